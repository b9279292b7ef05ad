//! One person in the pool, as callers put them in and read them back.

use std::collections::BTreeMap;
use std::fmt;

use super::Factor;

/// The address the default person signs in with. It exists nowhere outside a practice pool.
pub const PRACTICE_EMAIL: &str = "ada@practice.example";

/// The password of the default person. Practice only: it opens nothing real.
pub const PRACTICE_PASSWORD: &str = "Practice-makes-perfect-1";

/// The default person's number, from the range that is reserved for fiction.
const PRACTICE_PHONE: &str = "+15555550123";

/// The default person's user name: a UUID, as pools that sign in by address give it.
const PRACTICE_USERNAME: &str = "5ec0dd5e-0000-4000-8000-00000000ada1";

/// What state an account is in: the part of the service's `UserStatus` that a person can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// May sign in.
    #[default]
    Confirmed,
    /// Signed up, never confirmed the code.
    Unconfirmed,
    /// An administrator asked for a new password.
    ResetRequired,
    /// An administrator switched the account off.
    Disabled,
    /// Made by an administrator: the first sign-in sets the password.
    ForceChangePassword,
    /// Comes from another identity provider and signs in there, never with `InitiateAuth`.
    ExternalProvider,
}

/// An account at another identity provider that belongs to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider's name in the pool.
    pub provider: String,
    /// What the provider is: `Google`, `SAML`, `OIDC` and so on.
    pub kind: String,
    /// Who the person is there.
    pub user_id: String,
}

/// One person in the pool, as they are now. `Debug` shows neither password nor authenticator secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// What the service calls them: a UUID unless a test wants otherwise.
    pub username: String,
    /// Their email address, also a name to sign in with.
    pub email: Option<String>,
    /// Whether the address was confirmed.
    pub email_confirmed: bool,
    /// Their phone number in E.164, also a name to sign in with.
    pub phone: Option<String>,
    /// Whether the number was confirmed.
    pub phone_confirmed: bool,
    /// Their password. Empty if they have none: the service knows no empty password, and nobody signs in with one.
    pub password: String,
    /// The factors that are switched on for them.
    pub factors: Vec<Factor>,
    /// The factor they want to be asked for.
    pub preferred: Option<Factor>,
    /// The secret of their verified authenticator, base32.
    pub authenticator: Option<String>,
    /// How many passkeys they have.
    pub passkeys: u8,
    /// Whether they may sign in.
    pub status: Status,
    /// Where else they have an account. With [`Status::ExternalProvider`] that is where they sign in; otherwise it is
    /// linked to this account, which signs in as any other.
    pub identities: Vec<Identity>,
    /// Attributes other than `sub`, address and number, by name.
    pub attributes: BTreeMap<String, String>,
}

impl Person {
    /// Whether there is a password to sign in with.
    #[must_use]
    pub const fn has_password(&self) -> bool {
        !self.password.is_empty()
    }
}

impl Default for Person {
    /// The practice account: a confirmed address and number, nothing switched on, no authenticator, no passkey.
    fn default() -> Self {
        Self {
            username: PRACTICE_USERNAME.to_owned(),
            email: Some(PRACTICE_EMAIL.to_owned()),
            email_confirmed: true,
            phone: Some(PRACTICE_PHONE.to_owned()),
            phone_confirmed: true,
            password: PRACTICE_PASSWORD.to_owned(),
            factors: Vec::new(),
            preferred: None,
            authenticator: None,
            passkeys: 0,
            status: Status::Confirmed,
            identities: Vec::new(),
            attributes: BTreeMap::new(),
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person")
            .field("username", &self.username)
            .field("email_confirmed", &self.email_confirmed)
            .field("phone_confirmed", &self.phone_confirmed)
            .field("has_password", &self.has_password())
            .field("factors", &self.factors)
            .field("preferred", &self.preferred)
            .field("has_authenticator", &self.authenticator.is_some())
            .field("passkeys", &self.passkeys)
            .field("status", &self.status)
            .field("identities", &self.identities.len())
            .finish_non_exhaustive()
    }
}
