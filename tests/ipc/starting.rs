//! A start that comes to nothing. What Windows shows then: `cargo xtask check-windows`.
#![cfg(target_os = "linux")]

use std::{fs, process::Command};

use tempfile::TempDir;

#[test]
fn a_start_that_fails_is_told_in_the_systems_language_and_is_in_the_log() {
    let home = TempDir::new().unwrap();
    // Nobody could see a window here.
    let started = Command::new(env!("CARGO_BIN_EXE_second-step"))
        .env_clear()
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("LANG", "de_DE.UTF-8")
        .output()
        .unwrap();
    assert_eq!(started.status.code(), Some(1), "{started:?}");
    let logs = home.path().join("app.secondstep.desktop/logs");
    let said = String::from_utf8(started.stderr).unwrap();
    let (_, told) = said
        .split_once("Second Step konnte sein Fenster nicht öffnen.")
        .expect(&said);
    assert!(told.ends_with(&format!("\n\n{}\n", logs.display())), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    let log = fs::read_to_string(logs.join("second-step.log")).unwrap_or_default();
    assert!(log.contains("ERROR") && log.contains("gtk"), "{log:?}");
}
