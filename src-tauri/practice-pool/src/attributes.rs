//! An account's attributes, as answers and tokens carry them.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html>.

use serde_json::{Value, json};

use crate::account::Account;
use crate::contacts::Contact;

impl Account {
    /// The attributes with their values, in the order in which they are listed.
    pub(crate) fn attributes(&self) -> Vec<(String, String)> {
        let mut attributes = vec![("sub".to_owned(), self.sub.clone())];
        if !self.person.identities.is_empty() {
            attributes.push(("identities".to_owned(), self.identities().to_string()));
        }
        attributes.extend(self.person.attributes.clone());
        for (contact, flag) in [
            (Contact::Email, "email_verified"),
            (Contact::Phone, "phone_number_verified"),
        ] {
            if let Some(value) = self.contact(contact) {
                attributes.push((contact.attribute().to_owned(), value.to_owned()));
                attributes.push((flag.to_owned(), self.is_confirmed(contact).to_string()));
            }
        }
        attributes
    }

    /// The accounts elsewhere, as the attribute `identities` holds them. The first of a federated person is the one
    /// that the account here was made for.
    pub(crate) fn identities(&self) -> Value {
        let identities = self.person.identities.iter().enumerate().map(|(index, identity)| {
            json!({
                "userId": identity.user_id,
                "providerName": identity.provider,
                "providerType": identity.kind,
                "issuer": null,
                "primary": self.is_federated() && index == 0,
            })
        });
        identities.collect()
    }
}
