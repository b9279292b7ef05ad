//! The look that nobody asks for: once a day, and not while a person is in the middle of something.

use std::time::{Duration, SystemTime};

use tokio::time::sleep;

use super::rules;

/// After the start, when the person has the window and the network is likely to be there.
const AFTER_START: Duration = Duration::from_secs(10);
/// Between two looks at the clock: a computer that slept does not count the hours.
const BETWEEN: Duration = Duration::from_secs(60 * 60);
/// Until it is asked again whether the person is still at it.
const MEANWHILE: Duration = Duration::from_secs(60);
/// While a look is on, which may take half a minute.
const MOMENT: Duration = Duration::from_millis(500);

/// Who looks, at what times.
pub(super) trait Looking {
    fn now(&self) -> SystemTime;

    fn last_look(&self) -> Option<SystemTime>;

    /// Nobody enters a code, or is on the way to one.
    fn is_quiet(&self) -> impl Future<Output = bool> + Send;

    /// Looks, and notes that it did.
    fn look(&self) -> impl Future<Output = ()> + Send;
}

/// Looks each day, for as long as it is let. A look that somebody's sign-in runs into is dropped, and was that day's.
pub(super) async fn look(who: &(impl Looking + Sync)) {
    let mut pause = AFTER_START;
    loop {
        sleep(pause).await;
        pause = if !rules::is_time(who.last_look(), who.now()) {
            BETWEEN
        } else if who.is_quiet().await {
            tokio::select! {
                () = who.look() => {}
                () = until_busy(who) => {}
            }
            BETWEEN
        } else {
            MEANWHILE
        };
    }
}

async fn until_busy(who: &(impl Looking + Sync)) {
    while who.is_quiet().await {
        sleep(MOMENT).await;
    }
}

#[cfg(test)]
mod tests {
    //! Time passes only where these tests have it pass. Not covered: whoever really looks (tests.rs, tests/window).

    use std::sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    };

    use tokio::time::{Instant, timeout};

    use super::*;

    const HOUR: Duration = Duration::from_secs(60 * 60);
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    /// A person at a computer on which it was this time when the test began.
    struct Computer {
        began: Instant,
        looks: Mutex<Vec<SystemTime>>,
        busy: AtomicBool,
        /// Nobody answers who looks.
        silent: bool,
        given_up: AtomicUsize,
    }

    /// Counts a look that was dropped.
    struct Waiting<'a>(&'a Computer);

    impl Drop for Waiting<'_> {
        fn drop(&mut self) {
            self.0.given_up.fetch_add(1, Ordering::SeqCst);
        }
    }

    impl Computer {
        fn that_looked(last: Option<SystemTime>) -> Self {
            Self {
                began: Instant::now(),
                looks: Mutex::new(last.into_iter().collect()),
                busy: AtomicBool::new(false),
                silent: false,
                given_up: AtomicUsize::new(0),
            }
        }

        fn looks(&self) -> usize {
            self.looks.lock().unwrap().len()
        }
    }

    impl Looking for Computer {
        fn now(&self) -> SystemTime {
            midnight() + self.began.elapsed()
        }

        fn last_look(&self) -> Option<SystemTime> {
            self.looks.lock().unwrap().last().copied()
        }

        async fn is_quiet(&self) -> bool {
            !self.busy.load(Ordering::SeqCst)
        }

        async fn look(&self) {
            self.looks.lock().unwrap().push(self.now());
            if self.silent {
                let _waiting = Waiting(self);
                std::future::pending::<()>().await;
            }
        }
    }

    fn midnight() -> SystemTime {
        SystemTime::UNIX_EPOCH + 20_000 * DAY
    }

    /// Has the app run for so long.
    macro_rules! after {
        ($looking:ident, $time:expr) => {
            assert!(timeout($time, &mut $looking).await.is_err(), "it goes on");
        };
    }

    #[tokio::test(start_paused = true)]
    async fn it_looks_once_after_the_first_start_and_then_once_a_day() {
        let computer = Computer::that_looked(None);
        let mut looking = Box::pin(look(&computer));
        after!(looking, Duration::from_secs(9));
        assert_eq!(computer.looks(), 0);
        after!(looking, Duration::from_secs(2));
        assert_eq!(computer.looks(), 1);
        after!(looking, 23 * HOUR);
        assert_eq!(computer.looks(), 1, "the day is not over");
        after!(looking, 2 * HOUR);
        assert_eq!(computer.looks(), 2);
        after!(looking, 10 * DAY);
        assert!((11..=12).contains(&computer.looks()), "{}", computer.looks());
    }

    #[tokio::test(start_paused = true)]
    async fn a_start_on_the_same_day_looks_only_when_that_is_over() {
        let computer = Computer::that_looked(Some(midnight() - 20 * HOUR));
        let mut looking = Box::pin(look(&computer));
        after!(looking, 3 * HOUR);
        assert_eq!(computer.looks(), 1);
        after!(looking, 2 * HOUR);
        assert_eq!(computer.looks(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_is_looked_for_while_a_code_is_entered_and_soon_after_it_is() {
        let computer = Computer::that_looked(None);
        computer.busy.store(true, Ordering::SeqCst);
        let mut looking = Box::pin(look(&computer));
        after!(looking, 3 * DAY);
        assert_eq!(computer.looks(), 0);
        computer.busy.store(false, Ordering::SeqCst);
        after!(looking, Duration::from_secs(61));
        assert_eq!(computer.looks(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_look_that_is_on_when_somebody_begins_to_sign_in_is_dropped() {
        let mut computer = Computer::that_looked(None);
        computer.silent = true;
        let mut looking = Box::pin(look(&computer));
        after!(looking, HOUR);
        assert_eq!((computer.looks(), computer.given_up.load(Ordering::SeqCst)), (1, 0));
        computer.busy.store(true, Ordering::SeqCst);
        after!(looking, Duration::from_secs(1));
        assert_eq!(computer.given_up.load(Ordering::SeqCst), 1);
        after!(looking, 20 * HOUR);
        assert_eq!(computer.looks(), 1, "it was that day's");
    }
}
