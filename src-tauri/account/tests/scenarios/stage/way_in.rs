//! How the panel comes to its session: every way in that the package has, walked as the person would.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

use account::{Clock, Entropy, Error, Next, NoEntropy, Outside, Pool, Session, SignIn, StartWay, Step};
use practice_pool::{Factor, Flow, MfaMode};
use secrecy::ExposeSecret as _;

use super::{Stage, exception};
use crate::{
    oracle::{Asked, as_native},
    plan::{Came, Plan, Trouble, ours},
};

/// Somebody who is in.
pub(super) struct Entered {
    pub(super) session: Session,
    /// What was asked after the password, or in its place, is something that the panel saw.
    pub(super) saw: bool,
}

/// Bytes that differ from draw to draw.
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(self.0.fetch_add(1, Ordering::Relaxed).max(1));
        Ok(())
    }
}

impl Stage {
    /// The way in that the plan has. A pool that is reticent is so all along.
    pub(super) async fn enter(&mut self, plan: &Plan) -> Result<Entered, Error> {
        if plan.reticent {
            let fault = exception("UnknownOperationException", "", 400);
            self.pool
                .fail("GetUserAuthFactors", fault, practice_pool::Times::Always);
        }
        let entered = match plan.came {
            Came::ByPassword => self.by_password(plan, &plan.person.password).await,
            Came::WithoutPassword => self.without_password(plan).await,
            Came::Remembered => self.on_a_remembered_computer(plan).await,
            Came::Stayed => self.after_staying(plan).await,
        };
        self.pool.recover();
        entered
    }

    /// Whether the panel has to get in this way, when this is asked.
    pub(super) fn has_to_get_in(plan: &Plan, asked: &Asked) -> bool {
        match (plan.came, asked) {
            (Came::Stayed, _) => true,
            (_, Asked::Refused(_)) => false,
            // What a passkey opens is opened in a browser.
            (_, Asked::Starts(starts)) => starts.iter().any(|start| start != "WEB_AUTHN"),
            _ => true,
        }
    }

    fn pool_of(&self, plan: &Plan) -> Pool {
        let sends_twice = plan.saves[0].trouble == Trouble::SentTwice;
        Pool {
            client: if sends_twice { &self.stubborn } else { &self.client }.clone(),
            id: self.pool.pool_id().to_owned(),
            organisation: "Practice".to_owned(),
            hints: plan.hints.clone(),
            password_may_be_sent: true,
            own_questions: false,
        }
    }

    fn outside(&self) -> Outside {
        Outside {
            clock: Arc::new(self.clock.clone()) as Arc<dyn Clock>,
            entropy: Arc::new(Counting(AtomicU8::new(1))),
            sealed: Arc::new(self.shelf.clone()),
        }
    }

    async fn by_password(&mut self, plan: &Plan, password: &str) -> Result<Entered, Error> {
        // With the choice of the first step the password would be proved, whose arithmetic is slow.
        let without_choice: Vec<Flow> = flows(plan).into_iter().filter(|it| *it != Flow::UserAuth).collect();
        self.pool.set_flows(&without_choice);
        let entered = self.by_password_alone(plan, password).await;
        self.pool.set_flows(&flows(plan));
        entered
    }

    async fn by_password_alone(&mut self, plan: &Plan, password: &str) -> Result<Entered, Error> {
        self.oracle.sent_code();
        let (pool, outside) = (self.pool_of(plan), self.outside());
        let (sign_in, next) = SignIn::start(pool, outside, &plan.person.username, password.into()).await?;
        self.walk(plan, sign_in, next, true).await
    }

    async fn without_password(&mut self, plan: &Plan) -> Result<Entered, Error> {
        self.oracle.sent_code();
        let (pool, outside) = (self.pool_of(plan), self.outside());
        let (sign_in, next) = SignIn::start_without_password(pool, outside, &plan.person.username).await?;
        self.walk(plan, sign_in, next, false).await
    }

