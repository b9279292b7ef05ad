//! Not covered: which challenge a pool chooses; every one here is written by hand.

use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use super::*;

const SESSION: &str = "a-session-of-at-least-20-characters";

fn read_json(answer: &Value) -> Result<AuthAnswer, Unreadable> {
    Answer::read(answer.to_string().as_bytes(), None).and_then(|answer| read(&answer))
}

fn challenge_of(name: &str, parameters: &Value) -> Result<Challenge, Unreadable> {
    let answer = json!({ "ChallengeName": name, "Session": SESSION, "ChallengeParameters": parameters });
    match read_json(&answer)?.outcome {
        AuthOutcome::Challenge(challenge) => Ok(challenge),
        AuthOutcome::SignedIn(_) => panic!("signed in"),
    }
}

fn tokens_of(result: &Value) -> Result<Tokens, Unreadable> {
    match read_json(&json!({ "AuthenticationResult": result, "ChallengeParameters": {} }))?.outcome {
        AuthOutcome::SignedIn(tokens) => Ok(tokens),
        AuthOutcome::Challenge(_) => panic!("a challenge"),
    }
}

#[test]
fn all_tokens_of_a_sign_in_are_read() {
    let tokens = tokens_of(&json!({
        "AccessToken": "access", "IdToken": "id", "RefreshToken": "refresh", "ExpiresIn": 3600, "TokenType": "Bearer",
    }));
    let tokens = tokens.unwrap();
    assert_eq!(tokens.access.expose(), "access");
    assert_eq!(tokens.id.unwrap().expose(), "id");
    assert_eq!(tokens.refresh.unwrap().expose(), "refresh");
    assert_eq!(tokens.expires_in, Duration::from_hours(1));
}

#[test]
fn a_refresh_gives_no_refresh_token_and_may_leave_out_the_life() {
    let tokens = tokens_of(&json!({ "AccessToken": "access", "RefreshToken": null })).unwrap();
    assert!(tokens.refresh.is_none() && tokens.id.is_none());
    assert_eq!(tokens.expires_in, Duration::from_mins(5));
}

#[rstest]
#[case(json!({}), "AccessToken")]
#[case(json!({ "AccessToken": "not a token" }), "AccessToken")]
#[case(json!({ "AccessToken": "a", "ExpiresIn": -1 }), "ExpiresIn")]
#[case(json!({ "AccessToken": "a", "ExpiresIn": "soon" }), "ExpiresIn")]
#[case(json!(null), "AuthenticationResult")]
#[case(json!("tokens"), "AuthenticationResult")]
fn a_result_of_another_shape_names_the_member(#[case] result: Value, #[case] member: &'static str) {
    assert_eq!(tokens_of(&result).err(), Some(Unreadable::UnexpectedShape(member)));
}

#[rstest]
#[case("SMS_MFA", json!({ "CODE_DELIVERY_DESTINATION": "+*******5309" }),
    ChallengeKind::SmsMfa { destination: Some("+*******5309".into()) })]
#[case("EMAIL_OTP", json!({ "CODE_DELIVERY_DESTINATION": "s***@e***" }),
    ChallengeKind::EmailOtp { destination: Some("s***@e***".into()) })]
#[case("EMAIL_OTP", json!({}), ChallengeKind::EmailOtp { destination: None })]
#[case("SOFTWARE_TOKEN_MFA", json!({ "FRIENDLY_DEVICE_NAME": "My telephone" }),
    ChallengeKind::SoftwareTokenMfa { device_name: Some("My telephone".into()) })]
#[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_CHOOSE": "[\"SMS_MFA\",\"EMAIL_OTP\"]" }),
    ChallengeKind::SelectMfaType { options: vec!["SMS_MFA".into(), "EMAIL_OTP".into()] })]
#[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_SELECT": "[ \"EMAIL_MFA\" ]" }),
    ChallengeKind::SelectMfaType { options: vec!["EMAIL_MFA".into()] })]
#[case("MFA_SETUP", json!({ "MFAS_CAN_SETUP": "[]" }), ChallengeKind::MfaSetup { options: vec![] })]
#[case("MFA_SETUP", json!({ "MFAS_CAN_SETUP": "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]" }),
        ChallengeKind::MfaSetup { options: vec!["SMS_MFA".into(), "SOFTWARE_TOKEN_MFA".into()] })]
#[case("MFA_SETUP", json!({}), ChallengeKind::MfaSetup { options: vec![] })]
#[case("SMS_OTP", json!({ "CODE_DELIVERY_DESTINATION": "+*******5309" }),
        ChallengeKind::SmsOtp { destination: Some("+*******5309".into()) })]
