//! Journeys across the boundary, each answer a snapshot.

use insta::assert_json_snapshot;
use practice_pool::{Factor, Fault, Flow, PRACTICE_EMAIL, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};

use crate::app::TestApp;

/// What differs from run to run: request ids and times.
macro_rules! snapshot {
    ($name:literal, $value:expr) => {
        assert_json_snapshot!($name, $value, {
            ".reference.requestId" => "[request id]",
            ".reference.time" => "[time]",
            ".reference.appVersion" => "[version]",
            ".key" => "[key]",
            ".qr" => "[QR code]",
        })
    };
}

fn practising() -> TestApp {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    app.sign_in();
    app
}

async fn pool(settings: Settings) -> PracticePool {
    PracticePool::start(settings).await.unwrap()
}

fn text_message() -> Value {
    json!({ "sms": { "enabled": true, "preferred": true } })
}

#[test]
fn from_the_first_screen_to_a_saved_text_message() {
    let app = TestApp::start(&[]);
    snapshot!("first", app.ask("view"));
    snapshot!("sign_in", app.ask("use_practice"));
    snapshot!("panel", app.sign_in());
    let preview = app
        .invoke("preview_mfa_preference", json!({ "preference": text_message() }))
        .unwrap();
    snapshot!("preview", preview);
    snapshot!("saved", app.save(&text_message()).unwrap());
    snapshot!("signed_out", app.ask("sign_out"));
    snapshot!("code", app.sign_in());
    snapshot!(
        "code_too_short",
        app.invoke("answer_code", json!({ "code": "123" })).unwrap_err()
    );
    snapshot!(
        "code_wrong",
        app.invoke("answer_code", json!({ "code": "000000" })).unwrap_err()
    );
    assert_eq!(app.ask("cancel_sign_in")["screen"], "signIn");
    assert_eq!(app.ask("leave_organisation")["screen"], "first");
}

#[test]
fn an_authenticator_is_asked_for_connected_and_switched_on() {
    let app = practising();
    let preference = json!({ "softwareToken": { "enabled": true, "preferred": true } });
    snapshot!("needs_set_up", app.save(&preference).unwrap_err());
    snapshot!("authenticator_set_up", app.ask("begin_authenticator_set_up"));
    let code = app.ask("practice_authenticator_code");
    let view = app
        .invoke(
            "finish_authenticator_set_up",
            json!({ "code": code, "deviceName": "Phone" }),
        )
        .unwrap();
    assert_eq!(view["panel"]["factors"][1]["missing"], Value::Null);
    let saved = app.save(&preference).unwrap();
    assert_eq!(saved["panel"]["preferred"], "softwareToken");
}

