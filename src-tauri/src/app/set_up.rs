//! What a factor needs before it can be switched on: an authenticator app, a number, an address, a passkey.

use std::sync::Arc;

use account::{AuthenticatorKey, Error, Factor, NextStep, Session};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{
    App,
    stage::{Place, Stage},
};
use crate::{
    clipboard::Unavailable,
    convert,
    failure::{Code, Failure},
    qr,
    views::{AuthenticatorSetUp, ContactSetUp, Passkeys, Unfinished, View},
};

impl App {
    pub(crate) async fn begin_authenticator(&self) -> Result<AuthenticatorSetUp, Failure> {
        if let Some(outcome) = self.begin_authenticator_on_the_way().await {
            return drawn(&outcome?);
        }
        let session = self.session().await?;
        // Where it is not known whether there is one, there may be.
        let replaces = session.state().authenticator != Some(false);
        let outcome = session.begin_authenticator().await;
        if may_have_given_a_key(&outcome) {
            self.not_finished(&session, Unfinished::Code { replaces }).await;
            self.show_unfinished(&session, None).await;
        }
        drawn(&self.settle(&session, outcome, None).await?)
    }

    pub(crate) async fn finish_authenticator(
        &self,
        code: SecretString,
        device_name: Option<String>,
    ) -> Result<View, Failure> {
        if let Some(outcome) = self
            .finish_authenticator_on_the_way(&code, device_name.as_deref())
            .await
        {
            return outcome;
        }
        let session = self.session().await?;
        let outcome = session.finish_authenticator(&code, device_name.as_deref()).await;
        if outcome.is_ok() {
            self.not_finished(&session, Unfinished::TurnOn).await;
        }
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }

    /// Drops the key. An app that was to be replaced may not work any more, so that is not done with.
    pub(crate) async fn cancel_authenticator(&self) -> Result<View, Failure> {
        let session = self.session().await?;
        session.cancel_authenticator().await;
        match self.unfinished_of(&session).await {
            Some(replacing @ Unfinished::Code { replaces: true }) => {
                self.show_unfinished(&session, Some(replacing)).await;
            }
            Some(Unfinished::Code { replaces: false }) => self.finished(&session).await,
            Some(Unfinished::TurnOn) | None => {}
        }
        Ok(self.view().await)
    }

    /// The person does not want the set-up that was not finished.
    pub(crate) async fn drop_authenticator(&self) -> Result<View, Failure> {
        let session = self.session().await?;
        self.finished(&session).await;
        Ok(self.view().await)
    }

    /// Puts the key of the open step on the clipboard, for a minute.
    pub(crate) async fn copy_authenticator_key(&self) -> Result<(), Failure> {
        let key = self.open_key().await.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        self.clipboard
            .copy(key.key)
            .map_err(|Unavailable| Failure::new(Code::ClipboardUnavailable))?;
        tauri::async_runtime::spawn(Arc::clone(&self.clipboard).clear_in_time());
        Ok(())
    }

    /// Takes a key off the clipboard that is still there.
    pub(crate) fn take_off_what_was_copied(&self) {
        self.clipboard.clear();
    }

    /// Hands the link of the open step to the app on this computer that opens such links, if there is one: the system
    /// does not say.
    pub(crate) async fn open_authenticator_link(&self) -> Result<(), Failure> {
        let key = self.open_key().await.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        // What the system says may hold the link.
        open::that_detached(key.link.expose_secret()).map_err(|error| {
            tracing::warn!(kind = %error.kind(), "no link can be opened here");
            Failure::new(Code::NothingOpened)
        })
    }

    /// The key of the step that is open, in the panel or on the way in.
    pub(super) async fn open_key(&self) -> Option<AuthenticatorKey> {
        let session = match &*self.stage.lock().await {
            Stage::Panel { session, .. } => session.clone(),
            Stage::SigningIn { sign_in, .. } => return sign_in.authenticator_key(),
            Stage::First { .. } | Stage::SignIn { .. } => return None,
        };
        session.authenticator_key().await
    }

    /// What an earlier sign-in left unfinished. An authenticator's code that was just asked for shows that the old app
    /// still works; one that is on needs no more turning on.
    pub(super) fn left_unfinished(&self, place: &Place, session: &Session) -> Option<Unfinished> {
        let account = place.account(session)?;
        let unfinished = self.unfinished.of(account.owner())?;
        let done = match unfinished {
            Unfinished::Code { .. } => session.met() == Some(NextStep::Code(Factor::SoftwareToken)),
            Unfinished::TurnOn => session.state().enabled.contains(&Factor::SoftwareToken),
        };
        if done {
            self.unfinished.take(account.owner());
            return None;
        }
        Some(unfinished)
    }

    /// An authenticator that is on by now is finished.
    pub(super) fn note_if_finished(&self, place: &Place, session: &Session) {
        let Some(account) = place.account(session) else {
            return;
        };
        let is_on = session.state().enabled.contains(&Factor::SoftwareToken);
        if is_on && self.unfinished.of(account.owner()) == Some(Unfinished::TurnOn) {
            self.unfinished.take(account.owner());
        }
    }

    async fn not_finished(&self, session: &Session, how_far: Unfinished) {
        if let Some(account) = self.whose(session).await {
            self.unfinished.remember(account.owner(), how_far, account.lasting);
        }
    }

    async fn unfinished_of(&self, session: &Session) -> Option<Unfinished> {
        self.unfinished.of(self.whose(session).await?.owner())
    }

    async fn finished(&self, session: &Session) {
        if let Some(account) = self.whose(session).await {
            self.unfinished.take(account.owner());
        }
        self.show_unfinished(session, None).await;
    }

    async fn show_unfinished(&self, of: &Session, what: Option<Unfinished>) {
        if let Stage::Panel {
            session, unfinished, ..
        } = &mut *self.stage.lock().await
            && session.is(of)
        {
            *unfinished = what;
        }
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

/// For the page, and nowhere else.
fn drawn(key: &AuthenticatorKey) -> Result<AuthenticatorSetUp, Failure> {
    let grouped = Zeroizing::new(in_groups_of_four(key.key.expose_secret()));
    let qr = qr::draw(key.link.expose_secret()).ok_or_else(|| Failure::new(Code::NotTheService))?;
    Ok(AuthenticatorSetUp {
        key: grouped.to_string(),
        qr,
    })
}

/// The old app may be cut off by a request whose answer was lost.
fn may_have_given_a_key(outcome: &Result<AuthenticatorKey, Error>) -> bool {
    match outcome {
        Ok(_) => true,
        Err(Error::Service(failure)) => failure.may_have_been_carried_out(),
        Err(_) => false,
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
