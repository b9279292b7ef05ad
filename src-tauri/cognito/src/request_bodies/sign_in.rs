//! The bodies of a sign-in beyond a password and a code.

use std::collections::BTreeMap;

use insta::assert_json_snapshot;
use rstest::rstest;
use secrecy::SecretString;
use serde_json::Value;

use super::{DEVICE_KEY, USERNAME, named, refresh_token, reply, sent, session};
use crate::{ChallengeReply, ChallengeResponse, Client, FirstFactor, InitiateAuth, srp::Proof};

async fn begin(secret: bool, request: InitiateAuth<'_>) -> Value {
    sent(secret, async |client: Client| client.initiate_auth(request).await).await
}

fn proof() -> Proof {
    Proof {
        signature: "c2lnbmF0dXJl".into(),
        secret_block: "c2VjcmV0IGJsb2Nr".into(),
        timestamp: "Mon Jan 5 03:04:05 UTC 2026".into(),
    }
}

#[rstest]
#[tokio::test]
async fn a_sign_in_by_choice_says_what_is_preferred_and_what_is_at_hand(#[values(false, true)] secret: bool) {
    let (password, session) = (SecretString::from("correct horse"), session());
    let username = "sam@example.com";
    let cases = [
        ("nothing", None, None, None),
        ("email_otp", Some("EMAIL_OTP"), None, None),
        (
            "password",
            Some("PASSWORD"),
            Some(FirstFactor::Password(&password)),
            None,
        ),
        (
            "password_srp",
            Some("PASSWORD_SRP"),
            Some(FirstFactor::SrpA("a1b2c3")),
            None,
        ),
        ("session", None, None, Some(&session)),
    ];
    for (name, preferred_challenge, first, session) in cases {
        let request = InitiateAuth::UserAuth {
            username,
            preferred_challenge,
            first,
            session,
            device_key: None,
        };
        let body = begin(secret, request).await;
        assert_json_snapshot!(named(&format!("initiate_auth_user_auth_{name}"), secret), body);
    }
}

#[rstest]
#[tokio::test]
async fn a_sign_in_by_triggers_may_prove_the_password_first(#[values(false, true)] secret: bool) {
    for (name, srp_a) in [("custom", None), ("custom_after_srp", Some("a1b2c3"))] {
        let request = InitiateAuth::Custom {
            username: "sam",
            srp_a,
            device_key: None,
        };
        let body = begin(secret, request).await;
        assert_json_snapshot!(named(&format!("initiate_auth_{name}"), secret), body);
    }
}

#[rstest]
#[tokio::test]
async fn every_flow_names_the_device_it_comes_from(#[values(false, true)] secret: bool) {
    let (password, refresh_token) = (SecretString::from("correct horse"), refresh_token());
    let (username, device_key) = ("sam", Some(DEVICE_KEY));
    let flows = [
        (
            "srp",
            InitiateAuth::Srp {
                username,
                srp_a: "a1b2c3",
                device_key,
            },
        ),
        (
            "password",
            InitiateAuth::Password {
                username,
                password: &password,
                device_key,
            },
        ),
        (
            "user_auth",
            InitiateAuth::UserAuth {
                username,
                preferred_challenge: None,
                first: None,
                session: None,
                device_key,
            },
        ),
        (
            "custom",
            InitiateAuth::Custom {
                username,
                srp_a: None,
                device_key,
            },
        ),
        (
            "refresh",
            InitiateAuth::Refresh {
                refresh_token: &refresh_token,
                username: Some(username),
                device_key,
            },
        ),
    ];
    for (name, request) in flows {
        let body = begin(secret, request).await;
        assert_json_snapshot!(named(&format!("initiate_auth_{name}_on_device"), secret), body);
    }
}

