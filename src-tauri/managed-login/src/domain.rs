//! Where the managed login of a pool is, as whom this app speaks, and to which ports a browser may come back.
//!
//! Owns the checks of what a connection file says, so that nothing that was made of it can fail later.

use std::fmt;

use oauth2::RedirectUrl;
use secrecy::{ExposeSecret as _, SecretString};
use url::{Host, Url};

/// How many callback URLs an app client can have.
const MOST_PORTS: usize = 100;

/// What is wrong with a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSetting {
    /// No address, or one with a user, a path, a query or a fragment.
    #[error("not the address of a managed login")]
    Domain,
    /// Neither `https` nor `http`.
    #[error("neither https nor http")]
    UnsupportedScheme,
    /// `http` to another computer.
    #[error("http beyond this computer")]
    PlainHttp,
    /// Not 1 to 128 of `[\w+]`.
    #[error("not an app client id")]
    ClientId,
    /// Not 1 to 64 of `[\w+]`.
    #[error("not an app client secret")]
    ClientSecret,
    /// No port, more than 100, the same one twice, or port 0, which cannot be registered.
    #[error("not a list of ports")]
    RedirectPorts,
    /// Not a scheme of the app's own with a name and nothing else.
    #[error("not a link of the app's own")]
    RedirectLink,
}

/// The address of a pool's managed login, without a path: `https://example.auth.eu-west-1.amazoncognito.com`.
#[derive(Clone, PartialEq, Eq)]
pub struct Domain(Url);

impl Domain {
    /// `https` anywhere, `http` on this computer only, for the practice pool and emulators.
    pub fn new(url: &str) -> Result<Self, InvalidSetting> {
        let url = Url::parse(url).map_err(|_| InvalidSetting::Domain)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(InvalidSetting::UnsupportedScheme);
        }
        let is_bare = url.username().is_empty() && url.password().is_none() && url.path() == "/";
        if !is_bare || url.query().is_some() || url.fragment().is_some() {
            return Err(InvalidSetting::Domain);
        }
        let domain = Self(url);
        if domain.0.scheme() == "http" && !domain.is_loopback() {
            return Err(InvalidSetting::PlainHttp);
        }
        Ok(domain)
    }

    /// Whether the address names this computer: `127.0.0.0/8`, `::1` or `localhost`.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        }
    }

    /// The host alone, for showing; an IPv6 address is in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The address, without a path.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// A page of it.
    pub(crate) fn at(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        url.set_path(path);
        url
    }
}

impl fmt::Debug for Domain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Domain({})", self.0)
    }
}

/// The app client: its id, and the secret if the pool's owner gave it one.
#[derive(Debug, Clone)]
pub struct AppClient {
    pub(crate) id: String,
    pub(crate) secret: Option<SecretString>,
}

impl AppClient {
    /// The id is 1 to 128 characters of `[\w+]`, the secret 1 to 64 of the same.
    pub fn new(id: &str, secret: Option<SecretString>) -> Result<Self, InvalidSetting> {
        if !is_word(id, 128) {
            return Err(InvalidSetting::ClientId);
        }
        if secret
            .as_ref()
            .is_some_and(|secret| !is_word(secret.expose_secret(), 64))
        {
            return Err(InvalidSetting::ClientSecret);
        }
        Ok(Self {
            id: id.to_owned(),
            secret,
        })
    }
}

fn is_word(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+'))
}

/// The ports of this computer that the browser may come back to, in the order in which they are tried.
///
/// The service compares callback URLs letter by letter, the port included, so each port's URL has to be registered
/// with the app client beforehand: [`RedirectPorts::urls`] says how they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedirectPorts(Vec<(u16, RedirectUrl)>);

impl RedirectPorts {
    /// One to a hundred different ports, none of them 0.
    pub fn new(ports: &[u16]) -> Result<Self, InvalidSetting> {
        let invalid = InvalidSetting::RedirectPorts;
        let differs = |(at, port): (usize, &u16)| *port != 0 && !ports[..at].contains(port);
        if !(1..=MOST_PORTS).contains(&ports.len()) || !ports.iter().enumerate().all(differs) {
            return Err(invalid);
        }
        let with_url = |port: &u16| RedirectUrl::new(redirect_uri(*port)).map(|url| (*port, url));
        ports
            .iter()
            .map(with_url)
            .collect::<Result<_, _>>()
            .map(Self)
            .map_err(|_| invalid)
    }

