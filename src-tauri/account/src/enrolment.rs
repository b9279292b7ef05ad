//! Connecting an authenticator app: a key, a code made with it, and the service's word that they match.
//!
//! Service pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
//! and `API_VerifySoftwareToken`. The key survives a wrong code. Asking for a new key may stop an older authenticator at
//! once, so one is asked for only on the person's word; switching it on is a change of preference like any other.

use std::fmt;

use cognito::Authority;
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;

use crate::{code::six_digits, error::Error, session::Session};

/// The key of an authenticator that is being connected. Debug prints none of it.
pub struct AuthenticatorKey {
    /// Base32, to be typed.
    pub key: SecretString,
    /// `otpauth://totp/…`, to be scanned.
    /// Format: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>.
    pub link: SecretString,
}

impl fmt::Debug for AuthenticatorKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AuthenticatorKey(…)")
    }
}

#[derive(Debug)]
pub(crate) struct Enrolment {
    key: SecretString,
}

impl Session {
    /// Asks for a key.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn begin_authenticator(&self) -> Result<AuthenticatorKey, Error> {
        let mut enrolment = self.inner.enrolment.lock().await;
        let client = &self.inner.pool.client;
        let answer = self
            .with_token(|token| async move { client.associate_software_token(Authority::Token(&token)).await })
            .await?;
        let link = self.otpauth(&answer.secret);
        *enrolment = Some(Enrolment {
            key: answer.secret.clone(),
        });
        Ok(AuthenticatorKey {
            key: answer.secret,
            link,
        })
    }

    /// Proves that the authenticator has the key. It is then connected, and still off.
    ///
    /// # Errors
    /// A code that can't be right, [`Error::NoSuchStep`] when no key was asked for, or what the service or the network
    /// said. The step stays open.
    pub async fn finish_authenticator(&self, code: &SecretString, device_name: Option<&str>) -> Result<(), Error> {
        let mut enrolment = self.inner.enrolment.lock().await;
        if enrolment.is_none() {
            return Err(Error::NoSuchStep);
        }
        let code = &six_digits(code).map_err(Error::Typed)?;
        let device_name = device_name.map(str::trim).filter(|name| !name.is_empty());
        let client = &self.inner.pool.client;
        let outcome = self
            .with_token(|token| async move {
                client
                    .verify_software_token(Authority::Token(&token), code, device_name)
                    .await
            })
            .await;
        let connected = match outcome {
            Ok(_) => Some(true),
            // The answer was lost. The code is not sent twice: the save that follows tells whether it was taken.
            Err(Error::Service(failure)) if failure.may_have_been_carried_out() => None,
            Err(error) => return Err(error),
        };
        *enrolment = None;
        let mut state = self.state();
        state.authenticator = connected;
        self.keep(self.ask(), state);
        Ok(())
    }

    /// Drops the key that was asked for.
    pub async fn cancel_authenticator(&self) {
        *self.inner.enrolment.lock().await = None;
    }

    /// The key of the step that is open.
    pub async fn authenticator_key(&self) -> Option<AuthenticatorKey> {
        let enrolment = self.inner.enrolment.lock().await;
        let key = enrolment.as_ref()?.key.clone();
        let link = self.otpauth(&key);
        Some(AuthenticatorKey { key, link })
    }

    /// Whether a step is open that a code ends: an authenticator's, a number's or an address's.
    #[must_use]
    pub fn is_setting_up(&self) -> bool {
        // What is locked is being worked on.
        let authenticator = self.inner.enrolment.try_lock();
        let contact = self.inner.contact.try_lock();
        authenticator.map_or(true, |it| it.is_some()) || contact.map_or(true, |it| it.is_some())
    }

    fn otpauth(&self, key: &SecretString) -> SecretString {
        otpauth(&self.inner.pool.organisation, &self.state().person, key)
    }
}

/// SHA-1, six digits and thirty seconds are the format's defaults, and the only ones the service knows.
pub(crate) fn otpauth(organisation: &str, person: &str, key: &SecretString) -> SecretString {
    // Form encoding writes a space as "+", which authenticator apps show as such.
    let encode = |text: &str| byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let (issuer, account, key) = (encode(organisation), encode(person), key.expose_secret());
    SecretString::from(format!(
        "otpauth://totp/{issuer}:{account}?secret={key}&issuer={issuer}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_names_organisation_and_person_and_escapes_both() {
        let link = otpauth(
            "Müller & Co: IT",
            "ada+1@example.com",
            &SecretString::from("ABCDEFGHIJKLMNOP"),
        );
        assert_eq!(
            link.expose_secret(),
            "otpauth://totp/M%C3%BCller%20%26%20Co%3A%20IT:ada%2B1%40example.com?secret=ABCDEFGHIJKLMNOP\
             &issuer=M%C3%BCller%20%26%20Co%3A%20IT"
        );
    }
}
