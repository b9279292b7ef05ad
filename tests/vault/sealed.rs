//! A vault on the test's pretend computer, and the secrets of pretend people in it.

use std::{env, path::PathBuf};

use account::{Answer, SealedError, SealedKind, SealedName, SealedOwner, SealedStore as _};
use second_step::vault::Vault;
use secrecy::ExposeSecret as _;
use tauri::async_runtime::block_on;

/// The name under which the keychain lists the key.
pub(crate) const APP: &str = "app.secondstep.test";

/// Where the vault's file is, in the test's own home.
pub(crate) fn folder() -> PathBuf {
    let data = env::var_os("XDG_DATA_HOME").expect("XDG_DATA_HOME: run `cargo xtask test keychain`");
    PathBuf::from(data).join(APP)
}

/// A start of the app.
pub(crate) fn vault() -> Vault {
    Vault::within(folder(), APP)
}

pub(crate) fn owner(subject: &str) -> SealedOwner {
    SealedOwner {
        connection: "eu-central-1_AbC123xyz/1h57kf5cpq17m0eml12EXAMPLE".to_owned(),
        subject: subject.to_owned(),
    }
}

pub(crate) fn token(subject: &str) -> SealedName {
    owner(subject).secret(SealedKind::RefreshToken)
}

pub(crate) fn write(vault: &Vault, name: &SealedName, secret: &str) -> Result<(), SealedError> {
    wait(vault.write(name, secret.into()))
}

pub(crate) fn read(vault: &Vault, name: &SealedName) -> Result<Option<String>, SealedError> {
    let secret = wait(vault.read(name))?;
    Ok(secret.map(|secret| secret.expose_secret().to_owned()))
}

pub(crate) fn wait<T>(answer: Answer<T>) -> Result<T, SealedError> {
    block_on(answer)
}
