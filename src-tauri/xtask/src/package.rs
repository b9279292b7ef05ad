//! `cargo xtask package`: the app as it ships, in every package that this system can make.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    bundle::{self, Pressed},
    error::Error,
    house, lint,
    process::Job,
    setup, system,
};

/// The largest .deb, in bytes: half as large again as that of an empty Tauri app, which is 3.1 MiB.
const LARGEST_DEB: u64 = 3_250_586 * 3 / 2;

/// Installs what is missing, builds the app, makes the packages and says how large each is.
pub(crate) fn make(arguments: &[String]) -> Result<(), Error> {
    println!("What the build needs:");
    system::ensure(&[system::TO_BUILD, system::TO_PACKAGE])?;
    setup::page()?;
    println!("Building the app as it ships (about ten minutes where nothing is built yet):");
    let target = target(arguments);
    let mut build = Job::tauri().args(["build", "--no-bundle"]).env("CI", "true");
    if let Some(target) = target {
        build = build.args(["--target", target]);
    }
    build.args(["--", "--locked"]).run()?;
    println!("Making the packages:");
    let builds = house::release_builds(target);
    let made = bundle::make(&builds, Job::tauri().arg("bundle"), arguments, Pressed::Hard)?;
    if cfg!(target_os = "linux") {
        println!("Checking them:");
        lint::check(&made)?;
    }
    println!("Made:");
    weigh(&made)
}

/// What `--target` names: it says where the build is, too.
fn target(arguments: &[String]) -> Option<&str> {
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--target" || word == "-t" {
            return words.next().map(String::as_str);
        }
        if let Some(target) = word.strip_prefix("--target=") {
            return Some(target);
        }
    }
    None
}

/// Lists the packages by size, and fails where the .deb is too large.
fn weigh(packages: &[PathBuf]) -> Result<(), Error> {
    let mut too_large = None;
    for package in packages {
        let size = size(package)?;
        println!("  {:>6} MiB  {}", mebibytes(size), package.display());
        if size > LARGEST_DEB && package.extension().is_some_and(|it| it == "deb") {
            too_large = Some(size);
        }
    }
    match too_large {
        None => Ok(()),
        Some(size) => Err(Error::Package(format!(
            "The .deb has {} MiB, and may have {}: one and a half times that of an empty Tauri app.",
            mebibytes(size),
            mebibytes(LARGEST_DEB)
        ))),
    }
}

/// On macOS an app is a folder.
fn size(package: &Path) -> Result<u64, Error> {
    let reading = || Error::files(format!("measuring {}", package.display()));
    Ok(fs::metadata(package).map_err(reading())?.len())
}

/// With two decimals.
fn mebibytes(bytes: u64) -> String {
    let hundredths = bytes.saturating_mul(100) / (1024 * 1024);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    //! Does not cover: building and bundling; running the command is their test.

    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_target_is_found_in_every_form_and_may_be_missing() {
        let universal = Some("universal-apple-darwin");
        assert_eq!(
            target(&words("--bundles dmg --target universal-apple-darwin")),
            universal
        );
        assert_eq!(target(&words("--target=universal-apple-darwin")), universal);
        assert_eq!(target(&words("-t universal-apple-darwin --no-sign")), universal);
        assert_eq!(target(&words("--bundles deb")), None);
    }

    #[test]
    fn a_deb_over_the_limit_fails_and_anything_else_of_that_size_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let package = |name: &str, size: u64| {
            let path = folder.path().join(name);
            fs::File::create(&path).unwrap().set_len(size).unwrap();
            path
        };
        weigh(&[package("a.deb", LARGEST_DEB), package("a.rpm", LARGEST_DEB + 1)]).unwrap();
        let error = weigh(&[package("b.deb", LARGEST_DEB + 20_000)])
            .unwrap_err()
            .to_string();
        assert!(error.contains("4.66 MiB, and may have 4.65"), "{error}");
    }

    #[test]
    fn sizes_are_told_in_mebibytes() {
        assert_eq!(mebibytes(0), "0.00");
        assert_eq!(mebibytes(1024 * 1024 * 3 / 2), "1.50");
    }
}
