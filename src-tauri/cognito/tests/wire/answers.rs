//! What the operations make of good answers, and of answers that are almost good.
//!
//! Not covered: sign-in answers, whose many shapes have a table beside the code.

use std::time::{Duration, SystemTime};

use cognito::{
    Attribute, AuthOutcome, Authority, Cause, CodeDelivery, Contact, ExceptionKind, InitiateAuth, Limits, Passkey,
    Unreadable, User, UserAuthFactors,
};
use rstest::rstest;
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::{access_token, client_of, pool, refresh_token, session, sms_on};

fn ok(body: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}

#[tokio::test]
async fn a_person_is_read_with_attributes_and_factors() {
    let (_server, client) = pool(ok(&json!({
        "Username": "a1b2",
        "UserAttributes": [{ "Name": "email", "Value": "sam@example.com" }, { "Name": "custom:empty" }],
        "MFAOptions": [{ "DeliveryMedium": "SMS" }],
        "PreferredMfaSetting": "SMS_MFA",
        "UserMFASettingList": ["SMS_MFA", "A_NEW_ONE"],
    })))
    .await;
    let user = client.get_user(&access_token()).await.unwrap();
    assert_eq!(user.attribute("email"), Some("sam@example.com"));
    assert_eq!(user.attribute("phone_number"), None);
    let attribute = |name: &str, value: &str| Attribute {
        name: name.into(),
        value: value.into(),
    };
    assert_eq!(
        user,
        User {
            username: "a1b2".into(),
            attributes: vec![attribute("email", "sam@example.com"), attribute("custom:empty", "")],
            preferred: Some("SMS_MFA".into()),
            factors: vec!["SMS_MFA".into(), "A_NEW_ONE".into()],
        }
    );
}

#[rstest]
#[case::absent(json!({ "Username": "a1b2" }))]
#[case::null(json!({ "Username": "a1b2", "UserAttributes": null, "PreferredMfaSetting": null, "UserMFASettingList": null }))]
#[case::empty(json!({ "Username": "a1b2", "UserAttributes": [], "PreferredMfaSetting": "", "UserMFASettingList": [] }))]
#[tokio::test]
async fn nothing_set_is_nothing_set_however_it_is_written(#[case] body: Value) {
    let (_server, client) = pool(ok(&body)).await;
    let user = client.get_user(&access_token()).await.unwrap();
    assert_eq!((user.attributes, user.preferred, user.factors), (vec![], None, vec![]));
}

#[rstest]
#[case(json!({}), "Username")]
#[case(json!({ "Username": 7 }), "Username")]
#[case(json!({ "Username": "a", "UserAttributes": [{ "Value": "b" }] }), "UserAttributes")]
#[case(json!({ "Username": "a", "UserMFASettingList": "SMS_MFA" }), "UserMFASettingList")]
#[tokio::test]
async fn a_person_of_another_shape_is_unreadable(#[case] body: Value, #[case] member: &'static str) {
    let (_server, client) = pool(ok(&body)).await;
    let failure = client.get_user(&access_token()).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Unreadable(Unreadable::UnexpectedShape(member)));
}

#[tokio::test]
async fn configured_factors_are_read() {
    let (_server, client) = pool(ok(
        &json!({ "Username": "a", "ConfiguredUserAuthFactors": ["PASSWORD", "SOFTWARE_TOKEN"] }),
    ))
    .await;
    let factors = client.get_user_auth_factors(&access_token()).await.unwrap();
    let configured = vec!["PASSWORD".to_owned(), "SOFTWARE_TOKEN".to_owned()];
    assert_eq!(
        factors,
        UserAuthFactors {
            configured,
            preferred: None,
            factors: vec![]
        }
    );
}

#[rstest]
#[case("{}")]
#[case("")]
#[tokio::test]
async fn an_empty_object_and_an_empty_body_are_both_success(#[case] body: &str) {
    let (_server, client) = pool(ResponseTemplate::new(200).set_body_string(body)).await;
    client
        .set_user_mfa_preference(&access_token(), &sms_on())
        .await
        .unwrap();
    client.revoke_token(&refresh_token()).await.unwrap();
    client.global_sign_out(&access_token()).await.unwrap();
}

#[tokio::test]
async fn an_authenticator_key_comes_with_the_next_session() {
    let (_server, client) = pool(ok(
        &json!({ "SecretCode": "JBSWY3DPEHPK3PXP", "Session": "the-session-that-follows" }),
    ))
    .await;
    let key = client
        .associate_software_token(Authority::Session(&session()))
        .await
        .unwrap();
    assert_eq!(key.secret.expose_secret(), "JBSWY3DPEHPK3PXP");
    assert_eq!(key.session.unwrap().expose(), "the-session-that-follows");
}

#[rstest]
#[case(json!({}))]
#[case(json!({ "SecretCode": "SHORT" }))]
#[case(json!({ "SecretCode": "JBSWY3DPEHPK3PXP&issuer=x" }))]
#[tokio::test]
async fn a_key_that_is_none_is_unreadable(#[case] body: Value) {
    let (_server, client) = pool(ok(&body)).await;
    let failure = client
        .associate_software_token(Authority::Token(&access_token()))
        .await
        .unwrap_err();
    assert_eq!(
        failure.cause,
        Cause::Unreadable(Unreadable::UnexpectedShape("SecretCode"))
    );
}

