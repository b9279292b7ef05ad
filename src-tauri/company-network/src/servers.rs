//! Servers by hand: what they say is written out in the tests.

use std::{net::SocketAddr, sync::Arc, time::SystemTime};

use rustls::ServerConfig;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, copy_bidirectional},
    net::{TcpListener, TcpStream},
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};
use tokio_rustls::TlsAcceptor;

/// The requests that a server was sent, as they were sent.
pub type Requests = UnboundedReceiver<String>;

/// What the service answers to a question without a token, by its clock.
pub fn cognitos_refusal(clock: SystemTime) -> String {
    let body = r#"{"__type":"InvalidParameterException","message":"Missing required parameter AccessToken"}"#;
    let date = httpdate::fmt_http_date(clock);
    let length = body.len();
    format!("HTTP/1.1 400 Bad Request\r\nDate: {date}\r\nContent-Length: {length}\r\n\r\n{body}")
}

/// A page for people; `headers` end in a line break each.
pub fn page(status: &str, headers: &str) -> String {
    let body = "<!DOCTYPE html><title>Welcome</title>";
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
}

/// A port of this computer on which nobody listens.
pub async fn closed_port() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}

/// Serves each connection by a script of its own.
pub async fn serve<S: Future<Output = ()> + Send + 'static>(
    script: impl Fn(TcpStream) -> S + Send + 'static,
) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(script(stream));
        }
    });
    address
}

/// Answers every request with the same text.
pub async fn answer(text: String) -> (SocketAddr, Requests) {
    let (requests, received) = unbounded_channel();
    let address = serve(move |stream| converse(stream, text.clone(), requests.clone())).await;
    (address, received)
}

/// The same behind TLS.
pub async fn answer_by_tls(tls: ServerConfig, text: String) -> (SocketAddr, Requests) {
    let (requests, received) = unbounded_channel();
    let acceptor = TlsAcceptor::from(Arc::new(tls));
    let address = serve(move |stream| {
        let (acceptor, text, requests) = (acceptor.clone(), text.clone(), requests.clone());
        async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                converse(stream, text, requests).await;
            }
        }
    });
    (address.await, received)
}

/// What an inspecting proxy does behind its own certificate: reads each request, and has `target` answer it.
pub async fn inspect(tls: ServerConfig, target: SocketAddr) -> SocketAddr {
    let acceptor = TlsAcceptor::from(Arc::new(tls));
    serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut near) = acceptor.accept(stream).await else {
                return;
            };
            let mut far = TcpStream::connect(target).await.unwrap();
            while let Some(request) = message(&mut near).await {
                pass_on(&addressed_to(target, &request), &mut far).await;
                let Some(answer) = message(&mut far).await else {
                    return;
                };
                pass_on(&answer, &mut near).await;
            }
        }
    })
    .await
}

/// The same request with the host by which `target` knows itself.
fn addressed_to(target: SocketAddr, request: &str) -> String {
    let line = |line: &str| {
        let is_host = line.to_lowercase().starts_with("host: ");
        if is_host {
            format!("host: {target}")
        } else {
            line.to_owned()
        }
    };
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let head: Vec<_> = head.split("\r\n").map(line).collect();
    format!("{}\r\n\r\n{body}", head.join("\r\n"))
}

/// Byte for byte, as [`message`] read it.
async fn pass_on(text: &str, stream: &mut (impl AsyncWrite + Unpin)) {
    let bytes: Vec<_> = text.chars().map(|byte| u8::try_from(byte).unwrap()).collect();
    // Whoever is gone has had enough.
    let _ = stream.write_all(&bytes).await;
    let _ = stream.flush().await;
}

/// A proxy that connects to `target`, whatever it is asked for.
pub async fn proxy(target: SocketAddr) -> (SocketAddr, Requests) {
    let (requests, received) = unbounded_channel();
    let address = serve(move |stream| forward(stream, target, requests.clone())).await;
    (address, received)
}

/// The same, spoken to by TLS.
pub async fn proxy_by_tls(tls: ServerConfig, target: SocketAddr) -> SocketAddr {
    let acceptor = TlsAcceptor::from(Arc::new(tls));
    serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                forward(stream, target, unbounded_channel().0).await;
            }
        }
    })
    .await
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, text: String, requests: UnboundedSender<String>) {
    if let Some(request) = message(&mut stream).await {
        let _ = requests.send(request);
        let _ = stream.write_all(text.as_bytes()).await;
        let _ = stream.flush().await;
        // Until the other end has had enough: closing with something unread would be a reset.
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }
}

async fn forward(mut near: impl AsyncRead + AsyncWrite + Unpin, target: SocketAddr, requests: UnboundedSender<String>) {
    let Some(request) = message(&mut near).await else {
        return;
    };
    let _ = requests.send(request);
    let mut far = TcpStream::connect(target).await.unwrap();
    let _ = near.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
    let _ = copy_bidirectional(&mut near, &mut far).await;
}

/// Reads one request or answer: its head, and as many bytes of a body as that says. Each byte is a letter.
async fn message(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut text = String::new();
    loop {
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return Some(text);
            }
        }
        text.push(stream.read_u8().await.ok()?.into());
    }
}
