//! Staying signed in: what must last beyond the end of the app is handed to the sealed store, on the person's word only.
//!
//! A renewed refresh token is written before the old one is let go (`tokens.rs`), and only an answer that the session is
//! over takes it off again: a network that is down does not.

use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretString};

use cognito::RefreshToken;

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

    /// Whether a session was to outlast the app at this pool. Nothing is opened, and nobody is asked.
    pub async fn is_kept_at(connection: &str, outside: &Outside) -> bool {
        name_at(connection, outside).await.is_some()
    }

    /// Lets go of the session that was to outlast the app, without a word to the service.
    pub async fn forget_kept_at(connection: &str, outside: &Outside) {
        if let Some(name) = name_at(connection, outside).await {
            let _is_gone = outside.sealed.remove(&name).await.is_ok();
        }
    }

    /// The session that was to outlast the app, if there is one at this pool. `door`: the one that it may have come
    /// through.
    ///
    /// # Errors
    /// What the network said: the session may go on later. One that is over is no error, but `None`.
    pub async fn resume(pool: Pool, outside: Outside, door: Option<Arc<dyn Door>>) -> Result<Option<Self>, Error> {
        let Some((name, kept)) = kept_at(&pool, &outside).await else {
            return Ok(None);
        };
        let Some(Kept {
            refresh,
            username,
            device_key,
            by_door,
        }) = kept
        else {
            // It can't be read, and never will be.
            let _is_gone = outside.sealed.remove(&name).await.is_ok();
            return Ok(None);
        };
        let device = KnownDevice::find(&pool, &outside, &username)
            .await
            .map(|(_, device)| device);
        let door = if by_door {
            match door {
                Some(door) => Some(door),
                // The organisation closed it.
                None => return Ok(None),
            }
        } else {
            None
        };
        let renewed = match &door {
            Some(door) => door.renew(refresh.clone()).await.map_err(Error::Service),
            None => renewed(&pool.client, &refresh, &username, device_key.as_deref()).await,
        };
        let mut tokens = match renewed {
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
                .write(
                    &name,
                    kept_secret(rotated, &username, device_key.as_deref(), door.is_some()),
                )
                .await
                .is_ok();
        } else {
            tokens.refresh = Some(refresh);
        }
        let arrival = Arrival {
            met: Met::Untold,
            typed_name: username.clone(),
            device,
            began_on: device_key,
            door,
        };
        let session = Self::open_again(pool, outside, username, tokens, arrival).await?;
        session.inner.tokens.is_kept_as(name).await;
        Ok(Some(session))
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
}

async fn name_at(connection: &str, outside: &Outside) -> Option<SealedName> {
    let names = outside.sealed.names().await.ok()?;
    let is_it = |name: &SealedName| name.kind == SealedKind::RefreshToken && name.owner.connection == connection;
    names.into_iter().find(is_it)
}

/// The kept session at this pool. A keychain that can't be opened now is like none, and loses nothing.
async fn kept_at(pool: &Pool, outside: &Outside) -> Option<(SealedName, Option<Kept>)> {
    let name = name_at(&pool.connection(), outside).await?;
    match outside.sealed.read(&name).await {
        Ok(Some(sealed)) => Some((name, Kept::read(&sealed))),
        Err(SealedError::Damaged) => Some((name, None)),
        Ok(None) | Err(_) => None,
    }
}
