//! The time and the randomness of this computer, for `account`.

use std::{sync::Arc, time::SystemTime};

use account::{Clock, Entropy, NoEntropy, Outside, SealsNothing};

struct ThisComputer;

impl Clock for ThisComputer {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

impl Entropy for ThisComputer {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

/// This computer's clock and randomness.
#[must_use]
pub(crate) fn outside() -> Outside {
    Outside {
        clock: Arc::new(ThisComputer),
        entropy: Arc::new(ThisComputer),
        sealed: Arc::new(SealsNothing),
    }
}
