//! Through a proxy: `CONNECT`, and what it says to that.
//!
//! Follows <https://www.rfc-editor.org/rfc/rfc9110#name-connect>.

use bytes::Bytes;
use http::{
    HeaderMap, Request, StatusCode,
    header::{HOST, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, USER_AGENT},
};
use http_body_util::Empty;
use hyper::client::conn::http1;
use hyper_util::{client::proxy::matcher::Intercept, rt::TokioIo};
use url::Url;

use super::{
    report::{Trouble, tame},
    road::Stream,
    witness,
};
use crate::network::{self, Trust};

/// How many of a proxy's ways to sign in are told.
const MOST_SCHEMES: usize = 8;

/// Asks the proxy at the other end of `stream` for a connection to the host of `url`.
pub(super) async fn open(
    stream: Stream,
    proxy: &Intercept,
    url: &Url,
    trust: Option<Trust>,
) -> Result<Stream, Trouble> {
    let stream = if proxy.uri().scheme_str() == Some("https") {
        let proxy: Url = proxy.uri().to_string().parse().map_err(|_| Trouble::NotAProxy)?;
        let secured = witness::secure(stream, &proxy, trust, network::tls_with_proxy).await?;
        secured.certificate?;
        secured.line.stream
    } else {
        stream
    };
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| not_a_proxy(&error))?;
    tokio::spawn(connection.with_upgrades());
    let answer = sender
        .send_request(request(proxy, url)?)
        .await
        .map_err(|error| not_a_proxy(&error))?;
    match answer.status() {
        StatusCode::OK => {
            let through = hyper::upgrade::on(answer).await.map_err(|error| not_a_proxy(&error))?;
            Ok(Box::new(TokioIo::new(through)))
        }
        StatusCode::PROXY_AUTHENTICATION_REQUIRED => Err(sign_in(answer.headers(), proxy.basic_auth().is_some())),
        status => Err(Trouble::ProxyRefused(status.as_u16())),
    }
}

fn request(proxy: &Intercept, url: &Url) -> Result<Request<Empty<Bytes>>, Trouble> {
    let host = url.host_str().unwrap_or_default();
    let authority = format!("{host}:{}", url.port_or_known_default().unwrap_or(443));
    let mut request = Request::connect(&authority)
        .header(HOST, &authority)
        .header(USER_AGENT, network::user_agent());
    if let Some(credentials) = proxy.basic_auth() {
        request = request.header(PROXY_AUTHORIZATION, credentials);
    }
    request.body(Empty::new()).map_err(|_| Trouble::NotAProxy)
}

fn not_a_proxy(error: &hyper::Error) -> Trouble {
    if error.is_parse() {
        Trouble::NotAProxy
    } else {
        Trouble::Lost
    }
}

/// How a proxy wants people to sign in: one challenge a header, each beginning with its scheme.
fn sign_in(headers: &HeaderMap, tried: bool) -> Trouble {
    let challenges = || {
        let all = headers.get_all(PROXY_AUTHENTICATE).iter();
        all.filter_map(|challenge| challenge.to_str().ok())
    };
    Trouble::ProxySignIn {
        schemes: challenges()
            .filter_map(|challenge| challenge.split_whitespace().next())
            .take(MOST_SCHEMES)
            .map(tame)
            .collect(),
        realm: challenges().find_map(|challenge| {
            let (_, after) = challenge.split_once("realm=\"")?;
            Some(tame(after.split_once('"')?.0))
        }),
        tried,
    }
}
