//! `RevokeToken` and `GlobalSignOut`: ending one sign-in, or all of a person's.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html>.

use serde_json::{Value, json};

use super::{Call, sign_in};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::rules;

/// `RevokeToken`. A token that was revoked before, or that this pool never issued, is revoked as far as anyone can
/// tell (RFC 7009, 2.2).
pub(super) fn revoke_token(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("Token", &rules::TOKEN)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let secret = fields.text("ClientSecret", &rules::CLIENT_SECRET)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    if secret != call.pool.settings.client_secret.as_deref() {
        return Err(Exception::new("UnauthorizedException", "Invalid client secret"));
    }
    if call.pool.signer.read(token).is_ok() {
        return Err(Exception::new(
            "UnsupportedTokenTypeException",
            "Only refresh tokens can be revoked",
        ));
    }
    call.state.lineages.revoke(token);
    Ok(json!({}))
}

/// `GlobalSignOut`.
pub(super) fn global_sign_out(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    fields.finish()?;
    let username = call.bearer(token)?.person.username.clone();
    call.state.lineages.revoke_all(&username);
    Ok(json!({}))
}
