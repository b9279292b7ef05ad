//! The program as a release is, on the computer of somebody who has it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    rc::Rc,
    time::SystemTime,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;
use tempfile::TempDir;

use super::place::Place;
use crate::{computer::Computer, driver::free_port};

/// Whoever makes releases: a key, and what is signed with it.
#[derive(Clone)]
pub(super) struct Maker(Rc<TempDir>);

impl Maker {
    pub(super) fn new() -> Self {
        let maker = Self(Rc::new(TempDir::new().unwrap()));
        signer(&["generate", "--ci", "--password", "", "--write-keys", &maker.key()]);
        maker
    }

    /// The signature of these bytes as this version.
    pub(super) fn sign(&self, version: &str, bytes: &[u8]) -> String {
        let file = self.0.path().join("to-sign");
        fs::write(&file, bytes).unwrap();
        let key = self.key();
        let with = [
            "sign",
            "--private-key-path",
            &key,
            "--password",
            "",
            "--app-version",
            version,
        ];
        signer(&[&with, &[file.to_str().unwrap()][..]].concat());
        fs::read_to_string(file.with_extension("sig")).unwrap()
    }

    /// The public key with a comment that is always as long: Tauri's own has the key's number without leading zeros.
    fn public(&self) -> String {
        let made = fs::read_to_string(self.0.path().join("key.pub")).unwrap();
        let made = String::from_utf8(BASE64_STANDARD.decode(made.trim()).unwrap()).unwrap();
        let key = made.lines().nth(1).unwrap();
        BASE64_STANDARD.encode(format!("untrusted comment: minisign public key\n{key}\n"))
    }

    fn key(&self) -> String {
        self.0.path().join("key").to_str().unwrap().to_owned()
    }
}

fn signer(arguments: &[&str]) {
    let tauri = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/.bin/tauri");
    let mut job = Command::new(tauri);
    job.arg("signer")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    assert!(job.status().unwrap().success());
}

pub(super) struct Release {
    pub(super) computer: Rc<Computer>,
    /// The program.
    pub(super) file: PathBuf,
    pub(super) maker: Maker,
    port: u16,
}

impl Release {
    /// An AppImage in a folder of the person's own.
    pub(super) fn installed(maker: &Maker) -> Self {
        Self::marked("APP", maker)
    }

    /// A Debian package, started out of somebody else's AppImage.
    pub(super) fn packaged(maker: &Maker) -> Self {
        Self::marked("DEB", maker)
    }

    /// Tauri's bundler writes the kind of package into the program:
    /// <https://docs.rs/tauri-utils/2/tauri_utils/platform/fn.bundle_type.html>.
    fn marked(kind: &str, maker: &Maker) -> Self {
        let port = free_port();
        let built_with = |name: &str| env::var(name).expect("run `cargo xtask test window`");
        let computer = Computer::with_appimage(Path::new(&built_with("SECOND_STEP_APP")));
        let endpoint = built_with("SECOND_STEP_TEST_ENDPOINT");
        let here = format!("http://127.0.0.1:{port}/latest.json");
        let mark = "__TAURI_BUNDLE_TYPE_VAR_";
        for (was, is) in [
            (format!("{mark}UNK"), format!("{mark}{kind}")),
            (endpoint, here),
            (built_with("SECOND_STEP_TEST_KEY"), maker.public()),
        ] {
            replace(Path::new(computer.app()), &was, &is);
        }
        Self {
            file: Path::new(computer.app()).to_owned(),
            computer: Rc::new(computer),
            maker: maker.clone(),
            port,
        }
    }

    /// From now on somebody answers where newer versions are.
    pub(super) fn place(&self) -> Place {
        Place::at(self.port)
    }

    /// The program as it is now; none while it is being replaced.
    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.file).unwrap_or_default()
    }

    /// A program that differs from this one, and can be started.
    pub(super) fn another(&self) -> Vec<u8> {
        [self.bytes().as_slice(), b"newer"].concat()
    }

    /// The next look that nobody asks for is tomorrow's.
    pub(super) fn has_looked_today(&self) {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let folder = self.computer.data().join("app.secondstep.desktop");
        fs::create_dir_all(&folder).unwrap();
        let kept = json!({ "updates": [{ "at": now.as_secs() }] });
        fs::write(folder.join("updates.json"), kept.to_string()).unwrap();
    }
}

/// Wherever it stands. Done by another program, since a test's own code is not optimised and this one is large.
fn replace(file: &Path, was: &str, is: &str) {
    assert_eq!(was.len(), is.len());
    let before = fs::read(file).unwrap();
    let script = format!("s|{}|{is}|g", was.replace('.', r"\."));
    let sed = Command::new("sed")
        .args(["-i", &script])
        .arg(file)
        .env("LC_ALL", "C")
        .status();
    assert!(sed.unwrap().success());
    let after = fs::read(file).unwrap();
    assert!(
        after.len() == before.len() && after != before,
        "it was built with something else"
    );
}
