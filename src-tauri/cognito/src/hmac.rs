//! HMAC-SHA256 (RFC 2104) over parts, for the secret hash and the password proof.
//!
//! Owns nothing but the call: `Hmac::new` takes a whole block, so that there is no length to fail on.

use hmac::{Hmac, KeyInit as _, Mac as _, digest::Key};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// A block of SHA-256, in bytes: a longer key is hashed, a shorter one filled with zeros.
const BLOCK: usize = 64;

/// The code over all parts, one after the other.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mut block = Zeroizing::new([0; BLOCK]);
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let mut mac = Hmac::<Sha256>::new(<&Key<Hmac<Sha256>>>::from(&*block));
    for part in parts {
        mac.update(part);
    }
    Zeroizing::new(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    //! Not covered: HMAC itself, which is the `hmac` crate's.

    use hmac::{Hmac, KeyInit as _, Mac as _};
    use proptest::prelude::*;
    use sha2::Sha256;

    use super::hmac_sha256;

    proptest! {
        #[test]
        fn a_key_of_any_length_gives_the_code_of_the_crate(key in prop::collection::vec(any::<u8>(), 0..130), text in any::<Vec<u8>>()) {
            let mut expected = Hmac::<Sha256>::new_from_slice(&key).unwrap();
            expected.update(&text);
            let (head, tail) = text.split_at(text.len() / 2);
            prop_assert_eq!(&hmac_sha256(&key, &[head, tail])[..], &expected.finalize().into_bytes()[..]);
        }
    }
}
