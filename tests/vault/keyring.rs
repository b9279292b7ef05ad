//! GNOME Keyring's daemon on the test's session bus, and a vault on the test's pretend computer.

use std::{
    env,
    io::Write as _,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use account::{Answer, SealedError, SealedKind, SealedName, SealedOwner, SealedStore as _};
use second_step::vault::Vault;
use secrecy::ExposeSecret as _;
use tauri::async_runtime::block_on;

/// The name under which the keychain lists the key.
pub(crate) const APP: &str = "app.secondstep.test";

/// Generous: other work may keep the machine busy.
const PATIENCE: Duration = Duration::from_secs(40);

/// A running keychain service.
pub(crate) struct Keyring(Child);

impl Keyring {
    /// With a login keychain, made if it is not there yet, that is open.
    pub(crate) fn unlocked() -> Self {
        let mut daemon = Self::start(&["--unlock"]);
        // The login password; the daemon takes everything up to the end.
        let mut password = daemon.stdin.take().unwrap();
        password.write_all(b"a login password").unwrap();
        drop(password);
        Self(daemon).await_service()
    }

    /// As after a login without a password: what there is stays closed.
    pub(crate) fn locked() -> Self {
        Self(Self::start(&[])).await_service()
    }

    fn start(arguments: &[&str]) -> Child {
        Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon: run `cargo xtask test setup`")
    }

    /// Keeps it from answering, as one that waits for a person.
    pub(crate) fn pause(&self) {
        self.signal("-STOP");
    }

    pub(crate) fn go_on(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.0.id().to_string()]).status();
        assert!(sent.unwrap().success());
    }

    /// Asks the bus, which answers without starting a service that it knows how to start.
    fn await_service(self) -> Self {
        let start = Instant::now();
        while !has_owner("org.freedesktop.secrets") {
            assert!(start.elapsed() < PATIENCE, "the keychain service does not come up");
        }
        self
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
        let start = Instant::now();
        while has_owner("org.freedesktop.secrets") && start.elapsed() < PATIENCE {}
    }
}

fn has_owner(name: &str) -> bool {
    let question = Command::new("dbus-send")
        .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"])
        .arg("org.freedesktop.DBus.NameHasOwner")
        .arg(format!("string:{name}"))
        .output()
        .unwrap();
    String::from_utf8(question.stdout).unwrap().contains("true")
}

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
