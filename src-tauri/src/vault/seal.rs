//! Sealing: XChaCha20-Poly1305 with a fresh random nonce each time, long enough that random ones do not meet.
//!
//! What a sealed text belongs to is sealed in with it: put in another place, it does not open. Randomness comes straight
//! from the operating system and is no argument here, since a nonce used twice would give the texts away.

use account::NoEntropy;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chacha20poly1305::{AeadInOut as _, KeyInit as _, XChaCha20Poly1305};
use zeroize::Zeroizing;

const KEY: usize = 32;
const NONCE: usize = 24;
const TAG: usize = 16;

/// A key, overwritten when it is dropped.
pub(super) struct Key(Zeroizing<[u8; KEY]>);

impl Key {
    /// A new one.
    pub(super) fn make() -> Result<Self, NoEntropy> {
        let mut key = Zeroizing::new([0; KEY]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    /// The one that was kept as these bytes; none if they can't be one.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        // Filled in place: a conversion would leave copies on the way.
        let mut key = Zeroizing::new([0; KEY]);
        if bytes.len() != KEY {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(Self(key))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &*self.0
    }

    /// Seals `secret`, so that it opens as what belongs to `place` and nowhere else. As text: base64 of the nonce, the
    /// sealed bytes and the tag.
    pub(super) fn seal(&self, place: &[u8], secret: &[u8]) -> Result<String, NoEntropy> {
        let mut nonce = [0; NONCE];
        random(&mut nonce)?;
        // Of its full length from the start, and sealed where it lies: no copy of the secret is left behind.
        let mut sealed = Vec::with_capacity(NONCE + secret.len() + TAG);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(secret);
        let text = sealed.get_mut(NONCE..).unwrap_or_default();
        let tag = self
            .cipher()
            .encrypt_inout_detached((&nonce).into(), place, text.into())
            // Only beyond 256 GiB.
            .map_err(|_| NoEntropy)?;
        sealed.extend_from_slice(&tag);
        Ok(BASE64_STANDARD.encode(sealed))
    }

    /// What was sealed for `place` with this key; none for everything else.
    pub(super) fn open(&self, place: &[u8], sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let sealed = BASE64_STANDARD.decode(sealed).ok()?;
        let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
        let (text, tag) = rest.split_last_chunk::<TAG>()?;
        let mut secret = Zeroizing::new(text.to_vec());
        self.cipher()
            .decrypt_inout_detached(nonce.into(), place, secret.as_mut_slice().into(), tag.into())
            .ok()?;
        Some(secret)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.0).into())
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Key(…)")
    }
}

fn random(bytes: &mut [u8]) -> Result<(), NoEntropy> {
    getrandom::fill(bytes).map_err(|_| NoEntropy)
}

#[cfg(test)]
mod tests {
    //! Not covered: the cipher itself, which its own package tests with published vectors.

    use proptest::{prelude::*, sample::Index};

    use super::*;

    fn key(byte: u8) -> Key {
        Key::from_bytes(&[byte; KEY]).unwrap()
    }

    /// Made by libsodium: key 7 thirty-two times, nonce 0 to 23, place "place".
    const OF_VERSION_1: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXyTfY4JluPtEFqOdnkIfd3za5VjclSIpxDhvV7SCXQOcOtH1a7Q==";

    #[test]
    fn what_another_program_sealed_opens_so_that_no_update_signs_anybody_out() {
        let opened = key(7).open(b"place", OF_VERSION_1).unwrap();
        assert_eq!(&**opened, b"a secret of version 1");
    }

    #[test]
    fn the_same_secret_is_sealed_differently_each_time() {
        assert_ne!(key(7).seal(b"", b"it").unwrap(), key(7).seal(b"", b"it").unwrap());
    }

    #[test]
    fn a_key_of_another_length_is_none() {
        for length in [0, 31, 33, 64] {
            assert!(Key::from_bytes(&vec![7; length]).is_none());
        }
    }

    #[test]
    fn a_key_shows_nothing_of_itself() {
        assert_eq!(format!("{:?}", key(7)), "Key(…)");
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_with_its_key_in_its_place_and_nowhere_else(
            secret in prop::collection::vec(any::<u8>(), 0..200),
            place in "[a-z]{0,8}",
            elsewhere in "[a-z]{0,8}",
        ) {
            let sealed = key(7).seal(place.as_bytes(), &secret).unwrap();
            let opened = key(7).open(place.as_bytes(), &sealed).map(|it| it.to_vec());
            prop_assert_eq!(opened, Some(secret));
            prop_assert!(key(8).open(place.as_bytes(), &sealed).is_none());
            prop_assert!(place == elsewhere || key(7).open(elsewhere.as_bytes(), &sealed).is_none());
        }

        #[test]
        fn no_changed_bit_and_no_shortened_text_opens(
            secret in prop::collection::vec(any::<u8>(), 0..60),
            at in any::<Index>(),
            bit in 0..8,
        ) {
            let sealed = key(7).seal(b"place", &secret).unwrap();
            let mut bytes = BASE64_STANDARD.decode(&sealed).unwrap();
            let shorter = BASE64_STANDARD.encode(&bytes[..at.index(bytes.len())]);
            prop_assert!(key(7).open(b"place", &shorter).is_none());
            let flipped = at.index(bytes.len());
            bytes[flipped] ^= 1_u8 << bit;
            prop_assert!(key(7).open(b"place", &BASE64_STANDARD.encode(bytes)).is_none());
        }

        #[test]
        fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
            prop_assert!(key(7).open(b"place", &text).is_none());
        }
    }
}
