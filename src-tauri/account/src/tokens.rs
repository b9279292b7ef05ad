//! The one owner of the tokens. Renewal is early, once, and single-flight: whoever finds the token stale waits for the
//! one renewal under way and takes what it brought.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use cognito::{AccessToken, AuthOutcome, Client, ExceptionKind, Failure, InitiateAuth, RefreshToken, Tokens};
use secrecy::SecretString;
use tokio::sync::Mutex;

use crate::{
    door::Door,
    error::{Error, ends_session},
    outside::{Outside, SealedError, SealedName},
};

/// No token of the service lives longer; a wild figure must not carry the clock past its end.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A token is renewed this long before it runs out, so that it does not run out on the way.
const EARLY: Duration = Duration::from_secs(30);

pub(crate) struct TokenOwner {
    client: Client,
    outside: Outside,
    /// The user name that the service uses, which its secret hash is made with.
    username: String,
    /// This computer, which a pool that tracks them wants named at every renewal.
    device_key: Option<String>,
    /// What the tokens came through, if not the pool's own operations.
    door: Option<Arc<dyn Door>>,
    held: Mutex<Held>,
}

struct Held {
    access: AccessToken,
    refresh: Option<RefreshToken>,
    /// By this computer's clock: counted from the moment the token came, so a wrong clock does no harm.
    runs_out: SystemTime,
    /// The refresh token outlasts the app, under this name.
    kept_as: Option<SealedName>,
}

impl TokenOwner {
    pub(crate) fn new(
        client: Client,
        outside: Outside,
        username: String,
        tokens: Tokens,
        device_key: Option<String>,
        door: Option<Arc<dyn Door>>,
    ) -> Self {
        let runs_out = outside.clock.now() + tokens.expires_in.min(LONGEST);
        let held = Held {
            access: tokens.access,
            refresh: tokens.refresh,
            runs_out,
            kept_as: None,
        };
        Self {
            client,
            outside,
            username,
            device_key,
            door,
            held: Mutex::new(held),
        }
    }

    /// A token that is good as far as one can tell from here.
    pub(crate) async fn access(&self) -> Result<AccessToken, Error> {
        let mut held = self.held.lock().await;
        if self.outside.clock.now() + EARLY >= held.runs_out {
            self.renew(&mut held).await?;
        }
        Ok(held.access.clone())
    }

    /// A token other than `stale`, which the service refused. Marked by value: a late answer about an old token
    /// never costs a newer one.
    pub(crate) async fn instead_of(&self, stale: &AccessToken, said: Failure) -> Result<AccessToken, Error> {
        let mut held = self.held.lock().await;
        if held.access.expose() == stale.expose() {
            if held.refresh.is_none() {
                return Err(Error::SignedOut(said));
            }
            self.renew(&mut held).await?;
        }
        Ok(held.access.clone())
    }

    async fn renew(&self, held: &mut Held) -> Result<(), Error> {
        let Some(refresh_token) = &held.refresh else {
            // Nothing to renew it with: the service has the last word on whether it is still good.
            return Ok(());
        };
        let renewed = match &self.door {
            Some(door) => door.renew(refresh_token.clone()).await.map_err(Error::Service),
            None => renewed(&self.client, refresh_token, &self.username, self.device_key.as_deref()).await,
        };
        let tokens = renewed.map_err(|error| match error {
            Error::Service(failure) if ends_session(&failure) => Error::SignedOut(failure),
            other => other,
        })?;
        held.runs_out = self.outside.clock.now() + tokens.expires_in.min(LONGEST);
        held.access = tokens.access;
        if let (Some(rotated), Some(name)) = (&tokens.refresh, &held.kept_as) {
            // Before the old one is let go. Where that can't be, the next start asks for a sign-in.
            let secret = self.kept_secret(rotated);
            let _is_kept = self.outside.sealed.write(name, secret).await.is_ok();
        }
        // Only a pool that rotates refresh tokens sends a new one.
        held.refresh = tokens.refresh.or_else(|| held.refresh.take());
        Ok(())
    }

