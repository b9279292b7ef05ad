//! One problem of each family (ERRORS: fix here, wait, ask, service, continue, told), as a person meets it. "Fix here"
//! and "continue" are in `practice.rs` and `connection.rs`.

use practice_pool::{Factor, Fault, PRACTICE_PASSWORD, Times};

use crate::connection::House;

const SAVE: &str = "SetUserMFAPreference";

fn refusal(name: &str, message: &str) -> Fault {
    Fault::Exception {
        name: name.to_owned(),
        message: message.to_owned(),
        status: 400,
    }
}

#[tokio::test]
async fn what_passes_by_itself_is_counted_down_and_tried_again() {
    let house = House::signed_in().await;
    let busy = refusal("TooManyRequestsException", "Rate exceeded");
    // As often as the app tries by itself.
    house.pool.fail(SAVE, busy, Times::Next(3));
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_shown("The service is busy").await;
    window.until_shown("Usually you can try again in").await;
    window.look("wait").await;
    assert_eq!(house.factors(), []);
    assert!(window.is_ticked("Text message").await);
    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
}

#[tokio::test]
async fn what_only_the_organisation_can_mend_comes_with_a_note_to_copy() {
    let house = House::signed_in().await;
    let scope = refusal("NotAuthorizedException", "Access Token does not have required scopes");
    house.pool.fail(SAVE, scope, Times::Once);
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window
        .until_shown("This app isn't allowed to change sign-in settings yet")
        .await;
    window.unfold("A note you can send them").await;
    window.until_shown("SetUserMFAPreference").await;
    window.look("ask").await;
    let text = window.text().await;
    for part in ["aws.cognito.signin.user.admin", "SetUserMFAPreference", "Copy"] {
        assert!(text.contains(part), "{part} is not in the note:\n{text}");
    }
}

#[tokio::test]
async fn a_service_in_trouble_is_told_with_what_became_of_the_change() {
    let house = House::signed_in().await;
    house.pool.fail(SAVE, Fault::DropBefore, Times::Next(3));
    let window = &house.window;
    window.tick("Email").await;
    window.press("Save changes").await;
    window.until_shown("was not saved").await;
    window.look("service").await;
    window.press("Try again").await;
    window.until_described("Email", "On").await;
    assert_eq!(house.factors(), [Factor::Email]);
}

#[tokio::test]
async fn a_save_that_came_out_otherwise_is_told_beside_its_box() {
    let house = House::signed_in().await;
    house.pool.fail(SAVE, Fault::AcceptedWithoutEffect, Times::Once);
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window
        .until_described("Text message", "saved, but the service still says off")
        .await;
    assert!(!window.is_ticked("Text message").await);
    window.look("told").await;
}

#[tokio::test]
async fn after_too_many_tries_nothing_is_tried_by_itself() {
    let house = House::with(practice_pool::Settings::default()).await;
    let locked = refusal("NotAuthorizedException", "Password attempts exceeded");
    house.pool.fail("*", locked, Times::Once);
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_shown("Too many tries").await;
    house.window.look("too-many-tries").await;
    assert_eq!(house.count("InitiateAuth") + house.count("RespondToAuthChallenge"), 1);
}
