//! The embedded practice account: starts the practice pool on a loopback port, and ends it.
//!
//! From here on it is a pool like any other, reached over HTTP through a connection file of its own. Nothing else in
//! the app knows the difference, but for the label, the filled-in sign-in and the tray of pretend messages.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use cognito::Endpoint;
use practice_pool::{Fault, Medium, MfaMode, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings, Times};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;

use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
    views::{Factor, PracticeMessage, PracticePerson, PracticeTrouble},
};

/// A running practice pool; it ends when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct Practice {
    pool: Arc<PracticePool>,
    /// Where the next sign-in is led instead, once.
    detour: Arc<Mutex<Option<Endpoint>>>,
}

impl Practice {
    /// Starts one, with its connection.
    pub(crate) async fn start() -> Result<(Self, Connection), Failure> {
        let pool = PracticePool::start(Settings::default()).await.map_err(|error| {
            tracing::warn!(%error, "the practice pool did not start");
            Failure::new(Code::Unexpected)
        })?;
        let connection = Connection::from_value(pool.connection())?;
        let practice = Self {
            pool: Arc::new(pool),
            detour: Arc::default(),
        };
        Ok((practice, connection))
    }

    /// The pretend person, to be filled in.
    #[expect(clippy::unused_self, reason = "only a running practice pool has a pretend person")]
    pub(crate) fn person(&self) -> PracticePerson {
        PracticePerson {
            username: PRACTICE_EMAIL.to_owned(),
            password: PRACTICE_PASSWORD.to_owned(),
        }
    }

    /// Hands on each message from now on, until `hand_on` says that nobody listens or practice ends.
    pub(crate) fn watch(&self, hand_on: impl Fn(PracticeMessage) -> bool + Send + 'static) {
        let mut messages = self.pool.messages();
        tauri::async_runtime::spawn(async move {
            while let Some(message) = messages.recv().await {
                let factor = match message.medium {
                    Medium::Sms => Factor::Sms,
                    Medium::Email => Factor::Email,
                };
                if !hand_on(PracticeMessage {
                    factor,
                    to: message.to,
                    text: message.text,
                }) {
                    break;
                }
            }
        });
    }

