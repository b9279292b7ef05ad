//! What a screen reader is told as it happens: an arrival on a screen once, by the heading that gets the focus, and a
//! countdown not at all. Listens to AT-SPI's events, as Orca does.

use std::{collections::HashMap, time::Instant};

use atspi::{
    AccessibilityConnection,
    events::object::StateChangedEvent,
    proxy::accessible::AccessibleProxy,
    zbus::{MessageStream, zvariant::OwnedValue},
};
use futures_util::StreamExt as _;
use practice_pool::PRACTICE_PASSWORD;
use serde_json::json;
use tokio::time::timeout;

use crate::{connection::House, driver::PATIENCE, heard::heard_with, window::Window};

/// What an event of an object carries: which, two numbers, what it is about, and more
/// (<https://gitlab.gnome.org/GNOME/at-spi2-core/-/blob/main/xml/Event.xml>).
type Carried = (String, i32, i32, OwnedValue, HashMap<String, OwnedValue>);

struct Ear {
    bus: AccessibilityConnection,
    told: MessageStream,
}

impl Ear {
    /// Hears what is told from now on.
    async fn listen() -> Self {
        let bus = AccessibilityConnection::new().await.unwrap();
        let told = MessageStream::from(bus.connection());
        bus.register_event::<StateChangedEvent>().await.unwrap();
        Self { bus, told }
    }

    /// Everything that gets the focus, by role and name, up to and with the first of this name.
    async fn focused_until(&mut self, last: &str) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        while !all.last().is_some_and(|it| it.ends_with(&format!("“{last}”"))) {
            let next = timeout(PATIENCE, self.focused()).await;
            all.push(next.unwrap_or_else(|_| panic!("“{last}” never gets the focus: {all:#?}")));
        }
        all
    }

    async fn focused(&mut self) -> String {
        loop {
            let message = self.told.next().await.unwrap().unwrap();
            let header = message.header();
            if header.member().is_none_or(|member| member != "StateChanged") {
                continue;
            }
            let Ok((state, on, ..)) = message.body().deserialize::<Carried>() else {
                continue;
            };
            if state != "focused" || on != 1 {
                continue;
            }
            let element = AccessibleProxy::builder(self.bus.connection())
                .destination(header.sender().unwrap().to_owned())
                .unwrap();
            let element = element
                .path(header.path().unwrap().to_owned())
                .unwrap()
                .build()
                .await
                .unwrap();
            // It may have gone meanwhile.
            let (role, name) = (element.get_role().await, element.name().await);
            if let (Ok(role), Ok(name)) = (role, name) {
                return format!("{} “{name}”", role.name());
            }
        }
    }
}

fn headings(focused: &[String]) -> Vec<&str> {
    let headings = focused.iter().filter(|it| it.starts_with("heading "));
    headings.map(String::as_str).collect()
}

impl Window {
    /// What regions that announce themselves have to say.
    async fn announces(&self) -> Vec<String> {
        let regions = "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]\
                       .map((it) => it.innerText.trim()).filter(Boolean)";
        serde_json::from_value(self.script(regions, vec![]).await).unwrap()
    }
}

#[tokio::test]
async fn each_arrival_on_a_screen_is_told_once() {
    let house = House::with(practice_pool::Settings::default()).await;
    let window = &house.window;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    let mut ear = Ear::listen().await;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.until_focused("heading", "Two-step sign-in: off").await;
    assert_eq!(window.announces().await, [""; 0]);
    window.press("Sign out").await;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    // It says what came of the step before, which the heading does not.
    assert_eq!(window.announces().await, ["You are signed out."]);
    window.tab_to("textbox", "Email or username").await;
    let focused = ear.focused_until("Email or username").await;
    let focused = [focused, ear.focused_until("Email or username").await].concat();
    assert_eq!(
        headings(&focused),
        [
            "heading “Two-step sign-in: off”",
            "heading “Sign in to Practice organisation”"
        ],
        "{focused:#?}"
    );
}

#[tokio::test]
async fn a_countdown_runs_for_the_eye_alone() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
    window.press("Sign out").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    window
        .until_focused("heading", "Enter the code from your text message")
        .await;
    let heard = heard_with("entry “Code”").await;
    insta::assert_snapshot!("code", heard);

    let left = "return document.querySelector('form [aria-hidden=true]').innerText";
    let before = window.script(left, vec![]).await;
    let start = Instant::now();
    while window.script(left, vec![]).await == before {
        assert!(start.elapsed() < PATIENCE, "the time that is left stays at {before}");
    }
    assert_eq!(heard_with("entry “Code”").await, heard);
    assert_eq!(window.announces().await, [""; 0]);
    assert_ne!(before, json!(null));
}
