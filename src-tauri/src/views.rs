//! What crosses into the window: every argument and result of the commands, and nothing else.
//!
//! These are types of their own. The domain types of `account` do not derive Serialize for the window; `From`
//! conversions stand beside the commands. The window's half is generated from here (`ui/src/ipc/bindings/`), and a
//! test fails when the two drift apart. No password, code or token has a field here; the two exceptions are an
//! authenticator's key while its step is open ([`AuthenticatorSetUp`]) and practice messages ([`PracticeMessage`]).

mod panel;
mod practice;
mod saving;
mod set_up;

use serde::{Deserialize, Serialize};

pub use self::{panel::*, practice::*, saving::*, set_up::*};

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
