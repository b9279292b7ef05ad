//! A computer that the pool remembers: confirmed at the first sign-in, spared the second step at the next, and dropped
//! when the pool has forgotten it.
//!
//! Does not cover: the keychain in which it is kept; the store here is a list.

use std::time::Duration;

use account::{Factor, Next, NextStep, StartWay};
use practice_pool::{Devices, Factor as Pooled, Flow, PRACTICE_PASSWORD, Person, Settings};

use crate::house::{House, code_from, session, step};

fn tracking(devices: Devices) -> Settings {
    Settings {
        devices,
        challenge_required_on_new_device: true,
        people: vec![Person {
            factors: vec![Pooled::Sms],
            ..Person::default()
        }],
        ..Settings::default()
    }
}

async fn signed_in_with_a_code(house: &mut House) -> account::Session {
    let (mut sign_in, asked) = house.asked().await;
    code_from(Factor::Sms, &asked);
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap())
}

#[tokio::test]
async fn a_pool_that_remembers_every_computer_asks_this_one_for_no_code_again() {
    let mut house = House::with(tracking(Devices::Always)).await;
    let first = signed_in_with_a_code(&mut house).await;
    assert!(!first.may_remember());
    let again = session(house.start(PRACTICE_PASSWORD).await.unwrap().1);
    // That nothing was asked here says nothing of a computer that isn't remembered: neither that nothing is asked there,
    // nor, where nobody told, that something still is.
    assert_eq!(first.forecast(), [NextStep::Code(Factor::Sms)]);
    assert_eq!(again.forecast(), [NextStep::Code(Factor::Sms), NextStep::PasswordOnly]);
    assert_eq!(again.met(), None);
}

#[tokio::test]
async fn where_it_is_left_to_the_person_only_their_yes_spares_the_code() {
    let mut house = House::with(tracking(Devices::OptIn)).await;
    let first = signed_in_with_a_code(&mut house).await;
    assert!(first.may_remember());
    first.remember_computer(false).await.unwrap();
    assert!(!first.may_remember());
    assert!(first.remember_computer(true).await.is_err(), "it was answered");

    let second = signed_in_with_a_code(&mut house).await;
    second.remember_computer(true).await.unwrap();
    assert!(matches!(
        house.start(PRACTICE_PASSWORD).await.unwrap().1,
        Next::SignedIn(_)
    ));
}

#[tokio::test]
async fn a_computer_that_the_pool_has_forgotten_is_asked_like_a_new_one() {
    let mut house = House::with(tracking(Devices::Always)).await;
    signed_in_with_a_code(&mut house).await;
    let person = house.person();
    house.service.remove_person(&person.username);
    house.service.put_person(person);
    signed_in_with_a_code(&mut house).await;
    assert!(matches!(
        house.start(PRACTICE_PASSWORD).await.unwrap().1,
        Next::SignedIn(_)
    ));
}

#[tokio::test]
async fn that_it_has_forgotten_the_computer_the_pool_may_say_only_after_the_password() {
    let settings = Settings {
        flows: vec![Flow::UserAuth, Flow::UserSrp, Flow::RefreshToken],
        ..tracking(Devices::Always)
    };
    let mut house = House::with(settings).await;
    signed_in_with_a_code(&mut house).await;
    let person = house.person();
    house.service.remove_person(&person.username);
    house.service.put_person(person);
    let (mut sign_in, _) = house.without_password().await;
    step(sign_in.choose_start(StartWay::Password).await.unwrap());
    let asked = step(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
    code_from(Factor::Sms, &asked);
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn the_session_of_a_tracked_computer_is_renewed() {
    let mut house = House::with(tracking(Devices::Always)).await;
    let session = signed_in_with_a_code(&mut house).await;
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    session.read().await.unwrap();
}

#[tokio::test]
async fn a_wrong_password_on_a_remembered_computer_is_just_that() {
    let mut house = House::with(tracking(Devices::Always)).await;
    signed_in_with_a_code(&mut house).await;
    assert!(house.start("not-the-password").await.is_err());
    assert!(matches!(
        house.start(PRACTICE_PASSWORD).await.unwrap().1,
        Next::SignedIn(_)
    ));
}
