//! What a refusal tells the person to do, by its type: what the window has words for.
//!
//! Written down here once more and by hand, so that a refusal that nobody has words for is found out.

use std::time::Duration;

use account::Error;
use cognito::{Cause, ExceptionKind as Kind, Failure, Operation};

/// Longer than the longest lock after wrong passwords and codes.
const QUARTER: Duration = Duration::from_secs(16 * 60);
/// Longer than what is counted by the hour.
const HOUR: Duration = Duration::from_secs(61 * 60);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Advice {
    /// The same once more: it was the line, or the service was busy.
    Again,
    /// The same, later.
    Later(Duration),
    /// Another code.
    NewCode,
    /// The sign-in from its beginning.
    Anew,
    /// Another way to begin: this one is refused.
    OtherDoor,
    /// Nobody but the organisation can help.
    Organisation,
    /// Nobody has words for it.
    Unnamed,
}

impl Advice {
    pub(crate) fn of(error: &Error) -> Self {
        match error {
            Error::Password(said) if says(said, "disabled") => Self::Organisation,
            Error::Password(said) if says(said, "exceeded") => Self::Later(QUARTER),
            Error::Password(_)
            | Error::NoPasswordSignIn(_)
            | Error::NoStartWithoutPassword(_)
            | Error::AnswerRefused(_) => Self::OtherDoor,
            Error::StepNeedsOrganisation | Error::UnknownStep(_) => Self::Organisation,
            Error::Service(said) => of_service(said),
            _ => Self::Unnamed,
        }
    }
}

fn of_service(said: &Failure) -> Advice {
    let Cause::Service(exception) = &said.cause else {
        return match said.cause {
            Cause::NotSent(_) => Advice::Unnamed,
            _ => Advice::Again,
        };
    };
    match (exception.kind, said.operation) {
        (Kind::TooManyRequests | Kind::Throttled | Kind::InternalError | Kind::EnableSoftwareTokenMfa, _) => {
            Advice::Again
        }
        (Kind::LimitExceeded | Kind::TooManyFailedAttempts, _) => Advice::Later(HOUR),
        (Kind::CodeMismatch | Kind::ExpiredCode, _) => Advice::NewCode,
        (Kind::MfaMethodNotFound, _) => Advice::Organisation,
        (Kind::NotAuthorized, _) if says(said, "disabled") => Advice::Organisation,
        (Kind::NotAuthorized, _) if says(said, "exceeded") => Advice::Later(QUARTER),
        (Kind::UserNotConfirmed | Kind::PasswordResetRequired, _)
        | (
            Kind::NotAuthorized,
            Operation::RespondToAuthChallenge
            | Operation::ConfirmSignUp
            | Operation::AssociateSoftwareToken
            | Operation::VerifySoftwareToken,
        ) => Advice::Anew,
        (Kind::NotAuthorized | Kind::FeatureUnavailableInTier | Kind::OperationNotEnabled, _)
        | (Kind::InvalidParameter, Operation::ForgotPassword | Operation::ResendConfirmationCode) => Advice::OtherDoor,
        _ => Advice::Unnamed,
    }
}

fn says(said: &Failure, word: &str) -> bool {
    said.exception()
        .is_some_and(|exception| exception.message.to_lowercase().contains(word))
}
