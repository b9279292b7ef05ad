//! `CUSTOM_AUTH`: a sign-in of the pool's own.

use practice_pool::{CustomChallenge, Factor, Flow, PRACTICE_EMAIL, PRACTICE_PASSWORD, Question, Settings, Status};
use serde_json::{Value, json};

use crate::prover::{client, in_real_time, proof};
use crate::support::{Practice, Reply, has_tokens};

fn two_questions(settings: &mut Settings) {
    settings.flows.push(Flow::Custom);
    settings.custom_challenge = CustomChallenge {
        questions: vec![
            Question::new("What is two and two?", "4"),
            Question::new("And one more?", "5"),
        ],
        wrong_answers: 1,
    };
}

async fn begin(practice: &Practice, mut parameters: Value) -> Reply {
    parameters["USERNAME"] = PRACTICE_EMAIL.into();
    practice.initiate_with("CUSTOM_AUTH", parameters).await
}

async fn answer(practice: &Practice, asked: &Value, answer: &str) -> Reply {
    assert_eq!(asked["ChallengeName"], "CUSTOM_CHALLENGE");
    practice
        .respond("CUSTOM_CHALLENGE", &asked["Session"], json!({"ANSWER": answer}))
        .await
}

#[tokio::test]
async fn every_question_is_asked_and_the_last_right_answer_brings_tokens() {
    let practice = Practice::with(two_questions).await;
    // It takes the second step's place.
    practice.change(|person| person.factors = vec![Factor::Sms]);
    let first = begin(&practice, json!({})).await.ok();
    assert_eq!(
        first["ChallengeParameters"],
        json!({"question": "What is two and two?", "USERNAME": practice.person().username})
    );
    let second = answer(&practice, &first, "4").await.ok();
    assert_eq!(second["ChallengeParameters"]["question"], "And one more?");
    assert!(has_tokens(&answer(&practice, &second, "5").await.ok()));
    let spent = answer(&practice, &first, "4").await;
    spent.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
}

#[tokio::test]
async fn a_wrong_answer_brings_the_same_question_and_one_too_many_ends_the_sign_in() {
    let practice = Practice::with(two_questions).await;
    let asked = begin(&practice, json!({})).await.ok();
    let second = answer(&practice, &asked, "4").await.ok();
    let again = answer(&practice, &second, "6").await.ok();
    assert_eq!(again["ChallengeParameters"], second["ChallengeParameters"]);
    let over = answer(&practice, &again, "7").await;
    over.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn the_questions_may_come_after_the_passwords_proof() {
    let practice = in_real_time(two_questions).await;
    for (password, accepted) in [(PRACTICE_PASSWORD, true), ("wrong", false)] {
        let client = client(&practice, PRACTICE_EMAIL, password, None);
        let a = client.get_auth_parameters().a;
        let asked = begin(&practice, json!({"CHALLENGE_NAME": "SRP_A", "SRP_A": a}))
            .await
            .ok();
        assert_eq!(asked["ChallengeName"], "PASSWORD_VERIFIER");
        let proof = proof(&client, &asked["ChallengeParameters"]);
        let next = practice.respond("PASSWORD_VERIFIER", &asked["Session"], proof).await;
        if accepted {
            let next = next.ok();
            assert_eq!(next["ChallengeParameters"]["question"], "What is two and two?");
            let next = answer(&practice, &next, "4").await.ok();
            assert!(has_tokens(&answer(&practice, &next, "5").await.ok()));
        } else {
            next.is_refused("NotAuthorizedException", "Incorrect username or password.");
        }
    }
}

#[tokio::test]
async fn a_stranger_is_asked_and_never_right() {
    let practice = Practice::with(two_questions).await;
    let name = "bob@practice.example";
    let asked = practice
        .initiate_with("CUSTOM_AUTH", json!({"USERNAME": name}))
        .await
        .ok();
    let responses = json!({"USERNAME": name, "ANSWER": "4"});
    let again = practice
        .respond("CUSTOM_CHALLENGE", &asked["Session"], responses.clone())
        .await
        .ok();
    assert_eq!(again["ChallengeParameters"]["question"], "What is two and two?");
    let over = practice.respond("CUSTOM_CHALLENGE", &again["Session"], responses).await;
    over.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn whoever_may_not_sign_in_does_not_get_in_by_answering() {
    let practice = Practice::with(two_questions).await;
    practice.change(|person| person.status = Status::Unconfirmed);
    begin(&practice, json!({}))
        .await
        .is_refused("UserNotConfirmedException", "User is not confirmed.");
    practice.change(|person| person.status = Status::Disabled);
    let asked = begin(&practice, json!({})).await.ok();
    answer(&practice, &asked, "4")
        .await
        .is_refused("NotAuthorizedException", "User is disabled.");
}

#[tokio::test]
async fn a_pool_without_questions_says_so() {
    let practice = Practice::with(|settings| settings.flows.push(Flow::Custom)).await;
    begin(&practice, json!({})).await.is_refused(
        "InvalidParameterException",
        "Custom auth lambda trigger is not configured for the user pool.",
    );
    let practice = Practice::with(two_questions).await;
    begin(&practice, json!({"CHALLENGE_NAME": "PIGEON"}))
        .await
        .is_refused("InvalidParameterException", "Invalid challenge name given.");
    let off = Practice::start().await;
    begin(&off, json!({})).await.is_refused(
        "InvalidParameterException",
        "CUSTOM_AUTH flow not enabled for this client",
    );
}
