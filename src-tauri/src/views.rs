//! What crosses into the window: every argument and result of the commands, and nothing else.
//!
//! These are types of their own. The domain types of `account` do not derive Serialize for the window; `From`
//! conversions stand beside the commands. The window's half is generated from here (`ui/src/ipc/bindings/`), and a
//! test fails when the two drift apart. No password, code or token has a field here; the two exceptions are an
//! authenticator's key while its step is open ([`AuthenticatorSetUp`]) and practice messages ([`PracticeMessage`]).

use serde::{Deserialize, Serialize};

/// The screen that the window shows. Rust owns it, the window mirrors it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "screen", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum View {
    /// Nobody is signed in and no organisation is chosen.
    First {
        /// The organisations this computer knows.
        connections: Vec<KnownConnection>,
        /// What went wrong while opening the file given at the start.
        problem: Option<crate::failure::Failure>,
    },
    /// E-mail or user name, and password.
    SignIn {
        /// Where to.
        organisation: Organisation,
        /// Why the person is here, where it is not obvious.
        note: Option<SignInNote>,
        /// The pretend person's user name and password, filled in.
        practice: Option<PracticePerson>,
    },
    /// The service wants the password itself; nothing is sent until the person agreed.
    PasswordConsent {
        /// Where to.
        organisation: Organisation,
    },
    /// A code is asked for.
    Code {
        /// Where to.
        organisation: Organisation,
        /// Which way the code comes.
        factor: Factor,
        /// Where a sent code went, masked by the service ("+*******0123"); the authenticator's name otherwise.
        destination: Option<String>,
    },
    /// The person chooses how to prove it's them.
    ChooseFactor {
        /// Where to.
        organisation: Organisation,
        /// The ways the service offers.
        factors: Vec<Factor>,
    },
    /// Signed in: the panel.
    Panel {
        /// Where.
        organisation: Organisation,
        /// What the service last said.
        panel: Panel,
        /// Choices that were not saved because the session ended; to be saved now.
        waiting: Option<MfaPreference>,
        /// Choices waited for someone else; they were dropped.
        someone_else: bool,
    },
}

/// An organisation that this computer knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct KnownConnection {
    /// Pool and app client: what tells one connection from another.
    pub id: String,
    /// As the person knows it.
    pub name: String,
}

/// The organisation whose account is in front of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// As the person knows it.
    pub name: String,
    /// The embedded practice account: nothing here is real.
    pub practice: bool,
    /// Whom to ask.
    pub help: Option<Help>,
}

/// Whom to ask, as the organisation wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Help {
    /// "IT service desk"
    pub text: Option<String>,
    /// An address.
    pub email: Option<String>,
    /// A number.
    pub phone: Option<String>,
    /// A page, https only.
    pub url: Option<String>,
}

/// Why the sign-in screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum SignInNote {
    /// The person signed out, and the service knows.
    SignedOut,
    /// The person signed out here; the service could not be told.
    SignedOutHereOnly,
    /// The session ended while a change waited; it continues after this sign-in.
    SessionEnded,
    /// The session ended, and nothing waited.
    SessionOver,
}

/// The pretend person of the practice account. Nothing about them is real.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct PracticePerson {
    /// Their address.
    pub username: String,
    /// Their password, printed in the manual.
    pub password: String,
}

/// A way to prove it's you.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Factor {
    /// A text message.
    Sms,
    /// An authenticator app.
    SoftwareToken,
    /// An e-mail.
    Email,
    /// A passkey.
    WebAuthn,
}

/// What the service last said of this account.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Panel {
    /// The signed-in person, as they'd recognise themselves: address, else user name.
    pub person: String,
    /// Two-step sign-in as a whole.
    pub two_step: TwoStep,
    /// The four boxes, in the order they are shown.
    pub factors: Vec<FactorState>,
    /// The factor that is asked for; none means "let me choose each time".
    pub preferred: Option<Factor>,
    /// What the next sign-in will ask.
    pub next: Forecast,
    /// Factors the service named that this version does not know, as the service spells them.
    pub others: Vec<String>,
    /// The account came from a company or social sign-in, which manages its own steps.
    pub managed_elsewhere: bool,
}

