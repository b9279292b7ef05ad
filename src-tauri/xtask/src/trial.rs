//! Trying a package for real: in a clean root it is installed with what it depends on and nothing else, started,
//! driven, upgraded and removed. What the window does and shows is told by the tests `installed::` in `tests/window`.
//!
//! The step of `cargo xtask test` tries packages of the debug build, which is there already; `cargo xtask trial` those
//! that `cargo xtask package` made.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::{
    alone, app,
    bundle::{self, Pressed},
    deb,
    error::Error,
    house, lint, nextest,
    process::Job,
    root::{self, Root},
    rpm, setup,
    system::{self, NotOn, System},
    window,
};

/// What the tests need in the root, besides the app: WebKit's WebDriver, what tells a desktop which app opens what, and
/// `gio`, which has it opened.
const TO_DRIVE: [&str; 3] = ["webkit2gtk-driver", "desktop-file-utils", "libglib2.0-bin"];

/// The main journey, the same that every build is driven through.
const NEWCOMER: &str = "practice::a_newcomer_turns_text_message_on_and_is_asked_for_it_at_the_next_sign_in";

/// The test that asks nothing of the root but a display.
const ALONE: &str = "a_window_opens_with_the_declared_dependencies_alone_and_is_the_one_of_the_desktop_entry";

/// An organisation's own name for the pool and app client of the link that a person added, and a file with a mistake.
const PLACED: [(&str, &str); 2] = [
    (
        "etc/second-step/connection.json",
        r#"{"name":"Example Council","region":"eu-central-1","userPoolId":"eu-central-1_AbC123xyz","clientId":"1example23456789"}"#,
    ),
    (
        "etc/second-step/connection.d/mistaken.json",
        r#"{"name":"Nobody","region":"the sea","userPoolId":"eu-central-1_Nobody123","clientId":"3example23456789"}"#,
    ),
];

/// What is kept of packages that were removed: by apt and dpkg of everything that ever was, and by the trial itself.
const NOT_LEFT_OVER: [&str; 4] = ["/var/log", "/var/cache/apt", "/var/lib/apt", "/var/lib/dpkg"];

/// The packages that are tried are Debian's.
pub(crate) const NOT_ON: NotOn = &[
    (System::MacOs, "the packages that are tried are those for Debian"),
    (System::Windows, "the packages that are tried are those for Debian"),
];

/// The step of `cargo xtask test`.
pub(crate) fn check() -> Result<(), Error> {
    if !Job::new("dpkg-deb").args(["--version"]).succeeds() {
        return Err(Error::NotHere(
            "Packages are made and tried with Debian's tools, which this system does not have.".to_owned(),
        ));
    }
    app::build_like_a_release()?;
    let builds = house::trial().join("debug");
    window::empty(&builds)?;
    // What is tried has no symbols, like what ships.
    Job::new("strip")
        .arg("-o")
        .arg(builds.join(app::PROGRAM))
        .arg(house::built(app::PROGRAM))
        .run()?;
    let tauri = Job::tauri()
        .args(["bundle", "--debug"])
        .env("CARGO_TARGET_DIR", house::trial());
    let packages = bundle::make(&builds, tauri, &[], Pressed::Quickly)?;
    lint::check(&packages)?;
    try_out(&packages)
}

/// `cargo xtask trial`.
pub(crate) fn of_what_was_made() -> Result<(), Error> {
    println!("What the trial needs:");
    system::ensure(&[system::TO_BUILD, system::TO_TEST, system::TO_PACKAGE, system::TO_TRY])?;
    setup::cargo_tools()?;
    let folder = house::release_builds(None).join("bundle");
    let packages = bundle::made(&folder).map_err(|_| Error::Missing {
        what: format!("packages in {}", folder.display()),
        remedy: "cargo xtask package".to_owned(),
    })?;
    try_out(&packages)
}

fn try_out(packages: &[PathBuf]) -> Result<(), Error> {
    for package in bundle::of_kind(packages, "deb") {
        let root = Root::fresh()?;
        // Not beside the package: nobody may take it for one.
        let earlier = house::clean_root().join("earlier.deb");
        let outcome = deb::earlier(package, &earlier)
            .and_then(|()| install_to_purge(&root, &earlier, package))
            .and_then(|()| bundle::of_kind(packages, "rpm").try_for_each(|package| install_rpm(&root, package)));
        root.remove()?;
        outcome?;
    }
    Ok(())
}

