//! The log on the disk: one file and the one before it, neither larger than a few pages of a report.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

/// Where a file ends and the next one begins.
const MOST_BYTES: u64 = 256 * 1024;
/// What a person can look over.
const LATEST_BYTES: u64 = 16 * 1024;

/// The log on the disk. There is none before something is written.
pub(super) struct LogFile {
    folder: PathBuf,
    open: Mutex<Option<File>>,
}

impl LogFile {
    pub(super) fn within(folder: PathBuf) -> Self {
        Self {
            folder,
            open: Mutex::default(),
        }
    }

    /// Writes a line. Each is written by itself, so that one that a crash follows is there.
    pub(super) fn append(&self, line: &[u8]) -> io::Result<()> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let length = match &*open {
            Some(file) => file.metadata()?.len(),
            None => 0,
        };
        if length > MOST_BYTES {
            *open = None;
            if fs::rename(self.path(), self.path_before()).is_err() {
                // What is said now is worth more than what was: somebody may hold the earlier file.
                File::create(self.path())?;
            }
        }
        let file = match &mut *open {
            Some(file) => file,
            none => {
                fs::create_dir_all(&self.folder)?;
                none.insert(OpenOptions::new().create(true).append(true).open(self.path())?)
            }
        };
        file.write_all(line)
    }

    /// The last whole lines.
    pub(super) fn latest(&self) -> String {
        let mut text = self.tail().unwrap_or_default();
        if text.len() as u64 == LATEST_BYTES {
            // The first one was cut.
            let begin = text.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            text.drain(..begin);
        }
        String::from_utf8_lossy(&text).into_owned()
    }

    fn tail(&self) -> io::Result<Vec<u8>> {
        let mut file = File::open(self.path())?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(LATEST_BYTES)))?;
        let mut text = Vec::new();
        file.take(LATEST_BYTES).read_to_end(&mut text)?;
        Ok(text)
    }

    /// Removes both files.
    pub(super) fn remove(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
        for file in [self.path(), self.path_before()] {
            // One that is not there is as good as removed.
            let _ = fs::remove_file(file);
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.join("second-step.log")
    }

    fn path_before(&self) -> PathBuf {
        self.folder.join("second-step.before.log")
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn size(folder: &TempDir) -> u64 {
        let files = fs::read_dir(folder.path()).unwrap();
        files.map(|file| file.unwrap().metadata().unwrap().len()).sum()
    }

    #[test]
    fn there_is_no_file_before_there_is_something_to_say() {
        let folder = TempDir::new().unwrap();
        let log = LogFile::within(folder.path().join("logs"));
        assert_eq!(log.latest(), "");
        assert!(!folder.path().join("logs").exists());
        log.append(b"one\n").unwrap();
        log.append(b"two\n").unwrap();
        assert_eq!(log.latest(), "one\ntwo\n");
    }

    #[test]
    fn the_next_start_goes_on_with_it() {
        let folder = TempDir::new().unwrap();
        LogFile::within(folder.path().to_owned()).append(b"one\n").unwrap();
        let log = LogFile::within(folder.path().to_owned());
        log.append(b"two\n").unwrap();
        assert_eq!(log.latest(), "one\ntwo\n");
    }

    #[test]
    fn however_much_is_said_it_stays_small_and_the_last_words_are_there() {
        let folder = TempDir::new().unwrap();
        let log = LogFile::within(folder.path().to_owned());
        for number in 0..20_000 {
            log.append(format!("line {number} {}\n", "x".repeat(80)).as_bytes())
                .unwrap();
        }
        assert!(size(&folder) < 2 * MOST_BYTES + 1024, "{}", size(&folder));
        let latest = log.latest();
        assert!(latest.starts_with("line "), "only whole lines");
        assert!(latest.contains("line 19999 "));
        assert!(latest.len() as u64 <= LATEST_BYTES);
    }

    #[test]
    fn where_the_earlier_file_stays_this_one_begins_anew() {
        let folder = TempDir::new().unwrap();
        let log = LogFile::within(folder.path().to_owned());
        fs::create_dir_all(log.path_before().join("in the way")).unwrap();
        for number in 0..10_000 {
            log.append(format!("line {number} {}\n", "x".repeat(80)).as_bytes())
                .unwrap();
        }
        let length = fs::metadata(log.path()).unwrap().len();
        assert!(length < MOST_BYTES + 1024, "{length}");
        assert!(log.latest().ends_with(&format!("line 9999 {}\n", "x".repeat(80))));
    }

    #[test]
    fn what_is_removed_is_gone_and_the_log_goes_on() {
        let folder = TempDir::new().unwrap();
        let log = LogFile::within(folder.path().to_owned());
        log.append(b"one\n").unwrap();
        log.remove();
        assert_eq!(size(&folder), 0);
        log.append(b"two\n").unwrap();
        assert_eq!(log.latest(), "two\n");
    }
}
