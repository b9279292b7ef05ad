//! The check of a connection: hop by hop from this computer to the service, and where it ends.
//!
//! Owns the questions, in their order: which proxy, the look-up of the name, the connection, the proxy's consent, the
//! certificate and who issued it, the clocks, and whether it is the service that answers. It goes the way of the
//! [`Client`](crate::Client): the same proxies, trust store, TLS and headers. Sends no name, no token and no password;
//! the credentials of a proxy go to that proxy alone, and are in no report. Decides no wording.
//!
//! ```no_run
//! use cognito::{Endpoint, check};
//!
//! # async fn example() -> Result<(), cognito::InvalidEndpoint> {
//! let report = check::service(None, &Endpoint::for_region("eu-west-1")?).await;
//! match report.trouble() {
//!     None => println!("{} can be reached", report.host),
//!     Some((hop, trouble)) => println!("{} cannot be reached: {hop:?}: {trouble:?}", report.host),
//! }
//! # Ok(())
//! # }
//! ```

mod answer;
mod certificate;
mod distrust;
mod report;
mod road;
mod tunnel;
mod witness;

use std::time::{Duration, SystemTime};

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use self::witness::Line;
pub use self::{
    certificate::Certificate,
    report::{Clocks, Distrust, Hop, Outcome, ProxyAddress, Refused, Report, Route, Trouble},
};
use crate::{endpoint::Endpoint, network};

/// How long a hop may take. A person waits for it.
const LIMIT: Duration = Duration::from_secs(10);

/// How far two clocks may be apart. Proofs of a password are refused beyond it.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Goes to a pool's service, and asks it something harmless. Through this proxy or the system's, as
/// [`Client::through`](crate::Client::through) does.
pub async fn service(proxy: Option<&Url>, endpoint: &Endpoint) -> Report {
    Surroundings::of_system(proxy).service(endpoint.url()).await
}

/// Goes to a web server, such as a pool's managed login, up to its certificate. Asks it nothing.
pub async fn server(proxy: Option<&Url>, url: &Url) -> Report {
    Surroundings::of_system(proxy).server(url).await
}

/// What a check depends on beside the network itself. An argument, so that tests can have their own.
struct Surroundings {
    proxies: Matcher,
    /// `None` where the system's store holds no certificate.
    trust: Option<network::Trust>,
    limit: Duration,
    now: fn() -> SystemTime,
}

impl Surroundings {
    fn of_system(proxy: Option<&Url>) -> Self {
        Self {
            proxies: network::proxies(proxy),
            trust: network::trust_of_system().ok(),
            limit: LIMIT,
            now: SystemTime::now,
        }
    }

    async fn service(&self, url: &Url) -> Report {
        let mut report = Report::of(url);
        report.clocks = Some(Outcome::NotReached);
        report.service = Some(Outcome::NotReached);
        if let Some(line) = self.go(url, &mut report).await {
            self.ask(url, line, &mut report).await;
        }
        report
    }

    async fn server(&self, url: &Url) -> Report {
        let mut report = Report::of(url);
        let _line = self.go(url, &mut report).await;
        report
    }

    /// Every hop up to the certificate; gives the line to speak on, unless one of them failed.
    async fn go(&self, url: &Url, report: &mut Report) -> Option<Line> {
        let proxy = network::proxy_to(url, &self.proxies);
        report.tunnel = proxy.as_ref().map(|_| Outcome::NotReached);
        let stop = report.route.settle(road::route(proxy.as_ref()))?.next_stop(url);
        let found = self.within(road::look_up(&stop)).await;
        let addresses = report.addresses.settle(found)?;
        let (mut stream, address) = match road::connect(addresses, self.limit).await {
            Ok(connected) => connected,
            Err(trouble) => return report.connected.fail(trouble),
        };
        report.connected = Outcome::Passed(address);
        if let (Some(proxy), Some(tunnel)) = (&proxy, &mut report.tunnel) {
            stream = match self.within(tunnel::open(stream, proxy, url, self.trust.clone())).await {
                Ok(opened) => opened,
                Err(trouble) => return tunnel.fail(trouble),
            };
            *tunnel = Outcome::Passed(());
        }
        let Some(certificate) = &mut report.certificate else {
            return Some(Line { stream, http2: false });
        };
        let secured = self.within(witness::secure(stream, url, self.trust.clone(), network::tls));
        match secured.await {
            Ok(secured) => {
                certificate.settle(secured.certificate);
                Some(secured.line)
            }
            Err(trouble) => certificate.fail(trouble),
        }
    }

    /// Asks the service something that it refuses to everybody, and looks at who answers, and when.
    async fn ask(&self, url: &Url, line: Line, report: &mut Report) {
        let asked = self.within(answer::ask(line, url)).await;
        let here = (self.now)();
        let certified = !matches!(report.certificate, Some(Outcome::Failed(_)));
        match asked {
            Ok(service_time) => {
                report.clocks = service_time.map(|service| Clocks { here, service }.judged(TOLERANCE));
                if certified {
                    report.service = Some(Outcome::Passed(()));
                }
            }
            Err(trouble) if certified => report.service = Some(Outcome::Failed(trouble)),
            Err(_) => {}
        }
    }

    async fn within<T>(&self, hop: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
        tokio::time::timeout(self.limit, hop)
            .await
            .unwrap_or(Err(Trouble::TimedOut))
    }
}

#[cfg(test)]
mod tests;
