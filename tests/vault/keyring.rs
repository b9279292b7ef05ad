//! GNOME Keyring's daemon on the test's session bus.

use std::{
    io::Write as _,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use secret_service::{EncryptionType, blocking::SecretService};

/// Generous: other work may keep the machine busy.
const PATIENCE: Duration = Duration::from_secs(40);

/// What the keychain has of an app, as its own window would list it: labels and secrets.
pub(crate) fn holds(app: &str) -> Vec<(String, Vec<u8>)> {
    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    let found = service.search_items([("service", app)].into()).unwrap();
    let items = found.unlocked.iter().chain(&found.locked);
    items
        .map(|item| (item.get_label().unwrap(), item.get_secret().unwrap()))
        .collect()
}

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
