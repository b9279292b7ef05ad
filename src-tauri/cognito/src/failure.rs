//! Every way a call can fail, sorted by what can be done about it.
//!
//! Owns the failure type, the service's exception names and the question whether a request may have been carried out.
//! Holds no secret: the texts of exceptions are scrubbed on their way in ([`scrub`]). Decides no wording; the words a
//! person reads are chosen elsewhere, by [`ExceptionKind`] and not by the service's English.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html> and the
//! error lists of the operations.

mod exception;
mod invalid_input;
mod operation;
mod scrub;
mod transport;

use std::time::SystemTime;

pub use exception::{Exception, ExceptionKind};
pub use invalid_input::InvalidInput;
pub use operation::Operation;

/// A call that did not come to a good end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {cause}", operation.name())]
pub struct Failure {
    /// What was asked for.
    pub operation: Operation,
    /// What went wrong.
    pub cause: Cause,
    /// The HTTP status, where an answer came.
    pub status: Option<u16>,
    /// The service's own reference for the request, for its support.
    pub request_id: Option<String>,
    /// The `Date` header of the answer: the service's clock.
    pub service_time: Option<SystemTime>,
}

/// Where a call failed, from the far end to the near one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// The service answered with an exception. Boxed: it is four times the size of everything else here.
    #[error("{0}")]
    Service(Box<Exception>),
    /// Something answered, and it is not what the service says.
    #[error("the answer cannot be read: {0}")]
    Unreadable(Unreadable),
    /// No whole answer came.
    #[error("no answer: {0}")]
    Transport(Transport),
    /// Refused here, before anything was sent.
    #[error("not sent: {0}")]
    NotSent(InvalidInput),
}

/// What is wrong with an answer that is not the service's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The body is something else: a proxy's page, a captive portal's.
    #[error("not JSON")]
    NotJson,
    /// The JSON stops before its end.
    #[error("cut short")]
    Truncated,
    /// The body is larger than [`Limits::body`](crate::Limits::body).
    #[error("too large")]
    TooLarge,
    /// A redirect. The service never sends one, and none is followed.
    #[error("a redirect")]
    Redirected,
    /// This member is missing or of another type.
    #[error("unexpected shape at {0}")]
    UnexpectedShape(&'static str),
}

/// Why no whole answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Transport {
    /// The name of the service could not be looked up.
    #[error("the name was not found")]
    Dns,
    /// The computer is there, and nothing listens.
    #[error("the connection was refused")]
    Refused,
    /// No route to the host or the network.
    #[error("no route")]
    Unreachable,
    /// The other end speaks no TLS, or its certificate is not trusted.
    #[error("no trusted TLS connection")]
    Tls,
    /// The proxy refused, or asks who is there (407).
    #[error("the proxy refused")]
    Proxy,
    /// A limit of [`Limits`](crate::Limits) passed.
    #[error("timed out")]
    TimedOut {
        /// While connecting: nothing was sent yet.
        connecting: bool,
    },
    /// The connection was reset or closed after sending, before the answer was whole.
    #[error("the connection was lost")]
    Lost,
    /// None of these.
    #[error("the connection failed")]
    Other,
}

impl Failure {
    /// A failure that no answer belongs to.
    pub(crate) fn unanswered(operation: Operation, cause: Cause) -> Self {
        Self {
            operation,
            cause,
            status: None,
            request_id: None,
            service_time: None,
        }
    }

    /// A refusal of this package's own: nothing was sent.
    pub(crate) fn not_sent(operation: Operation, why: InvalidInput) -> Self {
        Self::unanswered(operation, Cause::NotSent(why))
    }

    /// The service's exception, if that is what it was.
    #[must_use]
    pub fn exception(&self) -> Option<&Exception> {
        match &self.cause {
            Cause::Service(exception) => Some(exception),
            _ => None,
        }
    }

    /// The kind of the service's exception, if that is what it was.
    #[must_use]
    pub fn kind(&self) -> Option<ExceptionKind> {
        self.exception().map(|exception| exception.kind)
    }

