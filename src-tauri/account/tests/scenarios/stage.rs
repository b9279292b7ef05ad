//! One pool and one panel on which scenarios are played one after the other, each with a person of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

use account::{Clock, Entropy, Error, Next, NoEntropy, Outside, Pool, Saved, SealsNothing, Session, SignIn, Step};
use cognito::{AppClient, Client, Endpoint, Limits};
use practice_pool::{Fault, Flow, PracticePool, Settings, Times};

use crate::{
    eyes::Eyes,
    judge::{self, Finding, Foreseen, Kind, Seen, Witness},
    oracle::{Asked, Hands, Oracle, Truth},
    plan::{Plan, Save, Trouble},
};

const WRITE: &str = "SetUserMFAPreference";
const READ: &str = "GetUser";

pub(crate) struct Stage {
    pool: PracticePool,
    clock: Hands,
    client: Client,
    oracle: Oracle,
}

/// A scenario that is being played.
struct Scene<'a> {
    plan: &'a Plan,
    eyes: Eyes,
    session: Session,
    /// The oracle's own.
    token: String,
    /// What is so now.
    truth: Truth,
    /// What this sign-in was asked.
    first: Asked,
    /// What a new one is asked now.
    next: Asked,
    /// The session was revoked.
    over: bool,
}

impl Scene<'_> {
    fn seen(&self, when: &'static str) -> Seen<'_> {
        Seen {
            truth: &self.truth,
            first: &self.first,
            next: &self.next,
            when,
        }
    }
}

/// Bytes that differ from draw to draw.
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(self.0.fetch_add(1, Ordering::Relaxed).max(1));
        Ok(())
    }
}

