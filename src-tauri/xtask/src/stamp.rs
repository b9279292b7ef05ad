//! Stamps: a file inside an installed folder that says from what it was installed, so that installing is left out
//! when nothing changed. The stamp is written last: an installation cut short has none.

use std::{fs, path::Path};

use crate::error::Error;

/// The stamp's file name, inside the installed folder.
const NAME: &str = ".installed-from";

/// Whether `folder` was completely installed from exactly `source`.
pub(crate) fn is_current(folder: &Path, source: &str) -> bool {
    fs::read_to_string(folder.join(NAME)).is_ok_and(|stamp| stamp == source)
}

/// Takes the stamp away, before an installation begins.
pub(crate) fn lift(folder: &Path) -> Result<(), Error> {
    let stamp = folder.join(NAME);
    match fs::remove_file(&stamp) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(Error::Files {
            doing: format!("removing {}", stamp.display()),
            source,
        }),
        _ => Ok(()),
    }
}

/// Says that `folder` is now installed from `source`.
pub(crate) fn set(folder: &Path, source: &str) -> Result<(), Error> {
    let stamp = folder.join(NAME);
    fs::write(&stamp, source).map_err(Error::files(format!("writing {}", stamp.display())))
}

#[cfg(test)]
mod tests {
    //! Does not cover: two installations at the same time, which cargo's own lock on the build prevents.

    use super::*;

    #[test]
    fn a_folder_is_current_only_for_the_source_it_was_stamped_with() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_current(folder.path(), "lock 1"));
        set(folder.path(), "lock 1").unwrap();
        assert!(is_current(folder.path(), "lock 1"));
        assert!(!is_current(folder.path(), "lock 2"));
    }

    #[test]
    fn a_folder_that_is_being_installed_is_not_current() {
        let folder = tempfile::tempdir().unwrap();
        set(folder.path(), "lock 1").unwrap();
        lift(folder.path()).unwrap();
        assert!(!is_current(folder.path(), "lock 1"));
    }

    #[test]
    fn lifting_a_stamp_that_is_not_there_is_no_failure() {
        let folder = tempfile::tempdir().unwrap();
        lift(folder.path()).unwrap();
        lift(&folder.path().join("no such folder")).unwrap();
    }
}
