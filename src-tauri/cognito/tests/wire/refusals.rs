//! What is refused before anything is sent.
//!
//! Not covered: tokens and sessions outside their alphabet; those cannot be made, so no call can take them.

use cognito::{
    AccessToken, Authority, Cause, ChallengeReply, ChallengeResponse, Client, Contact, FactorSettings, Failure,
    InitiateAuth, InvalidInput, MfaPreference, WebAuthnSettings,
};
use rstest::rstest;
use wiremock::ResponseTemplate;

use crate::{access_token, pool, session};

/// Makes a call that must fail without a request.
async fn refused<T: std::fmt::Debug>(call: impl AsyncFnOnce(Client) -> Result<T, Failure>) -> InvalidInput {
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
    let why = refused(async |client| client.initiate_auth(InitiateAuth::Srp { username, srp_a: "1" }).await).await;
    assert_eq!(why, InvalidInput::Username);
    let request = InitiateAuth::Password {
        username,
        password: &password,
    };
    assert_eq!(
        refused(async |client| client.initiate_auth(request).await).await,
        InvalidInput::Username
    );
    let reply = ChallengeReply {
        username,
        session: None,
        response: ChallengeResponse::SelectMfaType { answer: "SMS_MFA" },
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
    for response in [ChallengeResponse::SmsMfa { code }, ChallengeResponse::EmailOtp { code }] {
        let reply = ChallengeReply {
            username: "sam",
            session: None,
            response,
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
