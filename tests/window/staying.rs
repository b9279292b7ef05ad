//! Staying signed in from one start to the next, and the lock.
//!
//! With a real keychain beside the window. `tests/vault/staying.rs` has what the app answers where it is not to be had.

use std::{fs, path::PathBuf, time::Instant};

use practice_pool::{Factor, Fault, PRACTICE_PASSWORD, PracticePool, Settings, Times};
use serde_json::json;

use crate::{connection::House, driver::PATIENCE, keyring::Keyring, window::Window};

pub(crate) const STAY: &str = "Stay signed in on this computer";
const RENEW: &str = "GetTokensFromRefreshToken";

impl House {
    /// Waits until the service was told that the session is over, which the window does not wait for.
    async fn until_revoked(&self) {
        let start = Instant::now();
        while self.count("RevokeToken") == 0 {
            assert!(start.elapsed() < PATIENCE, "the session is not revoked");
            tokio::task::yield_now().await;
        }
    }

    /// Where secrets are sealed.
    pub(crate) fn vault(&self) -> PathBuf {
        self.computer.data().join("app.secondstep.desktop/vault.json")
    }

    /// Waits until the session outlasts the app, which sign-ins and what they show do not wait for.
    pub(crate) async fn until_kept(&self) {
        let start = Instant::now();
        while !fs::read_to_string(self.vault()).is_ok_and(|sealed| sealed.contains("refreshToken")) {
            assert!(start.elapsed() < PATIENCE, "the session is not kept");
            tokio::task::yield_now().await;
        }
    }
}

impl Window {
    /// Sets the page's clock on by so many minutes.
    async fn let_pass(&self, minutes: u32) {
        let set_on =
            "const [minutes] = arguments; const before = Date.now; Date.now = () => before() + minutes * 60_000";
        self.script(set_on, vec![json!(minutes)]).await;
    }
}

async fn signed_in_to_stay() -> House {
    let house = House::with(Settings::default()).await;
    house.window.tick(STAY).await;
    house.window.look("stay").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.find("checkbox", "Text message").await;
    house.until_kept().await;
    house
}

#[tokio::test]
async fn who_stays_signed_in_is_in_at_the_next_start_without_a_password_until_they_sign_out() {
    let _keyring = Keyring::unlocked();
    let mut house = signed_in_to_stay().await;
    let proofs = house.count("InitiateAuth");
    house.start_again().await;
    house.window.until_focused("heading", "Two-step sign-in: off").await;
    house.window.look("stayed").await;
    assert_eq!(house.count("InitiateAuth"), proofs, "nobody signed in again");
    house.window.tick("Text message").await;
    house.window.press("Save changes").await;
    house.window.until_described("Text message", "On").await;
    assert_eq!(house.factors(), [Factor::Sms]);

    house.window.press("Sign out").await;
    house.window.until_shown("You are signed out.").await;
    house.start_again().await;
    house.window.find("textbox", "Password").await;
    assert!(!house.window.is_ticked(STAY).await, "the wish is not guessed");
}

#[tokio::test]
async fn a_return_that_takes_long_or_fails_leaves_signing_in_at_hand() {
    let _keyring = Keyring::unlocked();
    let mut house = signed_in_to_stay().await;
    house.pool.fail(RENEW, Fault::Held, Times::Once);
    house.start_again().await;
    house.window.until_focused("heading", "Welcome back").await;
    house.window.look("returning").await;
    house.pool.fail(RENEW, Fault::DropBefore, Times::Always);
    house.start_again().await;
    house.window.until_shown("The connection broke").await;
    house.window.look("returning-failed").await;
    house.pool.recover();
    house.window.press("Try again").await;
    house.window.until_focused("heading", "Two-step sign-in: off").await;

    house.pool.fail(RENEW, Fault::Held, Times::Always);
    house.start_again().await;
    house.window.press("Sign in instead").await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.find("checkbox", "Text message").await;
    house.pool.recover();
    house.window.press("Sign out").await;
    house.window.until_shown("You are signed out.").await;
}

#[tokio::test]
async fn a_session_that_ended_meanwhile_asks_for_a_sign_in_and_says_so() {
    let _keyring = Keyring::unlocked();
    let mut house = signed_in_to_stay().await;
    house.pool.revoke_all(practice_pool::PRACTICE_EMAIL);
    house.start_again().await;
    house
        .window
        .until_shown("You were signed out for safety. Sign in again to go on.")
        .await;
    house.window.find("textbox", "Password").await;
    house.window.look("returning-over").await;
}

#[tokio::test]
async fn a_removed_organisation_leaves_no_session_behind() {
    let _keyring = Keyring::unlocked();
    let house = signed_in_to_stay().await;
    house.window.press("Use another account").await;
    house.window.press("Remove Practice organisation").await;
    house.window.press("Remove it").await;
    house
        .window
        .until_shown("The organisation is removed from this computer.")
        .await;
    assert_eq!(house.count("RevokeToken"), 1);
    let sealed = fs::read_to_string(house.vault()).unwrap_or_default();
    assert!(!sealed.contains("refreshToken"), "{sealed}");
}

#[tokio::test]
async fn without_a_keychain_the_panel_says_that_the_session_ends_with_the_app() {
    let _keyring = Keyring::locked();
    let mut house = House::with(Settings::default()).await;
    house.window.tick(STAY).await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house
        .window
        .until_shown("This computer has no safe place to keep you signed in")
        .await;
    house.window.look("stay-no-safe-place").await;
    house.start_again().await;
    house.window.find("textbox", "Password").await;
}

#[tokio::test]
async fn an_app_that_nobody_touched_is_locked_and_opens_again_with_a_sign_in() {
    let pool = PracticePool::start(Settings::default()).await.unwrap();
    let mut connection = pool.connection();
    connection["policy"] = json!({ "lockAfterMinutes": 5 });
    let mut house = House::opened(pool, &connection).await;
    let window = &house.window;
    house.sign_in(PRACTICE_PASSWORD).await;
    window.tick("Text message").await;

    // As when the computer slept: the clock has gone on, and nothing has looked at it meanwhile.
    window.let_pass(4).await;
    window.tick("Email").await;
    window.until_described("Email", "Off now, on after you save").await;
    window.let_pass(5).await;
    window.tick("Authenticator app").await;
    window.until_shown("Nobody used the app for a while").await;
    window
        .until_focused("heading", "Sign in to Practice organisation")
        .await;
    window.look("locked").await;
    assert!(
        !window.text().await.contains(STAY),
        "a session on the disk would be a way around the lock"
    );
    house.until_revoked().await;

    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_focused("heading", "Two-step sign-in: off").await;
    assert!(
        !house.window.is_ticked("Text message").await,
        "what was not saved went with the lock"
    );
    assert_eq!(house.factors(), []);
    house.start_again().await;
    house.window.find("textbox", "Password").await;
}
