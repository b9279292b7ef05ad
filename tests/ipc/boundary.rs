//! What may cross, and what may not.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::{Value, json};

use crate::app::TestApp;

fn source(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn commands() -> BTreeSet<String> {
    const COMMANDS: &[&str] = &include!("../../src-tauri/src/commands/names.in");
    COMMANDS.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_handlers_are_the_commands_that_have_a_permission() {
    let handlers = source("src-tauri/src/commands.rs");
    let list = handlers
        .split_once("generate_handler![")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    let handled: BTreeSet<_> = list
        .split(',')
        .filter_map(|path| Some(path.trim().rsplit_once("::")?.1.to_owned()))
        .collect();
    assert_eq!(handled, commands());
}

#[test]
fn the_one_capability_grants_exactly_the_apps_own_commands() {
    let config: Value = serde_json::from_str(&source("tauri.conf.json")).unwrap();
    let capabilities = config["app"]["security"]["capabilities"].as_array().unwrap();
    assert_eq!(capabilities.len(), 1);
    let granted: BTreeSet<_> = capabilities[0]["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap().to_owned())
        .collect();
    let expected: BTreeSet<_> = commands()
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    assert_eq!(granted, expected);
}

#[test]
fn the_window_calls_every_command_and_no_other() {
    let wrappers = source("ui/src/ipc/index.ts");
    let called: BTreeSet<_> = wrappers
        .split("call<")
        .skip(1)
        .filter_map(|call| Some(call.split_once(">('")?.1.split_once('\'')?.0.to_owned()))
        .collect();
    assert_eq!(called, commands());
}

#[test]
fn a_command_of_a_plugin_is_refused() {
    let app = TestApp::start(&[]);
    for command in [
        "plugin:store|load",
        "plugin:dialog|open",
        "plugin:event|emit",
        "plugin:window|close",
    ] {
        let refusal = app.invoke(command, json!({ "path": "connections.json" })).unwrap_err();
        assert!(
            refusal.as_str().is_some_and(|text| text.contains("not")),
            "{command}: {refusal}"
        );
    }
}

#[test]
fn a_page_from_elsewhere_may_call_nothing() {
    let app = TestApp::start(&[]);
    assert!(app.invoke_from("https://elsewhere.example", "view", json!({})).is_err());
}

#[test]
fn an_unknown_member_or_a_half_choice_is_refused() {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    app.sign_in();
    for preference in [
        json!({ "sms": { "enabled": true, "preferred": false }, "fax": { "enabled": true, "preferred": false } }),
        json!({ "sms": { "enabled": true, "preferred": false, "number": "+15555550199" } }),
        json!({ "sms": { "enabled": "yes", "preferred": false } }),
        json!({ "webAuthn": { "enabled": true, "preferred": true } }),
    ] {
        let refusal = app.save(&preference).unwrap_err();
        assert!(refusal.is_string(), "{preference}: {refusal}");
    }
    assert_eq!(app.ask("read_again")["panel"]["twoStep"], "off");
}

#[test]
fn without_a_session_nothing_can_be_saved() {
    let app = TestApp::start(&[]);
    let refusal = app
        .save(&json!({ "sms": { "enabled": true, "preferred": true } }))
        .unwrap_err();
    assert_eq!(refusal, json!({ "code": "signedOut" }));
}

#[test]
fn no_answer_holds_a_password_code_or_token() {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    let answers = [app.sign_in(), app.ask("view"), app.ask("sign_out")];
    for answer in &answers[..2] {
        let text = answer.to_string();
        assert!(
            !text.contains("eyJ") && !text.contains(practice_pool::PRACTICE_PASSWORD),
            "{text}"
        );
    }
    // The pretend person's password is filled in where it is asked for, and nowhere else.
    assert_eq!(answers[2]["practice"]["password"], practice_pool::PRACTICE_PASSWORD);
}
