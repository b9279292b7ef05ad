//! What this package needs from outside: the time, and randomness.

use std::{sync::Arc, time::SystemTime};

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

/// Both, as the app hands them in.
#[derive(Clone)]
pub struct Outside {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
}

impl std::fmt::Debug for Outside {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Outside")
    }
}
