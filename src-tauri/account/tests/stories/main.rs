//! What people live through, over HTTP against the practice pool, with the time and randomness in the test's hands.
//!
//! Does not cover: the window (tests/window) and the boundary to it (tests/ipc), nor the service itself, which nobody
//! here can reach.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

mod astray;
mod authenticator;
mod contact;
mod devices;
mod door;
mod house;
mod passkeys;
mod saving;
mod session;
mod sign_in;
mod staying;
mod ways_in;
