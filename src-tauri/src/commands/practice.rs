//! The practice account's pretend phone, mailbox and authenticator app.

use tauri::{State, ipc::Channel};

use crate::{app::App, failure::Failure, views::PracticeMessage};

/// Hands on each message that the practice account "sends" from now on.
#[tauri::command]
pub(crate) async fn watch_practice_messages(
    app: State<'_, App>,
    channel: Channel<PracticeMessage>,
) -> Result<(), Failure> {
    app.watch_practice_messages(move |message| channel.send(message).is_ok())
        .await
}

/// The code that the pretend authenticator app shows now, once it knows a key.
#[tauri::command]
pub(crate) async fn practice_authenticator_code(app: State<'_, App>) -> Result<Option<String>, Failure> {
    Ok(app.practice_authenticator_code().await)
}
