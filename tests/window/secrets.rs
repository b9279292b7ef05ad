//! After each step closes, nothing secret is left in the page: not in what it shows, its fields, its storage, its history
//! or anything that can be reached from `window`.
//!
//! Not covered: what the engine keeps to itself, and a variable that no object reaches. `tests/ipc/secrets.rs` searches
//! the log, the answers, the failures and the files.

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings};
use serde_json::json;

use crate::{connection::House, window::Window};

/// Every text that can be reached from `window`, and where it is not `script`'s own.
const TEXTS: &str = "
    const texts = [document.documentElement.outerHTML, location.href, document.cookie];
    for (const field of document.querySelectorAll('input, textarea, select')) texts.push(field.value);
    for (const storage of [localStorage, sessionStorage]) texts.push(JSON.stringify({ ...storage }));
    for (const entry of performance.getEntries()) texts.push(entry.name);
    texts.push(JSON.stringify(history.state));
    const seen = new Set();
    const look = (value, depth) => {
        if (typeof value === 'string') { texts.push(value); return; }
        if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
        seen.add(value);
        if (depth === 0) return;
        if (value instanceof Map || value instanceof Set) for (const entry of value) look(entry, depth - 1);
        for (const name of Reflect.ownKeys(value)) {
            let member;
            try { member = value[name]; } catch { continue; }
            look(member, depth - 1);
        }
    };
    look(window, 7);
    return texts.join('\\n');";

/// The secrets that the page still has.
pub(crate) async fn left(window: &Window, secrets: &[&str]) -> Vec<String> {
    let texts = window.script(TEXTS, vec![]).await;
    let texts = texts.as_str().unwrap();
    assert!(texts.len() > 10_000, "something was searched");
    let grouped = |secret: &str| {
        secret
            .as_bytes()
            .chunks(4)
            .map(String::from_utf8_lossy)
            .collect::<Vec<_>>()
            .join(" ")
    };
    secrets
        .iter()
        .filter(|secret| texts.contains(**secret) || texts.contains(&grouped(secret)))
        .map(|secret| (*secret).to_owned())
        .collect()
}

#[tokio::test]
async fn nothing_secret_is_left_in_the_page_after_its_step() {
    let person = Person {
        phone: None,
        phone_confirmed: false,
        ..Person::default()
    };
    let house = House::with(Settings {
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let window = &house.window;
    let mut messages = house.pool.messages();

    // A password that is wrong, and the right one.
    house.sign_in("Planted-password-77").await;
    window.until_shown("don't go together").await;
    assert_eq!(left(window, &["Planted-password-77"]).await, [""; 0]);
    house.sign_in(PRACTICE_PASSWORD).await;
    window.find("checkbox", "Text message").await;

    // A number and its code.
    window.tick("Text message").await;
    window.press("Add it now").await;
    window.fill("Mobile number", "+15555550142").await;
    window.press("Text me a code").await;
    window.find("textbox", "Code").await;
    let number_code = messages.recv().await.unwrap().code;
    window.fill("Code", &number_code).await;
    window.press("Continue").await;
    window.until_described("Text message", "On").await;

    // An authenticator's key and its code.
    window.tick("Authenticator app").await;
    window.press("Add it now").await;
    window.press("Yes, show the code").await;
    window.unfold("Can't scan it?").await;
    window.press("Show the key").await;
    let key = window
        .script("return document.querySelector('code').innerText", vec![])
        .await;
    let key = key.as_str().unwrap().replace(' ', "");
    assert_eq!(
        left(window, &[&key]).await,
        [key.as_str()],
        "while its step is open it is shown"
    );
    let app_code = practice_pool::totp(&key, std::time::SystemTime::now()).unwrap();
    window.fill("Code", &app_code).await;
    window.press("Continue").await;
    window.until_described("Authenticator app", "On").await;

    let secrets = [
        PRACTICE_PASSWORD,
        "Planted-password-77",
        "+15555550142",
        "5555550142",
        &number_code,
        &key,
        &app_code,
    ];
    assert_eq!(left(window, &secrets).await, [""; 0]);

    window.press("Sign out").await;
    window.find("textbox", "Password").await;
    assert_eq!(left(window, &secrets).await, [""; 0]);
    let person = house.pool.person(PRACTICE_EMAIL).unwrap();
    assert_eq!(
        json!(person.authenticator),
        json!(key),
        "the key that was searched is the one"
    );
}
