//! The session of a signed-in person: reads the account's state, changes it, and ends.
//!
//! A save is plan → write → read back → outcome. Saves follow one another, so a second press finds the first one's
//! result and has nothing left to do. The state kept is always the service's; after a lost answer that could not be read
//! back, the factors concerned are "unknown" until the next successful read. Answers may come in another order than they
//! were asked for; one to a question that was asked earlier than another's never takes that one's place.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use cognito::{AccessToken, Failure, MfaPreference, Tokens, User};
use tokio::sync::watch;

use crate::{
    change::{Change, Difference, Refusal, Wanted},
    contact::Pending,
    costs::{Cost, IfLost, Lost, costs, if_lost},
    device::KnownDevice,
    door::Door,
    enrolment::Enrolment,
    error::{Error, Why, refuses_session, refuses_token},
    factor::{Factor, Factors},
    forecast::{Evidence, NextStep, forecast},
    hints::Hints,
    outside::{Outside, SealedOwner},
    pool::Pool,
    sign_in::Met,
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
    pub(crate) tokens: TokenOwner,
    subject: Option<String>,
    evidence: Evidence,
    shown: Mutex<Shown>,
    /// How many questions about the state were asked.
    asked: AtomicU64,
    /// The change of which nobody knows whether it was made. Means something only while factors are "unknown".
    in_doubt: Mutex<Option<Wanted>>,
    saving: tokio::sync::Mutex<()>,
    /// Whether a lost answer is being looked up.
    checking: watch::Sender<bool>,
    pub(crate) enrolment: tokio::sync::Mutex<Option<Enrolment>>,
    pub(crate) contact: tokio::sync::Mutex<Option<Pending>>,
    outside: Outside,
    /// This computer, where the pool knows it.
    device: Option<KnownDevice>,
    /// The pool leaves it to the person whether this computer is remembered, and they have not said.
    may_remember: AtomicBool,
}

/// What the service last said, and to which question.
#[derive(Debug)]
struct Shown {
    state: AccountState,
    to: Asked,
}

/// A question about the state: the later it was asked, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Asked(u64);

/// How somebody came in.
#[derive(Default)]
pub(crate) struct Arrival {
    pub(crate) met: Met,
    /// As they typed it.
    pub(crate) typed_name: String,
    /// This computer, where the pool knew it before.
    pub(crate) device: Option<KnownDevice>,
    /// The key of the computer that earlier tokens began on, whether it may be remembered or not.
    pub(crate) began_on: Option<String>,
    /// What the tokens came through, if not the pool's own operations.
    pub(crate) door: Option<Arc<dyn Door>>,
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
    /// What it would cost. While an earlier change is not known to be made or not, whatever either would cost.
    pub costs: Vec<Cost>,
    /// What would still get the person in afterwards.
    pub if_lost: Vec<IfLost>,
}

/// What came of signing out. Here it is over in any case.
#[derive(Debug, Clone)]
pub struct SignedOut {
    /// Why the service could not be told, if it could not.
    pub not_told: Option<Failure>,
}

impl Session {
    /// Takes over the tokens of somebody who just came in, and reads the account's state for the first time.
    pub(crate) async fn open(
        pool: Pool,
        outside: Outside,
        username: String,
        tokens: Tokens,
        arrival: Arrival,
    ) -> Result<Self, Error> {
        let evidence = match arrival.met.clone() {
            // What the organisation's own questions stand for is its affair.
            Met::Untold if pool.own_questions => None,
            met => Some(met),
        };
        Self::with_tokens(pool, outside, username, tokens, arrival, |state| match evidence {
            None => Evidence::untold(state),
            Some(Met::Untold) => Evidence::without_password(state),
            Some(met) => Evidence::after_password(state, met.step()),
        })
        .await
    }

