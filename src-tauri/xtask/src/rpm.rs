//! An .rpm: what its program needs, and what is in it. RPM's own programs answer, from Debian's package `rpm`.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::{deb::BESIDE_LIBRARIES, error::Error, house, notices, process::Job};

/// Where licences lie.
pub(crate) const LICENCES: &str = "/usr/share/licenses/second-step";

/// RPM's own generator of requirements: the sonames and symbol versions that a program is linked with.
const GENERATOR: &str = "/usr/lib/rpm/elfdeps";

const PROGRAM: &str = "/usr/bin/second-step";

/// The Tauri command line declares these by itself.
const BY_TAURI: [&str; 2] = ["libwebkit2gtk-4.1.so.0", "libgtk-3.so.0"];

/// What is asked of each file: as one line.
const FILES: &str = "[%{FILEMODES:perms} %{FILEUSERNAME}:%{FILEGROUPNAME} %{FILEDIGESTS} %{FILENAMES}\\n]";

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
/// files of the .deb, whose tree this is, and the licences.
pub(crate) fn check(package: &Path, tree: &Path, files_of_deb: &BTreeSet<String>) -> Result<(), Error> {
    let program = tree.join(&PROGRAM[1..]);
    Job::new("rpm")
        .args(["--checksig", "--nosignature"])
        .arg(package)
        .run()?;
    let ask = |question: &[&str]| ask(package, question);
    let scripts = ask(&["--scripts", "--triggers", "--filetriggers"])?;
    if !scripts.trim().is_empty() {
        return Err(wrong(
            package,
            &format!("has scripts, which nothing in it needs:\n{scripts}"),
        ));
    }
    let required = required(package)?;
    let missing: Vec<String> = requirements(&program)?
        .into_iter()
        .filter(|it| required.lines().all(|line| line != it))
        .collect();
    if !missing.is_empty() {
        return Err(wrong(package, &format!("does not require {}", missing.join(", "))));
    }
    let files = ask(&["--queryformat", FILES])?;
    let odd = odd(&files, &sums(tree, files_of_deb)?);
    if !odd.is_empty() {
        return Err(wrong(
            package,
            &format!("has other files than it should:\n{}", odd.join("\n")),
        ));
    }
    println!(
        "  its {} files, {} requirements and no scripts are as they should be",
        files.lines().count(),
        required.lines().count()
    );
    Ok(())
}

fn ask(package: &Path, question: &[&str]) -> Result<String, Error> {
    Job::new("rpm")
        .args(["--query", "--package"])
        .args(question)
        .arg(package)
        .answer()
}

/// What it needs, a line each.
pub(crate) fn required(package: &Path) -> Result<String, Error> {
    ask(package, &["--requires"])
}

/// What it puts onto the computer, a line each.
pub(crate) fn files(package: &Path) -> Result<String, Error> {
    ask(package, &["--list"])
}

/// The libraries among what is required that are not among those that `ldconfig` prints.
pub(crate) fn missing(required: &str, there: &str) -> Vec<String> {
    let there: BTreeSet<&str> = there
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    // Such as `libc.so.6(GLIBC_2.34)(64bit)`; other lines name packages, and what rpm itself has to be able to do.
    let needed: BTreeSet<&str> = required
        .lines()
        .filter_map(|line| line.split_once('('))
        .map(|(name, _)| name)
        .filter(|name| name.contains(".so"))
        .collect();
    needed.difference(&there).map(|it| (*it).to_owned()).collect()
}

fn wrong(package: &Path, what: &str) -> Error {
    Error::Package(format!("{} {what}", package.display()))
}

/// Every file that has to be in the package, and the SHA-256 of what is in it: the .deb's, and what the two kinds have in
/// places or forms of their own. The program says in itself which kind of package it came in, and has no sum.
fn sums(tree: &Path, files_of_deb: &BTreeSet<String>) -> Result<BTreeMap<String, Option<String>>, Error> {
    let of_one = ["/usr/share/doc/", "/usr/share/lintian/", "/usr/share/man/", PROGRAM];
    let of_both = files_of_deb
        .iter()
        .filter(|file| of_one.iter().all(|place| !file.starts_with(place)))
        .map(|file| (file.clone(), tree.join(&file[1..])));
    let of_this = [
        (format!("{LICENCES}/LICENSE"), house::root().join("LICENSE")),
        (
            format!("{LICENCES}/{}", notices::FILE),
            house::notices().join(notices::FILE),
        ),
        // Manual pages are compressed when a distribution builds an .rpm, and here they are not.
        (
            "/usr/share/man/man1/second-step.1".to_owned(),
            house::root().join("src-tauri/installer/second-step.1"),
        ),
    ];
    let mut sums = BTreeMap::from([(PROGRAM.to_owned(), None)]);
    for (place, source) in of_both.chain(of_this) {
        sums.insert(place, Some(sum(source)?));
    }
    Ok(sums)
}