    /// Lets the refresh token outlast the app. The tokens stay in use meanwhile: the keychain may wait for a person.
    pub(crate) async fn keep_as(&self, name: SealedName) -> Result<(), SealedError> {
        let mut written: Option<RefreshToken> = None;
        loop {
            let mut held = self.held.lock().await;
            let Some(refresh) = held.refresh.clone() else {
                // Over, before it was put away.
                drop(held);
                if written.is_some() {
                    self.outside.sealed.remove(&name).await?;
                }
                return Err(SealedError::Damaged);
            };
            if written.is_some_and(|written| written.expose() == refresh.expose()) {
                held.kept_as = Some(name);
                return Ok(());
            }
            drop(held);
            self.outside.sealed.write(&name, self.kept_secret(&refresh)).await?;
            written = Some(refresh);
        }
    }

    fn kept_secret(&self, refresh: &RefreshToken) -> SecretString {
        kept_secret(refresh, &self.username, self.device_key.as_deref(), self.door.is_some())
    }

    /// Lets go of the refresh token, here first, and has the service end what came of it.
    pub(crate) async fn end(&self) -> Result<(), Failure> {
        match (self.forget().await, &self.door) {
            (None, _) => Ok(()),
            (Some(refresh), Some(door)) => door.end(refresh).await,
            (Some(refresh), None) => self.client.revoke_token(&refresh).await,
        }
    }

    /// The refresh token outlasts the app already.
    pub(crate) async fn is_kept_as(&self, name: SealedName) {
        self.held.lock().await.kept_as = Some(name);
    }

    /// Whether the refresh token outlasts the app.
    pub(crate) async fn is_kept(&self) -> bool {
        self.held.lock().await.kept_as.is_some()
    }

    /// Lets go of the refresh token here: nothing goes on with it, now or at the next start.
    pub(crate) async fn forget(&self) -> Option<RefreshToken> {
        let mut held = self.held.lock().await;
        let (refresh, kept_as) = (held.refresh.take(), held.kept_as.take());
        drop(held);
        if let Some(name) = kept_as {
            let _is_gone = self.outside.sealed.remove(&name).await.is_ok();
        }
        refresh
    }
}

/// What is kept of a session: with which token it goes on, whose it is, and the computer that it began on, without which
/// a pool that tracks computers renews nothing. The computer itself is kept only where it may be remembered.
pub(crate) fn kept_secret(
    refresh: &RefreshToken,
    username: &str,
    device_key: Option<&str>,
    by_door: bool,
) -> SecretString {
    let device_key = device_key.unwrap_or_default();
    let door = if by_door { "door" } else { "" };
    SecretString::from(format!("{}\n{username}\n{device_key}\n{door}", refresh.expose()))
}

/// New tokens: by the newer operation, which knows rotation; by the older one where the service does not have that.
pub(crate) async fn renewed(
    client: &Client,
    refresh_token: &RefreshToken,
    username: &str,
    device_key: Option<&str>,
) -> Result<Tokens, Error> {
    match client.get_tokens_from_refresh_token(refresh_token, device_key).await {
        Err(failure) if is_not_known(&failure) => {}
        outcome => return Ok(outcome?),
    }
    let request = InitiateAuth::Refresh {
        refresh_token,
        username: Some(username),
        device_key,
    };
    match client.initiate_auth(request).await?.outcome {
        AuthOutcome::SignedIn(tokens) => Ok(tokens),
        AuthOutcome::Challenge(_) => Err(Error::UnknownStep("REFRESH_TOKEN_AUTH".to_owned())),
    }
}

/// Older regions and emulators do not have the newer operation.
fn is_not_known(failure: &Failure) -> bool {
    use ExceptionKind::{OperationNotEnabled, UnknownOperation, UnsupportedOperation};
    matches!(
        failure.kind(),
        Some(UnknownOperation | UnsupportedOperation | OperationNotEnabled)
    )
}

impl fmt::Debug for TokenOwner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TokenOwner(…)")
    }
}
