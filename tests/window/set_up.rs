//! What a box lacks is added in place, and what a save would cost is asked before it is made.

use practice_pool::{Factor, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings};

use crate::connection::House;

async fn house(person: Person) -> House {
    let username = person.username.clone();
    let house = House::with(Settings {
        people: vec![person],
        ..Settings::default()
    })
    .await;
    house.window.fill("Email or username", &username).await;
    house.window.fill("Password", PRACTICE_PASSWORD).await;
    house.window.press("Sign in").await;
    house.window.find("checkbox", "Text message").await;
    house
}

#[tokio::test]
async fn a_number_is_added_confirmed_and_what_was_saved_is_finished() {
    let house = house(Person {
        phone: None,
        phone_confirmed: false,
        ..Person::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    window.tick("Text message").await;
    window.until_described("Text message", "Needs a mobile number.").await;
    window.press("Save changes").await;
    window.find("textbox", "Mobile number").await;
    window.look("number-missing").await;
    window.fill("Mobile number", "0555").await;
    window.press("Text me a code").await;
    window.until_shown("That is not a whole mobile number").await;
    window.look("number-not-whole").await;
    window.fill("Mobile number", "+1 (555) 555-0199").await;
    window.press("Text me a code").await;
    window.find("textbox", "Code").await;
    window.look("number-code").await;
    let code = messages.recv().await.unwrap().code;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.until_described("Text message", "On").await;
    window.look("number-on").await;
    let person = house.pool.person(PRACTICE_EMAIL).unwrap();
    assert_eq!(
        (person.phone.as_deref(), person.factors),
        (Some("+15555550199"), vec![Factor::Sms])
    );
}

#[tokio::test]
async fn an_address_that_nobody_confirmed_is_confirmed_in_place() {
    let house = house(Person {
        email_confirmed: false,
        ..Person::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    window.tick("Email").await;
    window.press("Confirm it now").await;
    window.look("address-unconfirmed").await;
    window.press("Send a code to a•••@p•••").await;
    let code = messages.recv().await.unwrap().code;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.until_described("Email", "On").await;
    assert_eq!(house.factors(), [Factor::Email]);
}

#[tokio::test]
async fn giving_up_a_new_number_leaves_the_account_as_it_was() {
    let house = house(Person {
        phone: None,
        phone_confirmed: false,
        ..Person::default()
    })
    .await;
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Add it now").await;
    window.fill("Mobile number", "+15555550199").await;
    window.press("Text me a code").await;
    window.find("textbox", "Code").await;
    window.press("Cancel").await;
    window.until_described("Text message", "Needs a mobile number.").await;
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().phone, None);
}

#[tokio::test]
async fn turning_off_the_last_one_is_asked_about_and_the_safe_answer_keeps_it() {
    let person = Person {
        factors: vec![Factor::Sms],
        preferred: Some(Factor::Sms),
        ..Person::default()
    };
    let house = House::with(Settings {
        people: vec![person],
        ..Settings::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    let code = messages.recv().await.unwrap().code;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window
        .until_shown("If you lose your phone, you could not get in by yourself.")
        .await;

    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_shown("Turn off two-step sign-in?").await;
    assert_eq!(
        window.focused_text().await,
        "Keep it on",
        "the safe answer is the first"
    );
    window.look("last-one-off").await;
    window.press("Keep it on").await;
    assert_eq!(window.focused_text().await, "Save changes", "and back where one was");
    assert_eq!(house.factors(), [Factor::Sms]);

    window.press("Save changes").await;
    window.press("Turn it off").await;
    window.until_described("Text message", "Off").await;
    assert_eq!(house.factors(), []);
}

#[tokio::test]
async fn a_save_that_could_take_the_reset_away_offers_the_authenticator_instead() {
    let house = house(Person {
        email_confirmed: false,
        ..Person::default()
    })
    .await;
    let window = &house.window;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window
        .until_shown("If you forget your password, a code to +•••••••0123 may no longer reset it")
        .await;
    window.look("reset-at-risk").await;
    window.press("Use an authenticator app instead").await;
    assert!(window.is_ticked("Authenticator app").await);
    assert!(!window.is_ticked("Text message").await);
    assert_eq!(house.count("SetUserMFAPreference"), 0);
}

#[tokio::test]
async fn passkeys_are_seen_and_the_last_one_removed() {
    let house = house(Person {
        passkeys: 1,
        ..Person::default()
    })
    .await;
    let window = &house.window;
    window.press("Show my passkeys").await;
    window.press("Remove Practice passkey 1").await;
    window.look("passkeys").await;
    window.press("Remove it").await;
    window.until_shown("Removed.").await;
    assert_eq!(house.pool.person(PRACTICE_EMAIL).unwrap().passkeys, 0);
}
