//! What people are told where no window opens: a program that just ends looks broken, and nobody learns why.
//!
//! On Windows and macOS a message of the system's own says it, elsewhere standard error alone: what keeps a window from
//! opening on Linux is that there is no display, which a message would need as well.

mod words;

use std::{
    io::{self, Write as _},
    panic::{self, PanicHookInfo},
    path::PathBuf,
    process,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

/// Where Microsoft has the web engine for those who miss it: the address that Tauri's installers fetch it from.
/// <https://learn.microsoft.com/microsoft-edge/webview2/concepts/distribution>
const WEB_ENGINE: &str = "https://go.microsoft.com/fwlink/p/?LinkId=2124703";

/// What ended the program.
const FAILURE: i32 = 1;

static OPEN: AtomicBool = AtomicBool::new(false);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// Windows has none of its own: the installer brings it, and anybody can remove it again.
    NoWebEngine,
    Unknown,
}

/// The window has opened: what goes wrong from now on is said in it.
pub(crate) fn opened() {
    OPEN.store(true, Ordering::Relaxed);
}

/// Ends the program, in words, if it is known beforehand that no window can open.
pub(crate) fn end_where_none_can_be() {
    if cfg!(windows)
        && let Err(error) = tauri::webview_version()
    {
        tracing::error!(%error, "there is no web engine");
        end(Why::NoWebEngine, None);
    }
}

/// Ends the program, in words, whatever keeps the window from opening. Tauri and the window's toolkit tell most of that by
/// a panic.
pub(crate) fn end_in_words(logs: Option<PathBuf>) {
    let main = thread::current().id();
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if OPEN.load(Ordering::Relaxed) || thread::current().id() != main {
            return before(panic);
        }
        // Nobody has typed anything yet, so that the words hold no secret.
        tracing::error!(words = message(panic), place = ?panic.location(), "no window opened");
        end(Why::Unknown, logs.as_ref());
    }));
}

/// The same, of an error that Tauri returned.
pub(crate) fn end_with(error: &tauri::Error, logs: Option<&PathBuf>) -> ! {
    tracing::error!(%error, "no window opened");
    end(Why::Unknown, logs)
}

fn message<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = panic.payload();
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref().copied()).unwrap_or_default()
}

fn end(why: Why, logs: Option<&PathBuf>) -> ! {
    let words = words::of(sys_locale::get_locales());
    let (text, place) = match why {
        Why::NoWebEngine => (words.no_web_engine, Some(WEB_ENGINE.into())),
        Why::Unknown => (words.unknown, logs.map(|logs| logs.to_string_lossy())),
    };
    let place = place.unwrap_or_default();
    // Whoever started the program may not listen any more.
    let _ = writeln!(io::stderr(), "{text}\n\n{place}");
    #[cfg(any(windows, target_os = "macos"))]
    show(why, words.directed(text), &place);
    process::exit(FAILURE)
}

/// As a message of the system's own, and does what the person answers.
#[cfg(any(windows, target_os = "macos"))]
fn show(why: Why, text: String, place: &str) {
    use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};

    let (text, buttons) = match why {
        // The last of its words ask whether to go to the place.
        Why::NoWebEngine => (text, MessageButtons::YesNo),
        Why::Unknown => (format!("{text}\n\n{place}"), MessageButtons::Ok),
    };
    let answer = MessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title("Second Step")
        .set_description(text)
        .set_buttons(buttons)
        .show();
    if answer == MessageDialogResult::Yes
        && let Err(error) = open::that_detached(place)
    {
        tracing::error!(kind = %error.kind(), "no browser can be opened");
    }
}
