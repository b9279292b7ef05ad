//! What this app writes about itself: warnings and worse unless `SECOND_STEP_LOG` asks for more, to standard error and to
//! a small file where this system keeps logs.
//!
//! Never logged, at any level: passwords, codes, tokens, keys of authenticators, client secrets, whole numbers and
//! addresses. They are kept in types whose Debug prints nothing; request and answer bodies are not logged at all.

mod file;

use std::{panic, path::PathBuf, sync::OnceLock};

use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use self::file::LogFile;

static FILE: OnceLock<LogFile> = OnceLock::new();

/// Where this system keeps the logs of the app with this identifier: Tauri's own place
/// (<https://docs.rs/tauri/2/tauri/path/struct.PathResolver.html#method.app_log_dir>), which an app that can't start is
/// never told.
pub(crate) fn place(identifier: &str) -> Option<PathBuf> {
    if cfg!(target_os = "macos") {
        return Some(dirs::home_dir()?.join("Library/Logs").join(identifier));
    }
    Some(dirs::data_local_dir()?.join(identifier).join("logs"))
}

/// Starts logging, into a file in this folder as well. A second start, as tests make one, changes nothing.
pub(crate) fn start(folder: Option<PathBuf>) {
    if let Some(folder) = folder {
        // Only fails when there is one already, which is what is wanted.
        let _ = FILE.set(LogFile::within(folder));
    }
    let filter = EnvFilter::try_from_env("SECOND_STEP_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let on_paper = fmt::layer().with_ansi(false).with_writer(|| Written);
    let started = tracing_subscriber::registry()
        .with(filter)
        .with(fmt::layer().with_writer(std::io::stderr))
        .with(on_paper);
    // Only fails when a logger is already there, which is what is wanted.
    if started.try_init().is_ok() {
        note_panics();
    }
}

/// On Windows nobody sees what a program without a console prints as it ends. Where it happened is enough: the words may
/// hold anything.
fn note_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "the app gave up");
        before(panic);
    }));
}

/// What was logged last, the oldest line first.
pub(crate) fn latest() -> String {
    FILE.get().map(LogFile::latest).unwrap_or_default()
}

/// Removes what was written.
pub(crate) fn forget() {
    if let Some(file) = FILE.get() {
        file.remove();
    }
}

/// The file, once there is one.
struct Written;

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        FILE.get().map_or(Ok(()), |file| file.append(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: that a start that fails is in the file (tests/ipc/starting.rs).

    use tauri::{Manager as _, test::mock_builder};

    use super::place;

    #[test]
    fn the_place_is_the_one_that_the_running_app_would_name() {
        let context = crate::context();
        let identifier = context.config().identifier.clone();
        let app = mock_builder().build(context).unwrap();
        assert_eq!(place(&identifier), app.path().app_log_dir().ok());
    }
}
