//! What the build and the tests need beyond the system's packages: cargo's tools, the page's packages, and the virtual
//! environment of the contracts. Each is quick when it is there already.
//!
//! Registries are used as this machine's cargo, npm and pip are set up; nothing about them is decided here.

use std::{fs, path::Path};

use crate::{error::Error, house, process::Job, stamp};

/// Cargo's tools by subcommand, with the version that is installed where there is none. Any version that is there is
/// used as it is: it is the person's own tool.
const TOOLS: [(&str, &str); 2] = [("nextest", "0.9.143"), ("deny", "0.20.2")];

/// The oldest Node.js that the page's tools run on: <https://vite.dev/guide/#scaffolding-your-first-vite-project>.
const NODE: u32 = 20;

/// Parts of Rust's toolchain that its minimal profile leaves out, by subcommand and component.
const COMPONENTS: [(&str, &str); 2] = [("fmt", "rustfmt"), ("clippy", "clippy")];

/// rustfmt and clippy.
pub(crate) fn rust_components() -> Result<(), Error> {
    for (name, component) in COMPONENTS {
        if !Job::new("cargo").args([name, "--version"]).succeeds() {
            Job::new("rustup").args(["component", "add", component]).run()?;
        }
    }
    Ok(())
}

/// cargo-nextest and cargo-deny.
pub(crate) fn cargo_tools() -> Result<(), Error> {
    for (name, version) in TOOLS {
        if Job::new("cargo").args([name, "--version"]).succeeds() {
            println!("  cargo {name} is here");
            continue;
        }
        println!("  cargo {name} is missing; building it takes some minutes, once");
        // Unoptimised it builds in a third of the time, and it waits for compilers and tests, not for itself.
        Job::new("cargo")
            .args([
                "install",
                "--locked",
                "--debug",
                "--version",
                version,
                &format!("cargo-{name}"),
            ])
            .run()?;
    }
    Ok(())
}

/// The page's packages, exactly as package-lock.json has them.
pub(crate) fn page() -> Result<(), Error> {
    let version = Job::new("node").args(["--version"]).printed().unwrap_or_default();
    if major(&version).is_none_or(|found| found < NODE) {
        return Err(Error::Missing {
            what: format!("Node.js {NODE} or newer"),
            remedy: "see https://nodejs.org/en/download".to_owned(),
        });
    }
    let installed = house::page().join("node_modules");
    let source = format!(
        "node {}\n{}",
        version.trim(),
        read(&house::page().join("package-lock.json"))?
    );
    if stamp::is_current(&installed, &source) {
        println!("  ui/node_modules is as package-lock.json has it");
        return Ok(());
    }
    stamp::lift(&installed)?;
    Job::npm().args(["ci", "--no-audit", "--no-fund"]).run()?;
    stamp::set(&installed, &source)
}

/// The virtual environment of the contracts, exactly as tests/contracts/requirements.txt has it.
pub(crate) fn python() -> Result<(), Error> {
    let system = if cfg!(windows) { "python" } else { "python3" };
    let version = Job::new(system).args(["--version"]).printed().unwrap_or_default();
    if version.is_empty() {
        return Err(Error::Missing {
            what: "Python 3".to_owned(),
            remedy: "see https://www.python.org/downloads".to_owned(),
        });
    }
    let requirements = house::contracts().join("requirements.txt");
    let source = format!("{}\n{}", version.trim(), read(&requirements)?);
    let folder = house::python_folder();
    if stamp::is_current(&folder, &source) {
        println!("  .venv is as tests/contracts/requirements.txt has it");
        return Ok(());
    }
    stamp::lift(&folder)?;
    Job::new(system).args(["-m", "venv", "--clear"]).args([&folder]).run()?;
    // Every package is pinned in the file, those that only others need as well: nothing is left to be resolved.
    Job::new(house::python())
        .args(["-m", "pip", "install", "--quiet", "--no-deps", "--requirement"])
        .args([&requirements])
        .run()?;
    Job::new(house::python()).args(["-m", "pip", "check"]).run()?;
    stamp::set(&folder, &source)
}

fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(Error::files(format!("reading {}", file.display())))
}

/// The major version in what `node --version` prints, such as `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    //! Does not cover: the installations themselves; they are tried on a machine that lacks everything.

    use super::*;

    #[test]
    fn nodes_major_version_is_read_from_what_it_prints() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.1"), Some(8));
    }

    #[test]
    fn a_machine_without_node_has_no_major_version() {
        assert_eq!(major(""), None);
        assert_eq!(major("command not found"), None);
    }
}
