//! The connection file: what the app needs to know of a user pool, as JSON that an organisation hands out.
//!
//! Reads one, checks every member it uses, and names the member that is wrong and what it should be. Members that this
//! version does not know are left alone, so that a newer file still opens. The format is in README.md.

mod doors;
mod link;
mod members;
mod offered;

use std::path::Path;

use account::{Hints, Pool};
use cognito::{AppClient, Client, Endpoint};
use serde_json::Value;

pub(crate) use self::{
    doors::{BrowserDoor, Doors, SIGNED_IN},
    link::CONNECT,
    offered::Beside,
};
use crate::{
    desktop_proxy,
    failure::{Code, Expected, Failure},
    views::{ByHand, Help},
};

/// Far more than any real file.
pub(crate) const MOST_BYTES: u64 = 64 * 1024;

/// Every member that is read, those of inner objects with a dot.
pub(crate) const KNOWN_MEMBERS: &[&str] = &[
    "version",
    "name",
    "region",
    "userPoolId",
    "clientId",
    "clientSecret",
    "endpoint",
    "mfa",
    "factors",
    "passwordReset",
    "signIn",
    "managedLogin.domain",
    "managedLogin.redirectPorts",
    "managedLogin.redirectLink",
    "policy.staySignedIn",
    "policy.lockAfterMinutes",
    "policy.practice",
    "policy.updates",
    "help.text",
    "help.email",
    "help.phone",
    "help.url",
];

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
    /// Reads a file.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        Self::read(&bytes_of(path)?)
    }

    /// Reads a file's bytes.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Failure> {
        Self::from_value(json_of(bytes)?)
    }

    /// Reads a file's JSON.
    pub(crate) fn from_value(source: Value) -> Result<Self, Failure> {
        // There is one at least.
        Self::examine(source).map_err(|mut problems| problems.swap_remove(0))
    }

    /// Reads a file's JSON, and tells everything that is wrong with it.
    pub(crate) fn examine(source: Value) -> Result<Self, Vec<Failure>> {
        let Some(file) = source.as_object() else {
            return Err(vec![Failure::new(Code::ConnectionFileUnreadable)]);
        };
        if file.get("version").is_some_and(|version| version != 1) {
            // What its members mean is not known.
            return Err(vec![Failure::field("version", Expected::VersionOne)]);
        }
        let mut problems = Problems::default();
        let name = problems.unless(members::required(file, "name"));
        let region = problems.unless(members::region(file));
        let given = problems.unless(members::endpoint(file));
        let pool_id = problems.unless(members::required(file, "userPoolId")).and_then(|id| {
            // At another address any region will do.
            let region = region.as_ref().filter(|_| matches!(given, Some(None)));
            problems.unless(members::of_this_region(id, region.map(|(name, _)| name.as_str())))
        });
        let client = problems.unless(members::app_client(file));
        let mfa = problems.unless(members::mfa(file));
        let factors = problems.unless(members::factors(file));
        let password_reset = problems.unless(members::password_reset(file));
        let help = problems.unless(members::help(file));
        let (client, of_browser) = client.unzip();
        let doors = Doors::read(file, of_browser, &mut problems);
        let (
            Some(name),
            Some((region, of_region)),
            Some(given),
            Some(pool_id),
            Some(client),
            Some(mfa),
            Some(factors),
            Some(password_reset),
            Some(help),
            Some(doors),
        ) = (
            name,
            region,
            given,
            pool_id,
            client,
            mfa,
            factors,
            password_reset,
            help,
            doors,
        )
        else {
            return Err(problems.0);
        };
        Ok(Self {
            name,
            region,
            pool_id,
            help,
            client,
            endpoint: given.unwrap_or(of_region),
            hints: Hints {
                mfa,
                factors,
                password_reset,
            },
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
    pub(crate) fn id(&self) -> String {
        format!("{}/{}", self.pool_id, self.client.id())
    }

    /// As an IT team knows it, without its secret.
    pub(crate) fn told(&self) -> String {
        let Doors {
            password,
            questions,
            browser,
            policy,
        } = &self.doors;
        let login = browser.as_ref().map(|browser| browser.domain.host().to_owned());
        format!(
            "{}\n  pool {}, app client {}{}, at {}\n  password {password}, questions {questions}, managed login {}\n  \
             stay signed in {}, lock after {:?} minutes",
            self.name,
            self.pool_id,
            self.client.id(),
            if self.client.has_secret() { " with a secret" } else { "" },
            self.host(),
            login.as_deref().unwrap_or("none"),
            policy.may_stay,
            policy.lock_after,
        )
    }

    /// The service.
    pub(crate) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Where it sends what is typed: the host, and the port where that is not the usual one.
    pub(crate) fn host(&self) -> &str {
        offered::authority(self.endpoint.url())
    }

    /// The service's own address in this region, and no other that the file gives.
    pub(crate) fn is_amazons(&self) -> bool {
        let own = Endpoint::for_region(&self.region);
        own.is_ok_and(|own| own.url().origin() == self.endpoint.url().origin())
    }

    /// A client secret must not lie in the app's own settings in clear.
    pub(crate) fn may_be_remembered(&self) -> bool {
        !self.client.has_secret()
    }

    /// A pool that can be called, from the network as it is now.
    pub(crate) async fn pool(&self) -> Result<Pool, Failure> {
        self.pool_at(self.endpoint.clone()).await
    }

    /// The same pool at another address.
    pub(crate) async fn pool_at(&self, endpoint: Endpoint) -> Result<Pool, Failure> {
        let proxy = desktop_proxy::to(endpoint.url()).await;
        let client = Client::through(proxy.as_ref(), endpoint, self.client.clone())
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

/// What a file holds, unless that is far too much.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let not_found = |error: std::io::Error| {
        tracing::warn!(kind = %error.kind(), "the connection file can't be opened");
        Failure::new(Code::ConnectionFileNotFound)
    };
    let about = std::fs::metadata(path).map_err(not_found)?;
    if !about.is_file() {
        return Err(Failure::new(Code::ConnectionFileNotFound));
    }
    if about.len() > MOST_BYTES {
        return Err(Failure::new(Code::ConnectionFileUnreadable));
    }
    std::fs::read(path).map_err(not_found)
}

/// A file's JSON.
pub(crate) fn json_of(bytes: &[u8]) -> Result<Value, Failure> {
    // Editors on Windows put a mark in front.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|_| Failure::new(Code::ConnectionFileUnreadable))
}

/// Everything that is wrong with a file, in the order of its members.
#[derive(Default)]
struct Problems(Vec<Failure>);

impl Problems {
    /// The value, unless there is a problem with it.
    fn unless<T>(&mut self, read: Result<T, Failure>) -> Option<T> {
        read.map_err(|problem| self.0.push(problem)).ok()
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: each member by itself (doors/tests.rs, tests/ipc/connections.rs).

    use account::Factor;
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn wrong(file: Value) -> Vec<String> {
        let problems = Connection::examine(file).err().unwrap_or_default();
        problems.into_iter().map(|it| it.field.unwrap().name).collect()
    }

    #[test]
    fn everything_that_is_wrong_is_told() {
        let file = json!({ "region": "mars-1", "userPoolId": "no id", "clientId": "two words", "endpoint": 7,
            "mfa": "maybe", "factors": ["pigeon"], "passwordReset": ["softwareToken"], "help": [], "signIn": [],
            "managedLogin": 7, "policy": 7 });
        let expected = [
            "name",
            "region",
            "endpoint",
            "userPoolId",
            "clientId",
            "mfa",
            "factors",
            "passwordReset",
            "help",
            "signIn",
            "managedLogin",
            "policy",
        ];
        assert_eq!(wrong(file), expected);
    }

    #[test]
    fn no_text_can_turn_around_what_is_said_beside_it() {
        let name = "\u{2067}Example\u{2069} \u{202e}Ltd\u{200f}";
        let file = json!({ "name": name, "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c",
            "help": { "text": "\u{202d}IT" } });
        let connection = Connection::from_value(file).unwrap();
        // The last of them only says which way one letter runs.
        assert_eq!(connection.name, "Example Ltd\u{200f}");
        assert_eq!(connection.help.unwrap().text.unwrap(), "IT");
        let file =
            json!({ "name": "\u{2066} \u{2069}", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c" });
        assert_eq!(wrong(file), ["name"]);
    }

    #[rstest]
    #[case(json!(null), None)]
    #[case(json!([]), Some(&[][..]))]
    #[case(json!(["admin"]), Some(&[][..]))]
    #[case(json!(["email", "sms", "admin"]), Some(&[Factor::Sms, Factor::Email][..]))]
    fn an_administrator_resets_passwords_in_any_case(#[case] told: Value, #[case] by: Option<&[Factor]>) {
        let file = json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c",
            "passwordReset": told });
        let hints = Connection::from_value(file).unwrap().hints;
        assert_eq!(hints.password_reset, by.map(|by| by.iter().copied().collect()));
    }

    #[test]
    fn one_mistake_is_one_problem() {
        let good = json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c" });
        assert_eq!(wrong(good.clone()), [""; 0]);
        for (member, value) in [
            ("name", json!(7)),
            ("region", json!("mars-1")),
            ("userPoolId", json!("eu-central-1_a")),
            ("clientId", json!("two words")),
            ("clientSecret", json!("two words")),
            ("endpoint", json!("http://pool.example")),
            ("managedLogin", json!(7)),
        ] {
            let mut file = good.clone();
            file[member] = value;
            assert_eq!(wrong(file), [member]);
        }
    }
}
