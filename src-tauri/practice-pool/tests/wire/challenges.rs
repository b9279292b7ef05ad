//! What is asked after the password, and `RespondToAuthChallenge`.
//!
//! Not covered here: every combination of factors (the table in second_step.rs) and the password's proof (sign_in.rs).

use std::time::Duration;

use practice_pool::{Factor, Medium, MfaMode, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Status};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, SECRET, has_tokens, only_code, other_code};
use Factor::{Email, Sms, SoftwareToken};

/// The answer to the right password.
async fn password(practice: &Practice) -> Value {
    practice
        .initiate(&Person::default().username, PRACTICE_PASSWORD)
        .await
        .ok()
}

#[tokio::test]
async fn a_code_by_text_message_signs_in_and_confirms_the_number() {
    let practice = Practice::with_person(|person| {
        person.factors = vec![Sms];
        person.phone_confirmed = false;
    })
    .await;
    let mut messages = practice.pool.messages();
    let asked = password(&practice).await;
    assert_eq!(asked["ChallengeName"], "SMS_MFA");
    assert_eq!(
        asked["ChallengeParameters"],
        json!({
            "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
            "CODE_DELIVERY_DESTINATION": "+*******0123",
            "USER_ID_FOR_SRP": Person::default().username,
        })
    );
    let message = messages.try_recv().expect("a message");
    assert_eq!((message.medium, message.to.as_str()), (Medium::Sms, "+15555550123"));
    assert_eq!(message.text, format!("Your code is {}", message.code));
    let answer = practice
        .respond("SMS_MFA", &asked["Session"], json!({"SMS_MFA_CODE": message.code}))
        .await
        .ok();
    assert!(has_tokens(&answer));
    assert!(practice.person().phone_confirmed);
}

#[tokio::test]
async fn a_code_by_email_signs_in() {
    let practice = Practice::with_person(|person| person.factors = vec![Email]).await;
    let mut messages = practice.pool.messages();
    let asked = password(&practice).await;
    assert_eq!(asked["ChallengeName"], "EMAIL_OTP");
    assert_eq!(asked["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"], "a***@p***");
    let code = only_code(&mut messages);
    assert!(has_tokens(
        &practice
            .respond("EMAIL_OTP", &asked["Session"], json!({"EMAIL_OTP_CODE": code}))
            .await
            .ok()
    ));
}

#[tokio::test]
async fn a_wrong_code_keeps_the_session_and_a_right_one_spends_it() {
    let practice = Practice::with_person(|person| person.factors = vec![Sms]).await;
    let mut messages = practice.pool.messages();
    let session = password(&practice).await["Session"].clone();
    let code = only_code(&mut messages);
    let answer = async |code: &str| {
        practice
            .respond("SMS_MFA", &session, json!({"SMS_MFA_CODE": code}))
            .await
    };
    let wrong = answer(other_code(&code)).await;
    wrong.is_refused("CodeMismatchException", "Invalid code received for user");
    answer(&code).await.ok();
    let again = answer(&code).await;
    again.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
}

#[tokio::test]
async fn a_session_ends_after_three_minutes() {
    let practice = Practice::with_person(|person| person.factors = vec![Sms]).await;
    let mut messages = practice.pool.messages();
    let session = password(&practice).await["Session"].clone();
    practice.pass(180);
    let code = only_code(&mut messages);
    let late = practice
        .respond("SMS_MFA", &session, json!({"SMS_MFA_CODE": code}))
        .await;
    late.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
    );
}

#[tokio::test]
async fn the_pool_says_how_long_a_session_lasts() {
    let practice = Practice::with(|settings| {
        settings.session_life = Duration::from_secs(15 * 60);
        settings.people[0].factors = vec![Sms];
    })
    .await;
    let mut messages = practice.pool.messages();
    let session = password(&practice).await["Session"].clone();
    let code = only_code(&mut messages);
    practice.pass(15 * 60 - 1);
    let responses = json!({"SMS_MFA_CODE": code});
    practice.respond("SMS_MFA", &session, responses).await.ok();
    let session = password(&practice).await["Session"].clone();
    practice.pass(15 * 60);
    let late = practice
        .respond("SMS_MFA", &session, json!({"SMS_MFA_CODE": only_code(&mut messages)}))
        .await;
    late.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
    );
}

