//! Why something was not done. What the service or the network said is kept whole, as [`cognito::Failure`]; the other
//! variants exist where this package knows more than the answer tells.

use cognito::{ExceptionKind, Failure};

use crate::{change::Refusal, factor::Factor, outside::NoEntropy};

/// Why something was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// What was typed can't be right; nothing was sent.
    #[error("{0:?}")]
    Typed(Typed),
    /// The change was not sent.
    #[error("{0:?}")]
    NotSent(Refusal),
    /// The service refused the change because of `factor`, and changed nothing.
    #[error("{factor:?}: {why:?}")]
    Refused {
        /// The box it concerns.
        factor: Factor,
        /// As far as the answer and the state tell.
        why: Why,
        /// What the service said.
        said: Failure,
    },
    /// The answer to a change was lost; read back, the change is not there.
    #[error("not saved: {0}")]
    NotSaved(Failure),
    /// The answer to a change was lost, and the state could not be read back.
    #[error("not known whether saved: {0}")]
    Unclear(Failure),
    /// The service refused name and password: one of them is wrong, or it says more in its message.
    #[error("name or password refused: {0}")]
    Password(Failure),
    /// The session is over: revoked, expired, or ended elsewhere.
    #[error("signed out: {0}")]
    SignedOut(Failure),
    /// The service asks for a step that this version does not know.
    #[error("unknown step")]
    UnknownStep(String),
    /// The pool accepts neither way to sign in with a password.
    #[error("no way to sign in with a password: {0}")]
    NoPasswordSignIn(Failure),
    /// The answers to the organisation's own questions were not the right ones.
    #[error("answer refused: {0}")]
    AnswerRefused(Failure),
    /// What the organisation wants to know was not accepted.
    #[error("attributes refused: {0}")]
    AttributesRefused(Failure),
    /// The pool does not let anybody begin without a password.
    #[error("no way to sign in without a password: {0}")]
    NoStartWithoutPassword(Failure),
    /// A second step is required, and none that could be set up on the way in.
    #[error("a second step that only the organisation can set up")]
    StepNeedsOrganisation,
    /// A token that was brought is of no use here; nothing was sent.
    #[error("{0:?}")]
    Unfit(Unfit),
    /// This step is not open (any more).
    #[error("no such step now")]
    NoSuchStep,
    /// The service's part of the sign-in arithmetic was refused: whoever answered does not know the password's verifier.
    #[error("the sign-in answer can't be right")]
    Impostor,
    /// No randomness.
    #[error(transparent)]
    NoEntropy(#[from] NoEntropy),
    /// Anything else that the service or the network said.
    #[error(transparent)]
    Service(Failure),
}

/// What was typed can't be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Empty, too long, or with a space where none can be.
    Username,
    /// Empty or too long.
    Password,
    /// Not six digits.
    CodeLength,
    /// Something else than digits.
    CodeNotDigits,
    /// No phone number, or one whose country is not known.
    PhoneNumber,
    /// No e-mail address.
    EmailAddress,
    /// Empty.
    Answer,
    /// Something the organisation wants to know is not there.
    Attribute,
}

/// Why a token that was brought is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is no access token.
    NotAccess,
    /// Another user pool issued it.
    OtherPool,
    /// Its time has run out, or it was ended.
    Expired,
    /// Nothing may be read or changed with it: it lacks `aws.cognito.signin.user.admin`.
    NoScope,
}

/// Why the service refused a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It lacks its prerequisite, and the state read does not have it either.
    NeedsSetUp,
    /// The prerequisite is there: then it is the organisation that has not switched it on.
    NotOffered,
    /// A passkey can't be the only one.
    NeedsAnother,
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::Service(failure)
    }
}

/// The token was refused, for a reason that only the service's English tells: it has run out, was revoked, lacks a scope.
/// A new one tells them apart without it. Where the English says that a new one can't help, none is asked for.
pub(crate) fn refuses_token(failure: &Failure) -> bool {
    not_authorized(failure).is_some_and(|message| {
        !["scope", "disabled", "unauthorized attribute"]
            .iter()
            .any(|words| message.contains(words))
    })
}

/// A new token was refused. By now the session is over only if the service says so in words that are known; otherwise
/// it is something that signing in again does not mend, such as a missing scope.
pub(crate) fn refuses_session(failure: &Failure) -> bool {
    not_authorized(failure).is_some_and(|message| {
        ["expired", "revoked", "invalid access token", "signature"]
            .iter()
            .any(|words| message.contains(words))
    })
}

/// The refresh token was refused. Only that ends a session; a network failure or a busy service never does, and an
/// account that is switched off is not mended by signing in again.
pub(crate) fn ends_session(failure: &Failure) -> bool {
    match failure.kind() {
        Some(ExceptionKind::NotAuthorized) => {
            not_authorized(failure).is_some_and(|message| !message.contains("disabled"))
        }
        Some(ExceptionKind::RefreshTokenReuse) => true,
        _ => false,
    }
}

fn not_authorized(failure: &Failure) -> Option<String> {
    failure
        .exception()
        .filter(|exception| exception.kind == ExceptionKind::NotAuthorized)
        .map(|exception| exception.message.to_lowercase())
}
