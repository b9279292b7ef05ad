//! What a screen reader is given: the window's real accessibility tree, read over AT-SPI as Orca reads it, and compared with
//! a transcript. Not covered: how a screen reader says it, and other systems' trees; for that there is a script for a person
//! to follow, `listening.md`.

use std::{fmt::Write as _, fs, time::Instant};

use atspi::{
    AccessibilityConnection, Interface, Role, State,
    proxy::{accessible::AccessibleProxy, text::TextProxy},
    zbus::zvariant::OwnedObjectPath,
};
use practice_pool::PRACTICE_PASSWORD;

use crate::{connection::House, driver::PATIENCE, window::Window};

/// What is said of an element beside its role and name.
const SAID: [(State, &str); 7] = [
    (State::Focused, "focused"),
    (State::Checked, "checked"),
    (State::Expanded, "expanded"),
    (State::Busy, "busy"),
    (State::Required, "required"),
    (State::InvalidEntry, "invalid"),
    (State::Modal, "modal"),
];

/// The elements in another, each by the bus name of its process and its path. Asked for by hand: WebKit's processes have
/// well-known names, which the crate's own types refuse.
async fn inside(element: &AccessibleProxy<'_>) -> Vec<AccessibleProxy<'static>> {
    let mut proxies = Vec::new();
    let children = element.inner().call_method("GetChildren", &()).await.unwrap();
    let mut children: Vec<(String, OwnedObjectPath)> = children.body().deserialize().unwrap();
    if children.is_empty() && element.child_count().await.unwrap() > 0 {
        // The place where the page is put in knows its one child by number only.
        let child = element.inner().call_method("GetChildAtIndex", &(0i32)).await.unwrap();
        children.push(child.body().deserialize().unwrap());
    }
    for (name, path) in children {
        let proxy = AccessibleProxy::builder(element.inner().connection())
            .destination(name)
            .unwrap();
        proxies.push(proxy.path(path).unwrap().build().await.unwrap());
    }
    proxies
}

/// What is heard once it holds these words, and does not change any more: the tree follows the page a moment later.
pub(crate) async fn heard_with(words: &str) -> String {
    let start = Instant::now();
    let mut before = String::new();
    loop {
        let now = heard().await;
        if now.contains(words) && now == before {
            return now;
        }
        assert!(start.elapsed() < PATIENCE, "“{words}” is not heard in\n{now}");
        before = now;
    }
}

/// The tree of the app's window, one line for each element that says something.
async fn heard() -> String {
    let bus = AccessibilityConnection::new().await.unwrap();
    let registry = bus.root_accessible_on_registry().await.unwrap();
    let mut lines = String::new();
    for app in inside(&registry).await {
        if app.name().await.unwrap() == "second-step" {
            Box::pin(tell(&app, 0, &mut lines)).await;
        }
    }
    lines
}

async fn tell(element: &AccessibleProxy<'_>, depth: usize, lines: &mut String) {
    let words = words_of(element).await;
    let role = element.get_role().await.unwrap();
    let says = !words.is_empty() && role != Role::Application;
    if says {
        let states = element.get_state().await.unwrap();
        let said: Vec<_> = SAID
            .iter()
            .filter(|(state, _)| states.contains(*state))
            .map(|(_, said)| *said)
            .collect();
        let about = element.description().await.unwrap();
        let line = [format!("{} “{words}”", role.name()), said.join(", "), about]
            .into_iter()
            .filter(|part| !part.is_empty());
        let line: Vec<_> = line.collect();
        writeln!(lines, "{}{}", "  ".repeat(depth), line.join(" · ")).unwrap();
    }
    for child in inside(element).await {
        Box::pin(tell(&child, depth + usize::from(says), lines)).await;
    }
}

/// The name, and else the text.
async fn words_of(element: &AccessibleProxy<'_>) -> String {
    let name = element.name().await.unwrap();
    if !name.trim().is_empty() || !element.get_interfaces().await.unwrap().contains(Interface::Text) {
        return name.trim().to_owned();
    }
    let text = TextProxy::builder(element.inner().connection())
        .destination(element.inner().destination().to_owned())
        .unwrap()
        .path(element.inner().path().to_owned())
        .unwrap();
    let text = text.build().await.unwrap().get_text(0, -1).await.unwrap();
    // Where an element stands in a text.
    text.replace('\u{fffc}', " ").trim().to_owned()
}

#[tokio::test]
async fn the_first_screen_is_heard_as_it_is_seen() {
    let window = Window::open(&[]).await;
    window.until_focused("heading", "See and choose how you sign in").await;
    insta::assert_snapshot!(
        "first",
        heard_with("heading “See and choose how you sign in” · focused").await
    );
    window.press("English · Language and look").await;
    window.until_focused("button", "Done").await;
    insta::assert_snapshot!("language-and-look", heard_with("button “Done” · focused").await);
}

#[tokio::test]
async fn the_sign_in_and_its_refusal_are_heard_as_they_are_seen() {
    let house = House::with(practice_pool::Settings::default()).await;
    house
        .window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    insta::assert_snapshot!(
        "sign-in",
        heard_with("heading “Sign in to Practice organisation” · focused").await
    );
    house.sign_in("not the password").await;
    house
        .window
        .until_shown("That name and password don't go together")
        .await;
    house.window.until_focused("textbox", "Password").await;
    insta::assert_snapshot!("sign-in-refused", heard_with("invalid").await);
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_focused("heading", "Two-step sign-in: off").await;
    insta::assert_snapshot!("panel", heard_with("heading “Two-step sign-in: off” · focused").await);
}

#[tokio::test]
async fn a_change_and_its_outcome_are_heard_as_they_are_seen() {
    let house = House::signed_in().await;
    house.window.tick("Text message").await;
    house.window.until_shown("After you save").await;
    insta::assert_snapshot!("unsaved", heard_with("Off now, on after you save").await);
    house.window.press("Save changes").await;
    house.window.until_described("Text message", "On").await;
    house.window.until_shown("Nothing more to do.").await;
    insta::assert_snapshot!("saved", heard_with("Nothing more to do.").await);
    house.window.tick("Text message").await;
    house.window.press("Save changes").await;
    house.window.until_focused("button", "Keep it on").await;
    insta::assert_snapshot!("last-off", heard_with("button “Keep it on” · focused").await);
}

#[tokio::test]
async fn the_set_up_of_an_authenticator_app_is_heard_as_it_is_seen() {
    let house = House::signed_in().await;
    house.window.tick("Authenticator app").await;
    house.window.press("Add it now").await;
    house.window.press("Yes, show the code").await;
    house.window.find("textbox", "Code").await;
    insta::assert_snapshot!("authenticator", heard_with("entry “Code”").await);
}

/// A word that is not the window's any more would send whoever follows the script looking for it.
#[test]
fn the_script_for_a_person_has_the_windows_own_words() {
    let transcripts: String = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/snapshots"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("__heard__"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let script = include_str!("listening.md")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let quoted: Vec<_> = script
        .split('“')
        .skip(1)
        .filter_map(|rest| rest.split_once('”').map(|(words, _)| words))
        .collect();
    assert!(quoted.len() > 20, "{quoted:?}");
    for words in quoted {
        assert!(transcripts.contains(words), "“{words}” is in no transcript");
    }
}
