//! Everything unpredictable: codes, ids, secrets. All of it comes from the system through aws-lc.

use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// The source of randomness of one pool.
#[derive(Debug, Default)]
pub(crate) struct Random(SystemRandom);

impl Random {
    /// `N` random bytes.
    pub(crate) fn bytes<const N: usize>(&self) -> Result<[u8; N], Unspecified> {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// A six-digit code, leading zeros included.
    pub(crate) fn code(&self) -> Result<String, Unspecified> {
        // The modulo favours some codes by one in 2^44: of no consequence for a code that lives three minutes.
        Ok(format!("{:06}", u64::from_be_bytes(self.bytes()?) % 1_000_000))
    }

    /// A random UUID (version 4).
    pub(crate) fn uuid(&self) -> Result<String, Unspecified> {
        Ok(uuid(self.bytes()?))
    }

    /// `N` random bytes as text that fits the service's pattern for tokens.
    pub(crate) fn token<const N: usize>(&self) -> Result<String, Unspecified> {
        Ok(BASE64_URL_SAFE_NO_PAD.encode(self.bytes::<N>()?))
    }

    /// A sentence that means nothing, of letters in which no word can be spelt.
    pub(crate) fn words(&self) -> String {
        const LETTERS: &[u8; 8] = b"bdfgjqvz";
        let bytes = self.bytes::<16>().unwrap_or_default();
        let letters = bytes.map(|byte| char::from(LETTERS[usize::from(byte % 8)]));
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// For the signing of tokens.
    pub(crate) const fn source(&self) -> &SystemRandom {
        &self.0
    }
}

/// These bytes as a UUID of version 4: the version and variant bits are set, the rest is as given.
pub(crate) fn uuid(bytes: [u8; 16]) -> String {
    let number = u128::from_be_bytes(bytes);
    let number = number & !(0xf << 76) | (0x4 << 76);
    let number = number & !(0x3 << 62) | (0x2 << 62);
    let hex = format!("{number:032x}");
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

#[cfg(test)]
mod tests {
    //! Not covered here: how random the system's randomness is.
    use super::*;

    #[test]
    fn a_uuid_says_that_it_is_of_version_4() {
        assert_eq!(uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid([0; 16]), "00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn a_code_has_six_digits() {
        for _ in 0..50 {
            let code = Random::default().code().expect("the system has randomness");
            assert!(
                code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()),
                "{code}"
            );
        }
    }
}
