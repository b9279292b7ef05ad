//! Seeing, adding and removing passkeys.

use std::sync::Arc;

use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{BrowserWords, Passkeys, View},
};

/// The registered passkeys.
#[tauri::command]
pub(crate) async fn list_passkeys(app: State<'_, Arc<App>>) -> Result<Passkeys, Failure> {
    app.passkeys().await
}

/// Adds one in the system's browser.
#[tauri::command]
pub(crate) async fn add_passkey(app: State<'_, Arc<App>>, words: BrowserWords) -> Result<View, Failure> {
    app.add_passkey(words).await
}

/// Removes one; with the last one passkey is switched off first. Answers with those that are left.
#[tauri::command]
pub(crate) async fn remove_passkey(app: State<'_, Arc<App>>, id: String) -> Result<Passkeys, Failure> {
    app.remove_passkey(&id).await
}
