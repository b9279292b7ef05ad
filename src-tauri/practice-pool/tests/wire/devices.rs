//! Devices: keys handed out at sign-in, confirming, listing and forgetting them, and what they spare their people.
//!
//! The secrets and proofs are those of `aws-cognito-srp`. Not covered here: which keys can be confirmed (devices.rs).

use aws_cognito_srp::{SrpClient, TrackedDevice, UntrackedDevice};
use practice_pool::{Devices, Factor, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings};
use serde_json::{Value, json};

use crate::prover::{device_proof, in_real_time};
use crate::support::{CLIENT_SECRET, Practice, Reply, has_tokens, only_code};

/// A device that was confirmed, and the tokens it was confirmed with.
struct Laptop {
    client: SrpClient<TrackedDevice>,
    key: String,
    tokens: Value,
    confirmed: Value,
}

async fn tracking(devices: Devices) -> Practice {
    in_real_time(|settings: &mut Settings| settings.devices = devices).await
}

async fn confirm(practice: &Practice, tokens: &Value, config: Value) -> Reply {
    let body = json!({
        "AccessToken": tokens["AccessToken"],
        "DeviceKey": tokens["NewDeviceMetadata"]["DeviceKey"],
        "DeviceName": "laptop",
        "DeviceSecretVerifierConfig": config,
    });
    practice.call("ConfirmDevice", body).await
}

/// Confirms the device that these tokens came with.
async fn laptop(practice: &Practice, tokens: Value) -> Laptop {
    let text = |name: &str| tokens["NewDeviceMetadata"][name].as_str().expect("a key").to_owned();
    let (key, group) = (text("DeviceKey"), text("DeviceGroupKey"));
    let (pool, app) = (practice.pool.pool_id(), practice.pool.client_id());
    let secret = SrpClient::new(UntrackedDevice::new(pool, &group, &key), app, None).get_password_verifier();
    let config = json!({"PasswordVerifier": secret.verifier, "Salt": secret.salt});
    Laptop {
        client: SrpClient::new(TrackedDevice::new(pool, &group, &key, &secret.password), app, None),
        confirmed: confirm(practice, &tokens, config).await.ok(),
        key,
        tokens,
    }
}

async fn sign_in(practice: &Practice, key: &str) -> Reply {
    let parameters = json!({"USERNAME": PRACTICE_EMAIL, "PASSWORD": PRACTICE_PASSWORD, "DEVICE_KEY": key});
    practice.initiate_with("USER_PASSWORD_AUTH", parameters).await
}

/// Answers `DEVICE_SRP_AUTH` and returns the challenge that follows.
async fn begin_proof(practice: &Practice, laptop: &Laptop, asked: &Value) -> Value {
    assert_eq!(asked["ChallengeName"], "DEVICE_SRP_AUTH");
    assert_eq!(asked["ChallengeParameters"]["DEVICE_KEY"], laptop.key);
    let parameters = laptop.client.get_auth_parameters();
    let responses = json!({"DEVICE_KEY": parameters.device_key, "SRP_A": parameters.a});
    let next = practice
        .respond("DEVICE_SRP_AUTH", &asked["Session"], responses)
        .await
        .ok();
    assert_eq!(next["ChallengeName"], "DEVICE_PASSWORD_VERIFIER");
    next
}

async fn prove(practice: &Practice, laptop: &Laptop, asked: &Value) -> Reply {
    let next = begin_proof(practice, laptop, asked).await;
    let proof = device_proof(&laptop.client, &next["ChallengeParameters"]);
    practice
        .respond("DEVICE_PASSWORD_VERIFIER", &next["Session"], proof)
        .await
}

async fn refresh(practice: &Practice, tokens: &Value, key: Option<&str>) -> Reply {
    let mut parameters = json!({"REFRESH_TOKEN": tokens["RefreshToken"]});
    if let Some(key) = key {
        parameters["DEVICE_KEY"] = key.into();
    }
    practice.initiate_with("REFRESH_TOKEN_AUTH", parameters).await
}

