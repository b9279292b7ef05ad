//! Through whose eyes the panel is seen: its own, or those of a mutant that the judge must catch.

use account::{AccountState, Change, Error, NextStep, Saved, Session};

use crate::judge::Kind;

/// What the panel shows is taken from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Eyes {
    /// The panel as it is.
    Honest,
    /// Says "on" as soon as the write was answered: the differences are computed from what was wanted.
    ClaimsTooEarly,
    /// Forecasts as if no pool required a second step of someone who has none on.
    ForgetsRequired,
}

impl Eyes {
    /// The mutants, each with what it must be caught at.
    pub(crate) const MUTANTS: [(Self, Kind); 2] = [
        (Self::ClaimsTooEarly, Kind::Lie),
        (Self::ForgetsRequired, Kind::Prediction),
    ];

    /// What came of a save, and the state that is shown then. `before`: shown when the save was pressed.
    pub(crate) fn after_save(
        self,
        session: &Session,
        before: &AccountState,
        change: Change,
        outcome: Result<Saved, Error>,
    ) -> (Result<Saved, Error>, AccountState) {
        match (self, outcome) {
            (Self::ClaimsTooEarly, Ok(saved)) if saved.changed => {
                let wanted = change.wanted(before).unwrap();
                let state = AccountState {
                    enabled: wanted.enabled,
                    preferred: wanted.preferred,
                    ..saved.state
                };
                let claimed = Saved {
                    state: state.clone(),
                    differences: Vec::new(),
                    changed: true,
                };
                (Ok(claimed), state)
            }
            (_, outcome) => (outcome, session.state()),
        }
    }

    /// What the next sign-in is said to ask.
    pub(crate) fn forecast(self, session: &Session) -> Vec<NextStep> {
        match self {
            Self::ForgetsRequired if session.state().second_steps().is_empty() => vec![NextStep::PasswordOnly],
            Self::Honest | Self::ClaimsTooEarly | Self::ForgetsRequired => session.forecast(),
        }
    }
}
