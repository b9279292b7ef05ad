//! Phone number and email address.
//!
//! Not covered here: forms of numbers and addresses (contact.rs among the operations).

use practice_pool::{Medium, NewContact, Person};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, only_code, other_code};

async fn update(practice: &Practice, token: &str, name: &str, value: &str) -> Reply {
    let body = json!({"AccessToken": token, "UserAttributes": [{"Name": name, "Value": value}]});
    practice.call("UpdateUserAttributes", body).await
}

async fn verify(practice: &Practice, token: &str, name: &str, code: &str) -> Reply {
    practice
        .call(
            "VerifyUserAttribute",
            json!({"AccessToken": token, "AttributeName": name, "Code": code}),
        )
        .await
}

async fn ask_for_code(practice: &Practice, token: &str, name: &str) -> Reply {
    practice
        .call(
            "GetUserAttributeVerificationCode",
            json!({"AccessToken": token, "AttributeName": name}),
        )
        .await
}

#[tokio::test]
async fn a_new_number_counts_at_once_and_is_confirmed_by_its_code() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    let answer = update(&practice, &token, "phone_number", "+15555550199").await.ok();
    let delivery = json!({"AttributeName": "phone_number", "DeliveryMedium": "SMS", "Destination": "+*******0199"});
    assert_eq!(answer, json!({"CodeDeliveryDetailsList": [delivery]}));
    assert!(!practice.person().phone_confirmed);
    let code = only_code(&mut messages);
    let wrong = verify(&practice, &token, "phone_number", other_code(&code)).await;
    wrong.is_refused(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
    );
    assert_eq!(verify(&practice, &token, "phone_number", &code).await.ok(), json!({}));
    let person = practice.person();
    assert_eq!(
        (person.phone.as_deref(), person.phone_confirmed),
        (Some("+15555550199"), true)
    );
    let again = verify(&practice, &token, "phone_number", &code).await;
    again.is_refused(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
}

#[tokio::test]
async fn the_same_value_sends_nothing_and_an_empty_one_deletes() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    let nothing = json!({"CodeDeliveryDetailsList": []});
    assert_eq!(
        update(&practice, &token, "email", "ada@practice.example").await.ok(),
        nothing
    );
    assert!(practice.person().email_confirmed);
    assert_eq!(update(&practice, &token, "email", "").await.ok(), nothing);
    assert!(messages.try_recv().is_err());
    let names = |user: &Value| {
        let attributes = user["UserAttributes"].as_array().expect("a list").clone();
        attributes
            .iter()
            .map(|attribute| attribute["Name"].clone())
            .collect::<Vec<_>>()
    };
    let user = practice.get_user(&token).await.ok();
    assert_eq!(names(&user), ["sub", "phone_number", "phone_number_verified"]);
}

#[tokio::test]
async fn a_code_can_be_asked_for_five_times_an_hour_and_lasts_a_day() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    for _ in 0..5 {
        let answer = ask_for_code(&practice, &token, "email").await.ok();
        let delivery = json!({"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@p***"});
        assert_eq!(answer, json!({"CodeDeliveryDetails": delivery}));
    }
    let too_many = ask_for_code(&practice, &token, "email").await;
    too_many.is_refused(
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    );
    let sent: Vec<_> = std::iter::from_fn(|| messages.try_recv().ok()).collect();
    assert!(sent.len() == 5 && sent.iter().all(|message| message.medium == Medium::Email));

    practice.pass(3600);
    let token = practice.access_token().await;
    ask_for_code(&practice, &token, "email").await.ok();
    let code = only_code(&mut messages);
    practice.pass(24 * 3600);
    let token = practice.access_token().await;
    let stale = verify(&practice, &token, "email", &code).await;
    stale.is_refused(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    );
}

#[tokio::test]
async fn what_may_not_be_written_is_refused_before_anything_is_changed() {
    let practice = Practice::with(|settings| {
        let username = "5ec0dd5e-0000-4000-8000-000000000b0b".to_owned();
        let bob = Person {
            username,
            email: Some("bob@practice.example".to_owned()),
            ..Person::default()
        };
        settings.people.push(Person { phone: None, ..bob });
    })
    .await;
    let token = practice.access_token().await;
    for (attribute, value, name, message) in [
        (
            "phone_number",
            "0555 5550",
            "InvalidParameterException",
            "Invalid phone number format.",
        ),
        (
            "email",
            "ada",
            "InvalidParameterException",
            "Invalid email address format.",
        ),
        (
            "sub",
            "x",
            "InvalidParameterException",
            "user.sub: Attribute cannot be updated.",
        ),
        (
            "nickname",
            "x",
            "NotAuthorizedException",
            "A client attempted to write unauthorized attribute",
        ),
        (
            "email_verified",
            "true",
            "NotAuthorizedException",
            "A client attempted to write unauthorized attribute",
        ),
        (
            "email",
            "BOB@practice.example",
            "AliasExistsException",
            "An account with the given email already exists.",
        ),
    ] {
        let good = json!({"Name": "phone_number", "Value": "+15555550199"});
        let attributes = json!([good, {"Name": attribute, "Value": value}]);
        let body = json!({"AccessToken": token, "UserAttributes": attributes});
        practice
            .call("UpdateUserAttributes", body)
            .await
            .is_refused(name, message);
        assert_eq!(practice.person(), Person::default());
    }
}

#[tokio::test]
async fn a_contact_that_is_not_there_cannot_be_confirmed() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| person.phone = None);
    for name in ["phone_number", "nickname"] {
        assert_eq!(
            ask_for_code(&practice, &token, name).await.refused().0,
            "InvalidParameterException"
        );
    }
    assert_eq!(
        verify(&practice, &token, "nickname", "123456").await.refused().0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn a_pool_that_sends_no_code_by_itself_sends_one_when_asked() {
    let practice = Practice::with(|settings| settings.new_contact = NewContact::CountsUnasked).await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    let answer = update(&practice, &token, "phone_number", "+15555550199").await.ok();
    assert_eq!(answer, json!({"CodeDeliveryDetailsList": []}));
    assert!(messages.try_recv().is_err());
    assert_eq!(practice.person().phone.as_deref(), Some("+15555550199"));
    ask_for_code(&practice, &token, "phone_number").await.ok();
    let code = only_code(&mut messages);
    verify(&practice, &token, "phone_number", &code).await.ok();
    assert!(practice.person().phone_confirmed);
}

#[tokio::test]
async fn a_pool_that_waits_keeps_the_old_number_until_the_new_one_is_confirmed() {
    let practice = Practice::with(|settings| settings.new_contact = NewContact::Waits).await;
    let token = practice.access_token().await;
    let mut messages = practice.pool.messages();
    let answer = update(&practice, &token, "phone_number", "+15555550199").await.ok();
    assert_eq!(answer["CodeDeliveryDetailsList"][0]["Destination"], "+*******0199");
    assert_eq!(practice.person(), Person::default());
    only_code(&mut messages);
    ask_for_code(&practice, &token, "phone_number").await.ok();
    let code = only_code(&mut messages);
    verify(&practice, &token, "phone_number", &code).await.ok();
    let person = practice.person();
    assert_eq!(
        (person.phone.as_deref(), person.phone_confirmed),
        (Some("+15555550199"), true)
    );
}
