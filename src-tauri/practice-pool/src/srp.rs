//! The server's half of the service's SRP: RFC 5054's 3072-bit group with SHA-256, and a key derivation of its own.
//!
//! Owns the arithmetic alone. Who may sign in, how long a challenge lasts and what a wrong proof costs is decided in
//! `operations/sign_in.rs`. AWS publishes the flow but not the constants; they are those that its own clients carry
//! (<https://github.com/aws-amplify/amplify-js/tree/main/packages/auth/src/providers/cognito/utils/srp>).
//! This is written apart from the `cognito` package on purpose: shared code would let shared mistakes cancel out.

use std::sync::LazyLock;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use num_bigint::BigUint;

/// RFC 3526, group 15.
const N_HEX: &str = "\
    FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
    EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
    EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
    83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
    E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
    15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
    ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
    BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";

static N: LazyLock<BigUint> = LazyLock::new(|| BigUint::parse_bytes(N_HEX.as_bytes(), 16).unwrap_or_default());
static G: LazyLock<BigUint> = LazyLock::new(|| BigUint::from(2_u8));
/// The multiplier `k = H(pad(N) | pad(g))`.
static K: LazyLock<BigUint> = LazyLock::new(|| hash_to_number(&[&padded(&N), &padded(&G)]));

/// Whose password is to be proved: the parts that go into the hashes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Identity<'a> {
    /// What follows the underscore in the pool's id, or a device's group key.
    pub(crate) group: &'a str,
    /// The real user name (`USER_ID_FOR_SRP`), never an alias, or a device's key.
    pub(crate) name: &'a str,
}

/// The server's answer to a client's `SRP_A`, and the key that both sides hold if the password was right.
pub(crate) struct Exchange {
    /// `SRP_B`: lower-case hex without leading zeros.
    pub(crate) public: String,
    key: [u8; 16],
}

/// What the server keeps, or makes on the spot, to check a password. `salt` is what is sent as `SALT`.
pub(crate) fn verifier(id: Identity<'_>, password: &str, salt: &BigUint) -> BigUint {
    let inner = [id.group, id.name, ":", password].concat();
    let inner = digest(&SHA256, inner.as_bytes());
    let x = hash_to_number(&[&padded(salt), inner.as_ref()]);
    G.modpow(&x, &N)
}

/// Whether a number may be somebody's verifier: one that is nothing modulo N would make every password right.
pub(crate) fn is_verifier(number: &BigUint) -> bool {
    number % &*N != BigUint::ZERO
}

/// A client's public number from hex. `None` if it is no hex or a multiple of N, which would make any password right.
pub(crate) fn client_public(hex: &str) -> Option<BigUint> {
    let number = BigUint::parse_bytes(hex.as_bytes(), 16)?;
    (&number % &*N != BigUint::ZERO).then_some(number)
}

impl Exchange {
    /// Answers `client_public` with the server's secret exponent `b`.
    pub(crate) fn new(verifier: &BigUint, client_public: &BigUint, b: &[u8]) -> Self {
        let b = BigUint::from_bytes_be(b);
        let public = (&*K * verifier + G.modpow(&b, &N)) % &*N;
        let u = hash_to_number(&[&padded(client_public), &padded(&public)]);
        let shared = (client_public * verifier.modpow(&u, &N)).modpow(&b, &N);
        Self {
            public: public.to_str_radix(16),
            key: derive_key(&u, &shared),
        }
    }

    /// Whether `signature` proves that the client holds the same key.
    pub(crate) fn proves(&self, id: Identity<'_>, secret_block: &[u8], timestamp: &str, signature: &[u8]) -> bool {
        let claim = [
            id.group.as_bytes(),
            id.name.as_bytes(),
            secret_block,
            timestamp.as_bytes(),
        ]
        .concat();
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, &self.key), &claim, signature).is_ok()
    }
}

/// HKDF-SHA256, one block, of which the first 16 bytes count.
fn derive_key(u: &BigUint, shared: &BigUint) -> [u8; 16] {
    let sign = |key: &[u8], message: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message);
    let extracted = sign(&padded(u), &padded(shared));
    let expanded = sign(extracted.as_ref(), b"Caldera Derived Key\x01");
    let mut key = [0; 16];
    key.iter_mut()
        .zip(expanded.as_ref())
        .for_each(|(byte, derived)| *byte = *derived);
    key
}

