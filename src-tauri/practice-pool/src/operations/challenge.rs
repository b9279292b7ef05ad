//! `RespondToAuthChallenge`: answers to everything that a sign-in may ask.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.
//! A right answer spends its session and either ends the sign-in or opens the next; a wrong code does neither.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use serde_json::Value;

use super::{Call, contact, first_password, proof, questions, second_step, sign_in, user_auth};
use crate::account::CodeCheck;
use crate::contacts::Contact;
use crate::exception::{Answer, Exception};
use crate::fields::{Fields, Texts};
use crate::rules;
use crate::sessions::{SignIn, Step};
use crate::settings::Factor;

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
    if matches!(challenge, "PASSWORD_VERIFIER" | "DEVICE_PASSWORD_VERIFIER") {
        return proof::finish(call, challenge, session, responses);
    }
    let answered_as = responses.required("USERNAME")?;
    let waiting = call.waiting_device(challenge, answered_as, responses);
    let name = session
        .or(waiting.as_deref())
        .ok_or_else(|| Exception::missing("Session"))?;
    let session = call.state.sessions.find(name, call.now)?;
    let mut sign_in = session.sign_in;
    // A stranger, who was let begin like everybody else, answers to anything.
    let account = call.state.account(&sign_in.username).ok();
    let known = account.is_some();
    let fits = account.is_none_or(|account| account.answers_to(answered_as));
    if session.step.challenge_name() != challenge || !fits {
        return Err(Exception::invalid_session());
    }
    call.check_secret_hash(&sign_in.username, responses)?;
    if known && !session.step.is_before_proof() {
        call.still_welcome(&sign_in.username)?;
    }
    if sign_in.device.is_none() {
        sign_in.device = call.device_of(responses)?;
    }
    Answering {
        call,
        name,
        sign_in,
        responses,
    }
    .step(session.step)
}

/// An answer to an open session.
struct Answering<'c, 'p, 'r> {
    call: &'c mut Call<'p>,
    name: &'r str,
    sign_in: SignIn,
    responses: Texts<'r>,
}

impl Answering<'_, '_, '_> {
    fn step(self, step: Step) -> Answer {
        match step {
            Step::NewPassword => first_password::answer(self.call, self.name, &self.sign_in, self.responses),
            Step::Question { number, wrong } => {
                questions::answer(self.call, self.name, &self.sign_in, (number, wrong), self.responses)
            }
            Step::FirstChoice => user_auth::choose(self.call, self.name, &self.sign_in, self.responses),
            Step::Password => {
                let Self {
                    call,
                    sign_in,
                    responses,
                    ..
                } = self;
                responses.required("PASSWORD")?;
                call.state.sessions.spend(self.name);
                call.check_password(&sign_in, responses)
            }
            Step::PasswordProof => {
                let answer = proof::ask_password(self.call, &self.sign_in, self.responses, true)?;
                self.call.state.sessions.spend(self.name);
                Ok(answer)
            }
            Step::Passkey => {
                self.responses.required("CREDENTIAL")?;
                Err(Exception::not_authorized("The credential could not be verified."))
            }
            Step::DeviceProof => {
                let answer = proof::ask_device(self.call, &self.sign_in, self.responses)?;
                self.call.state.sessions.spend(self.name);
                Ok(answer)
            }
            // Answers to proofs name the proof and were taken there; a sign-up goes on with `InitiateAuth`.
            Step::PasswordVerifier | Step::DeviceVerifier | Step::SignedUp => Err(Exception::invalid_session()),
            Step::SentCode {
                challenge,
                contact,
                code,
            } => self.sent_code(challenge, contact, &code),
            Step::AuthenticatorCode => self.authenticator_code(),
            Step::Choice(choices) => self.choice(&choices),
            Step::SetUp { choices, verified, .. } => self.set_up(&choices, verified),
        }
    }

    fn sent_code(self, challenge: &str, contact: Contact, code: &str) -> Answer {
        let given = self.responses.required(&format!("{challenge}_CODE"))?;
        let username = &self.sign_in.username;
        self.call.state.lockouts.check(username, self.call.now)?;
        if verify_slices_are_equal(given.as_bytes(), code.as_bytes()).is_err() {
            return self.wrong_code();
        }
        // Whoever read the code has the contact.
        self.call.state.account(username)?.set_confirmed(contact, true);
        self.done()
    }

    fn authenticator_code(self) -> Answer {
        let given = self.responses.required("SOFTWARE_TOKEN_MFA_CODE")?;
        let username = &self.sign_in.username;
        self.call.state.lockouts.check(username, self.call.now)?;
        match self.call.state.account(username)?.check_code(given, self.call.now) {
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
        second_step::ask_for(self.call, &self.sign_in, chosen)
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
        contact::check_form(Contact::Email, address)?;
        self.call.state.sessions.spend(self.name);
        let account = self.call.state.account(&self.sign_in.username)?;
        account.set_contact(Contact::Email, address);
        second_step::ask_for(self.call, &self.sign_in, Factor::Email)
    }

    fn done(self) -> Answer {
        self.call.state.sessions.spend(self.name);
        second_step::finish(self.call, &self.sign_in)
    }

    fn wrong_code(self) -> Answer {
        self.call.state.lockouts.failed(&self.sign_in.username, self.call.now);
        Err(Exception::wrong_code())
    }
}
