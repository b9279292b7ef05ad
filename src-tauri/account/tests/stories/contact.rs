//! Adding, changing and confirming a number or an address, in pools of every kind.

use account::{Change, ContactStep, Error, Factor, Missing, Typed};
use cognito::ExceptionKind;
use practice_pool::{Fault, NewContact, PRACTICE_EMAIL, Person, Settings, Times};
use rstest::rstest;

use crate::house::{House, PREFERRED, exception};

const NUMBER: &str = "+15555550199";

async fn house(new_contact: NewContact, person: Person) -> House {
    House::with(Settings {
        new_contact,
        people: vec![person],
        ..Settings::default()
    })
    .await
}

fn without_number() -> Person {
    Person {
        phone: None,
        phone_confirmed: false,
        ..Person::default()
    }
}

fn unconfirmed() -> Person {
    Person {
        phone_confirmed: false,
        ..Person::default()
    }
}

fn codes_go_to(step: &ContactStep) -> Option<&str> {
    match step {
        ContactStep::Code { destination, .. } => destination.as_deref(),
        ContactStep::Confirmed => panic!("no code was sent"),
    }
}

#[rstest]
#[tokio::test]
async fn a_number_is_added_confirmed_and_switched_on(
    #[values(NewContact::Counts, NewContact::CountsUnasked, NewContact::Waits)] kind: NewContact,
) {
    let mut house = house(kind, without_number()).await;
    let session = house.signed_in().await;
    assert_eq!(session.state().missing(Factor::Sms), Some(Missing::MobileNumber));
    let typed = "(555) 555-0199".into();
    let step = session
        .begin_contact(Factor::Sms, Some(&typed), Some("US"))
        .await
        .unwrap();
    assert_eq!(codes_go_to(&step), Some("+*******0199"));
    let code = house.code().await;
    session.finish_contact(&code.into()).await.unwrap();
    assert_eq!(session.state().missing(Factor::Sms), None);
    assert_eq!(
        (house.person().phone.as_deref(), house.person().phone_confirmed),
        (Some(NUMBER), true)
    );
    let text_message = Change {
        sms: PREFERRED,
        ..Change::default()
    };
    assert!(session.save(&text_message).await.unwrap().differences.is_empty());
}

#[tokio::test]
async fn the_number_that_is_there_is_confirmed_without_being_entered_again() {
    let mut house = house(NewContact::Counts, unconfirmed()).await;
    let session = house.signed_in().await;
    let step = session.begin_contact(Factor::Sms, None, None).await.unwrap();
    assert_eq!(codes_go_to(&step), Some("+*******0123"));
    let code = house.code().await;
    session.finish_contact(&code.into()).await.unwrap();
    assert!(house.person().phone_confirmed);
    assert_eq!(house.count("UpdateUserAttributes"), 0);
}

#[tokio::test]
async fn entering_what_is_there_and_confirmed_asks_nothing_more() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let typed = PRACTICE_EMAIL.into();
    let step = session.begin_contact(Factor::Email, Some(&typed), None).await.unwrap();
    assert_eq!(step, ContactStep::Confirmed);
    assert_eq!(house.count("UpdateUserAttributes"), 0);
}

#[rstest]
#[case::none(without_number())]
#[case::unconfirmed(unconfirmed())]
#[tokio::test]
async fn giving_up_leaves_the_account_as_it_was(
    #[case] person: Person,
    #[values(NewContact::Counts, NewContact::CountsUnasked, NewContact::Waits)] kind: NewContact,
) {
    let house = house(kind, person).await;
    let session = house.signed_in().await;
    let (before, state) = (house.person(), session.state());
    let typed = NUMBER.into();
    session.begin_contact(Factor::Sms, Some(&typed), None).await.unwrap();
    session.cancel_contact().await.unwrap();
    assert_eq!((house.person(), session.state()), (before, state));
    assert!(matches!(
        session.finish_contact(&"123456".into()).await,
        Err(Error::NoSuchStep)
    ));
}

#[tokio::test]
async fn a_pool_that_waits_goes_on_using_the_old_number() {
    let house = house(NewContact::Waits, Person::default()).await;
    let session = house.signed_in().await;
    let typed = NUMBER.into();
    let step = session.begin_contact(Factor::Sms, Some(&typed), None).await.unwrap();
    assert!(matches!(
        step,
        ContactStep::Code {
            old_one_stays: true,
            ..
        }
    ));
    session.cancel_contact().await.unwrap();
    assert_eq!(house.person(), Person::default());
}

