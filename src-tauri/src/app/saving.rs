//! Reading the account, changing it, and what is left to do when an answer is lost or the session ends.

use std::{iter, sync::Arc, sync::PoisonError, time::Duration};

use account::{Change, Error, Session};
use tokio::time::sleep;

use super::{
    App,
    stage::{Account, Place, Stage, Waiting},
};
use crate::{
    convert,
    failure::Failure,
    views::{Earlier, News, Preview, Saved, SignInNote, View},
};

/// Takes news, and says whether anybody still listens.
pub(super) type Listener = Box<dyn Fn(News) -> bool + Send>;

/// How long to wait before an unclear change is looked up again, in seconds; the last goes on for as long as it takes.
const PAUSES: [u64; 5] = [2, 5, 10, 20, 40];

impl App {
    /// Hands news to the window from now on.
    pub(crate) fn listen(&self, listener: impl Fn(News) -> bool + Send + 'static) {
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(listener));
    }

    pub(crate) fn tell(&self, news: News) {
        let mut listener = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        if listener.as_ref().is_some_and(|hand_on| !hand_on(news)) {
            *listener = None;
        }
    }

    pub(crate) async fn read_again(&self) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.read().await;
        self.settle(&session, outcome, None).await?;
        self.say_what_became_of_it(&session).await;
        Ok(self.view().await)
    }

    pub(crate) async fn preview(&self, change: &Change) -> Result<Preview, Failure> {
        let session = self.session().await?;
        Ok(convert::preview(&session.state(), session.preview(change)?))
    }

    pub(crate) async fn save(self: &Arc<Self>, change: &Change) -> Result<Saved, Failure> {
        let session = self.session().await?;
        let _on_its_way = self.saving.lock().await;
        let planned_on = Box::new(session.state());
        self.forget_earlier(&session).await;
        let outcome = self.save_and_tell(&session, change).await;
        self.remember_if_unclear(&session, change, &outcome).await;
        let subject = session.subject().map(str::to_owned);
        let waiting = Waiting {
            subject,
            change: *change,
            planned_on,
        };
        let saved = self.settle(&session, outcome, Some(waiting)).await?;
        Ok(Saved {
            panel: convert::panel(&session),
            differences: saved.differences.into_iter().map(Into::into).collect(),
            changed: saved.changed,
        })
    }

    /// Saves, and says so while a lost answer is being looked up.
    async fn save_and_tell(&self, session: &Session, change: &Change) -> Result<account::Saved, Error> {
        let mut checking = session.checking();
        let saving = session.save(change);
        tokio::pin!(saving);
        loop {
            tokio::select! {
                outcome = &mut saving => return outcome,
                Ok(()) = checking.changed() => {
                    if *checking.borrow_and_update() {
                        self.tell(News::Checking);
                    }
                }
            }
        }
    }

    /// An outcome that is not known is remembered and looked up from time to time; one that is known leaves nothing open.
    async fn remember_if_unclear<T>(self: &Arc<Self>, session: &Session, change: &Change, outcome: &Result<T, Error>) {
        let Some(account) = self.whose(session).await else {
            return;
        };
        if matches!(outcome, Err(Error::Unclear(_))) {
            self.unsettled
                .remember(account.owner(), (*change).into(), account.lasting);
            self.look_again(session.clone());
        } else if session.state().unknown.is_empty() {
            self.unsettled.take(account.owner());
        }
    }

    /// Looks up what became of the change until it is known, the session is left or the app ends.
    fn look_again(self: &Arc<Self>, session: Session) {
        // It must not keep alive what it looks up for.
        let app = Arc::downgrade(self);
        let looking = tauri::async_runtime::spawn(async move {
            let last = PAUSES[PAUSES.len() - 1];
            for seconds in PAUSES.into_iter().chain(iter::repeat(last)) {
                sleep(Duration::from_secs(seconds)).await;
                let Some(app) = app.upgrade() else { return };
                if app.whose(&session).await.is_none() || session.state().unknown.is_empty() {
                    return;
                }
                let outcome = session.read().await;
                let over = matches!(outcome, Err(Error::SignedOut(_)));
                let known = outcome.is_ok();
                // What went wrong is no news: it is not known yet, as before.
                drop(app.settle(&session, outcome, None).await);
                if known {
                    app.say_what_became_of_it(&session).await;
                }
                if known || over {
                    app.tell(News::Changed);
                    return;
                }
            }
        });
        let earlier = self
            .looking
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(looking);
        if let Some(earlier) = earlier {
            earlier.abort();
        }
    }

    /// Whose this session is, if it still is the one in front of the person.
    pub(super) async fn whose(&self, of: &Session) -> Option<Account> {
        match &*self.stage.lock().await {
            Stage::Panel { place, session, .. } if session.is(of) => place.account(session),
            _ => None,
        }
    }

    /// What became of a change that was not known, now that the account's state is.
    pub(super) fn settled(&self, place: &Place, session: &Session) -> Option<Earlier> {
        let preference = self.unsettled.take(place.account(session)?.owner())?;
        let saved = Change::from(preference).is_met_by(&session.state());
        Some(if saved {
            Earlier::WasSaved
        } else {
            Earlier::WasNotSaved { preference }
        })
    }

    async fn say_what_became_of_it(&self, of: &Session) {
        if let Stage::Panel {
            place,
            session,
            earlier,
            ..
        } = &mut *self.stage.lock().await
            && session.is(of)
            && let Some(known_now) = self.settled(place, session)
        {
            *earlier = Some(known_now);
        }
    }

    /// What became of an earlier change is old news once a newer one is made.
    async fn forget_earlier(&self, of: &Session) {
        if let Stage::Panel { session, earlier, .. } = &mut *self.stage.lock().await
            && session.is(of)
        {
            *earlier = None;
        }
    }

    /// Whether this sign-in asked something else than had been said to this person; from now on the panel's word counts.
    pub(super) fn is_unexpected(&self, place: &Place, session: &Session) -> bool {
        let said = place
            .account(session)
            .and_then(|account| self.expected.of(account.owner()));
        self.expect(place, session);
        let met = session.met();
        said.zip(met).is_some_and(|(said, met)| !said.contains(&met))
    }

    fn expect(&self, place: &Place, session: &Session) {
        if let Some(account) = place.account(session) {
            self.expected
                .remember(account.owner(), session.forecast(), account.lasting);
        }
    }

    /// When the session turned out to be over, the screen is the sign-in, and the change waits for the same person.
    pub(super) async fn settle<T>(
        &self,
        of: &Session,
        outcome: Result<T, Error>,
        change: Option<Waiting>,
    ) -> Result<T, Failure> {
        let mut stage = self.stage.lock().await;
        match &mut *stage {
            // A late answer about an earlier session says nothing of this one.
            Stage::Panel { session, .. } if !session.is(of) => {}
            Stage::Panel { place, .. } if matches!(outcome, Err(Error::SignedOut(_))) => {
                let note = if change.is_some() {
                    SignInNote::SessionEnded
                } else if self.unsettled.any_at(&place.connection.id()) {
                    SignInNote::NotKnownYet
                } else {
                    SignInNote::SessionOver
                };
                *stage = Stage::door(place.clone(), Some(note), change);
            }
            Stage::Panel { place, session, .. } => {
                self.expect(place, session);
                self.note_if_finished(place, session);
            }
            _ => {}
        }
        Ok(outcome?)
    }
}
