//! Which packages are in the program and in its page, and the texts that lie in each.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use serde_json::Value;

use super::Package;
use crate::{error::Error, house, process::Job};

/// The systems that a release is made for: one file serves them all.
const SYSTEMS: [&str; 4] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

/// How the names of files with licences begin, in small letters.
const LICENCES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// Files with such names that hold no text for people.
const NO_TEXT: [&str; 7] = ["spdx", "rs", "h", "c", "json", "html", "js"];

/// The crates that are linked, by <https://doc.rust-lang.org/cargo/commands/cargo-metadata.html>: neither what only
/// builds or tests, nor our own.
pub(super) fn of_program() -> Result<Vec<Package>, Error> {
    let mut ask = Job::cargo().args(["metadata", "--format-version", "1", "--locked"]);
    for system in SYSTEMS {
        ask = ask.args(["--filter-platform", system]);
    }
    let metadata = json(&ask.answer()?, "cargo metadata")?;
    linked(&metadata)
        .map(|package| {
            let manifest = Path::new(text(package, "manifest_path"));
            read(package, manifest.parent().unwrap_or(manifest))
        })
        .collect()
}

/// What the page depends on, with all that it asks for: more than Vite puts into the page, and never less.
pub(super) fn of_page() -> Result<Vec<Package>, Error> {
    let lock = house::page().join("package-lock.json");
    let lock = fs::read_to_string(&lock).map_err(Error::files(format!("reading {}", lock.display())))?;
    let lock = json(&lock, "package-lock.json")?;
    asked_for(&lock)
        .into_iter()
        .map(|place| {
            let mut package = lock["packages"][&place].clone();
            let (_, name) = place.rsplit_once("node_modules/").unwrap_or_default();
            package["name"] = name.into();
            read(&package, &house::page().join(&place))
        })
        .collect()
}

