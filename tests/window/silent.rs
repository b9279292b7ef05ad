//! Until the person does something, nothing leaves the computer: the app is watched by strace, which sees every process of it,
//! the web engine's too. Not covered: the daily look for a newer version, which only a released app has.

use std::{fs, path::Path, process::Command};

use rstest::rstest;
use serde_json::json;

use crate::{
    closing::Screen,
    computer::{Computer, Running},
    connection::file_of,
    heard::heard_with,
};

/// What only processes on this computer can be reached by: sockets with a path, and the kernel's own.
const LOCAL: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

/// Starts the app under strace, as a person starts it: a driver would speak to it over the network.
fn watched(computer: &Computer, noted: &Path, arguments: &[&str]) -> Running {
    let start = Command::new("strace")
        .args(["--follow-forks", "--quiet=all", "--trace=network", "--output"])
        .arg(noted)
        .arg(computer.app())
        .args(arguments)
        .env("XDG_DATA_HOME", computer.data())
        .env("PATH", computer.path())
        .spawn();
    Running(start.expect("strace starts"))
}

#[rstest]
#[case::knowing_nothing(false, "heading “See and choose how you sign in”")]
#[case::with_a_connection(true, "heading “Sign in to Harbour Library”")]
#[tokio::test]
async fn nothing_is_on_the_network_before_the_person_does_something(#[case] connected: bool, #[case] screen: &str) {
    let computer = Computer::new();
    let noted = computer.data().join("noted");
    let file = file_of(&json!({
        "name": "Harbour Library",
        "region": "eu-central-1",
        "userPoolId": "eu-central-1_AbC123xyz",
        "clientId": "1example23456789",
    }));
    let file = file.path().to_str().unwrap();
    let arguments: &[&str] = if connected { &["--connection", file] } else { &[] };

    let mut app = watched(&computer, &noted, arguments);
    heard_with(screen).await;
    Screen::look().press_close();
    app.0.wait().unwrap();

    let noted = fs::read_to_string(noted).unwrap();
    let opened: Vec<_> = noted.lines().filter(|line| line.contains(" socket(")).collect();
    assert!(
        opened.iter().any(|line| line.contains("AF_UNIX")),
        "not even the display was reached, so strace saw nothing:\n{noted}"
    );
    for line in opened {
        assert!(LOCAL.iter().any(|local| line.contains(local)), "{line}");
    }
}
