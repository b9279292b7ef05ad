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
//! - *No hints* excuse nothing, with one exception: the service accepts a factor that the pool does not offer and does not
//!   ask for it (amplify-js#11260). Where neither a hint nor this sign-in says so, nobody could know.
//!
//! - *Dead ends*: a person whose number is gone, or from whom a step is required that they can neither take nor set up, may
//!   have no way on at all. `NextStep` has no word for it; the box says what is missing.
//!
//! Excused predictions and dead ends are counted and printed, and nothing is promised about ways in there.

use std::collections::BTreeSet;

use account::{
    AccountState, Change, Choice, Difference, Error, IfLost, Lost, MfaMode as ToldMode, NextStep, Saved, Way,
};
use practice_pool::{Factor, MfaMode, Person};

use crate::{
    oracle::{APP, Asked, EMAIL, PASSWORD, SET_UP, SMS, Truth, Words, reachable},
    plan::{Plan, Told, Trouble},
};

/// What can be wrong with the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Lie,
    Prediction,
    Forecast,
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

/// Whether this step is what was asked.
fn is(step: &NextStep, asked: &Asked) -> bool {
    match (step, asked) {
        (NextStep::PasswordOnly, Asked::Nothing) | (NextStep::SetUp, Asked::SetUp) => true,
        (NextStep::Code(factor), Asked::Code(asked)) => word(*factor) == asked,
        (NextStep::Choice(factors), Asked::Choice(asked)) => {
            factors.iter().map(|factor| word(*factor).to_owned()).collect::<Words>() == *asked
        }
        _ => false,
    }
}

/// What came of a prediction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Foreseen {
    Right,
    /// Wrong, and nobody could know.
    Excused,
    /// The sign-in has no way on, and the panel has no word for that.
    DeadEnd,
    Wrong(String),
}

/// What a forecast is held against.
pub(crate) struct Seen<'a> {
    pub(crate) truth: &'a Truth,
    /// What this person's sign-in asked.
    pub(crate) first: &'a Asked,
    /// What a new one asks.
    pub(crate) next: &'a Asked,
    pub(crate) when: &'static str,
}

/// What a sign-in asked against what was foreseen.
pub(crate) fn foreseen(plan: &Plan, possible: &[NextStep], seen: &Seen<'_>, shown: &AccountState) -> Foreseen {
    let Seen {
        truth,
        first,
        next,
        when,
    } = *seen;
    if possible.iter().any(|step| is(step, next)) {
        return Foreseen::Right;
    }
    if excused(plan, first, truth) {
        return Foreseen::Excused;
    }
    if matches!(next, Asked::Refused(_)) && is_dead_end(plan, shown) {
        return Foreseen::DeadEnd;
    }
    Foreseen::Wrong(format!(
        "{when}: foreseen {possible:?}, asked {next}; this sign-in: {first}"
    ))
}

/// Whether nothing can be asked for: something that is on lacks what the box says is missing, or a step is required, and
/// the pool offers nothing that could be set up on the way.
fn is_dead_end(plan: &Plan, shown: &AccountState) -> bool {
    let app_is_doubtful = shown.enabled.contains(&account::Factor::SoftwareToken) && shown.authenticator != Some(true);
    let said_missing = app_is_doubtful || shown.enabled.iter().any(|factor| shown.missing(*factor).is_some());
    let nothing_to_set_up = plan.mode == MfaMode::Required
        && !plan.offered.contains(&Factor::SoftwareToken)
        && !plan.offered.contains(&Factor::Email);
    said_missing || nothing_to_set_up
}

/// With right hints one possibility is enough, except where the service's pages leave it open.
pub(crate) fn vague(
    plan: &Plan,
    possible: &[NextStep],
    truth: &Truth,
    shown: &AccountState,
    person: &Person,
) -> Option<Finding> {
    if possible.len() < 2 || !plan.told_everything() || !shown.unknown.is_empty() {
        return None;
    }
    let steps = [Factor::Sms, Factor::SoftwareToken, Factor::Email];
    let on: Vec<Factor> = steps
        .into_iter()
        .filter(|factor| truth.on.contains(factor.wire_name()))
        .collect();
    let several = plan.mode == MfaMode::Required
        && on.is_empty()
        && steps
            .iter()
            .filter(|factor| plan.offered.contains(factor) && reachable(person, **factor))
            .count()
            > 1;
    let doubtful = on
        .iter()
        .any(|factor| !plan.offered.contains(factor) || !reachable(person, *factor));
    let key_was_gone = plan.person.factors.contains(&Factor::SoftwareToken) && plan.person.authenticator.is_none();
    (!several && !doubtful && !key_was_gone).then(|| Finding::new(Kind::Prediction, format!("vague: {possible:?}")))
}

