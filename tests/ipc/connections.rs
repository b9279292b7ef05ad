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
