//! One test in a world of its own: an empty home and a session bus, so that none finds what another one left in the app's
//! folders or in the keychain, and a second start of the app is not handed to another test's window.
//!
//! nextest starts every test through `xtask alone`, as cargo's runner; nobody types it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

use crate::{error::Error, process::Job};

/// The variable by which a test learns of [`Homes::folder`].
pub(crate) const HOMES: &str = "SECOND_STEP_HOMES";

/// The XDG folders, each private to the test, by variable and name.
const FOLDERS: [(&str, &str); 5] = [
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_RUNTIME_DIR", "run"),
];

/// Runs the test binary `program` with `arguments`, where nextest wants it.
pub(crate) fn run(program: &str, arguments: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::files("finding the current folder"))?;
    if arguments.iter().any(|argument| argument == "--list") {
        return Job::new(program).inside(&here).args(arguments).run_unannounced();
    }
    let homes = env::var_os(HOMES).ok_or_else(|| Error::Usage(format!("`alone` needs {HOMES}.")))?;
    let home = empty_home(Path::new(&homes))?;
    let mut job = Job::new("dbus-run-session")
        .inside(&here)
        .args(["--", program])
        .args(arguments)
        .env("HOME", &home);
    for (name, folder) in FOLDERS {
        job = job.env(name, home.join(folder));
    }
    job.run_unannounced()
}

/// The variable that names the program through which cargo's tests are started on this machine, and ourselves as that
/// program, with this command.
pub(crate) fn as_runner(command: &str) -> Result<(String, String), Error> {
    let about = Job::new("rustc").args(["--version", "--verbose"]).printed()?;
    let host = host(&about).ok_or_else(|| Error::NotHere("rustc doesn't say which machine it is for.".to_owned()))?;
    Ok((runner_of(host), ourselves(command)?))
}

/// The variable that names the program through which cargo starts what it built for this target.
pub(crate) fn runner_of(target: &str) -> String {
    format!("CARGO_TARGET_{}_RUNNER", target.replace('-', "_").to_ascii_uppercase())
}

/// This program, with this command.
pub(crate) fn ourselves(command: &str) -> Result<String, Error> {
    let program = env::current_exe().map_err(Error::files("finding xtask's own program"))?;
    Ok(format!("{} {command}", program.display()))
}

/// The target triple in what `rustc --version --verbose` prints.
fn host(about: &str) -> Option<&str> {
    about.lines().find_map(|line| line.strip_prefix("host: "))
}

/// The folder of all homes of one run. It goes with the run and not with each test: what a window started may write for
/// a moment longer.
pub(crate) struct Homes {
    /// Under the system's folder for such things: sockets in a home need a short path.
    pub(crate) folder: PathBuf,
}

impl Homes {
    /// Makes it, empty.
    pub(crate) fn make() -> Result<Self, Error> {
        let folder = env::temp_dir().join(format!("second-step-{}", process::id()));
        fs::create_dir(&folder).map_err(Error::files(format!("making {}", folder.display())))?;
        Ok(Self { folder })
    }
}

impl Drop for Homes {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            println!("  {} could not be removed: {error}", self.folder.display());
        }
    }
}

/// A new home among `homes`.
fn empty_home(homes: &Path) -> Result<PathBuf, Error> {
    let home = homes.join(process::id().to_string());
    for (_, name) in FOLDERS {
        let folder = home.join(name);
        fs::create_dir_all(&folder).map_err(Error::files(format!("making {}", folder.display())))?;
    }
    #[cfg(unix)]
    close(&home.join("run"))?;
    Ok(home)
}

/// Session buses refuse a runtime folder that others may read. Elsewhere there is none.
#[cfg(unix)]
fn close(folder: &Path) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt as _;

    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
        .map_err(Error::files(format!("closing {}", folder.display())))
}

#[cfg(test)]
mod tests {
    //! Does not cover: the session bus; `cargo xtask test window` is its test.

    use super::*;

    #[test]
    fn the_machine_is_read_from_what_rustc_says_of_itself() {
        let about = "rustc 1.95.0\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0\n";
        assert_eq!(host(about), Some("x86_64-unknown-linux-gnu"));
        assert_eq!(host(""), None);
    }

    #[test]
    fn a_home_is_empty_and_gone_with_all_homes_of_the_run() {
        let homes = Homes::make().unwrap();
        let home = empty_home(&homes.folder).unwrap();
        assert_eq!(fs::read_dir(&home).unwrap().count(), FOLDERS.len());
        for (_, name) in FOLDERS {
            assert_eq!(fs::read_dir(home.join(name)).unwrap().count(), 0);
        }
        drop(homes);
        assert!(!home.exists());
    }
}
