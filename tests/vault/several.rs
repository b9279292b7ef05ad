//! Several accounts on one computer: each stays by itself, and who is next is asked by name.

use std::{fs, rc::Rc};

use practice_pool::{PRACTICE_PASSWORD, Person, PracticePool, Settings};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    app::TestApp,
    keyring::{self, Keyring},
};

const ADA: &str = "ada@example.com";
const BEN: &str = "ben@example.com";

async fn pool() -> PracticePool {
    let people = [ADA, BEN].map(|email| Person {
        username: email.split('@').next().unwrap().to_owned(),
        email: Some(email.to_owned()),
        phone: None,
        ..Person::default()
    });
    let settings = Settings {
        people: people.to_vec(),
        ..Settings::default()
    };
    PracticePool::start(settings).await.unwrap()
}

fn sign_in_to_stay(app: &TestApp, username: &str) {
    let news = app.news();
    let who = json!({ "username": username, "password": PRACTICE_PASSWORD, "stay": true });
    app.invoke("sign_in", who).unwrap();
    assert_eq!(news.recv().unwrap(), "changed");
    assert_eq!(app.ask("view")["staying"], "yes");
}

/// Signs in one after the other, the first staying signed in meanwhile.
fn both_stay(app: &TestApp) -> Value {
    sign_in_to_stay(app, ADA);
    let first = app.ask("leave_organisation");
    assert_eq!(first["accounts"][0]["name"], ADA);
    let connection = &first["connections"][0]["id"];
    let door = app.invoke("use_connection", json!({ "id": connection })).unwrap();
    assert_eq!(
        door["screen"], "signIn",
        "another account, since the first is offered by name"
    );
    sign_in_to_stay(app, BEN);
    app.ask("leave_organisation")
}

fn names(first: &Value) -> Vec<&str> {
    let accounts = first["accounts"].as_array().unwrap();
    accounts
        .iter()
        .map(|account| account["name"].as_str().unwrap())
        .collect()
}

fn which(account: &Value) -> Value {
    json!({ "connection": account["connection"], "subject": account["subject"] })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_start_asks_who_it_is_and_goes_on_as_them() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (Rc::new(TempDir::new().unwrap()), pool().await);
    let app = TestApp::on_in(&data, &pool);
    assert_eq!(names(&both_stay(&app)), [ADA, BEN]);
    drop(app);

    let app = TestApp::on_in(&data, &pool);
    let first = app.ask("view");
    assert_eq!(first["screen"], "first");
    assert_eq!(names(&first), [ADA, BEN]);
    let returning = app.invoke("use_account", which(&first["accounts"][1])).unwrap();
    assert_eq!(returning["screen"], "returning");
    assert_eq!(app.ask("resume")["panel"]["person"], BEN);
    assert_eq!(app.ask("sign_out")["note"], "signedOut");
    assert_eq!(names(&app.ask("leave_organisation")), [ADA]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_signed_out_without_going_on_as_them_and_leaves_no_name() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (Rc::new(TempDir::new().unwrap()), pool().await);
    let app = TestApp::on_in(&data, &pool);
    let first = both_stay(&app);
    let requests = || pool.requests().into_iter().map(|request| request.operation);
    let left = app.invoke("remove_account", which(&first["accounts"][0])).unwrap();
    assert_eq!(names(&left), [BEN]);
    assert_eq!(left["note"], "signedOut");
    assert_eq!(requests().filter(|operation| operation == "RevokeToken").count(), 1);
    drop(app);
    for file in fs::read_dir(data.path()).unwrap() {
        let text = fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&text).contains(ADA));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_is_gone_from_the_disk_the_keychain_and_the_service() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (Rc::new(TempDir::new().unwrap()), pool().await);
    let app = TestApp::on_in(&data, &pool);
    both_stay(&app);
    // A blocking call of the keychain's own library has no place among those that wait.
    let of_app = data.path().to_str().unwrap().to_owned();
    let in_keychain = || tokio::task::block_in_place(|| keyring::holds(&of_app).len());
    assert_eq!(in_keychain(), 1);
    let left = app.ask("remove_my_data");
    assert_eq!((names(&left), &left["note"]), (vec![], &json!("dataRemoved")));
    let requests = pool.requests().into_iter();
    assert_eq!(requests.filter(|request| request.operation == "RevokeToken").count(), 2);
    assert_eq!(in_keychain(), 0);
    drop(app);
    for file in fs::read_dir(data.path()).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read(&path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        assert!(!text.contains(ADA) && !text.contains(BEN), "{}", path.display());
        assert_ne!(path.file_name().unwrap(), "vault.json");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_stay_ends_only_their_own_session() {
    let _keyring = Keyring::unlocked();
    let (data, pool) = (Rc::new(TempDir::new().unwrap()), pool().await);
    let app = TestApp::on_in(&data, &pool);
    both_stay(&app);
    let connection = app.ask("view")["connections"][0]["id"].clone();
    app.invoke("use_connection", json!({ "id": connection })).unwrap();
    let who = json!({ "username": ADA, "password": PRACTICE_PASSWORD, "stay": false });
    app.invoke("sign_in", who).unwrap();
    assert_eq!(names(&app.ask("leave_organisation")), [BEN]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_goes_on_as_somebody_who_does_not_stay() {
    let pool = pool().await;
    let app = TestApp::on_in(&Rc::new(TempDir::new().unwrap()), &pool);
    let id = app.ask("leave_organisation")["connections"][0]["id"].clone();
    let refused = app.invoke("use_account", json!({ "connection": id, "subject": "ada" }));
    assert_eq!(refused.unwrap_err()["code"], "notAllowed");
    assert_eq!(app.ask("view")["screen"], "first");
}
