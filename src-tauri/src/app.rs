//! Where the app stands: the one owner of the sign-in under way, the session, and the choices that wait for one.
//!
//! The window mirrors [`App::view`]. Every call here is what one command asks; which steps are allowed is decided in
//! `account`, and in which order screens follow, here.

mod browsing;
mod choosing;
mod helping;
mod offering;
mod saving;
mod set_up;
mod signing_in;
mod stage;
mod staying;

use std::sync::{Arc, Mutex as StdMutex, Weak};

use account::{Outside, Session};
use tauri::{AppHandle, Runtime};
use tokio::sync::Mutex;

use self::{
    offering::Offers,
    saving::Listener,
    stage::{AtDoor, Place, Stage},
};
use crate::{
    accounts::Accounts,
    arguments::Arguments,
    check,
    clipboard::{Clipboard, ThisComputers},
    connection_file::Connection,
    connections::Connections,
    convert,
    expected::Expected,
    failure::{Code, Failure},
    organisation::Organisation,
    outside,
    practice::Practice,
    unfinished::{self, UnfinishedSetUps},
    unsettled::{self, Unsettled},
    vault::Vault,
    views::{ConnectionCheck, PracticeMessage, PracticeTrouble, SignInNote, View},
};

/// Where the app stands.
pub(crate) struct App {
    /// For work that outlasts the call it began with.
    me: Weak<Self>,
    connections: Connections,
    accounts: Accounts,
    unsettled: Unsettled,
    unfinished: UnfinishedSetUps,
    expected: Expected,
    clipboard: Arc<Clipboard>,
    outside: Outside,
    vault: Vault,
    /// The report that the person was shown last.
    report: StdMutex<Option<String>>,
    stage: Mutex<Stage>,
    /// What the system had the app open.
    offers: StdMutex<Offers>,
    /// The window, once it listens.
    listener: StdMutex<Option<Listener>>,
    /// Looks up a change whose outcome is not known, from time to time.
    looking: StdMutex<Option<tauri::async_runtime::JoinHandle<()>>>,
    /// Held while a change is on its way, so that the app does not end in the middle of one.
    saving: Arc<Mutex<()>>,
    /// Somebody brought a token at this start.
    borrowed: bool,
}

impl App {
    /// Opens on the given file, else on the only known organisation, else on the first screen.
    pub(crate) fn start<R: Runtime>(handle: &AppHandle<R>, with: &Arguments, organisation: Organisation) -> Arc<Self> {
        Arc::new_cyclic(|me| Self::begin(me.clone(), handle, with, organisation))
    }

    fn begin<R: Runtime>(me: Weak<Self>, handle: &AppHandle<R>, with: &Arguments, organisation: Organisation) -> Self {
        let vault = Vault::load(handle);
        let app = Self {
            me,
            connections: Connections::load(handle, organisation),
            accounts: Accounts::load(handle),
            unsettled: unsettled::load(handle),
            unfinished: unfinished::load(handle),
            expected: Expected::load(handle),
            clipboard: Arc::new(Clipboard::new(ThisComputers::default())),
            outside: outside::outside(vault.clone()),
            vault,
            report: StdMutex::default(),
            stage: Mutex::new(Stage::first(None)),
            offers: StdMutex::default(),
            listener: StdMutex::default(),
            looking: StdMutex::default(),
            saving: Arc::default(),
            borrowed: with.access_token.is_some(),
        };
        if let Some(opened) = &with.opened {
            app.offer(opened);
        }
        let arrival = |connection| app.arrival(connection);
        let mut stage = match with.connection.as_deref().map(Connection::open) {
            Some(Ok(connection)) => arrival(app.connections.add_for_now(connection)),
            Some(Err(problem)) => Stage::first(Some(problem)),
            None => app.connections.only().map_or(Stage::first(None), arrival),
        };
        if let Some(brought) = &with.access_token {
            stage.bring(brought.clone());
        }
        Self {
            stage: Mutex::new(stage),
            ..app
        }
    }

    /// The screen now.
    pub(crate) async fn view(&self) -> View {
        let mut stage = self.stage.lock().await;
        self.look_around(&mut stage).await;
        self.shown(&stage)
    }

    /// Whether newer versions of the app are its own affair on this computer. Not where somebody works on another's
    /// account: their token can't be handed on.
    pub(crate) fn updates_itself(&self) -> bool {
        !self.borrowed && self.may_look_for_updates()
    }

    /// Whether the organisation leaves that to this computer.
    pub(crate) fn may_look_for_updates(&self) -> bool {
        self.connections.organisation().allows_updates()
    }

    /// Whether nothing is under way that a new start would cut off. Choices that were not saved are the window's to tell.
    pub(crate) async fn may_start_again(&self) -> bool {
        let stage = self.stage.lock().await;
        self.offered().is_none()
            && match &*stage {
                Stage::First { .. } => true,
                Stage::SignIn { now, .. } => matches!(now, AtDoor::Arriving | AtDoor::Open),
                Stage::SigningIn { .. } => false,
                Stage::Panel { session, visiting, .. } => visiting.is_none() && !session.is_setting_up(),
            }
    }

