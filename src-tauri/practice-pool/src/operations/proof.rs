//! `PASSWORD_VERIFIER` and `DEVICE_PASSWORD_VERIFIER`: proving a password, or a device's, without sending it.
//!
//! Owns proofs under way and the disguise of people who do not exist. The arithmetic is in `srp.rs`. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

use std::time::{Duration, SystemTime};

use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use num_bigint::BigUint;
use serde_json::{Value, json};

use super::{Call, second_step};
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::pool::POOL_NAME;
use crate::random::uuid;
use crate::sessions::{SignIn, Step};
use crate::srp::{Exchange, Identity, client_public, verifier};

/// How far `TIMESTAMP` may be from the pool's clock.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Whose secret is to be proved.
#[derive(Clone, PartialEq, Eq)]
enum Prover {
    Person,
    Device { group: String, key: String },
}

/// A proof that was asked for. Not `Debug`: it holds a key.
pub(crate) struct PendingProof {
    /// With the real user name, or the made-up one of a person who does not exist.
    sign_in: SignIn,
    prover: Prover,
    exchange: Exchange,
    expires: SystemTime,
    /// The session that the challenge came with, if it came with one.
    session: Option<String>,
}

impl PendingProof {
    fn identity(&self) -> Identity<'_> {
        match &self.prover {
            Prover::Person => Identity {
                group: POOL_NAME,
                name: &self.sign_in.username,
            },
            Prover::Device { group, key } => Identity { group, name: key },
        }
    }
}

/// `InitiateAuth` with `USER_SRP_AUTH`, whose challenge comes without a session.
pub(super) fn begin(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    let sign_in = call.sign_in_of(parameters)?;
    ask_password(call, &sign_in, parameters, false)
}

/// `PASSWORD_VERIFIER`: asks for the end of the proof whose beginning is `SRP_A`.
pub(super) fn ask_password(call: &mut Call<'_>, sign_in: &SignIn, given: Texts<'_>, in_session: bool) -> Answer {
    let client_public = srp_a(given)?;
    let username = &sign_in.username;
    let account = call.state.find_native(username);
    let password = match account
        .map(|account| &account.person)
        .filter(|person| person.has_password())
    {
        Some(person) => person.password.clone(),
        // Nobody knows this password.
        None => call.pool.random.token::<32>()?,
    };
    let salt = BigUint::from_bytes_be(&derived(call, "salt", username));
    let id = Identity {
        group: POOL_NAME,
        name: username,
    };
    let exchange = Exchange::new(
        &verifier(id, &password, &salt),
        &client_public,
        &call.pool.random.bytes::<128>()?,
    );
    let parameters = json!({"USERNAME": username, "USER_ID_FOR_SRP": username});
    let session = in_session.then_some(Step::PasswordVerifier);
    ask(call, sign_in, Prover::Person, exchange, &salt, parameters, session)
}

/// `DEVICE_PASSWORD_VERIFIER`: the same for a device's secret.
pub(super) fn ask_device(call: &mut Call<'_>, sign_in: &SignIn, given: Texts<'_>) -> Answer {
    let client_public = srp_a(given)?;
    let key = sign_in.device.as_deref().unwrap_or_default();
    let device = call.state.account(&sign_in.username)?.devices.find(key)?.clone();
    let prover = Prover::Device {
        group: device.group,
        key: device.key,
    };
    let exchange = Exchange::new(
        &device.proof.verifier,
        &client_public,
        &call.pool.random.bytes::<128>()?,
    );
    let parameters = json!({"USERNAME": sign_in.username, "DEVICE_KEY": key});
    let session = Some(Step::DeviceVerifier);
    ask(call, sign_in, prover, exchange, &device.proof.salt, parameters, session)
}

