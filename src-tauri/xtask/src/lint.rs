//! What programs that nobody here wrote say of the packages: Debian's lintian, and those of freedesktop.org for the
//! desktop entry, the software centre's page and the media type.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    bundle,
    deb::{self, Tree},
    error::Error,
    notices,
    process::Job,
    rpm,
};

/// Checks the .deb and the .rpm among these packages.
pub(crate) fn check(packages: &[PathBuf]) -> Result<(), Error> {
    for package in bundle::of_kind(packages, "deb") {
        Job::new("lintian")
            .args(["--fail-on", "error,warning", "--tag-display-limit", "0"])
            .arg(package)
            .run()?;
        let tree = Tree::of(package)?;
        in_tree(&tree.folder)?;
        has_notices(&tree.folder)?;
        for other in bundle::of_kind(packages, "rpm") {
            rpm::check(other, &tree.folder, &files(&tree.folder)?)?;
        }
    }
    Ok(())
}

fn in_tree(tree: &Path) -> Result<(), Error> {
    let share = tree.join("usr/share");
    Job::new("desktop-file-validate")
        // Its one hint is that there are further categories to be in.
        .arg("--no-hints")
        .arg(share.join("applications/second-step.desktop"))
        .run()?;
    // The entry, the icon and the page have to fit together as well.
    Job::new("appstreamcli")
        .args(["validate-tree", "--no-net"])
        .arg(tree)
        .run()?;
    // It warns where no program would look for what it makes.
    Job::new("update-mime-database")
        .arg(share.join("mime"))
        .env("XDG_DATA_DIRS", &share)
        .run()?;
    let globs = share.join("mime/globs2");
    let known = fs::read_to_string(&globs).map_err(Error::files(format!("reading {}", globs.display())))?;
    let glob = "application/vnd.second-step.connection+json:*.secondstep";
    if known.lines().any(|line| line.ends_with(glob)) {
        Ok(())
    } else {
        Err(Error::Package(format!("the media type is not taken in: {known}")))
    }
}

/// The licences of others are worth nothing anywhere else.
fn has_notices(tree: &Path) -> Result<(), Error> {
    let file = tree
        .join(&deb::DOCUMENTATION[1..])
        .join(format!("{}.gz", notices::FILE));
    notices::check(&Job::new("gzip").args(["--decompress", "--stdout"]).arg(file).answer()?)
}

/// The files of the package, as they will be on the computer. What the checks above made is not among them.
fn files(tree: &Path) -> Result<BTreeSet<String>, Error> {
    let sums = tree.join("DEBIAN/md5sums");
    let sums = fs::read_to_string(&sums).map_err(Error::files(format!("reading {}", sums.display())))?;
    Ok(listed(&sums))
}

fn listed(sums: &str) -> BTreeSet<String> {
    sums.lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| format!("/{path}"))
        .collect()
}

#[cfg(test)]
mod tests {
    //! Does not cover: the programs that check; `cargo xtask test package` is their test.

    use super::*;

    #[test]
    fn the_files_are_read_from_the_sums() {
        let files = listed("0123  usr/bin/second-step\n4567  usr/share/a b\n");
        assert_eq!(
            files.into_iter().collect::<Vec<_>>(),
            ["/usr/bin/second-step", "/usr/share/a b"]
        );
    }
}
