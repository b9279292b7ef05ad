//! The check of the connection, from the command to its answer. Does not cover: what each hop can meet, which `cognito`'s
//! own tests make it meet.

use std::io::Write as _;

use practice_pool::Settings;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::{
    app::TestApp,
    house::{pool, text_message},
};

/// An app on a connection of the test's own.
fn on(file: &Value) -> TestApp {
    let mut path = NamedTempFile::new().unwrap();
    path.write_all(file.to_string().as_bytes()).unwrap();
    TestApp::start(&["--connection", path.path().to_str().unwrap()])
}

fn connection(endpoint: &str, managed_login: &Value) -> Value {
    json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789", "endpoint": endpoint, "managedLogin": managed_login })
}

/// An address of this computer where nobody listens.
fn nobody() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

fn outcomes(place: &Value) -> Vec<(&str, &str)> {
    let hops = place["hops"].as_array().unwrap().iter();
    hops.map(|hop| (hop["hop"].as_str().unwrap(), hop["outcome"].as_str().unwrap()))
        .collect()
}

#[test]
fn the_practice_account_can_be_reached_hop_by_hop() {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    let found = app.ask("check_connection");
    insta::assert_json_snapshot!("checked", found, {
        ".time" => "[time]",
        ".appVersion" => "[version]",
        ".places[].address" => "[address]",
        ".places[].hops[].facts[].value" => "[value]",
    });
}

#[test]
fn a_port_where_nobody_listens_is_the_hop_that_fails() {
    let app = on(&connection(&nobody(), &Value::Null));
    let found = app.ask("check_connection");
    assert_eq!(
        (&found["verdict"], &found["pageOnly"]),
        (&json!("nobodyAnswers"), &json!(false))
    );
    assert_eq!(
        outcomes(&found["places"][0]),
        [
            ("route", "passed"),
            ("name", "passed"),
            ("connect", "failed"),
            ("clock", "notReached"),
            ("service", "notReached")
        ]
    );
    assert_eq!(
        found["places"][0]["hops"][2]["facts"],
        json!([{ "kind": "cause", "value": "Refused" }])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_page_that_is_out_of_reach_is_told_apart_from_the_service() {
    let pool = pool(Settings::default()).await;
    let login = json!({ "domain": nobody(), "redirectPorts": [49_215] });
    let app = on(&connection(&pool.endpoint(), &login));
    let found = app.ask("check_connection");
    assert_eq!(
        (&found["verdict"], &found["pageOnly"]),
        (&json!("nobodyAnswers"), &json!(true))
    );
    assert_eq!(found["places"][1]["part"], "signInPage");
}

#[test]
fn a_check_changes_nothing_and_needs_no_session() {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    app.ask("check_connection");
    assert_eq!(app.ask("view")["screen"], "signIn");
    app.sign_in();
    app.ask("check_connection");
    assert_eq!(app.ask("view")["screen"], "panel");
    assert_eq!(app.save(&text_message()).unwrap()["changed"], true);
}

#[test]
fn without_an_organisation_there_is_nothing_to_check() {
    let app = TestApp::start(&[]);
    assert_eq!(
        app.invoke("check_connection", json!({})).unwrap_err(),
        json!({ "code": "notAllowed" })
    );
}
