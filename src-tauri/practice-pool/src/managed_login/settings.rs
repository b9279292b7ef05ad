//! What the app client may do at the managed login, and the company that people may sign in with.

use crate::settings::{Identity, Person, Status};

/// The ports of this computer that the default app client may come back to, in the order in which an app tries them.
pub const PRACTICE_REDIRECT_PORTS: [u16; 3] = [21_721, 24_724, 27_727];

/// What a callback URL on this computer ends with; the port stands between.
const LOOPBACK: (&str, &str) = ("http://127.0.0.1:", "/callback");

/// The managed login of a pool: its pages and OAuth endpoints, on the pool's own endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagedLogin {
    /// Where the browser may be sent back to with a code, or from adding a passkey: the service's `CallbackURLs`,
    /// compared letter by letter. Without any there is no managed login.
    pub callback_urls: Vec<String>,
    /// Where the browser may be sent after signing out: `LogoutURLs`, compared in the same way.
    pub logout_urls: Vec<String>,
    /// What the app client may ask for: `AllowedOAuthScopes`.
    pub allowed_scopes: Vec<String>,
    /// A pretend company whose people sign in there, if there is one.
    pub company: Option<Company>,
}

/// A pretend identity provider with one pretend person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The provider's name in the pool, as `identity_provider` asks for it.
    pub provider: String,
    /// The person's address there, which is also who they are there.
    pub email: String,
}

impl Default for ManagedLogin {
    /// Everything that an app may ask for, on [`PRACTICE_REDIRECT_PORTS`], and a company.
    fn default() -> Self {
        let urls = PRACTICE_REDIRECT_PORTS.map(|port| format!("{}{port}{}", LOOPBACK.0, LOOPBACK.1));
        let scopes = ["openid", "profile", "email", "phone", super::ADMIN];
        Self {
            callback_urls: urls.to_vec(),
            logout_urls: urls.to_vec(),
            allowed_scopes: scopes.map(str::to_owned).to_vec(),
            company: Some(Company {
                provider: "Company".to_owned(),
                email: "grace@company.example".to_owned(),
            }),
        }
    }
}

impl ManagedLogin {
    /// The ports for a connection file.
    pub(crate) fn redirect_ports(&self) -> Vec<u16> {
        let port = |url: &String| url.strip_prefix(LOOPBACK.0)?.strip_suffix(LOOPBACK.1)?.parse().ok();
        self.callback_urls.iter().filter_map(port).collect()
    }
}

impl Company {
    /// The account that the first sign-in of the company's person makes, named as the service names it.
    pub(crate) fn person(&self) -> Person {
        Person {
            username: format!("{}_{}", self.provider, self.email),
            email: Some(self.email.clone()),
            email_confirmed: false,
            phone: None,
            phone_confirmed: false,
            password: String::new(),
            status: Status::ExternalProvider,
            identities: vec![Identity {
                provider: self.provider.clone(),
                kind: "SAML".to_owned(),
                user_id: self.email.clone(),
            }],
            ..Person::default()
        }
    }
}
