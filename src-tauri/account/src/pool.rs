//! The organisation's user pool as this package sees it: a client to it, its id, and what was told about it.

use cognito::Client;

use crate::hints::Hints;

/// A user pool, and a client to it.
#[derive(Debug, Clone)]
pub struct Pool {
    /// Speaks to the pool through one app client.
    pub client: Client,
    /// "eu-central-1_AbC123xyz"
    pub id: String,
    /// As the person knows the organisation; an authenticator app shows it beside the code.
    pub organisation: String,
    /// What the organisation told about it.
    pub hints: Hints,
    /// The organisation agreed, in a file that the person can't write, that the password itself may be sent.
    pub password_may_be_sent: bool,
    /// It asks questions of its own at sign-in (`CUSTOM_AUTH`): that has to be known before anything is asked.
    pub own_questions: bool,
}

impl Pool {
    /// What tells this pool and app client from others on this computer.
    #[must_use]
    pub fn connection(&self) -> String {
        format!("{}/{}", self.id, self.client.app_client().id())
    }

    /// What follows the underscore in the pool's id: the name that SRP mixes into the password.
    pub(crate) fn name(&self) -> &str {
        self.id.split_once('_').map_or(self.id.as_str(), |(_, name)| name)
    }
}
