//! `ResendConfirmationCode` and `ConfirmSignUp`.
//!
//! Not covered here: signing up, which happens elsewhere.

use practice_pool::{FirstFactor, Flow, MfaMode, PRACTICE_EMAIL, Person, Status};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, has_tokens, only_code, other_code};

const HOUR: u64 = 60 * 60;

/// A pool with one account that was never confirmed.
async fn unconfirmed() -> Practice {
    Practice::with_person(|person| {
        person.status = Status::Unconfirmed;
        (person.email_confirmed, person.phone_confirmed) = (false, false);
    })
    .await
}

async fn resend(practice: &Practice, username: &str) -> Reply {
    let body = json!({"ClientId": practice.pool.client_id(), "Username": username});
    practice.call("ResendConfirmationCode", body).await
}

async fn confirm(practice: &Practice, code: &str, more: Value) -> Reply {
    let mut body = more;
    body["ClientId"] = practice.pool.client_id().into();
    body["Username"] = PRACTICE_EMAIL.into();
    body["ConfirmationCode"] = code.into();
    practice.call("ConfirmSignUp", body).await
}

#[tokio::test]
async fn a_code_confirms_the_account_and_the_address_it_went_to() {
    let practice = unconfirmed().await;
    let mut messages = practice.pool.messages();
    let sent = resend(&practice, PRACTICE_EMAIL).await.ok();
    let delivery = json!({"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@p***"});
    assert_eq!(sent, json!({"CodeDeliveryDetails": delivery}));
    let code = only_code(&mut messages);
    confirm(&practice, other_code(&code), json!({})).await.is_refused(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
    );
    assert_eq!(confirm(&practice, &code, json!({})).await.ok(), json!({}));
    let person = practice.person();
    assert_eq!(
        (person.status, person.email_confirmed, person.phone_confirmed),
        (Status::Confirmed, true, false)
    );
    practice.tokens().await;
    confirm(&practice, &code, json!({})).await.is_refused(
        "NotAuthorizedException",
        "User cannot be confirmed. Current status is CONFIRMED",
    );
    resend(&practice, PRACTICE_EMAIL)
        .await
        .is_refused("InvalidParameterException", "User is already confirmed.");
}

#[tokio::test]
async fn the_code_goes_to_the_number_where_there_is_no_address() {
    let practice = unconfirmed().await;
    practice.change(|person| person.email = None);
    let username = Person::default().username;
    let sent = resend(&practice, &username).await.ok();
    assert_eq!(sent["CodeDeliveryDetails"]["DeliveryMedium"], "SMS");
    practice.pool.change(&username, |person| person.phone = None);
    resend(&practice, &username).await.is_refused(
        "InvalidParameterException",
        "Cannot resend codes. Auto verification not turned on.",
    );
}

#[tokio::test]
async fn a_code_lasts_a_day_and_is_asked_for_and_tried_so_often_an_hour() {
    let practice = unconfirmed().await;
    let mut messages = practice.pool.messages();
    confirm(&practice, "123456", json!({})).await.is_refused(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
    for _ in 0..4 {
        resend(&practice, PRACTICE_EMAIL).await.ok();
        only_code(&mut messages);
    }
    resend(&practice, PRACTICE_EMAIL).await.ok();
    let code = only_code(&mut messages);
    assert_eq!(
        resend(&practice, PRACTICE_EMAIL).await.refused().0,
        "LimitExceededException"
    );
    for _ in 0..14 {
        confirm(&practice, other_code(&code), json!({})).await.refused();
    }
    let limited = confirm(&practice, &code, json!({})).await;
    assert_eq!(limited.refused().0, "LimitExceededException");
    practice.pass(24 * HOUR - 1);
    confirm(&practice, other_code(&code), json!({})).await.refused();
    practice.pass(1);
    let late = confirm(&practice, &code, json!({})).await;
    assert_eq!(late.refused().0, "ExpiredCodeException");
}

#[tokio::test]
async fn a_confirmed_sign_up_goes_on_to_tokens_where_the_first_factor_is_chosen() {
    let practice = unconfirmed().await;
    practice.pool.configure(|settings| {
        settings.flows.push(Flow::UserAuth);
        settings.first_factors = FirstFactor::ALL.to_vec();
        settings.mfa = MfaMode::Required;
    });
    let mut messages = practice.pool.messages();
    resend(&practice, PRACTICE_EMAIL).await.ok();
    let confirmed = confirm(&practice, &only_code(&mut messages), json!({})).await.ok();
    let go_on = async |username: &str| {
        let body = json!({
            "AuthFlow": "USER_AUTH",
            "ClientId": practice.pool.client_id(),
            "AuthParameters": {"USERNAME": username},
            "Session": confirmed["Session"],
        });
        practice.call("InitiateAuth", body).await
    };
    let other = go_on("bob@practice.example").await;
    other.is_refused("NotAuthorizedException", "Invalid session for the user.");
    // Even where a second step is required: the code was one.
    assert!(has_tokens(&go_on(PRACTICE_EMAIL).await.ok()));
    go_on(PRACTICE_EMAIL).await.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
}

#[tokio::test]
async fn an_address_that_somebody_else_proved_is_taken_unless_it_is_taken_over() {
    let practice = unconfirmed().await;
    let mut messages = practice.pool.messages();
    resend(&practice, PRACTICE_EMAIL).await.ok();
    let code = only_code(&mut messages);
    practice.pool.put_person(Person {
        username: "b0b00000-0000-4000-8000-000000000b0b".to_owned(),
        phone: None,
        ..Person::default()
    });
    confirm(&practice, &code, json!({})).await.is_refused(
        "AliasExistsException",
        "An account with the given email already exists.",
    );
    let taken_over = json!({"ForceAliasCreation": true});
    confirm(&practice, &code, taken_over).await.ok();
    let other = practice
        .pool
        .person("b0b00000-0000-4000-8000-000000000b0b")
        .expect("bob");
    assert!(!other.email_confirmed && practice.person().email_confirmed);
}

#[tokio::test]
async fn a_stranger_is_told_of_a_code_and_confirms_nothing() {
    let practice = unconfirmed().await;
    let mut messages = practice.pool.messages();
    resend(&practice, "bob@practice.example").await.ok();
    assert!(messages.try_recv().is_err(), "nothing was sent");
    let body = json!({"ClientId": practice.pool.client_id(), "Username": "bob", "ConfirmationCode": "123456"});
    let refused = practice.call("ConfirmSignUp", body).await;
    assert_eq!(refused.refused().0, "ExpiredCodeException");
}
