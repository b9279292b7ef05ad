//! One pool and one panel on which scenarios are played one after the other, each with a person of its own.

mod saving;
mod way_in;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use account::Session;
use cognito::{AppClient, Client, Endpoint, Limits};
use practice_pool::{Fault, Person, PracticePool, Settings};
use serde_json::json;

use self::{
    saving::struck,
    way_in::{Entered, flows},
};
use crate::{
    eyes::Eyes,
    hands::Hands,
    judge::{self, Excuse, Finding, Foreseen, Kind, Price, Seen, Witness},
    oracle::{APP, Asked, EMAIL, Oracle, SMS, Truth, Words},
    plan::{Plan, Save, Trouble},
    shelf::Shelf,
};

const WRITE: &str = "SetUserMFAPreference";
const READ: &str = "GetUser";

pub(crate) struct Stage {
    pool: PracticePool,
    clock: Hands,
    client: Client,
    /// Sends twice what may have been lost.
    stubborn: Client,
    oracle: Oracle,
    shelf: Shelf,
}

/// A scenario that is being played.
struct Scene<'a> {
    plan: &'a Plan,
    session: Session,
    /// The oracle's own.
    token: String,
    /// What is so now.
    truth: Truth,
    /// What this person's sign-in was asked, if the panel saw it.
    first: Option<Asked>,
    /// What a new one is asked now.
    next: Asked,
    /// The session was revoked.
    over: bool,
}

/// What a save may take away beside what it turns off. Asking the oracle takes time.
struct May {
    /// A number or an address becomes a second step.
    cost_the_reset: bool,
    /// Something goes on where nothing was.
    cost_starts: bool,
}

impl May {
    fn of(plan: &Plan, save: &Save, truth: &Truth) -> Self {
        // What somebody else does meanwhile is not the save's, and nothing of another provider's is.
        let counts = save.trouble != Trouble::Elsewhere && !plan.is_federated();
        let goes_on = |word: &str, choice: Option<account::Choice>| {
            counts && choice.is_some_and(|choice| choice.enabled) && !truth.on.contains(word)
        };
        let (sms, email) = (goes_on(SMS, save.change.sms), goes_on(EMAIL, save.change.email));
        let nothing_is_on = [SMS, APP, EMAIL].iter().all(|word| !truth.on.contains(*word));
        Self {
            cost_the_reset: sms || email,
            cost_starts: nothing_is_on && (sms || email || goes_on(APP, save.change.software_token)),
        }
    }
}

/// What a person has beside the password and the second step.
#[derive(Debug, Default)]
struct Aside {
    /// A forgotten password is replaced.
    resets: bool,
    /// What gets them in without the password.
    starts: Words,
}

