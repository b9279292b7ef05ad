//! Handing out tokens: at the end of a sign-in and for a refresh token.
//!
//! Pages:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
//! and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::Call;
use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::lineages::Lineage;
use crate::pool::CLIENT_ID;
use crate::settings::Status;

/// Ends a sign-in: a new lineage of tokens, and failed attempts are forgotten.
pub(super) fn issue(call: &mut Call<'_>, username: &str) -> Answer {
    let random = &call.pool.random;
    let refresh_token = random.token::<192>()?;
    let lineage = Lineage::new(
        random.uuid()?,
        refresh_token,
        username.to_owned(),
        call.now,
        random.uuid()?,
    );
    call.state.lineages.start(lineage.clone());
    call.state.lockouts.succeeded(username);
    let mut result = tokens(call, &lineage)?;
    result["RefreshToken"] = Value::String(lineage.refresh_token);
    Ok(json!({"AuthenticationResult": result, "ChallengeParameters": {}}))
}

/// `REFRESH_TOKEN_AUTH`: new access and ID tokens of the same lineage, and no new refresh token.
pub(super) fn refresh(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    let token = parameters.required("REFRESH_TOKEN")?;
    let lineage = call.state.lineages.by_refresh_token(token, call.now)?.clone();
    call.check_secret_hash(&lineage.username, parameters)?;
    match call.state.account(&lineage.username)?.person.status {
        Status::Disabled => return Err(Exception::disabled()),
        Status::ResetRequired => return Err(Exception::reset_required()),
        Status::Unconfirmed => return Err(Exception::unconfirmed()),
        Status::Confirmed | Status::ForceChangePassword => (),
    }
    Ok(json!({"AuthenticationResult": tokens(call, &lineage)?, "ChallengeParameters": {}}))
}

/// Whole seconds since 1970, as tokens carry time.
pub(super) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map(|since| since.as_secs())
        .unwrap_or_default()
}

fn tokens(call: &mut Call<'_>, lineage: &Lineage) -> Result<Value, Exception> {
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
    access["scope"] = "aws.cognito.signin.user.admin".into();
    access["jti"] = pool.random.uuid()?.into();
    let mut id = common;
    id["token_use"] = "id".into();
    id["aud"] = CLIENT_ID.into();
    id["cognito:username"] = account.person.username.clone().into();
    id["jti"] = pool.random.uuid()?.into();
    add_attributes(&mut id, account);
    Ok(json!({
        "AccessToken": pool.signer.sign(&access, &pool.random)?,
        "IdToken": pool.signer.sign(&id, &pool.random)?,
        "ExpiresIn": life,
        "TokenType": "Bearer",
    }))
}

/// The attributes as claims: in an ID token the flags are truth values, not text.
fn add_attributes(claims: &mut Value, account: &Account) {
    for (name, value) in account.attributes() {
        claims[name] = if name.ends_with("_verified") {
            Value::Bool(value == "true")
        } else {
            Value::String(value)
        };
    }
}
