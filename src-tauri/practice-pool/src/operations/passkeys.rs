//! `ListWebAuthnCredentials` and `DeleteWebAuthnCredential`. Adding a passkey needs a browser and is not in this pool.
//!
//! Pages:
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html>.

use serde_json::{Value, json};

use super::{Call, token};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::rules;
use crate::settings::Tier;

/// The most that one answer lists.
const PAGE: i64 = 20;

/// `ListWebAuthnCredentials`. `NextToken` is the number of passkeys listed before.
pub(super) fn list(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let access_token = fields.required("AccessToken", &rules::TOKEN)?;
    let most = fields
        .number("MaxResults", 0, PAGE)?
        .filter(|most| *most > 0)
        .unwrap_or(PAGE);
    let next = fields.text("NextToken", &rules::TEXT)?;
    fields.finish()?;
    check_tier(call)?;
    let account = call.bearer(access_token)?;
    let from = next
        .map_or(Ok(0), str::parse)
        .map_err(|_| Exception::invalid_parameter("Invalid pagination token"))?;
    let most = usize::try_from(most).unwrap_or_default();
    let credentials: Vec<Value> = account
        .passkeys()
        .iter()
        .skip(from)
        .take(most)
        .map(|passkey| {
            json!({
                "CredentialId": passkey.id,
                "FriendlyCredentialName": passkey.name,
                "RelyingPartyId": "practice.example",
                "AuthenticatorAttachment": "platform",
                "AuthenticatorTransports": ["internal"],
                "CreatedAt": token::seconds(passkey.created),
            })
        })
        .collect();
    let reached = from + credentials.len();
    let mut answer = json!({"Credentials": credentials});
    if reached < account.passkeys().len() {
        answer["NextToken"] = reached.to_string().into();
    }
    Ok(answer)
}

/// `DeleteWebAuthnCredential`.
pub(super) fn delete(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let id = fields.required("CredentialId", &rules::TEXT)?;
    fields.finish()?;
    check_tier(call)?;
    if call.bearer(token)?.delete_passkey(id) {
        return Ok(json!({}));
    }
    Err(Exception::resource_not_found("The WebAuthn credential does not exist."))
}

/// Passkeys are no part of the smallest plan.
fn check_tier(call: &Call<'_>) -> Result<(), Exception> {
    match call.state.settings.tier {
        Tier::Lite => Err(Exception::not_in_tier()),
        Tier::Essentials | Tier::Plus => Ok(()),
    }
}
