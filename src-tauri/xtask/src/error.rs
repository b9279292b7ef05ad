//! Why a command stopped, worded for the person who typed it: what failed, and what to do where we know it.

use std::io;

/// Everything that ends a command early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The command line was not understood.
    #[error("{0}\nSee: cargo xtask help")]
    Usage(String),

    /// A program could not be started at all.
    #[error("`{program}` could not be started: {source}")]
    NotStarted {
        /// The program as it was called.
        program: String,
        /// What the operating system said.
        source: io::Error,
    },

    /// A program ran and reported failure; its own output is above.
    #[error("`{command}` failed ({status}); its own words are above")]
    Failed {
        /// The whole command line, so that it can be repeated by hand.
        command: String,
        /// Exit code or signal.
        status: String,
    },

    /// Something the machine lacks and that could not be installed from here.
    #[error("this machine lacks {what}.\nRun this once, then try again:\n\n    {remedy}\n")]
    Missing {
        /// What is missing, by name.
        what: String,
        /// One line for a shell.
        remedy: String,
    },

    /// Something cannot be done on this machine, though on others of its kind it can: a run for CI leaves it out only
    /// where no machine of the system could do it, which the step says (steps.rs).
    #[error("{0}")]
    NotHere(String),

    /// A file or folder could not be read or written.
    #[error("{doing}: {source}")]
    Files {
        /// What was being done, with the path.
        doing: String,
        /// What the operating system said.
        source: io::Error,
    },

    /// Generated files in the tree are not what the sources generate now.
    #[error("{0}")]
    Drift(String),

    /// A package is not as it should be.
    #[error("{0}")]
    Package(String),

    /// A step of `cargo xtask test` failed; the reason has been shown where it happened.
    #[error("`cargo xtask test` stopped at the step `{0}`")]
    Step(&'static str),
}

impl Error {
    /// For `map_err`: names what was being done when a file operation failed.
    pub(crate) fn files(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Files { doing, source }
    }
}
