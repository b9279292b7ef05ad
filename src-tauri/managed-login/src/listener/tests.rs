//! Raw HTTP against a listener that waits for `state=right`.
//!
//! Not covered: other systems' ways of taking a port away.

use std::{net::Ipv4Addr, time::Duration};

use rstest::rstest;
use secrecy::ExposeSecret as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::{Limits, Listener, Verdict};
use crate::{
    domain::RedirectPorts,
    failure::Failure,
    words::{Page, Words},
};

fn words() -> Words {
    let page = |title: &str| Page {
        title: title.into(),
        text: "Close this.".into(),
    };
    Words {
        language: "en".into(),
        done: page("Done"),
        refused: page("Refused"),
    }
}

/// A listener on a port of the system's choosing, and the state that it took in the end.
struct Waiting {
    port: u16,
    taken: JoinHandle<String>,
}

impl Waiting {
    async fn start(limits: Limits) -> Self {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let ports = RedirectPorts::new(&[port]).unwrap();
        let listener = Listener {
            socket,
            limits,
            port,
            redirect_url: ports.each().next().unwrap().1.clone(),
        };
        let taken = tokio::spawn(async move {
            let words = words();
            let serving = listener.serve(&words, |returned| {
                let state = returned.state.as_ref().map(|state| state.expose_secret().to_owned());
                match state.as_deref() {
                    Some("right") => Verdict::Done {
                        outcome: state.unwrap_or_default(),
                        refused: returned.error.is_some(),
                    },
                    Some("further") => Verdict::Onward("https://example.com/next?a=b".parse().unwrap()),
                    _ => Verdict::Ignored,
                }
            });
            let (outcome, farewell) = serving.await;
            farewell.finish().await;
            outcome
        });
        Self { port, taken }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.unwrap()
    }

    /// Sends bytes and gives everything that comes back, until the connection is closed or reset.
    async fn say(&self, text: &str) -> String {
        let mut stream = self.connect().await;
        // The other end may have had enough before all of it is sent.
        let _ = stream
            .write_all(text.replace("PORT", &self.port.to_string()).as_bytes())
            .await;
        everything(&mut stream).await
    }

    async fn answer(&self) -> String {
        self.say("GET /callback?code=a&state=right HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n")
            .await
    }
}

async fn everything(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut buffer).await {
        answer.extend_from_slice(&buffer[..length]);
    }
    String::from_utf8(answer).unwrap()
}

const HOST: &str = "Host: 127.0.0.1:PORT\r\n";

fn get(target: &str) -> String {
    format!("GET {target} HTTP/1.1\r\n{HOST}\r\n")
}

#[rstest]
#[case::favicon(get("/favicon.ico"), "404")]
#[case::root(get("/"), "404")]
#[case::longer_path(get("/callback/x?state=right"), "404")]
#[case::no_state(get("/callback?code=a"), "400")]
#[case::wrong_state(get("/callback?code=a&state=wrong"), "400")]
#[case::empty_state(get("/callback?code=a&state="), "400")]
#[case::state_twice(get("/callback?state=right&state=right"), "400")]
#[case::fragment_like(get("/callback?%23state=right"), "400")]
#[case::posted(format!("POST /callback?state=right HTTP/1.1\r\n{HOST}Content-Length: 0\r\n\r\n"), "405")]
#[case::posted_body(
    format!("POST /callback HTTP/1.1\r\n{HOST}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: 11\r\n\r\nstate=right"),
    "405"
)]
#[case::asked_about(format!("OPTIONS /callback?state=right HTTP/1.1\r\n{HOST}Origin: https://evil.example\r\n\r\n"), "405")]
#[case::connected(format!("CONNECT 127.0.0.1:PORT HTTP/1.1\r\n{HOST}\r\n"), "4")]
#[case::foreign_host("GET /callback?state=right HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n".into(), "400")]
#[case::no_host("GET /callback?state=right HTTP/1.1\r\n\r\n".into(), "400")]
#[case::old("GET /callback?state=right HTTP/1.0\r\n\r\n".into(), "400")]
#[case::two_hosts(format!("GET /callback?state=right HTTP/1.1\r\n{HOST}Host: evil.example\r\n\r\n"), "400")]
#[case::through_us(format!("GET http://evil.example/callback?state=right HTTP/1.1\r\n{HOST}\r\n"), "400")]
#[case::image(format!("GET /callback?state=right HTTP/1.1\r\n{HOST}Sec-Fetch-Dest: image\r\n\r\n"), "400")]
#[case::long_target(get(&format!("/callback?state=right&x={}", "y".repeat(70_000))), "4")]
#[case::long_header(format!("GET /callback?state=right HTTP/1.1\r\n{HOST}X: {}\r\n\r\n", "y".repeat(70_000)), "4")]
#[case::many_headers(format!("GET /callback?state=right HTTP/1.1\r\n{HOST}{}\r\n", "X: y\r\n".repeat(200)), "4")]
#[case::no_http("hello\r\n\r\n".into(), "400")]
#[case::tls("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}".into(), "400")]
#[case::http2("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".into(), "")]
#[case::smuggled(
    format!("GET /favicon.ico HTTP/1.1\r\n{HOST}\r\nGET /callback?state=right HTTP/1.1\r\n{HOST}\r\n"),
    "404"
)]
#[tokio::test]
async fn what_is_not_the_answer_is_turned_away_and_changes_nothing(#[case] request: String, #[case] status: &str) {
    let waiting = Waiting::start(Limits::default()).await;
    let said = waiting.say(&request).await;
    // Some are not worth a word. And closing with something unread takes the answer back, which is a reset: that will do
    // for who sends too much.
    let may_be_silent = status.is_empty() || request.len() > super::LONGEST_HEAD;
    let turned_away = ["HTTP/1.1", "HTTP/1.0"].map(|version| format!("{version} {status}"));
    let turned_away = turned_away.iter().any(|line| said.starts_with(line));
    assert!(turned_away || (may_be_silent && said.is_empty()), "{said:?}");
    assert!(!said.contains("Done"), "{said}");
    assert!(waiting.answer().await.starts_with("HTTP/1.1 200"));
    assert_eq!(waiting.taken.await.unwrap(), "right");
}

