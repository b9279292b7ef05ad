//! The boundary: the app's own commands through Tauri's windowless runtime and the real access-control list, on the
//! practice account and on a pool of the test's own.
//!
//! Every type that crosses into the window has a snapshot here. Does not cover: what the window does with them (ui/ and
//! tests/window).
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod app;
mod boundary;
mod checking;
mod connections;
mod cut_off;
mod english;
mod help;
mod house;
mod journeys;
mod organisation;
mod secrets;
mod set_up;
mod starting;
mod troubles;
mod ways_in;
