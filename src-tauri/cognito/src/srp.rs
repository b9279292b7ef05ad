//! The Secure Remote Password arithmetic of user pools, for people (`USER_SRP_AUTH`) and for devices
//! (`DEVICE_SRP_AUTH`).
//!
//! Pure: no I/O, and neither randomness nor a clock of its own. The group is the 3072-bit one of RFC 3526 (group 15,
//! also in RFC 5054), the hash SHA-256. The service departs from RFC 5054 in how numbers become bytes (`pad` below), in
//! what identifies the person, and in what is signed; Amazon publishes no description, so this follows its own clients:
//! <https://github.com/aws-amplify/amplify-js/tree/main/packages/auth/src/providers/cognito/utils/srp>.
//!
//! The exponentiations take the same time whatever the secrets are, and all that depends on the password or on the
//! ephemeral number is wiped afterwards.

mod device;
mod group;

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use crypto_bigint::{U256, U512, U1024, U1280, U3072};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use time::{OffsetDateTime, macros::format_description};
use zeroize::{Zeroize as _, Zeroizing};

use crate::{hmac::hmac_sha256, srp::group::Element};

pub use device::{DeviceChallenge, DeviceSecret, DeviceVerifier};

/// The multiplier `k`: the hash of the padded modulus and the padded generator.
const MULTIPLIER: U256 = U256::from_be_hex("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");

/// The client's half of one sign-in.
pub struct Exchange {
    ephemeral: Zeroizing<U1024>,
    public: Vec<u8>,
    srp_a: String,
}

/// What the service sends with `PASSWORD_VERIFIER`. Checked when the proof is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerChallenge {
    /// `SRP_B`: hex of any length, since leading zeros are dropped.
    pub srp_b: String,
    /// `SALT`: hex of any length.
    pub salt: String,
    /// `SECRET_BLOCK`: base64, handed back verbatim.
    pub secret_block: String,
    /// `USER_ID_FOR_SRP`: the name that goes into the proof; never the alias that was typed.
    pub user_id: String,
}

/// The numbers of a challenge, in hex, whoever it is for.
#[derive(Clone, Copy)]
struct Numbers<'a> {
    srp_b: &'a str,
    salt: &'a str,
}

