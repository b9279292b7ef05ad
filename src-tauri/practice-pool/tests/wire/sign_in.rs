//! `InitiateAuth` and the password: the proof of it, the password itself, and everyone who is turned away.
//!
//! The proof comes from `aws-cognito-srp`, an implementation that shares nothing with this one.
//! Not covered here: what is asked after the password (challenges.rs) and the tokens (tokens.rs).

use practice_pool::{Flow, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings, Status};
use serde_json::{Value, json};

use crate::prover::{begin, client, finish, in_real_time, proof};
use crate::support::{CLIENT_SECRET, Practice, Reply};

async fn prove(practice: &Practice, username: &str, password: &str) -> Reply {
    let client = client(practice, username, password, None);
    let challenge = begin(practice, &client).await;
    finish(practice, proof(&client, &challenge)).await
}

#[tokio::test]
async fn an_independent_client_proves_the_password_under_every_name_of_the_person() {
    let practice = in_real_time(|_| ()).await;
    let person = Person::default();
    for name in [
        person.username.as_str(),
        PRACTICE_EMAIL,
        "Ada@Practice.Example",
        "+15555550123",
    ] {
        let answer = prove(&practice, name, PRACTICE_PASSWORD).await.ok();
        assert!(answer["AuthenticationResult"]["AccessToken"].is_string(), "{name}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_a_stranger_get_the_same_answer() {
    let practice = in_real_time(|_| ()).await;
    for (name, password) in [
        (PRACTICE_EMAIL, "Practice-makes-perfect-2"),
        ("bob@practice.example", PRACTICE_PASSWORD),
    ] {
        for refused in [
            prove(&practice, name, password).await,
            practice.initiate(name, password).await,
        ] {
            refused.is_refused("NotAuthorizedException", "Incorrect username or password.");
        }
    }
}

#[tokio::test]
async fn a_stranger_gets_the_same_id_and_salt_at_every_try() {
    let practice = in_real_time(|_| ()).await;
    let stranger = client(&practice, "bob@practice.example", "whatever", None);
    let ada = client(&practice, PRACTICE_EMAIL, "whatever", None);
    let (first, second) = (begin(&practice, &stranger).await, begin(&practice, &stranger).await);
    assert_eq!(
        (&first["SALT"], &first["USER_ID_FOR_SRP"]),
        (&second["SALT"], &second["USER_ID_FOR_SRP"])
    );
    assert_ne!(first["SRP_B"], second["SRP_B"]);
    let names = |challenge: &Value| {
        challenge
            .as_object()
            .expect("parameters")
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&first), names(&begin(&practice, &ada).await));
}

#[tokio::test]
async fn a_proof_is_good_once() {
    let practice = in_real_time(|_| ()).await;
    let client = client(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD, None);
    let challenge = begin(&practice, &client).await;
    let proof = proof(&client, &challenge);
    finish(&practice, proof.clone()).await.ok();
    let again = finish(&practice, proof).await;
    again.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn a_proof_stamped_with_another_time_is_refused() {
    // The pool lives in January 2026, the independent client does not.
    let practice = Practice::start().await;
    let refused = prove(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD).await;
    refused.is_refused("NotAuthorizedException", "Incorrect username or password.");
}

#[tokio::test]
async fn a_client_with_a_secret_has_to_prove_it_with_the_name_it_signs_in_with() {
    let practice = in_real_time(|settings| settings.client_secret = Some(CLIENT_SECRET.to_owned())).await;
    let username = Person::default().username;
    // The first message hashes what was typed, the proof the real user name.
    let typed = client(&practice, PRACTICE_EMAIL, PRACTICE_PASSWORD, Some(CLIENT_SECRET));
    let real = client(&practice, &username, PRACTICE_PASSWORD, Some(CLIENT_SECRET));
    for (hash, accepted) in [
        (real.get_secret_hash(), true),
        (typed.get_secret_hash(), false),
        (None, false),
    ] {
        let challenge = begin(&practice, &typed).await;
        let mut responses = proof(&typed, &challenge);
        if let Some(hash) = hash {
            responses["SECRET_HASH"] = hash.into();
        }
        let reply = finish(&practice, responses).await;
        if accepted {
            reply.ok();
        } else {
            assert_eq!(reply.refused().0, "NotAuthorizedException");
        }
    }
}

#[tokio::test]
async fn secret_hash_and_secret_have_to_agree() {
    let id = "practice0client0practice00";
    let with = json!({"USERNAME": "ada", "PASSWORD": "x", "SECRET_HASH": "bm90IGl0"});
    let without = json!({"USERNAME": "ada", "PASSWORD": "x"});
    let public = Practice::start().await;
    let secret = Practice::with(|settings| settings.client_secret = Some(CLIENT_SECRET.to_owned())).await;
    for (practice, parameters, message) in [
        (
            &public,
            &with,
            format!("Client {id} is not configured with secret but secret hash was received"),
        ),
        (
            &secret,
            &without,
            format!("Client {id} is configured with secret but SECRET_HASH was not received"),
        ),
        (&secret, &with, format!("Unable to verify secret hash for client {id}")),
    ] {
        let refused = practice.initiate_with("USER_PASSWORD_AUTH", parameters.clone()).await;
        refused.is_refused("NotAuthorizedException", &message);
    }
}

#[tokio::test]
async fn a_flow_that_the_client_does_not_allow_is_refused_by_name() {
    let practice = Practice::with(|settings| settings.flows = vec![]).await;
    for (flow, message) in [
        ("USER_SRP_AUTH", "USER_SRP_AUTH is not enabled for the client."),
        (
            "USER_PASSWORD_AUTH",
            "USER_PASSWORD_AUTH flow not enabled for this client",
        ),
        (
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN_AUTH flow not enabled for this client",
        ),
        ("USER_AUTH", "USER_AUTH flow not enabled for this client"),
        ("ADMIN_USER_PASSWORD_AUTH", "Initiate Auth method not supported."),
    ] {
        practice
            .initiate_with(flow, json!({}))
            .await
            .is_refused("InvalidParameterException", message);
    }
    let default = Settings::default();
    assert_eq!(default.flows, [Flow::UserSrp, Flow::RefreshToken]);
}

#[tokio::test]
async fn an_unknown_client_and_missing_parameters_are_named() {
    let practice = Practice::start().await;
    let body = json!({"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "another"});
    let unknown = practice.call("InitiateAuth", body).await;
    unknown.is_refused("ResourceNotFoundException", "User pool client another does not exist.");
    for (flow, parameters, missing) in [
        ("USER_PASSWORD_AUTH", json!({}), "USERNAME"),
        ("USER_PASSWORD_AUTH", json!({"USERNAME": "ada"}), "PASSWORD"),
        ("USER_SRP_AUTH", json!({"USERNAME": "ada"}), "SRP_A"),
        ("REFRESH_TOKEN_AUTH", json!({}), "REFRESH_TOKEN"),
    ] {
        let refused = practice.initiate_with(flow, parameters).await;
        refused.is_refused(
            "InvalidParameterException",
            &format!("Missing required parameter {missing}"),
        );
    }
    let zero = practice
        .initiate_with("USER_SRP_AUTH", json!({"USERNAME": "ada", "SRP_A": "0"}))
        .await;
    zero.is_refused("InvalidParameterException", "SRP_A is not a valid public value");
}

#[tokio::test]
async fn an_account_that_may_not_sign_in_is_told_so() {
    let practice = Practice::start().await;
    for (status, name, message) in [
        (
            Status::Unconfirmed,
            "UserNotConfirmedException",
            "User is not confirmed.",
        ),
        (
            Status::ResetRequired,
            "PasswordResetRequiredException",
            "Password reset required for the user",
        ),
        (Status::Disabled, "NotAuthorizedException", "User is disabled."),
    ] {
        practice.change(|person| person.status = status);
        practice
            .initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD)
            .await
            .is_refused(name, message);
    }
}

#[tokio::test]
async fn five_wrong_passwords_lock_the_right_one_out_for_a_second() {
    let practice = Practice::start().await;
    for _ in 0..5 {
        let wrong = practice.initiate(PRACTICE_EMAIL, "wrong").await;
        wrong.is_refused("NotAuthorizedException", "Incorrect username or password.");
    }
    let locked = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await;
    locked.is_refused("NotAuthorizedException", "Password attempts exceeded");
    practice.pass(1);
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    // Signing in forgot the failures: the next one locks nobody out.
    practice.initiate(PRACTICE_EMAIL, "wrong").await.refused();
    practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
}
