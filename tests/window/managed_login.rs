//! Signing in by the system's browser: the app's window on one side, a real browser on the practice pool's own pages on the
//! other.

use practice_pool::{Factor, Identity, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings};

use crate::{browser::Browser, connection::House};

/// The page of the app's own that the browser ends on.
const DONE: &str = "You can close this page";

/// Asks for the browser, and answers with the page that it is sent to.
async fn sent_to(house: &House, button: &str) -> String {
    house.window.press(button).await;
    house.window.find("heading", "Go on in your browser").await;
    house.window.opened().await
}

/// Signs the practice person in on the pool's page.
async fn sign_in_on(browser: &Browser) {
    browser.until_titled("Sign in").await;
    browser.fill("username", PRACTICE_EMAIL).await;
    browser.fill("password", PRACTICE_PASSWORD).await;
    browser.press("Sign in").await;
}

#[tokio::test]
async fn a_passkey_is_added_in_the_browser_and_signing_out_of_it_makes_it_ask_again() {
    let house = House::with(Settings::default()).await;
    let window = &house.window;
    let page = sent_to(&house, "Sign in through your browser").await;
    window.look("browser").await;
    let browser = Browser::open(&page).await;
    sign_in_on(&browser).await;
    browser.until_titled(DONE).await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    window.look("browser-panel").await;

    // The browser is signed in: it adds the passkey without asking who it is for.
    window.tick("Text message").await;
    let page = sent_to(&house, "Add a passkey in your browser").await;
    window.look("browser-passkey").await;
    browser.go_to(&page).await;
    browser.until_titled("Add a passkey").await;
    browser.press("Add a pretend passkey").await;
    browser.until_titled(DONE).await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    assert!(
        window.is_ticked("Text message").await,
        "what was chosen before is still chosen"
    );
    window.press("Show my passkeys").await;
    window.until_focused("heading", "Your passkeys").await;
    window.find("button", "Remove Practice passkey 1").await;
    window.look("browser-passkey-added").await;
    window.tick("Passkey").await;
    window.press("Save changes").await;
    window.until_described("Passkey", "On").await;
    assert_eq!(house.factors(), [Factor::Sms, Factor::WebAuthn]);

    window.press("Sign out").await;
    window.find("button", "Sign out of the browser too").await;
    window.look("browser-signed-out").await;
    let page = sent_to(&house, "Sign out of the browser too").await;
    window.look("browser-leaving").await;
    browser.go_to(&page).await;
    browser.until_titled(DONE).await;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    window.until_shown("You are signed out, in your browser too.").await;
    assert!(
        !window.text().await.contains("Sign out of the browser too"),
        "it is done"
    );
    window.look("browser-left").await;

    // Nobody is signed in to the browser any more: what it adds, it first asks for whom.
    house.pool.change(PRACTICE_EMAIL, |person| person.factors.clear());
    house.sign_in(PRACTICE_PASSWORD).await;
    let page = sent_to(&house, "Add a passkey in your browser").await;
    browser.go_to(&page).await;
    sign_in_on(&browser).await;
    browser.until_titled("Add a passkey").await;
    browser.press("Not now").await;
    browser.until_titled(DONE).await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().passkeys, 1);
}

#[tokio::test]
async fn an_account_of_a_company_is_managed_there_and_has_no_boxes() {
    let house = House::with(Settings::default()).await;
    let window = &house.window;
    let page = sent_to(&house, "Sign in through your browser").await;
    let browser = Browser::open(&page).await;
    browser.follow("Sign in with your company account").await;
    browser.press("Continue as grace@company.example").await;
    browser.until_titled(DONE).await;
    window
        .until_shown("Your sign-in steps are managed by Practice organisation.")
        .await;
    window
        .until_focused("heading", "Two-step sign-in: managed elsewhere")
        .await;
    window.until_shown("Signed in as grace@company.example").await;
    let boxes = window
        .script("return document.querySelectorAll('input').length", vec![])
        .await;
    assert_eq!(boxes, 0);
    assert!(!window.text().await.contains("Save changes"));
    window.look("company").await;
    window.press("Sign out").await;
    window.find("button", "Sign out of the browser too").await;
}

#[tokio::test]
async fn an_account_that_a_companys_is_only_linked_to_keeps_its_boxes() {
    let linked = Identity {
        provider: "Company".to_owned(),
        kind: "SAML".to_owned(),
        user_id: "grace@company.example".to_owned(),
    };
    let house = House::of(Person {
        identities: vec![linked],
        ..Person::default()
    })
    .await;
    let window = &house.window;
    let page = sent_to(&house, "Sign in through your browser").await;
    let browser = Browser::open(&page).await;
    browser.follow("Sign in with your company account").await;
    browser.press("Continue as grace@company.example").await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    window
        .until_shown("These apply when you sign in with your password.")
        .await;
    window.look("company-linked").await;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
    assert_eq!(house.factors(), [Factor::Sms]);
}

#[tokio::test]
async fn a_company_that_says_no_is_told_at_the_sign_in() {
    let house = House::with(Settings::default()).await;
    let page = sent_to(&house, "Sign in through your browser").await;
    let browser = Browser::open(&page).await;
    browser.follow("Sign in with your company account").await;
    browser.press("Cancel").await;
    browser.until_titled("It was not done").await;
    house
        .window
        .until_shown("Your browser came back without a sign-in")
        .await;
    house.window.until_shown("The company said no.").await;
    house.window.look("browser-refused").await;
}

#[tokio::test]
async fn a_browser_that_was_given_up_leaves_the_sign_in_as_it_was() {
    let house = House::with(Settings::default()).await;
    sent_to(&house, "Sign in through your browser").await;
    house.window.press("Cancel").await;
    house.window.find("textbox", "Email or username").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.find("checkbox", "Text message").await;
}