#[tokio::test]
async fn a_verified_authenticator_is_success_and_a_status_of_error_is_a_mismatch() {
    let (token, code) = (access_token(), "123456".into());
    let (_server, client) = pool(ok(&json!({ "Status": "SUCCESS" }))).await;
    client
        .verify_software_token(Authority::Token(&token), &code, None)
        .await
        .unwrap();
    let (_server, client) = pool(ok(&json!({ "Status": "ERROR" }))).await;
    let failure = client
        .verify_software_token(Authority::Token(&token), &code, None)
        .await
        .unwrap_err();
    assert_eq!(failure.kind(), Some(ExceptionKind::EnableSoftwareTokenMfa));
    assert!(!failure.may_have_been_carried_out());
}

#[tokio::test]
async fn the_services_clock_comes_with_a_sign_in() {
    let answer = ok(&json!({ "AuthenticationResult": { "AccessToken": "token" } }));
    let (_server, client) = pool(answer.insert_header("date", "Mon, 05 Jan 2026 03:04:05 GMT")).await;
    let answer = client
        .initiate_auth(InitiateAuth::Srp {
            username: "sam",
            srp_a: "1",
            device_key: None,
        })
        .await
        .unwrap();
    assert_eq!(
        answer.service_time,
        Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_582_245))
    );
    assert!(matches!(answer.outcome, AuthOutcome::SignedIn(_)));
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what is expected is that a code was sent, or none"
)]
fn sent_to(destination: Option<&str>) -> Option<CodeDelivery> {
    Some(CodeDelivery {
        contact: Some(Contact::Phone),
        destination: destination.map(str::to_owned),
    })
}

#[rstest]
#[case::one(json!([{ "AttributeName": "phone_number", "Destination": "+*******0123" }]), sent_to(Some("+*******0123")))]
#[case::of_another(json!([{ "AttributeName": "email", "Destination": "s***@e***" }]), None)]
#[case::both(
    json!([{ "AttributeName": "email" }, { "AttributeName": "phone_number", "Destination": "" }]),
    sent_to(None)
)]
#[case::empty(json!([]), None)]
#[case::null(Value::Null, None)]
#[tokio::test]
async fn a_changed_number_says_whether_a_code_was_sent_and_where(
    #[case] list: Value,
    #[case] expected: Option<CodeDelivery>,
) {
    let (_server, client) = pool(ok(&json!({ "CodeDeliveryDetailsList": list }))).await;
    let sent = client
        .update_contact(&access_token(), Contact::Phone, &"+15555550123".into())
        .await
        .unwrap();
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn a_code_that_was_sent_says_where_if_the_service_does() {
    let details = json!({ "CodeDeliveryDetails": { "Destination": "s***@e***", "DeliveryMedium": "EMAIL" } });
    for (body, expected) in [(details, Some("s***@e***")), (json!({}), None)] {
        let (_server, client) = pool(ok(&body)).await;
        let sent = client.send_contact_code(&access_token(), Contact::Email).await.unwrap();
        assert_eq!(sent.destination.as_deref(), expected);
    }
}

#[tokio::test]
async fn passkeys_are_read_with_names_and_times_page_by_page() {
    let entry =
        |id: &str| json!({ "CredentialId": id, "FriendlyCredentialName": "Keychain", "CreatedAt": 1_767_225_600.5 });
    let server = MockServer::start().await;
    for (token, body) in [
        (
            Value::Null,
            json!({ "Credentials": [entry("one")], "NextToken": "next" }),
        ),
        (
            json!("next"),
            json!({ "Credentials": [{ "CredentialId": "two", "CreatedAt": -1e300 }] }),
        ),
    ] {
        Mock::given(move |request: &wiremock::Request| {
            request
                .body_json::<Value>()
                .unwrap()
                .get("NextToken")
                .cloned()
                .unwrap_or_default()
                == token
        })
        .respond_with(ok(&body))
        .mount(&server)
        .await;
    }
    let passkeys = client_of(&server.uri(), Limits::default())
        .list_passkeys(&access_token())
        .await
        .unwrap();
    let created = Some(SystemTime::UNIX_EPOCH + Duration::from_millis(1_767_225_600_500));
    let passkey = |id: &str, name: &str, created| Passkey {
        id: id.to_owned(),
        name: name.to_owned(),
        created,
    };
    assert_eq!(
        passkeys,
        [passkey("one", "Keychain", created), passkey("two", "", None)]
    );
}

#[tokio::test]
async fn a_list_of_passkeys_without_end_ends() {
    let (server, client) = pool(ok(&json!({ "Credentials": [], "NextToken": "again" }))).await;
    assert_eq!(client.list_passkeys(&access_token()).await.unwrap(), []);
    assert_eq!(server.received_requests().await.unwrap().len(), 5);
}
