//! The place of the one key: the system's keychain, or a test's.

#[cfg(not(target_os = "macos"))]
use std::collections::HashMap;

use account::SealedError;
use keyring_core::{Entry, Error, api::CredentialStoreApi as _};
use zeroize::Zeroizing;

/// Where the key is. Every call may wait for a person.
pub(super) trait KeyPlace: Send + Sync {
    /// What is there, if anything.
    fn get(&self) -> Result<Option<Zeroizing<Vec<u8>>>, SealedError>;
    /// Takes the place of what was there.
    fn put(&self, key: &[u8]) -> Result<(), SealedError>;
    /// Takes it away, if it is there.
    fn clear(&self) -> Result<(), SealedError>;
}

/// What the entry is called beside the app's identifier.
const USER: &str = "key";

/// The keychain of the person who is logged in. It is opened anew for each call, of which there are few: a connection
/// that was kept would not outlive a restart of the service.
pub(super) struct Keychain {
    app: String,
}

impl Keychain {
    /// The entry of this app, by its identifier.
    pub(super) fn of(app: &str) -> Self {
        Self { app: app.to_owned() }
    }
}

impl KeyPlace for Keychain {
    fn get(&self) -> Result<Option<Zeroizing<Vec<u8>>>, SealedError> {
        match open(&self.app)?.get_secret() {
            Ok(key) => Ok(Some(Zeroizing::new(key))),
            // Of several, as a restored keychain can have them, nobody knows which one is right.
            Err(Error::NoEntry | Error::Ambiguous(_)) => Ok(None),
            Err(error) => Err(refused(&error)),
        }
    }

    fn put(&self, key: &[u8]) -> Result<(), SealedError> {
        let entry = open(&self.app)?;
        let put = match entry.set_secret(key) {
            Err(Error::Ambiguous(entries)) => clear(entries).and_then(|()| entry.set_secret(key)),
            done => done,
        };
        put.map_err(|error| refused(&error))
    }

    fn clear(&self) -> Result<(), SealedError> {
        clear([open(&self.app)?]).map_err(|error| refused(&error))
    }
}

fn clear(entries: impl IntoIterator<Item = Entry>) -> keyring_core::Result<()> {
    for entry in entries {
        match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => {}
            Err(Error::Ambiguous(entries)) => clear(entries)?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The entry of this app, which need not be there yet.
#[cfg(all(unix, not(target_os = "macos")))]
fn open(app: &str) -> Result<Entry, SealedError> {
    use zbus_secret_service_keyring_store::Store;

    let store = Store::new().map_err(|error| {
        // No session bus, nobody on it who keeps secrets, or nobody who answers.
        tracing::warn!(%error, "no keychain");
        SealedError::NoKeychain
    })?;
    // What GNOME's and KDE's own windows show.
    let shown_as = HashMap::from([("label", "Second Step")]);
    store.build(app, USER, Some(&shown_as)).map_err(|error| refused(&error))
}

/// The entry of this app, which need not be there yet.
#[cfg(target_os = "macos")]
fn open(app: &str) -> Result<Entry, SealedError> {
    let store = apple_native_keyring_store::keychain::Store::new().map_err(|error| refused(&error))?;
    store.build(app, USER, None).map_err(|error| refused(&error))
}

/// The entry of this app, which need not be there yet.
#[cfg(windows)]
fn open(app: &str) -> Result<Entry, SealedError> {
    let store = windows_native_keyring_store::Store::new().map_err(|error| refused(&error))?;
    // The file stays on this computer: so does its key.
    let here = HashMap::from([("persistence", "Local")]);
    store.build(app, USER, Some(&here)).map_err(|error| refused(&error))
}

/// Never more than the message goes to the log: some errors carry what they could not read.
fn refused(error: &Error) -> SealedError {
    tracing::warn!(%error, "the keychain refused");
    if is_missing(error) {
        SealedError::NoKeychain
    } else {
        SealedError::Refused
    }
}

/// Whether the service is there, but has no keychain to put anything into: one that was never set up.
#[cfg(all(unix, not(target_os = "macos")))]
fn is_missing(error: &Error) -> bool {
    let Error::NoStorageAccess(cause) = error else {
        return false;
    };
    matches!(cause.downcast_ref(), Some(secret_service::Error::NoResult))
}

/// Whether there is no keychain: macOS has none of this person's, or the Windows session has no credentials, as one over
/// the network. A locked one and a refusal are reported as something else.
#[cfg(any(windows, target_os = "macos"))]
fn is_missing(error: &Error) -> bool {
    matches!(error, Error::NoStorageAccess(_))
}

#[cfg(all(test, windows))]
mod tests {
    //! Not covered: macOS; Linux is in `tests/vault`.

    use std::process;

    use super::*;

    #[test]
    fn a_key_is_kept_replaced_and_taken_away() {
        let place = Keychain::of(&format!("Second Step tests {}", process::id()));
        assert_eq!(place.get(), Ok(None));
        for key in [[1; 32], [2; 32]] {
            place.put(&key).unwrap();
            assert_eq!(place.get().unwrap().unwrap().as_slice(), key);
        }
        assert_eq!((place.clear(), place.clear()), (Ok(()), Ok(())));
        assert_eq!(place.get(), Ok(None));
    }
}
