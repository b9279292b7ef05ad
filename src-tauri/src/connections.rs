//! Which pools this computer knows: those that the organisation put in place, and those that people added, which are kept
//! by tauri-plugin-store, from Rust only. The window sees names and ids.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::{AppHandle, Runtime};

use crate::{
    connection_file::Connection, failure::Failure, kept::Kept, organisation::Organisation, views::KnownConnection,
};

/// The connections that this computer knows.
pub(crate) struct Connections {
    organisation: Organisation,
    /// The newest first.
    added: Kept<Known>,
}

/// Kept as the file that it came from, and checked like one at each start.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
struct Known {
    connection: Arc<Connection>,
    /// Known the next time too.
    kept: bool,
}

impl TryFrom<Value> for Known {
    type Error = Failure;

    fn try_from(source: Value) -> Result<Self, Failure> {
        Ok(Self {
            connection: Arc::new(Connection::from_value(source)?),
            kept: true,
        })
    }
}

impl From<Known> for Value {
    fn from(known: Known) -> Self {
        known.connection.source.clone()
    }
}

impl Connections {
    /// Reads what was kept.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>, organisation: Organisation) -> Self {
        Self {
            organisation,
            added: Kept::load(handle, "connections", |known: &Known| known.kept),
        }
    }

    /// What the organisation put in place.
    pub(crate) fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// Adds a connection for good, or replaces the one of the same pool and app client; but nothing takes the place of
    /// what the organisation put there.
    pub(crate) fn add(&self, connection: Connection) -> Arc<Connection> {
        self.put_first(connection, true)
    }

    /// Adds a connection for this start only. One of the same pool and app client that is known comes back at the next.
    pub(crate) fn add_for_now(&self, connection: Connection) -> Arc<Connection> {
        self.put_first(connection, false)
    }

    fn put_first(&self, connection: Connection, kept: bool) -> Arc<Connection> {
        let connection = Arc::new(connection);
        let id = connection.id();
        if let Some(placed) = self.organisation.placed(&id) {
            return Arc::clone(placed);
        }
        self.added.change(|known| {
            known.retain(|it| it.connection.id() != id || (it.kept && !kept));
            let first = Known {
                connection: Arc::clone(&connection),
                kept: kept && connection.may_be_remembered(),
            };
            known.insert(0, first);
        });
        connection
    }

    /// The connection of this id.
    pub(crate) fn find(&self, id: &str) -> Option<Arc<Connection>> {
        self.list().into_iter().find(|connection| connection.id() == id)
    }

    /// Whether a known one of another pool is called the same.
    pub(crate) fn has_namesake_of(&self, connection: &Connection) -> bool {
        self.list().iter().any(|known| known.is_namesake_of(connection))
    }

    /// The only one, if there is just one.
    pub(crate) fn only(&self) -> Option<Arc<Connection>> {
        let mut list = self.list();
        if list.len() == 1 { list.pop() } else { None }
    }

    /// As the window shows them.
    pub(crate) fn shown(&self) -> Vec<KnownConnection> {
        let known = |connection: &Arc<Connection>| KnownConnection {
            placed: self.organisation.placed(&connection.id()).is_some(),
            id: connection.id(),
            name: connection.name.clone(),
        };
        self.list().iter().map(known).collect()
    }

    /// Each as an IT team knows it, without its secret.
    pub(crate) fn told(&self) -> Vec<String> {
        let placed = |id: &str| match self.organisation.placed(id) {
            Some(_) => "put in place by the organisation",
            None => "added by the person",
        };
        let told = |connection: &Arc<Connection>| format!("{}\n  {}", connection.told(), placed(&connection.id()));
        self.list().iter().map(told).collect()
    }

    /// Whether the person may remove it: what the organisation put in place stays.
    pub(crate) fn may_remove(&self, id: &str) -> bool {
        self.organisation.placed(id).is_none() && self.find(id).is_some()
    }

    /// Forgets one that people added.
    pub(crate) fn remove(&self, id: &str) {
        self.added.change(|known| known.retain(|it| it.connection.id() != id));
    }

    /// Forgets what people added.
    pub(crate) fn forget(&self) {
        self.added.change(Vec::clear);
    }

    /// What the organisation put in place comes first, then what is there for this start only; each hides what was added
    /// for the same pool and app client.
    fn list(&self) -> Vec<Arc<Connection>> {
        let mut list = self.organisation.connections.clone();
        let added = self.added.entries();
        for known in added.iter() {
            if list.iter().all(|it| it.id() != known.connection.id()) {
                list.push(Arc::clone(&known.connection));
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: what becomes of them (tests/ipc/connections.rs).

    use super::*;
    use crate::kept::tests::is_read_whole;

    #[test]
    fn what_an_earlier_version_kept_is_read_whole() {
        is_read_whole("connections", |handle| {
            let connections = Connections::load(handle, Organisation::none());
            let names: Vec<_> = connections.shown().into_iter().map(|known| known.name).collect();
            assert_eq!(names, ["Example Ltd", "By hand", "By a link", "Elsewhere"]);
            connections.remove("not there");
        });
    }
}
