//! The line between app and pool, which this test holds: what went over it, and what goes wrong on it.
//!
//! Whatever the app makes of an answer, here is what the answer was. It knows the wire's words and no rule of anybody's.

mod exchange;
mod http;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use practice_pool::PracticePool;
use serde_json::{Value, json};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

pub(crate) use self::exchange::{Exchange, Fate};
use self::http::{Answer, Request};
use crate::hands::Hands;

/// Longer than the service waits, shorter than a proof is out of date.
pub(crate) const TOO_LONG: Duration = Duration::from_secs(4 * 60);

/// What goes wrong on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The request does not arrive.
    LostBefore,
    /// The request arrives, its answer does not.
    LostAfter,
    /// The request takes longer than the service waits.
    Slow,
    /// The request arrives twice, and the answer to the second is the one that comes back.
    Twice,
    /// The service is busy.
    Busy,
}

/// The request that it happens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// The one after so many.
    After(u64),
    /// The first that answers this challenge.
    Answer(&'static str),
}

/// One line, to one pool.
pub(crate) struct Tap {
    line: Arc<Line>,
    pub(crate) endpoint: String,
    serving: JoinHandle<()>,
}

struct Line {
    http: reqwest::Client,
    pool: String,
    clock: Hands,
    notes: Mutex<Notes>,
}

#[derive(Default)]
struct Notes {
    trouble: Option<(Trouble, At)>,
    log: Vec<Exchange>,
    /// Every request of this sign-in.
    seen: HashSet<String>,
    /// When which challenge was handed out.
    asked: HashMap<String, SystemTime>,
    /// `PASSWORD_SRP` is taken off the lists.
    plain_only: bool,
    patience: Duration,
}

impl Tap {
    pub(crate) async fn on(pool: &PracticePool, clock: Hands) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let line = Arc::new(Line {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            pool: pool.endpoint(),
            clock,
            notes: Mutex::default(),
        });
        let serving = tokio::spawn(serve(listener, Arc::clone(&line)));
        Self {
            line,
            endpoint,
            serving,
        }
    }

    /// A new sign-in begins.
    pub(crate) fn clear(&self, patience: Duration, plain_only: bool) {
        *self.line.notes.lock().unwrap() = Notes {
            plain_only,
            patience,
            ..Notes::default()
        };
    }

    /// What goes wrong from now on.
    pub(crate) fn set(&self, trouble: Option<(Trouble, At)>) {
        self.line.notes.lock().unwrap().trouble = trouble;
    }

    /// What went over the line since this was last asked.
    pub(crate) fn take(&self) -> Vec<Exchange> {
        std::mem::take(&mut self.line.notes.lock().unwrap().log)
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, line: Arc<Line>) {
    while let Ok((stream, _)) = listener.accept().await {
        let line = Arc::clone(&line);
        tokio::spawn(async move { line.serve(stream).await });
    }
}

impl Line {
    /// Carries requests until one of them gets no answer: then the connection is closed.
    async fn serve(&self, mut stream: TcpStream) {
        while let Some(request) = http::read(&mut stream).await {
            let Some(answer) = self.carry(request).await else {
                return;
            };
            if http::write(&mut stream, &answer).await.is_err() {
                return;
            }
        }
    }

    async fn carry(&self, request: Request) -> Option<Answer> {
        let body: Value = serde_json::from_str(&request.body).unwrap();
        let trouble = self.notes.lock().unwrap().next_trouble(&request.operation, &body);
        if trouble == Some(Trouble::Slow) {
            self.clock.pass(TOO_LONG);
        }
        let (late, repeated) = {
            let mut notes = self.notes.lock().unwrap();
            let repeated = !notes.seen.insert(format!("{} {}", request.operation, request.body));
            (notes.is_late(&body, self.clock.time()), repeated)
        };
        let fate = match trouble {
            Some(Trouble::LostBefore) => Fate::LostBefore,
            Some(Trouble::LostAfter) => Fate::LostAfter,
            Some(Trouble::Busy) => Fate::Busy,
            Some(Trouble::Slow | Trouble::Twice) | None => Fate::Answered,
        };
        let mut answer = match fate {
            Fate::LostBefore => None,
            Fate::Busy => Some(http::busy()),
            Fate::LostAfter | Fate::Answered => Some(self.forward(&request).await),
        };
        if trouble == Some(Trouble::Twice) {
            self.note(&request, &body, answer.as_ref(), Fate::LostAfter, late, repeated);
            answer = Some(self.forward(&request).await);
        }
        let twice = trouble == Some(Trouble::Twice);
        self.note(&request, &body, answer.as_ref(), fate, late, repeated || twice);
        answer.filter(|_| fate != Fate::LostAfter)
    }

    async fn forward(&self, request: &Request) -> Answer {
        let mut answer = http::forward(&self.http, &self.pool, request).await;
        if self.notes.lock().unwrap().plain_only
            && let Some(listed) = answer.body.get_mut("AvailableChallenges").and_then(Value::as_array_mut)
        {
            listed.retain(|name| *name != json!("PASSWORD_SRP"));
        }
        answer
    }

    fn note(&self, request: &Request, body: &Value, answer: Option<&Answer>, fate: Fate, late: bool, repeated: bool) {
        let mut notes = self.notes.lock().unwrap();
        if let Some(answer) = answer {
            for name in exchange::challenge_names(&answer.body) {
                notes.asked.entry(name).or_insert(self.clock.time());
            }
        }
        notes.log.push(Exchange {
            operation: request.operation.clone(),
            asked: body.clone(),
            good: answer.is_some_and(|answer| answer.status == 200),
            answer: answer.map(|answer| answer.body.clone()).unwrap_or_default(),
            fate,
            late,
            repeated,
        });
    }
}

impl Notes {
    fn next_trouble(&mut self, operation: &str, body: &Value) -> Option<Trouble> {
        let (trouble, at) = self.trouble.take()?;
        let later = match at {
            At::After(0) => return Some(trouble),
            At::After(more) => At::After(more - 1),
            At::Answer(name) if exchange::answered(operation, body) == Some(name) => return Some(trouble),
            At::Answer(_) => at,
        };
        self.trouble = Some((trouble, later));
        None
    }

    /// The answer to a challenge comes when the service waits no longer.
    fn is_late(&self, request: &Value, now: SystemTime) -> bool {
        let asked = exchange::challenge_names(request).into_iter();
        let mut asked = asked.filter_map(|name| self.asked.get(&name));
        asked.any(|then| now.duration_since(*then).is_ok_and(|passed| passed >= self.patience))
    }
}
