//! From what went wrong to the code that the window has words for.
//!
//! By exception type first, then by the operation, and by a fragment of the service's English only as a last resort:
//! when the service changes its words, one message loses precision, and nothing else.

use std::time::SystemTime;

use account::{Error, Refusal, Typed, Unfit, Why};
use cognito::{Cause, Exception, ExceptionKind, InvalidInput, Operation, Transport, Unreadable};

use super::{Code, Expected, Failure, Reference};
use crate::views::Factor;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Typed(typed) => Self::new(match typed {
                Typed::Username => Code::UsernameShape,
                Typed::Password => Code::PasswordShape,
                Typed::CodeLength => Code::CodeTooShort,
                Typed::CodeNotDigits => Code::CodeNotDigits,
                Typed::PhoneNumber => Code::PhoneNumberShape,
                Typed::EmailAddress => Code::EmailAddressShape,
                Typed::Answer | Typed::Attribute => Code::AttributeShape,
            }),
            Error::NotSent(refusal) => refusal.into(),
            Error::Refused { factor, why, said } => {
                let code = match why {
                    Why::NeedsSetUp => Code::NeedsSetUp,
                    Why::NotOffered => Code::FactorNotOffered,
                    Why::NeedsAnother => Code::PasskeyNeedsAnother,
                };
                Self::said(code, &said).about(factor.into())
            }
            Error::NotSaved(said) => Self::said(Code::NotSaved, &said),
            Error::Unclear(said) => Self::said(Code::Unclear, &said),
            Error::Password(said) => {
                let code = match by_english(&said).unwrap_or(Code::WrongPassword) {
                    Code::WrongPassword if said.operation == Operation::ChangePassword => Code::PresentPasswordWrong,
                    code => code,
                };
                Self::of(code, &said)
            }
            Error::SignedOut(said) => Self::said(Code::SignedOut, &said),
            Error::NoPasswordSignIn(said) => Self::said(Code::SignInNotOffered, &said),
            Error::NoStartWithoutPassword(said) => Self::said(Code::NotOffered, &said),
            Error::AnswerRefused(said) => Self::said(Code::OrganisationCheck, &said),
            Error::AttributesRefused(said) => Self::said(Code::AttributeShape, &said),
            Error::StepNeedsOrganisation => Self::new(Code::StepNeedsOrganisation),
            Error::UnknownStep(_) => Self::new(Code::UnknownStep),
            Error::Impostor => Self::new(Code::NotTheService),
            Error::Unfit(unfit) => Self::new(match unfit {
                Unfit::NoScope => Code::ScopeMissing,
                Unfit::NotAccess => Code::TokenKind,
                Unfit::OtherPool => Code::TokenElsewhere,
                Unfit::Expired => Code::TokenExpired,
            }),
            Error::NoSuchStep | Error::NoEntropy(_) => Self::new(Code::Unexpected),
            Error::Service(said) => Self::from(said),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Nothing => Self::new(Code::NothingToSave),
            Refusal::Contradiction => Self::new(Code::NotAllowed),
            Refusal::KeepOne => Self::new(Code::KeepOne),
            Refusal::PasskeyNeedsAnother => Self::new(Code::PasskeyNeedsAnother).about(Factor::WebAuthn),
            Refusal::NeedsSetUp(missing) => {
                let failure = Self::new(Code::NeedsSetUp);
                match missing.first() {
                    Some((factor, _)) => failure.about((*factor).into()),
                    None => failure,
                }
            }
        }
    }
}

impl From<cognito::Failure> for Failure {
    fn from(said: cognito::Failure) -> Self {
        Self::of(code(&said), &said)
    }
}

impl Failure {
    /// With everything that goes with the code.
    fn of(code: Code, said: &cognito::Failure) -> Self {
        let mut failure = Self::said(code, said);
        failure.wait = match code {
            Code::Busy => Some(30),
            // Wrong passwords lock for seconds that double up to a quarter of an hour; other limits count by the hour.
            Code::TooManyTries => Some(if said.kind() == Some(ExceptionKind::NotAuthorized) {
                60
            } else {
                900
            }),
            _ => None,
        };
        failure.clock = (code == Code::CodeWrong)
            .then(|| clock_difference(said.service_time))
            .flatten();
        failure.factor =
            (said.kind() == Some(ExceptionKind::SoftwareTokenMfaNotFound)).then_some(Factor::SoftwareToken);
        failure.quote = said.exception().and_then(quote);
        failure
    }
}

