//! What a factor needs before it can be switched on: an authenticator app, a number, an address, a passkey.

use account::Factor;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::App;
use crate::{
    convert,
    failure::{Code, Failure},
    qr,
    views::{AuthenticatorSetUp, ContactSetUp, Passkeys, View},
};

impl App {
    pub(crate) async fn begin_authenticator(&self) -> Result<AuthenticatorSetUp, Failure> {
        let session = self.session().await?;
        let outcome = session.begin_authenticator().await;
        let key = self.settle(&session, outcome, None).await?;
        let grouped = Zeroizing::new(in_groups_of_four(key.key.expose_secret()));
        let qr = qr::draw(key.link.expose_secret()).ok_or_else(|| Failure::new(Code::NotTheService))?;
        Ok(AuthenticatorSetUp {
            key: grouped.to_string(),
            qr,
        })
    }

    pub(crate) async fn finish_authenticator(
        &self,
        code: SecretString,
        device_name: Option<String>,
    ) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.finish_authenticator(&code, device_name.as_deref()).await;
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }

    pub(crate) async fn cancel_authenticator(&self) -> Result<(), Failure> {
        self.session().await?.cancel_authenticator().await;
        Ok(())
    }

    pub(crate) async fn begin_contact(
        &self,
        factor: Factor,
        value: Option<&SecretString>,
        country: Option<&str>,
    ) -> Result<ContactSetUp, Failure> {
        let session = self.session().await?;
        let outcome = session.begin_contact(factor, value, country).await;
        Ok(self.settle(&session, outcome, None).await?.into())
    }

    pub(crate) async fn send_contact_code(&self) -> Result<ContactSetUp, Failure> {
        let session = self.session().await?;
        let outcome = session.send_contact_code().await;
        Ok(self.settle(&session, outcome, None).await?.into())
    }

    pub(crate) async fn finish_contact(&self, code: SecretString) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.finish_contact(&code).await;
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }

    pub(crate) async fn passkeys(&self) -> Result<Passkeys, Failure> {
        let session = self.session().await?;
        let outcome = session.passkeys().await;
        let passkeys = self.settle(&session, outcome, None).await?;
        Ok(convert::passkeys(&session, passkeys))
    }

    pub(crate) async fn remove_passkey(&self, id: &str) -> Result<Passkeys, Failure> {
        let session = self.session().await?;
        // With the last one goes a save.
        let _on_its_way = self.saving.lock().await;
        let outcome = session.remove_passkey(id).await;
        let left = self.settle(&session, outcome, None).await?;
        Ok(convert::passkeys(&session, left))
    }

    pub(crate) async fn cancel_contact(&self) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.cancel_contact().await;
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }
}

/// "ABCDEFGH" → "ABCD EFGH", to be typed from the screen.
fn in_groups_of_four(key: &str) -> String {
    key.as_bytes()
        .chunks(4)
        .map(String::from_utf8_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
