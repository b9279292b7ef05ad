//! To the list of versions by what the system says: the proxy of the environment or of the desktop, and a trust store
//! into which a company put its own authority.
//!
//! Not covered: Windows and macOS, whose settings no test may change.
#![cfg(target_os = "linux")]

use company_network::{
    Authority, Desktop, PROXY_SIGN_IN, answer, answer_by_tls, in_a_process, in_a_process_where, proxy, within,
};
use tempfile::TempDir;

use super::{Source, tests};
use crate::{
    failure::{Code, Failure},
    organisation::Organisation,
    views,
};

/// A name that nobody can look up: whoever reaches it went through the proxy.
const HOST: &str = "updates.invalid";

async fn look() -> Result<views::Updates, Failure> {
    let source = Source::new(&format!("https://{HOST}/latest.json"), "a key").unwrap();
    let data = TempDir::new().unwrap();
    let app = tests::app(&source, &data, Organisation::none());
    let updates = tests::updates(&source, &app);
    updates.look().await?;
    Ok(updates.shown())
}

#[tokio::test]
async fn versions_are_listed_the_systems_way_or_not_at_all() {
    if let Some(told) = within() {
        match look().await {
            Ok(views::Updates::Ready { version, .. }) => {
                assert_eq!((told.as_str(), version.as_str()), ("inspected", "99.0.0"));
            }
            Ok(other) => panic!("{told}: {other:?}"),
            Err(failure) => {
                assert_ne!(told, "inspected", "{failure:?}");
                assert_eq!(failure.code, Code::UpdateNotFound);
            }
        }
        return;
    }
    let authority = Authority::new();
    let found = r#"{"url":"https://updates.invalid/app","signature":"none"}"#;
    let platforms = ["linux-x86_64", "linux-aarch64"].map(|platform| format!(r#""{platform}":{found}"#));
    let body = format!(r#"{{"version":"99.0.0","platforms":{{{}}}}}"#, platforms.join(","));
    let length = body.len();
    let list = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    let (inspected, mut requests) = answer_by_tls(authority.issue(HOST), list).await;
    let (open, mut asked) = proxy(inspected).await;
    in_a_process("inspected", open, &authority).await;
    assert!(asked.recv().await.unwrap().starts_with("CONNECT updates.invalid:443 "));
    let request = requests.recv().await.unwrap();
    assert!(request.starts_with("GET /latest.json "), "{request}");
    let agent = concat!("user-agent: SecondStep/", env!("CARGO_PKG_VERSION"), "\r\n");
    assert!(request.contains(agent), "{request}");

    let desktop = Desktop::new(open, "");
    in_a_process_where("inspected", desktop.environment(), &authority).await;
    assert!(asked.recv().await.unwrap().starts_with("CONNECT updates.invalid:443 "));
    assert!(requests.recv().await.unwrap().starts_with("GET /latest.json "));

    in_a_process("stranger", open, &Authority::new()).await;
    assert!(requests.try_recv().is_err(), "nothing is asked of whom nobody trusts");

    let (closed, _) = answer(PROXY_SIGN_IN.to_owned()).await;
    in_a_process("signed-out", closed, &authority).await;
}