    /// Where the sign-in that begins now is led, if not to the pool.
    pub(crate) fn detour(&self) -> Option<Endpoint> {
        self.detour.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Leads the next sign-in over a connection that does not work.
    fn lead_astray(&self, address: &str) {
        let astray = Endpoint::custom(address)
            .inspect_err(|error| tracing::warn!(%error, "no detour"))
            .ok();
        *self.detour.lock().unwrap_or_else(PoisonError::into_inner) = astray;
    }

    /// Makes something go wrong: by the pool's answers or a faulty connection, so that the app meets it as it would the
    /// real thing.
    #[expect(clippy::too_many_lines, reason = "one arm for each trouble, and nothing else")]
    pub(crate) fn arrange(&self, trouble: PracticeTrouble) {
        use PracticeTrouble as Trouble;
        const SAVE: &str = "SetUserMFAPreference";
        const ANSWER: &str = "RespondToAuthChallenge";
        const ANY: &str = "*";
        // What the app tries again by itself has to go wrong as often as it does.
        const EVERY_TRY: Times = Times::Next(3);
        let refusal = |name: &str, message: &str| exception(name, message, 400);
        let not_set_up = |what: &str| {
            let message = format!("User does not have delivery config set to turn on {what}");
            refusal("InvalidParameterException", &message)
        };
        let (operation, fault, times) = match trouble {
            Trouble::SecondStepRequired => return self.pool.set_mfa(MfaMode::Required),
            Trouble::SignedOutElsewhere => return self.pool.revoke_all(PRACTICE_EMAIL),
            Trouble::TextMessageOff => (SAVE, not_set_up("SMS_MFA"), Times::Once),
            Trouble::EmailOff => (SAVE, not_set_up("EMAIL_OTP"), Times::Once),
            Trouble::AuthenticatorOff => {
                let message = "Software Token MFA has not been enabled by the userPool";
                let fault = refusal("SoftwareTokenMFANotFoundException", message);
                ("AssociateSoftwareToken", fault, Times::Once)
            }
            Trouble::SavedOtherwise => (SAVE, Fault::AcceptedWithoutEffect, Times::Once),
            Trouble::ScopeMissing => {
                let message = "Access Token does not have required scopes";
                (SAVE, refusal("NotAuthorizedException", message), Times::Once)
            }
            Trouble::AccountOff => (ANY, refusal("NotAuthorizedException", "User is disabled."), Times::Once),
            Trouble::NewPasswordNeeded => {
                let message = "Password reset required for the user";
                (ANY, refusal("PasswordResetRequiredException", message), Times::Once)
            }
            Trouble::AccountNotActive => {
                let message = "User is not confirmed.";
                (ANY, refusal("UserNotConfirmedException", message), Times::Once)
            }
            Trouble::AccountGone => (
                ANY,
                refusal("UserNotFoundException", "User does not exist."),
                Times::Once,
            ),
            Trouble::OrganisationGone => {
                let message = "User pool client does not exist.";
                (ANY, refusal("ResourceNotFoundException", message), Times::Once)
            }
            Trouble::Firewall => (ANY, Fault::Html { status: 403 }, Times::Once),
            Trouble::NotOffered => {
                let message = "This operation is not enabled.";
                (ANY, refusal("OperationNotEnabledException", message), Times::Once)
            }
            Trouble::MessagesNotSent => {
                let message = "The message could not be delivered.";
                (ANSWER, refusal("CodeDeliveryFailureException", message), Times::Once)
            }
            Trouble::OrganisationCheck => {
                let message = "PreAuthentication failed with error The front desk opens at nine.";
                (ANY, refusal("UserLambdaValidationException", message), Times::Once)
            }
            Trouble::CodeTooOld => {
                let message = "Invalid code provided, please request a code again.";
                (ANSWER, refusal("ExpiredCodeException", message), Times::Once)
            }
            Trouble::CodeAlreadyUsed => {
                let message = "Your software token has already been used once.";
                (ANSWER, refusal("ExpiredCodeException", message), Times::Once)
            }
            Trouble::Busy => (ANY, refusal("TooManyRequestsException", "Rate exceeded"), EVERY_TRY),
            Trouble::TooManyTries => {
                let message = "Attempt limit exceeded, please try after some time.";
                (ANY, refusal("LimitExceededException", message), Times::Once)
            }
            Trouble::ServiceTrouble => (ANY, exception("InternalErrorException", "", 500), EVERY_TRY),
            Trouble::AnswerLost => (SAVE, Fault::DropAfter, EVERY_TRY),
            Trouble::RequestLost => (SAVE, Fault::DropBefore, EVERY_TRY),
            Trouble::Tunnel => (SAVE, Fault::Tunnel { more: 8 }, Times::Once),
            Trouble::NoAnswer => (ANY, Fault::Hang, Times::Once),
            Trouble::WifiPage => (ANY, Fault::Html { status: 200 }, Times::Once),
            Trouble::ProxyAsks => (ANY, Fault::Html { status: 407 }, Times::Once),
            Trouble::CutShort => (ANY, Fault::Truncated, EVERY_TRY),
            Trouble::SomethingNew => (ANY, refusal("BrandNewException", "Something new."), Times::Once),
            Trouble::TemporaryPasswordExpired => {
                let message = "Temporary password has expired and must be reset by an administrator.";
                ("InitiateAuth", refusal("NotAuthorizedException", message), Times::Once)
            }
            Trouble::PasswordNotOffered => {
                let message = "USER_SRP_AUTH is not enabled for the client.";
                let fault = refusal("InvalidParameterException", message);
                // Refused before the person agrees, the choice of the first step included, and once more after it. The
                // password itself is not welcome either, by the pool's own word.
                ("InitiateAuth", fault, Times::Next(3))
            }
            Trouble::UnknownStep => {
                let body = json!({ "ChallengeName": "BRAND_NEW", "ChallengeParameters": {} });
                let fault = Fault::Answer { body: body.to_string() };
                (ANSWER, fault, Times::Once)
            }
            Trouble::SignInTimedOut => {
                let message = "Invalid session for the user, session is expired.";
                (ANSWER, refusal("NotAuthorizedException", message), Times::Once)
            }
            Trouble::ContactTaken => {
                let message = "An account with the given contact already exists.";
                let fault = refusal("AliasExistsException", message);
                ("UpdateUserAttributes", fault, Times::Once)
            }
            Trouble::ContactFixed => {
                let message = "A client attempted to write unauthorized attribute";
                let fault = refusal("NotAuthorizedException", message);
                ("UpdateUserAttributes", fault, Times::Once)
            }
            // A name that nobody may ever have: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
            Trouble::NoNetwork => return self.lead_astray("https://practice.invalid"),
            // The port that throws away what it gets, where anything listens at all.
            Trouble::NobodyAnswers => return self.lead_astray("http://127.0.0.1:9"),
            // Nobody there can prove who they are.
            Trouble::NotTrusted => return self.lead_astray(&self.pool.endpoint().replacen("http:", "https:", 1)),
        };
        self.pool.fail(operation, fault, times);
    }

    /// What the pretend authenticator app shows now: for the key being connected, else for the one that is.
    pub(crate) fn authenticator_code(&self, connecting: Option<&SecretString>) -> Option<String> {
        let now = SystemTime::now();
        match connecting {
            Some(key) => practice_pool::totp(key.expose_secret(), now),
            None => practice_pool::totp(&self.pool.person(PRACTICE_EMAIL)?.authenticator?, now),
        }
    }
}

fn exception(name: &str, message: &str, status: u16) -> Fault {
    Fault::Exception {
        name: name.to_owned(),
        message: message.to_owned(),
        status,
    }
}
