//! On the way in: which doors there are, what is asked at them, and what becomes of this computer.

use serde::{Deserialize, Serialize};

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
    /// The person signed out on every computer.
    SignedOutEverywhere,
    /// The session was ended, and the browser is signed out as well.
    SignedOutOfBrowserToo,
    /// Nobody used the app for a while, and the organisation wants it locked then.
    Locked,
    /// What this computer kept is gone.
    DataRemoved,
    /// The organisation, and what this computer kept of it, is gone.
    OrganisationRemoved,
}

/// Which doors an organisation has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Doors {
    /// A password, typed here.
    pub password: bool,
    /// The system's browser. Alone where the person's password belongs to a company or social sign-in.
    pub browser: bool,
    /// Whether a session may outlast the app.
    pub stay: MayStay,
}

/// Whether a session may outlast the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum MayStay {
    /// Where the person wishes it.
    Ask,
    /// The organisation does not want it.
    SwitchedOff,
    /// Not in practice, nor with an app client's secret, which is not kept.
    No,
}

/// A way to begin to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum StartWay {
    /// The password.
    Password,
    /// A code by e-mail.
    EmailCode,
    /// A code by text message.
    TextCode,
    /// A passkey, in the browser.
    Passkey,
}

/// A part of a question of the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct QuestionPart {
    /// As the organisation calls it ("question").
    pub name: String,
    /// As the organisation words it.
    pub text: String,
}

/// What is done in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum BrowserPurpose {
    /// Signing in.
    SignIn,
    /// Adding a passkey.
    AddPasskey,
    /// Signing out of it.
    SignOut,
}

/// What the browser shows when its part is done, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct BrowserWords {
    /// As BCP 47 has it.
    pub language: String,
    /// It is done.
    pub done_title: String,
    /// The window may be closed, and the app goes on.
    pub done_text: String,
    /// The service or the person said no.
    pub refused_title: String,
    /// What to do then.
    pub refused_text: String,
}

/// What became of the wish to stay signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Staying {
    /// Not wished for: the session ends with the app.
    No,
    /// The next start goes on without a sign-in.
    Yes,
    /// Wished for, but this computer has no safe place for it.
    NoSafePlace,
}