    /// The same for tokens of earlier, which show nothing of what a sign-in asks now.
    pub(crate) async fn open_again(
        pool: Pool,
        outside: Outside,
        username: String,
        tokens: Tokens,
        arrival: Arrival,
    ) -> Result<Self, Error> {
        Self::with_tokens(pool, outside, username, tokens, arrival, Evidence::untold).await
    }

    async fn with_tokens(
        pool: Pool,
        outside: Outside,
        username: String,
        tokens: Tokens,
        arrival: Arrival,
        evidence: impl FnOnce(&AccountState) -> Evidence,
    ) -> Result<Self, Error> {
        let subject = tokens.access.claims().map(|claims| claims.subject);
        let access = tokens.access.clone();
        let Arrival {
            typed_name,
            device,
            began_on,
            door,
            ..
        } = arrival;
        let (device, may_remember) = match &tokens.new_device {
            None => (device, false),
            Some(new) => {
                let names = [typed_name, username.clone()];
                // Without it this session can't be renewed; that is no reason to refuse it.
                match KnownDevice::confirm(&pool.client, &outside, &access, new, names).await {
                    Ok((device, asks)) => (Some(device), asks),
                    Err(_) => (None, false),
                }
            }
        };
        if let (Some(device), Some(subject), false, Some(_)) = (&device, &subject, may_remember, &tokens.new_device) {
            device.keep(&pool, &outside, subject).await;
        }
        let device_key = device.as_ref().map(|device| device.key.clone());
        let device_key = began_on.or(device_key);
        let owner = TokenOwner::new(pool.client.clone(), outside.clone(), username, tokens, device_key, door);
        let (user, registered) = tokio::join!(
            pool.client.get_user(&access),
            pool.client.get_user_auth_factors(&access)
        );
        // Older tiers and emulators refuse the second question; without it less is known, and nothing is wrong.
        let state = AccountState::read(&user?, registered.ok().as_ref());
        let evidence = evidence(&state);
        Ok(Self {
            inner: Arc::new(Inner {
                pool,
                tokens: owner,
                subject,
                evidence,
                shown: Mutex::new(Shown { state, to: Asked(0) }),
                asked: AtomicU64::default(),
                in_doubt: Mutex::default(),
                saving: tokio::sync::Mutex::default(),
                checking: watch::Sender::default(),
                enrolment: tokio::sync::Mutex::default(),
                contact: tokio::sync::Mutex::default(),
                outside,
                device,
                may_remember: AtomicBool::new(may_remember),
            }),
        })
    }

    /// What the service last said.
    #[must_use]
    pub fn state(&self) -> AccountState {
        let shown = self.inner.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.state.clone()
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

    /// What this sign-in asked after the password. `None`: nothing follows from it, since it went without one, this
    /// computer was remembered, or it was long ago.
    #[must_use]
    pub fn met(&self) -> Option<NextStep> {
        self.inner.evidence.after_the_password()
    }

    /// The factor that the pool asked for at this sign-in, or had set up, although the person had not switched it on.
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
        self.foreseen(None, &self.inner.pool.hints)
    }

    /// What would still get the person in, for everything they can lose.
    #[must_use]
    pub fn if_lost(&self) -> Vec<IfLost> {
        self.if_lost_after(None)
    }

    /// What the next sign-in will ask, once `change` is saved or as it is now.
    fn foreseen(&self, change: Option<&Change>, hints: &Hints) -> Vec<NextStep> {
        let mut found = Vec::new();
        for state in self.possible_states() {
            let (enabled, preferred) = match change.and_then(|change| change.wanted(&state).ok()) {
                Some(wanted) => (wanted.enabled, wanted.preferred),
                None => (state.enabled.clone(), state.preferred),
            };
            for step in forecast(&state, &enabled, preferred, hints, &self.inner.evidence) {
                if !found.contains(&step) {
                    found.push(step);
                }
            }
        }
        found
    }

    fn if_lost_after(&self, change: Option<&Change>) -> Vec<IfLost> {
        let possible = self.foreseen(change, &self.inner.pool.hints);
        let untold = self.foreseen(change, &Hints::default());
        Lost::ALL
            .into_iter()
            .map(|lost| if_lost(lost, &possible, &untold))
            .collect()
    }

