//! Staying signed in: what must last beyond the end of the app is handed to the sealed store, on the person's word only.
//!
//! A renewed refresh token is written before the old one is let go (`tokens.rs`), and only an answer that the session is
//! over takes it off again: a network that is down does not.

use secrecy::{ExposeSecret as _, SecretString};

use cognito::RefreshToken;

use crate::{
    device::KnownDevice,
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
        let Some(subject) = self.subject() else {
            return Err(SealedError::Damaged);
        };
        let name = SealedOwner {
            connection: self.pool().connection(),
            subject: subject.to_owned(),
        }
        .secret(SealedKind::RefreshToken);
        self.inner.tokens.keep_as(name).await
    }

    /// Whether it outlasts the app.
    pub async fn stays(&self) -> bool {
        self.inner.tokens.is_kept().await
    }

    /// The session that was to outlast the app, if there is one at this pool.
    ///
    /// # Errors
    /// What the network said: the session may go on later. One that is over is no error, but `None`.
    pub async fn resume(pool: Pool, outside: Outside) -> Result<Option<Self>, Error> {
        let Some((name, kept)) = kept_at(&pool, &outside).await else {
            return Ok(None);
        };
        let Some(Kept {
            refresh,
            username,
            device_key,
        }) = kept
        else {
            // It can't be read, and never will be.
            let _is_gone = outside.sealed.remove(&name).await.is_ok();
            return Ok(None);
        };
        let device = KnownDevice::find(&pool, &outside, &username)
            .await
            .map(|(_, device)| device);
        let mut tokens = match renewed(&pool.client, &refresh, &username, device_key.as_deref()).await {
            Ok(tokens) => tokens,
            Err(Error::Service(failure)) if ends_session(&failure) => {
                let _is_gone = outside.sealed.remove(&name).await.is_ok();
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        if let Some(rotated) = &tokens.refresh {
            let _is_kept = outside
                .sealed
                .write(&name, kept_secret(rotated, &username, device_key.as_deref()))
                .await
                .is_ok();
        } else {
            tokens.refresh = Some(refresh);
        }
        let arrival = Arrival {
            met: Met::Untold,
            typed_name: username.clone(),
            device,
        };
        let session = Self::open_again(pool, outside, username, tokens, arrival, device_key).await?;
        session.inner.tokens.is_kept_as(name).await;
        Ok(Some(session))
    }
}

/// What was kept of a session.
struct Kept {
    refresh: RefreshToken,
    username: String,
    device_key: Option<String>,
}

impl Kept {
    fn read(sealed: &SecretString) -> Option<Self> {
        let mut lines = sealed.expose_secret().split('\n').map(str::to_owned);
        Some(Self {
            refresh: RefreshToken::new(lines.next()?).ok()?,
            username: lines.next()?,
            device_key: lines.next().filter(|key| !key.is_empty()),
        })
    }
}

/// The kept session at this pool. A keychain that can't be opened now is like none, and loses nothing.
async fn kept_at(pool: &Pool, outside: &Outside) -> Option<(SealedName, Option<Kept>)> {
    let names = outside.sealed.names().await.ok()?;
    let name = names
        .into_iter()
        .find(|name| name.kind == SealedKind::RefreshToken && name.owner.connection == pool.connection())?;
    match outside.sealed.read(&name).await {
        Ok(Some(sealed)) => Some((name, Kept::read(&sealed))),
        Err(SealedError::Damaged) => Some((name, None)),
        Ok(None) | Err(_) => None,
    }
}
