//! What the managed login asks of the same rules that the operations follow: passwords, second steps, tokens.
//!
//! Knows no pages and no addresses; those are in `managed_login/`. A sign-in on a page ends without tokens: the app
//! gets them later, for a code.

use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::{Call, challenge, proof, token};
use crate::exception::{Answer, Exception};
use crate::lineages::{Grant, Lineage};
use crate::pool::CLIENT_ID;
use crate::sessions::SignIn;

/// The member of an answer that says who is signed in, where nothing is left to ask.
pub(crate) const SIGNED_IN: &str = "SignedIn";

/// A user name, address or number with a password.
pub(crate) fn password(call: &mut Call<'_>, typed: &str, password: &str) -> Answer {
    let account = call.state.find_native(typed);
    let right = account.is_some_and(|account| account.person.has_password() && account.person.password == password);
    let username = account.map(|account| account.person.username.clone());
    let username = username.unwrap_or_else(|| proof::disguise(call, typed));
    let sign_in = SignIn {
        browser: true,
        ..SignIn::new(&username, None)
    };
    call.password_given(&sign_in, right)
}

/// Answers a challenge, as `RespondToAuthChallenge` does.
pub(crate) fn respond(call: &mut Call<'_>, asked: &Value, mut responses: Value) -> Answer {
    let username = asked["ChallengeParameters"]["USER_ID_FOR_SRP"]
        .as_str()
        .unwrap_or_default();
    responses["USERNAME"] = username.into();
    if let Some(secret) = &call.pool.settings.client_secret {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let hash = hmac::sign(&key, [username, CLIENT_ID].concat().as_bytes());
        responses["SECRET_HASH"] = BASE64_STANDARD.encode(hash).into();
    }
    let body = json!({
        "ClientId": CLIENT_ID,
        "ChallengeName": asked["ChallengeName"],
        "Session": asked["Session"],
        "ChallengeResponses": responses,
    });
    challenge::respond(call, &body)
}

/// Whether somebody may still be signed in.
pub(crate) fn is_welcome(call: &mut Call<'_>, username: &str) -> bool {
    call.still_welcome(username).is_ok()
}

/// The tokens of a sign-in on a page, with a refresh token.
pub(crate) fn issue(
    call: &mut Call<'_>,
    username: &str,
    since: std::time::SystemTime,
    grant: Grant,
) -> Result<Value, Exception> {
    call.still_welcome(username)?;
    let random = &call.pool.random;
    let (origin, refresh_token, event) = (random.uuid()?, random.token::<192>()?, random.uuid()?);
    let lineage = Lineage::new(origin, refresh_token, username.to_owned(), since, event).granted(grant);
    let mut tokens = token::tokens(call, &lineage)?;
    tokens["RefreshToken"] = lineage.refresh_token.clone().into();
    // The nonce is in the first ID token and in no later one.
    call.state.lineages.start(lineage.without_nonce());
    Ok(tokens)
}

/// New tokens for a refresh token, with what was granted, and a new refresh token where they rotate. A device that is
/// tracked has its own door.
pub(crate) fn renew(call: &mut Call<'_>, refresh_token: &str) -> Result<(Value, Vec<String>), Exception> {
    let lineage = call.state.lineages.by_refresh_token(refresh_token, call.now)?.clone();
    call.still_welcome(&lineage.username)?;
    if lineage.device.is_some() {
        return Err(Exception::not_authorized("Invalid Refresh Token"));
    }
    let mut tokens = token::tokens(call, &lineage)?;
    if let Some(grace) = call.state.settings.refresh_rotation {
        let newer = call.pool.random.token::<192>()?;
        call.state.lineages.rotate(refresh_token, &newer, call.now + grace);
        tokens["RefreshToken"] = newer.into();
    }
    Ok((tokens, lineage.grant.scopes))
}
