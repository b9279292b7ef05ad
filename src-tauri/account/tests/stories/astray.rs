//! Sign-ins that go astray: an answer is lost or comes too late, the account turns out to need something else, or it is
//! over and asked for more.
//!
//! Does not cover: all of it in random orders (`tests/sign_ins`).

use std::{collections::BTreeMap, time::Duration};

use account::{Error, Factor, SignIn, StartWay, Step};
use practice_pool::{
    CustomChallenge, Factor as Pooled, Fault, FirstFactor, Flow, PRACTICE_PASSWORD, Person, Question, Settings, Status,
    Times,
};

use crate::house::{House, code_from, session, step};

const NEW: &str = "Another-Horse-9";

async fn first_sign_in(factors: &[Pooled]) -> (House, SignIn) {
    let person = Person {
        status: Status::ForceChangePassword,
        factors: factors.to_vec(),
        ..Person::default()
    };
    let house = House::of(person).await;
    let (sign_in, asked) = house.asked().await;
    assert!(matches!(asked, Step::NewPassword { .. }));
    (house, sign_in)
}

#[tokio::test]
async fn a_sign_in_that_is_over_begins_nothing_more() {
    let mut house = House::of(Person {
        factors: vec![Pooled::Sms],
        ..Person::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
    let before = house.operations();
    assert!(matches!(sign_in.start_over().await, Err(Error::NoSuchStep)));
    assert_eq!(house.operations(), before, "the password is not there any more");
}

#[tokio::test]
async fn one_that_the_organisations_questions_ended_is_over_too() {
    let settings = Settings {
        flows: vec![Flow::Custom],
        custom_challenge: CustomChallenge {
            questions: vec![Question::new("What is on your badge?", "blue")],
            ..CustomChallenge::default()
        },
        ..Settings::default()
    };
    let mut house = House::with(settings).await;
    house.pool.own_questions = true;
    let (mut sign_in, _) = house.asked().await;
    assert!(sign_in.answer_question("red".into()).await.is_err());
    assert!(matches!(sign_in.start_over().await, Err(Error::NoSuchStep)));
}

#[tokio::test]
async fn a_new_password_whose_answer_was_lost_is_the_one_for_the_next_sign_in() {
    let (house, mut sign_in) = first_sign_in(&[]).await;
    house
        .service
        .fail("RespondToAuthChallenge", Fault::DropAfter, Times::Once);
    let lost = sign_in.set_new_password(NEW.into(), BTreeMap::new()).await;
    assert!(matches!(lost, Err(Error::Service(_))));
    // Nobody waits for this step any more, and the first password is none any more.
    let again = sign_in.set_new_password(NEW.into(), BTreeMap::new()).await;
    assert!(matches!(again, Err(Error::Password(_))), "{again:?}");
    assert_eq!(sign_in.step(), None, "it does not ask for what leads nowhere");
    session(house.start(NEW).await.unwrap().1);
}

#[tokio::test]
async fn a_new_password_that_came_too_late_does_not_take_the_old_ones_place() {
    let (house, mut sign_in) = first_sign_in(&[]).await;
    for _ in 0..2 {
        house.clock.pass(Duration::from_secs(4 * 60));
        let late = step(sign_in.set_new_password(NEW.into(), BTreeMap::new()).await.unwrap());
        assert!(matches!(late, Step::NewPassword { .. }) && sign_in.began_anew());
    }
    session(sign_in.set_new_password(NEW.into(), BTreeMap::new()).await.unwrap());
}

#[tokio::test]
async fn a_new_password_that_was_taken_is_the_one_to_begin_anew_with() {
    let (mut house, mut sign_in) = first_sign_in(&[Pooled::Sms]).await;
    let asked = step(sign_in.set_new_password(NEW.into(), BTreeMap::new()).await.unwrap());
    code_from(Factor::Sms, &asked);
    let late = house.code().await;
    house.clock.pass(Duration::from_secs(4 * 60));
    step(sign_in.answer_code(late.into()).await.unwrap());
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn that_a_new_password_is_needed_is_told_and_led_to_wherever_the_person_came_from() {
    let settings = Settings {
        flows: vec![Flow::UserAuth, Flow::UserSrp, Flow::RefreshToken],
        first_factors: vec![FirstFactor::Password],
        people: vec![Person {
            status: Status::ResetRequired,
            ..Person::default()
        }],
        ..Settings::default()
    };
    let mut house = House::with(settings).await;
    let (mut sign_in, _) = house.without_password().await;
    step(sign_in.choose_start(StartWay::Password).await.unwrap());
    let asked = step(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
    assert_eq!(asked, Step::ResetPassword { destination: None });
    step(sign_in.send_reset_code().await.unwrap());
    let code = house.code().await;
    session(sign_in.reset_password(code.into(), NEW.into()).await.unwrap());
}

#[tokio::test]
async fn a_right_password_that_was_typed_slowly_is_not_taken_for_a_wrong_one() {
    let settings = Settings {
        flows: vec![Flow::UserAuth, Flow::UserSrp],
        ..Settings::default()
    };
    let house = House::with(settings).await;
    let (mut sign_in, _) = house.without_password().await;
    house.clock.pass(Duration::from_secs(2 * 60));
    step(sign_in.choose_start(StartWay::Password).await.unwrap());
    assert_eq!(sign_in.runs_out(), Duration::from_secs(60), "the choice was made here");
    house.clock.pass(Duration::from_secs(2 * 60));
    session(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
}

#[tokio::test]
async fn a_lock_after_too_many_tries_leaves_the_sign_in_open() {
    let mut house = House::of(Person {
        factors: vec![Pooled::Sms],
        ..Person::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    house.clock.pass(Duration::from_secs(4 * 60));
    for _ in 0..5 {
        assert!(house.start("not-the-password").await.is_err());
    }
    let late = house.code().await;
    let locked = sign_in.answer_code(late.clone().into()).await;
    assert!(matches!(locked, Err(Error::Password(_))), "{locked:?}");
    house.clock.pass(Duration::from_secs(60));
    step(sign_in.answer_code(late.into()).await.unwrap());
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn a_password_whose_answer_was_lost_is_sent_anew_and_not_taken_for_a_wrong_one() {
    let settings = Settings {
        flows: vec![Flow::UserAuth, Flow::UserPassword],
        ..Settings::default()
    };
    let house = House::with(settings).await;
    let listed = r#"{"ChallengeName": "SELECT_CHALLENGE", "AvailableChallenges": ["PASSWORD"], "Session": "SESSION"}"#;
    let body = listed.replace("SESSION", &"s".repeat(64));
    house.service.fail("InitiateAuth", Fault::Answer { body }, Times::Once);
    let (mut sign_in, _) = house.without_password().await;
    step(sign_in.choose_start(StartWay::Password).await.unwrap());
    let asked = step(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
    assert_eq!(asked, Step::AgreeToSendPassword);
    house
        .service
        .fail("RespondToAuthChallenge", Fault::DropAfter, Times::Once);
    let lost = sign_in.agree_to_send_password().await;
    assert!(matches!(lost, Err(Error::Service(_))), "{lost:?}");
    session(sign_in.agree_to_send_password().await.unwrap());
}

#[tokio::test]
async fn after_a_choice_whose_answer_was_lost_another_can_be_made() {
    let settings = Settings {
        flows: vec![Flow::UserAuth, Flow::UserSrp],
        first_factors: vec![FirstFactor::Password, FirstFactor::SmsOtp],
        ..Settings::default()
    };
    let mut house = House::with(settings).await;
    for way in [StartWay::Password, StartWay::TextCode] {
        let (mut sign_in, _) = house.without_password().await;
        house
            .service
            .fail("RespondToAuthChallenge", Fault::DropAfter, Times::Once);
        assert!(sign_in.choose_start(StartWay::TextCode).await.is_err());
        house.code().await;
        let asked = step(sign_in.choose_start(way).await.unwrap());
        if way == StartWay::Password {
            session(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
        } else {
            assert!(matches!(asked, Step::ChooseStart(_)) && sign_in.began_anew());
            step(sign_in.choose_start(way).await.unwrap());
            let code = house.code().await;
            session(sign_in.answer_code(code.into()).await.unwrap());
        }
    }
}
