//! Seeing and changing how the person proves it's them.

use std::sync::Arc;

use tauri::{State, ipc::Channel};

use crate::{
    app::App,
    failure::Failure,
    views::{MfaPreference, News, Preview, Saved, View},
};

/// Reads the service's state anew.
#[tauri::command]
pub(crate) async fn read_again(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.read_again().await
}

/// What the next sign-in would ask once `preference` is saved. Asks nobody.
#[tauri::command]
pub(crate) async fn preview_mfa_preference(
    app: State<'_, Arc<App>>,
    preference: MfaPreference,
) -> Result<Preview, Failure> {
    app.preview(&preference.into()).await
}

/// Changes the preference, and answers with the state read back from the service.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>
#[tauri::command]
pub(crate) async fn set_mfa_preference(app: State<'_, Arc<App>>, preference: MfaPreference) -> Result<Saved, Failure> {
    app.save(&preference.into()).await
}

/// Hands on what happens while no call is under way, or before one answers.
#[tauri::command]
pub(crate) async fn watch_news(app: State<'_, Arc<App>>, channel: Channel<News>) -> Result<(), Failure> {
    app.listen(move |news| channel.send(news).is_ok());
    Ok(())
}
