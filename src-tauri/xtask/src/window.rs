//! The real window under a display of its own: what surrounds the tests in `tests/window`. What they do and assert is
//! theirs.
//!
//! They find in their environment:
//!
//! - `SECOND_STEP_APP`: the program that the Tauri command line built, with the page inside;
//! - `SECOND_STEP_ARTEFACTS`: an empty folder for screenshots, kept after the run;
//! - `WEBKIT_DRIVER`: WebKit's WebDriver;
//! - `HOME` and the XDG folders: empty and private, gone after the run.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

use crate::{app, error::Error, house, nextest, process::Job};

/// The driver, where Debian's package puts it.
const DRIVER: &str = "/usr/bin/WebKitWebDriver";

/// The XDG folders, each private to the run, by variable and name.
const FOLDERS: [(&str, &str); 5] = [
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_RUNTIME_DIR", "run"),
];

/// Builds the app and drives its window.
pub(crate) fn check() -> Result<(), Error> {
    if !cfg!(target_os = "linux") {
        return Err(Error::NotHere(
            "The window is driven through WebKitGTK's WebDriver under Xvfb, which only Linux has.".to_owned(),
        ));
    }
    if !Path::new(DRIVER).exists() {
        return Err(Error::Missing {
            what: format!("{DRIVER} (Debian's package webkit2gtk-driver)"),
            remedy: "cargo xtask test setup".to_owned(),
        });
    }
    app::build()?;
    let app = keep_apart()?;
    let artefacts = house::artefacts().join("window");
    empty(&artefacts)?;
    let home = Home::make()?;
    let mut job = Job::new("dbus-run-session")
        .args([
            "--",
            "xvfb-run",
            "--auto-servernum",
            "--server-args=-screen 0 1280x1024x24",
        ])
        .args(["cargo"])
        .args(nextest::only(nextest::WINDOW))
        // One window at a time: they would take each other's keyboard focus.
        .args(["--test-threads", "1"])
        .env("REMOVE_UNUSED_COMMANDS", house::root())
        .env("SECOND_STEP_APP", app)
        .env("SECOND_STEP_ARTEFACTS", &artefacts)
        .env("WEBKIT_DRIVER", DRIVER)
        // File choosers of GTK's own, not of a desktop portal that nobody answers.
        .env("GTK_USE_PORTAL", "0")
        .env("LANG", "C.UTF-8");
    for (name, folder) in cargos_own_folders() {
        job = job.env(name, folder);
    }
    for (name, folder) in FOLDERS {
        job = job.env(name, home.folder.join(folder));
    }
    job.env("HOME", &home.folder).run()
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

/// Cargo and rustup look in HOME for what they have unless they are told.
fn cargos_own_folders() -> Vec<(&'static str, PathBuf)> {
    [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")]
        .into_iter()
        .filter(|(name, _)| env::var_os(name).is_none())
        .filter_map(|(name, folder)| Some((name, PathBuf::from(env::var_os("HOME")?).join(folder))))
        .collect()
}

fn empty(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::files(format!("emptying {}", folder.display())))?;
    }
    fs::create_dir_all(folder).map_err(Error::files(format!("making {}", folder.display())))
}

/// A home for one run, gone with it. Under the system's folder for such things: sockets in it need a short path.
struct Home {
    folder: PathBuf,
}

impl Home {
    fn make() -> Result<Self, Error> {
        let folder = env::temp_dir().join(format!("second-step-{}", process::id()));
        let home = Self { folder };
        for (_, name) in FOLDERS {
            let folder = home.folder.join(name);
            fs::create_dir_all(&folder).map_err(Error::files(format!("making {}", folder.display())))?;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Session buses refuse a runtime folder that others may read.
            let run = home.folder.join("run");
            fs::set_permissions(&run, fs::Permissions::from_mode(0o700))
                .map_err(Error::files(format!("closing {}", run.display())))?;
        }
        Ok(home)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            println!("  {} could not be removed: {error}", self.folder.display());
        }
    }
}

#[cfg(test)]
mod tests {
    //! Does not cover: the window, its display and its driver; `cargo xtask test window` is their test.

    use super::*;

    #[test]
    fn a_home_is_empty_private_and_gone_afterwards() {
        let home = Home::make().unwrap();
        let folder = home.folder.clone();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), FOLDERS.len());
        drop(home);
        assert!(!folder.exists());
    }

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
