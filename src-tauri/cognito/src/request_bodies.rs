//! The body of every request, as it leaves: one snapshot each, with the name of its operation.
//!
//! Not covered: headers (`tests/wire/headers.rs`) and whether the service's model admits the bodies, which is checked
//! from outside against the snapshots.

mod accounts;
mod sign_in;

use insta::assert_json_snapshot;
use rstest::rstest;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::{
    AccessToken, AppClient, Authority, ChallengeReply, ChallengeResponse, Client, Contact, Endpoint, FactorSettings,
    InitiateAuth, MfaPreference, RefreshToken, Session, WebAuthnSettings, srp::Proof,
};

const ON: Option<FactorSettings> = Some(FactorSettings {
    enabled: true,
    preferred: false,
});
const PREFERRED: Option<FactorSettings> = Some(FactorSettings {
    enabled: true,
    preferred: true,
});
const OFF: Option<FactorSettings> = Some(FactorSettings {
    enabled: false,
    preferred: false,
});
const PASSKEY_ON: Option<WebAuthnSettings> = Some(WebAuthnSettings { enabled: true });
const PASSKEY_OFF: Option<WebAuthnSettings> = Some(WebAuthnSettings { enabled: false });
const NOTHING: MfaPreference = MfaPreference {
    sms: None,
    software_token: None,
    email: None,
    web_authn: None,
};

/// Makes one call, whatever comes of it, and gives the operation and the body that arrived.
async fn sent<T>(secret: bool, call: impl AsyncFnOnce(Client) -> T) -> Value {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(400))
        .mount(&server)
        .await;
    let secret = secret.then(|| "exampleexampleexampleexample".into());
    let app_client = AppClient::new("1example23456789", secret).unwrap();
    call(Client::new(Endpoint::custom(&server.uri()).unwrap(), app_client).unwrap()).await;
    let requests = server.received_requests().await.unwrap();
    let [request] = &requests[..] else {
        panic!("{} requests", requests.len())
    };
    let target = request.headers["x-amz-target"].to_str().unwrap();
    json!({ "operation": target.rsplit('.').next(), "body": request.body_json::<Value>().unwrap() })
}

/// The name of a snapshot: what is sent, and as which app client.
fn named(name: &str, secret: bool) -> String {
    if secret {
        format!("{name}_with_client_secret")
    } else {
        name.to_owned()
    }
}

fn access_token() -> AccessToken {
    AccessToken::new("example.access-token".into()).unwrap()
}

fn refresh_token() -> RefreshToken {
    RefreshToken::new("example.refresh-token".into()).unwrap()
}

fn session() -> Session {
    Session::new("example-session-of-20-characters".into()).unwrap()
}

#[rstest]
#[case::sms_on("sms_on", MfaPreference { sms: ON, ..NOTHING })]
#[case::sms_preferred("sms_preferred", MfaPreference { sms: PREFERRED, ..NOTHING })]
#[case::sms_off("sms_off", MfaPreference { sms: OFF, ..NOTHING })]
#[case::software_token_on("software_token_on", MfaPreference { software_token: ON, ..NOTHING })]
#[case::software_token_preferred("software_token_preferred", MfaPreference { software_token: PREFERRED, ..NOTHING })]
#[case::software_token_off("software_token_off", MfaPreference { software_token: OFF, ..NOTHING })]
#[case::email_on("email_on", MfaPreference { email: ON, ..NOTHING })]
#[case::email_preferred("email_preferred", MfaPreference { email: PREFERRED, ..NOTHING })]
#[case::email_off("email_off", MfaPreference { email: OFF, ..NOTHING })]
#[case::web_authn_off("web_authn_off", MfaPreference { web_authn: PASSKEY_OFF, ..NOTHING })]
#[case::preference_moves("preference_moves", MfaPreference { sms: ON, software_token: PREFERRED, ..NOTHING })]
#[case::several_and_none_preferred(
    "several_and_none_preferred",
    MfaPreference { sms: ON, software_token: ON, email: ON, web_authn: None }
)]
#[case::passkey_beside_another(
    "passkey_beside_another",
    MfaPreference { software_token: PREFERRED, web_authn: PASSKEY_ON, ..NOTHING }
)]
#[case::last_factor_and_passkey_off(
    "last_factor_and_passkey_off",
    MfaPreference { software_token: OFF, web_authn: PASSKEY_OFF, ..NOTHING }
)]
#[case::all_on("all_on", MfaPreference { sms: ON, software_token: ON, email: PREFERRED, web_authn: PASSKEY_ON })]
#[case::all_off("all_off", MfaPreference { sms: OFF, software_token: OFF, email: OFF, web_authn: PASSKEY_OFF })]
#[tokio::test]
async fn only_the_given_settings_blocks_are_sent(#[case] name: &str, #[case] preference: MfaPreference) {
    let call = async |client: Client| client.set_user_mfa_preference(&access_token(), &preference).await;
    assert_json_snapshot!(format!("set_user_mfa_preference_{name}"), sent(false, call).await);
}

