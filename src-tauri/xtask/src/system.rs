//! The operating system's packages: which are missing, and installing them where that is allowed.
//!
//! On Debian and its family dpkg knows. On other kinds of Linux only the one library that everything needs is looked
//! for, since packages have other names there; macOS and Windows need none.

use crate::{error::Error, process::Job};

/// The systems that the app is made for, and so its checks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum System {
    /// Any kind of Linux.
    Linux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl System {
    /// The one that this was built for. What is none of the three is taken for a kind of Linux.
    pub(crate) const HERE: Self = if cfg!(windows) {
        Self::Windows
    } else if cfg!(target_os = "macos") {
        Self::MacOs
    } else {
        Self::Linux
    };
}

/// Systems on which something can't be done whatever is installed there, each with the reason.
pub(crate) type NotOn = &'static [(System, &'static str)];

/// To build the app: <https://v2.tauri.app/start/prerequisites/#linux>, less what this app does not use.
pub(crate) const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "librsvg2-dev"];

/// To run every check: a driver for the real window, a display and a session bus for it, a keychain, and Python for the
/// contracts; strace sees what the app does on the network. `xauth` is what xvfb-run calls, and Debian only recommends it
/// there.
pub(crate) const TO_TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "gnome-keyring",
    "strace",
    "python3",
    "python3-venv",
];

/// What WebKitGTK can't show of Windows' web view is asked of Chromium, with whichever driver is here: Ubuntu has these
/// packages under other names, and GitHub's machines come with Chrome.
pub(crate) fn chromium() -> &'static [&'static str] {
    if Job::new("chromedriver").args(["--version"]).succeeds() {
        &[]
    } else {
        &["chromium", "chromium-driver"]
    }
}

/// To photograph every language: letters for those that a bare system has none for.
pub(crate) const TO_PHOTOGRAPH: &[&str] = &["fonts-dejavu-core", "fonts-ipafont-gothic"];

/// To make and check packages: what they need is asked of dpkg (of `build-essential`) and RPM.
pub(crate) const TO_PACKAGE: &[&str] = &["appstream", "desktop-file-utils", "lintian", "rpm", "shared-mime-info"];

/// To try a package in a clean Debian.
pub(crate) const TO_TRY: &[&str] = &["debootstrap"];

/// Makes sure that the packages of all `lists` are there.
pub(crate) fn ensure(lists: &[&[&str]]) -> Result<(), Error> {
    if System::HERE != System::Linux {
        return Ok(());
    }
    let wanted: Vec<&str> = lists.concat();
    if !Job::new("dpkg-query").args(["--version"]).succeeds() {
        return without_dpkg(&wanted);
    }
    // dpkg-query fails when it doesn't know one of the names, and still prints the others.
    let listing = Job::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .args(&wanted)
        .printed()?;
    let missing = missing(&listing, &wanted);
    if missing.is_empty() {
        println!("  {} system packages are here", wanted.len());
        return Ok(());
    }
    println!("  missing system packages: {}", missing.join(" "));
    install(&missing)
}

/// The names of `wanted` that dpkg-query's listing (`name status` on each line) does not call installed.
fn missing<'a>(listing: &str, wanted: &[&'a str]) -> Vec<&'a str> {
    let installed: Vec<&str> = listing
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, status)| *status == "installed")
        .map(|(name, _)| name)
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|name| !installed.contains(name))
        .collect()
}

fn install(packages: &[&str]) -> Result<(), Error> {
    let apt = || as_root().map(|env| env.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]));
    match (apt(), apt()) {
        (Some(update), Some(install)) => {
            update.arg("update").run()?;
            // Recommended packages would bring a desktop's worth of what nothing here uses.
            install
                .args(["install", "--yes", "--no-install-recommends"])
                .args(packages)
                .run()
        }
        _ => Err(Error::Missing {
            what: format!("the packages {}", packages.join(", ")),
            remedy: by_hand(packages),
        }),
    }
}

/// `env` as root, to be given variables and a program; none where that takes a password.
pub(crate) fn as_root() -> Option<Job> {
    if is_root() {
        Some(Job::new("env"))
    } else if Job::new("sudo").args(["--non-interactive", "true"]).succeeds() {
        Some(Job::new("sudo").args(["--non-interactive", "env"]))
    } else {
        None
    }
}

/// The one line for a person whom sudo asks for a password.
fn by_hand(packages: &[&str]) -> String {
    format!(
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends {}",
        packages.join(" ")
    )
}

fn is_root() -> bool {
    Job::new("id")
        .args(["--user"])
        .printed()
        .is_ok_and(|user| user.trim() == "0")
}

fn without_dpkg(wanted: &[&str]) -> Result<(), Error> {
    let there = Job::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1", "librsvg-2.0"])
        .succeeds();
    if there {
        println!("  not a Debian system, but pkg-config knows WebKitGTK 4.1 and librsvg");
        return Ok(());
    }
    Err(Error::NotHere(format!(
        "This system has no dpkg, and its package names are not known here. Install what Debian calls {}, so that \
         `pkg-config --exists webkit2gtk-4.1 librsvg-2.0` succeeds.\nSee \
         https://v2.tauri.app/start/prerequisites/#linux",
        wanted.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    //! Does not cover: apt itself; that is tried on a machine without the packages.

    use super::*;

    #[test]
    fn a_package_counts_only_when_dpkg_calls_it_installed() {
        let listing = "xvfb installed\ndbus config-files\npython3 half-installed\n";
        assert_eq!(
            missing(listing, &["xvfb", "dbus", "python3", "xauth"]),
            ["dbus", "python3", "xauth"]
        );
    }

    #[test]
    fn a_package_whose_name_begins_like_another_is_not_taken_for_it() {
        assert_eq!(missing("python3-venv installed\n", &["python3"]), ["python3"]);
    }

    #[test]
    fn nothing_is_missing_when_every_package_is_installed() {
        assert!(missing("a installed\nb installed\n", &["a", "b"]).is_empty());
    }

    #[test]
    fn a_package_of_two_architectures_is_listed_twice_and_counts_once() {
        assert!(missing("a installed\na installed\n", &["a"]).is_empty());
    }

    #[test]
    fn the_line_to_run_by_hand_is_one_line_with_every_package() {
        let line = by_hand(&["xvfb", "dbus"]);
        assert_eq!(line.lines().count(), 1);
        assert!(line.ends_with("xvfb dbus"), "{line}");
    }
}
