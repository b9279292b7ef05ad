//! `RespondToAuthChallenge`: answers to everything that a sign-in may ask.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.
//! A right answer spends its session and either ends the sign-in or opens the next; a wrong code does neither.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use serde_json::Value;

use super::{Call, proof, second_step, sign_in, token};
use crate::account::{CodeCheck, Contact};
use crate::exception::{Answer, Exception};
use crate::fields::{Fields, Texts};
use crate::rules;
use crate::sessions::{Session, Step};
use crate::settings::{Factor, Status};

const CHALLENGES: [&str; 18] = [
    "SMS_MFA",
    "EMAIL_OTP",
    "SOFTWARE_TOKEN_MFA",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "PASSWORD_VERIFIER",
    "CUSTOM_CHALLENGE",
    "SELECT_CHALLENGE",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
    "ADMIN_NO_SRP_AUTH",
    "NEW_PASSWORD_REQUIRED",
    "SMS_OTP",
    "PASSWORD",
    "WEB_AUTHN",
    "PASSWORD_SRP",
    "STEP_UP_AUTHENTICATION",
    "STEP_UP_METADATA",
];

/// `RespondToAuthChallenge`.
pub(super) fn respond(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let challenge = fields.one_of("ChallengeName", &CHALLENGES)?;
    let session = fields.text("Session", &rules::SESSION)?;
    let responses = fields.texts("ChallengeResponses")?;
    fields.finish()?;
    sign_in::check_client(client)?;
    if challenge == "PASSWORD_VERIFIER" {
        return proof::finish(call, responses);
    }
    let name = session.ok_or_else(|| Exception::missing("Session"))?;
    let session = call.state.sessions.find(name, call.now)?;
    if session.step.challenge_name() != challenge {
        return Err(Exception::not_authorized("Invalid session for the user."));
    }
    let answered_as = responses.required("USERNAME")?;
    if !call.state.account(&session.username)?.answers_to(answered_as) {
        return Err(Exception::not_authorized("Invalid session for the user."));
    }
    call.check_secret_hash(&session.username, responses)?;
    still_welcome(call, &session)?;
    Answering {
        call,
        name,
        username: &session.username,
        responses,
    }
    .step(session.step.clone())
}

/// An administrator may have closed the account in the meantime.
fn still_welcome(call: &mut Call<'_>, session: &Session) -> Result<(), Exception> {
    match call.state.account(&session.username)?.person.status {
        Status::Disabled => Err(Exception::disabled()),
        Status::ResetRequired => Err(Exception::reset_required()),
        Status::Unconfirmed => Err(Exception::unconfirmed()),
        Status::Confirmed | Status::ForceChangePassword => Ok(()),
    }
}

/// An answer to an open session.
struct Answering<'c, 'p, 'r> {
    call: &'c mut Call<'p>,
    name: &'r str,
    username: &'r str,
    responses: Texts<'r>,
}

