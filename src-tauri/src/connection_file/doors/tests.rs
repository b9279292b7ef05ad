//! Not covered: what the window shows of a mistake (`tests/ipc/connections.rs`, `tests/window/connection.rs`), and what
//! `managed-login` takes for an address or a port.

use serde_json::json;

use super::*;
use crate::failure::{Code, Field};

fn read(file: &Value) -> Result<Doors, Failure> {
    let client = AppClient::new("1example23456789", None).unwrap();
    let mut problems = Problems::default();
    let doors = Doors::read(file.as_object().unwrap(), Some(client), &mut problems);
    doors.ok_or_else(|| problems.0.swap_remove(0))
}

fn managed(domain: &Value, ports: &Value) -> Value {
    json!({ "managedLogin": { "domain": domain, "redirectPorts": ports } })
}

/// A managed login that is fine.
fn fine() -> Value {
    managed(
        &json!("https://example.auth.eu-west-1.amazoncognito.com"),
        &json!([21_721, 24_724]),
    )
}

fn fine_with(member: &str, value: &Value) -> Value {
    let mut file = fine();
    file[member] = value.clone();
    file
}

/// The file is refused, and the member named.
fn refuses(file: &Value, name: &str, expected: Expected) {
    let failure = read(file).unwrap_err();
    let name = name.to_owned();
    assert_eq!(failure.code, Code::ConnectionFileField, "{file}");
    assert_eq!(failure.field, Some(Field { name, expected }), "{file}");
}

/// Which doors the file opens: the password's and the browser's.
fn doors(file: &Value) -> (bool, bool) {
    let doors = read(file).unwrap_or_else(|failure| panic!("{file}: {failure:?}"));
    (doors.password, doors.browser.is_some())
}

#[test]
fn a_file_that_says_nothing_of_doors_has_the_password_and_lets_people_stay() {
    let nothing = [
        json!({}),
        json!({ "signIn": null, "managedLogin": null, "policy": null }),
        json!({ "managedLogin": {}, "policy": {} }),
        json!({ "managedLogin": { "domain": null }, "policy": { "staySignedIn": null, "lockAfterMinutes": null } }),
    ];
    for file in nothing {
        assert_eq!(doors(&file), (true, false), "{file}");
        let policy = read(&file).unwrap().policy;
        assert_eq!((policy.may_stay, policy.lock_after), (true, None), "{file}");
    }
}

#[test]
fn a_managed_login_is_a_door_unless_the_file_leaves_it_out() {
    assert_eq!(doors(&fine()), (true, true));
    for (words, open) in [
        (json!(["password", "browser"]), (true, true)),
        (json!(["browser", "browser"]), (false, true)),
        (json!(["password"]), (true, false)),
    ] {
        assert_eq!(doors(&fine_with("signIn", &words)), open, "{words}");
    }
}

#[test]
fn a_file_whose_only_door_is_not_there_is_told_what_it_lacks() {
    for managed_login in [json!(null), json!({}), json!({ "redirectPorts": [21_721] })] {
        let file = json!({ "signIn": ["browser"], "managedLogin": managed_login });
        refuses(&file, "managedLogin", Expected::Present);
    }
}

#[test]
fn ways_to_sign_in_are_a_list_of_the_words_that_are_known() {
    for not_a_list in [
        json!([]),
        json!("browser"),
        json!({ "browser": true }),
        json!(1),
        json!(false),
    ] {
        refuses(&fine_with("signIn", &not_a_list), "signIn", Expected::Shape);
    }
    for unknown in [
        json!(["passkey"]),
        json!(["password", 1]),
        json!([null]),
        json!(["Browser"]),
    ] {
        refuses(&fine_with("signIn", &unknown), "signIn", Expected::KnownWord);
    }
}

#[test]
fn the_domain_is_taken_as_the_console_shows_it() {
    for (domain, host) in [
        (
            "example.auth.eu-west-1.amazoncognito.com",
            "example.auth.eu-west-1.amazoncognito.com",
        ),
        ("  https://login.example.com/ ", "login.example.com"),
        ("http://127.0.0.1:9229", "127.0.0.1"),
        ("http://localhost:9229", "localhost"),
    ] {
        let doors = read(&managed(&json!(domain), &json!([21_721]))).unwrap();
        assert_eq!(doors.browser.unwrap().domain.host(), host);
    }
}

