//! The window's side of the boundary types: `ui/src/ipc/bindings` is generated from the Rust sources by ts-rs, whose
//! derive adds one test per type that writes its file. Everything in that folder is generated.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{error::Error, house, nextest, process::Job};

/// File name to text.
type Files = BTreeMap<String, String>;

/// `cargo xtask types`: makes the committed files what the sources generate now.
pub(crate) fn write() -> Result<(), Error> {
    let generated = generate()?;
    let folder = committed_folder();
    let committed = read(&folder)?;
    for name in committed.keys().filter(|name| !generated.contains_key(*name)) {
        let file = folder.join(name);
        println!("  removing {name}, which no type generates any more");
        fs::remove_file(&file).map_err(Error::files(format!("removing {}", file.display())))?;
    }
    fs::create_dir_all(&folder).map_err(Error::files(format!("making {}", folder.display())))?;
    for (name, text) in &generated {
        if committed.get(name) != Some(text) {
            let file = folder.join(name);
            println!("  writing {name}");
            fs::write(&file, text).map_err(Error::files(format!("writing {}", file.display())))?;
        }
    }
    println!("  {} types are in ui/src/ipc/bindings", generated.len());
    Ok(())
}

/// Fails when the committed files are not what the sources generate now. Changes nothing in the tree.
pub(crate) fn check() -> Result<(), Error> {
    let generated = generate()?;
    let differences = differences(&read(&committed_folder())?, &generated);
    if differences.is_empty() {
        println!("  {} types are as the Rust sources have them", generated.len());
        return Ok(());
    }
    Err(Error::Drift(format!(
        "ui/src/ipc/bindings is not what the Rust sources generate:\n  {}\nRun `cargo xtask types` and commit the \
         result.",
        differences.join("\n  ")
    )))
}

fn committed_folder() -> PathBuf {
    house::page().join("src/ipc/bindings")
}

/// Generates into a folder of the build's and returns what is there.
fn generate() -> Result<Files, Error> {
    let folder = house::debug_builds().join("bindings");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::files(format!("emptying {}", folder.display())))?;
    }
    Job::cargo()
        .args(nextest::only(nextest::TYPES))
        .args(["--status-level", "fail"])
        .env("TS_RS_EXPORT_DIR", &folder)
        .run()?;
    let generated = read(&folder)?;
    if generated.is_empty() {
        return Err(Error::Drift("No type was generated at all.".to_owned()));
    }
    Ok(generated)
}

/// The files directly in `folder`; none when there is no such folder.
fn read(folder: &Path) -> Result<Files, Error> {
    if !folder.exists() {
        return Ok(Files::new());
    }
    let failure = || Error::files(format!("reading {}", folder.display()));
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(failure())? {
        let file = entry.map_err(failure())?.path();
        if let Some(name) = file.file_name() {
            let text = fs::read_to_string(&file).map_err(Error::files(format!("reading {}", file.display())))?;
            files.insert(name.to_string_lossy().into_owned(), text);
        }
    }
    Ok(files)
}

/// One line for each file that is not the same on both sides.
fn differences(committed: &Files, generated: &Files) -> Vec<String> {
    let surplus = committed
        .keys()
        .filter(|name| !generated.contains_key(*name))
        .map(|name| format!("{name}: no type generates it"));
    let wanting = generated.iter().filter_map(|(name, text)| match committed.get(name) {
        None => Some(format!("{name}: not committed")),
        Some(there) if there != text => Some(format!("{name}: differs")),
        Some(_) => None,
    });
    surplus.chain(wanting).collect()
}

#[cfg(test)]
mod tests {
    //! Does not cover: what ts-rs writes, which TypeScript's own checks read.

    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        of.iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn the_same_files_on_both_sides_differ_in_nothing() {
        let side = files(&[("View.ts", "a")]);
        assert!(differences(&side, &side).is_empty());
    }

    #[test]
    fn a_changed_a_new_and_an_abandoned_type_are_each_named() {
        let committed = files(&[("Gone.ts", "a"), ("View.ts", "a")]);
        let generated = files(&[("New.ts", "a"), ("View.ts", "b")]);
        assert_eq!(
            differences(&committed, &generated),
            [
                "Gone.ts: no type generates it",
                "New.ts: not committed",
                "View.ts: differs"
            ]
        );
    }

    #[test]
    fn a_folder_that_is_not_there_holds_no_files() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(&folder.path().join("none")).unwrap().is_empty());
    }
}
