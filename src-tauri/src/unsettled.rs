//! Changes whose outcome is not known: the answer was lost, and the state could not be read back either. Remembered
//! beyond the end of the app, so that the person learns at the next sign-in what became of them.
//!
//! What is kept: which boxes. No code, token, number or address.

use tauri::{AppHandle, Runtime};

use crate::{kept::PerAccount, views::MfaPreference};

/// The changes whose outcome is not known.
pub(crate) type Unsettled = PerAccount<MfaPreference>;

/// Reads what was kept. The state read at sign-in is true, whatever is left out here.
pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Unsettled {
    PerAccount::load(handle, "unsettled")
}
