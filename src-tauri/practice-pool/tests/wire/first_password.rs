//! `NEW_PASSWORD_REQUIRED`, for accounts that an administrator made.
//!
//! Not covered here: the policy word by word (policy.rs).

use std::time::Duration;

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Status};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, has_tokens};

const DAY: u64 = 24 * 60 * 60;

/// The answer to the right password.
async fn password(practice: &Practice) -> Value {
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok()
}

/// A pool that requires a given name and a nickname of everybody, and a person made by an administrator.
async fn requiring() -> Practice {
    Practice::with(|settings| {
        settings.required_attributes = ["email", "given_name", "nickname"].map(str::to_owned).to_vec();
        let mut person = Person {
            status: Status::ForceChangePassword,
            phone: None,
            ..Person::default()
        };
        person.attributes.insert("given_name".to_owned(), "Ada".to_owned());
        settings.people = vec![person];
    })
    .await
}

async fn answer(practice: &Practice, session: &Value, mut responses: Value) -> Reply {
    if responses.get("NEW_PASSWORD").is_none() {
        responses["NEW_PASSWORD"] = "Another-one-2".into();
    }
    practice.respond("NEW_PASSWORD_REQUIRED", session, responses).await
}

#[tokio::test]
async fn what_the_pool_requires_and_the_account_lacks_is_asked_for_and_has_to_be_given() {
    let practice = requiring().await;
    let asked = password(&practice).await;
    let parameters = &asked["ChallengeParameters"];
    assert_eq!(parameters["requiredAttributes"], r#"["userAttributes.nickname"]"#);
    let has: Value = serde_json::from_str(parameters["userAttributes"].as_str().expect("a text")).expect("JSON");
    assert_eq!(
        has,
        json!({"given_name": "Ada", "email": PRACTICE_EMAIL, "email_verified": "true"})
    );
    let session = &asked["Session"];
    for responses in [json!({}), json!({"userAttributes.nickname": ""})] {
        let missing = answer(&practice, session, responses).await;
        missing.is_refused(
            "InvalidParameterException",
            "Invalid attributes given, nickname is missing",
        );
    }
    let given = json!({"userAttributes.nickname": "countess", "userAttributes.phone_number": "+15555550199"});
    assert!(has_tokens(&answer(&practice, session, given).await.ok()));
    let person = practice.person();
    assert_eq!(person.attributes["nickname"], "countess");
    assert_eq!(
        (person.phone.as_deref(), person.phone_confirmed),
        (Some("+15555550199"), false)
    );
    assert_eq!(person.status, Status::Confirmed);
}

#[tokio::test]
async fn what_is_there_already_cannot_be_given_again_and_nothing_is_set() {
    let practice = requiring().await;
    let asked = password(&practice).await;
    for (name, value, kind, message) in [
        (
            "email",
            "new@practice.example",
            "NotAuthorizedException",
            "Cannot modify an already provided email",
        ),
        (
            "email_verified",
            "true",
            "NotAuthorizedException",
            "Cannot modify an already provided email_verified",
        ),
        (
            "phone_number_verified",
            "true",
            "NotAuthorizedException",
            "A client attempted to write unauthorized attribute",
        ),
        (
            "phone_number",
            "5555550199",
            "InvalidParameterException",
            "Invalid phone number format.",
        ),
    ] {
        let responses = json!({"userAttributes.nickname": "countess", format!("userAttributes.{name}"): value});
        answer(&practice, &asked["Session"], responses)
            .await
            .is_refused(kind, message);
    }
    let person = practice.person();
    assert_eq!(
        (person.attributes.len(), person.status),
        (1, Status::ForceChangePassword)
    );
    assert_eq!(person.password, PRACTICE_PASSWORD);
}

#[tokio::test]
async fn a_first_password_ends_after_a_week_or_when_the_pool_says() {
    let practice = Practice::with_person(|person| person.status = Status::ForceChangePassword).await;
    practice.pass(7 * DAY - 1);
    password(&practice).await;
    practice.pass(1);
    let message = "Temporary password has expired and must be reset by an administrator.";
    let expired = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await;
    expired.is_refused("NotAuthorizedException", message);
    practice
        .pool
        .configure(|settings| settings.temporary_password_life = Duration::from_secs(8 * DAY));
    password(&practice).await;
    practice.pass(DAY);
    practice.change(|person| person.password = "A-second-first-one-3".to_owned());
    practice.initiate(PRACTICE_EMAIL, "A-second-first-one-3").await.ok();
}

#[tokio::test]
async fn a_password_from_an_administrator_has_to_be_replaced() {
    let practice = Practice::with_person(|person| person.status = Status::ForceChangePassword).await;
    let asked = password(&practice).await;
    assert_eq!(asked["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    assert_eq!(asked["ChallengeParameters"]["requiredAttributes"], "[]");
    let answer = async |password: &str| {
        practice
            .respond(
                "NEW_PASSWORD_REQUIRED",
                &asked["Session"],
                json!({"NEW_PASSWORD": password}),
            )
            .await
    };
    let weak = answer("short").await;
    weak.is_refused(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
    );
    assert!(has_tokens(&answer("Another-one-2").await.ok()));
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.refused();
    assert!(has_tokens(
        &practice.initiate(PRACTICE_EMAIL, "Another-one-2").await.ok()
    ));
}
