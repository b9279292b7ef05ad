//! Signing in and out. Passwords and codes go into a secret at once, and from there into one request.

use std::sync::Arc;

use secrecy::SecretString;
use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{Factor, View},
};

/// Signs in with a password.
#[tauri::command]
pub(crate) async fn sign_in(app: State<'_, Arc<App>>, username: String, password: String) -> Result<View, Failure> {
    app.sign_in(&username, SecretString::from(password)).await
}

/// The person agreed that the password itself is sent.
#[tauri::command]
pub(crate) async fn agree_to_send_password(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.agree_to_send_password().await
}

/// Back to the empty sign-in.
#[tauri::command]
pub(crate) async fn cancel_sign_in(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    Ok(app.cancel_sign_in().await)
}

/// Answers with a code.
#[tauri::command]
pub(crate) async fn answer_code(app: State<'_, Arc<App>>, code: String) -> Result<View, Failure> {
    app.answer_code(SecretString::from(code)).await
}

/// Chooses a factor for this sign-in.
#[tauri::command]
pub(crate) async fn choose_factor(app: State<'_, Arc<App>>, factor: Factor) -> Result<View, Failure> {
    app.choose_factor(factor.into()).await
}

/// Starts over, so that a new code is sent.
#[tauri::command]
pub(crate) async fn send_new_code(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.send_new_code().await
}

/// Ends the session.
#[tauri::command]
pub(crate) async fn sign_out(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    Ok(app.sign_out().await)
}
