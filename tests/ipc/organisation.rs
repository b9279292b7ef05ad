//! What an organisation put on the computer. Not covered: the system's own places (src-tauri/src/organisation.rs).

use std::{fs, path::Path, rc::Rc};

use practice_pool::Settings;
use second_step::Organisation;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{app::TestApp, house::pool};

const LINK: &str = "second-step://connect?name=Impostor&region=eu-central-1&userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

fn example() -> Value {
    json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" })
}

fn north() -> Value {
    json!({ "name": "North", "region": "eu-west-1", "userPoolId": "eu-west-1_AbC", "clientId": "abc" })
}

fn computer() -> Rc<TempDir> {
    Rc::new(TempDir::new().unwrap())
}

/// The app on this computer, where these files are in place, by their names.
fn app_in(data: &Rc<TempDir>, files: &[(&str, &Value)], arguments: &[&str]) -> TestApp {
    let place = TempDir::new().unwrap();
    for (name, file) in files {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.to_string()).unwrap();
    }
    TestApp::start_at(Organisation::within(place.path()), data, arguments)
}

fn app(files: &[(&str, &Value)]) -> TestApp {
    app_in(&computer(), files, &[])
}

fn write(folder: &Path, file: &Value) -> String {
    let path = folder.join("own.secondstep");
    fs::write(&path, file.to_string()).unwrap();
    path.into_os_string().into_string().unwrap()
}

#[test]
fn the_app_opens_on_the_organisation_that_is_in_place() {
    let view = app(&[("connection.json", &example())]).ask("view");
    assert_eq!(
        (&view["screen"], &view["organisation"]["name"]),
        (&json!("signIn"), &json!("Example Ltd"))
    );
}

#[test]
fn several_are_offered_by_their_names_and_those_of_the_person_after_them() {
    let data = computer();
    app_in(&data, &[], &[LINK]).accept_offer();
    let of_organisation = [
        ("connection.json", &north()),
        (
            "connection.d/more.json",
            &json!({ "name": "South",
        "region": "eu-west-1", "userPoolId": "eu-west-1_XyZ", "clientId": "xyz" }),
        ),
    ];
    let first = app_in(&data, &of_organisation, &[]).ask("view");
    let names: Vec<_> = first["connections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["name"], &it["placed"]))
        .collect();
    let expected =
        [("North", true), ("South", true), ("Impostor", false)].map(|(name, placed)| (json!(name), json!(placed)));
    assert_eq!(names, expected.each_ref().map(|(name, placed)| (name, placed)));
}

#[test]
fn nothing_takes_the_place_of_what_the_organisation_put_there() {
    let data = computer();
    // The person had it before, and under another name.
    app_in(&data, &[], &[LINK]).accept_offer();
    let placed = [("connection.json", &example())];
    let app = app_in(&data, &placed, &[LINK]);
    let offered = app.ask("view")["connection"].clone();
    assert_eq!(
        (&offered["placed"], &offered["replaces"]),
        (&json!(true), &json!("Example Ltd"))
    );
    let id = json!({ "id": "eu-central-1_AbC123xyz/1example23456789" });
    assert_eq!(app.invoke("remove_connection", id).unwrap_err()["code"], "notAllowed");
    assert_eq!(app.answer_offer("accept_offer").unwrap_err()["code"], "notAllowed");
    let at_door = app.ask("view");
    assert_eq!(
        (&at_door["organisation"]["name"], &at_door["removable"]),
        (&json!("Example Ltd"), &json!(null))
    );
    let values = json!({ "name": "By hand", "region": "eu-central-1", "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789" });
    let view = app.invoke("connect_by_hand", json!({ "values": values })).unwrap();
    assert_eq!(view["organisation"]["name"], "Example Ltd");
    let mut own = example();
    own["name"] = json!("Given at the start");
    let own = write(data.path(), &own);
    let view = app_in(&data, &placed, &["--connection", &own]).ask("view");
    assert_eq!(view["organisation"]["name"], "Example Ltd");
}

#[test]
fn a_file_with_a_mistake_is_told_with_its_place_and_its_field_and_stops_nothing() {
    let mut wrong = example();
    wrong["region"] = json!("mars-1");
    let app = app(&[("connection.json", &wrong), ("connection.d/north.json", &north())]);
    assert_eq!(app.ask("view")["organisation"]["name"], "North");
    let first = app.ask("leave_organisation");
    let told = &first["unusable"][0];
    let place = Path::new(told["place"].as_str().unwrap());
    assert_eq!(place.file_name().unwrap(), "connection.json");
    let field = json!({ "name": "region", "expected": "region" });
    assert_eq!(
        told["problem"],
        json!({ "code": "connectionFileField", "field": field })
    );
}

#[test]
fn an_organisation_may_want_no_practice_and_only_it_may() {
    let mut strict = example();
    strict["policy"] = json!({ "practice": "hide" });
    let placed = app(&[("connection.json", &strict)]);
    assert_eq!(placed.ask("leave_organisation")["practice"], false);
    assert_eq!(
        placed.invoke("use_practice", json!({})).unwrap_err()["code"],
        "notAllowed"
    );
    let data = computer();
    let own = write(data.path(), &strict);
    let opened = app_in(&data, &[], &["--connection", &own]);
    assert_eq!(opened.ask("leave_organisation")["practice"], true);
    assert_eq!(opened.ask("use_practice")["screen"], "signIn");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_organisation_says_of_sessions_is_in_force_and_said() {
    let pool = pool(Settings::default()).await;
    let mut connection = pool.connection();
    connection["policy"] = json!({ "staySignedIn": "never" });
    let never = app(&[("connection.json", &connection)]);
    assert_eq!(never.ask("view")["doors"]["stay"], "switchedOff");
    assert_eq!(never.sign_in()["lockAfter"], json!(null));
    connection["policy"] = json!({ "lockAfterMinutes": 5 });
    let locked = app(&[("connection.json", &connection)]);
    assert_eq!(locked.ask("view")["doors"]["stay"], "switchedOff");
    assert_eq!(locked.sign_in()["lockAfter"], 5);
}

#[test]
fn an_organisations_file_is_never_kept() {
    let data = computer();
    let mut secret = example();
    secret["clientSecret"] = json!("5ecret5ecret5ecret5ecret5ecret");
    app_in(&data, &[("connection.json", &secret)], &[]).ask("view");
    assert_eq!(app_in(&data, &[], &[]).ask("view")["connections"], json!([]));
}

#[test]
fn an_organisation_may_want_no_look_for_updates_and_only_it_may() {
    let mut strict = example();
    strict["policy"] = json!({ "updates": "off" });
    let placed = app(&[("connection.json", &strict)]);
    assert_eq!(placed.ask("updates")["kind"], "switchedOff");
    let data = computer();
    let own = write(data.path(), &strict);
    let opened = app_in(&data, &[], &["--connection", &own]);
    assert_eq!(opened.ask("updates")["kind"], "elsewhere");
}
