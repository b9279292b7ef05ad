//! The tokens: what they claim, when they stop being good, and how they are renewed and revoked.
//!
//! Not covered here: the signature's arithmetic (tokens.rs in the package).

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Status};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, START};

fn part(token: &Value, index: usize) -> Value {
    let part = token
        .as_str()
        .and_then(|token| token.split('.').nth(index))
        .expect("a part");
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).expect("base64")).expect("JSON")
}

async fn refresh(practice: &Practice, tokens: &Value) -> Reply {
    practice
        .initiate_with("REFRESH_TOKEN_AUTH", json!({"REFRESH_TOKEN": tokens["RefreshToken"]}))
        .await
}

async fn revoke(practice: &Practice, token: &Value) -> Reply {
    practice
        .call(
            "RevokeToken",
            json!({"Token": token, "ClientId": practice.pool.client_id()}),
        )
        .await
}

#[tokio::test]
async fn the_tokens_claim_what_the_services_do() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    assert_eq!(
        (&tokens["ExpiresIn"], &tokens["TokenType"]),
        (&json!(3600), &json!("Bearer"))
    );
    let (access, id) = (part(&tokens["AccessToken"], 1), part(&tokens["IdToken"], 1));
    let username = Person::default().username;
    let issuer = format!("{}/{}", practice.pool.endpoint(), practice.pool.pool_id());
    for claims in [&access, &id] {
        assert_eq!((&claims["sub"], &claims["iss"]), (&json!(username), &json!(issuer)));
        assert_eq!((&claims["iat"], &claims["auth_time"]), (&json!(START), &json!(START)));
        assert_eq!(claims["exp"], START + 3600);
        assert!(claims["event_id"].is_string() && claims["jti"].is_string());
    }
    assert_eq!(
        (&access["token_use"], &id["token_use"]),
        (&json!("access"), &json!("id"))
    );
    assert_eq!(
        (&access["client_id"], &id["aud"]),
        (&json!(practice.pool.client_id()), &access["client_id"])
    );
    assert_eq!(
        (&access["username"], &id["cognito:username"]),
        (&json!(username), &json!(username))
    );
    assert_eq!(access["scope"], "aws.cognito.signin.user.admin");
    assert_eq!(
        (&id["email"], &id["email_verified"]),
        (&json!(PRACTICE_EMAIL), &json!(true))
    );
    assert_eq!(access["origin_jti"], id["origin_jti"]);
    assert_ne!(access["jti"], id["jti"]);
}

#[tokio::test]
async fn the_key_that_signed_is_published() {
    let practice = Practice::start().await;
    let header = part(&practice.tokens().await["AccessToken"], 0);
    let get = async |pool: &str| {
        let url = format!("{}/{pool}/.well-known/jwks.json", practice.pool.endpoint());
        practice.http.get(url).send().await.expect("an answer")
    };
    let published = get(practice.pool.pool_id()).await.bytes().await.expect("a body");
    let published: Value = serde_json::from_slice(&published).expect("JSON");
    assert_eq!(
        (&header["alg"], &header["kid"]),
        (&json!("RS256"), &published["keys"][0]["kid"])
    );
    assert_eq!(get("us-east-1_Another1").await.status(), 404);
}

#[tokio::test]
async fn an_access_token_is_refused_in_the_services_words() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    let access = tokens["AccessToken"].as_str().expect("a token");
    let id = tokens["IdToken"].as_str().expect("a token");
    let other = Practice::start().await.access_token().await;
    for (token, message) in [
        (id, "Invalid Access Token"),
        ("garbage", "Invalid Access Token"),
        (other.as_str(), "Could not verify signature for Access Token"),
    ] {
        practice
            .get_user(token)
            .await
            .is_refused("NotAuthorizedException", message);
    }
    let (name, message) = practice.get_user("with space").await.refused();
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.contains("at 'accessToken'") && !message.contains("with space"),
        "{message}"
    );

    practice.pass(3599);
    practice.get_user(access).await.ok();
    practice.pass(1);
    practice
        .get_user(access)
        .await
        .is_refused("NotAuthorizedException", "Access Token has expired");
}

