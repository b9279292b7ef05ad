//! Time-based one-time passwords as the service takes them: HMAC-SHA1, six digits, 30 seconds, one step of grace.
//!
//! Owns the arithmetic of RFC 6238 and the base32 of RFC 4648. It keeps no state: which code was used is the account's
//! to remember. Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>.

use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::error::Unspecified;
use aws_lc_rs::hmac;

use crate::random::Random;

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS: u64 = 30;

/// The six digits that an authenticator app with this secret shows at this time.
///
/// `None` if the secret is not base32 (RFC 4648, any case, without padding) or the time is before 1970.
#[must_use]
pub fn totp(secret_base32: &str, at: SystemTime) -> Option<String> {
    Some(code(&decode(secret_base32)?, step(at)?))
}

/// A new authenticator secret: 52 characters of base32, which is what the service hands out.
pub(crate) fn new_secret(random: &Random) -> Result<String, Unspecified> {
    Ok(encode(&random.bytes::<32>()?))
}

/// The time step whose code this is, at most one step away from now; `None` if it is no code of this secret.
pub(crate) fn matching_step(secret_base32: &str, given: &str, now: SystemTime) -> Option<u64> {
    let key = decode(secret_base32)?;
    let now = step(now)?;
    [now, now.saturating_sub(1), now + 1]
        .into_iter()
        .find(|step| code(&key, *step) == given)
}

fn step(at: SystemTime) -> Option<u64> {
    Some(at.duration_since(UNIX_EPOCH).ok()?.as_secs() / STEP_SECONDS)
}

fn code(key: &[u8], step: u64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let tag = tag.as_ref();
    // RFC 4226, 5.3: the last nibble says where the 31 bits begin.
    let offset = usize::from(tag.last().copied().unwrap_or_default() & 0xf);
    let number = tag
        .iter()
        .skip(offset)
        .take(4)
        .fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:06}", (number & 0x7fff_ffff) % 1_000_000)
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for chunk in bytes.chunks(5) {
        let mut bits = [0; 8];
        bits[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(bits);
        for digit in 0..(chunk.len() * 8).div_ceil(5) {
            let index = bits >> (35 - 5 * digit) & 0x1f;
            text.extend(
                ALPHABET
                    .get(usize::try_from(index).unwrap_or_default())
                    .map(|letter| char::from(*letter)),
            );
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes() {
        let digit = ALPHABET
            .iter()
            .position(|known| *known == letter.to_ascii_uppercase())?;
        bits = bits << 5 | u32::try_from(digit).ok()?;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    (!bytes.is_empty()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    //! Not covered here: refusing a code that was used already (tests/wire/authenticator.rs).
    use super::*;
    use std::time::Duration;

    /// "12345678901234567890", the SHA-1 key of RFC 6238, appendix B.
    const RFC_SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn the_codes_of_rfc_6238_come_out() {
        let vectors = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (seconds, expected) in vectors {
            assert_eq!(totp(RFC_SECRET, at(seconds)).as_deref(), Some(expected), "at {seconds}");
        }
    }

    #[test]
    fn one_step_early_or_late_is_accepted_and_two_are_not() {
        let now = at(1_234_567_890);
        let step_of = |shift: u64, late: bool| {
            let then = if late {
                now - Duration::from_secs(shift)
            } else {
                now + Duration::from_secs(shift)
            };
            matching_step(RFC_SECRET, &totp(RFC_SECRET, then).expect("a code"), now)
        };
        let this = 1_234_567_890 / 30;
        assert_eq!(step_of(0, false), Some(this));
        assert_eq!(step_of(30, true), Some(this - 1));
        assert_eq!(step_of(30, false), Some(this + 1));
        assert_eq!(step_of(60, true), None);
        assert_eq!(step_of(60, false), None);
    }

    #[test]
    fn base32_is_that_of_rfc_4648() {
        for (plain, text) in [
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(plain.as_bytes()));
            assert_eq!(decode(&text.to_lowercase()).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(decode("not base32!"), None);
        assert_eq!(totp("", at(0)), None);
    }

    #[test]
    fn a_new_secret_is_52_characters_that_read_back() {
        let secret = new_secret(&Random::default()).expect("the system has randomness");
        assert_eq!((secret.len(), decode(&secret).expect("base32").len()), (52, 32));
    }
}
