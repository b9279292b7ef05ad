//! A person's phone number and address: `UpdateUserAttributes`, `GetUserAttributeVerificationCode` and
//! `VerifyUserAttribute`.
//!
//! Owns the three requests and what the service says of where a code went. Never repeats any: each may send a message,
//! and codes are counted.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html>.

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use crate::{
    client::Client,
    failure::{Failure, Operation, Unreadable},
    input,
    tokens::AccessToken,
    wire::Answer,
};

/// What codes can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contact {
    /// `phone_number`, in E.164: a plus sign, the country's code, digits only.
    Phone,
    /// `email`.
    Email,
}

impl Contact {
    /// The attribute's name.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Phone => "phone_number",
            Self::Email => "email",
        }
    }
}

/// Where a code went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeDelivery {
    /// To the number or to the address, if the service tells.
    pub contact: Option<Contact>,
    /// Masked by the service: `+*******0123`, `a***@e***`.
    pub destination: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct UpdateUserAttributesRequest<'a> {
    user_attributes: [NewAttribute<'a>; 1],
    access_token: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct NewAttribute<'a> {
    name: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct GetUserAttributeVerificationCodeRequest<'a> {
    access_token: &'a str,
    attribute_name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct VerifyUserAttributeRequest<'a> {
    access_token: &'a str,
    attribute_name: &'static str,
    code: &'a str,
}

/// `CodeDeliveryDetails`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Details {
    #[serde(default)]
    attribute_name: Option<String>,
    #[serde(default)]
    delivery_medium: Option<String>,
    #[serde(default)]
    destination: Option<String>,
}

impl From<Details> for CodeDelivery {
    fn from(details: Details) -> Self {
        // The medium is what counts: a pool's trigger may send elsewhere than the attribute says.
        let contact = match (details.delivery_medium.as_deref(), details.attribute_name.as_deref()) {
            (Some("SMS"), _) | (None, Some("phone_number")) => Some(Contact::Phone),
            (Some("EMAIL"), _) | (None, Some("email")) => Some(Contact::Email),
            _ => None,
        };
        Self {
            contact,
            destination: details.destination.filter(|text| !text.is_empty()),
        }
    }
}

impl CodeDelivery {
    /// The one of an answer that holds no list of them. A code was sent, whether or not the service says where to.
    pub(crate) fn read(answer: &Answer<'_>) -> Result<Self, Unreadable> {
        let sent: Option<Details> = answer.optional("CodeDeliveryDetails")?;
        Ok(sent.map_or(
            Self {
                contact: None,
                destination: None,
            },
            Into::into,
        ))
    }
}

impl Client {
    /// Changes a number or an address; an empty value deletes it.
    ///
    /// The new value counts at once and is unconfirmed, unless the pool keeps the old one until the new one is
    /// confirmed: `GetUser` tells. Pools that confirm by themselves send a code and say where; `None` means that none
    /// was sent.
    pub async fn update_contact(
        &self,
        token: &AccessToken,
        contact: Contact,
        value: &SecretString,
    ) -> Result<Option<CodeDelivery>, Failure> {
        let name = contact.attribute();
        let request = UpdateUserAttributesRequest {
            user_attributes: [NewAttribute {
                name,
                value: value.expose_secret(),
            }],
            access_token: token.expose(),
        };
        self.call(Operation::UpdateUserAttributes, &request, |answer| {
            let sent: Option<Vec<Details>> = answer.optional("CodeDeliveryDetailsList")?;
            let ours = sent
                .into_iter()
                .flatten()
                .find(|it| it.attribute_name.as_deref() == Some(name));
            Ok(ours.map(Into::into))
        })
        .await
    }

    /// Sends a code to a number or an address that the account has. Five an hour for each person.
    pub async fn send_contact_code(&self, token: &AccessToken, contact: Contact) -> Result<CodeDelivery, Failure> {
        let request = GetUserAttributeVerificationCodeRequest {
            access_token: token.expose(),
            attribute_name: contact.attribute(),
        };
        let operation = Operation::GetUserAttributeVerificationCode;
        self.call(operation, &request, CodeDelivery::read).await
    }

    /// Proves with a code that the person reads what is sent there. `code` is 1 to 2048 characters without spaces.
    pub async fn verify_contact(
        &self,
        token: &AccessToken,
        contact: Contact,
        code: &SecretString,
    ) -> Result<(), Failure> {
        let operation = Operation::VerifyUserAttribute;
        input::message_code(code).map_err(|why| Failure::not_sent(operation, why))?;
        let request = VerifyUserAttributeRequest {
            access_token: token.expose(),
            attribute_name: contact.attribute(),
            code: code.expose_secret(),
        };
        self.call(operation, &request, |_| Ok(())).await
    }
}
