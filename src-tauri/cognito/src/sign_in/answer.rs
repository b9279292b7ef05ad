//! What the operations of a sign-in answer: tokens, or one more challenge.
//!
//! Owns the reading of `ChallengeParameters`, whose members differ by challenge and whose lists are texts that hold
//! JSON. Keeps the service's spelling wherever it has to be echoed.

use std::{collections::BTreeMap, time::Duration};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{AuthAnswer, AuthOutcome, Challenge, ChallengeKind};
use crate::{
    failure::Unreadable,
    input, srp,
    tokens::{AccessToken, IdToken, NewDevice, RefreshToken, Session, Tokens},
    wire::Answer,
};

/// The shortest life the service gives an access token, for an answer that does not say.
const SHORTEST_LIFE: u64 = 5 * 60;

/// What the service puts before the name of an attribute in `NEW_PASSWORD_REQUIRED`, and expects before it in the reply.
pub(super) const ATTRIBUTE_PREFIX: &str = "userAttributes.";

pub(super) fn read(answer: &Answer<'_>) -> Result<AuthAnswer, Unreadable> {
    let outcome = match answer.text("ChallengeName")? {
        Some(name) => AuthOutcome::Challenge(challenge(name, answer)?),
        None => AuthOutcome::SignedIn(tokens(answer)?),
    };
    Ok(AuthAnswer {
        outcome,
        service_time: answer.service_time,
    })
}

pub(super) fn tokens(answer: &Answer<'_>) -> Result<Tokens, Unreadable> {
    let result = answer
        .object("AuthenticationResult")?
        .ok_or(Unreadable::UnexpectedShape("AuthenticationResult"))?;
    Ok(Tokens {
        access: result
            .checked("AccessToken", AccessToken::new)?
            .ok_or(Unreadable::UnexpectedShape("AccessToken"))?,
        id: result.checked("IdToken", IdToken::new)?,
        refresh: result.checked("RefreshToken", RefreshToken::new)?,
        expires_in: Duration::from_secs(result.optional("ExpiresIn")?.unwrap_or(SHORTEST_LIFE)),
        new_device: new_device(&result),
    })
}

/// Of another shape it counts as absent: the person is signed in, and a device that is never confirmed only means that
/// the next sign-in asks again.
fn new_device(result: &Answer<'_>) -> Option<NewDevice> {
    let metadata = result.object("NewDeviceMetadata").ok().flatten()?;
    let text = |name| metadata.text(name).ok().flatten();
    let key = text("DeviceKey").filter(|key| input::device_key(key).is_ok())?;
    Some(NewDevice {
        key,
        group_key: text("DeviceGroupKey")?,
    })
}

fn challenge(name: String, answer: &Answer<'_>) -> Result<Challenge, Unreadable> {
    let parameters = answer.object("ChallengeParameters")?.unwrap_or_default();
    let username = match parameters.text("USERNAME")? {
        None => parameters.text("USER_ID_FOR_SRP")?,
        username => username,
    };
    Ok(Challenge {
        kind: kind(name, answer, &parameters)?,
        session: answer.checked("Session", Session::new)?,
        username,
    })
}