#[tokio::test]
async fn nothing_that_is_turned_away_gets_more_than_headers() {
    let waiting = Waiting::start(Limits::default()).await;
    let said = waiting.say(&get("/callback?state=wrong")).await;
    let (head, body) = said.split_once("\r\n\r\n").unwrap();
    assert_eq!(body, "");
    for header in [
        "cache-control: no-store",
        "referrer-policy: no-referrer",
        "default-src 'none'",
        "connection: close",
    ] {
        assert!(head.contains(header), "{header} in {head}");
    }
}

#[rstest]
#[case::code(get("/callback?code=a&state=right"), "<h1>Done</h1>")]
#[case::refusal(get("/callback?error=access_denied&state=right"), "<h1>Refused</h1>")]
#[tokio::test]
async fn the_answer_gets_its_page_whole_and_then_nobody_listens(#[case] request: String, #[case] title: &str) {
    let waiting = Waiting::start(Limits::default()).await;
    let said = waiting.say(&request).await;
    assert!(said.contains(title) && said.ends_with("</html>\n"), "{said}");
    for header in [
        "content-type: text/html; charset=utf-8",
        "cache-control: no-store",
        "referrer-policy: no-referrer",
        "x-content-type-options: nosniff",
        "default-src 'none'; style-src 'sha256-",
        "frame-ancestors 'none'",
    ] {
        assert!(said.contains(header), "{header} in {said}");
    }
    let port = waiting.port;
    waiting.taken.await.unwrap();
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err());
}

#[tokio::test]
async fn only_the_first_of_two_answers_is_taken() {
    let waiting = Waiting::start(Limits::default()).await;
    // Both are connected before either speaks.
    let (mut one, mut two) = (waiting.connect().await, waiting.connect().await);
    let request = get("/callback?code=a&state=right").replace("PORT", &waiting.port.to_string());
    one.write_all(request.as_bytes()).await.unwrap();
    let first = everything(&mut one).await;
    let _ = two.write_all(request.as_bytes()).await;
    let second = everything(&mut two).await;
    assert!(first.contains("Done") && !second.contains("Done"), "{second}");
}

#[tokio::test]
async fn the_same_browser_is_sent_on_where_there_is_more_to_ask() {
    let waiting = Waiting::start(Limits::default()).await;
    let said = waiting.say(&get("/callback?state=further")).await;
    assert!(
        said.starts_with("HTTP/1.1 302") && said.contains("location: https://example.com/next?a=b\r\n"),
        "{said}"
    );
    waiting.answer().await;
    assert_eq!(waiting.taken.await.unwrap(), "right");
}

#[tokio::test]
async fn a_connection_that_only_waits_does_not_delay_the_answer() {
    let waiting = Waiting::start(Limits::default()).await;
    let _silent = waiting.connect().await;
    let mut slow = waiting.connect().await;
    slow.write_all(b"GET /callback?state=ri").await.unwrap();
    assert!(waiting.answer().await.contains("Done"));
    assert_eq!(waiting.taken.await.unwrap(), "right");
}

#[tokio::test]
async fn a_head_that_never_ends_is_cut_off() {
    let limits = Limits {
        connection: Duration::from_millis(50),
        ..Limits::default()
    };
    let waiting = Waiting::start(limits).await;
    let mut slow = waiting.connect().await;
    slow.write_all(b"GET /callback?state=ri").await.unwrap();
    // Ends because the other end closes.
    assert_eq!(everything(&mut slow).await, "");
    assert!(waiting.answer().await.contains("Done"));
}

#[tokio::test]
async fn the_oldest_of_too_many_connections_makes_room() {
    let limits = Limits {
        connections: 3,
        // Far beyond any test: time is not what ends them.
        connection: Duration::from_secs(600),
        ..Limits::default()
    };
    let waiting = Waiting::start(limits).await;
    let mut silent = Vec::new();
    for _ in 0..20 {
        silent.push(waiting.connect().await);
    }
    // The first one was dropped long before its time.
    assert_eq!(everything(&mut silent[0]).await, "");
    assert!(waiting.answer().await.contains("Done"));
}

#[tokio::test]
async fn a_port_that_is_taken_is_passed_over() {
    let mut held = Vec::new();
    for _ in 0..20 {
        held.push(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap());
    }
    let ports: Vec<u16> = held.iter().map(|socket| socket.local_addr().unwrap().port()).collect();
    let all = RedirectPorts::new(&ports).unwrap();
    let taken = Listener::bind(&all, Limits::default()).await.unwrap_err();
    assert_eq!(taken, Failure::PortsTaken { ports: ports.clone() });
    // All but the first two; somebody else may take one of them meanwhile, and hardly all.
    held.truncate(2);
    let listener = Listener::bind(&all, Limits::default()).await.unwrap();
    assert!(ports[2..].contains(&listener.port));
    let url = format!("http://127.0.0.1:{}/callback", listener.port);
    assert_eq!(listener.redirect_url().as_str(), url);
    assert!(listener.socket.local_addr().unwrap().ip().is_loopback());
}
