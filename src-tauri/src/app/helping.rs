//! What helps when nothing else does: the report for the IT team, and leaving this computer as if the app had never been
//! there.

use std::{path::Path, sync::PoisonError};

use account::{SealedError, SealedOwner, Session};

use super::{App, stage::Stage};
use crate::{
    browser,
    failure::{Code, Failure},
    logging,
    report::report,
    views::{SignInNote, View},
};

impl App {
    /// Makes the report, for the person to read.
    pub(crate) fn report(&self) -> String {
        let text = report(&self.connections);
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = Some(text.clone());
        text
    }

    /// Writes down the report that the person read, and no other.
    pub(crate) fn save_report(&self, file: &Path) -> Result<(), Failure> {
        let report = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        let text = report.as_ref().ok_or_else(|| Failure::new(Code::NotAllowed))?;
        std::fs::write(file, text).map_err(|error| {
            tracing::warn!(kind = %error.kind(), "the report can't be saved");
            Failure::new(Code::NotWritten)
        })
    }

    /// Signs everybody out here, and removes what this computer keeps. What the service can't be told of ends by itself.
    pub(crate) async fn remove_my_data(&self) -> Result<View, Failure> {
        let _nothing_on_its_way = self.saving.lock().await;
        self.go(&mut *self.stage.lock().await, Stage::first(None)).await;
        for owner in Session::kept(&self.outside).await {
            if let Err(error) = self.end_kept(&owner).await {
                tracing::info!(%error, "a session ends by itself");
            }
        }
        match self.vault.empty().await {
            Ok(()) => {}
            Err(error @ SealedError::Disk(_)) => {
                tracing::warn!(%error, "the vault is not empty");
                return Err(Failure::new(Code::NotWritten));
            }
            // What was sealed went first: the key that may be left opens nothing.
            Err(error) => tracing::info!(%error, "the key stays in the keychain"),
        }
        self.accounts.forget_all();
        self.unsettled.forget_all();
        self.unfinished.forget_all();
        self.expected.forget_all();
        self.connections.forget();
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = None;
        logging::forget();
        let mut stage = self.stage.lock().await;
        // Whatever was begun meanwhile knew something that is gone now.
        self.go(&mut stage, Stage::first(None)).await;
        if let Stage::First { note, .. } = &mut *stage {
            *note = Some(SignInNote::DataRemoved);
        }
        Ok(self.shown(&stage))
    }

    /// Here it is over in any case.
    pub(super) async fn end_kept(&self, owner: &SealedOwner) -> Result<(), Failure> {
        let place = self.place_of(&owner.connection);
        let place = place.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let door = place.browser()?.map(browser::door);
        Ok(Session::end_kept(place.pool()?, self.outside_of(&place), &owner.subject, door).await?)
    }
}
