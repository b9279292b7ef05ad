//! The way there: names, ports, and proxies that are not there.

use std::time::Duration;

use company_network::{closed_port, serve};
use rstest::rstest;
use tokio::io::AsyncReadExt as _;

use super::{
    super::{Hop, Route, Trouble},
    SERVICE, hops, plain, url,
};

#[tokio::test]
async fn a_name_that_nobody_knows_ends_at_the_look_up() {
    let report = plain().service(&url(SERVICE)).await;
    assert_eq!(
        hops(&report),
        "route passed, name failed, connect -, certificate -, clock -, service -"
    );
    assert_eq!(report.trouble(), Some((Hop::Name, &Trouble::NameNotFound)));
    assert_eq!((report.host.as_str(), report.port), ("cognito-idp.invalid", 443));
}

#[rstest]
#[case::by_tls("https")]
#[case::in_the_open("http")]
#[tokio::test]
async fn a_port_where_nobody_listens_ends_at_the_connection(#[case] scheme: &str) {
    let address = closed_port().await;
    let report = plain().service(&url(&format!("{scheme}://{address}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Connect, &Trouble::Refused)));
}

#[tokio::test]
async fn a_handshake_that_never_ends_is_over_with_its_time() {
    let silent = serve(|mut stream| async move { drop(stream.read_to_end(&mut Vec::new()).await) }).await;
    let surroundings = plain().with_limit(Duration::from_millis(300));
    let report = surroundings.service(&url(&format!("https://{silent}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Certificate, &Trouble::TimedOut)));
}

#[tokio::test]
async fn a_proxy_that_nobody_can_look_up_ends_at_its_name() {
    let report = plain()
        .through("http://proxy.invalid:3128")
        .service(&url(SERVICE))
        .await;
    assert_eq!(
        hops(&report),
        "route passed, name failed, connect -, proxy -, certificate -, clock -, service -"
    );
}

#[tokio::test]
async fn a_proxy_that_is_not_there_ends_at_the_connection() {
    let proxy = closed_port().await;
    let report = plain().through(&format!("http://{proxy}")).service(&url(SERVICE)).await;
    assert_eq!(report.trouble(), Some((Hop::Connect, &Trouble::Refused)));
}

#[tokio::test]
async fn a_proxy_of_another_kind_ends_before_anything_is_sent() {
    let report = plain()
        .through("socks5://proxy.example:1080")
        .service(&url(SERVICE))
        .await;
    let kind = Trouble::UnknownProxyKind("socks5".to_owned());
    assert_eq!(report.trouble(), Some((Hop::Route, &kind)));
}

#[tokio::test]
async fn no_proxy_leads_to_this_computer() {
    let proxy = format!("http://{}", closed_port().await);
    let report = plain()
        .through(&proxy)
        .service(&url(&format!("http://{}", closed_port().await)))
        .await;
    assert_eq!(report.route, super::Outcome::Passed(Route::Direct));
}
