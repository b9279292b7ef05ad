//! One sign-in by the browser: what to open, and what comes back.
//!
//! Owns the request to the authorization endpoint and the judging of its answer. Must not show anything: the caller
//! opens the address in the system's browser. Follows
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>.

use std::{fmt, sync::Arc, time::Duration};

use oauth2::{
    AuthUrl, ClientId, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, basic::BasicClient,
};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use crate::{
    client::Shared,
    failure::{Endpoint, Failure, Refusal},
    listener::{Returned, Verdict},
    redirect::Return,
    scopes::Scopes,
    secrets::{Secrets, is_same},
    waiting::until,
    words::Words,
};

/// How the service should greet the person. Everything may be left out.
#[derive(Clone, Default)]
pub struct SignIn {
    /// The company or social sign-in to go to at once, by the name that it has in the pool.
    pub identity_provider: Option<String>,
    /// Who is likely to sign in: filled into the form.
    pub login_hint: Option<String>,
    /// The language of the service's pages, such as `de` or `pt-BR`.
    pub language: Option<String>,
    /// Whether somebody who is signed in to the browser already is taken for the person.
    pub prompt: Option<Prompt>,
}

impl fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SignIn")
            .field("identity_provider", &self.identity_provider)
            .field("language", &self.language)
            .field("prompt", &self.prompt)
            .finish_non_exhaustive()
    }
}

/// What is asked of somebody who is signed in to the browser already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// Sign in anew.
    Login,
    /// Say which account it is to be.
    SelectAccount,
    /// Nothing: who is not signed in is refused with [`ErrorCode::LoginRequired`](crate::ErrorCode::LoginRequired).
    Nothing,
}

impl Prompt {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::SelectAccount => "select_account",
            Self::Nothing => "none",
        }
    }
}

/// A sign-in that waits for the browser. Dropping it frees the port.
pub struct Pending {
    back: Return,
    words: Words,
    attempt: Attempt,
    url: Url,
}

impl Pending {
    pub(crate) async fn begin(shared: Arc<Shared>, sign_in: SignIn, words: Words) -> Result<Self, Failure> {
        let back = Return::open(&shared).await?;
        let attempt = Attempt {
            redirect_url: back.url().clone(),
            secrets: Secrets::draw(shared.random)?,
            scopes: if back.can_go_onward() {
                Scopes::default()
            } else {
                Scopes::least()
            },
            sign_in,
            shared,
        };
        let url = attempt.url();
        Ok(Self {
            back,
            words,
            attempt,
            url,
        })
    }

    /// What to open in the system's browser. It ties the answer to this sign-in: to be kept out of logs.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Waits for the one answer. Where the app client may not ask for everything, the same browser is sent back to ask
    /// for less, which the person does not notice.
    ///
    /// The time runs from here. `cancel` ends the waiting when it is ready; `std::future::pending()` never does.
    pub async fn wait(self, limit: Duration, cancel: impl Future<Output = ()>) -> Result<Answered, Failure> {
        let Self {
            back,
            words,
            mut attempt,
            ..
        } = self;
        let serving = back.serve(&words, |returned| attempt.judge(returned));
        let (outcome, farewell) = until(limit, cancel, serving).await??;
        if let Some(farewell) = farewell {
            farewell.finish().await;
        }
        outcome
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pending")
            .field("redirect_url", &self.attempt.redirect_url)
            .field("scopes", &self.attempt.scopes)
            .finish_non_exhaustive()
    }
}

/// What the browser brought back: a code, with what is needed to redeem it. Good once, for five minutes.
#[derive(Debug)]
pub struct Answered {
    pub(crate) code: SecretString,
    pub(crate) verifier: SecretString,
    /// None where no ID token was asked for.
    pub(crate) nonce: Option<SecretString>,
    pub(crate) redirect_url: RedirectUrl,
}

/// One question to the authorization endpoint, with the secrets that its answer has to fit.
struct Attempt {
    shared: Arc<Shared>,
    sign_in: SignIn,
    redirect_url: RedirectUrl,
    secrets: Secrets,
    scopes: Scopes,
}

impl Attempt {
    fn url(&self) -> Url {
        let Self { sign_in, secrets, .. } = self;
        let text = |secret: &SecretString| secret.expose_secret().to_owned();
        let verifier = PkceCodeVerifier::new(text(&secrets.verifier));
        let client = BasicClient::new(ClientId::new(self.shared.app_client.id.clone()))
            .set_auth_uri(AuthUrl::from_url(self.shared.domain.at(Endpoint::Authorize.path())))
            .set_redirect_uri(self.redirect_url.clone());
        let mut request = client
            .authorize_url(|| CsrfToken::new(text(&secrets.state)))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_scopes(self.scopes.each().iter().map(|scope| Scope::new((*scope).to_owned())));
        if self.scopes.has_openid() {
            request = request.add_extra_param("nonce", text(&secrets.nonce));
        }
        for (name, value) in [
            ("identity_provider", sign_in.identity_provider.as_deref()),
            ("login_hint", sign_in.login_hint.as_deref()),
            ("lang", sign_in.language.as_deref()),
            ("prompt", sign_in.prompt.map(Prompt::as_str)),
        ] {
            if let Some(value) = value {
                request = request.add_extra_param(name, value);
            }
        }
        request.url().0
    }

    fn judge(&mut self, returned: &Returned) -> Verdict<Result<Answered, Failure>> {
        let is_ours = |state: &SecretString| is_same(&self.secrets.state, state.expose_secret());
        if !returned.state.as_ref().is_some_and(is_ours) {
            return Verdict::Ignored;
        }
        match (&returned.code, returned.error.as_deref()) {
            (Some(code), None) => Verdict::Done {
                outcome: Ok(self.answered(code)),
                refused: false,
            },
            (None, Some("invalid_scope")) => match self.ask_for_less() {
                Ok(url) => Verdict::Onward(url),
                Err(failure) => refused(failure),
            },
            (None, Some(error)) => {
                let description = returned.error_description.as_deref();
                refused(Failure::Denied(Refusal::new(
                    Endpoint::Authorize,
                    error,
                    description,
                    None,
                )))
            }
            (Some(_), Some(_)) | (None, None) => Verdict::Ignored,
        }
    }

    fn answered(&self, code: &SecretString) -> Answered {
        Answered {
            code: code.clone(),
            verifier: self.secrets.verifier.clone(),
            nonce: self.scopes.has_openid().then(|| self.secrets.nonce.clone()),
            redirect_url: self.redirect_url.clone(),
        }
    }

    /// The next question, which the answer to the last one no longer fits.
    fn ask_for_less(&mut self) -> Result<Url, Failure> {
        self.scopes = self.scopes.fewer().ok_or(Failure::ScopeRefused)?;
        self.secrets = Secrets::draw(self.shared.random)?;
        Ok(self.url())
    }
}

fn refused<T>(failure: Failure) -> Verdict<Result<T, Failure>> {
    Verdict::Done {
        outcome: Err(failure),
        refused: true,
    }
}
