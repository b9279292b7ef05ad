//! Whether what the panel showed is so. It compares words with the oracle's answers; of the panel's rules it knows none.
//!
//! # What is fair
//!
//! - *State*: what is shown as on, off or preferred is what `GetUser` says, unless it is shown as not known yet. What
//!   somebody else changed after the panel's last answer from the service is not held against it before it reads again.
//! - *Outcome*: "saved" means that all that was asked is so, and every difference told is one. Any refusal means that
//!   nothing was changed by us. "Not known" needs an answer that was lost.
//! - *Prediction*: what a new sign-in asks is among what was foreseen.
//! - *One only*: with right hints, mode and factors, there is one possibility, but for what no page of the service says:
//!   which of several reachable factors a required pool asks for when nothing is on, and what becomes of a factor that is
//!   on although the pool does not offer it or although its number, address or key is gone.
//! - *Wrong hints* never prove anything. A prediction with a wrong hint counts as wrong only when what the service told
//!   this person contradicts that hint: then the forecast should not have followed it.
//! - *No hints* excuse nothing, with two exceptions: the service accepts a factor that the pool does not offer and does not
//!   ask for it (amplify-js#11260); and where it does not tell what is registered, nobody knows of an account without a
//!   password. Where neither a hint nor this sign-in says so, nobody could know.
//! - *Dead ends* are predictions like all others: a sign-in that is refused was foreseen to be, and for the true reason.
//! - *Without a password* the prediction is what takes its place. Which of several codes the pool allows there is in no
//!   hint: those that it offers have to be among those named.
//! - *Another computer* asks; what a remembered one is spared proves nothing, and neither does a sign-in of long ago.
//! - *Elsewhere*: of who comes from another provider it has to be said, and nothing of the pool's own.
//! - *Ways in*: one that is certain exists, and where there is one, one is named.
//! - *Costs*: whatever a save takes away was told before it: the second step, a sign-in without the password, the reset of
//!   a forgotten password. What is told to be at risk may prove safe.
//!
//! Excused predictions are counted and printed, and nothing is promised about ways in there.

mod costs;
mod foreseen;

use std::collections::BTreeSet;

use account::{AccountState, Change, Choice, Difference, Error, NextStep, Saved};
use practice_pool::Factor;

pub(crate) use self::{
    costs::{Price, costs, ways},
    foreseen::{Excuse, Foreseen, Seen, foreseen, vague},
};
use crate::{
    oracle::{APP, Asked, EMAIL, SMS, Truth, Words},
    plan::{Plan, Trouble},
};

/// What can be wrong with the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// What is shown or said of a save is not so.
    Lie,
    /// The next sign-in was not foreseen.
    Prediction,
    /// A way in was promised that is none, or there is one and none was named.
    Forecast,
    /// A save took something away and had not said so.
    Cost,
}

impl Kind {
    pub(crate) const ALL: [Self; 4] = [Self::Lie, Self::Prediction, Self::Forecast, Self::Cost];
}

#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) kind: Kind,
    pub(crate) what: String,
}

impl Finding {
    pub(crate) fn new(kind: Kind, what: impl Into<String>) -> Self {
        Self {
            kind,
            what: what.into(),
        }
    }

    fn lie(what: impl Into<String>) -> Self {
        Self::new(Kind::Lie, what)
    }
}

pub(crate) fn word(factor: account::Factor) -> &'static str {
    match factor {
        account::Factor::Sms => SMS,
        account::Factor::SoftwareToken => APP,
        account::Factor::Email => EMAIL,
        account::Factor::WebAuthn => "WEB_AUTHN_MFA",
    }
}

/// The word of a connection file.
pub(crate) fn connection_word(factor: Factor) -> &'static str {
    match factor {
        Factor::Sms => "sms",
        Factor::SoftwareToken => "softwareToken",
        Factor::Email => "email",
        Factor::WebAuthn => "webAuthn",
    }
}

/// Whether it is said whose account it is.
pub(crate) fn whose(shown: &AccountState, plan: &Plan) -> Option<Finding> {
    let said = (shown.managed_elsewhere, shown.linked);
    let wrong = said != (plan.is_federated(), plan.is_linked());
    wrong.then(|| Finding::lie(format!("managed elsewhere, linked: {said:?}")))
}

/// What this sign-in is said to have asked against what it asked, as far as anything follows from that.
pub(crate) fn met(said: Option<&NextStep>, plan: &Plan, first: Option<&Asked>) -> Option<Finding> {
    let after_a_password = first.filter(|_| plan.person.has_password());
    let as_it_is = match (said, after_a_password) {
        (None, None) => true,
        (Some(said), Some(asked)) => foreseen::is(said, asked, plan, &plan.person),
        _ => false,
    };
    (!as_it_is).then(|| Finding::lie(format!("said to have asked {said:?}: {first:?}")))
}