#[test]
fn a_domain_that_can_be_none_is_named() {
    for domain in [
        "http://login.example.com",
        "127.0.0.1.example.com/login",
        "https://login.example.com/oauth2",
        "https://ada@login.example.com",
        "https://login.example.com?x",
        "ftp://login.example.com",
        "javascript://login.example.com/%0aalert(1)",
        "://",
        "two words",
    ] {
        refuses(
            &managed(&json!(domain), &json!([21_721])),
            "managedLogin.domain",
            Expected::Https,
        );
    }
    for no_text in [
        json!(""),
        json!("  "),
        json!(7),
        json!(["login.example.com"]),
        json!("a".repeat(201)),
    ] {
        refuses(
            &managed(&no_text, &json!([21_721])),
            "managedLogin.domain",
            Expected::Text,
        );
    }
}

#[test]
fn the_ports_are_a_list_of_different_ones_that_can_be_registered() {
    let domain = json!("login.example.com");
    let many: Vec<u16> = (20_000..20_100).collect();
    for ports in [json!([1]), json!([65_535]), json!(many)] {
        assert_eq!(doors(&managed(&domain, &ports)), (true, true), "{ports}");
    }
    let too_many: Vec<u16> = (20_000..20_101).collect();
    for ports in [
        json!(null),
        json!([]),
        json!([0]),
        json!([65_536]),
        json!([-1]),
        json!([21_721.5]),
        json!(["21721"]),
        json!([21_721, 21_721]),
        json!(21_721),
        json!(too_many),
    ] {
        refuses(&managed(&domain, &ports), "managedLogin.redirectPorts", Expected::Shape);
    }
    let file = json!({ "managedLogin": { "domain": domain } });
    refuses(&file, "managedLogin.redirectPorts", Expected::Shape);
}

#[test]
fn what_is_no_object_is_named_as_a_whole() {
    for wrong in [json!([]), json!("login.example.com"), json!(true)] {
        refuses(&json!({ "managedLogin": wrong }), "managedLogin", Expected::Shape);
        refuses(&json!({ "policy": wrong }), "policy", Expected::Shape);
    }
}

#[test]
fn a_managed_login_that_is_not_wanted_is_checked_all_the_same() {
    let mut file = fine_with("signIn", &json!(["password"]));
    file["managedLogin"]["redirectPorts"] = json!("21721");
    refuses(&file, "managedLogin.redirectPorts", Expected::Shape);
}

#[test]
fn the_policy_only_takes_away() {
    for (policy, may_stay, lock_after) in [
        (json!({ "staySignedIn": "ask" }), true, None),
        (json!({ "staySignedIn": "never" }), false, None),
        (json!({ "lockAfterMinutes": 1 }), false, Some(1)),
        (
            json!({ "lockAfterMinutes": 65_535, "staySignedIn": "ask" }),
            false,
            Some(65_535),
        ),
        (json!({ "newer": "word" }), true, None),
    ] {
        let read = read(&json!({ "policy": policy })).unwrap().policy;
        assert_eq!((read.may_stay, read.lock_after), (may_stay, lock_after), "{policy}");
    }
}

#[test]
fn a_policy_that_can_not_be_kept_is_named() {
    for minutes in [
        json!(0),
        json!(-5),
        json!(1.5),
        json!("5"),
        json!(65_536),
        json!([5]),
        json!(true),
    ] {
        let file = json!({ "policy": { "lockAfterMinutes": minutes } });
        refuses(&file, "policy.lockAfterMinutes", Expected::Shape);
    }
    for word in ["always", "Never", "yes"] {
        let file = json!({ "policy": { "staySignedIn": word } });
        refuses(&file, "policy.staySignedIn", Expected::KnownWord);
    }
    for (member, word) in [("practice", "on"), ("updates", "hide"), ("updates", "Off")] {
        let file = json!({ "policy": { member: word } });
        refuses(&file, &format!("policy.{member}"), Expected::KnownWord);
    }
    for no_text in [json!(true), json!(""), json!(["never"])] {
        let file = json!({ "policy": { "staySignedIn": no_text } });
        refuses(&file, "policy.staySignedIn", Expected::Text);
    }
}
