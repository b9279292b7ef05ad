//! Seeing and changing how the person proves it's them.

use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{MfaPreference, Preview, Saved, View},
};

/// Reads the service's state anew.
#[tauri::command]
pub(crate) async fn read_again(app: State<'_, App>) -> Result<View, Failure> {
    app.read_again().await
}

/// What the next sign-in would ask once `preference` is saved. Asks nobody.
#[tauri::command]
pub(crate) async fn preview_mfa_preference(app: State<'_, App>, preference: MfaPreference) -> Result<Preview, Failure> {
    app.preview(&preference.into()).await
}

/// Changes the preference, and answers with the state read back from the service.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>
#[tauri::command]
pub(crate) async fn set_mfa_preference(app: State<'_, App>, preference: MfaPreference) -> Result<Saved, Failure> {
    app.save(&preference.into()).await
}
