//! Authorization codes: what each was given for. Good for five minutes, and once.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::error::Unspecified;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::random::Random;

const LIFE: Duration = Duration::from_secs(5 * 60);

/// What a code was given for. Not `Debug`.
pub(super) struct Granted {
    pub(super) username: String,
    pub(super) scopes: Vec<String>,
    pub(super) nonce: Option<String>,
    /// When the person proved who they are.
    pub(super) since: SystemTime,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<String>,
}

/// The codes that nobody redeemed yet.
#[derive(Default)]
pub(crate) struct Codes(HashMap<String, (Granted, SystemTime)>);

impl Codes {
    /// A new code.
    pub(super) fn give(&mut self, granted: Granted, now: SystemTime, random: &Random) -> Result<String, Unspecified> {
        self.0.retain(|_, (_, expires)| now < *expires);
        let code = random.uuid()?;
        self.0.insert(code.clone(), (granted, now + LIFE));
        Ok(code)
    }

    /// Spends a code, whatever comes of it: whoever presents it with the wrong verifier has stolen it.
    pub(super) fn redeem(
        &mut self,
        code: &str,
        redirect_uri: Option<&str>,
        verifier: Option<&str>,
        now: SystemTime,
    ) -> Option<Granted> {
        let (granted, expires) = self.0.remove(code)?;
        let is_proved = match (&granted.challenge, verifier) {
            (None, None) => true,
            (Some(challenge), Some(verifier)) => *challenge == s256(verifier),
            _ => false,
        };
        let is_good = now < expires && redirect_uri == Some(&granted.redirect_uri) && is_proved;
        is_good.then_some(granted)
    }
}

/// RFC 7636, section 4.6.
fn s256(verifier: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()))
}

#[cfg(test)]
mod tests {
    //! Not covered here: the requests (tests/wire/oauth.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    /// RFC 7636, appendix B.
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn redeemed(challenge: Option<&str>, redirect_uri: &str, verifier: Option<&str>, after: u64) -> bool {
        let mut codes = Codes::default();
        let granted = Granted {
            username: "ada".to_owned(),
            scopes: Vec::new(),
            nonce: None,
            since: UNIX_EPOCH,
            redirect_uri: "http://127.0.0.1:1/callback".to_owned(),
            challenge: challenge.map(str::to_owned),
        };
        let code = codes.give(granted, UNIX_EPOCH, &Random::default()).expect("a code");
        let now = UNIX_EPOCH + Duration::from_secs(after);
        let mut redeem = || codes.redeem(&code, Some(redirect_uri), verifier, now).is_some();
        let first = redeem();
        assert!(!redeem(), "a code is good once");
        first
    }

    #[test]
    fn a_code_is_redeemed_by_whoever_asked_for_it_within_five_minutes() {
        let back = "http://127.0.0.1:1/callback";
        assert!(redeemed(Some(CHALLENGE), back, Some(VERIFIER), 299));
        assert!(!redeemed(Some(CHALLENGE), back, Some(VERIFIER), 300));
        assert!(!redeemed(Some(CHALLENGE), back, Some(CHALLENGE), 0));
        assert!(!redeemed(Some(CHALLENGE), back, None, 0));
        assert!(!redeemed(
            Some(CHALLENGE),
            "http://127.0.0.1:2/callback",
            Some(VERIFIER),
            0
        ));
        assert!(redeemed(None, back, None, 0));
        assert!(
            !redeemed(None, back, Some(VERIFIER), 0),
            "a challenge that was taken out on the way"
        );
    }
}
