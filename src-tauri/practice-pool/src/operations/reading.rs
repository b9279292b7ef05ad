//! `GetUser` and `GetUserAuthFactors`: what a person may read about themselves.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>. Lists and
//! preferences that are empty are left out of the answer.

use serde_json::{Value, json};

use super::Call;
use crate::account::Account;
use crate::exception::Answer;
use crate::fields::Fields;
use crate::rules;
use crate::settings::{Factor, FirstFactor, Tier};

/// `GetUser`.
pub(super) fn get_user(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    fields.finish()?;
    let account = call.bearer(token)?;
    let attributes: Vec<Value> = account
        .attributes()
        .into_iter()
        .map(|(name, value)| json!({"Name": name, "Value": value}))
        .collect();
    let mut answer = preferences(account);
    answer["UserAttributes"] = Value::Array(attributes);
    Ok(answer)
}

/// `GetUserAuthFactors`.
pub(super) fn get_user_auth_factors(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    fields.finish()?;
    let settings = &call.state.settings;
    let first = |factor| settings.tier != Tier::Lite && settings.first_factors.contains(&factor);
    let second = settings.second_steps();
    let email = first(FirstFactor::EmailOtp) || second.contains(&Factor::Email);
    let sms = first(FirstFactor::SmsOtp) || second.contains(&Factor::Sms);
    let account = call.bearer(token)?;
    let person = &account.person;
    let configured: Vec<&str> = [
        ("PASSWORD", person.has_password()),
        ("EMAIL_OTP", email && person.email.is_some() && person.email_confirmed),
        ("SMS_OTP", sms && person.phone.is_some() && person.phone_confirmed),
        ("WEB_AUTHN", person.passkeys > 0),
        ("SOFTWARE_TOKEN", person.authenticator.is_some()),
    ]
    .into_iter()
    // Nothing here signs in whom another provider signs in.
    .filter_map(|(name, has)| (has && !account.is_federated()).then_some(name))
    .collect();
    let mut answer = preferences(account);
    answer["ConfiguredUserAuthFactors"] = configured.into();
    Ok(answer)
}

/// What both answers say of the user and their preferences.
fn preferences(account: &Account) -> Value {
    let person = &account.person;
    let mut answer = json!({"Username": person.username});
    if let Some(preferred) = person.preferred {
        answer["PreferredMfaSetting"] = preferred.wire_name().into();
    }
    if !person.factors.is_empty() {
        answer["UserMFASettingList"] = person.factors.iter().map(|factor| factor.wire_name()).collect();
    }
    answer
}
