//! What is refused here, before anything is sent.
//!
//! Owns the names of the refusals. The checks are in `input.rs` and beside the operations, and the service's model is
//! what they go by.

/// An argument that the service would refuse, so it is not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidInput {
    /// Empty, too long, or outside `[A-Za-z0-9-_=.]`.
    #[error("not an access token")]
    AccessToken,
    /// As for the access token.
    #[error("not a refresh token")]
    RefreshToken,
    /// As for the access token.
    #[error("not an ID token")]
    IdToken,
    /// Not 20 to 4096 characters.
    #[error("not a session")]
    Session,
    /// Not 1 to 128 of `[\w+]`.
    #[error("not an app client id")]
    ClientId,
    /// Not 1 to 64 of `[\w+]`.
    #[error("not an app client secret")]
    ClientSecret,
    /// Not 1 to 128 characters, or with a space among them.
    #[error("not a username")]
    Username,
    /// Not 1 to 256 characters.
    #[error("not a password")]
    Password,
    /// Not 1 to 256 characters, or with a space among them.
    #[error("not a new password")]
    NewPassword,
    /// Not six digits from an authenticator; empty, too long or with a space from a message.
    #[error("not a code")]
    Code,
    /// Empty or too long.
    #[error("not a device name")]
    DeviceName,
    /// Not 1 to 55 of `[\w-]+_[0-9a-f-]+`.
    #[error("not a device key")]
    DeviceKey,
    /// A name that is empty, too long or with a space; a value of more than 2048 characters.
    #[error("not an attribute")]
    Attribute,
    /// Empty, longer than 2048 characters, or with a space among them.
    #[error("not an email address")]
    EmailAddress,
    /// An answer to a question of the pool's own, of more than 131,072 characters.
    #[error("not an answer")]
    Answer,
    /// A preference without any settings block.
    #[error("a preference that changes nothing")]
    EmptyPreference,
    /// A factor that is off and preferred.
    #[error("a factor both off and preferred")]
    DisabledAndPreferred,
    /// More than one preferred factor.
    #[error("two preferred factors")]
    TwoPreferred,
    /// Empty.
    #[error("not a credential's id")]
    Credential,
    /// Not 16 or more of `[A-Za-z0-9]`.
    #[error("not an authenticator key")]
    SecretCode,
}
