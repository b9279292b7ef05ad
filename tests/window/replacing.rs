//! A new authenticator app in the place of the one that is connected, and the two ways of its key out of the window: the
//! clipboard, and an app on this computer.

use arboard::Clipboard;
use practice_pool::{Factor, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person};

use crate::{connection::House, first_sign_in::app_code, secrets::left};

const OLD_KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

async fn signed_in_with_the_old_app() -> House {
    let house = House::of(Person {
        factors: vec![Factor::SoftwareToken],
        preferred: Some(Factor::SoftwareToken),
        authenticator: Some(OLD_KEY.to_owned()),
        ..Person::default()
    })
    .await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.fill("Code", &app_code(OLD_KEY)).await;
    house.window.press("Continue").await;
    house.window.until_described("Authenticator app", "On").await;
    house
}

#[tokio::test]
async fn the_old_app_is_replaced_only_after_a_warning() {
    let house = signed_in_with_the_old_app().await;
    let window = &house.window;
    window.press("Connect a new phone").await;
    window.until_focused("heading", "Replace your authenticator app?").await;
    window.until_shown("Your old app may stop working now.").await;
    window.look("replace").await;
    window.press("Keep my old app").await;
    window.until_focused("checkbox", "Authenticator app").await;
    assert_eq!(
        house.count("AssociateSoftwareToken"),
        0,
        "no new key before the warning"
    );

    window.press("Connect a new phone").await;
    window.press("Show the new code").await;
    window.until_focused("heading", "Connect a new phone").await;
    window.unfold("Can't scan it?").await;
    window.press("Show the key").await;
    window.look("replace-key").await;
    let key = window.shown_key().await;
    window.fill("Code", &app_code(&key)).await;
    window.press("Continue").await;
    window.until_shown("Your new app is connected.").await;
    window.look("replaced").await;
    assert_eq!(left(window, &[&key, OLD_KEY]).await, [""; 0]);
    let person = house.pool.person(PRACTICE_EMAIL).unwrap();
    assert_eq!(person.authenticator.as_deref(), Some(key.as_str()));
    assert_eq!(person.factors, [Factor::SoftwareToken]);
}

#[tokio::test]
async fn the_key_goes_to_the_clipboard_and_its_link_to_an_app_on_this_computer() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.tick("Authenticator app").await;
    window.press("Add it now").await;
    window.press("Yes, show the code").await;
    window.unfold("Can't scan it?").await;
    window.press("Copy the key").await;
    window
        .until_shown("Copied. We'll take it off the clipboard after a minute.")
        .await;
    window.until_focused("button", "Copy the key").await;
    let copied = Clipboard::new().unwrap().get_text().unwrap();

    window.press("Open in an app on this computer").await;
    window
        .until_shown("If nothing opened, this computer has no such app.")
        .await;
    window.look("key-handed-over").await;
    let link = url::Url::parse(&window.opened().await).unwrap();
    assert_eq!((link.scheme(), link.host_str()), ("otpauth", Some("totp")));
    let secret = link.query_pairs().find(|(name, _)| name == "secret");
    assert_eq!(secret.unwrap().1, copied);

    window.fill("Code", &app_code(&copied)).await;
    window.press("Continue").await;
    window.until_described("Authenticator app", "On").await;
    assert_eq!(left(window, &[&copied]).await, [""; 0]);
}
