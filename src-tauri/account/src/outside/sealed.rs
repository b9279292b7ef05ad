//! Where the few secrets are that must outlast the app. Which of them, when, and whether the person agreed is decided in
//! this package; how they are sealed, and where, outside.

use std::{future::ready, io, pin::Pin};

use secrecy::SecretString;

/// The most bytes that one secret may have. A refresh token has about two thousand.
pub const LONGEST_SECRET: usize = 16 * 1024;

/// Secrets that outlast the app, sealed so that a copy of the disk is of no use.
///
/// Each call is whole: when the app is killed at any moment, the next [`read`](Self::read) finds the value from before
/// the call or the one from after it, never neither and never a mixture. When [`write`](Self::write) has answered, the
/// new value is on the disk. So a new token is written before the old one is dropped, and no moment is left in which
/// there is none.
///
/// An answer may take as long as a person takes to unlock their keychain. Dropping it does not call off what was begun.
pub trait SealedStore: Send + Sync {
    /// The secret of this name, if there is one.
    fn read(&self, name: &SealedName) -> Answer<Option<SecretString>>;

    /// Takes the place of what was there.
    fn write(&self, name: &SealedName, secret: SecretString) -> Answer<()>;

    /// Removes one, if it is there.
    fn remove(&self, name: &SealedName) -> Answer<()>;

    /// Removes everything of one account. An error of the keychain's means that only the key is left there: what it
    /// sealed is gone.
    fn remove_all(&self, owner: &SealedOwner) -> Answer<()>;

    /// What there is, without opening any of it: the person is asked nothing.
    fn names(&self) -> Answer<Vec<SealedName>>;
}

/// What a call comes to.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, SealedError>> + Send>>;

/// Which secret.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SealedName {
    /// Whose it is.
    pub owner: SealedOwner,
    /// What it is.
    pub kind: SealedKind,
}

/// Whose secret it is. Ids and no names: they are not secret themselves, and lie beside what is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SealedOwner {
    /// The connection's id.
    pub connection: String,
    /// The account's `sub`.
    pub subject: String,
}

impl SealedOwner {
    /// The name of this account's secret of that kind.
    #[must_use]
    pub fn secret(self, kind: SealedKind) -> SealedName {
        SealedName { owner: self, kind }
    }
}

/// What the secret is; an account has at most one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SealedKind {
    /// With which the session goes on without a new sign-in.
    RefreshToken,
    /// By which the pool knows this computer again.
    Device,
}

/// Why a secret was not sealed, read or removed. What the system said of it goes to the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealedError {
    /// This computer has no keychain, or none that can be reached from this session. Nothing can be sealed here.
    #[error("no keychain service")]
    NoKeychain,
    /// The keychain stays locked, or the person or the system refused this app the use of it. Another time it may open.
    #[error("the keychain is locked or refused")]
    Refused,
    /// What is there can't be opened: damaged, sealed with a key that is gone, or by another program. It never will be;
    /// the next write replaces it.
    #[error("damaged, or not sealed by this app on this computer")]
    Damaged,
    /// The secret has more than [`LONGEST_SECRET`] bytes.
    #[error("too long to be sealed")]
    TooLong,
    /// The disk.
    #[error("the disk: {0}")]
    Disk(io::ErrorKind),
    /// The system gives no randomness.
    #[error("no randomness from the operating system")]
    NoEntropy,
}

/// Seals nothing, as on a computer without a keychain: for accounts of which nothing may outlast the app.
#[derive(Debug, Clone, Copy, Default)]
pub struct SealsNothing;

impl SealedStore for SealsNothing {
    fn read(&self, _: &SealedName) -> Answer<Option<SecretString>> {
        Box::pin(ready(Ok(None)))
    }

    fn write(&self, _: &SealedName, _: SecretString) -> Answer<()> {
        Box::pin(ready(Err(SealedError::NoKeychain)))
    }

    fn remove(&self, _: &SealedName) -> Answer<()> {
        Box::pin(ready(Ok(())))
    }

    fn remove_all(&self, _: &SealedOwner) -> Answer<()> {
        Box::pin(ready(Ok(())))
    }

    fn names(&self) -> Answer<Vec<SealedName>> {
        Box::pin(ready(Ok(Vec::new())))
    }
}
