//! Authenticator, number, address and passkeys, across the boundary.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use practice_pool::{Fault, PRACTICE_EMAIL, Person, Settings, Times};
use serde_json::{Value, json};

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
