//! Adding, changing and confirming the number or the address that codes go to.
//!
//! Service pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>,
//! `API_GetUserAttributeVerificationCode` and `API_VerifyUserAttribute`. A new value counts at once, unless the pool
//! keeps the old one until the new one is confirmed; some pools send the code by themselves, others have to be asked.
//! Which it was is read back from the service, never assumed. Giving up puts back what was there before. Switching the
//! factor on is a change of preference like any other.

use cognito::{CodeDelivery, Contact};
use phonenumber::country;
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    code::{ascii_digit, six_digits},
    error::{Error, Typed},
    factor::Factor,
    session::Session,
};

/// What follows a number or an address that was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactStep {
    /// A code was sent there, to be typed.
    Code {
        /// Masked by the service.
        destination: Option<String>,
        /// The pool goes on using the old one until the new one is confirmed.
        old_one_stays: bool,
    },
    /// It is confirmed already.
    Confirmed,
}

/// A contact that is being set up, and what was there before.
#[derive(Debug)]
pub(crate) struct Pending {
    contact: Contact,
    before: Option<SecretString>,
    /// What is to be confirmed.
    new: SecretString,
    /// What was entered counts already, in place of what was there before.
    counts: bool,
}

impl Pending {
    fn old_one_stays(&self) -> bool {
        !self.counts
            && self
                .before
                .as_ref()
                .is_some_and(|it| it.expose_secret() != self.new.expose_secret())
    }
}

impl Factor {
    /// Where the factor's codes are sent.
    fn contact(self) -> Result<Contact, Error> {
        match self {
            Self::Sms => Ok(Contact::Phone),
            Self::Email => Ok(Contact::Email),
            Self::SoftwareToken | Self::WebAuthn => Err(Error::NoSuchStep),
        }
    }
}

/// The account's number or address as the service has it now.
struct Stored {
    value: Option<SecretString>,
    confirmed: bool,
}

impl Stored {
    fn is(&self, value: &SecretString) -> bool {
        self.value
            .as_ref()
            .is_some_and(|it| it.expose_secret() == value.expose_secret())
    }
}

impl Session {
    /// Enters a number or an address for this factor, or, without a `typed` one, confirms the one that is there.
    /// `country` (ISO 3166, "DE") is for numbers that are typed without their country's code.
    ///
    /// # Errors
    /// What was typed can't be right, or what the service or the network said. Where that was about the code, the new
    /// value may be there already, and [`Session::cancel_contact`] takes it back.
    pub async fn begin_contact(
        &self,
        factor: Factor,
        typed: Option<&SecretString>,
        country: Option<&str>,
    ) -> Result<ContactStep, Error> {
        let contact = factor.contact()?;
        let new = typed
            .map(|typed| checked(contact, typed, country))
            .transpose()
            .map_err(Error::Typed)?;
        let mut pending = self.inner.contact.lock().await;
        let before = self.stored(contact).await?;
        // Entered again before it was confirmed: what is put back is what was there before the first time.
        let earlier = pending.as_ref().filter(|open| open.counts && open.contact == contact);
        let (first, counted) = match earlier {
            Some(open) => (open.before.clone(), true),
            None => (before.value.clone(), false),
        };
        let Some(new) = new.filter(|new| !before.is(new)) else {
            let new = before.value.clone().ok_or(Error::NoSuchStep)?;
            if before.confirmed {
                return Ok(ContactStep::Confirmed);
            }
            let sent = self.ask_for_code(contact).await?;
            *pending = Some(Pending {
                contact,
                before: first,
                new,
                counts: counted,
            });
            return Ok(step(sent, false));
        };
        let sent = self.enter(contact, &new).await?;
        // From here on the account may have changed: giving up has to put the old value back, whatever comes next.
        let open = pending.insert(Pending {
            contact,
            before: first,
            new,
            counts: true,
        });
        let now = self.stored(contact).await?;
        open.counts = now.is(&open.new);
        if open.counts && now.confirmed {
            *pending = None;
            return Ok(ContactStep::Confirmed);
        }
        let old_one_stays = open.old_one_stays();
        let sent = match sent {
            Some(sent) => sent,
            None => self.ask_for_code(contact).await?,
        };
        Ok(step(sent, old_one_stays))
    }

    /// Sends another code to the contact that is being set up. Earlier ones are no longer good.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when none is, or what the service or the network said.
    pub async fn send_contact_code(&self) -> Result<ContactStep, Error> {
        let pending = self.inner.contact.lock().await;
        let open = pending.as_ref().ok_or(Error::NoSuchStep)?;
        let sent = self.ask_for_code(open.contact).await?;
        Ok(step(sent, open.old_one_stays()))
    }

    /// Proves with a code that the person reads what is sent there. The contact is then confirmed, and the factor still
    /// off.
    ///
    /// # Errors
    /// A code that can't be right, [`Error::NoSuchStep`] when none is asked for, or what the service or the network
    /// said. The step stays open.
    pub async fn finish_contact(&self, code: &SecretString) -> Result<(), Error> {
        let mut pending = self.inner.contact.lock().await;
        let open = pending.as_ref().ok_or(Error::NoSuchStep)?;
        let contact = open.contact;
        let code = &six_digits(code).map_err(Error::Typed)?;
        let client = &self.inner.pool.client;
        let outcome = self
            .with_token(|token| async move { client.verify_contact(&token, contact, code).await })
            .await;
        match outcome {
            Ok(()) => {}
            // The answer was lost. The code is not sent twice: the account tells whether it was taken.
            Err(Error::Service(failure)) if failure.may_have_been_carried_out() => {
                let now = self.stored(contact).await?;
                if !(now.is(&open.new) && now.confirmed) {
                    return Err(Error::Service(failure));
                }
            }
            Err(error) => return Err(error),
        }
        *pending = None;
        drop(pending);
        self.read_back().await.map(drop)
    }

