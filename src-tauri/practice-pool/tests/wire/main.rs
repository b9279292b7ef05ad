//! The practice pool as a client sees it: raw JSON over HTTP, one module per group of operations.
//!
//! Not covered here: clients of other makers in other languages, which sign in to the built program elsewhere.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on ends, helpers of tests included"
)]

mod administration;
mod authenticator;
mod browser;
mod challenges;
mod contact;
mod devices;
mod door;
mod faults;
mod first_password;
mod hostile;
mod managed_login;
mod oauth;
mod passkeys;
mod passwords;
mod people;
mod preference;
mod program;
mod prover;
mod questions;
mod recovery;
mod renewal;
mod sign_in;
mod sign_up;
mod support;
mod tier;
mod tokens;
mod user_auth;
