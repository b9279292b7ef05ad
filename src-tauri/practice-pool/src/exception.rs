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

    /// A code for a contact, a password or an account that is not the one that was sent.
    pub(crate) fn mismatched_code() -> Self {
        let message = "Invalid verification code provided, please try again.";
        Self::new("CodeMismatchException", message)
    }

    /// Such a code where none was sent, or too long ago.
    pub(crate) fn stale_code() -> Self {
        let message = "Invalid code provided, please request a code again.";
        Self::new("ExpiredCodeException", message)
    }

    /// A password that cannot be set in the state that the account is in.
    pub(crate) fn no_reset_now() -> Self {
        Self::not_authorized("User password cannot be reset in the current state.")
    }

    /// Somebody else proved that the address or number is theirs.
    pub(crate) fn alias_exists(contact: crate::contacts::Contact) -> Self {
        let what = contact.attribute();
        Self::new(
            "AliasExistsException",
            format!("An account with the given {what} already exists."),
        )
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

    /// A session that cannot be answered in this way.
    pub(crate) fn invalid_session() -> Self {
        Self::not_authorized("Invalid session for the user.")
    }

    /// The pool's feature plan does not include what was asked for.
    pub(crate) fn not_in_tier() -> Self {
        let message = "This feature is not available in the pool's feature plan.";
        Self::new("FeatureUnavailableInTierException", message)
    }

    pub(crate) fn limit_exceeded() -> Self {
        let message = "Attempt limit exceeded, please try after some time.";
        Self::new("LimitExceededException", message)
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
