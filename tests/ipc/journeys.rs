//! Journeys across the boundary, each answer a snapshot.

use std::{
    rc::Rc,
    sync::Arc,
    time::{Duration, SystemTime},
};

use insta::assert_json_snapshot;
use practice_pool::{Factor, Fault, Flow, MfaMode, PRACTICE_EMAIL, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::TempDir;

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
    assert_eq!(
        view["earlier"],
        json!({ "kind": "finish", "preference": text_message() })
    );

    pool.revoke_all(PRACTICE_EMAIL);
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "signedOut");
    let password = practice_pool::PRACTICE_PASSWORD;
    let view = app
        .invoke("sign_in", json!({ "username": "someone-else", "password": password }))
        .unwrap();
    assert_eq!(view["earlier"], json!({ "kind": "someoneElse" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_waited_is_asked_about_when_the_account_has_changed_meanwhile() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    app.sign_in();
    pool.revoke_all(PRACTICE_EMAIL);
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "signedOut");
    pool.change(PRACTICE_EMAIL, |person| person.phone = Some("+15555550199".to_owned()));
    let view = app.sign_in();
    assert_eq!(view["earlier"], json!({ "kind": "ask", "preference": text_message() }));
    assert_eq!(pool.person(PRACTICE_EMAIL).unwrap().factors, []);
}

/// A save that is carried out, but whose outcome can't be learnt.
fn save_into_a_tunnel(app: &TestApp, pool: &PracticePool) {
    pool.fail("SetUserMFAPreference", Fault::Tunnel { more: u32::MAX }, Times::Once);
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "unclear");
    assert_eq!(app.ask("view")["panel"]["twoStep"], "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_is_not_known_is_looked_up_until_it_is() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    let news = app.news();
    app.sign_in();
    save_into_a_tunnel(&app, &pool);
    assert_eq!(news.recv().unwrap(), "checking");
    pool.recover();
    assert_eq!(news.recv().unwrap(), "changed");
    snapshot!("panel_after_the_tunnel", app.ask("view"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_is_not_known_survives_the_end_of_the_app() {
    let pool = pool(Settings::default()).await;
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&computer, &pool);
    app.sign_in();
    save_into_a_tunnel(&app, &pool);
    drop(app);
    pool.recover();
    let kept = std::fs::read_to_string(computer.path().join("unsettled.json")).unwrap();
    assert!(!kept.contains("0123") && !kept.contains("ada@"), "{kept}");

    let mut messages = pool.messages();
    let app = TestApp::on_in(&computer, &pool);
    assert_eq!(app.ask("view")["note"], "notKnownYet");
    assert_eq!(app.sign_in()["screen"], "code");
    let code = messages.recv().await.unwrap().code;
    let view = app.invoke("answer_code", json!({ "code": code })).unwrap();
    assert_eq!(view["earlier"], json!({ "kind": "wasSaved" }));
    drop(app);
    assert_eq!(TestApp::on_in(&computer, &pool).ask("view")["note"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_was_lost_is_offered_again_at_the_next_start() {
    let pool = pool(Settings::default()).await;
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&computer, &pool);
    app.sign_in();
    save_into_a_tunnel(&app, &pool);
    drop(app);
    pool.recover();
    pool.change(PRACTICE_EMAIL, |person| person.factors.clear());
    let app = TestApp::on_in(&computer, &pool);
    assert_eq!(
        app.sign_in()["earlier"],
        json!({ "kind": "wasNotSaved", "preference": text_message() })
    );
}

#[test]
fn an_organisation_typed_by_hand_is_known_at_the_next_start() {
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::start_in(&computer, &[]);
    let values = json!({ "name": " Example Ltd ", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" });
    let view = app.invoke("connect_by_hand", json!({ "values": values })).unwrap();
    assert_eq!(
        (&view["screen"], &view["organisation"]["name"]),
        (&json!("signIn"), &json!("Example Ltd"))
    );
    drop(app);
    let view = TestApp::start_in(&computer, &[]).ask("view");
    assert_eq!(
        (&view["screen"], &view["organisation"]["name"]),
        (&json!("signIn"), &json!("Example Ltd"))
    );
}

#[test]
fn a_value_typed_by_hand_that_is_wrong_is_named() {
    let app = TestApp::start(&[]);
    let good = json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" });
    for (name, value, expected) in [
        ("name", "  ", "present"),
        ("region", "mars-1", "region"),
        ("userPoolId", "eu-west-1_AbC123xyz", "userPoolId"),
        ("clientId", "two words", "clientId"),
    ] {
        let mut values = good.clone();
        values[name] = json!(value);
        let failure = app.invoke("connect_by_hand", json!({ "values": values })).unwrap_err();
        let field = json!({ "name": name, "expected": expected });
        assert_eq!(failure, json!({ "code": "connectionFileField", "field": field }));
        assert_eq!(app.ask("view")["screen"], "first");
    }
}

#[test]
fn troubles_are_for_practice_only() {
    let app = TestApp::start(&[]);
    let refusal = app.invoke("make_practice_trouble", json!({ "trouble": "busy" }));
    assert_eq!(refusal.unwrap_err(), json!({ "code": "notAllowed" }));
}

#[test]
fn each_practice_trouble_of_a_save_makes_its_own_failure() {
    for (trouble, code) in [
        ("textMessageOff", "factorNotOffered"),
        ("signedOutElsewhere", "signedOut"),
        ("scopeMissing", "scopeMissing"),
        ("accountOff", "accountOff"),
        ("newPasswordNeeded", "newPasswordNeeded"),
        ("accountNotActive", "accountNotActive"),
        ("accountGone", "accountGone"),
        ("organisationGone", "organisationNotFound"),
        ("firewall", "stopped"),
        ("notOffered", "notOffered"),
        ("organisationCheck", "organisationCheck"),
        ("busy", "busy"),
        ("tooManyTries", "tooManyTries"),
        ("serviceTrouble", "serviceTrouble"),
        ("requestLost", "notSaved"),
        ("tunnel", "unclear"),
        ("wifiPage", "notTheService"),
        ("cutShort", "connectionLost"),
        ("somethingNew", "unexpected"),
    ] {
        let app = practising();
        app.invoke("make_practice_trouble", json!({ "trouble": trouble }))
            .unwrap();
        assert_eq!(app.save(&text_message()).unwrap_err()["code"], code, "{trouble}");
    }
}

#[test]
fn each_practice_trouble_elsewhere_shows_where_it_belongs() {
    let app = practising();
    let make = |trouble: &str| {
        app.invoke("make_practice_trouble", json!({ "trouble": trouble }))
            .unwrap()
    };
    make("emailOff");
    let email = json!({ "email": { "enabled": true, "preferred": false } });
    assert_eq!(app.save(&email).unwrap_err()["factor"], "email");
    make("authenticatorOff");
    let refusal = app.invoke("begin_authenticator_set_up", json!({})).unwrap_err();
    assert_eq!(refusal["code"], "factorNotOffered");
    make("savedOtherwise");
    assert_eq!(app.save(&text_message()).unwrap()["differences"][0]["kind"], "stillOff");
    make("answerLost");
    assert_eq!(app.save(&text_message()).unwrap()["changed"], true);

    app.ask("sign_out");
    app.sign_in();
    for (trouble, code) in [
        ("codeTooOld", "codeExpired"),
        ("codeAlreadyUsed", "codeUsed"),
        ("messagesNotSent", "messagesNotSent"),
    ] {
        make(trouble);
        let failure = app.invoke("answer_code", json!({ "code": "123456" })).unwrap_err();
        assert_eq!(failure["code"], code, "{trouble}");
    }
    app.ask("cancel_sign_in");
    app.ask("leave_organisation");
    app.ask("use_practice");
    app.invoke("make_practice_trouble", json!({ "trouble": "secondStepRequired" }))
        .unwrap();
    assert_eq!(app.sign_in()["screen"], "chooseFactor");
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

fn without_number() -> Settings {
    let person = Person {
        phone: None,
        phone_confirmed: false,
        ..Person::default()
    };
    Settings {
        people: vec![person],
        ..Settings::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_added_confirmed_and_switched_on() {
    let pool = pool(without_number()).await;
    let mut messages = pool.messages();
    let app = TestApp::on(&pool);
    app.sign_in();
    assert_eq!(app.save(&text_message()).unwrap_err()["code"], "needsSetUp");
    let begin = |value: &str, country: Value| {
        app.invoke(
            "begin_contact_set_up",
            json!({ "factor": "sms", "value": value, "country": country }),
        )
    };
    snapshot!("phone_number_shape", begin("0555", Value::Null).unwrap_err());
    snapshot!("contact_set_up", begin("(555) 555-0199", json!("US")).unwrap());
    messages.recv().await.unwrap();
    app.ask("send_contact_code");
    let wrong = app.invoke("finish_contact_set_up", json!({ "code": "000000" }));
    assert_eq!(wrong.unwrap_err()["code"], "codeWrong");
    let code = messages.recv().await.unwrap().code;
    let view = app.invoke("finish_contact_set_up", json!({ "code": code })).unwrap();
    assert_eq!(view["panel"]["factors"][0]["missing"], Value::Null);
    assert_eq!(app.save(&text_message()).unwrap()["panel"]["factors"][0]["state"], "on");
}

#[tokio::test(flavor = "multi_thread")]
async fn giving_up_a_number_leaves_the_account_as_it_was() {
    let pool = pool(without_number()).await;
    let app = TestApp::on(&pool);
    let before = app.sign_in();
    let number = json!({ "factor": "sms", "value": "+15555550199", "country": null });
    app.invoke("begin_contact_set_up", number).unwrap();
    assert_eq!(
        pool.person(PRACTICE_EMAIL).unwrap().phone.as_deref(),
        Some("+15555550199")
    );
    assert_eq!(app.ask("cancel_contact_set_up"), before);
    assert_eq!(pool.person(PRACTICE_EMAIL).unwrap().phone, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_the_service_refuses_is_told_by_its_reason() {
    let pool = pool(without_number()).await;
    let app = TestApp::on(&pool);
    app.sign_in();
    let exception = |name: &str, message: &str| Fault::Exception {
        name: name.to_owned(),
        message: message.to_owned(),
        status: 400,
    };
    for (operation, name, message, code) in [
        ("UpdateUserAttributes", "AliasExistsException", "", "contactTaken"),
        (
            "UpdateUserAttributes",
            "NotAuthorizedException",
            "A client attempted to write unauthorized attribute",
            "contactFixed",
        ),
        (
            "UpdateUserAttributes",
            "InvalidParameterException",
            "user.phone_number: Attribute cannot be updated.",
            "contactFixed",
        ),
        (
            "UpdateUserAttributes",
            "InvalidParameterException",
            "Invalid phone number format.",
            "phoneNumberShape",
        ),
        ("VerifyUserAttribute", "AliasExistsException", "", "contactTaken"),
        ("VerifyUserAttribute", "ExpiredCodeException", "", "codeExpired"),
        ("VerifyUserAttribute", "LimitExceededException", "", "tooManyTries"),
        (
            "GetUserAttributeVerificationCode",
            "InvalidParameterException",
            "User pool does not have SMS configuration to send messages.",
            "messagesNotSent",
        ),
    ] {
        pool.fail(operation, exception(name, message), Times::Once);
        let number = json!({ "factor": "sms", "value": "+15555550199", "country": null });
        let begun = app.invoke("begin_contact_set_up", number);
        let failure = match operation {
            "UpdateUserAttributes" => begun.unwrap_err(),
            "VerifyUserAttribute" => app
                .invoke("finish_contact_set_up", json!({ "code": "123456" }))
                .unwrap_err(),
            _ => app.invoke("send_contact_code", json!({})).unwrap_err(),
        };
        assert_eq!(failure["code"], code, "{operation} {name} {message}");
        app.ask("cancel_contact_set_up");
    }
}

/// A clock that is wrong by so many seconds.
struct Wrong(i64);

impl practice_pool::Clock for Wrong {
    fn now(&self) -> SystemTime {
        let by = Duration::from_secs(self.0.unsigned_abs());
        if self.0 < 0 {
            SystemTime::now() - by
        } else {
            SystemTime::now() + by
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_wrong_code_a_clock_that_is_wrong_is_told_with_its_direction_and_size() {
    for (service, expected) in [(200, -200_i64), (-200, 200), (0, 0)] {
        let pool = pool(Settings {
            clock: Arc::new(Wrong(service)),
            ..Settings::default()
        })
        .await;
        let app = TestApp::on(&pool);
        assert_eq!(
            app.sign_in()["screen"],
            "panel",
            "the proof went by the service's clock"
        );
        app.ask("begin_authenticator_set_up");
        let code = json!({ "code": "000000", "deviceName": null });
        let failure = app.invoke("finish_authenticator_set_up", code).unwrap_err();
        let clock = failure["clock"].as_i64().unwrap_or_default();
        assert!((clock - expected).abs() < 20, "{clock}");
        assert_eq!(failure["clock"].is_null(), expected == 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_the_organisation_asks_for_by_itself_is_told_as_such() {
    let person = Person {
        email: None,
        ..Person::default()
    };
    let username = person.username.clone();
    let pool = pool(Settings {
        mfa: MfaMode::Required,
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let mut messages = pool.messages();
    let app = TestApp::on(&pool);
    let password = practice_pool::PRACTICE_PASSWORD;
    app.invoke("sign_in", json!({ "username": username, "password": password }))
        .unwrap();
    let code = messages.recv().await.unwrap().code;
    let view = app.invoke("answer_code", json!({ "code": code })).unwrap();
    assert_eq!(view["asked"], json!({ "kind": "unchosen", "factor": "sms" }));
    app.save(&text_message()).unwrap();
    assert_eq!(app.ask("view")["asked"], Value::Null, "now it is chosen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_asks_something_else_than_was_said_is_explained_even_after_a_restart() {
    let pool = pool(Settings::default()).await;
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&computer, &pool);
    assert_eq!(app.sign_in()["asked"], Value::Null, "nothing was said before");
    app.save(&text_message()).unwrap();
    // It is kept in passing: the app has to live until it is.
    let file = computer.path().join("expected.json");
    let kept = loop {
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        if kept.contains("sms") {
            break kept;
        }
        tokio::task::yield_now().await;
    };
    assert!(!kept.contains("0123") && !kept.contains("ada@"), "{kept}");
    drop(app);

    pool.change(PRACTICE_EMAIL, |person| {
        (person.factors, person.preferred) = (vec![Factor::Email], Some(Factor::Email));
    });
    let mut messages = pool.messages();
    let app = TestApp::on_in(&computer, &pool);
    app.sign_in();
    let code = messages.recv().await.unwrap().code;
    let view = app.invoke("answer_code", json!({ "code": code })).unwrap();
    snapshot!("asked_something_else", view["asked"].clone());

    app.ask("sign_out");
    app.sign_in();
    let code = messages.recv().await.unwrap().code;
    let view = app.invoke("answer_code", json!({ "code": code })).unwrap();
    assert_eq!(view["asked"], Value::Null, "this was said");
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_are_listed_and_removed() {
    let pool = pool(Settings {
        people: vec![Person {
            passkeys: 2,
            ..Person::default()
        }],
        ..Settings::default()
    })
    .await;
    let app = TestApp::on(&pool);
    app.sign_in();
    let listed = app.ask("list_passkeys");
    insta::assert_json_snapshot!("passkeys", listed["passkeys"], { "[].created" => "[time]", "[].id" => "[id]" });
    for passkey in listed["passkeys"].as_array().unwrap() {
        app.invoke("remove_passkey", json!({ "id": passkey["id"] })).unwrap();
    }
    let left = app.ask("list_passkeys");
    assert_eq!(left["passkeys"], json!([]));
    assert_eq!(left["panel"]["factors"][3]["missing"], "passkey");
}
