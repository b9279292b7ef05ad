//! The time, the randomness and the vault of this computer, for `account`.

use std::{sync::Arc, time::SystemTime};

use crate::vault::Vault;
use account::{Clock, Entropy, NoEntropy, Outside};

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

/// This computer's clock, randomness and vault.
#[must_use]
pub(crate) fn outside(vault: Vault) -> Outside {
    Outside {
        clock: Arc::new(ThisComputer),
        entropy: Arc::new(ThisComputer),
        sealed: Arc::new(vault),
    }
}
