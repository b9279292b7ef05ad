//! A computer that the organisation remembers, on the person's word: no second step is asked for on it.
//!
//! With a real keychain beside the window, since what proves the computer is sealed.

use practice_pool::{Devices, Factor, Message, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings};
use tokio::sync::mpsc::UnboundedReceiver;

use crate::{connection::House, keyring::Keyring};

/// Someone with a second step, at a pool that leaves it to them whether a computer is remembered.
async fn house() -> House {
    House::with(Settings {
        devices: Devices::OptIn,
        people: vec![Person {
            factors: vec![Factor::Sms],
            ..Person::default()
        }],
        ..Settings::default()
    })
    .await
}

async fn sign_in_by_code(house: &House, messages: &mut UnboundedReceiver<Message>) {
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.find("textbox", "Code").await;
    house.window.fill("Code", &messages.recv().await.unwrap().code).await;
    house.window.press("Continue").await;
    house.window.until_shown("Remember this computer?").await;
}

#[tokio::test]
async fn a_computer_is_remembered_on_the_persons_word_and_asks_for_no_second_step() {
    let _keyring = Keyring::unlocked();
    let mut house = house().await;
    let mut messages = house.pool.messages();
    sign_in_by_code(&house, &mut messages).await;
    house.window.look("remember").await;
    house.window.press("Remember it").await;
    house.window.until_shown("This computer is remembered.").await;
    house.window.until_focused("heading", "Two-step sign-in: on").await;
    house.window.look("remembered").await;

    house.window.press("Sign out").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_described("Text message", "On").await;
    assert!(!house.window.text().await.contains("Remember this computer?"));
    house.window.look("remembered-panel").await;
    assert!(messages.try_recv().is_err(), "no second code was sent");

    house.start_again().await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_described("Text message", "On").await;
    assert!(messages.try_recv().is_err(), "not at the next start either");
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().factors, [Factor::Sms]);
}

#[tokio::test]
async fn a_computer_that_is_not_to_be_remembered_asks_every_time() {
    let _keyring = Keyring::unlocked();
    let house = house().await;
    let mut messages = house.pool.messages();
    sign_in_by_code(&house, &mut messages).await;
    house.window.press("Don't").await;
    house.window.until_shown("This computer is not remembered.").await;
    house.window.look("remember-not").await;
    house.window.press("Sign out").await;
    sign_in_by_code(&house, &mut messages).await;
}