fn sum(file: PathBuf) -> Result<String, Error> {
    let line = Job::new("sha256sum").arg(file).answer()?;
    Ok(line.split_whitespace().next().unwrap_or_default().to_owned())
}

/// What is not as it should be in the answer to [`FILES`].
fn odd(files: &str, expected: &BTreeMap<String, Option<String>>) -> Vec<String> {
    let mut missing: BTreeSet<&String> = expected.keys().collect();
    let mut odd = Vec::new();
    for line in files.lines() {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        let [mode, owner, digest, place] = words[..] else {
            odd.push(format!("  not understood: {line}"));
            continue;
        };
        let right = if place == PROGRAM { "-rwxr-xr-x" } else { "-rw-r--r--" };
        match expected.get(place) {
            None => odd.push(format!("  should not be there: {place}")),
            Some(Some(sum)) if sum != digest => odd.push(format!("  is another file: {place}")),
            Some(_) if (mode, owner) != (right, "root:root") => odd.push(format!("  {mode} {owner}: {place}")),
            Some(_) => {}
        }
        missing.retain(|it| *it != place);
    }
    odd.extend(missing.iter().map(|place| format!("  is not there: {place}")));
    odd
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
    fn a_library_that_is_not_there_is_missing_once_and_nothing_else_is() {
        let required = "ca-certificates\nlibc.so.6(GLIBC_2.34)(64bit)\nlibc.so.6()(64bit)\nlibx.so.1()(64bit)\n\
                        libx.so.1(X_2)(64bit)\nrpmlib(CompressedFileNames) <= 3.0.4-1\n";
        let there = "2 libs found in cache `/etc/ld.so.cache'\n\tlibc.so.6 (libc6,x86-64) => /lib/libc.so.6\n\
                     \tlibx.so.10 (libc6,x86-64) => /lib/libx.so.10\n";
        assert_eq!(missing(required, there), ["libx.so.1"]);
    }

    #[test]
    fn a_file_that_is_missing_changed_too_much_or_open_to_others_is_told() {
        let sum = |text: &str| Some(text.to_owned());
        let expected = BTreeMap::from([
            (PROGRAM.to_owned(), None),
            ("/usr/share/a b".to_owned(), sum("12ab")),
            ("/usr/share/c".to_owned(), sum("34cd")),
        ]);
        let good = "-rwxr-xr-x root:root ffff /usr/bin/second-step\n-rw-r--r-- root:root 12ab /usr/share/a b\n\
                    -rw-r--r-- root:root 34cd /usr/share/c\n";
        assert_eq!(odd(good, &expected), [""; 0]);
        for (piece, by, told) in [
            ("12ab", "12ac", "  is another file: /usr/share/a b"),
            (
                "-rw-r--r-- root:root 12ab",
                "-rw-rw-rw- root:root 12ab",
                "  -rw-rw-rw- root:root: /usr/share/a b",
            ),
            (
                "-rwxr-xr-x root:root",
                "-rwsr-xr-x root:root",
                "  -rwsr-xr-x root:root: /usr/bin/second-step",
            ),
            ("root:root 34cd", "me:root 34cd", "  -rw-r--r-- me:root: /usr/share/c"),
            (
                "-rw-r--r-- root:root 34cd /usr/share/c\n",
                "",
                "  is not there: /usr/share/c",
            ),
        ] {
            assert!(good.contains(piece));
            assert_eq!(odd(&good.replace(piece, by), &expected), [told]);
        }
        let more = format!("{good}-rw-r--r-- root:root ff /etc/d\n");
        assert_eq!(odd(&more, &expected), ["  should not be there: /etc/d"]);
    }
}