    /// True when the request may have been carried out although no clear answer came: a time-out or a loss after
    /// sending, a server's own failure, an unreadable answer with a good status, a trigger of the pool's that failed
    /// after the deed. A write then has to be read back.
    #[must_use]
    pub fn may_have_been_carried_out(&self) -> bool {
        match &self.cause {
            Cause::Service(exception) => {
                exception.kind == ExceptionKind::InternalError
                    || self.status.is_some_and(|status| status >= 500)
                    || self.operation.runs_its_trigger_last() && exception.kind.is_triggers()
            }
            Cause::Unreadable(Unreadable::Redirected) => false,
            Cause::Unreadable(_) => self.status.is_none_or(|status| !(300..500).contains(&status)),
            Cause::Transport(Transport::TimedOut { connecting }) => !connecting,
            Cause::Transport(Transport::Lost | Transport::Other) => self.operation != Operation::Connect,
            Cause::Transport(_) | Cause::NotSent(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: which failures really occur; the transport's and the exceptions' own tests make them occur.

    use rstest::rstest;

    use super::{Cause, Exception, ExceptionKind, Failure, InvalidInput, Operation, Transport, Unreadable};

    fn service(kind: ExceptionKind) -> Cause {
        let name = format!("{kind:?}");
        Cause::Service(Box::new(Exception {
            kind,
            name,
            message: String::new(),
            reason_code: None,
        }))
    }

    #[rstest]
    #[case::refusal(service(ExceptionKind::InvalidParameter), Some(400), false)]
    #[case::firewall(service(ExceptionKind::Forbidden), Some(403), false)]
    #[case::busy(service(ExceptionKind::TooManyRequests), Some(429), false)]
    #[case::internal(service(ExceptionKind::InternalError), Some(500), true)]
    #[case::internal_with_another_status(service(ExceptionKind::InternalError), Some(400), true)]
    #[case::unknown_with_a_servers_status(service(ExceptionKind::Unknown), Some(500), true)]
    #[case::page_with_a_good_status(Cause::Unreadable(Unreadable::NotJson), Some(200), true)]
    #[case::cut_short(Cause::Unreadable(Unreadable::Truncated), Some(200), true)]
    #[case::too_large(Cause::Unreadable(Unreadable::TooLarge), Some(200), true)]
    #[case::without_a_member(Cause::Unreadable(Unreadable::UnexpectedShape("Status")), Some(200), true)]
    #[case::page_with_a_refusals_status(Cause::Unreadable(Unreadable::NotJson), Some(404), false)]
    #[case::too_large_with_a_servers_status(Cause::Unreadable(Unreadable::TooLarge), Some(502), true)]
    #[case::redirect(Cause::Unreadable(Unreadable::Redirected), Some(302), false)]
    #[case::lost(Cause::Transport(Transport::Lost), None, true)]
    #[case::lost_within_the_answer(Cause::Transport(Transport::Lost), Some(200), true)]
    #[case::other(Cause::Transport(Transport::Other), None, true)]
    #[case::timed_out(Cause::Transport(Transport::TimedOut { connecting: false }), None, true)]
    #[case::timed_out_connecting(Cause::Transport(Transport::TimedOut { connecting: true }), None, false)]
    #[case::refused(Cause::Transport(Transport::Refused), None, false)]
    #[case::dns(Cause::Transport(Transport::Dns), None, false)]
    #[case::tls(Cause::Transport(Transport::Tls), None, false)]
    #[case::proxy(Cause::Transport(Transport::Proxy), Some(407), false)]
    #[case::not_sent(Cause::NotSent(InvalidInput::Code), None, false)]
    fn a_request_is_in_doubt_only_if_it_may_have_arrived(
        #[case] cause: Cause,
        #[case] status: Option<u16>,
        #[case] in_doubt: bool,
    ) {
        let failure = Failure {
            status,
            ..Failure::unanswered(Operation::SetUserMfaPreference, cause)
        };
        assert_eq!(failure.may_have_been_carried_out(), in_doubt);
    }

    #[rstest]
    #[case::account_confirmed(Operation::ConfirmSignUp, ExceptionKind::UserLambdaValidation, true)]
    #[case::password_set(Operation::ConfirmForgotPassword, ExceptionKind::UnexpectedLambda, true)]
    #[case::answered_nonsense(Operation::ConfirmSignUp, ExceptionKind::InvalidLambdaResponse, true)]
    #[case::before_a_message(Operation::ForgotPassword, ExceptionKind::UserLambdaValidation, false)]
    #[case::before_a_sign_in(Operation::InitiateAuth, ExceptionKind::UserLambdaValidation, false)]
    #[case::wrong_code(Operation::ConfirmSignUp, ExceptionKind::CodeMismatch, false)]
    #[case::weak_password(Operation::ConfirmForgotPassword, ExceptionKind::InvalidPassword, false)]
    #[case::password_of_before(Operation::ChangePassword, ExceptionKind::PasswordHistoryPolicyViolation, false)]
    #[case::token_of_before(Operation::GetTokensFromRefreshToken, ExceptionKind::RefreshTokenReuse, false)]
    #[case::device_known(Operation::ConfirmDevice, ExceptionKind::DeviceKeyExists, false)]
    fn a_trigger_that_runs_last_leaves_the_deed_in_doubt(
        #[case] operation: Operation,
        #[case] kind: ExceptionKind,
        #[case] in_doubt: bool,
    ) {
        let failure = Failure {
            status: Some(400),
            ..Failure::unanswered(operation, service(kind))
        };
        assert_eq!(failure.may_have_been_carried_out(), in_doubt);
    }

    #[test]
    fn a_failure_says_which_operation_and_why() {
        let failure = Failure::not_sent(Operation::SetUserMfaPreference, InvalidInput::TwoPreferred);
        assert_eq!(
            failure.to_string(),
            "SetUserMFAPreference: not sent: two preferred factors"
        );
        assert_eq!((failure.kind(), failure.exception()), (None, None));
    }
}
