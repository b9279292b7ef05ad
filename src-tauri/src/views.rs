//! What crosses into the window: every argument and result of the commands, and nothing else.
//!
//! These are types of their own. The domain types of `account` do not derive Serialize for the window; `From`
//! conversions stand beside the commands. The window's half is generated from here (`ui/src/ipc/bindings/`), and a
//! test fails when the two drift apart. No password, code or token has a field here; the two exceptions are an
//! authenticator's key while its step is open ([`AuthenticatorSetUp`]) and practice messages ([`PracticeMessage`]).

mod appearance;
mod check;
mod offer;
mod panel;
mod practice;
mod saving;
mod set_up;
mod sign_in;
mod updates;

use serde::{Deserialize, Serialize};

pub use self::{
    appearance::*, check::*, offer::*, panel::*, practice::*, saving::*, set_up::*, sign_in::*, updates::*,
};

/// The screen that the window shows. Rust owns it, the window mirrors it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "screen", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum View {
    /// Nobody is signed in and no organisation is chosen.
    First {
        /// Those that stay signed in here.
        accounts: Vec<KnownAccount>,
        /// The organisations this computer knows.
        connections: Vec<KnownConnection>,
        /// What the organisation put on this computer and can't be used.
        unusable: Vec<UnusableFile>,
        /// The app may be tried with a practice account.
        practice: bool,
        /// What became of an account that was signed out here.
        note: Option<SignInNote>,
        /// What went wrong while opening the file given at the start.
        problem: Option<crate::failure::Failure>,
    },
    /// The system had the app open a connection: to be added or not.
    Offer {
        /// Tells it from one that comes after it.
        number: u32,
        /// What it is.
        connection: Option<OfferedConnection>,
        /// Why it is none.
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
        /// Which doors there are.
        doors: Doors,
        /// What went wrong while the browser was at it.
        problem: Option<crate::failure::Failure>,
        /// The session that ended came by the browser, which may still be signed in.
        browser_too: bool,
        /// The connection's id, where it is the only one and the person may remove it.
        removable: Option<String>,
    },
    /// The session of an earlier start goes on, if it can: to be asked for.
    Returning {
        /// Where to.
        organisation: Organisation,
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
        /// In how many seconds the service stops waiting, usually.
        runs_out: u32,
        /// The sign-in began anew by itself, since the service had stopped waiting: an earlier code is void.
        began_anew: bool,
        /// The service offered other ways before this one was chosen.
        other_ways: bool,
    },
    /// The person chooses how to prove it's them.
    ChooseFactor {
        /// Where to.
        organisation: Organisation,
        /// The ways the service offers.
        factors: Vec<Factor>,
    },
    /// The person chooses how to begin.
    ChooseStart {
        /// Where to.
        organisation: Organisation,
        /// The ways the service offers. None: it offers only a passkey, and the connection has no browser for it.
        ways: Vec<StartWay>,
    },
    /// The password alone: who it is was said before.
    Password {
        /// Where to.
        organisation: Organisation,
        /// What the person typed before.
        username: String,
    },
    /// A new password has to be made before anything else.
    NewPassword {
        /// Where to.
        organisation: Organisation,
        /// What the organisation wants to know besides, by its standard name ("given_name") or one of its own.
        attributes: Vec<String>,
    },
    /// The organisation makes the person set up a second step now.
    SetUpStep {
        /// Where to.
        organisation: Organisation,
        /// What can be set up here: an authenticator app, an address.
        ways: Vec<Factor>,
    },
    /// An authenticator app is being connected on the way in.
    ConnectAuthenticator {
        /// Where to.
        organisation: Organisation,
    },
    /// A question of the organisation's own.
    Question {
        /// Where to.
        organisation: Organisation,
        /// As the organisation words it.
        parts: Vec<QuestionPart>,
        /// It was asked before in this sign-in: the last answer was not the right one, or there is one more question.
        again: bool,
    },
    /// A code and a new password, for one that was forgotten or is not accepted any more.
    ResetPassword {
        /// Where to.
        organisation: Organisation,
        /// Whose.
        username: String,
        /// Where the code went, masked by the service; `None`: somebody else had it sent.
        destination: Option<String>,
    },
    /// A code that confirms an account which was never confirmed.
    ConfirmAccount {
        /// Where to.
        organisation: Organisation,
        /// Whose.
        username: String,
        /// Where the code went, masked by the service; `None`: it was sent earlier.
        destination: Option<String>,
    },
    /// The sign-in, or the adding of a passkey, goes on in the browser.
    Browser {
        /// Where to.
        organisation: Organisation,
        /// What is done there.
        purpose: BrowserPurpose,
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
        /// The set-up of an authenticator app that was not finished.
        unfinished: Option<Unfinished>,
        /// The organisation leaves it to the person whether this computer is remembered, and they have not said.
        may_remember: bool,
        /// What became of the wish to stay signed in.
        staying: Staying,
        /// A passkey can be added in the browser.
        may_add_passkey: bool,
        /// Why the browser added none.
        passkey_problem: Option<crate::failure::Failure>,
        /// After how many minutes without anybody the app is to be locked.
        lock_after: Option<u16>,
        /// Whose account it is, where somebody else opened it with a token of theirs.
        lent_by: Option<String>,
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
    /// There is a newer version of the app.
    Update,
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

/// An account that stays signed in on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct KnownAccount {
    /// The connection's id.
    pub connection: String,
    /// Its id in the pool (`sub`).
    pub subject: String,
    /// As the person knows it.
    pub name: String,
    /// Where.
    pub organisation: String,
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
    /// The organisation put it on this computer.
    pub placed: bool,
}

/// Something that the organisation put on this computer and that can't be used.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct UnusableFile {
    /// Where it is: a file, or a value of the registry.
    pub place: String,
    /// Why.
    pub problem: crate::failure::Failure,
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
