//! What becomes of answers that are no success, and of no answer.
//!
//! Not covered: the full tables of exceptions and of transport errors, which are beside the code.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread,
    time::{Duration, SystemTime},
};

use cognito::{Cause, Client, ExceptionKind, Failure, Limits, Transport, Unreadable};
use rstest::rstest;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::{access_token, client_of, pool, sms_on};

async fn write(client: &Client) -> Failure {
    client
        .set_user_mfa_preference(&access_token(), &sms_on())
        .await
        .unwrap_err()
}

/// Serves one connection by hand.
fn by_hand(script: impl FnOnce(&mut TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let mut stream = listener.accept().unwrap().0;
        let mut request = Vec::new();
        while !request.ends_with(b"}}") {
            let mut part = [0; 4096];
            match stream.read(&mut part) {
                Ok(length @ 1..) => request.extend_from_slice(&part[..length]),
                _ => return,
            }
        }
        script(&mut stream);
    });
    url
}

fn once() -> Limits {
    Limits {
        attempts: 1,
        ..Limits::default()
    }
}

#[rstest]
#[case("x-amzn-requestid")]
#[case("x-amz-request-id")]
#[tokio::test]
async fn an_exception_comes_with_all_that_identifies_it(#[case] header: &str) {
    let (_server, client) = pool(
        ResponseTemplate::new(400)
            .insert_header(header, "5ad2b3a4")
            .insert_header("date", "Mon, 05 Jan 2026 03:04:05 GMT")
            .insert_header("x-amzn-errortype", "InvalidParameterException:")
            .set_body_string(r#"{"__type":"InvalidParameterException","message":"no","reasonCode":"why"}"#),
    )
    .await;
    let failure = write(&client).await;
    assert_eq!(failure.kind(), Some(ExceptionKind::InvalidParameter));
    assert_eq!(failure.exception().unwrap().reason_code.as_deref(), Some("why"));
    assert_eq!(
        (failure.status, failure.request_id.as_deref()),
        (Some(400), Some("5ad2b3a4"))
    );
    assert_eq!(
        failure.service_time,
        Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_582_245))
    );
    assert_eq!(
        failure.to_string(),
        "SetUserMFAPreference: InvalidParameterException: no"
    );
}

#[rstest]
#[case(301)]
#[case(302)]
#[case(307)]
#[case(308)]
#[tokio::test]
async fn a_redirect_is_not_followed(#[case] status: u16) {
    let elsewhere = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .mount(&elsewhere)
        .await;
    let (_server, client) =
        pool(ResponseTemplate::new(status).insert_header("location", format!("{}/", elsewhere.uri()))).await;
    let failure = write(&client).await;
    assert_eq!(failure.cause, Cause::Unreadable(Unreadable::Redirected));
    assert!(elsewhere.received_requests().await.unwrap().is_empty());
}

#[rstest]
#[case(407)]
#[case(511)]
#[tokio::test]
async fn a_gatekeeper_on_the_way_is_the_proxy(#[case] status: u16) {
    let (_server, client) = pool(ResponseTemplate::new(status).set_body_string("<html>")).await;
    assert_eq!(write(&client).await.cause, Cause::Transport(Transport::Proxy));
}

#[rstest]
#[case("<!DOCTYPE html><title>Welcome to the hotel</title>", Unreadable::NotJson)]
#[case("{\"Username\":", Unreadable::Truncated)]
#[tokio::test]
async fn a_good_status_with_another_body_is_unreadable(#[case] body: &str, #[case] why: Unreadable) {
    let (_server, client) = pool(ResponseTemplate::new(200).set_body_string(body)).await;
    let failure = write(&client).await;
    assert_eq!(
        (failure.cause.clone(), failure.status),
        (Cause::Unreadable(why), Some(200))
    );
    assert!(failure.may_have_been_carried_out());
}

#[rstest]
#[case(100, true)]
#[case(101, false)]
#[tokio::test]
async fn a_body_is_read_up_to_its_limit(#[case] length: usize, #[case] read: bool) {
    let (server, _) = pool(ResponseTemplate::new(200).set_body_string(" ".repeat(length))).await;
    let client = client_of(&server.uri(), Limits { body: 100, ..once() });
    let answer = client.set_user_mfa_preference(&access_token(), &sms_on()).await;
    match answer.map_err(|failure| failure.cause) {
        Ok(()) => assert!(read),
        Err(cause) => assert_eq!((cause, read), (Cause::Unreadable(Unreadable::TooLarge), false)),
    }
}

#[tokio::test]
async fn a_body_without_an_announced_end_is_read_up_to_its_limit() {
    let url = by_hand(|stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while stream.write_all(b"8\r\n        \r\n").is_ok() {}
    });
    let failure = write(&client_of(&url, Limits { body: 1000, ..once() })).await;
    assert_eq!(failure.cause, Cause::Unreadable(Unreadable::TooLarge));
}

#[tokio::test]
async fn a_write_whose_answer_breaks_off_may_have_been_carried_out() {
    let url = by_hand(|stream| {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\nx-amzn-requestid: 5ad2b3a4\r\n\r\n{";
        stream.write_all(head.as_bytes()).unwrap();
    });
    let failure = write(&client_of(&url, once())).await;
    assert_eq!(failure.cause, Cause::Transport(Transport::Lost));
    assert_eq!(
        (failure.status, failure.request_id.as_deref()),
        (Some(200), Some("5ad2b3a4"))
    );
    assert!(failure.may_have_been_carried_out());
}

#[tokio::test]
async fn a_write_that_is_never_answered_may_have_been_carried_out() {
    let url = by_hand(|stream| drop(stream.read(&mut [0])));
    let failure = write(&client_of(
        &url,
        Limits {
            total: Duration::from_millis(300),
            ..once()
        },
    ))
    .await;
    assert_eq!(
        failure.cause,
        Cause::Transport(Transport::TimedOut { connecting: false })
    );
    assert!(failure.may_have_been_carried_out());
}

#[tokio::test]
async fn a_write_that_nobody_takes_was_not_carried_out() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let failure = write(&client_of(&format!("http://{address}"), once())).await;
    assert_eq!(
        (failure.cause.clone(), failure.status),
        (Cause::Transport(Transport::Refused), None)
    );
    assert!(!failure.may_have_been_carried_out());
}
