//! A connection as it is shown before it is added: where it would send people, and what it would change of the one whose
//! place it takes.

use serde_json::Value;
use url::{Position, Url};

use super::{BrowserDoor, Connection, Doors};
use crate::views::{OfferOrigin, OfferedChange, OfferedConnection, OfferedDoor, SignInPage};

/// What every name of Amazon's own for a sign-in page ends with.
const AMAZONS_PAGES: &str = ".amazoncognito.com";

/// What this computer has already.
pub(crate) struct Beside<'a> {
    /// The one whose place it would take.
    pub(crate) known: Option<&'a Connection>,
    /// The organisation put that one in place.
    pub(crate) placed: bool,
    /// Another one is called the same.
    pub(crate) namesake: bool,
}

impl Connection {
    /// What is told of it.
    pub(crate) fn offered(&self, beside: &Beside<'_>, origin: OfferOrigin) -> OfferedConnection {
        let known = beside.known;
        OfferedConnection {
            name: self.name.clone(),
            region: self.region.clone(),
            pool: self.pool_id.clone(),
            host: self.host().to_owned(),
            foreign: !self.is_amazons(),
            page: self.doors.browser.as_ref().map(BrowserDoor::page),
            help: self.help.clone(),
            replaces: known.map(|known| known.name.clone()),
            changes: known.map(|known| known.changes(self)).unwrap_or_default(),
            namesake: beside.namesake,
            origin,
            placed: beside.placed,
        }
    }

    /// Whether people would be sent to addresses that are Amazon's alone.
    pub(crate) fn stays_with_amazon(&self) -> bool {
        self.is_amazons() && self.doors.browser.as_ref().is_none_or(BrowserDoor::is_amazons)
    }

    /// Whether people would take one for the other by what they are called, and their accounts are not the same.
    pub(crate) fn is_namesake_of(&self, other: &Self) -> bool {
        let words = |it: &Self| it.name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        self.pool_id != other.pool_id && words(self) == words(other)
    }

    /// What would be different if the other one took its place.
    pub(crate) fn changes(&self, to: &Self) -> Vec<OfferedChange> {
        let mut changes = Vec::new();
        if self.name != to.name {
            changes.push(OfferedChange::Name {
                before: self.name.clone(),
                after: to.name.clone(),
            });
        }
        if self.endpoint != to.endpoint {
            // Of one host, the path is what differs.
            let as_shown = |it: &Self| {
                let of = if self.host() == to.host() { whole } else { authority };
                of(it.endpoint.url()).to_owned()
            };
            changes.push(OfferedChange::Host {
                before: as_shown(self),
                after: as_shown(to),
            });
        }
        let page = |it: &Self| it.doors.browser.as_ref().map(|door| door.page().host);
        if page(self) != page(to) {
            changes.push(OfferedChange::Page {
                before: page(self),
                after: page(to),
            });
        }
        if self.doors.offered() != to.doors.offered() {
            changes.push(OfferedChange::Doors {
                before: self.doors.offered(),
                after: to.doors.offered(),
            });
        }
        if self.help != to.help {
            changes.push(OfferedChange::Help {
                before: self.help.clone(),
                after: to.help.clone(),
            });
        }
        let logins = self.doors.browser.is_some() && to.doors.browser.is_some();
        if self.rest(logins) != to.rest(logins) {
            changes.push(OfferedChange::Other);
        }
        changes
    }

    /// Whether what is kept of a session would be sent to another address.
    pub(crate) fn moves(&self, to: &Self) -> bool {
        let moves = |change: &OfferedChange| matches!(change, OfferedChange::Host { .. } | OfferedChange::Page { .. });
        self.changes(to).iter().any(moves)
    }

    /// What the file says beside the members that are told one by one; of the managed login where both use theirs.
    fn rest(&self, login: bool) -> Value {
        let mut rest = self.source.clone();
        let Some(file) = rest.as_object_mut() else { return rest };
        for told in ["version", "name", "endpoint", "signIn", "help"] {
            file.remove(told);
        }
        if !login {
            file.remove("managedLogin");
        } else if let Some(login) = file.get_mut("managedLogin").and_then(Value::as_object_mut) {
            login.remove("domain");
        }
        file.retain(|_, value| !value.is_null());
        rest
    }
}

impl BrowserDoor {
    fn page(&self) -> SignInPage {
        SignInPage {
            host: authority(self.domain.url()).to_owned(),
            amazons: self.is_amazons(),
        }
    }

    /// Under Amazon's own name and at the usual port. Whose of Amazon's customers it is, the name alone does not say.
    fn is_amazons(&self) -> bool {
        let own = self.domain.host().strip_suffix(AMAZONS_PAGES);
        self.domain.url().port().is_none() && own.is_some_and(|own| !own.is_empty())
    }
}

impl Doors {
    fn offered(&self) -> Vec<OfferedDoor> {
        let doors = [
            (self.password, OfferedDoor::Password),
            (self.questions, OfferedDoor::Questions),
            (self.browser.is_some(), OfferedDoor::Browser),
        ];
        doors.into_iter().filter_map(|(is, door)| is.then_some(door)).collect()
    }
}

/// Host, and port where that is not the usual one, as the network spells them.
pub(super) fn authority(url: &Url) -> &str {
    &url[Position::BeforeHost..Position::AfterPort]
}

fn whole(url: &Url) -> &str {
    &url[Position::BeforeHost..Position::AfterPath]
}