/// That the password is known, without the password.
#[derive(Clone, PartialEq, Eq)]
pub struct Proof {
    /// `PASSWORD_CLAIM_SIGNATURE`
    pub signature: String,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`
    pub secret_block: String,
    /// `TIMESTAMP`
    pub timestamp: String,
}

/// Why a challenge is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChallengeRefused {
    /// `SRP_B` or `SALT` is no number in hex, or `SRP_B` has more bits than the group.
    #[error("the challenge holds no number")]
    NotHex,
    /// `SRP_B` is a multiple of the modulus, which would make the shared number independent of the password.
    #[error("the challenge is a known attack")]
    ZeroB,
    /// The scrambling number came out as zero.
    #[error("the challenge cannot be answered safely")]
    ZeroU,
    /// `SECRET_BLOCK` is not base64.
    #[error("the challenge holds no block")]
    NotBase64,
    /// The time given cannot be written as a timestamp.
    #[error("the clock is set to no possible time")]
    Clock,
}

impl Exchange {
    /// `ephemeral` is 128 random bytes. `None` if the number sent would be zero: draw again.
    #[must_use]
    pub fn new(mut ephemeral: [u8; 128]) -> Option<Self> {
        let secret = Zeroizing::new(U1024::from_be_slice(&ephemeral));
        ephemeral.zeroize();
        let public = Element::of_generator(&*secret);
        if public.is_zero() {
            return None;
        }
        let public = public.to_bytes();
        let srp_a = format!("{:x}", U3072::from_be_slice(&public))
            .trim_start_matches('0')
            .to_owned();
        Some(Self {
            ephemeral: secret,
            public: pad(&public),
            srp_a,
        })
    }

    /// `SRP_A`: lowercase hex without padding.
    #[must_use]
    pub fn srp_a(&self) -> &str {
        &self.srp_a
    }

    /// Proves that the password is known.
    ///
    /// `pool_name` is what follows the underscore in the pool id; `at` is the service's time as well as it is known.
    pub fn prove(
        &self,
        pool_name: &str,
        challenge: &ServerChallenge,
        password: &SecretString,
        at: SystemTime,
    ) -> Result<Proof, ChallengeRefused> {
        let numbers = Numbers {
            srp_b: &challenge.srp_b,
            salt: &challenge.salt,
        };
        let identity = [pool_name.as_bytes(), challenge.user_id.as_bytes()];
        self.sign(identity, numbers, &challenge.secret_block, password, at)
    }

    /// `identity` is what names the one who proves: a pool and a person, or a group and a device.
    fn sign(
        &self,
        identity: [&[u8]; 2],
        numbers: Numbers<'_>,
        secret_block: &str,
        password: &SecretString,
        at: SystemTime,
    ) -> Result<Proof, ChallengeRefused> {
        let timestamp = timestamp(at).ok_or(ChallengeRefused::Clock)?;
        let block = STANDARD.decode(secret_block).map_err(|_| ChallengeRefused::NotBase64)?;
        let key = self.key(identity, numbers, password)?;
        let signature = hmac_sha256(&key[..16], &[identity[0], identity[1], &block, timestamp.as_bytes()]);
        Ok(Proof {
            signature: STANDARD.encode(signature),
            secret_block: secret_block.to_owned(),
            timestamp,
        })
    }

    /// The key both sides arrive at: its first 16 bytes sign. RFC 5869's HKDF with a single block of output.
    fn key(
        &self,
        identity: [&[u8]; 2],
        numbers: Numbers<'_>,
        password: &SecretString,
    ) -> Result<Zeroizing<[u8; 32]>, ChallengeRefused> {
        let server_public = unhex(numbers.srp_b)?;
        let salt = unhex(numbers.salt)?;
        let scrambler = sha256(&[&self.public, &pad(&server_public)]);
        if *scrambler == [0; 32] {
            return Err(ChallengeRefused::ZeroU);
        }
        let private = private(&salt, identity, password);
        let shared = self.shared(&server_public, &U256::from_be_slice(&*scrambler), &private)?;
        let extracted = hmac_sha256(&pad(&*scrambler), &[&Zeroizing::new(pad(&shared))]);
        Ok(hmac_sha256(&*extracted, &[b"Caldera Derived Key", &[1]]))
    }

    /// `(B - k * g^x) ^ (a + u * x)` in the group.
    fn shared(
        &self,
        server_public: &[u8],
        scrambler: &U256,
        private: &[u8; 32],
    ) -> Result<Zeroizing<Box<[u8]>>, ChallengeRefused> {
        let mut wide = [0; group::BYTES];
        let start = wide
            .len()
            .checked_sub(server_public.len())
            .ok_or(ChallengeRefused::NotHex)?;
        wide[start..].copy_from_slice(server_public);
        let server_public = Element::new(&U3072::from_be_slice(&wide));
        if server_public.is_zero() {
            return Err(ChallengeRefused::ZeroB);
        }
        let private = Zeroizing::new(U256::from_be_slice(private));
        let verifier = Element::of_generator(&*private);
        let base = server_public.minus(&Element::new(&MULTIPLIER.resize()).times(&verifier));
        let product: Zeroizing<U512> = Zeroizing::new(scrambler.concatenating_mul(&*private));
        let exponent = Zeroizing::new(
            self.ephemeral
                .resize()
                .wrapping_add(&product.resize::<{ U1280::LIMBS }>()),
        );
        Ok(base.power(&*exponent).to_bytes())
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Exchange(…)")
    }
}

impl fmt::Debug for Proof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Proof(…, {})", self.timestamp)
    }
}

/// The time as the service writes it: `Mon Jan 5 03:04:05 UTC 2026`, the day without a leading zero. `None` before
/// 1970 and after 9999.
#[must_use]
pub fn timestamp(at: SystemTime) -> Option<String> {
    let seconds = at
        .duration_since(SystemTime::UNIX_EPOCH)
        .as_ref()
        .map(Duration::as_secs)
        .ok()?;
    OffsetDateTime::from_unix_timestamp(seconds.try_into().ok()?)
        .ok()?
        .format(format_description!(
            "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
        ))
        .ok()
}

/// `x`, which the password hides in.
fn private(salt: &[u8], identity: [&[u8]; 2], password: &SecretString) -> Zeroizing<[u8; 32]> {
    let credentials = sha256(&[identity[0], identity[1], b":", password.expose_secret().as_bytes()]);
    sha256(&[&pad(salt), &*credentials])
}

fn sha256(parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    Zeroizing::new(hash.finalize().into())
}

/// A number's bytes as the service hashes them: no leading zero, except one where the top bit is set (and one for
/// zero itself), as Java's `BigInteger.toByteArray` has it.
fn pad(number: &[u8]) -> Vec<u8> {
    let digits = without_leading_zeros(number);
    let mut bytes = Vec::with_capacity(digits.len() + 1);
    if digits.first().is_none_or(|first| *first >= 0x80) {
        bytes.push(0);
    }
    bytes.extend_from_slice(digits);
    bytes
}

fn without_leading_zeros(number: &[u8]) -> &[u8] {
    &number[number.iter().take_while(|byte| **byte == 0).count()..]
}

/// Hex of any length and case, as bytes without leading zeros.
fn unhex(digits: &str) -> Result<Vec<u8>, ChallengeRefused> {
    if digits.is_empty() {
        return Err(ChallengeRefused::NotHex);
    }
    let nibbles = digits
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|nibble| u8::try_from(nibble).ok()))
        .skip_while(|nibble| *nibble == Some(0))
        .collect::<Option<Vec<u8>>>()
        .ok_or(ChallengeRefused::NotHex)?;
    // Counted from the end, so that an odd first digit stands alone.
    Ok(nibbles
        .rchunks(2)
        .rev()
        .map(|pair| pair.iter().fold(0, |byte, nibble| byte << 4 | nibble))
        .collect())
}

#[cfg(test)]
mod tests;
