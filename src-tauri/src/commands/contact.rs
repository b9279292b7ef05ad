//! Adding, changing and confirming the number or the address that codes go to.

use std::sync::Arc;

use secrecy::SecretString;
use tauri::State;

use crate::{
    app::App,
    failure::Failure,
    views::{ContactSetUp, Factor, View},
};

/// Enters a number or an address, or, without a value, confirms the one that is there. `country` (ISO 3166) is for
/// numbers that are typed without their country's code.
#[tauri::command]
pub(crate) async fn begin_contact_set_up(
    app: State<'_, Arc<App>>,
    factor: Factor,
    value: Option<String>,
    country: Option<String>,
) -> Result<ContactSetUp, Failure> {
    let value = value.map(SecretString::from);
    app.begin_contact(factor.into(), value.as_ref(), country.as_deref())
        .await
}

/// Sends another code.
#[tauri::command]
pub(crate) async fn send_contact_code(app: State<'_, Arc<App>>) -> Result<ContactSetUp, Failure> {
    app.send_contact_code().await
}

/// Proves with a code that the person reads what is sent there.
#[tauri::command]
pub(crate) async fn finish_contact_set_up(app: State<'_, Arc<App>>, code: String) -> Result<View, Failure> {
    app.finish_contact(SecretString::from(code)).await
}

/// Puts back what was there before.
#[tauri::command]
pub(crate) async fn cancel_contact_set_up(app: State<'_, Arc<App>>) -> Result<View, Failure> {
    app.cancel_contact().await
}
