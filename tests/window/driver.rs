//! WebKit's WebDriver as a process of the test's own, and the two questions that fantoccini does not ask: the role and
//! the accessible name that the engine itself computes (<https://www.w3.org/TR/webdriver2/#get-computed-label>).

use std::{
    env,
    net::{Ipv4Addr, TcpListener, TcpStream},
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

use crate::computer::Computer;

/// Generous: other work may keep the machine busy, and nothing here measures speed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

pub(crate) struct Driver {
    process: Child,
    pub(crate) client: Client,
}

impl Driver {
    /// Starts the app in a window with these arguments.
    pub(crate) async fn open(computer: &Computer, arguments: &[&str]) -> Self {
        let port = free_port();
        let process = Command::new(env::var_os("WEBKIT_DRIVER").expect("WEBKIT_DRIVER: run `cargo xtask test window`"))
            .arg(format!("--port={port}"))
            // What tauri-driver would set: the app then lets itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_DATA_HOME", computer.data())
            .env("PATH", computer.path())
            .envs(computer.appimage().map(|image| ("APPIMAGE", image)))
            .envs(computer.environment())
            .stdout(Stdio::null())
            .spawn()
            .expect("the driver starts");
        await_listener(port);
        let options = json!({ "binary": computer.app(), "args": arguments });
        let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the app opens its window");
        Self { process, client }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver ends the app with itself. It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
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
