//! Newer versions of the app.

use std::sync::Arc;

use tauri::{AppHandle, Runtime, State};

use crate::{failure::Failure, updates::Updates, views};

/// What is known. Asks nobody.
#[tauri::command]
pub(crate) async fn updates(updates: State<'_, Arc<Updates>>) -> Result<views::Updates, Failure> {
    Ok(updates.shown())
}

/// The person wants to know whether there is one.
#[tauri::command]
pub(crate) async fn look_for_updates(updates: State<'_, Arc<Updates>>) -> Result<views::Updates, Failure> {
    updates.look().await?;
    Ok(updates.shown())
}

/// Puts the newer version in this one's place, and starts it. Answers only if that did not happen.
#[tauri::command]
pub(crate) async fn install_update<R: Runtime>(
    handle: AppHandle<R>,
    updates: State<'_, Arc<Updates>>,
) -> Result<views::Updates, Failure> {
    updates.install(|| handle.request_restart()).await?;
    Ok(updates.shown())
}

/// Not before the next start; what is being fetched is dropped.
#[tauri::command]
pub(crate) async fn put_off_update(updates: State<'_, Arc<Updates>>) -> Result<views::Updates, Failure> {
    updates.put_off();
    Ok(updates.shown())
}
