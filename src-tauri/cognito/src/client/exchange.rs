//! One request and its answer.
//!
//! Owns the connections and the headers, the reading of a body up to its limit, and the line between an answer, an
//! exception and no answer. Repeats nothing.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use reqwest::{
    Response, StatusCode,
    header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER},
    redirect,
};
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

use super::{Client, Limits};
use crate::{
    endpoint::Endpoint,
    failure::{Cause, Exception, Failure, Operation, Transport, Unreadable},
    network,
    wire::Answer,
};

/// The longest request id kept, in characters. The service's have 36.
const LONGEST_REQUEST_ID: usize = 64;

/// Sets up the connections: HTTP/2 where the other end offers it, this proxy or the system's, the system's trust store,
/// no redirects.
pub(super) fn connections(proxy: Option<&Url>, endpoint: &Endpoint, limits: Limits) -> Option<reqwest::Client> {
    let tls = network::tls(network::trust_of_system().ok()?).ok()?;
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent(network::user_agent())
        .connect_timeout(limits.connect)
        .redirect(redirect::Policy::none());
    if let Some(proxy) = proxy {
        builder = builder.proxy(reqwest::Proxy::all(proxy.as_str()).ok()?);
    }
    if endpoint.is_loopback() {
        builder.no_proxy()
    } else {
        builder.https_only(true)
    }
    .build()
    .ok()
}

/// What a request says of itself beside its body.
pub(crate) fn headers(operation: Operation) -> HeaderMap {
    let target = format!("AWSCognitoIdentityProviderService.{}", operation.name());
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-amz-json-1.1"));
    // Operations' names are ASCII letters: always a header's value.
    headers.extend(HeaderValue::try_from(target).map(|target| (HeaderName::from_static("x-amz-target"), target)));
    headers
}

/// An attempt that failed, and when the service would like the next one.
#[derive(Debug)]
pub(crate) struct Failed {
    pub(crate) failure: Failure,
    pub(super) retry_after: Option<Duration>,
}

/// A whole answer, whatever its status.
pub(crate) struct Reply {
    head: Head,
    body: Zeroizing<Vec<u8>>,
}

/// What is kept of an answer's status line and headers.
struct Head {
    operation: Operation,
    status: StatusCode,
    error_type: Option<String>,
    request_id: Option<String>,
    service_time: Option<SystemTime>,
    retry_after: Option<Duration>,
}

impl Client {
    /// Sends one request and takes in the whole answer.
    pub(super) async fn exchange(&self, operation: Operation, body: Bytes, limit: Duration) -> Result<Reply, Failed> {
        let started = Instant::now();
        let sent = self
            .http
            .post(self.shared.endpoint.url().clone())
            .headers(headers(operation))
            .timeout(limit)
            .body(body)
            .send()
            .await;
        let reply = match sent {
            Ok(response) => Reply::receive(operation, response, self.shared.limits.body).await,
            Err(error) => {
                let failure = Failure::unanswered(operation, Cause::Transport(Transport::of(&error)));
                Err(Failed {
                    failure,
                    retry_after: None,
                })
            }
        };
        let (status, request_id) = match &reply {
            Ok(reply) => (Some(reply.head.status.as_u16()), reply.head.request_id.as_deref()),
            Err(Failed { failure, .. }) => (failure.status, failure.request_id.as_deref()),
        };
        tracing::info!(operation = operation.name(), status, request_id, duration = ?started.elapsed());
        reply
    }
}

impl Reply {
    /// An answer that came some other way than by the client's connections.
    pub(crate) fn new(operation: Operation, status: StatusCode, headers: &HeaderMap, body: Zeroizing<Vec<u8>>) -> Self {
        let head = Head::of(operation, status, headers);
        Self { head, body }
    }

    /// The service's clock, as the answer shows it.
    pub(crate) fn service_time(&self) -> Option<SystemTime> {
        self.head.service_time
    }

    async fn receive(operation: Operation, mut response: Response, limit: usize) -> Result<Self, Failed> {
        let head = Head::of(operation, response.status(), response.headers());
        let announced = response
            .content_length()
            .and_then(|length| usize::try_from(length).ok())
            .unwrap_or_default();
        let mut body = Zeroizing::new(Vec::with_capacity(announced.min(limit)));
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > limit => {
                    return Err(head.failed(Cause::Unreadable(Unreadable::TooLarge)));
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Ok(Self { head, body }),
                Err(error) => return Err(head.failed(Cause::Transport(Transport::of(&error)))),
            }
        }
    }

    /// Reads what was said, by its status.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Answer<'_>) -> Result<T, Unreadable>) -> Result<T, Failed> {
        let Self { head, body } = self;
        let answer = if head.status.is_success() {
            Answer::read(&body, head.service_time)
                .and_then(|answer| read(&answer))
                .map_err(Cause::Unreadable)
        } else {
            Err(head.refusal(&body))
        };
        answer.map_err(|cause| head.failed(cause))
    }
}

impl Head {
    fn of(operation: Operation, status: StatusCode, headers: &HeaderMap) -> Self {
        let request_id = text(headers, "x-amzn-requestid").or_else(|| text(headers, "x-amz-request-id"));
        Self {
            operation,
            status,
            error_type: text(headers, "x-amzn-errortype").map(str::to_owned),
            request_id: request_id.map(|id| id.chars().take(LONGEST_REQUEST_ID).collect()),
            service_time: text(headers, DATE.as_str()).and_then(|date| httpdate::parse_http_date(date).ok()),
            retry_after: retry_after(headers),
        }
    }

    /// What an answer that is no success amounts to.
    fn refusal(&self, body: &[u8]) -> Cause {
        match self.status {
            status if status.is_redirection() => Cause::Unreadable(Unreadable::Redirected),
            // Both are a gatekeeper's on the way, who asks this computer to sign in first.
            StatusCode::PROXY_AUTHENTICATION_REQUIRED | StatusCode::NETWORK_AUTHENTICATION_REQUIRED => {
                Cause::Transport(Transport::Proxy)
            }
            status => match Exception::read(status.as_u16(), self.error_type.as_deref(), body) {
                Ok(exception) => Cause::Service(Box::new(exception)),
                Err(unreadable) => Cause::Unreadable(unreadable),
            },
        }
    }

    fn failed(self, cause: Cause) -> Failed {
        Failed {
            failure: Failure {
                operation: self.operation,
                cause,
                status: Some(self.status.as_u16()),
                request_id: self.request_id,
                service_time: self.service_time,
            },
            retry_after: self.retry_after,
        }
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().filter(|text| !text.is_empty())
}

/// The service's own header counts in milliseconds; the one of RFC 9110, which gateways send, in seconds.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let number = |name| text(headers, name)?.parse().ok();
    number("x-amz-retry-after")
        .map(Duration::from_millis)
        .or_else(|| number(RETRY_AFTER.as_str()).map(Duration::from_secs))
}
