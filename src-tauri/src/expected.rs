//! What each account's next sign-in was said to ask, remembered so that a sign-in that asks something else is explained.
//!
//! What is kept: which factors. No number or address.

use account::{Factors, NextStep};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime};

use crate::{
    kept::{Owner, PerAccount},
    views::{DeadEnd, Factor},
};

/// What was said.
pub(crate) struct Expected(PerAccount<Vec<Said>>);

/// [`NextStep`], as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Said {
    PasswordOnly,
    Code(Factor),
    Choice(Vec<Factor>),
    SetUp,
    WithoutPassword(Vec<Factor>),
    Elsewhere,
    NoWayIn(DeadEnd),
}

impl Expected {
    /// Reads what was kept.
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        Self(PerAccount::load(handle, "expected"))
    }

    /// This is what the panel says now.
    pub(crate) fn remember(&self, owner: Owner<'_>, said: Vec<NextStep>, kept: bool) {
        let said: Vec<Said> = said.into_iter().map(Said::from).collect();
        // Every save says something new, and none waits for this to be written.
        if self.0.of(owner).as_ref() != Some(&said) {
            self.0.remember_in_passing(owner, said, kept);
        }
    }

    /// Forgets it for everybody at a connection.
    pub(crate) fn forget_at(&self, connection: &str) {
        self.0.forget_at(connection);
    }

    /// Forgets it for everybody.
    pub(crate) fn forget_all(&self) {
        self.0.forget_all();
    }

    /// What was said to this person, if anything was.
    pub(crate) fn of(&self, owner: Owner<'_>) -> Option<Vec<NextStep>> {
        Some(self.0.of(owner)?.into_iter().map(NextStep::from).collect())
    }
}

impl From<NextStep> for Said {
    fn from(step: NextStep) -> Self {
        match step {
            NextStep::PasswordOnly => Self::PasswordOnly,
            NextStep::Code(factor) => Self::Code(factor.into()),
            NextStep::Choice(factors) => Self::Choice(factors.into_iter().map(Into::into).collect()),
            NextStep::SetUp => Self::SetUp,
            NextStep::WithoutPassword(factors) => Self::WithoutPassword(factors.into_iter().map(Into::into).collect()),
            NextStep::Elsewhere => Self::Elsewhere,
            NextStep::NoWayIn(why) => Self::NoWayIn(why.into()),
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
            Said::WithoutPassword(factors) => {
                Self::WithoutPassword(factors.into_iter().map(Into::into).collect::<Factors>())
            }
            Said::Elsewhere => Self::Elsewhere,
            Said::NoWayIn(why) => Self::NoWayIn(why.into()),
        }
    }
}
