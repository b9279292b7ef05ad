//! What the organisation requires before it lets the person in: a new password, or a second step.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>.

use std::collections::BTreeMap;

use cognito::{Authority, ChallengeResponse, ExceptionKind};
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    SignIn, check_password,
    step::{Next, Open, Step},
};
use crate::{
    code::six_digits,
    enrolment::{AuthenticatorKey, otpauth},
    error::{Error, Typed},
    factor::Factor,
};

/// An authenticator app that is being connected on the way in.
pub(super) struct Connecting {
    key: SecretString,
    session: Option<cognito::Session>,
}

impl SignIn {
    /// Makes a new password, and tells what the organisation wants to know besides.
    ///
    /// # Errors
    /// What can't be right, or what the service or the network said. The step stays open.
    pub async fn set_new_password(
        &mut self,
        password: SecretString,
        attributes: BTreeMap<String, SecretString>,
    ) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::NewPassword { .. }))?;
        let Step::NewPassword { attributes: wanted } = &open.step else {
            return Err(Error::NoSuchStep);
        };
        check_password(&password)?;
        let given = |name: &String| {
            attributes
                .get(name)
                .is_some_and(|it| !it.expose_secret().trim().is_empty())
        };
        if !wanted.iter().all(given) {
            return Err(Error::Typed(Typed::Attribute));
        }
        // Nothing but what was asked for: what is set already may not be sent again.
        let attributes = attributes
            .into_iter()
            .filter(|(name, _)| wanted.contains(name))
            .collect();
        let response = ChallengeResponse::NewPassword {
            password: &password,
            attributes: &attributes,
        };
        self.began_anew = false;
        let next = match self.respond_and_follow(&open, response).await {
            Err(Error::Service(failure)) if failure.kind() == Some(ExceptionKind::InvalidParameter) => {
                return Err(Error::AttributesRefused(failure));
            }
            next => next?,
        };
        // Where it began anew it did so with the old one, which still counts.
        if self.step().is_some() && !self.began_anew {
            self.password = Some(password);
        }
        Ok(next)
    }

    /// Chooses to connect an authenticator app.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when it was not offered.
    pub fn set_up_authenticator(&mut self) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::SetUp(ways) if ways.contains(&Factor::SoftwareToken)))?;
        Ok(self.turn_to(Step::ConnectAuthenticator, open))
    }

    /// Gives an address for codes, which the service sends one to.
    ///
    /// # Errors
    /// One that can't be right, or what the service or the network said.
    pub async fn set_up_email(&mut self, address: &SecretString) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::SetUp(ways) if ways.contains(&Factor::Email)))?;
        let address = crate::contact::address(address.expose_secret()).map_err(Error::Typed)?;
        let response = ChallengeResponse::MfaSetupEmail { address: &address };
        self.respond_and_follow(&open, response).await
    }

    /// Asks for a key.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when nobody chose to, or what the service or the network said.
    pub async fn begin_authenticator(&mut self) -> Result<AuthenticatorKey, Error> {
        let open = self.open_at(|step| *step == Step::ConnectAuthenticator)?;
        let session = open.session.as_ref().ok_or(Error::NoSuchStep)?;
        let client = &self.pool.client;
        let answer = client.associate_software_token(Authority::Session(session)).await?;
        let link = otpauth(&self.pool.organisation, &self.typed_name, &answer.secret);
        // Each answer spends the session it came for.
        let session = answer.session.or(open.session.clone());
        self.ask(Open {
            session: session.clone(),
            ..open
        });
        self.connecting = Some(Connecting {
            key: answer.secret.clone(),
            session,
        });
        Ok(AuthenticatorKey {
            key: answer.secret,
            link,
        })
    }

    /// The key of the step that is open, and its link.
    #[must_use]
    pub fn authenticator_key(&self) -> Option<AuthenticatorKey> {
        let key = &self.connecting.as_ref()?.key;
        Some(AuthenticatorKey {
            key: key.clone(),
            link: otpauth(&self.pool.organisation, &self.typed_name, key),
        })
    }

    /// Proves that the authenticator has the key, and goes in.
    ///
    /// # Errors
    /// A code that can't be right, [`Error::NoSuchStep`] when no key was asked for, or what the service or the network
    /// said. The step stays open, and its key.
    pub async fn finish_authenticator(
        &mut self,
        code: &SecretString,
        device_name: Option<&str>,
    ) -> Result<Next, Error> {
        let open = self.open_at(|step| *step == Step::ConnectAuthenticator)?;
        let connecting = self.connecting.as_ref().ok_or(Error::NoSuchStep)?;
        let session = connecting.session.as_ref().ok_or(Error::NoSuchStep)?;
        let code = &six_digits(code).map_err(Error::Typed)?;
        let device_name = device_name.map(str::trim).filter(|name| !name.is_empty());
        let verified = self
            .pool
            .client
            .verify_software_token(Authority::Session(session), code, device_name)
            .await;
        let verified = match verified {
            Ok(verified) => verified,
            Err(failure) if Self::stopped_waiting(&failure) => return self.begin_anew().await,
            Err(failure) => return Err(failure.into()),
        };
        let answered = Open {
            session: verified.session,
            ..open
        };
        self.respond_and_follow(&answered, ChallengeResponse::MfaSetup).await
    }
}
