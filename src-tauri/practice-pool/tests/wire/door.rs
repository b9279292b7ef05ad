//! Who may speak to the pool, and requests that are no operation at all.
//!
//! Not covered here: constraints of single members (fields.rs in the package).

use practice_pool::{Person, Request};
use serde_json::{Value, json};

use crate::support::Practice;

#[tokio::test]
async fn a_foreign_host_or_origin_is_turned_away() {
    let practice = Practice::start().await;
    let port = practice.pool.endpoint().rsplit_once(':').expect("a port").1.to_owned();
    let ask = async |name: &str, value: &str| {
        let request = practice.http.post(practice.pool.endpoint()).header(name, value);
        request
            .header("X-Amz-Target", "AWSCognitoIdentityProviderService.GetUser")
            .send()
            .await
            .expect("an answer")
    };
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        assert_eq!(ask("Host", &format!("{host}:{port}")).await.status(), 400, "{host}");
        assert_eq!(
            ask("Origin", &format!("http://{host}:{port}")).await.status(),
            400,
            "{host}"
        );
    }
    let rebound = format!("practice.example:{port}");
    for host in ["127.0.0.1", "localhost:1", rebound.as_str()] {
        assert_eq!(ask("Host", host).await.status(), 403, "{host}");
    }
    let encrypted = format!("https://127.0.0.1:{port}");
    for origin in [
        "null",
        "https://practice.example",
        encrypted.as_str(),
        "http://127.0.0.1",
    ] {
        assert_eq!(ask("Origin", origin).await.status(), 403, "{origin}");
    }
    assert_eq!(practice.pool.requests().len(), 6, "nobody else was heard");
}

#[tokio::test]
async fn every_answer_carries_the_services_headers() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    for reply in [practice.get_user(&token).await, practice.get_user("garbage").await] {
        let header = |name: &str| {
            reply
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        assert_eq!(header("content-type"), "application/x-amz-json-1.1");
        // From the pool's clock, not from the computer's.
        assert_eq!(header("date"), "Mon, 05 Jan 2026 03:04:05 GMT");
        assert_eq!(header("x-amzn-requestid").len(), 36);
    }
}

#[tokio::test]
async fn an_unknown_operation_and_unreadable_json_are_told_apart() {
    let practice = Practice::start().await;
    practice
        .call("ListUserSessions", json!({}))
        .await
        .is_refused("UnknownOperationException", "");
    let no_target = practice
        .http
        .post(practice.pool.endpoint())
        .body("{}")
        .send()
        .await
        .expect("an answer");
    let no_target: Value = serde_json::from_slice(&no_target.bytes().await.expect("a body")).expect("JSON");
    assert_eq!(no_target["__type"], "UnknownOperationException");
    for body in ["", "{", "[]", r#"{"AccessToken": 7}"#] {
        let response = practice.send("GetUser", body).await.expect("an answer");
        assert_eq!(response.status(), 400, "{body}");
        let answer: Value = serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
        assert_eq!(answer["__type"], "SerializationException", "{body}");
    }
}

#[tokio::test]
async fn what_arrived_is_counted_by_operation() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.get_user(&token).await.ok();
    practice.get_user("garbage").await.refused();
    let seen = |operation: &str, count| Request {
        operation: operation.to_owned(),
        count,
    };
    assert_eq!(
        practice.pool.requests(),
        [seen("InitiateAuth", 1), seen("GetUser", 1), seen("GetUser", 2)]
    );
}

#[tokio::test]
async fn people_are_found_by_every_name_and_nobody_by_another() {
    let practice = Practice::start().await;
    let person = Person::default();
    for name in [person.username.as_str(), "ADA@practice.example", "+15555550123"] {
        assert_eq!(practice.pool.person(name), Some(person.clone()), "{name}");
    }
    assert_eq!(practice.pool.person("bob"), None);
    practice.pool.change("bob", |_| panic!("there is no bob"));
    practice.pool.revoke_all("bob");
}

#[tokio::test]
async fn nothing_secret_shows_in_debug() {
    let practice = Practice::with(|settings| {
        settings.client_secret = Some("practice0secret0practice0secret0".to_owned());
        let secret = crate::support::SECRET.to_owned();
        settings.people = vec![Person {
            authenticator: Some(secret),
            ..Person::default()
        }];
        let shown = format!("{settings:?} {:?}", settings.people);
        for secret in ["practice0secret0", "Practice-makes-perfect", crate::support::SECRET] {
            assert!(!shown.contains(secret), "{shown}");
        }
    })
    .await;
    assert!(!format!("{:?}", practice.pool).contains("secret0"));
}