fn kind(name: String, answer: &Answer<'_>, parameters: &Answer<'_>) -> Result<ChallengeKind, Unreadable> {
    let destination = || parameters.text("CODE_DELIVERY_DESTINATION");
    Ok(match name.as_str() {
        "PASSWORD_VERIFIER" => ChallengeKind::PasswordVerifier(srp::ServerChallenge {
            srp_b: parameters.required("SRP_B")?,
            salt: parameters.required("SALT")?,
            secret_block: parameters.required("SECRET_BLOCK")?,
            user_id: parameters.required("USER_ID_FOR_SRP")?,
        }),
        "SMS_MFA" => ChallengeKind::SmsMfa {
            destination: destination()?,
        },
        "EMAIL_OTP" => ChallengeKind::EmailOtp {
            destination: destination()?,
        },
        "SMS_OTP" => ChallengeKind::SmsOtp {
            destination: destination()?,
        },
        "SOFTWARE_TOKEN_MFA" => ChallengeKind::SoftwareTokenMfa {
            device_name: parameters.text("FRIENDLY_DEVICE_NAME")?,
        },
        "SELECT_MFA_TYPE" => ChallengeKind::SelectMfaType {
            options: second_steps(parameters)?,
        },
        "SELECT_CHALLENGE" => ChallengeKind::SelectChallenge {
            options: answer.required("AvailableChallenges")?,
        },
        "PASSWORD" => ChallengeKind::Password,
        "PASSWORD_SRP" => ChallengeKind::PasswordSrp,
        "WEB_AUTHN" => ChallengeKind::WebAuthn,
        "NEW_PASSWORD_REQUIRED" => ChallengeKind::NewPasswordRequired {
            required: required_attributes(parameters)?,
            known: known_attributes(parameters)?,
        },
        "MFA_SETUP" => ChallengeKind::MfaSetup {
            options: json_within(parameters, "MFAS_CAN_SETUP")?.unwrap_or_default(),
        },
        "CUSTOM_CHALLENGE" => ChallengeKind::Custom {
            parameters: public_parameters(answer)?,
        },
        "DEVICE_SRP_AUTH" => ChallengeKind::DeviceSrp,
        "DEVICE_PASSWORD_VERIFIER" => ChallengeKind::DevicePasswordVerifier(srp::DeviceChallenge {
            srp_b: parameters.required("SRP_B")?,
            salt: parameters.required("SALT")?,
            secret_block: parameters.required("SECRET_BLOCK")?,
            device_key: parameters.required("DEVICE_KEY")?,
        }),
        _ => ChallengeKind::Other { name },
    })
}

/// The API reference calls the member one way, the developer guide the other.
fn second_steps(parameters: &Answer<'_>) -> Result<Vec<String>, Unreadable> {
    match json_within(parameters, "MFAS_CAN_CHOOSE")? {
        None => json_within(parameters, "MFAS_CAN_SELECT")?,
        list => list,
    }
    .ok_or(Unreadable::UnexpectedShape("MFAS_CAN_CHOOSE"))
}

fn required_attributes(parameters: &Answer<'_>) -> Result<Vec<String>, Unreadable> {
    let names: Vec<String> = json_within(parameters, "requiredAttributes")?.unwrap_or_default();
    let bare = |name: String| name.strip_prefix(ATTRIBUTE_PREFIX).map(str::to_owned).unwrap_or(name);
    Ok(names.into_iter().map(bare).collect())
}

fn known_attributes(parameters: &Answer<'_>) -> Result<Vec<String>, Unreadable> {
    let attributes: Map<String, Value> = json_within(parameters, "userAttributes")?.unwrap_or_default();
    let has_value = |value: &Value| !matches!(value, Value::Null) && value.as_str() != Some("");
    Ok(attributes
        .into_iter()
        .filter(|(_, value)| has_value(value))
        .map(|(name, _)| name)
        .collect())
}

/// The texts among the parameters; anything else is none of the model's.
fn public_parameters(answer: &Answer<'_>) -> Result<BTreeMap<String, String>, Unreadable> {
    let parameters: Option<Map<String, Value>> = answer.optional("ChallengeParameters")?;
    Ok(parameters
        .unwrap_or_default()
        .into_iter()
        .filter(|(name, _)| !matches!(name.as_str(), "USERNAME" | "USER_ID_FOR_SRP"))
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name, text)),
            _ => None,
        })
        .collect())
}

/// A parameter whose text holds JSON.
fn json_within<T: DeserializeOwned>(parameters: &Answer<'_>, name: &'static str) -> Result<Option<T>, Unreadable> {
    parameters.checked(name, |text| serde_json::from_str(&text))
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
