//! The vault with a real keychain: GNOME Keyring, for each test an empty one of its own.
//!
//! `cargo xtask test keychain` gives each test a session bus, a home and a runtime folder of its own, and runs these.
//! Does not cover: the keychains of macOS and Windows; the dialog in which a person unlocks a keychain, for which there
//! is no screen here.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that can't go on has failed"
)]

#[path = "../ipc/app.rs"]
#[expect(dead_code, reason = "what only the boundary's tests need")]
mod app;
mod keyring;
mod real;
mod sealed;
mod several;
mod starts;
mod staying;
mod without;
