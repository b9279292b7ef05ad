//! On a company's computer: the desktop's settings name a proxy, and that looks into what goes through it.
//!
//! Not covered: what each kind of trouble on the way is called (the tests of `cognito`'s check), and other systems'
//! settings.

use std::rc::Rc;

use company_network::{Authority, Desktop, PROXY_SIGN_IN, Requests, answer, inspect, proxy};
use practice_pool::{Factor, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};
use serde_json::json;
use tempfile::NamedTempFile;
use url::Url;

use crate::{computer::Computer, connection::file_of, window::Window};

/// A name that nobody can look up: whoever reaches it went through the proxy.
const HOST: &str = "cognito-idp.invalid";

/// A connection file that leads there.
fn beyond(pool: &PracticePool) -> NamedTempFile {
    let mut connection = pool.connection();
    connection["endpoint"] = json!(format!("https://{HOST}"));
    file_of(&connection)
}

async fn open(computer: Computer, file: &NamedTempFile) -> Window {
    Window::open_on(Rc::new(computer), &["--connection", file.path().to_str().unwrap()]).await
}

/// The check, and the sign-in with all that came of it.
fn went_through(mut asked: Requests) -> bool {
    let asked: Vec<_> = std::iter::from_fn(|| asked.try_recv().ok()).collect();
    let there = format!("CONNECT {HOST}:443 ");
    asked.len() >= 2 && asked.iter().all(|line| line.starts_with(&there))
}

#[tokio::test]
async fn whoever_is_behind_an_inspecting_proxy_signs_in_and_saves() {
    let authority = Authority::new();
    let pool = PracticePool::start(Settings::default()).await.unwrap();
    let address = Url::parse(&pool.endpoint()).unwrap().socket_addrs(|| None).unwrap()[0];
    let (proxy, asked) = proxy(inspect(authority.issue(HOST), address).await).await;
    let file = beyond(&pool);
    let window = open(Computer::in_a_company(Desktop::new(proxy, ""), &authority), &file).await;

    window.press("Check the connection").await;
    window.until_shown("Everything works from here").await;
    window.unfold("For your IT team").await;
    window.until_shown(&format!("Proxy: http://{proxy}")).await;
    window
        .until_shown("Issued by: Example Corp Inspection CA (Example Corp)")
        .await;
    window.look("company-check").await;
    window.press("Back").await;

    window.fill("Email or username", PRACTICE_EMAIL).await;
    window.fill("Password", PRACTICE_PASSWORD).await;
    window.press("Sign in").await;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window
        .until_shown("Saved. Two-step sign-in is on. Nothing more to do.")
        .await;
    assert_eq!(pool.person(PRACTICE_EMAIL).unwrap().factors, [Factor::Sms]);
    assert!(went_through(asked));
}

#[tokio::test]
async fn a_proxy_of_the_settings_that_wants_to_know_who_asks_is_named() {
    let pool = PracticePool::start(Settings::default()).await.unwrap();
    let (closed, _) = answer(PROXY_SIGN_IN.to_owned()).await;
    let file = beyond(&pool);
    let window = open(
        Computer::in_a_company(Desktop::new(closed, ""), &Authority::new()),
        &file,
    )
    .await;
    window.press("Check the connection").await;
    window.until_shown("Your network's proxy asks for a sign-in").await;
    window.look("company-proxy-sign-in").await;
    assert_eq!(pool.requests().len(), 0);
}
