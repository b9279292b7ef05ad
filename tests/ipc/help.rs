//! The report for the IT team, and removing what this computer keeps. Not covered: sessions that stay, which take a
//! keychain (tests/vault/several.rs), and the dialog in which a person says where a report goes.

use std::{fs, rc::Rc};

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Settings};
use second_step::Organisation;
use serde_json::json;
use tempfile::TempDir;

use crate::{
    app::TestApp,
    house::{pool, text_message},
};

const LINK: &str = "second-step://connect?name=Example%20Ltd&region=eu-central-1&userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

#[tokio::test(flavor = "multi_thread")]
async fn a_report_says_what_the_app_knows_and_whose_account_it_is_not() {
    let pool = pool(Settings::default()).await;
    let place = TempDir::new().unwrap();
    let mut placed = pool.connection();
    placed["clientSecret"] = json!("5ecret5ecret5ecret5ecret5ecret");
    fs::write(place.path().join("connection.json"), placed.to_string()).unwrap();
    fs::create_dir(place.path().join("connection.d")).unwrap();
    fs::write(place.path().join("connection.d/broken.json"), r#"{ "name": "A" }"#).unwrap();
    let app = TestApp::start_at(
        Organisation::within(place.path()),
        &Rc::new(TempDir::new().unwrap()),
        &[LINK],
    );
    app.accept_offer();
    let report = app.ask("report").as_str().unwrap().to_owned();
    for fact in [
        concat!("Second Step: ", env!("CARGO_PKG_VERSION")),
        "Practice organisation",
        "with a secret",
        "put in place by the organisation",
        "pool eu-central-1_AbC123xyz, app client 1example23456789, at cognito-idp.eu-central-1.amazonaws.com",
        "added by the person",
        "broken.json",
        "ConnectionFileField region",
        "Log: empty",
    ] {
        assert!(report.contains(fact), "{fact}\n{report}");
    }
    for secret in ["5ecret", PRACTICE_EMAIL, PRACTICE_PASSWORD] {
        assert!(!report.contains(secret), "{secret}\n{report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_leaves_nothing_and_ends_the_session() {
    let (data, pool) = (Rc::new(TempDir::new().unwrap()), pool(Settings::default()).await);
    let own = data.path().join("own.secondstep");
    fs::write(&own, pool.connection().to_string()).unwrap();
    let app = TestApp::start_in(&data, &[own.to_str().unwrap()]);
    app.accept_offer();
    app.invoke(
        "set_appearance",
        json!({ "appearance": { "language": "de", "theme": "dark" } }),
    )
    .unwrap();
    app.sign_in();
    app.save(&text_message()).unwrap();
    let left = app.ask("remove_my_data");
    assert_eq!(
        (&left["screen"], &left["note"], &left["connections"]),
        (&json!("first"), &json!("dataRemoved"), &json!([]))
    );
    assert!(pool.requests().iter().any(|request| request.operation == "RevokeToken"));
    assert_eq!(app.ask("appearance"), json!({ "language": null, "theme": "system" }));
    drop(app);
    fs::remove_file(own).unwrap();
    let id = pool.connection()["clientId"].as_str().unwrap().to_owned();
    for file in fs::read_dir(data.path()).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            !text.contains(&id) && !text.contains("dark"),
            "{}: {text}",
            path.display()
        );
    }
    assert_eq!(TestApp::start_in(&data, &[]).ask("view")["connections"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_without_a_source_of_updates_says_and_does_nothing_about_them() {
    let app = TestApp::start_at(Organisation::none(), &Rc::new(TempDir::new().unwrap()), &[]);
    for command in ["updates", "look_for_updates", "put_off_update"] {
        assert_eq!(app.ask(command), json!({ "kind": "elsewhere" }), "{command}");
    }
    let refused = app.invoke("install_update", json!({})).unwrap_err();
    assert_eq!(refused["code"], "notAllowed");
}
