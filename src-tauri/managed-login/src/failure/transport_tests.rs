//! Not covered: an unreachable network and a certificate that is not trusted, which no test can have without leaving
//! this computer or changing it.

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    thread,
    time::Duration,
};

use reqwest::ClientBuilder;
use rstest::rstest;

use super::Transport;

/// For the tests that are about time.
const SHORT: Duration = Duration::from_millis(300);

/// Serves one connection by a script and gives its address.
fn serve(script: impl FnOnce(TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    thread::spawn(move || script(listener.accept().unwrap().0));
    address
}

/// Reads until the other end has had enough.
fn wait_for_end(mut stream: TcpStream) {
    let _ = stream.read_to_end(&mut Vec::new());
}

fn answer(text: &'static str) -> impl FnOnce(TcpStream) + Send {
    move |mut stream| {
        let _ = stream.read(&mut [0; 4096]);
        let _ = stream.write_all(text.as_bytes());
        // Closed by halves: closing with something unread would be a reset.
        let _ = stream.shutdown(Shutdown::Write);
        wait_for_end(stream);
    }
}

/// Limits that no test runs into unless it sets a shorter one: a busy machine must not look like a silent server.
fn patient() -> ClientBuilder {
    let limit = Duration::from_secs(30);
    reqwest::Client::builder()
        .no_proxy()
        .connect_timeout(limit)
        .timeout(limit)
}

async fn post(client: ClientBuilder, url: String) -> Transport {
    let failed = async { client.build()?.post(url).body("a=b").send().await?.bytes().await }.await;
    Transport::of(&failed.unwrap_err())
}

#[tokio::test]
async fn a_port_where_nobody_listens_is_refused() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(post(patient(), format!("http://{address}")).await, Transport::Refused);
}

#[tokio::test]
async fn a_name_that_cannot_be_looked_up_is_dns() {
    let url = "https://example.auth.invalid/";
    assert_eq!(post(patient(), url.into()).await, Transport::Dns);
}

#[rstest]
#[case::speaks_http(|stream| answer("HTTP/1.1 400 Bad Request\r\n\r\n")(stream))]
#[case::resets(drop)]
#[tokio::test]
async fn a_listener_without_tls_is_tls(#[case] script: fn(TcpStream)) {
    let url = format!("https://{}", serve(script));
    assert_eq!(post(patient(), url).await, Transport::Tls);
}

#[tokio::test]
async fn an_answer_that_never_comes_times_out_after_sending() {
    let url = format!("http://{}", serve(wait_for_end));
    assert_eq!(
        post(patient().timeout(SHORT), url).await,
        Transport::TimedOut { connecting: false }
    );
}

#[tokio::test]
async fn a_handshake_that_never_ends_times_out_while_connecting() {
    let url = format!("https://{}", serve(wait_for_end));
    assert_eq!(
        post(patient().connect_timeout(SHORT), url).await,
        Transport::TimedOut { connecting: true }
    );
}

#[rstest]
#[case::without_an_answer("", Transport::Lost)]
#[case::within_the_body("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", Transport::Lost)]
#[case::after_something_else("220 mail.example.com ESMTP\r\n", Transport::Other)]
#[tokio::test]
async fn a_connection_that_ends_early(#[case] text: &'static str, #[case] expected: Transport) {
    let url = format!("http://{}", serve(answer(text)));
    assert_eq!(post(patient(), url).await, expected);
}

#[tokio::test]
async fn a_proxy_that_opens_no_tunnel_is_proxy() {
    let proxy = serve(answer("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
    let client = patient().proxy(reqwest::Proxy::all(format!("http://{proxy}")).unwrap());
    assert_eq!(
        post(client, "https://example.auth.invalid/".into()).await,
        Transport::Proxy
    );
}
