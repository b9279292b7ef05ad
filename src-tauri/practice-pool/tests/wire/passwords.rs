//! `ChangePassword`.
//!
//! Not covered here: the policy word by word (policy.rs).

use practice_pool::{Character, PRACTICE_EMAIL, PRACTICE_PASSWORD, Status};
use serde_json::{Value, json};

use crate::support::{Practice, Reply};

const NEW: &str = "Another-one-2";

async fn change(practice: &Practice, token: &str, previous: Option<&str>, proposed: &str) -> Reply {
    let mut body: Value = json!({"AccessToken": token, "ProposedPassword": proposed});
    if let Some(previous) = previous {
        body["PreviousPassword"] = previous.into();
    }
    practice.call("ChangePassword", body).await
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_it_and_other_sign_ins_go_on() {
    let practice = Practice::start().await;
    let (token, other) = (practice.access_token().await, practice.access_token().await);
    change(&practice, &token, Some("wrong"), NEW)
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    change(&practice, &token, None, NEW).await.is_refused(
        "InvalidParameterException",
        "Missing required parameter PreviousPassword",
    );
    change(&practice, &token, Some(PRACTICE_PASSWORD), "weak-password-1")
        .await
        .is_refused(
            "InvalidPasswordException",
            "Password did not conform with policy: Password must have uppercase characters",
        );
    assert_eq!(
        change(&practice, &token, Some(PRACTICE_PASSWORD), NEW).await.ok(),
        json!({})
    );
    practice.get_user(&other).await.ok();
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.refused();
    practice.initiate(PRACTICE_EMAIL, NEW).await.ok();
}

#[tokio::test]
async fn whoever_has_no_password_sets_one_without_a_previous_one() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| person.password = String::new());
    change(&practice, &token, Some(PRACTICE_PASSWORD), NEW)
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    change(&practice, &token, None, NEW).await.ok();
    practice.initiate(PRACTICE_EMAIL, NEW).await.ok();
}

#[tokio::test]
async fn another_providers_account_has_no_password_to_change() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| person.status = Status::ExternalProvider);
    change(&practice, &token, Some(PRACTICE_PASSWORD), NEW)
        .await
        .is_refused(
            "NotAuthorizedException",
            "User password cannot be reset in the current state.",
        );
}

#[tokio::test]
async fn a_password_is_changed_at_most_five_times_an_hour() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    for _ in 0..5 {
        change(&practice, &token, Some(PRACTICE_PASSWORD), PRACTICE_PASSWORD)
            .await
            .ok();
    }
    change(&practice, &token, Some(PRACTICE_PASSWORD), NEW)
        .await
        .is_refused(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
        );
}

#[tokio::test]
async fn a_pool_keeps_the_last_passwords_from_coming_again() {
    let practice = Practice::with(|settings| settings.password_policy.history = 2).await;
    let token = practice.access_token().await;
    let used = |reply: Reply| assert_eq!(reply.refused().0, "PasswordHistoryPolicyViolationException");
    used(change(&practice, &token, Some(PRACTICE_PASSWORD), PRACTICE_PASSWORD).await);
    change(&practice, &token, Some(PRACTICE_PASSWORD), NEW).await.ok();
    used(change(&practice, &token, Some(NEW), PRACTICE_PASSWORD).await);
    change(&practice, &token, Some(NEW), "A-third-one-3").await.ok();
    change(&practice, &token, Some("A-third-one-3"), PRACTICE_PASSWORD)
        .await
        .ok();
}

#[tokio::test]
async fn a_pool_demands_what_its_policy_says() {
    let practice = Practice::with(|settings| {
        settings.password_policy.minimum_length = 6;
        settings.password_policy.required = vec![Character::Number];
    })
    .await;
    let token = practice.access_token().await;
    change(&practice, &token, Some(PRACTICE_PASSWORD), "abcdef")
        .await
        .is_refused(
            "InvalidPasswordException",
            "Password did not conform with policy: Password must have numeric characters",
        );
    change(&practice, &token, Some(PRACTICE_PASSWORD), "abcde1").await.ok();
    let spaced = change(&practice, &token, Some("abcde1"), "abc de1").await;
    let (name, message) = spaced.refused();
    assert_eq!(name, "InvalidParameterException");
    assert!(
        message.contains("'proposedPassword'") && !message.contains("abc"),
        "{message}"
    );
}
