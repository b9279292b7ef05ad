//! The app client: which application of the user pool is speaking.
//!
//! Owns the client's id and, where the pool's owner gave it one, its secret and the hash made of it. A program on a
//! person's own computer cannot keep a secret; it is carried for the pools that already have one.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use secrecy::{ExposeSecret as _, SecretString};

use crate::{failure::InvalidInput, hmac::hmac_sha256};

/// The app client: its id, and the secret if the pool's owner gave it one.
#[derive(Clone)]
pub struct AppClient {
    id: String,
    secret: Option<SecretString>,
}

impl AppClient {
    /// The id is 1 to 128 characters of `[\w+]`, the secret 1 to 64 of the same.
    ///
    /// The service's own secrets have at least 24 characters; emulators hand out shorter ones.
    pub fn new(id: &str, secret: Option<SecretString>) -> Result<Self, InvalidInput> {
        if !is_word(id, 128) {
            return Err(InvalidInput::ClientId);
        }
        if secret
            .as_ref()
            .is_some_and(|secret| !is_word(secret.expose_secret(), 64))
        {
            return Err(InvalidInput::ClientSecret);
        }
        Ok(Self {
            id: id.to_owned(),
            secret,
        })
    }

    /// The id, as the pool's owner gave it out.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether the requests of this client have to carry a secret hash.
    #[must_use]
    pub fn has_secret(&self) -> bool {
        self.secret.is_some()
    }

    /// `base64(HMAC-SHA256(secret, username + client id))`; `None` without a secret.
    ///
    /// `username` is the one the service knows the person by, not an alias they typed: see
    /// [`Challenge::username`](crate::Challenge::username).
    #[must_use]
    pub fn secret_hash(&self, username: &str) -> Option<String> {
        let hash = hmac_sha256(self.secret()?.as_bytes(), &[username.as_bytes(), self.id.as_bytes()]);
        Some(STANDARD.encode(hash))
    }

    /// The secret itself, which only `RevokeToken` and `GetTokensFromRefreshToken` send.
    pub(crate) fn secret(&self) -> Option<&str> {
        self.secret.as_ref().map(SecretString::expose_secret)
    }
}

impl fmt::Debug for AppClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AppClient")
            .field("id", &self.id)
            .field("secret", &self.secret.as_ref().map(|_| "…"))
            .finish()
    }
}

fn is_word(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+'))
}

#[cfg(test)]
mod tests {
    //! Not covered: which username a request hashes; the request snapshots show that.

    use rstest::rstest;

    use super::AppClient;
    use crate::failure::InvalidInput;

    #[test]
    fn the_secret_hash_is_the_published_vector() {
        let client = AppClient::new("clientid", Some("secret".into())).unwrap();
        assert_eq!(
            client.secret_hash("a1b2c3d4-0000-4000-8000-000000000001").as_deref(),
            Some("ZTWSm/5pdtCCLUscBXwRtDveL96oQhNPVIrCjZ4agaE=")
        );
    }

    #[test]
    fn a_client_without_a_secret_makes_no_hash() {
        let client = AppClient::new("clientid", None).unwrap();
        assert!(!client.has_secret());
        assert_eq!(client.secret_hash("sam"), None);
    }

    #[rstest]
    #[case("", None, InvalidInput::ClientId)]
    #[case("two words", None, InvalidInput::ClientId)]
    #[case("id", Some(""), InvalidInput::ClientSecret)]
    #[case("id", Some("sec ret"), InvalidInput::ClientSecret)]
    fn an_id_or_secret_the_service_would_refuse_is_refused_here(
        #[case] id: &str,
        #[case] secret: Option<&str>,
        #[case] why: InvalidInput,
    ) {
        assert_eq!(AppClient::new(id, secret.map(Into::into)).unwrap_err(), why);
    }
}