/// What a scenario showed.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) findings: Vec<Finding>,
    /// A session was opened.
    pub(crate) signed_in: bool,
    /// The trouble of the first save really came.
    pub(crate) struck: bool,
    /// Several possibilities were foreseen at the end.
    pub(crate) not_single: bool,
    /// Predictions that were wrong and could not be better.
    pub(crate) excused: u32,
    /// Sign-ins that were foreseen to ask something and had no way on at all.
    pub(crate) dead_ends: u32,
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let clock = Hands::at_noon();
        let settings = Settings {
            people: Vec::new(),
            clock: Arc::new(clock.clone()),
            ..Settings::default()
        };
        let pool = PracticePool::start(settings).await.unwrap();
        let app_client = AppClient::new(pool.client_id(), None).unwrap();
        // Nothing hangs here, so no limit of time is ever reached, however busy the machine is.
        let limits = Limits {
            total: Duration::from_secs(60),
            attempts: 1,
            ..Limits::default()
        };
        let client = Client::with_limits(Endpoint::custom(&pool.endpoint()).unwrap(), app_client, limits).unwrap();
        let oracle = Oracle::of(&pool, clock.clone());
        Self {
            pool,
            clock,
            client,
            oracle,
        }
    }

    pub(crate) async fn play(&mut self, plan: &Plan, eyes: Eyes) -> Report {
        let report = self.play_with(plan, eyes).await;
        self.pool.recover();
        self.pool.remove_person(&plan.person.username);
        report
    }

    async fn play_with(&mut self, plan: &Plan, eyes: Eyes) -> Report {
        let mut report = Report::default();
        self.prepare(plan);
        let (first, mut token) = self.oracle.asked_with_token(&self.pool, plan.mode, &plan.person).await;
        let session = match self.sign_in(plan).await {
            Ok(session) => session,
            Err(error) => {
                if !matches!(first, Asked::SetUp | Asked::Refused(_)) {
                    let what = format!("no sign-in although {first} was asked: {error:?}");
                    report.findings.push(Finding::new(Kind::Lie, what));
                }
                return report;
            }
        };
        report.signed_in = true;
        let truth = self.oracle.truth(&token).await;
        let state = judge::state(&session.state(), &truth, "signed in");
        report.findings.extend(state);
        if plan.idle {
            self.clock.pass(Duration::from_secs(61 * 60));
            token = self.oracle.token(&self.pool, plan.mode, &plan.person).await;
        }
        let mut scene = Scene {
            plan,
            eyes,
            session,
            token,
            truth,
            next: first.clone(),
            first,
            over: false,
        };
        self.check_forecast(&scene, "signed in", &mut report);
        for (turn, save) in plan.saves.iter().enumerate() {
            if !scene.over {
                let struck = self.play_save(&mut scene, save, &mut report).await;
                report.struck |= struck && turn == 0;
            }
        }
        if !scene.over {
            self.read_again(&scene, &mut report).await;
        }
        self.check_ways_in(&scene, &mut report).await;
        report
    }

    fn prepare(&self, plan: &Plan) {
        // What is left of earlier sign-ins runs out.
        self.clock.pass(Duration::from_secs(2 * 60 * 60));
        self.pool.set_mfa(plan.mode);
        self.pool.set_factors(&plan.offered);
        let srp: &[Flow] = if plan.srp { &[Flow::UserSrp] } else { &[] };
        self.pool
            .set_flows(&[&[Flow::UserPassword, Flow::RefreshToken], srp].concat());
        self.pool.put_person(plan.person.clone());
        if plan.reticent {
            let fault = exception("UnknownOperationException", "", 400);
            self.pool.fail("GetUserAuthFactors", fault, Times::Once);
        }
    }

    /// One save and everything that is said of it. Whether its trouble came.
    async fn play_save(&self, scene: &mut Scene<'_>, save: &Save, report: &mut Report) -> bool {
        let (plan, session) = (scene.plan, scene.session.clone());
        let shown_before = session.state();
        let preview = session.preview(&save.change);
        let (written, read) = (self.pool.arrived(WRITE), self.pool.arrived(READ));
        self.arm(save.trouble, plan);
        let (said, again, meanwhile) = self.save(scene, save).await;
        let (writes, reads) = (self.pool.arrived(WRITE) - written, self.pool.arrived(READ) - read);
        self.pool.recover();
        scene.over = match save.trouble {
            Trouble::Revoked => true,
            Trouble::RevokedMeanwhile => writes > 0,
            _ => false,
        };
        if scene.over {
            scene.token = self.oracle.token(&self.pool, plan.mode, &plan.person).await;
        }
        let after = self.oracle.truth(&scene.token).await;
        let before = std::mem::replace(&mut scene.truth, after);
        let witness = Witness {
            change: save.change,
            trouble: save.trouble,
            before: &meanwhile.unwrap_or(before),
            after: &scene.truth,
            writes,
        };
        let (said, shown) = scene.eyes.after_save(&session, &shown_before, save.change, said);
        report.findings.extend(judge::outcome(&said, &witness));
        if let Some(again) = &again {
            report.findings.extend(judge::outcome(again, &witness));
            if matches!((&said, again), (Ok(one), Ok(two)) if one.changed && two.changed) {
                let what = format!("pressed twice, written {writes} times");
                report.findings.push(Finding::new(Kind::Lie, what));
            }
        }
        let elsewhere = save.trouble == Trouble::Elsewhere;
        if !(elsewhere && said.is_err()) {
            let state = judge::state(&shown, &scene.truth, "after the save");
            report.findings.extend(state);
        }
        if elsewhere {
            // What somebody else did is seen at the next read, which the window does whenever it is looked at.
            let state = session.read().await.unwrap();
            report.findings.extend(judge::state(&state, &scene.truth, "read again"));
        }
        scene.next = self.oracle.asked(&plan.person).await;
        let faultless = save.trouble == Trouble::None && said.is_ok_and(|saved| saved.differences.is_empty());
        if faultless && let Ok(preview) = preview {
            report.take(judge::foreseen(
                plan,
                &preview.next,
                &scene.seen("previewed"),
                &session.state(),
            ));
        }
        self.check_forecast(scene, "after the save", report);
        struck(save.trouble, writes, reads)
    }

    /// What was not known can be read later, and is judged once more.
    async fn read_again(&self, scene: &Scene<'_>, report: &mut Report) {
        if scene.session.state().unknown.is_empty() {
            return;
        }
        match scene.session.read().await {
            Ok(state) if state.unknown.is_empty() => {
                report.findings.extend(judge::state(&state, &scene.truth, "read again"));
            }
            other => {
                let what = format!("still not known: {other:?}");
                report.findings.push(Finding::new(Kind::Lie, what));
            }
        }
        self.check_forecast(scene, "read again", report);
    }

    async fn check_ways_in(&mut self, scene: &Scene<'_>, report: &mut Report) {
        let possible = scene.eyes.forecast(&scene.session);
        report.not_single = possible.len() > 1;
        let ways = self.oracle.ways_in(&scene.plan.person, &scene.next).await;
        let shown = scene.session.state();
        match judge::foreseen(scene.plan, &possible, &scene.seen("at the end"), &shown) {
            // A forecast that could not be better promises ways in that could not be better.
            Foreseen::Excused | Foreseen::DeadEnd => (),
            Foreseen::Right | Foreseen::Wrong(_) => {
                report.findings.extend(judge::ways(&scene.session.if_lost(), &ways));
            }
        }
    }

    fn check_forecast(&self, scene: &Scene<'_>, when: &'static str, report: &mut Report) {
        let possible = scene.eyes.forecast(&scene.session);
        let shown = scene.session.state();
        report.take(judge::foreseen(scene.plan, &possible, &scene.seen(when), &shown));
        let person = self.pool.person(&scene.plan.person.username).unwrap();
        let vague = judge::vague(scene.plan, &possible, &scene.truth, &shown, &person);
        report.findings.extend(vague);
    }

    async fn sign_in(&mut self, plan: &Plan) -> Result<Session, Error> {
        let pool = Pool {
            client: self.client.clone(),
            id: self.pool.pool_id().to_owned(),
            organisation: "Practice".to_owned(),
            hints: plan.hints.clone(),
            password_may_be_sent: true,
            own_questions: false,
        };
        let outside = Outside {
            clock: Arc::new(self.clock.clone()) as Arc<dyn Clock>,
            entropy: Arc::new(Counting(AtomicU8::new(1))),
            sealed: Arc::new(SealsNothing),
        };
        self.oracle.sent_code();
        let password = plan.person.password.as_str().into();
        let (mut sign_in, mut next) = SignIn::start(pool, outside, &plan.person.username, password).await?;
        loop {
            let step = match next {
                Next::SignedIn(session) => return Ok(session),
                Next::Asks(step) => step,
            };
            next = match step {
                Step::Code {
                    factor: account::Factor::SoftwareToken,
                    ..
                } => sign_in.answer_code(self.oracle.shown_code().into()).await?,
                Step::Code { .. } => {
                    let code = self.oracle.sent_code().unwrap();
                    sign_in.answer_code(code.into()).await?
                }
                Step::Choose(factors) => {
                    let picks = crate::plan::ours(plan.picks);
                    let chosen = factors.get(&picks).or(factors.first()).copied().unwrap();
                    sign_in.choose(chosen).await?
                }
                Step::AgreeToSendPassword => sign_in.agree_to_send_password().await?,
                // What these need is played in the sign-ins.
                other => return Err(Error::UnknownStep(format!("{other:?}"))),
            };
        }
    }

    fn arm(&self, trouble: Trouble, plan: &Plan) {
        let pool = &self.pool;
        let write = |fault| pool.fail(WRITE, fault, Times::Once);
        let read_back = |fault| {
            pool.fail(READ, Fault::Spare, Times::Once);
            pool.fail(READ, fault, Times::Once);
        };
        let too_many = || exception("TooManyRequestsException", "Rate exceeded", 400);
        match trouble {
            Trouble::None | Trouble::PressedTwice => (),
            Trouble::FirstReadLost => pool.fail(READ, Fault::DropBefore, Times::Once),
            Trouble::WriteLost => write(Fault::DropBefore),
            Trouble::AnswerLost => write(Fault::DropAfter),
            Trouble::Tunnel => write(Fault::Tunnel { more: 1 }),
            Trouble::AnswerTruncated => write(Fault::Truncated),
            Trouble::TooManyRequests => write(too_many()),
            Trouble::InternalError => write(exception("InternalErrorException", "", 500)),
            Trouble::WithoutEffect => write(Fault::AcceptedWithoutEffect),
            Trouble::ReadBackLost => read_back(Fault::DropBefore),
            Trouble::ReadBackTruncated => read_back(Fault::Truncated),
            Trouble::ReadBackTooMany => read_back(too_many()),
            Trouble::Elsewhere | Trouble::RevokedMeanwhile => write(Fault::Held),
            Trouble::Revoked => pool.revoke_all(&plan.person.username),
        }
    }

    /// Saves, and meanwhile lets happen what the trouble is. Returns what was said, what was said to the second press,
    /// and what was so after what somebody else did.
    async fn save(
        &self,
        scene: &Scene<'_>,
        save: &Save,
    ) -> (Result<Saved, Error>, Option<Result<Saved, Error>>, Option<Truth>) {
        let (plan, session) = (scene.plan, &scene.session);
        let change = &save.change;
        match save.trouble {
            Trouble::PressedTwice => {
                let (said, again) = tokio::join!(session.save(change), session.save(change));
                (said, Some(again), None)
            }
            Trouble::Elsewhere | Trouble::RevokedMeanwhile => {
                let before = self.pool.arrived(WRITE);
                let saving = session.save(change);
                tokio::pin!(saving);
                tokio::select! {
                    said = &mut saving => return (said, None, None),
                    () = until(|| self.pool.arrived(WRITE) > before) => (),
                }
                let username = &plan.person.username;
                let mut meanwhile = None;
                if save.trouble == Trouble::Elsewhere {
                    self.pool
                        .change(username, |person| save.elsewhere.happen(person, plan.mode));
                    meanwhile = Some(self.oracle.truth(&scene.token).await);
                } else {
                    self.pool.revoke_all(username);
                }
                self.pool.recover();
                (saving.await, None, meanwhile)
            }
            _ => (session.save(change).await, None, None),
        }
    }
}

/// Gives way to everything else until something is so.
async fn until(so: impl Fn() -> bool) {
    while !so() {
        tokio::task::yield_now().await;
    }
}

/// Whether the trouble could come at all: a save that sends nothing is spared those of the write.
fn struck(trouble: Trouble, writes: u32, reads: u32) -> bool {
    match trouble {
        Trouble::None | Trouble::PressedTwice | Trouble::Revoked | Trouble::FirstReadLost => true,
        Trouble::ReadBackLost | Trouble::ReadBackTruncated | Trouble::ReadBackTooMany => writes > 0 && reads > 1,
        _ => writes > 0,
    }
}

impl Report {
    fn take(&mut self, foreseen: Foreseen) {
        match foreseen {
            Foreseen::Right => (),
            Foreseen::Excused => self.excused += 1,
            Foreseen::DeadEnd => self.dead_ends += 1,
            Foreseen::Wrong(what) => self.findings.push(Finding::new(Kind::Prediction, what)),
        }
    }
}

fn exception(name: &str, message: &str, status: u16) -> Fault {
    Fault::Exception {
        name: name.to_owned(),
        message: message.to_owned(),
        status,
    }
}
