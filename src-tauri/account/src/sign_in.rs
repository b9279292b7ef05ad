//! Signing in, as a state machine: password → challenge → signed in.
//!
//! The password is proved by SRP and does not leave this computer. It is sent itself in two cases only: where the
//! service says that SRP is not enabled for the app client, and the choice of the first step does not take it either,
//! once the person (or, in a file of its own, the organisation) agreed; and on a loopback endpoint where the service does not know the flow, since emulators often do
//! not. Never after a wrong password or any other failure.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

mod begin;
mod follow;
mod recovery;
mod set_up;
mod step;

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use cognito::{AuthAnswer, ChallengeReply, ChallengeResponse, ExceptionKind, Failure};
use secrecy::{ExposeSecret as _, SecretString};

pub(crate) use self::step::Met;
pub use self::step::{Next, StartWay, Step};
use self::{set_up::Connecting, step::Open};
use crate::{
    code::{message_code, six_digits},
    device::KnownDevice,
    error::{Error, Typed},
    factor::{Factor, Factors},
    outside::Outside,
    pool::Pool,
};

/// A sign-in that is under way. It keeps the password until it ends, to start over when a code has to be sent anew: the
/// service has no other way to send one.
pub struct SignIn {
    pool: Pool,
    outside: Outside,
    typed_name: String,
    /// `None` until the person typed one, where they came without.
    password: Option<SecretString>,
    password_may_be_sent: bool,
    /// What this sign-in showed of what is asked after the password.
    met: Met,
    open: Option<Open>,
    opened_at: SystemTime,
    /// The ways that were offered before one of them was chosen.
    offered: Factors,
    /// It began anew by itself, since the service had stopped waiting.
    began_anew: bool,
    connecting: Option<Connecting>,
    /// This computer, where the pool knows it.
    device: Option<KnownDevice>,
}

/// How long the service waits for an answer, if the organisation has not chosen longer: nobody can read what it chose.
const PATIENCE: Duration = Duration::from_secs(3 * 60);

impl SignIn {
    /// Starts to sign in with a password.
    ///
    /// # Errors
    /// What was typed can't be right, or what the service or the network said.
    pub async fn start(
        pool: Pool,
        outside: Outside,
        username: &str,
        password: SecretString,
    ) -> Result<(Self, Next), Error> {
        check_password(&password)?;
        let mut sign_in = Self::of(pool, outside, username)?;
        sign_in.password = Some(password);
        sign_in.recognise_device().await;
        let next = sign_in.begin().await?;
        Ok((sign_in, next))
    }

