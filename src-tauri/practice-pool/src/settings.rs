//! What a practice pool is made of before it runs: its MFA mode, its people, its clock.
//!
//! Owns the plain values a caller fills in. It knows nothing of HTTP, of tokens or of what happens once the pool runs.
//! The words follow the service's own pages on user pools:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

mod factors;
mod person;
mod policy;
mod questions;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::contacts::Contact;
use crate::managed_login::ManagedLogin;
use crate::messages::Medium;

pub use factors::{Factor, FirstFactor, MfaMode, Tier};
pub use person::{Identity, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Status};
pub use policy::{Character, PasswordPolicy};
pub use questions::{CustomChallenge, Question};

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

/// A way to sign in that the pool's app client allows: the service's `ExplicitAuthFlows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flow {
    /// `ALLOW_USER_SRP_AUTH`: the password itself is never sent.
    UserSrp,
    /// `ALLOW_USER_PASSWORD_AUTH`: the password is sent as it is.
    UserPassword,
    /// `ALLOW_USER_AUTH`: the person chooses among the first factors that the pool allows.
    UserAuth,
    /// `ALLOW_CUSTOM_AUTH`: the pool asks questions of its own.
    Custom,
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

/// Whether the pool keeps track of the devices that people sign in with: the service's `DeviceConfiguration`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Devices {
    /// It does not.
    #[default]
    Off,
    /// Every confirmed device is remembered.
    Always,
    /// A confirmed device is remembered when the person says so.
    OptIn,
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
    /// The first steps that [`Flow::UserAuth`] may offer.
    pub first_factors: Vec<FirstFactor>,
    /// Where a code for a forgotten password may be sent, the first that will do. Without any, only an administrator
    /// can help (`admin_only`). The one that is named alone is nobody's second step.
    pub recovery: Vec<Medium>,
    /// The feature plan.
    pub tier: Tier,
    /// Whether devices are tracked.
    pub devices: Devices,
    /// Whether a remembered device takes the place of the second step (`ChallengeRequiredOnNewDevice`).
    pub challenge_required_on_new_device: bool,
    /// Who has an account.
    pub people: Vec<Person>,
    /// What a new password has to be like.
    pub password_policy: PasswordPolicy,
    /// What [`Flow::Custom`] asks.
    pub custom_challenge: CustomChallenge,
    /// The attributes that every account must have, as `NEW_PASSWORD_REQUIRED` asks for them.
    pub required_attributes: Vec<String>,
    /// How long a password that an administrator set may be used to sign in for the first time.
    pub temporary_password_life: Duration,
    /// How long a challenge may be answered: the service's `AuthSessionValidity`.
    pub session_life: Duration,
    /// Whether refresh tokens rotate, and for how long one that was rotated out is good yet: the service's
    /// `RetryGracePeriodSeconds`.
    pub refresh_rotation: Option<Duration>,
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
    /// The pages that people sign in on in their browser.
    pub managed_login: ManagedLogin,
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
            first_factors: vec![FirstFactor::Password],
            recovery: vec![Medium::Email, Medium::Sms],
            tier: Tier::Essentials,
            devices: Devices::Off,
            challenge_required_on_new_device: true,
            people: vec![Person::default()],
            password_policy: PasswordPolicy::default(),
            custom_challenge: CustomChallenge::default(),
            required_attributes: Vec::new(),
            temporary_password_life: Duration::from_secs(7 * 24 * 60 * 60),
            session_life: Duration::from_secs(3 * 60),
            refresh_rotation: None,
            access_token_life: Duration::from_secs(60 * 60),
            clock: Arc::new(SystemClock),
            client_secret: None,
            web_authn_as_second_factor: true,
            new_contact: NewContact::Counts,
            reworded: false,
            managed_login: ManagedLogin::default(),
            name: "Practice organisation".to_owned(),
        }
    }
}

impl Settings {
    /// The second steps that the pool really has: those switched on that the plan includes, and not the one medium
    /// through which alone passwords are recovered.
    pub(crate) fn second_steps(&self) -> Vec<Factor> {
        let recovers_alone = |medium| self.recovery == [medium];
        let has = |factor: &Factor| match factor {
            Factor::Sms => !recovers_alone(Medium::Sms),
            Factor::SoftwareToken => true,
            Factor::Email => self.tier != Tier::Lite && !recovers_alone(Medium::Email),
            Factor::WebAuthn => self.tier != Tier::Lite,
        };
        self.factors.iter().copied().filter(has).collect()
    }

    /// Where a code for this person's forgotten password goes: the first confirmed contact that is not a second step of
    /// theirs.
    pub(crate) fn recovery_contact(&self, person: &Person) -> Option<Contact> {
        let asked_for = |factor| self.mfa != MfaMode::Off && person.factors.contains(&factor);
        let will_do = |medium: &Medium| match medium {
            Medium::Email => person.email.is_some() && person.email_confirmed && !asked_for(Factor::Email),
            Medium::Sms => person.phone.is_some() && person.phone_confirmed && !asked_for(Factor::Sms),
        };
        let medium = self.recovery.iter().copied().find(will_do)?;
        Some(match medium {
            Medium::Email => Contact::Email,
            Medium::Sms => Contact::Phone,
        })
    }

    /// Whether a passkey may be somebody's second step.
    pub(crate) fn passkeys_count(&self) -> bool {
        self.web_authn_as_second_factor && self.second_steps().contains(&Factor::WebAuthn)
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("port", &self.port)
            .field("mfa", &self.mfa)
            .field("factors", &self.factors)
            .field("flows", &self.flows)
            .field("first_factors", &self.first_factors)
            .field("recovery", &self.recovery)
            .field("tier", &self.tier)
            .field("devices", &self.devices)
            .field(
                "challenge_required_on_new_device",
                &self.challenge_required_on_new_device,
            )
            .field("people", &self.people.len())
            .field("password_policy", &self.password_policy)
            .field("custom_challenge", &self.custom_challenge)
            .field("required_attributes", &self.required_attributes)
            .field("temporary_password_life", &self.temporary_password_life)
            .field("session_life", &self.session_life)
            .field("refresh_rotation", &self.refresh_rotation)
            .field("access_token_life", &self.access_token_life)
            .field("has_client_secret", &self.client_secret.is_some())
            .field("web_authn_as_second_factor", &self.web_authn_as_second_factor)
            .field("new_contact", &self.new_contact)
            .field("reworded", &self.reworded)
            .field("managed_login", &self.managed_login)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
