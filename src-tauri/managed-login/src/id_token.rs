//! Whether an ID token was made for this sign-in.
//!
//! Reads the middle part of a JWT without verifying its signature: it comes from the token endpoint itself, over a
//! connection that was verified. OpenID Connect Core, section 3.1.3.7.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::{
    failure::{Failure, Unreadable},
    secrets::is_same,
};

#[derive(Deserialize)]
struct Claims {
    aud: Audience,
    nonce: Option<SecretString>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// The token has to be for this app client, and to carry the nonce that was sent.
pub(crate) fn check(token: &SecretString, client_id: &str, nonce: &SecretString) -> Result<(), Failure> {
    let unreadable = Failure::UnexpectedAnswer {
        status: Some(200),
        unreadable: Unreadable::UnexpectedShape,
    };
    let Some(claims) = claims(token.expose_secret()) else {
        return Err(unreadable);
    };
    let is_for_us = match &claims.aud {
        Audience::One(audience) => audience == client_id,
        Audience::Several(audiences) => audiences.iter().any(|audience| audience == client_id),
    };
    if !is_for_us {
        return Err(unreadable);
    }
    if claims.nonce.is_some_and(|given| is_same(nonce, given.expose_secret())) {
        Ok(())
    } else {
        Err(Failure::NonceMismatch)
    }
}

fn claims(token: &str) -> Option<Claims> {
    let mut parts = token.split('.');
    let (_header, payload, _signature) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let payload = Zeroizing::new(URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?);
    serde_json::from_slice(&payload).ok()
}

#[cfg(test)]
mod tests {
    //! Not covered: signatures, which this module does not look at.

    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Failure, check};

    fn checked(payload: &str) -> Result<(), Failure> {
        let token = format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload));
        check(&token.into(), "client", &"the-nonce".into())
    }

    #[rstest]
    #[case(r#"{"aud":"client","nonce":"the-nonce"}"#)]
    #[case(r#"{"aud":["other","client"],"nonce":"the-nonce","sub":"a"}"#)]
    fn the_token_of_this_sign_in_is_taken(#[case] payload: &str) {
        assert_eq!(checked(payload), Ok(()));
    }

    #[rstest]
    #[case::of_another_sign_in(r#"{"aud":"client","nonce":"another"}"#)]
    #[case::without_a_nonce(r#"{"aud":"client"}"#)]
    #[case::with_an_empty_nonce(r#"{"aud":"client","nonce":""}"#)]
    fn the_token_of_another_sign_in_is_not(#[case] payload: &str) {
        assert_eq!(checked(payload), Err(Failure::NonceMismatch));
    }

    #[rstest]
    #[case::for_another_client(r#"{"aud":"another","nonce":"the-nonce"}"#)]
    #[case::for_nobody(r#"{"nonce":"the-nonce"}"#)]
    #[case::no_object("[]")]
    fn a_token_for_somebody_else_is_no_answer(#[case] payload: &str) {
        assert!(matches!(checked(payload), Err(Failure::UnexpectedAnswer { .. })));
    }

    proptest! {
        #[test]
        fn no_token_makes_it_panic(token in "[A-Za-z0-9_=.-]{0,200}") {
            let _ = check(&token.into(), "client", &"the-nonce".into());
        }
    }
}
