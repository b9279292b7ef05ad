//! The connection file: what the app needs to know of a user pool, as JSON that an organisation hands out.
//!
//! Reads one, checks every member it uses, and names the member that is wrong and what it should be. Members that this
//! version does not know are left alone, so that a newer file still opens. The format is in README.md.

mod doors;
mod link;

use account::{Factor, Factors, Hints, MfaMode, Pool};
use cognito::{AppClient, Client, Endpoint, InvalidEndpoint};
use secrecy::SecretString;
use serde_json::{Map, Value};

pub(crate) use self::{
    doors::{BrowserDoor, Doors, SIGNED_IN},
    link::CONNECT,
};
use crate::{
    failure::{Code, Expected, Failure},
    views::{ByHand, Help, KnownConnection},
};

/// Far more than any real file.
pub(crate) const MOST_BYTES: u64 = 64 * 1024;

/// A connection file that was read and checked.
#[derive(Debug, Clone)]
pub(crate) struct Connection {
    pub(crate) name: String,
    pub(crate) region: String,
    pub(crate) pool_id: String,
    pub(crate) help: Option<Help>,
    client: AppClient,
    endpoint: Endpoint,
    hints: Hints,
    pub(crate) doors: Doors,
    /// As it was read, to be kept and read again at the next start.
    pub(crate) source: Value,
}

impl Connection {
    /// Reads a file's bytes.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Failure> {
        let unreadable = || Failure::new(Code::ConnectionFileUnreadable);
        // Editors on Windows put a mark in front.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Self::from_value(serde_json::from_slice(bytes).map_err(|_| unreadable())?)
    }

    /// Reads a file's JSON.
    pub(crate) fn from_value(source: Value) -> Result<Self, Failure> {
        let file = source
            .as_object()
            .ok_or_else(|| Failure::new(Code::ConnectionFileUnreadable))?;
        if file.get("version").is_some_and(|version| version != 1) {
            return Err(Failure::field("version", Expected::VersionOne));
        }
        let name = required(file, "name")?;
        let region = required(file, "region")?;
        let pool_id = required(file, "userPoolId")?;
        let client_id = required(file, "clientId")?;
        let secret = optional(file, "clientSecret")?.map(SecretString::from);
        let given_endpoint = optional(file, "endpoint")?;

        let of_region = Endpoint::for_region(&region).map_err(|_| Failure::field("region", Expected::Region))?;
        let endpoint = match &given_endpoint {
            None => of_region,
            Some(url) => Endpoint::custom(url).map_err(|error| match error {
                InvalidEndpoint::UnknownRegion
                | InvalidEndpoint::NotAUrl
                | InvalidEndpoint::PlainHttp
                | InvalidEndpoint::UnsupportedScheme => Failure::field("endpoint", Expected::Https),
            })?,
        };
        let pool_region = pool_id_region(&pool_id).ok_or_else(|| Failure::field("userPoolId", Expected::UserPoolId))?;
        if given_endpoint.is_none() && pool_region != region {
            return Err(Failure::field("userPoolId", Expected::UserPoolId));
        }
        AppClient::new(&client_id, None).map_err(|_| Failure::field("clientId", Expected::ClientId))?;
        let client = AppClient::new(&client_id, secret.clone())
            .map_err(|_| Failure::field("clientSecret", Expected::ClientSecret))?;
        let hints = Hints {
            mfa: mfa(file)?,
            factors: factors(file)?,
        };
        let help = help(file)?;
        let doors = Doors::read(file, &client_id, secret)?;
        Ok(Self {
            name,
            region,
            pool_id,
            help,
            client,
            endpoint,
            hints,
            doors,
            source,
        })
    }

    /// What somebody typed who has the four values, checked like a file. An empty field is one that is missing.
    pub(crate) fn by_hand(values: &ByHand) -> Result<Self, Failure> {
        let members = [
            ("name", &values.name),
            ("region", &values.region),
            ("userPoolId", &values.user_pool_id),
            ("clientId", &values.client_id),
        ];
        let typed = members.into_iter().filter(|(_, value)| !value.trim().is_empty());
        Self::from_value(
            typed
                .map(|(name, value)| (name.to_owned(), Value::from(value.trim())))
                .collect(),
        )
    }

    /// What tells this connection from another.
    pub(crate) fn known(&self) -> KnownConnection {
        KnownConnection {
            id: format!("{}/{}", self.pool_id, self.client.id()),
            name: self.name.clone(),
        }
    }

    /// The service.
    pub(crate) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Where it sends what is typed.
    pub(crate) fn host(&self) -> &str {
        self.endpoint.host()
    }

    /// The service's own address, and no other that the file gives.
    pub(crate) fn is_amazons(&self) -> bool {
        self.source.get("endpoint").is_none_or(Value::is_null)
    }

    /// A client secret must not lie in the app's own settings in clear.
    pub(crate) fn may_be_remembered(&self) -> bool {
        !self.client.has_secret()
    }

    /// A pool that can be called.
    pub(crate) fn pool(&self) -> Result<Pool, Failure> {
        self.pool_at(self.endpoint.clone())
    }

    /// The same pool at another address.
    pub(crate) fn pool_at(&self, endpoint: Endpoint) -> Result<Pool, Failure> {
        let client = Client::new(endpoint, self.client.clone())
            .map_err(|failure| Failure::from(account::Error::Service(failure)))?;
        Ok(Pool {
            client,
            id: self.pool_id.clone(),
            organisation: self.name.clone(),
            hints: self.hints.clone(),
            // Only a file that the organisation put in place, where the person can't write, may agree for them.
            password_may_be_sent: false,
            own_questions: self.doors.questions,
        })
    }
}

