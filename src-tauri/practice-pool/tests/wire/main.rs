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
mod challenges;
mod contact;
mod door;
mod faults;
mod passkeys;
mod preference;
mod program;
mod sign_in;
mod support;
mod tokens;
