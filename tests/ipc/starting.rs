//! A start that comes to nothing. Not covered: Windows, where nobody sees what a program without a console says.
#![cfg(target_os = "linux")]

use std::{fs, process::Command};

use tempfile::TempDir;

#[test]
fn a_start_that_fails_is_in_the_log() {
    let home = TempDir::new().unwrap();
    // Nobody could see a window here.
    let started = Command::new(env!("CARGO_BIN_EXE_second-step"))
        .env_clear()
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .output()
        .unwrap();
    assert!(!started.status.success(), "{started:?}");
    let log = home.path().join("app.secondstep.desktop/logs/second-step.log");
    let log = fs::read_to_string(log).unwrap_or_default();
    assert!(log.contains("ERROR"), "{log:?}\n{started:?}");
}
