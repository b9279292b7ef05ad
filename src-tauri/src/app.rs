//! Where the app stands: the one owner of the sign-in under way, the session, and the choices that wait for one.
//!
//! The window mirrors [`App::view`]. Every call here is what one command asks; which steps are allowed is decided in
//! `account`, and in which order screens follow, here.

mod saving;
mod set_up;
mod stage;

use std::{
    path::Path,
    sync::{Arc, Mutex as StdMutex},
};

use account::{Error, Next, Outside, Session, SignIn, Step};
use secrecy::SecretString;
use tokio::sync::{Mutex, MutexGuard};

use self::{
    saving::Listener,
    stage::{Place, Stage},
};
use crate::{
    connection_file::{Connection, MOST_BYTES},
    connections::Connections,
    convert,
    expected::Expected,
    failure::{Code, Failure},
    practice::Practice,
    unsettled::Unsettled,
    views::{ByHand, PracticeMessage, PracticeTrouble, SignInNote, View},
};

/// Where the app stands.
pub(crate) struct App {
    connections: Connections,
    unsettled: Unsettled,
    expected: Expected,
    outside: Outside,
    stage: Mutex<Stage>,
    /// The window, once it listens.
    listener: StdMutex<Option<Listener>>,
    /// Looks up a change whose outcome is not known, from time to time.
    looking: StdMutex<Option<tauri::async_runtime::JoinHandle<()>>>,
    /// Held while a change is on its way, so that the app does not end in the middle of one.
    saving: Arc<Mutex<()>>,
}

impl App {
    /// Opens on the given file, else on the only known organisation, else on the first screen.
    pub(crate) fn start(
        connections: Connections,
        unsettled: Unsettled,
        expected: Expected,
        outside: Outside,
        file: Option<&Path>,
    ) -> Self {
        let stage = match file.map(read_file) {
            Some(Ok(connection)) => arrival(&unsettled, connections.add_for_now(connection)),
            Some(Err(problem)) => Stage::First { problem: Some(problem) },
            None => connections.only().map_or(Stage::First { problem: None }, |connection| {
                arrival(&unsettled, connection)
            }),
        };
        Self {
            connections,
            unsettled,
            expected,
            outside,
            stage: Mutex::new(stage),
            listener: StdMutex::default(),
            looking: StdMutex::default(),
            saving: Arc::default(),
        }
    }

    /// The screen now.
    pub(crate) async fn view(&self) -> View {
        self.shown(&*self.stage.lock().await)
    }

    /// Held while a change is on its way.
    pub(crate) fn saving(&self) -> Arc<Mutex<()>> {
        Arc::clone(&self.saving)
    }

    pub(crate) async fn use_practice(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let (practice, connection) = Practice::start().await?;
        let place = Place {
            connection: Arc::new(connection),
            practice: Some(practice),
        };
        Ok(self
            .go(
                &mut stage,
                Stage::SignIn {
                    place,
                    note: None,
                    waiting: None,
                },
            )
            .await)
    }

    pub(crate) async fn open_connection_file(&self, path: &Path) -> Result<View, Failure> {
        Ok(self.arrive(self.connections.add(read_file(path)?)).await)
    }

    /// The four values of a connection, as somebody who has them typed them.
    pub(crate) async fn connect_by_hand(&self, values: &ByHand) -> Result<View, Failure> {
        Ok(self.arrive(self.connections.add(Connection::by_hand(values)?)).await)
    }

    pub(crate) async fn use_connection(&self, id: &str) -> Result<View, Failure> {
        let connection = self
            .connections
            .find(id)
            .ok_or_else(|| Failure::new(Code::NotAllowed))?;
        Ok(self.arrive(connection).await)
    }

    async fn arrive(&self, connection: Arc<Connection>) -> View {
        let stage = arrival(&self.unsettled, connection);
        self.go(&mut *self.stage.lock().await, stage).await
    }

    pub(crate) async fn leave_organisation(&self) -> View {
        self.go(&mut *self.stage.lock().await, Stage::First { problem: None })
            .await
    }

    pub(crate) async fn sign_in(&self, username: &str, password: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let Stage::SignIn { place, .. } = &*stage else {
            return Err(Failure::new(Code::NotAllowed));
        };
        let place = place.clone();
        let (sign_in, next) = SignIn::start(place.connection.pool()?, self.outside.clone(), username, password).await?;
        let waiting = stage.take_waiting();
        *stage = Stage::SigningIn {
            place,
            sign_in: Box::new(sign_in),
            waiting,
        };
        Ok(self.follow(&mut stage, next))
    }

    /// After a refusal, a wrong password for one, the screen is the sign-in again: agreeing once more would not help.
    pub(crate) async fn agree_to_send_password(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        match stage.signing_in()?.agree_to_send_password().await {
            Ok(next) => Ok(self.follow(&mut stage, next)),
            Err(error) => {
                stage.back_to_sign_in();
                Err(error.into())
            }
        }
    }

