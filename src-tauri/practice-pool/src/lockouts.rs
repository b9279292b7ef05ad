//! Slowing down guessing: after five wrong passwords or codes each further one doubles a lock.
//!
//! Owns the counting. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html>, "Lockout behavior for failed
//! sign-in attempts".

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use crate::exception::Exception;

const FREE_FAILURES: u32 = 5;
const LONGEST: Duration = Duration::from_secs(15 * 60);

#[derive(Debug)]
struct Attempts {
    failures: u32,
    last: SystemTime,
    locked_until: SystemTime,
}

/// Failed attempts by user name, or by whatever was typed where there is no such user.
#[derive(Debug, Default)]
pub(crate) struct Lockouts(HashMap<String, Attempts>);

impl Lockouts {
    /// Refuses an attempt during a lock. The refusal itself does not count.
    pub(crate) fn check(&mut self, name: &str, now: SystemTime) -> Result<(), Exception> {
        let Some(attempts) = self.0.get(name) else {
            return Ok(());
        };
        if now < attempts.locked_until {
            return Err(Exception::too_many_attempts());
        }
        if now >= attempts.last + LONGEST {
            self.0.remove(name);
        }
        Ok(())
    }

    /// Counts a wrong password or code: with the n-th the account is locked for 2^(n-5) seconds, n from 5 on.
    pub(crate) fn failed(&mut self, name: &str, now: SystemTime) {
        let attempts = self.0.entry(name.to_owned()).or_insert(Attempts {
            failures: 0,
            last: now,
            locked_until: now,
        });
        attempts.failures += 1;
        attempts.last = now;
        if let Some(doublings) = attempts.failures.checked_sub(FREE_FAILURES) {
            let lock = 2_u64
                .checked_pow(doublings)
                .map_or(LONGEST, Duration::from_secs)
                .min(LONGEST);
            attempts.locked_until = now + lock;
        }
    }

    /// A sign-in that came through starts the count anew.
    pub(crate) fn succeeded(&mut self, name: &str) {
        self.0.remove(name);
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: which answers count as failures (tests/wire/sign_in.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    /// For how many whole seconds the account is locked after so many failures at once.
    fn lock_after(failures: u32) -> u64 {
        let mut lockouts = Lockouts::default();
        (0..failures).for_each(|_| lockouts.failed("ada", UNIX_EPOCH));
        (0..=LONGEST.as_secs())
            .find(|seconds| {
                lockouts
                    .check("ada", UNIX_EPOCH + Duration::from_secs(*seconds))
                    .is_ok()
            })
            .expect("no lock is longer")
    }

    #[test]
    fn the_lock_begins_with_the_fifth_failure_and_doubles_up_to_a_quarter_of_an_hour() {
        let locks: Vec<u64> = [4, 5, 6, 7, 14, 15, 99].map(lock_after).to_vec();
        assert_eq!(locks, [0, 1, 2, 4, 512, 900, 900]);
    }

    #[test]
    fn a_quarter_of_an_hour_without_attempts_forgets_the_failures() {
        let mut lockouts = Lockouts::default();
        (0..5).for_each(|_| lockouts.failed("ada", UNIX_EPOCH));
        let later = UNIX_EPOCH + LONGEST;
        lockouts.check("ada", later).expect("the lock is over");
        (0..4).for_each(|_| lockouts.failed("ada", later));
        assert_eq!(lockouts.check("ada", later), Ok(()));
    }

    #[test]
    fn one_persons_failures_do_not_lock_another() {
        let mut lockouts = Lockouts::default();
        (0..9).for_each(|_| lockouts.failed("ada", UNIX_EPOCH));
        assert_eq!(lockouts.check("ada", UNIX_EPOCH), Err(Exception::too_many_attempts()));
        assert_eq!(lockouts.check("bob", UNIX_EPOCH), Ok(()));
        lockouts.succeeded("ada");
        assert_eq!(lockouts.check("ada", UNIX_EPOCH), Ok(()));
    }
}
