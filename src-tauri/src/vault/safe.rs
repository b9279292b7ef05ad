//! The key and the file together. Everything here may wait for a person, and is called on a thread of its own.
//!
//! The key is kept in memory once it is known, as the tokens are that it guards: a rotated token can then be written
//! without asking a keychain that has locked itself meanwhile. It is used only for a file that was sealed with it.

use std::{
    mem,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use account::{LONGEST_SECRET, NoEntropy, SealedError, SealedName, SealedOwner};
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    file::{Contents, Entry, OnDisk},
    keychain::KeyPlace,
    seal::Key,
};

/// The key's place and the file.
pub(super) struct Safe<P> {
    place: P,
    file: OnDisk,
    /// Held during each call: they follow one another.
    known: Mutex<Option<Key>>,
}

impl<P: KeyPlace> Safe<P> {
    pub(super) fn new(folder: PathBuf, place: P) -> Self {
        Self {
            place,
            file: OnDisk::within(folder),
            known: Mutex::default(),
        }
    }

    pub(super) fn read(&self, name: &SealedName) -> Result<Option<SecretString>, SealedError> {
        let mut known = self.known();
        let Some(contents) = self.contents()? else {
            return Ok(None);
        };
        let Some(entry) = contents.entry(name) else {
            return Ok(None);
        };
        if !known.as_ref().is_some_and(|key| contents.is_of(key)) {
            *known = self.key()?;
        }
        let opened = known.as_ref().and_then(|key| entry.open(key));
        let mut secret = opened.ok_or_else(|| {
            tracing::warn!("a sealed secret does not open: it is damaged, or the keychain has another key or none");
            SealedError::Damaged
        })?;
        // Moved, not copied, all the way.
        let secret = String::from_utf8(mem::take(&mut *secret)).map_err(|_| SealedError::Damaged)?;
        Ok(Some(secret.into()))
    }

    pub(super) fn write(&self, name: &SealedName, secret: &SecretString) -> Result<(), SealedError> {
        let secret = secret.expose_secret().as_bytes();
        if secret.len() > LONGEST_SECRET {
            return Err(SealedError::TooLong);
        }
        let mut known = self.known();
        let _locked = self.file.lock()?;
        let found = match self.file.read() {
            Err(SealedError::Damaged) => None,
            read => read?,
        };
        let opened = known.take().zip(found.as_ref()).filter(|(key, found)| found.is_of(key));
        let key = match opened {
            Some((key, _)) => key,
            None => self.key_or_new()?,
        };
        let mut contents = match found {
            Some(found) if found.is_of(&key) => found,
            // What else would be in it could never be opened again.
            _ => Contents::of(&key).map_err(no_entropy)?,
        };
        contents.put(Entry::seal(name, secret, &key).map_err(no_entropy)?);
        *known = Some(key);
        self.file.write(&contents)
    }

    pub(super) fn remove(&self, name: &SealedName) -> Result<(), SealedError> {
        self.keep(|entry| !entry.is(name))
    }

    pub(super) fn remove_all(&self, owner: &SealedOwner) -> Result<(), SealedError> {
        self.keep(|entry| !entry.belongs_to(owner))
    }

    pub(super) fn names(&self) -> Result<Vec<SealedName>, SealedError> {
        let _in_turn = self.known();
        Ok(self.contents()?.map_or_else(Vec::new, |contents| contents.names()))
    }

    pub(super) fn empty(&self) -> Result<(), SealedError> {
        let mut known = self.known();
        let _locked = self.file.lock()?;
        self.remove_everything(&mut known)
    }

    /// Removes what does not stay, and with the last entry the file and the key. Needs no key, so it asks nobody before
    /// that.
    fn keep(&self, stays: impl Fn(&Entry) -> bool) -> Result<(), SealedError> {
        let mut known = self.known();
        if !self.file.is_there() {
            return Ok(());
        }
        let _locked = self.file.lock()?;
        let mut contents = match self.file.read() {
            // What was to be removed may be in it, and nothing in it can be opened.
            Ok(None) | Err(SealedError::Damaged) => return self.remove_everything(&mut known),
            Ok(Some(contents)) => contents,
            Err(error) => return Err(error),
        };
        let before = contents.entries.len();
        contents.entries.retain(stays);
        if contents.entries.is_empty() {
            self.remove_everything(&mut known)
        } else if contents.entries.len() < before {
            self.file.write(&contents)
        } else {
            Ok(())
        }
    }

    /// The file first: whatever the keychain says then, what was sealed is gone.
    fn remove_everything(&self, known: &mut Option<Key>) -> Result<(), SealedError> {
        self.file.remove()?;
        *known = None;
        match self.place.clear() {
            Err(SealedError::NoKeychain) => Ok(()),
            cleared => cleared,
        }
    }

    /// What is in the file, without leaving anything on a disk that has none.
    fn contents(&self) -> Result<Option<Contents>, SealedError> {
        if !self.file.is_there() {
            return Ok(None);
        }
        let _locked = self.file.lock()?;
        self.file.read()
    }

    /// The key in its place, if one is there.
    fn key(&self) -> Result<Option<Key>, SealedError> {
        Ok(self.place.get()?.and_then(|bytes| Key::from_bytes(&bytes)))
    }

    /// The key in its place, which is made now if none is there.
    fn key_or_new(&self) -> Result<Key, SealedError> {
        if let Some(key) = self.key()? {
            return Ok(key);
        }
        let key = Key::make().map_err(no_entropy)?;
        self.place.put(key.bytes())?;
        // What is sealed with a key that was not kept is lost: better to know it now.
        match self.key()? {
            Some(kept) if kept.bytes() == key.bytes() => Ok(key),
            _ => Err(SealedError::Refused),
        }
    }

    fn known(&self) -> MutexGuard<'_, Option<Key>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn no_entropy(_: NoEntropy) -> SealedError {
    SealedError::NoEntropy
}

#[cfg(test)]
mod tests;
