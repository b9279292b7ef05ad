//! One request to the token or revocation endpoint, and its whole answer.
//!
//! Owns the connections, the limits and the line between an answer and none. What the answer says is read by the crate
//! `oauth2`, for which this is the HTTP client. Repeats nothing: a code is good once.

use std::{
    pin::Pin,
    sync::{Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use http::{
    StatusCode,
    header::{DATE, HeaderMap},
};
use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect;
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

use crate::{
    domain::Domain,
    failure::{Endpoint, Failure, Transport, Unreadable},
};

/// For name look-up, TCP and TLS together.
const CONNECT: Duration = Duration::from_secs(5);
/// From the start to the end of the answer.
const TOTAL: Duration = Duration::from_secs(15);
/// The largest answer that is read, in bytes.
const LARGEST: usize = 1 << 20;

/// Sets up the connections: HTTP/2 where the other end offers it, this proxy or the system's, the system's trust store,
/// no redirects.
pub(crate) fn connections(proxy: Option<&Url>, domain: &Domain) -> reqwest::Result<reqwest::Client> {
    let mut builder = reqwest::Client::builder()
        // Firewalls in front of pools refuse requests without one.
        .user_agent(format!(
            "SecondStep/{} ({})",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS
        ))
        .connect_timeout(CONNECT)
        .timeout(TOTAL)
        .redirect(redirect::Policy::none());
    if let Some(proxy) = proxy {
        builder = builder.proxy(reqwest::Proxy::all(proxy.as_str())?);
    }
    if domain.is_loopback() {
        builder.no_proxy()
    } else {
        builder.https_only(true)
    }
    .build()
}

/// One request that is yet to be made, and what is known of its answer afterwards.
pub(crate) struct Exchange<'a> {
    http: &'a reqwest::Client,
    endpoint: Endpoint,
    seen: Mutex<Seen>,
}

/// What the crate `oauth2` does not hand on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Seen {
    pub(crate) status: Option<u16>,
    /// The `Date` header: the service's clock.
    pub(crate) service_time: Option<SystemTime>,
}

/// Why there is no answer that could be read.
#[derive(Debug, Clone, Copy, thiserror::Error)]
pub(crate) enum Unanswered {
    #[error("{0}")]
    Transport(Transport),
    #[error("{0}")]
    Unreadable(Unreadable),
}

impl Unanswered {
    pub(crate) fn into_failure(self, seen: Seen) -> Failure {
        match self {
            Self::Transport(transport) => Failure::Unreachable(transport),
            Self::Unreadable(unreadable) => Failure::UnexpectedAnswer {
                status: seen.status,
                unreadable,
            },
        }
    }
}

impl<'a> Exchange<'a> {
    pub(crate) fn new(http: &'a reqwest::Client, endpoint: Endpoint) -> Self {
        Self {
            http,
            endpoint,
            seen: Mutex::default(),
        }
    }

    pub(crate) fn seen(&self) -> Seen {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends the request and takes in the whole answer, whatever its status.
    pub(crate) async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let started = Instant::now();
        let answered = self.answer(request).await;
        let status = self.seen().status;
        tracing::info!(endpoint = self.endpoint.path(), status, duration = ?started.elapsed());
        answered
    }

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let lost = |error| Unanswered::Transport(Transport::of(&error));
        // Codes, verifiers and tokens are in the body: its buffer is wiped when the last holder lets go.
        let request = request.map(|body| Bytes::from_owner(Zeroizing::new(body)));
        let request = reqwest::Request::try_from(request).map_err(lost)?;
        let mut response = self.http.execute(request).await.map_err(lost)?;
        let status = response.status();
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Seen {
            status: Some(status.as_u16()),
            service_time: date(response.headers()),
        };
        if status.is_redirection() {
            return Err(Unanswered::Unreadable(Unreadable::Redirected));
        }
        // Both are a gatekeeper's on the way, who asks this computer to sign in first.
        if matches!(
            status,
            StatusCode::PROXY_AUTHENTICATION_REQUIRED | StatusCode::NETWORK_AUTHENTICATION_REQUIRED
        ) {
            return Err(Unanswered::Transport(Transport::Proxy));
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(lost)? {
            if body.len() + chunk.len() > LARGEST {
                return Err(Unanswered::Unreadable(Unreadable::TooLarge));
            }
            body.extend_from_slice(&chunk);
        }
        let mut whole = HttpResponse::new(body);
        *whole.status_mut() = status;
        *whole.headers_mut() = std::mem::take(response.headers_mut());
        Ok(whole)
    }
}

impl<'c> AsyncHttpClient<'c> for Exchange<'_> {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}
