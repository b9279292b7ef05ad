//! The practice account: its pretend person, what it "sends", and what goes wrong there on purpose.

use serde::{Deserialize, Serialize};

use super::Factor;

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
    /// A proxy on the way asks who is there.
    ProxyAsks,
    /// An answer is cut short.
    CutShort,
    /// The service says something that this version does not know.
    SomethingNew,
    /// The temporary password ran out.
    TemporaryPasswordExpired,
    /// The organisation has switched signing in with a password off.
    PasswordNotOffered,
    /// The sign-in asks for a step that this version does not know.
    UnknownStep,
    /// The sign-in took too long.
    SignInTimedOut,
    /// A number or an address belongs to someone else.
    ContactTaken,
    /// A number or an address may not be changed.
    ContactFixed,
    /// There is no network.
    NoNetwork,
    /// Nobody answers.
    NobodyAnswers,
    /// The connection is not secure.
    NotTrusted,
}
