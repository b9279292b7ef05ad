//! Not covered: opening a browser, and what one does (`tests/window/managed_login.rs`).

use std::time::Duration;

use cognito::{AppClient, AuthOutcome, Endpoint as PoolEndpoint, InitiateAuth};
use managed_login::{Domain, Redirect, RedirectPorts, Refusal, Unreadable as NotTheirs};
use practice_pool::{Fault, Flow, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings, Times};

use super::*;

fn denied(endpoint: Endpoint, error: ErrorCode, description: Option<&str>) -> Refused {
    Refused::Denied(Refusal {
        endpoint,
        error,
        description: description.map(str::to_owned),
        status: None,
    })
}

fn unexpected(status: Option<u16>) -> Refused {
    let unreadable = NotTheirs::NotJson;
    Refused::UnexpectedAnswer { status, unreadable }
}

#[test]
fn whatever_goes_wrong_in_the_browser_has_words_in_the_window() {
    use managed_login::Transport as Theirs;
    let lost = |transport| Refused::Unreachable(transport);
    for (refused, code) in [
        (Refused::TimedOut, Code::BrowserTimedOut),
        (Refused::Cancelled, Code::BrowserRefused),
        (
            denied(Endpoint::Authorize, ErrorCode::AccessDenied, None),
            Code::BrowserRefused,
        ),
        (Refused::ScopeRefused, Code::ScopeMissing),
        (Refused::NonceMismatch, Code::NotTheService),
        (Refused::NoRandomness, Code::Unexpected),
        (Refused::PortsTaken { ports: vec![21_721] }, Code::PortsTaken),
        (unexpected(Some(200)), Code::NotTheService),
        (unexpected(Some(403)), Code::Stopped),
        (unexpected(Some(429)), Code::Busy),
        (unexpected(Some(503)), Code::ServiceTrouble),
        (unexpected(None), Code::NotTheService),
        (lost(Theirs::Dns), Code::Offline),
        (lost(Theirs::Unreachable), Code::Offline),
        (lost(Theirs::Refused), Code::NobodyAnswers),
        (lost(Theirs::Tls), Code::NotTrusted),
        (lost(Theirs::Proxy), Code::Proxy),
        (lost(Theirs::TimedOut { connecting: true }), Code::TimedOut),
        (lost(Theirs::TimedOut { connecting: false }), Code::TimedOut),
        (lost(Theirs::Lost), Code::ConnectionLost),
        (lost(Theirs::Other), Code::ConnectionLost),
    ] {
        assert_eq!(from_refused(&refused).code, code, "{refused:?}");
    }
}

#[test]
fn what_the_page_said_is_quoted_and_what_another_answer_said_is_not() {
    let quote = |endpoint, said| from_refused(&denied(endpoint, ErrorCode::AccessDenied, said)).quote;
    let said = Some("The company said no.");
    assert_eq!(quote(Endpoint::Authorize, said).as_deref(), said);
    assert_eq!(quote(Endpoint::AddPasskey, said).as_deref(), said);
    assert_eq!(quote(Endpoint::Authorize, None), None);
    assert_eq!(quote(Endpoint::Token, said), None);
}

#[test]
fn oauths_refusals_are_what_the_pools_own_operations_would_have_said() {
    for (error, kind) in [
        (ErrorCode::InvalidGrant, ExceptionKind::NotAuthorized),
        (ErrorCode::ServerError, ExceptionKind::InternalError),
        (ErrorCode::TemporarilyUnavailable, ExceptionKind::TooManyRequests),
        (ErrorCode::InvalidClient, ExceptionKind::InvalidParameter),
        (ErrorCode::Other, ExceptionKind::InvalidParameter),
    ] {
        let said = as_the_service_says_it(
            &denied(Endpoint::Token, error, None),
            Operation::GetTokensFromRefreshToken,
        );
        assert_eq!(said.kind(), Some(kind), "{error:?}");
        assert_eq!(said.exception().unwrap().name, error.as_str());
        assert_eq!(said.operation, Operation::GetTokensFromRefreshToken);
    }
}

#[test]
fn the_windows_words_are_on_the_page_that_the_browser_ends_on() {
    let text = |text: &str| text.to_owned();
    let page = words(BrowserWords {
        language: text("en"),
        done_title: text("Done"),
        done_text: text("Close it"),
        refused_title: text("Refused"),
        refused_text: text("Look there"),
    });
    assert_eq!(page.language, "en");
    assert_eq!(
        (page.done.title.as_str(), page.done.text.as_str()),
        ("Done", "Close it")
    );
    assert_eq!(
        (page.refused.title.as_str(), page.refused.text.as_str()),
        ("Refused", "Look there")
    );
}

