//! The file itself: each text once, below the packages that are under it.

use std::{collections::BTreeMap, fmt::Write as _};

use super::Package;
use crate::error::Error;

/// Licences whose words name nobody: any package's copy of them is the text.
const OF_NOBODY: [&str; 3] = ["Apache-2.0", "BSL-1.0", "MPL-2.0"];

/// Makes it. `own` is our own licence, which is the MIT licence.
pub(super) fn of(packages: &[Package], own: &str) -> Result<String, Error> {
    let texts = packages
        .iter()
        .map(|it| texts_of(it, packages, own))
        .collect::<Result<Vec<_>, _>>()?;
    // By their words alone: lines are broken in many ways.
    let mut by_words: BTreeMap<Vec<&str>, (&str, Vec<&Package>)> = BTreeMap::new();
    for (package, texts) in packages.iter().zip(&texts) {
        for text in texts {
            let (_, users) = by_words
                .entry(text.split_whitespace().collect())
                .or_insert((text, Vec::new()));
            if !users.contains(&package) {
                users.push(package);
            }
        }
    }
    let mut file = String::from(
        "Second Step is made with the work of others, and with the standard library of Rust (MIT or Apache-2.0). These \
         are\ntheir packages, each above its licences.\n",
    );
    // What most packages are under comes first.
    let mut sections: Vec<_> = by_words.into_values().collect();
    sections.sort_by_key(|(_, users)| std::cmp::Reverse(users.len()));
    for (text, mut users) in sections {
        users.sort_by_key(|it| (&it.name, &it.version));
        let _ = writeln!(file, "\n{}\n", "=".repeat(80));
        for Package {
            name,
            version,
            licence,
            repository,
            ..
        } in users
        {
            // Where the sources are, which the MPL wants told.
            let place = repository.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
            let _ = writeln!(file, "{name} {version}, {licence}{place}");
        }
        let _ = writeln!(file, "\n{}", text.trim_matches('\n').trim_end());
    }
    Ok(file)
}

/// Those that lie in the package; or what a package of the same makers says; or the licence in its own words.
fn texts_of(package: &Package, all: &[Package], own: &str) -> Result<Vec<String>, Error> {
    if !package.texts.is_empty() {
        return Ok(package.texts.clone());
    }
    let has_texts = || all.iter().filter(|it| !it.texts.is_empty());
    let of_the_same_makers = has_texts()
        .find(|it| it.repository.is_some() && it.repository == package.repository && it.licence == package.licence);
    if let Some(other) = of_the_same_makers {
        return Ok(other.texts.clone());
    }
    let is_under = |it: &Package, licence: &str| it.licence.split(['/', ' ']).any(|word| word == licence);
    if is_under(package, "MIT") && !package.licence.contains("AND") {
        return Ok(vec![mit(package, own)]);
    }
    let known = OF_NOBODY.iter().find(|licence| package.licence == **licence);
    let same = known.and_then(|licence| has_texts().find(|it| it.licence == *licence && it.texts.len() == 1));
    match same {
        Some(other) => Ok(other.texts.clone()),
        None => Err(Error::Package(format!(
            "{} {} ({}) has no text of its licence: find out from whom it can be had.",
            package.name, package.version, package.licence
        ))),
    }
}

/// The MIT licence of those who made the package.
fn mit(package: &Package, own: &str) -> String {
    let makers = if package.authors.is_empty() {
        format!("the authors of {}", package.name)
    } else {
        package.authors.join(", ")
    };
    let line = |line: &str| match line.strip_prefix("Copyright (c) ") {
        Some(_) => format!("Copyright (c) {makers}\n"),
        None => format!("{line}\n"),
    };
    own.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    //! Does not cover: whether a text is the licence that its package names; .deny.toml lets in what may come.

    use super::*;

    const OWN: &str = "MIT License\n\nCopyright (c) 2026 us\n\nPermission is granted\n";

    fn package(name: &str, licence: &str, texts: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec![],
            repository: None,
            texts: texts.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn the_same_words_stand_there_once_below_all_who_are_under_them() {
        let packages = vec![
            package("zeta", "MIT", &["Do as you\nlike.\n"]),
            package("alpha", "MIT OR Zlib", &["Do  as you like.", "Be kind."]),
        ];
        let file = of(&packages, OWN).unwrap();
        assert_eq!(file.matches("like.").count(), 1, "{file}");
        assert!(
            file.contains("\nalpha 1.0.0, MIT OR Zlib\nzeta 1.0.0, MIT\n\nDo as you\nlike.\n"),
            "{file}"
        );
        assert!(file.ends_with("\nalpha 1.0.0, MIT OR Zlib\n\nBe kind.\n"), "{file}");
    }

    #[test]
    fn a_package_without_a_text_has_that_of_its_makers() {
        let mut with = package("one", "BSD-3-Clause", &["By us two."]);
        with.repository = Some("https://example.org/two".to_owned());
        let mut without = package("two", "BSD-3-Clause", &[]);
        without.repository.clone_from(&with.repository);
        let file = of(&[with.clone(), without.clone()], OWN).unwrap();
        let place = "BSD-3-Clause, https://example.org/two\n";
        assert!(
            file.contains(&format!("one 1.0.0, {place}two 1.0.0, {place}\nBy us two.")),
            "{file}"
        );
        without.repository = None;
        with.repository = None;
        assert!(of(&[with, without], OWN).is_err(), "no repository is nobody's");
    }

    #[test]
    fn under_the_mit_licence_it_has_that_with_its_own_makers_in_it() {
        let mut one = package("one", "MIT/Apache-2.0", &[]);
        one.authors = vec!["Jo <jo@example.org>".to_owned(), "Al".to_owned()];
        let file = of(&[one, package("two", "Zlib OR MIT", &[])], OWN).unwrap();
        assert!(
            file.contains("Copyright (c) Jo <jo@example.org>, Al\n\nPermission"),
            "{file}"
        );
        assert!(
            file.contains("Copyright (c) the authors of two\n\nPermission"),
            "{file}"
        );
        assert!(!file.contains("2026 us"), "{file}");
    }

    #[test]
    fn words_that_name_nobody_are_taken_from_whoever_has_them_alone() {
        let packages = vec![
            package("both", "Apache-2.0 AND ISC", &["Apache, and more"]),
            package("other", "Apache-2.0", &["Apache"]),
            package("none", "Apache-2.0", &[]),
        ];
        let file = of(&packages, OWN).unwrap();
        assert!(
            file.contains("none 1.0.0, Apache-2.0\nother 1.0.0, Apache-2.0\n\nApache\n"),
            "{file}"
        );
    }

    #[test]
    fn a_package_whose_text_nobody_has_stops_everything() {
        let error = of(&[package("one", "BSD-3-Clause", &[])], OWN).unwrap_err().to_string();
        assert!(error.contains("one 1.0.0 (BSD-3-Clause)"), "{error}");
        assert!(
            of(&[package("one", "MIT AND ISC", &[])], OWN).is_err(),
            "half of it is missing"
        );
    }
}
