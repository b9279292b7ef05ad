//! The computer in front of the person: what on it outlasts a start of the app, and nothing of another test's.

use std::{
    env,
    ffi::OsString,
    fs, iter,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command},
};

use company_network::{Authority, Desktop};
use tempfile::TempDir;

use crate::memory::has;

/// An app that a test started by itself, with no driver there. It ends with this value at the latest.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Unless the test failed before, it has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(crate) struct Computer {
    /// Where the app keeps what it remembers.
    data: PathBuf,
    /// Of this test alone, and gone with it.
    own: TempDir,
    /// The program that is started.
    app: String,
    /// It is started as an AppImage starts what is in it.
    as_appimage: bool,
    /// What else the app finds in its environment.
    environment: Vec<(String, String)>,
    /// Kept for as long as the app runs, which would see its settings go.
    desktop: Option<Desktop>,
}

/// What stands in for the system's own opener: a link is noted, and no program started. The name is there only once all
/// of the link is.
const OPENER: &str = "#!/bin/sh\nprintf %s \"$1\" > \"$0.part\" && mv \"$0.part\" \"$0.link\"\n";

impl Computer {
    pub(crate) fn new() -> Self {
        let own = TempDir::new().unwrap();
        Self::keeping(own.path().to_owned(), own)
    }

    /// With the home of whoever runs this, which outlasts the test.
    pub(crate) fn at_home() -> Self {
        let home = env::var_os("HOME").expect("HOME");
        Self::keeping(Path::new(&home).join(".local/share"), TempDir::new().unwrap())
    }

    fn keeping(data: PathBuf, own: TempDir) -> Self {
        let computer = Self {
            data,
            own,
            app: env::var("SECOND_STEP_APP").expect("SECOND_STEP_APP: run `cargo xtask test window`"),
            as_appimage: false,
            environment: Vec::new(),
            desktop: None,
        };
        fs::create_dir(computer.tools()).unwrap();
        program(&computer.opener(), OPENER);
        computer
    }

    /// Starts the app once more, as a double click or a link does, and waits until that start has ended.
    pub(crate) fn start_again(&self, arguments: &[&str]) {
        let start = Command::new(self.app())
            .args(arguments)
            .env("XDG_DATA_HOME", self.data())
            .status();
        assert!(start.unwrap().success());
    }

    /// One on which the app finds this on its standard input.
    pub(crate) fn piping(input: &str) -> Self {
        let mut computer = Self::new();
        let wrapper = computer.tools().join("second-step");
        fs::write(wrapper.with_extension("input"), input).unwrap();
        program(
            &wrapper,
            &format!("#!/bin/sh\nexec '{}' \"$@\" < \"$0.input\"\n", computer.app),
        );
        computer.app = wrapper.into_os_string().into_string().unwrap();
        computer
    }

    /// One on which a copy of this program lies in a folder of its own, and is started as an AppImage.
    pub(crate) fn with_appimage(program: &Path) -> Self {
        let mut computer = Self::new();
        let folder = computer.own.path().join("apps");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("second-step.AppImage");
        fs::copy(program, &file).unwrap();
        computer.app = file.into_os_string().into_string().unwrap();
        computer.as_appimage = true;
        computer
    }

    /// One that belongs to a company: its desktop's settings name a proxy, and its trust store has an authority more, which is
    /// the only one that counts here.
    pub(crate) fn in_a_company(desktop: Desktop, authority: &Authority) -> Self {
        let mut computer = Self::new();
        let store = computer.own.path().join("store.pem");
        fs::write(&store, authority.pem()).unwrap();
        let settings = desktop.environment().map(|(name, value)| (name.to_owned(), value));
        computer.environment.extend(settings);
        computer.environment.push((
            "SSL_CERT_FILE".to_owned(),
            store.into_os_string().into_string().unwrap(),
        ));
        computer.desktop = Some(desktop);
        computer
    }

    /// What the app finds in its environment here, beside the usual.
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        self.environment
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What an AppImage tells the program in it: where the image is.
    pub(crate) fn appimage(&self) -> Option<&str> {
        self.as_appimage.then_some(&self.app)
    }

    /// The app that runs here, in `/proc`.
    pub(crate) fn process(&self) -> Option<PathBuf> {
        let app = fs::canonicalize(self.app()).unwrap();
        let home = format!("XDG_DATA_HOME={}", self.data().display());
        let mut processes = fs::read_dir("/proc").unwrap().map(|entry| entry.unwrap().path());
        processes.find(|process| {
            fs::read_link(process.join("exe")).is_ok_and(|program| program == app)
                && fs::read(process.join("environ")).is_ok_and(|environment| has(&environment, &home))
        })
    }

    /// Where the app keeps what it remembers.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// The app.
    pub(crate) fn app(&self) -> &str {
        &self.app
    }

    /// The search path, with our opener before any other.
    pub(crate) fn path(&self) -> OsString {
        let usual = env::var_os("PATH").unwrap_or_default();
        env::join_paths(iter::once(self.tools()).chain(env::split_paths(&usual))).unwrap()
    }

    /// The link that the app handed to the system last, once.
    pub(crate) fn opened(&self) -> Option<String> {
        let link = self.opener().with_extension("link");
        let opened = fs::read_to_string(&link).ok()?;
        fs::remove_file(link).unwrap();
        Some(opened)
    }

    fn tools(&self) -> PathBuf {
        self.own.path().join("tools")
    }

    fn opener(&self) -> PathBuf {
        self.tools().join("xdg-open")
    }
}

fn program(file: &Path, text: &str) {
    fs::write(file, text).unwrap();
    fs::set_permissions(file, fs::Permissions::from_mode(0o700)).unwrap();
}
