//! The notices of others: what the program and its page are made of, and the licences of each, whose texts have to be
//! where the program is.
//!
//! Owns which packages those are (cargo's and npm's own lists say it) and where a text is taken from: the package
//! itself, and only where that has none, another place that has the same words. A package without any stops the build.

mod list;
mod text;

use std::{fs, path::PathBuf};

use crate::{error::Error, house, setup};

/// The file's name in every kind of package.
pub(crate) const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// Two that have to be named in it, one of the program and one of the page: whoever looks into a package asks for them.
const NAMED: [&str; 2] = ["\ntauri 2", "\nsvelte 5"];

/// A package whose work is in ours.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Package {
    name: String,
    version: String,
    /// An SPDX expression, as the package has it: crates still write a stroke for `OR`.
    licence: String,
    authors: Vec<String>,
    repository: Option<String>,
    /// Every licence and notice that lies in it.
    texts: Vec<String>,
}

/// `cargo xtask notices`: with the page's packages in their place, writes the file and says where it is.
pub(crate) fn make() -> Result<(), Error> {
    setup::page()?;
    let file = write()?;
    println!("Written: {}", file.display());
    Ok(())
}

/// Writes the file anew. The page's packages have to be there.
pub(crate) fn write() -> Result<PathBuf, Error> {
    let packages = [list::of_program()?, list::of_page()?].concat();
    let own = house::root().join("LICENSE");
    let own = fs::read_to_string(&own).map_err(Error::files(format!("reading {}", own.display())))?;
    let text = text::of(&packages, &own)?;
    check(&text)?;
    let file = house::notices().join(FILE);
    let writing = || Error::files(format!("writing {}", file.display()));
    fs::create_dir_all(house::notices()).map_err(writing())?;
    fs::write(&file, text).map_err(writing())?;
    Ok(file)
}

/// Whether this is the file, and not what is left of it.
pub(crate) fn check(text: &str) -> Result<(), Error> {
    match NAMED.iter().find(|name| !text.contains(*name)) {
        None => Ok(()),
        Some(name) => Err(Error::Package(format!("{FILE} does not name {}.", name.trim()))),
    }
}

#[cfg(test)]
mod tests {
    //! Does not cover: the packages that are really in the program; every `cargo xtask package` and its checks do.

    use super::*;

    #[test]
    fn a_file_without_the_program_or_without_the_page_is_none() {
        check("MIT\n\ntauri 2.1.0\nsvelte 5.0.0\n").unwrap();
        for half in [
            "\ntauri 2.1.0\n",
            "\nsvelte 5.0.0\n",
            "\ntauri-utils 2.0\nsvelte 5\n",
            "",
        ] {
            assert!(matches!(check(half), Err(Error::Package(_))), "{half:?}");
        }
    }
}
