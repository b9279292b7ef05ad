//! The time, where pool and app share it.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

/// A clock that only moves when it is told to, shared by one pool and one panel.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<SystemTime>>);

impl Hands {
    pub(crate) fn at_noon() -> Self {
        // Sunday, 22 November 2026.
        Self(Arc::new(Mutex::new(
            SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_348_800),
        )))
    }

    pub(crate) fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }

    pub(crate) fn time(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }
}

impl account::Clock for Hands {
    fn now(&self) -> SystemTime {
        self.time()
    }
}

impl practice_pool::Clock for Hands {
    fn now(&self) -> SystemTime {
        self.time()
    }
}
