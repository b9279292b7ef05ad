//! The client: one managed login, one app client, and where a browser may come back to.
//!
//! Owns what can be begun and what is asked of the token and revocation endpoints. Keeps no token: who holds them is
//! the caller's matter.

use std::{fmt, sync::Arc};

use secrecy::SecretString;
use url::Url;

use crate::{
    domain::{AppClient, Domain},
    exchange,
    failure::{Endpoint, Failure, Transport},
    listener,
    redirect::Redirect,
    secrets::{self, Random},
    sign_in::{Answered, Pending, SignIn},
    token::{self, Tokens},
    visit::Visit,
    words::Words,
};

/// Speaks with one managed login as one app client. Clones share the connections.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) domain: Domain,
    pub(crate) app_client: AppClient,
    pub(crate) redirect: Redirect,
    pub(crate) http: reqwest::Client,
    pub(crate) listening: listener::Limits,
    pub(crate) random: Random,
}

impl Client {
    /// Through the system's proxy. Connects to nothing yet. Fails where the system's certificates cannot be loaded.
    pub fn new(domain: Domain, app_client: AppClient, redirect: Redirect) -> Result<Self, Failure> {
        Self::through(None, domain, app_client, redirect)
    }

    /// The same through this proxy. Without one it is that of the environment, or of the settings of Windows and macOS. The
    /// browser has settings of its own.
    pub fn through(
        proxy: Option<&Url>,
        domain: Domain,
        app_client: AppClient,
        redirect: Redirect,
    ) -> Result<Self, Failure> {
        Self::with(
            proxy,
            domain,
            app_client,
            redirect,
            listener::Limits::default(),
            secrets::system,
        )
    }

    pub(crate) fn with(
        proxy: Option<&Url>,
        domain: Domain,
        app_client: AppClient,
        redirect: Redirect,
        listening: listener::Limits,
        random: Random,
    ) -> Result<Self, Failure> {
        let http = exchange::connections(proxy, &domain).map_err(|_| Failure::Unreachable(Transport::Tls))?;
        Ok(Self {
            shared: Arc::new(Shared {
                domain,
                app_client,
                redirect,
                http,
                listening,
                random,
            }),
        })
    }

    /// Begins a sign-in: from now on the browser is waited for, and [`Pending::url`] is to be opened.
    pub async fn begin(&self, sign_in: SignIn, words: Words) -> Result<Pending, Failure> {
        Pending::begin(Arc::clone(&self.shared), sign_in, words).await
    }

    /// Redeems what the browser brought back for tokens.
    ///
    /// An ID token has to carry the nonce of this sign-in; its signature is not looked at, since it comes from the
    /// token endpoint itself (OpenID Connect Core, section 3.1.3.7).
    pub async fn exchange(&self, answered: Answered) -> Result<Tokens, Failure> {
        token::exchange(&self.shared, answered).await
    }

    /// Buys new tokens for a refresh token that came from here. Those of the user pool's own operations are renewed
    /// there: refresh by the door that the tokens came through.
    pub async fn refresh(&self, refresh_token: &SecretString) -> Result<Tokens, Failure> {
        token::refresh(&self.shared, refresh_token).await
    }

    /// Ends what came of a refresh token. Also succeeds for one that was ended before.
    pub async fn revoke(&self, refresh_token: &SecretString) -> Result<(), Failure> {
        token::revoke(&self.shared, refresh_token).await
    }

    /// Begins signing out of the browser, whose cookie would let the next one in without a question for an hour. It
    /// comes back to the callback URL, which has to be registered as a sign-out URL as well.
    pub async fn begin_sign_out(&self, words: Words) -> Result<Visit, Failure> {
        Visit::begin(&self.shared, Endpoint::Logout, "logout_uri", words).await
    }

    /// Begins adding a passkey, which takes a browser that is signed in.
    pub async fn begin_passkey(&self, words: Words) -> Result<Visit, Failure> {
        Visit::begin(&self.shared, Endpoint::AddPasskey, "redirect_uri", words).await
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("domain", &self.shared.domain)
            .field("app_client", &self.shared.app_client)
            .field("redirect", &self.shared.redirect)
            .finish_non_exhaustive()
    }
}
