//! Staying signed in: what must last beyond the end of the app is handed to the sealed store, on the person's word only.
//!
//! A renewed refresh token is written before the old one is let go (`tokens.rs`), and only an answer that the session is
//! over takes it off again: a network that is down does not.

use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretString};

use cognito::{RefreshToken, Tokens};

use crate::{
    device::KnownDevice,
    door::Door,
    error::{Error, ends_session},
    outside::{Outside, SealedError, SealedKind, SealedName, SealedOwner},
    pool::Pool,
    session::{Arrival, Session},
    sign_in::Met,
    tokens::{kept_secret, renewed},
};

impl Session {
    /// Lets the session outlast the app.
    ///
    /// # Errors
    /// Why nothing can be kept here; the session goes on as it is.
    pub async fn stay(&self) -> Result<(), SealedError> {
        let subject = self.subject().ok_or(SealedError::Damaged)?;
        self.inner.tokens.keep_as(name_of(self.pool(), subject)).await
    }

    /// Whether it outlasts the app.
    pub async fn stays(&self) -> bool {
        self.inner.tokens.is_kept().await
    }

    /// Whose sessions were to outlast the app, at any pool. Nothing is opened, and nobody is asked.
    pub async fn kept(outside: &Outside) -> Vec<SealedOwner> {
        let names = outside.sealed.names().await.unwrap_or_default();
        let sessions = names.into_iter().filter(|name| name.kind == SealedKind::RefreshToken);
        sessions.map(|name| name.owner).collect()
    }

    /// Lets go of a session that was to outlast the app, without a word to the service: nothing is opened for that.
    pub async fn forget_kept(owner: &SealedOwner, outside: &Outside) {
        let name = owner.clone().secret(SealedKind::RefreshToken);
        let _is_gone = outside.sealed.remove(&name).await.is_ok();
    }

    /// Ends a session that was to outlast the app, here in any case and at the service if it can be told.
    ///
    /// # Errors
    /// Why the service could not be told.
    pub async fn end_kept(
        pool: Pool,
        outside: Outside,
        subject: &str,
        door: Option<Arc<dyn Door>>,
    ) -> Result<(), Error> {
        let name = name_of(&pool, subject);
        let sealed = outside.sealed.read(&name).await.ok().flatten();
        let _is_gone = outside.sealed.remove(&name).await.is_ok();
        let told = match (sealed.as_ref().and_then(Kept::read), door) {
            (None, _) | (Some(Kept { by_door: true, .. }), None) => Ok(()),
            (Some(kept), Some(door)) if kept.by_door => door.end(kept.refresh).await,
            (Some(kept), _) => pool.client.revoke_token(&kept.refresh).await,
        };
        Ok(told?)
    }

    /// This person's session that was to outlast the app, if there is one. `door`: the one that it may have come through.
    ///
    /// # Errors
    /// What the network said: the session may go on later. One that is over is no error, but `None`.
    pub async fn resume(
        pool: Pool,
        outside: Outside,
        subject: &str,
        door: Option<Arc<dyn Door>>,
    ) -> Result<Option<Self>, Error> {
        let name = name_of(&pool, subject);
        let kept = match outside.sealed.read(&name).await {
            Ok(Some(sealed)) => Kept::read(&sealed),
            Err(SealedError::Damaged) => None,
            // A keychain that can't be opened now is like none, and loses nothing.
            Ok(None) | Err(_) => return Ok(None),
        };
        let Some(kept) = kept else {
            // It can't be read, and never will be.
            let _is_gone = outside.sealed.remove(&name).await.is_ok();
            return Ok(None);
        };
        let door = match (kept.by_door, door) {
            (false, _) => None,
            (true, Some(door)) => Some(door),
            // The organisation closed it.
            (true, None) => return Ok(None),
        };
        let tokens = match kept.renew(&pool, door.as_ref()).await {
            Ok(tokens) => tokens,
            Err(Error::Service(failure)) if ends_session(&failure) => {
                let _is_gone = outside.sealed.remove(&name).await.is_ok();
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        kept.go_on(pool, outside, name, tokens, door).await.map(Some)
    }
}

/// What was kept of a session.
struct Kept {
    refresh: RefreshToken,
    username: String,
    device_key: Option<String>,
    by_door: bool,
}

impl Kept {
    fn read(sealed: &SecretString) -> Option<Self> {
        let mut lines = sealed.expose_secret().split('\n').map(str::to_owned);
        Some(Self {
            refresh: RefreshToken::new(lines.next()?).ok()?,
            username: lines.next()?,
            device_key: lines.next().filter(|key| !key.is_empty()),
            by_door: lines.next().is_some_and(|door| door == "door"),
        })
    }

    async fn renew(&self, pool: &Pool, door: Option<&Arc<dyn Door>>) -> Result<Tokens, Error> {
        match door {
            Some(door) => door.renew(self.refresh.clone()).await.map_err(Error::Service),
            None => renewed(&pool.client, &self.refresh, &self.username, self.device_key.as_deref()).await,
        }
    }

    /// Opens the session with tokens that were just renewed.
    async fn go_on(
        self,
        pool: Pool,
        outside: Outside,
        name: SealedName,
        mut tokens: Tokens,
        door: Option<Arc<dyn Door>>,
    ) -> Result<Session, Error> {
        if let Some(rotated) = &tokens.refresh {
            let secret = kept_secret(rotated, &self.username, self.device_key.as_deref(), door.is_some());
            let _is_kept = outside.sealed.write(&name, secret).await.is_ok();
        } else {
            tokens.refresh = Some(self.refresh);
        }
        let known = KnownDevice::find(&pool, &outside, &self.username).await;
        let arrival = Arrival {
            met: Met::Untold,
            typed_name: self.username.clone(),
            device: known.map(|(_, device)| device),
            began_on: self.device_key,
            door,
        };
        let session = Session::open_again(pool, outside, self.username, tokens, arrival).await?;
        session.inner.tokens.is_kept_as(name).await;
        Ok(session)
    }
}

fn name_of(pool: &Pool, subject: &str) -> SealedName {
    let owner = SealedOwner {
        connection: pool.connection(),
        subject: subject.to_owned(),
    };
    owner.secret(SealedKind::RefreshToken)
}
