//! The check against real servers on this computer: a private certificate authority, proxies of every temper, sign-in
//! pages, wrong clocks, and a user pool.
//!
//! Not covered: that the verifiers of Windows and macOS call each fault of a certificate what `distrust` expects, and the
//! system's settings of proxies there; an unreachable network, which no test can have without leaving this computer.

mod certificates;
mod proxies;
mod roads;
mod service;
#[cfg(target_os = "linux")]
mod system;

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use company_network::Authority;
use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use super::{Outcome, Report, Surroundings};
use crate::network;

/// A name that nobody can look up: whoever reaches it went through a proxy.
const SERVICE: &str = "https://cognito-idp.invalid/";

/// Surroundings without a proxy, in which the system's own authorities count.
fn plain() -> Surroundings {
    Surroundings {
        proxies: Matcher::builder().build(),
        trust: network::trust_of_system().ok(),
        // No test runs into it: a busy machine must not look like a silent server.
        limit: Duration::from_secs(30),
        now: SystemTime::now,
    }
}

impl Surroundings {
    fn through(mut self, proxy: &str) -> Self {
        self.proxies = Matcher::builder().all(proxy).build();
        self
    }

    /// As if an administrator had put the authority into the system's store.
    fn trusting(mut self, authority: &Authority) -> Self {
        let roots = [authority.der().clone()];
        let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(roots, network::provider());
        self.trust = Some(Arc::new(verifier.unwrap()));
        self
    }

    fn with_limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }
}

fn url(text: &str) -> Url {
    text.parse().unwrap()
}

/// Every hop in one line, to be compared at a glance.
fn hops(report: &Report) -> String {
    fn word<T>(outcome: &Outcome<T>) -> &'static str {
        match outcome {
            Outcome::Passed(_) => "passed",
            Outcome::Failed(_) => "failed",
            Outcome::NotReached => "-",
        }
    }
    let mut words = vec![
        ("route", word(&report.route)),
        ("name", word(&report.addresses)),
        ("connect", word(&report.connected)),
    ];
    words.extend(report.tunnel.as_ref().map(|outcome| ("proxy", word(outcome))));
    words.extend(
        report
            .certificate
            .as_ref()
            .map(|outcome| ("certificate", word(outcome))),
    );
    words.extend(report.clocks.as_ref().map(|outcome| ("clock", word(outcome))));
    words.extend(report.service.as_ref().map(|outcome| ("service", word(outcome))));
    let words: Vec<_> = words.iter().map(|(hop, word)| format!("{hop} {word}")).collect();
    words.join(", ")
}
