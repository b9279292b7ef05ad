//! Every way a browser sign-in can fail, sorted by what can be done about it.
//!
//! Owns the failure type and the codes of OAuth. Holds no secret: descriptions are scrubbed on their way in
//! (`failure/scrub.rs`). Decides no wording; the words a person reads are chosen elsewhere, by these types and not by
//! the service's English.
//!
//! Follows RFC 6749, sections 4.1.2.1 and 5.2, and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.

mod scrub;
mod transport;

pub(crate) use scrub::scrub;
pub use transport::Transport;

/// A sign-in, renewal, sign-out or visit that did not come to a good end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// None of the ports could be listened on: another program, or another sign-in, has them.
    #[error("none of the ports {ports:?} could be listened on")]
    PortsTaken {
        /// The ports that were tried, in this order.
        ports: Vec<u16>,
    },
    /// The browser did not come back in time. Also what a person meets whose browser shows an error page of the
    /// service: of a wrong client or callback URL the app never hears.
    #[error("the browser did not come back in time")]
    TimedOut,
    /// The caller gave up.
    #[error("cancelled")]
    Cancelled,
    /// The service, or the person at it, said no.
    #[error("{0}")]
    Denied(Refusal),
    /// The app client may not even ask for `aws.cognito.signin.user.admin`, without which nothing can be changed.
    #[error("the scope aws.cognito.signin.user.admin is refused")]
    ScopeRefused,
    /// No whole answer came.
    #[error("no answer: {0}")]
    Unreachable(Transport),
    /// Something answered, and it is not what the service says.
    #[error("the answer cannot be read: {unreadable}")]
    UnexpectedAnswer {
        /// The HTTP status.
        status: Option<u16>,
        /// What is wrong with it.
        unreadable: Unreadable,
    },
    /// The ID token was made for another sign-in than this one: the code was somebody else's.
    #[error("the ID token belongs to another sign-in")]
    NonceMismatch,
    /// The system gave no randomness. Nothing was begun.
    #[error("no randomness")]
    NoRandomness,
}

/// A refusal in OAuth's own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", endpoint.path(), error.as_str())]
pub struct Refusal {
    /// Who refused.
    pub endpoint: Endpoint,
    /// The code.
    pub error: ErrorCode,
    /// What the service says about it, scrubbed, for a reader and never for a decision.
    pub description: Option<String>,
    /// The HTTP status; none where the refusal came by the browser.
    pub status: Option<u16>,
}

impl Refusal {
    pub(crate) fn new(endpoint: Endpoint, error: &str, description: Option<&str>, status: Option<u16>) -> Self {
        Self {
            endpoint,
            error: ErrorCode::of(error),
            description: description.map(scrub).filter(|text| !text.is_empty()),
            status,
        }
    }
}

/// The parts of a managed login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>
    Authorize,
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>
    Token,
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html>
    Revoke,
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html>
    Logout,
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>
    AddPasskey,
}

impl Endpoint {
    /// Where it is on the domain.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Authorize => "/oauth2/authorize",
            Self::Token => "/oauth2/token",
            Self::Revoke => "/oauth2/revoke",
            Self::Logout => "/logout",
            Self::AddPasskey => "/passkeys/add",
        }
    }
}

/// Declares the codes with the texts that stand for them.
macro_rules! error_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// Why something was refused. Unknown codes are kept apart, without their text: it could be anything.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ErrorCode {
            $($(#[$doc])* $name,)*
            /// Any other code.
            Other,
        }

        impl ErrorCode {
            fn of(text: &str) -> Self {
                match text {
                    $($text => Self::$name,)*
                    _ => Self::Other,
                }
            }

            /// The code as it is written.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                    Self::Other => "an unknown code",
                }
            }
        }
    };
}

error_codes! {
    /// The person, or the company's own sign-in, said no.
    AccessDenied = "access_denied",
    /// The app client is unknown, or its secret is wrong.
    InvalidClient = "invalid_client",
    /// The code or refresh token is spent, expired, revoked or somebody else's: sign in anew.
    InvalidGrant = "invalid_grant",
    /// Something in the request is missing or wrong; also: revocation is off for the app client.
    InvalidRequest = "invalid_request",
    /// A scope that the app client may not ask for.
    InvalidScope = "invalid_scope",
    /// `prompt=none`, and nobody is signed in.
    LoginRequired = "login_required",
    /// The service failed.
    ServerError = "server_error",
    /// The service is busy.
    TemporarilyUnavailable = "temporarily_unavailable",
    /// The app client may not use this flow.
    UnauthorizedClient = "unauthorized_client",
    /// The app client may not use this kind of grant.
    UnsupportedGrantType = "unsupported_grant_type",
    /// The app client may not ask for a code.
    UnsupportedResponseType = "unsupported_response_type",
    /// Only refresh tokens can be revoked.
    UnsupportedTokenType = "unsupported_token_type",
}

