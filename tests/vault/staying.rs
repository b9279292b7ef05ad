//! Staying signed in, through the app: what a person has of it at the next start.

use std::rc::Rc;

use practice_pool::{Fault, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{app::TestApp, keyring::Keyring};

async fn pool() -> PracticePool {
    PracticePool::start(Settings::default()).await.unwrap()
}

fn computer() -> Rc<TempDir> {
    Rc::new(TempDir::new().unwrap())
}

/// Signs in, and waits until the app says what became of the wish.
fn sign_in_to_stay(app: &TestApp) -> Value {
    let news = app.news();
    let who = json!({ "username": PRACTICE_EMAIL, "password": PRACTICE_PASSWORD, "stay": true });
    let arrived = app.invoke("sign_in", who).unwrap();
    assert_eq!(arrived["staying"], "no", "said before it is so");
    assert_eq!(news.recv().unwrap(), "changed");
    app.ask("view")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wishes_to_stay_goes_on_at_the_next_start_until_they_sign_out() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (computer(), pool().await);
    let app = TestApp::on_in(&data, &pool);
    assert_eq!(app.ask("view")["doors"]["stay"], "ask");
    assert_eq!(sign_in_to_stay(&app)["staying"], "yes");
    drop(app);

    let app = TestApp::on_in(&data, &pool);
    assert_eq!(app.ask("view")["screen"], "returning");
    let back = app.ask("resume");
    assert_eq!(back["screen"], "panel");
    assert_eq!(back["staying"], "yes");
    assert_eq!(app.ask("sign_out")["note"], "signedOut");
    drop(app);
    assert_eq!(TestApp::on_in(&data, &pool).ask("view")["screen"], "signIn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ended_meanwhile_asks_for_a_sign_in() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (computer(), pool().await);
    sign_in_to_stay(&TestApp::on_in(&data, &pool));
    pool.revoke_all(PRACTICE_EMAIL);
    let app = TestApp::on_in(&data, &pool);
    app.ask("view");
    let view = app.ask("resume");
    assert_eq!(view["screen"], "signIn");
    assert_eq!(view["note"], "sessionOver");
    drop(app);
    assert_eq!(TestApp::on_in(&data, &pool).ask("view")["screen"], "signIn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_that_is_down_ends_nothing() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (computer(), pool().await);
    sign_in_to_stay(&TestApp::on_in(&data, &pool));
    let app = TestApp::on_in(&data, &pool);
    app.ask("view");
    pool.fail("*", Fault::DropBefore, Times::Always);
    assert_eq!(app.invoke("resume", json!({})).unwrap_err()["code"], "connectionLost");
    assert_eq!(app.ask("view")["screen"], "returning");
    pool.recover();
    assert_eq!(app.ask("resume")["screen"], "panel");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_wants_no_session_to_stay_is_not_asked_for_one() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (computer(), pool().await);
    sign_in_to_stay(&TestApp::on_in(&data, &pool));
    let mut connection = pool.connection();
    connection["policy"] = json!({ "staySignedIn": "never" });
    let file = data.path().join("strict.secondstep");
    std::fs::write(&file, connection.to_string()).unwrap();
    let app = TestApp::start_in(&data, &["--connection", file.to_str().unwrap()]);
    assert_eq!(app.ask("view")["screen"], "signIn");
    assert_eq!(app.ask("view")["doors"]["stay"], "switchedOff");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_safe_place_the_session_ends_with_the_app_and_that_is_said() {
    let (data, pool) = (computer(), pool().await);
    let app = TestApp::on_in(&data, &pool);
    assert_eq!(sign_in_to_stay(&app)["staying"], "noSafePlace");
    drop(app);
    assert_eq!(TestApp::on_in(&data, &pool).ask("view")["screen"], "signIn");
}
