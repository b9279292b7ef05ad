//! The password while signed in: changing it, and what "Sign out everywhere" asks and does.

use fantoccini::key::Key;
use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD};

use crate::{connection::House, secrets::left};

const MISTYPED: &str = "Planted-mistyped-1";
const CHOSEN: &str = "Planted-chosen-2";

#[tokio::test]
async fn a_password_is_changed_by_keyboard_alone_and_the_next_sign_in_takes_it() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.until_focused("heading", "Two-step sign-in: off").await;
    window.tab_to("button", "Sign out").await;
    window.tab_to("button", "Sign out everywhere").await;
    window.tab_to("button", "Change password").await;
    window.key(Key::Enter).await;
    window.until_focused("heading", "Change your password").await;
    window.look("change-password").await;
    window.tab_to("textbox", "Present password").await;
    window.type_here(MISTYPED).await;
    window.tab_to("button", "Show password").await;
    window.tab_to("textbox", "New password").await;
    window.type_here(CHOSEN).await;
    window.key(Key::Enter).await;
    window.until_shown("That is not your present password").await;
    window.until_focused("textbox", "Present password").await;
    window.look("change-password-refused").await;
    assert_eq!(left(window, &[MISTYPED, CHOSEN]).await, [""; 0]);

    window.type_here(PRACTICE_PASSWORD).await;
    window.tab_to("button", "Show password").await;
    window.tab_to("disclosure", "For your IT team").await;
    window.tab_to("textbox", "New password").await;
    window.type_here(CHOSEN).await;
    window.key(Key::Enter).await;
    window.until_shown("Your password is changed.").await;
    window.until_focused("button", "Change password").await;
    window.look("change-password-done").await;
    assert_eq!(left(window, &[MISTYPED, PRACTICE_PASSWORD, CHOSEN]).await, [""; 0]);

    window.press("Sign out").await;
    window.until_shown("You are signed out.").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.until_shown("don't go together").await;
    house.sign_in(CHOSEN).await;
    window.find("checkbox", "Text message").await;
}

#[tokio::test]
async fn signing_out_everywhere_is_asked_about_first_and_ends_every_session() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.press("Sign out everywhere").await;
    window.until_focused("button", "Stay signed in").await;
    window.look("sign-out-everywhere").await;
    window.key(Key::Escape).await;
    window.until_focused("button", "Sign out everywhere").await;
    assert_eq!(house.count("GlobalSignOut"), 0);

    window.press("Sign out everywhere").await;
    window.until_focused("button", "Stay signed in").await;
    window.tab_to("button", "Sign out everywhere").await;
    window.key(Key::Enter).await;
    window.until_shown("You are signed out everywhere.").await;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    window.look("signed-out-everywhere").await;
    assert_eq!(house.count("GlobalSignOut"), 1);
    house.sign_in(PRACTICE_PASSWORD).await;
    window.find("checkbox", "Text message").await;
    assert!(house.pool.person(PRACTICE_EMAIL).is_some());
}
