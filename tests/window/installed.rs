//! The app as a package installs it. `cargo xtask test package` runs these inside a clean root, in this order, each
//! when the package is as far as its name says; nothing else does.
//!
//! Covers what only an installed app has: that it starts with nothing but what its package depends on, that its desktop
//! entry speaks of this very window, that double clicks and links arrive, that an upgrade loses nothing, and that what an
//! organisation put into `/etc` is what counts.

use std::{fs, io::ErrorKind, process::Command, rc::Rc, time::Instant};

use serde_json::json;
use x11rb::{
    connection::Connection as _,
    protocol::xproto::{AtomEnum, ConnectionExt as _},
    rust_connection::RustConnection,
};

use crate::{
    closing::Screen,
    computer::{Computer, Running},
    connection::file_of,
    driver::PATIENCE,
    window::Window,
};

/// Where the package has it.
const APP: &str = "/usr/bin/second-step";
const ENTRY: &str = "/usr/share/applications/second-step.desktop";

/// Where an organisation puts its files (src-tauri/xtask/src/trial.rs).
const PLACE: &str = "/etc/second-step";

/// What the file's connection calls itself, and the link's.
const BY_FILE: &str = "Harbour Library";
const BY_LINK: &str = "Example Ltd";

const LINK: &str = "second-step://connect?name=Example%20Ltd&region=eu-central-1\
                    &userPoolId=eu-central-1_AbC123xyz&clientId=1example23456789";

/// The class (its first half, which desktops compare) and the title of every window.
fn windows(display: &RustConnection, root: u32) -> Vec<(String, String)> {
    let children = display.query_tree(root).unwrap().reply().unwrap().children;
    let text = |window, property: AtomEnum| {
        let told = display.get_property(false, window, property, AtomEnum::ANY, 0, 64);
        // A window may go while it is being asked.
        let value = told.unwrap().reply().map(|it| it.value).unwrap_or_default();
        let first = value.split(|byte| *byte == 0).next().unwrap_or_default();
        String::from_utf8_lossy(first).into_owned()
    };
    let named = |window| (text(window, AtomEnum::WM_CLASS), text(window, AtomEnum::WM_NAME));
    children.into_iter().map(named).collect()
}

/// What the desktop entry says under this key.
fn entry(key: &str) -> String {
    let entry = fs::read_to_string(ENTRY).unwrap();
    let line = entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    line.unwrap_or_else(|| panic!("no {key} in {ENTRY}")).to_owned()
}

/// Has the desktop open something, as a double click or a browser does.
fn desktop_opens(what: &str) {
    let opened = Command::new("gio").args(["open", what]).status();
    assert!(opened.expect("gio").success(), "{what}");
}

/// There is no driver here, since that would bring what the package itself may have forgotten.
#[test]
fn a_window_opens_with_the_declared_dependencies_alone_and_is_the_one_of_the_desktop_entry() {
    let _app = Running(Command::new(APP).spawn().unwrap());
    let (display, number) = x11rb::connect(None).unwrap();
    let root = display.setup().roots[number].root;
    let expected = (entry("StartupWMClass"), entry("Name"));
    let start = Instant::now();
    loop {
        let there = windows(&display, root);
        if there.contains(&expected) {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "no {expected:?} among {there:?}");
        std::thread::yield_now();
    }
}

#[tokio::test]
async fn a_double_click_and_a_link_arrive_and_are_added_on_a_word() {
    let computer = Rc::new(Computer::at_home());
    let window = Window::open_on(computer, &[]).await;
    window.find("button", "Open a connection file").await;
    desktop_opens(LINK);
    window.until_focused("heading", "Add this organisation?").await;
    window.until_shown(BY_LINK).await;
    window.press("Add it").await;
    window.find("textbox", "Password").await;

    let file = file_of(&json!({
        "name": BY_FILE,
        "region": "eu-central-1",
        "userPoolId": "eu-central-1_Harbour12",
        "clientId": "2example23456789",
    }));
    desktop_opens(file.path().to_str().unwrap());
    window.until_focused("heading", "Add this organisation?").await;
    window.until_shown(BY_FILE).await;
    window.press("Add it").await;
    window.find("heading", &format!("Sign in to {BY_FILE}")).await;
    Screen::look().press_close();
    window.until_ended().await;
}

#[tokio::test]
async fn after_an_upgrade_the_organisations_are_still_there() {
    let window = Window::open_on(Rc::new(Computer::at_home()), &[]).await;
    window.until_shown("Continue with").await;
    for name in [BY_FILE, BY_LINK] {
        window.find("button", name).await;
    }
    Screen::look().press_close();
    window.until_ended().await;
}

/// Its connection has the pool and app client of the link, under another name.
#[tokio::test]
async fn what_the_organisation_put_in_place_counts_and_nobody_can_change_it() {
    let window = Window::open_on(Rc::new(Computer::at_home()), &[]).await;
    window
        .find("button", "Example Council Set up by your organisation")
        .await;
    window.find("button", BY_FILE).await;
    let shown = window.text().await;
    assert!(!shown.contains(BY_LINK), "{shown}");

    let mistaken = format!("{PLACE}/connection.d/mistaken.json");
    window.until_shown("A file from your organisation can't be used").await;
    window.unfold("A note you can send them").await;
    window.until_shown(&format!("File: {mistaken}")).await;
    let checked = Command::new(APP)
        .args(["--check-connection", &mistaken])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.code() == Some(1) && told.contains("region"), "{told}");

    desktop_opens(LINK);
    window.until_shown("as Example Council. There is nothing to add.").await;
    Screen::look().press_close();
    window.until_ended().await;

    for file in [
        "connection.json",
        "connection.d/mistaken.json",
        "connection.d/mine.json",
    ] {
        let refused = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(format!("{PLACE}/{file}"));
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::PermissionDenied, "{file}");
    }
}
