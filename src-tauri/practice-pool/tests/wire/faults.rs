//! Each fault as a client meets it, and what it leaves behind.
//!
//! Not covered here: the order in which faults are used up (faults.rs in the package).

use std::time::Duration;

use practice_pool::{Factor, Fault, Times};
use serde_json::json;

use crate::support::{Practice, request};

/// A pool, and a request that switches text messages on: whether it was carried out shows afterwards.
async fn prepared() -> (Practice, String) {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let body = json!({"AccessToken": token, "SMSMfaSettings": {"Enabled": true}}).to_string();
    (practice, body)
}

impl Practice {
    fn carried_out(&self) -> bool {
        self.person().factors == [Factor::Sms]
    }
}

#[tokio::test]
async fn answers_that_are_not_the_services_own() {
    let (practice, body) = prepared().await;
    let is_json = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).is_ok();
    for (fault, status, kind, length) in [
        (Fault::Html { status: 503 }, 503, "text/html; charset=utf-8", 10..1_000),
        (Fault::Empty { status: 502 }, 502, "", 0..1),
        (Fault::NotJson, 200, "application/x-amz-json-1.1", 1..1_000),
        (Fault::Redirect, 302, "", 0..1),
        (Fault::TooLarge, 200, "application/x-amz-json-1.1", 8_000_000..9_000_000),
    ] {
        practice.pool.fail("SetUserMFAPreference", fault.clone(), Times::Once);
        let response = practice
            .send("SetUserMFAPreference", body.clone())
            .await
            .expect("an answer");
        assert_eq!(response.status(), status, "{fault:?}");
        let header = |name: &str| {
            response
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(header("content-type"), kind, "{fault:?}");
        assert_eq!(
            header("location"),
            if fault == Fault::Redirect { "/portal" } else { "" }
        );
        let bytes = response.bytes().await.expect("a whole body");
        assert!(length.contains(&bytes.len()), "{fault:?}: {}", bytes.len());
        assert_eq!(is_json(&bytes), fault == Fault::TooLarge, "{fault:?}");
        assert!(!practice.carried_out(), "{fault:?}");
    }
}

#[tokio::test]
async fn an_exception_of_ones_own_and_then_none() {
    let (practice, body) = prepared().await;
    let (name, message) = ("TooManyRequestsException".to_owned(), "Rate exceeded".to_owned());
    practice.pool.fail(
        "*",
        Fault::Exception {
            name,
            message,
            status: 429,
        },
        Times::Always,
    );
    let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let failed = practice.call("SetUserMFAPreference", body.clone()).await;
    assert_eq!(failed.status, 429);
    assert_eq!(
        failed.body,
        json!({"__type": "TooManyRequestsException", "message": "Rate exceeded"})
    );
    practice.pool.recover();
    practice.call("SetUserMFAPreference", body).await.ok();
    assert!(practice.carried_out());
}

#[tokio::test]
async fn a_spared_request_lets_the_fault_behind_it_hit_the_next() {
    let (practice, body) = prepared().await;
    practice.pool.fail("SetUserMFAPreference", Fault::Spare, Times::Once);
    practice
        .pool
        .fail("SetUserMFAPreference", Fault::DropBefore, Times::Once);
    let spared = practice
        .send("SetUserMFAPreference", body.clone())
        .await
        .expect("an answer");
    assert_eq!(spared.status(), 200);
    assert!(practice.carried_out());
    assert!(practice.send("SetUserMFAPreference", body).await.is_err());
}

#[tokio::test]
async fn a_success_without_effect() {
    let (practice, body) = prepared().await;
    practice
        .pool
        .fail("SetUserMFAPreference", Fault::AcceptedWithoutEffect, Times::Once);
    let response = practice.send("SetUserMFAPreference", body).await.expect("an answer");
    assert_eq!(
        (
            response.status().as_u16(),
            response.bytes().await.expect("a body").as_ref()
        ),
        (200, &b"{}"[..])
    );
    assert!(!practice.carried_out());
}

#[tokio::test]
async fn a_dropped_connection_is_lost_before_or_after_the_request_is_carried_out() {
    for (fault, carried_out) in [(Fault::DropBefore, false), (Fault::DropAfter, true)] {
        let (practice, body) = prepared().await;
        practice.pool.fail("SetUserMFAPreference", fault, Times::Once);
        let error = practice
            .send("SetUserMFAPreference", body)
            .await
            .expect_err("the connection is lost");
        assert!(
            error.is_request() && !error.is_timeout() && !error.is_connect(),
            "{error:?}"
        );
        assert_eq!(practice.carried_out(), carried_out);
        assert_eq!(
            practice.pool.requests().last().map(|request| request.count),
            Some(1),
            "nobody asked twice"
        );
    }
}

