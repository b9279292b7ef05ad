//! The window's manners: it opens where it was, as large as the screen has room for, and with something in it.

use tauri::{
    PhysicalPosition, PhysicalRect, PhysicalSize, Runtime, Webview, WebviewWindow,
    plugin::TauriPlugin,
    webview::{PageLoadEvent, PageLoadPayload},
};
use tauri_plugin_window_state::StateFlags;

use crate::no_window;

/// The one window.
pub(crate) const LABEL: &str = "main";

type Rect = PhysicalRect<i32, u32>;

/// Remembers where the window was and how large. A place on a screen that is gone is forgotten.
pub(crate) fn remembered<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
        .build()
}

/// Makes a window that is larger than its screen, or partly beside it, fit.
pub(crate) fn fit<R: Runtime>(window: &WebviewWindow<R>) {
    if let Err(error) = try_fit(window) {
        tracing::info!(%error, "the window stays as large as it is");
    }
}

fn try_fit<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    if window.is_maximized()? {
        return Ok(());
    }
    let Some(monitor) = window.current_monitor()?.or(window.primary_monitor()?) else {
        return Ok(());
    };
    let (inner, outer) = (window.inner_size()?, window.outer_size()?);
    let frame = Rect {
        position: window.outer_position()?,
        size: outer,
    };
    let fitted = fitted(frame, *monitor.work_area());
    if fitted.size != outer {
        let inner = PhysicalSize {
            width: inner.width.saturating_sub(outer.width - fitted.size.width),
            height: inner.height.saturating_sub(outer.height - fitted.size.height),
        };
        window.set_size(inner)?;
    }
    if fitted.position != frame.position {
        window.set_position(fitted.position)?;
    }
    Ok(())
}

/// `frame`, no larger than `area` and inside it.
fn fitted(frame: Rect, area: Rect) -> Rect {
    let (x, width) = fitted_side((frame.position.x, frame.size.width), (area.position.x, area.size.width));
    let (y, height) = fitted_side(
        (frame.position.y, frame.size.height),
        (area.position.y, area.size.height),
    );
    Rect {
        position: PhysicalPosition { x, y },
        size: PhysicalSize { width, height },
    }
}

fn fitted_side((at, length): (i32, u32), (start, room): (i32, u32)) -> (i32, u32) {
    let length = length.min(room);
    let last = start.saturating_add_unsigned(room - length);
    (at.clamp(start, last), length)
}

/// Shows the window when its page has come: before, it would be a white sheet, and at night a flash.
pub(crate) fn show_with_its_page<R: Runtime>(webview: &Webview<R>, load: &PageLoadPayload<'_>) {
    if load.event() != PageLoadEvent::Finished {
        return;
    }
    match webview.window().show() {
        Ok(()) => no_window::opened(),
        Err(error) => tracing::error!(%error, "the window could not be shown"),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::fitted_side;

    #[rstest]
    #[case::inside((100, 760), (100, 760))]
    #[case::too_large((100, 5000), (40, 1000))]
    #[case::beyond_the_end((900, 760), (280, 760))]
    #[case::before_the_start((-500, 760), (40, 760))]
    #[case::a_screen_that_is_gone((100_000, 760), (280, 760))]
    fn a_window_ends_up_on_its_screen(#[case] side: (i32, u32), #[case] to: (i32, u32)) {
        assert_eq!(fitted_side(side, (40, 1000)), to);
    }
}
