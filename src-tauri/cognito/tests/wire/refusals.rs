//! What is refused before anything is sent.
//!
//! Not covered: tokens and sessions outside their alphabet; those cannot be made, so no call can take them. Passwords,
//! accounts and devices are in `accounts.rs`, the tables of what is admitted beside the code.

use std::collections::BTreeMap;

use cognito::{
    AccessToken, Authority, Cause, ChallengeReply, ChallengeResponse, Client, Contact, FactorSettings, Failure,
    FirstFactor, InitiateAuth, InvalidInput, MfaPreference, WebAuthnSettings, srp,
};
use rstest::rstest;
use secrecy::SecretString;
use wiremock::ResponseTemplate;

use crate::{access_token, pool, refresh_token, session};

/// Makes a call that must fail without a request.
pub(crate) async fn refused<T: std::fmt::Debug>(call: impl AsyncFnOnce(Client) -> Result<T, Failure>) -> InvalidInput {
    let (server, client) = pool(ResponseTemplate::new(200)).await;
    let failure = call(client).await.unwrap_err();
    assert!(
        server.received_requests().await.unwrap().is_empty(),
        "a request was sent"
    );
    assert!(!failure.may_have_been_carried_out());
    match failure.cause {
        Cause::NotSent(why) => why,
        cause => panic!("{cause}"),
    }
}

const ON: Option<FactorSettings> = Some(FactorSettings {
    enabled: true,
    preferred: false,
});
const PREFERRED: Option<FactorSettings> = Some(FactorSettings {
    enabled: true,
    preferred: true,
});
const OFF_AND_PREFERRED: Option<FactorSettings> = Some(FactorSettings {
    enabled: false,
    preferred: true,
});
const NOTHING: MfaPreference = MfaPreference {
    sms: None,
    software_token: None,
    email: None,
    web_authn: None,
};

#[rstest]
#[case(NOTHING, InvalidInput::EmptyPreference)]
#[case(MfaPreference { sms: PREFERRED, email: PREFERRED, ..NOTHING }, InvalidInput::TwoPreferred)]
#[case(MfaPreference { sms: PREFERRED, email: PREFERRED, software_token: PREFERRED, ..NOTHING }, InvalidInput::TwoPreferred)]
#[case(MfaPreference { sms: ON, email: OFF_AND_PREFERRED, ..NOTHING }, InvalidInput::DisabledAndPreferred)]
#[tokio::test]
async fn a_preference_the_service_would_refuse_is_not_sent(
    #[case] preference: MfaPreference,
    #[case] why: InvalidInput,
) {
    assert_eq!(
        refused(async |client| client.set_user_mfa_preference(&access_token(), &preference).await).await,
        why
    );
}

#[test]
fn a_preference_with_any_block_is_not_empty() {
    assert!(NOTHING.is_empty());
    assert!(
        !MfaPreference {
            web_authn: Some(WebAuthnSettings { enabled: false }),
            ..NOTHING
        }
        .is_empty()
    );
    assert!(!MfaPreference { sms: ON, ..NOTHING }.is_empty());
}

#[rstest]
#[case::missing("")]
#[case::malformed("Bearer example.access-token")]
fn no_call_can_be_made_with_a_token_that_is_none(#[case] text: &str) {
    assert_eq!(AccessToken::new(text.into()).unwrap_err(), InvalidInput::AccessToken);
}

#[rstest]
#[case(String::new())]
#[case("two words".into())]
#[case("line\nbreak".into())]
#[case("a".repeat(129))]
#[tokio::test]
async fn a_username_outside_the_model_is_not_sent(#[case] username: String) {
    let (username, password) = (username.as_str(), "password".into());
    let why = refused(async |client| {
        client
            .initiate_auth(InitiateAuth::Srp {
                username,
                srp_a: "1",
                device_key: None,
            })
            .await
    })
    .await;
    assert_eq!(why, InvalidInput::Username);
    let request = InitiateAuth::Password {
        username,
        password: &password,
        device_key: None,
    };
    assert_eq!(
        refused(async |client| client.initiate_auth(request).await).await,
        InvalidInput::Username
    );
    let reply = ChallengeReply {
        username,
        session: None,
        response: ChallengeResponse::SelectMfaType { answer: "SMS_MFA" },
        device_key: None,
    };
    assert_eq!(
        refused(async |client| client.respond_to_auth_challenge(reply).await).await,
        InvalidInput::Username
    );
}

#[rstest]
#[case(0)]
#[case(257)]
#[tokio::test]
async fn a_password_of_no_possible_length_is_not_sent(#[case] length: usize) {
    let password = "ß".repeat(length).into();
    let request = InitiateAuth::Password {
        username: "sam",
        password: &password,
        device_key: None,
    };
    assert_eq!(
        refused(async |client| client.initiate_auth(request).await).await,
        InvalidInput::Password
    );
}

#[rstest]
#[case("")]
#[case("12345")]
#[case("1234567")]
#[case("12345a")]
#[case("١٢٣٤٥٦")]
#[tokio::test]
async fn an_authenticators_code_is_six_digits(#[case] code: &str) {
    let code = &code.into();
    let (token, session) = (access_token(), session());
    let why = refused(async |client| client.verify_software_token(Authority::Token(&token), code, None).await).await;
    assert_eq!(why, InvalidInput::Code);
    let response = ChallengeResponse::SoftwareTokenMfa { code };
    let reply = ChallengeReply {
        username: "sam",
        session: Some(&session),
        response,
        device_key: None,
    };
    assert_eq!(
        refused(async |client| client.respond_to_auth_challenge(reply).await).await,
        InvalidInput::Code
    );
}

