//! Numbers and addresses: which there are, and codes on their way to them.

use std::time::SystemTime;

use crate::exception::Exception;
use crate::messages::Medium;

/// A contact that can be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Contact {
    Email,
    Phone,
}

impl Contact {
    /// The attribute that holds it.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone_number",
        }
    }

    /// How messages get there.
    pub(crate) const fn medium(self) -> Medium {
        match self {
            Self::Email => Medium::Email,
            Self::Phone => Medium::Sms,
        }
    }

    /// The contact that an attribute holds, if it holds one.
    pub(crate) fn of_attribute(name: &str) -> Option<Self> {
        [Self::Email, Self::Phone]
            .into_iter()
            .find(|contact| contact.attribute() == name)
    }
}

/// A code that was sent to a contact. Not `Debug`.
#[derive(Clone)]
pub(crate) struct SentCode {
    pub(crate) contact: Contact,
    pub(crate) code: String,
    pub(crate) expires: SystemTime,
}

impl SentCode {
    /// Whether this is the code that was sent, if one was and is still good.
    pub(crate) fn check(sent: Option<&Self>, given: &str, now: SystemTime) -> Result<Contact, Exception> {
        let sent = sent
            .filter(|sent| now < sent.expires)
            .ok_or_else(Exception::stale_code)?;
        if sent.code == given {
            return Ok(sent.contact);
        }
        Err(Exception::mismatched_code())
    }
}
