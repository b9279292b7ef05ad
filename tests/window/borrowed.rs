//! `second-step --connection FILE --access-token-stdin`: somebody else's account, opened with a token of theirs.
//!
//! The tokens are the pool's own: one is of another kind, one too old, one without the scope, one of another pool.

use std::{
    rc::Rc,
    sync::Arc,
    time::{Duration, SystemTime},
};

use practice_pool::{Clock, Factor, Flow, PRACTICE_EMAIL, PracticePool, Settings};
use serde_json::{Value, json};

use crate::{client::Client, computer::Computer, connection::file_of, window::Window};

async fn pool(settings: Settings) -> PracticePool {
    let flows = vec![Flow::UserPassword, Flow::RefreshToken];
    PracticePool::start(Settings { flows, ..settings }).await.unwrap()
}

/// Starts the app with what somebody pipes into it.
async fn started(connection: &Value, input: &str) -> Window {
    let file = file_of(connection);
    let computer = Rc::new(Computer::piping(input));
    let arguments = ["--connection", file.path().to_str().unwrap(), "--access-token-stdin"];
    let window = Window::open_on(computer, &arguments).await;
    // The file is read at the start, and never again.
    drop(file);
    window
}

/// The app with a token that is of no use: it says why, asks nobody, and anybody may sign in.
async fn refuses(pool: &PracticePool, connection: &Value, input: &str, headline: &str, picture: &str) {
    let before = pool.requests().len();
    let window = started(connection, input).await;
    window.until_shown(headline).await;
    window.find("textbox", "Password").await;
    window.look(picture).await;
    assert_eq!(pool.requests().len(), before, "nothing is asked with it");
}

#[tokio::test]
async fn an_access_token_opens_the_account_it_is_of_and_goes_on_working_after_the_sign_out() {
    let pool = pool(Settings::default()).await;
    let tokens = Client(&pool).tokens(PRACTICE_EMAIL).await;
    let token = tokens["AccessToken"].as_str().unwrap();
    // As `echo` ends it.
    let window = started(&pool.connection(), &format!("{token}\n")).await;
    window
        .until_shown("You are changing ada@practice.example's account.")
        .await;
    window.look("borrowed").await;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
    assert_eq!(pool.person(PRACTICE_EMAIL).unwrap().factors, [Factor::Sms]);

    window.press("Sign out").await;
    window.until_shown("You are signed out.").await;
    window.find("textbox", "Password").await;
    window.look("borrowed-signed-out").await;
    assert_eq!(pool.arrived("RevokeToken") + pool.arrived("GlobalSignOut"), 0);
    let user = Client(&pool).ask("GetUser", &json!({ "AccessToken": token })).await;
    assert_eq!(
        user.expect("the token still works")["UserMFASettingList"],
        json!(["SMS_MFA"])
    );
}

#[tokio::test]
async fn an_id_token_is_not_taken_for_an_access_token() {
    let pool = pool(Settings::default()).await;
    let tokens = Client(&pool).tokens(PRACTICE_EMAIL).await;
    let headline = "What you were handed can't open an account";
    let id = tokens["IdToken"].as_str().unwrap();
    refuses(&pool, &pool.connection(), id, headline, "borrowed-id-token").await;
}

#[tokio::test]
async fn a_token_of_another_pool_is_told_from_one_of_this() {
    let pool = pool(Settings::default()).await;
    let tokens = Client(&pool).tokens(PRACTICE_EMAIL).await;
    let mut connection = pool.connection();
    connection["userPoolId"] = json!("eu-central-1_Another1x");
    let headline = "What you were handed is for another organisation";
    let access = tokens["AccessToken"].as_str().unwrap();
    refuses(&pool, &connection, access, headline, "borrowed-elsewhere").await;
}

struct Yesterday;

impl Clock for Yesterday {
    fn now(&self) -> SystemTime {
        SystemTime::now() - Duration::from_secs(24 * 60 * 60)
    }
}

#[tokio::test]
async fn a_token_that_is_too_old_is_told_as_such() {
    let pool = pool(Settings {
        clock: Arc::new(Yesterday),
        ..Settings::default()
    })
    .await;
    let tokens = Client(&pool).tokens(PRACTICE_EMAIL).await;
    let access = tokens["AccessToken"].as_str().unwrap();
    refuses(
        &pool,
        &pool.connection(),
        access,
        "What you were handed doesn't work any more",
        "borrowed-expired",
    )
    .await;
}

#[tokio::test]
async fn a_token_that_may_only_say_who_somebody_is_changes_nothing() {
    let pool = pool(Settings::default()).await;
    let access = Client(&pool).token_of_a_website().await;
    let headline = "This app isn't allowed to change sign-in settings yet";
    refuses(&pool, &pool.connection(), &access, headline, "borrowed-no-scope").await;
}

#[tokio::test]
async fn what_is_no_token_at_all_is_told_as_such() {
    let pool = pool(Settings::default()).await;
    let headline = "What you were handed can't open an account";
    for input in ["", "not a token", "a.b.c"] {
        refuses(&pool, &pool.connection(), input, headline, "borrowed-no-token").await;
    }
}

#[tokio::test]
async fn a_token_that_was_ended_meanwhile_is_told_from_one_that_may_do_nothing() {
    let pool = pool(Settings::default()).await;
    let tokens = Client(&pool).tokens(PRACTICE_EMAIL).await;
    pool.revoke_all(PRACTICE_EMAIL);
    let window = started(&pool.connection(), tokens["AccessToken"].as_str().unwrap()).await;
    window.until_shown("What you were handed doesn't work any more").await;
    window.find("textbox", "Password").await;
}
