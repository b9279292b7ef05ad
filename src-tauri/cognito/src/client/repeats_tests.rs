//! Not covered: that the policy is applied to real answers; the client's own tests count requests and pauses.

use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;

use super::{Repeats, pause};
use crate::{
    client::exchange::Failed,
    failure::{Cause, Exception, ExceptionKind, Failure, Operation, Transport, Unreadable},
};

const PLENTY: Duration = Duration::from_secs(30);

fn failed(cause: Cause, status: Option<u16>) -> Failed {
    let failure = Failure {
        status,
        ..Failure::unanswered(Operation::SetUserMfaPreference, cause)
    };
    Failed {
        failure,
        retry_after: None,
    }
}

fn transport(transport: Transport) -> Failed {
    failed(Cause::Transport(transport), None)
}

fn exception(kind: ExceptionKind, status: u16) -> Failed {
    let exception = Exception {
        kind,
        name: format!("{kind:?}"),
        message: String::new(),
        reason_code: None,
    };
    failed(Cause::Service(Box::new(exception)), Some(status))
}

fn is_repeated(operation: Operation, failed: Failed) -> bool {
    Repeats::new(operation, 3).next(failed, PLENTY).is_ok()
}

#[rstest]
#[case::refused(transport(Transport::Refused), true)]
#[case::unreachable(transport(Transport::Unreachable), true)]
#[case::lost(transport(Transport::Lost), true)]
#[case::timed_out(transport(Transport::TimedOut { connecting: false }), true)]
#[case::timed_out_connecting(transport(Transport::TimedOut { connecting: true }), true)]
#[case::dns(transport(Transport::Dns), false)]
#[case::tls(transport(Transport::Tls), false)]
#[case::proxy(transport(Transport::Proxy), false)]
#[case::other(transport(Transport::Other), false)]
#[case::internal(exception(ExceptionKind::InternalError, 500), true)]
#[case::bad_gateway(exception(ExceptionKind::InternalError, 502), true)]
#[case::unavailable(exception(ExceptionKind::InternalError, 503), true)]
#[case::gateway_timeout(exception(ExceptionKind::InternalError, 504), true)]
#[case::not_implemented(exception(ExceptionKind::InternalError, 501), false)]
#[case::pool_busy(exception(ExceptionKind::TooManyRequests, 400), true)]
#[case::throttled(exception(ExceptionKind::Throttled, 400), true)]
#[case::person_locked(exception(ExceptionKind::LimitExceeded, 400), false)]
#[case::person_locked_by_codes(exception(ExceptionKind::TooManyFailedAttempts, 400), false)]
#[case::refusal(exception(ExceptionKind::NotAuthorized, 400), false)]
#[case::unknown(exception(ExceptionKind::Unknown, 400), false)]
#[case::unreadable(failed(Cause::Unreadable(Unreadable::NotJson), Some(200)), false)]
fn only_what_may_pass_is_repeated(#[case] failed: Failed, #[case] repeated: bool) {
    assert_eq!(is_repeated(Operation::SetUserMfaPreference, failed), repeated);
}

#[rstest]
#[case(Operation::GetUser, true)]
#[case(Operation::GetUserAuthFactors, true)]
#[case(Operation::SetUserMfaPreference, true)]
#[case(Operation::RevokeToken, true)]
#[case(Operation::ListWebAuthnCredentials, true)]
#[case(Operation::DeleteWebAuthnCredential, true)]
#[case(Operation::ListDevices, true)]
#[case(Operation::UpdateDeviceStatus, true)]
#[case(Operation::ForgetDevice, true)]
#[case(Operation::InitiateAuth, false)]
#[case(Operation::RespondToAuthChallenge, false)]
#[case(Operation::AssociateSoftwareToken, false)]
#[case(Operation::VerifySoftwareToken, false)]
#[case(Operation::GlobalSignOut, false)]
#[case(Operation::UpdateUserAttributes, false)]
#[case(Operation::GetUserAttributeVerificationCode, false)]
#[case(Operation::VerifyUserAttribute, false)]
#[case(Operation::GetTokensFromRefreshToken, false)]
#[case(Operation::ForgotPassword, false)]
#[case(Operation::ConfirmForgotPassword, false)]
#[case(Operation::ChangePassword, false)]
#[case(Operation::ResendConfirmationCode, false)]
#[case(Operation::ConfirmSignUp, false)]
#[case(Operation::ConfirmDevice, false)]
fn only_what_is_safe_twice_is_repeated(#[case] operation: Operation, #[case] repeated: bool) {
    for cause in [
        Transport::Refused,
        Transport::Lost,
        Transport::TimedOut { connecting: false },
    ] {
        assert_eq!(is_repeated(operation, transport(cause)), repeated, "{cause:?}");
    }
    assert_eq!(
        is_repeated(operation, exception(ExceptionKind::TooManyRequests, 429)),
        repeated
    );
}

