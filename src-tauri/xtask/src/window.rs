//! The real window under a display of its own: what surrounds the tests in `tests/window`. What they do and assert is
//! theirs. Those that need a keychain start GNOME Keyring themselves, as those of `tests/vault` do.
//!
//! They find in their environment:
//!
//! - `SECOND_STEP_APP`: the program that the Tauri command line built, with the page inside;
//! - `SECOND_STEP_ARTEFACTS`: an empty folder for screenshots, kept after the run;
//! - `SECOND_STEP_TEST_ENDPOINT`, `SECOND_STEP_TEST_KEY`: the source of updates that the program was built with;
//! - `WEBKIT_DRIVER`: WebKit's WebDriver;
//! - `HOME` and the XDG folders: empty and private to the one test; likewise the session bus (alone.rs).

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    alone::{self, Homes},
    app,
    error::Error,
    house, keychain, nextest,
    process::Job,
    system::{NotOn, System},
};

/// The tests drive WebKitGTK and read what AT-SPI tells a screen reader.
pub(crate) const NOT_ON: NotOn = &[
    (System::MacOs, "there is no WebDriver for a WebKit inside an app"),
    (System::Windows, "the tests drive WebKitGTK under X11, not WebView2"),
];

/// The driver, where Debian's package puts it.
const DRIVER: &str = "/usr/bin/WebKitWebDriver";

/// For xvfb-run: the screen that the tests are made for.
pub(crate) const SCREEN: &str = "--server-args=-screen 0 1280x1024x24 -noreset";

/// Builds the app and drives its window.
pub(crate) fn check() -> Result<(), Error> {
    let driver = driver()?;
    keychain::ensure_daemon()?;
    app::build_like_a_release()?;
    let app = keep_apart()?;
    let artefacts = house::artefacts().join("window");
    empty(&artefacts)?;
    let homes = Homes::make()?;
    let (runner, alone) = alone::as_runner("alone")?;
    Job::new("xvfb-run")
        .args(["--auto-servernum", SCREEN, "cargo"])
        .args(nextest::only(nextest::WINDOW))
        // One window at a time: they would take each other's keyboard focus.
        .args(["--test-threads", "1"])
        .env("REMOVE_UNUSED_COMMANDS", house::root())
        .env(&runner, alone)
        .env(alone::HOMES, &homes.folder)
        .env("SECOND_STEP_APP", app)
        .env("SECOND_STEP_ARTEFACTS", &artefacts)
        .env("SECOND_STEP_TEST_ENDPOINT", app::ENDPOINT)
        .env("SECOND_STEP_TEST_KEY", app::update_key())
        .env("WEBKIT_DRIVER", driver)
        // File choosers of GTK's own, not of a desktop portal that nobody answers.
        .env("GTK_USE_PORTAL", "0")
        .env("LANG", "C.UTF-8")
        .run()
}

/// WebKit's WebDriver, where there is one.
pub(crate) fn driver() -> Result<&'static Path, Error> {
    if System::HERE != System::Linux {
        return Err(Error::NotHere(
            "WebKitGTK's WebDriver and Xvfb are needed, which only Linux has.".to_owned(),
        ));
    }
    let driver = Path::new(DRIVER);
    if !driver.exists() {
        return Err(Error::Missing {
            what: format!("{DRIVER} (Debian's package webkit2gtk-driver)"),
            remedy: "cargo xtask test setup".to_owned(),
        });
    }
    Ok(driver)
}

/// Cargo links its own build of the program, without the page, to the same place when it builds the tests: the one to
/// drive is put elsewhere.
fn keep_apart() -> Result<PathBuf, Error> {
    let folder = house::debug_builds().join("window");
    empty(&folder)?;
    let app = folder.join(app::PROGRAM);
    fs::copy(house::built(app::PROGRAM), &app).map_err(Error::files(format!("copying to {}", app.display())))?;
    Ok(app)
}

/// Makes the folder, or empties it.
pub(crate) fn empty(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::files(format!("emptying {}", folder.display())))?;
    }
    fs::create_dir_all(folder).map_err(Error::files(format!("making {}", folder.display())))
}

#[cfg(test)]
mod tests {
    //! Does not cover: the window, its display and its driver; `cargo xtask test window` is their test.

    use super::*;

    #[test]
    fn emptying_a_folder_leaves_it_there() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("shots");
        empty(&folder).unwrap();
        fs::write(folder.join("old.png"), "old").unwrap();
        empty(&folder).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