#[tokio::test]
async fn a_remembered_device_proves_itself_instead_of_the_second_step() {
    let practice = tracking(Devices::Always).await;
    let laptop = laptop(&practice, practice.tokens().await).await;
    assert_eq!(laptop.confirmed, json!({"UserConfirmationNecessary": false}));
    practice.change(|person| person.factors = vec![Factor::Sms]);
    let mut messages = practice.pool.messages();
    let asked = sign_in(&practice, &laptop.key).await.ok();
    let tokens = prove(&practice, &laptop, &asked).await.ok()["AuthenticationResult"].clone();
    assert!(messages.try_recv().is_err(), "nothing was sent");
    assert_eq!(tokens.get("NewDeviceMetadata"), None);
    refresh(&practice, &tokens, Some(&laptop.key)).await.ok();

    // From anywhere else the second step is asked for.
    let elsewhere = practice.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok();
    assert_eq!(elsewhere["ChallengeName"], "SMS_MFA");
}

#[tokio::test]
async fn a_proof_with_another_secret_is_refused_and_good_for_one_answer() {
    let practice = tracking(Devices::Always).await;
    let mut laptop = laptop(&practice, practice.tokens().await).await;
    let pool = practice.pool.pool_id();
    let group = laptop.tokens["NewDeviceMetadata"]["DeviceGroupKey"]
        .as_str()
        .expect("a key")
        .to_owned();
    let device = TrackedDevice::new(pool, &group, &laptop.key, "another secret");
    laptop.client = SrpClient::new(device, practice.pool.client_id(), None);
    let asked = sign_in(&practice, &laptop.key).await.ok();
    let next = begin_proof(&practice, &laptop, &asked).await;
    let proof = device_proof(&laptop.client, &next["ChallengeParameters"]);
    let answer = async || {
        practice
            .respond("DEVICE_PASSWORD_VERIFIER", &next["Session"], proof.clone())
            .await
    };
    answer()
        .await
        .is_refused("NotAuthorizedException", "Incorrect username or password.");
    answer().await.is_refused(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
}

#[tokio::test]
async fn a_device_does_not_prove_itself_without_the_password_before() {
    let practice = tracking(Devices::Always).await;
    let laptop = laptop(&practice, practice.tokens().await).await;
    let parameters = laptop.client.get_auth_parameters();
    let responses = json!({"USERNAME": PRACTICE_EMAIL, "DEVICE_KEY": parameters.device_key, "SRP_A": parameters.a});
    let refused = practice
        .respond("DEVICE_SRP_AUTH", &Value::Null, responses.clone())
        .await;
    refused.is_refused("InvalidParameterException", "Missing required parameter Session");
    // After the password, a client may leave out the session of either half.
    sign_in(&practice, &laptop.key).await.ok();
    let next = practice.respond("DEVICE_SRP_AUTH", &Value::Null, responses).await.ok();
    let proof = device_proof(&laptop.client, &next["ChallengeParameters"]);
    let answer = practice.respond("DEVICE_PASSWORD_VERIFIER", &Value::Null, proof).await;
    assert!(has_tokens(&answer.ok()));
}

#[tokio::test]
async fn a_device_is_remembered_when_the_person_says_so() {
    let practice = tracking(Devices::OptIn).await;
    let laptop = laptop(&practice, practice.tokens().await).await;
    assert_eq!(laptop.confirmed, json!({"UserConfirmationNecessary": true}));
    practice.change(|person| person.factors = vec![Factor::Sms]);
    let mut messages = practice.pool.messages();
    let asked = sign_in(&practice, &laptop.key).await.ok();
    assert_eq!(asked["ChallengeName"], "SMS_MFA");
    let responses = json!({"SMS_MFA_CODE": only_code(&mut messages)});
    let asked = practice.respond("SMS_MFA", &asked["Session"], responses).await.ok();
    let token = prove(&practice, &laptop, &asked).await.ok()["AuthenticationResult"]["AccessToken"].clone();

    let status = async |status: &str| {
        let body = json!({"AccessToken": token, "DeviceKey": laptop.key, "DeviceRememberedStatus": status});
        practice.call("UpdateDeviceStatus", body).await
    };
    assert_eq!(status("remembered").await.ok(), json!({}));
    assert_eq!(
        sign_in(&practice, &laptop.key).await.ok()["ChallengeName"],
        "DEVICE_SRP_AUTH"
    );
    status("not_remembered").await.ok();
    assert_eq!(sign_in(&practice, &laptop.key).await.ok()["ChallengeName"], "SMS_MFA");
    assert_eq!(status("perhaps").await.refused().0, "InvalidParameterException");
}

#[tokio::test]
async fn a_pool_that_asks_everybody_asks_on_remembered_devices_too() {
    let practice = tracking(Devices::Always).await;
    practice
        .pool
        .configure(|settings| settings.challenge_required_on_new_device = false);
    let laptop = laptop(&practice, practice.tokens().await).await;
    practice.change(|person| person.factors = vec![Factor::Sms]);
    let mut messages = practice.pool.messages();
    let asked = sign_in(&practice, &laptop.key).await.ok();
    assert_eq!(asked["ChallengeName"], "SMS_MFA");
    let responses = json!({"SMS_MFA_CODE": only_code(&mut messages)});
    let asked = practice.respond("SMS_MFA", &asked["Session"], responses).await.ok();
    assert!(has_tokens(&prove(&practice, &laptop, &asked).await.ok()));
}

#[tokio::test]
async fn tokens_are_renewed_only_with_the_key_of_a_confirmed_device() {
    let practice = tracking(Devices::Always).await;
    let tokens = practice.tokens().await;
    let key = tokens["NewDeviceMetadata"]["DeviceKey"]
        .as_str()
        .expect("a key")
        .to_owned();
    let invalid = |reply: Reply| reply.is_refused("NotAuthorizedException", "Invalid Refresh Token");
    invalid(refresh(&practice, &tokens, Some(&key)).await);
    let laptop = laptop(&practice, tokens).await;
    invalid(refresh(&practice, &laptop.tokens, None).await);
    invalid(refresh(&practice, &laptop.tokens, Some("us-east-1_0")).await);
    refresh(&practice, &laptop.tokens, Some(&key)).await.ok();
    let body = json!({"AccessToken": laptop.tokens["AccessToken"], "DeviceKey": key});
    practice.call("ForgetDevice", body).await.ok();
    invalid(refresh(&practice, &laptop.tokens, Some(&key)).await);
}

#[tokio::test]
async fn devices_are_listed_page_by_page_and_forgotten() {
    let practice = tracking(Devices::Always).await;
    let first = laptop(&practice, practice.tokens().await).await;
    let second = laptop(&practice, practice.tokens().await).await;
    let token = &second.tokens["AccessToken"];
    let list = async |next: &Value| {
        let body = json!({"AccessToken": token, "Limit": 1, "PaginationToken": next});
        practice.call("ListDevices", body).await
    };
    let page = list(&Value::Null).await.ok();
    assert_eq!(page["Devices"][0]["DeviceKey"], first.key);
    let rest = list(&page["PaginationToken"]).await.ok();
    assert_eq!(
        (&rest["Devices"][0]["DeviceKey"], rest.get("PaginationToken")),
        (&json!(second.key), None)
    );
    assert_eq!(list(&"far".into()).await.refused().0, "InvalidParameterException");
    assert_eq!(list(&u64::MAX.to_string().into()).await.ok(), json!({"Devices": []}));

    let of = |key: &str| json!({"AccessToken": token, "DeviceKey": key});
    let device = practice.call("GetDevice", of(&first.key)).await.ok()["Device"].clone();
    assert_eq!(
        device["DeviceAttributes"],
        json!([
            {"Name": "device_status", "Value": "remembered"},
            {"Name": "device_name", "Value": "laptop"},
            {"Name": "last_ip_used", "Value": "127.0.0.1"},
        ])
    );
    assert_eq!(practice.call("ForgetDevice", of(&first.key)).await.ok(), json!({}));
    let gone = [
        practice.call("GetDevice", of(&first.key)).await,
        practice.call("ForgetDevice", of(&first.key)).await,
        sign_in(&practice, &first.key).await,
    ];
    for refused in gone {
        refused.is_refused("ResourceNotFoundException", "Device does not exist.");
    }
}

#[tokio::test]
async fn what_cannot_be_confirmed_is_refused() {
    let practice = tracking(Devices::Always).await;
    let tokens = practice.tokens().await;
    for config in [
        json!({}),
        json!({"Salt": "AAAA", "PasswordVerifier": "no base64!"}),
        json!({"Salt": "", "PasswordVerifier": "Ag=="}),
        json!({"Salt": "AAAA", "PasswordVerifier": "AA=="}),
    ] {
        confirm(&practice, &tokens, config).await.is_refused(
            "InvalidParameterException",
            "Invalid device secret verifier config given.",
        );
    }
    let mut another = tokens.clone();
    another["NewDeviceMetadata"]["DeviceKey"] = "us-east-1_00".into();
    let good = json!({"Salt": "AAAA", "PasswordVerifier": "Ag=="});
    confirm(&practice, &another, good.clone())
        .await
        .is_refused("InvalidParameterException", "Invalid device key given.");
    confirm(&practice, &tokens, good.clone()).await.ok();
    assert_eq!(
        confirm(&practice, &tokens, good).await.refused().0,
        "DeviceKeyExistsException"
    );
    sign_in(&practice, "not a key")
        .await
        .is_refused("InvalidParameterException", "Invalid device key given.");
}

#[tokio::test]
async fn somebody_elses_device_is_nobodys_here() {
    let practice = tracking(Devices::Always).await;
    let bob = Person {
        username: "b0b00000-0000-4000-8000-000000000b0b".to_owned(),
        email: Some("bob@practice.example".to_owned()),
        phone: None,
        ..Person::default()
    };
    practice.pool.put_person(bob.clone());
    let theirs = practice.initiate(&bob.username, &bob.password).await.ok()["AuthenticationResult"].clone();
    let theirs = laptop(&practice, theirs).await;
    sign_in(&practice, &theirs.key)
        .await
        .is_refused("ResourceNotFoundException", "Device does not exist.");
}

#[tokio::test]
async fn without_tracking_there_are_no_devices_and_a_key_means_nothing() {
    let practice = Practice::start().await;
    let answer = sign_in(&practice, "us-east-1_00").await.ok();
    let tokens = &answer["AuthenticationResult"];
    assert_eq!(tokens.get("NewDeviceMetadata"), None);
    let refused = practice
        .call("ListDevices", json!({"AccessToken": tokens["AccessToken"]}))
        .await;
    assert_eq!(refused.refused().0, "InvalidUserPoolConfigurationException");
}

#[tokio::test]
async fn a_device_of_a_client_with_a_secret_proves_itself_with_it() {
    let practice = in_real_time(|settings| {
        settings.devices = Devices::Always;
        settings.client_secret = Some(CLIENT_SECRET.to_owned());
    })
    .await;
    let hash = crate::prover::client(&practice, &Person::default().username, "", Some(CLIENT_SECRET));
    let hash = hash.get_secret_hash().expect("a hash");
    let given = json!({
        "USERNAME": Person::default().username, "PASSWORD": PRACTICE_PASSWORD, "SECRET_HASH": hash,
    });
    let answer = practice.initiate_with("USER_PASSWORD_AUTH", given.clone()).await.ok();
    let laptop = laptop(&practice, answer["AuthenticationResult"].clone()).await;
    let mut with_key = given;
    with_key["DEVICE_KEY"] = laptop.key.clone().into();
    let asked = practice.initiate_with("USER_PASSWORD_AUTH", with_key).await.ok();
    let parameters = laptop.client.get_auth_parameters();
    let mut responses = json!({"DEVICE_KEY": parameters.device_key, "SRP_A": parameters.a});
    let without = practice
        .respond("DEVICE_SRP_AUTH", &asked["Session"], responses.clone())
        .await;
    assert_eq!(without.refused().0, "NotAuthorizedException");
    responses["SECRET_HASH"] = hash.clone().into();
    let next = practice
        .respond("DEVICE_SRP_AUTH", &asked["Session"], responses)
        .await
        .ok();
    let mut proof = device_proof(&laptop.client, &next["ChallengeParameters"]);
    proof["SECRET_HASH"] = hash.into();
    let answer = practice
        .respond("DEVICE_PASSWORD_VERIFIER", &next["Session"], proof)
        .await;
    assert!(has_tokens(&answer.ok()));
}
