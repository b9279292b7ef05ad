//! How the window looks to this person, on the screen and on paper.
//!
//! Not async, so that one choice after the other is heeded in that order.
#![expect(clippy::needless_pass_by_value, reason = "a command is handed what it needs")]

use tauri::{Runtime, State, WebviewWindow};

use crate::{
    appearance::Appearances,
    failure::{Code, Failure},
    views::{Appearance, ZoomStep},
};

/// What the page has to know before it says a word.
#[tauri::command]
pub(crate) fn appearance(appearances: State<'_, Appearances>) -> Appearance {
    appearances.chosen()
}

/// From now on, and at the next start.
#[tauri::command]
pub(crate) fn set_appearance<R: Runtime>(
    window: WebviewWindow<R>,
    appearances: State<'_, Appearances>,
    appearance: Appearance,
) {
    appearances.choose(&window, appearance);
}

/// Everything one step larger or smaller.
#[tauri::command]
pub(crate) fn zoom<R: Runtime>(window: WebviewWindow<R>, appearances: State<'_, Appearances>, step: ZoomStep) {
    appearances.zoom(&window, step);
}

/// Opens the system's own print dialog.
#[tauri::command]
pub(crate) fn print<R: Runtime>(window: WebviewWindow<R>) -> Result<(), Failure> {
    window.print().map_err(|error| {
        tracing::warn!(%error, "nothing is printed");
        Failure::new(Code::Unexpected)
    })
}
