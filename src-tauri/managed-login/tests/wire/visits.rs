//! Pages that the browser comes back from with nothing.

use std::{future, time::Duration};

use managed_login::{Endpoint, ErrorCode, Failure, Visit};
use practice_pool::PRACTICE_EMAIL;

use crate::support::{Browser, House, PATIENCE, Shown, words};

async fn visit(visit: Visit, browse: impl Future<Output = Shown>) -> (Result<(), Failure>, Shown) {
    tokio::join!(visit.wait(PATIENCE, future::pending()), browse)
}

#[tokio::test]
async fn a_passkey_is_added_in_the_browser() {
    let house = House::start().await;
    let adding = house.client.begin_passkey(words()).await.unwrap();
    let url = adding.url().to_string();
    let browser = Browser::new();
    let add = async {
        let page = browser.sign_in(&url).await;
        browser.submit(&page, &[("choice", "add")]).await
    };
    let (back, page) = visit(adding, add).await;
    back.unwrap();
    assert!(page.html.contains("<h1>Done</h1>"), "{}", page.html);
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().passkeys, 1);
}

#[tokio::test]
async fn signing_out_makes_the_browser_ask_again() {
    let house = House::start().await;
    let browser = Browser::new();
    let pending = house.begin().await;
    let url = pending.url().to_string();
    let (answered, _) = tokio::join!(pending.wait(PATIENCE, future::pending()), browser.sign_in(&url));
    answered.unwrap();
    let leaving = house.client.begin_sign_out(words()).await.unwrap();
    let url = leaving.url().to_string();
    let (back, _) = visit(leaving, browser.open(&url)).await;
    back.unwrap();
    let pending = house.begin().await;
    let page = browser.open(pending.url().as_str()).await;
    assert!(page.html.contains("<h1>Sign in</h1>"), "{}", page.html);
}

#[tokio::test]
async fn a_return_with_an_error_is_a_refusal() {
    let house = House::start().await;
    let adding = house.client.begin_passkey(words()).await.unwrap();
    let (_, callback) = adding
        .url()
        .query_pairs()
        .find(|(name, _)| name == "redirect_uri")
        .unwrap();
    let url = format!("{callback}?error=access_denied");
    let (back, page) = visit(adding, Browser::new().open(&url)).await;
    let Failure::Denied(refusal) = back.unwrap_err() else {
        panic!("a refusal")
    };
    assert_eq!(
        (refusal.endpoint, refusal.error),
        (Endpoint::AddPasskey, ErrorCode::AccessDenied)
    );
    assert!(page.html.contains("<h1>Refused</h1>"), "{}", page.html);
}

#[tokio::test]
async fn a_visit_ends_in_time_or_when_it_is_given_up() {
    let house = House::start().await;
    let adding = house.client.begin_passkey(words()).await.unwrap();
    let soon = adding.wait(Duration::ZERO, future::pending()).await;
    assert_eq!(soon.unwrap_err(), Failure::TimedOut);
    let adding = house.client.begin_passkey(words()).await.unwrap();
    let given_up = adding.wait(PATIENCE, future::ready(())).await;
    assert_eq!(given_up.unwrap_err(), Failure::Cancelled);
}
