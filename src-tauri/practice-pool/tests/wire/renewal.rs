//! `GetTokensFromRefreshToken` and refresh tokens that rotate.
//!
//! Not covered here: `REFRESH_TOKEN_AUTH` where they do not (tokens.rs), and devices (devices.rs).

use std::time::Duration;

use practice_pool::{Devices, Person, Settings, Status};
use serde_json::{Value, json};

use crate::support::{CLIENT_SECRET, Practice, Reply};

const MONTH: u64 = 30 * 24 * 60 * 60;

async fn renew(practice: &Practice, token: &Value, mut more: Value) -> Reply {
    more["RefreshToken"] = token.clone();
    more["ClientId"] = practice.pool.client_id().into();
    practice.call("GetTokensFromRefreshToken", more).await
}

fn rotating(settings: &mut Settings) {
    settings.refresh_rotation = Some(Duration::from_secs(60));
}

async fn get_user(practice: &Practice, result: &Value) -> Reply {
    let token = result["AccessToken"].as_str().expect("a token");
    practice.get_user(token).await
}

#[tokio::test]
async fn without_rotation_there_is_no_new_refresh_token() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    let renewed = renew(&practice, &tokens["RefreshToken"], json!({})).await.ok();
    let result = &renewed["AuthenticationResult"];
    assert_eq!(result.get("RefreshToken"), None);
    get_user(&practice, result).await.ok();
    renew(&practice, &tokens["RefreshToken"], json!({})).await.ok();
    renew(&practice, &"another".into(), json!({}))
        .await
        .is_refused("NotAuthorizedException", "Invalid Refresh Token");
}

#[tokio::test]
async fn a_rotated_token_is_good_for_its_grace_and_a_reuse_after_that_leaves_the_newer_ones_good() {
    let practice = Practice::with(rotating).await;
    let first = practice.tokens().await["RefreshToken"].clone();
    let second = renew(&practice, &first, json!({})).await.ok()["AuthenticationResult"]["RefreshToken"].clone();
    assert_ne!(first, second);
    assert_eq!(
        practice.pool.refresh_tokens(),
        [&first, &second].map(|token| token.as_str().expect("a token"))
    );
    practice.pass(59);
    // As after an answer that was lost on the way.
    let third = renew(&practice, &first, json!({})).await.ok()["AuthenticationResult"]["RefreshToken"].clone();
    practice.pass(1);
    let reused = renew(&practice, &first, json!({})).await;
    assert_eq!(reused.refused().0, "RefreshTokenReuseException");
    for token in [second, third] {
        renew(&practice, &token, json!({})).await.ok();
    }
}

#[tokio::test]
async fn without_grace_a_rotated_token_is_over_at_once() {
    let practice = Practice::with(|settings| settings.refresh_rotation = Some(Duration::ZERO)).await;
    let first = practice.tokens().await["RefreshToken"].clone();
    renew(&practice, &first, json!({})).await.ok();
    let reused = renew(&practice, &first, json!({})).await;
    assert_eq!(reused.refused().0, "RefreshTokenReuseException");
}

#[tokio::test]
async fn where_tokens_rotate_the_other_way_to_renew_is_closed() {
    let practice = Practice::with(rotating).await;
    let token = practice.tokens().await["RefreshToken"].clone();
    for flow in ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"] {
        let refused = practice.initiate_with(flow, json!({"REFRESH_TOKEN": token})).await;
        refused.is_refused(
            "InvalidParameterException",
            &format!("{flow} flow not enabled for this client"),
        );
    }
}

#[tokio::test]
async fn a_newer_token_lives_no_longer_than_the_first_and_is_revoked_with_it() {
    let practice = Practice::with(rotating).await;
    let first = practice.tokens().await["RefreshToken"].clone();
    let renewed = renew(&practice, &first, json!({})).await.ok()["AuthenticationResult"].clone();
    let body = json!({"Token": first, "ClientId": practice.pool.client_id()});
    practice.call("RevokeToken", body).await.ok();
    get_user(&practice, &renewed)
        .await
        .is_refused("NotAuthorizedException", "Access Token has been revoked");
    renew(&practice, &renewed["RefreshToken"], json!({}))
        .await
        .is_refused("NotAuthorizedException", "Refresh Token has been revoked");

    let first = practice.tokens().await["RefreshToken"].clone();
    practice.pass(MONTH - 1);
    let renewed = renew(&practice, &first, json!({})).await.ok()["AuthenticationResult"].clone();
    practice.pass(1);
    renew(&practice, &renewed["RefreshToken"], json!({}))
        .await
        .is_refused("NotAuthorizedException", "Refresh Token has expired");
}

#[tokio::test]
async fn a_closed_account_is_not_renewed_and_keeps_its_token() {
    let practice = Practice::with(rotating).await;
    let token = practice.tokens().await["RefreshToken"].clone();
    practice.change(|person| person.status = Status::Disabled);
    renew(&practice, &token, json!({}))
        .await
        .is_refused("NotAuthorizedException", "User is disabled.");
    practice.change(|person| person.status = Status::Confirmed);
    practice.pass(3600);
    renew(&practice, &token, json!({})).await.ok();
}

#[tokio::test]
async fn tracked_devices_and_secrets_are_asked_for_here_too() {
    let practice = Practice::with(|settings| {
        rotating(settings);
        settings.devices = Devices::Always;
        settings.client_secret = Some(CLIENT_SECRET.to_owned());
    })
    .await;
    let hash = crate::prover::client(&practice, &Person::default().username, "", Some(CLIENT_SECRET));
    let given = json!({
        "USERNAME": Person::default().username,
        "PASSWORD": Person::default().password,
        "SECRET_HASH": hash.get_secret_hash(),
    });
    let answer = practice.initiate_with("USER_PASSWORD_AUTH", given).await.ok();
    let tokens = &answer["AuthenticationResult"];
    for secret in [Value::Null, "another0secret0another0secret0".into()] {
        let refused = renew(&practice, &tokens["RefreshToken"], json!({"ClientSecret": secret})).await;
        assert_eq!(refused.refused().0, "NotAuthorizedException");
    }
    let key = &tokens["NewDeviceMetadata"]["DeviceKey"];
    let more = json!({"ClientSecret": CLIENT_SECRET, "DeviceKey": key});
    let unconfirmed = renew(&practice, &tokens["RefreshToken"], more.clone()).await;
    unconfirmed.is_refused("NotAuthorizedException", "Invalid Refresh Token");
    let config = json!({"Salt": "AAAA", "PasswordVerifier": "Ag=="});
    let body = json!({
        "AccessToken": tokens["AccessToken"], "DeviceKey": key, "DeviceSecretVerifierConfig": config,
    });
    practice.call("ConfirmDevice", body).await.ok();
    renew(&practice, &tokens["RefreshToken"], more).await.ok();
}
