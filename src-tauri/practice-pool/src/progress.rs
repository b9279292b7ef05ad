//! How far requests have come: arriving is one thing, being carried out another. Whoever lets answers come late has to
//! know when what they answer was done.

use std::collections::HashMap;

use crate::PracticePool;

/// How many requests were carried out, by operation.
#[derive(Debug, Default)]
pub(crate) struct Progress(HashMap<String, u32>);

impl Progress {
    /// One more was.
    pub(crate) fn note(&mut self, operation: &str) {
        *self.0.entry(operation.to_owned()).or_default() += 1;
    }
}

impl PracticePool {
    /// How many requests of this operation were carried out so far, refused ones included, whether they were answered
    /// or not.
    #[must_use]
    pub fn performed(&self, operation: &str) -> u32 {
        self.pool.state().progress.0.get(operation).copied().unwrap_or_default()
    }
}
