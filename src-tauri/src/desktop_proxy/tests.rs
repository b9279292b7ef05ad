//! The proxy of GNOME's settings, which real GIO reads from a file, by what goes onto the network for the person.
//!
//! Not covered: newer versions (updates/roads.rs); KDE's settings and scripts (PAC), which are libproxy's; a desktop that
//! does not answer.
#![cfg(target_os = "linux")]

use std::net::SocketAddr;

use cognito::{AccessToken, Cause, ExceptionKind, Transport};
use company_network::{
    Authority, Desktop, Requests, answer_by_tls, cognitos_refusal, in_a_process_where, proxy, within,
};
use secrecy::SecretString;
use serde_json::json;

use crate::{browser, check, connection_file::Connection, views::CheckVerdict};

/// A name that nobody can look up: whoever reaches it went through a proxy.
const HOST: &str = "company.invalid";

fn connection() -> Connection {
    Connection::from_value(json!({
        "name": "Example Ltd", "region": "eu-west-1", "userPoolId": "eu-west-1_A", "clientId": "client",
        "endpoint": format!("https://{HOST}"),
        "managedLogin": { "domain": HOST, "redirectPorts": [49215] },
    }))
    .unwrap()
}

async fn ask_the_service() -> Result<(), cognito::Failure> {
    let pool = connection().pool().await.unwrap();
    let token = AccessToken::new("example.access-token".into()).unwrap();
    pool.client.get_user(&token).await.map(drop)
}

/// Every way onto the network, once.
async fn go() {
    let refusal = ask_the_service().await.unwrap_err();
    assert_eq!(refusal.kind(), Some(ExceptionKind::InvalidParameter), "{refusal:?}");

    let login = browser::client(connection().doors.browser.as_ref().unwrap())
        .await
        .unwrap();
    let refused = login.refresh(&SecretString::from("refresh-token")).await.unwrap_err();
    let answered = matches!(
        refused,
        managed_login::Failure::UnexpectedAnswer { status: Some(400), .. }
    );
    assert!(answered, "{refused:?}");

    let checked = check::check(&connection()).await;
    assert!(matches!(checked.verdict, CheckVerdict::Reached), "{checked:?}");
}

/// The company's server, and its proxy.
async fn company(authority: &Authority) -> (SocketAddr, Requests, Requests) {
    let refusal = cognitos_refusal(std::time::SystemTime::now());
    let (server, requests) = answer_by_tls(authority.issue(HOST), refusal).await;
    let (proxy, asked) = proxy(server).await;
    (proxy, asked, requests)
}

fn all(mut requests: Requests) -> Vec<String> {
    let first_line = |request: String| request.lines().next().unwrap_or_default().to_owned();
    std::iter::from_fn(|| requests.try_recv().ok())
        .map(first_line)
        .collect()
}

#[tokio::test]
async fn everything_goes_through_the_proxy_of_the_desktops_settings() {
    if within().is_some() {
        return go().await;
    }
    let authority = Authority::new();
    let (proxy, asked, requests) = company(&authority).await;
    let desktop = Desktop::new(proxy, "'localhost', '127.0.0.0/8'");
    in_a_process_where("at-a-desktop", desktop.environment(), &authority).await;
    let asked = all(asked);
    assert!(
        asked.iter().all(|line| line == "CONNECT company.invalid:443 HTTP/1.1"),
        "{asked:?}"
    );
    let mut requests = all(requests);
    requests.sort();
    // The check asks the service as well, and goes to the managed login without asking it anything.
    let expected = ["POST /", "POST /", "POST /oauth2/token"];
    assert_eq!(requests, expected.map(|request| format!("{request} HTTP/1.1")));
    assert_eq!(asked.len(), expected.len() + 1);
}

#[tokio::test]
async fn what_the_settings_or_the_environment_except_is_gone_to_straight() {
    if within().is_some() {
        let failure = ask_the_service().await.unwrap_err();
        assert!(matches!(failure.cause, Cause::Transport(Transport::Dns)), "{failure:?}");
        let checked = check::check(&connection()).await;
        assert!(matches!(checked.verdict, CheckVerdict::NameNotFound), "{checked:?}");
        return;
    }
    let authority = Authority::new();
    let (proxy, asked, _) = company(&authority).await;
    let desktop = Desktop::new(proxy, "'*.invalid'");
    in_a_process_where("excepted", desktop.environment(), &authority).await;

    let desktop = Desktop::new(proxy, "");
    let [kind, backend, home] = desktop.environment();
    let environment = [kind, backend, home, ("NO_PROXY", HOST.to_owned())];
    in_a_process_where("excepted-by-hand", environment, &authority).await;
    assert_eq!(all(asked), Vec::<String>::new());
}

#[tokio::test]
async fn the_environment_has_the_first_word() {
    if within().is_some() {
        let refusal = ask_the_service().await.unwrap_err();
        assert_eq!(refusal.kind(), Some(ExceptionKind::InvalidParameter), "{refusal:?}");
        return;
    }
    let authority = Authority::new();
    let (proxy_of_desktop, asked_of_desktop, _) = company(&authority).await;
    let (proxy, asked, _) = company(&authority).await;
    let desktop = Desktop::new(proxy_of_desktop, "");
    let [kind, backend, home] = desktop.environment();
    let environment = [kind, backend, home, ("https_proxy", format!("http://{proxy}"))];
    in_a_process_where("told-by-hand", environment, &authority).await;
    assert_eq!(all(asked).len(), 1);
    assert_eq!(all(asked_of_desktop), Vec::<String>::new());
}
