//! Which failed attempts are made again, and after how long.
//!
//! Owns the policy: what Amazon's own clients repeat and how they space it out, less everything that is not safe to
//! do twice or that makes a lock-out longer. Waits for nothing itself.
//!
//! Follows <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>.

use std::time::Duration;

use super::exchange::Failed;
use crate::failure::{Cause, ExceptionKind, Failure, Operation, Transport};

/// The first pause is at most this, and each further one at most twice as long.
const PAUSE: Duration = Duration::from_millis(50);
/// As [`PAUSE`], where the service asked for less.
const PAUSE_WHEN_THROTTLED: Duration = Duration::from_secs(1);
/// No pause is longer, unless the service asks for it.
const LONGEST_PAUSE: Duration = Duration::from_secs(20);
/// How much the service may add to a pause.
const LONGEST_ADDITION: Duration = Duration::from_secs(5);

/// The attempts of one call.
pub(super) struct Repeats {
    operation: Operation,
    made: u32,
    most: u32,
    in_doubt: Option<Failure>,
}

impl Repeats {
    pub(super) fn new(operation: Operation, most: u32) -> Self {
        Self {
            operation,
            made: 0,
            most,
            in_doubt: None,
        }
    }

    /// How long to pause before the next attempt, or the failure that ends the call. `left` is what remains of the
    /// call's budget.
    pub(super) fn next(&mut self, failed: Failed, left: Duration) -> Result<Duration, Failure> {
        let Failed { failure, retry_after } = failed;
        self.made += 1;
        let pause = pause(self.made, is_throttling(&failure), retry_after, fraction());
        if self.made < self.most && is_safe(self.operation) && is_worth_it(&failure) && pause < left {
            if failure.may_have_been_carried_out() {
                self.in_doubt = Some(failure);
            }
            return Ok(pause);
        }
        Err(self.verdict(failure))
    }

    /// The last failure speaks for the call, unless an earlier attempt may have been carried out and the last one,
    /// being about the way or the moment, does not tell. A refusal of the same request for what it asks does.
    fn verdict(&mut self, last: Failure) -> Failure {
        let tells = last.may_have_been_carried_out() || last.kind() == Some(ExceptionKind::InvalidParameter);
        self.in_doubt.take().filter(|_| !tells).unwrap_or(last)
    }
}

/// Doing it twice ends in the same state as doing it once.
fn is_safe(operation: Operation) -> bool {
    match operation {
        Operation::GetUser
        | Operation::GetUserAuthFactors
        | Operation::SetUserMfaPreference
        | Operation::ListWebAuthnCredentials
        | Operation::DeleteWebAuthnCredential
        | Operation::ListDevices
        | Operation::UpdateDeviceStatus
        | Operation::ForgetDevice
        | Operation::RevokeToken => true,
        // Sessions, codes, passwords and tokens that rotate count once, each association makes a new key, a device is
        // confirmed once, and a step may send a message.
        Operation::InitiateAuth
        | Operation::RespondToAuthChallenge
        | Operation::AssociateSoftwareToken
        | Operation::VerifySoftwareToken
        | Operation::UpdateUserAttributes
        | Operation::GetUserAttributeVerificationCode
        | Operation::VerifyUserAttribute
        | Operation::GetTokensFromRefreshToken
        | Operation::ForgotPassword
        | Operation::ConfirmForgotPassword
        | Operation::ChangePassword
        | Operation::ResendConfirmationCode
        | Operation::ConfirmSignUp
        | Operation::ConfirmDevice
        | Operation::GlobalSignOut
        | Operation::Connect => false,
    }
}

/// The next attempt may well fare better.
fn is_worth_it(failure: &Failure) -> bool {
    match failure.cause {
        Cause::Transport(transport) => matches!(
            transport,
            Transport::Refused | Transport::Unreachable | Transport::Lost | Transport::TimedOut { .. }
        ),
        Cause::Service(_) => is_throttling(failure) || matches!(failure.status, Some(500 | 502 | 503 | 504)),
        Cause::Unreadable(_) | Cause::NotSent(_) => false,
    }
}

/// The pool's or the framework's limit. `LimitExceeded` is a person's, and repeating prolongs it.
fn is_throttling(failure: &Failure) -> bool {
    matches!(
        failure.kind(),
        Some(ExceptionKind::TooManyRequests | ExceptionKind::Throttled)
    )
}

/// "Full jitter": a random part of a ceiling that doubles, raised to what the service asks for within reason.
fn pause(made: u32, throttled: bool, retry_after: Option<Duration>, fraction: u16) -> Duration {
    let first = if throttled { PAUSE_WHEN_THROTTLED } else { PAUSE };
    let doubled = 2_u32.saturating_pow(made.saturating_sub(1));
    let ceiling = first.saturating_mul(doubled).min(LONGEST_PAUSE);
    let pause = ceiling * u32::from(fraction) / u32::from(u16::MAX);
    retry_after.map_or(pause, |asked| asked.clamp(pause, pause + LONGEST_ADDITION))
}

/// A random part of [`u16::MAX`]; all of it where the system has no randomness to give.
fn fraction() -> u16 {
    let mut bytes = [u8::MAX; 2];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u16::from_ne_bytes(bytes),
        Err(_) => u16::MAX,
    }
}

#[cfg(test)]
#[path = "repeats_tests.rs"]
mod tests;