    /// What an administrator registers with the app client, as callback URLs and as sign-out URLs:
    /// `http://127.0.0.1:PORT/callback` for each port.
    pub fn urls(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, url)| url.as_str())
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = (u16, &RedirectUrl)> {
        self.0.iter().map(|(port, url)| (*port, url))
    }
}

/// The path that the browser comes back to.
pub(crate) const CALLBACK: &str = "/callback";

fn redirect_uri(port: u16) -> String {
    format!("http://127.0.0.1:{port}{CALLBACK}")
}

#[cfg(test)]
mod tests {
    //! Not covered: whether a domain exists.

    use rstest::rstest;

    use super::{AppClient, Domain, InvalidSetting, RedirectPorts};

    #[rstest]
    #[case("https://example.auth.eu-west-1.amazoncognito.com", false)]
    #[case("https://login.example.com/", false)]
    #[case("http://127.0.0.1:9229", true)]
    #[case("http://localhost:9229/", true)]
    #[case("http://[::1]:9229", true)]
    fn a_domain_is_an_address_without_a_path(#[case] url: &str, #[case] loopback: bool) {
        let domain = Domain::new(url).unwrap();
        assert_eq!(domain.is_loopback(), loopback);
        assert_eq!(
            domain.at("/oauth2/token").as_str(),
            format!("{}/oauth2/token", url.trim_end_matches('/'))
        );
    }

    #[rstest]
    #[case("example.auth.eu-west-1.amazoncognito.com", InvalidSetting::Domain)]
    #[case("https://example.com/login", InvalidSetting::Domain)]
    #[case("https://example.com/?a=b", InvalidSetting::Domain)]
    #[case("https://example.com/#a", InvalidSetting::Domain)]
    #[case("https://sam:word@example.com", InvalidSetting::Domain)]
    #[case("ftp://example.com", InvalidSetting::UnsupportedScheme)]
    #[case("http://example.com", InvalidSetting::PlainHttp)]
    #[case("http://localhost.example.com", InvalidSetting::PlainHttp)]
    #[case("http://192.168.1.5", InvalidSetting::PlainHttp)]
    fn an_address_that_would_leak_or_means_nothing_is_refused(#[case] url: &str, #[case] why: InvalidSetting) {
        assert_eq!(Domain::new(url), Err(why));
    }

    #[test]
    fn each_port_has_the_url_that_is_registered() {
        let ports = RedirectPorts::new(&[21721, 80]).unwrap();
        assert_eq!(
            ports.urls().collect::<Vec<_>>(),
            ["http://127.0.0.1:21721/callback", "http://127.0.0.1:80/callback"]
        );
    }

    #[rstest]
    #[case::none(&[])]
    #[case::any(&[0])]
    #[case::twice(&[21721, 24724, 21721])]
    fn a_list_that_cannot_be_registered_is_refused(#[case] ports: &[u16]) {
        assert_eq!(RedirectPorts::new(ports), Err(InvalidSetting::RedirectPorts));
    }

    #[test]
    fn more_ports_than_callback_urls_are_refused() {
        let ports: Vec<u16> = (1000..1101).collect();
        assert!(RedirectPorts::new(&ports[..100]).is_ok());
        assert_eq!(RedirectPorts::new(&ports), Err(InvalidSetting::RedirectPorts));
    }

    #[rstest]
    #[case("", None, InvalidSetting::ClientId)]
    #[case("two words", None, InvalidSetting::ClientId)]
    #[case("id", Some(""), InvalidSetting::ClientSecret)]
    #[case("id", Some("sec ret"), InvalidSetting::ClientSecret)]
    fn an_id_or_secret_the_service_would_refuse_is_refused_here(
        #[case] id: &str,
        #[case] secret: Option<&str>,
        #[case] why: InvalidSetting,
    ) {
        assert_eq!(AppClient::new(id, secret.map(Into::into)).unwrap_err(), why);
    }

    #[test]
    fn the_secret_is_not_printed() {
        let client = AppClient::new("id", Some("kept0secret".into())).unwrap();
        assert!(!format!("{client:?}").contains("kept0secret"));
    }
}
