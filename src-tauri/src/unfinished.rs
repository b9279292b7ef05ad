//! Set-ups of an authenticator app that were not finished: a key was asked for and never proved, or the app is connected
//! and was never switched on. Remembered beyond the end of the app, since the entry on the phone is, too.
//!
//! What is kept: how far it got. Never a key.

use tauri::{AppHandle, Runtime};

use crate::{kept::PerAccount, views::Unfinished};

/// The set-ups that were not finished. One for each account: the service knows only the last key it gave.
pub(crate) type UnfinishedSetUps = PerAccount<Unfinished>;

/// Reads what was kept.
pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> UnfinishedSetUps {
    PerAccount::load(handle, "unfinished")
}
