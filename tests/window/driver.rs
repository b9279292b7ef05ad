//! WebKit's WebDriver as a process of the test's own, and the two questions that fantoccini does not ask: the role and
//! the accessible name that the engine itself computes (<https://www.w3.org/TR/webdriver2/#get-computed-label>).

use std::{
    env,
    ffi::OsString,
    fs, iter,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    elements::Element,
    error::CmdError,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

/// Generous: other work may keep the machine busy, and nothing here measures speed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

pub(crate) struct Driver {
    process: Child,
    pub(crate) client: Client,
    /// Where this window's app keeps what it remembers: nothing of another test's.
    data: TempDir,
}

/// What stands in for the system's own opener: a link is noted, and no program started. The name is there only once all
/// of the link is.
const OPENER: &str = "#!/bin/sh\nprintf %s \"$1\" > \"$0.part\" && mv \"$0.part\" \"$0.link\"\n";

impl Driver {
    /// Starts the app in a window with these arguments.
    pub(crate) async fn open(arguments: &[&str]) -> Self {
        let port = free_port();
        let data = TempDir::new().unwrap();
        let path = path_with_opener(data.path());
        let process = Command::new(env::var_os("WEBKIT_DRIVER").expect("WEBKIT_DRIVER: run `cargo xtask test window`"))
            .arg(format!("--port={port}"))
            // What tauri-driver would set: the app then lets itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_DATA_HOME", data.path())
            .env("PATH", path)
            .stdout(Stdio::null())
            .spawn()
            .expect("the driver starts");
        await_listener(port);
        let app = env::var("SECOND_STEP_APP").expect("SECOND_STEP_APP: run `cargo xtask test window`");
        let options = json!({ "binary": app, "args": arguments });
        let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the app opens its window");
        Self { process, client, data }
    }

    /// Starts the app once more, as a double click or a link does, and waits until that start has ended.
    pub(crate) fn start_again(&self, arguments: &[&str]) {
        let app = env::var_os("SECOND_STEP_APP").expect("SECOND_STEP_APP: run `cargo xtask test window`");
        let ended = Command::new(app)
            .args(arguments)
            .env("XDG_DATA_HOME", self.data.path())
            .status();
        assert!(ended.unwrap().success());
    }

    /// The link that the app handed to the system last.
    pub(crate) fn opened(&self) -> Option<String> {
        fs::read_to_string(opener_in(self.data.path()).with_extension("link")).ok()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver ends the app with itself. It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn opener_in(data: &Path) -> PathBuf {
    data.join("opener").join("xdg-open")
}

/// The search path, with our opener before any other.
fn path_with_opener(data: &Path) -> OsString {
    let opener = opener_in(data);
    let folder = opener.parent().unwrap();
    fs::create_dir(folder).unwrap();
    fs::write(&opener, OPENER).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o700)).unwrap();
    let usual = env::var_os("PATH").unwrap_or_default();
    env::join_paths(iter::once(folder.to_owned()).chain(env::split_paths(&usual))).unwrap()
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

pub(crate) fn await_listener(port: u16) {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "the driver does not listen");
        std::thread::yield_now();
    }
}

/// "Get Computed Role" and "Get Computed Label".
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/element/{}/{}",
            session.unwrap_or_default(),
            self.element,
            self.what
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

pub(crate) async fn computed_role(client: &Client, element: &Element) -> Result<String, CmdError> {
    computed(client, element, "computedrole").await
}

pub(crate) async fn computed_label(client: &Client, element: &Element) -> Result<String, CmdError> {
    computed(client, element, "computedlabel").await
}

async fn computed(client: &Client, element: &Element, what: &'static str) -> Result<String, CmdError> {
    let answer = client
        .issue_cmd(Computed {
            element: element.element_id().to_string(),
            what,
        })
        .await?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}
