//! What this app writes about itself: warnings and worse unless `SECOND_STEP_LOG` asks for more, to standard error and to
//! a small file where this system keeps logs.
//!
//! Never logged, at any level: passwords, codes, tokens, keys of authenticators, client secrets, whole numbers and
//! addresses. They are kept in types whose Debug prints nothing; request and answer bodies are not logged at all.

mod file;

use std::{path::PathBuf, sync::OnceLock};

use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use self::file::LogFile;

static FILE: OnceLock<LogFile> = OnceLock::new();

/// Starts logging. A second start, as tests make one, changes nothing.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("SECOND_STEP_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let on_paper = fmt::layer().with_ansi(false).with_writer(|| Written);
    let started = tracing_subscriber::registry()
        .with(filter)
        .with(fmt::layer().with_writer(std::io::stderr))
        .with(on_paper);
    // Only fails when a logger is already there, which is what is wanted.
    let _ = started.try_init();
}

/// From now on what is logged is also written in this folder.
pub(crate) fn keep_in(folder: PathBuf) {
    // Only fails when there is one already, which is what is wanted.
    let _ = FILE.set(LogFile::within(folder));
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
