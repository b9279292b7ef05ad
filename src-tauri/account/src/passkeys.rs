//! The passkeys of an account: seen and removed. Adding one takes a browser on the pool's own domain.
//!
//! What becomes of the passkey as a factor when the last one is removed is on no page of the service, so it is switched
//! off first, by a change of preference like any other.

use cognito::{ExceptionKind, Passkey};

use crate::{change::Change, error::Error, factor::Factor, session::Session};

impl Session {
    /// The registered passkeys.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn passkeys(&self) -> Result<Vec<Passkey>, Error> {
        let client = &self.inner.pool.client;
        self.with_token(|token| async move { client.list_passkeys(&token).await })
            .await
    }

    /// Removes a passkey; one that is gone already is no failure. Answers with those that are left.
    ///
    /// # Errors
    /// What the service or the network said. Where the last one was to be removed, passkey may be off already.
    pub async fn remove_passkey(&self, id: &str) -> Result<Vec<Passkey>, Error> {
        let passkeys = self.passkeys().await?;
        let is_the_last = passkeys.len() == 1 && passkeys.iter().any(|passkey| passkey.id == id);
        if is_the_last && self.state().enabled.contains(&Factor::WebAuthn) {
            let off = Change {
                web_authn: Some(false),
                ..Change::default()
            };
            self.save(&off).await?;
        }
        let client = &self.inner.pool.client;
        let outcome = self
            .with_token(|token| async move { client.delete_passkey(&token, id).await })
            .await;
        match outcome {
            Err(Error::Service(failure)) if failure.kind() == Some(ExceptionKind::ResourceNotFound) => {}
            other => other?,
        }
        let left = self.passkeys().await?;
        self.read().await?;
        Ok(left)
    }
}