fn required(file: &Map<String, Value>, member: &str) -> Result<String, Failure> {
    optional(file, member)?.ok_or_else(|| Failure::field(member, Expected::Present))
}

/// A text within bounds, or nothing: null is how a template says that.
fn optional(file: &Map<String, Value>, member: &str) -> Result<Option<String>, Failure> {
    match file.get(member) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if (1..=200).contains(&text.trim().chars().count()) => {
            Ok(Some(text.trim().to_owned()))
        }
        Some(_) => Err(Failure::field(member, Expected::Text)),
    }
}

/// `[\w-]+_[0-9a-zA-Z]+`, at most 55 characters; the region is what stands before the last underscore.
fn pool_id_region(id: &str) -> Option<&str> {
    let (region, suffix) = id.rsplit_once('_')?;
    let region_is_fine = !region.is_empty() && region.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it));
    let suffix_is_fine = !suffix.is_empty() && suffix.chars().all(|it| it.is_ascii_alphanumeric());
    (region_is_fine && suffix_is_fine && id.len() <= 55).then_some(region)
}

fn mfa(file: &Map<String, Value>) -> Result<Option<MfaMode>, Failure> {
    match optional(file, "mfa")?.as_deref() {
        None => Ok(None),
        Some("off") => Ok(Some(MfaMode::Off)),
        Some("optional") => Ok(Some(MfaMode::Optional)),
        Some("required") => Ok(Some(MfaMode::Required)),
        Some(_) => Err(Failure::field("mfa", Expected::KnownWord)),
    }
}

fn factors(file: &Map<String, Value>) -> Result<Option<Factors>, Failure> {
    let list = match file.get("factors") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(Failure::field("factors", Expected::Shape)),
    };
    list.iter()
        .map(|word| match word.as_str() {
            Some("sms") => Ok(Factor::Sms),
            Some("softwareToken") => Ok(Factor::SoftwareToken),
            Some("email") => Ok(Factor::Email),
            Some("webAuthn") => Ok(Factor::WebAuthn),
            _ => Err(Failure::field("factors", Expected::KnownWord)),
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

fn help(file: &Map<String, Value>) -> Result<Option<Help>, Failure> {
    let help = match file.get("help") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(help)) => help,
        Some(_) => return Err(Failure::field("help", Expected::Shape)),
    };
    let member = |name: &str| optional(help, name).map_err(|_| Failure::field(&format!("help.{name}"), Expected::Text));
    let url = member("url")?;
    // The window makes a link of it; anything but https could run something.
    if url
        .as_deref()
        .is_some_and(|url| url::Url::parse(url).ok().is_none_or(|url| url.scheme() != "https"))
    {
        return Err(Failure::field("help.url", Expected::Https));
    }
    Ok(Some(Help {
        text: member("text")?,
        email: member("email")?,
        phone: member("phone")?,
        url,
    }))
}
