//! The time, the randomness and the vault of this computer, for `account`.

use std::{sync::Arc, time::SystemTime};

use account::{Clock, Entropy, NoEntropy, Outside};
use tauri::{AppHandle, Runtime};

use crate::vault::Vault;

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
pub(crate) fn outside<R: Runtime>(handle: &AppHandle<R>) -> Outside {
    Outside {
        clock: Arc::new(ThisComputer),
        entropy: Arc::new(ThisComputer),
        sealed: Arc::new(Vault::load(handle)),
    }
}
