//! The feature plan and the way to recover a password, as far as they decide which second steps there are.
//!
//! Not covered here: recovering a password.

use practice_pool::{Factor, FirstFactor, Flow, Medium, MfaMode, PRACTICE_EMAIL, PRACTICE_PASSWORD, Tier};
use serde_json::{Value, json};

use crate::support::{Practice, Reply};

const ON: fn() -> Value = || json!({"Enabled": true});

async fn prefer(practice: &Practice, token: &str, settings: &[(&str, Value)]) -> Reply {
    let mut body = json!({"AccessToken": token});
    for (name, value) in settings {
        body[*name] = value.clone();
    }
    practice.call("SetUserMFAPreference", body).await
}

#[tokio::test]
async fn the_smallest_plan_has_no_email_no_passkeys_and_no_choice() {
    let practice = Practice::with_person(|person| person.passkeys = 1).await;
    practice.pool.configure(|settings| {
        settings.tier = Tier::Lite;
        settings.flows.push(Flow::UserAuth);
        settings.first_factors = FirstFactor::ALL.to_vec();
    });
    let token = practice.access_token().await;
    let refused = [
        prefer(&practice, &token, &[("EmailMfaSettings", ON())]).await,
        prefer(
            &practice,
            &token,
            &[("SMSMfaSettings", ON()), ("WebAuthnMfaSettings", ON())],
        )
        .await,
        practice
            .call("ListWebAuthnCredentials", json!({"AccessToken": token}))
            .await,
        practice
            .call(
                "DeleteWebAuthnCredential",
                json!({"AccessToken": token, "CredentialId": "any"}),
            )
            .await,
        practice
            .initiate_with("USER_AUTH", json!({"USERNAME": PRACTICE_EMAIL}))
            .await,
    ];
    for refused in refused {
        assert_eq!(refused.refused().0, "FeatureUnavailableInTierException");
    }
    prefer(&practice, &token, &[("SMSMfaSettings", ON())]).await.ok();
    assert_eq!(practice.person().factors, [Factor::Sms]);
    assert_eq!(practice.pool.connection()["factors"], json!(["sms", "softwareToken"]));
}

#[tokio::test]
async fn what_was_on_before_the_plan_shrank_is_not_asked_for() {
    let practice = Practice::with_person(|person| person.factors = vec![Factor::Email]).await;
    practice.pool.configure(|settings| settings.tier = Tier::Lite);
    practice.tokens().await;
    practice.pool.configure(|settings| settings.tier = Tier::Plus);
    let asked = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    assert_eq!(asked["ChallengeName"], "EMAIL_OTP");
}

#[tokio::test]
async fn the_only_way_to_recover_an_account_is_no_second_step() {
    let practice = Practice::with(|settings| settings.recovery = vec![Medium::Email]).await;
    let token = practice.access_token().await;
    let refused = prefer(&practice, &token, &[("EmailMfaSettings", ON())]).await;
    refused.is_refused(
        "InvalidParameterException",
        "User does not have delivery config set to turn on EMAIL_OTP",
    );
    practice.change(|person| person.factors = vec![Factor::Email]);
    practice.tokens().await;
    practice
        .pool
        .configure(|settings| settings.recovery = vec![Medium::Email, Medium::Sms]);
    let asked = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    assert_eq!(asked["ChallengeName"], "EMAIL_OTP");
}

#[tokio::test]
async fn a_required_pool_whose_only_second_step_is_its_only_recovery_lets_nobody_in() {
    let practice = Practice::with(|settings| {
        settings.mfa = MfaMode::Required;
        settings.factors = vec![Factor::Sms];
        settings.recovery = vec![Medium::Sms];
    })
    .await;
    let refused = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await;
    refused.is_refused("MFAMethodNotFoundException", "No MFA method is available for the user");
}

#[tokio::test]
async fn the_connection_file_says_how_a_password_is_recovered() {
    let practice = Practice::start().await;
    assert_eq!(
        practice.pool.connection()["passwordReset"],
        json!(["email", "sms", "admin"])
    );
    practice.pool.configure(|settings| settings.recovery.clear());
    assert_eq!(practice.pool.connection()["passwordReset"], json!(["admin"]));
}
