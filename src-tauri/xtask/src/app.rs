//! The app itself: building it with the Tauri command line, opening it, measuring it.

use std::{env, fs};

use crate::{
    error::Error,
    house,
    process::Job,
    setup,
    system::{self, System},
    window,
};

/// The program's name among the debug builds.
pub(crate) const PROGRAM: &str = "second-step";

/// The app with nothing in it, beside which this one is measured.
const EMPTY: &str = "empty";

/// `cargo xtask run`: installs what is missing, builds, and opens the app with `arguments`.
pub(crate) fn run(arguments: &[String]) -> Result<(), Error> {
    println!("What the build needs:");
    system::ensure(&[system::TO_BUILD])?;
    setup::page()?;
    println!("Building the app (about five minutes the first time, seconds later):");
    build()?;
    println!("Opening the app:");
    open(arguments)
}

/// Builds the page and the program around it, unoptimised and without an installer. A plain `cargo build` would leave
/// the page out and ask a development server for it.
fn build() -> Result<(), Error> {
    debug_build().run()
}

/// As [`build`], with a source of updates like a release's, for a test to put its own in the place of.
pub(crate) fn build_like_a_release() -> Result<(), Error> {
    debug_build()
        .env("SECOND_STEP_UPDATE_ENDPOINT", ENDPOINT)
        .env("SECOND_STEP_UPDATE_KEY", update_key())
        .run()
}

/// As long as that of any free port.
pub(crate) const ENDPOINT: &str = "http://127.0.0.1:65535/latest.json";

/// As long as a real one, and none.
pub(crate) fn update_key() -> String {
    "key-".repeat(32)
}

fn debug_build() -> Job {
    Job::tauri()
        .args(["build", "--debug", "--no-bundle", "--", "--locked"])
        // It takes CI's answers instead of asking; it understands no other value of this variable.
        .env("CI", "true")
}

/// Starts the app where the person stands, so that a relative path among `arguments` means what they meant.
fn open(arguments: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::files("finding the current folder"))?;
    Job::new(house::built(PROGRAM)).inside(&here).args(arguments).run()
}

/// `cargo xtask bench`: the speed of a save and of the sign-in's arithmetic, and on Linux how soon the window is there and
/// what memory it takes, each beside its yardstick in one run.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Error> {
    system::ensure(&[system::TO_BUILD])?;
    let measure = ["bench", "--package", PROGRAM, "--bench", "speed", "--locked", "--"];
    if System::HERE != System::Linux {
        println!("Left out: the start of the window, which is watched on an X11 display");
        return Job::cargo().args(measure).args(arguments).run();
    }
    system::ensure(&[system::TO_TEST])?;
    setup::page()?;
    Job::tauri()
        .args(["build", "--no-bundle", "--", "--locked"])
        .env("CI", "true")
        .run()?;
    Job::cargo()
        .args([
            "build",
            "--release",
            "--package",
            EMPTY,
            "--features",
            "custom-protocol",
            "--locked",
        ])
        .run()?;
    // Cargo links another build of the program to the same place when it builds what measures it.
    let apart = house::release_builds(None).join("measured");
    window::empty(&apart)?;
    for program in [PROGRAM, EMPTY] {
        let (from, to) = (house::release_builds(None).join(program), apart.join(program));
        fs::copy(from, &to).map_err(Error::files(format!("copying to {}", to.display())))?;
    }
    Job::new("xvfb-run")
        .args(["--auto-servernum", window::SCREEN, "dbus-run-session", "--", "cargo"])
        .args(measure)
        .args(arguments)
        .env("SECOND_STEP_APP", apart.join(PROGRAM))
        .env("SECOND_STEP_EMPTY", apart.join(EMPTY))
        .env("LANG", "C.UTF-8")
        .run()
}
