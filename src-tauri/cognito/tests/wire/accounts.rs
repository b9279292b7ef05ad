//! Passwords, accounts that were never confirmed, devices and bought tokens: what becomes of answers, and what is
//! refused before anything is sent.
//!
//! Not covered: the reading of tokens, which is the sign-in's and has a table beside the code.

use std::time::{Duration, SystemTime};

use cognito::{
    Cause, Client, CodeDelivery, Contact, Device, DeviceConfirmation, ExceptionKind, InvalidInput, Limits,
    PasswordChange, PasswordReset, Session, Unreadable,
};
use rstest::rstest;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::{DEVICE_KEY, access_token, client_of, confirmation, pool, refresh_token, refusals::refused, verifier};

fn ok(body: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}

#[rstest]
#[case::by_email(
    json!({ "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "s***@e***" }),
    Some(Contact::Email), Some("s***@e***")
)]
#[case::by_text_message(
    json!({ "AttributeName": "phone_number", "DeliveryMedium": "SMS", "Destination": "+*******0123" }),
    Some(Contact::Phone), Some("+*******0123")
)]
#[case::medium_before_attribute(json!({ "AttributeName": "email", "DeliveryMedium": "SMS" }), Some(Contact::Phone), None)]
#[case::attribute_alone(json!({ "AttributeName": "email", "Destination": "" }), Some(Contact::Email), None)]
#[case::a_new_medium(json!({ "AttributeName": "email", "DeliveryMedium": "PIGEON" }), None, None)]
#[case::untold(Value::Null, None, None)]
#[tokio::test]
async fn a_code_that_was_sent_says_by_which_way_and_where(
    #[case] details: Value,
    #[case] contact: Option<Contact>,
    #[case] destination: Option<&str>,
) {
    let (_server, client) = pool(ok(&json!({ "CodeDeliveryDetails": details }))).await;
    let expected = CodeDelivery {
        contact,
        destination: destination.map(str::to_owned),
    };
    assert_eq!(client.forgot_password("sam").await.unwrap(), expected);
    assert_eq!(client.resend_confirmation_code("sam").await.unwrap(), expected);
}

#[rstest]
#[case::given(json!({ "Session": "the-session-that-follows" }), Some("the-session-that-follows"))]
#[case::absent(json!({}), None)]
#[case::too_short(json!({ "Session": "short" }), None)]
#[case::of_another_type(json!({ "Session": 7 }), None)]
#[tokio::test]
async fn a_confirmed_account_is_confirmed_whatever_its_session(#[case] body: Value, #[case] expected: Option<&str>) {
    let (_server, client) = pool(ok(&body)).await;
    let session = client.confirm_sign_up("sam", &"123456".into()).await.unwrap();
    assert_eq!(session.as_ref().map(Session::expose), expected);
}

#[rstest]
#[case(json!({ "UserConfirmationNecessary": true }), true)]
#[case(json!({ "UserConfirmationNecessary": false }), false)]
#[case(json!({ "UserConfirmationNecessary": null }), false)]
#[case(json!({}), false)]
#[tokio::test]
async fn a_confirmed_device_says_whether_the_person_is_to_be_asked(#[case] body: Value, #[case] necessary: bool) {
    let (_server, client) = pool(ok(&body)).await;
    let answer = client.confirm_device(&access_token(), confirmation(&verifier())).await;
    assert_eq!(answer.unwrap(), necessary);
}

#[rstest]
#[case("{}")]
#[case("")]
#[tokio::test]
async fn an_empty_answer_is_success(#[case] body: &str) {
    let (_server, client) = pool(ResponseTemplate::new(200).set_body_string(body)).await;
    let (token, code, new_password) = (access_token(), "123456".into(), "Correct-Horse-9".into());
    let reset = PasswordReset {
        username: "sam",
        code: &code,
        new_password: &new_password,
    };
    client.confirm_forgot_password(reset).await.unwrap();
    let change = PasswordChange {
        previous: None,
        new_password: &new_password,
    };
    client.change_password(&token, change).await.unwrap();
    client.update_device_status(&token, DEVICE_KEY, true).await.unwrap();
    client.forget_device(&token, DEVICE_KEY).await.unwrap();
    assert_eq!(client.list_devices(&token).await.unwrap(), []);
}

