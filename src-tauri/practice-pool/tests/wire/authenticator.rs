//! Connecting an authenticator app with an access token.
//!
//! Not covered here: the same on the way in (challenges.rs) and its codes at sign-in (challenges.rs, account.rs).

use practice_pool::{Factor, MfaMode, totp};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, SECRET, other_code};

async fn associate(practice: &Practice, token: &str) -> String {
    let offered = practice
        .call("AssociateSoftwareToken", json!({"AccessToken": token}))
        .await
        .ok();
    assert_eq!(offered.get("Session"), None);
    offered["SecretCode"].as_str().expect("a secret").to_owned()
}

async fn verify(practice: &Practice, token: &str, code: &str) -> Reply {
    let body = json!({"AccessToken": token, "UserCode": code, "FriendlyDeviceName": "My phone"});
    practice.call("VerifySoftwareToken", body).await
}

fn code_of(practice: &Practice, secret: &str) -> String {
    totp(secret, practice.now()).expect("a code")
}

async fn configured(practice: &Practice, token: &str) -> Value {
    practice
        .call("GetUserAuthFactors", json!({"AccessToken": token}))
        .await
        .ok()["ConfiguredUserAuthFactors"]
        .clone()
}

#[tokio::test]
async fn a_wrong_code_keeps_the_secret_and_verifying_switches_nothing_on() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let secret = associate(&practice, &token).await;
    let code = code_of(&practice, &secret);
    let wrong = verify(&practice, &token, other_code(&code)).await;
    wrong.is_refused(
        "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA",
    );
    assert_eq!(practice.person().authenticator, None);
    assert_eq!(
        verify(&practice, &token, &code).await.ok(),
        json!({"Status": "SUCCESS"})
    );
    assert_eq!(practice.person().authenticator, Some(secret));
    assert_eq!(practice.person().factors, []);
    assert_eq!(
        configured(&practice, &token).await,
        json!(["PASSWORD", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN"])
    );
}

#[tokio::test]
async fn an_authenticator_that_is_not_verified_cannot_be_switched_on() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    associate(&practice, &token).await;
    let body = json!({"AccessToken": token, "SoftwareTokenMfaSettings": {"Enabled": true}});
    let refused = practice.call("SetUserMFAPreference", body).await;
    refused.is_refused(
        "InvalidParameterException",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
    );
    assert_eq!(
        configured(&practice, &token).await,
        json!(["PASSWORD", "EMAIL_OTP", "SMS_OTP"])
    );
}

#[tokio::test]
async fn a_new_authenticator_replaces_the_old_one_when_it_is_verified() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| {
        person.authenticator = Some(SECRET.to_owned());
        (person.factors, person.preferred) = (vec![Factor::SoftwareToken], Some(Factor::SoftwareToken));
    });
    let secret = associate(&practice, &token).await;
    assert_eq!(practice.person().authenticator.as_deref(), Some(SECRET));
    // A code of the old one does not verify the new one.
    assert_eq!(
        verify(&practice, &token, &practice.code()).await.refused().0,
        "EnableSoftwareTokenMFAException"
    );
    verify(&practice, &token, &code_of(&practice, &secret)).await.ok();
    let person = practice.person();
    assert_eq!(
        (person.authenticator, person.preferred),
        (Some(secret), Some(Factor::SoftwareToken))
    );
}

#[tokio::test]
async fn the_code_that_verified_is_used_up_and_the_name_is_shown_at_sign_in() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let secret = associate(&practice, &token).await;
    verify(&practice, &token, &code_of(&practice, &secret)).await.ok();
    practice.change(|person| person.factors = vec![Factor::SoftwareToken]);
    let person = practice.person();
    let asked = practice.initiate(&person.username, &person.password).await.ok();
    assert_eq!(asked["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"], "My phone");
    let responses = json!({"SOFTWARE_TOKEN_MFA_CODE": code_of(&practice, &secret)});
    let used = practice
        .respond("SOFTWARE_TOKEN_MFA", &asked["Session"], responses)
        .await;
    used.is_refused(
        "ExpiredCodeException",
        "Your software token has already been used once.",
    );
}

#[tokio::test]
async fn a_pool_without_authenticators_says_so() {
    let practice = Practice::with(|settings| settings.factors = vec![Factor::Sms]).await;
    let without_mfa = Practice::with(|settings| settings.mfa = MfaMode::Off).await;
    for practice in [practice, without_mfa] {
        let token = practice.access_token().await;
        let refused = practice
            .call("AssociateSoftwareToken", json!({"AccessToken": token}))
            .await;
        refused.is_refused(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA has not been enabled by the userPool",
        );
    }
}

#[tokio::test]
async fn what_cannot_be_a_code_or_a_request_is_refused() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let (name, message) = verify(&practice, &token, "12345").await.refused();
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.starts_with("1 validation error detected: Value '12345' at 'userCode' failed"),
        "{message}"
    );
    let unasked = verify(&practice, &token, "123456").await;
    assert_eq!(unasked.refused().0, "SoftwareTokenMFANotFoundException");
    for body in [json!({}), json!({"AccessToken": token, "Session": "x".repeat(20)})] {
        assert_eq!(
            practice.call("AssociateSoftwareToken", body).await.refused().0,
            "InvalidParameterException"
        );
    }
}
