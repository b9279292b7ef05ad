//! `ForgotPassword` and `ConfirmForgotPassword`.
//!
//! Not covered here: the policy word by word (policy.rs).

use practice_pool::{Factor, Medium, PRACTICE_EMAIL, PRACTICE_PASSWORD, Status};
use serde_json::{Value, json};

use crate::prover::client;
use crate::support::{CLIENT_SECRET, Practice, Reply, only_code, other_code};

const NEW: &str = "Another-one-2";
const HOUR: u64 = 60 * 60;
const NO_CONTACT: &str = "Cannot reset password for the user as there is no registered/verified email or phone_number";

async fn forgot(practice: &Practice, username: &str) -> Reply {
    let body = json!({"ClientId": practice.pool.client_id(), "Username": username});
    practice.call("ForgotPassword", body).await
}

async fn confirm(practice: &Practice, code: &str, password: &str) -> Reply {
    let body = json!({
        "ClientId": practice.pool.client_id(),
        "Username": PRACTICE_EMAIL,
        "ConfirmationCode": code,
        "Password": password,
    });
    practice.call("ConfirmForgotPassword", body).await
}

#[tokio::test]
async fn a_code_to_the_first_confirmed_contact_sets_a_new_password() {
    let practice = Practice::start().await;
    let mut messages = practice.pool.messages();
    let told = forgot(&practice, PRACTICE_EMAIL).await.ok();
    let delivery = json!({"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@p***"});
    assert_eq!(told, json!({"CodeDeliveryDetails": delivery}));
    let code = only_code(&mut messages);
    confirm(&practice, other_code(&code), NEW).await.is_refused(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
    );
    confirm(&practice, &code, "short").await.is_refused(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
    );
    assert_eq!(confirm(&practice, &code, NEW).await.ok(), json!({}));
    practice.initiate(PRACTICE_EMAIL, NEW).await.ok();
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.refused();
    let spent = confirm(&practice, &code, NEW).await;
    spent.is_refused(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
}

#[tokio::test]
async fn the_code_goes_where_the_pool_says_and_never_to_a_second_step() {
    let practice = Practice::start().await;
    let medium = async || forgot(&practice, PRACTICE_EMAIL).await.ok()["CodeDeliveryDetails"]["DeliveryMedium"].clone();
    practice
        .pool
        .configure(|settings| settings.recovery = vec![Medium::Sms, Medium::Email]);
    assert_eq!(medium().await, "SMS");
    practice.change(|person| person.factors = vec![Factor::Sms]);
    assert_eq!(medium().await, "EMAIL");
    practice.change(|person| person.factors = vec![Factor::Sms, Factor::Email]);
    let refused = forgot(&practice, PRACTICE_EMAIL).await;
    refused.is_refused("InvalidParameterException", NO_CONTACT);
}

#[tokio::test]
async fn without_a_way_to_send_a_code_there_is_none() {
    let practice = Practice::start().await;
    let mut messages = practice.pool.messages();
    for (status, name, message) in [
        (Status::Disabled, "NotAuthorizedException", "User is disabled."),
        (
            Status::ForceChangePassword,
            "NotAuthorizedException",
            "User password cannot be reset in the current state.",
        ),
        (
            Status::ExternalProvider,
            "NotAuthorizedException",
            "User password cannot be reset in the current state.",
        ),
        (Status::Unconfirmed, "InvalidParameterException", NO_CONTACT),
    ] {
        practice.change(|person| person.status = status);
        forgot(&practice, PRACTICE_EMAIL).await.is_refused(name, message);
    }
    practice.change(|person| {
        person.status = Status::Confirmed;
        (person.email_confirmed, person.phone_confirmed) = (false, false);
    });
    forgot(&practice, PRACTICE_EMAIL)
        .await
        .is_refused("InvalidParameterException", NO_CONTACT);
    practice.pool.configure(|settings| settings.recovery.clear());
    forgot(&practice, PRACTICE_EMAIL)
        .await
        .is_refused("NotAuthorizedException", "Contact administrator to reset password.");
    assert!(messages.try_recv().is_err(), "nothing was sent");
}

#[tokio::test]
async fn a_stranger_is_told_of_a_message_that_is_never_sent() {
    let practice = Practice::start().await;
    let mut messages = practice.pool.messages();
    let first = forgot(&practice, "bob@practice.example").await.ok();
    assert_eq!(first["CodeDeliveryDetails"]["DeliveryMedium"], "EMAIL");
    assert_eq!(first, forgot(&practice, "bob@practice.example").await.ok());
    assert!(messages.try_recv().is_err(), "nothing was sent");
    let body = json!({
        "ClientId": practice.pool.client_id(), "Username": "bob", "ConfirmationCode": "123456", "Password": NEW,
    });
    let refused = practice.call("ConfirmForgotPassword", body).await;
    assert_eq!(refused.refused().0, "CodeMismatchException");
}

#[tokio::test]
async fn a_code_lasts_an_hour_and_a_newer_one_takes_its_place() {
    let practice = Practice::start().await;
    let mut messages = practice.pool.messages();
    forgot(&practice, PRACTICE_EMAIL).await.ok();
    let first = only_code(&mut messages);
    forgot(&practice, PRACTICE_EMAIL).await.ok();
    let second = only_code(&mut messages);
    if first != second {
        assert_eq!(
            confirm(&practice, &first, NEW).await.refused().0,
            "CodeMismatchException"
        );
    }
    practice.pass(HOUR);
    let late = confirm(&practice, &second, NEW).await;
    assert_eq!(late.refused().0, "ExpiredCodeException");
}

#[tokio::test]
async fn codes_and_wrong_tries_are_limited_by_the_hour() {
    let practice = Practice::start().await;
    let mut messages = practice.pool.messages();
    let limited = |reply: Reply| {
        reply.is_refused(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
        );
    };
    for _ in 0..4 {
        forgot(&practice, PRACTICE_EMAIL).await.ok();
        only_code(&mut messages);
    }
    forgot(&practice, PRACTICE_EMAIL).await.ok();
    let code = only_code(&mut messages);
    limited(forgot(&practice, PRACTICE_EMAIL).await);
    for _ in 0..5 {
        confirm(&practice, other_code(&code), NEW).await.refused();
    }
    limited(confirm(&practice, &code, NEW).await);
    practice.pass(HOUR);
    forgot(&practice, PRACTICE_EMAIL).await.ok();
    confirm(&practice, &only_code(&mut messages), NEW).await.ok();
}

#[tokio::test]
async fn an_administrators_reset_sends_the_code_at_once() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    practice.pool.reset_password(PRACTICE_EMAIL);
    let code = only_code(&mut messages);
    let required = [
        practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await,
        practice.get_user(&token).await,
    ];
    for refused in required {
        refused.is_refused("PasswordResetRequiredException", "Password reset required for the user");
    }
    confirm(&practice, &code, NEW).await.ok();
    practice.initiate(PRACTICE_EMAIL, NEW).await.ok();
    practice.pool.reset_password("nobody");
}

