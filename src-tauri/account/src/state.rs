//! What the service last said of this account: which factors are on, which is asked for, and what each would need.
//!
//! Only [`crate::Session`] makes one, from answers; nothing here is ever predicted. What a client may not read does not
//! come back at all, so absence is "not there, as far as this app can see".

use cognito::{User, UserAuthFactors};

use crate::factor::{Factor, Factors, second_steps};

/// What the service last said of this account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountState {
    /// As they would recognise themselves: the address, else the preferred user name, else the user name.
    pub person: String,
    /// What is on.
    pub enabled: Factors,
    /// What is asked for; none with several on means that the person chooses at each sign-in.
    pub preferred: Option<Factor>,
    /// Words in the service's list that this version does not know, kept to be shown.
    pub others: Vec<String>,
    /// The mobile number.
    pub phone: Option<Contact>,
    /// The address.
    pub email: Option<Contact>,
    /// Whether an authenticator app is connected, on or off. `None`: the service does not tell.
    pub authenticator: Option<bool>,
    /// Whether there is a passkey. `None`: the service does not tell.
    pub passkey: Option<bool>,
    /// Whether there is a password. `None`: the service does not tell.
    pub password: Option<bool>,
    /// The account belongs to a company or social sign-in, which manages its own steps.
    pub managed_elsewhere: bool,
    /// A company or social sign-in leads to the account as well, and asks what it likes.
    pub linked: bool,
    /// Factors whose state could not be read back after a change.
    pub unknown: Factors,
}

/// A number or an address that codes can go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Enough to recognise it: "+•••••••0123", "a•••@p•••".
    pub masked: String,
    /// Somebody proved that it is theirs.
    pub confirmed: bool,
}

/// What a factor lacks before it can be switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No authenticator app is connected.
    Authenticator,
    /// No mobile number.
    MobileNumber,
    /// Nobody confirmed the mobile number.
    ConfirmedMobileNumber,
    /// No address.
    EmailAddress,
    /// Nobody confirmed the address.
    ConfirmedEmailAddress,
    /// No passkey.
    Passkey,
}

impl AccountState {
    /// Reads the service's answers. `registered` is optional, since older tiers and emulators refuse that question.
    pub(crate) fn read(user: &User, registered: Option<&UserAuthFactors>) -> Self {
        let (enabled, others) = sort_words(&user.factors);
        let configured = |word: &str| registered.map(|answer| answer.configured.iter().any(|entry| entry == word));
        Self {
            person: ["email", "preferred_username"]
                .into_iter()
                .find_map(|name| user.attribute(name).filter(|value| !value.is_empty()))
                .unwrap_or(&user.username)
                .to_owned(),
            preferred: user
                .preferred
                .as_deref()
                .and_then(Factor::from_service)
                .filter(|it| it.can_be_preferred()),
            phone: contact(user, "phone_number", "phone_number_verified", mask_phone),
            email: contact(user, "email", "email_verified", mask_email),
            authenticator: known_by(&enabled, Factor::SoftwareToken, configured("SOFTWARE_TOKEN")),
            passkey: known_by(&enabled, Factor::WebAuthn, configured("WEB_AUTHN")),
            password: configured("PASSWORD"),
            managed_elsewhere: user.is_external(),
            linked: user.is_linked(),
            enabled,
            others,
            unknown: Factors::new(),
        }
    }

    /// The same account after a newer `GetUser`, which does not tell what is registered.
    pub(crate) fn updated(&self, user: &User) -> Self {
        let mut new = Self::read(user, None);
        if self.enabled.contains(&Factor::SoftwareToken) || new.authenticator.is_none() {
            new.authenticator = self.authenticator;
        }
        new.passkey = new.passkey.or(self.passkey);
        new.password = new.password.or(self.password);
        new
    }

