//! Changing how you prove it's you: what is sent, what is read back, and what is told when it does not work.

use account::{AccountState, Change, Cost, Difference, Error, Factor, Missing, NextStep, Refusal, Step, Why};
use practice_pool::{Factor as Pooled, Fault, MfaMode, PRACTICE_EMAIL, Person, Settings, Times};

use crate::house::{House, OFF, ON, PREFERRED, code_from, exception, session, step};

fn text_message() -> Change {
    Change {
        sms: PREFERRED,
        ..Change::default()
    }
}

#[tokio::test]
async fn a_save_costs_one_read_one_write_and_one_read() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let before = house.operations().len();
    let saved = session.save(&text_message()).await.unwrap();
    assert_eq!(
        house.operations()[before..],
        ["GetUser", "SetUserMFAPreference", "GetUser"]
    );
    assert!(saved.changed && saved.differences.is_empty());
    assert_eq!(saved.state.preferred, Some(Factor::Sms));
    assert_eq!(house.person().factors, [Pooled::Sms]);
}

#[tokio::test]
async fn what_was_forecast_is_what_the_next_sign_in_asks() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let preview = session.preview(&text_message()).unwrap();
    assert_eq!(preview.next, [NextStep::Code(Factor::Sms)]);
    session.save(&text_message()).await.unwrap();
    assert_eq!(session.forecast(), [NextStep::Code(Factor::Sms)]);
    let (_, asked) = house.asked().await;
    code_from(Factor::Sms, &asked);
}

#[tokio::test]
async fn a_save_that_changes_nothing_writes_nothing() {
    let mut house = House::of(Person {
        factors: vec![Pooled::Sms],
        ..Person::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    let code = house.code().await;
    let session = session(sign_in.answer_code(code.into()).await.unwrap());
    let saved = session
        .save(&Change {
            sms: ON,
            ..Change::default()
        })
        .await
        .unwrap();
    assert!(!saved.changed);
    assert_eq!(house.count("SetUserMFAPreference"), 0);
    assert!(matches!(
        session.save(&Change::default()).await,
        Err(Error::NotSent(Refusal::Nothing))
    ));
}

#[tokio::test]
async fn save_pressed_twice_writes_once() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let change = text_message();
    let (first, second) = tokio::join!(session.save(&change), session.save(&change));
    assert!(first.unwrap().changed);
    assert!(!second.unwrap().changed);
    assert_eq!(house.count("SetUserMFAPreference"), 1);
}

#[tokio::test]
async fn an_authenticator_that_is_not_set_up_is_named_and_nothing_is_sent() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let change = Change {
        sms: ON,
        software_token: PREFERRED,
        ..Change::default()
    };
    let error = session.save(&change).await.unwrap_err();
    let missing = vec![(Factor::SoftwareToken, Missing::Authenticator)];
    assert!(matches!(error, Error::NotSent(Refusal::NeedsSetUp(named)) if named == missing));
    assert_eq!(house.count("SetUserMFAPreference"), 0);
    assert!(house.person().factors.is_empty());
}

#[tokio::test]
async fn where_the_service_does_not_tell_what_is_registered_its_refusal_says_so() {
    let house = House::new().await;
    house.service.fail(
        "GetUserAuthFactors",
        exception("UnknownOperationException", ""),
        Times::Once,
    );
    let session = house.signed_in().await;
    let error = session
        .save(&Change {
            software_token: ON,
            ..Change::default()
        })
        .await
        .unwrap_err();
    assert!(matches!(
        error,
        Error::Refused {
            factor: Factor::SoftwareToken,
            why: Why::NeedsSetUp,
            ..
        }
    ));
}

#[tokio::test]
async fn a_refusal_although_everything_is_there_is_the_organisations_to_mend() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let words = "User does not have delivery config set to turn on SMS_MFA";
    house.service.fail(
        "SetUserMFAPreference",
        exception("InvalidParameterException", words),
        Times::Once,
    );
    let error = session.save(&text_message()).await.unwrap_err();
    assert!(matches!(
        error,
        Error::Refused {
            factor: Factor::Sms,
            why: Why::NotOffered,
            ..
        }
    ));
}

