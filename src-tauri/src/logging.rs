//! What this app writes about itself: to standard error, warnings and worse unless `SECOND_STEP_LOG` asks for more.
//!
//! Never logged, at any level: passwords, codes, tokens, keys of authenticators, client secrets, whole numbers and
//! addresses. They are kept in types whose Debug prints nothing; request and answer bodies are not logged at all.

use tracing_subscriber::EnvFilter;

/// Starts logging. A second start, as tests make one, changes nothing.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("SECOND_STEP_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // Only fails when a logger is already there, which is what is wanted.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
