//! The service's exceptions: from an answer's headers and body to a kind that code can branch on.
//!
//! Owns the names. Reads as robustly as both of Amazon's own parsers do: the `x-amzn-errortype` header, then `__type`,
//! then `code`, then the HTTP status; `message` or `Message`; a name is cut at `#` and `:`.
//!
//! Follows <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization>.

use super::{Unreadable, scrub::scrub};
use crate::wire::Answer;

/// The longest name kept, in characters. The service's longest has 40.
const LONGEST_NAME: usize = 80;

/// An exception as the service named it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {message}")]
pub struct Exception {
    /// What to branch on.
    pub kind: ExceptionKind,
    /// The bare name of the type, for the record; the status where the answer named none.
    pub name: String,
    /// The service's English, scrubbed of echoed values and at most 300 characters. May be empty.
    pub message: String,
    /// Only with some `InvalidParameterException`s.
    pub reason_code: Option<String>,
}

/// Declares the kinds together with the names the service uses for them.
macro_rules! exception_kinds {
    ($($(#[$doc:meta])* $kind:ident = $($name:literal)|+,)+) => {
        /// The exceptions of the operations in this package, and of the framework around them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ExceptionKind {
            $($(#[$doc])* $kind,)+
            /// A name this version does not know.
            Unknown,
        }

        impl ExceptionKind {
            /// The kind of a bare exception name.
            pub(crate) fn of_name(name: &str) -> Self {
                match name {
                    $($($name)|+ => Self::$kind,)+
                    _ => Self::Unknown,
                }
            }
        }
    };
}

exception_kinds! {
    /// Another account already has this address or number.
    AliasExists = "AliasExistsException",
    /// A code could not be delivered.
    CodeDeliveryFailure = "CodeDeliveryFailureException",
    /// The code is not the one sent.
    CodeMismatch = "CodeMismatchException",
    /// Two calls changed the same thing.
    ConcurrentModification = "ConcurrentModificationException",
    /// The device is confirmed already.
    DeviceKeyExists = "DeviceKeyExistsException",
    /// The authenticator's code did not match while setting it up.
    EnableSoftwareTokenMfa = "EnableSoftwareTokenMFAException",
    /// The code is too old, or was used before.
    ExpiredCode = "ExpiredCodeException",
    /// The pool's plan does not include this.
    FeatureUnavailableInTier = "FeatureUnavailableInTierException",
    /// A web application firewall refused; also any unnamed 403 or 405.
    Forbidden = "ForbiddenException",
    /// The service failed; also any unnamed 5xx.
    InternalError = "InternalErrorException" | "InternalServerException" | "InternalFailure" | "ServiceUnavailable"
        | "ServiceUnavailableException",
    /// The pool may not send mail with its role.
    InvalidEmailRoleAccessPolicy = "InvalidEmailRoleAccessPolicyException",
    /// A trigger of the pool answered nonsense.
    InvalidLambdaResponse = "InvalidLambdaResponseException",
    /// An argument, a prerequisite or a combination is not accepted.
    InvalidParameter = "InvalidParameterException",
    /// A new password does not meet the pool's policy.
    InvalidPassword = "InvalidPasswordException",
    /// The pool may not send text messages with its role.
    InvalidSmsRoleAccessPolicy = "InvalidSmsRoleAccessPolicyException",
    /// The pool's role for text messages is not trusted.
    InvalidSmsRoleTrustRelationship = "InvalidSmsRoleTrustRelationshipException",
    /// The pool is not set up consistently.
    InvalidUserPoolConfiguration = "InvalidUserPoolConfigurationException",
    /// This person tried too often. Repeating prolongs it.
    LimitExceeded = "LimitExceededException",
    /// The person has no second step that the pool could ask for.
    MfaMethodNotFound = "MFAMethodNotFoundException",
    /// Wrong password, a token or session that no longer counts, a scope that is missing.
    NotAuthorized = "NotAuthorizedException",
    /// The pool or its client does not allow the operation.
    OperationNotEnabled = "OperationNotEnabledException",
    /// The new password was used before.
    PasswordHistoryPolicyViolation = "PasswordHistoryPolicyViolationException",
    /// An administrator asks for a new password.
    PasswordResetRequired = "PasswordResetRequiredException",
    /// A refresh token that was already exchanged for another.
    RefreshTokenReuse = "RefreshTokenReuseException",
    /// No such pool, app client or device.
    ResourceNotFound = "ResourceNotFoundException",
    /// The request was not read as JSON of the right types.
    Serialization = "SerializationException",
    /// The pool has no authenticator apps switched on.
    SoftwareTokenMfaNotFound = "SoftwareTokenMFANotFoundException",
    /// The framework's own throttling, under any of its names.
    Throttled = "Throttling" | "ThrottlingException" | "ThrottledException" | "RequestThrottled"
        | "RequestThrottledException" | "RequestLimitExceeded" | "BandwidthLimitExceeded" | "SlowDown",
    /// Too many wrong codes.
    TooManyFailedAttempts = "TooManyFailedAttemptsException",
    /// The pool's quota, shared by everyone who uses it; also an unnamed 429.
    TooManyRequests = "TooManyRequestsException",
    /// The app client may not revoke.
    Unauthorized = "UnauthorizedException",
    /// A trigger of the pool failed.
    UnexpectedLambda = "UnexpectedLambdaException",
    /// The far end does not know the operation (an emulator, an older region).
    UnknownOperation = "UnknownOperationException",
    /// Revocation or the flow is switched off for the app client.
    UnsupportedOperation = "UnsupportedOperationException",
    /// Not a refresh token.
    UnsupportedTokenType = "UnsupportedTokenTypeException",
    /// A trigger of the pool refused, in its owner's words.
    UserLambdaValidation = "UserLambdaValidationException",
    /// The name is taken; of a device, that it is known under another account.
    UsernameExists = "UsernameExistsException",
    /// The account was never confirmed.
    UserNotConfirmed = "UserNotConfirmedException",
    /// No such account, or no longer.
    UserNotFound = "UserNotFoundException",
}

impl Exception {
    /// Reads an answer whose status is no success; `error_type` is its `x-amzn-errortype` header.
    ///
    /// A body that nobody can read counts only if the status alone does not say enough: firewalls and load balancers
    /// answer with pages of their own, which are never taken for a message.
    pub(crate) fn read(status: u16, error_type: Option<&str>, body: &[u8]) -> Result<Self, Unreadable> {
        let answer = Answer::read(body, None);
        let text = |name| answer.as_ref().ok().and_then(|answer| answer.text(name).ok().flatten());
        let name = [error_type.map(str::to_owned), text("__type"), text("code")]
            .into_iter()
            .flatten()
            .find_map(|name| bare_name(&name));
        let kind = match &name {
            Some(name) => ExceptionKind::of_name(name),
            None => match (ExceptionKind::of_status(status), &answer) {
                (ExceptionKind::Unknown, Err(unreadable)) => return Err(*unreadable),
                (kind, _) => kind,
            },
        };
        let message = text("message").or_else(|| text("Message")).unwrap_or_default();
        Ok(Self {
            kind,
            name: name.unwrap_or_else(|| status.to_string()),
            message: scrub(&message),
            reason_code: text("reasonCode").map(|code| scrub(&code)),
        })
    }
}

impl ExceptionKind {
    /// A trigger of the pool's failed, answered nonsense or refused.
    pub(super) fn is_triggers(self) -> bool {
        matches!(
            self,
            Self::InvalidLambdaResponse | Self::UnexpectedLambda | Self::UserLambdaValidation
        )
    }

    /// What a status means when the answer names no exception.
    fn of_status(status: u16) -> Self {
        match status {
            403 | 405 => Self::Forbidden,
            429 => Self::TooManyRequests,
            500.. => Self::InternalError,
            _ => Self::Unknown,
        }
    }
}

/// `namespace#Name:http://…` is `Name`. Cut at the colon first: what follows it may hold a `#`.
fn bare_name(text: &str) -> Option<String> {
    let name = text.split(':').next()?.rsplit('#').next()?;
    let name: String = name
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .take(LONGEST_NAME)
        .collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
#[path = "exception_tests.rs"]
mod tests;
