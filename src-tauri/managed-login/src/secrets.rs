//! What ties the parts of one sign-in together: the state that the browser brings back, the nonce in the ID token, and
//! the verifier that only the one who asked for the code can have.
//!
//! Owns how they are drawn. 32 random bytes each, wiped when they are dropped. RFC 7636, section 4.1.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret as _, SecretString};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::failure::Failure;

/// Fills a buffer with randomness; an argument so that tests know what comes.
pub(crate) type Random = fn(&mut [u8]) -> Result<(), Failure>;

/// The system's randomness.
pub(crate) fn system(buffer: &mut [u8]) -> Result<(), Failure> {
    getrandom::fill(buffer).map_err(|_| Failure::NoRandomness)
}

/// The secrets of one attempt.
#[derive(Debug, Clone)]
pub(crate) struct Secrets {
    pub(crate) state: SecretString,
    pub(crate) nonce: SecretString,
    pub(crate) verifier: SecretString,
}

impl Secrets {
    pub(crate) fn draw(random: Random) -> Result<Self, Failure> {
        Ok(Self {
            state: text(random)?,
            nonce: text(random)?,
            verifier: text(random)?,
        })
    }
}

/// 32 bytes as 43 letters, digits, `-` and `_`, the fewest that a verifier may have.
fn text(random: Random) -> Result<SecretString, Failure> {
    let mut bytes = Zeroizing::new([0; 32]);
    random(&mut *bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes.as_slice()).into())
}

/// Whether two texts are the same, in a time that does not tell where they differ.
pub(crate) fn is_same(expected: &SecretString, given: &str) -> bool {
    expected.expose_secret().as_bytes().ct_eq(given.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    //! Not covered: how random the system's randomness is, and how long a comparison takes.

    use secrecy::ExposeSecret;

    use super::{Failure, Secrets, is_same, system};

    #[test]
    fn each_secret_is_drawn_anew_and_has_43_characters() {
        let (one, other) = (Secrets::draw(system).unwrap(), Secrets::draw(system).unwrap());
        let mut all: Vec<&str> = [&one, &other]
            .into_iter()
            .flat_map(|it| [&it.state, &it.nonce, &it.verifier])
            .map(ExposeSecret::expose_secret)
            .collect();
        assert!(all.iter().all(|secret| secret.len() == 43));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 6);
    }

    #[test]
    fn without_randomness_there_are_no_secrets() {
        let failure = Secrets::draw(|_| Err(Failure::NoRandomness)).unwrap_err();
        assert_eq!(failure, Failure::NoRandomness);
    }

    #[test]
    fn only_the_same_text_is_the_same() {
        let secret = "abc".into();
        assert!(is_same(&secret, "abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!is_same(&secret, other), "{other}");
        }
    }
}