#[rstest]
#[tokio::test]
async fn srp_begins_with_the_public_number(#[values(false, true)] secret: bool) {
    let request = InitiateAuth::Srp {
        username: "sam@example.com",
        srp_a: "a1b2c3",
        device_key: None,
    };
    let call = async |client: Client| client.initiate_auth(request).await;
    assert_json_snapshot!(named("initiate_auth_srp", secret), sent(secret, call).await);
}

#[rstest]
#[tokio::test]
async fn a_password_is_sent_as_typed(#[values(false, true)] secret: bool) {
    let password = "quote \" backslash \\ ümlaut".into();
    let request = InitiateAuth::Password {
        username: "sam",
        password: &password,
        device_key: None,
    };
    let call = async |client: Client| client.initiate_auth(request).await;
    assert_json_snapshot!(named("initiate_auth_password", secret), sent(secret, call).await);
}

#[rstest]
#[case::public("initiate_auth_refresh", false, None)]
#[case::public_with_username("initiate_auth_refresh_with_username", false, Some("sam"))]
#[case::secret("initiate_auth_refresh_with_username_and_client_secret", true, Some("sam"))]
#[case::secret_without_username("initiate_auth_refresh_with_client_secret", true, None)]
#[tokio::test]
async fn a_refresh_names_the_person_only_in_the_hash(
    #[case] name: &str,
    #[case] secret: bool,
    #[case] username: Option<&str>,
) {
    let call = async |client: Client| {
        client
            .initiate_auth(InitiateAuth::Refresh {
                refresh_token: &refresh_token(),
                username,
                device_key: None,
            })
            .await
    };
    assert_json_snapshot!(name, sent(secret, call).await);
}

const DEVICE_KEY: &str = "eu-west-1_a1b2c3d4-5678-90ab-cdef-000000000002";
/// How the service calls the person: never the alias they typed.
const USERNAME: &str = "a1b2c3d4-0000-4000-8000-000000000001";

async fn reply(secret: bool, session: Option<&Session>, response: ChallengeResponse<'_>) -> Value {
    let reply = ChallengeReply {
        username: USERNAME,
        session,
        response,
        device_key: None,
    };
    sent(secret, async |client: Client| {
        client.respond_to_auth_challenge(reply).await
    })
    .await
}

#[rstest]
#[case::without_session("", false)]
#[case::with_session("_with_session", true)]
#[tokio::test]
async fn a_proof_is_sent_with_and_without_a_session(
    #[case] suffix: &str,
    #[case] has_session: bool,
    #[values(false, true)] secret: bool,
) {
    let proof = Proof {
        signature: "c2lnbmF0dXJl".into(),
        secret_block: "c2VjcmV0IGJsb2Nr".into(),
        timestamp: "Mon Jan 5 03:04:05 UTC 2026".into(),
    };
    let session = has_session.then(session);
    let body = reply(secret, session.as_ref(), ChallengeResponse::PasswordVerifier(&proof)).await;
    assert_json_snapshot!(named(&format!("respond_password_verifier{suffix}"), secret), body);
}