/// What a scenario showed.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is counted for itself")]
pub(crate) struct Report {
    /// By whose eyes.
    findings: BTreeMap<Eyes, Vec<Finding>>,
    /// A session was opened.
    pub(crate) signed_in: bool,
    /// The trouble of the first save really came.
    pub(crate) struck: bool,
    /// Several possibilities were foreseen at the end.
    pub(crate) not_single: bool,
    /// Why predictions that were wrong could not be better.
    pub(crate) excused: Vec<Excuse>,
    /// There was no way in any more at the end, and nobody expected one.
    pub(crate) shut_out: bool,
    /// Saves that took away the reset of the password or a sign-in without it.
    pub(crate) priced: u32,
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
        let client = |attempts| {
            let app_client = AppClient::new(pool.client_id(), None).unwrap();
            // What hangs is not waited for, so no limit of time is ever reached, however busy the machine is.
            let limits = Limits {
                total: Duration::from_secs(60),
                attempts,
                ..Limits::default()
            };
            Client::with_limits(Endpoint::custom(&pool.endpoint()).unwrap(), app_client, limits).unwrap()
        };
        let oracle = Oracle::of(&pool, clock.clone());
        Self {
            client: client(1),
            stubborn: client(2),
            pool,
            clock,
            oracle,
            shelf: Shelf::default(),
        }
    }

    pub(crate) async fn play(&mut self, plan: &Plan) -> Report {
        let report = self.play_with(plan).await;
        self.pool.recover();
        self.pool.remove_person(&plan.person.username);
        self.shelf.clear();
        report
    }

    async fn play_with(&mut self, plan: &Plan) -> Report {
        let mut report = Report::default();
        self.prepare(plan);
        let (first, mut token) = self
            .oracle
            .asked_with_token(&self.pool, plan.service.mode, &plan.person)
            .await;
        let Entered { session, saw } = match self.enter(plan).await {
            Ok(entered) => entered,
            Err(error) => {
                if Self::has_to_get_in(plan, &first) {
                    let what = format!("no sign-in although {first} was asked: {error:?}");
                    report.add_to_all([Finding::new(Kind::Lie, what)]);
                }
                return report;
            }
        };
        report.signed_in = true;
        if plan.idle {
            self.clock.pass(Duration::from_secs(61 * 60));
            token = self.oracle.token(&self.pool, plan.service.mode, &plan.person).await;
        }
        let truth = self.oracle.truth(&token).await;
        let shown = session.state();
        report.add_to_all(judge::state(&shown, &truth, "signed in"));
        report.add_to_all(judge::whose(&shown, plan));
        // What was set up on the way in changes what is asked the next time.
        let next = match first {
            Asked::SetUp => self.oracle.asked(&plan.person).await,
            _ => first.clone(),
        };
        let saw = saw && (plan.person.has_password() || shown.password.is_some());
        let mut scene = Scene {
            plan,
            session,
            token,
            truth,
            next,
            first: Some(first).filter(|_| saw),
            over: false,
        };
        let met = scene.session.met();
        report.add_to_all(judge::met(met.as_ref(), plan, scene.first.as_ref()));
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
        let service = &plan.service;
        self.pool.configure(|settings| {
            settings.mfa = service.mode;
            settings.factors.clone_from(&service.factors);
            settings.flows = flows(plan);
            settings.first_factors.clone_from(&service.first);
            settings.recovery.clone_from(&service.recovery);
            settings.tier = service.tier;
            settings.devices = service.computers;
            settings.challenge_required_on_new_device = service.remembered_is_enough;
        });
        // A right hint is right by the pool's own words.
        let mut said = self.pool.connection()["factors"].clone();
        let mut offers: Vec<_> = service.offers().into_iter().map(judge::connection_word).collect();
        offers.sort_unstable();
        if let Some(list) = said.as_array_mut() {
            list.sort_by_key(ToString::to_string);
        }
        assert_eq!(said, json!(offers), "{plan}");
        self.pool.put_person(plan.person.clone());
    }

    /// One save and everything that is said of it. Whether its trouble came.
    async fn play_save(&mut self, scene: &mut Scene<'_>, save: &Save, report: &mut Report) -> bool {
        let (plan, session) = (scene.plan, scene.session.clone());
        let shown_before = session.state();
        let preview = session.preview(&save.change);
        let asks = May::of(plan, save, &scene.truth);
        let aside_before = self.aside(&asks, &plan.person).await;
        let (written, read) = (self.pool.arrived(WRITE), self.pool.arrived(READ));
        self.arm(save.trouble, plan);
        let said = self.save(scene, save).await;
        let (writes, reads) = (self.pool.arrived(WRITE) - written, self.pool.arrived(READ) - read);
        self.pool.recover();
        scene.over = match save.trouble {
            Trouble::Revoked => true,
            Trouble::RevokedMeanwhile => writes > 0,
            _ => false,
        };
        if scene.over {
            scene.token = self.oracle.token(&self.pool, plan.service.mode, &plan.person).await;
        }
        let after = self.oracle.truth(&scene.token).await;
        let before = std::mem::replace(&mut scene.truth, after);
        let witness = Witness {
            change: save.change,
            trouble: save.trouble,
            before: said.meanwhile.as_ref().unwrap_or(&before),
            after: &scene.truth,
            writes,
        };
        let elsewhere = save.trouble == Trouble::Elsewhere;
        for eyes in Eyes::ALL {
            let (outcome, shown) = eyes.after_save(&session, &shown_before, save.change, &said.outcome);
            report.add(eyes, judge::outcome(&outcome, &witness));
            if !(elsewhere && outcome.is_err()) {
                report.add(eyes, judge::state(&shown, &scene.truth, "after the save"));
            }
        }
        if let Some(again) = &said.again {
            report.add_to_all(judge::outcome(again, &witness));
            // Where the first had no effect there is still something to do.
            let twice = matches!(
                (&said.outcome, again),
                (Ok(one), Ok(two)) if one.changed && two.changed && one.differences.is_empty()
            );
            let what = format!("pressed twice, written {writes} times");
            report.add_to_all(twice.then(|| Finding::new(Kind::Lie, what)));
        }
        if elsewhere {
            // What somebody else did is seen at the next read, which the window does whenever it is looked at.
            let state = session.read().await.unwrap();
            report.add_to_all(judge::state(&state, &scene.truth, "read again"));
        }
        scene.next = self.oracle.asked(&plan.person).await;
        let went_well = !elsewhere && said.outcome.is_ok_and(|saved| saved.differences.is_empty());
        if went_well && let Ok(preview) = preview {
            let person = self.person(plan);
            let shown = session.state();
            for eyes in Eyes::ALL {
                let next = eyes.previewed(&preview.next, &session);
                let foreseen = judge::foreseen(plan, &next, &scene.seen("previewed"), &shown, &person);
                report.take(eyes, foreseen);
            }
            let aside_after = self.aside(&asks, &plan.person).await;
            let mut price = Price {
                told: Vec::new(),
                change: save.change,
                shown: &shown_before,
                before: &before,
                after: &scene.truth,
                reset_is_lost: aside_before.resets && !aside_after.resets,
                lost_starts: aside_before.starts.difference(&aside_after.starts).cloned().collect(),
            };
            report.priced += u32::from(price.is_one());
            for eyes in Eyes::ALL {
                price.told = eyes.costs(&preview.costs);
                report.add(eyes, judge::costs(plan, &price));
            }
        }
        self.check_forecast(scene, "after the save", report);
        struck(save.trouble, writes, reads)
    }

    async fn aside(&mut self, asks: &May, person: &Person) -> Aside {
        Aside {
            resets: asks.cost_the_reset && self.oracle.resets(person).await,
            starts: if asks.cost_starts {
                self.oracle.starts(person).await.unwrap_or_default()
            } else {
                Words::new()
            },
        }
    }

    fn person(&self, plan: &Plan) -> Person {
        self.pool.person(&plan.person.username).unwrap()
    }

    /// What was not known can be read later, and is judged once more.
    async fn read_again(&self, scene: &Scene<'_>, report: &mut Report) {
        if scene.session.state().unknown.is_empty() {
            return;
        }
        match scene.session.read().await {
            Ok(state) if state.unknown.is_empty() => {
                report.add_to_all(judge::state(&state, &scene.truth, "read again"));
            }
            other => {
                let what = format!("still not known: {other:?}");
                report.add_to_all([Finding::new(Kind::Lie, what)]);
            }
        }
        self.check_forecast(scene, "read again", report);
    }

    async fn check_ways_in(&mut self, scene: &Scene<'_>, report: &mut Report) {
        let plan = scene.plan;
        let possible = scene.session.forecast();
        report.not_single = possible.len() > 1;
        let ways = if plan.is_federated() {
            [crate::oracle::ELSEWHERE.to_owned()].into()
        } else {
            self.oracle.ways_in(&self.pool, &plan.person, &scene.next).await
        };
        report.shut_out = ways.is_empty();
        let shown = scene.session.state();
        let person = self.person(plan);
        match judge::foreseen(plan, &possible, &scene.seen("at the end"), &shown, &person) {
            // A forecast that could not be better promises ways in that could not be better.
            Foreseen::Excused(_) => (),
            Foreseen::Right | Foreseen::Wrong(_) => {
                report.add_to_all(judge::ways(&scene.session.if_lost(), &ways));
            }
        }
    }

    fn check_forecast(&self, scene: &Scene<'_>, when: &'static str, report: &mut Report) {
        let shown = scene.session.state();
        let person = self.person(scene.plan);
        for eyes in Eyes::ALL {
            let possible = eyes.forecast(&scene.session);
            let foreseen = judge::foreseen(scene.plan, &possible, &scene.seen(when), &shown, &person);
            report.take(eyes, foreseen);
            report.add(eyes, judge::vague(scene.plan, &possible, &scene.truth, &shown, &person));
        }
    }
}

impl Scene<'_> {
    fn seen(&self, when: &'static str) -> Seen<'_> {
        Seen {
            truth: &self.truth,
            first: self.first.as_ref(),
            next: &self.next,
            when,
        }
    }
}

impl Report {
    /// What is wrong with the panel as these eyes see it.
    pub(crate) fn findings(&self, eyes: Eyes) -> &[Finding] {
        self.findings.get(&eyes).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, eyes: Eyes, found: impl IntoIterator<Item = Finding>) {
        self.findings.entry(eyes).or_default().extend(found);
    }

    fn add_to_all(&mut self, found: impl IntoIterator<Item = Finding>) {
        let found: Vec<Finding> = found.into_iter().collect();
        for eyes in Eyes::ALL {
            self.add(eyes, found.clone());
        }
    }

    fn take(&mut self, eyes: Eyes, foreseen: Foreseen) {
        match foreseen {
            Foreseen::Excused(why) if eyes == Eyes::Honest => self.excused.push(why),
            Foreseen::Right | Foreseen::Excused(_) => (),
            Foreseen::Wrong(what) => self.add(eyes, [Finding::new(Kind::Prediction, what)]),
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
