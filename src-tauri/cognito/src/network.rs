//! How this package reaches other computers.
//!
//! Owns what every connection of it shares: the name it goes by, whose certificates count, and which proxy it goes
//! through. One place for all, so that the check of a connection goes the very way that the client goes.

use std::sync::Arc;

use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use rustls::{
    ClientConfig,
    client::danger::ServerCertVerifier,
    crypto::{CryptoProvider, aws_lc_rs},
};
use url::{Host, Url};

/// Who decides about certificates.
pub(crate) type Trust = Arc<dyn ServerCertVerifier>;

/// What a request says of its sender. Firewalls in front of pools refuse requests without one.
pub(crate) fn user_agent() -> String {
    format!("SecondStep/{} ({})", env!("CARGO_PKG_VERSION"), std::env::consts::OS)
}

/// The operating system's trust store, as it is now.
///
/// Fails where it holds no certificate at all.
pub(crate) fn trust_of_system() -> Result<Trust, rustls::Error> {
    Ok(Arc::new(rustls_platform_verifier::Verifier::new(provider())?))
}

/// TLS as every connection speaks it: HTTP/2 where the other end offers it, and `trust` to decide about certificates.
pub(crate) fn tls(trust: Trust) -> Result<ClientConfig, rustls::Error> {
    let mut tls = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(trust)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

/// The same, spoken with a proxy: what goes through it afterwards is HTTP/1.1.
pub(crate) fn tls_with_proxy(trust: Trust) -> Result<ClientConfig, rustls::Error> {
    let mut tls = tls(trust)?;
    tls.alpn_protocols.clear();
    Ok(tls)
}

/// This proxy. Without one those of the environment (`HTTPS_PROXY`, `ALL_PROXY`,
/// `NO_PROXY`), then those of the system's settings on Windows and macOS: what reqwest asks as well, without saying what
/// it was told.
pub(crate) fn proxies(given: Option<&Url>) -> Matcher {
    given.map_or_else(Matcher::from_system, |proxy| {
        Matcher::builder().all(proxy.as_str()).build()
    })
}

/// The proxy that leads to an address, if any. None leads to this computer.
pub(crate) fn proxy_to(url: &Url, proxies: &Matcher) -> Option<Intercept> {
    let uri = url.as_str().parse().ok()?;
    proxies.intercept(&uri).filter(|_| !is_loopback(url))
}

/// Whether an address names this computer: `127.0.0.0/8`, `::1` or `localhost`.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(aws_lc_rs::default_provider())
}
