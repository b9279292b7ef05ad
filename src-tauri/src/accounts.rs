//! What the accounts are called that stay signed in on this computer, so that a person can choose between them before
//! anything is opened. Known only for as long as one stays; practice is never among them.

use account::SealedOwner;
use tauri::{AppHandle, Runtime};

use crate::kept::{Owner, PerAccount};

/// Their names.
pub(crate) struct Accounts(PerAccount<String>);

impl Accounts {
    /// Reads what was kept.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        Self(PerAccount::load(handle, "accounts"))
    }

    /// An account is to stay from now on.
    pub(crate) fn remember(&self, owner: Owner<'_>, name: String) {
        self.0.remember(owner, name, true);
    }

    /// It stays no longer.
    pub(crate) fn forget(&self, owner: Owner<'_>) {
        let _name = self.0.take(owner);
    }

    /// None of this connection stays any longer.
    pub(crate) fn forget_at(&self, connection: &str) {
        self.0.forget_at(connection);
    }

    /// None stays any longer.
    pub(crate) fn forget_all(&self) {
        self.0.forget_all();
    }

    /// What it is called, where that is known.
    pub(crate) fn name(&self, owner: &SealedOwner) -> Option<String> {
        self.0.of(Owner {
            connection: &owner.connection,
            subject: &owner.subject,
        })
    }
}
