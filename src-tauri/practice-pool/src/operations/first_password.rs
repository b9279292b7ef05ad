//! `NEW_PASSWORD_REQUIRED`: the first sign-in to an account that an administrator made.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>. The
//! answer sets the password and whatever the pool requires and the account lacks; it changes nothing that is there.

use serde_json::{Map, Value};

use super::{Call, contact, second_step};
use crate::contacts::Contact;
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::rules;
use crate::sessions::{SignIn, Step};
use crate::settings::Status;

/// What stands before an attribute's name, both where it is asked for and where it is given.
const PREFIX: &str = "userAttributes.";

/// Asks for the new password, if the first one is still good.
pub(super) fn ask(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    let life = call.state.settings.temporary_password_life;
    let account = call.state.account(&sign_in.username)?;
    let (attributes, since) = (account.attributes(), account.password_since);
    if call.now >= since + life {
        let message = "Temporary password has expired and must be reset by an administrator.";
        return Err(Exception::not_authorized(message));
    }
    let missing = call.missing_attributes(&sign_in.username)?;
    let missing: Vec<String> = missing.iter().map(|name| [PREFIX, name].concat()).collect();
    let attributes: Map<String, Value> = attributes
        .into_iter()
        .filter(|(name, _)| name != "sub")
        .map(|(name, value)| (name, Value::String(value)))
        .collect();
    let listed = [
        ("requiredAttributes", Value::from(missing).to_string()),
        ("userAttributes", Value::Object(attributes).to_string()),
    ];
    second_step::open(call, sign_in, Step::NewPassword, listed)
}

/// The answer. Nothing is set unless all of it can be.
pub(super) fn answer(call: &mut Call<'_>, session: &str, sign_in: &SignIn, responses: Texts<'_>) -> Answer {
    let username = &sign_in.username;
    let password = responses.required("NEW_PASSWORD")?;
    let given = responses.beginning_with(PREFIX);
    let has = call.state.account(username)?.attributes();
    for (name, value) in &given {
        if has.iter().any(|(has, _)| has == name) {
            let message = format!("Cannot modify an already provided {name}");
            return Err(Exception::not_authorized(message));
        }
        check_attribute(name, value)?;
    }
    let missing = call.missing_attributes(username)?;
    let is_given = |wanted: &str| given.iter().any(|(name, value)| *name == wanted && !value.is_empty());
    if let Some(name) = missing.iter().find(|name| !is_given(name)) {
        let message = format!("Invalid attributes given, {name} is missing");
        return Err(Exception::invalid_parameter(message));
    }
    call.set_password(username, password)?;
    call.state.sessions.spend(session);
    let account = call.state.account(username)?;
    account.person.status = Status::Confirmed;
    for (name, value) in given {
        match Contact::of_attribute(name) {
            Some(contact) => account.set_contact(contact, value),
            None => {
                account.person.attributes.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    second_step::after_password(call, sign_in)
}

/// Whether an attribute may be given here at all, and has its form.
fn check_attribute(name: &str, value: &str) -> Result<(), Exception> {
    let own = ["sub", "identities", "email_verified", "phone_number_verified"].contains(&name);
    if own || !rules::ATTRIBUTE_NAME.broken_by(name).is_empty() || !rules::ATTRIBUTE_VALUE.broken_by(value).is_empty() {
        let message = "A client attempted to write unauthorized attribute";
        return Err(Exception::not_authorized(message));
    }
    Contact::of_attribute(name).map_or(Ok(()), |contact| contact::check_form(contact, value))
}

impl Call<'_> {
    /// What the pool requires and this account does not have.
    fn missing_attributes(&mut self, username: &str) -> Result<Vec<String>, Exception> {
        let required = self.state.settings.required_attributes.clone();
        let has = self.state.account(username)?.attributes();
        let lacks = |name: &String| !has.iter().any(|(has, _)| has == name);
        Ok(required.into_iter().filter(lacks).collect())
    }
}