#[tokio::test]
async fn after_a_wrong_code_the_right_one_still_confirms_and_a_new_one_can_be_sent() {
    let mut house = house(NewContact::Counts, unconfirmed()).await;
    let session = house.signed_in().await;
    session.begin_contact(Factor::Sms, None, None).await.unwrap();
    let first = house.code().await;
    let wrong = if first == "000000" { "000001" } else { "000000" };
    let error = session.finish_contact(&wrong.into()).await.unwrap_err();
    assert!(matches!(error, Error::Service(it) if it.kind() == Some(ExceptionKind::CodeMismatch)));
    session.send_contact_code().await.unwrap();
    let code = house.code().await;
    session.finish_contact(&code.into()).await.unwrap();
    assert!(house.person().phone_confirmed);
}

#[tokio::test]
async fn what_can_be_no_number_or_address_is_not_sent() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let before = house.operations();
    for (factor, typed, why) in [
        (Factor::Sms, "0555 5550", Typed::PhoneNumber),
        (Factor::Email, "ada", Typed::EmailAddress),
    ] {
        let error = session
            .begin_contact(factor, Some(&typed.into()), None)
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Typed(it) if it == why));
    }
    assert_eq!(house.operations(), before);
}

#[rstest]
#[case::after(Fault::DropAfter, true)]
#[case::before(Fault::DropBefore, false)]
#[tokio::test]
async fn a_lost_answer_is_looked_up_and_the_code_not_sent_twice(#[case] fault: Fault, #[case] taken: bool) {
    let mut house = house(NewContact::Waits, Person::default()).await;
    let session = house.signed_in().await;
    let typed = NUMBER.into();
    house
        .service
        .fail("UpdateUserAttributes", Fault::DropBefore, Times::Once);
    assert!(session.begin_contact(Factor::Sms, Some(&typed), None).await.is_err());
    session.begin_contact(Factor::Sms, Some(&typed), None).await.unwrap();
    let code = house.code().await;
    house.service.fail("VerifyUserAttribute", fault, Times::Once);
    assert_eq!(session.finish_contact(&code.into()).await.is_ok(), taken);
    assert_eq!(house.count("VerifyUserAttribute"), 1);
    assert_eq!(house.person().phone.as_deref() == Some(NUMBER), taken);
}

#[tokio::test]
async fn a_number_whose_entering_was_never_answered_is_found_in_the_account() {
    let mut house = house(NewContact::Counts, without_number()).await;
    let session = house.signed_in().await;
    house
        .service
        .fail("UpdateUserAttributes", Fault::DropAfter, Times::Once);
    let typed = NUMBER.into();
    session.begin_contact(Factor::Sms, Some(&typed), None).await.unwrap();
    // The first code was sent by the pool itself, the second one because nobody knew of the first.
    house.code().await;
    let code = house.code().await;
    session.finish_contact(&code.into()).await.unwrap();
    assert!(house.person().phone_confirmed);
}

#[tokio::test]
async fn when_no_code_can_be_sent_giving_up_still_puts_back_what_was_there() {
    let house = house(NewContact::CountsUnasked, without_number()).await;
    let session = house.signed_in().await;
    let fault = exception("CodeDeliveryFailureException", "");
    house
        .service
        .fail("GetUserAttributeVerificationCode", fault, Times::Once);
    let typed = NUMBER.into();
    let error = session
        .begin_contact(Factor::Sms, Some(&typed), None)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Service(it) if it.kind() == Some(ExceptionKind::CodeDeliveryFailure)));
    assert_eq!(house.person().phone.as_deref(), Some(NUMBER));
    session.cancel_contact().await.unwrap();
    assert_eq!(house.person().phone, None);
}

#[tokio::test]
async fn giving_up_after_entering_twice_puts_back_what_was_there_before_the_first_time() {
    for second in [NUMBER, "+15555550155"] {
        let house = house(NewContact::CountsUnasked, without_number()).await;
        let session = house.signed_in().await;
        let fault = exception("CodeDeliveryFailureException", "");
        house
            .service
            .fail("GetUserAttributeVerificationCode", fault, Times::Once);
        session
            .begin_contact(Factor::Sms, Some(&NUMBER.into()), None)
            .await
            .unwrap_err();
        session
            .begin_contact(Factor::Sms, Some(&second.into()), None)
            .await
            .unwrap();
        session.cancel_contact().await.unwrap();
        assert_eq!(house.person().phone, None, "{second}");
    }
}
