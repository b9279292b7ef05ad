//! What a person can be asked on the way in.

use cognito::Session as ChallengeSession;

use crate::{
    factor::{Factor, Factors},
    forecast::NextStep,
    session::Session,
};

/// What the person is asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Whether the password itself may be sent.
    AgreeToSendPassword,
    /// A code.
    Code {
        /// How it comes.
        factor: Factor,
        /// Where it went, masked by the service; for an authenticator app the name the person gave it.
        destination: Option<String>,
    },
    /// Which factor to use.
    Choose(Factors),
    /// How to begin: the person came without a password, or has none.
    ChooseStart(Vec<StartWay>),
    /// The password, of someone who said before who they are.
    Password,
    /// A new password, and what the organisation wants to know besides, by its standard names.
    NewPassword {
        /// "`given_name`", or a name of the organisation's own.
        attributes: Vec<String>,
    },
    /// The organisation requires a second step: which of these to set up.
    SetUp(Factors),
    /// An authenticator app is to be connected, as [`SignIn::begin_authenticator`](super::SignIn::begin_authenticator)
    /// and what follows it do.
    ConnectAuthenticator,
    /// A question of the organisation's own.
    Question {
        /// Names and texts, as it words them.
        parts: Vec<(String, String)>,
        /// There was one before in this sign-in.
        again: bool,
    },
    /// A code and a new password, in place of one that was forgotten or is not accepted any more.
    ResetPassword {
        /// Where the code went, masked by the service. `None`: somebody else had it sent.
        destination: Option<String>,
    },
    /// A code, since the account was never confirmed.
    ConfirmAccount {
        /// Where the code went, masked by the service. `None`: it was sent earlier.
        destination: Option<String>,
    },
}

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StartWay {
    /// The password.
    Password,
    /// A code by e-mail.
    EmailCode,
    /// A code by text message.
    TextCode,
    /// A passkey, which works only in a browser on the pool's own domain.
    Passkey,
}

impl StartWay {
    /// What the service's word in `AvailableChallenges` means.
    pub(super) fn from_service(word: &str) -> Option<Self> {
        match word {
            "PASSWORD" | "PASSWORD_SRP" => Some(Self::Password),
            "EMAIL_OTP" => Some(Self::EmailCode),
            "SMS_OTP" => Some(Self::TextCode),
            "WEB_AUTHN" => Some(Self::Passkey),
            _ => None,
        }
    }
}

/// Where the sign-in stands after an answer.
#[derive(Debug)]
pub enum Next {
    /// The service asks something.
    Asks(Step),
    /// Done.
    SignedIn(Session),
}

/// What this sign-in showed of what is asked after a password.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Met {
    /// Nothing was asked, so far.
    #[default]
    Nothing,
    /// This, first of all.
    Step(NextStep),
    /// Nothing can be told from it: it went without a password, or this computer is remembered.
    Untold,
}

impl Met {
    pub(crate) fn step(self) -> Option<NextStep> {
        match self {
            Self::Step(step) => Some(step),
            Self::Nothing | Self::Untold => None,
        }
    }
}

/// The step that is open, with what answering it needs.
#[derive(Clone)]
pub(super) struct Open {
    pub(super) step: Step,
    /// The user name to answer with: the service's own, kept for the whole chain.
    pub(super) username: String,
    pub(super) session: Option<ChallengeSession>,
    /// The service's words for what may be chosen: to be echoed exactly.
    pub(super) words: Vec<String>,
    /// It stands in for the password: what the code looks like is the organisation's affair.
    pub(super) first: bool,
}
