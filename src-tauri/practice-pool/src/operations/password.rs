//! `ChangePassword`, and setting a password whichever way a person comes to it.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>. Other
//! sign-ins of the person go on.

use serde_json::{Value, json};

use super::Call;
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::hourly::Counted;
use crate::rules;

/// `ChangePassword`. Whoever has no password sets one without a previous one.
pub(super) fn change(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let previous = fields.text("PreviousPassword", &rules::PASSWORD)?;
    let proposed = fields.required("ProposedPassword", &rules::PASSWORD)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    fields.finish()?;
    let now = call.now;
    let account = call.bearer(token)?;
    if account.is_federated() {
        return Err(Exception::no_reset_now());
    }
    let person = account.person.clone();
    if person.has_password() && previous.is_none() {
        return Err(Exception::missing("PreviousPassword"));
    }
    account.hourly.check_and_count(Counted::PasswordChange, now)?;
    call.state.lockouts.check(&person.username, now)?;
    if previous.unwrap_or_default() != person.password {
        call.state.lockouts.failed(&person.username, now);
        return Err(Exception::wrong_password());
    }
    call.set_password(&person.username, proposed)?;
    Ok(json!({}))
}

impl Call<'_> {
    /// Sets a password that conforms with the pool's policy and is none of the last ones.
    pub(super) fn set_password(&mut self, username: &str, password: &str) -> Result<(), Exception> {
        if let Some(constraint) = rules::PASSWORD.broken_by(password).first() {
            let message = "1 validation error detected: Value at 'password' failed to satisfy constraint";
            return Err(Exception::invalid_parameter(format!("{message}: {constraint}")));
        }
        let policy = &self.state.settings.password_policy;
        if let Some(violation) = policy.violation(password) {
            let message = format!("Password did not conform with policy: {violation}");
            return Err(Exception::new("InvalidPasswordException", message));
        }
        let (now, history) = (self.now, policy.history);
        let account = self.state.account(username)?;
        if account.last_passwords().take(history).any(|last| last == password) {
            let message = "Password has previously been used";
            return Err(Exception::new("PasswordHistoryPolicyViolationException", message));
        }
        account.change(now, |person| password.clone_into(&mut person.password));
        Ok(())
    }
}
