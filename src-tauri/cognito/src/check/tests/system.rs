//! The client and the check by what the system says: the proxy of the environment, and a trust store into which a
//! company put its own authority. Both are the process's own, so the test starts itself again as another process.

use std::{env, fs, process::Command, time::SystemTime};

use super::{
    super::{Outcome, Route, service},
    SERVICE,
    authority::Authority,
    servers::{answer_by_tls, cognitos_refusal, proxy},
};
use crate::{AccessToken, AppClient, Client, Endpoint, ExceptionKind};

/// In the environment of the process that is behind the proxy.
const BEHIND: &str = "SECOND_STEP_TEST_BEHIND_A_PROXY";

#[tokio::test]
async fn the_client_and_the_check_go_the_systems_way() {
    if env::var_os(BEHIND).is_some() {
        return behind_the_proxy().await;
    }
    let authority = Authority::new();
    let tls = authority.issue("cognito-idp.invalid");
    let (inspected, _requests) = answer_by_tls(tls, cognitos_refusal(SystemTime::now())).await;
    let (proxy, _asked) = proxy(inspected).await;
    let store = env::temp_dir().join(format!("second-step-store-{}.pem", std::process::id()));
    fs::write(&store, authority.pem()).unwrap();
    let this_test = std::thread::current().name().unwrap().to_owned();
    let mut again = Command::new(env::current_exe().unwrap());
    again
        .args(["--exact", &this_test, "--nocapture"])
        .env_clear()
        .env(BEHIND, "")
        .env("HTTPS_PROXY", format!("http://{proxy}"))
        .env("SSL_CERT_FILE", &store);
    let output = tokio::task::spawn_blocking(move || again.output())
        .await
        .unwrap()
        .unwrap();
    fs::remove_file(store).unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
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
