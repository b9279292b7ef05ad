//! The generated scenarios of package `account`: a program of its own, since its runs are counted and not listed.

use crate::{error::Error, process::Job};

/// Plays them. Without arguments 10,000, from a seed that is printed.
///
/// Built for `account` alone: a minute the first time, and it needs neither the page nor a web view.
pub(crate) fn play(arguments: &[String]) -> Result<(), Error> {
    Job::cargo()
        .args(["test", "--package", "account", "--locked", "--test", "scenarios", "--"])
        .args(arguments)
        .run()
}
