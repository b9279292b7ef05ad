//! Renewing and revoking, and token endpoints that answer something else.

use managed_login::{
    AppClient, Client, Domain, Endpoint, ErrorCode, Failure, Redirect, RedirectPorts, Refusal, Transport, Unreadable,
};
use practice_pool::{Fault, Times};
use rstest::rstest;
use secrecy::ExposeSecret as _;
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{body_string, header, header_regex, method, path},
};

use crate::support::House;

fn code_of<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> (Endpoint, ErrorCode) {
    match outcome.unwrap_err() {
        Failure::Denied(Refusal { endpoint, error, .. }) => (endpoint, error),
        other => panic!("{other:?}"),
    }
}

fn client_of(server: &MockServer, secret: Option<&str>) -> Client {
    let domain = Domain::new(&server.uri()).unwrap();
    let app_client = AppClient::new("client", secret.map(Into::into)).unwrap();
    let ports = RedirectPorts::new(&[21721]).unwrap();
    Client::new(domain, app_client, Redirect::Ports(ports)).unwrap()
}

#[tokio::test]
async fn tokens_are_renewed_until_they_are_revoked() {
    let house = House::start().await;
    let tokens = house.tokens().await;
    let refresh = tokens.refresh.unwrap();
    let renewed = house.client.refresh(&refresh).await.unwrap();
    assert_ne!(renewed.access.expose_secret(), tokens.access.expose_secret());
    assert!(renewed.refresh.is_none() && renewed.id.is_some());
    house.client.revoke(&refresh).await.unwrap();
    house.client.revoke(&refresh).await.unwrap();
    let refused = house.client.refresh(&refresh).await;
    assert_eq!(code_of(refused), (Endpoint::Token, ErrorCode::InvalidGrant));
    let wrong_kind = house.client.revoke(&tokens.access).await;
    assert_eq!(code_of(wrong_kind), (Endpoint::Revoke, ErrorCode::UnsupportedTokenType));
}

#[tokio::test]
async fn a_rotated_refresh_token_is_handed_on() {
    let rotation = std::time::Duration::ZERO;
    let house = House::with(|settings| settings.refresh_rotation = Some(rotation)).await;
    let first = house.tokens().await.refresh.unwrap();
    let second = house.client.refresh(&first).await.unwrap().refresh.unwrap();
    house.client.refresh(&second).await.unwrap();
    let refused = house.client.refresh(&first).await;
    assert_eq!(code_of(refused), (Endpoint::Token, ErrorCode::InvalidGrant));
}

fn unexpected(status: u16, unreadable: Unreadable) -> Failure {
    Failure::UnexpectedAnswer {
        status: Some(status),
        unreadable,
    }
}

fn server_error(description: Option<&str>) -> Failure {
    Failure::Denied(Refusal {
        endpoint: Endpoint::Token,
        error: ErrorCode::ServerError,
        description: description.map(str::to_owned),
        status: Some(503),
    })
}

#[rstest]
#[case::page(Fault::Html { status: 200 }, unexpected(200, Unreadable::NotJson))]
#[case::firewall(Fault::Html { status: 403 }, unexpected(403, Unreadable::NotJson))]
#[case::empty(Fault::Empty { status: 200 }, unexpected(200, Unreadable::NotJson))]
#[case::empty_failure(Fault::Empty { status: 502 }, unexpected(502, Unreadable::NotJson))]
#[case::not_json(Fault::NotJson, unexpected(200, Unreadable::NotJson))]
#[case::nothing_in_it(Fault::AcceptedWithoutEffect, unexpected(200, Unreadable::UnexpectedShape))]
#[case::another_kind(
    Fault::Answer { body: r#"{"access_token":"a","token_type":"mac","expires_in":1}"#.into() },
    unexpected(200, Unreadable::UnexpectedShape)
)]
#[case::no_token(
    Fault::Answer { body: r#"{"access_token":"","token_type":"Bearer","expires_in":1}"#.into() },
    unexpected(200, Unreadable::UnexpectedShape)
)]
#[case::no_end(
    Fault::Answer { body: r#"{"access_token":"a","token_type":"Bearer"}"#.into() },
    unexpected(200, Unreadable::UnexpectedShape)
)]
#[case::too_large(Fault::TooLarge, unexpected(200, Unreadable::TooLarge))]
#[case::redirect(Fault::Redirect, unexpected(302, Unreadable::Redirected))]
#[case::cut_short(Fault::Truncated, Failure::Unreachable(Transport::Lost))]
#[case::dropped(Fault::DropBefore, Failure::Unreachable(Transport::Lost))]
#[case::refused(
    Fault::Exception { name: "server_error".into(), message: "ask sam@example.com".into(), status: 503 },
    server_error(Some("ask …"))
)]
#[case::portal(Fault::Html { status: 511 }, Failure::Unreachable(Transport::Proxy))]
#[tokio::test]
async fn a_token_endpoint_that_answers_something_else(#[case] fault: Fault, #[case] expected: Failure) {
    let house = House::start().await;
    let refresh = house.tokens().await.refresh.unwrap();
    house.pool.fail("oauth2/token", fault, Times::Once);
    assert_eq!(house.client.refresh(&refresh).await.unwrap_err(), expected);
    house.client.refresh(&refresh).await.unwrap();
}

#[tokio::test]
async fn nothing_is_asked_twice() {
    let house = House::start().await;
    let refresh = house.tokens().await.refresh.unwrap();
    let before = house.pool.arrived("oauth2/token");
    house
        .pool
        .fail("oauth2/token", Fault::Html { status: 503 }, Times::Always);
    house.client.refresh(&refresh).await.unwrap_err();
    assert_eq!(house.pool.arrived("oauth2/token"), before + 1);
}

#[tokio::test]
async fn a_revocation_that_is_answered_by_a_page_is_not_done() {
    let house = House::start().await;
    house
        .pool
        .fail("oauth2/revoke", Fault::Html { status: 403 }, Times::Once);
    let failure = house.client.revoke(&"token".into()).await.unwrap_err();
    assert_eq!(failure, unexpected(403, Unreadable::NotJson));
}

#[rstest]
#[case::public(None, "")]
#[case::with_a_secret(Some("a+b_c"), "&client_secret=a%2Bb_c")]
#[tokio::test]
async fn the_requests_are_forms_that_name_the_client(#[case] secret: Option<&str>, #[case] secret_part: &str) {
    let server = MockServer::start().await;
    let form = |to: &str, body: String| {
        Mock::given(method("POST"))
            .and(path(to))
            .and(header("content-type", "application/x-www-form-urlencoded"))
            .and(header_regex("user-agent", "^SecondStep/"))
            .and(body_string(body))
    };
    let tokens = ResponseTemplate::new(200).set_body_raw(
        r#"{"access_token":"new","token_type":"BEARER","expires_in":60,"unknown":1}"#,
        "application/json",
    );
    form(
        "/oauth2/token",
        format!("grant_type=refresh_token&refresh_token=old%3D&client_id=client{secret_part}"),
    )
    .respond_with(tokens)
    .expect(1)
    .mount(&server)
    .await;
    form("/oauth2/revoke", format!("token=old%3D&client_id=client{secret_part}"))
        .respond_with(ResponseTemplate::new(200))
        .expect(1)
        .mount(&server)
        .await;
    let client = client_of(&server, secret);
    let renewed = client.refresh(&"old=".into()).await.unwrap();
    assert_eq!(renewed.access.expose_secret(), "new");
    client.revoke(&"old=".into()).await.unwrap();
}
