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
pub(crate) async fn cancel_authenticator_set_up(app: State<'_, Arc<App>>) -> Result<(), Failure> {
    app.cancel_authenticator().await
}
