//! Signing in: `InitiateAuth`, `RespondToAuthChallenge` and `GetTokensFromRefreshToken`.
//!
//! Owns the requests and the reading of their common answer; each request is in a file of its own. Holds no state
//! between the steps: the caller carries username, session and device key from one to the next. None is ever repeated:
//! sessions and codes count once, a step may send a message to a telephone, and a refresh token may be exchanged only
//! once.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

mod answer;
mod challenge;
mod flows;
mod refresh;
mod replies;

use std::time::SystemTime;

use secrecy::{ExposeSecret as _, SecretString};

use crate::{failure::InvalidInput, input, tokens::Tokens};

pub use challenge::{Challenge, ChallengeKind};
pub use flows::InitiateAuth;
pub use replies::{ChallengeReply, ChallengeResponse};

/// What a step of a sign-in led to.
#[derive(Debug, Clone)]
pub struct AuthAnswer {
    /// Signed in, or asked for more.
    pub outcome: AuthOutcome,
    /// The `Date` header: the service's clock, which an SRP proof has to agree with.
    pub service_time: Option<SystemTime>,
}

/// Signed in, or asked for more.
#[derive(Debug, Clone)]
pub enum AuthOutcome {
    /// The sign-in is complete.
    SignedIn(Tokens),
    /// There is one more step.
    Challenge(Challenge),
}

/// A first factor handed over together with its choice, which saves the step that would ask for it.
#[derive(Debug, Clone, Copy)]
pub enum FirstFactor<'a> {
    /// With `PASSWORD`: the password as typed.
    Password(&'a SecretString),
    /// With `PASSWORD_SRP`: [`srp::Exchange::srp_a`](crate::srp::Exchange::srp_a).
    SrpA(&'a str),
}

impl<'a> FirstFactor<'a> {
    fn check(self) -> Result<(), InvalidInput> {
        match self {
            Self::Password(password) => input::password(password),
            Self::SrpA(_) => Ok(()),
        }
    }

    /// The name and the value of its parameter.
    fn parameter(self) -> (&'static str, &'a str) {
        match self {
            Self::Password(password) => ("PASSWORD", password.expose_secret()),
            Self::SrpA(srp_a) => ("SRP_A", srp_a),
        }
    }
}
