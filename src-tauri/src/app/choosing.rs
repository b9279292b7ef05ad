//! Several accounts on one computer: those that stay signed in are offered by name, and each goes on by itself.

use account::{SealedOwner, Session};

use super::{
    App,
    stage::{AtDoor, Place, Stage},
};
use crate::{
    failure::{Code, Failure},
    kept::Owner,
    views::{KnownAccount, MayStay, SignInNote, View},
};

impl App {
    /// Whether sessions of earlier starts may go on from here. Nothing is opened for that, and nobody is asked.
    pub(super) async fn look_around(&self, stage: &mut Stage) {
        match stage {
            Stage::First { accounts, .. } => *accounts = self.kept_accounts().await,
            Stage::SignIn {
                place,
                now: AtDoor::Arriving,
                ..
            } => {
                let here = place.connection.id();
                let mut kept = self.kept_accounts().await;
                kept.retain(|account| account.connection == here);
                match kept.len() {
                    0 | 1 => stage.found(kept.pop().map(|account| account.subject)),
                    // Who of them is it?
                    _ => {
                        *stage = Stage::first(None);
                        Box::pin(self.look_around(stage)).await;
                    }
                }
            }
            _ => {}
        }
    }

    /// The accounts that stay signed in here, of organisations that still allow it.
    async fn kept_accounts(&self) -> Vec<KnownAccount> {
        let mut found = Vec::new();
        for owner in Session::kept(&self.outside).await {
            match self.accounts.name(&owner) {
                Some(name) => found.extend(self.known_account(owner, name)),
                // Let go of already, or nobody could choose it any more.
                None => Session::forget_kept(&owner, &self.outside).await,
            }
        }
        found
    }

    fn known_account(&self, owner: SealedOwner, name: String) -> Option<KnownAccount> {
        let place = self.place_of(&owner.connection)?;
        (place.doors().stay == MayStay::Ask).then(|| KnownAccount {
            connection: owner.connection,
            subject: owner.subject,
            name,
            organisation: place.connection.name.clone(),
        })
    }

    pub(super) fn place_of(&self, connection: &str) -> Option<Place> {
        let connection = self.connections.find(connection)?;
        Some(Place {
            connection,
            practice: None,
        })
    }

    /// Goes on as somebody who stays signed in.
    pub(crate) async fn use_account(&self, connection: &str, subject: &str) -> Result<View, Failure> {
        let kept = self.kept_accounts().await;
        let is_it = |account: &KnownAccount| account.connection == connection && account.subject == subject;
        if !kept.iter().any(is_it) {
            return Err(Failure::new(Code::NotAllowed));
        }
        let found = self.connections.find(connection);
        let connection = found.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let mut next = self.arrival(connection);
        next.found(Some(subject.to_owned()));
        Ok(self.go(&mut *self.stage.lock().await, next).await)
    }

    /// Signs an account out that stays signed in, without going on as it. Here it is over in any case.
    pub(crate) async fn remove_account(&self, connection: &str, subject: &str) -> Result<View, Failure> {
        if self.place_of(connection).is_none() {
            return Err(Failure::new(Code::NotAllowed));
        }
        let ended = self
            .end_kept(&SealedOwner {
                connection: connection.to_owned(),
                subject: subject.to_owned(),
            })
            .await;
        self.accounts.forget(Owner { connection, subject });
        let mut stage = self.stage.lock().await;
        if let Stage::First { note, problem, .. } = &mut *stage {
            *problem = None;
            *note = Some(if ended.is_ok() {
                SignInNote::SignedOut
            } else {
                SignInNote::SignedOutHereOnly
            });
        }
        self.look_around(&mut stage).await;
        Ok(self.shown(&stage))
    }

    /// Who has signed out here is not offered any more.
    pub(super) fn forget_name(&self, stage: &Stage) {
        if let Stage::Panel { place, session, .. } = stage
            && let Some(account) = place.account(session)
        {
            self.accounts.forget(account.owner());
        }
    }
}
