//! Two pools, one whose app client has a secret, on which sign-ins are played one after the other, each by a person of
//! their own.

use std::{
    sync::{Arc, atomic::AtomicU8},
    time::Duration,
};

use account::{Clock, Hints, Outside, Pool, SealedKind};
use cognito::{AppClient, Client, Endpoint, Limits};
use practice_pool::{PracticePool, Settings};
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    app::{App, Counting},
    diligent::End,
    eyes::Eyes,
    hands::Hands,
    human::Human,
    judge::{Finding, Kind},
    oracle::{CLIENT_SECRET, Oracle},
    plan::{Before, Plan},
    scene::{Report, Scene},
    shelf::Shelf,
    tap::Tap,
};

pub(crate) struct Stage {
    houses: [House; 2],
    clock: Hands,
    shelf: Shelf,
}

struct House {
    pool: PracticePool,
    tap: Tap,
    oracle: Oracle,
    client: Client,
}

impl House {
    async fn new(clock: &Hands, secret: Option<&str>) -> Self {
        let settings = Settings {
            people: Vec::new(),
            clock: Arc::new(clock.clone()),
            client_secret: secret.map(str::to_owned),
            ..Settings::default()
        };
        let pool = PracticePool::start(settings).await.unwrap();
        let tap = Tap::on(&pool, clock.clone()).await;
        // Nothing hangs, so no limit of time is ever reached, however busy the machine is.
        let limits = Limits {
            total: Duration::from_secs(60),
            attempts: 1,
            ..Limits::default()
        };
        let app_client = AppClient::new(pool.client_id(), secret.map(SecretString::from)).unwrap();
        let client = Client::with_limits(Endpoint::custom(&tap.endpoint).unwrap(), app_client, limits).unwrap();
        let oracle = Oracle::of(&pool, clock.clone(), secret.is_some());
        Self {
            pool,
            tap,
            oracle,
            client,
        }
    }
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let clock = Hands::at_noon();
        Self {
            houses: [
                House::new(&clock, None).await,
                House::new(&clock, Some(CLIENT_SECRET)).await,
            ],
            clock,
            shelf: Shelf::default(),
        }
    }

    pub(crate) async fn play(&mut self, plan: &Plan) -> Report {
        let house = &mut self.houses[usize::from(plan.service.secret)];
        // What is left of earlier sign-ins runs out.
        self.clock.pass(Duration::from_secs(2 * 60 * 60));
        self.shelf.clear();
        plan.service.set(&house.pool);
        house.tap.clear(plan.service.patience, plan.service.plain_only);
        let human = Human::of(plan, house.pool.messages(), self.clock.clone());
        house.pool.put_person(plan.person.clone());
        if plan.reset_by_administrator {
            house.pool.reset_password(&plan.person.username);
        }
        let app = App {
            pool: Pool {
                client: house.client.clone(),
                id: house.pool.pool_id().to_owned(),
                organisation: "Practice".to_owned(),
                hints: Hints::default(),
                password_may_be_sent: plan.service.may_be_sent,
                own_questions: plan.service.questions > 0,
            },
            outside: Outside {
                clock: Arc::new(self.clock.clone()) as Arc<dyn Clock>,
                entropy: Arc::new(Counting(AtomicU8::new(1))),
                sealed: Arc::new(self.shelf.clone()),
            },
            name: plan.name.clone(),
            sign_in: None,
        };
        let mut scene = Scene::new(plan, app, human, &house.tap, &mut house.oracle);
        if let Some(before) = plan.before {
            scene.was_here(before).await;
        }
        let mut is_in = scene.walk(&mut plan.dice()).await;
        if !is_in {
            let way = scene.oracle.way_in(&house.pool, plan, &scene.human).await;
            scene.report.oracle_in = way.is_some();
            is_in = scene.end(way).await;
        }
        scene.report.signed_in = is_in;
        let report = scene.report;
        house.pool.remove_person(&plan.person.username);
        report
    }
}

impl Scene<'_> {
    /// From where the walk ended, by right things alone. `way`: how a raw try got in.
    async fn end(&mut self, way: Option<String>) -> bool {
        self.report.story.push(format!("-- diligent; raw: {way:?}"));
        let outcome = self.finish().await;
        if outcome.refused && way.is_some() {
            let what = "the first refusal is the end";
            self.report
                .add(Eyes::EndsAtTheFirstRefusal, [Finding::new(Kind::DeadEnd, what)]);
        }
        let what = match outcome.end {
            End::In => return true,
            End::Named(_) if way.is_none() => return false,
            End::Named(what) => what,
            End::Unnamed(what) => format!("nobody has words for it: {what}"),
            End::Circles => "it goes in circles".to_owned(),
        };
        let what = match way {
            Some(way) => format!("{what}; by {way} one gets in"),
            None => what,
        };
        self.find(Kind::DeadEnd, what);
        false
    }

    /// An earlier sign-in, and what became of this computer since.
    async fn was_here(&mut self, before: Before) {
        let outcome = self.finish_and_stay().await;
        let Some((session, token)) = outcome else { return };
        if session.may_remember() && session.remember_computer(true).await.is_err() {
            return;
        }
        let sealed = self.app.outside.sealed.clone();
        let names = sealed.names().await.unwrap_or_default();
        let Some(name) = names.into_iter().find(|name| name.kind == SealedKind::Device) else {
            return;
        };
        let Ok(Some(kept)) = sealed.read(&name).await else {
            return;
        };
        let mut lines: Vec<&str> = kept.expose_secret().split('\n').collect();
        match before {
            Before::Remembered => (),
            Before::Forgotten => assert!(self.oracle.forget_device(&token, lines[0]).await),
            Before::Damaged => {
                lines[2] = "bm90IHdoYXQgaXQgd2FzIGJlZm9yZSwgYW55IG1vcmUuLi4=";
                sealed.write(&name, lines.join("\n").into()).await.unwrap();
            }
        }
        self.human.wait_for_next_code();
    }
}
