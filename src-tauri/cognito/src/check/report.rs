//! What a check found, hop by hop.
//!
//! Owns the types and their order. Texts in it that others sent are capped and hold no control characters.

use std::{
    net::SocketAddr,
    time::{Duration, SystemTime},
};

use url::Url;

use super::Certificate;

/// What stands between this computer and one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The host that was to be reached; an IPv6 address is in brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The way there: [`Hop::Route`].
    pub route: Outcome<Route>,
    /// The addresses of the next stop, the host or its proxy: [`Hop::Name`].
    pub addresses: Outcome<Vec<SocketAddr>>,
    /// The one that took the connection: [`Hop::Connect`].
    pub connected: Outcome<SocketAddr>,
    /// The proxy's consent: [`Hop::Proxy`]. `None` without a proxy.
    pub tunnel: Option<Outcome<()>>,
    /// Whether the other end is who it says: [`Hop::Certificate`]. `None` for this computer without TLS.
    pub certificate: Option<Outcome<Certificate>>,
    /// This computer's clock and the service's: [`Hop::Clock`]. `None` where nothing is asked, or no clock was shown.
    pub clocks: Option<Outcome<Clocks>>,
    /// Whether it is Cognito that answers: [`Hop::Service`]. `None` where nothing is asked.
    pub service: Option<Outcome<()>>,
}

/// The hops, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hop {
    /// Which way the system's settings send the connection.
    Route,
    /// Looking up the name of the host, or of the proxy.
    Name,
    /// TCP.
    Connect,
    /// The proxy lets the connection through.
    Proxy,
    /// TLS.
    Certificate,
    /// The two clocks.
    Clock,
    /// The answer.
    Service,
}

/// What became of a hop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It is fine, and this was found.
    Passed(T),
    /// The connection ends here.
    Failed(Trouble),
    /// An earlier hop failed.
    NotReached,
}

/// The way to a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Without a proxy.
    Direct,
    /// Through this one.
    Through(ProxyAddress),
}

/// Where a proxy is. Its credentials are not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyAddress {
    /// True if it is spoken to by TLS.
    pub tls: bool,
    /// Its name or address; an IPv6 address is in brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// True if the settings hold a name and password for it.
    pub signs_in: bool,
}

/// The two clocks at the moment of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// This computer's.
    pub here: SystemTime,
    /// The service's: its `Date` header.
    pub service: SystemTime,
}

/// A certificate that is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Distrust,
    /// What it says.
    pub certificate: Certificate,
}

/// Why a certificate is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distrust {
    /// Nobody in the system's trust store vouches for it.
    UnknownIssuer,
    /// Its time is over, by this computer's clock.
    Expired,
    /// Its time has not come, by this computer's clock.
    NotYetValid,
    /// It is for other names.
    WrongName,
    /// It was called back.
    Revoked,
    /// Something else, in the words of the library that checked.
    Other(String),
}

/// Why a connection ends at a hop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The settings name a proxy of a kind that this app can't use, such as `socks5`.
    UnknownProxyKind(String),
    /// The name was not found.
    NameNotFound,
    /// The computer is there, and nothing listens.
    Refused,
    /// No way to the host or the network.
    Unreachable,
    /// The hop's time is over.
    TimedOut,
    /// The connection was cut.
    Lost,
    /// What should be the proxy is none.
    NotAProxy,
    /// The proxy asks for a sign-in (407).
    ProxySignIn {
        /// How one could sign in: `Basic`, `NTLM`, `Negotiate`.
        schemes: Vec<String>,
        /// What the proxy calls itself.
        realm: Option<String>,
        /// True if the credentials of the settings were sent, and refused.
        tried: bool,
    },
    /// The proxy won't open a connection, and says so with this status.
    ProxyRefused(u16),
    /// What answers speaks no TLS.
    NoTls,
    /// The system's trust store holds no certificate.
    EmptyTrustStore,
    /// The certificate is not accepted. Boxed: it is larger than everything else here.
    Certificate(Box<Refused>),
    /// The clocks are too far apart.
    ClockOff(Clocks),
    /// Somebody else answered in the service's place: a sign-in page of the network, or one that says what is blocked.
    AnotherAnswered {
        /// The HTTP status.
        status: u16,
        /// The host that the answer leads to, if it leads elsewhere.
        leads_to: Option<String>,
    },
    /// A firewall refused with this status: the organisation's in front of the service, or one on the way.
    Blocked(u16),
    /// The service is there and has troubles of its own, or what stands in front of it.
    ServiceFails(u16),
    /// What answers does not speak HTTP.
    NotHttp,
}

impl Report {
    /// Nothing is reached yet.
    pub(super) fn of(url: &Url) -> Self {
        Self {
            host: url.host_str().unwrap_or_default().to_owned(),
            port: url.port_or_known_default().unwrap_or(443),
            route: Outcome::NotReached,
            addresses: Outcome::NotReached,
            connected: Outcome::NotReached,
            tunnel: None,
            certificate: (url.scheme() == "https").then_some(Outcome::NotReached),
            clocks: None,
            service: None,
        }
    }

    /// What keeps this computer from the host: its clock, if that is wrong, or else the first hop that failed.
    #[must_use]
    pub fn trouble(&self) -> Option<(Hop, &Trouble)> {
        let in_order = [
            (Hop::Clock, self.clocks.as_ref().and_then(Outcome::trouble)),
            (Hop::Route, self.route.trouble()),
            (Hop::Name, self.addresses.trouble()),
            (Hop::Connect, self.connected.trouble()),
            (Hop::Proxy, self.tunnel.as_ref().and_then(Outcome::trouble)),
            (Hop::Certificate, self.certificate.as_ref().and_then(Outcome::trouble)),
            (Hop::Service, self.service.as_ref().and_then(Outcome::trouble)),
        ];
        in_order.into_iter().find_map(|(hop, trouble)| Some((hop, trouble?)))
    }
}

impl<T> Outcome<T> {
    /// Why the connection ends here, if it does.
    #[must_use]
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Failed(trouble) => Some(trouble),
            Self::Passed(_) | Self::NotReached => None,
        }
    }

    /// Takes down what became of the hop, and gives what was found.
    pub(super) fn settle(&mut self, result: Result<T, Trouble>) -> Option<&T> {
        *self = match result {
            Ok(found) => Self::Passed(found),
            Err(trouble) => Self::Failed(trouble),
        };
        match self {
            Self::Passed(found) => Some(found),
            Self::Failed(_) | Self::NotReached => None,
        }
    }

    /// Takes down that the connection ends here. Always `None`, to be returned.
    pub(super) fn fail<N>(&mut self, trouble: Trouble) -> Option<N> {
        *self = Self::Failed(trouble);
        None
    }
}

impl Clocks {
    /// How far apart they are, and whether this computer's is ahead.
    #[must_use]
    pub fn apart(&self) -> (Duration, bool) {
        match self.here.duration_since(self.service) {
            Ok(ahead) => (ahead, true),
            Err(behind) => (behind.duration(), false),
        }
    }

    pub(super) fn judged(self, tolerance: Duration) -> Outcome<Self> {
        if self.apart().0 > tolerance {
            Outcome::Failed(Trouble::ClockOff(self))
        } else {
            Outcome::Passed(self)
        }
    }
}

/// A text that somebody else sent, fit to be shown: one line of at most 80 characters.
pub(super) fn tame(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
