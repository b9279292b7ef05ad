//! Lists that this computer keeps from one start to the next, by tauri-plugin-store and from Rust only.

mod per_account;
#[cfg(test)]
pub(crate) mod tests;

use std::{
    io::ErrorKind,
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tauri::{AppHandle, Runtime};
use tauri_plugin_store::{Error, Store, StoreExt as _};

pub(crate) use self::per_account::{Owner, PerAccount};

/// A list, and where it is kept.
pub(crate) struct Kept<T> {
    entries: Mutex<Vec<T>>,
    /// Which of the entries are kept; the others are for this start only.
    stays: fn(&T) -> bool,
    write: Box<dyn Fn(Value, When) + Send + Sync>,
}

/// When a changed list is on the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    /// Within moments, or when the app ends.
    Soon,
}

impl<T: Serialize + DeserializeOwned> Kept<T> {
    /// Reads what was kept. An entry that can't be read any more is left out, and the log says so; without a store
    /// nothing is kept.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>, name: &'static str, stays: fn(&T) -> bool) -> Self {
        let store = handle
            .store(format!("{name}.json"))
            .inspect_err(|error| tracing::warn!(%error, name, "can't be kept"))
            .ok();
        let kept = store
            .as_ref()
            .and_then(|store| list_in(store, name))
            .unwrap_or_default();
        let entries = kept.into_iter();
        let entries = entries.filter_map(|entry| {
            serde_json::from_value(entry)
                .inspect_err(|error| tracing::warn!(%error, name, "an entry was left out"))
                .ok()
        });
        let entries = entries.collect();
        let write = move |list, when| {
            let Some(store) = &store else { return };
            // The store writes by itself a moment later, and at the end.
            store.set(name, list);
            if when == When::Now
                && let Err(error) = store.save()
            {
                tracing::warn!(%error, name, "not kept");
            }
        };
        Self {
            entries: Mutex::new(entries),
            stays,
            write: Box::new(write),
        }
    }

    /// Looks at the list.
    pub(crate) fn entries(&self) -> MutexGuard<'_, Vec<T>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the list, and keeps it.
    pub(crate) fn change<A>(&self, change: impl FnOnce(&mut Vec<T>) -> A) -> A {
        self.change_and_keep(change, When::Now)
    }

    /// Changes the list, and keeps it without anybody waiting for the disk.
    pub(crate) fn change_in_passing<A>(&self, change: impl FnOnce(&mut Vec<T>) -> A) -> A {
        self.change_and_keep(change, When::Soon)
    }

    fn change_and_keep<A>(&self, change: impl FnOnce(&mut Vec<T>) -> A, when: When) -> A {
        let mut entries = self.entries();
        let answer = change(&mut entries);
        let kept: Vec<_> = entries.iter().filter(|entry| (self.stays)(entry)).collect();
        (self.write)(json!(kept), when);
        answer
    }
}

/// The list in its store, if it was ever written. A store opens without a word on a file that it can't read, which the next
/// change writes over.
fn list_in<R: Runtime>(store: &Store<R>, name: &str) -> Option<Vec<Value>> {
    match store.get(name) {
        Some(Value::Array(list)) => return Some(list),
        Some(_) => tracing::warn!(name, "what was kept is no list"),
        None => match store.reload() {
            Ok(()) => {}
            Err(Error::Io(error)) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => tracing::warn!(%error, name, "what was kept can't be read"),
        },
    }
    None
}
