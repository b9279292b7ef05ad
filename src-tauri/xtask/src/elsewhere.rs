//! The lines for Windows and macOS, compiled on Linux: a compiler reads them before a release does.
//!
//! For Windows a program and the tests are linked as well, with MinGW, and run by Wine (wine.rs); for macOS there is no
//! linker without Apple's tools, so that the code is checked and nothing more.
//!
//! rustup's standard libraries for other systems are one way. This one needs only Debian's packages: the compiler that
//! Debian keeps up for its browsers, and the sources of the standard library, which cargo then compiles along
//! (<https://doc.rust-lang.org/cargo/reference/unstable.html#build-std>).

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{error::Error, house, process::Job, setup, steps, system, wine};

const COMPILER: &[&str] = &[
    "cargo-web",
    "rustc-web",
    "rust-web-clippy",
    "rust-web-src",
    "gcc-mingw-w64-x86-64",
];

/// Where Debian's packages put their programs.
const PROGRAMS: &str = "/usr/bin";

pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";
const MACOS: &str = "aarch64-apple-darwin";

/// The packages, and what they would complain of anywhere else: a warning fails, as it does in CI on those systems. Not a
/// stable part of this cargo yet (<https://doc.rust-lang.org/nightly/cargo/reference/unstable.html#warnings>).
const WHAT: [&str; 5] = [
    "--workspace",
    "--locked",
    "-Zwarnings",
    "--config",
    "build.warnings=\"deny\"",
];

/// `cargo xtask check-windows`: every line for Windows compiles, those of the tests too, and clippy has nothing to say;
/// the program links, and does in Wine what can be done there.
pub(crate) fn windows() -> Result<(), Error> {
    prepare()?;
    cargo()?
        .args(["build", "--lib", "--bins", "-Zbuild-std", "--target", WINDOWS])
        .args(WHAT)
        .run()?;
    check(cargo, WINDOWS)?;
    let test = cargo()?.args(["test", "-Zbuild-std", "--target", WINDOWS]).args(WHAT);
    match wine::try_out(test) {
        Err(Error::NotHere(why)) => {
            println!("Linked, and not run: {why}");
            Ok(())
        }
        tried => tried,
    }
}

/// Where the program for Windows is, with what has to lie beside it.
pub(crate) fn windows_builds() -> PathBuf {
    house::elsewhere().join(WINDOWS).join("debug")
}

/// `cargo xtask check-macos`: every line for macOS compiles, those of the tests too, and clippy has nothing to say.
pub(crate) fn macos() -> Result<(), Error> {
    prepare()?;
    let stand_in = stand_in()?;
    let with_stand_in = || {
        let tools = ["CC", "CXX", "AR"].map(|tool| format!("{tool}_{}", MACOS.replace('-', "_")));
        Ok(tools.iter().fold(cargo()?, |cargo, tool| cargo.env(tool, &stand_in)))
    };
    check(with_stand_in, MACOS)
}

fn check(cargo: impl Fn() -> Result<Job, Error>, target: &str) -> Result<(), Error> {
    steps::EVERYTHING.iter().try_for_each(|targets| {
        cargo()?
            .args(["clippy", "-Zbuild-std", "--target", target])
            .args(targets.split(' '))
            .args(WHAT)
            .run()
    })
}

fn prepare() -> Result<(), Error> {
    if !Job::new("dpkg-query").args(["--version"]).succeeds() {
        return Err(Error::NotHere(
            "This takes Debian's packages. Elsewhere: `rustup target add`, and `cargo check --target`.".to_owned(),
        ));
    }
    println!("What the compiler needs:");
    system::ensure(&[system::TO_BUILD, COMPILER])?;
    setup::page()?;
    // The page is put into the program.
    Job::npm().args(["run", "build"]).run()
}

/// Debian's cargo with its own compiler, wherever another one comes first on PATH.
fn cargo() -> Result<Job, Error> {
    let programs = Path::new(PROGRAMS);
    let others = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(std::iter::once(programs.to_path_buf()).chain(env::split_paths(&others)))
        .map_err(|source| Error::Usage(format!("PATH can't be added to: {source}")))?;
    Ok(Job::new(programs.join("cargo"))
        .env("PATH", path)
        .env("RUSTC", programs.join("rustc"))
        // Compiling the standard library is not a stable part of cargo.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TARGET_DIR", house::elsewhere()))
}

/// As a program.
fn stand_in() -> Result<PathBuf, Error> {
    let program = house::elsewhere().join("stand-in");
    let making = || Error::files(format!("making {}", program.display()));
    fs::create_dir_all(house::elsewhere()).map_err(making())?;
    fs::write(&program, concat!("#!/bin/sh\n", include_str!("stand-in.sh"))).map_err(making())?;
    Job::new("chmod").arg("700").arg(&program).run_unannounced()?;
    Ok(program)
}

#[cfg(all(test, unix))]
mod tests {
    //! Does not cover: the compilers; running the commands is their test.

    use std::process::Command;

    #[test]
    fn the_stand_in_makes_what_it_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/stand-in.sh");
        let call = |words: &[&str]| {
            let status = Command::new("sh")
                .arg(script)
                .args(words)
                .current_dir(folder.path())
                .status();
            assert!(status.unwrap().success());
        };
        call(&["-O2", "-o", "a.o", "-c", "a.c"]);
        call(&["cq", "lib.a", "a.o"]);
        assert_eq!(std::fs::read(folder.path().join("a.o")).unwrap(), b"");
        assert_eq!(std::fs::read(folder.path().join("lib.a")).unwrap(), b"!<arch>\n");
    }
}
