//! Changes that are cut off by the end of the session or by a lost answer, and sign-ins that ask something else than was said.

use std::rc::Rc;

use practice_pool::{Factor, Fault, MfaMode, PRACTICE_EMAIL, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    app::TestApp,
    house::{pool, snapshot, text_message},
};

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
        .invoke(
            "sign_in",
            json!({ "username": "someone-else", "password": password, "stay": false }),
        )
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

/// A computer whose app ended after such a save, and the pool, which can be reached again.
async fn ended_in_a_tunnel() -> (PracticePool, Rc<TempDir>) {
    let pool = pool(Settings::default()).await;
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&computer, &pool);
    app.sign_in();
    save_into_a_tunnel(&app, &pool);
    drop(app);
    pool.recover();
    (pool, computer)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_is_not_known_survives_the_end_of_the_app() {
    let (pool, computer) = ended_in_a_tunnel().await;
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
    let (pool, computer) = ended_in_a_tunnel().await;
    pool.change(PRACTICE_EMAIL, |person| person.factors.clear());
    let app = TestApp::on_in(&computer, &pool);
    assert_eq!(
        app.sign_in()["earlier"],
        json!({ "kind": "wasNotSaved", "preference": text_message() })
    );
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
    app.invoke(
        "sign_in",
        json!({ "username": username, "password": password, "stay": false }),
    )
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
