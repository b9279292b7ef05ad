//! The computer's clipboard, for one thing only: the key of an authenticator that is being connected, which some people
//! paste into an app on this computer. It is taken off again a minute later, and when the app ends, if it is still there.
//!
//! The key is asked to be left out of the system's clipboard history and of clipboards shared between computers.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::time::sleep;

/// How long what was copied stays.
const STAYS: Duration = Duration::from_secs(60);

/// A clipboard: the computer's, or a test's.
pub(crate) trait Board: Send {
    /// Puts `text` there, in place of what was.
    fn put(&mut self, text: &str) -> Result<(), Unavailable>;
    /// What is there, if it is a text.
    fn text(&mut self) -> Option<SecretString>;
    /// Takes off what is there.
    fn clear(&mut self);
}

/// There is no clipboard here, or it can't be used now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unavailable;

/// The clipboard, and what this app put there.
pub(crate) struct Clipboard {
    board: Mutex<Box<dyn Board>>,
    ours: Mutex<Option<SecretString>>,
}

impl Clipboard {
    pub(crate) fn new(board: impl Board + 'static) -> Self {
        Self {
            board: Mutex::new(Box::new(board)),
            ours: Mutex::default(),
        }
    }

    /// Copies `secret`. Whoever calls this awaits [`Clipboard::clear_in_time`] next.
    pub(crate) fn copy(&self, secret: SecretString) -> Result<(), Unavailable> {
        self.board().put(secret.expose_secret())?;
        *self.ours() = Some(secret);
        Ok(())
    }

    /// Takes off what was copied, once its minute is over.
    pub(crate) async fn clear_in_time(self: Arc<Self>) {
        let copied = self.ours().clone();
        sleep(STAYS).await;
        let is_the_same = |now: &SecretString| {
            copied
                .as_ref()
                .is_some_and(|copied| copied.expose_secret() == now.expose_secret())
        };
        // What was copied since has a minute of its own.
        if self.ours().as_ref().is_some_and(is_the_same) {
            self.clear();
        }
    }

    /// Takes off what was copied, unless the person has copied something else meanwhile.
    pub(crate) fn clear(&self) {
        let Some(ours) = self.ours().take() else { return };
        let mut board = self.board();
        if board
            .text()
            .is_some_and(|there| there.expose_secret() == ours.expose_secret())
        {
            board.clear();
        }
    }

    fn board(&self) -> MutexGuard<'_, Box<dyn Board>> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ours(&self) -> MutexGuard<'_, Option<SecretString>> {
        self.ours.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The computer's own, opened when it is first wanted: on X11 whoever put something there has to stay to hand it over.
#[derive(Default)]
pub(crate) struct ThisComputers(Option<arboard::Clipboard>);

impl ThisComputers {
    fn open(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.0.is_none() {
            let opened = arboard::Clipboard::new();
            self.0 = opened.inspect_err(|error| tracing::warn!(%error, "no clipboard")).ok();
        }
        self.0.as_mut()
    }
}

impl Board for ThisComputers {
    fn put(&mut self, text: &str) -> Result<(), Unavailable> {
        let put = self.open().ok_or(Unavailable)?.set().exclude_from_history();
        #[cfg(windows)]
        let put = put.exclude_from_cloud();
        put.text(text).map_err(|error| {
            tracing::warn!(%error, "nothing was copied");
            Unavailable
        })
    }

    fn text(&mut self) -> Option<SecretString> {
        self.open()?.get_text().ok().map(SecretString::from)
    }

    fn clear(&mut self) {
        if let Some(Err(error)) = self.open().map(arboard::Clipboard::clear) {
            tracing::warn!(%error, "what was copied stays on the clipboard");
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: the system's own clipboard, which `tests/window` pastes from.

    use super::*;

    /// What is on a pretend clipboard, shared with the test.
    #[derive(Clone, Default)]
    struct Pretend(Arc<Mutex<Option<String>>>);

    impl Pretend {
        fn there(&self) -> Option<String> {
            self.0.lock().unwrap().clone()
        }
    }

    impl Board for Pretend {
        fn put(&mut self, text: &str) -> Result<(), Unavailable> {
            *self.0.lock().unwrap() = Some(text.to_owned());
            Ok(())
        }

        fn text(&mut self) -> Option<SecretString> {
            self.there().map(SecretString::from)
        }

        fn clear(&mut self) {
            *self.0.lock().unwrap() = None;
        }
    }

    fn clipboard() -> (Arc<Clipboard>, Pretend) {
        let board = Pretend::default();
        (Arc::new(Clipboard::new(board.clone())), board)
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_copied_goes_after_a_minute() {
        let (clipboard, board) = clipboard();
        clipboard.copy("KEY".into()).unwrap();
        let clearing = tokio::spawn(Arc::clone(&clipboard).clear_in_time());
        tokio::time::sleep(Duration::from_secs(59)).await;
        assert_eq!(board.there().as_deref(), Some("KEY"));
        clearing.await.unwrap();
        assert_eq!(board.there(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn what_the_person_copied_since_stays() {
        let (clipboard, board) = clipboard();
        clipboard.copy("KEY".into()).unwrap();
        let clearing = tokio::spawn(Arc::clone(&clipboard).clear_in_time());
        board.clone().put("a shopping list").unwrap();
        clearing.await.unwrap();
        assert_eq!(board.there().as_deref(), Some("a shopping list"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_newer_key_has_a_minute_of_its_own() {
        let (clipboard, board) = clipboard();
        clipboard.copy("KEY".into()).unwrap();
        let first = tokio::spawn(Arc::clone(&clipboard).clear_in_time());
        tokio::time::sleep(Duration::from_secs(30)).await;
        clipboard.copy("NEWER".into()).unwrap();
        let second = tokio::spawn(Arc::clone(&clipboard).clear_in_time());
        first.await.unwrap();
        assert_eq!(board.there().as_deref(), Some("NEWER"));
        second.await.unwrap();
        assert_eq!(board.there(), None);
    }

    #[test]
    fn the_end_of_the_app_takes_it_off_at_once() {
        let (clipboard, board) = clipboard();
        clipboard.copy("KEY".into()).unwrap();
        clipboard.clear();
        assert_eq!(board.there(), None);
    }
}