    pub(crate) async fn answer_code(&self, code: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.answer_code(code).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn choose_factor(&self, factor: account::Factor) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.choose(factor).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn send_new_code(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.start_over().await;
        self.answered(&mut stage, outcome)
    }

    /// Back to the empty sign-in; the password that was kept for a new code is gone.
    pub(crate) async fn cancel_sign_in(&self) -> View {
        let mut stage = self.stage.lock().await;
        stage.back_to_sign_in();
        self.shown(&stage)
    }

    pub(crate) async fn sign_out(&self) -> View {
        // A change that is on its way ends first: its outcome belongs to this session.
        let _nothing_on_its_way = self.saving.lock().await;
        let mut stage = self.stage.lock().await;
        if let Stage::Panel { place, session, .. } = &*stage {
            let (place, session) = (place.clone(), session.clone());
            // Whatever the service answers, here it is over.
            let told = session.sign_out().await.not_told.is_none();
            let note = Some(if told {
                SignInNote::SignedOut
            } else {
                SignInNote::SignedOutHereOnly
            });
            *stage = Stage::SignIn {
                place,
                note,
                waiting: None,
            };
        }
        self.shown(&stage)
    }

    pub(crate) async fn watch_practice_messages(
        &self,
        hand_on: impl Fn(PracticeMessage) -> bool + Send + 'static,
    ) -> Result<(), Failure> {
        let stage = self.stage.lock().await;
        let practice = stage.place().and_then(|place| place.practice.as_ref());
        practice.ok_or_else(|| Failure::new(Code::NotAllowed))?.watch(hand_on);
        Ok(())
    }

    /// Makes something go wrong at the practice account, the next time it can.
    pub(crate) async fn make_practice_trouble(&self, trouble: PracticeTrouble) -> Result<(), Failure> {
        let stage = self.stage.lock().await;
        let practice = stage.place().and_then(|place| place.practice.as_ref());
        practice.ok_or_else(|| Failure::new(Code::NotAllowed))?.arrange(trouble);
        Ok(())
    }

    pub(crate) async fn practice_authenticator_code(&self) -> Option<String> {
        let (practice, session) = {
            let stage = self.stage.lock().await;
            let session = if let Stage::Panel { session, .. } = &*stage {
                Some(session.clone())
            } else {
                None
            };
            (stage.place()?.practice.clone()?, session)
        };
        practice.authenticator_code(session.as_ref()).await
    }

    async fn session(&self) -> Result<Session, Failure> {
        match &*self.stage.lock().await {
            Stage::Panel { session, .. } => Ok(session.clone()),
            _ => Err(Failure::new(Code::SignedOut)),
        }
    }

    /// The screen after a step of the sign-in.
    fn follow(&self, stage: &mut MutexGuard<'_, Stage>, next: Next) -> View {
        if let (Next::SignedIn(session), Some(place)) = (next, stage.place().cloned()) {
            let known_now = self.settled(&place, &session);
            let unexpected = self.is_unexpected(&place, &session);
            let waited = stage.take_waiting().map(|waiting| waiting.resume(&session));
            **stage = Stage::Panel {
                place,
                session,
                earlier: waited.or(known_now),
                unexpected,
            };
        }
        self.shown(stage)
    }

    /// Goes elsewhere. A session that is left behind is ended, not forgotten.
    async fn go(&self, stage: &mut Stage, next: Stage) -> View {
        if let Stage::Panel { session, .. } = std::mem::replace(stage, next) {
            session.sign_out().await;
        }
        self.shown(stage)
    }

    /// The screen after an answer of the person's. A sign-in that can't go on from here is over.
    fn answered(&self, stage: &mut MutexGuard<'_, Stage>, outcome: Result<Next, Error>) -> Result<View, Failure> {
        match outcome {
            Ok(next) => Ok(self.follow(stage, next)),
            Err(error) => {
                let failure = Failure::from(error);
                let over = matches!(
                    failure.code,
                    Code::SignInTimedOut | Code::UnknownStep | Code::AccountOff
                );
                if over || stage.signing_in().is_ok_and(|sign_in| sign_in.step().is_none()) {
                    stage.back_to_sign_in();
                }
                Err(failure)
            }
        }
    }

    fn shown(&self, stage: &Stage) -> View {
        match stage {
            Stage::First { problem } => View::First {
                connections: self.connections.shown(),
                problem: problem.clone(),
            },
            Stage::SignIn { place, note, .. } => View::SignIn {
                organisation: place.shown(),
                note: *note,
                practice: place.practice.as_ref().map(Practice::person),
            },
            Stage::SigningIn { place, sign_in, .. } => {
                let organisation = place.shown();
                match sign_in.step().cloned() {
                    Some(Step::AgreeToSendPassword) => View::PasswordConsent { organisation },
                    Some(Step::Code { factor, destination }) => View::Code {
                        organisation,
                        factor: factor.into(),
                        destination,
                    },
                    Some(Step::Choose(factors)) => View::ChooseFactor {
                        organisation,
                        factors: factors.into_iter().map(Into::into).collect(),
                    },
                    None => View::SignIn {
                        organisation,
                        note: None,
                        practice: None,
                    },
                }
            }
            Stage::Panel {
                place,
                session,
                earlier,
                unexpected,
            } => View::Panel {
                organisation: place.shown(),
                panel: convert::panel(session),
                earlier: earlier.clone(),
                asked: convert::asked(session, *unexpected),
            },
        }
    }
}

/// The sign-in of an organisation, with what an earlier start left open.
fn arrival(unsettled: &Unsettled, connection: Arc<Connection>) -> Stage {
    let not_known = unsettled.any_at(&connection.known().id);
    Stage::SignIn {
        place: Place {
            connection,
            practice: None,
        },
        note: not_known.then_some(SignInNote::NotKnownYet),
        waiting: None,
    }
}

fn read_file(path: &Path) -> Result<Connection, Failure> {
    let not_found = |error: std::io::Error| {
        tracing::warn!(kind = %error.kind(), "the connection file can't be opened");
        Failure::new(Code::ConnectionFileNotFound)
    };
    let about = std::fs::metadata(path).map_err(not_found)?;
    if !about.is_file() {
        return Err(Failure::new(Code::ConnectionFileNotFound));
    }
    if about.len() > MOST_BYTES {
        return Err(Failure::new(Code::ConnectionFileUnreadable));
    }
    Connection::read(&std::fs::read(path).map_err(not_found)?)
}
