//! The session of a signed-in person: reads the account's state, changes it, and ends.
//!
//! A save is plan → write → read back → outcome. Saves follow one another, so a second press finds the first one's
//! result and has nothing left to do. The state kept is always the service's; after a lost answer that could not be read
//! back, the factors concerned are "unknown" until the next successful read.

use std::sync::{Arc, Mutex, PoisonError};

use cognito::{AccessToken, Failure, MfaPreference, Tokens, User};
use tokio::sync::watch;

use crate::{
    change::{Change, Difference, Refusal, Wanted},
    contact::Pending,
    costs::{Cost, costs},
    enrolment::Enrolment,
    error::{Error, Why, refuses_session, refuses_token},
    factor::{Factor, Factors},
    forecast::{Evidence, Grounds, NextStep, forecast},
    outside::Outside,
    pool::Pool,
    state::AccountState,
    tokens::TokenOwner,
};

/// A signed-in person's session. Cheap to clone; all clones are the same session.
#[derive(Debug, Clone)]
pub struct Session {
    pub(crate) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) pool: Pool,
    tokens: TokenOwner,
    subject: Option<String>,
    evidence: Evidence,
    state: Mutex<AccountState>,
    /// The change of which nobody knows whether it was made. Means something only while factors are "unknown".
    in_doubt: Mutex<Option<Wanted>>,
    saving: tokio::sync::Mutex<()>,
    /// Whether a lost answer is being looked up.
    checking: watch::Sender<bool>,
    pub(crate) enrolment: tokio::sync::Mutex<Option<Enrolment>>,
    pub(crate) contact: tokio::sync::Mutex<Option<Pending>>,
}

/// What came of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Read back from the service.
    pub state: AccountState,
    /// Where it differs from what was asked.
    pub differences: Vec<Difference>,
    /// False when the account already was as asked and nothing was sent.
    pub changed: bool,
}

/// What a save would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the account would be.
    pub wanted: Wanted,
    /// What the next sign-in would ask.
    pub next: Vec<NextStep>,
    /// What it would cost.
    pub costs: Vec<Cost>,
}

/// What came of signing out. Here it is over in any case.
#[derive(Debug, Clone)]
pub struct SignedOut {
    /// Why the service could not be told, if it could not.
    pub not_told: Option<Failure>,
}

