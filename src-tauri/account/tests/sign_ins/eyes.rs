//! Through whose eyes a sign-in is seen: the app's own, or those of a mutant that the judge must catch. They look at the
//! same sign-ins.

use account::Error;

use crate::{
    app::{Done, Move},
    judge::Kind,
    tap::{Exchange, Fate},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Eyes {
    /// The app as it is.
    Honest,
    /// Believes that whoever gets a good answer to a challenge is in.
    BelievesEverySuccess,
    /// Leaves the person alone with the first refusal.
    EndsAtTheFirstRefusal,
    /// Writes down what was typed.
    WritesItDown,
}

impl Eyes {
    pub(crate) const ALL: [Self; 4] = [
        Self::Honest,
        Self::BelievesEverySuccess,
        Self::EndsAtTheFirstRefusal,
        Self::WritesItDown,
    ];

    /// The mutants, each with what it must be caught at.
    pub(crate) const MUTANTS: [(Self, Kind); 3] = [
        (Self::BelievesEverySuccess, Kind::FalseEntry),
        (Self::EndsAtTheFirstRefusal, Kind::DeadEnd),
        (Self::WritesItDown, Kind::SecretKept),
    ];

    /// Whether somebody is taken to be in.
    pub(crate) fn is_in(self, result: &Result<Done, Error>, exchanges: &[Exchange]) -> bool {
        let good = |exchange: &Exchange| {
            exchange.operation == "RespondToAuthChallenge" && exchange.good && exchange.fate == Fate::Answered
        };
        match self {
            Self::BelievesEverySuccess => exchanges.iter().any(good),
            _ => matches!(result, Ok(Done::In(_))),
        }
    }

    /// What is told besides.
    pub(crate) fn tells_besides(self, one: &Move) -> String {
        match self {
            Self::WritesItDown => format!("{one:?}"),
            _ => String::new(),
        }
    }
}
