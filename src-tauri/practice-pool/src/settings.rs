//! What a practice pool is made of before it runs: its MFA mode, its people, its clock.
//!
//! Owns the plain values a caller fills in. It knows nothing of HTTP, of tokens or of what happens once the pool runs.
//! The words follow the service's own pages on user pools:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// The address the default person signs in with. It exists nowhere outside a practice pool.
pub const PRACTICE_EMAIL: &str = "ada@practice.example";

/// The password of the default person. Practice only: it opens nothing real.
pub const PRACTICE_PASSWORD: &str = "Practice-makes-perfect-1";

/// The default person's number, from the range that is reserved for fiction.
const PRACTICE_PHONE: &str = "+15555550123";

/// The default person's user name: a UUID, as pools that sign in by address give it.
const PRACTICE_USERNAME: &str = "5ec0dd5e-0000-4000-8000-00000000ada1";

/// Where the pool reads the time from. Tests hand in a clock that they move themselves.
pub trait Clock: Send + Sync {
    /// The time now, as the pool sees it.
    fn now(&self) -> SystemTime;
}

/// The computer's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// Whether the pool asks for a second step at all: the service's `MfaConfiguration`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MfaMode {
    /// Nobody is asked and nobody may switch a factor on.
    Off,
    /// Each person decides.
    #[default]
    Optional,
    /// Everybody is asked, whatever they chose.
    Required,
}

/// A second step. The order is the one in which the service's lists are written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A code by text message (`SMS_MFA`).
    Sms,
    /// A code from an authenticator app (`SOFTWARE_TOKEN_MFA`).
    SoftwareToken,
    /// A code by email (`EMAIL_OTP`).
    Email,
    /// A passkey with user verification (`WEB_AUTHN_MFA`). Never asked after a password.
    WebAuthn,
}

impl Factor {
    /// Every factor there is.
    pub const ALL: [Self; 4] = [Self::Sms, Self::SoftwareToken, Self::Email, Self::WebAuthn];

    /// The factor's name in `UserMFASettingList` and in challenges.
    #[must_use]
    pub const fn wire_name(self) -> &'static str {
        match self {
            Self::Sms => "SMS_MFA",
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Email => "EMAIL_OTP",
            Self::WebAuthn => "WEB_AUTHN_MFA",
        }
    }

    /// The factor's name in a connection file.
    pub(crate) const fn connection_name(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::SoftwareToken => "softwareToken",
            Self::Email => "email",
            Self::WebAuthn => "webAuthn",
        }
    }
}

/// A way to sign in that the pool's app client allows: the service's `ExplicitAuthFlows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flow {
    /// `ALLOW_USER_SRP_AUTH`: the password itself is never sent.
    UserSrp,
    /// `ALLOW_USER_PASSWORD_AUTH`: the password is sent as it is.
    UserPassword,
    /// `ALLOW_REFRESH_TOKEN_AUTH`.
    RefreshToken,
}

/// What the pool does with a new number or address: its `AutoVerifiedAttributes` and
/// `AttributesRequireVerificationBeforeUpdate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NewContact {
    /// It counts at once, unconfirmed, and is sent a code.
    #[default]
    Counts,
    /// It counts at once, unconfirmed, and no code is sent until one is asked for.
    CountsUnasked,
    /// It is sent a code, and takes the old one's place when it is confirmed.
    Waits,
}

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
    /// Their password.
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
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person")
            .field("username", &self.username)
            .field("email_confirmed", &self.email_confirmed)
            .field("phone_confirmed", &self.phone_confirmed)
            .field("factors", &self.factors)
            .field("preferred", &self.preferred)
            .field("has_authenticator", &self.authenticator.is_some())
            .field("passkeys", &self.passkeys)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// How a pool is to be. `Default` is the practice account of the app: MFA optional, all factors, SRP and refresh.
#[derive(Clone)]
pub struct Settings {
    /// The port on 127.0.0.1; 0 lets the system choose.
    pub port: u16,
    /// Whether a second step is off, optional or required.
    pub mfa: MfaMode,
    /// The factors that are switched on in the pool.
    pub factors: Vec<Factor>,
    /// The ways to sign in that the app client allows.
    pub flows: Vec<Flow>,
    /// Who has an account.
    pub people: Vec<Person>,
    /// How long an access token and an ID token are good for.
    pub access_token_life: Duration,
    /// Where the pool reads the time.
    pub clock: Arc<dyn Clock>,
    /// The app client's secret, if it has one.
    pub client_secret: Option<String>,
    /// Whether passkeys with user verification count as MFA: `FactorConfiguration` is
    /// `MULTI_FACTOR_WITH_USER_VERIFICATION`.
    pub web_authn_as_second_factor: bool,
    /// What becomes of a new number or address.
    pub new_contact: NewContact,
    /// Every refusal is worded at random: whoever relies on the service's English is found out.
    pub reworded: bool,
    /// The organisation's name in the connection file.
    pub name: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            port: 0,
            mfa: MfaMode::Optional,
            factors: Factor::ALL.to_vec(),
            flows: vec![Flow::UserSrp, Flow::RefreshToken],
            people: vec![Person::default()],
            access_token_life: Duration::from_secs(60 * 60),
            clock: Arc::new(SystemClock),
            client_secret: None,
            web_authn_as_second_factor: true,
            new_contact: NewContact::Counts,
            reworded: false,
            name: "Practice organisation".to_owned(),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("port", &self.port)
            .field("mfa", &self.mfa)
            .field("factors", &self.factors)
            .field("flows", &self.flows)
            .field("people", &self.people.len())
            .field("access_token_life", &self.access_token_life)
            .field("has_client_secret", &self.client_secret.is_some())
            .field("web_authn_as_second_factor", &self.web_authn_as_second_factor)
            .field("new_contact", &self.new_contact)
            .field("reworded", &self.reworded)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
