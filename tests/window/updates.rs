//! Newer versions, with the built program as a release of it would be: the window's program was built with a source of
//! updates, and a copy of it gets this test's own address and key, and the mark of an AppImage, which Tauri's bundler
//! would have made. Keys and signatures are made by Tauri's command line, as in the release workflow.
//!
//! Not covered: the AppImage around the program, Windows' installers and macOS' bundles; and what the organisation says of
//! updates, whose place no test can write to (src-tauri/src/organisation.rs).

mod place;
mod release;

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    process::Command,
    rc::Rc,
    sync::{Arc, Barrier},
    time::Instant,
};

use fantoccini::key::Key;
use serde_json::json;

use self::{
    place::{Answer, Place},
    release::{Maker, Release},
};
use crate::{driver::PATIENCE, window::Window};

const NEWER: &str = "99.0.0";
const INSTALL: &str = "Install and start again";
const LOOK: &str = "Look for updates";
const NOT_REACHED: &str = "New versions can't be reached right now";
const NOT_GENUINE: &str = "That new version can't be trusted";
const NEWEST: &str = "You have the newest version.";

fn list(version: &str, place: &Place, signature: &str) -> Answer {
    Answer::Whole(versions(version, place, signature))
}

/// What lists one version, for everybody.
fn versions(version: &str, place: &Place, signature: &str) -> Vec<u8> {
    let found = json!({ "url": place.address("app"), "signature": signature });
    let platforms = json!({ "linux-x86_64-appimage": found, "linux-aarch64-appimage": found });
    json!({ "version": version, "platforms": platforms }).to_string().into()
}

impl Window {
    async fn look_for_updates(&self) {
        self.press(LOOK).await;
    }

    async fn install(&self) {
        self.until_shown("Version 99.0.0 is ready.").await;
        self.press(INSTALL).await;
        self.until_focused("button", "Not now").await;
        self.tab_to("button", INSTALL).await;
        self.key(Key::Enter).await;
    }

    /// From Help, and back into it.
    async fn try_to_install(&self, words: &str) {
        self.install().await;
        self.until_shown(words).await;
        self.press("Not now").await;
        self.until_focused("button", "Help").await;
        self.press("Help").await;
        self.until_focused("button", "Close").await;
    }
}

/// Waits until the newer version stands and runs in the other's place, and ends it.
async fn until_it_runs(release: &Release, newer: &[u8]) {
    let start = Instant::now();
    while release.bytes() != newer {
        assert!(start.elapsed() < PATIENCE, "the newer version is not there");
        tokio::task::yield_now().await;
    }
    let mode = fs::metadata(&release.file).unwrap().permissions().mode();
    assert_eq!(mode & 0o700, 0o700, "nobody could start it");
    // The earlier program's file is gone: what runs from there now is the newer one.
    let process = loop {
        if let Some(process) = release.computer.process() {
            break process;
        }
        assert!(start.elapsed() < PATIENCE, "the newer version was not started");
        tokio::task::yield_now().await;
    };
    let end = Command::new("kill").arg(process.file_name().unwrap()).status();
    assert!(end.unwrap().success());
}

#[tokio::test]
async fn a_newer_version_is_told_and_takes_this_ones_place_at_the_persons_word() {
    let release = Release::installed(&Maker::new());
    let place = release.place();
    let newer = release.another();
    place.answers("latest.json", list(NEWER, &place, &release.maker.sign(NEWER, &newer)));
    place.answers("app", Answer::Whole(newer.clone()));
    let window = Window::open_on(Rc::clone(&release.computer), &[]).await;
    // Nobody asked.
    window.until_shown("Version 99.0.0 is ready.").await;
    window.look("update-ready").await;
    window.press(INSTALL).await;
    window.until_focused("button", "Not now").await;
    window.look("update-asks").await;
    assert_eq!(place.asked(), ["/latest.json"]);
    window.tab_to("button", INSTALL).await;
    window.key(Key::Enter).await;

    until_it_runs(&release, &newer).await;
    assert_eq!(place.asked(), ["/latest.json", "/app"]);
    let agent = concat!("SecondStep/", env!("CARGO_PKG_VERSION"));
    assert_eq!(place.told_of_us(), [agent.to_owned()].into());
}

