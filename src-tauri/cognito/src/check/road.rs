//! The way to the next stop: which it is, its addresses, and a connection.

use std::{io, net::SocketAddr, time::Duration};

use hyper_util::client::proxy::matcher::Intercept;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
    time::timeout,
};
use url::Url;

use super::report::{ProxyAddress, Route, Trouble, tame};

/// A connection, whatever it goes through.
pub(super) type Stream = Box<dyn ReadWrite>;

/// What can be read from and written to.
pub(super) trait ReadWrite: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> ReadWrite for T {}

/// A host and a port to look up; an IPv6 address without brackets.
pub(super) struct Stop {
    host: String,
    port: u16,
}

/// The way that the settings prescribe.
pub(super) fn route(proxy: Option<&Intercept>) -> Result<Route, Trouble> {
    let Some(proxy) = proxy else {
        return Ok(Route::Direct);
    };
    let uri = proxy.uri();
    let tls = match uri.scheme_str() {
        Some("http") => false,
        Some("https") => true,
        other => return Err(Trouble::UnknownProxyKind(tame(other.unwrap_or_default()))),
    };
    Ok(Route::Through(ProxyAddress {
        tls,
        host: uri.host().unwrap_or_default().to_owned(),
        port: uri.port_u16().unwrap_or(if tls { 443 } else { 80 }),
        signs_in: proxy.basic_auth().is_some(),
    }))
}

impl Route {
    /// The host that is connected to.
    pub(super) fn next_stop(&self, url: &Url) -> Stop {
        let (host, port) = match self {
            Self::Through(proxy) => (proxy.host.as_str(), Some(proxy.port)),
            Self::Direct => (url.host_str().unwrap_or_default(), url.port_or_known_default()),
        };
        Stop {
            host: host.trim_matches(['[', ']']).to_owned(),
            port: port.unwrap_or(443),
        }
    }
}

/// Asks the system for a name's addresses.
pub(super) async fn look_up(stop: &Stop) -> Result<Vec<SocketAddr>, Trouble> {
    let found: Vec<_> = lookup_host((stop.host.as_str(), stop.port))
        .await
        .map_err(|_| Trouble::NameNotFound)?
        .collect();
    if found.is_empty() {
        return Err(Trouble::NameNotFound);
    }
    Ok(found)
}

/// Connects to the first address that answers, and tells what the last one did if none does. Each has its share of
/// `limit`, so that a dead one does not take it all.
pub(super) async fn connect(addresses: &[SocketAddr], limit: Duration) -> Result<(Stream, SocketAddr), Trouble> {
    let share = limit / u32::try_from(addresses.len()).unwrap_or(u32::MAX).max(1);
    let mut trouble = Trouble::NameNotFound;
    for &address in addresses {
        match timeout(share, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok((Box::new(stream), address)),
            Ok(Err(error)) => trouble = refusal(&error),
            Err(_) => trouble = Trouble::TimedOut,
        }
    }
    Err(trouble)
}

fn refusal(error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Trouble::Refused,
        io::ErrorKind::TimedOut => Trouble::TimedOut,
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => Trouble::Lost,
        _ => Trouble::Unreachable,
    }
}
