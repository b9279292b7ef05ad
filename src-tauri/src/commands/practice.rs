//! The practice account's pretend phone, mailbox and authenticator app.

use std::sync::Arc;

use tauri::{State, ipc::Channel};

use crate::{
    app::App,
    failure::Failure,
    views::{PracticeMessage, PracticeTrouble},
};

/// Hands on each message that the practice account "sends" from now on.
#[tauri::command]
pub(crate) async fn watch_practice_messages(
    app: State<'_, Arc<App>>,
    channel: Channel<PracticeMessage>,
) -> Result<(), Failure> {
    app.watch_practice_messages(move |message| channel.send(message).is_ok())
        .await
}

/// The code that the pretend authenticator app shows now, once it knows a key.
#[tauri::command]
pub(crate) async fn practice_authenticator_code(app: State<'_, Arc<App>>) -> Result<Option<String>, Failure> {
    Ok(app.practice_authenticator_code().await)
}

/// Makes something go wrong, the next time it can.
#[tauri::command]
pub(crate) async fn make_practice_trouble(app: State<'_, Arc<App>>, trouble: PracticeTrouble) -> Result<(), Failure> {
    app.make_practice_trouble(trouble).await
}
