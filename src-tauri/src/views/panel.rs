//! The panel: what the service says of the account, and what the next sign-in asks.

use serde::{Deserialize, Serialize};

use super::Factor;

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
    /// A company or social sign-in leads to the account as well; what is shown here is for the password's.
    pub linked: bool,
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
    /// There is no password: one of these takes its place, and nothing comes after it.
    WithoutPassword {
        /// Which may do; the organisation may not offer all of them.
        factors: Vec<Factor>,
    },
    /// The account's own provider asks what it likes.
    Elsewhere,
    /// The sign-in is refused.
    NoWayIn {
        /// Why.
        why: DeadEnd,
    },
}

/// Why a sign-in has no way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum DeadEnd {
    /// What is on lacks its number, its address or its app.
    Gone,
    /// A second step is required, and the person has none that the organisation offers and can set none up on the way.
    NothingToSetUp,
    /// A password has to come first, and there is none.
    NoPassword,
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
    /// A forgotten password may not be reset by this factor's channel any more. There is another, and whether the
    /// organisation resets passwords by it is not known.
    ResetMoves {
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
    /// This computer.
    Computer,
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
    /// This takes the place of the password that the account does not have.
    WithoutPassword {
        /// Which.
        factor: Factor,
    },
    /// The account's own provider lets them in.
    Elsewhere,
}
