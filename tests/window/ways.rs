//! Which way a sign-in goes: the choice of a factor and of another one, a beginning without a password, and a code for
//! which the service did not wait.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use practice_pool::{Clock, Factor, FirstFactor, Flow, Medium, PRACTICE_PASSWORD, Person, Settings};

use crate::{connection::House, secrets::left, window::Window};

/// The computer's clock, so far ahead as the test has moved it.
#[derive(Default)]
struct Ahead(Mutex<Duration>);

impl Ahead {
    fn move_on(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for Ahead {
    fn now(&self) -> SystemTime {
        SystemTime::now() + *self.0.lock().unwrap()
    }
}

fn with(factors: &[Factor]) -> Person {
    Person {
        factors: factors.to_vec(),
        ..Person::default()
    }
}

impl Window {
    /// Moves the page's clock on, which its countdowns follow.
    async fn move_on(&self, time: Duration) {
        let script = "const real = Date.now.bind(Date); Date.now = () => real() + arguments[0]";
        self.script(
            &format!("((arguments) => {{ {script} }})(arguments)"),
            vec![millis(time)],
        )
        .await;
    }
}

fn millis(time: Duration) -> serde_json::Value {
    u64::try_from(time.as_millis()).unwrap().into()
}

#[tokio::test]
async fn another_way_is_chosen_after_the_first_one_does_not_help() {
    let house = House::of(with(&[Factor::Sms, Factor::Email])).await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window
        .until_focused("heading", "How would you like to show it's you?")
        .await;
    window.press("Text message").await;
    window
        .until_focused("heading", "Enter the code from your text message")
        .await;
    let texted = messages.recv().await.unwrap();
    assert_eq!(texted.medium, Medium::Sms);
    window.look("code-with-another-way").await;

    window.press("Use another way").await;
    window
        .until_focused("heading", "How would you like to show it's you?")
        .await;
    window.press("Email").await;
    window.until_focused("heading", "Enter the code from your email").await;
    let emailed = messages.recv().await.unwrap();
    assert_eq!(emailed.medium, Medium::Email);
    window.fill("Code", &emailed.code).await;
    window.press("Continue").await;
    window.until_described("Email", "On").await;
    let secrets = [PRACTICE_PASSWORD, &texted.code, &emailed.code];
    assert_eq!(left(window, &secrets).await, [""; 0]);
}

#[tokio::test]
async fn a_new_code_is_sent_and_the_focus_waits_where_it_goes() {
    let house = House::of(with(&[Factor::Sms])).await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.find("textbox", "Code").await;
    let first = messages.recv().await.unwrap().code;
    window.press("Send a new code").await;
    window
        .until_shown("We sent a new code. Older codes no longer work.")
        .await;
    window.until_focused("textbox", "Code").await;
    let second = messages.recv().await.unwrap().code;
    // Half a minute later.
    window.move_on(Duration::from_secs(31)).await;
    window.until_shown("The code hasn't arrived?").await;
    window.until_focused("textbox", "Code").await;
    window.look("code-late").await;
    window.type_here(&second).await;
    window.press("Continue").await;
    window.until_described("Text message", "On").await;
    assert_eq!(left(window, &[&first, &second]).await, [""; 0]);
}

#[tokio::test]
async fn a_code_that_the_service_did_not_wait_for_begins_anew_without_the_password() {
    let clock = Arc::new(Ahead::default());
    let house = House::with(Settings {
        people: vec![with(&[Factor::Sms])],
        clock: clock.clone(),
        ..Settings::default()
    })
    .await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.find("textbox", "Code").await;
    let late = messages.recv().await.unwrap().code;

    let four_minutes = Duration::from_secs(4 * 60);
    clock.move_on(four_minutes);
    window.move_on(four_minutes).await;
    window.until_shown("The service may have stopped waiting.").await;
    window.look("code-ran-out").await;
    window.fill("Code", &late).await;
    window.press("Continue").await;
    window
        .until_shown("That took longer than the service waits. We began again")
        .await;
    window.until_focused("textbox", "Code").await;
    window.look("code-began-anew").await;
    let fresh = messages.recv().await.unwrap().code;
    window.fill("Code", &fresh).await;
    window.press("Continue").await;
    window.until_described("Text message", "On").await;
    assert_eq!(left(window, &[PRACTICE_PASSWORD, &late, &fresh]).await, [""; 0]);
}

async fn without_password() -> House {
    let house = House::with(Settings {
        flows: vec![Flow::UserSrp, Flow::UserAuth, Flow::RefreshToken],
        first_factors: vec![FirstFactor::Password, FirstFactor::EmailOtp],
        ..Settings::default()
    })
    .await;
    house
        .window
        .fill("Email or username", practice_pool::PRACTICE_EMAIL)
        .await;
    house.window.press("Sign in without a password").await;
    house
        .window
        .until_focused("heading", "How would you like to sign in?")
        .await;
    house
}

#[tokio::test]
async fn a_code_by_email_stands_in_for_the_password() {
    let house = without_password().await;
    let mut messages = house.pool.messages();
    let window = &house.window;
    window.look("choose-start").await;
    window.press("Code by email").await;
    window.until_focused("heading", "Enter the code from your email").await;
    window.look("code-first").await;
    let code = messages.recv().await.unwrap().code;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.find("checkbox", "Text message").await;
    assert_eq!(left(window, &[&code]).await, [""; 0]);
}

#[tokio::test]
async fn the_password_is_asked_for_by_itself_when_it_is_chosen() {
    let house = without_password().await;
    let window = &house.window;
    window.press("Password").await;
    window.until_focused("heading", "Enter your password").await;
    window.fill("Password", "Planted-mistyped-1").await;
    window.press("Sign in").await;
    window.until_shown("don't go together").await;
    window.look("password-refused").await;
    house.window.until_focused("textbox", "Password").await;
    window.fill("Password", PRACTICE_PASSWORD).await;
    window.press("Sign in").await;
    window.find("checkbox", "Text message").await;
    assert_eq!(left(window, &[PRACTICE_PASSWORD, "Planted-mistyped-1"]).await, [""; 0]);
}
