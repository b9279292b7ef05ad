//! Sign-ins under way: the opaque `Session` that ties an answer to its challenge.
//!
//! Owns their life: as long as the pool says, spent by success, kept by a wrong code. What a challenge asks is in
//! `operations/challenge.rs`. Page:
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use aws_lc_rs::error::Unspecified;

use crate::contacts::Contact;
use crate::exception::Exception;
use crate::random::Random;
use crate::settings::Factor;

/// How long a session is remembered for the sake of a better answer than "unknown".
const REMEMBERED: Duration = Duration::from_secs(60 * 60);

/// What a session waits for. Not `Debug`: it holds codes.
#[derive(Clone)]
pub(crate) enum Step {
    /// A password of the person's own: `NEW_PASSWORD_REQUIRED`.
    NewPassword,
    /// The sign-in that confirming a sign-up leads to. No challenge asks for it.
    SignedUp,
    /// A question of the pool's own: `CUSTOM_CHALLENGE`.
    Question {
        /// Which one, from 0.
        number: usize,
        /// How many wrong answers came before.
        wrong: u32,
    },
    /// A first step of the person's choice: `SELECT_CHALLENGE`.
    FirstChoice,
    /// The password as it is: `PASSWORD`.
    Password,
    /// The beginning of a password's proof: `PASSWORD_SRP`.
    PasswordProof,
    /// The end of a password's proof, whose other half is kept by its secret block: `PASSWORD_VERIFIER`.
    PasswordVerifier,
    /// A passkey: `WEB_AUTHN`.
    Passkey,
    /// The beginning of a device's proof: `DEVICE_SRP_AUTH`.
    DeviceProof,
    /// The end of it: `DEVICE_PASSWORD_VERIFIER`.
    DeviceVerifier,
    /// The code that was sent: `SMS_MFA`, `SMS_OTP` or `EMAIL_OTP`.
    SentCode {
        /// The challenge that asks for it.
        challenge: &'static str,
        /// Where it was sent.
        contact: Contact,
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
            Self::SignedUp => "",
            Self::Question { .. } => "CUSTOM_CHALLENGE",
            Self::FirstChoice => "SELECT_CHALLENGE",
            Self::Password => "PASSWORD",
            Self::PasswordProof => "PASSWORD_SRP",
            Self::PasswordVerifier => "PASSWORD_VERIFIER",
            Self::Passkey => "WEB_AUTHN",
            Self::DeviceProof => "DEVICE_SRP_AUTH",
            Self::DeviceVerifier => "DEVICE_PASSWORD_VERIFIER",
            Self::SentCode { challenge, .. } => challenge,
            Self::AuthenticatorCode => Factor::SoftwareToken.wire_name(),
            Self::Choice(_) => "SELECT_MFA_TYPE",
            Self::SetUp { .. } => "MFA_SETUP",
        }
    }
}

impl Step {
    /// Whether nobody has proved anything yet, so that nothing about the account may be told.
    pub(crate) const fn is_before_proof(&self) -> bool {
        matches!(
            self,
            Self::FirstChoice | Self::Password | Self::PasswordProof | Self::PasswordVerifier
        )
    }
}

/// Who signs in, and what is known of the way they came. It stays the same from challenge to challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignIn {
    /// The real user name, or what was typed if there is no such user.
    pub(crate) username: String,
    /// The key of the device that they say they use.
    pub(crate) device: Option<String>,
    /// Whether the device proved itself.
    pub(crate) device_proved: bool,
    /// Whether the pool's own questions take the place of the second step.
    pub(crate) questions: bool,
    /// Whether it happens on a page of the managed login, which hands out no tokens.
    pub(crate) browser: bool,
}

impl SignIn {
    /// A sign-in that begins.
    pub(crate) fn new(username: &str, device: Option<&str>) -> Self {
        Self {
            username: username.to_owned(),
            device: device.map(str::to_owned),
            device_proved: false,
            questions: false,
            browser: false,
        }
    }
}

/// A challenge that waits for its answer.
#[derive(Clone)]
pub(crate) struct Session {
    /// Who signs in.
    pub(crate) sign_in: SignIn,
    /// What is waited for.
    pub(crate) step: Step,
    expires: SystemTime,
    spent: bool,
}

/// Every sign-in under way.
#[derive(Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

impl Sessions {
    /// Starts waiting for a step until `expires`. Returns the `Session` to hand out.
    pub(crate) fn open(
        &mut self,
        sign_in: &SignIn,
        step: Step,
        now: SystemTime,
        expires: SystemTime,
        random: &Random,
    ) -> Result<String, Unspecified> {
        self.0.retain(|_, session| now < session.expires + REMEMBERED);
        let name = random.token::<96>()?;
        let session = Session {
            sign_in: sign_in.clone(),
            step,
            expires,
            spent: false,
        };
        self.0.insert(name.clone(), session);
        Ok(name)
    }

    /// The open session in which this device of this person is to prove itself, for clients that do not send its name.
    pub(crate) fn of_device(&self, username: &str, device: &str, now: SystemTime) -> Option<String> {
        let waits = |session: &Session| {
            matches!(session.step, Step::DeviceProof)
                && session.sign_in.username == username
                && session.sign_in.device.as_deref() == Some(device)
                && !session.spent
                && now < session.expires
        };
        let found = self.0.iter().find(|(_, session)| waits(session));
        found.map(|(name, _)| name.clone())
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
        self.0.retain(|_, session| session.sign_in.username != username);
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: which answers spend a session (tests/wire/challenges.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    fn opened() -> (Sessions, String) {
        let mut sessions = Sessions::default();
        let name = sessions.open(
            &SignIn::new("ada", None),
            Step::AuthenticatorCode,
            UNIX_EPOCH,
            UNIX_EPOCH + Duration::from_secs(180),
            &Random::default(),
        );
        (sessions, name.expect("a session"))
    }

    fn refused(sessions: &Sessions, name: &str, now: SystemTime) -> Option<String> {
        sessions.find(name, now).err().map(|exception| exception.message)
    }

    #[test]
    fn a_session_lasts_as_long_as_it_was_opened_for() {
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