#[rstest]
#[tokio::test]
async fn each_reply_has_its_own_members(#[values(false, true)] secret: bool) {
    let (code, password, address) = ("123456".into(), "Correct-Horse-9".into(), "sam@example.com".into());
    let (proof, session) = (proof(), session());
    let attributes = BTreeMap::from([
        ("custom:team".to_owned(), "blue".into()),
        ("given_name".to_owned(), "Sam".into()),
    ]);
    let none = BTreeMap::new();
    let replies = [
        ("sms_otp", ChallengeResponse::SmsOtp { code: &code }),
        ("password", ChallengeResponse::Password { password: &password }),
        ("password_srp", ChallengeResponse::PasswordSrp { srp_a: "a1b2c3" }),
        (
            "select_challenge",
            ChallengeResponse::SelectChallenge {
                answer: "EMAIL_OTP",
                with: None,
            },
        ),
        (
            "select_challenge_with_password",
            ChallengeResponse::SelectChallenge {
                answer: "PASSWORD",
                with: Some(FirstFactor::Password(&password)),
            },
        ),
        (
            "select_challenge_with_srp_a",
            ChallengeResponse::SelectChallenge {
                answer: "PASSWORD_SRP",
                with: Some(FirstFactor::SrpA("a1b2c3")),
            },
        ),
        (
            "new_password",
            ChallengeResponse::NewPassword {
                password: &password,
                attributes: &none,
            },
        ),
        (
            "new_password_and_attributes",
            ChallengeResponse::NewPassword {
                password: &password,
                attributes: &attributes,
            },
        ),
        ("mfa_setup", ChallengeResponse::MfaSetup),
        (
            "mfa_setup_email",
            ChallengeResponse::MfaSetupEmail { address: &address },
        ),
        ("custom", ChallengeResponse::Custom { answer: &password }),
        (
            "device_srp",
            ChallengeResponse::DeviceSrp {
                device_key: DEVICE_KEY,
                srp_a: "a1b2c3",
            },
        ),
        (
            "device_password_verifier",
            ChallengeResponse::DevicePasswordVerifier {
                proof: &proof,
                device_key: DEVICE_KEY,
            },
        ),
    ];
    for (name, response) in replies {
        let body = reply(secret, Some(&session), response).await;
        assert_json_snapshot!(named(&format!("respond_{name}"), secret), body);
    }
}

#[tokio::test]
async fn a_reply_names_the_device_it_comes_from() {
    let (proof, code, session) = (proof(), "123456".into(), session());
    for (name, response) in [
        ("password_verifier", ChallengeResponse::PasswordVerifier(&proof)),
        ("sms_mfa", ChallengeResponse::SmsMfa { code: &code }),
    ] {
        let reply = ChallengeReply {
            username: USERNAME,
            session: Some(&session),
            response,
            device_key: Some(DEVICE_KEY),
        };
        let call = async |client: Client| client.respond_to_auth_challenge(reply).await;
        assert_json_snapshot!(format!("respond_{name}_on_device"), sent(false, call).await);
    }
}

#[tokio::test]
async fn a_devices_own_challenge_names_that_device_whatever_the_reply_says() {
    let response = ChallengeResponse::DeviceSrp {
        device_key: DEVICE_KEY,
        srp_a: "a1b2c3",
    };
    let reply = ChallengeReply {
        username: USERNAME,
        session: None,
        response,
        device_key: Some("eu-west-1_0a0b"),
    };
    let call = async |client: Client| client.respond_to_auth_challenge(reply).await;
    let sent = sent(false, call).await;
    assert_eq!(sent["body"]["ChallengeResponses"]["DEVICE_KEY"], DEVICE_KEY);
}

/// The first begins with what was typed, the second answers in the service's own words: both hashes are of the name
/// beside them.
#[tokio::test]
async fn the_secret_hash_is_of_the_name_in_the_same_request() {
    let expected = |username| {
        let client = crate::AppClient::new("1example23456789", Some("exampleexampleexampleexample".into())).unwrap();
        client.secret_hash(username).unwrap()
    };
    let typed = "sam@example.com";
    let begun = begin(
        true,
        InitiateAuth::UserAuth {
            username: typed,
            preferred_challenge: None,
            first: None,
            session: None,
            device_key: None,
        },
    )
    .await;
    assert_eq!(begun["body"]["AuthParameters"]["SECRET_HASH"], expected(typed));
    let replied = reply(true, None, ChallengeResponse::MfaSetup).await;
    assert_eq!(replied["body"]["ChallengeResponses"]["SECRET_HASH"], expected(USERNAME));
    for call in [
        "forgot_password",
        "resend_confirmation_code",
        "confirm_sign_up",
        "confirm_forgot_password",
    ] {
        let asked = sent(true, async |client: Client| match call {
            "forgot_password" => client.forgot_password(typed).await.map(drop),
            "resend_confirmation_code" => client.resend_confirmation_code(typed).await.map(drop),
            "confirm_sign_up" => client.confirm_sign_up(typed, &"123456".into()).await.map(drop),
            _ => {
                let reset = crate::PasswordReset {
                    username: typed,
                    code: &"123456".into(),
                    new_password: &"Correct-Horse-9".into(),
                };
                client.confirm_forgot_password(reset).await
            }
        })
        .await;
        assert_eq!(asked["body"]["SecretHash"], expected(typed), "{call}");
    }
}

#[rstest]
#[tokio::test]
async fn tokens_are_bought_with_the_client_secret_itself(
    #[values(false, true)] secret: bool,
    #[values(None, Some(DEVICE_KEY))] device_key: Option<&str>,
) {
    let call = async |client: Client| client.get_tokens_from_refresh_token(&refresh_token(), device_key).await;
    let name = device_key.map_or("get_tokens", |_| "get_tokens_on_device");
    assert_json_snapshot!(named(name, secret), sent(secret, call).await);
}
