//! Which doors an organisation has, and what becomes of a session once it is open: `signIn`, `managedLogin`, `policy`.

use managed_login::{AppClient, Domain, Redirect, RedirectLink, RedirectPorts};
use serde_json::{Map, Value};

use super::{Problems, members::optional};
use crate::failure::{Expected, Failure};

/// The link by which the browser comes back where no port is wanted.
pub(crate) const SIGNED_IN: &str = "second-step://signed-in";

/// Where the browser signs in.
#[derive(Debug, Clone)]
pub(crate) struct BrowserDoor {
    pub(crate) domain: Domain,
    pub(crate) client: AppClient,
    pub(crate) redirect: Redirect,
}

/// What the organisation says of the app. Of sessions any file may speak for its own connection, since it only takes
/// something away; of the app as a whole, only what the organisation put in place is heard.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Policy {
    /// A session may outlast the app.
    pub(crate) may_stay: bool,
    /// After how many minutes without anybody the app is locked.
    pub(crate) lock_after: Option<u16>,
    /// People may try the app with a practice account.
    pub(crate) practice: bool,
    /// The app looks for newer versions of itself.
    pub(crate) updates: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            may_stay: true,
            lock_after: None,
            practice: true,
            updates: true,
        }
    }
}

/// What the file says of doors.
#[derive(Debug, Clone)]
pub(crate) struct Doors {
    pub(crate) password: bool,
    /// After the password come questions of the organisation's own.
    pub(crate) questions: bool,
    pub(crate) browser: Option<BrowserDoor>,
    pub(crate) policy: Policy,
}

impl Doors {
    /// Reads them for this app client. Without one there are none, and the file has told why.
    pub(super) fn read(file: &Map<String, Value>, client: Option<AppClient>, problems: &mut Problems) -> Option<Self> {
        let listed = problems.unless(sign_in(file));
        let managed = problems.unless(managed_login(file));
        let policy = problems.unless(policy(file));
        let (listed, managed) = (listed?, managed?);
        if !listed.password && managed.is_none() {
            // Not a dead end: a file that names only a door that is not there.
            return problems.unless(Err(Failure::field("managedLogin", Expected::Present)));
        }
        let (client, policy) = (client?, policy?);
        Some(Self {
            password: listed.password,
            questions: listed.questions,
            browser: managed
                .filter(|_| listed.browser)
                .map(|(domain, redirect)| BrowserDoor {
                    domain,
                    client,
                    redirect,
                }),
            policy,
        })
    }
}

/// What `signIn` lists.
struct SignIn {
    password: bool,
    questions: bool,
    browser: bool,
}

/// Without the member: the password, and the browser where there is a managed login.
fn sign_in(file: &Map<String, Value>) -> Result<SignIn, Failure> {
    let words = match file.get("signIn") {
        None | Some(Value::Null) => {
            return Ok(SignIn {
                password: true,
                questions: false,
                browser: true,
            });
        }
        Some(Value::Array(words)) if !words.is_empty() => words,
        Some(_) => return Err(Failure::field("signIn", Expected::Shape)),
    };
    let known = |word: &Value| matches!(word.as_str(), Some("password" | "questions" | "browser"));
    if !words.iter().all(known) {
        return Err(Failure::field("signIn", Expected::KnownWord));
    }
    let has = |word: &str| words.iter().any(|it| it == word);
    Ok(SignIn {
        // The questions follow it.
        password: has("password") || has("questions"),
        questions: has("questions"),
        browser: has("browser"),
    })
}

/// Where it is, and how the browser comes back from it.
fn managed_login(file: &Map<String, Value>) -> Result<Option<(Domain, Redirect)>, Failure> {
    let member = match file.get("managedLogin") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(member)) => member,
        Some(_) => return Err(Failure::field("managedLogin", Expected::Shape)),
    };
    let wrong_domain = |_| Failure::field("managedLogin.domain", Expected::Https);
    let Some(domain) = optional(member, "domain").map_err(|_| Failure::field("managedLogin.domain", Expected::Text))?
    else {
        return Ok(None);
    };
    // The console shows it without a scheme.
    let domain = if domain.contains("://") {
        domain
    } else {
        format!("https://{domain}")
    };
    let domain = Domain::new(&domain).map_err(wrong_domain)?;
    Ok(Some((domain, redirect(member)?)))
}

/// The ports of this computer or, where none is wanted, the app's own link.
fn redirect(member: &Map<String, Value>) -> Result<Redirect, Failure> {
    let by_link = match member.get("redirectLink") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(by_link)) => *by_link,
        Some(_) => return Err(Failure::field("managedLogin.redirectLink", Expected::Shape)),
    };
    if by_link {
        let link =
            RedirectLink::new(SIGNED_IN).map_err(|_| Failure::field("managedLogin.redirectLink", Expected::Shape))?;
        return Ok(Redirect::Link(link));
    }
    let wrong_ports = || Failure::field("managedLogin.redirectPorts", Expected::Shape);
    let ports = match member.get("redirectPorts") {
        Some(Value::Array(ports)) => ports
            .iter()
            .map(|port| port.as_u64().and_then(|port| u16::try_from(port).ok()))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(wrong_ports)?,
        _ => return Err(wrong_ports()),
    };
    let ports = RedirectPorts::new(&ports).map_err(|_| wrong_ports())?;
    Ok(Redirect::Ports(ports))
}

fn policy(file: &Map<String, Value>) -> Result<Policy, Failure> {
    let member = match file.get("policy") {
        None | Some(Value::Null) => return Ok(Policy::default()),
        Some(Value::Object(member)) => member,
        Some(_) => return Err(Failure::field("policy", Expected::Shape)),
    };
    let lock_after = match member.get("lockAfterMinutes") {
        None | Some(Value::Null) => None,
        Some(minutes) => Some(
            minutes
                .as_u64()
                .and_then(|minutes| u16::try_from(minutes).ok())
                .filter(|minutes| *minutes > 0)
                .ok_or_else(|| Failure::field("policy.lockAfterMinutes", Expected::Shape))?,
        ),
    };
    Ok(Policy {
        // A session that waits on the disk would be a way around the lock.
        may_stay: one_of(member, "staySignedIn", ["ask", "never"])? && lock_after.is_none(),
        lock_after,
        practice: one_of(member, "practice", ["show", "hide"])?,
        updates: one_of(member, "updates", ["on", "off"])?,
    })
}

/// Whether a member of the policy has the first of two words, as it has without saying.
fn one_of(policy: &Map<String, Value>, name: &str, [usual, other]: [&str; 2]) -> Result<bool, Failure> {
    let field = format!("policy.{name}");
    let word = optional(policy, name).map_err(|_| Failure::field(&field, Expected::Text))?;
    match word {
        None => Ok(true),
        Some(word) if word == usual => Ok(true),
        Some(word) if word == other => Ok(false),
        Some(_) => Err(Failure::field(&field, Expected::KnownWord)),
    }
}

#[cfg(test)]
mod tests;
