//! Changes whose outcome is not known: the answer was lost, and the state could not be read back either. Remembered
//! beyond the end of the app, so that the person learns at the next sign-in what became of them.
//!
//! What is kept: which pool, whose account (the `sub`, an id and no name) and which boxes. No code, token, number or
//! address.

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime};

use crate::{kept::Kept, views::MfaPreference};

/// The changes whose outcome is not known, at most one for each account.
pub(crate) struct Unsettled(Kept<Entry>);

#[derive(Serialize, Deserialize)]
struct Entry {
    connection: String,
    subject: String,
    preference: MfaPreference,
    /// Known the next time too.
    #[serde(skip, default = "crate::kept::was_kept")]
    kept: bool,
}

impl Entry {
    fn is_of(&self, connection: &str, subject: &str) -> bool {
        self.connection == connection && self.subject == subject
    }
}

impl Unsettled {
    /// Reads what was kept. The state read at sign-in is true, whatever is left out here.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        Self(Kept::load(handle, "unsettled", |entry: &Entry| entry.kept))
    }

    /// A change of this account is not known to be made or not. It takes the place of an earlier one.
    pub(crate) fn remember(&self, connection: &str, subject: &str, preference: MfaPreference, kept: bool) {
        self.0.change(|changes| {
            changes.retain(|entry| !entry.is_of(connection, subject));
            changes.push(Entry {
                connection: connection.to_owned(),
                subject: subject.to_owned(),
                preference,
                kept,
            });
        });
    }

    /// Whether anybody's change at this connection is not known.
    pub(crate) fn any_at(&self, connection: &str) -> bool {
        self.0.entries().iter().any(|entry| entry.connection == connection)
    }

    /// The account's state was read: hands out the change that was not known, and forgets it.
    pub(crate) fn take(&self, connection: &str, subject: &str) -> Option<MfaPreference> {
        let is_known = |entry: &Entry| entry.is_of(connection, subject);
        if !self.0.entries().iter().any(is_known) {
            return None;
        }
        self.0.change(|changes| {
            let at = changes.iter().position(is_known)?;
            Some(changes.remove(at).preference)
        })
    }
}