    /// Gives up: puts back what was there before, if what was entered counts already.
    ///
    /// # Errors
    /// What the service or the network said; then the new number or address is still there, unconfirmed.
    pub async fn cancel_contact(&self) -> Result<(), Error> {
        let mut pending = self.inner.contact.lock().await;
        if let Some(Pending {
            contact,
            before,
            counts: true,
            ..
        }) = &*pending
        {
            let nothing = SecretString::default();
            self.enter(*contact, before.as_ref().unwrap_or(&nothing)).await?;
            *pending = None;
            self.read_back().await?;
        }
        *pending = None;
        Ok(())
    }

    /// Writes a value. After a lost answer, the account tells whether it was written.
    async fn enter(&self, contact: Contact, value: &SecretString) -> Result<Option<CodeDelivery>, Error> {
        let client = &self.inner.pool.client;
        let outcome = self
            .with_token(|token| async move { client.update_contact(&token, contact, value).await })
            .await;
        match outcome {
            Err(Error::Service(failure)) if failure.may_have_been_carried_out() => {
                if self.stored(contact).await?.is(value) {
                    Ok(None)
                } else {
                    Err(Error::Service(failure))
                }
            }
            other => other,
        }
    }

    async fn ask_for_code(&self, contact: Contact) -> Result<CodeDelivery, Error> {
        let client = &self.inner.pool.client;
        self.with_token(|token| async move { client.send_contact_code(&token, contact).await })
            .await
    }

    /// Reads the account, and with it the state that is shown.
    async fn stored(&self, contact: Contact) -> Result<Stored, Error> {
        let asked = self.ask();
        let user = self.user().await?;
        self.keep(asked, self.state().updated(&user));
        let confirmed = match contact {
            Contact::Phone => "phone_number_verified",
            Contact::Email => "email_verified",
        };
        let value = user.attribute(contact.attribute()).filter(|value| !value.is_empty());
        Ok(Stored {
            value: value.map(SecretString::from),
            confirmed: user.attribute(confirmed) == Some("true"),
        })
    }
}

fn step(sent: CodeDelivery, old_one_stays: bool) -> ContactStep {
    ContactStep::Code {
        destination: sent.destination,
        old_one_stays,
    }
}

/// What the service will take: a number in E.164, or an address with a name and a host.
fn checked(contact: Contact, typed: &SecretString, country: Option<&str>) -> Result<SecretString, Typed> {
    let typed = typed.expose_secret().trim();
    match contact {
        Contact::Phone => {
            let country = country.and_then(|it| it.parse::<country::Id>().ok());
            let ascii: String = typed.chars().map(|it| ascii_digit(it).unwrap_or(it)).collect();
            let number = phonenumber::parse(country, ascii).map_err(|_| Typed::PhoneNumber)?;
            let number = number.format().mode(phonenumber::Mode::E164).to_string();
            // E.164 has room for 15 digits; shorter ones than 7 reach no mobile phone.
            let digits = number.chars().filter(char::is_ascii_digit).count();
            if (7..=15).contains(&digits) {
                Ok(number.into())
            } else {
                Err(Typed::PhoneNumber)
            }
        }
        Contact::Email => address(typed),
    }
}

/// An address with a name and a host.
pub(crate) fn address(typed: &str) -> Result<SecretString, Typed> {
    let typed = typed.trim();
    let is_address = typed.rsplit_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    });
    if is_address && typed.chars().count() <= 256 && !typed.contains(char::is_whitespace) {
        Ok(typed.into())
    } else {
        Err(Typed::EmailAddress)
    }
}

#[cfg(test)]
mod tests {
    //! Does not cover: what the service makes of a value that passes here.

    use rstest::rstest;

    use super::*;

    fn number(typed: &str, country: Option<&str>) -> Result<String, Typed> {
        checked(Contact::Phone, &typed.into(), country).map(|it| it.expose_secret().to_owned())
    }

    #[rstest]
    #[case("+49 30 901820", None, "+4930901820")]
    #[case("030 901820", Some("DE"), "+4930901820")]
    #[case("(555) 555-0123", Some("US"), "+15555550123")]
    #[case("+1 555 555 0123", Some("DE"), "+15555550123")]
    #[case("٠٣٠ ٩٠١٨٢٠", Some("DE"), "+4930901820")]
    fn a_number_is_sent_as_the_service_wants_it(
        #[case] typed: &str,
        #[case] country: Option<&str>,
        #[case] sent: &str,
    ) {
        assert_eq!(number(typed, country).as_deref(), Ok(sent));
    }

    #[rstest]
    #[case("", Some("DE"))]
    #[case("030 901820", None)]
    #[case("hello", Some("DE"))]
    #[case("+49 12", None)]
    #[case("+4930123456789012345", None)]
    fn what_can_be_no_number_is_refused(#[case] typed: &str, #[case] country: Option<&str>) {
        assert_eq!(number(typed, country), Err(Typed::PhoneNumber));
    }

    #[rstest]
    #[case("ada@practice.example", true)]
    #[case(" ada@practice.example\n", true)]
    #[case("ada", false)]
    #[case("@practice.example", false)]
    #[case("ada@practice", false)]
    #[case("ada@practice.", false)]
    #[case("a da@practice.example", false)]
    fn an_address_has_a_name_and_a_host(#[case] typed: &str, #[case] good: bool) {
        assert_eq!(checked(Contact::Email, &typed.into(), None).is_ok(), good);
    }
}