impl Answering<'_, '_, '_> {
    fn step(self, step: Step) -> Answer {
        match step {
            Step::NewPassword => self.new_password(),
            Step::SentCode { factor, code } => self.sent_code(factor, &code),
            Step::AuthenticatorCode => self.authenticator_code(),
            Step::Choice(choices) => self.choice(&choices),
            Step::SetUp { choices, verified, .. } => self.set_up(&choices, verified),
        }
    }

    fn new_password(self) -> Answer {
        let password = self.responses.required("NEW_PASSWORD")?;
        if let Some(violation) = violation(password) {
            let message = format!("Password did not conform with policy: {violation}");
            return Err(Exception::new("InvalidPasswordException", message));
        }
        self.call.state.sessions.spend(self.name);
        let person = &mut self.call.state.account(self.username)?.person;
        password.clone_into(&mut person.password);
        person.status = Status::Confirmed;
        second_step::after_password(self.call, self.username)
    }

    fn sent_code(self, factor: Factor, code: &str) -> Answer {
        let (member, contact) = match factor {
            Factor::Sms => ("SMS_MFA_CODE", Contact::Phone),
            _ => ("EMAIL_OTP_CODE", Contact::Email),
        };
        let given = self.responses.required(member)?;
        self.call.state.lockouts.check(self.username, self.call.now)?;
        if verify_slices_are_equal(given.as_bytes(), code.as_bytes()).is_err() {
            return self.wrong_code();
        }
        // Whoever read the code has the contact.
        self.call.state.account(self.username)?.set_confirmed(contact, true);
        self.done()
    }

    fn authenticator_code(self) -> Answer {
        let given = self.responses.required("SOFTWARE_TOKEN_MFA_CODE")?;
        self.call.state.lockouts.check(self.username, self.call.now)?;
        match self.call.state.account(self.username)?.check_code(given, self.call.now) {
            CodeCheck::Right => self.done(),
            CodeCheck::Wrong => self.wrong_code(),
            CodeCheck::Used => Err(Exception::new(
                "ExpiredCodeException",
                "Your software token has already been used once.",
            )),
        }
    }

    fn choice(self, choices: &[Factor]) -> Answer {
        let answer = self.responses.required("ANSWER")?;
        let chosen = choices.iter().copied().find(|factor| factor.wire_name() == answer);
        let chosen = chosen.ok_or_else(|| Exception::invalid_parameter("Invalid MFA type selected."))?;
        self.call.state.sessions.spend(self.name);
        second_step::ask_for(self.call, self.username, chosen)
    }

    /// An authenticator was verified on the way here; an address is given in this very answer.
    fn set_up(self, choices: &[Factor], verified: bool) -> Answer {
        if verified {
            return self.done();
        }
        // The API reference and the developer guide differ in the case of this key.
        let address = self.responses.get("EMAIL").or_else(|| self.responses.get("email"));
        let Some(address) = address.filter(|_| choices.contains(&Factor::Email)) else {
            return Err(Exception::invalid_parameter("User has not set up any MFA method"));
        };
        if !address.contains('@') {
            return Err(Exception::invalid_parameter("Invalid email address format."));
        }
        self.call.state.sessions.spend(self.name);
        let person = &mut self.call.state.account(self.username)?.person;
        person.email = Some(address.to_owned());
        person.email_confirmed = false;
        second_step::ask_for(self.call, self.username, Factor::Email)
    }

    fn done(self) -> Answer {
        self.call.state.sessions.spend(self.name);
        token::issue(self.call, self.username)
    }

    fn wrong_code(self) -> Answer {
        self.call.state.lockouts.failed(self.username, self.call.now);
        Err(Exception::wrong_code())
    }
}

/// What the service's default password policy has against a password.
fn violation(password: &str) -> Option<&'static str> {
    let lacks = |kind: fn(char) -> bool| !password.chars().any(kind);
    if password.chars().count() < 8 {
        Some("Password not long enough")
    } else if lacks(char::is_uppercase) {
        Some("Password must have uppercase characters")
    } else if lacks(char::is_lowercase) {
        Some("Password must have lowercase characters")
    } else if lacks(|c| c.is_ascii_digit()) {
        Some("Password must have numeric characters")
    } else if lacks(|c| !c.is_alphanumeric()) {
        Some("Password must have symbol characters")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: the challenges over HTTP (tests/wire/challenges.rs).
    use super::*;

    #[test]
    fn a_new_password_has_to_conform_with_the_default_policy() {
        for (password, complaint) in [
            ("Ab1-xyz", Some("Password not long enough")),
            ("ab1-wxyz", Some("Password must have uppercase characters")),
            ("AB1-WXYZ", Some("Password must have lowercase characters")),
            ("Abc-wxyz", Some("Password must have numeric characters")),
            ("Abc1wxyz", Some("Password must have symbol characters")),
            ("Ab1-wxyz", None),
        ] {
            assert_eq!(violation(password), complaint, "{password}");
        }
    }
}
