//! What a person may do only so often in an hour.
//!
//! Owns the counting. Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html>, "Operations with
//! restrictions on the rate per user".

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use crate::exception::Exception;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Counted {
    /// A code to confirm a contact, asked for.
    ContactCode,
    /// A code for a forgotten password, asked for.
    ResetCode,
    /// A wrong code for a forgotten password.
    WrongResetCode,
    /// A code to confirm an account, asked for again.
    SignUpCode,
    /// A code to confirm an account, tried.
    SignUpTry,
    /// A password to be changed for another.
    PasswordChange,
}

impl Counted {
    const fn an_hour(self) -> usize {
        match self {
            Self::SignUpTry => 15,
            Self::ContactCode | Self::ResetCode | Self::WrongResetCode | Self::SignUpCode | Self::PasswordChange => 5,
        }
    }
}

/// When one person did what.
#[derive(Debug, Default)]
pub(crate) struct Hourly(HashMap<Counted, Vec<SystemTime>>);

impl Hourly {
    /// Refuses what was done too often in the last hour.
    pub(crate) fn check(&mut self, what: Counted, now: SystemTime) -> Result<(), Exception> {
        let times = self.0.entry(what).or_default();
        times.retain(|time| now < *time + HOUR);
        if times.len() < what.an_hour() {
            return Ok(());
        }
        Err(Exception::limit_exceeded())
    }

    /// Counts one time.
    pub(crate) fn count(&mut self, what: Counted, now: SystemTime) {
        self.0.entry(what).or_default().push(now);
    }

    /// Refuses or counts.
    pub(crate) fn check_and_count(&mut self, what: Counted, now: SystemTime) -> Result<(), Exception> {
        self.check(what, now)?;
        self.count(what, now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: what counts (tests/wire/).
    use super::*;
    use std::time::UNIX_EPOCH;

    #[test]
    fn the_limit_holds_until_the_first_time_is_an_hour_old() {
        let mut hourly = Hourly::default();
        let (what, later) = (Counted::ContactCode, UNIX_EPOCH + Duration::from_secs(60));
        assert_eq!(hourly.check_and_count(what, UNIX_EPOCH), Ok(()));
        for _ in 0..4 {
            assert_eq!(hourly.check_and_count(what, later), Ok(()));
        }
        let before = UNIX_EPOCH + HOUR - Duration::from_secs(1);
        assert_eq!(hourly.check(what, before), Err(Exception::limit_exceeded()));
        assert_eq!(hourly.check(Counted::ResetCode, before), Ok(()), "another count");
        assert_eq!(hourly.check(what, UNIX_EPOCH + HOUR), Ok(()));
    }
}
