//! Certificates that are refused, those that are accepted, and who issued them.

use std::time::{Duration, SystemTime};

use company_network::{Authority, DAY, answer_by_tls, cognitos_refusal, page, proxy, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{
    super::{Certificate, Distrust, Hop, Outcome, Refused, Trouble},
    SERVICE, hops, plain, url,
};

const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// What was refused, and why.
fn refused(trouble: Option<(Hop, &Trouble)>) -> Refused {
    match trouble {
        Some((Hop::Certificate, Trouble::Certificate(refused))) => *refused.clone(),
        other => panic!("no certificate was refused: {other:?}"),
    }
}

#[tokio::test]
async fn an_intercepting_proxy_that_the_system_does_not_know_is_named() {
    let inspector = Authority::new();
    let tls = inspector.issue("cognito-idp.invalid");
    let (inspected, mut requests) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, _) = proxy(inspected).await;
    let report = plain().through(&format!("http://{proxy}")).service(&url(SERVICE)).await;
    assert_eq!(
        hops(&report),
        "route passed, name passed, connect passed, proxy passed, certificate failed, clock -, service -"
    );
    let Refused { why, certificate } = refused(report.trouble());
    assert_eq!(why, Distrust::UnknownIssuer);
    assert_eq!(certificate.issuer.as_deref(), Some("Example Corp Inspection CA"));
    assert_eq!(certificate.organisation.as_deref(), Some("Example Corp"));
    assert!(requests.try_recv().is_err(), "nothing is said to a stranger");
}

#[tokio::test]
async fn an_intercepting_proxy_that_the_system_trusts_is_named_as_well() {
    let inspector = Authority::new();
    let tls = inspector.issue("cognito-idp.invalid");
    let (inspected, _) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, _) = proxy(inspected).await;
    let surroundings = plain().trusting(&inspector).through(&format!("http://{proxy}"));
    let report = surroundings.service(&url(SERVICE)).await;
    assert_eq!(report.trouble(), None);
    let Some(Outcome::Passed(certificate)) = report.certificate else {
        panic!("{report:#?}");
    };
    assert_eq!(certificate.issuer.as_deref(), Some("Example Corp Inspection CA"));
}

#[tokio::test]
async fn a_certificate_for_another_name_says_which() {
    let authority = Authority::new();
    let (server, _) = answer_by_tls(authority.issue("hotel.example"), String::new()).await;
    let report = plain()
        .trusting(&authority)
        .server(&url(&format!("https://{server}")))
        .await;
    let Refused { why, certificate } = refused(report.trouble());
    assert_eq!(
        (why, certificate.names),
        (Distrust::WrongName, vec!["hotel.example".to_owned()])
    );
}

#[tokio::test]
async fn an_expired_certificate_is_the_servers_fault_where_the_clocks_agree() {
    let authority = Authority::new();
    let now = SystemTime::now();
    let tls = authority.issue_for("127.0.0.1", now - 3 * DAY, now - 2 * DAY);
    let (server, _) = answer_by_tls(tls, cognitos_refusal(now)).await;
    let report = plain()
        .trusting(&authority)
        .service(&url(&format!("https://{server}")))
        .await;
    let Refused { why, certificate } = refused(report.trouble());
    assert_eq!(why, Distrust::Expired);
    let (from, to) = certificate.validity.unwrap();
    assert!(from < to && to < now);
    assert!(matches!(report.clocks, Some(Outcome::Passed(_))));
    assert_eq!(report.service, Some(Outcome::NotReached));
}

#[tokio::test]
async fn a_certificate_that_expired_by_a_wrong_clock_is_the_clocks_fault() {
    let authority = Authority::new();
    let then = SystemTime::now() - 3 * YEAR;
    let tls = authority.issue_for("127.0.0.1", then - DAY, then + DAY);
    let (server, _) = answer_by_tls(tls, cognitos_refusal(then)).await;
    let report = plain()
        .trusting(&authority)
        .service(&url(&format!("https://{server}")))
        .await;
    let Some((Hop::Clock, Trouble::ClockOff(clocks))) = report.trouble() else {
        panic!("{report:#?}");
    };
    let (apart, ahead) = clocks.apart();
    assert!(ahead && apart.abs_diff(3 * YEAR) < DAY, "{apart:?}");
    assert!(matches!(report.certificate, Some(Outcome::Failed(_))));
}

#[tokio::test]
async fn a_certificate_of_tomorrow_is_not_valid_yet() {
    let authority = Authority::new();
    let now = SystemTime::now();
    let tls = authority.issue_for("127.0.0.1", now + DAY, now + 2 * DAY);
    let (server, _) = answer_by_tls(tls, page("200 OK", "")).await;
    let report = plain()
        .trusting(&authority)
        .service(&url(&format!("https://{server}")))
        .await;
    assert_eq!(refused(report.trouble()).why, Distrust::NotYetValid);
    assert_eq!(
        report.clocks,
        Some(Outcome::NotReached),
        "a stranger's clock counts for nothing"
    );
}

#[tokio::test]
async fn what_speaks_no_tls_is_told_apart_from_a_bad_certificate() {
    let server = serve(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    let report = plain().server(&url(&format!("https://{server}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Certificate, &Trouble::NoTls)));
}

#[tokio::test]
async fn without_any_authority_in_the_system_the_check_says_so() {
    let (server, _) = answer_by_tls(Authority::new().issue("127.0.0.1"), String::new()).await;
    let mut surroundings = plain();
    surroundings.trust = None;
    let report = surroundings.server(&url(&format!("https://{server}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Certificate, &Trouble::EmptyTrustStore)));
}

#[tokio::test]
async fn a_server_is_only_looked_at_and_asked_nothing() {
    let authority = Authority::new();
    let (server, mut requests) = answer_by_tls(authority.issue("127.0.0.1"), String::new()).await;
    let report = plain()
        .trusting(&authority)
        .server(&url(&format!("https://{server}")))
        .await;
    assert_eq!(
        hops(&report),
        "route passed, name passed, connect passed, certificate passed"
    );
    assert!(requests.try_recv().is_err());
}

#[test]
fn what_is_no_certificate_says_nothing() {
    assert_eq!(Certificate::read(b"<html>"), Certificate::default());
}