#[tokio::test]
async fn devices_are_read_with_names_and_times_page_by_page() {
    let server = MockServer::start().await;
    let first = json!({ "Devices": [{
        "DeviceKey": "eu-west-1_01",
        "DeviceAttributes": [
            { "Name": "device_status", "Value": "valid" },
            { "Name": "device_name", "Value": "Sam's computer" },
            { "Name": "last_ip_used", "Value": "192.0.2.1" },
            { "Name": "dev:device_remembered_status", "Value": "remembered" },
        ],
        "DeviceCreateDate": 1_767_225_600.5,
        "DeviceLastModifiedDate": 1_767_225_601.0,
        "DeviceLastAuthenticatedDate": 1_767_225_602.0,
    }], "PaginationToken": "next" });
    let second = json!({ "Devices": [
        { "DeviceKey": "eu-west-1_02", "DeviceAttributes": [
            { "Name": "device_name" }, { "Name": "dev:device_remembered_status", "Value": "not_remembered" },
        ] },
        { "DeviceKey": "eu-west-1_03", "DeviceAttributes": null, "DeviceCreateDate": -1e300 },
    ] });
    for (token, body) in [(Value::Null, first), (json!("next"), second)] {
        Mock::given(move |request: &wiremock::Request| {
            let sent = request.body_json::<Value>().unwrap();
            sent.get("PaginationToken").cloned().unwrap_or_default() == token
        })
        .respond_with(ok(&body))
        .mount(&server)
        .await;
    }
    let devices = client_of(&server.uri(), Limits::default())
        .list_devices(&access_token())
        .await
        .unwrap();
    let at = |milliseconds| Some(SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds));
    let told = |device: &Device| {
        (
            device.key.clone(),
            device.name().map(str::to_owned),
            device.last_ip_used().map(str::to_owned),
            device.is_remembered(),
            device.created,
            device.last_used,
        )
    };
    let told: Vec<_> = devices.iter().map(told).collect();
    assert_eq!(
        told,
        [
            (
                "eu-west-1_01".to_owned(),
                Some("Sam's computer".to_owned()),
                Some("192.0.2.1".to_owned()),
                Some(true),
                at(1_767_225_600_500),
                at(1_767_225_602_000)
            ),
            ("eu-west-1_02".to_owned(), None, None, Some(false), None, None),
            ("eu-west-1_03".to_owned(), None, None, None, None, None),
        ]
    );
    let printed = format!("{devices:?}");
    assert!(!printed.contains("192.0.2.1") && !printed.contains("Sam"), "{printed}");
}

#[tokio::test]
async fn a_list_of_devices_without_end_ends() {
    let (server, client) = pool(ok(&json!({ "Devices": [], "PaginationToken": "again" }))).await;
    assert_eq!(client.list_devices(&access_token()).await.unwrap(), []);
    assert_eq!(server.received_requests().await.unwrap().len(), 5);
}

#[rstest]
#[case(json!({ "Devices": [{}] }), "Devices")]
#[case(json!({ "Devices": "none" }), "Devices")]
#[case(json!({ "Devices": [], "PaginationToken": 7 }), "PaginationToken")]
#[tokio::test]
async fn a_list_of_another_shape_names_the_member(#[case] body: Value, #[case] member: &'static str) {
    let (_server, client) = pool(ok(&body)).await;
    let failure = client.list_devices(&access_token()).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Unreadable(Unreadable::UnexpectedShape(member)));
}

#[tokio::test]
async fn bought_tokens_come_with_a_new_refresh_token_where_those_rotate() {
    let result = json!({ "AccessToken": "access", "IdToken": "id", "RefreshToken": "rotated", "ExpiresIn": 60 });
    let (_server, client) = pool(ok(&json!({ "AuthenticationResult": result }))).await;
    let tokens = client
        .get_tokens_from_refresh_token(&refresh_token(), Some(DEVICE_KEY))
        .await
        .unwrap();
    assert_eq!(tokens.access.expose(), "access");
    assert_eq!(tokens.refresh.unwrap().expose(), "rotated");
    assert_eq!(tokens.expires_in, Duration::from_mins(1));
}

/// Each answers as a service that is in trouble does; only what may be done twice is tried again.
#[rstest]
#[case::forgot_password(async |client: Client| client.forgot_password("sam").await.is_err(), 1)]
#[case::resend(async |client: Client| client.resend_confirmation_code("sam").await.is_err(), 1)]
#[case::confirm_sign_up(async |client: Client| client.confirm_sign_up("sam", &"1".into()).await.is_err(), 1)]
#[case::confirm_device(
    async |client: Client| client.confirm_device(&access_token(), confirmation(&verifier())).await.is_err(), 1
)]
#[case::bought_tokens(
    async |client: Client| client.get_tokens_from_refresh_token(&refresh_token(), None).await.is_err(), 1
)]
#[case::forget_device(async |client: Client| client.forget_device(&access_token(), DEVICE_KEY).await.is_err(), 3)]
#[case::list_devices(async |client: Client| client.list_devices(&access_token()).await.is_err(), 3)]
#[tokio::test]
async fn only_what_may_be_done_twice_is_tried_again(
    #[case] fails: impl AsyncFnOnce(Client) -> bool,
    #[case] attempts: usize,
) {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(503))
        .mount(&server)
        .await;
    assert!(fails(client_of(&server.uri(), Limits::default())).await);
    assert_eq!(server.received_requests().await.unwrap().len(), attempts);
}

