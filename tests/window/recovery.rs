//! The ways back in: a password that was forgotten or has to be set anew, and an account that nobody confirmed.

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Status};

use crate::{connection::House, secrets::left};

const WITHOUT_DIGIT: &str = "Planted-without-digits";
const CHOSEN: &str = "Planted-chosen-2";

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_the_rules_are_told_in_the_services_words() {
    let house = House::of(Person::default()).await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    window.find("textbox", "Password").await;
    window.press("Forgot your password?").await;
    window.until_shown("Type your email or username here first").await;
    window.until_focused("textbox", "Email or username").await;
    window.look("forgot-without-name").await;
    window.fill("Email or username", PRACTICE_EMAIL).await;
    window.press("Forgot your password?").await;
    window.until_focused("heading", "Set a new password").await;
    window.until_shown("We sent a code to a***@p***").await;
    window.look("reset").await;
    window.unfold("I can't get a code").await;
    window.look("reset-help").await;
    let code = messages.recv().await.unwrap().code;

    window.fill("Code", &code).await;
    window.fill("New password", WITHOUT_DIGIT).await;
    window.press("Set this password").await;
    window.until_shown("Password must have numeric characters").await;
    window.until_focused("textbox", "New password").await;
    window.look("reset-refused").await;
    assert_eq!(left(window, &[WITHOUT_DIGIT, &code]).await, [""; 0]);

    window.fill("Code", "000000").await;
    window.fill("New password", CHOSEN).await;
    window.press("Set this password").await;
    window.until_shown("That code didn't match").await;
    window.until_focused("textbox", "Code").await;

    // The password that did not follow the rules has left the code as it was.
    window.fill("Code", &code).await;
    window.fill("New password", CHOSEN).await;
    window.press("Set this password").await;
    window.find("checkbox", "Text message").await;
    assert_eq!(left(window, &[WITHOUT_DIGIT, CHOSEN, &code]).await, [""; 0]);
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().password, CHOSEN);
}

#[tokio::test]
async fn an_administrators_reset_leads_straight_to_a_new_password() {
    let house = House::of(Person::default()).await;
    let mut messages = house.pool.messages();
    house.pool.reset_password(PRACTICE_EMAIL);
    let earlier = messages.recv().await.unwrap().code;
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.until_focused("heading", "Set a new password").await;
    window.until_shown("was sent earlier, by email or text message").await;
    window.look("reset-required").await;
    assert_eq!(
        house.count("ForgotPassword"),
        0,
        "none is sent but on the person's word"
    );

    window.press("Send the code again").await;
    window
        .until_shown("We sent a new code. Older codes no longer work.")
        .await;
    window.until_focused("textbox", "Code").await;
    window.look("reset-required-sent-again").await;
    let code = messages.recv().await.unwrap().code;
    window.fill("Code", &code).await;
    window.fill("New password", CHOSEN).await;
    window.press("Set this password").await;
    window.find("checkbox", "Text message").await;
    let secrets = [PRACTICE_PASSWORD, CHOSEN, &earlier, &code];
    assert_eq!(left(window, &secrets).await, [""; 0]);
}

#[tokio::test]
async fn an_account_that_nobody_confirmed_is_confirmed_on_the_way_in() {
    let house = House::of(Person {
        status: Status::Unconfirmed,
        email_confirmed: false,
        ..Person::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.until_focused("heading", "Confirm your account").await;
    window.look("confirm-account").await;
    window.press("Send the code again").await;
    window
        .until_shown("We sent a new code. Older codes no longer work.")
        .await;
    window.until_focused("textbox", "Code").await;
    window.until_shown("We sent a code to a***@p***").await;
    window.look("confirm-account-sent-again").await;
    let first = messages.recv().await.unwrap().code;

    window.press("Send the code again").await;
    let second = messages.recv().await.unwrap().code;
    window.until_focused("textbox", "Code").await;
    window.fill("Code", "000000").await;
    window.press("Confirm").await;
    window.until_shown("That code didn't match").await;
    window.until_focused("textbox", "Code").await;
    window.look("confirm-account-refused").await;
    window.fill("Code", &second).await;
    window.press("Confirm").await;
    window.find("checkbox", "Text message").await;
    assert_eq!(left(window, &[PRACTICE_PASSWORD, &first, &second]).await, [""; 0]);
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().status, Status::Confirmed);
}