/// What is shown against what is so.
pub(crate) fn state(shown: &AccountState, truth: &Truth, when: &str) -> Option<Finding> {
    let open: BTreeSet<&str> = shown.unknown.iter().map(|factor| word(*factor)).collect();
    let on: Words = shown.enabled.iter().map(|factor| word(*factor).to_owned()).collect();
    let wrong = on
        .symmetric_difference(&truth.on)
        .find(|it| !open.contains(it.as_str()));
    if let Some(wrong) = wrong {
        let what = format!("{when}: {wrong} is shown otherwise: shown {on:?}, true {:?}", truth.on);
        return Some(Finding::lie(what));
    }
    let preferred = shown.preferred.map(word);
    let is_open = |it: Option<&str>| it.is_some_and(|it| open.contains(it));
    if preferred != truth.preferred.as_deref() && !is_open(preferred) && !is_open(truth.preferred.as_deref()) {
        let what = format!("{when}: shown as preferred {preferred:?}, true {:?}", truth.preferred);
        return Some(Finding::lie(what));
    }
    if (shown.phone.is_some(), shown.email.is_some()) != (truth.phone, truth.email) {
        let what = format!("{when}: number {}, address {}", truth.phone, truth.email);
        return Some(Finding::lie(what));
    }
    None
}

/// What is known of a save beside what the panel says.
pub(crate) struct Witness<'a> {
    pub(crate) change: Change,
    pub(crate) trouble: Trouble,
    /// Before the save, with what somebody else did meanwhile.
    pub(crate) before: &'a Truth,
    pub(crate) after: &'a Truth,
    /// How many writes arrived.
    pub(crate) writes: u32,
}

/// What is said of a save against what came of it.
pub(crate) fn outcome(said: &Result<Saved, Error>, witness: &Witness<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let Witness {
        trouble,
        before,
        after,
        writes,
        ..
    } = *witness;
    let untouched = (&before.on, &before.preferred) == (&after.on, &after.preferred);
    match said {
        Ok(saved) => {
            found.extend(state(&saved.state, after, "saved"));
            if saved.differences.is_empty() {
                found.extend(missing(witness.change, after));
            }
            for difference in &saved.differences {
                if !holds(*difference, after) {
                    found.push(Finding::lie(format!("{difference:?} is told and not so: {after:?}")));
                }
            }
            if !saved.changed && (writes > 0 || !untouched) && trouble != Trouble::PressedTwice {
                found.push(Finding::lie(format!("\"nothing to do\" after {writes} writes")));
            }
        }
        Err(Error::Unclear(_)) => {
            if !trouble.leaves_open() || writes == 0 {
                found.push(Finding::lie(format!(
                    "\"not known\" after {trouble:?} and {writes} writes"
                )));
            }
        }
        Err(error) => {
            if !untouched {
                found.push(Finding::lie(format!("{error:?}, and yet: {before:?} became {after:?}")));
            }
            if matches!(error, Error::NotSent(_)) && writes > 0 && trouble != Trouble::PressedTwice {
                found.push(Finding::lie(format!("{error:?} after {writes} writes")));
            }
            let revoked = matches!(trouble, Trouble::Revoked | Trouble::RevokedMeanwhile);
            let as_it_is = match error {
                Error::SignedOut(_) => revoked,
                // It was decided before anything was found out.
                Error::NotSent(_) => true,
                _ => !revoked,
            };
            if !as_it_is {
                found.push(Finding::lie(format!("{error:?} after {trouble:?}")));
            }
        }
    }
    found
}

/// What was asked and is not so.
fn missing(change: Change, after: &Truth) -> Option<Finding> {
    let passkey = change.web_authn.map(|enabled| Choice {
        enabled,
        preferred: false,
    });
    let asked = [
        (SMS, change.sms),
        (APP, change.software_token),
        (EMAIL, change.email),
        ("WEB_AUTHN_MFA", passkey),
    ];
    let wrong = asked.into_iter().find(|(word, choice)| {
        choice.is_some_and(|choice| {
            let is_preferred = after.preferred.as_deref() == Some(*word);
            after.on.contains(*word) != choice.enabled || is_preferred != choice.preferred
        })
    });
    wrong.map(|(word, choice)| Finding::lie(format!("saved, and yet {word} is not {choice:?}: {after:?}")))
}

fn holds(difference: Difference, after: &Truth) -> bool {
    let on = |factor| after.on.contains(word(factor));
    let preferred = |factor| after.preferred.as_deref() == Some(word(factor));
    match difference {
        Difference::StillOff(factor) => !on(factor),
        Difference::StillOn(factor) => on(factor),
        Difference::NotPreferred(factor) => !preferred(factor),
        Difference::StillPreferred(factor) => preferred(factor),
    }
}
