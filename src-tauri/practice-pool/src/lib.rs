//! An embedded user pool that behaves as Amazon Cognito is documented to, for practising and for tests.
//!
//! It speaks Cognito's JSON 1.1 protocol on 127.0.0.1, well enough that clients which nobody here wrote sign in and
//! change their second steps: real SRP, real TOTP, real signed tokens that really expire. What it "sends" goes to
//! [`PracticePool::messages`], and [`PracticePool::fail`] makes any operation go wrong in any way.
//!
//! ```
//! # async fn example() -> Result<(), practice_pool::StartError> {
//! use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};
//!
//! let pool = PracticePool::start(Settings::default()).await?;
//! let mut messages = pool.messages();
//! println!("sign in at {} as {PRACTICE_EMAIL} with {PRACTICE_PASSWORD}", pool.endpoint());
//! # Ok(()) }
//! ```
//!
//! The package shares no code with `cognito` or `account`, or the mistakes of one would excuse those of the other.
//!
//! # Choices
//!
//! Where the public pages leave the service's behaviour open, the pool does this:
//!
//! - A pool with MFA off refuses to switch a factor on with `OperationNotEnabledException`; switching off is accepted.
//! - Email is called `EMAIL_OTP` everywhere, also in `MFAS_CAN_CHOOSE`, and only the listed name is taken as an answer.
//!   An address or number that is not confirmed will do. Email that the pool does not have is refused for want of a
//!   delivery configuration; text messages that the pool does not have are accepted and not asked for.
//! - `Enabled: true` without `PreferredMfa` drops the factor's preference. A request without blocks changes nothing.
//! - Switching off the last other factor leaves passkey MFA on. Deleting the last passkey switches it off.
//! - Associating an authenticator again leaves the old one in force until the new one is verified.
//! - `GetUserAuthFactors` lists `SOFTWARE_TOKEN` for a verified authenticator, whether it is switched on or not, and
//!   contacts once they are confirmed.
//! - An empty list or preference is left out of an answer; a list has a fixed order.
//! - Two preferred factors, and one that is preferred but off, are `InvalidParameterException`s whose words are made up
//!   here, as are those of every refusal that the pages name without quoting.
//! - `AssociateSoftwareToken` and `VerifySoftwareToken` spend the session they are given when they succeed. `MFA_SETUP`
//!   takes an address as `EMAIL` and as `email`.
//! - An unconfirmed account says so even after a wrong password; a closed one, or one that needs a new password, only
//!   after the right one.
//! - `MFA_SETUP` lists what the pool has, a number included, which cannot be given on the way in. It comes only where an
//!   authenticator or an address would do.
//! - With nothing switched on, a required pool asks for whatever the person has; with several, it lets them choose. A
//!   person who has nothing may set up an authenticator or an address on the way; where neither helps,
//!   `MFAMethodNotFoundException`.
//! - A factor whose number or address was removed cannot be asked for: the others are, or `MFAMethodNotFoundException`.
//! - Where the pool recovers passwords through one medium alone, that medium is nobody's second step: it counts as not
//!   switched on in the pool. A person whose own contact is the only one left for recovery may use it all the same.
//! - A wrong code counts towards the same lock as a wrong password, and the lock refuses both.
//! - `TIMESTAMP` may be five minutes off. A secret block is good for one answer. An `SRP_A` that is a multiple of N
//!   is an `InvalidParameterException`.
//! - A new contact counts at once and is unconfirmed, unless [`NewContact`] says otherwise; one that waits is confirmed
//!   by its code alone, and a newer one takes its place. Only the phone number and the address can be written.
//! - Revoking a token that the pool does not know succeeds; revoking an access or ID token is an
//!   `UnsupportedTokenTypeException`; all exceptions but internal ones have HTTP status 400.
//! - Tokens name this endpoint and the pool's id as their issuer, where the key set is published, and not the real
//!   service.
//! - `USER_AUTH` offers codes only to contacts that are confirmed. A preferred challenge that the person does not have
//!   leads to `SELECT_CHALLENGE`; one that MFA stands in the way of is refused. A password, right or wrong, spends the
//!   session it answers. A stranger seems to have a password. A reset or a first password leaves only the password.
//! - A custom sign-in asks its questions after the password's proof, if that was asked for, and no second step. The
//!   answer to a question spends its session and a wrong one counts towards the lock; a stranger is asked as well.
//! - A new password's attributes are all given or nothing is set; one that has a value already is refused. A first
//!   password ends a week after it was set, unless the settings say otherwise.
//! - The present password counts among those that a policy keeps from coming again.
//! - A pool on the Lite plan answers `FeatureUnavailableInTierException` to codes by email, passkeys and `USER_AUTH`;
//!   what was switched on before is not asked for.
//! - Whoever comes from another provider is refused like a wrong password, has no factors, and may set preferences that
//!   change nothing.
//! - A device whose key is sent has to prove itself: instead of the second step if it is remembered and the pool is set
//!   so, otherwise after it. A key that was never confirmed, was forgotten or is somebody else's does not exist. A key
//!   can be confirmed once. Without tracking, keys mean nothing and the operations on devices are
//!   `InvalidUserPoolConfigurationException`s.
//! - The two halves of a device's proof may come without their session, which clients are known to leave out.
//! - Where devices are tracked, tokens are renewed only with the key of the confirmed device that they came to.
//! - A code for a forgotten password goes to the first confirmed contact that the pool allows and that is not switched
//!   on as a second step. It can be asked for five times an hour and entered wrongly five times; a password that does not
//!   conform leaves it good. Where only an administrator can help, `NotAuthorizedException`. Whoever has no password
//!   gets one in this way. An administrator's own reset uses any confirmed contact where none else will do.
//! - Strangers are told of messages that are never sent; a code of theirs for a password is wrong, one for a sign-up
//!   expired.
//! - A code that confirms an account goes to the address before the number. Confirming hands out a session for
//!   `USER_AUTH` where the app client allows that, and the sign-in it leads to asks for nothing more.
//! - `ChangePassword` without the previous password is an `InvalidParameterException` where there is a password. A wrong
//!   one counts towards the lock; every request that could be carried out counts towards the hour's five.
//! - `GetTokensFromRefreshToken` answers whether refresh tokens rotate or not, and whatever flows the app client allows.
//!   A token that was rotated out brings another new one until its grace is over, which begins with its first use; after
//!   that it is refused and nothing else is revoked.
//! - Sessions cannot be listed: those operations are unknown here.
//! - The managed login is on the pool's own endpoint. Where no callback URL is registered, every request for it ends on
//!   an error page, as does one with an unknown app client or address; other refusals go back to the app. PKCE may be
//!   left out; with it only S256 will do. `profile`, `email` and `phone` may be asked for beside `openid` only.
//! - Its pages ask for passwords and second steps by the rules of the operations, whatever flows the app client allows.
//!   `MFA_SETUP`, devices, the pool's own questions, passkeys and codes as a first step, sign-up and recovery are not on
//!   them. A browser is signed in for an hour, from which a code comes without a question; an end of all sessions
//!   leaves that as it is, a closed account does not.
//! - A code is spent by whoever presents it, also with a wrong verifier. The nonce is in the first ID token only.
//! - `/oauth2/token` takes refresh tokens of the operations too, unless devices are tracked. It rotates them where they
//!   rotate. A token that is revoked, expired or whose account is closed is `invalid_grant`.
//! - The company's person has an account from the first sign-in on, or the one that it is linked to, and is asked for no
//!   second step. `/passkeys/add` asks for a sign-in where nobody is signed in, adds a pretend passkey on a button, and
//!   sends the browser back without a parameter, `state` included.

