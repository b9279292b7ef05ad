//! The token and revocation endpoints as an app meets them, and what the tokens are good for.
//!
//! Not covered here: the pages (managed_login.rs), and which verifier fits (managed_login/codes.rs in the package).

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use practice_pool::{Devices, Fault, PRACTICE_EMAIL, Status, Times};
use rstest::rstest;
use serde_json::{Value, json};

use crate::browser::{Browser, VERIFIER, callback, url};
use crate::support::{CLIENT_SECRET, Practice};

/// An answer: status and body, `null` if there is none.
type Answered = (u16, Value);

async fn post(practice: &Practice, path: &str, basic: Option<&str>, fields: &[(&str, &str)]) -> Answered {
    let form = url("http://form", fields);
    let mut request = practice
        .http
        .post(format!("{}{path}", practice.pool.endpoint()))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .body(
            form.split_once('?')
                .map_or_else(String::new, |(_, form)| form.to_owned()),
        );
    if let Some(credentials) = basic {
        request = request.header(
            "Authorization",
            format!("Basic {}", BASE64_STANDARD.encode(credentials)),
        );
    }
    let response = request.send().await.expect("an answer");
    let status = response.status().as_u16();
    let body = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

/// Redeems a code, with other or more fields.
async fn redeem(practice: &Practice, code: &str, more: &[(&str, &str)]) -> Answered {
    let callback = callback();
    let usual = [
        ("grant_type", "authorization_code"),
        ("client_id", practice.pool.client_id()),
        ("code", code),
        ("redirect_uri", &callback),
        ("code_verifier", VERIFIER),
    ];
    let usual = usual
        .into_iter()
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let fields: Vec<_> = usual.chain(more.iter().copied()).collect();
    post(practice, "/oauth2/token", None, &fields).await
}

async fn refresh(practice: &Practice, tokens: &Value) -> Answered {
    let token = tokens["refresh_token"].as_str().expect("a refresh token");
    let client = practice.pool.client_id();
    let fields = [
        ("grant_type", "refresh_token"),
        ("client_id", client),
        ("refresh_token", token),
    ];
    post(practice, "/oauth2/token", None, &fields).await
}

async fn revoke(practice: &Practice, token: &Value) -> Answered {
    let fields = [
        ("client_id", practice.pool.client_id()),
        ("token", token.as_str().expect("a token")),
    ];
    post(practice, "/oauth2/revoke", None, &fields).await
}

/// The tokens of a sign-in that asks for this.
async fn tokens(practice: &Practice, more: &[(&str, &str)]) -> Value {
    let code = Browser::new(practice).code(more).await;
    let (status, tokens) = redeem(practice, &code, &[]).await;
    assert_eq!(status, 200, "{tokens}");
    tokens
}

fn claims(token: &Value) -> Value {
    let part = token
        .as_str()
        .and_then(|token| token.split('.').nth(1))
        .expect("a token");
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).expect("base64")).expect("JSON")
}

fn refusal(error: &str) -> Answered {
    (400, json!({"error": error}))
}

#[tokio::test]
async fn a_code_brings_tokens_that_say_what_was_granted() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let code = browser.code(&[]).await;
    practice.pass(60);
    let (_, tokens) = redeem(&practice, &code, &[]).await;
    assert_eq!(
        (&tokens["token_type"], &tokens["expires_in"]),
        (&json!("Bearer"), &json!(3600))
    );
    let (access, id) = (claims(&tokens["access_token"]), claims(&tokens["id_token"]));
    assert_eq!(access["scope"], "openid email aws.cognito.signin.user.admin");
    assert_eq!(
        (&id["nonce"], &id["email"]),
        (&json!("the-nonce"), &json!(PRACTICE_EMAIL))
    );
    assert_eq!(id.get("phone_number"), None, "it was not asked for");
    assert_eq!(access["auth_time"], access["iat"].as_u64().expect("a time") - 60);
    practice
        .get_user(tokens["access_token"].as_str().expect("a token"))
        .await
        .ok();
}

#[tokio::test]
async fn a_token_without_the_scope_is_refused_by_the_operations() {
    let practice = Practice::start().await;
    let tokens = tokens(&practice, &[("scope", "openid phone")]).await;
    let refused = practice
        .get_user(tokens["access_token"].as_str().expect("a token"))
        .await;
    refused.is_refused("NotAuthorizedException", "Access Token does not have required scopes");
    let id = claims(&tokens["id_token"]);
    assert!(
        id["phone_number_verified"].is_boolean() && id.get("email").is_none(),
        "{id}"
    );
}

#[tokio::test]
async fn without_openid_there_is_no_id_token() {
    let practice = Practice::start().await;
    let tokens = tokens(&practice, &[("scope", "aws.cognito.signin.user.admin")]).await;
    assert_eq!(tokens.get("id_token"), None);
    practice
        .get_user(tokens["access_token"].as_str().expect("a token"))
        .await
        .ok();
}