#[tokio::test]
async fn an_account_that_changed_stops_its_tokens() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    let access = tokens["AccessToken"].as_str().expect("a token").to_owned();
    for (status, name, message) in [
        (Status::Disabled, "NotAuthorizedException", "User is disabled."),
        (
            Status::ResetRequired,
            "PasswordResetRequiredException",
            "Password reset required for the user",
        ),
        (
            Status::Unconfirmed,
            "UserNotConfirmedException",
            "User is not confirmed.",
        ),
    ] {
        practice.change(|person| person.status = status);
        practice.get_user(&access).await.is_refused(name, message);
        refresh(&practice, &tokens).await.is_refused(name, message);
    }
    practice.change(|person| person.status = Status::Confirmed);
    practice.get_user(&access).await.ok();
    practice.change(|person| person.username = "somebody else".to_owned());
    practice
        .get_user(&access)
        .await
        .is_refused("UserNotFoundException", "User does not exist.");
}

#[tokio::test]
async fn a_refresh_token_renews_the_others_for_thirty_days() {
    let practice = Practice::start().await;
    let tokens = practice.tokens().await;
    practice.pass(7200);
    let renewed = refresh(&practice, &tokens).await.ok()["AuthenticationResult"].clone();
    assert_eq!(renewed.get("RefreshToken"), None);
    let (before, after) = (part(&tokens["AccessToken"], 1), part(&renewed["AccessToken"], 1));
    assert_eq!(
        (&after["origin_jti"], &after["auth_time"]),
        (&before["origin_jti"], &before["auth_time"])
    );
    assert_eq!(after["iat"], START + 7200);
    practice
        .get_user(renewed["AccessToken"].as_str().expect("a token"))
        .await
        .ok();
    let alias = practice
        .initiate_with("REFRESH_TOKEN", json!({"REFRESH_TOKEN": tokens["RefreshToken"]}))
        .await;
    alias.ok();
    practice.pass(30 * 24 * 3600);
    refresh(&practice, &tokens)
        .await
        .is_refused("NotAuthorizedException", "Refresh Token has expired");
    let unknown = practice
        .initiate_with("REFRESH_TOKEN_AUTH", json!({"REFRESH_TOKEN": "unknown"}))
        .await;
    unknown.is_refused("NotAuthorizedException", "Invalid Refresh Token");
}

#[tokio::test]
async fn revoking_one_sign_in_leaves_the_other() {
    let practice = Practice::start().await;
    let (here, there) = (practice.tokens().await, practice.tokens().await);
    let access = |tokens: &Value| tokens["AccessToken"].as_str().expect("a token").to_owned();
    let wrong_kind = revoke(&practice, &here["AccessToken"]).await;
    wrong_kind.is_refused("UnsupportedTokenTypeException", "Only refresh tokens can be revoked");
    for _ in 0..2 {
        assert_eq!(revoke(&practice, &here["RefreshToken"]).await.ok(), json!({}));
    }
    let revoked = practice.get_user(&access(&here)).await;
    revoked.is_refused("NotAuthorizedException", "Access Token has been revoked");
    refresh(&practice, &here)
        .await
        .is_refused("NotAuthorizedException", "Refresh Token has been revoked");
    practice.get_user(&access(&there)).await.ok();
}

#[tokio::test]
async fn revoking_asks_for_the_clients_secret() {
    let secret = "practice0secret0practice0secret0";
    let practice = Practice::with(|settings| settings.client_secret = Some(secret.to_owned())).await;
    let id = practice.pool.client_id().to_owned();
    let without = practice
        .call("RevokeToken", json!({"Token": "x", "ClientId": id}))
        .await;
    assert_eq!(without.refused().0, "UnauthorizedException");
    practice
        .call(
            "RevokeToken",
            json!({"Token": "x", "ClientId": id, "ClientSecret": secret}),
        )
        .await
        .ok();
}

#[tokio::test]
async fn a_global_sign_out_here_or_elsewhere_ends_every_sign_in() {
    for elsewhere in [false, true] {
        let practice = Practice::start().await;
        let (first, second) = (practice.access_token().await, practice.access_token().await);
        if elsewhere {
            practice.pool.revoke_all(PRACTICE_EMAIL);
        } else {
            assert_eq!(
                practice.call("GlobalSignOut", json!({"AccessToken": first})).await.ok(),
                json!({})
            );
        }
        for token in [first, second] {
            let revoked = practice.get_user(&token).await;
            revoked.is_refused("NotAuthorizedException", "Access Token has been revoked");
        }
        practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    }
}