#[case("PASSWORD", json!({}), ChallengeKind::Password)]
#[case("PASSWORD_SRP", json!(null), ChallengeKind::PasswordSrp)]
#[case("WEB_AUTHN", json!({ "CREDENTIAL_REQUEST_OPTIONS": "{}" }), ChallengeKind::WebAuthn)]
#[case("DEVICE_SRP_AUTH", json!({ "USERNAME": "sam" }), ChallengeKind::DeviceSrp)]
#[case("NEW_PASSWORD_REQUIRED", json!({
    "requiredAttributes": "[\"userAttributes.given_name\",\"custom:team\"]",
    "userAttributes": "{\"email\":\"sam@example.com\",\"email_verified\":\"true\",\"nickname\":\"\",\"locale\":null}",
}), ChallengeKind::NewPasswordRequired {
    required: vec!["given_name".into(), "custom:team".into()],
    known: vec!["email".into(), "email_verified".into()],
})]
#[case("NEW_PASSWORD_REQUIRED", json!({}), ChallengeKind::NewPasswordRequired { required: vec![], known: vec![] })]
#[case("NEW_PASSWORD_REQUIRED", json!({ "requiredAttributes": "[]", "userAttributes": "{}" }),
        ChallengeKind::NewPasswordRequired { required: vec![], known: vec![] })]
#[case("CUSTOM_CHALLENGE", json!({
    "USERNAME": "sam", "USER_ID_FOR_SRP": "uuid", "question": "First pet?", "hint": "", "odd": 7, "none": null,
}), ChallengeKind::Custom {
    parameters: [("question", "First pet?"), ("hint", "")].map(|(name, text)| (name.into(), text.into())).into(),
})]
#[case("CUSTOM_CHALLENGE", json!(null), ChallengeKind::Custom { parameters: BTreeMap::new() })]
#[case("A_NEW_ONE", json!(null), ChallengeKind::Other { name: "A_NEW_ONE".into() })]
fn each_challenge_is_read(#[case] name: &str, #[case] parameters: Value, #[case] kind: ChallengeKind) {
    let challenge = challenge_of(name, &parameters).unwrap();
    assert_eq!(challenge.kind, kind);
    assert_eq!(challenge.kind.name(), name);
    assert_eq!(challenge.session.unwrap().expose(), SESSION);
}

#[test]
fn a_password_verifier_is_read_as_it_came() {
    let parameters = json!({
        "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==", "USER_ID_FOR_SRP": "uuid", "USERNAME": "sam",
    });
    let challenge = challenge_of("PASSWORD_VERIFIER", &parameters).unwrap();
    let expected = srp::ServerChallenge {
        srp_b: "0b".into(),
        salt: "5a".into(),
        secret_block: "AA==".into(),
        user_id: "uuid".into(),
    };
    assert_eq!(challenge.kind, ChallengeKind::PasswordVerifier(expected));
    assert_eq!(challenge.username.as_deref(), Some("sam"));
    assert_eq!(challenge.kind.name(), "PASSWORD_VERIFIER");
}

#[test]
fn a_devices_password_verifier_is_read_as_it_came() {
    let parameters = json!({
        "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==", "DEVICE_KEY": "eu-west-1_0a", "USERNAME": "sam",
    });
    let challenge = challenge_of("DEVICE_PASSWORD_VERIFIER", &parameters).unwrap();
    let expected = srp::DeviceChallenge {
        srp_b: "0b".into(),
        salt: "5a".into(),
        secret_block: "AA==".into(),
        device_key: "eu-west-1_0a".into(),
    };
    assert_eq!(challenge.kind, ChallengeKind::DevicePasswordVerifier(expected));
    assert_eq!(challenge.kind.name(), "DEVICE_PASSWORD_VERIFIER");
}

fn choice(available: &Value) -> Result<ChallengeKind, Unreadable> {
    let answer = json!({
        "ChallengeName": "SELECT_CHALLENGE", "Session": SESSION, "ChallengeParameters": {},
        "AvailableChallenges": available,
    });
    match read_json(&answer)?.outcome {
        AuthOutcome::Challenge(challenge) => Ok(challenge.kind),
        AuthOutcome::SignedIn(_) => panic!("signed in"),
    }
}

#[test]
fn first_steps_to_choose_from_stand_beside_the_parameters() {
    let kind = choice(&json!(["PASSWORD_SRP", "A_NEW_ONE"])).unwrap();
    let options = vec!["PASSWORD_SRP".into(), "A_NEW_ONE".into()];
    assert_eq!(kind, ChallengeKind::SelectChallenge { options });
    assert_eq!(kind.name(), "SELECT_CHALLENGE");
}

#[rstest]
#[case(json!(null))]
#[case(json!("[\"PASSWORD\"]"))]
#[case(json!([7]))]
fn a_choice_of_first_steps_that_is_no_list_names_the_member(#[case] available: Value) {
    assert_eq!(
        choice(&available).err(),
        Some(Unreadable::UnexpectedShape("AvailableChallenges"))
    );
}

