//! Journeys across the boundary, each answer a snapshot.

use practice_pool::{Factor, Fault, Flow, Person, Settings, Times};
use serde_json::json;

use crate::{
    app::TestApp,
    house::{pool, practising, snapshot, text_message},
};

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
async fn a_sign_in_that_took_too_long_begins_anew_by_itself() {
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
    let view = app.invoke("answer_code", json!({ "code": "123456" })).unwrap();
    assert_eq!((&view["screen"], &view["beganAnew"]), (&json!("code"), &json!(true)));
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
