//! What an organisation put on this computer: connection files in a place where the people who use it can't write.
//!
//! - Linux: `/etc/second-step/connection.json`, and every `.json` and `.secondstep` in `/etc/second-step/connection.d`.
//! - macOS: the same two in `/Library/Application Support/Second Step`, and `Connections` in the managed preferences.
//! - Windows: the same two in `Second Step` among the programs of the computer, and the values of
//!   `HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Second Step\Connections`. Not in `%ProgramData%`, where whoever comes first may
//!   make a folder, and so could have others sign in at an address of theirs.
//!
//! Where those places are is what the system says, and no variable that whoever starts the app could have set.
//!
//! Read anew at each start and never kept. What can't be used is told with its place and its field, and stops nothing.

#[cfg(any(target_os = "macos", test))]
mod managed_preferences;
#[cfg(windows)]
mod policies;

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
    views::UnusableFile,
};

/// What was found.
#[derive(Debug, Default)]
pub struct Organisation {
    /// In the order of their places, each pool and app client once.
    pub(crate) connections: Vec<Arc<Connection>>,
    pub(crate) unusable: Vec<UnusableFile>,
}

impl Organisation {
    /// What is in place on this computer.
    #[must_use]
    pub fn of_this_computer() -> Self {
        let mut found = Self::default();
        if let Some(folder) = folder() {
            found.read(&folder);
        }
        #[cfg(target_os = "macos")]
        managed_preferences::read(
            &mut found,
            Path::new(managed_preferences::PLACE),
            managed_preferences::own,
        );
        #[cfg(windows)]
        policies::read(&mut found, windows_registry::LOCAL_MACHINE, policies::KEY);
        found
    }

    /// What is in place in this folder.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        let mut found = Self::default();
        found.read(folder);
        found
    }

    /// Nothing is in place.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether this connection was put in place.
    pub(crate) fn placed(&self, id: &str) -> Option<&Arc<Connection>> {
        self.connections.iter().find(|connection| connection.id() == id)
    }

    /// Whether people may try the app with a practice account.
    pub(crate) fn shows_practice(&self) -> bool {
        self.connections.iter().all(|it| it.doors.policy.practice)
    }

    /// Whether the app may look for newer versions of itself.
    pub(crate) fn allows_updates(&self) -> bool {
        self.connections.iter().all(|it| it.doors.policy.updates)
    }

    fn read(&mut self, folder: &Path) {
        let first = folder.join("connection.json");
        match fs::symlink_metadata(&first) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            _ => self.take_file(&first),
        }
        let more = folder.join("connection.d");
        let entries = match fs::read_dir(&more) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return,
            Err(error) => {
                tracing::warn!(kind = %error.kind(), "the organisation's folder can't be read");
                return self.take(&more.display(), Err(Failure::new(Code::ConnectionFileNotFound)));
            }
        };
        let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|file| file.extension().is_some_and(|it| it == "json" || it == "secondstep"));
        files.sort();
        for file in files {
            self.take_file(&file);
        }
    }

    fn take_file(&mut self, file: &Path) {
        self.take(&file.display(), Connection::open(file));
    }

    fn take(&mut self, place: &impl ToString, read: Result<Connection, Failure>) {
        match read {
            Ok(connection) if self.placed(&connection.id()).is_some() => {
                tracing::warn!(
                    place = place.to_string(),
                    "the same pool and app client is in place already"
                );
            }
            Ok(connection) => self.connections.push(Arc::new(connection)),
            Err(problem) => {
                let place = place.to_string();
                tracing::warn!(place, %problem, "what the organisation put in place can't be used");
                self.unusable.push(UnusableFile { place, problem });
            }
        }
    }
}

/// The folder whose files only an administrator can write.
#[cfg(windows)]
fn folder() -> Option<PathBuf> {
    Some(policies::programs()?.join("Second Step"))
}

