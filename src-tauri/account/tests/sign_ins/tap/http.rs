//! HTTP/1.1, as much of it as a line between two programs on one computer needs.

use std::{fmt::Write as _, io};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const TARGET: &str = "X-Amz-Target";
const PREFIX: &str = "AWSCognitoIdentityProviderService.";
const ERROR_TYPE: &str = "x-amzn-errortype";

/// The headers of an answer that a client may look at.
const KEPT: [&str; 4] = ["content-type", "date", ERROR_TYPE, "x-amzn-requestid"];

pub(super) struct Request {
    pub(super) operation: String,
    pub(super) body: String,
}

pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Value,
}

/// The next request on this connection. `None`: it was closed.
pub(super) async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let header = |wanted: &str| {
        let named = text.lines().filter_map(|line| line.split_once(": "));
        let mut named = named.filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        named.next().map(|(_, value)| value.to_owned())
    };
    let length: usize = header("Content-Length")?.parse().ok()?;
    while bytes.len() < head + 4 + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    Some(Request {
        operation: header(TARGET)?.strip_prefix(PREFIX)?.to_owned(),
        body: String::from_utf8(bytes[head + 4..head + 4 + length].to_vec()).ok()?,
    })
}

/// Asks the pool.
pub(super) async fn forward(http: &reqwest::Client, pool: &str, request: &Request) -> Answer {
    let answer = http
        .post(pool)
        .header("Content-Type", "application/x-amz-json-1.1")
        .header(TARGET, format!("{PREFIX}{}", request.operation))
        .body(request.body.clone())
        .send()
        .await
        .unwrap();
    let headers = KEPT.iter().filter_map(|name| {
        let value = answer.headers().get(*name)?.to_str().ok()?;
        Some(((*name).to_owned(), value.to_owned()))
    });
    Answer {
        status: answer.status().as_u16(),
        headers: headers.collect(),
        body: serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap(),
    }
}

/// What the service says when it has too much to do.
pub(super) fn busy() -> Answer {
    let name = "TooManyRequestsException";
    Answer {
        status: 400,
        headers: vec![(ERROR_TYPE.to_owned(), format!("{name}:"))],
        body: json!({"__type": name, "message": "Rate exceeded"}),
    }
}

pub(super) async fn write(stream: &mut TcpStream, answer: &Answer) -> io::Result<()> {
    let body = answer.body.to_string();
    let mut text = format!(
        "HTTP/1.1 {} As it is\r\nContent-Length: {}\r\n",
        answer.status,
        body.len()
    );
    for (name, value) in &answer.headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    text.push_str("\r\n");
    text.push_str(&body);
    stream.write_all(text.as_bytes()).await
}
