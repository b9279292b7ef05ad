//! People who are not like the others: without a password, from another provider, or linked to one.
//!
//! Not covered here: how another provider signs them in.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use practice_pool::{Factor, FirstFactor, Flow, Identity, PRACTICE_EMAIL, PRACTICE_PASSWORD, Status};
use serde_json::{Value, json};

use crate::prover::{begin, client, finish, in_real_time, proof};
use crate::support::{Practice, SECRET};

fn identity() -> Identity {
    Identity {
        provider: "Example".to_owned(),
        kind: "SAML".to_owned(),
        user_id: "ada.example".to_owned(),
    }
}

fn attribute(user: &Value, name: &str) -> Option<String> {
    let attributes = user["UserAttributes"].as_array().expect("a list");
    let found = attributes.iter().find(|attribute| attribute["Name"] == name)?;
    Some(found["Value"].as_str().expect("a text").to_owned())
}

#[tokio::test]
async fn whoever_has_no_password_is_refused_every_password() {
    let practice = in_real_time(|settings| settings.flows.push(Flow::UserPassword)).await;
    practice.change(|person| person.password = String::new());
    for password in ["", "x", PRACTICE_PASSWORD] {
        let client = client(&practice, PRACTICE_EMAIL, password, None);
        let challenge = begin(&practice, &client).await;
        finish(&practice, proof(&client, &challenge))
            .await
            .is_refused("NotAuthorizedException", "Incorrect username or password.");
    }
    let empty = practice.initiate(PRACTICE_EMAIL, "").await;
    empty.is_refused("InvalidParameterException", "Missing required parameter PASSWORD");
}

#[tokio::test]
async fn without_a_password_there_is_none_among_the_factors() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let configured = async || {
        let body = json!({"AccessToken": token});
        practice.call("GetUserAuthFactors", body).await.ok()["ConfiguredUserAuthFactors"].clone()
    };
    assert_eq!(configured().await, json!(["PASSWORD", "EMAIL_OTP", "SMS_OTP"]));
    practice.change(|person| person.password = String::new());
    assert_eq!(configured().await, json!(["EMAIL_OTP", "SMS_OTP"]));
}

#[tokio::test]
async fn another_providers_account_does_not_sign_in_here_whatever_it_has() {
    let practice = Practice::with(|settings| {
        settings.flows.push(Flow::UserAuth);
        settings.first_factors = FirstFactor::ALL.to_vec();
    })
    .await;
    let mut messages = practice.pool.messages();
    practice.change(|person| {
        person.status = Status::ExternalProvider;
        person.identities = vec![identity()];
    });
    practice
        .initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    let given = json!({"USERNAME": PRACTICE_EMAIL, "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PRACTICE_PASSWORD});
    practice
        .initiate_with("USER_AUTH", given)
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    // To sign-in it is a stranger, whatever contacts it has.
    let given = json!({"USERNAME": PRACTICE_EMAIL, "PREFERRED_CHALLENGE": "EMAIL_OTP"});
    let asked = practice.initiate_with("USER_AUTH", given).await.ok();
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    assert!(messages.try_recv().is_err(), "nothing was sent");
}

#[tokio::test]
async fn another_providers_account_may_prefer_what_it_likes_and_nothing_comes_of_it() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    let token = tokens["AccessToken"].as_str().expect("a token");
    practice.change(|person| {
        person.status = Status::ExternalProvider;
        person.identities = vec![identity()];
    });
    let preference = json!({"AccessToken": token, "SMSMfaSettings": {"Enabled": true, "PreferredMfa": true}});
    assert_eq!(practice.call("SetUserMFAPreference", preference).await.ok(), json!({}));
    assert_eq!(practice.person().factors, []);
    let user = practice.get_user(token).await.ok();
    let identities: Value = serde_json::from_str(&attribute(&user, "identities").expect("identities")).expect("JSON");
    assert_eq!(
        identities,
        json!([{
            "userId": "ada.example", "providerName": "Example", "providerType": "SAML", "issuer": null, "primary": true
        }])
    );
    let factors = practice
        .call("GetUserAuthFactors", json!({"AccessToken": token}))
        .await
        .ok();
    assert_eq!(factors["ConfiguredUserAuthFactors"], json!([]));
    // Tokens that its provider brought it are renewed here all the same.
    let refresh = json!({"REFRESH_TOKEN": tokens["RefreshToken"]});
    practice.initiate_with("REFRESH_TOKEN_AUTH", refresh).await.ok();
}

#[tokio::test]
async fn a_linked_account_signs_in_as_any_other_and_its_factors_count() {
    let practice = Practice::with_person(|person| {
        person.identities = vec![identity()];
        person.authenticator = Some(SECRET.to_owned());
    })
    .await;
    let tokens = practice.tokens().await;
    let token = tokens["AccessToken"].as_str().expect("a token");
    let claims = tokens["IdToken"]
        .as_str()
        .and_then(|token| token.split('.').nth(1))
        .expect("claims");
    let claims: Value = serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(claims).expect("base64")).expect("JSON");
    assert_eq!(claims["identities"][0]["primary"], false);
    let preference = json!({"AccessToken": token, "SoftwareTokenMfaSettings": {"Enabled": true}});
    practice.call("SetUserMFAPreference", preference).await.ok();
    assert_eq!(practice.person().factors, [Factor::SoftwareToken]);
    let asked = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    assert_eq!(asked["ChallengeName"], "SOFTWARE_TOKEN_MFA");
}

#[tokio::test]
async fn other_attributes_are_read_back_and_claimed() {
    let practice = Practice::with_person(|person| {
        person.attributes.insert("given_name".to_owned(), "Ada".to_owned());
    })
    .await;
    let token = practice.access_token().await;
    let user = practice.get_user(&token).await.ok();
    assert_eq!(attribute(&user, "given_name").as_deref(), Some("Ada"));
}