#[test]
fn saving_nothing_is_refused_and_saving_the_same_changes_nothing() {
    let app = practising();
    snapshot!("nothing_to_save", app.save(&json!({})).unwrap_err());
    app.save(&text_message()).unwrap();
    assert_eq!(app.save(&text_message()).unwrap()["changed"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_the_box_and_carries_the_reference() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    app.sign_in();
    let message = "User does not have delivery config set to turn on SMS_MFA".to_owned();
    let fault = Fault::Exception {
        name: "InvalidParameterException".to_owned(),
        message,
        status: 400,
    };
    pool.fail("SetUserMFAPreference", fault, Times::Once);
    snapshot!("refused", app.save(&text_message()).unwrap_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn several_ways_bring_the_choice_and_the_difference_is_told() {
    let person = Person {
        factors: vec![Factor::Sms, Factor::Email],
        ..Person::default()
    };
    let pool = pool(Settings {
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let mut messages = pool.messages();
    let app = TestApp::on(&pool);
    snapshot!("choose_factor", app.sign_in());
    app.invoke("choose_factor", json!({ "factor": "email" })).unwrap();
    let code = messages.recv().await.unwrap().code;
    app.invoke("answer_code", json!({ "code": code })).unwrap();
    pool.fail("SetUserMFAPreference", Fault::AcceptedWithoutEffect, Times::Once);
    let preference =
        json!({ "email": { "enabled": false, "preferred": false }, "sms": { "enabled": true, "preferred": true } });
    snapshot!("saved_otherwise", app.save(&preference).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_waits_for_the_same_person_and_is_dropped_for_another() {
    let other = Person {
        username: "someone-else".to_owned(),
        email: None,
        phone: None,
        ..Person::default()
    };
    let pool = pool(Settings {
        people: vec![Person::default(), other],
        ..Settings::default()
    })
    .await;
    let app = TestApp::on(&pool);
    app.sign_in();
    pool.revoke_all(PRACTICE_EMAIL);
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "signedOut");
    assert_eq!(app.ask("view")["note"], "sessionEnded");
    let view = app.sign_in();
    assert_eq!(view["waiting"], text_message());
    assert_eq!(view["someoneElse"], false);

    pool.revoke_all(PRACTICE_EMAIL);
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "signedOut");
    let password = practice_pool::PRACTICE_PASSWORD;
    let view = app
        .invoke("sign_in", json!({ "username": "someone-else", "password": password }))
        .unwrap();
    assert_eq!((&view["waiting"], &view["someoneElse"]), (&Value::Null, &json!(true)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_took_too_long_is_over_and_the_next_one_works() {
    let person = Person {
        factors: vec![Factor::Sms],
        ..Person::default()
    };
    let pool = pool(Settings {
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let app = TestApp::on(&pool);
    assert_eq!(app.sign_in()["screen"], "code");
    let message = "Invalid session for the user, session is expired.".to_owned();
    let fault = Fault::Exception {
        name: "NotAuthorizedException".to_owned(),
        message,
        status: 400,
    };
    pool.fail("RespondToAuthChallenge", fault, Times::Once);
    let failure = app.invoke("answer_code", json!({ "code": "123456" })).unwrap_err();
    assert_eq!(failure["code"], "signInTimedOut");
    assert_eq!(app.ask("view")["screen"], "signIn");
    assert_eq!(app.sign_in()["screen"], "code");
}

#[tokio::test(flavor = "multi_thread")]
async fn going_elsewhere_ends_the_session_at_the_service() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    app.sign_in();
    assert_eq!(app.ask("leave_organisation")["screen"], "first");
    assert!(pool.requests().iter().any(|request| request.operation == "RevokeToken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_for_want_of_an_authenticator_shows_what_is_missing() {
    let pool = pool(Settings::default()).await;
    let unknown = Fault::Exception {
        name: "UnknownOperationException".to_owned(),
        message: String::new(),
        status: 400,
    };
    pool.fail("GetUserAuthFactors", unknown, Times::Once);
    let app = TestApp::on(&pool);
    assert_eq!(app.sign_in()["panel"]["factors"][1]["missing"], Value::Null);
    let failure = app
        .save(&json!({ "softwareToken": { "enabled": true, "preferred": false } }))
        .unwrap_err();
    assert_eq!(
        (&failure["code"], &failure["factor"]),
        (&json!("needsSetUp"), &json!("softwareToken"))
    );
    assert_eq!(app.ask("view")["panel"]["factors"][1]["missing"], "authenticator");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_password_itself_waits_for_the_persons_word() {
    let pool = pool(Settings {
        flows: vec![Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    let app = TestApp::on(&pool);
    snapshot!("password_consent", app.sign_in());
    assert_eq!(app.ask("agree_to_send_password")["screen"], "panel");
}

#[test]
fn a_connection_file_with_a_mistake_is_told_with_its_field() {
    for (file, name, expected) in [
        (
            json!({ "region": "eu-central-1", "userPoolId": "eu-central-1_a", "clientId": "c" }),
            "name",
            "present",
        ),
        (
            json!({ "name": "A", "region": "mars-1", "userPoolId": "mars-1_a", "clientId": "c" }),
            "region",
            "region",
        ),
        (
            json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-central-1_a", "clientId": "c" }),
            "userPoolId",
            "userPoolId",
        ),
        (
            json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "no spaces" }),
            "clientId",
            "clientId",
        ),
        (
            json!({ "name": 7, "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c" }),
            "name",
            "text",
        ),
        (
            json!({ "name": "A", "region": "eu-west-1", "userPoolId": "x_a", "clientId": "c", "endpoint": "http://pool.example" }),
            "endpoint",
            "https",
        ),
        (json!({ "version": 2, "name": "A" }), "version", "versionOne"),
        (
            json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c", "mfa": "maybe" }),
            "mfa",
            "knownWord",
        ),
        (
            json!({ "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c", "help": { "url": "javascript:alert(1)" } }),
            "help.url",
            "https",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("it.secondstep");
        std::fs::write(&path, file.to_string()).unwrap();
        let view = TestApp::start(&["--connection", path.to_str().unwrap()]).ask("view");
        assert_eq!(view["screen"], "first");
        let field = json!({ "name": name, "expected": expected });
        assert_eq!(
            view["problem"],
            json!({ "code": "connectionFileField", "field": field }),
            "{file}"
        );
    }
}

#[test]
fn a_connection_file_that_is_missing_too_large_or_not_json_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    for (path, code) in [
        (
            folder.path().join("nowhere").to_str().unwrap().to_owned(),
            "connectionFileNotFound",
        ),
        (folder.path().to_str().unwrap().to_owned(), "connectionFileNotFound"),
        (file("html", b"<html>"), "connectionFileUnreadable"),
        (file("list", b"[1]"), "connectionFileUnreadable"),
        (file("large", &vec![b' '; 100_000]), "connectionFileUnreadable"),
    ] {
        let view = TestApp::start(&["--connection", &path]).ask("view");
        assert_eq!(view["problem"], json!({ "code": code }), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_given_at_the_start_is_offered_again_on_the_first_screen() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    app.ask("leave_organisation");
    let first = app.ask("view");
    assert_eq!(first["connections"][0]["name"], "Practice organisation");
    let id = &first["connections"][0]["id"];
    assert_eq!(
        app.invoke("use_connection", json!({ "id": id })).unwrap()["screen"],
        "signIn"
    );
}
