//! `ForgotPassword` and `ConfirmForgotPassword`: a new password for whoever reads what is sent to a confirmed contact.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>. Which
//! contact it is: <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html>.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Call, contact, proof, sign_in};
use crate::contacts::{Contact, SentCode};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::hourly::Counted;
use crate::rules;
use crate::settings::Status;

/// How long a code for a forgotten password is good.
const CODE_LIFE: Duration = Duration::from_secs(60 * 60);

/// `ForgotPassword`. A stranger is told of a message that is never sent.
pub(super) fn forgot(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let hash = fields.text("SecretHash", &rules::SECRET_HASH)?;
    let typed = fields.required("Username", &rules::USERNAME)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    call.check_hash(typed, hash)?;
    let Some(account) = call.state.find(typed) else {
        return Ok(pretended(call, typed));
    };
    let person = account.person.clone();
    let settings = &call.state.settings;
    match person.status {
        Status::Disabled => return Err(Exception::disabled()),
        Status::ForceChangePassword | Status::ExternalProvider => return Err(Exception::no_reset_now()),
        Status::Confirmed | Status::ResetRequired | Status::Unconfirmed => (),
    }
    if settings.recovery.is_empty() {
        return Err(Exception::not_authorized("Contact administrator to reset password."));
    }
    let contact = settings.recovery_contact(&person);
    // An account that was never confirmed has proved no contact.
    let contact = contact
        .filter(|_| person.status != Status::Unconfirmed)
        .ok_or_else(|| {
            let message = "Cannot reset password for the user as there is no registered/verified email or phone_number";
            Exception::invalid_parameter(message)
        })?;
    let now = call.now;
    let account = call.state.account(&person.username)?;
    account.hourly.check_and_count(Counted::ResetCode, now)?;
    Ok(json!({"CodeDeliveryDetails": send(call, &person.username, contact)?}))
}

/// `ConfirmForgotPassword`. A password that does not conform leaves the code good.
pub(super) fn confirm(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let hash = fields.text("SecretHash", &rules::SECRET_HASH)?;
    let typed = fields.required("Username", &rules::USERNAME)?;
    let code = fields.required("ConfirmationCode", &rules::CONFIRMATION_CODE)?;
    let password = fields.required("Password", &rules::PASSWORD)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    call.check_hash(typed, hash)?;
    let now = call.now;
    let account = call.state.find_mut(typed).ok_or_else(Exception::mismatched_code)?;
    let username = account.person.username.clone();
    if account.person.status == Status::Disabled {
        return Err(Exception::disabled());
    }
    account.hourly.check(Counted::WrongResetCode, now)?;
    let checked = SentCode::check(account.reset_code.as_ref(), code, now);
    if checked == Err(Exception::mismatched_code()) {
        account.hourly.count(Counted::WrongResetCode, now);
    }
    let contact = checked?;
    call.set_password(&username, password)?;
    let account = call.state.account(&username)?;
    account.reset_code = None;
    account.set_confirmed(contact, true);
    if account.person.status == Status::ResetRequired {
        account.person.status = Status::Confirmed;
    }
    call.state.lockouts.succeeded(&username);
    Ok(json!({}))
}

/// What an administrator does: the account waits for a new password, and the code for it is sent.
pub(crate) fn require(call: &mut Call<'_>, username: &str) -> Result<(), Exception> {
    let account = call.state.account(username)?;
    account.person.status = Status::ResetRequired;
    let person = account.person.clone();
    let any = [
        (Contact::Email, person.email.is_some() && person.email_confirmed),
        (Contact::Phone, person.phone.is_some() && person.phone_confirmed),
    ];
    let any = any
        .into_iter()
        .find_map(|(contact, will_do)| will_do.then_some(contact));
    if let Some(contact) = call.state.settings.recovery_contact(&person).or(any) {
        send(call, username, contact)?;
    }
    Ok(())
}

/// Sends a code. An earlier one is no longer good.
fn send(call: &mut Call<'_>, username: &str, contact: Contact) -> Answer {
    let to = call
        .state
        .account(username)?
        .contact(contact)
        .unwrap_or_default()
        .to_owned();
    let (sent, delivery) = call.send_code(contact, &to, CODE_LIFE)?;
    call.state.account(username)?.reset_code = Some(sent);
    Ok(delivery)
}

/// An address that is the same at every try, for somebody who does not exist.
pub(super) fn pretended(call: &Call<'_>, typed: &str) -> Value {
    let letters: String = proof::disguise(call, typed)
        .bytes()
        .map(|byte| char::from(b'a' + byte % 26))
        .collect();
    let (name, host) = letters.split_at(1);
    json!({"CodeDeliveryDetails": contact::delivery(Contact::Email, &format!("{name}@{host}"))})
}