#[cfg(test)]
mod tests {
    //! Not covered: what the window makes of it (ui/src/screens/offer), and what is done with it (tests/ipc/connections.rs).

    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn connection(more: &Value) -> Connection {
        let mut file = json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
            "clientId": "1example23456789" });
        for (member, value) in more.as_object().unwrap() {
            file[member] = value.clone();
        }
        Connection::from_value(file).unwrap()
    }

    fn with_page(domain: &str) -> Connection {
        connection(&json!({ "managedLogin": { "domain": domain, "redirectPorts": [49215] } }))
    }

    #[rstest]
    #[case(
        "example.auth.eu-central-1.amazoncognito.com",
        "example.auth.eu-central-1.amazoncognito.com",
        true
    )]
    #[case(
        "https://EXAMPLE.auth.eu-central-1.AmazonCognito.com:443/",
        "example.auth.eu-central-1.amazoncognito.com",
        true
    )]
    #[case("login.example.com", "login.example.com", false)]
    #[case("amazoncognito.com.evil.example", "amazoncognito.com.evil.example", false)]
    #[case("evil-amazoncognito.com", "evil-amazoncognito.com", false)]
    #[case("amazoncognito.com", "amazoncognito.com", false)]
    #[case("example.amazoncognito.com.", "example.amazoncognito.com.", false)]
    #[case("example.amazoncognito.com:8443", "example.amazoncognito.com:8443", false)]
    #[case::cyrillic_a("example.\u{430}mazoncognito.com", "example.xn--mazoncognito-w9j.com", false)]
    #[case::full_width_stop(
        "example.amazoncognito.com\u{ff0e}evil.example",
        "example.amazoncognito.com.evil.example",
        false
    )]
    fn a_page_is_amazons_only_under_amazons_own_name(#[case] domain: &str, #[case] shown: &str, #[case] amazons: bool) {
        let page = with_page(domain).doors.browser.unwrap().page();
        assert_eq!((page.host.as_str(), page.amazons), (shown, amazons));
        assert!(page.host.is_ascii());
        assert_eq!(with_page(domain).stays_with_amazon(), amazons);
    }

    #[rstest]
    #[case("https://example.amazoncognito.com@evil.example")]
    #[case("https://evil.example\\@example.amazoncognito.com")]
    #[case("https://evil.example/example.amazoncognito.com")]
    fn an_address_that_hides_its_host_is_refused(#[case] domain: &str) {
        let mut file = connection(&json!({})).source;
        file["managedLogin"] = json!({ "domain": domain, "redirectPorts": [49215] });
        let problem = Connection::from_value(file).unwrap_err();
        assert_eq!(problem.field.unwrap().name, "managedLogin.domain");
    }

    #[rstest]
    #[case(json!(null), "cognito-idp.eu-central-1.amazonaws.com", true)]
    #[case(json!("https://cognito-idp.eu-central-1.amazonaws.com/"), "cognito-idp.eu-central-1.amazonaws.com", true)]
    #[case(json!("https://cognito-idp.eu-central-1.amazonaws.com:8443"), "cognito-idp.eu-central-1.amazonaws.com:8443", false)]
    #[case(json!("https://cognito-idp.eu-central-1.amazonaws.com.evil.example"), "cognito-idp.eu-central-1.amazonaws.com.evil.example", false)]
    #[case(json!("https://ev\u{456}l.example"), "xn--evl-khd.example", false)]
    fn an_address_is_amazons_only_where_it_is_that_of_the_region(
        #[case] endpoint: Value,
        #[case] shown: &str,
        #[case] amazons: bool,
    ) {
        let connection = connection(&json!({ "endpoint": endpoint }));
        assert_eq!((connection.host(), connection.is_amazons()), (shown, amazons));
        assert_eq!(connection.stays_with_amazon(), amazons);
    }

    #[rstest]
    #[case(json!({ "name": "Impostor" }), &["name"], false)]
    #[case(json!({ "endpoint": "https://evil.example" }), &["host"], true)]
    #[case(json!({ "endpoint": "https://cognito-idp.eu-central-1.amazonaws.com/elsewhere" }), &["host"], true)]
    #[case(json!({ "managedLogin": { "domain": "evil.example", "redirectPorts": [49215] } }), &["page"], true)]
    #[case(json!({ "managedLogin": { "domain": "login.example.com", "redirectPorts": [1] } }), &["other"], false)]
    #[case(json!({ "managedLogin": null }), &["page", "doors"], true)]
    #[case(json!({ "signIn": ["browser"] }), &["doors"], false)]
    #[case(json!({ "help": { "phone": "+1 900 5550100" } }), &["help"], false)]
    #[case(json!({ "help": null }), &["help"], false)]
    #[case(json!({ "mfa": "off" }), &["other"], false)]
    #[case(json!({ "policy": { "lockAfterMinutes": 90 } }), &["other"], false)]
    #[case(json!({ "version": 1, "mfa": null, "signIn": ["browser", "password"] }), &[], false)]
    fn whatever_would_be_different_is_told(#[case] more: Value, #[case] kinds: &[&str], #[case] moves: bool) {
        let known = json!({ "managedLogin": { "domain": "login.example.com", "redirectPorts": [49215] },
            "help": { "phone": "+49 30 123456" } });
        let mut changed = known.clone();
        for (member, value) in more.as_object().unwrap() {
            changed[member] = value.clone();
        }
        let (known, changed) = (connection(&known), connection(&changed));
        let told = json!(known.changes(&changed));
        let told: Vec<_> = told
            .as_array()
            .unwrap()
            .iter()
            .map(|change| change["kind"].as_str().unwrap())
            .collect();
        assert_eq!(told, kinds);
        assert_eq!(known.moves(&changed), moves);
    }
}