#[tokio::test]
async fn a_truncated_answer_begins_well_and_loses_its_connection() {
    let (practice, body) = prepared().await;
    practice
        .pool
        .fail("SetUserMFAPreference", Fault::Truncated, Times::Once);
    let response = practice
        .send("SetUserMFAPreference", body)
        .await
        .expect("the head arrives");
    assert_eq!(
        (response.status().as_u16(), response.content_length()),
        (200, Some(4096))
    );
    let error = response.bytes().await.expect_err("the body does not");
    assert!(!error.is_timeout(), "{error:?}");
    assert!(!practice.carried_out());
}

#[tokio::test]
async fn in_a_tunnel_the_next_requests_of_any_kind_are_lost_too() {
    let (practice, body) = prepared().await;
    practice
        .pool
        .fail("SetUserMFAPreference", Fault::Tunnel { more: 2 }, Times::Once);
    for operation in ["SetUserMFAPreference", "GetUser", "RevokeToken"] {
        let lost = practice.send(operation, body.clone()).await;
        assert!(lost.is_err_and(|error| error.is_request()), "{operation}");
        assert!(practice.carried_out());
    }
    let answered = practice.send("GetUser", body).await.expect("an answer");
    assert_eq!(answered.status(), 200);
}

#[tokio::test]
async fn what_is_held_is_carried_out_and_answered_on_recovery() {
    let (practice, body) = prepared().await;
    practice.pool.fail("SetUserMFAPreference", Fault::Held, Times::Once);
    let Practice { pool, http, .. } = &practice;
    let held = request(http, &pool.endpoint(), "SetUserMFAPreference", body).send();
    tokio::pin!(held);
    tokio::select! {
        _ = &mut held => panic!("it was answered"),
        () = until(|| pool.requests().len() == 2) => (),
    }
    assert!(!practice.carried_out());
    pool.recover();
    assert_eq!(held.await.expect("an answer").status(), 200);
    assert!(practice.carried_out());
}

#[tokio::test]
async fn a_held_answer_is_that_of_the_moment_in_which_it_was_asked_for() {
    let (practice, body) = prepared().await;
    let Practice { pool, http, .. } = &practice;
    pool.fail("GetUser", Fault::AnswerHeld, Times::Once);
    let held = request(http, &pool.endpoint(), "GetUser", body.clone()).send();
    tokio::pin!(held);
    tokio::select! {
        _ = &mut held => panic!("it was answered"),
        () = until(|| pool.performed("GetUser") == 1) => (),
    }
    practice.send("SetUserMFAPreference", body).await.expect("an answer");
    assert!(practice.carried_out());
    pool.recover();
    let late = held.await.expect("an answer").text().await.expect("a body");
    assert!(!late.contains("UserMFASettingList"), "{late}");
}

#[tokio::test]
async fn an_answer_of_ones_own() {
    let (practice, body) = prepared().await;
    let answer = Fault::Answer {
        body: "{\"Odd\":1}".to_owned(),
    };
    practice.pool.fail("SetUserMFAPreference", answer, Times::Once);
    let response = practice.send("SetUserMFAPreference", body).await.expect("an answer");
    assert_eq!(response.status(), 200);
    assert_eq!(response.text().await.expect("a body"), "{\"Odd\":1}");
    assert!(!practice.carried_out());
}

#[tokio::test]
async fn a_hanging_request_ends_with_the_pool() {
    for (fault, carried_out) in [(Fault::Hang, false), (Fault::HangAfter, true)] {
        let (practice, body) = prepared().await;
        practice.pool.fail("SetUserMFAPreference", fault, Times::Once);
        let Practice { pool, http, .. } = &practice;
        let hanging = request(http, &pool.endpoint(), "SetUserMFAPreference", body).send();
        tokio::pin!(hanging);
        // It is not answered, although it arrived and was or was not carried out.
        tokio::select! {
            _ = &mut hanging => panic!("it was answered"),
            () = until(|| pool.requests().len() == 2 && practice.carried_out() == carried_out) => (),
        }
        drop(practice);
        let ended = tokio::time::timeout(Duration::from_secs(5), hanging)
            .await
            .expect("the connection ends");
        assert!(ended.is_err());
    }
}

/// Gives way to everything else until something is so.
async fn until(so: impl Fn() -> bool) {
    while !so() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_stopped_pool_frees_its_port() {
    let (practice, _) = prepared().await;
    let endpoint = practice.pool.endpoint();
    practice.pool.stop().await;
    let address = endpoint.trim_start_matches("http://");
    tokio::net::TcpListener::bind(address).await.expect("the port is free");
}
