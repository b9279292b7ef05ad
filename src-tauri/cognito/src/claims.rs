//! What an access token says of itself.
//!
//! Reads the middle part of a JWT without verifying anything: the service verifies its own tokens, and nothing here
//! is decided by what an unverified token claims except how to address the service and when to refresh.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>.

use std::time::{Duration, SystemTime};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::tokens::AccessToken;

/// The claims of an access token, unverified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// `iss`: the pool, `https://cognito-idp.<region>.amazonaws.com/<pool id>`.
    pub issuer: String,
    /// `sub`: the person, for good.
    pub subject: String,
    /// `username`: what the service calls the person, not an alias.
    pub username: Option<String>,
    /// `client_id`: the app client the token was issued to.
    pub client_id: Option<String>,
    /// `scope`, split at its spaces.
    pub scopes: Vec<String>,
    /// `token_use`: `access` for an access token.
    pub token_use: Option<String>,
    /// `exp`, by the service's clock.
    pub expires_at: SystemTime,
    /// `iat`, by the service's clock.
    pub issued_at: Option<SystemTime>,
}

impl AccessToken {
    /// Reads the token's claims; `None` when it is no JWT or lacks `iss`, `sub` or `exp`.
    #[must_use]
    pub fn claims(&self) -> Option<Claims> {
        let mut parts = self.expose().split('.');
        let (_header, payload, _signature) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let payload = Zeroizing::new(URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?);
        let payload: Payload = serde_json::from_slice(&payload).ok()?;
        Some(Claims {
            issuer: payload.iss,
            subject: payload.sub,
            username: payload.username,
            client_id: payload.client_id,
            scopes: payload
                .scope
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            token_use: payload.token_use,
            expires_at: numeric_date(payload.exp)?,
            issued_at: payload.iat.and_then(numeric_date),
        })
    }
}

#[derive(Deserialize)]
struct Payload {
    iss: String,
    sub: String,
    exp: f64,
    iat: Option<f64>,
    username: Option<String>,
    client_id: Option<String>,
    scope: Option<String>,
    token_use: Option<String>,
}

/// Seconds since 1970, possibly with a fraction (RFC 7519, section 2).
fn numeric_date(seconds: f64) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::try_from_secs_f64(seconds).ok()?)
}

#[cfg(test)]
mod tests {
    //! Not covered: signatures, which this module does not look at.

    use std::time::{Duration, SystemTime};

    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::Claims;
    use crate::tokens::AccessToken;

    fn token(payload: &str) -> AccessToken {
        AccessToken::new(format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload))).unwrap()
    }

    #[test]
    fn the_claims_of_a_token_are_read() {
        let token = token(
            r#"{"sub":"a1b2","iss":"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01","client_id":"client",
               "token_use":"access","scope":"aws.cognito.signin.user.admin openid","exp":1767582245,"iat":1767578645,
               "username":"sam","origin_jti":"j","device_key":"d"}"#,
        );
        let seconds = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(
            token.claims(),
            Some(Claims {
                issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01".into(),
                subject: "a1b2".into(),
                username: Some("sam".into()),
                client_id: Some("client".into()),
                scopes: vec!["aws.cognito.signin.user.admin".into(), "openid".into()],
                token_use: Some("access".into()),
                expires_at: seconds(1_767_582_245),
                issued_at: Some(seconds(1_767_578_645)),
            })
        );
    }

    #[rstest]
    #[case::one_part("opaque")]
    #[case::two_parts("e30.e30")]
    #[case::four_parts("e30.e30.e30.e30")]
    #[case::not_base64("e30.=.e30")]
    #[case::no_members("e30.e30.e30")]
    fn a_token_that_is_no_jwt_claims_nothing(#[case] text: &str) {
        assert_eq!(AccessToken::new(text.into()).unwrap().claims(), None);
    }

    #[rstest]
    #[case("1e300")]
    #[case("-1")]
    fn an_expiry_beyond_all_clocks_claims_nothing(#[case] exp: &str) {
        assert_eq!(token(&format!(r#"{{"sub":"a","iss":"b","exp":{exp}}}"#)).claims(), None);
    }

    proptest! {
        #[test]
        fn no_token_makes_the_reader_panic(text in "[A-Za-z0-9_=.-]{1,200}", payload in any::<Vec<u8>>()) {
            let _ = AccessToken::new(text).unwrap().claims();
            let _ = AccessToken::new(format!("e30.{}.e30", URL_SAFE_NO_PAD.encode(payload))).unwrap().claims();
        }
    }
}
