//! A real keychain: what surrounds the tests in `tests/vault`, which start GNOME Keyring themselves. Their homes and
//! session buses are as private as those of the window's tests (alone.rs): nobody's own keychain is touched.

use crate::{
    alone::{self, Homes},
    error::Error,
    house, nextest,
    process::Job,
    system::{NotOn, System},
};

/// Windows and macOS have one keychain, the person's own.
pub(crate) const NOT_ON: NotOn = &[
    (
        System::MacOs,
        "its keychain is the person's own, which no test may touch",
    ),
    (
        System::Windows,
        "its keychain is the person's own, which no test may touch",
    ),
];

/// Runs the tests, each with a keychain of its own or none.
pub(crate) fn check() -> Result<(), Error> {
    ensure_daemon()?;
    let homes = Homes::make()?;
    let (runner, alone) = alone::as_runner("alone")?;
    Job::new("cargo")
        .args(nextest::only(nextest::KEYCHAIN))
        .env("REMOVE_UNUSED_COMMANDS", house::root())
        .env(&runner, alone)
        .env(alone::HOMES, &homes.folder)
        // No dialog may come up on the screen of whoever runs this.
        .env("DISPLAY", "")
        .env("WAYLAND_DISPLAY", "")
        .run()
}

/// Makes sure that the keychain can be started.
pub(crate) fn ensure_daemon() -> Result<(), Error> {
    if Job::new("gnome-keyring-daemon").args(["--version"]).succeeds() {
        return Ok(());
    }
    Err(Error::Missing {
        what: "gnome-keyring-daemon (Debian's package gnome-keyring)".to_owned(),
        remedy: "cargo xtask test setup".to_owned(),
    })
}