#[rstest]
#[case(String::new())]
#[case("123 456".into())]
#[case("1".repeat(2049))]
#[tokio::test]
async fn a_messages_code_is_one_word(#[case] code: String) {
    let code = &code.into();
    for response in [
        ChallengeResponse::SmsMfa { code },
        ChallengeResponse::EmailOtp { code },
        ChallengeResponse::SmsOtp { code },
    ] {
        let reply = ChallengeReply {
            username: "sam",
            session: None,
            response,
            device_key: None,
        };
        assert_eq!(
            refused(async |client| client.respond_to_auth_challenge(reply).await).await,
            InvalidInput::Code
        );
    }
}

#[rstest]
#[case(String::new())]
#[case("n".repeat(131_073))]
#[tokio::test]
async fn a_device_without_a_possible_name_is_not_sent(#[case] name: String) {
    let (token, code) = (access_token(), "123456".into());
    let call = async |client: Client| {
        client
            .verify_software_token(Authority::Token(&token), &code, Some(&name))
            .await
    };
    assert_eq!(refused(call).await, InvalidInput::DeviceName);
}

#[rstest]
#[case("")]
#[case("12 34")]
#[tokio::test]
async fn a_contacts_code_that_the_model_does_not_admit_is_not_sent(#[case] code: &str) {
    let call = async |client: Client| {
        client
            .verify_contact(&access_token(), Contact::Phone, &code.into())
            .await
    };
    assert_eq!(refused(call).await, InvalidInput::Code);
}

#[tokio::test]
async fn what_a_reply_may_not_hold_is_not_sent() {
    let (spaced, long, empty) = ("correct horse".into(), "a".repeat(131_073).into(), "".into());
    let good = "Correct-Horse-9".into();
    let (unnamed, none) = (BTreeMap::from([(String::new(), "Sam".into())]), BTreeMap::new());
    let proof = srp::Proof {
        signature: String::new(),
        secret_block: String::new(),
        timestamp: String::new(),
    };
    let device_key = "my computer";
    let cases = [
        (
            ChallengeResponse::NewPassword {
                password: &spaced,
                attributes: &none,
            },
            InvalidInput::NewPassword,
        ),
        (
            ChallengeResponse::NewPassword {
                password: &good,
                attributes: &unnamed,
            },
            InvalidInput::Attribute,
        ),
        (ChallengeResponse::Password { password: &empty }, InvalidInput::Password),
        (
            ChallengeResponse::SelectChallenge {
                answer: "PASSWORD",
                with: Some(FirstFactor::Password(&empty)),
            },
            InvalidInput::Password,
        ),
        (
            ChallengeResponse::MfaSetupEmail { address: &empty },
            InvalidInput::EmailAddress,
        ),
        (ChallengeResponse::Custom { answer: &long }, InvalidInput::Answer),
        (
            ChallengeResponse::DeviceSrp { device_key, srp_a: "1" },
            InvalidInput::DeviceKey,
        ),
        (
            ChallengeResponse::DevicePasswordVerifier {
                proof: &proof,
                device_key,
            },
            InvalidInput::DeviceKey,
        ),
    ];
    for (response, why) in cases {
        let reply = ChallengeReply {
            username: "sam",
            session: None,
            response,
            device_key: None,
        };
        let call = async |client: Client| client.respond_to_auth_challenge(reply).await;
        assert_eq!(refused(call).await, why, "{response:?}");
    }
}

#[tokio::test]
async fn no_flow_names_a_device_that_is_none() {
    let (username, device_key, password) = ("sam", Some("my computer"), SecretString::from("password"));
    let refresh_token = refresh_token();
    let flows = [
        InitiateAuth::Srp {
            username,
            srp_a: "1",
            device_key,
        },
        InitiateAuth::Password {
            username,
            password: &password,
            device_key,
        },
        InitiateAuth::UserAuth {
            username,
            preferred_challenge: None,
            first: None,
            session: None,
            device_key,
        },
        InitiateAuth::Custom {
            username,
            srp_a: None,
            device_key,
        },
        InitiateAuth::Refresh {
            refresh_token: &refresh_token,
            username: None,
            device_key,
        },
    ];
    for flow in flows {
        let call = async |client: Client| client.initiate_auth(flow).await;
        assert_eq!(refused(call).await, InvalidInput::DeviceKey, "{flow:?}");
    }
    let reply = ChallengeReply {
        username,
        session: None,
        response: ChallengeResponse::MfaSetup,
        device_key,
    };
    let call = async |client: Client| client.respond_to_auth_challenge(reply).await;
    assert_eq!(refused(call).await, InvalidInput::DeviceKey);
}

#[tokio::test]
async fn no_flow_begins_without_a_name_or_with_an_empty_password() {
    let empty = SecretString::from("");
    let by_choice = |username, first| InitiateAuth::UserAuth {
        username,
        preferred_challenge: Some("PASSWORD"),
        first,
        session: None,
        device_key: None,
    };
    let custom = InitiateAuth::Custom {
        username: "",
        srp_a: None,
        device_key: None,
    };
    for (flow, why) in [
        (by_choice("", None), InvalidInput::Username),
        (
            by_choice("sam", Some(FirstFactor::Password(&empty))),
            InvalidInput::Password,
        ),
        (custom, InvalidInput::Username),
    ] {
        let call = async |client: Client| client.initiate_auth(flow).await;
        assert_eq!(refused(call).await, why, "{flow:?}");
    }
}
