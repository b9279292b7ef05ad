//! Access and ID tokens: real JSON Web Tokens, RS256, with a key made at start.
//!
//! Owns signing, reading back and the published key set. Whether a token was revoked and whom it belongs to is not in
//! here (`lineages.rs`, `operations/mod.rs`). Claims follow
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>.

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::random::Random;

/// Why a token's claims cannot be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disbelief {
    /// It is no JSON Web Token.
    NotAToken,
    /// It is one, but this pool did not sign it.
    ForeignSignature,
}

/// The pool's signing key.
pub(crate) struct Signer {
    key: KeyPair,
    key_id: String,
}

impl Signer {
    /// Makes a new key. Takes a fraction of a second of computing.
    pub(crate) fn generate(random: &Random) -> Result<Self, Unspecified> {
        let key_id = random.token::<32>()?;
        Ok(Self {
            key: KeyPair::generate(KeySize::Rsa2048)?,
            key_id,
        })
    }

    /// Signs claims.
    pub(crate) fn sign(&self, claims: &Value, random: &Random) -> Result<String, Unspecified> {
        let header = json!({"kid": self.key_id, "alg": "RS256"});
        let signed = format!(
            "{}.{}",
            part(header.to_string().as_bytes()),
            part(claims.to_string().as_bytes())
        );
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(&RSA_PKCS1_SHA256, random.source(), signed.as_bytes(), &mut signature)?;
        Ok(format!("{signed}.{}", part(&signature)))
    }

    /// The claims of a token that this pool signed, whatever they say.
    pub(crate) fn read(&self, token: &str) -> Result<Value, Disbelief> {
        let (signed, signature) = token.rsplit_once('.').ok_or(Disbelief::NotAToken)?;
        let (header, claims) = signed.split_once('.').ok_or(Disbelief::NotAToken)?;
        let (header, claims) = (object(header)?, object(claims)?);
        let signature = BASE64_URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|_| Disbelief::NotAToken)?;
        let key = self
            .key
            .public_key()
            .as_der()
            .map_err(|Unspecified| Disbelief::ForeignSignature)?;
        let ours = header["alg"] == "RS256" && header["kid"] == self.key_id.as_str();
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.as_ref())
            .verify(signed.as_bytes(), &signature)
            .ok()
            .filter(|()| ours)
            .map(|()| claims)
            .ok_or(Disbelief::ForeignSignature)
    }

    /// The key set to publish at `/.well-known/jwks.json`.
    pub(crate) fn key_set(&self) -> Value {
        let public = self.key.public_key();
        json!({"keys": [{
            "alg": "RS256",
            "e": part(public.exponent().big_endian_without_leading_zero()),
            "kid": self.key_id,
            "kty": "RSA",
            "n": part(public.modulus().big_endian_without_leading_zero()),
            "use": "sig",
        }]})
    }
}

fn part(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

fn object(part: &str) -> Result<Value, Disbelief> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| Disbelief::NotAToken)?;
    serde_json::from_slice(&bytes)
        .ok()
        .filter(Value::is_object)
        .ok_or(Disbelief::NotAToken)
}

#[cfg(test)]
mod tests {
    //! Not covered here: expiry, revocation and scope, which are decided elsewhere (tests/wire/tokens.rs).
    use super::*;

    fn signer() -> (Signer, Random) {
        let random = Random::default();
        (Signer::generate(&random).expect("a key"), random)
    }

    #[test]
    fn what_was_signed_reads_back() {
        let (signer, random) = signer();
        let token = signer.sign(&json!({"sub": "ada"}), &random).expect("a token");
        assert_eq!(signer.read(&token), Ok(json!({"sub": "ada"})));
    }

    #[test]
    fn a_token_of_another_pool_is_not_believed() {
        let ((ours, random), (theirs, _)) = (signer(), signer());
        let token = theirs.sign(&json!({"sub": "ada"}), &random).expect("a token");
        assert_eq!(ours.read(&token), Err(Disbelief::ForeignSignature));
    }

    #[test]
    fn changed_claims_are_not_believed() {
        let (signer, random) = signer();
        let token = signer.sign(&json!({"sub": "ada"}), &random).expect("a token");
        let parts: Vec<&str> = token.split('.').collect();
        let forged = format!("{}.{}.{}", parts[0], part(br#"{"sub":"eve"}"#), parts[2]);
        assert_eq!(signer.read(&forged), Err(Disbelief::ForeignSignature));
    }

    #[test]
    fn what_is_no_token_is_told_apart() {
        let (signer, _) = signer();
        for garbage in ["", "abc", "a.b", "a.b.c", "e30.e30", "W10.W10.AA"] {
            assert_eq!(signer.read(garbage), Err(Disbelief::NotAToken), "{garbage}");
        }
    }

    #[test]
    fn the_key_set_publishes_a_2048_bit_key() {
        let (signer, _) = signer();
        let key = &signer.key_set()["keys"][0];
        assert_eq!((key["kty"].as_str(), key["e"].as_str()), (Some("RSA"), Some("AQAB")));
        let modulus = BASE64_URL_SAFE_NO_PAD
            .decode(key["n"].as_str().expect("a modulus"))
            .expect("base64");
        assert_eq!(modulus.len(), 256);
    }
}
