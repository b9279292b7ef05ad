//! Connecting an authenticator app.

use std::sync::Arc;

use secrecy::SecretString;
use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{AuthenticatorSetUp, View},
};

/// Asks for a key. The window keeps it on the page while the step is open, and nowhere else.
#[tauri::command]
pub(crate) async fn begin_authenticator_set_up(app: State<'_, Arc<App>>) -> Result<AuthenticatorSetUp, Failure> {
    app.begin_authenticator().await
}

/// Proves with a code that the authenticator has the key.
#[tauri::command]
pub(crate) async fn finish_authenticator_set_up(
    app: State<'_, Arc<App>>,
    code: String,
    device_name: Option<String>,
) -> Result<View, Failure> {
    app.finish_authenticator(SecretString::from(code), device_name).await
}

/// Drops the key.
#[tauri::command]
pub(crate) async fn cancel_authenticator_set_up(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.cancel_authenticator().await
}

/// Forgets a set-up that was not finished.
#[tauri::command]
pub(crate) async fn drop_authenticator_set_up(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.drop_authenticator().await
}

/// Puts the open step's key on the clipboard, for a minute.
#[tauri::command]
pub(crate) async fn copy_authenticator_key(app: State<'_, Arc<App>>) -> Result<(), Failure> {
    app.copy_authenticator_key().await
}

/// Hands the open step's link to an app on this computer.
#[tauri::command]
pub(crate) async fn open_authenticator_link(app: State<'_, Arc<App>>) -> Result<(), Failure> {
    app.open_authenticator_link().await
}