    /// Held while a change is on its way.
    pub(crate) fn saving(&self) -> Arc<Mutex<()>> {
        Arc::clone(&self.saving)
    }

    pub(crate) async fn use_practice(&self) -> Result<View, Failure> {
        if !self.connections.organisation().shows_practice() {
            return Err(Failure::new(Code::NotAllowed));
        }
        let mut stage = self.stage.lock().await;
        let (practice, connection) = Practice::start().await?;
        let place = Place {
            connection: Arc::new(connection),
            practice: Some(practice),
        };
        Ok(self.go(&mut stage, Stage::door(place, None, None)).await)
    }

    pub(crate) async fn use_connection(&self, id: &str) -> Result<View, Failure> {
        let connection = self
            .connections
            .find(id)
            .ok_or_else(|| Failure::new(Code::NotAllowed))?;
        Ok(self.arrive(connection).await)
    }

    /// To sign in: who stays signed in there already is offered by name.
    async fn arrive(&self, connection: Arc<Connection>) -> View {
        let mut stage = self.arrival(connection);
        stage.found(None);
        self.go(&mut *self.stage.lock().await, stage).await
    }

    /// The sign-in of an organisation, with what an earlier start left open.
    fn arrival(&self, connection: Arc<Connection>) -> Stage {
        let id = connection.id();
        let place = Place {
            connection,
            practice: None,
        };
        let not_known = self.unsettled.any_at(&id);
        Stage::SignIn {
            place,
            note: not_known.then_some(SignInNote::NotKnownYet),
            waiting: None,
            problem: None,
            browser_too: false,
            now: AtDoor::Arriving,
        }
    }

    pub(crate) async fn leave_organisation(&self) -> View {
        self.go(&mut *self.stage.lock().await, Stage::first(None)).await
    }

    /// Where the window stands, hop by hop. Nothing waits for it: the stage is let go of before anybody is asked.
    pub(crate) async fn check_connection(&self) -> Result<ConnectionCheck, Failure> {
        let stage = self.stage.lock().await;
        let place = stage.place().ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let connection = Arc::clone(&place.connection);
        drop(stage);
        Ok(check::check(&connection).await)
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
        let connecting = self.open_key().await;
        let practice = self.stage.lock().await.place()?.practice.clone()?;
        practice.authenticator_code(connecting.as_ref().map(|it| &it.key))
    }

    async fn session(&self) -> Result<Session, Failure> {
        match &*self.stage.lock().await {
            Stage::Panel { session, .. } => Ok(session.clone()),
            _ => Err(Failure::new(Code::SignedOut)),
        }
    }

    /// Goes elsewhere. A session that is left behind is ended, not forgotten, unless it stays.
    async fn go(&self, stage: &mut Stage, next: Stage) -> View {
        if let Stage::Panel { session, .. } = std::mem::replace(stage, next)
            && !session.stays().await
        {
            session.sign_out().await;
        }
        self.look_around(stage).await;
        self.shown(stage)
    }

    fn shown(&self, stage: &Stage) -> View {
        if let Some(offered) = self.offered() {
            return offered;
        }
        match stage {
            Stage::First {
                problem,
                note,
                accounts,
            } => View::First {
                accounts: accounts.clone(),
                connections: self.connections.shown(),
                unusable: self.connections.organisation().unusable.clone(),
                practice: self.connections.organisation().shows_practice(),
                note: *note,
                problem: problem.clone(),
            },
            Stage::SignIn {
                place,
                now: AtDoor::Visiting(visit),
                ..
            }
            | Stage::Panel {
                place,
                visiting: Some(visit),
                ..
            } => View::Browser {
                organisation: place.shown(),
                purpose: visit.purpose,
            },
            Stage::SignIn {
                place,
                now: AtDoor::Returning(_) | AtDoor::Bringing(_),
                ..
            } => View::Returning {
                organisation: place.shown(),
            },
            Stage::SignIn {
                place,
                note,
                problem,
                browser_too,
                ..
            } => View::SignIn {
                organisation: place.shown(),
                note: *note,
                practice: place.practice.as_ref().map(Practice::person),
                doors: place.doors(),
                problem: problem.clone(),
                browser_too: *browser_too,
                removable: self.removable(place),
            },
            Stage::SigningIn { place, sign_in, .. } => signing_in::shown(place, sign_in),
            Stage::Panel {
                place,
                session,
                earlier,
                unexpected,
                unfinished,
                staying,
                lent_by,
                visit_failed,
                ..
            } => View::Panel {
                organisation: place.shown(),
                panel: convert::panel(session),
                earlier: earlier.clone(),
                asked: convert::asked(session, *unexpected),
                unfinished: *unfinished,
                may_remember: session.may_remember(),
                staying: *staying,
                may_add_passkey: place.doors().browser,
                passkey_problem: visit_failed.clone(),
                lock_after: place.lock_after(),
                lent_by: lent_by.clone(),
            },
        }
    }
}