    /// Starts to sign in without a password: the service says which ways there are.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub async fn start_without_password(pool: Pool, outside: Outside, username: &str) -> Result<(Self, Next), Error> {
        let mut sign_in = Self::of(pool, outside, username)?;
        sign_in.recognise_device().await;
        let next = sign_in.begin().await?;
        Ok((sign_in, next))
    }

    /// Begins with a new password, in place of one that was forgotten.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub async fn start_with_reset(pool: Pool, outside: Outside, username: &str) -> Result<(Self, Next), Error> {
        let mut sign_in = Self::of(pool, outside, username)?;
        let next = sign_in.send_reset_code().await?;
        Ok((sign_in, next))
    }

    async fn recognise_device(&mut self) {
        let found = KnownDevice::find(&self.pool, &self.outside, &self.typed_name).await;
        self.device = found.map(|(_, device)| device);
    }

    fn device_key(&self) -> Option<&str> {
        self.device.as_ref().map(|device| device.key.as_str())
    }

    fn of(pool: Pool, outside: Outside, username: &str) -> Result<Self, Error> {
        let typed_name = username.trim();
        if typed_name.is_empty() || typed_name.chars().count() > 128 || typed_name.contains(char::is_whitespace) {
            return Err(Error::Typed(Typed::Username));
        }
        Ok(Self {
            password_may_be_sent: pool.password_may_be_sent,
            typed_name: typed_name.to_owned(),
            password: None,
            met: Met::default(),
            open: None,
            opened_at: outside.clock.now(),
            offered: Factors::new(),
            began_anew: false,
            connecting: None,
            device: None,
            pool,
            outside,
        })
    }

    /// The step that is open.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.open.as_ref().map(|open| &open.step)
    }

    /// The pool.
    #[must_use]
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// As the person typed it.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.typed_name
    }

    /// How much longer the service waits for an answer to the open step, usually.
    #[must_use]
    pub fn runs_out(&self) -> Duration {
        let passed = self.outside.clock.now().duration_since(self.opened_at);
        PATIENCE.saturating_sub(passed.unwrap_or_default())
    }

    /// As far as one can tell by the time.
    fn is_waited_for(&self, open: &Open) -> bool {
        open.session.is_some() && !self.runs_out().is_zero()
    }

    /// The open step is there because the service had stopped waiting for an answer to the one before.
    #[must_use]
    pub fn began_anew(&self) -> bool {
        self.began_anew
    }

    /// Other ways than the open one were offered before.
    #[must_use]
    pub fn has_other_ways(&self) -> bool {
        self.offered.len() > 1 && matches!(self.step(), Some(Step::Code { .. }))
    }

    /// The person agreed that the password itself is sent, this once.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when nobody asked, or what the service or the network said.
    pub async fn agree_to_send_password(&mut self) -> Result<Next, Error> {
        let open = self.open_at(|step| *step == Step::AgreeToSendPassword)?;
        self.password_may_be_sent = true;
        let outcome = if self.is_waited_for(&open) {
            let outcome = self.start_by_password(open).await;
            self.settle(outcome).await
        } else {
            self.begin().await
        };
        match (&outcome, &mut self.open) {
            // Agreeing once more would send the same one.
            (Err(Error::Password(_)), _) => self.end(),
            // What was asked may have been answered all the same.
            (Err(_), Some(open)) => open.session = None,
            _ => {}
        }
        outcome
    }

    /// Answers with a code. After a wrong one the step stays open; where the service had stopped waiting, the sign-in
    /// begins anew.
    ///
    /// # Errors
    /// A code that can't be right, or what the service or the network said.
    pub async fn answer_code(&mut self, code: SecretString) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::Code { .. }))?;
        let Step::Code { factor, .. } = open.step else {
            return Err(Error::NoSuchStep);
        };
        let code = match factor {
            Factor::SoftwareToken => six_digits(&code),
            Factor::Sms | Factor::Email | Factor::WebAuthn => message_code(&code),
        };
        let code = &code.map_err(Error::Typed)?;
        let response = match (factor, open.first) {
            (Factor::Sms, true) => ChallengeResponse::SmsOtp { code },
            (Factor::Sms, false) => ChallengeResponse::SmsMfa { code },
            (Factor::SoftwareToken, _) => ChallengeResponse::SoftwareTokenMfa { code },
            (Factor::Email, _) => ChallengeResponse::EmailOtp { code },
            (Factor::WebAuthn, _) => return Err(Error::NoSuchStep),
        };
        self.respond_and_follow(&open, response).await
    }

    /// Chooses a factor.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when it was not offered, or what the service or the network said.
    pub async fn choose(&mut self, factor: Factor) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::Choose(factors) if factors.contains(&factor)))?;
        let word = open
            .words
            .iter()
            .find(|word| Factor::from_service(word) == Some(factor));
        let answer = word.ok_or(Error::NoSuchStep)?;
        self.respond_and_follow(&open, ChallengeResponse::SelectMfaType { answer })
            .await
    }

    /// Back to the choice between the ways: the one that was chosen can't be used.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when there was no choice, or what the service or the network said.
    pub async fn use_another_way(&mut self) -> Result<Next, Error> {
        if self.has_other_ways() {
            self.begin().await
        } else {
            Err(Error::NoSuchStep)
        }
    }

    /// Answers a question of the organisation's own.
    ///
    /// # Errors
    /// As [`Self::answer_code`].
    pub async fn answer_question(&mut self, answer: SecretString) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::Question { .. }))?;
        if answer.expose_secret().trim().is_empty() {
            return Err(Error::Typed(Typed::Answer));
        }
        let response = ChallengeResponse::Custom { answer: &answer };
        match self.respond_and_follow(&open, response).await {
            Err(Error::Service(failure)) if failure.kind() == Some(ExceptionKind::NotAuthorized) => {
                // It was the last try.
                self.end();
                Err(Error::AnswerRefused(failure))
            }
            other => other,
        }
    }

    /// Starts over with what the person already typed: a new code is sent, and the earlier one is void.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when the sign-in is over, or what the service or the network said.
    pub async fn start_over(&mut self) -> Result<Next, Error> {
        self.open_at(|_| true)?;
        self.begin().await
    }

    /// Nothing more comes of this sign-in: what was typed for it goes with it.
    fn end(&mut self) {
        self.open = None;
        self.connecting = None;
        self.password = None;
        self.offered = Factors::new();
    }

    /// The open step, if it is of this kind.
    fn open_at(&self, is_it: impl FnOnce(&Step) -> bool) -> Result<Open, Error> {
        self.open
            .clone()
            .filter(|open| is_it(&open.step))
            .ok_or(Error::NoSuchStep)
    }

    /// Opens a step that the service knows nothing of.
    fn open_here(&mut self, step: Step) -> Next {
        let username = match &self.open {
            Some(open) => open.username.clone(),
            None => self.typed_name.clone(),
        };
        self.ask(Open {
            step,
            username,
            session: None,
            words: Vec::new(),
            first: false,
        })
    }

    /// Another step of the person's within what the service asks, whose patience it does not renew.
    fn turn_to(&mut self, step: Step, open: Open) -> Next {
        self.open = Some(Open {
            step: step.clone(),
            ..open
        });
        Next::Asks(step)
    }

    fn ask(&mut self, open: Open) -> Next {
        let step = open.step.clone();
        self.opened_at = self.outside.clock.now();
        self.open = Some(open);
        Next::Asks(step)
    }

    async fn respond_and_follow(&mut self, open: &Open, response: ChallengeResponse<'_>) -> Result<Next, Error> {
        let outcome = match self.respond(&open.username, open.session.as_ref(), response).await {
            Ok(answer) => self.follow(answer, open.username.clone()).await,
            Err(failure) if Self::stopped_waiting(&failure) => return self.begin_anew().await,
            Err(failure) => Err(failure.into()),
        };
        let outcome = self.settle(outcome).await;
        self.end_if_refused(outcome)
    }

    /// The open step leads nowhere any more. Where the password that was typed does not either, the sign-in is over: the
    /// answer that set another one may have been lost.
    async fn begin_anew(&mut self) -> Result<Next, Error> {
        let next = self.begin().await;
        let next = self.end_if_refused(next)?;
        self.began_anew = true;
        Ok(next)
    }

    /// A lock after too many tries passes, and the password may be the right one all the same.
    fn end_if_refused(&mut self, outcome: Result<Next, Error>) -> Result<Next, Error> {
        let locked = |failure: &Failure| failure.exception().is_some_and(|it| it.message.contains("exceeded"));
        if matches!(&outcome, Err(Error::Password(failure)) if !locked(failure)) {
            self.end();
        }
        outcome
    }

    /// The service waits no longer for this answer, as far as one can tell: the password was accepted, and a wrong code is
    /// refused otherwise. Where it is for another reason, beginning anew says which; two of them are known by their words.
    fn stopped_waiting(failure: &Failure) -> bool {
        failure.exception().is_some_and(|exception| {
            let message = exception.message.to_lowercase();
            exception.kind == ExceptionKind::NotAuthorized
                && !["exceeded", "disabled", "incorrect"]
                    .iter()
                    .any(|word| message.contains(word))
        })
    }

    async fn respond(
        &self,
        username: &str,
        session: Option<&cognito::Session>,
        response: ChallengeResponse<'_>,
    ) -> Result<AuthAnswer, Failure> {
        self.pool
            .client
            .respond_to_auth_challenge(ChallengeReply {
                username,
                session,
                response,
                device_key: self.device_key(),
            })
            .await
    }
}

/// Empty or far too long costs no try.
fn check_password(password: &SecretString) -> Result<(), Error> {
    if (1..=256).contains(&password.expose_secret().chars().count()) {
        Ok(())
    } else {
        Err(Error::Typed(Typed::Password))
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SignIn")
            .field("step", &self.step())
            .finish_non_exhaustive()
    }
}
