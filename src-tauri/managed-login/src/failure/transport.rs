//! Why no answer came: from the chain of errors under reqwest to one word.
//!
//! Owns the reading of that chain. What it finds decides whether a refresh token may be spent, so an error
//! after the connection stood is never called anything that claims nothing was sent.

use std::{error::Error, io};

/// Why no whole answer came. The same words as those of the package `cognito`, which this one knows nothing of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Transport {
    /// The name of the service could not be looked up.
    #[error("the name was not found")]
    Dns,
    /// The computer is there, and nothing listens.
    #[error("the connection was refused")]
    Refused,
    /// No route to the host or the network.
    #[error("no route")]
    Unreachable,
    /// The other end speaks no TLS, or its certificate is not trusted; or this computer has no trusted certificates.
    #[error("no trusted TLS connection")]
    Tls,
    /// The proxy refused, or asks who is there (407, 511).
    #[error("the proxy refused")]
    Proxy,
    /// A limit passed.
    #[error("timed out")]
    TimedOut {
        /// While connecting: nothing was sent yet.
        connecting: bool,
    },
    /// The connection was reset or closed after sending, before the answer was whole.
    #[error("the connection was lost")]
    Lost,
    /// None of these.
    #[error("the connection failed")]
    Other,
}

impl Transport {
    /// Sorts an error that reqwest gave instead of an answer, or in the middle of one.
    pub(crate) fn of(error: &reqwest::Error) -> Self {
        // The type is private to hyper-util; its text begins the same for each of its variants.
        if sources(error).any(|error| error.to_string().starts_with("tunnel error")) {
            return Self::Proxy;
        }
        if error.is_timeout() {
            return Self::TimedOut {
                connecting: error.is_connect(),
            };
        }
        if error.is_dns() {
            return Self::Dns;
        }
        let kind = sources(error)
            .filter_map(|error| error.downcast_ref::<io::Error>())
            .last()
            .map(io::Error::kind);
        if error.is_connect() {
            Self::while_connecting(kind)
        } else {
            Self::while_connected(error)
        }
    }

    /// Nothing of the request was sent yet.
    fn while_connecting(kind: Option<io::ErrorKind>) -> Self {
        match kind {
            Some(io::ErrorKind::ConnectionRefused) => Self::Refused,
            Some(
                io::ErrorKind::HostUnreachable
                | io::ErrorKind::NetworkUnreachable
                | io::ErrorKind::NetworkDown
                | io::ErrorKind::AddrNotAvailable,
            ) => Self::Unreachable,
            // TCP stood, and the handshake broke off or made no sense: rustls's errors arrive as `InvalidData`.
            Some(
                io::ErrorKind::InvalidData
                | io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::BrokenPipe,
            ) => Self::Tls,
            _ => Self::Other,
        }
    }

    /// The request may have arrived.
    fn while_connected(error: &reqwest::Error) -> Self {
        let not_http = sources(error)
            .filter_map(|error| error.downcast_ref::<hyper::Error>())
            .any(hyper::Error::is_parse);
        if not_http || error.is_builder() {
            Self::Other
        } else {
            Self::Lost
        }
    }
}

/// The errors below this one, the cause of all last.
fn sources(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(error.source(), |&error| {
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            // `io::Error::source` skips what it wraps, which is another `io::Error` with the real kind.
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        }
    })
}

#[cfg(test)]
#[path = "transport_tests.rs"]
mod tests;