mod account;
mod attributes;
mod contacts;
mod cut;
mod devices;
mod exception;
mod faults;
mod fields;
mod hourly;
mod http;
mod lineages;
mod lockouts;
mod managed_login;
mod messages;
mod operations;
mod pool;
mod progress;
mod random;
mod rules;
mod sessions;
mod settings;
mod srp;
mod tokens;
mod totp;

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::task::{JoinHandle, spawn_blocking};

use crate::account::Account;
use crate::pool::{CLIENT_ID, POOL_ID, Pool, REGION};

pub use faults::{Fault, Times};
pub use managed_login::{Company, ManagedLogin, PRACTICE_REDIRECT_PORTS};
pub use messages::{Medium, Message};
pub use settings::{
    Character, Clock, CustomChallenge, Devices, Factor, FirstFactor, Flow, Identity, MfaMode, NewContact,
    PRACTICE_EMAIL, PRACTICE_PASSWORD, PasswordPolicy, Person, Question, Settings, Status, SystemClock, Tier,
};
pub use totp::totp;

/// Why a pool could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port could not be bound.
    #[error("the practice pool could not listen on 127.0.0.1:{port}")]
    Listen {
        /// The port that was asked for; 0 is any.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// The key that signs the tokens could not be made.
    #[error("the practice pool could not make its signing key")]
    SigningKey,
}

