//! The exceptions of the service: their type, the words it uses, their HTTP status.
//!
//! Owns the texts that more than one operation answers with. Every operation fails with an [`Exception`] and nothing
//! else; `http.rs` writes it to the wire. Types and statuses follow the "Errors" section of each operation's page under
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html>.

use aws_lc_rs::error::Unspecified;
use serde_json::Value;

/// What an operation answers with.
pub(crate) type Answer = Result<Value, Exception>;

/// An answer that is not success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exception {
    pub(crate) name: String,
    pub(crate) message: String,
    pub(crate) status: u16,
}

impl Exception {
    /// An exception of this type with HTTP 400, which is what all client errors have.
    pub(crate) fn new(name: &str, message: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            message: message.into(),
            status: 400,
        }
    }

    pub(crate) fn invalid_parameter(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterException", message)
    }

    pub(crate) fn not_authorized(message: impl Into<String>) -> Self {
        Self::new("NotAuthorizedException", message)
    }

    pub(crate) fn resource_not_found(message: impl Into<String>) -> Self {
        Self::new("ResourceNotFoundException", message)
    }

    pub(crate) fn serialization(message: impl Into<String>) -> Self {
        Self::new("SerializationException", message)
    }

    pub(crate) fn unknown_operation() -> Self {
        Self::new("UnknownOperationException", "")
    }

    /// Also the answer for a user who does not exist: sign-in does not tell the two apart.
    pub(crate) fn wrong_password() -> Self {
        Self::not_authorized("Incorrect username or password.")
    }

    pub(crate) fn too_many_attempts() -> Self {
        Self::not_authorized("Password attempts exceeded")
    }

    pub(crate) fn disabled() -> Self {
        Self::not_authorized("User is disabled.")
    }

    pub(crate) fn unconfirmed() -> Self {
        Self::new("UserNotConfirmedException", "User is not confirmed.")
    }

    pub(crate) fn reset_required() -> Self {
        Self::new("PasswordResetRequiredException", "Password reset required for the user")
    }

    pub(crate) fn no_such_user() -> Self {
        Self::new("UserNotFoundException", "User does not exist.")
    }

    /// A wrong second step. The session stays good for another try.
    pub(crate) fn wrong_code() -> Self {
        Self::new("CodeMismatchException", "Invalid code received for user")
    }

    pub(crate) fn missing(parameter: &str) -> Self {
        Self::invalid_parameter(format!("Missing required parameter {parameter}"))
    }

    /// The factor cannot be switched on: there is nowhere to send its codes to, or no authenticator to read them from.
    pub(crate) fn no_delivery(factor: crate::Factor) -> Self {
        Self::invalid_parameter(format!(
            "User does not have delivery config set to turn on {}",
            factor.wire_name()
        ))
    }

    /// The practice pool's own trouble, which no request can cause.
    pub(crate) fn internal() -> Self {
        Self {
            status: 500,
            ..Self::new("InternalErrorException", "Internal error")
        }
    }
}

impl From<Unspecified> for Exception {
    /// The system's randomness or the signing key failed.
    fn from(Unspecified: Unspecified) -> Self {
        Self::internal()
    }
}
