//! Through whose eyes the panel is seen: its own, or those of a mutant that the judge must catch. They look at the same
//! scenarios: what is shown does not change what is so.

use account::{AccountState, Change, Cost, Error, NextStep, Saved, Session};

use crate::judge::Kind;

/// What the panel shows is taken from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Eyes {
    /// The panel as it is.
    Honest,
    /// Says "on" as soon as the write was answered: the differences are computed from what was wanted.
    ClaimsTooEarly,
    /// Forecasts as if no pool required a second step of someone who has none on.
    ForgetsRequired,
    /// Forecasts as if there were always a way in.
    ForgetsDeadEnds,
    /// Never says that a forgotten password may not be reset any more.
    ForgetsReset,
}

impl Eyes {
    pub(crate) const ALL: [Self; 5] = [
        Self::Honest,
        Self::ClaimsTooEarly,
        Self::ForgetsRequired,
        Self::ForgetsDeadEnds,
        Self::ForgetsReset,
    ];

    /// The mutants, each with what it must be caught at.
    pub(crate) const MUTANTS: [(Self, Kind); 4] = [
        (Self::ClaimsTooEarly, Kind::Lie),
        (Self::ForgetsRequired, Kind::Prediction),
        (Self::ForgetsDeadEnds, Kind::Prediction),
        (Self::ForgetsReset, Kind::Cost),
    ];

    /// What came of a save, and the state that is shown then. `before`: shown when the save was pressed.
    pub(crate) fn after_save(
        self,
        session: &Session,
        before: &AccountState,
        change: Change,
        outcome: &Result<Saved, Error>,
    ) -> (Result<Saved, Error>, AccountState) {
        match (self, outcome) {
            (Self::ClaimsTooEarly, Ok(saved)) if saved.changed => {
                let wanted = change.wanted(before).unwrap();
                let state = AccountState {
                    enabled: wanted.enabled,
                    preferred: wanted.preferred,
                    ..saved.state.clone()
                };
                let claimed = Saved {
                    state: state.clone(),
                    differences: Vec::new(),
                    changed: true,
                };
                (Ok(claimed), state)
            }
            (_, outcome) => (outcome.clone(), session.state()),
        }
    }

    /// What the next sign-in is said to ask.
    pub(crate) fn forecast(self, session: &Session) -> Vec<NextStep> {
        self.previewed(&session.forecast(), session)
    }

    /// What it is said to ask where the panel says this. `session`: by now.
    pub(crate) fn previewed(self, said: &[NextStep], session: &Session) -> Vec<NextStep> {
        let mut said = said.to_vec();
        match self {
            Self::ForgetsRequired if session.state().second_steps().is_empty() => vec![NextStep::PasswordOnly],
            Self::ForgetsDeadEnds => {
                said.retain(|step| !matches!(step, NextStep::NoWayIn(_)));
                said
            }
            _ => said,
        }
    }

    /// What a save is said to cost.
    pub(crate) fn costs(self, told: &[Cost]) -> Vec<Cost> {
        let resets = |cost: &Cost| matches!(cost, Cost::ResetAtRisk(_) | Cost::ResetMoves(_));
        told.iter()
            .copied()
            .filter(|cost| self != Self::ForgetsReset || !resets(cost))
            .collect()
    }
}