#[tokio::test]
async fn wrong_codes_and_wrong_passwords_count_into_one_lock() {
    let practice = Practice::with_person(|person| person.factors = vec![Sms]).await;
    let mut messages = practice.pool.messages();
    for _ in 0..3 {
        practice.initiate(PRACTICE_EMAIL, "wrong").await.refused();
    }
    let session = password(&practice).await["Session"].clone();
    let code = only_code(&mut messages);
    let answer = async |code: &str| {
        practice
            .respond("SMS_MFA", &session, json!({"SMS_MFA_CODE": code}))
            .await
    };
    for _ in 0..2 {
        assert_eq!(answer(other_code(&code)).await.refused().0, "CodeMismatchException");
    }
    answer(&code)
        .await
        .is_refused("NotAuthorizedException", "Password attempts exceeded");
    practice.pass(1);
    answer(&code).await.ok();
}

#[tokio::test]
async fn an_authenticators_code_is_good_once() {
    let practice = Practice::with_person(|person| {
        person.factors = vec![SoftwareToken];
        person.authenticator = Some(SECRET.to_owned());
    })
    .await;
    let answer = async || {
        let asked = password(&practice).await;
        assert_eq!(asked["ChallengeName"], "SOFTWARE_TOKEN_MFA");
        let responses = json!({"SOFTWARE_TOKEN_MFA_CODE": practice.code()});
        practice
            .respond("SOFTWARE_TOKEN_MFA", &asked["Session"], responses)
            .await
    };
    assert!(has_tokens(&answer().await.ok()));
    answer().await.is_refused(
        "ExpiredCodeException",
        "Your software token has already been used once.",
    );
    practice.pass(30);
    answer().await.ok();
}

