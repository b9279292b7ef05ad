//! Starting other programs: each is shown as it could be typed by hand, run from the repository root unless told
//! otherwise, and its failure names the whole line.

use std::{
    env,
    ffi::{OsStr, OsString},
    fmt::Write as _,
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use crate::{error::Error, house};

/// What `cargo run` tells this program about itself. Handed on to another cargo, some build scripts take it for a
/// change of their own circumstances and everything above them is compiled again.
const OURS_ALONE: [&str; 6] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_CRATE_NAME",
    "CARGO_PRIMARY_PACKAGE",
    "OUT_DIR",
];

/// One program to be started.
pub(crate) struct Job {
    command: Command,
}

impl Job {
    /// A program found on PATH (or by its path), to be run from the repository root.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(house::root());
        for (name, _) in env::vars_os() {
            if belongs_to_us_alone(&name) {
                command.env_remove(name);
            }
        }
        Self { command }
    }

    /// Cargo in the same circumstances as the Tauri command line gives it, so that both share what they compiled:
    /// with `build.removeUnusedCommands` it sets this variable, which Tauri's build scripts watch.
    pub(crate) fn cargo() -> Self {
        Self::new("cargo").env("REMOVE_UNUSED_COMMANDS", house::root())
    }

    /// The Tauri command line that `npm ci` brought.
    pub(crate) fn tauri() -> Self {
        Self::new(house::node_program("tauri"))
    }

    /// npm, for the page's folder.
    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" }).inside(&house::page())
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets one environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the folder to run in.
    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Shows the line and runs it, with its output going where ours goes.
    pub(crate) fn run(self) -> Result<(), Error> {
        println!("  $ {}", self.line());
        self.run_unannounced()
    }

    /// Runs it with its output going where ours goes, and nothing added to that.
    pub(crate) fn run_unannounced(mut self) -> Result<(), Error> {
        let line = self.line();
        let status = self.command.status().map_err(|source| self.not_started(source))?;
        finished(line, status)
    }

    /// Runs it quietly and returns what it printed, whatever its exit code: for programs that answer in part.
    pub(crate) fn printed(mut self) -> Result<String, Error> {
        let output = self
            .command
            .stdin(Stdio::null())
            .output()
            .map_err(|source| self.not_started(source))?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it, with its complaints going where ours go, and returns what it printed.
    pub(crate) fn answer(mut self) -> Result<String, Error> {
        let line = self.line();
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|source| self.not_started(source))?;
        finished(line, output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether it is there and exits with success; nothing is shown.
    pub(crate) fn succeeds(mut self) -> bool {
        self.command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// The command line as one would type it: without the environment, quoted where a shell would need it.
    fn line(&self) -> String {
        let program = Path::new(self.command.get_program());
        let program = program.strip_prefix(house::root()).unwrap_or(program);
        let mut line = quoted(program.as_os_str());
        for argument in self.command.get_args() {
            let _ = write!(line, " {}", quoted(argument));
        }
        line
    }

    fn not_started(&self, source: std::io::Error) -> Error {
        Error::NotStarted {
            program: self.command.get_program().to_string_lossy().into_owned(),
            source,
        }
    }
}

fn finished(command: String, status: ExitStatus) -> Result<(), Error> {
    if status.success() {
        return Ok(());
    }
    Err(Error::Failed {
        command,
        status: status.to_string(),
    })
}

fn belongs_to_us_alone(name: &OsString) -> bool {
    name.to_str()
        .is_some_and(|name| OURS_ALONE.iter().any(|prefix| name.starts_with(prefix)))
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    //! Does not cover: what real programs do. The programs started here are cargo's own.

    use super::*;

    #[test]
    fn a_line_can_be_pasted_into_a_shell() {
        let job = Job::new("cargo").args(["nextest", "run", "-E", "binary(window) & !test('x')"]);
        assert_eq!(job.line(), r"cargo nextest run -E 'binary(window) & !test('\''x'\'')'");
    }

    #[test]
    fn what_cargo_told_us_about_ourselves_is_not_handed_on() {
        assert!(belongs_to_us_alone(&"CARGO_PKG_NAME".into()));
        assert!(belongs_to_us_alone(&"CARGO_MANIFEST_DIR".into()));
        assert!(!belongs_to_us_alone(&"CARGO_HOME".into()));
        assert!(!belongs_to_us_alone(&"CARGO_TARGET_DIR".into()));
    }

    #[test]
    fn a_failing_program_is_an_error_that_names_the_line() {
        let error = Job::new("cargo").args(["no-such-command"]).run().unwrap_err();
        assert!(error.to_string().contains("`cargo no-such-command` failed"), "{error}");
    }

    #[test]
    fn a_program_that_is_not_there_is_told_apart_from_one_that_failed() {
        let error = Job::new("second-step-no-such-program").run().unwrap_err();
        assert!(matches!(error, Error::NotStarted { .. }), "{error}");
        assert!(!Job::new("second-step-no-such-program").succeeds());
    }
}