#[test]
fn a_new_device_comes_with_its_tokens() {
    let tokens = tokens_of(&json!({
        "AccessToken": "access",
        "NewDeviceMetadata": { "DeviceKey": "eu-west-1_0a-1b", "DeviceGroupKey": "-group" },
    }));
    let expected = NewDevice {
        key: "eu-west-1_0a-1b".into(),
        group_key: "-group".into(),
    };
    assert_eq!(tokens.unwrap().new_device, Some(expected));
}

#[rstest]
#[case(json!(null))]
#[case(json!("eu-west-1_0a"))]
#[case(json!([]))]
#[case(json!({}))]
#[case(json!({ "DeviceKey": "eu-west-1_0a" }))]
#[case(json!({ "DeviceKey": "eu-west-1_0a", "DeviceGroupKey": 7 }))]
#[case(json!({ "DeviceGroupKey": "-group" }))]
#[case(json!({ "DeviceKey": "my telephone", "DeviceGroupKey": "-group" }))]
fn a_new_device_of_another_shape_costs_no_sign_in(#[case] metadata: Value) {
    let tokens = tokens_of(&json!({ "AccessToken": "access", "NewDeviceMetadata": metadata })).unwrap();
    assert_eq!(tokens.new_device, None);
}

#[rstest]
#[case(json!({ "USERNAME": "sam", "USER_ID_FOR_SRP": "uuid" }), Some("sam"))]
#[case(json!({ "USERNAME": "", "USER_ID_FOR_SRP": "uuid" }), Some("uuid"))]
#[case(json!({ "USER_ID_FOR_SRP": "uuid" }), Some("uuid"))]
#[case(json!({}), None)]
fn the_name_to_reply_with_is_the_services(#[case] parameters: Value, #[case] username: Option<&str>) {
    assert_eq!(
        challenge_of("SMS_MFA", &parameters).unwrap().username.as_deref(),
        username
    );
}

#[rstest]
#[case("PASSWORD_VERIFIER", json!({ "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==" }), "USER_ID_FOR_SRP")]
#[case("PASSWORD_VERIFIER", json!({ "SALT": "5a" }), "SRP_B")]
#[case("SELECT_MFA_TYPE", json!({}), "MFAS_CAN_CHOOSE")]
#[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_CHOOSE": "SMS_MFA" }), "MFAS_CAN_CHOOSE")]
#[case("SMS_MFA", json!([]), "ChallengeParameters")]
#[case("CUSTOM_CHALLENGE", json!("question"), "ChallengeParameters")]
#[case("SELECT_CHALLENGE", json!({}), "AvailableChallenges")]
#[case("MFA_SETUP", json!({ "MFAS_CAN_SETUP": "SOFTWARE_TOKEN_MFA" }), "MFAS_CAN_SETUP")]
#[case("NEW_PASSWORD_REQUIRED", json!({ "requiredAttributes": "{}" }), "requiredAttributes")]
#[case("NEW_PASSWORD_REQUIRED", json!({ "requiredAttributes": ["userAttributes.name"] }), "requiredAttributes")]
#[case("NEW_PASSWORD_REQUIRED", json!({ "userAttributes": "[]" }), "userAttributes")]
#[case("DEVICE_PASSWORD_VERIFIER", json!({ "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==" }), "DEVICE_KEY")]
fn a_challenge_of_another_shape_names_the_member(
    #[case] name: &str,
    #[case] parameters: Value,
    #[case] member: &'static str,
) {
    assert_eq!(
        challenge_of(name, &parameters).err(),
        Some(Unreadable::UnexpectedShape(member))
    );
}

#[test]
fn a_session_that_is_too_short_names_the_member() {
    let answer = json!({ "ChallengeName": "SMS_MFA", "Session": "short" });
    assert_eq!(read_json(&answer).err(), Some(Unreadable::UnexpectedShape("Session")));
}

proptest! {
    #[test]
    fn no_answer_makes_the_reader_panic(
        name in "(DEVICE_)?PASSWORD_VERIFIER|SMS_MFA|SELECT_MFA_TYPE|NEW_PASSWORD_REQUIRED|MFA_SETUP|CUSTOM_CHALLENGE|[A-Z_]{0,9}",
        parameters in prop::collection::btree_map(
            "SRP_B|SALT|MFAS_CAN_(CHOOSE|SETUP)|USERNAME|(required|user)Attributes",
            prop::option::of("[\\[\\]{}\":,a0. ]{0,12}|\\PC*"),
            0..4,
        ),
        session in any::<Option<String>>(),
    ) {
        let answer = json!({ "ChallengeName": name, "Session": session, "ChallengeParameters": parameters });
        let _ = read_json(&answer);
    }
}
