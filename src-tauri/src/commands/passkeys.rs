//! Seeing and removing passkeys.

use std::sync::Arc;

use tauri::State;

use crate::{app::App, failure::Failure, views::Passkeys};

/// The registered passkeys.
#[tauri::command]
pub(crate) async fn list_passkeys(app: State<'_, Arc<App>>) -> Result<Passkeys, Failure> {
    app.passkeys().await
}

/// Removes one; with the last one passkey is switched off first. Answers with those that are left.
#[tauri::command]
pub(crate) async fn remove_passkey(app: State<'_, Arc<App>>, id: String) -> Result<Passkeys, Failure> {
    app.remove_passkey(&id).await
}