#[tokio::test]
async fn a_client_with_a_secret_has_to_prove_it() {
    let practice = Practice::with(|settings| settings.client_secret = Some(CLIENT_SECRET.to_owned())).await;
    let mut messages = practice.pool.messages();
    let hash = client(&practice, PRACTICE_EMAIL, "", Some(CLIENT_SECRET)).get_secret_hash();
    let mut body: Value = json!({
        "ClientId": practice.pool.client_id(),
        "Username": PRACTICE_EMAIL,
        "ConfirmationCode": "123456",
        "Password": NEW,
    });
    let operations = [
        "ForgotPassword",
        "ConfirmForgotPassword",
        "ResendConfirmationCode",
        "ConfirmSignUp",
    ];
    for operation in operations {
        let refused = practice.call(operation, body.clone()).await;
        assert!(
            refused.refused().1.ends_with("SECRET_HASH was not received"),
            "{operation}"
        );
    }
    body["SecretHash"] = "bm90IGl0".into();
    for operation in operations {
        let refused = practice.call(operation, body.clone()).await;
        assert!(refused.refused().1.starts_with("Unable to verify"), "{operation}");
    }
    body["SecretHash"] = hash.into();
    practice.call("ForgotPassword", body.clone()).await.ok();
    body["ConfirmationCode"] = only_code(&mut messages).into();
    practice.call("ConfirmForgotPassword", body).await.ok();
}