/// One request that arrived, without its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The operation, as `X-Amz-Target` named it, or `oauth2/token` and `oauth2/revoke`.
    pub operation: String,
    /// How many requests for this operation had arrived with this one: 1 for the first.
    pub count: u32,
}

/// A running pool. Dropping it closes the listener and every connection, whatever they wait for.
pub struct PracticePool {
    pool: Arc<Pool>,
    address: SocketAddr,
    serving: JoinHandle<()>,
}

impl PracticePool {
    /// Starts a pool on 127.0.0.1. It answers when this returns, as long as the Tokio runtime runs.
    pub async fn start(settings: Settings) -> Result<Self, StartError> {
        let port = settings.port;
        let listen = |source| StartError::Listen { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        // Making the signing key takes a moment of computing.
        let pool = spawn_blocking(move || Pool::new(settings, &endpoint_at(address)))
            .await
            .map_err(|_| StartError::SigningKey)?;
        let pool = Arc::new(pool.map_err(|_| StartError::SigningKey)?);
        let serving = tokio::spawn(http::serve(listener, address, Arc::clone(&pool)));
        Ok(Self { pool, address, serving })
    }

    /// Where the pool answers: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        endpoint_at(self.address)
    }

    /// The pool's id. Every practice pool has the same.
    #[must_use]
    pub const fn pool_id(&self) -> &str {
        POOL_ID
    }

    /// The app client's id. Every practice pool has the same.
    #[must_use]
    pub const fn client_id(&self) -> &str {
        CLIENT_ID
    }

    /// The region that the pool's id names.
    #[must_use]
    pub const fn region(&self) -> &str {
        REGION
    }

    /// The connection file for this pool: what an app needs to know to sign in here, the client's secret included.
    #[must_use]
    pub fn connection(&self) -> Value {
        let settings = &self.pool.settings;
        let state = self.pool.state();
        let mode = match state.settings.mfa {
            MfaMode::Off => "off",
            MfaMode::Optional => "optional",
            MfaMode::Required => "required",
        };
        let factors = state.settings.second_steps();
        let factors: Vec<&str> = factors.iter().map(|factor| factor.connection_name()).collect();
        let mut recovery: Vec<&str> = state.settings.recovery.iter().map(|medium| medium.name()).collect();
        let ports = state.settings.managed_login.redirect_ports();
        drop(state);
        recovery.push("admin");
        let domain = (!ports.is_empty()).then(|| self.endpoint());
        let sign_in: &[&str] = if domain.is_some() {
            &["password", "browser"]
        } else {
            &["password"]
        };
        json!({
            "version": 1,
            "name": settings.name,
            "region": REGION,
            "userPoolId": POOL_ID,
            "clientId": CLIENT_ID,
            "clientSecret": settings.client_secret,
            "endpoint": self.endpoint(),
            "managedLogin": {"domain": domain, "redirectPorts": ports},
            "signIn": sign_in,
            "factors": factors,
            "mfa": mode,
            "passwordReset": recovery,
        })
    }

    /// Every message "sent" from now on. Every subscriber gets all.
    #[must_use]
    pub fn messages(&self) -> UnboundedReceiver<Message> {
        self.pool.state().outbox.subscribe()
    }

