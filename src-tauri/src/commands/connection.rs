//! Which organisation, and where the window stands.

use std::sync::Arc;

use tauri::{AppHandle, Runtime, State};
use tauri_plugin_dialog::DialogExt as _;

use crate::{
    app::App,
    failure::Failure,
    views::{ByHand, ConnectionCheck, View},
};

/// The screen now. Asks nobody.
#[tauri::command]
pub(crate) async fn view(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    Ok(app.view().await)
}

/// Starts the practice account.
#[tauri::command]
pub(crate) async fn use_practice(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.use_practice().await
}

/// Lets the person pick a connection file. Cancelled: everything stays.
#[tauri::command]
pub(crate) async fn open_connection_file<R: Runtime>(
    handle: AppHandle<R>,
    app: State<'_, Arc<App>>,
) -> Result<View, Failure> {
    let (picked, answer) = tokio::sync::oneshot::channel();
    let dialog = handle
        .dialog()
        .file()
        .add_filter("Second Step", &["secondstep", "json"]);
    dialog.pick_file(|file| drop(picked.send(file)));
    match answer.await.ok().flatten().and_then(|file| file.into_path().ok()) {
        Some(path) => app.open_connection_file(&path).await,
        None => Ok(app.view().await),
    }
}

/// Connects to an organisation by the four values, for those who have no file.
#[tauri::command]
pub(crate) async fn connect_by_hand(app: State<'_, Arc<App>>, values: ByHand) -> Result<View, Failure> {
    app.connect_by_hand(&values).await
}

/// Goes to a known organisation.
#[tauri::command]
pub(crate) async fn use_connection(app: State<'_, Arc<App>>, id: String) -> Result<View, Failure> {
    app.use_connection(&id).await
}

/// Removes an organisation that the person added.
#[tauri::command]
pub(crate) async fn remove_connection(app: State<'_, Arc<App>>, id: String) -> Result<View, Failure> {
    app.remove_connection(&id).await
}

/// Goes on as somebody who stays signed in here.
#[tauri::command]
pub(crate) async fn use_account(
    app: State<'_, Arc<App>>,
    connection: String,
    subject: String,
) -> Result<View, Failure> {
    app.use_account(&connection, &subject).await
}

/// Signs somebody out who stays signed in here.
#[tauri::command]
pub(crate) async fn remove_account(
    app: State<'_, Arc<App>>,
    connection: String,
    subject: String,
) -> Result<View, Failure> {
    app.remove_account(&connection, &subject).await
}

/// Back to the first screen. A session that stays goes on waiting.
#[tauri::command]
pub(crate) async fn leave_organisation(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    Ok(app.leave_organisation().await)
}

/// Goes to the organisation hop by hop, and says where it ends.
#[tauri::command]
pub(crate) async fn check_connection(app: State<'_, Arc<App>>) -> Result<ConnectionCheck, Failure> {
    app.check_connection().await
}

/// Adds the connection that the window shows, and no other that came since.
#[tauri::command]
pub(crate) async fn accept_offer(app: State<'_, Arc<App>>, number: u32) -> Result<View, Failure> {
    app.accept_offer(number).await
}

/// Does not add it.
#[tauri::command]
pub(crate) async fn decline_offer(app: State<'_, Arc<App>>, number: u32) -> Result<View, Failure> {
    Ok(app.decline_offer(number).await)
}