/// The organisation's own words: of its check, and of its rules for passwords, which nothing else tells.
fn quote(exception: &Exception) -> Option<String> {
    match exception.kind {
        ExceptionKind::UserLambdaValidation => Some(exception.message.clone()),
        ExceptionKind::InvalidPassword => {
            let rule = exception.message.rsplit(": ").next()?.trim();
            (!rule.is_empty()).then(|| rule.to_owned())
        }
        _ => None,
    }
}

/// By how many seconds this computer's clock is ahead, if by more than an authenticator's code lasts.
fn clock_difference(service: Option<SystemTime>) -> Option<i32> {
    let service = service?;
    let ahead = match SystemTime::now().duration_since(service) {
        Ok(ahead) => i32::try_from(ahead.as_secs()).unwrap_or(i32::MAX),
        Err(behind) => -i32::try_from(behind.duration().as_secs()).unwrap_or(i32::MAX),
    };
    (ahead.abs() > 30).then_some(ahead)
}

impl Failure {
    /// What the service or the network said, with the reference for the IT team.
    fn said(code: Code, said: &cognito::Failure) -> Self {
        let service_code = match &said.cause {
            Cause::Service(exception) => exception.name.clone(),
            Cause::Unreadable(unreadable) => format!("{unreadable:?}"),
            Cause::Transport(transport) => format!("{transport:?}"),
            Cause::NotSent(input) => format!("{input:?}"),
        };
        let reference = Reference {
            operation: said.operation.name().to_owned(),
            service_code,
            message: said
                .exception()
                .map(|exception| exception.message.clone())
                .filter(|text| !text.is_empty()),
            request_id: said.request_id.clone(),
            status: said.status,
            time: super::utc(said.service_time),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let mut failure = Self::new(code);
        failure.reference = Some(Box::new(reference));
        failure
    }
}

fn code(said: &cognito::Failure) -> Code {
    match &said.cause {
        Cause::Service(exception) if exception.kind == ExceptionKind::NotAuthorized => {
            by_english(said).unwrap_or_else(|| not_authorized(said.operation))
        }
        Cause::Service(exception) => of_exception(exception, said.operation),
        Cause::Unreadable(unreadable) => match (said.status, unreadable) {
            (Some(403 | 405), _) => Code::Stopped,
            (Some(429), _) => Code::Busy,
            (Some(500..=599), _) => Code::ServiceTrouble,
            (_, Unreadable::Truncated) => Code::ConnectionLost,
            _ => Code::NotTheService,
        },
        Cause::Transport(transport) => match transport {
            Transport::Dns | Transport::Unreachable => Code::Offline,
            Transport::Refused => Code::NobodyAnswers,
            Transport::Tls => Code::NotTrusted,
            Transport::Proxy => Code::Proxy,
            Transport::TimedOut { .. } => Code::TimedOut,
            Transport::Lost | Transport::Other => Code::ConnectionLost,
        },
        Cause::NotSent(input) => match input {
            InvalidInput::Username => Code::UsernameShape,
            InvalidInput::Password | InvalidInput::NewPassword => Code::PasswordShape,
            InvalidInput::Code => Code::CodeTooShort,
            InvalidInput::EmptyPreference => Code::NothingToSave,
            InvalidInput::DisabledAndPreferred | InvalidInput::TwoPreferred => Code::NotAllowed,
            _ => Code::Unexpected,
        },
    }
}

fn of_exception(exception: &Exception, operation: Operation) -> Code {
    use ExceptionKind as Kind;
    let signing_in = matches!(operation, Operation::InitiateAuth | Operation::RespondToAuthChallenge);
    match exception.kind {
        Kind::UserNotFound if signing_in => Code::WrongPassword,
        Kind::UserNotFound => Code::AccountGone,
        Kind::UserNotConfirmed => Code::AccountNotActive,
        Kind::PasswordResetRequired => Code::NewPasswordNeeded,
        Kind::InvalidPassword => Code::PasswordRules,
        Kind::PasswordHistoryPolicyViolation => Code::PasswordUsedBefore,
        Kind::ResourceNotFound => Code::OrganisationNotFound,
        Kind::CodeMismatch | Kind::EnableSoftwareTokenMfa => Code::CodeWrong,
        Kind::ExpiredCode if exception.message.to_lowercase().contains("already") => Code::CodeUsed,
        Kind::ExpiredCode => Code::CodeExpired,
        Kind::SoftwareTokenMfaNotFound => Code::FactorNotOffered,
        Kind::Forbidden => Code::Stopped,
        Kind::OperationNotEnabled
        | Kind::FeatureUnavailableInTier
        | Kind::UnsupportedOperation
        | Kind::UnknownOperation => Code::NotOffered,
        Kind::MfaMethodNotFound => Code::StepNeedsOrganisation,
        Kind::TooManyRequests | Kind::Throttled => Code::Busy,
        Kind::LimitExceeded | Kind::TooManyFailedAttempts => Code::TooManyTries,
        Kind::CodeDeliveryFailure
        | Kind::InvalidEmailRoleAccessPolicy
        | Kind::InvalidSmsRoleAccessPolicy
        | Kind::InvalidSmsRoleTrustRelationship => Code::MessagesNotSent,
        Kind::UserLambdaValidation | Kind::UnexpectedLambda | Kind::InvalidLambdaResponse => Code::OrganisationCheck,
        Kind::InternalError => Code::ServiceTrouble,
        Kind::AliasExists => Code::ContactTaken,
        Kind::InvalidParameter => match operation {
            Operation::SetUserMfaPreference => Code::Refused,
            Operation::UpdateUserAttributes => contact_refused(&exception.message.to_lowercase()),
            // The number is there: what is missing is the pool's set-up for sending.
            Operation::GetUserAttributeVerificationCode => Code::MessagesNotSent,
            Operation::ForgotPassword => Code::NoResetContact,
            Operation::ResendConfirmationCode => Code::AlreadyActive,
            _ => Code::Unexpected,
        },
        _ => Code::Unexpected,
    }
}

fn contact_refused(message: &str) -> Code {
    if message.contains("cannot be updated") {
        Code::ContactFixed
    } else if message.contains("phone") {
        Code::PhoneNumberShape
    } else if message.contains("email") {
        Code::EmailAddressShape
    } else {
        Code::Unexpected
    }
}

/// What a refusal's words tell more precisely than its type.
fn by_english(said: &cognito::Failure) -> Option<Code> {
    const FRAGMENTS: [(&str, Code); 8] = [
        ("unauthorized attribute", Code::ContactFixed),
        ("attempts exceeded", Code::TooManyTries),
        ("temporary password", Code::TemporaryPasswordExpired),
        ("disabled", Code::AccountOff),
        ("scope", Code::ScopeMissing),
        ("secret", Code::OrganisationNotFound),
        ("session", Code::SignInTimedOut),
        ("incorrect username or password", Code::WrongPassword),
    ];
    let message = said.exception()?.message.to_lowercase();
    let found = FRAGMENTS.into_iter().find(|(fragment, _)| message.contains(fragment));
    found.map(|(_, code)| code)
}

/// Without words that are known: what the step makes likeliest.
fn not_authorized(operation: Operation) -> Code {
    match operation {
        Operation::InitiateAuth => Code::WrongPassword,
        Operation::ForgotPassword | Operation::ConfirmForgotPassword => Code::NoResetNow,
        Operation::ConfirmSignUp => Code::AlreadyActive,
        Operation::ChangePassword => Code::PresentPasswordWrong,
        // The password has been accepted by now; what runs out is the time for the step.
        Operation::RespondToAuthChallenge => Code::SignInTimedOut,
        // The session was renewed just before, so it is not that.
        _ => Code::ScopeMissing,
    }
}

impl Failure {
    /// A member of the connection file is wrong.
    pub(crate) fn field(name: &str, expected: Expected) -> Self {
        let mut failure = Self::new(Code::ConnectionFileField);
        failure.field = Some(super::Field {
            name: name.to_owned(),
            expected,
        });
        failure
    }
}
