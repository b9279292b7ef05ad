//! Whole sign-ins by the browser, against the practice pool and against servers that answer something else.
//!
//! Not covered: a real browser, and the real service.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of tests may fail as tests do"
)]

mod links;
mod pages;
#[cfg(target_os = "linux")]
mod roads;
mod secrets;
mod sign_in;
mod support;
mod tokens;
mod visits;
