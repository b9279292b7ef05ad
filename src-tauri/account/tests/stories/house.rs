//! A pool with one person in it, a clock that only the test moves, and randomness that repeats.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU8, Ordering},
    },
    time::{Duration, SystemTime},
};

use account::{
    Answer, Choice, Clock, Entropy, Error, Hints, Next, NoEntropy, Outside, Pool, SealedKind, SealedName, SealedOwner,
    SealedStore, Session, SignIn, Step,
};
use cognito::{AppClient, Client, Endpoint, Limits};
use practice_pool::{Fault, Message, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, PracticePool, Settings};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::mpsc::UnboundedReceiver;

/// A clock that stands still until it is moved. Pool and app share one.
#[derive(Clone)]
pub(crate) struct TestClock(Arc<Mutex<SystemTime>>);

impl TestClock {
    pub(crate) fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }

    pub(crate) fn time(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        self.time()
    }
}

impl practice_pool::Clock for TestClock {
    fn now(&self) -> SystemTime {
        self.time()
    }
}

/// Bytes that differ from draw to draw and repeat from run to run.
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(self.0.fetch_add(1, Ordering::Relaxed));
        Ok(())
    }
}

pub(crate) struct House {
    pub service: PracticePool,
    pub clock: TestClock,
    pub pool: Pool,
    messages: UnboundedReceiver<Message>,
    /// What is kept on this computer.
    pub shelf: Shelf,
}

/// A place for secrets: a list, which every start of the app finds again.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Vec<(SealedName, String)>>>);

impl Shelf {
    pub(crate) fn kinds(&self) -> Vec<SealedKind> {
        self.0.lock().unwrap().iter().map(|(name, _)| name.kind).collect()
    }
}

fn done<T: Send + 'static>(value: T) -> Answer<T> {
    Box::pin(std::future::ready(Ok(value)))
}

impl SealedStore for Shelf {
    fn read(&self, name: &SealedName) -> Answer<Option<SecretString>> {
        let all = self.0.lock().unwrap();
        done(
            all.iter()
                .find(|(it, _)| it == name)
                .map(|(_, secret)| secret.as_str().into()),
        )
    }

    fn write(&self, name: &SealedName, secret: SecretString) -> Answer<()> {
        let mut all = self.0.lock().unwrap();
        all.retain(|(it, _)| it != name);
        all.push((name.clone(), secret.expose_secret().to_owned()));
        done(())
    }

    fn remove(&self, name: &SealedName) -> Answer<()> {
        self.0.lock().unwrap().retain(|(it, _)| it != name);
        done(())
    }

    fn remove_all(&self, owner: &SealedOwner) -> Answer<()> {
        self.0.lock().unwrap().retain(|(it, _)| it.owner != *owner);
        done(())
    }

    fn names(&self) -> Answer<Vec<SealedName>> {
        done(self.0.lock().unwrap().iter().map(|(name, _)| name.clone()).collect())
    }
}

pub(crate) const ON: Option<Choice> = Some(Choice {
    enabled: true,
    preferred: false,
});
pub(crate) const PREFERRED: Option<Choice> = Some(Choice {
    enabled: true,
    preferred: true,
});
pub(crate) const OFF: Option<Choice> = Some(Choice {
    enabled: false,
    preferred: false,
});

impl House {
    pub(crate) async fn new() -> Self {
        Self::with(Settings::default()).await
    }

