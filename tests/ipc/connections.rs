//! Which organisation: files, values typed by hand, and what the next start knows.

use std::rc::Rc;

use practice_pool::Settings;
use serde_json::json;
use tempfile::TempDir;

use crate::{app::TestApp, house::pool};

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

const LINK: &str = "second-step://connect?name=Example%20Ltd&region=eu-central-1&userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

#[test]
fn a_link_is_shown_before_it_is_added() {
    let app = TestApp::start(&[LINK]);
    let offered = app.ask("view");
    assert_eq!(offered["screen"], "offer");
    let found = &offered["connection"];
    assert_eq!(found["name"], "Example Ltd");
    assert_eq!(found["host"], "cognito-idp.eu-central-1.amazonaws.com");
    assert_eq!((&found["foreign"], &found["replaces"]), (&json!(false), &json!(null)));
    assert_eq!(app.ask("accept_offer")["screen"], "signIn");
    assert_eq!(app.ask("leave_organisation")["connections"][0]["name"], "Example Ltd");
}

#[test]
fn what_is_not_wanted_leaves_nothing() {
    let app = TestApp::start(&[LINK]);
    assert_eq!(app.ask("decline_offer")["connections"], json!([]));
    assert_eq!(app.invoke("accept_offer", json!({})).unwrap_err()["code"], "notAllowed");
}

#[test]
fn an_address_that_is_not_the_services_and_the_place_it_would_take_are_told() {
    let data = Rc::new(TempDir::new().unwrap());
    TestApp::start_in(&data, &[LINK]).ask("accept_offer");
    let evil = format!("{LINK}&endpoint=https%3A%2F%2Fevil.example");
    let app = TestApp::start_in(&data, &[&evil]);
    let found = app.ask("view")["connection"].clone();
    assert_eq!(found["host"], "evil.example");
    assert_eq!(
        (&found["foreign"], &found["replaces"]),
        (&json!(true), &json!("Example Ltd"))
    );
    assert_eq!(found["same"], false);
    app.ask("decline_offer");
    let same = TestApp::start_in(&data, &[LINK]);
    assert_eq!(
        same.ask("view")["connection"]["same"],
        true,
        "the first is still as it was"
    );
}

#[test]
fn what_can_not_be_used_is_told_and_stops_nothing() {
    let wrong = [
        "second-step://connect?name=A",
        "second-step://nonsense",
        "/nowhere/at-all.secondstep",
    ];
    let codes = [
        "connectionFileField",
        "connectionFileUnreadable",
        "connectionFileNotFound",
    ];
    for (opened, code) in wrong.into_iter().zip(codes) {
        let app = TestApp::start(&[opened]);
        let offered = app.ask("view");
        assert_eq!(offered["problem"]["code"], code, "{opened}");
        assert_eq!(offered["connection"], json!(null));
        assert_eq!(app.ask("decline_offer")["screen"], "first");
    }
    // The browser came back to an app that was closed meanwhile.
    assert_eq!(
        TestApp::start(&["second-step://signed-in?code=a&state=b"]).ask("view")["screen"],
        "first"
    );
}

#[test]
fn a_file_is_found_from_the_folder_of_the_start_that_named_it() {
    let folder = TempDir::new().unwrap();
    let file = json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" });
    std::fs::write(folder.path().join("our.secondstep"), file.to_string()).unwrap();
    let app = TestApp::start(&[]);
    for words in [&["our.secondstep"][..], &["--connection", "our.secondstep"]] {
        let news = app.news();
        app.start_again_in(folder.path(), words);
        assert_eq!(news.recv().unwrap(), "changed");
        assert_eq!(app.ask("view")["connection"]["name"], "Example Ltd");
        app.ask("decline_offer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_signed_in_is_not_interrupted_by_what_they_add() {
    let data = Rc::new(TempDir::new().unwrap());
    let pool = pool(Settings::default()).await;
    let file = data.path().join("practice.secondstep");
    std::fs::write(&file, pool.connection().to_string()).unwrap();
    let app = TestApp::start_in(&data, &["--connection", file.to_str().unwrap(), LINK]);
    assert_eq!(app.ask("decline_offer")["screen"], "signIn");
    assert_eq!(app.sign_in()["screen"], "panel");
    let news = app.news();
    app.start_again(&[LINK]);
    assert_eq!(news.recv().unwrap(), "changed");
    assert_eq!(app.ask("view")["screen"], "offer");
    assert_eq!(app.ask("accept_offer")["screen"], "panel");
}
