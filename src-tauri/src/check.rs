//! The check of a connection: from what `cognito` found, hop by hop, to a verdict for the person and facts for the IT
//! team. Owns which advice fits which finding; the words are the window's.

use std::{fmt::Display, net::SocketAddr};

use cognito::check::{self, Certificate, Clocks, Distrust, Hop, Outcome, Refused, Report, Route, Trouble};

use crate::{
    connection_file::Connection,
    desktop_proxy,
    failure::rfc3339,
    views::{
        CheckFact, CheckHop, CheckVerdict, CheckedHop, CheckedPart, CheckedPlace, ConnectionCheck, FactKind, HopOutcome,
    },
};

/// Goes to the organisation's service and to its managed login, if it has one, at the same time.
pub(crate) async fn check(connection: &Connection) -> ConnectionCheck {
    let service = async {
        let endpoint = connection.endpoint();
        check::service(desktop_proxy::to(endpoint.url()).await.as_ref(), endpoint).await
    };
    let page = async {
        let url = connection.doors.browser.as_ref()?.domain.url();
        Some(check::server(desktop_proxy::to(url).await.as_ref(), url).await)
    };
    let (service, page) = tokio::join!(service, page);
    let first = service.trouble().or_else(|| page.as_ref()?.trouble());
    let page_only = service.trouble().is_none() && first.is_some();
    let through_proxy = |report: &Report| matches!(report.route, Outcome::Passed(Route::Through(_)));
    let proxied = through_proxy(if page_only {
        page.as_ref().unwrap_or(&service)
    } else {
        &service
    });
    ConnectionCheck {
        verdict: first.map_or(CheckVerdict::Reached, |(hop, trouble)| verdict(hop, trouble, proxied)),
        page_only,
        clock: first.and_then(|(_, trouble)| clock(trouble)),
        places: [
            Some(place(CheckedPart::Service, &service, connection.is_amazons())),
            page.as_ref().map(|page| place(CheckedPart::SignInPage, page, false)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        time: rfc3339(std::time::SystemTime::now()),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn verdict(hop: Hop, trouble: &Trouble, through_proxy: bool) -> CheckVerdict {
    match (hop, trouble) {
        (_, Trouble::ClockOff(_)) => CheckVerdict::Clock,
        (Hop::Route, _) => CheckVerdict::ProxyUnusable,
        (Hop::Name | Hop::Connect, _) if through_proxy => CheckVerdict::ProxyUnusable,
        (Hop::Name, _) => CheckVerdict::NameNotFound,
        (Hop::Connect, _) => CheckVerdict::NobodyAnswers,
        (_, Trouble::ProxySignIn { .. }) => CheckVerdict::ProxySignIn,
        (Hop::Proxy, _) => CheckVerdict::ProxyRefuses,
        (_, Trouble::Certificate(refused)) => match refused.why {
            Distrust::Expired | Distrust::NotYetValid => CheckVerdict::CertificateTime,
            _ => CheckVerdict::NotTrusted,
        },
        (_, Trouble::EmptyTrustStore) => CheckVerdict::NotTrusted,
        (_, Trouble::AnotherAnswered { .. } | Trouble::NotHttp) => CheckVerdict::AnotherAnswered,
        (_, Trouble::Blocked(_)) => CheckVerdict::Blocked,
        (_, Trouble::ServiceFails(_)) => CheckVerdict::ServiceFails,
        (Hop::Certificate | Hop::Clock | Hop::Service, _) => CheckVerdict::CutOff,
    }
}

/// By how many seconds this computer's clock is ahead.
fn clock(trouble: &Trouble) -> Option<i32> {
    let Trouble::ClockOff(clocks) = trouble else {
        return None;
    };
    let (apart, ahead) = clocks.apart();
    let seconds = i32::try_from(apart.as_secs()).unwrap_or(i32::MAX);
    Some(if ahead { seconds } else { -seconds })
}

fn place(part: CheckedPart, report: &Report, is_amazons: bool) -> CheckedPlace {
    let issued = |certificate: &Certificate| issued(certificate, is_amazons);
    let hops = [
        Some(hop(CheckHop::Route, &report.route, route)),
        Some(hop(CheckHop::Name, &report.addresses, |found| vec![addresses(found)])),
        Some(hop(CheckHop::Connect, &report.connected, |address| {
            vec![fact(FactKind::Connected, address)]
        })),
        report
            .tunnel
            .as_ref()
            .map(|it| hop(CheckHop::Proxy, it, |()| Vec::new())),
        report
            .certificate
            .as_ref()
            .map(|it| hop(CheckHop::Certificate, it, issued)),
        report.clocks.as_ref().map(|it| hop(CheckHop::Clock, it, clocks)),
        report
            .service
            .as_ref()
            .map(|it| hop(CheckHop::Service, it, |()| Vec::new())),
    ];
    CheckedPlace {
        part,
        address: format!("{}:{}", report.host, report.port),
        hops: hops.into_iter().flatten().collect(),
    }
}

fn hop<T>(hop: CheckHop, outcome: &Outcome<T>, found: impl Fn(&T) -> Vec<CheckFact>) -> CheckedHop {
    let (outcome, facts) = match outcome {
        Outcome::Passed(it) => (HopOutcome::Passed, found(it)),
        Outcome::Failed(trouble) => (HopOutcome::Failed, cause(trouble)),
        Outcome::NotReached => (HopOutcome::NotReached, Vec::new()),
    };
    CheckedHop { hop, outcome, facts }
}

fn fact(kind: FactKind, value: impl Display) -> CheckFact {
    CheckFact {
        kind,
        value: value.to_string(),
    }
}

fn route(route: &Route) -> Vec<CheckFact> {
    match route {
        Route::Direct => vec![fact(FactKind::Direct, "")],
        Route::Through(proxy) => {
            let scheme = if proxy.tls { "https" } else { "http" };
            vec![fact(
                FactKind::Proxy,
                format!("{scheme}://{}:{}", proxy.host, proxy.port),
            )]
        }
    }
}

fn addresses(found: &[SocketAddr]) -> CheckFact {
    let found: Vec<_> = found.iter().map(|address| address.ip().to_string()).collect();
    fact(FactKind::Addresses, found.join(", "))
}

fn issued(certificate: &Certificate, is_amazons: bool) -> Vec<CheckFact> {
    let Certificate {
        issuer,
        organisation,
        names,
        validity,
    } = certificate;
    let mut facts = Vec::new();
    if let Some(issuer) = issuer {
        let of = organisation.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
        facts.push(fact(FactKind::Issuer, format!("{issuer}{of}")));
    }
    if is_amazons && organisation.as_deref() != Some("Amazon") {
        facts.push(fact(FactKind::NotAmazons, ""));
    }
    if !names.is_empty() {
        facts.push(fact(FactKind::Names, names.join(", ")));
    }
    if let Some((from, to)) = validity {
        facts.push(fact(
            FactKind::Validity,
            format!("{} – {}", rfc3339(*from), rfc3339(*to)),
        ));
    }
    facts
}

fn clocks(clocks: &Clocks) -> Vec<CheckFact> {
    vec![
        fact(FactKind::ClockHere, rfc3339(clocks.here)),
        fact(FactKind::ClockThere, rfc3339(clocks.service)),
    ]
}

/// One technical word, and what goes with it.
fn cause(trouble: &Trouble) -> Vec<CheckFact> {
    let (word, facts) = match trouble {
        Trouble::UnknownProxyKind(scheme) => ("UnknownProxyKind", vec![fact(FactKind::Proxy, scheme)]),
        Trouble::NameNotFound => ("NameNotFound", Vec::new()),
        Trouble::Refused => ("Refused", Vec::new()),
        Trouble::Unreachable => ("Unreachable", Vec::new()),
        Trouble::TimedOut => ("TimedOut", Vec::new()),
        Trouble::Lost => ("Lost", Vec::new()),
        Trouble::NotAProxy => ("NotAProxy", Vec::new()),
        Trouble::ProxySignIn { schemes, realm, tried } => {
            let schemes = (!schemes.is_empty()).then(|| fact(FactKind::Schemes, schemes.join(", ")));
            let realm = realm.as_ref().map(|realm| fact(FactKind::Realm, realm));
            let refused = tried.then(|| fact(FactKind::CredentialsRefused, ""));
            let facts = [Some(fact(FactKind::Status, 407)), schemes, realm, refused];
            ("ProxySignIn", facts.into_iter().flatten().collect())
        }
        Trouble::ProxyRefused(status) => ("ProxyRefused", vec![fact(FactKind::Status, status)]),
        Trouble::NoTls => ("NoTls", Vec::new()),
        Trouble::EmptyTrustStore => ("EmptyTrustStore", Vec::new()),
        Trouble::Certificate(refused) => {
            let Refused { why, certificate } = refused.as_ref();
            return [vec![fact(FactKind::Cause, distrust(why))], issued(certificate, false)].concat();
        }
        Trouble::ClockOff(both) => ("ClockOff", clocks(both)),
        Trouble::AnotherAnswered { status, leads_to } => {
            let leads_to = leads_to.as_ref().map(|host| fact(FactKind::LeadsTo, host));
            let facts = [Some(fact(FactKind::Status, status)), leads_to];
            ("AnotherAnswered", facts.into_iter().flatten().collect())
        }
        Trouble::Blocked(status) => ("Blocked", vec![fact(FactKind::Status, status)]),
        Trouble::ServiceFails(status) => ("ServiceFails", vec![fact(FactKind::Status, status)]),
        Trouble::NotHttp => ("NotHttp", Vec::new()),
    };
    [vec![fact(FactKind::Cause, word)], facts].concat()
}

fn distrust(why: &Distrust) -> &str {
    match why {
        Distrust::UnknownIssuer => "UnknownIssuer",
        Distrust::Expired => "Expired",
        Distrust::NotYetValid => "NotYetValid",
        Distrust::WrongName => "WrongName",
        Distrust::Revoked => "Revoked",
        Distrust::Other(said) => said,
    }
}
