//! What this package needs from outside: the time, randomness, and a place for secrets that must outlast the app.

mod sealed;

use std::{sync::Arc, time::SystemTime};

pub use sealed::{Answer, LONGEST_SECRET, SealedError, SealedKind, SealedName, SealedOwner, SealedStore, SealsNothing};

/// The time.
pub trait Clock: Send + Sync {
    /// Now, by this computer's clock.
    fn now(&self) -> SystemTime;
}

/// Randomness that nobody can predict.
pub trait Entropy: Send + Sync {
    /// Fills `bytes`.
    ///
    /// # Errors
    /// When the operating system gives none; then nothing secret may be made.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;
}

/// The operating system gives no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no randomness from the operating system")]
pub struct NoEntropy;

/// All of it, as the app hands it in.
#[derive(Clone)]
pub struct Outside {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The place for secrets that must outlast the app.
    pub sealed: Arc<dyn SealedStore>,
}

impl std::fmt::Debug for Outside {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Outside")
    }
}
