//! Help in the real window, and what the program answers where it opens none. Not covered: the system's dialog in which a
//! person says where a report goes, which has no WebDriver; Windows' console.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
    rc::Rc,
};

use serde_json::json;

use crate::{computer::Computer, connection::file_of, window::Window};

/// The app's own log, where Linux keeps those of an app.
fn log(computer: &Computer) -> PathBuf {
    computer.data().join("app.secondstep.desktop/logs/second-step.log")
}

fn answer(arguments: &[&str]) -> Output {
    let computer = Computer::new();
    Command::new(computer.app()).args(arguments).output().unwrap()
}

#[tokio::test]
async fn a_report_can_be_read_and_what_is_kept_is_removed() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &["--connection", "/nowhere/at-all.secondstep"]).await;
    window.until_shown("We can't open that file").await;
    window.press("Help").await;
    window.until_focused("button", "Close").await;
    window.press("Make a report").await;
    window.until_shown("the connection file can't be opened").await;
    window.look("help-report").await;
    assert!(fs::read_to_string(log(&computer)).unwrap().contains("can't be opened"));

    window.press("Remove my data").await;
    window.until_focused("button", "Keep it").await;
    window.look("help-remove").await;
    window.press("Remove my data").await;
    window
        .until_shown("Everything this app kept on this computer is gone")
        .await;
    window.until_focused("button", "Help").await;
    window.look("data-removed").await;
    assert!(!log(&computer).exists());
}

#[test]
fn everything_that_is_wrong_with_a_file_is_told_where_it_was_asked() {
    let file = file_of(&json!({ "name": "Example Ltd", "region": "mars-1", "clientId": "two words" }));
    let told = answer(&["--check-connection", file.path().to_str().unwrap()]);
    assert_eq!(told.status.code(), Some(1));
    let text = String::from_utf8(told.stdout).unwrap();
    for member in ["`region`", "`userPoolId`", "`clientId`"] {
        assert!(text.contains(member), "{text}");
    }
    let version = answer(&["--version"]);
    assert_eq!(
        String::from_utf8(version.stdout).unwrap(),
        concat!("second-step ", env!("CARGO_PKG_VERSION"), "\n")
    );
    assert_eq!(version.status.code(), Some(0));
}