#[rstest]
#[case::other_address(&[("redirect_uri", "http://127.0.0.1:24724/callback")], "invalid_grant")]
#[case::other_verifier(&[("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl")], "invalid_grant")]
#[case::no_verifier(&[("code_verifier", "")], "invalid_grant")]
#[case::other_code(&[("code", "5ec0dd5e-0000-4000-8000-000000000000")], "invalid_grant")]
#[case::no_code(&[("code", "")], "invalid_request")]
#[case::other_client(&[("client_id", "other")], "invalid_client")]
#[case::no_client(&[("client_id", "")], "invalid_request")]
#[case::needless_secret(&[("client_secret", "abc")], "invalid_client")]
#[case::own_account(&[("grant_type", "client_credentials")], "unauthorized_client")]
#[case::password(&[("grant_type", "password")], "unsupported_grant_type")]
#[case::no_grant(&[("grant_type", "")], "invalid_request")]
#[tokio::test]
async fn a_request_for_tokens_is_checked(#[case] change: &[(&str, &str)], #[case] error: &str) {
    let practice = Practice::start().await;
    let code = Browser::new(&practice).code(&[]).await;
    assert_eq!(redeem(&practice, &code, change).await, refusal(error));
}

#[tokio::test]
async fn a_parameter_that_comes_twice_and_a_form_that_is_none_are_refused() {
    let practice = Practice::start().await;
    let twice = [("grant_type", "refresh_token"), ("grant_type", "refresh_token")];
    assert_eq!(
        post(&practice, "/oauth2/token", None, &twice).await,
        refusal("invalid_request")
    );
    let url = format!("{}/oauth2/token", practice.pool.endpoint());
    let json = practice
        .http
        .post(url)
        .header("Content-Type", "application/json")
        .body("{}");
    assert_eq!(json.send().await.expect("an answer").status(), 400);
}

#[tokio::test]
async fn a_code_is_good_once_and_for_five_minutes() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let code = browser.code(&[]).await;
    assert_eq!(redeem(&practice, &code, &[]).await.0, 200);
    assert_eq!(redeem(&practice, &code, &[]).await, refusal("invalid_grant"));
    let code = browser.get(&browser.authorize_url(&[])).await.code();
    practice.pass(300);
    assert_eq!(redeem(&practice, &code, &[]).await, refusal("invalid_grant"));
}

#[tokio::test]
async fn a_refresh_token_renews_what_was_granted_and_nothing_more() {
    let practice = Practice::start().await;
    let first = tokens(&practice, &[("scope", "openid aws.cognito.signin.user.admin")]).await;
    practice.pass(7200);
    let (status, renewed) = refresh(&practice, &first).await;
    assert_eq!((status, renewed.get("refresh_token")), (200, None));
    let access = claims(&renewed["access_token"]);
    assert_eq!(access["scope"], "openid aws.cognito.signin.user.admin");
    assert_eq!(access["origin_jti"], claims(&first["access_token"])["origin_jti"]);
    assert_eq!(claims(&renewed["id_token"]).get("nonce"), None);
    practice.change(|person| person.status = Status::Disabled);
    assert_eq!(refresh(&practice, &first).await, refusal("invalid_grant"));
}

#[tokio::test]
async fn refresh_tokens_rotate_here_as_well() {
    let grace = std::time::Duration::from_secs(10);
    let practice = Practice::with(|settings| settings.refresh_rotation = Some(grace)).await;
    let first = tokens(&practice, &[]).await;
    let (_, second) = refresh(&practice, &first).await;
    assert!(second["refresh_token"].is_string() && second["refresh_token"] != first["refresh_token"]);
    practice.pass(10);
    assert_eq!(refresh(&practice, &first).await, refusal("invalid_grant"));
    assert_eq!(refresh(&practice, &second).await.0, 200);
}

#[tokio::test]
async fn where_devices_are_tracked_tokens_are_renewed_by_the_door_they_came_through() {
    let practice = Practice::with(|settings| settings.devices = Devices::Always).await;
    let by_browser = tokens(&practice, &[]).await;
    let parameters = json!({"REFRESH_TOKEN": by_browser["refresh_token"]});
    let refused = practice.initiate_with("REFRESH_TOKEN_AUTH", parameters).await;
    refused.is_refused("NotAuthorizedException", "Invalid Refresh Token");
    assert_eq!(refresh(&practice, &by_browser).await.0, 200);
    let by_operation = json!({"refresh_token": practice.tokens().await["RefreshToken"]});
    assert_eq!(refresh(&practice, &by_operation).await, refusal("invalid_grant"));
}