/// What is wrong with an answer that is not the service's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The body is something else: a proxy's page, a captive portal's, nothing at all.
    #[error("not JSON")]
    NotJson,
    /// The body is larger than any answer of the service.
    #[error("too large")]
    TooLarge,
    /// A redirect. The service never sends one here, and none is followed.
    #[error("a redirect")]
    Redirected,
    /// JSON without a member that has to be there, or with one of another type or value.
    #[error("unexpected shape")]
    UnexpectedShape,
}

impl Failure {
    /// True when a request may have been carried out although no clear answer came. Where refresh tokens rotate, the
    /// old one may then be spent.
    #[must_use]
    pub fn may_have_been_carried_out(&self) -> bool {
        match self {
            Self::Denied(refusal) => refusal.status.is_some_and(|status| status >= 500),
            Self::UnexpectedAnswer { status, unreadable } => {
                *unreadable != Unreadable::Redirected && status.is_none_or(|status| !(300..500).contains(&status))
            }
            Self::Unreachable(Transport::TimedOut { connecting }) => !connecting,
            Self::Unreachable(Transport::Lost | Transport::Other) | Self::NonceMismatch => true,
            Self::Unreachable(_)
            | Self::PortsTaken { .. }
            | Self::TimedOut
            | Self::Cancelled
            | Self::ScopeRefused
            | Self::NoRandomness => false,
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: which failures really occur; the tests on the wire make them occur.

    use rstest::rstest;

    use super::{Endpoint, ErrorCode, Failure, Refusal, Transport, Unreadable};

    fn refused(status: u16) -> Failure {
        Failure::Denied(Refusal::new(Endpoint::Token, "invalid_grant", None, Some(status)))
    }

    fn unexpected(status: u16, unreadable: Unreadable) -> Failure {
        Failure::UnexpectedAnswer {
            status: Some(status),
            unreadable,
        }
    }

    #[rstest]
    #[case::refusal(refused(400), false)]
    #[case::servers_failure(refused(500), true)]
    #[case::page_with_a_good_status(unexpected(200, Unreadable::NotJson), true)]
    #[case::page_with_a_refusals_status(unexpected(403, Unreadable::NotJson), false)]
    #[case::page_with_a_servers_status(unexpected(502, Unreadable::NotJson), true)]
    #[case::redirect(unexpected(302, Unreadable::Redirected), false)]
    #[case::lost(Failure::Unreachable(Transport::Lost), true)]
    #[case::timed_out(Failure::Unreachable(Transport::TimedOut { connecting: false }), true)]
    #[case::timed_out_connecting(Failure::Unreachable(Transport::TimedOut { connecting: true }), false)]
    #[case::refused_connection(Failure::Unreachable(Transport::Refused), false)]
    #[case::gave_up(Failure::Cancelled, false)]
    fn a_request_is_in_doubt_only_if_it_may_have_arrived(#[case] failure: Failure, #[case] in_doubt: bool) {
        assert_eq!(failure.may_have_been_carried_out(), in_doubt);
    }

    #[test]
    fn a_refusal_says_who_and_why_and_nothing_of_the_description() {
        let said = "User sam@example.com is not welcome";
        let failure = Failure::Denied(Refusal::new(Endpoint::Authorize, "access_denied", Some(said), None));
        assert_eq!(failure.to_string(), "/oauth2/authorize: access_denied");
        assert!(!format!("{failure:?}").contains("sam@"));
    }

    #[test]
    fn an_unknown_code_is_kept_without_its_text() {
        let refusal = Refusal::new(Endpoint::Token, "eyJhbGciOi", Some(" "), Some(400));
        assert_eq!(
            (refusal.error, refusal.description.as_deref()),
            (ErrorCode::Other, None)
        );
        assert_eq!(refusal.error.as_str(), "an unknown code");
    }
}
