//! What each account's next sign-in was said to ask, remembered so that a sign-in that asks something else is explained.
//!
//! What is kept: which pool, whose account (the `sub`, an id and no name) and which factors. No number or address.

use account::{Factors, NextStep};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime};

use crate::{kept::Kept, views::Factor};

/// What was said, for each account once.
pub(crate) struct Expected(Kept<Entry>);

#[derive(Serialize, Deserialize)]
struct Entry {
    connection: String,
    subject: String,
    said: Vec<Said>,
    /// Known the next time too.
    #[serde(skip, default = "crate::kept::was_kept")]
    kept: bool,
}

/// [`NextStep`], as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Said {
    PasswordOnly,
    Code(Factor),
    Choice(Vec<Factor>),
    SetUp,
}

impl Entry {
    fn is_of(&self, connection: &str, subject: &str) -> bool {
        self.connection == connection && self.subject == subject
    }
}

impl Expected {
    /// Reads what was kept.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        Self(Kept::load(handle, "expected", |entry: &Entry| entry.kept))
    }

    /// This is what the panel says now.
    pub(crate) fn remember(&self, connection: &str, subject: &str, said: Vec<NextStep>, kept: bool) {
        let said: Vec<Said> = said.into_iter().map(Said::from).collect();
        let same = |entry: &Entry| entry.is_of(connection, subject) && entry.said == said;
        if self.0.entries().iter().any(same) {
            return;
        }
        // Every save says something new, and none waits for this to be written.
        self.0.change_in_passing(|entries| {
            entries.retain(|entry| !entry.is_of(connection, subject));
            entries.push(Entry {
                connection: connection.to_owned(),
                subject: subject.to_owned(),
                said,
                kept,
            });
        });
    }

    /// What was said to this person, if anything was.
    pub(crate) fn of(&self, connection: &str, subject: &str) -> Option<Vec<NextStep>> {
        let entries = self.0.entries();
        let entry = entries.iter().find(|entry| entry.is_of(connection, subject))?;
        Some(entry.said.iter().cloned().map(NextStep::from).collect())
    }
}

impl From<NextStep> for Said {
    fn from(step: NextStep) -> Self {
        match step {
            NextStep::PasswordOnly => Self::PasswordOnly,
            NextStep::Code(factor) => Self::Code(factor.into()),
            NextStep::Choice(factors) => Self::Choice(factors.into_iter().map(Into::into).collect()),
            NextStep::SetUp => Self::SetUp,
        }
    }
}

impl From<Said> for NextStep {
    fn from(said: Said) -> Self {
        match said {
            Said::PasswordOnly => Self::PasswordOnly,
            Said::Code(factor) => Self::Code(factor.into()),
            Said::Choice(factors) => Self::Choice(factors.into_iter().map(Into::into).collect::<Factors>()),
            Said::SetUp => Self::SetUp,
        }
    }
}