    async fn on_a_remembered_computer(&mut self, plan: &Plan) -> Result<Entered, Error> {
        let first = self.by_password(plan, &plan.person.password).await?.session;
        if first.may_remember() {
            first.remember_computer(true).await?;
        }
        // An authenticator's code is good once.
        self.clock.pass(Duration::from_secs(60));
        let second = self.by_password(plan, &plan.person.password).await?;
        Ok(Entered { saw: false, ..second })
    }

    async fn after_staying(&mut self, plan: &Plan) -> Result<Entered, Error> {
        // Once everybody could get in.
        self.pool.set_mfa(MfaMode::Off);
        let native = as_native(&self.pool, &plan.person.username);
        let entered = self.by_password(plan, &native.password).await;
        self.pool
            .change(&plan.person.username, |it| it.clone_from(&plan.person));
        self.pool.set_mfa(plan.service.mode);
        let session = entered?.session;
        session.stay().await.unwrap();
        let subject = session.subject().unwrap();
        let resumed = Session::resume(self.pool_of(plan), self.outside(), subject, None).await?;
        Ok(Entered {
            session: resumed.ok_or(Error::NoSuchStep)?,
            saw: false,
        })
    }

    /// Answers whatever is asked until the person is in.
    async fn walk(
        &mut self,
        plan: &Plan,
        mut sign_in: SignIn,
        next: Next,
        with_password: bool,
    ) -> Result<Entered, Error> {
        let has_password = plan.person.has_password();
        // Of somebody who has a password, one without it shows nothing.
        let mut saw = with_password || !has_password;
        let mut next = next;
        loop {
            let step = match next {
                Next::SignedIn(session) => return Ok(Entered { session, saw }),
                Next::Asks(step) => step,
            };
            next = match step {
                Step::Code {
                    factor: account::Factor::SoftwareToken,
                    ..
                } => {
                    let key = self.pool.person(&plan.person.username).unwrap().authenticator;
                    let code = self.oracle.shown_code(&key.unwrap());
                    sign_in.answer_code(code.into()).await?
                }
                Step::Code { .. } => {
                    let code = self.oracle.sent_code().unwrap();
                    sign_in.answer_code(code.into()).await?
                }
                Step::Choose(factors) => {
                    let chosen = factors.get(&ours(plan.picks)).or(factors.first()).copied().unwrap();
                    sign_in.choose(chosen).await?
                }
                Step::ChooseStart(ways) => sign_in.choose_start(start(plan, &ways)).await?,
                Step::Password => {
                    saw = true;
                    sign_in.answer_password(plan.person.password.as_str().into()).await?
                }
                Step::AgreeToSendPassword => sign_in.agree_to_send_password().await?,
                Step::SetUp(ways) => {
                    let by_email = ways.len() == 1 || plan.picks == Factor::Email;
                    if by_email && ways.contains(&account::Factor::Email) {
                        sign_in.set_up_email(&"new@practice.example".into()).await?
                    } else {
                        sign_in.set_up_authenticator()?
                    }
                }
                Step::ConnectAuthenticator => {
                    let key = sign_in.begin_authenticator().await?;
                    let code = self.oracle.shown_code(key.key.expose_secret());
                    sign_in.finish_authenticator(&code.into(), None).await?
                }
                // What these need is played in the stories.
                other => return Err(Error::UnknownStep(format!("{other:?}"))),
            };
        }
    }
}

/// What the app client allows.
pub(super) fn flows(plan: &Plan) -> Vec<Flow> {
    let proved = plan.service.srp.then_some(Flow::UserSrp);
    let always = [Flow::UserPassword, Flow::UserAuth, Flow::RefreshToken];
    always.into_iter().chain(proved).collect()
}

/// The start that the person picks, of those that this app can go.
fn start(plan: &Plan, ways: &[StartWay]) -> StartWay {
    let wish = match plan.picks {
        Factor::Sms => StartWay::TextCode,
        Factor::Email => StartWay::EmailCode,
        Factor::SoftwareToken | Factor::WebAuthn => StartWay::Password,
    };
    let can = |way: &&StartWay| **way != StartWay::Passkey;
    let wished = ways.iter().find(|way| **way == wish);
    *wished.or(ways.iter().find(can)).unwrap_or(&StartWay::Passkey)
}
