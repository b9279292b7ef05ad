//! Signing in and out. Passwords and codes go into a secret at once, and from there into one request.

use std::{collections::BTreeMap, sync::Arc};

use secrecy::SecretString;
use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{BrowserWords, Factor, StartWay, View},
};

/// Signs in with a password.
#[tauri::command]
pub(crate) async fn sign_in(
    app: State<'_, Arc<App>>,
    username: String,
    password: String,
    stay: bool,
) -> Result<View, Failure> {
    app.sign_in(&username, SecretString::from(password), stay).await
}

/// Begins without a password.
#[tauri::command]
pub(crate) async fn sign_in_without_password(app: State<'_, Arc<App>>, username: String) -> Result<View, Failure> {
    app.sign_in_without_password(&username).await
}

/// Begins with a new password.
#[tauri::command]
pub(crate) async fn forgot_password(app: State<'_, Arc<App>>, username: String) -> Result<View, Failure> {
    app.forgot_password(&username).await
}

/// Signs in through the system's browser.
#[tauri::command]
pub(crate) async fn sign_in_in_browser(
    app: State<'_, Arc<App>>,
    stay: bool,
    words: BrowserWords,
) -> Result<View, Failure> {
    app.sign_in_in_browser(stay, words).await
}

/// Signs out of the system's browser.
#[tauri::command]
pub(crate) async fn sign_out_of_browser(app: State<'_, Arc<App>>, words: BrowserWords) -> Result<View, Failure> {
    app.sign_out_of_browser(words).await
}

/// Goes on with the session of an earlier start.
#[tauri::command]
pub(crate) async fn resume(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.resume().await
}

/// Locks the app, since nobody is there.
#[tauri::command]
pub(crate) async fn lock(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.lock().await
}

/// Says whether this computer is remembered.
#[tauri::command]
pub(crate) async fn remember_computer(app: State<'_, Arc<App>>, remember: bool) -> Result<View, Failure> {
    app.remember_computer(remember).await
}

/// Chooses how to begin.
#[tauri::command]
pub(crate) async fn choose_start(app: State<'_, Arc<App>>, way: StartWay) -> Result<View, Failure> {
    app.choose_start(way.into()).await
}

/// Answers with the password.
#[tauri::command]
pub(crate) async fn answer_password(app: State<'_, Arc<App>>, password: String) -> Result<View, Failure> {
    app.answer_password(SecretString::from(password)).await
}

/// Makes a new password, with what the organisation wants to know besides.
#[tauri::command]
pub(crate) async fn set_new_password(
    app: State<'_, Arc<App>>,
    password: String,
    attributes: BTreeMap<String, String>,
) -> Result<View, Failure> {
    let attributes = attributes
        .into_iter()
        .map(|(name, value)| (name, SecretString::from(value)))
        .collect();
    app.set_new_password(SecretString::from(password), attributes).await
}

/// Chooses the second step to set up; an address for e-mail.
#[tauri::command]
pub(crate) async fn set_up_step(
    app: State<'_, Arc<App>>,
    factor: Factor,
    address: Option<String>,
) -> Result<View, Failure> {
    let address = address.map(SecretString::from);
    app.set_up_step(factor.into(), address.as_ref()).await
}

/// Answers a question of the organisation's own.
#[tauri::command]
pub(crate) async fn answer_question(app: State<'_, Arc<App>>, answer: String) -> Result<View, Failure> {
    app.answer_question(SecretString::from(answer)).await
}

/// Back to the choice between the ways.
#[tauri::command]
pub(crate) async fn use_another_way(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.use_another_way().await
}

/// Has a code for a new password sent.
#[tauri::command]
pub(crate) async fn send_reset_code(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.send_reset_code().await
}

/// Sets a new password with the code.
#[tauri::command]
pub(crate) async fn reset_password(app: State<'_, Arc<App>>, code: String, password: String) -> Result<View, Failure> {
    app.reset_password(SecretString::from(code), SecretString::from(password))
        .await
}

/// Has a code that confirms the account sent.
#[tauri::command]
pub(crate) async fn send_confirmation_code(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.send_confirmation_code().await
}

/// Confirms the account with the code.
#[tauri::command]
pub(crate) async fn confirm_account(app: State<'_, Arc<App>>, code: String) -> Result<View, Failure> {
    app.confirm_account(SecretString::from(code)).await
}

/// Changes the password of the signed-in person.
#[tauri::command]
pub(crate) async fn change_password(
    app: State<'_, Arc<App>>,
    previous: Option<String>,
    proposed: String,
) -> Result<View, Failure> {
    let previous = previous.map(SecretString::from);
    app.change_password(previous.as_ref(), &SecretString::from(proposed))
        .await
}

/// Ends every session of the person.
#[tauri::command]
pub(crate) async fn sign_out_everywhere(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.sign_out_everywhere().await
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