#[tokio::test]
async fn in_words_nobody_knows_a_refusal_still_finds_the_one_box_it_can_concern() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house.service.fail(
        "SetUserMFAPreference",
        exception("InvalidParameterException", "Non."),
        Times::Once,
    );
    let error = session
        .save(&Change {
            email: ON,
            ..Change::default()
        })
        .await
        .unwrap_err();
    assert!(matches!(
        error,
        Error::Refused {
            factor: Factor::Email,
            ..
        }
    ));
}

#[tokio::test]
async fn an_answer_lost_after_the_change_was_made_is_read_back_as_saved() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .fail("SetUserMFAPreference", Fault::DropAfter, Times::Once);
    let saved = session.save(&text_message()).await.unwrap();
    assert!(saved.changed && saved.state.enabled.contains(&Factor::Sms));
}

#[tokio::test]
async fn while_a_lost_answer_is_looked_up_the_session_says_so() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .fail("SetUserMFAPreference", Fault::DropAfter, Times::Once);
    let mut checking = session.checking();
    assert!(!*checking.borrow());
    let change = text_message();
    let (saved, said) = tokio::join!(session.save(&change), async {
        checking.wait_for(|it| *it).await.is_ok()
    });
    assert!(saved.unwrap().changed && said);
    assert!(!*session.checking().borrow(), "and it ends");
}

#[tokio::test]
async fn an_answer_lost_before_the_change_was_made_is_read_back_as_not_saved() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .fail("SetUserMFAPreference", Fault::DropBefore, Times::Once);
    assert!(matches!(session.save(&text_message()).await, Err(Error::NotSaved(_))));
    assert!(session.state().unknown.is_empty());
}

#[tokio::test]
async fn when_it_cannot_be_read_back_either_it_is_not_known_until_it_can() {
    let house = House::new().await;
    let session = house.signed_in().await;
    // The write is carried out and never answered; while the app waits, the service becomes unreachable for reads too.
    house
        .service
        .fail("SetUserMFAPreference", Fault::HangAfter, Times::Once);
    let change = text_message();
    let (outcome, ()) = tokio::join!(session.save(&change), async {
        while house.count("SetUserMFAPreference") == 0 {
            tokio::task::yield_now().await;
        }
        house.service.fail("GetUser", Fault::DropBefore, Times::Always);
    });
    assert!(matches!(outcome, Err(Error::Unclear(_))), "{outcome:?}");
    assert_eq!(session.state().unknown, [Factor::Sms].into());

    house.service.recover();
    let state = session.read().await.unwrap();
    assert!(state.unknown.is_empty() && state.enabled.contains(&Factor::Sms));
}

#[tokio::test]
async fn what_the_service_accepted_and_did_not_do_is_told() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .fail("SetUserMFAPreference", Fault::AcceptedWithoutEffect, Times::Once);
    let saved = session.save(&text_message()).await.unwrap();
    assert_eq!(saved.differences, [Difference::StillOff(Factor::Sms)]);
}

#[tokio::test]
async fn two_factors_with_one_preferred_then_let_me_choose() {
    let house = House::new().await;
    let session = house.signed_in().await;
    session
        .save(&Change {
            sms: PREFERRED,
            email: ON,
            ..Change::default()
        })
        .await
        .unwrap();
    assert_eq!(house.person().preferred, Some(Pooled::Sms));
    let saved = session
        .save(&Change {
            sms: ON,
            ..Change::default()
        })
        .await
        .unwrap();
    assert_eq!(saved.state.preferred, None);
    assert_eq!(
        session.forecast(),
        [NextStep::Choice([Factor::Sms, Factor::Email].into())]
    );
}