    /// Makes an operation go wrong, `oauth2/token` or `oauth2/revoke`, or any of them for `*`. Faults of one operation happen in the order in which
    /// they were set, and before those of `*`.
    pub fn fail(&self, operation: &str, fault: Fault, times: Times) {
        self.pool.state().faults.set(operation, fault, times);
    }

    /// No faults any more. What was held is carried out; what hangs already goes on hanging.
    pub fn recover(&self) {
        self.pool.state().faults.clear();
        self.pool.recovered.send_replace(());
    }

    /// A person as they are now, by user name, address or number.
    #[must_use]
    pub fn person(&self, username: &str) -> Option<Person> {
        self.pool.state().find(username).map(|account| account.person.clone())
    }

    /// What an administrator would do behind the person's back. Nothing happens if there is no such person. `change`
    /// must not call the pool, which waits for it.
    pub fn change(&self, username: &str, change: impl FnOnce(&mut Person)) {
        let now = self.pool.settings.clock.now();
        if let Some(account) = self.pool.state().find_mut(username) {
            account.change(now, change);
        }
    }

    /// Asks a person for a new password, as an administrator would: the code for it is sent at once, if there is a
    /// confirmed contact to send it to.
    pub fn reset_password(&self, username: &str) {
        self.pool.reset_password(username);
    }

    /// Ends all of a person's sessions, as a global sign-out elsewhere does.
    pub fn revoke_all(&self, username: &str) {
        let mut state = self.pool.state();
        if let Some(username) = state.find(username).map(|account| account.person.username.clone()) {
            state.lineages.revoke_all(&username);
        }
    }

    /// Every refresh token that was handed out, whether it is still good or not: what a search for leftovers looks for.
    #[must_use]
    pub fn refresh_tokens(&self) -> Vec<String> {
        self.pool.state().lineages.refresh_tokens().map(str::to_owned).collect()
    }

    /// What arrived so far, oldest first, faulty requests included.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.pool.state().requests.clone()
    }

    /// How many requests of this operation arrived so far.
    #[must_use]
    pub fn arrived(&self, operation: &str) -> u32 {
        self.pool.state().arrived(operation)
    }

    /// Changes the pool's MFA mode, as an administrator would.
    pub fn set_mfa(&self, mode: MfaMode) {
        self.configure(|settings| settings.mfa = mode);
    }

    /// Changes the factors that are switched on in the pool, as an administrator would. What people switched on stays.
    pub fn set_factors(&self, factors: &[Factor]) {
        self.configure(|settings| settings.factors = factors.to_vec());
    }

    /// Changes the ways to sign in that the app client allows, as an administrator would.
    pub fn set_flows(&self, flows: &[Flow]) {
        self.configure(|settings| settings.flows = flows.to_vec());
    }

    /// Changes the pool's settings, as an administrator would. What belongs to the start stays as it was: port, people,
    /// clock, name, the client's secret, the life of access tokens, and whether refusals are reworded. `change` must
    /// not call the pool, which waits for it.
    pub fn configure(&self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.pool.state().settings);
    }

    /// Gives a person an account. Whoever has the same user name is removed first, with everything of theirs.
    pub fn put_person(&self, person: Person) {
        self.remove_person(&person.username);
        let account = Account::new(person, self.pool.settings.clock.now());
        self.pool.state().accounts.push(account);
    }

    /// Removes the account of this user name: tokens and open sign-ins of theirs are no longer good. Nothing happens if
    /// there is none.
    pub fn remove_person(&self, username: &str) {
        let mut state = self.pool.state();
        state.accounts.retain(|account| account.person.username != username);
        state.sessions.forget(username);
        state.lineages.forget(username);
        state.lockouts.succeeded(username);
        state.managed_login.forget(username);
    }

    /// Stops the pool and waits until the port is free.
    pub async fn stop(mut self) {
        self.serving.abort();
        // It ends by being aborted, which is what was asked for.
        let _aborted = (&mut self.serving).await;
    }
}

impl Drop for PracticePool {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl fmt::Debug for PracticePool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PracticePool")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// The endpoint of a pool that listens at this address.
fn endpoint_at(address: SocketAddr) -> String {
    format!("http://{address}")
}