fn install_to_purge(root: &Root, earlier: &Path, package: &Path) -> Result<(), Error> {
    println!("With what it depends on and nothing else, in a version before this one:");
    root.install_file(earlier)?;
    installed(root, ALONE)?;
    println!("Opening what the desktop hands over:");
    root.apt(&[&["install"], &TO_DRIVE[..]].concat())?;
    installed(root, "a_double_click_and_a_link_arrive_and_are_added_on_a_word")?;
    println!("Upgraded to this version:");
    root.install_file(package)?;
    expect_version(root, &deb::field(package, "Version")?)?;
    installed(root, "after_an_upgrade_the_organisations_are_still_there")?;
    drive(
        root,
        &format!("package(second-step) & binary(window) & test(={NEWCOMER})"),
    )?;
    println!("Beside what an organisation puts in place:");
    for (place, text) in PLACED {
        root.write(place, text, "644")?;
    }
    installed(
        root,
        "what_the_organisation_put_in_place_counts_and_nobody_can_change_it",
    )?;
    for word in ["remove", "purge"] {
        root.install_file(package)?;
        println!("After apt-get {word}:");
        let files = root.answer(&["dpkg", "--listfiles", app::PROGRAM])?;
        expect_known(root)?;
        root.apt(&[word, app::PROGRAM])?;
        expect_nothing_left(root, &files)?;
    }
    // What people and organisations keep is theirs: no package may touch it.
    let people = "/home/person/.local/share/app.secondstep.desktop/connections.json";
    root.run(&["grep", "--quiet", "Harbour Library", people])?;
    for (place, _) in PLACED {
        root.run(&["test", "-s", &format!("/{place}")])?;
    }
    Ok(())
}

/// The .rpm where the .deb was, whose libraries are still there: rpm itself knows of no package here, so that what this one
/// requires is looked for among the libraries.
fn install_rpm(root: &Root, package: &Path) -> Result<(), Error> {
    println!("The .rpm, where each library that it requires is there:");
    let there = root.answer(&["ldconfig", "--print-cache"])?;
    let missing = rpm::missing(&rpm::required(package)?, &there);
    if !missing.is_empty() {
        return Err(Error::Package(format!("Nothing here provides {}", missing.join(", "))));
    }
    let files = rpm::files(package)?;
    root.rpm(&["--nodeps".as_ref(), "--install".as_ref(), package.as_os_str()])?;
    installed(root, ALONE)?;
    root.rpm(&["--erase".as_ref(), app::PROGRAM.as_ref()])?;
    expect_nothing_left(root, &files)
}

/// Runs one of the tests of an installed app.
fn installed(root: &Root, name: &str) -> Result<(), Error> {
    drive(root, &format!("{} & test(=installed::{name})", nextest::INSTALLED))
}

/// Runs tests inside the root, before a display outside.
fn drive(root: &Root, filter: &str) -> Result<(), Error> {
    let (runner, ourselves) = alone::as_runner("within")?;
    Job::new("xvfb-run")
        .args(["--auto-servernum", window::SCREEN, "cargo"])
        .args(nextest::only(filter))
        .env("REMOVE_UNUSED_COMMANDS", house::root())
        .env(&runner, ourselves)
        .env(root::ROOT, &root.folder)
        .run()
}

fn expect_version(root: &Root, expected: &str) -> Result<(), Error> {
    let format = "--showformat=${Version}";
    let found = root.answer(&["dpkg-query", "--show", format, app::PROGRAM])?;
    if found == expected {
        return Ok(());
    }
    Err(Error::Package(format!("Installed is {found}, not {expected}.")))
}

/// The files of the system in which the app is mentioned.
fn mentions(root: &Root) -> Result<BTreeSet<String>, Error> {
    // grep fails where it finds nothing.
    let look = "grep --recursive --files-with-matches --text --ignore-case --extended-regexp 'second-?step' \
                /etc /opt /srv /usr /var || true";
    let found = root.answer(&["sh", "-c", look])?;
    let is_kept = |file: &str| NOT_LEFT_OVER.iter().any(|folder| file.starts_with(folder));
    Ok(found.lines().filter(|file| !is_kept(file)).map(str::to_owned).collect())
}

/// Otherwise nothing could be left of it.
fn expect_known(root: &Root) -> Result<(), Error> {
    let known = mentions(root)?;
    let is_known_to = |cache: &str| known.iter().any(|file| file.ends_with(cache));
    if is_known_to("applications/mimeinfo.cache") && is_known_to("mime/globs2") {
        return Ok(());
    }
    Err(Error::Package(format!(
        "The desktop's caches don't know the app: {known:?}"
    )))
}

fn expect_nothing_left(root: &Root, files: &str) -> Result<(), Error> {
    let mut left = mentions(root)?;
    left.extend(still_there(&root.folder, files));
    if left.is_empty() {
        println!("  nothing is left of the package, in no cache either");
        return Ok(());
    }
    Err(Error::Package(format!("The package leaves these behind: {left:?}")))
}

/// Which of the package's own files and folders are still there. Folders may belong to others as well.
fn still_there(root: &Path, files: &str) -> Vec<String> {
    let is_left = |path: &&str| {
        let place = root.join(path.trim_start_matches('/'));
        place
            .symlink_metadata()
            .is_ok_and(|it| !it.is_dir() || path.contains(app::PROGRAM))
    };
    files.lines().filter(is_left).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    //! Does not cover: the trial itself; `cargo xtask test package` is its test.

    use std::fs;

    use super::*;

    #[test]
    fn files_and_folders_of_the_app_count_as_left_over_and_shared_folders_do_not() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["usr/bin", "usr/share/doc/second-step"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("usr/bin/second-step"), "").unwrap();
        let files = "/.\n/usr\n/usr/bin\n/usr/bin/second-step\n/usr/share/doc/second-step\n/usr/share/gone\n";
        assert_eq!(
            still_there(root.path(), files),
            ["/usr/bin/second-step", "/usr/share/doc/second-step"]
        );
    }
}