    pub(crate) async fn of(person: Person) -> Self {
        Self::with(Settings {
            people: vec![person],
            ..Settings::default()
        })
        .await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        // Sunday, 22 November 2026, noon.
        let clock = TestClock(Arc::new(Mutex::new(
            SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_348_800),
        )));
        let secret = settings.client_secret.clone().map(Into::into);
        let settings = Settings {
            clock: Arc::new(clock.clone()),
            ..settings
        };
        let service = PracticePool::start(settings).await.unwrap();
        let app_client = AppClient::new(service.client_id(), secret).unwrap();
        // Short, since the tests that lose answers wait for them; long enough for a machine that is busy.
        let limits = Limits {
            total: Duration::from_secs(2),
            attempts: 1,
            ..Limits::default()
        };
        let client = Client::with_limits(Endpoint::custom(&service.endpoint()).unwrap(), app_client, limits).unwrap();
        let pool = Pool {
            client,
            id: service.pool_id().to_owned(),
            organisation: "Practice".to_owned(),
            hints: Hints::default(),
            password_may_be_sent: false,
            own_questions: false,
        };
        let messages = service.messages();
        Self {
            service,
            clock,
            pool,
            messages,
            shelf: Shelf::default(),
        }
    }

    pub(crate) fn outside(&self) -> Outside {
        Outside {
            clock: Arc::new(self.clock.clone()),
            entropy: Arc::new(Counting(AtomicU8::new(1))),
            sealed: Arc::new(self.shelf.clone()),
        }
    }

    pub(crate) async fn start(&self, password: &str) -> Result<(SignIn, Next), Error> {
        SignIn::start(self.pool.clone(), self.outside(), PRACTICE_EMAIL, password.into()).await
    }

    /// Starts a sign-in under any of the person's names.
    pub(crate) async fn start_as(&self, name: &str) -> Result<(SignIn, Next), Error> {
        SignIn::start(self.pool.clone(), self.outside(), name, PRACTICE_PASSWORD.into()).await
    }

    /// Starts a sign-in, under any of the person's names, that asks something.
    pub(crate) async fn asked_as(&self, name: &str) -> (SignIn, Step) {
        let (sign_in, next) = self.start_as(name).await.unwrap();
        (sign_in, step(next))
    }

    /// Starts a sign-in by the name alone.
    pub(crate) async fn without_password(&self) -> (SignIn, Step) {
        let started = SignIn::start_without_password(self.pool.clone(), self.outside(), PRACTICE_EMAIL).await;
        let (sign_in, next) = started.unwrap();
        (sign_in, step(next))
    }

    /// Signs in with nothing but the password.
    pub(crate) async fn signed_in(&self) -> Session {
        session(self.start(PRACTICE_PASSWORD).await.unwrap().1)
    }

    /// Starts a sign-in that asks something.
    pub(crate) async fn asked(&self) -> (SignIn, Step) {
        self.asked_as(PRACTICE_EMAIL).await
    }

    /// The code in the next message that was "sent".
    pub(crate) async fn code(&mut self) -> String {
        self.messages.recv().await.unwrap().code
    }

    pub(crate) fn person(&self) -> Person {
        self.service.person(PRACTICE_EMAIL).unwrap()
    }

    /// How many requests of this operation arrived.
    pub(crate) fn count(&self, operation: &str) -> usize {
        self.operations().iter().filter(|name| *name == operation).count()
    }

    /// The operations that arrived, in order.
    pub(crate) fn operations(&self) -> Vec<String> {
        self.service
            .requests()
            .into_iter()
            .map(|request| request.operation)
            .collect()
    }
}

/// The service answers with this exception.
pub(crate) fn exception(name: &str, message: &str) -> Fault {
    Fault::Exception {
        name: name.to_owned(),
        message: message.to_owned(),
        status: 400,
    }
}

pub(crate) fn session(next: Next) -> Session {
    match next {
        Next::SignedIn(session) => session,
        Next::Asks(step) => panic!("asked for {step:?}"),
    }
}

pub(crate) fn step(next: Next) -> Step {
    match next {
        Next::Asks(step) => step,
        Next::SignedIn(_) => panic!("signed in without a question"),
    }
}

pub(crate) fn code_from(factor: account::Factor, step: &Step) -> Option<String> {
    match step {
        Step::Code {
            factor: asked,
            destination,
        } if *asked == factor => destination.clone(),
        other => panic!("{other:?}"),
    }
}
