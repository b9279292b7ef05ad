//! What a screen reader says by itself: an arrival on a screen once, by the heading that gets the focus, and a countdown
//! not at all. Not covered: how often a screen reader says what has the focus; `listening.md` has a person listen for that.

use std::time::Instant;

use practice_pool::PRACTICE_PASSWORD;

use crate::{connection::House, driver::PATIENCE, heard::heard_with, window::Window};

impl Window {
    /// What regions that announce themselves have to say.
    async fn announces(&self) -> Vec<String> {
        let regions = "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]\
                       .map((it) => it.innerText.trim()).filter(Boolean)";
        serde_json::from_value(self.script(regions, vec![]).await).unwrap()
    }
}

#[tokio::test]
async fn an_arrival_on_a_screen_is_told_by_its_heading_and_by_nothing_beside_it() {
    let house = House::with(practice_pool::Settings::default()).await;
    let window = &house.window;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    assert_eq!(window.announces().await, [""; 0]);
    house.sign_in(PRACTICE_PASSWORD).await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    assert_eq!(window.announces().await, [""; 0]);
    window.press("Sign out").await;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    // It says what came of the step before, which the heading does not.
    assert_eq!(window.announces().await, ["You are signed out."]);
}

#[tokio::test]
async fn a_countdown_runs_for_the_eye_alone() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
    window.press("Sign out").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    window
        .until_focused("heading", "Enter the code from your text message")
        .await;
    let heard = heard_with("entry “Code”").await;
    insta::assert_snapshot!("code", heard);

    let left = "return document.querySelector('form p[aria-hidden=true]').innerText";
    let before = window.script(left, vec![]).await;
    let start = Instant::now();
    while window.script(left, vec![]).await == before {
        assert!(start.elapsed() < PATIENCE, "the time that is left stays at {before}");
    }
    assert_eq!(heard_with("entry “Code”").await, heard);
    assert_eq!(window.announces().await, [""; 0]);
}
