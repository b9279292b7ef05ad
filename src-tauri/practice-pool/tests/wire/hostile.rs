//! Requests that no client would send. Whatever arrives is answered, and never as the pool's own trouble.

use practice_pool::{CustomChallenge, Devices, FirstFactor, Flow, Question};
use serde_json::{Map, Value, json};

use crate::support::Practice;

const OPERATIONS: [&str; 27] = [
    "AssociateSoftwareToken",
    "ChangePassword",
    "ConfirmDevice",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    "ForgotPassword",
    "GetDevice",
    "GetTokensFromRefreshToken",
    "GetUser",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "GlobalSignOut",
    "InitiateAuth",
    "ListDevices",
    "ListWebAuthnCredentials",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "RevokeToken",
    "SetUserMFAPreference",
    "UpdateDeviceStatus",
    "UpdateUserAttributes",
    "VerifySoftwareToken",
    "VerifyUserAttribute",
    "AdminGetUser",
    "",
];

const MEMBERS: [&str; 22] = [
    "AccessToken",
    "AttributeName",
    "AuthFlow",
    "AuthParameters",
    "ChallengeName",
    "ChallengeResponses",
    "ClientId",
    "ClientSecret",
    "Code",
    "ConfirmationCode",
    "DeviceKey",
    "DeviceSecretVerifierConfig",
    "Limit",
    "PaginationToken",
    "Password",
    "ProposedPassword",
    "RefreshToken",
    "Session",
    "Token",
    "UserAttributes",
    "UserCode",
    "Username",
];

fn strange() -> Vec<Value> {
    vec![
        Value::Null,
        json!(""),
        json!("\u{0}"),
        json!("é".repeat(3_000)),
        json!("\u{1F980} = +"),
        json!(-1),
        json!(u64::MAX),
        json!(1.5),
        json!(true),
        json!([]),
        json!([[{}]]),
        json!({}),
        json!({"USERNAME": "é", "PASSWORD": [], "SRP_A": {}}),
        json!({"USERNAME": "\u{0}", "SRP_A": "f".repeat(20_000), "DEVICE_KEY": "é", "PREFERRED_CHALLENGE": "\u{0}"}),
    ]
}

/// A pool where everything there is can be reached.
async fn everything() -> Practice {
    Practice::with(|settings| {
        settings.flows.extend([Flow::UserAuth, Flow::Custom]);
        settings.first_factors = FirstFactor::ALL.to_vec();
        settings.devices = Devices::OptIn;
        settings.custom_challenge = CustomChallenge {
            questions: vec![Question::new("?", "!")],
            wrong_answers: u32::MAX,
        };
    })
    .await
}

async fn answered(practice: &Practice, operation: &str, body: &Value) {
    let reply = practice.call(operation, body.clone()).await;
    assert!(
        reply.status == 200 || reply.status == 400,
        "{operation}: {}",
        reply.body
    );
}

#[tokio::test]
async fn every_operation_answers_to_members_that_make_no_sense() {
    let practice = everything().await;
    for operation in OPERATIONS {
        for value in strange() {
            answered(&practice, operation, &value).await;
            let all: Map<String, Value> = MEMBERS
                .map(|name| (name.to_owned(), value.clone()))
                .into_iter()
                .collect();
            answered(&practice, operation, &Value::Object(all)).await;
        }
    }
}

#[tokio::test]
async fn every_way_to_sign_in_answers_to_parameters_that_make_no_sense() {
    let practice = everything().await;
    let client = practice.pool.client_id();
    for flow in [
        "USER_SRP_AUTH",
        "USER_PASSWORD_AUTH",
        "USER_AUTH",
        "CUSTOM_AUTH",
        "REFRESH_TOKEN_AUTH",
    ] {
        for value in strange() {
            let body = json!({"ClientId": client, "AuthFlow": flow, "AuthParameters": value});
            answered(&practice, "InitiateAuth", &body).await;
        }
    }
    for challenge in [
        "PASSWORD_VERIFIER",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
        "CUSTOM_CHALLENGE",
    ] {
        let username = practice.person().username;
        let begun = practice
            .initiate_with("CUSTOM_AUTH", json!({"USERNAME": username}))
            .await
            .ok();
        for text in ["", "\u{0}", "====", "é", &"f".repeat(100_000)] {
            let responses = json!({
                "USERNAME": username,
                "ANSWER": text,
                "DEVICE_KEY": text,
                "SRP_A": text,
                "PASSWORD_CLAIM_SECRET_BLOCK": text,
                "PASSWORD_CLAIM_SIGNATURE": text,
                "TIMESTAMP": text,
            });
            for session in [Value::Null, begun["Session"].clone()] {
                let reply = practice.respond(challenge, &session, responses.clone()).await;
                assert!(
                    reply.status == 200 || reply.status == 400,
                    "{challenge}: {}",
                    reply.body
                );
            }
        }
    }
}

#[tokio::test]
async fn a_signed_in_person_cannot_upset_the_pool_either() {
    let practice = everything().await;
    let token = practice.access_token().await;
    for operation in OPERATIONS.into_iter().filter(|operation| *operation != "GlobalSignOut") {
        for value in strange() {
            let mut all: Map<String, Value> = MEMBERS
                .map(|name| (name.to_owned(), value.clone()))
                .into_iter()
                .collect();
            all.insert("AccessToken".to_owned(), token.clone().into());
            answered(&practice, operation, &Value::Object(all)).await;
        }
    }
    practice.get_user(&token).await.ok();
}