/// Whether nobody could know better: see the module's page.
fn excused(plan: &Plan, first: &Asked, truth: &Truth) -> bool {
    let wrong_hint = matches!(plan.told, Told::WrongMode | Told::WrongFactors);
    if wrong_hint && !contradicted(plan, first) {
        return true;
    }
    plan.hints.factors.is_none()
        && [Factor::Sms, Factor::Email].into_iter().any(|factor| {
            truth.on.contains(factor.wire_name())
                && !plan.offered.contains(&factor)
                && !was_passed_over(plan, first, factor)
        })
}

/// Whether the wrong hint does not agree with what this person's sign-in asked.
fn contradicted(plan: &Plan, first: &Asked) -> bool {
    let on: Vec<Factor> = plan
        .person
        .factors
        .iter()
        .copied()
        .filter(|factor| *factor != Factor::WebAuthn)
        .collect();
    match (plan.told, plan.hints.mfa) {
        (Told::WrongMode, Some(ToldMode::Off)) => *first != Asked::Nothing,
        (Told::WrongMode, Some(ToldMode::Required)) => *first == Asked::Nothing,
        (Told::WrongMode, _) if *first == Asked::Nothing => on.iter().any(|factor| {
            let told = plan
                .hints
                .factors
                .as_ref()
                .is_some_and(|told| told.contains(&crate::plan::ours(*factor)));
            reachable(&plan.person, *factor) && (*factor == Factor::SoftwareToken || told)
        }),
        (Told::WrongMode, _) => !on.iter().any(|factor| asks_for(first, *factor)),
        _ => {
            let told = plan.hints.factors.clone().unwrap_or_default();
            Factor::ALL.into_iter().any(|factor| {
                match (
                    told.contains(&crate::plan::ours(factor)),
                    plan.offered.contains(&factor),
                ) {
                    // The pool asks for an authenticator that is on, whatever it offers.
                    (false, true) => {
                        asks_for(first, factor) && !(factor == Factor::SoftwareToken && on.contains(&factor))
                    }
                    (true, false) => was_passed_over(plan, first, factor),
                    _ => false,
                }
            })
        }
    }
}

/// The factor was on and would have been asked for, had the pool offered it.
fn was_passed_over(plan: &Plan, first: &Asked, factor: Factor) -> bool {
    let person = &plan.person;
    plan.mode != MfaMode::Off
        && person.factors.contains(&factor)
        && reachable(person, factor)
        && person.preferred.is_none_or(|preferred| preferred == factor)
        && !asks_for(first, factor)
}

fn asks_for(asked: &Asked, factor: Factor) -> bool {
    match asked {
        Asked::Code(word) => word == factor.wire_name(),
        Asked::Choice(words) => words.contains(factor.wire_name()),
        Asked::Nothing | Asked::SetUp | Asked::Refused(_) => false,
    }
}

/// What is said to get the person in after a loss, against what does.
pub(crate) fn ways(all: &[IfLost], real: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in all {
        let lost = said.lost;
        let taken: &[&str] = match lost {
            Lost::Phone => &[SMS, APP],
            Lost::Mailbox => &[EMAIL],
            Lost::Computer => &[],
        };
        let real: BTreeSet<&str> = real
            .iter()
            .map(String::as_str)
            .filter(|way| !taken.contains(way))
            .collect();
        let named: BTreeSet<&str> = said
            .ways
            .iter()
            .map(|way| match way {
                Way::PasswordOnly => PASSWORD,
                Way::Code(factor) => word(*factor),
                Way::SetUp => SET_UP,
                // Nobody here is without a password or from elsewhere.
                Way::WithoutPassword(_) | Way::Elsewhere => "",
            })
            .collect();
        let empty_promise = said.certain && !said.ways.is_empty() && named.is_disjoint(&real);
        let needless_fear = said.ways.is_empty() && !real.is_empty();
        if empty_promise || needless_fear {
            let what = format!(
                "{lost:?} lost: said {:?}, certain {}; real {real:?}",
                said.ways, said.certain
            );
            found.push(Finding::new(Kind::Forecast, what));
        }
    }
    found
}
