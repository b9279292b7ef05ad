//! Secrets at rest: a 32-byte key in the system's keychain, and beside it a file in which everything is sealed with that
//! key. Implements [`account::SealedStore`]; what is sealed and when is decided in `account`.
//!
//! A keychain holds little (2,560 bytes an entry on Windows, and a refresh token can be longer), may answer slowly, and
//! has no way to change two entries at once. A key is small and never changes, so the keychain is asked once a start.
//!
//! - On Linux the key lies with the Secret Service (GNOME Keyring, `KWallet`, KeePassXC), on macOS in the login keychain,
//!   on Windows in the Credential Manager, there without roaming to other computers.
//! - The file lies in the app's local data folder: `vault.json`, and `vault.lock`, empty, by which two starts of the app
//!   take turns. Neither is there before the first secret.
//! - Where there is no keychain nothing is sealed, and nothing is written in clear either.
//!
//! **Threads.** A keychain may ask the person to unlock it, and then waits for as long as they take: there is no time-out
//! on a person. Every call therefore runs on a thread of its own, never on Tauri's main thread nor on one of tokio's
//! workers, and calls follow one another. Whoever awaits an answer while holding a lock makes others wait for that
//! dialog. Where there is no session bus or no keychain service, the answer comes at once.

mod file;
mod keychain;
mod safe;
mod seal;

use std::{io, path::PathBuf, sync::Arc};

use account::{Answer, SealedError, SealedName, SealedOwner, SealedStore};
use secrecy::SecretString;
use tauri::{AppHandle, Manager as _, Runtime, async_runtime::spawn_blocking};

use self::{keychain::Keychain, safe::Safe};

/// This computer's sealed secrets.
#[derive(Clone)]
pub struct Vault {
    /// None where the system names no folder for the app's data.
    safe: Option<Arc<Safe<Keychain>>>,
}

impl Vault {
    /// The vault of the app. Neither the disk nor the keychain is touched yet.
    pub fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        // Not the roaming one: what is sealed here can be opened only here.
        let folder = handle.path().app_local_data_dir();
        let folder = folder.inspect_err(|error| tracing::warn!(%error, "no place for sealed secrets"));
        folder.map_or(Self { safe: None }, |folder| {
            Self::within(folder, &handle.config().identifier)
        })
    }

    /// A vault whose file lies in `folder`, and whose key the keychain lists under `app`.
    #[must_use]
    pub fn within(folder: PathBuf, app: &str) -> Self {
        Self {
            safe: Some(Arc::new(Safe::new(folder, Keychain::of(app)))),
        }
    }

    /// Removes everything of everybody's, and the key from the keychain. If the keychain refuses, the key alone is left,
    /// and there is nothing any more that it could open.
    #[must_use]
    pub fn empty(&self) -> Answer<()> {
        self.begin(Safe::empty)
    }

    /// Begins at once, whether or not anybody awaits the answer.
    fn begin<T: Send + 'static>(
        &self,
        what: impl FnOnce(&Safe<Keychain>) -> Result<T, SealedError> + Send + 'static,
    ) -> Answer<T> {
        let Some(safe) = self.safe.clone() else {
            return Box::pin(async { Err(SealedError::Disk(io::ErrorKind::NotFound)) });
        };
        let running = spawn_blocking(move || what(&safe));
        Box::pin(async {
            running.await.unwrap_or_else(|error| {
                tracing::error!(%error, "a call to the vault was cut off");
                Err(SealedError::Disk(io::ErrorKind::Interrupted))
            })
        })
    }
}

impl SealedStore for Vault {
    fn read(&self, name: &SealedName) -> Answer<Option<SecretString>> {
        let name = name.clone();
        self.begin(move |safe| safe.read(&name))
    }

    fn write(&self, name: &SealedName, secret: SecretString) -> Answer<()> {
        let name = name.clone();
        self.begin(move |safe| safe.write(&name, &secret))
    }

    fn remove(&self, name: &SealedName) -> Answer<()> {
        let name = name.clone();
        self.begin(move |safe| safe.remove(&name))
    }

    fn remove_all(&self, owner: &SealedOwner) -> Answer<()> {
        let owner = owner.clone();
        self.begin(move |safe| safe.remove_all(&owner))
    }

    fn names(&self) -> Answer<Vec<SealedName>> {
        self.begin(Safe::names)
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Vault(…)")
    }
}
