//! The running pool's inside: what never changes after start, and the one state behind one lock.
//!
//! Owns the pool's ids and the state's parts. Requests come in through `http.rs` and are carried out by `operations/`;
//! the public face is in `lib.rs`.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_lc_rs::error::Unspecified;
use aws_lc_rs::hmac;
use tokio::sync::watch;

use crate::Request;
use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::faults::Faults;
use crate::lineages::Lineages;
use crate::lockouts::Lockouts;
use crate::managed_login;
use crate::messages::Outbox;
use crate::operations::proof::PendingProof;
use crate::operations::{Call, perform, recovery};
use crate::progress::Progress;
use crate::random::Random;
use crate::sessions::Sessions;
use crate::settings::Settings;
use crate::tokens::Signer;

/// The region that the pool claims to be in.
pub(crate) const REGION: &str = "us-east-1";
/// What follows the underscore in the pool's id; part of the SRP hashes.
pub(crate) const POOL_NAME: &str = "Practice1";
/// The pool's id.
pub(crate) const POOL_ID: &str = "us-east-1_Practice1";
/// The id of its one app client: 26 lower-case letters and digits, as the service makes them.
pub(crate) const CLIENT_ID: &str = "practice0client0practice00";

/// Everything behind the listener. Not `Debug`: it holds secrets.
pub(crate) struct Pool {
    /// As it was started. What can change meanwhile is read from [`State::settings`].
    pub(crate) settings: Settings,
    pub(crate) signer: Signer,
    pub(crate) random: Random,
    /// `iss` of every token: where the pool and its key set are found.
    pub(crate) issuer: String,
    /// Makes salts, and the answers for people who do not exist, the same at every try.
    pub(crate) disguise: hmac::Key,
    /// Changes when faults are over, for the requests that wait for it.
    pub(crate) recovered: watch::Sender<()>,
    state: Mutex<State>,
}

/// What changes while the pool runs.
pub(crate) struct State {
    /// How the pool is to behave now: as it was started, unless an administrator changed it.
    pub(crate) settings: Settings,
    pub(crate) accounts: Vec<Account>,
    /// Password proofs under way, by secret block.
    pub(crate) proofs: HashMap<String, PendingProof>,
    pub(crate) sessions: Sessions,
    pub(crate) lineages: Lineages,
    pub(crate) lockouts: Lockouts,
    /// Who is signed in to which browser, and codes for apps.
    pub(crate) managed_login: managed_login::State,
    pub(crate) outbox: Outbox,
    pub(crate) faults: Faults,
    pub(crate) requests: Vec<Request>,
    pub(crate) progress: Progress,
}

impl Pool {
    /// A pool as the settings have it, found at `endpoint`, with a signing key of its own.
    pub(crate) fn new(settings: Settings, endpoint: &str) -> Result<Self, Unspecified> {
        let random = Random::default();
        let now = settings.clock.now();
        let state = State {
            settings: settings.clone(),
            accounts: settings
                .people
                .iter()
                .map(|person| Account::new(person.clone(), now))
                .collect(),
            proofs: HashMap::new(),
            sessions: Sessions::default(),
            lineages: Lineages::default(),
            lockouts: Lockouts::default(),
            managed_login: managed_login::State::default(),
            outbox: Outbox::default(),
            faults: Faults::default(),
            requests: Vec::new(),
            progress: Progress::default(),
        };
        Ok(Self {
            signer: Signer::generate(&random)?,
            disguise: hmac::Key::new(hmac::HMAC_SHA256, &random.bytes::<32>()?),
            random,
            issuer: format!("{endpoint}/{POOL_ID}"),
            settings,
            recovered: watch::Sender::default(),
            state: Mutex::new(state),
        })
    }

    /// The state. A caller's closure that panicked leaves it as it was then, which is as good as any other.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Carries one request out.
    pub(crate) fn perform(&self, operation: &str, body: &[u8]) -> Answer {
        let body = serde_json::from_slice(body)
            .map_err(|_| Exception::serialization("The request body is not well-formed JSON"));
        let answer = self.call(|call| perform(call, operation, body));
        self.state().progress.note(operation);
        answer
    }

    /// Has a person set a new password, whose code is sent.
    pub(crate) fn reset_password(&self, typed: &str) {
        let username = self.state().find(typed).map(|account| account.person.username.clone());
        if let Some(username) = username
            && let Err(exception) = self.call(|call| recovery::require(call, &username))
        {
            tracing::warn!(name = exception.name, "the practice pool could not send a code");
        }
    }

    /// Carries something out with the state to itself.
    pub(crate) fn call<T>(&self, work: impl FnOnce(&mut Call<'_>) -> T) -> T {
        let mut state = self.state();
        work(&mut Call {
            pool: self,
            state: &mut state,
            now: self.settings.clock.now(),
        })
    }
}

impl State {
    /// The account that a user name, an address or a number belongs to.
    pub(crate) fn find(&self, typed: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.answers_to(typed))
    }

    /// The account that somebody signs in to here. Whoever another provider signs in has none, as far as that goes.
    pub(crate) fn find_native(&self, typed: &str) -> Option<&Account> {
        self.find(typed).filter(|account| !account.is_federated())
    }

    /// The same as [`Self::find`], to be changed.
    pub(crate) fn find_mut(&mut self, typed: &str) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.answers_to(typed))
    }

    /// The account with this real user name, which the service itself handed out earlier.
    pub(crate) fn account(&mut self, username: &str) -> Result<&mut Account, Exception> {
        self.accounts
            .iter_mut()
            .find(|account| account.person.username == username)
            .ok_or_else(Exception::no_such_user)
    }

    /// How many requests of this operation arrived.
    pub(crate) fn arrived(&self, operation: &str) -> u32 {
        let last = self
            .requests
            .iter()
            .rev()
            .find(|request| request.operation == operation);
        last.map_or(0, |request| request.count)
    }

    /// Notes that a request arrived.
    pub(crate) fn note_request(&mut self, operation: &str) {
        let count = self.arrived(operation) + 1;
        self.requests.push(Request {
            operation: operation.to_owned(),
            count,
        });
    }
}