/// Remembers the server's half of a proof and words the challenge.
fn ask(
    call: &mut Call<'_>,
    sign_in: &SignIn,
    prover: Prover,
    exchange: Exchange,
    salt: &BigUint,
    mut parameters: Value,
    session: Option<Step>,
) -> Answer {
    let secret_block = BASE64_STANDARD.encode(call.pool.random.bytes::<256>()?);
    parameters["SALT"] = salt.to_str_radix(16).into();
    parameters["SECRET_BLOCK"] = secret_block.clone().into();
    parameters["SRP_B"] = exchange.public.clone().into();
    let name = match prover {
        Prover::Person => "PASSWORD_VERIFIER",
        Prover::Device { .. } => "DEVICE_PASSWORD_VERIFIER",
    };
    let mut answer = json!({"ChallengeName": name, "ChallengeParameters": parameters});
    let session = session.map(|step| call.open_session(sign_in, step)).transpose()?;
    if let Some(session) = &session {
        answer["Session"] = session.as_str().into();
    }
    let (now, expires) = (call.now, call.session_end());
    call.state.proofs.retain(|_, proof| now < proof.expires);
    call.state.proofs.insert(
        secret_block,
        PendingProof {
            sign_in: sign_in.clone(),
            prover,
            exchange,
            expires,
            session,
        },
    );
    Ok(answer)
}

/// `RespondToAuthChallenge` with either challenge. Each secret block is good for one answer, right or wrong.
pub(super) fn finish(call: &mut Call<'_>, challenge: &str, session: Option<&str>, responses: Texts<'_>) -> Answer {
    let answered_as = responses.required("USERNAME")?;
    let secret_block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let signature = responses.required("PASSWORD_CLAIM_SIGNATURE")?;
    let timestamp = responses.required("TIMESTAMP")?;
    let of_device = challenge == "DEVICE_PASSWORD_VERIFIER";

    if let Some(name) = session {
        if call.state.sessions.find(name, call.now)?.step.challenge_name() != challenge {
            return Err(Exception::invalid_session());
        }
        call.state.sessions.spend(name);
    }
    let proof = call
        .state
        .proofs
        .remove(secret_block)
        .filter(|proof| call.now < proof.expires && of_device == (proof.prover != Prover::Person));
    let proof = proof.ok_or_else(Exception::wrong_password)?;
    // Clients are known that leave out the session of a device's proof.
    let may_be_left_out = proof.session.is_none() || of_device;
    if !(session.is_none() && may_be_left_out || session.is_some() && session == proof.session.as_deref()) {
        return Err(Exception::invalid_session());
    }
    let mut sign_in = proof.sign_in.clone();
    call.check_secret_hash(&sign_in.username, responses)?;
    let same_person = answered_as == sign_in.username
        || call
            .state
            .find(answered_as)
            .is_some_and(|account| account.person.username == sign_in.username);
    let right = same_person
        && is_recent(timestamp, call.now)
        && BASE64_STANDARD.decode(secret_block).is_ok_and(|block| {
            BASE64_STANDARD
                .decode(signature)
                .is_ok_and(|signature| proof.exchange.proves(proof.identity(), &block, timestamp, &signature))
        });
    if let Prover::Device { key, .. } = &proof.prover {
        return device_given(call, sign_in, key, right);
    }
    if sign_in.device.is_none() {
        sign_in.device = call.device_of(responses)?;
    }
    call.password_given(&sign_in, right)
}

/// What follows a device's proof, right or wrong.
fn device_given(call: &mut Call<'_>, sign_in: SignIn, key: &str, right: bool) -> Answer {
    call.state.lockouts.check(&sign_in.username, call.now)?;
    if !right {
        call.state.lockouts.failed(&sign_in.username, call.now);
        return Err(Exception::wrong_password());
    }
    call.still_welcome(&sign_in.username)?;
    let now = call.now;
    call.state
        .account(&sign_in.username)?
        .devices
        .find_mut(key)?
        .authenticated = now;
    let sign_in = SignIn {
        device_proved: true,
        ..sign_in
    };
    second_step::finish(call, &sign_in)
}

fn srp_a(given: Texts<'_>) -> Result<BigUint, Exception> {
    client_public(given.required("SRP_A")?)
        .ok_or_else(|| Exception::invalid_parameter("SRP_A is not a valid public value"))
}

/// The made-up user name of a person who does not exist: the same stranger gets the same at every try.
pub(super) fn disguise(call: &Call<'_>, typed: &str) -> String {
    uuid(derived(call, "username", typed))
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
    //! Not covered here: the arithmetic (srp.rs) and whole sign-ins (tests/wire/sign_in.rs, devices.rs).
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