#[test]
fn the_last_attempt_is_not_followed_by_another() {
    let mut repeats = Repeats::new(Operation::GetUser, 3);
    assert!(repeats.next(transport(Transport::Lost), PLENTY).is_ok());
    assert!(repeats.next(transport(Transport::Lost), PLENTY).is_ok());
    assert!(repeats.next(transport(Transport::Lost), PLENTY).is_err());
}

#[test]
fn no_pause_is_begun_that_outlasts_the_budget() {
    let mut failed = transport(Transport::Lost);
    failed.retry_after = Some(Duration::from_secs(2));
    assert!(
        Repeats::new(Operation::GetUser, 3)
            .next(failed, Duration::from_secs(1))
            .is_err()
    );
}

#[test]
fn a_lost_write_stays_in_doubt_when_its_repeat_never_arrives() {
    let mut repeats = Repeats::new(Operation::SetUserMfaPreference, 3);
    repeats.next(transport(Transport::Lost), PLENTY).unwrap();
    let failure = repeats.next(transport(Transport::Tls), PLENTY).unwrap_err();
    assert_eq!(failure.cause, Cause::Transport(Transport::Lost));
    assert!(failure.may_have_been_carried_out());
}

#[test]
fn a_lost_write_is_no_longer_in_doubt_when_its_repeat_is_refused_for_what_it_asks() {
    let mut repeats = Repeats::new(Operation::SetUserMfaPreference, 3);
    repeats.next(transport(Transport::Lost), PLENTY).unwrap();
    let failure = repeats
        .next(exception(ExceptionKind::InvalidParameter, 400), PLENTY)
        .unwrap_err();
    assert_eq!(failure.kind(), Some(ExceptionKind::InvalidParameter));
}

#[rstest]
#[case::first(1, false, u16::MAX, 50)]
#[case::second(2, false, u16::MAX, 100)]
#[case::half_of_it(2, false, u16::MAX / 2, 49)]
#[case::none_of_it(2, false, 0, 0)]
#[case::throttled(1, true, u16::MAX, 1_000)]
#[case::throttled_again(2, true, u16::MAX, 2_000)]
#[case::capped(9, true, u16::MAX, 20_000)]
#[case::capped_beyond_all_counting(u32::MAX, true, u16::MAX, 20_000)]
fn a_pause_is_a_random_part_of_a_doubling_ceiling(
    #[case] made: u32,
    #[case] throttled: bool,
    #[case] fraction: u16,
    #[case] milliseconds: u128,
) {
    assert_eq!(pause(made, throttled, None, fraction).as_millis(), milliseconds);
}

#[rstest]
#[case::longer(1_234, 1_234)]
#[case::shorter(10, 50)]
#[case::beyond_reason(60_000, 5_050)]
fn a_pause_the_service_asks_for_is_honoured_within_reason(#[case] asked: u64, #[case] milliseconds: u128) {
    assert_eq!(
        pause(1, false, Some(Duration::from_millis(asked)), u16::MAX).as_millis(),
        milliseconds
    );
}

proptest! {
    #[test]
    fn no_pause_panics_or_lasts_beyond_reason(
        made in any::<u32>(), throttled in any::<bool>(), asked in prop::option::of(any::<Duration>()), fraction in any::<u16>(),
    ) {
        prop_assert!(pause(made, throttled, asked, fraction) <= Duration::from_secs(25));
    }
}
