//! Authenticator, number, address and passkeys, across the boundary.

use std::{
    rc::Rc,
    sync::Arc,
    time::{Duration, SystemTime},
};

use practice_pool::{Factor, Fault, PRACTICE_EMAIL, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    app::TestApp,
    house::{pool, practising, snapshot, text_message},
};

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

/// Signed in again, on a computer that knows what happened before; a code is asked for where one is on.
fn again(data: &Rc<TempDir>, pool: &PracticePool) -> (TestApp, Value) {
    let app = TestApp::on_in(data, pool);
    let view = app.sign_in();
    (app, view)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_up_that_was_cut_off_is_noticed_at_the_next_sign_in_and_can_be_dropped() {
    let (pool, data) = (pool(Settings::default()).await, Rc::new(TempDir::new().unwrap()));
    let (app, view) = again(&data, &pool);
    assert_eq!(view["unfinished"], Value::Null);
    app.ask("begin_authenticator_set_up");
    drop(app);
    let (app, view) = again(&data, &pool);
    assert_eq!(view["unfinished"], json!({ "kind": "code", "replaces": false }));
    assert_eq!(app.ask("drop_authenticator_set_up")["unfinished"], Value::Null);
    assert_eq!(again(&data, &pool).1["unfinished"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn giving_up_a_first_set_up_leaves_nothing_open_and_giving_up_a_second_one_does() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    app.sign_in();
    app.ask("begin_authenticator_set_up");
    assert_eq!(app.ask("cancel_authenticator_set_up")["unfinished"], Value::Null);

    let key = app.ask("begin_authenticator_set_up")["key"]
        .as_str()
        .unwrap()
        .replace(' ', "");
    let code = practice_pool::totp(&key, SystemTime::now()).unwrap();
    let finish = json!({ "code": code, "deviceName": null });
    app.invoke("finish_authenticator_set_up", finish).unwrap();
    app.ask("begin_authenticator_set_up");
    assert_eq!(app.ask("view")["unfinished"], Value::Null, "the step is open");
    assert_eq!(
        app.ask("cancel_authenticator_set_up")["unfinished"],
        json!({ "kind": "code", "replaces": true })
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_was_connected_and_not_turned_on_is_offered_until_it_is() {
    let (pool, data) = (pool(Settings::default()).await, Rc::new(TempDir::new().unwrap()));
    let (app, _) = again(&data, &pool);
    let key = app.ask("begin_authenticator_set_up")["key"]
        .as_str()
        .unwrap()
        .replace(' ', "");
    let code = practice_pool::totp(&key, SystemTime::now()).unwrap();
    let finish = json!({ "code": code, "deviceName": null });
    let view = app.invoke("finish_authenticator_set_up", finish).unwrap();
    assert_eq!(view["unfinished"], Value::Null, "the save that follows turns it on");
    drop(app);
    let (app, view) = again(&data, &pool);
    assert_eq!(view["unfinished"], json!({ "kind": "turnOn" }));
    app.save(&json!({ "softwareToken": { "enabled": true, "preferred": false } }))
        .unwrap();
    pool.set_mfa(practice_pool::MfaMode::Off);
    assert_eq!(again(&data, &pool).1["unfinished"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replacement_that_was_cut_off_is_no_matter_once_the_old_app_was_asked_for_and_worked() {
    let person = Person {
        authenticator: Some("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP".to_owned()),
        factors: vec![Factor::SoftwareToken],
        ..Person::default()
    };
    let settings = Settings {
        people: vec![person.clone()],
        ..Settings::default()
    };
    let (pool, data) = (pool(settings).await, Rc::new(TempDir::new().unwrap()));
    let signed_in = || {
        let app = TestApp::on_in(&data, &pool);
        app.sign_in();
        let code = practice_pool::totp(person.authenticator.as_ref().unwrap(), SystemTime::now()).unwrap();
        let view = app.invoke("answer_code", json!({ "code": code })).unwrap();
        (app, view)
    };
    let (app, _) = signed_in();
    app.ask("begin_authenticator_set_up");
    drop(app);
    // Another code than the one that was just used.
    pool.put_person(person.clone());
    assert_eq!(signed_in().1["unfinished"], Value::Null);
}

#[test]
fn a_key_is_copied_and_a_link_opened_only_while_their_step_is_open() {
    let app = practising();
    for command in ["copy_authenticator_key", "open_authenticator_link"] {
        assert_eq!(app.invoke(command, json!({})).unwrap_err()["code"], "notAllowed");
    }
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
