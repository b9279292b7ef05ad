//! What goes on in the system's browser while the window waits: signing in, adding a passkey, signing out of it.
//!
//! A visit belongs to the stage that it began on. When that is left, the visit is called off, and what it brings later is
//! nobody's.

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use account::Session;
use managed_login::{Client, Pending, Prompt, SignIn};
use tokio::sync::oneshot;

use super::{
    App,
    stage::{AtDoor, Place, Stage},
};
use crate::{
    browser,
    failure::{Code, Failure},
    views::{BrowserPurpose, BrowserWords, News, View},
};

/// How long the browser may take: a person may have to look for their company's password.
const PATIENCE: Duration = Duration::from_secs(10 * 60);

/// What the window waits for. Dropping it calls the browser off.
pub(super) struct Visit {
    pub(super) purpose: BrowserPurpose,
    /// Tells this visit from another.
    id: Arc<()>,
    _call_off: oneshot::Sender<()>,
}

impl Visit {
    fn begin(purpose: BrowserPurpose) -> (Self, Arc<()>, impl Future<Output = ()> + Send) {
        let (call_off, called_off) = oneshot::channel();
        let id = Arc::new(());
        let visit = Self {
            purpose,
            id: Arc::clone(&id),
            _call_off: call_off,
        };
        (visit, id, async {
            // Nothing is ever sent: its end is the message.
            let _ended = called_off.await;
        })
    }

    fn is(&self, id: &Arc<()>) -> bool {
        Arc::ptr_eq(&self.id, id)
    }
}

impl App {
    pub(crate) async fn sign_in_in_browser(&self, stay: bool, words: BrowserWords) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        // Somebody who said who they are, and chose the way that only the browser has.
        let login_hint = stage.name_where_browser_is_a_way();
        let place = match &login_hint {
            Some(_) => stage.place().cloned().ok_or_else(|| Failure::new(Code::NotAllowed))?,
            None => stage.at_the_door()?,
        };
        let client = place.browser().await?.ok_or_else(|| Failure::new(Code::NotOffered))?;
        let how = SignIn {
            language: Some(words.language.clone()),
            login_hint,
            // Whoever used this browser last may be somebody else.
            prompt: Some(Prompt::SelectAccount),
            ..SignIn::default()
        };
        let begun = client.begin(how, browser::words(words)).await;
        let pending = begun.map_err(|refused| browser::from_refused(&refused))?;
        browser::open(pending.url())?;
        let (visit, id, called_off) = Visit::begin(BrowserPurpose::SignIn);
        stage.back_to_sign_in();
        stage.wait_at_door(visit);
        let app = self.me.clone();
        tauri::async_runtime::spawn(async move {
            let came = come_in(&app, place, client, pending, called_off).await;
            if let Some(app) = app.upgrade() {
                app.came_by_browser(&id, came, stay).await;
            }
        });
        Ok(self.shown(&stage))
    }

    /// Adds a passkey, which takes the browser's own sign-in.
    pub(crate) async fn add_passkey(&self, words: BrowserWords) -> Result<View, Failure> {
        self.visit(BrowserPurpose::AddPasskey, words).await
    }

    /// Signs out of the browser as well, which would let the next one in for an hour.
    pub(crate) async fn sign_out_of_browser(&self, words: BrowserWords) -> Result<View, Failure> {
        self.visit(BrowserPurpose::SignOut, words).await
    }

    async fn visit(&self, purpose: BrowserPurpose, words: BrowserWords) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let place = stage.place().cloned().ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let client = place.browser().await?.ok_or_else(|| Failure::new(Code::NotOffered))?;
        let words = browser::words(words);
        let begun = match purpose {
            BrowserPurpose::AddPasskey => client.begin_passkey(words).await,
            BrowserPurpose::SignOut | BrowserPurpose::SignIn => client.begin_sign_out(words).await,
        };
        let going = begun.map_err(|refused| browser::from_refused(&refused))?;
        browser::open(going.url())?;
        let (visit, id, called_off) = Visit::begin(purpose);
        match &mut *stage {
            Stage::Panel { visiting, .. } if purpose == BrowserPurpose::AddPasskey => *visiting = Some(visit),
            Stage::SignIn { now, .. } if purpose == BrowserPurpose::SignOut => *now = AtDoor::Visiting(visit),
            _ => return Err(Failure::new(Code::NotAllowed)),
        }
        let app = self.me.clone();
        tauri::async_runtime::spawn(async move {
            let outcome = going.wait(PATIENCE, called_off).await;
            if let Some(app) = app.upgrade() {
                let outcome = outcome.map_err(|refused| browser::from_refused(&refused));
                app.came_back(&id, outcome).await;
            }
        });
        Ok(self.shown(&stage))
    }

    /// Somebody signed in by the browser, or did not.
    async fn came_by_browser(&self, visit: &Arc<()>, came: Result<(Place, Session), Failure>, stay: bool) {
        let mut stage = self.stage.lock().await;
        if !matches!(&*stage, Stage::SignIn { now: AtDoor::Visiting(now), .. } if now.is(visit)) {
            drop(stage);
            // Nobody waits for it any more. What was issued is not left lying about.
            if let Ok((_, session)) = came {
                session.sign_out().await;
            }
            return;
        }
        match came {
            Ok((place, session)) => {
                self.enter(&mut stage, place, session, stay);
                if let Stage::Panel { by_browser, .. } = &mut *stage {
                    *by_browser = true;
                }
            }
            Err(failure) => stage.back_at_door(Some(failure)),
        }
        drop(stage);
        self.tell(News::Changed);
    }

    /// The browser came back from somewhere else. What it did there, the service tells.
    async fn came_back(&self, visit: &Arc<()>, outcome: Result<(), Failure>) {
        let mut stage = self.stage.lock().await;
        let session = match &mut *stage {
            Stage::SignIn {
                now: AtDoor::Visiting(now),
                ..
            } if now.is(visit) => {
                match outcome {
                    Ok(()) => stage.out_of_browser(),
                    Err(failure) => stage.back_at_door(Some(failure)),
                }
                None
            }
            Stage::Panel {
                session,
                visiting,
                visit_failed,
                ..
            } if visiting.as_ref().is_some_and(|now| now.is(visit)) => {
                *visiting = None;
                *visit_failed = outcome.err();
                Some(session.clone())
            }
            _ => return,
        };
        drop(stage);
        if let Some(session) = session {
            let read = session.read().await;
            if let Err(failure) = self.settle(&session, read, None).await {
                tracing::info!(code = ?failure.code, "the account could not be read after the browser came back");
            }
        }
        self.tell(News::Changed);
    }
}

/// Waits for the browser, and opens the session with what it brings.
async fn come_in(
    app: &Weak<App>,
    place: Place,
    client: Client,
    pending: Pending,
    called_off: impl Future<Output = ()> + Send,
) -> Result<(Place, Session), Failure> {
    let refused = |refused: managed_login::Failure| browser::from_refused(&refused);
    let answered = pending.wait(PATIENCE, called_off).await.map_err(refused)?;
    let tokens = browser::tokens(&client.exchange(answered).await.map_err(refused)?)?;
    let outside = app
        .upgrade()
        .map(|app| app.outside_of(&place))
        .ok_or_else(|| Failure::new(Code::NotAllowed))?;
    let session = Session::take_over(place.pool().await?, outside, tokens, Some(browser::door(client))).await?;
    Ok((place, session))
}