    /// What `factor` lacks, as far as the service tells. An unconfirmed contact counts as missing: the service would
    /// accept it, and send the next code to a number that may be mistyped.
    #[must_use]
    pub fn missing(&self, factor: Factor) -> Option<Missing> {
        let contact = |contact: &Option<Contact>, absent, unconfirmed| match contact {
            None => Some(absent),
            Some(contact) if !contact.confirmed => Some(unconfirmed),
            Some(_) => None,
        };
        match factor {
            Factor::Sms => contact(&self.phone, Missing::MobileNumber, Missing::ConfirmedMobileNumber),
            Factor::Email => contact(&self.email, Missing::EmailAddress, Missing::ConfirmedEmailAddress),
            Factor::SoftwareToken => (self.authenticator == Some(false)).then_some(Missing::Authenticator),
            Factor::WebAuthn => (self.passkey == Some(false)).then_some(Missing::Passkey),
        }
    }

    /// Where a code of `factor` would go.
    #[must_use]
    pub fn destination(&self, factor: Factor) -> Option<&str> {
        match factor {
            Factor::Sms => self.phone.as_ref(),
            Factor::Email => self.email.as_ref(),
            Factor::SoftwareToken | Factor::WebAuthn => None,
        }
        .map(|contact| contact.masked.as_str())
    }

    /// What is on and asked for as a second step.
    #[must_use]
    pub fn second_steps(&self) -> Factors {
        second_steps(&self.enabled)
    }
}

fn sort_words(words: &[String]) -> (Factors, Vec<String>) {
    let mut enabled = Factors::new();
    let mut others = Vec::new();
    for word in words {
        match Factor::from_service(word) {
            Some(factor) => {
                enabled.insert(factor);
            }
            None => others.push(word.clone()),
        }
    }
    (enabled, others)
}

/// What is on is registered. Where the other answer says that it is not, one of the two is out of date, and who knows
/// which: after an administrator deleted the authenticator the list may go on naming it.
fn known_by(enabled: &Factors, factor: Factor, configured: Option<bool>) -> Option<bool> {
    match (enabled.contains(&factor), configured) {
        (true, Some(false)) => None,
        (true, _) => Some(true),
        (false, configured) => configured,
    }
}

fn contact(user: &User, value: &str, confirmed: &str, mask: fn(&str) -> String) -> Option<Contact> {
    let value = user.attribute(value).filter(|value| !value.is_empty())?;
    Some(Contact {
        masked: mask(value),
        confirmed: user.attribute(confirmed) == Some("true"),
    })
}

/// "+15555550123" → "+•••••••0123". Short numbers keep less, so that the mask always hides more than it shows.
fn mask_phone(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let shown = digits.len().min(8) / 2;
    let hidden = digits.len() - shown;
    let tail: String = digits.iter().skip(hidden).collect();
    format!("+{}{tail}", "•".repeat(hidden))
}

/// "ada@practice.example" → "a•••@p•••", as the service masks.
fn mask_email(address: &str) -> String {
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{}•••@{}•••", first(local), first(domain)),
        None => format!("{}•••", first(address)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_and_not_registered_is_not_known() {
        let on = Factors::from([Factor::SoftwareToken]);
        let known = |configured| known_by(&on, Factor::SoftwareToken, configured);
        assert_eq!(
            [None, Some(true), Some(false)].map(known),
            [Some(true), Some(true), None]
        );
        let off = |configured| known_by(&Factors::new(), Factor::SoftwareToken, configured);
        assert_eq!(
            [None, Some(true), Some(false)].map(off),
            [None, Some(true), Some(false)]
        );
    }

    #[test]
    fn a_masked_number_keeps_its_last_four_digits() {
        assert_eq!(mask_phone("+15555550123"), "+•••••••0123");
    }

    #[test]
    fn a_masked_short_number_hides_at_least_half() {
        assert_eq!(mask_phone("+123"), "+••3");
    }

    #[test]
    fn a_masked_address_keeps_two_letters() {
        assert_eq!(mask_email("ada@practice.example"), "a•••@p•••");
        assert_eq!(mask_email("no-at-sign"), "n•••");
    }
}
