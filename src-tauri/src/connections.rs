//! Which pools this computer knows: kept by tauri-plugin-store, from Rust only. The window sees names and ids.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use tauri::{AppHandle, Runtime};
use tauri_plugin_store::StoreExt as _;

use crate::{connection_file::Connection, views::KnownConnection};

const FILE: &str = "connections.json";
const KEY: &str = "connections";

/// Writes the list of remembered files.
type Keep = Box<dyn Fn(Vec<Value>) + Send + Sync>;

/// The connections that this computer knows, the newest first.
pub(crate) struct Connections {
    known: Mutex<Vec<Known>>,
    keep: Keep,
}

struct Known {
    connection: Arc<Connection>,
    /// Known the next time too.
    kept: bool,
}

impl Connections {
    /// Reads what was kept. A file that can't be read any more is left out, and told in the log.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        let store = handle
            .store(FILE)
            .inspect_err(|error| tracing::warn!(%error, "connections can't be kept"))
            .ok();
        let kept = store.as_ref().and_then(|store| store.get(KEY)).unwrap_or_default();
        let known = kept.as_array().into_iter().flatten().cloned().filter_map(|source| {
            let connection = Connection::from_value(source)
                .inspect_err(|failure| tracing::warn!(%failure, "connection left out"))
                .ok()?;
            Some(Known {
                connection: Arc::new(connection),
                kept: true,
            })
        });
        let known = Mutex::new(known.collect());
        let keep = Box::new(move |list: Vec<Value>| {
            let Some(store) = &store else { return };
            store.set(KEY, list);
            if let Err(error) = store.save() {
                tracing::warn!(%error, "connections not kept");
            }
        });
        Self { known, keep }
    }

    /// Adds a connection for good, or replaces the one of the same pool and app client.
    pub(crate) fn add(&self, connection: Connection) -> Arc<Connection> {
        let kept = connection.may_be_remembered();
        let (connection, list) = self.put_first(connection, kept);
        (self.keep)(list);
        connection
    }

    /// Adds a connection for this start only.
    pub(crate) fn add_for_now(&self, connection: Connection) -> Arc<Connection> {
        self.put_first(connection, false).0
    }

    /// Answers with the connection and with what is to be kept.
    fn put_first(&self, connection: Connection, kept: bool) -> (Arc<Connection>, Vec<Value>) {
        let connection = Arc::new(connection);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let was_kept = known
            .iter()
            .any(|it| it.kept && it.connection.known().id == connection.known().id);
        known.retain(|other| other.connection.known().id != connection.known().id);
        known.insert(
            0,
            Known {
                connection: Arc::clone(&connection),
                kept: (kept || was_kept) && connection.may_be_remembered(),
            },
        );
        let list = known
            .iter()
            .filter(|it| it.kept)
            .map(|it| it.connection.source.clone())
            .collect();
        (connection, list)
    }

    /// The connection of this id.
    pub(crate) fn find(&self, id: &str) -> Option<Arc<Connection>> {
        self.list().into_iter().find(|connection| connection.known().id == id)
    }

    /// The only one, if there is just one.
    pub(crate) fn only(&self) -> Option<Arc<Connection>> {
        let mut list = self.list();
        if list.len() == 1 { list.pop() } else { None }
    }

    /// As the window shows them.
    pub(crate) fn shown(&self) -> Vec<KnownConnection> {
        self.list().iter().map(|connection| connection.known()).collect()
    }

    fn list(&self) -> Vec<Arc<Connection>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().map(|it| Arc::clone(&it.connection)).collect()
    }
}
