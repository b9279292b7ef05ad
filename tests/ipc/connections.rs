//! Which organisation: files, values typed by hand, and what the next start knows.

use std::rc::Rc;

use practice_pool::Settings;
use serde_json::{Value, json};
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
fn an_organisation_given_at_the_start_is_for_that_start_and_the_known_one_comes_back() {
    let computer = Rc::new(TempDir::new().unwrap());
    let mut connection = json!({ "name": "Known", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" });
    let app = TestApp::start_in(&computer, &[]);
    app.invoke("connect_by_hand", json!({ "values": connection })).unwrap();
    drop(app);

    connection["name"] = json!("For now");
    let file = computer.path().join("now.secondstep");
    std::fs::write(&file, connection.to_string()).unwrap();
    let app = TestApp::start_in(&computer, &["--connection", file.to_str().unwrap()]);
    assert_eq!(app.ask("view")["organisation"]["name"], "For now");
    let first = app.ask("leave_organisation");
    let names: Vec<_> = first["connections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert_eq!(names, ["For now"]);
    // Something is written meanwhile.
    app.invoke(
        "set_appearance",
        json!({ "appearance": { "language": null, "theme": "dark" } }),
    )
    .unwrap();
    drop(app);
    let view = TestApp::start_in(&computer, &[]).ask("view");
    assert_eq!(view["organisation"]["name"], "Known");
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
    assert_eq!(app.accept_offer()["screen"], "signIn");
    assert_eq!(app.ask("leave_organisation")["connections"][0]["name"], "Example Ltd");
}

#[test]
fn what_is_not_wanted_leaves_nothing() {
    let app = TestApp::start(&[LINK]);
    assert_eq!(app.decline_offer()["connections"], json!([]));
    let again = app.invoke("accept_offer", json!({ "number": 1 }));
    assert_eq!(again.unwrap_err()["code"], "notAllowed");
}

#[test]
fn an_address_that_is_not_the_services_and_the_place_it_would_take_are_told() {
    let data = Rc::new(TempDir::new().unwrap());
    TestApp::start_in(&data, &[LINK]).accept_offer();
    let evil = format!("{LINK}&endpoint=https%3A%2F%2Fevil.example");
    let app = TestApp::start_in(&data, &[&evil]);
    let found = app.ask("view")["connection"].clone();
    assert_eq!(found["host"], "evil.example");
    assert_eq!(
        (&found["foreign"], &found["replaces"]),
        (&json!(true), &json!("Example Ltd"))
    );
    let changes =
        json!([{ "kind": "host", "before": "cognito-idp.eu-central-1.amazonaws.com", "after": "evil.example" }]);
    assert_eq!(found["changes"], changes);
    app.decline_offer();
    let same = TestApp::start_in(&data, &[LINK]);
    assert_eq!(
        same.ask("view")["connection"]["changes"],
        json!([]),
        "the first is still as it was"
    );
}

#[test]
fn a_page_that_is_not_amazons_is_told_however_clean_the_rest_is() {
    let page = |domain: &str| {
        let link = format!("{LINK}&managedLogin.domain={domain}&managedLogin.redirectPorts=49215");
        let found = TestApp::start(&[&link]).ask("view")["connection"].clone();
        assert_eq!(found["foreign"], false);
        found["page"].clone()
    };
    for (domain, host, amazons) in [
        (
            "a.auth.eu-central-1.amazoncognito.com",
            "a.auth.eu-central-1.amazoncognito.com",
            true,
        ),
        ("evil.example", "evil.example", false),
        (
            "amazoncognito.com.evil.example:8443",
            "amazoncognito.com.evil.example:8443",
            false,
        ),
        // A Cyrillic letter.
        ("a.%D0%B0mazoncognito.com", "a.xn--mazoncognito-w9j.com", false),
    ] {
        assert_eq!(page(domain), json!({ "host": host, "amazons": amazons }));
    }
    // The browser is none of its doors.
    assert_eq!(page("evil.example&signIn=password"), json!(null));
}

#[test]
fn a_replacement_tells_everything_that_would_be_different() {
    let data = Rc::new(TempDir::new().unwrap());
    let known = format!(
        "{LINK}&managedLogin.domain=a.auth.eu-central-1.amazoncognito.com&managedLogin.redirectPorts=49215\
         &help.phone=%2B49%2030%20123456"
    );
    TestApp::start_in(&data, &[&known]).accept_offer();
    let evil = format!(
        "{LINK}&managedLogin.domain=evil.example&managedLogin.redirectPorts=49215&signIn=browser\
         &help.phone=%2B1%20900%205550100"
    );
    let found = TestApp::start_in(&data, &[&evil]).ask("view")["connection"].clone();
    let help = |phone: &str| json!({ "text": null, "email": null, "phone": phone, "url": null });
    let changes = json!([
        { "kind": "page", "before": "a.auth.eu-central-1.amazoncognito.com", "after": "evil.example" },
        { "kind": "doors", "before": ["password", "browser"], "after": ["browser"] },
        { "kind": "help", "before": help("+49 30 123456"), "after": help("+1 900 5550100") },
    ]);
    assert_eq!((&found["foreign"], &found["changes"]), (&json!(false), &changes));
}

#[test]
fn only_what_was_shown_is_added_or_declined() {
    let app = TestApp::start(&[LINK]);
    let shown = app.ask("view")["number"].clone();
    let news = app.news();
    app.start_again(&[&LINK
        .replace("name=Example%20Ltd", "name=Impostor")
        .replace("AbC123xyz", "Evil")]);
    assert_eq!(news.recv().unwrap(), "changed");
    let refused = app.invoke("accept_offer", json!({ "number": shown }));
    assert_eq!(refused.unwrap_err()["code"], "notAllowed");
    let waiting = app.invoke("decline_offer", json!({ "number": shown })).unwrap();
    assert_eq!(waiting["connection"]["name"], "Impostor");
    assert_eq!(app.decline_offer()["connections"], json!([]));
}

/// What the list of this name says on the disk.
fn kept(data: &TempDir, name: &str) -> Value {
    let file = std::fs::read(data.path().join(format!("{name}.json"))).unwrap();
    serde_json::from_slice::<Value>(&file).unwrap()[name].clone()
}

#[test]
fn one_organisation_is_removed_with_all_that_is_remembered_of_it_and_no_other() {
    let data = Rc::new(TempDir::new().unwrap());
    let (own, other) = (
        "eu-central-1_AbC123xyz/1example23456789",
        "eu-central-1_Other/1example23456789",
    );
    let of = |connection: &str, what: Value| json!({ "connection": connection, "subject": "1", "what": what });
    let lists = [
        ("accounts", json!("jamie")),
        ("unsettled", json!({ "sms": { "enabled": true, "preferred": true } })),
        ("unfinished", json!({ "kind": "turnOn" })),
        ("expected", json!(["setUp"])),
    ];
    for (name, what) in &lists {
        let list = json!({ *name: [of(own, what.clone()), of(other, what.clone())] });
        std::fs::write(data.path().join(format!("{name}.json")), list.to_string()).unwrap();
    }
    TestApp::start_in(&data, &[LINK]).accept_offer();
    let app = TestApp::start_in(&data, &[&LINK.replace("AbC123xyz", "Other")]);
    assert_eq!(app.accept_offer()["removable"], json!(null), "there are two");
    assert_eq!(app.ask("leave_organisation")["screen"], "first");
    let first = app.invoke("remove_connection", json!({ "id": own })).unwrap();
    assert_eq!(
        (&first["screen"], &first["note"]),
        (&json!("first"), &json!("organisationRemoved"))
    );
    assert_eq!(
        first["connections"],
        json!([{ "id": other, "name": "Example Ltd", "placed": false }])
    );
    for (name, what) in lists {
        assert_eq!(kept(&data, name), json!([of(other, what)]), "{name}");
    }
    assert_eq!(kept(&data, "connections").as_array().unwrap().len(), 1);
    let again = app.invoke("remove_connection", json!({ "id": own }));
    assert_eq!(again.unwrap_err()["code"], "notAllowed");
    drop(app);
    // The only one may be removed where it is in front of the person.
    let app = TestApp::start_in(&data, &[]);
    assert_eq!(app.ask("view")["removable"], other);
    let first = app.invoke("remove_connection", json!({ "id": other })).unwrap();
    assert_eq!((&first["screen"], &first["connections"]), (&json!("first"), &json!([])));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_signed_in_at_a_removed_organisation_is_signed_out_at_the_service() {
    let pool = pool(Settings::default()).await;
    let app = TestApp::on(&pool);
    let id = app.ask("view")["removable"].clone();
    app.sign_in();
    let first = app.invoke("remove_connection", json!({ "id": id })).unwrap();
    assert_eq!((&first["screen"], &first["connections"]), (&json!("first"), &json!([])));
    assert!(pool.requests().iter().any(|request| request.operation == "RevokeToken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_session_goes_where_a_replacement_leads() {
    let pool = pool(Settings::default()).await;
    let data = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&data, &pool);
    app.sign_in();
    let mut moved = pool.connection();
    moved["endpoint"] = json!("http://127.0.0.1:1/");
    let file = data.path().join("moved.secondstep");
    std::fs::write(&file, moved.to_string()).unwrap();
    let news = app.news();
    app.start_again(&[file.to_str().unwrap()]);
    assert_eq!(news.recv().unwrap(), "changed");
    assert_eq!(app.accept_offer()["screen"], "signIn");
    assert!(pool.requests().iter().any(|request| request.operation == "RevokeToken"));
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
        assert_eq!(app.decline_offer()["screen"], "first");
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
        app.decline_offer();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_signed_in_is_not_interrupted_by_what_they_add() {
    let data = Rc::new(TempDir::new().unwrap());
    let pool = pool(Settings::default()).await;
    let file = data.path().join("practice.secondstep");
    std::fs::write(&file, pool.connection().to_string()).unwrap();
    let app = TestApp::start_in(&data, &["--connection", file.to_str().unwrap(), LINK]);
    assert_eq!(app.decline_offer()["screen"], "signIn");
    assert_eq!(app.sign_in()["screen"], "panel");
    let news = app.news();
    app.start_again(&[LINK]);
    assert_eq!(news.recv().unwrap(), "changed");
    assert_eq!(app.ask("view")["screen"], "offer");
    assert_eq!(app.accept_offer()["screen"], "panel");
}
