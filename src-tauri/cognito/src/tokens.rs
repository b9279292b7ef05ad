//! Tokens and challenge sessions: opaque secrets with a known alphabet.
//!
//! Owns their shape and their silence (nothing here prints a secret). Does not verify a signature: the service that
//! issued a token verifies it on every call. Keeps nothing; who holds tokens is the caller's matter.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AuthenticationResultType.html>
//! and <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html>.

use std::{fmt, time::Duration};

use secrecy::{ExposeSecret as _, SecretString};

use crate::failure::InvalidInput;

/// The longest token the service's model admits, in characters.
const LONGEST_TOKEN: usize = 131_072;

/// Declares a secret text that is checked when made and never printed.
macro_rules! secret_text {
    ($(#[$doc:meta])* $name:ident, $is_valid:path) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// Takes the text over, or refuses one the service would refuse.
            pub fn new(text: String) -> Result<Self, InvalidInput> {
                let text = SecretString::from(text);
                if $is_valid(text.expose_secret()) { Ok(Self(text)) } else { Err(InvalidInput::$name) }
            }

            /// The text itself, for the wire or for sealed storage.
            #[must_use]
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

secret_text! {
    /// What every call of a signed-in person carries. Lives 5 minutes to a day.
    AccessToken, is_token
}
secret_text! {
    /// Says who signed in. No operation here sends it.
    IdToken, is_token
}
secret_text! {
    /// Buys a new access token. Lives an hour to ten years.
    RefreshToken, is_token
}
secret_text! {
    /// Ties the steps of one sign-in together; each answered step spends it. Lives 3 to 15 minutes.
    Session, is_session
}

/// What a completed sign-in or a refresh hands out.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// For the calls.
    pub access: AccessToken,
    /// Absent where the flow gives none.
    pub id: Option<IdToken>,
    /// Absent after a refresh, unless the app client rotates refresh tokens.
    pub refresh: Option<RefreshToken>,
    /// How long the access token lives from when it was issued.
    pub expires_in: Duration,
    /// This computer, where the pool remembers devices and did not know it. Until [`Client::confirm_device`] has been
    /// called for it, such a pool takes no refresh token. Absent as well where the service's words make no sense.
    ///
    /// [`Client::confirm_device`]: crate::Client::confirm_device
    pub new_device: Option<NewDevice>,
}

/// The name a pool gives to a device it has not met before. No secret: the device's password is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDevice {
    /// The device's own: the region, an underscore, a UUID.
    pub key: String,
    /// Takes the place of the pool's name when the device proves itself.
    pub group_key: String,
}

/// `[A-Za-z0-9-_=.]+`
fn is_token(text: &str) -> bool {
    (1..=LONGEST_TOKEN).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'=' | b'.'))
}

fn is_session(text: &str) -> bool {
    (20..=4096).contains(&text.chars().count())
}

#[cfg(test)]
mod tests {
    //! Not covered: that a refused argument reaches no wire; `tests/wire/refusals.rs` counts the requests.

    use rstest::rstest;

    use super::{AccessToken, RefreshToken, Session};
    use crate::failure::InvalidInput;

    #[rstest]
    #[case("")]
    #[case("two words")]
    #[case("eyJ.line\nbreak")]
    #[case("tokén")]
    #[case("eyJ+a/b")]
    fn a_token_outside_the_alphabet_is_refused(#[case] text: &str) {
        assert_eq!(AccessToken::new(text.into()).unwrap_err(), InvalidInput::AccessToken);
        assert_eq!(RefreshToken::new(text.into()).unwrap_err(), InvalidInput::RefreshToken);
    }

    #[test]
    fn a_token_may_be_as_long_as_the_model_says_and_no_longer() {
        assert!(AccessToken::new("a".repeat(131_072)).is_ok());
        assert!(AccessToken::new("a".repeat(131_073)).is_err());
    }

    #[rstest]
    #[case(19, false)]
    #[case(20, true)]
    #[case(4096, true)]
    #[case(4097, false)]
    fn a_session_has_20_to_4096_characters(#[case] length: usize, #[case] accepted: bool) {
        assert_eq!(Session::new("é".repeat(length)).is_ok(), accepted);
    }

    #[test]
    fn nothing_of_a_token_is_printed() {
        let token = AccessToken::new("eyJhbGciOi.secret.part".into()).unwrap();
        assert_eq!(format!("{token:?}"), "AccessToken(…)");
        assert_eq!(token.expose(), "eyJhbGciOi.secret.part");
    }
}
