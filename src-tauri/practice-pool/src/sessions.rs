//! Sign-ins under way: the opaque `Session` that ties an answer to its challenge.
//!
//! Owns their life: three minutes, spent by success, kept by a wrong code. What a challenge asks is in
//! `operations/challenge.rs`. Page:
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use aws_lc_rs::error::Unspecified;

use crate::exception::Exception;
use crate::random::Random;
use crate::settings::Factor;

/// How long a challenge may be answered: the service's default `AuthSessionValidity`.
pub(crate) const SESSION_LIFE: Duration = Duration::from_secs(3 * 60);
/// How long a session is remembered for the sake of a better answer than "unknown".
const REMEMBERED: Duration = Duration::from_secs(60 * 60);

/// What a session waits for. Not `Debug`: it holds codes.
#[derive(Clone)]
pub(crate) enum Step {
    /// A password of the person's own: `NEW_PASSWORD_REQUIRED`.
    NewPassword,
    /// The code that was sent: `SMS_MFA` or `EMAIL_OTP`.
    SentCode {
        /// Which of the two.
        factor: Factor,
        /// The code.
        code: String,
    },
    /// The authenticator's code: `SOFTWARE_TOKEN_MFA`.
    AuthenticatorCode,
    /// A choice: `SELECT_MFA_TYPE`.
    Choice(Vec<Factor>),
    /// A first factor: `MFA_SETUP`.
    SetUp {
        /// What may be set up.
        choices: Vec<Factor>,
        /// Whether the authenticator was verified, so that the sign-in may end.
        verified: bool,
    },
}

impl Step {
    /// The challenge that asks for this step.
    pub(crate) const fn challenge_name(&self) -> &'static str {
        match self {
            Self::NewPassword => "NEW_PASSWORD_REQUIRED",
            Self::SentCode { factor, .. } => factor.wire_name(),
            Self::AuthenticatorCode => Factor::SoftwareToken.wire_name(),
            Self::Choice(_) => "SELECT_MFA_TYPE",
            Self::SetUp { .. } => "MFA_SETUP",
        }
    }
}

/// A sign-in under way.
#[derive(Clone)]
pub(crate) struct Session {
    /// Who signs in: the real user name.
    pub(crate) username: String,
    /// What is waited for.
    pub(crate) step: Step,
    expires: SystemTime,
    spent: bool,
}

/// Every sign-in under way.
#[derive(Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

impl Sessions {
    /// Starts waiting for a step. Returns the `Session` to hand out.
    pub(crate) fn open(
        &mut self,
        username: &str,
        step: Step,
        now: SystemTime,
        random: &Random,
    ) -> Result<String, Unspecified> {
        self.0.retain(|_, session| now < session.expires + REMEMBERED);
        let name = random.token::<96>()?;
        let session = Session {
            username: username.to_owned(),
            step,
            expires: now + SESSION_LIFE,
            spent: false,
        };
        self.0.insert(name.clone(), session);
        Ok(name)
    }

    /// The sign-in that a `Session` belongs to, if it may still be answered.
    pub(crate) fn find(&self, name: &str, now: SystemTime) -> Result<Session, Exception> {
        let refused = |why: &str| Err(Exception::not_authorized(format!("Invalid session for the user{why}.")));
        match self.0.get(name) {
            None => refused(""),
            Some(session) if session.spent => refused(", session can only be used once"),
            Some(session) if now >= session.expires => refused(", session is expired"),
            Some(session) => Ok(session.clone()),
        }
    }

    /// The step was taken: the session answers nothing any more.
    pub(crate) fn spend(&mut self, name: &str) {
        if let Some(session) = self.0.get_mut(name) {
            session.spent = true;
        }
    }

    /// Forgets everything of one person.
    pub(crate) fn forget(&mut self, username: &str) {
        self.0.retain(|_, session| session.username != username);
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: which answers spend a session (tests/wire/challenges.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    fn opened() -> (Sessions, String) {
        let mut sessions = Sessions::default();
        let name = sessions.open("ada", Step::AuthenticatorCode, UNIX_EPOCH, &Random::default());
        (sessions, name.expect("a session"))
    }

    fn refused(sessions: &Sessions, name: &str, now: SystemTime) -> Option<String> {
        sessions.find(name, now).err().map(|exception| exception.message)
    }

    #[test]
    fn a_session_lasts_three_minutes() {
        let (sessions, name) = opened();
        assert_eq!(refused(&sessions, &name, UNIX_EPOCH + Duration::from_secs(179)), None);
        let message = refused(&sessions, &name, UNIX_EPOCH + Duration::from_secs(180));
        assert_eq!(
            message.as_deref(),
            Some("Invalid session for the user, session is expired.")
        );
    }

    #[test]
    fn a_spent_session_says_that_it_was_used() {
        let (mut sessions, name) = opened();
        sessions.spend(&name);
        let message = refused(&sessions, &name, UNIX_EPOCH);
        assert_eq!(
            message.as_deref(),
            Some("Invalid session for the user, session can only be used once.")
        );
    }

    #[test]
    fn a_session_that_never_was_is_invalid() {
        let (sessions, _) = opened();
        let message = refused(&sessions, "never handed out", UNIX_EPOCH);
        assert_eq!(message.as_deref(), Some("Invalid session for the user."));
    }

    #[test]
    fn a_session_has_a_length_that_the_service_accepts() {
        let (_, name) = opened();
        assert_eq!(name.len(), 128);
    }
}
