//! The question, and who answers it.
//!
//! The question is `GetUser` without a token: the service refuses it to everybody, in its own manner, and nothing
//! happens. Anything else that answers gives itself away by answering otherwise.

use std::time::SystemTime;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Request, Response,
    header::{HOST, LOCATION, USER_AGENT},
};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    body::Incoming,
    client::conn::{http1, http2},
};
use hyper_util::rt::{TokioExecutor, TokioIo};
use url::Url;
use zeroize::Zeroizing;

use super::{
    report::{Trouble, tame},
    witness::Line,
};
use crate::{
    Limits,
    client::exchange::{self, Reply},
    failure::{Cause, ExceptionKind, Operation},
    network,
};

const QUESTION: Operation = Operation::GetUser;

/// Asks, and gives the service's clock if it is the service that answered and it showed one.
pub(super) async fn ask(line: Line, url: &Url) -> Result<Option<SystemTime>, Trouble> {
    let request = request(url, line.http2).map_err(|_| Trouble::NotHttp)?;
    let answer = send(line, request).await.map_err(|error| {
        if error.is_parse() {
            Trouble::NotHttp
        } else {
            Trouble::Lost
        }
    })?;
    let (head, body) = answer.into_parts();
    let body = Limited::new(body, Limits::default().body).collect().await;
    // What is cut short or too large is read as nothing: the status and headers have to do.
    let body = body.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
    let reply = Reply::new(QUESTION, head.status, &head.headers, Zeroizing::new(body));
    let service_time = reply.service_time();
    let status = head.status.as_u16();
    let another = Trouble::AnotherAnswered {
        status,
        leads_to: leads_to(&head.headers, url),
    };
    // Nobody may have an answer to this: a refusal is the good end.
    match reply.read(|_| Ok(())).map_err(|failed| failed.failure.cause) {
        Err(Cause::Service(exception)) => match exception.kind {
            ExceptionKind::Forbidden => Err(Trouble::Blocked(status)),
            ExceptionKind::InternalError => Err(Trouble::ServiceFails(status)),
            // An exception without a name is called by its status, and is not the service's.
            ExceptionKind::Unknown if exception.name == head.status.as_str() => Err(another),
            _ => Ok(service_time),
        },
        Ok(()) | Err(_) => Err(another),
    }
}

/// HTTP/2 wants the whole address, HTTP/1.1 the path and a `Host`.
fn request(url: &Url, http2: bool) -> http::Result<Request<Full<Bytes>>> {
    let mut request = Request::post(if http2 { url.as_str() } else { url.path() })
        .header(USER_AGENT, network::user_agent())
        .body(Full::new(Bytes::from_static(b"{}")))?;
    request.headers_mut().extend(exchange::headers(QUESTION));
    if !http2 {
        let authority = url.authority().parse::<HeaderValue>()?;
        request.headers_mut().insert(HOST, authority);
    }
    Ok(request)
}

async fn send(line: Line, request: Request<Full<Bytes>>) -> hyper::Result<Response<Incoming>> {
    let io = TokioIo::new(line.stream);
    if line.http2 {
        let (mut sender, connection) = http2::handshake(TokioExecutor::new(), io).await?;
        tokio::spawn(connection);
        sender.send_request(request).await
    } else {
        let (mut sender, connection) = http1::handshake(io).await?;
        tokio::spawn(connection);
        sender.send_request(request).await
    }
}

/// The host of a redirect, if it is another.
fn leads_to(headers: &HeaderMap, url: &Url) -> Option<String> {
    let location = headers.get(LOCATION)?.to_str().ok()?;
    let target = url.join(location).ok()?;
    let host = target.host_str().filter(|host| Some(*host) != url.host_str())?;
    Some(tame(host))
}