#[tokio::test]
async fn revoking_ends_the_refresh_token_and_what_came_of_it() {
    let practice = Practice::start().await;
    let tokens = tokens(&practice, &[]).await;
    assert_eq!(
        revoke(&practice, &tokens["access_token"]).await,
        refusal("unsupported_token_type")
    );
    for _ in 0..2 {
        assert_eq!(revoke(&practice, &tokens["refresh_token"]).await, (200, Value::Null));
    }
    assert_eq!(refresh(&practice, &tokens).await, refusal("invalid_grant"));
    let refused = practice
        .get_user(tokens["access_token"].as_str().expect("a token"))
        .await;
    refused.is_refused("NotAuthorizedException", "Access Token has been revoked");
    let stranger = post(
        &practice,
        "/oauth2/revoke",
        None,
        &[("client_id", "other"), ("token", "x")],
    )
    .await;
    assert_eq!(stranger, (401, json!({"error": "invalid_client"})));
    let nothing = post(
        &practice,
        "/oauth2/revoke",
        None,
        &[("client_id", practice.pool.client_id())],
    )
    .await;
    assert_eq!(nothing, refusal("invalid_request"));
}

#[tokio::test]
async fn a_client_with_a_secret_gives_it_in_the_form_or_by_basic_and_not_both() {
    let practice = Practice::with(|settings| settings.client_secret = Some(CLIENT_SECRET.to_owned())).await;
    let client = practice.pool.client_id().to_owned();
    let browser = Browser::new(&practice);
    browser.code(&[]).await;
    let code = async || browser.get(&browser.authorize_url(&[])).await.code();
    assert_eq!(
        redeem(&practice, &code().await, &[("client_secret", CLIENT_SECRET)])
            .await
            .0,
        200
    );
    assert_eq!(redeem(&practice, &code().await, &[]).await, refusal("invalid_client"));
    let callback = callback();
    let code = code().await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", &callback),
        ("code_verifier", VERIFIER),
    ];
    let with_secret: Vec<_> = fields.into_iter().chain([("client_secret", CLIENT_SECRET)]).collect();
    let basic = format!("{client}:{CLIENT_SECRET}");
    for (basic, fields, expected) in [
        (basic.as_str(), with_secret.as_slice(), refusal("invalid_request")),
        ("no-colon", &fields, refusal("invalid_client")),
        (&format!("{client}:wrong"), &fields, refusal("invalid_client")),
    ] {
        assert_eq!(
            post(&practice, "/oauth2/token", Some(basic), fields).await,
            expected,
            "{basic}"
        );
    }
    assert_eq!(post(&practice, "/oauth2/token", Some(&basic), &fields).await.0, 200);
}

#[tokio::test]
async fn the_token_endpoint_goes_wrong_on_request() {
    let practice = Practice::start().await;
    let tokens = tokens(&practice, &[]).await;
    let fault = Fault::Exception {
        name: "server_error".to_owned(),
        message: "busy".to_owned(),
        status: 503,
    };
    practice.pool.fail("oauth2/token", fault, Times::Once);
    let busy = (503, json!({"error": "server_error", "error_description": "busy"}));
    assert_eq!(refresh(&practice, &tokens).await, busy);
    assert_eq!(refresh(&practice, &tokens).await.0, 200);
    assert_eq!(practice.pool.arrived("oauth2/token"), 3);
}

#[tokio::test]
async fn where_everything_is_can_be_found_out() {
    let practice = Practice::start().await;
    let endpoint = practice.pool.endpoint();
    let get = async |pool: &str| {
        let url = format!("{endpoint}/{pool}/.well-known/openid-configuration");
        practice.http.get(url).send().await.expect("an answer")
    };
    let published = get(practice.pool.pool_id()).await.bytes().await.expect("a body");
    let published: Value = serde_json::from_slice(&published).expect("JSON");
    assert_eq!(published["issuer"], format!("{endpoint}/{}", practice.pool.pool_id()));
    assert_eq!(published["token_endpoint"], format!("{endpoint}/oauth2/token"));
    assert_eq!(get("us-east-1_Another1").await.status(), 404);
}

#[tokio::test]
async fn the_connection_file_names_domain_and_ports_if_the_app_may_come_back() {
    let practice = Practice::start().await;
    let connection = practice.pool.connection();
    let ports = json!([21721, 24724, 27727]);
    let domain = practice.pool.endpoint();
    assert_eq!(
        connection["managedLogin"],
        json!({"domain": domain, "redirectPorts": ports})
    );
    assert_eq!(connection["signIn"], json!(["password", "browser"]));
    practice
        .pool
        .configure(|settings| settings.managed_login.callback_urls.clear());
    let connection = practice.pool.connection();
    assert_eq!(connection["managedLogin"], json!({"domain": null, "redirectPorts": []}));
    assert_eq!(connection["signIn"], json!(["password"]));
}
