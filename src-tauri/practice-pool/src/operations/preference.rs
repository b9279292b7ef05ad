//! `SetUserMFAPreference`: which factors a person has switched on and which one is asked for.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>. A
//! request is carried out wholly or not at all; a block that is left out leaves its factor as it is.

use serde_json::{Value, json};

use super::Call;
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::rules;
use crate::settings::{Factor, MfaMode, Person, Tier};

/// One settings block of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block {
    factor: Factor,
    enabled: bool,
    preferred: bool,
}

/// `SetUserMFAPreference`.
pub(super) fn set(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let blocks = read_blocks(&mut fields)?;
    fields.finish()?;
    let settings = &call.state.settings;
    let (mode, tier, pool_factors) = (settings.mfa, settings.tier, settings.second_steps());
    let passkeys_count = settings.passkeys_count();
    let account = call.bearer(token)?;
    check_consistent(&blocks)?;
    // Their own provider asks for a second step, or does not; what is set here changes nothing.
    if account.is_federated() {
        return Ok(json!({}));
    }
    for block in blocks.iter().filter(|block| block.enabled) {
        if mode == MfaMode::Off {
            return Err(Exception::new(
                "OperationNotEnabledException",
                "MFA is not enabled for this user pool.",
            ));
        }
        if tier == Tier::Lite && matches!(block.factor, Factor::Email | Factor::WebAuthn) {
            return Err(Exception::not_in_tier());
        }
        let in_pool = pool_factors.contains(&block.factor);
        check_possible(*block, &blocks, &account.person, in_pool, passkeys_count)?;
    }
    for block in blocks {
        apply(block, &mut account.person);
    }
    Ok(json!({}))
}

fn read_blocks(fields: &mut Fields<'_>) -> Result<Vec<Block>, Exception> {
    let mut blocks = Vec::new();
    for (member, factor) in [
        ("SMSMfaSettings", Factor::Sms),
        ("SoftwareTokenMfaSettings", Factor::SoftwareToken),
        ("EmailMfaSettings", Factor::Email),
        ("WebAuthnMfaSettings", Factor::WebAuthn),
    ] {
        let Some(mut block) = fields.structure(member)? else {
            continue;
        };
        let enabled = block.flag("Enabled")?;
        // A passkey cannot be preferred: its block has no such member, and unknown ones are ignored.
        let preferred = factor != Factor::WebAuthn && block.flag("PreferredMfa")?;
        blocks.push(Block {
            factor,
            enabled,
            preferred,
        });
    }
    Ok(blocks)
}

/// What is wrong with a request whoever sends it.
fn check_consistent(blocks: &[Block]) -> Result<(), Exception> {
    if let Some(block) = blocks.iter().find(|block| block.preferred && !block.enabled) {
        let factor = block.factor.wire_name();
        return Err(Exception::invalid_parameter(format!(
            "Cannot set {factor} as preferred when it is not enabled"
        )));
    }
    if blocks.iter().filter(|block| block.preferred).count() > 1 {
        return Err(Exception::invalid_parameter(
            "Only one MFA method can be set as preferred",
        ));
    }
    Ok(())
}

/// What a factor needs before it can be switched on.
fn check_possible(
    block: Block,
    blocks: &[Block],
    person: &Person,
    in_pool: bool,
    passkeys_count: bool,
) -> Result<(), Exception> {
    match block.factor {
        // The service takes it even where the pool does not have it, and asks for something else.
        Factor::Sms if person.phone.is_some() => Ok(()),
        Factor::SoftwareToken if person.authenticator.is_some() => Ok(()),
        Factor::Email if person.email.is_some() && in_pool => Ok(()),
        Factor::Sms | Factor::SoftwareToken | Factor::Email => Err(Exception::no_delivery(block.factor)),
        Factor::WebAuthn => {
            let another = blocks
                .iter()
                .any(|other| other.enabled && other.factor != Factor::WebAuthn);
            let refused = |message| Err(Exception::invalid_parameter(message));
            if !another {
                refused("WebAuthn MFA requires enabling an additional MFA setting.")
            } else if person.passkeys == 0 {
                refused("User does not have applicable WebAuthn credentials to enable WebAuthn MFA.")
            } else if !passkeys_count {
                refused("WebAuthn is not configured as a multi-factor credential for this user pool.")
            } else {
                Ok(())
            }
        }
    }
}

fn apply(block: Block, person: &mut Person) {
    person.factors.retain(|factor| *factor != block.factor);
    if block.enabled {
        person.factors.push(block.factor);
        person.factors.sort_unstable();
    }
    if block.preferred {
        person.preferred = Some(block.factor);
    } else if person.preferred == Some(block.factor) {
        person.preferred = None;
    }
}
