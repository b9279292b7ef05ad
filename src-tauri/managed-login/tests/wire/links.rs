//! A browser that comes back by a link of the app's own.

use std::{future, time::Duration};

use managed_login::{AppClient, Client, Domain, Failure, Redirect, RedirectLink, SignIn};
use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};

use crate::support::{Browser, PATIENCE, words};

const LINK: &str = "second-step://signed-in";

async fn house() -> (PracticePool, RedirectLink, Client) {
    let mut settings = Settings::default();
    settings.managed_login.callback_urls = vec![LINK.into()];
    settings.managed_login.logout_urls = vec![LINK.into()];
    let pool = PracticePool::start(settings).await.unwrap();
    let domain = Domain::new(&pool.endpoint()).unwrap();
    let app_client = AppClient::new(pool.client_id(), None).unwrap();
    let link = RedirectLink::new(LINK).unwrap();
    let client = Client::new(domain, app_client, Redirect::Link(link.clone())).unwrap();
    (pool, link, client)
}

/// Signs in, up to the link that the system would be asked to open.
async fn link_after_sign_in(browser: &Browser, url: &str) -> String {
    let page = browser.open(url).await;
    let fields = [("username", PRACTICE_EMAIL), ("password", PRACTICE_PASSWORD)];
    browser.submit_step(&page, &fields).await.into()
}

#[tokio::test]
async fn a_person_signs_in_and_comes_back_by_the_link() {
    let (_pool, link, client) = house().await;
    let pending = client.begin(SignIn::default(), words()).await.unwrap();
    let url = pending.url().to_string();
    let browse = async {
        let back = link_after_sign_in(&Browser::new(), &url).await;
        assert!(back.starts_with("second-step://signed-in?"), "{back}");
        // What anybody may have the system open.
        link.arrived("second-step://signed-in?code=planted&state=guessed");
        link.arrived("second-step://signed-in?error=access_denied");
        link.arrived(&back);
    };
    let (answered, ()) = tokio::join!(pending.wait(PATIENCE, future::pending()), browse);
    let tokens = client.exchange(answered.unwrap()).await.unwrap();
    assert!(tokens.refresh.is_some() && tokens.id.is_none());
}

#[tokio::test]
async fn a_newer_sign_in_takes_the_place_of_one_that_waits() {
    let (_pool, link, client) = house().await;
    let first = client.begin(SignIn::default(), words()).await.unwrap();
    let second = client.begin(SignIn::default(), words()).await.unwrap();
    let refused = first.wait(PATIENCE, future::pending()).await.unwrap_err();
    assert_eq!(refused, Failure::Cancelled);
    let url = second.url().to_string();
    let browse = async { link.arrived(&link_after_sign_in(&Browser::new(), &url).await) };
    let (answered, ()) = tokio::join!(second.wait(PATIENCE, future::pending()), browse);
    answered.unwrap();
}

#[tokio::test]
async fn a_link_that_never_comes_is_not_waited_for_for_ever() {
    let (_pool, _link, client) = house().await;
    let pending = client.begin(SignIn::default(), words()).await.unwrap();
    let late = pending.wait(Duration::from_millis(1), future::pending()).await;
    assert_eq!(late.unwrap_err(), Failure::TimedOut);
}
