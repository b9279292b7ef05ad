//! What a pool with a sign-in of its own asks: the service's three functions for custom challenges, in one value.

use std::collections::BTreeMap;
use std::fmt;

/// The questions of `CUSTOM_AUTH`. After the last right answer come the tokens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomChallenge {
    /// What is asked, one after the other. Without any, the pool has no sign-in of its own.
    pub questions: Vec<Question>,
    /// How many wrong answers a sign-in survives. After each the same question comes again.
    pub wrong_answers: u32,
}

/// One round. `Debug` does not show the answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    /// What the client is told, as `ChallengeParameters`.
    pub shown: BTreeMap<String, String>,
    /// What is right.
    pub answer: String,
}

impl Question {
    /// A question whose parameters are one text by the name of `question`.
    #[must_use]
    pub fn new(question: &str, answer: &str) -> Self {
        Self {
            shown: BTreeMap::from([("question".to_owned(), question.to_owned())]),
            answer: answer.to_owned(),
        }
    }
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Question")
            .field("shown", &self.shown)
            .finish_non_exhaustive()
    }
}
