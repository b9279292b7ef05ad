//! What becomes of a session: it ends with the app, lasts beyond it where the person wished so, or is locked away when
//! nobody is there.

use std::sync::Arc;

use account::{Outside, SealsNothing, Session};

use super::{
    App,
    stage::{AtDoor, Place, Stage},
};
use crate::{
    browser,
    failure::{Code, Failure},
    kept::Owner,
    views::{MayStay, News, SignInNote, Staying, View},
};

impl App {
    /// The computer as an account may use it: of practice nothing lasts.
    pub(super) fn outside_of(&self, place: &Place) -> Outside {
        let mut outside = self.outside.clone();
        if place.practice.is_some() {
            outside.sealed = Arc::new(SealsNothing);
        }
        outside
    }

    /// From any sign-in to the panel.
    pub(super) fn enter(&self, stage: &mut Stage, place: Place, session: Session, stay: bool) {
        let stay = stay && place.doors().stay == MayStay::Ask;
        self.seal_or_forget(&place, session.clone(), stay);
        self.arrive_at_panel(stage, place, session, Staying::No);
    }

    /// Puts the session away, or lets go of the one from before. The keychain may ask the person to open it, and nothing
    /// else waits for that.
    fn seal_or_forget(&self, place: &Place, session: Session, stay: bool) {
        let app = self.me.clone();
        let Some(account) = place.account(&session) else {
            return;
        };
        if !stay {
            let outside = self.outside_of(place);
            self.accounts.forget(account.owner());
            tauri::async_runtime::spawn(async move {
                Session::forget_kept(&account.sealed_owner(), &outside).await;
            });
            return;
        }
        // Known before it is there, so that nothing is ever there that nobody knows.
        self.accounts.remember(account.owner(), session.state().person);
        tauri::async_runtime::spawn(async move {
            let became = match session.stay().await {
                Ok(()) => Staying::Yes,
                Err(error) => {
                    tracing::info!(%error, "the session ends with the app");
                    Staying::NoSafePlace
                }
            };
            if let Some(app) = app.upgrade() {
                if became != Staying::Yes {
                    app.accounts.forget(account.owner());
                }
                app.tell_of_staying(&session, became).await;
            }
        });
    }

    async fn tell_of_staying(&self, of: &Session, became: Staying) {
        if let Stage::Panel { session, staying, .. } = &mut *self.stage.lock().await
            && session.is(of)
        {
            *staying = became;
        } else {
            return;
        }
        self.tell(News::Changed);
    }

    /// Goes on with the session that was to outlast the app.
    pub(crate) async fn resume(&self) -> Result<View, Failure> {
        let (place, subject) = match &mut *self.stage.lock().await {
            Stage::SignIn {
                place,
                now: AtDoor::Returning(subject),
                ..
            } => (place.clone(), subject.clone()),
            stage @ Stage::SignIn {
                now: AtDoor::Bringing(_),
                ..
            } => return self.take_up(stage).await,
            // Asked twice: the first one did it.
            other => return Ok(self.shown(other)),
        };
        let door = place.browser().await?.map(browser::door);
        let resumed = Session::resume(place.pool().await?, self.outside_of(&place), &subject, door).await?;
        let mut stage = self.stage.lock().await;
        let still = matches!(&*stage, Stage::SignIn { now: AtDoor::Returning(now), .. } if *now == subject);
        if !still {
            return Ok(self.shown(&stage));
        }
        if let Some(session) = resumed {
            self.arrive_at_panel(&mut stage, place, session, Staying::Yes);
        } else {
            let connection = &place.connection.id();
            self.accounts.forget(Owner {
                connection,
                subject: &subject,
            });
            stage.over_at_door();
        }
        Ok(self.shown(&stage))
    }

    /// Opens the account of the token that somebody brought. A token that is of no use is let go of.
    async fn take_up(&self, stage: &mut Stage) -> Result<View, Failure> {
        let Stage::SignIn {
            place,
            now: AtDoor::Bringing(access),
            ..
        } = stage
        else {
            return Ok(self.shown(stage));
        };
        let (place, access) = (place.clone(), access.clone());
        let mut outside = self.outside_of(&place);
        outside.sealed = Arc::new(SealsNothing);
        match Session::borrow(place.pool().await?, outside, access)
            .await
            .map_err(Failure::from)
        {
            Ok(session) => {
                // As they are called on the panel: the service's own name for them may be an id that nobody knows.
                let name = session.state().person;
                self.arrive_at_panel(stage, place, session, Staying::No);
                if let Stage::Panel { lent_by, .. } = stage {
                    *lent_by = Some(name);
                }
                Ok(self.shown(stage))
            }
            Err(failure) => {
                if matches!(
                    failure.code,
                    Code::ScopeMissing | Code::TokenKind | Code::TokenElsewhere | Code::TokenExpired | Code::SignedOut
                ) {
                    stage.back_at_door(None);
                }
                Err(failure)
            }
        }
    }

    /// Nobody was there for as long as the organisation allows.
    pub(crate) async fn lock(&self) -> Result<View, Failure> {
        let _nothing_on_its_way = self.saving.lock().await;
        let mut stage = self.stage.lock().await;
        if stage.place().is_none_or(|place| place.lock_after().is_none()) {
            return Err(Failure::new(Code::NotAllowed));
        }
        if let Stage::Panel { session, .. } = &*stage {
            let session = session.clone();
            stage.leave_panel(SignInNote::Locked);
            // What is on the screen goes at once, whatever the network does.
            tauri::async_runtime::spawn(session.sign_out());
        }
        Ok(self.shown(&stage))
    }
}