#[tokio::test]
async fn an_installation_waits_for_the_look_that_is_on() {
    let release = Release::installed(&Maker::new());
    release.has_looked_today();
    let place = release.place();
    let newer = release.another();
    let listed = versions(NEWER, &place, &release.maker.sign(NEWER, &newer));
    place.answers("app", Answer::Whole(newer.clone()));
    place.answers("latest.json", Answer::Whole(listed.clone()));
    let window = Window::open_on(Rc::clone(&release.computer), &[]).await;
    window.press("Help").await;
    window.look_for_updates().await;
    window.until_shown("Version 99.0.0 is ready.").await;

    let barrier = Arc::new(Barrier::new(2));
    place.answers("latest.json", Answer::Met(listed, Arc::clone(&barrier)));
    window.look_for_updates().await;
    let start = Instant::now();
    while place.asked() != ["/latest.json", "/latest.json"] {
        assert!(start.elapsed() < PATIENCE, "nobody asked again");
        tokio::task::yield_now().await;
    }
    window.install().await;
    window.until_shown("Getting the new version…").await;
    assert_eq!(place.asked().len(), 2);
    barrier.wait();

    until_it_runs(&release, &newer).await;
}

#[tokio::test]
async fn whatever_comes_instead_of_a_newer_version_leaves_this_one_as_it_is() {
    let release = Release::installed(&Maker::new());
    release.has_looked_today();
    let window = Window::open_on(Rc::clone(&release.computer), &[]).await;
    window.press("Help").await;
    window.look_for_updates().await;
    window.until_shown(NOT_REACHED).await;
    window.look("help-update-not-found").await;

    let place = release.place();
    for no_list in [
        Answer::Whole("<html>Sign in to this network</html>".into()),
        Answer::CutOff(b"{\"version\":\"99.0.0\"".to_vec()),
        Answer::Nothing,
    ] {
        place.answers("latest.json", no_list);
        window.look_for_updates().await;
        window.until_shown(NOT_REACHED).await;
    }
    // A program to whoever looks at its beginning, and small.
    let newer = [&b"\x7fELF"[..], &vec![7; 100_000]].concat();
    let signature = release.maker.sign(NEWER, &newer);
    for version in ["0.0.9", env!("CARGO_PKG_VERSION")] {
        place.answers("latest.json", list(version, &place, &signature));
        window.look_for_updates().await;
        window.until_shown(NEWEST).await;
    }

    let mut forged = newer.clone();
    let middle = forged.len() / 2;
    forged[middle] ^= 1;
    let half = newer[..middle].to_vec();
    let page = b"<html>Sign in to this network</html>".to_vec();
    for (signature, app, words) in [
        (&signature, Answer::Whole(forged), NOT_GENUINE),
        (&signature, Answer::Whole(half.clone()), NOT_GENUINE),
        (&signature, Answer::CutOff(half), NOT_REACHED),
        (&signature, Answer::Nothing, NOT_REACHED),
        (
            &"bm8gc2lnbmF0dXJl".to_owned(),
            Answer::Whole(newer.clone()),
            NOT_GENUINE,
        ),
        (
            &Maker::new().sign(NEWER, &newer),
            Answer::Whole(newer.clone()),
            NOT_GENUINE,
        ),
        // An old version, genuine, and sold as a new one.
        (
            &release.maker.sign("0.0.9", &newer),
            Answer::Whole(newer.clone()),
            NOT_GENUINE,
        ),
        // Genuine, and no program.
        (
            &release.maker.sign(NEWER, &page),
            Answer::Whole(page.clone()),
            NOT_GENUINE,
        ),
    ] {
        place.answers("latest.json", list(NEWER, &place, signature));
        place.answers("app", app);
        let before = release.bytes();
        window.look_for_updates().await;
        window.try_to_install(words).await;
        assert!(release.bytes() == before, "the program is another one");
    }
    window.press("Close").await;
    window.press("Try it with a practice account").await;
    window.until_shown("Sign in to the practice account").await;
}

#[tokio::test]
async fn what_a_package_manager_installed_is_left_to_it() {
    let release = Release::packaged(&Maker::new());
    let place = release.place();
    let window = Window::open_on(Rc::clone(&release.computer), &[]).await;
    window.press("Help").await;
    window.until_shown("A report for your IT team").await;
    assert!(!window.text().await.contains("New versions"));
    assert_eq!(place.asked(), [""; 0]);
}
