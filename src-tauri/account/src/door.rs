//! Tokens that did not come from the pool's own operations: from the browser's sign-in, or from somebody who has one.
//!
//! What such a token is good for is read from it before anything is asked with it. It is not verified here: the service
//! does that at each call, and no decision about anybody's rights is made on this side.

use std::{pin::Pin, sync::Arc, time::Duration};

use cognito::{AccessToken, Failure, RefreshToken, Tokens};

use crate::{
    error::{Error, Unfit, refuses_token},
    outside::Outside,
    pool::Pool,
    session::{Arrival, Session},
};

/// Without it the service refuses every operation that this package calls for a person.
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html>
const SCOPE: &str = "aws.cognito.signin.user.admin";

/// Where tokens are renewed and ended that did not come from the pool's own operations: by the door that they came
/// through.
pub trait Door: Send + Sync {
    /// New tokens for a refresh token.
    fn renew(&self, refresh: RefreshToken) -> Passage<Tokens>;

    /// Ends what came of a refresh token.
    fn end(&self, refresh: RefreshToken) -> Passage<()>;
}

/// What comes of going through a door. A refusal for good is a `NotAuthorizedException`, whatever the door calls it.
pub type Passage<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

impl Session {
    /// Takes over tokens that somebody brought. Without a door they are never renewed, and at the end forgotten.
    ///
    /// # Errors
    /// [`Error::Unfit`] before anything is sent, or what the service or the network said.
    pub async fn take_over(
        pool: Pool,
        outside: Outside,
        tokens: Tokens,
        door: Option<Arc<dyn Door>>,
    ) -> Result<Self, Error> {
        let username = fit(&pool, &outside, &tokens, door.is_some())?;
        let arrival = Arrival {
            typed_name: username.clone(),
            door,
            ..Arrival::default()
        };
        Self::open_again(pool, outside, username, tokens, arrival).await
    }
}

impl Session {
    /// Takes over nothing but an access token. It is held in memory, never renewed, and forgotten in the end: whoever it
    /// was issued to goes on using it.
    ///
    /// # Errors
    /// As with [`Session::take_over`].
    pub async fn borrow(pool: Pool, outside: Outside, access: AccessToken) -> Result<Self, Error> {
        // The service has the last word on how long it is good.
        let left = access
            .claims()
            .and_then(|claims| claims.expires_at.duration_since(outside.clock.now()).ok());
        let tokens = Tokens {
            access,
            id: None,
            refresh: None,
            expires_in: left.unwrap_or(Duration::ZERO),
            new_device: None,
        };
        Self::take_over(pool, outside, tokens, None)
            .await
            .map_err(|error| match error {
                // Whose it is, and what for, was read from it: what is left is that it was ended.
                Error::Service(failure) if refuses_token(&failure) => Error::Unfit(Unfit::Expired),
                other => other,
            })
    }
}

/// Whose it is, if it is good for anything here.
fn fit(pool: &Pool, outside: &Outside, tokens: &Tokens, is_fresh: bool) -> Result<String, Error> {
    let claims = tokens.access.claims().ok_or(Error::Unfit(Unfit::NotAccess))?;
    if claims.token_use.as_deref() != Some("access") {
        return Err(Error::Unfit(Unfit::NotAccess));
    }
    // Emulators have other hosts; what follows the last slash is the pool.
    if claims.issuer.rsplit('/').next() != Some(pool.id.as_str()) {
        return Err(Error::Unfit(Unfit::OtherPool));
    }
    // A wrong clock here must not refuse what the service has just handed out.
    if !is_fresh && claims.expires_at <= outside.clock.now() {
        return Err(Error::Unfit(Unfit::Expired));
    }
    if !claims.scopes.iter().any(|scope| scope == SCOPE) {
        return Err(Error::Unfit(Unfit::NoScope));
    }
    Ok(claims.username.unwrap_or(claims.subject))
}
