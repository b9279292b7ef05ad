//! The client and the check by what the system says: the proxy of the environment, and a trust store into which a
//! company put its own authority.

use std::time::SystemTime;

use company_network::{Authority, answer_by_tls, cognitos_refusal, in_a_process, proxy, within};

use super::{
    super::{Outcome, Route, service},
    SERVICE,
};
use crate::{AccessToken, AppClient, Client, Endpoint, ExceptionKind};

#[tokio::test]
async fn the_client_and_the_check_go_the_systems_way() {
    if within().is_some() {
        return behind_the_proxy().await;
    }
    let authority = Authority::new();
    let tls = authority.issue("cognito-idp.invalid");
    let (inspected, _requests) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, _asked) = proxy(inspected).await;
    in_a_process("behind", proxy, &authority).await;
}

async fn behind_the_proxy() {
    let endpoint = Endpoint::custom(SERVICE).unwrap();
    let client = Client::new(endpoint.clone(), AppClient::new("1example23456789", None).unwrap()).unwrap();
    let token = AccessToken::new("example.access-token".into()).unwrap();
    let refusal = client.get_user(&token).await.unwrap_err();
    assert_eq!(refusal.kind(), Some(ExceptionKind::InvalidParameter), "{refusal:?}");

    let report = service(&endpoint).await;
    assert_eq!(report.trouble(), None, "{report:#?}");
    assert!(matches!(report.route, Outcome::Passed(Route::Through(_))));
    let Some(Outcome::Passed(certificate)) = report.certificate else {
        panic!("{report:#?}");
    };
    assert_eq!(certificate.issuer.as_deref(), Some("Example Corp Inspection CA"));
}