#[rstest]
#[tokio::test]
async fn each_code_goes_under_its_own_name(#[values(false, true)] secret: bool) {
    let code = &"123456".into();
    let session = Some(&session());
    let body = reply(secret, session, ChallengeResponse::SmsMfa { code }).await;
    assert_json_snapshot!(named("respond_sms_mfa", secret), body);
    let body = reply(secret, session, ChallengeResponse::EmailOtp { code }).await;
    assert_json_snapshot!(named("respond_email_otp", secret), body);
    let body = reply(secret, session, ChallengeResponse::SoftwareTokenMfa { code }).await;
    assert_json_snapshot!(named("respond_software_token_mfa", secret), body);
    let body = reply(
        secret,
        session,
        ChallengeResponse::SelectMfaType { answer: "EMAIL_OTP" },
    )
    .await;
    assert_json_snapshot!(named("respond_select_mfa_type", secret), body);
}

#[tokio::test]
async fn reading_takes_nothing_but_the_token() {
    let body = sent(false, async |client: Client| client.get_user(&access_token()).await).await;
    assert_json_snapshot!("get_user", body);
    let body = sent(false, async |client: Client| {
        client.get_user_auth_factors(&access_token()).await
    })
    .await;
    assert_json_snapshot!("get_user_auth_factors", body);
}

#[tokio::test]
async fn an_authenticator_is_set_up_by_token_or_by_session() {
    let (token, session, code) = (access_token(), session(), "123456".into());
    for (name, authority) in [
        ("token", Authority::Token(&token)),
        ("session", Authority::Session(&session)),
    ] {
        let body = sent(false, async |client: Client| {
            client.associate_software_token(authority).await
        })
        .await;
        assert_json_snapshot!(format!("associate_software_token_by_{name}"), body);
        let call = async |client: Client| client.verify_software_token(authority, &code, None).await;
        assert_json_snapshot!(format!("verify_software_token_by_{name}"), sent(false, call).await);
    }
    let authority = Authority::Token(&token);
    let call = async |client: Client| {
        client
            .verify_software_token(authority, &code, Some("My telephone"))
            .await
    };
    assert_json_snapshot!("verify_software_token_with_device_name", sent(false, call).await);
}

#[rstest]
#[tokio::test]
async fn a_token_is_revoked_with_the_client_secret_itself(#[values(false, true)] secret: bool) {
    let call = async |client: Client| client.revoke_token(&refresh_token()).await;
    assert_json_snapshot!(named("revoke_token", secret), sent(secret, call).await);
}

#[tokio::test]
async fn signing_out_everywhere_takes_nothing_but_the_token() {
    let call = async |client: Client| client.global_sign_out(&access_token()).await;
    assert_json_snapshot!("global_sign_out", sent(false, call).await);
}

#[rstest]
#[case::phone("phone", Contact::Phone, "+15555550123")]
#[case::email("email", Contact::Email, "sam@example.com")]
#[tokio::test]
async fn a_contact_is_changed_sent_a_code_and_confirmed_by_its_attributes_name(
    #[case] name: &str,
    #[case] contact: Contact,
    #[case] value: &str,
) {
    let (token, value, nothing, code) = (access_token(), value.into(), "".into(), "123456".into());
    let call = async |client: Client| client.update_contact(&token, contact, &value).await;
    assert_json_snapshot!(format!("update_contact_{name}"), sent(false, call).await);
    let call = async |client: Client| client.update_contact(&token, contact, &nothing).await;
    assert_json_snapshot!(format!("update_contact_{name}_to_nothing"), sent(false, call).await);
    let call = async |client: Client| client.send_contact_code(&token, contact).await;
    assert_json_snapshot!(format!("send_contact_code_{name}"), sent(false, call).await);
    let call = async |client: Client| client.verify_contact(&token, contact, &code).await;
    assert_json_snapshot!(format!("verify_contact_{name}"), sent(false, call).await);
}

#[tokio::test]
async fn passkeys_are_listed_and_removed_by_their_id() {
    let token = access_token();
    let body = sent(false, async |client: Client| client.list_passkeys(&token).await).await;
    assert_json_snapshot!("list_passkeys", body);
    let body = sent(false, async |client: Client| {
        client.delete_passkey(&token, "example-id").await
    })
    .await;
    assert_json_snapshot!("delete_passkey", body);
}
