//! Every way in which the system has a running app open something: a second start, which brings the first one forward and
//! ends, and on macOS a message.

use std::{
    ffi::OsString,
    io, mem,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

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

/// What the system handed over before the app was there to show it: macOS does, where that is what it starts the app for.
#[derive(Default)]
pub(crate) struct Early(Mutex<Vec<Opened>>);

impl Early {
    /// The app is there now.
    pub(crate) fn show<R: Runtime>(&self, handle: &AppHandle<R>) {
        let waiting = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for opened in waiting {
            open(handle, opened);
        }
    }
}

/// Shows it to the person, who decides.
pub(crate) fn open<R: Runtime>(handle: &AppHandle<R>, opened: Opened) {
    let early = handle.state::<Early>();
    // Held until it is known where this goes: the app may come just now.
    let mut waiting = early.0.lock().unwrap_or_else(PoisonError::into_inner);
    match handle.try_state::<Arc<App>>() {
        None => waiting.push(opened),
        Some(app) => {
            let app = Arc::clone(&app);
            tauri::async_runtime::spawn(async move { app.open(opened).await });
        }
    }
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

#[cfg(test)]
mod tests {
    //! Not covered: macOS' own message, which only its compiler has seen; what is shown of a link (tests/ipc).

    use tauri::test::mock_builder;
    use tempfile::TempDir;

    use super::*;
    use crate::{Organisation, views::View};

    const LINK: &str =
        "second-step://connect?name=Example&region=eu-central-1&userPoolId=eu-central-1_AbC123xyz&clientId=c1";

    #[tokio::test]
    async fn what_comes_before_the_app_is_there_is_shown_once_it_is() {
        let data = TempDir::new().unwrap();
        let mut context = crate::context();
        data.path()
            .to_str()
            .unwrap()
            .clone_into(&mut context.config_mut().identifier);
        let words = [OsString::from("second-step")];
        let mut app = crate::compose(mock_builder(), words, Organisation::none())
            .build(context)
            .unwrap();
        started_again(app.handle(), ["second-step", LINK].map(str::to_owned), Path::new("/"));
        assert!(app.try_state::<Arc<App>>().is_none(), "the set-up comes later");

        set_up(&mut app);
        let mine = Arc::clone(&app.state::<Arc<App>>());
        let start = std::time::Instant::now();
        while !matches!(
            mine.view().await,
            View::Offer {
                connection: Some(_),
                ..
            }
        ) {
            assert!(start.elapsed().as_secs() < 30, "nothing is shown");
            tokio::task::yield_now().await;
        }
    }

    /// As `App::run` does it, and comes back.
    #[expect(
        deprecated,
        reason = "there is no other way to run the set-up of an app that never ends"
    )]
    fn set_up(app: &mut tauri::App<tauri::test::MockRuntime>) {
        app.run_iteration(|_, _| {});
    }
}
