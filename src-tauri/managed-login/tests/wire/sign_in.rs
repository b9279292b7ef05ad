//! Signing in: what is asked for, what comes back, and what is not taken.

use std::{future, time::Duration};

use managed_login::{Endpoint, ErrorCode, Failure, Prompt, Redirect, RedirectPorts, SignIn};
use rstest::rstest;
use tokio::sync::oneshot;
use url::Url;

use crate::support::{Browser, House, PATIENCE, words};

fn param(url: &Url, name: &str) -> Option<String> {
    let found = url.query_pairs().find(|(given, _)| given == name);
    found.map(|(_, value)| value.into_owned())
}

/// The same address with another value for one parameter.
fn with_param(url: &Url, name: &str, value: &str) -> String {
    let mut changed = url.clone();
    let pairs: Vec<(String, String)> = url
        .query_pairs()
        .map(|(given, old)| {
            let new = if given == name { value.into() } else { old };
            (given.into_owned(), new.into_owned())
        })
        .collect();
    changed.query_pairs_mut().clear().extend_pairs(pairs);
    changed.into()
}

#[tokio::test]
async fn the_address_asks_for_a_code_with_everything_that_ties_it_to_this_sign_in() {
    let house = House::start().await;
    let sign_in = SignIn {
        identity_provider: Some("Company & Sons".into()),
        login_hint: Some("sam@example.com".into()),
        language: Some("pt-BR".into()),
        prompt: Some(Prompt::Login),
    };
    assert!(!format!("{sign_in:?}").contains("sam@"));
    let pending = house.client.begin(sign_in, words()).await.unwrap();
    let url = pending.url();
    assert_eq!(url.path(), "/oauth2/authorize");
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", house.pool.client_id()),
        ("code_challenge_method", "S256"),
        ("scope", "openid profile email phone aws.cognito.signin.user.admin"),
        ("identity_provider", "Company & Sons"),
        ("login_hint", "sam@example.com"),
        ("lang", "pt-BR"),
        ("prompt", "login"),
    ] {
        assert_eq!(param(url, name).as_deref(), Some(value), "{name}");
    }
    for name in ["state", "nonce", "code_challenge"] {
        assert_eq!(param(url, name).map(|value| value.len()), Some(43), "{name}");
    }
    assert!(param(url, "redirect_uri").unwrap().starts_with("http://127.0.0.1:"));
}

#[tokio::test]
async fn what_is_left_out_is_not_sent_and_nothing_comes_twice() {
    let house = House::start().await;
    let (one, other) = (house.begin().await, house.begin().await);
    for name in ["identity_provider", "login_hint", "lang", "prompt"] {
        assert_eq!(param(one.url(), name), None, "{name}");
    }
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        assert_ne!(param(one.url(), name), param(other.url(), name), "{name}");
    }
}

#[rstest]
#[case::public(None)]
#[case::with_a_secret(Some("practice0secret0practice0secret0"))]
#[tokio::test]
async fn a_person_signs_in_by_the_browser(#[case] secret: Option<&str>) {
    let house = House::with(|settings| settings.client_secret = secret.map(str::to_owned)).await;
    let tokens = house.tokens().await;
    assert!(tokens.id.is_some() && tokens.refresh.is_some() && tokens.service_time.is_some());
    assert_eq!(tokens.expires_in, Duration::from_secs(3600));
}

#[rstest]
#[case::everything(&["openid", "profile", "email", "phone", "aws.cognito.signin.user.admin"], true)]
#[case::less(&["openid", "email", "aws.cognito.signin.user.admin"], true)]
#[case::least(&["aws.cognito.signin.user.admin"], false)]
#[tokio::test]
async fn less_is_asked_for_in_the_same_browser_until_the_app_may_ask(#[case] allowed: &[&str], #[case] has_id: bool) {
    let allowed: Vec<String> = allowed.iter().map(|scope| (*scope).to_owned()).collect();
    let house = House::with(|settings| settings.managed_login.allowed_scopes = allowed).await;
    assert_eq!(house.tokens().await.id.is_some(), has_id);
}

#[tokio::test]
async fn each_question_has_secrets_of_its_own() {
    let house = House::with(|settings| {
        let needed = "aws.cognito.signin.user.admin";
        settings.managed_login.allowed_scopes = vec!["openid".into(), needed.into()];
    })
    .await;
    let pending = house.begin().await;
    let first = pending.url().clone();
    let browse = async {
        let refused = Browser::new().step(first.as_str()).await;
        let second = Browser::new().step(refused.as_str()).await;
        // The state of the first question is worth nothing any more.
        let replayed = Browser::new().open(refused.as_str()).await;
        Browser::new().sign_in(second.as_str()).await;
        (second, replayed)
    };
    let (answered, (second, replayed)) = tokio::join!(pending.wait(PATIENCE, future::pending()), browse);
    for name in ["state", "nonce", "code_challenge"] {
        let new = param(&second, name);
        assert!(new.is_some() && new != param(&first, name), "{name}");
    }
    assert_eq!(param(&second, "scope").unwrap(), "openid aws.cognito.signin.user.admin");
    assert_eq!(replayed.html, "");
    house.client.exchange(answered.unwrap()).await.unwrap();
}

#[tokio::test]
async fn without_the_scope_for_the_operations_there_is_no_use_in_signing_in() {
    let house = House::with(|settings| settings.managed_login.allowed_scopes = vec!["openid".into()]).await;
    let pending = house.begin().await;
    let url = pending.url().to_string();
    let browser = Browser::new();
    let (answered, page) = tokio::join!(pending.wait(PATIENCE, future::pending()), browser.open(&url));
    assert_eq!(answered.unwrap_err(), Failure::ScopeRefused);
    assert!(page.html.contains("<h1>Refused</h1>"), "{}", page.html);
}

