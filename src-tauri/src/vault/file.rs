//! The file of what is sealed. Everything in it may be read by anyone: whose and what each entry is, and text that only
//! the key opens.
//!
//! A changed file is written whole beside the old one, brought to the disk, and then takes its place in one step of the
//! file system's: cut off at any moment, one of the two is there.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::PathBuf,
};

use account::{NoEntropy, SealedError, SealedKind, SealedName, SealedOwner};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::seal::Key;

/// Far more than all accounts of a family need; a larger file is none of ours.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

const VERSION: u8 = 1;

/// Everything that is in the file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Contents {
    version: u8,
    /// Nothing, sealed: it opens with the key that everything here was sealed with, and tells it from any other.
    key: String,
    pub(super) entries: Vec<Entry>,
}

/// One secret, sealed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    connection: String,
    subject: String,
    /// A word, so that what a later version keeps is not lost by an earlier one.
    kind: String,
    sealed: String,
}

impl Contents {
    /// Without any entry yet.
    pub(super) fn of(key: &Key) -> Result<Self, NoEntropy> {
        Ok(Self {
            version: VERSION,
            key: key.seal(&place_of_key(), b"")?,
            entries: Vec::new(),
        })
    }

    /// Whether it was sealed with `key`.
    pub(super) fn is_of(&self, key: &Key) -> bool {
        key.open(&place_of_key(), &self.key).is_some()
    }

    pub(super) fn entry(&self, name: &SealedName) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is(name))
    }

    /// Takes the place of what was there.
    pub(super) fn put(&mut self, entry: Entry) {
        self.entries.retain(|it| it.place() != entry.place());
        self.entries.push(entry);
    }

    pub(super) fn names(&self) -> Vec<SealedName> {
        self.entries.iter().filter_map(Entry::name).collect()
    }
}

impl Entry {
    pub(super) fn seal(name: &SealedName, secret: &[u8], key: &Key) -> Result<Self, NoEntropy> {
        let mut entry = Self {
            connection: name.owner.connection.clone(),
            subject: name.owner.subject.clone(),
            kind: word(name.kind).to_owned(),
            sealed: String::new(),
        };
        entry.sealed = key.seal(&entry.place(), secret)?;
        Ok(entry)
    }

    pub(super) fn open(&self, key: &Key) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        key.open(&self.place(), &self.sealed)
    }

    pub(super) fn is(&self, name: &SealedName) -> bool {
        self.belongs_to(&name.owner) && self.kind == word(name.kind)
    }

    pub(super) fn belongs_to(&self, owner: &SealedOwner) -> bool {
        self.connection == owner.connection && self.subject == owner.subject
    }

    fn name(&self) -> Option<SealedName> {
        let owner = SealedOwner {
            connection: self.connection.clone(),
            subject: self.subject.clone(),
        };
        Some(owner.secret(kind(&self.kind)?))
    }

    /// What the secret is bound to. As JSON, in which no two lists of texts look alike.
    fn place(&self) -> Vec<u8> {
        let place = json!([VERSION, self.connection, self.subject, self.kind]);
        place.to_string().into_bytes()
    }
}

/// What the mark of the key is bound to; no entry's place has this shape.
fn place_of_key() -> Vec<u8> {
    json!([VERSION]).to_string().into_bytes()
}

fn word(kind: SealedKind) -> &'static str {
    match kind {
        SealedKind::RefreshToken => "refreshToken",
        SealedKind::Device => "device",
    }
}

fn kind(word: &str) -> Option<SealedKind> {
    [SealedKind::RefreshToken, SealedKind::Device]
        .into_iter()
        .find(|kind| self::word(*kind) == word)
}

/// The file on the disk. Whoever reads or changes it holds [`OnDisk::lock`].
pub(super) struct OnDisk {
    folder: PathBuf,
}

impl OnDisk {
    pub(super) fn within(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.join("vault.json")
    }

    /// What is to take the file's place. It has one name, so that what is left of a write cut off goes with the next.
    fn newer(&self) -> PathBuf {
        self.folder.join("vault.new")
    }

    /// Whether there is one; needs no lock.
    pub(super) fn is_there(&self) -> bool {
        self.file().exists()
    }

    /// Waits until no other start of the app uses the file, and keeps them waiting until it is dropped.
    ///
    /// A file of its own, that stays: the other one is replaced at each write, and with it the lock would go.
    pub(super) fn lock(&self) -> Result<File, SealedError> {
        let lock = || {
            fs::create_dir_all(&self.folder)?;
            let file = private(OpenOptions::new().write(true).create(true).truncate(false))
                .open(self.folder.join("vault.lock"))?;
            match file.lock() {
                // Some network folders can't; there two starts of the app at once could lose one of two changes.
                Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(file),
                locked => locked.map(|()| file),
            }
        };
        lock().map_err(|error| disk(&error, "locking"))
    }

    /// What is in it, if it is there.
    pub(super) fn read(&self) -> Result<Option<Contents>, SealedError> {
        let mut bytes = Vec::new();
        match File::open(self.file()).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(disk(&error, "reading")),
            Ok(_) => {}
        }
        let contents: Option<Contents> = serde_json::from_slice(&bytes).ok();
        let contents = contents.filter(|it| it.version == VERSION && bytes.len() as u64 <= MOST_BYTES);
        contents.map(Some).ok_or_else(|| {
            tracing::warn!("the file of sealed secrets is damaged, or not of this version");
            SealedError::Damaged
        })
    }

    /// Puts `contents` in place of what was there; on the disk when this returns.
    pub(super) fn write(&self, contents: &Contents) -> Result<(), SealedError> {
        self.write_beside(contents)
            .and_then(|()| self.take_place())
            .map_err(|error| disk(&error, "writing"))
    }

    /// The first half: whatever becomes of it, the old file is as it was.
    fn write_beside(&self, contents: &Contents) -> io::Result<()> {
        remove_if_there(&self.newer())?;
        // Made new: one that was there could be readable by others.
        let mut file = private(OpenOptions::new().write(true).create_new(true)).open(self.newer())?;
        file.write_all(&serde_json::to_vec(contents)?)?;
        file.sync_all()
    }

    /// The second half: one step, of which the file system makes all or nothing.
    fn take_place(&self) -> io::Result<()> {
        fs::rename(self.newer(), self.file())?;
        self.sync_folder()
    }

    /// Removes it, and what may be left of a write that was cut off.
    pub(super) fn remove(&self) -> Result<(), SealedError> {
        remove_if_there(&self.newer())
            .and_then(|()| remove_if_there(&self.file()))
            .and_then(|()| self.sync_folder())
            .map_err(|error| disk(&error, "removing"))
    }

    /// Which file has the name is written in the folder, and that has to come to the disk as well.
    #[cfg(unix)]
    fn sync_folder(&self) -> io::Result<()> {
        File::open(&self.folder)?.sync_all()
    }

    /// Windows keeps its own journal of that, and opens no folders.
    #[cfg(not(unix))]
    #[expect(
        clippy::unnecessary_wraps,
        clippy::unused_self,
        reason = "elsewhere there is something to do, which can fail"
    )]
    fn sync_folder(&self) -> io::Result<()> {
        Ok(())
    }
}

/// For this person alone.
#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;

    options.mode(0o600)
}

/// On Windows what lies in a person's own folders is theirs alone already.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

fn remove_if_there(file: &PathBuf) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn disk(error: &io::Error, doing: &str) -> SealedError {
    tracing::warn!(%error, doing, "the file of sealed secrets");
    SealedError::Disk(error.kind())
}

#[cfg(test)]
mod tests;
