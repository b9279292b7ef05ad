//! The generated sign-ins of package `account`: a program of its own, since its runs are counted and not listed.

use crate::{error::Error, process::Job};

/// Plays them. Without arguments 2,000, from a seed that is printed.
pub(crate) fn play(arguments: &[String]) -> Result<(), Error> {
    Job::cargo()
        .args(["test", "--package", "account", "--locked", "--test", "sign-ins", "--"])
        .args(arguments)
        .run()
}