impl Session {
    /// Takes the tokens over and reads the account's state for the first time.
    pub(crate) async fn open(
        pool: Pool,
        outside: Outside,
        username: String,
        tokens: Tokens,
        met: Option<NextStep>,
    ) -> Result<Self, Error> {
        let subject = tokens.access.claims().map(|claims| claims.subject);
        let access = tokens.access.clone();
        let owner = TokenOwner::new(pool.client.clone(), outside, username, tokens);
        let (user, registered) = tokio::join!(
            pool.client.get_user(&access),
            pool.client.get_user_auth_factors(&access)
        );
        // Older tiers and emulators refuse the second question; without it less is known, and nothing is wrong.
        let state = AccountState::read(&user?, registered.ok().as_ref());
        let evidence = Evidence {
            met,
            by: Some(Grounds::of(&state, &state.enabled, state.preferred)),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                pool,
                tokens: owner,
                subject,
                evidence,
                state: Mutex::new(state),
                in_doubt: Mutex::default(),
                saving: tokio::sync::Mutex::default(),
                checking: watch::Sender::default(),
                enrolment: tokio::sync::Mutex::default(),
                contact: tokio::sync::Mutex::default(),
            }),
        })
    }

    /// What the service last said.
    #[must_use]
    pub fn state(&self) -> AccountState {
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The person's id in the pool, which never changes and is never given to someone else (`sub`).
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.inner.subject.as_deref()
    }

    /// Whether both are the same session, and not just of the same person.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }

    /// Tells when the answer to a save was lost and the state is being read back to learn what became of it (true), and
    /// when that has ended (false).
    #[must_use]
    pub fn checking(&self) -> watch::Receiver<bool> {
        self.inner.checking.subscribe()
    }

    /// The pool.
    #[must_use]
    pub fn pool(&self) -> &Pool {
        &self.inner.pool
    }

    /// What this sign-in asked after the password.
    #[must_use]
    pub fn met(&self) -> NextStep {
        self.inner.evidence.met.clone().unwrap_or(NextStep::PasswordOnly)
    }

    /// The factor that the pool asked for at this sign-in although the person had not switched it on.
    #[must_use]
    pub fn unchosen(&self) -> Option<Factor> {
        self.inner.evidence.unchosen()
    }

    /// Whether the pool asks for a second step of its own accord, as told or as seen at this sign-in.
    #[must_use]
    pub fn required(&self) -> bool {
        self.inner.evidence.required(&self.inner.pool.hints) == Some(true)
    }

    /// What the next sign-in will ask. While a change is not known to be made or not, whatever either would bring.
    #[must_use]
    pub fn forecast(&self) -> Vec<NextStep> {
        let (hints, evidence) = (&self.inner.pool.hints, &self.inner.evidence);
        let steps = self
            .possible_states()
            .into_iter()
            .flat_map(|state| forecast(&state, &state.enabled, state.preferred, hints, evidence));
        each_once(steps)
    }

    /// What the account would be, and what the next sign-in would ask, once `change` is saved. Asks nobody.
    ///
    /// # Errors
    /// A change that makes no sense whatever the state is.
    pub fn preview(&self, change: &Change) -> Result<Preview, Refusal> {
        let state = self.state();
        let wanted = change.wanted(&state)?;
        let (hints, evidence) = (&self.inner.pool.hints, &self.inner.evidence);
        let mut next = Vec::new();
        for state in self.possible_states() {
            let wanted = change.wanted(&state)?;
            next.extend(forecast(&state, &wanted.enabled, wanted.preferred, hints, evidence));
        }
        let costs = costs(&state, &wanted);
        Ok(Preview {
            wanted,
            next: each_once(next),
            costs,
        })
    }

    /// What the account may be: as last read, and where a change may have been made since, as after that.
    fn possible_states(&self) -> Vec<AccountState> {
        let state = self.state();
        let in_doubt = self.inner.in_doubt.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = in_doubt
            .as_ref()
            .filter(|_| !state.unknown.is_empty())
            .map(|wanted| AccountState {
                enabled: wanted.enabled.clone(),
                preferred: wanted.preferred,
                ..state.clone()
            });
        [state].into_iter().chain(changed).collect()
    }

    /// Reads the state anew, with what is registered.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn read(&self) -> Result<AccountState, Error> {
        let user = self.user().await?;
        let access = self.inner.tokens.access().await?;
        let registered = self.inner.pool.client.get_user_auth_factors(&access).await.ok();
        Ok(self.keep(AccountState::read(&user, registered.as_ref())))
    }

    /// Makes `change` so: one read, one write, one read.
    ///
    /// # Errors
    /// Any [`Error`]; [`Error::Unclear`] alone leaves open what the account now is.
    pub async fn save(&self, change: &Change) -> Result<Saved, Error> {
        let _one_at_a_time = self.inner.saving.lock().await;
        let before = self.read_back().await?;
        let Some((wanted, request)) = change.plan(&before, &self.inner.pool.hints).map_err(Error::NotSent)? else {
            return Ok(Saved {
                state: before,
                differences: Vec::new(),
                changed: false,
            });
        };
        match self.write(&request).await {
            Ok(()) => match self.read_back().await {
                Ok(state) => Ok(Saved {
                    differences: wanted.differences(&state),
                    state,
                    changed: true,
                }),
                Err(Error::Service(failure) | Error::SignedOut(failure)) => {
                    Err(self.unclear(&before, &wanted, failure))
                }
                Err(other) => Err(other),
            },
            Err(Error::Service(failure)) if failure.may_have_been_carried_out() => match self.look_up().await {
                Ok(state) if wanted.differences(&state).is_empty() => Ok(Saved {
                    state,
                    differences: Vec::new(),
                    changed: true,
                }),
                Ok(_) => Err(Error::NotSaved(failure)),
                Err(_) => Err(self.unclear(&before, &wanted, failure)),
            },
            Err(Error::Service(failure)) => Err(self.refused(before, &wanted, failure)),
            Err(other) => Err(other),
        }
    }

    /// Ends the session: the service is asked to revoke it, and here it is forgotten in any case.
    pub async fn sign_out(self) -> SignedOut {
        let not_told = match self.inner.tokens.refresh_token().await {
            Some(token) => self.inner.pool.client.revoke_token(&token).await.err(),
            None => None,
        };
        SignedOut { not_told }
    }

    /// Calls with a good token; one that the service refuses is renewed, once.
    ///
    /// The call takes the token by value: a future that borrows it could not cross threads.
    pub(crate) async fn with_token<T, F>(&self, call: impl Fn(AccessToken) -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let token = self.inner.tokens.access().await?;
        let failure = match call(token.clone()).await {
            Ok(answer) => return Ok(answer),
            Err(failure) => failure,
        };
        if !refuses_token(&failure) {
            return Err(Error::Service(failure));
        }
        let token = self.inner.tokens.instead_of(&token, failure).await?;
        call(token).await.map_err(|failure| {
            if refuses_session(&failure) {
                Error::SignedOut(failure)
            } else {
                Error::Service(failure)
            }
        })
    }

    pub(crate) async fn user(&self) -> Result<User, Error> {
        let client = &self.inner.pool.client;
        self.with_token(|token| async move { client.get_user(&token).await })
            .await
    }

    async fn write(&self, request: &MfaPreference) -> Result<(), Error> {
        let client = &self.inner.pool.client;
        self.with_token(|token| async move { client.set_user_mfa_preference(&token, request).await })
            .await
    }

    /// `GetUser` alone: what a save reads before and after.
    pub(crate) async fn read_back(&self) -> Result<AccountState, Error> {
        let user = self.user().await?;
        let state = self.state().updated(&user);
        Ok(self.keep(state))
    }

    /// Reads back what became of a save whose answer was lost, and lets those who watch know that it is doing so.
    async fn look_up(&self) -> Result<AccountState, Error> {
        self.inner.checking.send_replace(true);
        let outcome = self.read_back().await;
        self.inner.checking.send_replace(false);
        outcome
    }

    pub(crate) fn keep(&self, state: AccountState) -> AccountState {
        *self.inner.state.lock().unwrap_or_else(PoisonError::into_inner) = state.clone();
        state
    }

    /// A refusal for want of something tells what is registered, where nothing else did.
    fn refused(&self, before: AccountState, wanted: &Wanted, said: Failure) -> Error {
        let error = refused(&before, wanted, said);
        if let Error::Refused {
            factor,
            why: Why::NeedsSetUp,
            ..
        } = &error
        {
            let mut state = before;
            match factor {
                Factor::SoftwareToken => state.authenticator = Some(false),
                Factor::WebAuthn => state.passkey = Some(false),
                Factor::Sms | Factor::Email => {}
            }
            self.keep(state);
        }
        error
    }

    fn unclear(&self, before: &AccountState, wanted: &Wanted, failure: Failure) -> Error {
        let mut state = before.clone();
        let preference_moves = [before.preferred, wanted.preferred].into_iter().flatten();
        state.unknown = before.enabled.symmetric_difference(&wanted.enabled).copied().collect();
        if before.preferred != wanted.preferred {
            state.unknown.extend(preference_moves);
        }
        *self.inner.in_doubt.lock().unwrap_or_else(PoisonError::into_inner) = Some(wanted.clone());
        self.keep(state);
        Error::Unclear(failure)
    }
}