#[tokio::test]
async fn a_refusal_comes_back_with_its_code() {
    let house = House::start().await;
    let sign_in = SignIn {
        identity_provider: Some("Company".into()),
        ..SignIn::default()
    };
    let pending = house.client.begin(sign_in, words()).await.unwrap();
    let url = pending.url().to_string();
    let browser = Browser::new();
    let refuse = async {
        let page = browser.open(&url).await;
        browser.submit(&page, &[("choice", "cancel")]).await
    };
    let (answered, page) = tokio::join!(pending.wait(PATIENCE, future::pending()), refuse);
    let Failure::Denied(refusal) = answered.unwrap_err() else {
        panic!("a refusal")
    };
    assert_eq!(
        (refusal.endpoint, refusal.error),
        (Endpoint::Authorize, ErrorCode::AccessDenied)
    );
    assert_eq!(refusal.description.as_deref(), Some("The company said no."));
    assert!(page.html.contains("<h1>Refused</h1>"), "{}", page.html);
}

#[tokio::test]
async fn nobody_is_signed_in_where_nothing_may_be_asked() {
    let house = House::start().await;
    let sign_in = SignIn {
        prompt: Some(Prompt::Nothing),
        ..SignIn::default()
    };
    let pending = house.client.begin(sign_in, words()).await.unwrap();
    let url = pending.url().to_string();
    let failure = house.answered_from(pending, &url).await.unwrap_err();
    assert!(matches!(failure, Failure::Denied(refusal) if refusal.error == ErrorCode::LoginRequired));
}

#[tokio::test]
async fn a_code_that_was_made_for_another_sign_in_is_not_taken() {
    let house = House::start().await;
    let pending = house.begin().await;
    let url = with_param(pending.url(), "nonce", "somebody-elses");
    let answered = house.answered_from(pending, &url).await.unwrap();
    assert_eq!(
        house.client.exchange(answered).await.unwrap_err(),
        Failure::NonceMismatch
    );
}

#[tokio::test]
async fn a_code_is_worth_nothing_without_the_verifier() {
    let house = House::start().await;
    let pending = house.begin().await;
    let url = with_param(
        pending.url(),
        "code_challenge",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    );
    let answered = house.answered_from(pending, &url).await.unwrap();
    let Failure::Denied(refusal) = house.client.exchange(answered).await.unwrap_err() else {
        panic!("a refusal")
    };
    assert_eq!(
        (refusal.endpoint, refusal.error, refusal.status),
        (Endpoint::Token, ErrorCode::InvalidGrant, Some(400))
    );
}

#[tokio::test]
async fn an_answer_with_another_state_is_not_waited_for_any_less() {
    let house = House::start().await;
    let pending = house.begin().await;
    let (forged, right) = (with_param(pending.url(), "state", "forged"), pending.url().to_string());
    let browse = async {
        assert_eq!(Browser::new().sign_in(&forged).await.html, "");
        Browser::new().sign_in(&right).await
    };
    let (answered, page) = tokio::join!(pending.wait(PATIENCE, future::pending()), browse);
    assert!(page.html.contains("<h1>Done</h1>"), "{}", page.html);
    house.client.exchange(answered.unwrap()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_browser_that_does_not_come_back_is_waited_for_no_longer_than_told() {
    let house = offline();
    let pending = house.begin(SignIn::default(), words()).await.unwrap();
    let before = tokio::time::Instant::now();
    let failure = pending
        .wait(Duration::from_secs(600), future::pending())
        .await
        .unwrap_err();
    assert_eq!((failure, before.elapsed().as_secs()), (Failure::TimedOut, 600));
}

#[tokio::test]
async fn giving_up_ends_the_waiting_and_frees_the_port() {
    let client = offline();
    let pending = client.begin(SignIn::default(), words()).await.unwrap();
    let port = Url::parse(&param(pending.url(), "redirect_uri").unwrap())
        .unwrap()
        .port()
        .unwrap();
    let (cancel, cancelled) = oneshot::channel::<()>();
    let waiting = tokio::spawn(pending.wait(PATIENCE, async { cancelled.await.unwrap_or_default() }));
    cancel.send(()).unwrap();
    assert_eq!(waiting.await.unwrap().unwrap_err(), Failure::Cancelled);
    assert!(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn a_second_sign_in_takes_the_next_port_and_there_may_be_none() {
    let ports = crate::support::some_ports();
    let client = client_on(&ports[..2]);
    let first = client.begin(SignIn::default(), words()).await.unwrap();
    let second = client.begin(SignIn::default(), words()).await.unwrap();
    assert_ne!(param(first.url(), "redirect_uri"), param(second.url(), "redirect_uri"));
    let failure = client.begin(SignIn::default(), words()).await.unwrap_err();
    assert_eq!(
        failure,
        Failure::PortsTaken {
            ports: ports[..2].to_vec()
        }
    );
    drop(first);
    client.begin(SignIn::default(), words()).await.unwrap();
}

/// A client for the tests that never get as far as the managed login.
fn offline() -> managed_login::Client {
    client_on(&crate::support::some_ports())
}

fn client_on(ports: &[u16]) -> managed_login::Client {
    let domain = managed_login::Domain::new("https://example.auth.invalid").unwrap();
    let app_client = managed_login::AppClient::new("client", None).unwrap();
    managed_login::Client::new(domain, app_client, Redirect::Ports(RedirectPorts::new(ports).unwrap())).unwrap()
}
