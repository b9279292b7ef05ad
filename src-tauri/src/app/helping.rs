//! What helps when nothing else does: the report for the IT team, and leaving this computer as if the app, or one
//! organisation, had never been there.

use std::{path::Path, sync::PoisonError};

use account::{SealedError, SealedOwner, Session};

use super::{
    App,
    stage::{Place, Stage},
};
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

    /// The id of the only organisation, where the person may remove it.
    pub(super) fn removable(&self, place: &Place) -> Option<String> {
        let only = self.connections.only()?.id();
        let is_here = place.practice.is_none() && place.connection.id() == only;
        (is_here && self.connections.may_remove(&only)).then_some(only)
    }

    /// Signs everybody out of an organisation that the person added, and removes what this computer keeps of it.
    pub(crate) async fn remove_connection(&self, id: &str) -> Result<View, Failure> {
        if !self.connections.may_remove(id) {
            return Err(Failure::new(Code::NotAllowed));
        }
        let _nothing_on_its_way = self.saving.lock().await;
        self.leave(id).await;
        let told = self.end_all_at(id).await?;
        self.accounts.forget_at(id);
        self.unsettled.forget_at(id);
        self.unfinished.forget_at(id);
        self.expected.forget_at(id);
        self.connections.remove(id);
        // Whatever was begun meanwhile knew something that is gone now.
        self.leave(id).await;
        let mut stage = self.stage.lock().await;
        if let Stage::First { note, problem, .. } = &mut *stage {
            *problem = None;
            *note = Some(if told {
                SignInNote::OrganisationRemoved
            } else {
                SignInNote::SignedOutHereOnly
            });
        }
        self.look_around(&mut stage).await;
        Ok(self.shown(&stage))
    }

    /// To the first screen, from wherever this connection is in front of the person.
    pub(super) async fn leave(&self, connection: &str) {
        let mut stage = self.stage.lock().await;
        let is_here = |place: &Place| place.practice.is_none() && place.connection.id() == connection;
        if stage.place().is_some_and(is_here) {
            self.go(&mut stage, Stage::first(None)).await;
        }
    }

    /// Ends the sessions that were to outlast the app at this connection, and removes what is sealed of it. Whether the
    /// service knows of all.
    pub(super) async fn end_all_at(&self, connection: &str) -> Result<bool, Failure> {
        let mut told = true;
        for owner in Session::kept(&self.outside).await {
            if owner.connection != connection {
                continue;
            }
            if let Err(error) = self.end_kept(&owner).await {
                tracing::info!(%error, "a session ends by itself");
                told = false;
            }
        }
        // By what is left the service would know this computer again.
        let sealed = self.outside.sealed.names().await.unwrap_or_default();
        for name in sealed.iter().filter(|name| name.owner.connection == connection) {
            match self.outside.sealed.remove_all(&name.owner).await {
                Ok(()) => {}
                Err(error @ SealedError::Disk(_)) => {
                    tracing::warn!(%error, "the vault is not empty");
                    return Err(Failure::new(Code::NotWritten));
                }
                Err(error) => tracing::info!(%error, "the key stays in the keychain"),
            }
        }
        Ok(told)
    }

    /// Here it is over in any case.
    pub(super) async fn end_kept(&self, owner: &SealedOwner) -> Result<(), Failure> {
        let place = self.place_of(&owner.connection);
        let place = place.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let door = place.browser().await?.map(browser::door);
        Ok(Session::end_kept(place.pool().await?, self.outside_of(&place), &owner.subject, door).await?)
    }
}