    /// What the account would be, and what the next sign-in would ask, once `change` is saved. Asks nobody.
    ///
    /// # Errors
    /// A change that makes no sense whatever the state is.
    pub fn preview(&self, change: &Change) -> Result<Preview, Refusal> {
        let wanted = change.wanted(&self.state())?;
        let mut told = Vec::new();
        for state in self.possible_states() {
            for cost in costs(&state, &change.wanted(&state)?, &self.inner.pool.hints) {
                if !told.contains(&cost) {
                    told.push(cost);
                }
            }
        }
        Ok(Preview {
            next: self.foreseen(Some(change), &self.inner.pool.hints),
            costs: told,
            if_lost: self.if_lost_after(Some(change)),
            wanted,
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
        let asked = self.ask();
        let user = self.user().await?;
        let access = self.inner.tokens.access().await?;
        let registered = self.inner.pool.client.get_user_auth_factors(&access).await.ok();
        Ok(self.keep(asked, AccountState::read(&user, registered.as_ref())))
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
        SignedOut {
            not_told: self.inner.tokens.end().await.err(),
        }
    }

    /// Whether the pool leaves it to the person if this computer is remembered, and they have not said.
    #[must_use]
    pub fn may_remember(&self) -> bool {
        self.inner.may_remember.load(Ordering::Relaxed)
    }

    /// Says whether this computer is remembered: a second step is then not asked for on it.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when nobody asked, or what the service or the network said.
    pub async fn remember_computer(&self, remember: bool) -> Result<(), Error> {
        let device = self.inner.device.as_ref().filter(|_| self.may_remember());
        let device = device.ok_or(Error::NoSuchStep)?;
        if remember {
            let client = &self.inner.pool.client;
            let key = &device.key;
            self.with_token(|token| async move { client.update_device_status(&token, key, true).await })
                .await?;
            if let Some(subject) = &self.inner.subject {
                device.keep(&self.inner.pool, &self.inner.outside, subject).await;
            }
        }
        self.inner.may_remember.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// Ends every session of the person, on this computer and on all others.
    ///
    /// # Errors
    /// What the service or the network said; then nothing has ended anywhere.
    pub async fn sign_out_everywhere(self) -> Result<(), Error> {
        let client = &self.inner.pool.client;
        let outcome = self
            .with_token(|token| async move { client.global_sign_out(&token).await })
            .await;
        match outcome {
            // It is over already.
            Err(Error::SignedOut(_)) => {}
            other => other?,
        }
        self.inner.tokens.forget().await;
        if let Some(subject) = self.subject() {
            let owner = SealedOwner {
                connection: self.pool().connection(),
                subject: subject.to_owned(),
            };
            let _is_gone = self.inner.outside.sealed.remove_all(&owner).await.is_ok();
        }
        Ok(())
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
        let asked = self.ask();
        let user = self.user().await?;
        let state = self.state().updated(&user);
        Ok(self.keep(asked, state))
    }

    /// Reads back what became of a save whose answer was lost, and lets those who watch know that it is doing so.
    async fn look_up(&self) -> Result<AccountState, Error> {
        self.inner.checking.send_replace(true);
        let outcome = self.read_back().await;
        self.inner.checking.send_replace(false);
        outcome
    }

    /// A question about the state is asked now.
    pub(crate) fn ask(&self) -> Asked {
        Asked(self.inner.asked.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Keeps an answer, unless one to a later question came first. Returns the one that is kept.
    pub(crate) fn keep(&self, asked: Asked, state: AccountState) -> AccountState {
        let mut shown = self.inner.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if asked >= shown.to {
            *shown = Shown { state, to: asked };
        }
        shown.state.clone()
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
            self.keep(self.ask(), state);
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
        self.keep(self.ask(), state);
        Error::Unclear(failure)
    }
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
