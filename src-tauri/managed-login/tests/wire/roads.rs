//! To the token endpoint by what the system says: the proxy of the environment or one that is given, and a trust store
//! into which a company put its own authority.
//!
//! Not covered: Windows and macOS, whose settings no test may change.

use company_network::{Authority, PROXY_SIGN_IN, answer, answer_by_tls, closed_port, in_a_process, proxy, within};
use managed_login::{AppClient, Client, Domain, ErrorCode, Failure, Redirect, RedirectPorts, Transport};
use url::Url;

/// A name that nobody can look up: whoever reaches it went through the proxy.
const HOST: &str = "login.invalid";

async fn renew(through: Option<&Url>) -> Result<(), Failure> {
    let domain = Domain::new(&format!("https://{HOST}")).unwrap();
    let ports = RedirectPorts::new(&[21721]).unwrap();
    let app_client = AppClient::new("client", None).unwrap();
    let client = Client::through(through, domain, app_client, Redirect::Ports(ports)).unwrap();
    client.refresh(&"refresh-token".into()).await.map(drop)
}

#[tokio::test]
async fn tokens_come_the_systems_way_or_not_at_all() {
    match within().as_deref() {
        None => {}
        Some("inspected") => {
            let refused = renew(None).await.unwrap_err();
            assert!(
                matches!(&refused, Failure::Denied(it) if it.error == ErrorCode::InvalidGrant),
                "{refused:?}"
            );
            return;
        }
        Some(other) => {
            let expected = if other == "stranger" {
                Transport::Tls
            } else {
                Transport::Proxy
            };
            let failure = renew(None).await.unwrap_err();
            assert!(
                matches!(failure, Failure::Unreachable(it) if it == expected),
                "{failure:?}"
            );
            return;
        }
    }
    let authority = Authority::new();
    let body = r#"{"error":"invalid_grant"}"#;
    let length = body.len();
    let refusal =
        format!("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    let (inspected, mut requests) = answer_by_tls(authority.issue(HOST), refusal).await;
    let (open, mut asked) = proxy(inspected).await;
    in_a_process("inspected", open, &authority).await;
    assert!(asked.recv().await.unwrap().starts_with("CONNECT login.invalid:443 "));
    assert!(requests.recv().await.unwrap().contains("refresh-token"));

    in_a_process("stranger", open, &Authority::new()).await;
    assert!(requests.try_recv().is_err(), "nothing is sent to whom nobody trusts");

    let (closed, _) = answer(PROXY_SIGN_IN.to_owned()).await;
    in_a_process("signed-out", closed, &authority).await;
}

#[tokio::test]
async fn a_proxy_that_is_given_takes_the_place_of_the_environments() {
    if let Some(port) = within() {
        let given = Url::parse(&format!("http://127.0.0.1:{port}")).unwrap();
        let failure = renew(Some(&given)).await.unwrap_err();
        assert!(matches!(failure, Failure::Unreachable(Transport::Proxy)), "{failure:?}");
        return;
    }
    let authority = Authority::new();
    let (closed, mut asked) = answer(PROXY_SIGN_IN.to_owned()).await;
    in_a_process(&closed.port().to_string(), closed_port().await, &authority).await;
    assert!(asked.recv().await.unwrap().starts_with("CONNECT login.invalid:443 "));
}
