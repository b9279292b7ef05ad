//! The real window, driven through WebDriver by role and accessible name, with axe-core on every screen.
//!
//! `cargo xtask test window` builds the app as it ships (with its page inside) and runs these under a display of their
//! own. A screenshot of each screen is kept among the artefacts. Does not cover: Windows and macOS, whose windows are
//! other engines; what a screen reader says (the accessible names and descriptions are what it would read).
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test that can't go on has failed"
)]

mod announced;
mod borrowed;
mod browser;
mod client;
mod closing;
mod company;
mod computer;
mod connection;
mod driver;
mod families;
mod first_sign_in;
mod heard;
mod help;
mod installed;
mod keyboard;
#[path = "../vault/keyring.rs"]
#[expect(dead_code, reason = "what only the vault's tests need")]
mod keyring;
mod leftovers;
mod look;
mod managed_login;
mod memory;
mod night;
mod offer;
mod password;
mod placement;
mod practice;
mod recovery;
mod remembered;
mod replacing;
mod secrets;
mod set_up;
mod sheet;
mod silent;
mod staying;
mod updates;
mod ways;
mod window;
