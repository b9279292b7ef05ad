//! Proxies that are there: what they let through, and what they refuse.

use std::time::SystemTime;

use company_network::{Authority, answer, answer_by_tls, cognitos_refusal, proxy, proxy_by_tls};
use rstest::rstest;

use super::{
    super::{Hop, Outcome, ProxyAddress, Route, Trouble},
    SERVICE, hops, plain, url,
};

const ALL_WELL: &str =
    "route passed, name passed, connect passed, proxy passed, certificate passed, clock passed, service passed";

#[tokio::test]
async fn a_proxy_leads_to_a_service_that_only_it_can_find() {
    let authority = Authority::new();
    let tls = authority.issue("cognito-idp.invalid");
    let (service, _) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, mut asked) = proxy(service).await;
    let surroundings = plain().trusting(&authority).through(&format!("http://{proxy}"));
    let report = surroundings.service(&url(SERVICE)).await;
    assert_eq!(hops(&report), ALL_WELL, "{report:#?}");
    assert_eq!(
        report.route,
        Outcome::Passed(Route::Through(ProxyAddress {
            tls: false,
            host: "127.0.0.1".to_owned(),
            port: proxy.port(),
            signs_in: false,
        }))
    );
    let asked = asked.recv().await.unwrap();
    assert!(
        asked.starts_with("CONNECT cognito-idp.invalid:443 HTTP/1.1\r\n"),
        "{asked}"
    );
    assert!(asked.contains("user-agent: SecondStep/"), "{asked}");
}

#[tokio::test]
async fn a_proxy_may_be_spoken_to_by_tls() {
    let authority = Authority::new();
    let tls = authority.issue("cognito-idp.invalid");
    let (service, _) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let proxy = proxy_by_tls(authority.issue("127.0.0.1"), service).await;
    let by_tls = || plain().through(&format!("https://{proxy}"));
    let report = by_tls().trusting(&authority).service(&url(SERVICE)).await;
    assert_eq!(hops(&report), ALL_WELL, "{report:#?}");

    let report = by_tls().service(&url(SERVICE)).await;
    assert!(
        matches!(report.trouble(), Some((Hop::Proxy, Trouble::Certificate(_)))),
        "{report:#?}"
    );
}

#[tokio::test]
async fn a_proxy_that_asks_for_a_sign_in_says_how_and_who_it_is() {
    let text = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\n\
        Proxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=\"Example Corp proxy\"\r\nContent-Length: 0\r\n\r\n";
    let (proxy, _) = answer(text.to_owned()).await;
    let report = plain().through(&format!("http://{proxy}")).service(&url(SERVICE)).await;
    assert_eq!(
        hops(&report),
        "route passed, name passed, connect passed, proxy failed, certificate -, clock -, service -"
    );
    let sign_in = Trouble::ProxySignIn {
        schemes: ["Negotiate", "NTLM", "Basic"].map(str::to_owned).to_vec(),
        realm: Some("Example Corp proxy".to_owned()),
        tried: false,
    };
    assert_eq!(report.trouble(), Some((Hop::Proxy, &sign_in)));
}

#[tokio::test]
async fn the_credentials_of_the_settings_go_to_the_proxy_and_into_no_report() {
    let text = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n\r\n";
    let (proxy, mut asked) = answer(text.to_owned()).await;
    let surroundings = plain().through(&format!("http://sam:opensesame@{proxy}"));
    let report = surroundings.service(&url(SERVICE)).await;
    // "sam:opensesame" in base64.
    let asked = asked.recv().await.unwrap();
    assert!(
        asked.contains("proxy-authorization: Basic c2FtOm9wZW5zZXNhbWU="),
        "{asked}"
    );
    assert!(matches!(
        report.trouble(),
        Some((Hop::Proxy, Trouble::ProxySignIn { tried: true, .. }))
    ));
    let told = format!("{report:?}");
    assert!(!told.contains("opensesame") && !told.contains("c2Ft"), "{told}");
}

#[rstest]
#[case::refuses("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", Trouble::ProxyRefused(403))]
#[case::finds_nobody("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", Trouble::ProxyRefused(502))]
#[case::is_none("220 mail.example.com ESMTP\r\n", Trouble::NotAProxy)]
#[tokio::test]
async fn a_proxy_that_opens_no_way_is_told(#[case] text: &str, #[case] trouble: Trouble) {
    let (proxy, _) = answer(text.to_owned()).await;
    let report = plain().through(&format!("http://{proxy}")).service(&url(SERVICE)).await;
    assert_eq!(report.trouble(), Some((Hop::Proxy, &trouble)));
}
