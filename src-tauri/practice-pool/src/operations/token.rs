//! Handing out tokens: at the end of a sign-in and for a refresh token.
//!
//! Pages:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
//! and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.

use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::{Call, browser};
use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::lineages::Lineage;
use crate::managed_login;
use crate::pool::CLIENT_ID;
use crate::sessions::SignIn;

/// Ends a sign-in: a new lineage of tokens, and failed attempts are forgotten. A device that did not prove itself gets
/// a key to be confirmed with.
pub(super) fn issue(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    if sign_in.browser {
        call.state.lockouts.succeeded(&sign_in.username);
        return Ok(json!({browser::SIGNED_IN: sign_in.username}));
    }
    let random = &call.pool.random;
    let refresh_token = random.token::<192>()?;
    let new_device = call.new_device(sign_in)?;
    let device = new_device.as_ref().map(|(key, _)| key.clone());
    let lineage = Lineage::new(
        random.uuid()?,
        refresh_token,
        sign_in.username.clone(),
        call.now,
        random.uuid()?,
    )
    .on_device(device.or_else(|| sign_in.device.clone()));
    call.state.lineages.start(lineage.clone());
    call.state.lockouts.succeeded(&sign_in.username);
    let mut result = tokens(call, &lineage)?;
    result["RefreshToken"] = Value::String(lineage.refresh_token);
    if let Some((key, group)) = new_device {
        result["NewDeviceMetadata"] = json!({"DeviceKey": key, "DeviceGroupKey": group});
    }
    Ok(json!({"AuthenticationResult": result, "ChallengeParameters": {}}))
}

/// `REFRESH_TOKEN_AUTH`: new access and ID tokens of the same lineage, and no new refresh token.
pub(super) fn refresh(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    let token = parameters.required("REFRESH_TOKEN")?;
    let lineage = call.state.lineages.by_refresh_token(token, call.now)?.clone();
    call.check_secret_hash(&lineage.username, parameters)?;
    call.check_device_of(&lineage, parameters.get("DEVICE_KEY"))?;
    call.still_welcome(&lineage.username)?;
    Ok(json!({"AuthenticationResult": tokens(call, &lineage)?, "ChallengeParameters": {}}))
}

/// Whole seconds since 1970, as tokens carry time.
pub(super) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map(|since| since.as_secs())
        .unwrap_or_default()
}

/// Access and ID tokens of a lineage, as an answer holds them.
pub(super) fn tokens(call: &mut Call<'_>, lineage: &Lineage) -> Result<Value, Exception> {
    let pool = call.pool;
    let life = pool.settings.access_token_life.as_secs();
    let now = seconds(call.now);
    let account = call.state.account(&lineage.username)?;
    let common = json!({
        "sub": account.sub,
        "iss": pool.issuer,
        "origin_jti": lineage.origin,
        "event_id": lineage.event,
        "auth_time": seconds(lineage.since),
        "iat": now,
        "exp": now + life,
    });
    let mut access = common.clone();
    access["token_use"] = "access".into();
    access["client_id"] = CLIENT_ID.into();
    access["username"] = account.person.username.clone().into();
    access["scope"] = lineage.grant.scopes.join(" ").into();
    access["jti"] = pool.random.uuid()?.into();
    if let Some(device) = &lineage.device {
        access["device_key"] = device.as_str().into();
    }
    let mut id = common;
    id["token_use"] = "id".into();
    id["aud"] = CLIENT_ID.into();
    id["cognito:username"] = account.person.username.clone().into();
    id["jti"] = pool.random.uuid()?.into();
    add_attributes(&mut id, account, &lineage.grant.scopes);
    let access = pool.signer.sign(&access, &pool.random)?;
    if let Some(nonce) = &lineage.grant.nonce {
        id["nonce"] = nonce.as_str().into();
    }
    id["at_hash"] = half_hash(&access).into();
    Ok(json!({
        "AccessToken": access,
        "IdToken": pool.signer.sign(&id, &pool.random)?,
        "ExpiresIn": life,
        "TokenType": "Bearer",
    }))
}

/// `at_hash`, by which an ID token belongs to its access token (OpenID Connect Core, section 3.1.3.6).
fn half_hash(token: &str) -> String {
    let hash = digest(&SHA256, token.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode(hash.as_ref().iter().take(16).copied().collect::<Vec<u8>>())
}

/// The attributes as claims: in an ID token the flags are truth values and the identities a list, not text.
fn add_attributes(claims: &mut Value, account: &Account, scopes: &[String]) {
    let shown = |(name, _): &(String, String)| managed_login::shows(scopes, name);
    for (name, value) in account.attributes().into_iter().filter(shown) {
        let claim = match name.as_str() {
            "email_verified" | "phone_number_verified" => Value::Bool(value == "true"),
            "identities" => account.identities(),
            _ => Value::String(value),
        };
        claims[name] = claim;
    }
}
