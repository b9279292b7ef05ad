//! What this computer keeps about accounts, at most one thing for each: which pool, whose account (the `sub`, an id and
//! no name), and the thing.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tauri::{AppHandle, Runtime};

use super::Kept;

/// One thing for each account.
pub(crate) struct PerAccount<T>(Kept<Entry<T>>);

#[derive(Serialize, Deserialize)]
struct Entry<T> {
    connection: String,
    subject: String,
    what: T,
    /// Known the next time too. What was read at the start was kept before.
    #[serde(skip, default = "was_kept")]
    kept: bool,
}

fn was_kept() -> bool {
    true
}

/// Whose it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owner<'a> {
    /// The connection's id.
    pub(crate) connection: &'a str,
    /// The account's `sub`.
    pub(crate) subject: &'a str,
}

impl Owner<'_> {
    fn owns<T>(&self, entry: &Entry<T>) -> bool {
        entry.connection == self.connection && entry.subject == self.subject
    }
}

impl<T: Clone + Serialize + DeserializeOwned> PerAccount<T> {
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>, name: &'static str) -> Self {
        Self(Kept::load(handle, name, |entry: &Entry<T>| entry.kept))
    }

    /// Takes the place of what was there; on the disk when this returns.
    pub(crate) fn remember(&self, owner: Owner<'_>, what: T, kept: bool) {
        self.0.change(|entries| put(entries, owner, what, kept));
    }

    /// As [`Self::remember`], without anybody waiting for the disk.
    pub(crate) fn remember_in_passing(&self, owner: Owner<'_>, what: T, kept: bool) {
        self.0.change_in_passing(|entries| put(entries, owner, what, kept));
    }

    pub(crate) fn of(&self, owner: Owner<'_>) -> Option<T> {
        let entries = self.0.entries();
        let entry = entries.iter().find(|entry| owner.owns(entry))?;
        Some(entry.what.clone())
    }

    /// Whether there is anything about an account at this connection.
    pub(crate) fn any_at(&self, connection: &str) -> bool {
        self.0.entries().iter().any(|entry| entry.connection == connection)
    }

    /// Forgets everything about everybody at a connection.
    pub(crate) fn forget_at(&self, connection: &str) {
        self.0
            .change(|entries| entries.retain(|entry| entry.connection != connection));
    }

    /// Forgets everything about everybody.
    pub(crate) fn forget_all(&self) {
        self.0.change(Vec::clear);
    }

    /// Forgets it, and hands out what there was.
    pub(crate) fn take(&self, owner: Owner<'_>) -> Option<T> {
        let what = self.of(owner)?;
        self.0.change(|entries| entries.retain(|entry| !owner.owns(entry)));
        Some(what)
    }
}

fn put<T>(entries: &mut Vec<Entry<T>>, owner: Owner<'_>, what: T, kept: bool) {
    entries.retain(|entry| !owner.owns(entry));
    entries.push(Entry {
        connection: owner.connection.to_owned(),
        subject: owner.subject.to_owned(),
        what,
        kept,
    });
}
