//! Proofs of passwords and devices by `aws-cognito-srp`, an implementation that shares nothing with the pool's.

use std::sync::Arc;

use aws_cognito_srp::{SrpClient, TrackedDevice, User, VerificationParameters};
use practice_pool::{Settings, SystemClock};
use serde_json::{Value, json};

use crate::support::{Practice, Reply};

/// The independent client stamps its proofs with the computer's time, so the pool has to live in it too.
pub(crate) async fn in_real_time(change: impl FnOnce(&mut Settings)) -> Practice {
    Practice::with(|settings| {
        settings.clock = Arc::new(SystemClock);
        change(settings);
    })
    .await
}

pub(crate) fn client(practice: &Practice, username: &str, password: &str, secret: Option<&str>) -> SrpClient<User> {
    SrpClient::new(
        User::new(practice.pool.pool_id(), username, password),
        practice.pool.client_id(),
        secret,
    )
}

/// The challenge for the client's first message.
pub(crate) async fn begin(practice: &Practice, client: &SrpClient<User>) -> Value {
    let parameters = client.get_auth_parameters();
    let mut body = json!({"USERNAME": parameters.username, "SRP_A": parameters.a});
    if let Some(hash) = client.get_secret_hash() {
        body["SECRET_HASH"] = hash.into();
    }
    let answer = practice.initiate_with("USER_SRP_AUTH", body).await.ok();
    assert_eq!(answer["ChallengeName"], "PASSWORD_VERIFIER");
    assert_eq!(answer.get("Session"), None);
    answer["ChallengeParameters"].clone()
}

/// The client's proof for a challenge.
pub(crate) fn proof(client: &SrpClient<User>, challenge: &Value) -> Value {
    let text = |name: &str| challenge[name].as_str().expect("a parameter");
    let VerificationParameters {
        password_claim_secret_block,
        password_claim_signature,
        timestamp,
    } = client
        .verify(
            text("SECRET_BLOCK"),
            text("USER_ID_FOR_SRP"),
            text("SALT"),
            text("SRP_B"),
        )
        .expect("a proof");
    json!({
        "USERNAME": text("USER_ID_FOR_SRP"),
        "PASSWORD_CLAIM_SECRET_BLOCK": password_claim_secret_block,
        "PASSWORD_CLAIM_SIGNATURE": password_claim_signature,
        "TIMESTAMP": timestamp,
    })
}

pub(crate) async fn finish(practice: &Practice, responses: Value) -> Reply {
    let client = practice.pool.client_id();
    let body = json!({"ChallengeName": "PASSWORD_VERIFIER", "ClientId": client, "ChallengeResponses": responses});
    practice.call("RespondToAuthChallenge", body).await
}

/// A device's proof for its challenge.
pub(crate) fn device_proof(client: &SrpClient<TrackedDevice>, challenge: &Value) -> Value {
    let text = |name: &str| challenge[name].as_str().expect("a parameter");
    let proof = client
        .verify(text("SECRET_BLOCK"), text("SALT"), text("SRP_B"))
        .expect("a proof");
    json!({
        "DEVICE_KEY": text("DEVICE_KEY"),
        "PASSWORD_CLAIM_SECRET_BLOCK": proof.password_claim_secret_block,
        "PASSWORD_CLAIM_SIGNATURE": proof.password_claim_signature,
        "TIMESTAMP": proof.timestamp,
    })
}
