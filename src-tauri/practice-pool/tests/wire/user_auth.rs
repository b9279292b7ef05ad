//! `USER_AUTH`: first factors of the person's choice.
//!
//! Not covered here: who is offered what (the table in user_auth.rs among the operations).

use practice_pool::{Factor, FirstFactor, Flow, MfaMode, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings, Status};
use serde_json::{Value, json};

use crate::prover::{client, in_real_time, proof};
use crate::support::{Practice, Reply, has_tokens, only_code, other_code};

const REFUSED: &str = "Password Challenge is Required to SignIn";

fn everything(settings: &mut Settings) {
    settings.flows = vec![Flow::UserAuth];
    settings.first_factors = FirstFactor::ALL.to_vec();
    settings.people = vec![Person {
        passkeys: 1,
        ..Person::default()
    }];
}

/// A sign-in of the practice person with these parameters besides the name.
async fn begin(practice: &Practice, mut parameters: Value) -> Reply {
    parameters["USERNAME"] = PRACTICE_EMAIL.into();
    practice.initiate_with("USER_AUTH", parameters).await
}

async fn preferring(practice: &Practice, challenge: &str) -> Reply {
    begin(practice, json!({"PREFERRED_CHALLENGE": challenge})).await
}

#[tokio::test]
async fn without_a_preference_the_person_chooses_and_may_bring_the_password_along() {
    let practice = Practice::with(everything).await;
    let asked = begin(&practice, json!({})).await.ok();
    assert_eq!(asked["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(
        asked["AvailableChallenges"],
        json!(["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"])
    );
    let choose =
        async |session: &Value, responses: Value| practice.respond("SELECT_CHALLENGE", session, responses).await;
    choose(&asked["Session"], json!({"ANSWER": "PIGEON"}))
        .await
        .is_refused("InvalidParameterException", "Invalid challenge name given.");
    let next = choose(&asked["Session"], json!({"ANSWER": "PASSWORD"})).await.ok();
    assert_eq!(next["ChallengeName"], "PASSWORD");
    let answer = practice
        .respond("PASSWORD", &next["Session"], json!({"PASSWORD": PRACTICE_PASSWORD}))
        .await;
    assert!(has_tokens(&answer.ok()));

    let asked = begin(&practice, json!({})).await.ok();
    let both = json!({"ANSWER": "PASSWORD", "PASSWORD": PRACTICE_PASSWORD});
    assert!(has_tokens(&choose(&asked["Session"], both).await.ok()));
}

#[tokio::test]
async fn a_preferred_password_is_checked_at_once_and_a_wrong_one_spends_its_session() {
    let practice = Practice::with(everything).await;
    let with = |password: &str| json!({"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": password});
    assert!(has_tokens(&begin(&practice, with(PRACTICE_PASSWORD)).await.ok()));
    let wrong = begin(&practice, with("wrong")).await;
    wrong.is_refused("NotAuthorizedException", "Incorrect username or password.");

    let asked = preferring(&practice, "PASSWORD").await.ok();
    let answer = async |password: &str| {
        practice
            .respond("PASSWORD", &asked["Session"], json!({"PASSWORD": password}))
            .await
    };
    answer("wrong")
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    answer(PRACTICE_PASSWORD).await.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
}

#[tokio::test]
async fn the_password_can_be_proved_at_once_or_after_choosing_and_its_session_comes_back() {
    let practice = in_real_time(everything).await;
    let client = client(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD, None);
    let a = client.get_auth_parameters().a;
    let at_once = begin(&practice, json!({"PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": a}))
        .await
        .ok();
    let chosen = preferring(&practice, "PASSWORD_SRP").await.ok();
    assert_eq!(chosen["ChallengeName"], "PASSWORD_SRP");
    let after = practice
        .respond("PASSWORD_SRP", &chosen["Session"], json!({"SRP_A": a}))
        .await
        .ok();
    for asked in [at_once, after] {
        assert_eq!(asked["ChallengeName"], "PASSWORD_VERIFIER");
        let proof = proof(&client, &asked["ChallengeParameters"]);
        let answer = practice
            .respond("PASSWORD_VERIFIER", &asked["Session"], proof.clone())
            .await;
        assert!(has_tokens(&answer.ok()));
        practice
            .respond("PASSWORD_VERIFIER", &asked["Session"], proof)
            .await
            .is_refused(
                "NotAuthorizedException",
                "Invalid session for the user, session can only be used once.",
            );
    }
}

#[tokio::test]
async fn the_session_of_a_proof_cannot_be_left_out() {
    let practice = in_real_time(everything).await;
    let client = client(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD, None);
    let a = client.get_auth_parameters().a;
    let asked = begin(&practice, json!({"PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": a}))
        .await
        .ok();
    let proof = proof(&client, &asked["ChallengeParameters"]);
    let refused = practice.respond("PASSWORD_VERIFIER", &Value::Null, proof).await;
    refused.is_refused("NotAuthorizedException", "Invalid session for the user.");
}

#[tokio::test]
async fn a_persons_proof_is_not_taken_for_a_devices() {
    let practice = in_real_time(everything).await;
    let client = client(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD, None);
    let a = client.get_auth_parameters().a;
    let begun = json!({"PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": a});
    let asked = begin(&practice, begun).await.ok();
    let proof = proof(&client, &asked["ChallengeParameters"]);
    let refused = practice.respond("DEVICE_PASSWORD_VERIFIER", &Value::Null, proof).await;
    refused.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn a_code_alone_signs_in_after_a_wrong_one() {
    let practice = Practice::with(everything).await;
    let mut messages = practice.pool.messages();
    for (challenge, destination) in [("EMAIL_OTP", "a***@p***"), ("SMS_OTP", "+*******0123")] {
        let asked = preferring(&practice, challenge).await.ok();
        assert_eq!(asked["ChallengeName"], challenge);
        assert_eq!(asked["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"], destination);
        let code = only_code(&mut messages);
        let answer = async |code: &str| {
            let responses = json!({format!("{challenge}_CODE"): code});
            practice.respond(challenge, &asked["Session"], responses).await
        };
        assert_eq!(answer(other_code(&code)).await.refused().0, "CodeMismatchException");
        assert!(has_tokens(&answer(&code).await.ok()), "{challenge}");
    }
}

#[tokio::test]
async fn a_password_leads_to_the_second_step_and_a_code_alone_is_withheld_then() {
    let practice = Practice::with(everything).await;
    practice.change(|person| person.factors = vec![Factor::Email]);
    let mut messages = practice.pool.messages();
    let given = json!({"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PRACTICE_PASSWORD});
    let asked = begin(&practice, given).await.ok();
    assert_eq!(asked["ChallengeName"], "EMAIL_OTP");
    let responses = json!({"EMAIL_OTP_CODE": only_code(&mut messages)});
    assert!(has_tokens(
        &practice.respond("EMAIL_OTP", &asked["Session"], responses).await.ok()
    ));

    for challenge in ["EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"] {
        preferring(&practice, challenge)
            .await
            .is_refused("NotAuthorizedException", REFUSED);
    }
    let asked = begin(&practice, json!({})).await.ok();
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    let chosen = practice
        .respond("SELECT_CHALLENGE", &asked["Session"], json!({"ANSWER": "SMS_OTP"}))
        .await;
    chosen.is_refused("NotAuthorizedException", REFUSED);
    assert!(messages.try_recv().is_err(), "nothing was sent");
}

#[tokio::test]
async fn what_is_preferred_and_not_there_leads_to_a_choice() {
    let practice = Practice::with(everything).await;
    practice.change(|person| person.passkeys = 0);
    let asked = preferring(&practice, "WEB_AUTHN").await.ok();
    assert_eq!(asked["ChallengeName"], "SELECT_CHALLENGE");
    let chosen = practice
        .respond("SELECT_CHALLENGE", &asked["Session"], json!({"ANSWER": "WEB_AUTHN"}))
        .await;
    chosen.is_refused("InvalidParameterException", "Selected challenge is not available.");
}

#[tokio::test]
async fn a_passkey_is_offered_and_no_answer_is_good() {
    let practice = Practice::with(everything).await;
    let asked = preferring(&practice, "WEB_AUTHN").await.ok();
    let options = asked["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"]
        .as_str()
        .expect("a text");
    let options: Value = serde_json::from_str(options).expect("JSON");
    assert_eq!(options["rpId"], "practice.example");
    assert_eq!(options["allowCredentials"].as_array().map(Vec::len), Some(1));
    let refused = practice
        .respond("WEB_AUTHN", &asked["Session"], json!({"CREDENTIAL": "{}"}))
        .await;
    refused.is_refused("NotAuthorizedException", "The credential could not be verified.");
}

#[tokio::test]
async fn a_person_without_a_password_has_no_way_in_by_password() {
    let practice = Practice::with(everything).await;
    practice.change(|person| person.password = String::new());
    let asked = begin(&practice, json!({})).await.ok();
    assert_eq!(
        asked["AvailableChallenges"],
        json!(["EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"])
    );
    practice.pool.set_mfa(MfaMode::Required);
    practice
        .pool
        .configure(|settings| settings.web_authn_as_second_factor = false);
    begin(&practice, json!({}))
        .await
        .is_refused("NotAuthorizedException", "No sign-in method is available for the user.");
}

#[tokio::test]
async fn a_stranger_seems_to_have_a_password() {
    let practice = Practice::with(everything).await;
    let name = json!({"USERNAME": "bob@practice.example"});
    let asked = practice.initiate_with("USER_AUTH", name).await.ok();
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    let responses = json!({"USERNAME": "bob@practice.example", "ANSWER": "PASSWORD", "PASSWORD": PRACTICE_PASSWORD});
    let refused = practice.respond("SELECT_CHALLENGE", &asked["Session"], responses).await;
    refused.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn a_closed_account_is_told_so_only_after_the_right_password() {
    let practice = Practice::with(everything).await;
    practice.change(|person| person.status = Status::Disabled);
    for (password, message) in [
        ("wrong", "Incorrect username or password."),
        (PRACTICE_PASSWORD, "User is disabled."),
    ] {
        let asked = preferring(&practice, "PASSWORD").await.ok();
        let refused = practice
            .respond("PASSWORD", &asked["Session"], json!({"PASSWORD": password}))
            .await;
        refused.is_refused("NotAuthorizedException", message);
    }
}

#[tokio::test]
async fn an_account_that_may_not_sign_in_gets_no_code() {
    let practice = Practice::with(everything).await;
    let mut messages = practice.pool.messages();
    practice.change(|person| person.status = Status::Disabled);
    preferring(&practice, "EMAIL_OTP")
        .await
        .is_refused("NotAuthorizedException", "User is disabled.");
    practice.change(|person| person.status = Status::Unconfirmed);
    preferring(&practice, "EMAIL_OTP")
        .await
        .is_refused("UserNotConfirmedException", "User is not confirmed.");
    practice.change(|person| person.status = Status::ResetRequired);
    let asked = preferring(&practice, "EMAIL_OTP").await.ok();
    assert_eq!(asked["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    assert!(messages.try_recv().is_err(), "nothing was sent");
}
