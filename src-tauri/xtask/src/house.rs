//! Where things are in this repository. Pure paths; nothing is read or made here.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The folder of the workspace's Cargo.toml, tauri.conf.json and README.md.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    // src-tauri/xtask lies two folders down.
    here.parent().and_then(Path::parent).unwrap_or(here)
}

/// The page's sources.
pub(crate) fn page() -> PathBuf {
    root().join("ui")
}

/// Where cargo puts debug builds: beside this very program, wherever the target folder was moved to.
pub(crate) fn debug_builds() -> PathBuf {
    let beside = env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf));
    // Under test this program lies in `deps`.
    match beside {
        Some(folder) if folder.ends_with("deps") => folder.parent().map(Path::to_path_buf).unwrap_or(folder),
        Some(folder) => folder,
        None => root().join("target/debug"),
    }
}

/// Everything that cargo builds.
fn target() -> PathBuf {
    let debug = debug_builds();
    debug.parent().map(Path::to_path_buf).unwrap_or(debug)
}

/// Where cargo puts the app as it ships, for this machine or for the `--target` of this name.
pub(crate) fn release_builds(target_name: Option<&str>) -> PathBuf {
    target().join(target_name.unwrap_or_default()).join("release")
}

/// Where the notices of others are written for the packages.
pub(crate) fn notices() -> PathBuf {
    target().join("notices")
}

/// Where the packages are made that are tried and not handed out.
pub(crate) fn trial() -> PathBuf {
    target().join("trial")
}

/// Where the lines for other systems are compiled to.
pub(crate) fn elsewhere() -> PathBuf {
    target().join("elsewhere")
}

/// Where a clean Debian is kept, and what was fetched for it.
pub(crate) fn clean_root() -> PathBuf {
    target().join("clean-root")
}

/// What a test run leaves behind for people to look at; ignored by git.
pub(crate) fn artefacts() -> PathBuf {
    root().join(".artifacts")
}

/// The scripts by which programs that nobody here wrote check this one.
pub(crate) fn contracts() -> PathBuf {
    root().join("tests/contracts")
}

/// The virtual environment with what those scripts need.
pub(crate) fn python_folder() -> PathBuf {
    root().join(".venv")
}

/// Python inside that environment.
pub(crate) fn python() -> PathBuf {
    let programs = python_folder().join(if cfg!(windows) { "Scripts" } else { "bin" });
    programs.join(format!("python{}", env::consts::EXE_SUFFIX))
}

/// A program that `npm ci` put into the page's folder.
pub(crate) fn node_program(name: &str) -> PathBuf {
    let file = if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    };
    // cmd.exe, which runs npm's `.cmd` files, takes a slash for the beginning of an option.
    page().join("node_modules").join(".bin").join(file)
}

/// An executable among the debug builds.
pub(crate) fn built(name: &str) -> PathBuf {
    debug_builds().join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

#[cfg(test)]
mod tests {
    //! Does not cover: whether the files are there.

    use super::*;

    #[test]
    fn the_root_is_where_the_workspace_is_declared() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"));
    }

    #[test]
    fn release_builds_of_another_machine_are_in_a_folder_of_their_own() {
        assert!(release_builds(None).ends_with("target/release"));
        assert!(release_builds(Some("x")).ends_with("target/x/release"));
    }

    #[test]
    fn debug_builds_are_found_from_a_test_as_well() {
        assert!(!debug_builds().ends_with("deps"));
    }
}
