//! The one owner of the tokens. Renewal is early, once, and single-flight: whoever finds the token stale waits for the
//! one renewal under way and takes what it brought.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use cognito::{AccessToken, AuthOutcome, Client, Failure, InitiateAuth, RefreshToken, Tokens};
use tokio::sync::Mutex;

use crate::{
    error::{Error, ends_session},
    outside::Outside,
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
    held: Mutex<Held>,
}

struct Held {
    access: AccessToken,
    refresh: Option<RefreshToken>,
    /// By this computer's clock: counted from the moment the token came, so a wrong clock does no harm.
    runs_out: SystemTime,
}

impl TokenOwner {
    pub(crate) fn new(client: Client, outside: Outside, username: String, tokens: Tokens) -> Self {
        let runs_out = outside.clock.now() + tokens.expires_in.min(LONGEST);
        let held = Held {
            access: tokens.access,
            refresh: tokens.refresh,
            runs_out,
        };
        Self {
            client,
            outside,
            username,
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

    pub(crate) async fn refresh_token(&self) -> Option<RefreshToken> {
        self.held.lock().await.refresh.clone()
    }

    async fn renew(&self, held: &mut Held) -> Result<(), Error> {
        let Some(refresh_token) = &held.refresh else {
            // Nothing to renew it with: the service has the last word on whether it is still good.
            return Ok(());
        };
        let request = InitiateAuth::Refresh {
            refresh_token,
            username: Some(&self.username),
        };
        let answer = self.client.initiate_auth(request).await.map_err(|failure| {
            if ends_session(&failure) {
                Error::SignedOut(failure)
            } else {
                Error::Service(failure)
            }
        })?;
        match answer.outcome {
            AuthOutcome::SignedIn(tokens) => {
                held.runs_out = self.outside.clock.now() + tokens.expires_in.min(LONGEST);
                held.access = tokens.access;
                // Only a pool that rotates refresh tokens sends a new one.
                held.refresh = tokens.refresh.or_else(|| held.refresh.take());
                Ok(())
            }
            AuthOutcome::Challenge(_) => Err(Error::UnknownStep("REFRESH_TOKEN_AUTH".to_owned())),
        }
    }
}

impl fmt::Debug for TokenOwner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TokenOwner(…)")
    }
}
