//! The client and the check by what the system says: the proxy of the environment or one that is given, and a trust store
//! into which a company put its own authority.

use std::{net::SocketAddr, time::SystemTime};

use company_network::{Authority, answer_by_tls, closed_port, cognitos_refusal, in_a_process, proxy, within};
use url::Url;

use super::{
    super::{Outcome, Report, Route, service},
    SERVICE,
};
use crate::{AccessToken, AppClient, Client, Endpoint, ExceptionKind, Failure};

/// A service that only a proxy leads to, and that proxy.
async fn company(authority: &Authority) -> SocketAddr {
    let tls = authority.issue("cognito-idp.invalid");
    let (inspected, _requests) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, _asked) = proxy(inspected).await;
    proxy
}

/// What the client says, and the check.
async fn go(through: Option<&Url>) -> (Failure, Report) {
    let endpoint = Endpoint::custom(SERVICE).unwrap();
    let app_client = AppClient::new("1example23456789", None).unwrap();
    let client = Client::through(through, endpoint.clone(), app_client).unwrap();
    let token = AccessToken::new("example.access-token".into()).unwrap();
    let failure = client.get_user(&token).await.unwrap_err();
    (failure, service(through, &endpoint).await)
}

fn arrived((refusal, report): (Failure, Report)) {
    assert_eq!(refusal.kind(), Some(ExceptionKind::InvalidParameter), "{refusal:?}");
    assert_eq!(report.trouble(), None, "{report:#?}");
    assert!(matches!(report.route, Outcome::Passed(Route::Through(_))));
    let Some(Outcome::Passed(certificate)) = report.certificate else {
        panic!("{report:#?}");
    };
    assert_eq!(certificate.issuer.as_deref(), Some("Example Corp Inspection CA"));
}

#[tokio::test]
async fn the_client_and_the_check_go_the_systems_way() {
    if within().is_some() {
        return arrived(go(None).await);
    }
    let authority = Authority::new();
    in_a_process("behind", company(&authority).await, &authority).await;
}

#[tokio::test]
async fn a_proxy_that_is_given_takes_the_place_of_the_environments() {
    if let Some(told) = within() {
        return arrived(go(Some(&at_port(&told))).await);
    }
    let authority = Authority::new();
    let given = company(&authority).await.port();
    in_a_process(&given.to_string(), closed_port().await, &authority).await;
}

fn at_port(told: &str) -> Url {
    Url::parse(&format!("http://127.0.0.1:{told}")).unwrap()
}
