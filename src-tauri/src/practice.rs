//! The embedded practice account: starts the practice pool on a loopback port, and ends it.
//!
//! From here on it is a pool like any other, reached over HTTP through a connection file of its own. Nothing else in
//! the app knows the difference, but for the label, the filled-in sign-in and the tray of pretend messages.

use std::{sync::Arc, time::SystemTime};

use account::Session;
use practice_pool::{Medium, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};
use secrecy::ExposeSecret as _;

use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
    views::{Factor, PracticeMessage, PracticePerson},
};

/// A running practice pool; it ends when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct Practice {
    pool: Arc<PracticePool>,
}

impl Practice {
    /// Starts one, with its connection.
    pub(crate) async fn start() -> Result<(Self, Connection), Failure> {
        let pool = PracticePool::start(Settings::default()).await.map_err(|error| {
            tracing::warn!(%error, "the practice pool did not start");
            Failure::new(Code::Unexpected)
        })?;
        let connection = Connection::from_value(pool.connection())?;
        Ok((Self { pool: Arc::new(pool) }, connection))
    }

    /// The pretend person, to be filled in.
    #[expect(clippy::unused_self, reason = "only a running practice pool has a pretend person")]
    pub(crate) fn person(&self) -> PracticePerson {
        PracticePerson {
            username: PRACTICE_EMAIL.to_owned(),
            password: PRACTICE_PASSWORD.to_owned(),
        }
    }

    /// Hands on each message from now on, until `hand_on` says that nobody listens or practice ends.
    pub(crate) fn watch(&self, hand_on: impl Fn(PracticeMessage) -> bool + Send + 'static) {
        let mut messages = self.pool.messages();
        tauri::async_runtime::spawn(async move {
            while let Some(message) = messages.recv().await {
                let factor = match message.medium {
                    Medium::Sms => Factor::Sms,
                    Medium::Email => Factor::Email,
                };
                if !hand_on(PracticeMessage {
                    factor,
                    to: message.to,
                    text: message.text,
                }) {
                    break;
                }
            }
        });
    }

    /// What the pretend authenticator app shows now: for the key being connected, else for the one that is.
    pub(crate) async fn authenticator_code(&self, session: Option<&Session>) -> Option<String> {
        let connecting = match session {
            Some(session) => session.authenticator_key().await,
            None => None,
        };
        let connected = || self.pool.person(PRACTICE_EMAIL).and_then(|person| person.authenticator);
        let now = SystemTime::now();
        match connecting {
            Some(key) => practice_pool::totp(key.expose_secret(), now),
            None => practice_pool::totp(&connected()?, now),
        }
    }
}
