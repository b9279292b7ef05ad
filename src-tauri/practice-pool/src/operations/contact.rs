//! Phone number and email address: changing them, and proving that one reads what is sent there.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html>. What
//! becomes of a new value is the pool's setting.

use std::time::Duration;

use serde_json::{Value, json};

use super::Call;
use crate::contacts::{Contact, SentCode};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::hourly::Counted;
use crate::messages::masked;
use crate::rules;
use crate::settings::NewContact;

/// How long a code for a contact is good.
const CODE_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// `UpdateUserAttributes`.
pub(super) fn update(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let mut wanted = Vec::new();
    for mut attribute in fields.structures("UserAttributes")? {
        let name = attribute.required("Name", &rules::ATTRIBUTE_NAME)?;
        wanted.push((
            name,
            attribute.text("Value", &rules::ATTRIBUTE_VALUE)?.unwrap_or_default(),
        ));
        fields.absorb(attribute);
    }
    fields.finish()?;
    let username = call.bearer(token)?.person.username.clone();
    let mut changes = Vec::new();
    for (name, value) in wanted {
        let contact = writable(name)?;
        check_form(contact, value)?;
        if call.is_taken(contact, value, &username) {
            return Err(Exception::alias_exists(contact));
        }
        changes.push((contact, value));
    }
    let new_contact = call.state.settings.new_contact;
    let mut deliveries = Vec::new();
    for (contact, value) in changes {
        let account = call.state.account(&username)?;
        if account.contact(contact).unwrap_or_default() == value {
            continue;
        }
        match new_contact {
            NewContact::Waits if !value.is_empty() => {
                account.waiting_contacts.insert(contact, value.to_owned());
            }
            _ => account.set_contact(contact, value),
        }
        if !value.is_empty() && new_contact != NewContact::CountsUnasked {
            deliveries.push(call.send_contact_code(&username, contact)?);
        }
    }
    Ok(json!({"CodeDeliveryDetailsList": deliveries}))
}

/// `GetUserAttributeVerificationCode`.
pub(super) fn send_code(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let name = fields.required("AttributeName", &rules::ATTRIBUTE_NAME)?;
    fields.finish()?;
    let now = call.now;
    let account = call.bearer(token)?;
    let contact = Contact::of_attribute(name)
        .filter(|contact| account.to_confirm(*contact).is_some())
        .ok_or_else(|| Exception::invalid_parameter(format!("User does not have a value for {name} to verify.")))?;
    account.hourly.check_and_count(Counted::ContactCode, now)?;
    let username = account.person.username.clone();
    Ok(json!({"CodeDeliveryDetails": call.send_contact_code(&username, contact)?}))
}

/// `VerifyUserAttribute`.
pub(super) fn verify(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let name = fields.required("AttributeName", &rules::ATTRIBUTE_NAME)?;
    let code = fields.required("Code", &rules::CONFIRMATION_CODE)?;
    fields.finish()?;
    let now = call.now;
    let account = call.bearer(token)?;
    let contact = Contact::of_attribute(name)
        .ok_or_else(|| Exception::invalid_parameter(format!("{name} cannot be verified.")))?;
    SentCode::check(account.contact_codes.get(&contact), code, now)?;
    account.confirm(contact);
    Ok(json!({}))
}

/// The attributes that the app client may write.
fn writable(name: &str) -> Result<Contact, Exception> {
    if name == "sub" {
        return Err(Exception::invalid_parameter("user.sub: Attribute cannot be updated."));
    }
    Contact::of_attribute(name)
        .ok_or_else(|| Exception::not_authorized("A client attempted to write unauthorized attribute"))
}

/// An empty value deletes the attribute.
pub(super) fn check_form(contact: Contact, value: &str) -> Result<(), Exception> {
    let (well_formed, message) = match contact {
        Contact::Phone => (is_e164(value), "Invalid phone number format."),
        Contact::Email => (is_address(value), "Invalid email address format."),
    };
    if value.is_empty() || well_formed {
        Ok(())
    } else {
        Err(Exception::invalid_parameter(message))
    }
}

/// `+`, a country code, digits only, at most 15 of them.
fn is_e164(value: &str) -> bool {
    value.strip_prefix('+').is_some_and(|digits| {
        (2..=15).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|c| c.is_ascii_digit())
    })
}

fn is_address(value: &str) -> bool {
    value.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !value.contains(char::is_whitespace)
    })
}

impl Call<'_> {
    /// Whether somebody else proved that this contact is theirs.
    pub(super) fn is_taken(&self, contact: Contact, value: &str, by_other_than: &str) -> bool {
        self.state.accounts.iter().any(|other| {
            other.person.username != by_other_than
                && other.is_confirmed(contact)
                && other
                    .contact(contact)
                    .is_some_and(|theirs| theirs.eq_ignore_ascii_case(value))
        })
    }

    /// Sends a code to a contact. An earlier one is no longer good.
    fn send_contact_code(&mut self, username: &str, contact: Contact) -> Result<Value, Exception> {
        let account = self.state.account(username)?;
        let to = account.to_confirm(contact).unwrap_or_default().to_owned();
        let (sent, delivery) = self.send_code(contact, &to, CODE_LIFE)?;
        self.state.account(username)?.contact_codes.insert(contact, sent);
        Ok(delivery)
    }

    /// Sends a code and says where it went.
    pub(super) fn send_code(
        &mut self,
        contact: Contact,
        to: &str,
        life: Duration,
    ) -> Result<(SentCode, Value), Exception> {
        let code = self.pool.random.code()?;
        self.state.outbox.send(contact.medium(), to, &code);
        let expires = self.now + life;
        Ok((SentCode { contact, code, expires }, delivery(contact, to)))
    }
}

/// `CodeDeliveryDetails`.
pub(super) fn delivery(contact: Contact, to: &str) -> Value {
    json!({
        "AttributeName": contact.attribute(),
        "DeliveryMedium": contact.medium().wire_name(),
        "Destination": masked(contact.medium(), to),
    })
}

#[cfg(test)]
mod tests {
    //! Not covered here: the operations over HTTP (tests/wire/contact.rs).
    use super::*;

    #[test]
    fn a_number_is_plus_country_code_and_digits() {
        let good: Vec<&str> = [
            "+15555550123",
            "5555550123",
            "+1 555 555 0123",
            "+0155555501",
            "+",
            "+1234567890123456",
            "+4930a",
        ]
        .into_iter()
        .filter(|number| is_e164(number))
        .collect();
        assert_eq!(good, ["+15555550123"]);
    }

    #[test]
    fn an_address_has_a_name_and_a_host_with_a_dot() {
        let good: Vec<&str> = [
            "ada@practice.example",
            "ada",
            "@practice.example",
            "ada@practice",
            "a@b@c.example",
            "a da@practice.example",
        ]
        .into_iter()
        .filter(|address| is_address(address))
        .collect();
        assert_eq!(good, ["ada@practice.example"]);
    }
}
