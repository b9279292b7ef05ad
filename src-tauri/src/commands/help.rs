//! The report for the IT team, and removing what this computer keeps.

use std::sync::Arc;

use tauri::{AppHandle, Runtime, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt as _;

use crate::{app::App, appearance::Appearances, failure::Failure, updates::Updates, views::View};

/// Makes the report. Asks nobody.
#[tauri::command]
pub(crate) async fn report(app: State<'_, Arc<App>>) -> Result<String, Failure> {
    Ok(app.report())
}

/// Lets the person say where the report goes. Whether it went anywhere.
#[tauri::command]
pub(crate) async fn save_report<R: Runtime>(handle: AppHandle<R>, app: State<'_, Arc<App>>) -> Result<bool, Failure> {
    let (picked, answer) = tokio::sync::oneshot::channel();
    let dialog = handle.dialog().file().set_file_name("second-step-report.txt");
    dialog.save_file(move |file| drop(picked.send(file)));
    match answer.await.ok().flatten().and_then(|file| file.into_path().ok()) {
        Some(file) => app.save_report(&file).map(|()| true),
        None => Ok(false),
    }
}

/// Signs everybody out here and removes what this computer keeps.
#[tauri::command]
pub(crate) async fn remove_my_data<R: Runtime>(
    window: WebviewWindow<R>,
    app: State<'_, Arc<App>>,
    appearances: State<'_, Appearances>,
    updates: State<'_, Arc<Updates>>,
) -> Result<View, Failure> {
    let view = app.remove_my_data().await?;
    updates.forget();
    appearances.forget(&window);
    Ok(view)
}
