//! Signing in by the system's browser: the app's window on one side, a real browser on the practice pool's own pages on the
//! other.

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Settings};

use crate::{browser::Browser, connection::House};

/// Asks for the browser, and answers with the page that it is sent to.
async fn sent_to(house: &House) -> String {
    house.window.press("Sign in through your browser").await;
    house.window.find("heading", "Go on in your browser").await;
    house.window.opened().await
}

#[tokio::test]
async fn a_sign_in_in_the_browser_opens_the_panel() {
    let house = House::with(Settings::default()).await;
    let page = sent_to(&house).await;
    house.window.look("browser").await;
    let browser = Browser::open(&page).await;
    browser.fill("username", PRACTICE_EMAIL).await;
    browser.fill("password", PRACTICE_PASSWORD).await;
    browser.press("Sign in").await;
    browser.until_titled("You can close this page").await;
    house.window.find("checkbox", "Text message").await;
    house.window.look("browser-panel").await;

    house.window.press("Sign out").await;
    house.window.find("button", "Sign out of the browser too").await;
    house.window.look("browser-signed-out").await;
}

#[tokio::test]
async fn a_browser_that_was_given_up_leaves_the_sign_in_as_it_was() {
    let house = House::with(Settings::default()).await;
    sent_to(&house).await;
    house.window.press("Cancel").await;
    house.window.find("textbox", "Email or username").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.find("checkbox", "Text message").await;
}
