//! The client: one endpoint, one app client, one pool of connections.
//!
//! Owns how a request travels: headers, limits, repeats, and the record of it (operation, status, request id and
//! duration, nothing else). Knows no operation's members; those are in the operations' own modules.
//!
//! Follows <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>; the service needs no signature for the
//! operations of a signed-in person, whose token is in the body.

pub(crate) mod exchange;
mod repeats;

use std::{fmt, pin::Pin, sync::Arc, time::Duration};

use serde::Serialize;
use tokio::time::Instant;
use url::Url;

use crate::{
    app_client::AppClient,
    client::repeats::Repeats,
    endpoint::Endpoint,
    failure::{Cause, Failure, Operation, Transport, Unreadable},
    wire::{self, Answer},
};

/// What a call may take in all, its repeats included.
const BUDGET: Duration = Duration::from_secs(30);

/// How long and how much a call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For name look-up, TCP and TLS together. 5 s.
    pub connect: Duration,
    /// For one attempt, from its start to the end of the answer. 15 s.
    pub total: Duration,
    /// The largest answer that is read, in bytes. 1 MiB.
    pub body: usize,
    /// How often a call that is safe to repeat is tried in all. 3.
    pub attempts: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            total: Duration::from_secs(15),
            body: 1 << 20,
            attempts: 3,
        }
    }
}

/// Speaks with one endpoint as one app client. Clones share the connections.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    shared: Arc<Shared>,
}

struct Shared {
    endpoint: Endpoint,
    app_client: AppClient,
    limits: Limits,
    sleep: Sleep,
}

/// Waits between two attempts; an argument so that tests need not.
type Sleep = Box<dyn Fn(Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

impl Client {
    /// A client with the usual [`Limits`], through the system's proxy. Connects only when the first call is made.
    ///
    /// Fails where the system's certificates cannot be loaded.
    pub fn new(endpoint: Endpoint, app_client: AppClient) -> Result<Self, Failure> {
        Self::through(None, endpoint, app_client)
    }

    /// The same through this proxy. Without one it is that of the environment, or of the settings of Windows and macOS.
    pub fn through(proxy: Option<&Url>, endpoint: Endpoint, app_client: AppClient) -> Result<Self, Failure> {
        Self::with(proxy, endpoint, app_client, Limits::default(), sleeping())
    }

    /// A client with limits of its own.
    pub fn with_limits(endpoint: Endpoint, app_client: AppClient, limits: Limits) -> Result<Self, Failure> {
        Self::with(None, endpoint, app_client, limits, sleeping())
    }

    fn with(
        proxy: Option<&Url>,
        endpoint: Endpoint,
        app_client: AppClient,
        limits: Limits,
        sleep: Sleep,
    ) -> Result<Self, Failure> {
        let http = exchange::connections(proxy, &endpoint, limits)
            .ok_or_else(|| Failure::unanswered(Operation::Connect, Cause::Transport(Transport::Tls)))?;
        Ok(Self {
            http,
            shared: Arc::new(Shared {
                endpoint,
                app_client,
                limits,
                sleep,
            }),
        })
    }

    /// Where this client's requests go.
    #[must_use]
    pub fn endpoint(&self) -> &Endpoint {
        &self.shared.endpoint
    }

    /// As whom this client speaks.
    #[must_use]
    pub fn app_client(&self) -> &AppClient {
        &self.shared.app_client
    }

    /// Makes one call: sends, repeats what may be repeated, and reads the answer.
    pub(crate) async fn call<T>(
        &self,
        operation: Operation,
        request: &impl Serialize,
        read: impl Fn(&Answer<'_>) -> Result<T, Unreadable>,
    ) -> Result<T, Failure> {
        let Shared { limits, sleep, .. } = &*self.shared;
        // Texts and truth values always have a JSON form; should one not, nothing was sent.
        let body = wire::body(request)
            .map_err(|_| Failure::unanswered(Operation::Connect, Cause::Transport(Transport::Other)))?;
        let deadline = Instant::now() + BUDGET;
        let left = || deadline.saturating_duration_since(Instant::now());
        let mut repeats = Repeats::new(operation, limits.attempts);
        loop {
            let reply = self.exchange(operation, body.clone(), limits.total.min(left())).await;
            let failed = match reply.and_then(|reply| reply.read(&read)) {
                Ok(answer) => return Ok(answer),
                Err(failed) => failed,
            };
            match repeats.next(failed, left()) {
                Ok(pause) => sleep(pause).await,
                Err(failure) => return Err(failure),
            }
        }
    }
}

fn sleeping() -> Sleep {
    Box::new(|time| Box::pin(tokio::time::sleep(time)))
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("endpoint", &self.shared.endpoint)
            .field("app_client", &self.shared.app_client)
            .field("limits", &self.shared.limits)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