/// Two-step sign-in as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum TwoStep {
    /// At least one factor is on.
    On,
    /// None is.
    Off,
    /// The organisation requires it.
    Required,
    /// The last save's outcome could not be read back.
    Unknown,
}

/// One box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct FactorState {
    /// Which.
    pub factor: Factor,
    /// What the service said.
    pub state: OnOff,
    /// Masked number or address ("+•••••••0123", "a•••@p•••"), if the account has one.
    pub destination: Option<String>,
    /// What has to be there before it can be switched on.
    pub missing: Option<Missing>,
    /// False when the organisation's file says it does not offer this factor.
    pub offered: bool,
}

/// A factor's state, in the service's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum OnOff {
    /// On.
    On,
    /// Off.
    Off,
    /// Not known yet: the last save's outcome could not be read back.
    Unknown,
}

/// What a factor lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// No authenticator app is connected.
    Authenticator,
    /// No mobile number.
    MobileNumber,
    /// A mobile number that nobody confirmed.
    ConfirmedMobileNumber,
    /// No address.
    EmailAddress,
    /// An address that nobody confirmed.
    ConfirmedEmailAddress,
    /// No passkey.
    Passkey,
}

/// What a sign-in will ask, as the set of everything that may happen. One entry: it is certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Likeliest first, never empty.
    pub possibilities: Vec<NextStep>,
}

/// What comes after the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum NextStep {
    /// The password alone.
    PasswordOnly,
    /// A code from this factor.
    Code {
        /// Which.
        factor: Factor,
        /// Masked, if the account has one.
        destination: Option<String>,
    },
    /// The person picks one of these.
    Choice {
        /// Which.
        factors: Vec<Factor>,
    },
    /// The organisation makes the person set one up.
    SetUp,
}

/// What a sign-in will ask once the choices are saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// After saving.
    pub next: Forecast,
    /// Passkey would be turned off too, since it cannot stay on alone.
    pub passkey_goes_too: bool,
}

/// A change of preference, as the service's request has it, without the token. An absent block means "leave it alone".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MfaPreference {
    /// Text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<FactorChoice>,
    /// Authenticator app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software_token: Option<FactorChoice>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<FactorChoice>,
    /// Passkey; it has no preference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_authn: Option<PasskeyChoice>,
}

/// One factor's part of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FactorChoice {
    /// On or off.
    pub enabled: bool,
    /// The one that is asked for.
    pub preferred: bool,
}

/// Passkey's part of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasskeyChoice {
    /// On or off.
    pub enabled: bool,
}

/// What came of a save: the state read back, and what differs from what was asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// The state read back from the service.
    pub panel: Panel,
    /// Empty when everything is as asked.
    pub differences: Vec<Difference>,
    /// False when the account already was as asked and nothing was sent.
    pub changed: bool,
}

/// Something the service accepted and did otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The box.
    pub factor: Factor,
    /// How it differs.
    pub kind: DifferenceKind,
}

/// How the state read back differs from what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum DifferenceKind {
    /// Asked on, still off.
    StillOff,
    /// Asked off, still on.
    StillOn,
    /// Asked to be the preferred one, and is not.
    NotPreferred,
    /// Asked not to be the preferred one, and still is.
    StillPreferred,
}

/// An authenticator's key while its step is open. The window keeps it on the page only.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct AuthenticatorSetUp {
    /// The key in groups of four, to be typed.
    pub key: String,
    /// The QR code of the otpauth link.
    pub qr: QrCode,
}

/// A QR code as one SVG path on a square of `size` units.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct QrCode {
    /// Side of the square in units, quiet zone included.
    pub size: usize,
    /// The `d` attribute.
    pub path: String,
}

/// A message that the practice account "sent".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct PracticeMessage {
    /// How it came.
    pub factor: Factor,
    /// To which number or address.
    pub to: String,
    /// What it says.
    pub text: String,
}
