//! Bundling: from a program that is built to the packages of this system, by the Tauri command line; and what that
//! leaves to be done on Linux, where the packages must say what they need.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::{app, deb, error::Error, notices, process::Job, rpm};

/// What is made when nothing else is asked for. An `AppImage` as well takes programs that Tauri fetches from elsewhere.
const ON_LINUX: &str = "deb,rpm";

/// The name in files and in package managers. The product's own name has a space, which the Tauri command line would
/// put into the desktop entry's file name as well.
const NAME_ON_LINUX: &str = "second-step";

/// How small the packages are made: to hand out, or quickly.
#[derive(Clone, Copy)]
pub(crate) enum Pressed {
    Hard,
    Quickly,
}

/// Makes packages of the program in `builds`, such as `target/release`, with this call of `tauri bundle` and the
/// person's own arguments. Returns all that were made.
pub(crate) fn make(builds: &Path, tauri: Job, arguments: &[String], pressed: Pressed) -> Result<Vec<PathBuf>, Error> {
    let bundles = builds.join("bundle");
    if bundles.exists() {
        fs::remove_dir_all(&bundles).map_err(Error::files(format!("emptying {}", bundles.display())))?;
    }
    let mut tauri = tauri.env("CI", "true");
    let notices = notices::write()?;
    let settings = if cfg!(target_os = "linux") {
        if !arguments
            .iter()
            .any(|word| word == "-b" || word.starts_with("--bundles"))
        {
            tauri = tauri.args(["--bundles", ON_LINUX]);
        }
        on_linux(&rpm::requirements(&builds.join(app::PROGRAM))?, &notices, pressed)
    } else {
        elsewhere(&notices)
    };
    // In a file: what npm starts on Windows takes no argument with quotation marks in it.
    let file = notices.with_file_name("bundle.json");
    fs::write(&file, settings.to_string()).map_err(Error::files(format!("writing {}", file.display())))?;
    tauri = tauri.arg("--config").arg(file);
    tauri.args(arguments).run()?;
    let made = made(&bundles)?;
    for package in of_kind(&made, "deb") {
        deb::finish(package, pressed)?;
    }
    Ok(made)
}

/// Those whose file name ends so.
pub(crate) fn of_kind<'a>(packages: &'a [PathBuf], kind: &str) -> impl Iterator<Item = &'a PathBuf> {
    packages
        .iter()
        .filter(move |package| package.extension().is_some_and(|it| it == kind))
}

/// The settings that are known only now, merged into `tauri.conf.json` by <https://v2.tauri.app/reference/cli/#bundle>.
fn on_linux(needed_by_rpm: &[String], notices: &Path, pressed: Pressed) -> Value {
    let compression = match pressed {
        Pressed::Hard => json!({ "type": "xz", "level": 9 }),
        Pressed::Quickly => json!({ "type": "gzip", "level": 1 }),
    };
    let of_debian = json!({ format!("{}/{}", deb::DOCUMENTATION, notices::FILE): notices });
    let of_rpm = json!({ format!("{}/{}", rpm::LICENCES, notices::FILE): notices });
    json!({
        "productName": NAME_ON_LINUX,
        "bundle": { "linux": {
            "deb": { "files": of_debian },
            "appimage": { "files": of_debian },
            "rpm": { "files": of_rpm, "depends": needed_by_rpm, "compression": compression },
        } },
    })
}

/// Beside the program on Windows, and among the app's resources on macOS.
fn elsewhere(notices: &Path) -> Value {
    json!({ "bundle": { "resources": { notices.to_string_lossy(): notices::FILE } } })
}

/// The files in the folders by kind: each also has folders of what went into them.
pub(crate) fn made(bundles: &Path) -> Result<Vec<PathBuf>, Error> {
    let reading = || Error::files(format!("reading {}", bundles.display()));
    let mut found = Vec::new();
    for kind in fs::read_dir(bundles).map_err(reading())? {
        for package in fs::read_dir(kind.map_err(reading())?.path()).map_err(reading())? {
            let package = package.map_err(reading())?.path();
            // Scripts that made a disk image lie beside it.
            let is_script = package.extension().is_some_and(|it| it == "sh");
            if package.is_file() && !is_script {
                found.push(package);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    //! Does not cover: the bundling itself; `cargo xtask test package` is its test.

    use super::*;

    #[test]
    fn files_are_packages_and_what_went_into_them_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for inner in ["deb/second-step_1_amd64/control", "dmg/icons", "macos/Second Step.app"] {
            fs::create_dir_all(folder.path().join(inner)).unwrap();
        }
        for file in ["deb/b.deb", "rpm-like.txt", "dmg/a.dmg", "dmg/bundle_dmg.sh"] {
            fs::write(folder.path().join(file), "").unwrap();
        }
        fs::remove_file(folder.path().join("rpm-like.txt")).unwrap();
        let found = made(folder.path()).unwrap();
        assert_eq!(
            found,
            [folder.path().join("deb/b.deb"), folder.path().join("dmg/a.dmg")]
        );
        assert_eq!(of_kind(&found, "deb").count(), 1);
    }

    #[test]
    fn the_settings_for_linux_name_what_the_program_needs() {
        let needed = ["libgtk-3.so.0()(64bit)".into(), "ca-certificates".into()];
        let settings = on_linux(&needed, Path::new("/n"), Pressed::Hard);
        assert_eq!(settings["bundle"]["linux"]["rpm"]["depends"], json!(needed));
        assert_eq!(settings["productName"], "second-step");
    }

    #[test]
    fn the_notices_are_in_every_kind_of_package() {
        let notices = Path::new("/target/notices");
        let linux = &on_linux(&[], notices, Pressed::Quickly)["bundle"]["linux"];
        for (kind, place) in [
            ("deb", "/usr/share/doc/second-step/THIRD-PARTY-NOTICES.txt"),
            ("appimage", "/usr/share/doc/second-step/THIRD-PARTY-NOTICES.txt"),
            ("rpm", "/usr/share/licenses/second-step/THIRD-PARTY-NOTICES.txt"),
        ] {
            assert_eq!(linux[kind]["files"][place], "/target/notices", "{kind}");
        }
        let elsewhere = &elsewhere(notices)["bundle"]["resources"];
        assert_eq!(elsewhere["/target/notices"], "THIRD-PARTY-NOTICES.txt");
    }
}
