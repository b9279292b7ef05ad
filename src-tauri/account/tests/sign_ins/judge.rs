//! What is fair: a sign-in ends with a session if and only if the pool handed out tokens that work; it never ends where
//! nothing can be done; and nothing that was typed, sent or shown is kept or told.

use std::collections::BTreeSet;

use account::{Error, SignIn};

use crate::{
    app::{Done, Move},
    eyes::Eyes,
    tap::{Exchange, Fate},
};

/// What is wrong with a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Panic,
    DeadEnd,
    FalseEntry,
    SecretKept,
}

impl Kind {
    pub(crate) const ALL: [Self; 4] = [Self::Panic, Self::DeadEnd, Self::FalseEntry, Self::SecretKept];
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) kind: Kind,
    pub(crate) what: String,
}

impl Finding {
    pub(crate) fn new(kind: Kind, what: impl Into<String>) -> Self {
        let what = what.into();
        Self { kind, what }
    }
}

/// Whether it says of itself that somebody is in, and whether they are.
pub(crate) fn entry(eyes: Eyes, one: &Move, result: &Result<Done, Error>, exchanges: &[Exchange]) -> Option<Finding> {
    let believes = eyes.is_in(result, exchanges);
    let handed = exchanges.iter().any(|exchange| exchange.access_token().is_some());
    let wrong = |what: &str| Some(Finding::new(Kind::FalseEntry, format!("{what}: {one:?}, {result:?}")));
    match (believes, handed) {
        (true, false) => wrong("signed in, and no tokens came"),
        (false, true) if !lost_at_the_door(exchanges) => wrong("tokens came, and nobody is signed in"),
        _ => None,
    }
}

/// The tokens came, and what the app asks with them first got no good answer.
fn lost_at_the_door(exchanges: &[Exchange]) -> bool {
    let after = exchanges
        .iter()
        .skip_while(|exchange| exchange.access_token().is_none());
    let mut reads = after.filter(|exchange| exchange.operation == "GetUser");
    reads.any(|read| !read.good || read.fate != Fate::Answered)
}

/// Whether the tokens of an entry that was lost were revoked, as far as that was possible.
pub(crate) fn was_told(exchanges: &[Exchange]) -> bool {
    let told = exchanges.iter().find(|exchange| exchange.operation == "RevokeToken");
    told.is_none_or(|told| told.good)
}

/// What is told of a sign-in and of what came of a move: nothing that nobody is to see.
pub(crate) fn telling(one: &Move, result: &Result<Done, Error>, sign_in: Option<&SignIn>) -> String {
    let came = match result {
        // The person is shown it, and copies it.
        Ok(Done::Key(_)) => String::new(),
        Ok(done) => format!("{done:?}"),
        Err(error) => format!("{error} {error:?}"),
    };
    format!("after {}: {came} {sign_in:?}", one.name())
}

/// The first of these that is told.
pub(crate) fn told(text: &str, secrets: &BTreeSet<String>) -> Option<Finding> {
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let is_told = |secret: &&String| {
        let secret = secret.as_str();
        // A code's digits may be part of a time or of an id.
        let is_code = secret.len() <= 10 && secret.bytes().all(|byte| byte.is_ascii_digit());
        if is_code {
            words.contains(&secret)
        } else {
            text.contains(secret)
        }
    };
    // Shorter than that nothing is told from anything else.
    let mut long_enough = secrets.iter().filter(|secret| secret.len() >= 6);
    let secret = long_enough.find(is_told)?;
    Some(Finding::new(Kind::SecretKept, format!("`{secret}` is told {text}")))
}
