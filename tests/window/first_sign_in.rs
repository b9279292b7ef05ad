//! The first sign-in to an account that an administrator made: a password of the person's own, what the organisation
//! wants to know besides, and the second step that it requires.

use std::time::SystemTime;

use fantoccini::key::Key;
use practice_pool::{Factor, MfaMode, PRACTICE_EMAIL, Person, Settings, Status};

use crate::{connection::House, secrets::left, window::Window};

const TEMPORARY: &str = "Planted-temporary-1";
const CHOSEN: &str = "Planted-chosen-2";
const TOO_SHORT: &str = "Short-1";

fn newcomer() -> Person {
    Person {
        password: TEMPORARY.to_owned(),
        status: Status::ForceChangePassword,
        ..Person::default()
    }
}

impl Window {
    /// The key of the authenticator that is being connected, which is on the screen.
    pub(crate) async fn shown_key(&self) -> String {
        let key = self
            .script("return document.querySelector('code').innerText", vec![])
            .await;
        key.as_str().unwrap().replace(' ', "")
    }
}

/// What an app on the phone shows for this key now.
pub(crate) fn app_code(key: &str) -> String {
    practice_pool::totp(key, SystemTime::now()).unwrap()
}

#[tokio::test]
async fn a_newcomer_sets_a_password_and_connects_an_authenticator_by_keyboard_alone() {
    let house = House::with(Settings {
        mfa: MfaMode::Required,
        factors: vec![Factor::SoftwareToken],
        required_attributes: vec!["given_name".to_owned()],
        people: vec![newcomer()],
        ..Settings::default()
    })
    .await;
    let window = &house.window;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    window.tab_to("textbox", "Email or username").await;
    window.type_here(PRACTICE_EMAIL).await;
    window.tab_to("textbox", "Password").await;
    window.type_here(TEMPORARY).await;
    window.key(Key::Enter).await;

    window.until_focused("heading", "Choose a new password").await;
    window.look("new-password").await;
    window.tab_to("textbox", "New password").await;
    window.type_here(TOO_SHORT).await;
    window.tab_to("button", "Show new password").await;
    window.tab_to("textbox", "First name").await;
    window.type_here("Ada").await;
    window.key(Key::Enter).await;
    window.until_shown("Password not long enough").await;
    window.until_focused("textbox", "New password").await;
    window.look("new-password-refused").await;
    assert_eq!(left(window, &[TEMPORARY, TOO_SHORT]).await, [""; 0]);
    let first_name = window.find("textbox", "First name").await;
    assert_eq!(first_name.prop("value").await.unwrap().as_deref(), Some("Ada"));
    window.type_here(CHOSEN).await;
    window.key(Key::Enter).await;

    window.until_focused("heading", "Set up your second step").await;
    window.look("required-step").await;
    window.tab_to("button", "Authenticator app").await;
    window.key(Key::Enter).await;
    window.until_focused("heading", "Connect an authenticator app").await;
    window.look("required-authenticator").await;
    window.tab_to("button", "Yes, show the code").await;
    window.key(Key::Enter).await;
    window.find("textbox", "Code").await;
    window.until_focused("heading", "Connect an authenticator app").await;
    window.tab_to("button", "Show the key").await;
    window.key(Key::Enter).await;
    window.until_focused("button", "Hide the key").await;
    window.look("required-authenticator-key").await;
    let key = window.shown_key().await;
    window.tab_to("textbox", "Name for this phone").await;
    window.tab_to("textbox", "Code").await;
    window.type_here("000000").await;
    window.key(Key::Enter).await;
    window.until_shown("That code didn't match").await;
    window.until_focused("textbox", "Code").await;
    window.look("required-authenticator-refused").await;
    let code = app_code(&key);
    window.type_here(&code).await;
    window.key(Key::Enter).await;

    window
        .until_focused("heading", "Two-step sign-in: required by your organisation")
        .await;
    // The service asks for what it had set up, but does not count it among what is on.
    window
        .until_shown("Your organisation asked for your authenticator app today.")
        .await;
    window.look("required-authenticator-connected").await;
    window.press("Turn it on").await;
    window.until_described("Authenticator app", "On").await;
    window.look("required-authenticator-on").await;
    let secrets = [TEMPORARY, TOO_SHORT, CHOSEN, &key, &code];
    assert_eq!(left(window, &secrets).await, [""; 0]);
    let person = house.pool.person(PRACTICE_EMAIL).unwrap();
    assert_eq!(person.password, CHOSEN);
    assert_eq!(person.authenticator.as_deref(), Some(key.as_str()));
    assert_eq!(person.attributes.get("given_name").map(String::as_str), Some("Ada"));
}

#[tokio::test]
async fn an_address_is_given_as_the_required_second_step() {
    let person = Person {
        email: None,
        email_confirmed: false,
        phone: None,
        phone_confirmed: false,
        ..newcomer()
    };
    let username = person.username.clone();
    let house = House::with(Settings {
        mfa: MfaMode::Required,
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in_as(&username, TEMPORARY).await;
    window.fill("New password", CHOSEN).await;
    window.press("Set this password").await;
    window.until_focused("heading", "Set up your second step").await;
    window.look("required-step-choice").await;
    window.press("Email").await;
    window.until_focused("textbox", "Email address").await;
    window.press("Use another way").await;
    window.until_focused("heading", "Set up your second step").await;
    window.press("Email").await;
    window.fill("Email address", "ada at example").await;
    window.press("Email me a code").await;
    window.until_shown("That is not a whole email address").await;
    window.until_focused("textbox", "Email address").await;
    window.look("required-address-refused").await;
    window.fill("Email address", "ada@home.example").await;
    window.press("Email me a code").await;
    window.until_focused("heading", "Enter the code from your email").await;
    window.look("required-address-code").await;
    let message = messages.recv().await.unwrap();
    assert_eq!(message.to, "ada@home.example");
    window.fill("Code", &message.code).await;
    window.press("Continue").await;
    window.until_shown("Your organisation asked for an email today.").await;
    window.press("Turn it on").await;
    window.press("Turn on anyway").await;
    window.until_described("Email", "On").await;
    window.look("required-address-on").await;
    assert_eq!(left(window, &[TEMPORARY, CHOSEN, &message.code]).await, [""; 0]);
    let person = house.pool.person(&username).unwrap();
    assert_eq!(
        (person.email.as_deref(), person.factors),
        (Some("ada@home.example"), vec![Factor::Email])
    );
}