#[tokio::test]
async fn a_trigger_that_fails_after_the_deed_leaves_it_in_doubt() {
    let body =
        json!({ "__type": "UserLambdaValidationException", "message": "PostConfirmation failed with error boom." });
    let (_server, client) = pool(ResponseTemplate::new(400).set_body_json(body)).await;
    let failure = client.confirm_sign_up("sam", &"123456".into()).await.unwrap_err();
    assert_eq!(failure.kind(), Some(ExceptionKind::UserLambdaValidation));
    assert!(failure.may_have_been_carried_out());
    let failure = client.forgot_password("sam").await.unwrap_err();
    assert!(!failure.may_have_been_carried_out());
}

#[tokio::test]
async fn nothing_is_asked_for_nobody() {
    let (code, new_password) = ("123456".into(), "Correct-Horse-9".into());
    let username = "two words";
    let reset = PasswordReset {
        username,
        code: &code,
        new_password: &new_password,
    };
    let why = [
        refused(async |client| client.forgot_password(username).await).await,
        refused(async |client| client.resend_confirmation_code(username).await).await,
        refused(async |client| client.confirm_sign_up(username, &code).await).await,
        refused(async |client| client.confirm_forgot_password(reset).await).await,
    ];
    assert_eq!(why, [InvalidInput::Username; 4]);
}

#[rstest]
#[case(String::new())]
#[case("123 456".into())]
#[case("1".repeat(2049))]
#[tokio::test]
async fn a_code_that_is_no_word_is_not_sent(#[case] code: String) {
    let (code, new_password) = (code.into(), "Correct-Horse-9".into());
    let reset = PasswordReset {
        username: "sam",
        code: &code,
        new_password: &new_password,
    };
    let why = [
        refused(async |client| client.confirm_sign_up("sam", &code).await).await,
        refused(async |client| client.confirm_forgot_password(reset).await).await,
    ];
    assert_eq!(why, [InvalidInput::Code; 2]);
}

#[rstest]
#[case(String::new())]
#[case("correct horse".into())]
#[case("ß".repeat(257))]
#[tokio::test]
async fn a_new_password_that_the_model_does_not_admit_is_not_sent(#[case] password: String) {
    let (code, new_password) = ("123456".into(), password.into());
    let reset = PasswordReset {
        username: "sam",
        code: &code,
        new_password: &new_password,
    };
    let change = PasswordChange {
        previous: None,
        new_password: &new_password,
    };
    let why = [
        refused(async |client| client.confirm_forgot_password(reset).await).await,
        refused(async |client| client.change_password(&access_token(), change).await).await,
    ];
    assert_eq!(why, [InvalidInput::NewPassword; 2]);
}

#[tokio::test]
async fn a_former_password_of_no_possible_length_is_not_sent() {
    let change = PasswordChange {
        previous: Some(&"".into()),
        new_password: &"Correct-Horse-9".into(),
    };
    let why = refused(async |client| client.change_password(&access_token(), change).await).await;
    assert_eq!(why, InvalidInput::Password);
}

#[tokio::test]
async fn a_device_that_has_no_possible_key_or_name_is_not_sent() {
    let (token, verifier, key) = (access_token(), verifier(), "my computer");
    let keyless = DeviceConfirmation {
        device_key: key,
        ..confirmation(&verifier)
    };
    let why = [
        refused(async |client| client.confirm_device(&token, keyless).await).await,
        refused(async |client| client.update_device_status(&token, key, true).await).await,
        refused(async |client| client.forget_device(&token, key).await).await,
        refused(async |client| client.get_tokens_from_refresh_token(&refresh_token(), Some(key)).await).await,
    ];
    assert_eq!(why, [InvalidInput::DeviceKey; 4]);
    let nameless = DeviceConfirmation {
        name: Some(""),
        ..confirmation(&verifier)
    };
    let why = refused(async |client| client.confirm_device(&token, nameless).await).await;
    assert_eq!(why, InvalidInput::DeviceName);
}
