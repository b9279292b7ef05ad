//! Newer versions of the app.

use serde::Serialize;

/// What the window may say of newer versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Updates {
    /// They are somebody else's affair: nothing is said.
    Elsewhere,
    /// The organisation does not want the app to look.
    SwitchedOff,
    /// None is known; the person may have the app look.
    NoneKnown,
    /// There is one, and it waits for the person's word.
    Ready {
        /// "1.2.3"
        version: String,
        /// The person does not want to hear of it before the next start.
        later: bool,
    },
}
