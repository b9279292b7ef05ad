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
        /// What became of a change that was made before.
        earlier: Option<Earlier>,
        /// What this sign-in asked, where it needs explaining.
        asked: Option<Asked>,
    },
}

/// What this sign-in asked, where it needs explaining.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Asked {
    /// The organisation asked for a factor that the person had not switched on, and that is still off.
    Unchosen {
        /// Which.
        factor: Factor,
    },
    /// It asked for something else than was said here before.
    Unexpected {
        /// What it asked.
        step: NextStep,
    },
}

/// What became of a change whose save was cut off: by the end of the session, or by an answer that was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Earlier {
    /// The session ended before it was saved. The same person is back and it still means the same: to be saved now.
    Finish {
        /// What was asked for.
        preference: MfaPreference,
    },
    /// The session ended before it was saved, and the account has changed since: to be shown again, and asked.
    Ask {
        /// What was asked for.
        preference: MfaPreference,
    },
    /// It waited for someone else, and was dropped.
    SomeoneElse,
    /// Its answer was lost; it was saved.
    WasSaved,
    /// Its answer was lost; it was not saved.
    WasNotSaved {
        /// What was asked for.
        preference: MfaPreference,
    },
}

/// What happens while no call is under way, or before one answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum News {
    /// The answer to the save under way was lost; what became of it is being looked up.
    Checking,
    /// The screen has changed: a change whose outcome was not known is known now, or the session turned out to be over.
    Changed,
}

/// The four values of a connection, typed by someone who has them.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ByHand {
    /// As the person knows the organisation.
    pub name: String,
    /// "eu-central-1"
    pub region: String,
    /// "eu-central-1_AbC123xyz"
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
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
    /// An earlier change may or may not have been saved; it is looked up after this sign-in.
    NotKnownYet,
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
    /// What would still get the person in, for everything they can lose.
    pub if_lost: Vec<IfLost>,
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
    /// What it would cost, to be said before it is saved.
    pub costs: Vec<Cost>,
    /// What would still get the person in afterwards.
    pub if_lost: Vec<IfLost>,
}

/// What a save would cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Cost {
    /// Two-step sign-in goes off.
    LastOff,
    /// Two-step sign-in goes on: the password is needed from now on.
    FirstOn,
    /// As `firstOn`, and the account has no password.
    NoPassword,
    /// A forgotten password may not be reset by this factor's channel any more, and there is no other.
    ResetAtRisk {
        /// Text message or e-mail.
        factor: Factor,
    },
}

/// What would still get the person in if they lost something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct IfLost {
    /// What was lost.
    pub lost: Lost,
    /// None: nothing would, and only the organisation can help.
    pub ways: Vec<Way>,
    /// Whatever the sign-in asks, one of the ways is enough; otherwise it depends on the organisation.
    pub certain: bool,
}

/// Something that a person can lose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Lost {
    /// The phone, with its number and the authenticator app on it.
    Phone,
    /// The mailbox.
    Mailbox,
}

/// Something that gets the person in, besides the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Way {
    /// Nothing more is asked for.
    PasswordOnly,
    /// A code from this factor.
    Code {
        /// Which.
        factor: Factor,
    },
    /// A new second step can be set up on the way.
    SetUp,
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

/// What follows a number or an address that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ContactSetUp {
    /// A code was sent there, to be typed.
    Code {
        /// Masked by the service.
        destination: Option<String>,
        /// The old one goes on being used until the new one is confirmed.
        old_one_stays: bool,
    },
    /// It is confirmed already.
    Confirmed,
}

/// The registered passkeys, and the panel as it is with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Passkeys {
    /// In the service's order.
    pub passkeys: Vec<Passkey>,
    /// What the service last said; removing the last passkey changes it.
    pub panel: Panel,
}

/// A registered passkey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Passkey {
    /// Opaque.
    pub id: String,
    /// Made up by the service; may be empty.
    pub name: String,
    /// When it was registered: UTC, RFC 3339.
    pub created: Option<String>,
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

/// Something that goes wrong at the practice account on purpose, so that anyone can see what the app then says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum PracticeTrouble {
    /// The organisation has not switched text messages on.
    TextMessageOff,
    /// The organisation has not switched authenticator apps on.
    AuthenticatorOff,
    /// The organisation has not switched e-mail on.
    EmailOff,
    /// A save is accepted, and nothing changes.
    SavedOtherwise,
    /// The organisation requires a second step from now on.
    SecondStepRequired,
    /// The person signs out everywhere, on another computer.
    SignedOutElsewhere,
    /// The app lacks the scope.
    ScopeMissing,
    /// Somebody switches the account off.
    AccountOff,
    /// A new password is needed.
    NewPasswordNeeded,
    /// The account was never confirmed.
    AccountNotActive,
    /// The account was deleted.
    AccountGone,
    /// The pool was deleted.
    OrganisationGone,
    /// A firewall answers.
    Firewall,
    /// The operation is not offered.
    NotOffered,
    /// The organisation's messages can't be sent.
    MessagesNotSent,
    /// A check of the organisation's own says no.
    OrganisationCheck,
    /// The next code is too old.
    CodeTooOld,
    /// The next code was already used.
    CodeAlreadyUsed,
    /// Throttled.
    Busy,
    /// The person tried too often.
    TooManyTries,
    /// The service breaks.
    ServiceTrouble,
    /// A save is carried out, and its answer is lost.
    AnswerLost,
    /// A save is lost before it arrives.
    RequestLost,
    /// A save is carried out, its answer is lost, and for a while nothing gets through.
    Tunnel,
    /// No answer comes.
    NoAnswer,
    /// A Wi-Fi sign-in page answers.
    WifiPage,
    /// An answer is cut short.
    CutShort,
    /// The service says something that this version does not know.
    SomethingNew,
}