fn brought(access: &str, refresh: Option<&str>) -> managed_login::Tokens {
    managed_login::Tokens {
        access: access.into(),
        id: Some("e30.e30.aWQ".into()),
        refresh: refresh.map(Into::into),
        expires_in: Duration::from_secs(300),
        service_time: None,
    }
}

#[test]
fn tokens_are_taken_as_they_came_without_the_one_that_only_says_who_it_is() {
    let taken = tokens(&brought("a.b.c", Some("d.e.f"))).unwrap();
    assert_eq!(taken.access.expose(), "a.b.c");
    assert_eq!(taken.refresh.as_ref().map(RefreshToken::expose), Some("d.e.f"));
    assert!(taken.id.is_none() && taken.new_device.is_none());
    assert_eq!(taken.expires_in, Duration::from_secs(300));
    assert!(tokens(&brought("a.b.c", None)).unwrap().refresh.is_none());
}

#[test]
fn what_can_be_no_token_did_not_come_from_the_service() {
    for (access, refresh) in [
        ("", None),
        ("two words", None),
        ("a.b.c", Some("")),
        ("a.b.c", Some("d+e")),
    ] {
        let failure = tokens(&brought(access, refresh)).unwrap_err();
        assert_eq!(failure.code, Code::NotTheService, "{access:?} {refresh:?}");
    }
}

/// A pool, the door to it, and a refresh token of somebody who is signed in there.
async fn at_the_door() -> (PracticePool, Arc<dyn Door>, RefreshToken) {
    let flows = vec![Flow::UserPassword, Flow::RefreshToken];
    let settings = Settings {
        flows,
        ..Settings::default()
    };
    let pool = PracticePool::start(settings).await.unwrap();
    let endpoint = PoolEndpoint::custom(&pool.endpoint()).unwrap();
    let operations = cognito::Client::new(endpoint, AppClient::new(pool.client_id(), None).unwrap()).unwrap();
    let password = SecretString::from(PRACTICE_PASSWORD);
    let request = InitiateAuth::Password {
        username: PRACTICE_EMAIL,
        password: &password,
        device_key: None,
    };
    let AuthOutcome::SignedIn(tokens) = operations.initiate_auth(request).await.unwrap().outcome else {
        panic!("nothing else is asked for")
    };
    let door = BrowserDoor {
        domain: Domain::new(&pool.endpoint()).unwrap(),
        client: managed_login::AppClient::new(pool.client_id(), None).unwrap(),
        redirect: Redirect::Ports(RedirectPorts::new(&[21_721]).unwrap()),
    };
    let door = super::door(client(&door).await.unwrap());
    (pool, door, tokens.refresh.unwrap())
}

#[tokio::test]
async fn a_session_is_renewed_by_the_door_until_it_is_ended_there() {
    let (pool, door, refresh) = at_the_door().await;
    let renewed = door.renew(refresh.clone()).await.unwrap();
    assert!(renewed.access.claims().is_some());
    assert!(renewed.refresh.is_none(), "this pool rotates none");
    door.end(refresh.clone()).await.unwrap();
    let over = door.renew(refresh).await.unwrap_err();
    assert_eq!(over.kind(), Some(ExceptionKind::NotAuthorized));
    assert_eq!(over.operation, Operation::GetTokensFromRefreshToken);
    assert_eq!(over.status, Some(400));
    assert_eq!((pool.arrived("oauth2/token"), pool.arrived("oauth2/revoke")), (2, 1));
}

#[tokio::test]
async fn a_network_that_goes_away_at_the_door_is_no_refusal() {
    let (pool, door, refresh) = at_the_door().await;
    pool.fail("*", Fault::DropBefore, Times::Always);
    let lost = door.renew(refresh.clone()).await.unwrap_err();
    assert!(matches!(lost.cause, Cause::Transport(Transport::Lost)), "{lost:?}");
    let lost = door.end(refresh.clone()).await.unwrap_err();
    assert_eq!(lost.operation, Operation::RevokeToken);
    assert!(matches!(lost.cause, Cause::Transport(Transport::Lost)), "{lost:?}");
    pool.recover();
    pool.fail("oauth2/token", Fault::Html { status: 503 }, Times::Always);
    let trouble = door.renew(refresh).await.unwrap_err();
    assert!(matches!(trouble.cause, Cause::Unreadable(_)), "{trouble:?}");
    assert_eq!(trouble.status, Some(503));
}
