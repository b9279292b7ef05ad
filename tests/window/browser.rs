//! A real browser of its own, as the system's one is: WebKit's MiniBrowser, driven beside the app's window.

use std::{
    env,
    process::{Child, Command, Stdio},
};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;

use crate::driver::{PATIENCE, await_listener, free_port};

pub(crate) struct Browser {
    process: Child,
    client: Client,
}

impl Browser {
    /// Opens a page.
    pub(crate) async fn open(url: &str) -> Self {
        let port = free_port();
        let process = Command::new(env::var_os("WEBKIT_DRIVER").expect("WEBKIT_DRIVER: run `cargo xtask test window`"))
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .spawn()
            .expect("the driver starts");
        await_listener(port);
        let client = ClientBuilder::new(HttpConnector::new())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the browser opens");
        let browser = Self { process, client };
        browser.go_to(url).await;
        browser
    }

    /// Opens another page, with what the browser remembers of the ones before.
    pub(crate) async fn go_to(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// Follows the link of these words.
    pub(crate) async fn follow(&self, words: &str) {
        let link = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::LinkText(words))
            .await;
        link.unwrap().click().await.unwrap();
    }

    /// Types into the field of this name.
    pub(crate) async fn fill(&self, field: &str, text: &str) {
        let css = format!("input[name={field}]");
        let field = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(&css))
            .await;
        field.unwrap().send_keys(text).await.unwrap();
    }

    /// Presses the button of these words.
    pub(crate) async fn press(&self, words: &str) {
        let path = format!("//button[normalize-space()='{words}']");
        let button = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&path))
            .await;
        button.unwrap().click().await.unwrap();
    }

    /// Waits for a page of this title.
    pub(crate) async fn until_titled(&self, title: &str) {
        let path = format!("//title[normalize-space()='{title}']");
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&path))
            .await;
        found.unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser with itself. It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
