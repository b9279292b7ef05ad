//! Changes whose outcome is not known: the answer was lost, and the state could not be read back either. Remembered
//! beyond the end of the app, so that the person learns at the next sign-in what became of them.
//!
//! Kept by tauri-plugin-store, from Rust only: which pool, whose account (the `sub`, an id and no name) and which boxes.
//! No code, token, number or address.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime};
use tauri_plugin_store::StoreExt as _;

use crate::views::MfaPreference;

const FILE: &str = "unsettled.json";
const KEY: &str = "changes";

/// Writes the list.
type Keep = Box<dyn Fn(serde_json::Value) + Send + Sync>;

/// The changes whose outcome is not known, at most one for each account.
pub(crate) struct Unsettled {
    changes: Mutex<Vec<Entry>>,
    keep: Keep,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    connection: String,
    subject: String,
    preference: MfaPreference,
    /// Known the next time too.
    #[serde(skip, default = "kept")]
    kept: bool,
}

/// What was read at the start was kept before.
fn kept() -> bool {
    true
}

impl Entry {
    fn is_of(&self, connection: &str, subject: &str) -> bool {
        self.connection == connection && self.subject == subject
    }
}

impl Unsettled {
    /// Reads what was kept. An entry that can't be read any more is left out: the state read at sign-in is true anyway.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        let store = handle
            .store(FILE)
            .inspect_err(|error| tracing::warn!(%error, "unsettled changes can't be kept"))
            .ok();
        let kept = store.as_ref().and_then(|store| store.get(KEY)).unwrap_or_default();
        let changes = kept.as_array().into_iter().flatten().cloned();
        let changes = Mutex::new(changes.filter_map(|entry| serde_json::from_value(entry).ok()).collect());
        let keep = Box::new(move |list| {
            let Some(store) = &store else { return };
            store.set(KEY, list);
            if let Err(error) = store.save() {
                tracing::warn!(%error, "unsettled changes not kept");
            }
        });
        Self { changes, keep }
    }

    /// A change of this account is not known to be made or not. It takes the place of an earlier one.
    pub(crate) fn remember(&self, connection: &str, subject: &str, preference: MfaPreference, kept: bool) {
        self.edit(|changes| {
            changes.retain(|entry| !entry.is_of(connection, subject));
            changes.push(Entry {
                connection: connection.to_owned(),
                subject: subject.to_owned(),
                preference,
                kept,
            });
            true
        });
    }

    /// Whether anybody's change at this connection is not known.
    pub(crate) fn any_at(&self, connection: &str) -> bool {
        let changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        changes.iter().any(|entry| entry.connection == connection)
    }

    /// The account's state was read: hands out the change that was not known, and forgets it.
    pub(crate) fn take(&self, connection: &str, subject: &str) -> Option<MfaPreference> {
        let mut taken = None;
        self.edit(|changes| {
            let at = changes.iter().position(|entry| entry.is_of(connection, subject));
            taken = at.map(|at| changes.remove(at).preference);
            at.is_some()
        });
        taken
    }

    /// `edit` says whether there is anything new to keep.
    fn edit(&self, edit: impl FnOnce(&mut Vec<Entry>) -> bool) {
        let mut changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        if edit(&mut changes) {
            let kept: Vec<_> = changes.iter().filter(|entry| entry.kept).collect();
            (self.keep)(serde_json::json!(kept));
        }
    }
}