/// Big-endian bytes of a positive number in two's complement: a leading zero if the top bit is set, and no more.
fn padded(number: &BigUint) -> Vec<u8> {
    let mut bytes = number.to_bytes_be();
    if bytes.first().is_some_and(|first| first & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    bytes
}

fn hash_to_number(parts: &[&[u8]]) -> BigUint {
    BigUint::from_bytes_be(digest(&SHA256, &parts.concat()).as_ref())
}

#[cfg(test)]
mod tests {
    //! Against a vector computed apart from this code (its k and its key derivation agree with pycognito's).
    //! Not covered here: that a client which nobody here wrote signs in (tests/wire/sign_in.rs).
    use super::*;
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;

    const ID: Identity<'_> = Identity {
        group: "EXAMPLE01",
        name: "a1b2c3d4-0000-4000-8000-000000000001",
    };
    const TIMESTAMP: &str = "Mon Jan 5 03:04:05 UTC 2026";
    const SECRET_BLOCK: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    const SIGNATURE: &str = "0HzvFgpuEl3JhieChih0Bu/kcaEI+8YY33tmxUVAojA=";

    fn repeated(hex: &str) -> Vec<u8> {
        BigUint::parse_bytes(hex.repeat(16).as_bytes(), 16)
            .expect("hex")
            .to_bytes_be()
    }

    fn exchange(password: &str) -> Exchange {
        let a = BigUint::from_bytes_be(&repeated("1122334455667788"));
        let salt = BigUint::parse_bytes(b"00c0ffee00c0ffee00c0ffee00c0ffee", 16).expect("hex");
        let verifier = verifier(ID, password, &salt);
        Exchange::new(&verifier, &G.modpow(&a, &N), &repeated("8877665544332211"))
    }

    fn decoded(text: &str) -> Vec<u8> {
        BASE64_STANDARD.decode(text).expect("base64")
    }

    #[test]
    fn the_multiplier_is_the_one_every_client_has() {
        assert_eq!(
            K.to_str_radix(16),
            "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6"
        );
    }

    #[test]
    fn the_vector_comes_out_with_its_odd_number_of_digits() {
        let exchange = exchange("Correct-Horse-9");
        assert_eq!(exchange.public.len(), 767);
        assert!(
            exchange
                .public
                .starts_with("9b07da5ea5534e7d6bd39be4fe2a4a9f191a5b6af11e54c8"),
            "{}",
            exchange.public
        );
        assert!(
            exchange
                .public
                .ends_with("a0bbae2ca293139874d4f8bc4ede3a3cd1f59a5a8bbf3"),
            "{}",
            exchange.public
        );
        assert_eq!(
            BigUint::from_bytes_be(&exchange.key).to_str_radix(16),
            "aebac122c6837e88d30e7310700cadc4"
        );
    }

    #[test]
    fn the_right_password_proves_itself_and_nothing_else_does() {
        let proves = |password, timestamp, signature: &str| {
            exchange(password).proves(ID, &decoded(SECRET_BLOCK), timestamp, &decoded(signature))
        };
        assert!(proves("Correct-Horse-9", TIMESTAMP, SIGNATURE));
        assert!(!proves("Correct-Horse-8", TIMESTAMP, SIGNATURE));
        assert!(!proves("Correct-Horse-9", "Mon Jan 05 03:04:05 UTC 2026", SIGNATURE));
        assert!(!proves("Correct-Horse-9", TIMESTAMP, "AAAA"));
    }

    #[test]
    fn a_devices_verifier_is_the_one_that_its_own_maths_gives() {
        let id = Identity {
            group: "us-east-1_grp",
            name: "us-east-1_00000000-0000-4000-8000-000000000002",
        };
        let password = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJw==";
        let salt = BigUint::from_bytes_be(&[0xf0; 16]);
        let hash = digest(&SHA256, &verifier(id, password, &salt).to_bytes_be());
        assert_eq!(
            BigUint::from_bytes_be(hash.as_ref()).to_str_radix(16),
            "b679ffb8a89ea34cbabaa18f71dff8c0e32f4f5978754eaa62911ee15229e9db"
        );
    }

    #[test]
    fn a_verifier_that_would_make_every_password_right_is_none() {
        assert!(!is_verifier(&BigUint::ZERO) && !is_verifier(&N) && is_verifier(&G));
    }

    #[test]
    fn a_public_number_that_would_make_any_password_right_is_refused() {
        assert_eq!(client_public("0"), None);
        assert_eq!(client_public(&N.to_str_radix(16)), None);
        assert_eq!(client_public(&(&*N * 2_u8).to_str_radix(16)), None);
        assert_eq!(client_public("no hex"), None);
        assert_eq!(client_public("abc"), Some(BigUint::from(0xabc_u16)));
    }
}
