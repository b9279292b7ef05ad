//! A link or a double-clicked file: shown in the window that is open already, and added on a word.

use practice_pool::PRACTICE_PASSWORD;
use tempfile::TempDir;

use crate::{connection::House, window::Window};

const LINK: &str = "second-step://connect?name=Example%20Ltd&region=eu-central-1\
                    &userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

#[tokio::test]
async fn a_link_is_shown_in_the_window_that_is_open_and_added_on_a_word() {
    let window = Window::open(&[]).await;
    window.find("button", "Open a connection file").await;
    window.start_again(&[LINK]);
    window.until_focused("heading", "Add this organisation?").await;
    window.until_shown("cognito-idp.eu-central-1.amazonaws.com").await;
    window.look("offer").await;
    window.press("Don't add it").await;
    window.find("button", "Open a connection file").await;
    assert!(!window.text().await.contains("Example Ltd"));

    window.start_again(&[&format!("{LINK}&endpoint=https%3A%2F%2Flogin.example.org")]);
    window.until_shown("and not to Amazon").await;
    window.look("offer-elsewhere").await;
    window.press("Add it").await;
    window.find("textbox", "Password").await;
    window.start_again(&[LINK]);
    window
        .until_shown("You have this organisation already, as Example Ltd.")
        .await;
    window.until_shown("Then: cognito-idp.eu-central-1.amazonaws.com").await;
    window.look("offer-replaces").await;
}

#[tokio::test]
async fn an_organisation_is_removed_where_it_is_listed_and_where_it_is_the_only_one() {
    let window = Window::open(&[]).await;
    window.find("button", "Open a connection file").await;
    window.start_again(&[LINK]);
    window.press("Add it").await;
    window.press("Use another organisation").await;
    window.press("Remove Example Ltd").await;
    window.until_focused("button", "Keep it").await;
    window.look("remove").await;
    window.press("Keep it").await;
    window.until_focused("button", "Remove Example Ltd").await;
    window.press("Example Ltd").await;
    window.find("textbox", "Password").await;
    window.press("Remove this organisation").await;
    window.press("Remove it").await;
    window.until_focused("heading", "See and choose how you sign in").await;
    window
        .until_shown("The organisation is removed from this computer.")
        .await;
    assert!(!window.text().await.contains("Example Ltd"));
}

#[tokio::test]
async fn what_was_chosen_and_not_saved_is_still_there_when_nothing_is_added() {
    let house = House::with(practice_pool::Settings::default()).await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.tick("Text message").await;
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("nonsense.secondstep");
    std::fs::write(&file, "[]").unwrap();
    house.window.start_again(&[file.to_str().unwrap()]);
    house.window.find("heading", "This can't be opened").await;
    house.window.look("offer-problem").await;
    house.window.press("Close").await;
    assert!(house.window.is_ticked("Text message").await);
}