#[tokio::test]
async fn with_several_factors_and_no_preference_the_person_chooses() {
    let practice = Practice::with_person(|person| {
        person.factors = vec![Sms, SoftwareToken, Email];
        person.authenticator = Some(SECRET.to_owned());
    })
    .await;
    let mut messages = practice.pool.messages();
    let asked = password(&practice).await;
    assert_eq!(asked["ChallengeName"], "SELECT_MFA_TYPE");
    // A text that holds JSON.
    let choices = asked["ChallengeParameters"]["MFAS_CAN_CHOOSE"]
        .as_str()
        .expect("a text");
    assert_eq!(choices, r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#);
    assert!(messages.try_recv().is_err(), "nothing is sent before the choice");
    let choose = async |answer: &str| {
        practice
            .respond("SELECT_MFA_TYPE", &asked["Session"], json!({"ANSWER": answer}))
            .await
    };
    choose("PIGEON")
        .await
        .is_refused("InvalidParameterException", "Invalid MFA type selected.");
    let next = choose("EMAIL_OTP").await.ok();
    assert_eq!(next["ChallengeName"], "EMAIL_OTP");
    assert_eq!(choose("EMAIL_OTP").await.refused().0, "NotAuthorizedException");
    let code = only_code(&mut messages);
    assert!(has_tokens(
        &practice
            .respond("EMAIL_OTP", &next["Session"], json!({"EMAIL_OTP_CODE": code}))
            .await
            .ok()
    ));
}

#[tokio::test]
async fn a_required_pool_has_an_authenticator_set_up_on_the_way_in() {
    let practice = set_up_needed().await;
    let asked = password(&practice).await;
    assert_eq!(asked["ChallengeName"], "MFA_SETUP");
    let choices = asked["ChallengeParameters"]["MFAS_CAN_SETUP"].as_str().expect("a text");
    // What the pool has; a number cannot be given on the way in all the same.
    assert_eq!(choices, r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#);
    let finish = async |session: &Value| {
        let username = Person::default().username;
        practice
            .respond("MFA_SETUP", session, json!({"USERNAME": username}))
            .await
    };
    let too_early = finish(&asked["Session"]).await;
    too_early.is_refused("InvalidParameterException", "User has not set up any MFA method");

    let offered = practice
        .call("AssociateSoftwareToken", json!({"Session": asked["Session"]}))
        .await
        .ok();
    let secret = offered["SecretCode"].as_str().expect("a secret");
    let verify = async |session: &Value, code: &str| {
        practice
            .call("VerifySoftwareToken", json!({"Session": session, "UserCode": code}))
            .await
    };
    let code = practice_pool::totp(secret, practice.now()).expect("a code");
    let wrong = verify(&offered["Session"], other_code(&code)).await;
    wrong.is_refused(
        "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA",
    );
    let verified = verify(&offered["Session"], &code).await.ok();
    assert_eq!(verified["Status"], "SUCCESS");
    assert_eq!(
        finish(&asked["Session"]).await.refused().0,
        "NotAuthorizedException",
        "that session is spent"
    );
    assert!(has_tokens(&finish(&verified["Session"]).await.ok()));

    // From now on it is asked for, although it was never switched on.
    assert_eq!(password(&practice).await["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(practice.person().factors, []);
}

#[tokio::test]
async fn a_required_pool_takes_an_address_on_the_way_in() {
    let practice = set_up_needed().await;
    let mut messages = practice.pool.messages();
    let asked = password(&practice).await;
    let next = practice
        .respond("MFA_SETUP", &asked["Session"], json!({"EMAIL": "new@practice.example"}))
        .await
        .ok();
    assert_eq!(next["ChallengeName"], "EMAIL_OTP");
    let code = only_code(&mut messages);
    assert!(has_tokens(
        &practice
            .respond("EMAIL_OTP", &next["Session"], json!({"EMAIL_OTP_CODE": code}))
            .await
            .ok()
    ));
    let person = practice.person();
    assert_eq!(
        (person.email.as_deref(), person.email_confirmed),
        (Some("new@practice.example"), true)
    );
}

/// A required pool, and a person with nothing but a user name and a password.
async fn set_up_needed() -> Practice {
    let practice = Practice::with_person(|person| (person.email, person.phone) = (None, None)).await;
    practice.pool.set_mfa(MfaMode::Required);
    practice
}

#[tokio::test]
async fn nobody_gets_past_a_factor_that_cannot_be_asked_for() {
    let practice = Practice::with_person(|person| (person.factors, person.phone) = (vec![Sms], None)).await;
    let refused = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await;
    refused.is_refused("MFAMethodNotFoundException", "No MFA method is available for the user");
}

#[tokio::test]
async fn an_answer_has_to_fit_its_session() {
    let practice = Practice::with_person(|person| person.factors = vec![Sms]).await;
    let session = password(&practice).await["Session"].clone();
    let username = Person::default().username;
    let invalid = |reply: Reply| reply.is_refused("NotAuthorizedException", "Invalid session for the user.");
    invalid(
        practice
            .respond("EMAIL_OTP", &session, json!({"EMAIL_OTP_CODE": "123456"}))
            .await,
    );
    invalid(
        practice
            .respond("SMS_MFA", &"x".repeat(20).into(), json!({"SMS_MFA_CODE": "123456"}))
            .await,
    );
    invalid(
        practice
            .respond(
                "SMS_MFA",
                &session,
                json!({"USERNAME": "bob", "SMS_MFA_CODE": "123456"}),
            )
            .await,
    );
    let incomplete = practice
        .respond("SMS_MFA", &session, json!({"USERNAME": username}))
        .await;
    incomplete.is_refused("InvalidParameterException", "Missing required parameter SMS_MFA_CODE");
    let without = practice
        .respond("SMS_MFA", &Value::Null, json!({"SMS_MFA_CODE": "123456"}))
        .await;
    without.is_refused("InvalidParameterException", "Missing required parameter Session");
}

#[tokio::test]
async fn an_account_closed_during_the_sign_in_does_not_get_in() {
    let practice = Practice::with_person(|person| person.factors = vec![Sms]).await;
    let mut messages = practice.pool.messages();
    let session = password(&practice).await["Session"].clone();
    practice.change(|person| person.status = Status::Disabled);
    let code = only_code(&mut messages);
    let refused = practice
        .respond("SMS_MFA", &session, json!({"SMS_MFA_CODE": code}))
        .await;
    refused.is_refused("NotAuthorizedException", "User is disabled.");
}
