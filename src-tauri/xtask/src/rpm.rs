//! An .rpm: what its program needs, and what is in it. RPM's own programs answer, from Debian's package `rpm`.

use std::{collections::BTreeSet, path::Path};

use crate::{deb::BESIDE_LIBRARIES, error::Error, process::Job};

/// RPM's own generator of requirements: the sonames and symbol versions that a program is linked with.
const GENERATOR: &str = "/usr/lib/rpm/elfdeps";

/// The Tauri command line declares these by itself.
const BY_TAURI: [&str; 2] = ["libwebkit2gtk-4.1.so.0", "libgtk-3.so.0"];

/// What the program needs that the Tauri command line does not declare by itself.
pub(crate) fn requirements(program: &Path) -> Result<Vec<String>, Error> {
    let answer = Job::new(GENERATOR).arg("--requires").arg(program).answer()?;
    Ok(besides_tauris(&answer))
}

fn besides_tauris(answer: &str) -> Vec<String> {
    let by_tauri = |line: &str| {
        BY_TAURI
            .iter()
            .any(|it| line.strip_prefix(it).is_some_and(|rest| rest.starts_with("()")))
    };
    let libraries = answer
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !by_tauri(line));
    libraries.chain([BESIDE_LIBRARIES]).map(str::to_owned).collect()
}

/// Whether the package is whole, says all that its program needs, runs nothing on the person's computer, and has the
/// files of the .deb.
pub(crate) fn check(package: &Path, program: &Path, files_of_deb: &BTreeSet<String>) -> Result<(), Error> {
    Job::new("rpm")
        .args(["--checksig", "--nosignature"])
        .arg(package)
        .run()?;
    let ask = |question: &[&str]| {
        Job::new("rpm")
            .args(["--query", "--package"])
            .args(question)
            .arg(package)
            .answer()
    };
    let scripts = ask(&["--scripts", "--triggers", "--filetriggers"])?;
    if !scripts.trim().is_empty() {
        return Err(wrong(
            package,
            &format!("has scripts, which nothing in it needs:\n{scripts}"),
        ));
    }
    let required = ask(&["--requires"])?;
    let missing: Vec<String> = requirements(program)?
        .into_iter()
        .filter(|it| required.lines().all(|line| line != it))
        .collect();
    if !missing.is_empty() {
        return Err(wrong(package, &format!("does not require {}", missing.join(", "))));
    }
    let files = ask(&["--list"])?;
    let files: BTreeSet<String> = files.lines().filter_map(of_both).collect();
    let of_deb: BTreeSet<String> = files_of_deb.iter().filter_map(|file| of_both(file)).collect();
    if files != of_deb {
        let odd: Vec<&String> = files.symmetric_difference(&of_deb).collect();
        return Err(wrong(
            package,
            &format!("and the .deb don't have the same files: {odd:?}"),
        ));
    }
    println!(
        "  its {} files, {} requirements and no scripts are as they should be",
        files.len(),
        required.lines().count()
    );
    Ok(())
}

fn wrong(package: &Path, what: &str) -> Error {
    Error::Package(format!("{} {what}", package.display()))
}

/// The path as both kinds of package have it; none for what only one kind has.
fn of_both(path: &str) -> Option<String> {
    let of_one = ["/usr/share/doc/", "/usr/share/licenses/", "/usr/share/lintian/"];
    if of_one.iter().any(|folder| path.starts_with(folder)) {
        return None;
    }
    // Manual pages are compressed when a distribution builds an .rpm, and here they are not.
    Some(path.strip_suffix(".gz").unwrap_or(path).to_owned())
}

#[cfg(test)]
mod tests {
    //! Does not cover: RPM's programs; `cargo xtask test package` is their test.

    use super::*;

    #[test]
    fn what_tauri_declares_is_not_declared_twice() {
        let answer = "libc.so.6(GLIBC_2.34)(64bit)\nlibgtk-3.so.0()(64bit)\nlibgtk-3.so.0(GTK_4)(64bit)\n\n";
        let expected = [
            "libc.so.6(GLIBC_2.34)(64bit)",
            "libgtk-3.so.0(GTK_4)(64bit)",
            "ca-certificates",
        ];
        assert_eq!(besides_tauris(answer), expected);
    }

    #[test]
    fn what_only_one_kind_of_package_has_is_left_out_of_the_comparison() {
        assert_eq!(of_both("/usr/share/doc/second-step/copyright"), None);
        assert_eq!(
            of_both("/usr/share/man/man1/a.1.gz"),
            of_both("/usr/share/man/man1/a.1")
        );
        assert_eq!(of_both("/usr/bin/second-step").as_deref(), Some("/usr/bin/second-step"));
    }
}
