//! `AssociateSoftwareToken` and `VerifySoftwareToken`: connecting an authenticator app.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.
//! Either is asked with an access token, or with the session of an `MFA_SETUP` challenge. A new authenticator
//! replaces the old one when it is verified; verifying switches nothing on.

use std::time::SystemTime;

use serde_json::{Value, json};

use super::Call;
use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::rules;
use crate::sessions::{SignIn, Step};
use crate::settings::{Factor, MfaMode};
use crate::totp;

/// `AssociateSoftwareToken`.
pub(super) fn associate(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.text("AccessToken", &rules::TOKEN)?;
    let session = fields.text("Session", &rules::SESSION)?;
    fields.finish()?;
    let secret = totp::new_secret(&call.pool.random)?;
    match whose(token, session)? {
        Whose::Bearer(token) => {
            call.bearer(token)?;
            call.check_in_pool()?;
            call.bearer(token)?.offered_authenticator = Some(secret.clone());
            Ok(json!({"SecretCode": secret}))
        }
        Whose::Session(name) => {
            let (sign_in, choices) = call.setting_up(name)?;
            call.check_in_pool()?;
            call.state.account(&sign_in.username)?.offered_authenticator = Some(secret.clone());
            let step = Step::SetUp {
                choices,
                verified: false,
            };
            let session = call.next_session(name, &sign_in, step)?;
            Ok(json!({"SecretCode": secret, "Session": session}))
        }
    }
}

/// `VerifySoftwareToken`. After a wrong code the same secret may be tried again.
pub(super) fn verify(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.text("AccessToken", &rules::TOKEN)?;
    let session = fields.text("Session", &rules::SESSION)?;
    let code = fields.required("UserCode", &rules::USER_CODE)?;
    let name = fields.text("FriendlyDeviceName", &rules::TEXT)?;
    fields.finish()?;
    let now = call.now;
    match whose(token, session)? {
        Whose::Bearer(token) => {
            check_code(call.bearer(token)?, code, name, now)?;
            Ok(json!({"Status": "SUCCESS"}))
        }
        Whose::Session(session) => {
            let (sign_in, choices) = call.setting_up(session)?;
            check_code(call.state.account(&sign_in.username)?, code, name, now)?;
            let step = Step::SetUp {
                choices,
                verified: true,
            };
            let session = call.next_session(session, &sign_in, step)?;
            Ok(json!({"Status": "SUCCESS", "Session": session}))
        }
    }
}

/// Who asks.
enum Whose<'a> {
    Bearer(&'a str),
    Session(&'a str),
}

fn whose<'a>(token: Option<&'a str>, session: Option<&'a str>) -> Result<Whose<'a>, Exception> {
    match (token, session) {
        (Some(token), None) => Ok(Whose::Bearer(token)),
        (None, Some(session)) => Ok(Whose::Session(session)),
        (Some(_), Some(_)) => Err(Exception::invalid_parameter(
            "Only one of AccessToken and Session may be given",
        )),
        (None, None) => Err(Exception::invalid_parameter(
            "Either AccessToken or Session must be given",
        )),
    }
}

fn check_code(account: &mut Account, code: &str, name: Option<&str>, now: SystemTime) -> Result<(), Exception> {
    if account.offered_authenticator.is_none() && account.person.authenticator.is_none() {
        return Err(not_found("Software token was not associated with the user"));
    }
    if account.verify_authenticator(code, name, now) {
        return Ok(());
    }
    let message = "Code mismatch and fail enable Software Token MFA";
    Err(Exception::new("EnableSoftwareTokenMFAException", message))
}

fn not_found(message: &str) -> Exception {
    Exception::new("SoftwareTokenMFANotFoundException", message)
}

impl Call<'_> {
    fn check_in_pool(&self) -> Result<(), Exception> {
        let settings = &self.state.settings;
        let on = settings.mfa != MfaMode::Off && settings.factors.contains(&Factor::SoftwareToken);
        on.then_some(())
            .ok_or_else(|| not_found("Software Token MFA has not been enabled by the userPool"))
    }

    /// Whose sign-in waits for a factor to be set up, and which factors it may be.
    fn setting_up(&self, session: &str) -> Result<(SignIn, Vec<Factor>), Exception> {
        let session = self.state.sessions.find(session, self.now)?;
        match session.step {
            Step::SetUp { choices, .. } if choices.contains(&Factor::SoftwareToken) => Ok((session.sign_in, choices)),
            _ => Err(Exception::invalid_session()),
        }
    }

    /// Every successful step spends its session and hands out a new one.
    fn next_session(&mut self, spent: &str, sign_in: &SignIn, step: Step) -> Result<String, Exception> {
        self.state.sessions.spend(spent);
        self.open_session(sign_in, step)
    }
}
