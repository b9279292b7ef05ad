//! Every way in which the system has a running app open something: a second start, which brings the first one forward and
//! ends, and on macOS a message.

use std::{ffi::OsString, io, path::Path, sync::Arc};

use tauri::{AppHandle, Builder, Manager as _, Runtime};

use crate::{
    app::App,
    arguments::{Arguments, Opened},
    window,
};

/// One app at a time: a later start hands over what it was started with.
pub(crate) fn one_at_a_time<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.plugin(tauri_plugin_single_instance::init(|handle, words, folder| {
        started_again(handle, words, Path::new(&folder));
    }))
}

/// The app was started once more, with these words and in this folder.
pub fn started_again<R: Runtime>(handle: &AppHandle<R>, words: impl IntoIterator<Item = String>, folder: &Path) {
    bring_forward(handle);
    let words = words.into_iter().map(OsString::from);
    let started = Arguments::read(words, &mut io::empty());
    let opened = started.opened.or_else(|| started.connection.map(Opened::File));
    if let Some(opened) = opened {
        open(handle, opened.seen_from(folder));
    }
}

/// macOS hands files and links over by a message, to the running app and to one that has just started.
#[cfg(target_os = "macos")]
pub(crate) fn heed<R: Runtime>(handle: &AppHandle<R>, event: tauri::RunEvent) {
    if let tauri::RunEvent::Opened { urls } = event {
        bring_forward(handle);
        for url in urls {
            if let Some(opened) = Opened::read(url.as_str().as_ref()) {
                open(handle, opened);
            }
        }
    }
}

/// Elsewhere they come as arguments.
#[cfg(not(target_os = "macos"))]
pub(crate) fn heed<R: Runtime>(_: &AppHandle<R>, _: tauri::RunEvent) {}

/// Shows it to the person, who decides.
pub(crate) fn open<R: Runtime>(handle: &AppHandle<R>, opened: Opened) {
    let app = Arc::clone(&handle.state::<Arc<App>>());
    tauri::async_runtime::spawn(async move { app.open(opened).await });
}

fn bring_forward<R: Runtime>(handle: &AppHandle<R>) {
    let Some(window) = handle.get_webview_window(window::LABEL) else {
        return;
    };
    for outcome in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = outcome {
            tracing::info!(%error, "the window stays where it is");
        }
    }
}