/// The packages of others that ours leads to by what it is linked with.
fn linked(metadata: &Value) -> impl Iterator<Item = &Value> {
    let nodes: BTreeMap<&str, &Value> = all(&metadata["resolve"]["nodes"])
        .map(|it| (text(it, "id"), it))
        .collect();
    let mut waiting: Vec<&str> = vec![text(&metadata["resolve"], "root")];
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let dependencies = nodes.get(id).into_iter().flat_map(|node| all(&node["deps"]));
        waiting.extend(
            dependencies
                .filter(|it| all(&it["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|it| text(it, "pkg")),
        );
    }
    all(&metadata["packages"]).filter(move |it| seen.contains(text(it, "id")) && !it["source"].is_null())
}

/// The places in `node_modules` of what the page depends on. A package of the same name may lie nearer to whoever asks.
fn asked_for(lock: &Value) -> BTreeSet<String> {
    let packages = &lock["packages"];
    let mut found = BTreeSet::new();
    let mut waiting = vec![String::new()];
    while let Some(who) = waiting.pop() {
        for name in packages[&who]["dependencies"]
            .as_object()
            .into_iter()
            .flat_map(|it| it.keys())
        {
            let nearest = above(&who)
                .map(|folder| format!("{folder}node_modules/{name}"))
                .find(|place| !packages[place].is_null());
            if let Some(place) = nearest
                && found.insert(place.clone())
            {
                waiting.push(place);
            }
        }
    }
    found
}

/// The package's own folder and those that it lies in, the nearest first, each with a stroke at its end.
fn above(place: &str) -> impl Iterator<Item = String> {
    let mut next = Some(place.to_owned());
    std::iter::from_fn(move || {
        let folder = next.take()?;
        if let Some((outer, _)) = folder.rsplit_once("node_modules/") {
            next = Some(outer.trim_end_matches('/').to_owned());
        }
        Some(if folder.is_empty() {
            folder
        } else {
            format!("{folder}/")
        })
    })
}

fn read(package: &Value, folder: &Path) -> Result<Package, Error> {
    let mut texts = Vec::new();
    gather(folder, &mut texts).map_err(Error::files(format!("reading {}", folder.display())))?;
    Ok(Package {
        name: text(package, "name").to_owned(),
        version: text(package, "version").to_owned(),
        licence: text(package, "license").to_owned(),
        authors: all(&package["authors"])
            .filter_map(|it| Some(it.as_str()?.to_owned()))
            .collect(),
        repository: package["repository"].as_str().map(str::to_owned),
        texts,
    })
}

/// The licences of what a package took over from others lie deeper in it.
fn gather(folder: &Path, texts: &mut Vec<String>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let kind = entry.file_type()?;
        // What a package of npm's holds in this folder is a package of its own.
        if kind.is_dir() && !path.ends_with("node_modules") {
            gather(&path, texts)?;
        } else if kind.is_file() && is_licence(&path) {
            texts.push(String::from_utf8_lossy(&fs::read(&path)?).into_owned());
        }
    }
    Ok(())
}

fn is_licence(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    LICENCES.iter().any(|it| name.starts_with(it)) && !NO_TEXT.contains(&&*extension)
}

fn json(answer: &str, whose: &str) -> Result<Value, Error> {
    serde_json::from_str(answer).map_err(|error| Error::Package(format!("{whose} is not understood: {error}")))
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    of[name].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    //! Does not cover: what cargo and npm really print; `cargo xtask notices` does.

    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_linked_counts_and_what_builds_or_tests_or_is_ours_does_not() {
        let node = |id: &str, deps: &[(&str, Value)]| {
            let deps = deps
                .iter()
                .map(|(id, kind)| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] }));
            json!({ "id": id, "deps": deps.collect::<Vec<_>>() })
        };
        let package = |id: &str, source: Option<&str>| json!({ "id": id, "name": id, "source": source });
        let metadata = json!({
            "packages": [
                package("ours", None), package("room", None), package("far", Some("registry")),
                package("near", Some("registry")), package("builds", Some("registry")), package("tests", Some("registry")),
                package("of-builds", Some("registry")),
            ],
            "resolve": { "root": "ours", "nodes": [
                node("ours", &[("room", Value::Null), ("near", Value::Null), ("builds", json!("build")), ("tests", json!("dev"))]),
                node("room", &[("far", Value::Null)]),
                node("near", &[("far", Value::Null)]),
                node("builds", &[("of-builds", Value::Null)]),
                node("far", &[("near", Value::Null)]),
            ] },
        });
        let names: Vec<_> = linked(&metadata).map(|it| text(it, "name")).collect();
        assert_eq!(names, ["far", "near"]);
    }

    #[test]
    fn what_the_page_depends_on_counts_with_what_that_asks_for_and_tools_do_not() {
        let lock = json!({ "packages": {
            "": { "dependencies": { "svelte": "5", "@fluent/bundle": "1" }, "devDependencies": { "vite": "8" } },
            "node_modules/svelte": { "dependencies": { "clsx": "2", "a": "1" } },
            "node_modules/svelte/node_modules/a": { "dependencies": { "clsx": "2" } },
            "node_modules/a": {},
            "node_modules/clsx": {},
            "node_modules/@fluent/bundle": {},
            "node_modules/vite": {},
        } });
        let places: Vec<_> = asked_for(&lock).into_iter().collect();
        assert_eq!(
            places,
            [
                "node_modules/@fluent/bundle",
                "node_modules/clsx",
                "node_modules/svelte",
                "node_modules/svelte/node_modules/a",
            ]
        );
    }

    #[test]
    fn the_texts_are_found_by_their_names_however_deep_they_lie() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in [
            ("LICENSE-MIT", "one"),
            ("src/spin/Licence.md", "two"),
            ("COPYING", "three"),
            ("LICENSE.spdx", "list"),
            ("src/license.rs", "code"),
            ("node_modules/b/LICENSE", "another's"),
            ("README.md", "read me"),
        ] {
            let file = folder.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let package = read(&json!({ "name": "a", "version": "1", "license": "MIT" }), folder.path()).unwrap();
        assert_eq!(package.texts, ["three", "one", "two"]);
    }
}
