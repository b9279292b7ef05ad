//! Windows: what a group policy or a device management put into the part of the registry that only administrators write.
//!
//! Each value of the key is the JSON of one connection; its name is for the administrator alone.

use std::path::PathBuf;

use windows_registry::{Key, LOCAL_MACHINE};

use super::Organisation;
use crate::{
    connection_file::{Connection, MOST_BYTES},
    failure::{Code, Failure},
};

/// In the part for the whole computer.
pub(super) const KEY: &str = r"SOFTWARE\Policies\Second Step\Connections";

/// What Windows answers for a key that is not there: `ERROR_FILE_NOT_FOUND`, as an HRESULT. `std::io::Error` knows the bare
/// number alone. <https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499->
const NOT_THERE: i32 = 0x8007_0002_u32.cast_signed();

/// Where the programs of the whole computer are. `%ProgramFiles%` says the same, unless whoever starts the app set it to
/// something else; in the registry an administrator would have to.
pub(super) fn programs() -> Option<PathBuf> {
    let place = LOCAL_MACHINE
        .open(r"SOFTWARE\Microsoft\Windows\CurrentVersion")
        .and_then(|key| key.get_string("ProgramFilesDir"))
        .inspect_err(|error| tracing::warn!(%error, "where programs are can't be read"));
    place.ok().map(PathBuf::from)
}

/// Reads the values of this key.
pub(super) fn read(found: &mut Organisation, part: &Key, path: &str) {
    let key = match part.open(path) {
        Ok(key) => key,
        Err(error) => {
            if error.code().0 != NOT_THERE {
                found.take(
                    &format!(r"HKLM\{path}"),
                    Err(Failure::new(Code::ConnectionFileNotFound)),
                );
            }
            return;
        }
    };
    let Ok(values) = key.values() else {
        return found.take(
            &format!(r"HKLM\{path}"),
            Err(Failure::new(Code::ConnectionFileNotFound)),
        );
    };
    let mut values: Vec<_> = values.collect();
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (name, value) in values {
        let text = String::try_from(value).ok();
        let text = text.filter(|text| text.len() as u64 <= MOST_BYTES);
        let read = text.map_or(Err(Failure::new(Code::ConnectionFileUnreadable)), |text| {
            Connection::read(text.as_bytes())
        });
        found.take(&format!(r"HKLM\{path}\{name}"), read);
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: that only administrators write there, which is Windows' own doing.

    use serde_json::json;
    use windows_registry::CURRENT_USER;

    use super::*;

    /// A key of this test's own, where anybody may write.
    struct OwnKey(String);

    impl OwnKey {
        fn with(values: &[(&str, &str)]) -> Self {
            let path = format!(r"SOFTWARE\Second Step tests\{}", std::process::id());
            let key = CURRENT_USER.create(&path).unwrap();
            for (name, value) in values {
                key.set_string(name, value).unwrap();
            }
            key.set_u32("a number", 1).unwrap();
            Self(path)
        }
    }

    impl Drop for OwnKey {
        fn drop(&mut self) {
            let _ = CURRENT_USER.remove_tree(&self.0);
        }
    }

    #[test]
    fn each_value_is_a_connection_by_the_order_of_their_names() {
        let file = |name: &str| {
            json!({ "name": name, "region": "eu-west-1", "userPoolId": format!("eu-west-1_{name}"), "clientId": "c" })
                .to_string()
        };
        let key = OwnKey::with(&[("2", &file("B")), ("1", &file("A")), ("3", "<html>")]);
        let mut found = Organisation::none();
        read(&mut found, CURRENT_USER, &key.0);
        let names: Vec<_> = found.connections.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["A", "B"]);
        let told: Vec<_> = found
            .unusable
            .iter()
            .map(|it| it.place.rsplit('\\').next().unwrap())
            .collect();
        assert_eq!(told, ["3", "a number"]);
    }

    #[test]
    fn where_nothing_is_set_nothing_is_found() {
        let mut found = Organisation::none();
        read(&mut found, CURRENT_USER, r"SOFTWARE\Second Step tests\none");
        assert_eq!((found.connections.len(), found.unusable.len()), (0, 0));
    }

    #[test]
    fn the_programs_of_the_computer_are_in_a_folder() {
        assert!(programs().is_some_and(|folder| folder.is_dir()));
    }
}
