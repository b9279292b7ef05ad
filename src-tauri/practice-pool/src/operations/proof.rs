//! `USER_SRP_AUTH` and its `PASSWORD_VERIFIER`: proving a password without sending it.
//!
//! Owns proofs under way and the disguise of people who do not exist. The arithmetic is in `srp.rs`. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

use std::time::{Duration, SystemTime};

use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use num_bigint::BigUint;
use serde_json::json;

use super::Call;
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::pool::POOL_NAME;
use crate::random::uuid;
use crate::sessions::SESSION_LIFE;
use crate::srp::{Exchange, Identity, client_public};

/// How far `TIMESTAMP` may be from the pool's clock.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// A proof that was asked for. Not `Debug`: it holds a key.
pub(crate) struct PendingProof {
    /// The real user name, or the made-up one of a person who does not exist.
    username: String,
    exchange: Exchange,
    expires: SystemTime,
}

/// `InitiateAuth` with `USER_SRP_AUTH`.
pub(super) fn begin(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    let typed = parameters.required("USERNAME")?;
    let client_public = client_public(parameters.required("SRP_A")?)
        .ok_or_else(|| Exception::invalid_parameter("SRP_A is not a valid public value"))?;
    call.check_secret_hash(typed, parameters)?;

    let random = &call.pool.random;
    let (username, password) = match call.state.find(typed) {
        Some(account) => (account.person.username.clone(), account.person.password.clone()),
        // Nobody knows this password, and the same stranger gets the same id and salt at every try.
        None => (uuid(derived(call, "username", typed)), random.token::<32>()?),
    };
    let salt = BigUint::from_bytes_be(&derived(call, "salt", &username));
    let id = Identity {
        pool_name: POOL_NAME,
        username: &username,
    };
    let b = random.bytes::<128>()?;
    let exchange = Exchange::new(id, &password, &salt.to_bytes_be(), &client_public, &b);
    let secret_block = BASE64_STANDARD.encode(random.bytes::<256>()?);
    let answer = json!({
        "ChallengeName": "PASSWORD_VERIFIER",
        "ChallengeParameters": {
            "SALT": salt.to_str_radix(16),
            "SECRET_BLOCK": secret_block,
            "SRP_B": exchange.public,
            "USERNAME": username,
            "USER_ID_FOR_SRP": username,
        },
    });
    let now = call.now;
    call.state.proofs.retain(|_, proof| now < proof.expires);
    call.state.proofs.insert(
        secret_block,
        PendingProof {
            username,
            exchange,
            expires: now + SESSION_LIFE,
        },
    );
    Ok(answer)
}

/// `RespondToAuthChallenge` with `PASSWORD_VERIFIER`. Each secret block is good for one answer, right or wrong.
pub(super) fn finish(call: &mut Call<'_>, responses: Texts<'_>) -> Answer {
    let answered_as = responses.required("USERNAME")?;
    let secret_block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let signature = responses.required("PASSWORD_CLAIM_SIGNATURE")?;
    let timestamp = responses.required("TIMESTAMP")?;

    let proof = call
        .state
        .proofs
        .remove(secret_block)
        .filter(|proof| call.now < proof.expires);
    let proof = proof.ok_or_else(Exception::wrong_password)?;
    call.check_secret_hash(&proof.username, responses)?;
    let same_person = answered_as == proof.username
        || call
            .state
            .find(answered_as)
            .is_some_and(|account| account.person.username == proof.username);
    let id = Identity {
        pool_name: POOL_NAME,
        username: &proof.username,
    };
    let right = same_person
        && is_recent(timestamp, call.now)
        && BASE64_STANDARD.decode(secret_block).is_ok_and(|block| {
            BASE64_STANDARD
                .decode(signature)
                .is_ok_and(|signature| proof.exchange.proves(id, &block, timestamp, &signature))
        });
    call.password_given(&proof.username, right)
}

/// Sixteen bytes that are always the same for the same text in this run of the pool.
fn derived(call: &Call<'_>, purpose: &str, text: &str) -> [u8; 16] {
    let tag = hmac::sign(&call.pool.disguise, [purpose, " ", text].concat().as_bytes());
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(tag.as_ref())
        .for_each(|(byte, derived)| *byte = *derived);
    bytes
}

/// Whether a timestamp such as `Mon Jan 5 03:04:05 UTC 2026` is about now.
fn is_recent(timestamp: &str, now: SystemTime) -> bool {
    let parts: Vec<&str> = timestamp.split(' ').collect();
    let [weekday, month, day, time, "UTC", year] = parts[..] else {
        return false;
    };
    let Ok(then) = httpdate::parse_http_date(&format!("{weekday}, {day:0>2} {month} {year} {time} GMT")) else {
        return false;
    };
    let apart = now.duration_since(then).unwrap_or_else(|earlier| earlier.duration());
    apart <= CLOCK_TOLERANCE
}

#[cfg(test)]
mod tests {
    //! Not covered here: the arithmetic (srp.rs) and whole sign-ins (tests/wire/sign_in.rs).
    use super::*;

    #[test]
    fn a_timestamp_counts_within_five_minutes_of_the_pools_clock() {
        let now = httpdate::parse_http_date("Mon, 05 Jan 2026 03:04:05 GMT").expect("a date");
        for (timestamp, expected) in [
            ("Mon Jan 5 03:04:05 UTC 2026", true),
            ("Mon Jan 5 02:59:05 UTC 2026", true),
            ("Mon Jan 5 03:09:05 UTC 2026", true),
            ("Mon Jan 5 03:09:06 UTC 2026", false),
            ("Mon Jan 5 02:59:04 UTC 2026", false),
            ("Mon Jan 5 03:04:05 CET 2026", false),
            ("yesterday", false),
        ] {
            assert_eq!(is_recent(timestamp, now), expected, "{timestamp}");
        }
    }
}
