//! `GetTokensFromRefreshToken`: new tokens, and a new refresh token where they rotate.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>
//! and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.

use serde_json::{Value, json};

use super::{Call, sign_in, token};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::pool::CLIENT_ID;
use crate::rules;

/// `GetTokensFromRefreshToken`. The new refresh token lives no longer than the sign-in's first one.
pub(super) fn renew(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let given = fields.required("RefreshToken", &rules::TOKEN)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let secret = fields.text("ClientSecret", &rules::CLIENT_SECRET)?;
    let device = fields.text("DeviceKey", &rules::DEVICE_KEY)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    if secret != call.pool.settings.client_secret.as_deref() {
        let message = format!("Unable to verify secret for client {CLIENT_ID}");
        return Err(Exception::not_authorized(message));
    }
    let lineage = call.state.lineages.by_refresh_token(given, call.now)?.clone();
    call.check_device_of(&lineage, device)?;
    call.still_welcome(&lineage.username)?;
    let mut result = token::tokens(call, &lineage)?;
    if let Some(grace) = call.state.settings.refresh_rotation {
        let newer = call.pool.random.token::<192>()?;
        call.state.lineages.rotate(given, &newer, call.now + grace);
        result["RefreshToken"] = newer.into();
    }
    Ok(json!({"AuthenticationResult": result}))
}