/// The same.
#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "on Windows the system has to be asked")]
fn folder() -> Option<PathBuf> {
    Some(PathBuf::from(if cfg!(target_os = "macos") {
        "/Library/Application Support/Second Step"
    } else {
        "/etc/second-step"
    }))
}

#[cfg(test)]
mod tests {
    //! Not covered: what the window shows of it (tests/ipc/organisation.rs), and what macOS answers to who somebody is.

    use serde_json::{Value, json};
    use tempfile::TempDir;

    use super::*;

    fn file(name: &str) -> Value {
        json!({ "name": name, "region": "eu-west-1", "userPoolId": format!("eu-west-1_{name}"), "clientId": "c" })
    }

    fn put(folder: &TempDir, name: &str, text: &str) {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn names(found: &Organisation) -> Vec<&str> {
        found.connections.iter().map(|it| it.name.as_str()).collect()
    }

    #[test]
    fn a_computer_on_which_nothing_was_put_has_nothing_wrong_with_it() {
        for folder in [
            TempDir::new().unwrap().path(),
            TempDir::new().unwrap().path().parent().unwrap(),
        ] {
            let found = Organisation::within(folder);
            assert_eq!((found.connections.len(), found.unusable.len()), (0, 0));
        }
    }

    #[test]
    fn the_first_file_comes_first_and_the_others_by_their_names() {
        let folder = TempDir::new().unwrap();
        put(&folder, "connection.d/20.secondstep", &file("C").to_string());
        put(&folder, "connection.d/10.json", &file("B").to_string());
        put(&folder, "connection.d/read.me", "not a connection");
        put(&folder, "connection.json", &file("A").to_string());
        assert_eq!(names(&Organisation::within(folder.path())), ["A", "B", "C"]);
    }

    #[test]
    fn of_two_files_for_one_app_client_the_first_one_counts() {
        let folder = TempDir::new().unwrap();
        let mut second = file("A");
        second["name"] = json!("Z");
        put(&folder, "connection.json", &file("A").to_string());
        put(&folder, "connection.d/z.json", &second.to_string());
        assert_eq!(names(&Organisation::within(folder.path())), ["A"]);
    }

    #[test]
    fn what_can_not_be_used_is_told_with_its_place_and_stops_nothing() {
        let folder = TempDir::new().unwrap();
        put(&folder, "connection.json", r#"{ "name": "A" }"#);
        put(&folder, "connection.d/1.json", "<html>");
        put(&folder, "connection.d/2.json/no-file", "");
        put(&folder, "connection.d/3.json", &file("B").to_string());
        let found = Organisation::within(folder.path());
        assert_eq!(names(&found), ["B"]);
        let told: Vec<_> = found
            .unusable
            .iter()
            .map(|it| (it.place.as_str(), it.problem.code))
            .collect();
        // As this system writes a path.
        let within = |name: &str| name.split('/').collect::<PathBuf>();
        let place = |name: &str| folder.path().join(within(name)).display().to_string();
        assert_eq!(
            told,
            [
                (place("connection.json").as_str(), Code::ConnectionFileField),
                (place("connection.d/1.json").as_str(), Code::ConnectionFileUnreadable),
                (place("connection.d/2.json").as_str(), Code::ConnectionFileNotFound),
            ]
        );
        assert_eq!(found.unusable[0].problem.field.as_ref().unwrap().name, "region");
    }

    #[test]
    fn one_file_that_wants_less_of_the_app_is_enough() {
        let folder = TempDir::new().unwrap();
        let said = || {
            let found = Organisation::within(folder.path());
            (found.shows_practice(), found.allows_updates())
        };
        put(&folder, "connection.json", &file("A").to_string());
        assert_eq!(said(), (true, true));
        for (name, policy, then) in [
            ("connection.d/b.json", json!({ "practice": "hide" }), (false, true)),
            ("connection.d/c.json", json!({ "updates": "off" }), (false, false)),
        ] {
            let mut more = file(&name[13..14]);
            more["policy"] = policy;
            put(&folder, name, &more.to_string());
            assert_eq!(said(), then);
        }
    }
}
