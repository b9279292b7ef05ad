//! A connection in a link: `second-step://connect?name=…&region=…`, for an organisation that sends links and no files.
//!
//! Its parameters are members of the file by their names, those of inner objects with a dot (`help.email`), and lists
//! with commas. A client secret has no place in a link, and neither has a policy.

use serde_json::{Map, Value};
use url::Url;

use super::Connection;
use crate::failure::{Code, Failure};

/// What such a link begins with.
pub(crate) const CONNECT: &str = "second-step://connect";

/// Far more than any real link.
const MOST_BYTES: usize = 8 * 1024;

/// How a parameter is written.
enum As {
    Text,
    Words,
    Numbers,
    YesOrNo,
}

const MEMBERS: [(&str, As); 15] = [
    ("name", As::Text),
    ("region", As::Text),
    ("userPoolId", As::Text),
    ("clientId", As::Text),
    ("endpoint", As::Text),
    ("mfa", As::Text),
    ("factors", As::Words),
    ("signIn", As::Words),
    ("managedLogin.domain", As::Text),
    ("managedLogin.redirectPorts", As::Numbers),
    ("managedLogin.redirectLink", As::YesOrNo),
    ("help.text", As::Text),
    ("help.email", As::Text),
    ("help.phone", As::Text),
    ("help.url", As::Text),
];

impl Connection {
    /// Reads a link, and checks it like a file. Parameters that this version does not know are left alone.
    pub(crate) fn from_link(link: &str) -> Result<Self, Failure> {
        let unreadable = || Failure::new(Code::ConnectionFileUnreadable);
        let url = Some(link).filter(|link| link.len() <= MOST_BYTES);
        let url = url.and_then(|link| Url::parse(link).ok()).ok_or_else(unreadable)?;
        let mut file = Map::new();
        for (name, value) in url.query_pairs() {
            let Some((member, written)) = MEMBERS.iter().find(|(member, _)| *member == name) else {
                continue;
            };
            let (object, key) = match member.split_once('.') {
                None => (&mut file, *member),
                Some((outer, inner)) => {
                    let object = file.entry(outer).or_insert_with(|| Value::Object(Map::new()));
                    (object.as_object_mut().ok_or_else(unreadable)?, inner)
                }
            };
            // Whichever of two were taken, somebody would see the other one.
            if object.insert(key.to_owned(), read(&value, written)).is_some() {
                return Err(unreadable());
            }
        }
        Self::from_value(Value::Object(file))
    }
}

/// A value that is none stays text, which the checks of the file then name.
fn read(value: &str, written: &As) -> Value {
    let items = || value.split(',').map(str::trim);
    match written {
        As::Text => Value::from(value),
        As::Words => items().map(Value::from).collect(),
        As::Numbers => items()
            .map(|item| item.parse::<u16>().map_or_else(|_| Value::from(item), Value::from))
            .collect(),
        As::YesOrNo => value.parse::<bool>().map_or_else(|_| Value::from(value), Value::from),
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: the checks that links and files share (tests/ipc/connections.rs).

    use proptest::prelude::*;

    use super::*;

    const LINK: &str = "second-step://connect?name=Example%20Ltd&region=eu-central-1\
        &userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

    fn code(link: &str) -> (Code, Option<String>) {
        let failure = Connection::from_link(link).unwrap_err();
        (failure.code, failure.field.map(|field| field.name))
    }

    #[test]
    fn a_link_says_what_a_file_says() {
        let link = format!(
            "{LINK}&mfa=optional&factors=sms,email&managedLogin.domain=example.com\
             &managedLogin.redirectPorts=21721,24724&help.email=help%40example.com&utm_source=mail"
        );
        let connection = Connection::from_link(&link).unwrap();
        let expected = serde_json::json!({
            "name": "Example Ltd",
            "region": "eu-central-1",
            "userPoolId": "eu-central-1_AbC123xyz",
            "clientId": "1example23456789",
            "mfa": "optional",
            "factors": ["sms", "email"],
            "managedLogin": { "domain": "example.com", "redirectPorts": [21721, 24724] },
            "help": { "email": "help@example.com" },
        });
        assert_eq!(connection.source, expected);
    }

    #[test]
    fn a_secret_or_a_policy_in_a_link_is_left_alone() {
        let link = format!("{LINK}&clientSecret=5ecret&policy.staySignedIn=never");
        let connection = Connection::from_link(&link).unwrap();
        assert!(connection.may_be_remembered());
        assert!(connection.doors.policy.may_stay);
    }

    #[test]
    fn what_is_wrong_is_named_as_in_a_file() {
        let field = |name: &str| (Code::ConnectionFileField, Some(name.to_owned()));
        assert_eq!(code("second-step://connect"), field("name"));
        assert_eq!(code(&format!("{LINK}&factors=sms,carrier-pigeon")), field("factors"));
        let ports = format!("{LINK}&managedLogin.domain=example.com&managedLogin.redirectPorts=99999");
        assert_eq!(code(&ports), field("managedLogin.redirectPorts"));
        assert_eq!(code(&format!("{LINK}&endpoint=http://example.com")), field("endpoint"));
    }

    #[test]
    fn a_link_that_says_two_things_or_too_much_is_refused() {
        assert_eq!(
            code(&format!("{LINK}&region=us-east-1")).0,
            Code::ConnectionFileUnreadable
        );
        let long = format!("{LINK}&help.text={}", "a".repeat(9000));
        assert_eq!(code(&long).0, Code::ConnectionFileUnreadable);
        assert_eq!(code("not a link").0, Code::ConnectionFileUnreadable);
    }

    proptest! {
        #[test]
        fn no_link_makes_it_panic(query in any::<String>()) {
            let _ = Connection::from_link(&format!("{CONNECT}?{query}"));
        }
    }
}