fn each_once(steps: impl IntoIterator<Item = NextStep>) -> Vec<NextStep> {
    let mut found = Vec::new();
    for step in steps {
        if !found.contains(&step) {
            found.push(step);
        }
    }
    found
}

/// Which box a refusal concerns: by the words of the service's message, as a last resort, and then by what the request
/// switched on. A fix is offered only where the state read lacks it; otherwise it is the organisation's to mend.
fn refused(before: &AccountState, wanted: &Wanted, said: Failure) -> Error {
    use cognito::ExceptionKind::{InvalidParameter, SoftwareTokenMfaNotFound};
    let message = said
        .exception()
        .map(|exception| exception.message.to_lowercase())
        .unwrap_or_default();
    let asked: Factors = wanted.enabled.difference(&before.enabled).copied().collect();
    let named = match said.kind() {
        Some(SoftwareTokenMfaNotFound) => Some(Factor::SoftwareToken),
        Some(InvalidParameter) if message.contains("webauthn") => Some(Factor::WebAuthn),
        Some(InvalidParameter) if message.contains("software") => Some(Factor::SoftwareToken),
        Some(InvalidParameter) if message.contains("sms") || message.contains("phone") => Some(Factor::Sms),
        Some(InvalidParameter) if message.contains("email") => Some(Factor::Email),
        Some(InvalidParameter) if asked.len() == 1 => asked.first().copied(),
        _ => None,
    };
    let Some(factor) = named else {
        return Error::Service(said);
    };
    let why = match factor {
        Factor::WebAuthn if message.contains("additional") => Why::NeedsAnother,
        Factor::WebAuthn if before.passkey != Some(true) => Why::NeedsSetUp,
        Factor::SoftwareToken if said.kind() == Some(SoftwareTokenMfaNotFound) => Why::NotOffered,
        Factor::SoftwareToken if before.authenticator != Some(true) => Why::NeedsSetUp,
        _ if before.missing(factor).is_some() => Why::NeedsSetUp,
        _ => Why::NotOffered,
    };
    Error::Refused { factor, why, said }
}
