//! Second Step, the desktop app: choose how you prove it's you when you sign in.
//!
//! This package is the Tauri shell: the composition root, the commands, and what they need of this computer. What a
//! person may do is in `account`, the wire in `cognito`, the practice account in `practice-pool`, the window in `ui/`.

mod accounts;
mod app;
mod appearance;
mod arguments;
mod browser;
mod check;
mod clipboard;
mod command_line;
mod commands;
mod connection_file;
mod connections;
mod console;
mod convert;
mod desktop_proxy;
mod expected;
pub mod failure;
mod kept;
mod logging;
mod no_window;
mod organisation;
mod outside;
mod practice;
mod qr;
mod report;
mod starts;
mod unfinished;
mod unsettled;
mod updates;
pub mod vault;
pub mod views;
mod window;

pub use organisation::Organisation;
pub use starts::started_again;

use std::{ffi::OsString, io::Write as _, process::ExitCode, sync::Arc, time::SystemTime};

use tauri::{Builder, CloseRequestApi, Manager as _, Runtime, Window, WindowEvent};

use crate::{
    app::App,
    appearance::Appearances,
    arguments::Arguments,
    updates::{Source, Updates},
};

/// Starts the app, and returns when its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    if let Some(said) = command_line::answer(&words) {
        console::borrow();
        // Whoever asked may have closed the pipe; there is nobody else to tell.
        let _ = std::io::stdout().write_all(said.text.as_bytes());
        return ExitCode::from(said.code);
    }
    let mut context = context();
    let logs = logging::place(&context.config().identifier);
    logging::start(logs.clone());
    no_window::end_in_words(logs.clone());
    no_window::end_where_none_can_be();
    let arguments = Arguments::read(words, &mut std::io::stdin());
    let mut builder = Builder::<tauri::Wry>::new().plugin(window::remembered());
    // Somebody else's account has a window of its own.
    if arguments.access_token.is_none() {
        builder = starts::one_at_a_time(builder);
    }
    let source = Source::of_this_build();
    if let Some(source) = &source {
        builder = source.register(builder, &mut context);
    }
    match compose_with(builder, arguments, Organisation::of_this_computer(), source).build(context) {
        Ok(app) => {
            app.run(starts::heed);
            ExitCode::SUCCESS
        }
        Err(error) => no_window::end_with(&error, logs.as_ref()),
    }
}

/// The configuration, the permissions and the page, as they were at build time.
#[must_use]
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Puts the app together. Generic over the runtime, so that the tests' windowless one runs the same app, on a computer
/// on which an organisation may have put something.
pub fn compose<R: Runtime>(
    builder: Builder<R>,
    arguments: impl IntoIterator<Item = OsString>,
    organisation: Organisation,
) -> Builder<R> {
    compose_with(
        builder,
        Arguments::read(arguments, &mut std::io::stdin()),
        organisation,
        None,
    )
}

/// With a `source` of newer versions, its plugin is registered already.
fn compose_with<R: Runtime>(
    builder: Builder<R>,
    arguments: Arguments,
    organisation: Organisation,
    source: Option<Source>,
) -> Builder<R> {
    builder
        .plugin(tauri_plugin_store::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(starts::Early::default())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let mine = App::start(app.handle(), &arguments, organisation);
            app.manage(Updates::start(app.handle(), &mine, source.as_ref(), SystemTime::now));
            app.manage(mine);
            let appearances = Appearances::load(app.handle());
            if let Some(window) = app.get_webview_window(window::LABEL) {
                appearances.apply(&window);
                window::fit(&window);
            }
            app.manage(appearances);
            app.state::<starts::Early>().show(app.handle());
            Ok(())
        })
        .on_page_load(window::show_with_its_page)
        .on_window_event(|window, event| match event {
            WindowEvent::CloseRequested { api, .. } => finish_saving_before_closing(window, api),
            WindowEvent::Destroyed => take_off_what_was_copied(window),
            _ => {}
        })
}

/// A window that is closed during a save goes out of sight at once, and the app ends when the save has: cut off in the
/// middle, nobody would know what became of it.
fn finish_saving_before_closing<R: Runtime>(window: &Window<R>, api: &CloseRequestApi) {
    let Some(app) = window.try_state::<Arc<App>>() else {
        return;
    };
    let saving = app.saving();
    if saving.try_lock().is_ok() {
        return;
    }
    api.prevent_close();
    if let Err(error) = window.hide() {
        tracing::warn!(%error, "the window stays in sight until the save has ended");
    }
    let handle = window.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        // A save ends by itself: every request in it has its time-out.
        drop(saving.lock().await);
        handle.exit(0);
    });
}

/// Nobody will be there to do it when its minute is over.
fn take_off_what_was_copied<R: Runtime>(window: &Window<R>) {
    if let Some(app) = window.try_state::<Arc<App>>() {
        app.take_off_what_was_copied();
    }
}