#[tokio::test]
async fn a_passkey_stays_only_as_long_as_another_way_does() {
    let house = House::of(Person {
        passkeys: 1,
        ..Person::default()
    })
    .await;
    let session = house.signed_in().await;
    let passkey_alone = Change {
        web_authn: Some(true),
        ..Change::default()
    };
    assert!(matches!(
        session.save(&passkey_alone).await,
        Err(Error::NotSent(Refusal::PasskeyNeedsAnother))
    ));
    session.save(&text_message()).await.unwrap();
    let saved = session.save(&passkey_alone).await.unwrap();
    assert_eq!(saved.state.enabled, [Factor::Sms, Factor::WebAuthn].into());
    assert_eq!(saved.state.preferred, Some(Factor::Sms));

    let last_other_off = Change {
        sms: OFF,
        ..Change::default()
    };
    assert!(session.preview(&last_other_off).unwrap().wanted.passkey_goes_too);
    let saved = session.save(&last_other_off).await.unwrap();
    assert!(saved.state.enabled.is_empty());
    assert_eq!(house.count("SetUserMFAPreference"), 3);
}

#[tokio::test]
async fn a_change_made_elsewhere_is_seen_before_the_save() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house.service.change(PRACTICE_EMAIL, |person| person.phone = None);
    let error = session.save(&text_message()).await.unwrap_err();
    let missing = vec![(Factor::Sms, Missing::MobileNumber)];
    assert!(matches!(error, Error::NotSent(Refusal::NeedsSetUp(named)) if named == missing));
}

#[tokio::test]
async fn what_a_pool_asked_of_its_own_accord_is_what_it_is_expected_to_ask_again() {
    let only_a_number = Person {
        email: None,
        ..Person::default()
    };
    for person in [only_a_number, Person::default()] {
        let username = person.username.clone();
        let house = House::with(Settings {
            mfa: MfaMode::Required,
            people: vec![person],
            ..Settings::default()
        });
        let mut house = house.await;
        let (mut sign_in, mut asked) = house.asked_as(&username).await;
        let first_asked = asked.clone();
        if let Step::Choose(_) = asked {
            asked = step(sign_in.choose(Factor::Sms).await.unwrap());
        }
        code_from(Factor::Sms, &asked);
        let code = house.code().await;
        let session = session(sign_in.answer_code(code.into()).await.unwrap());
        assert!(session.required(), "a code was asked for although nothing was on");
        let expected = match first_asked {
            Step::Code { factor, .. } => NextStep::Code(factor),
            Step::Choose(factors) => NextStep::Choice(factors),
            other => panic!("{other:?}"),
        };
        assert_eq!(session.forecast(), [expected]);
    }
}

#[tokio::test]
async fn a_number_or_address_never_shows_whole() {
    let house = House::new().await;
    let AccountState { phone, email, .. } = house.signed_in().await.state();
    assert_eq!(phone.unwrap().masked, "+•••••••0123");
    assert_eq!(email.unwrap().masked, "a•••@p•••");
}

#[tokio::test]
async fn what_was_read_before_a_save_and_comes_after_it_is_not_shown_any_more() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let service = &house.service;
    service.fail("GetUser", Fault::AnswerHeld, Times::Once);
    let before = service.performed("GetUser");
    let reading = session.read();
    tokio::pin!(reading);
    tokio::select! {
        early = &mut reading => panic!("answered: {early:?}"),
        () = async { while service.performed("GetUser") == before { tokio::task::yield_now().await } } => (),
    }
    let saved = session.save(&text_message()).await.unwrap();
    service.recover();
    assert_eq!(reading.await.unwrap().enabled, saved.state.enabled);
    assert_eq!(session.state().enabled, [Factor::Sms].into());
}

#[tokio::test]
async fn while_nobody_knows_whether_it_is_on_turning_it_off_may_cost_what_it_would_if_it_is() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .fail("SetUserMFAPreference", Fault::Tunnel { more: 1 }, Times::Once);
    assert!(matches!(session.save(&text_message()).await, Err(Error::Unclear(_))));
    let off = Change {
        sms: OFF,
        ..Change::default()
    };
    assert_eq!(session.preview(&off).unwrap().costs, [Cost::LastOff]);
}
