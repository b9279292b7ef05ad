//! What a sign-in asked against what was foreseen.

use std::collections::BTreeSet;

use account::{AccountState, DeadEnd, MfaMode as ToldMode, NextStep};
use practice_pool::{Factor, MfaMode, Person};

use super::{Finding, Kind, word};
use crate::{
    oracle::{Asked, Truth, Words},
    plan::{Plan, STEPS, Told, ours, reachable},
};

/// Whether this step is what was asked of this person.
pub(super) fn is(step: &NextStep, asked: &Asked, plan: &Plan, person: &Person) -> bool {
    if plan.is_federated() {
        return *step == NextStep::Elsewhere;
    }
    let on = || person.factors.iter().filter(|factor| **factor != Factor::WebAuthn);
    match (step, asked) {
        (NextStep::PasswordOnly, Asked::Nothing) | (NextStep::SetUp, Asked::SetUp) => true,
        (NextStep::Code(factor), Asked::Code(asked)) => word(*factor) == asked,
        (NextStep::Choice(factors), Asked::Choice(asked)) => {
            factors.iter().map(|factor| word(*factor).to_owned()).collect::<Words>() == *asked
        }
        (NextStep::WithoutPassword(factors), Asked::Starts(starts)) => {
            let named: BTreeSet<&str> = factors.iter().map(|factor| start_word(*factor)).collect();
            !starts.is_empty() && starts.iter().all(|start| named.contains(start.as_str()))
        }
        (NextStep::NoWayIn(why), Asked::Refused(_)) => match why {
            DeadEnd::NoPassword => !person.has_password(),
            DeadEnd::Gone => person.has_password() && on().any(|factor| !reachable(person, *factor)),
            DeadEnd::NothingToSetUp => person.has_password() && plan.service.mode == MfaMode::Required,
        },
        // Offered nothing is refused in other words.
        (NextStep::NoWayIn(DeadEnd::NoPassword), Asked::Starts(starts)) => starts.is_empty(),
        _ => false,
    }
}

/// The service's word for what takes the password's place.
pub(super) fn start_word(factor: account::Factor) -> &'static str {
    match factor {
        account::Factor::Sms => "SMS_OTP",
        account::Factor::Email => "EMAIL_OTP",
        account::Factor::WebAuthn => "WEB_AUTHN",
        account::Factor::SoftwareToken => "none",
    }
}

/// Why nobody could know better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Excuse {
    /// The connection tells what is not so, and nothing that the person met contradicts it.
    WrongHint,
    /// The service took a factor that the pool does not offer, and nothing tells.
    NotOffered,
    /// The service does not tell that there is no password, or that the authenticator which is on is gone.
    Reticent,
}

/// What came of a prediction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Foreseen {
    Right,
    /// Wrong, and nobody could know.
    Excused(Excuse),
    Wrong(String),
}

/// What a forecast is held against.
pub(crate) struct Seen<'a> {
    pub(crate) truth: &'a Truth,
    /// What this person's sign-in asked, if the panel saw it.
    pub(crate) first: Option<&'a Asked>,
    /// What a new one asks.
    pub(crate) next: &'a Asked,
    pub(crate) when: &'static str,
}

/// What a sign-in asked against what was foreseen.
pub(crate) fn foreseen(
    plan: &Plan,
    possible: &[NextStep],
    seen: &Seen<'_>,
    shown: &AccountState,
    person: &Person,
) -> Foreseen {
    let Seen {
        truth,
        first,
        next,
        when,
    } = *seen;
    if possible.iter().any(|step| is(step, next, plan, person)) {
        return Foreseen::Right;
    }
    if let Some(why) = excused(plan, first, truth, shown) {
        return Foreseen::Excused(why);
    }
    Foreseen::Wrong(format!(
        "{when}: foreseen {possible:?}, asked {next}; this sign-in: {}",
        first.map_or_else(|| "not seen".to_owned(), ToString::to_string)
    ))
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
    // Which first factors the pool allows is in no hint.
    if !person.has_password() {
        return None;
    }
    let offers = plan.service.offers();
    let on: Vec<Factor> = STEPS
        .into_iter()
        .filter(|factor| truth.on.contains(factor.wire_name()))
        .collect();
    let several = plan.service.mode == MfaMode::Required
        && on.is_empty()
        && STEPS
            .iter()
            .filter(|factor| offers.contains(factor) && reachable(person, **factor))
            .count()
            > 1;
    let doubtful = on
        .iter()
        .any(|factor| !offers.contains(factor) || !reachable(person, *factor));
    let key_was_gone = plan.person.factors.contains(&Factor::SoftwareToken) && plan.person.authenticator.is_none();
    let key_is_unknown = shown.authenticator.is_none();
    (!several && !doubtful && !key_was_gone && !key_is_unknown)
        .then(|| Finding::new(Kind::Prediction, format!("vague: {possible:?}")))
}

/// Whether nobody could know better: see the module's page.
fn excused(plan: &Plan, first: Option<&Asked>, truth: &Truth, shown: &AccountState) -> Option<Excuse> {
    if plan.is_federated() {
        return None;
    }
    let wrong_hint = matches!(plan.told, Told::WrongMode | Told::WrongFactors);
    if wrong_hint && !contradicted(plan, first, truth) {
        return Some(Excuse::WrongHint);
    }
    if !plan.person.has_password() && shown.password.is_none() {
        return Some(Excuse::Reticent);
    }
    let app = Factor::SoftwareToken;
    let app_is_gone = truth.on.contains(app.wire_name()) && plan.person.authenticator.is_none();
    let was_its_turn = plan.service.mode != MfaMode::Off && plan.person.preferred.is_none_or(|it| it == app);
    let saw_it_missing = first.is_some_and(|first| was_its_turn && !asks_for(first, app));
    if plan.reticent && app_is_gone && !saw_it_missing {
        return Some(Excuse::Reticent);
    }
    let not_offered = plan.hints.factors.is_none()
        && [Factor::Sms, Factor::Email].into_iter().any(|factor| {
            truth.on.contains(factor.wire_name())
                && !plan.service.offers().contains(&factor)
                && !first.is_some_and(|first| was_passed_over(plan, first, factor))
        });
    not_offered.then_some(Excuse::NotOffered)
}

/// Whether the wrong hint does not agree with what this person was asked, or with what they switched on since.
fn contradicted(plan: &Plan, first: Option<&Asked>, truth: &Truth) -> bool {
    let on: Vec<Factor> = plan
        .person
        .factors
        .iter()
        .copied()
        .filter(|factor| *factor != Factor::WebAuthn)
        .collect();
    if plan.told == Told::WrongMode {
        let went_on = STEPS
            .iter()
            .any(|factor| truth.on.contains(factor.wire_name()) && !on.contains(factor));
        return match (plan.hints.mfa, first) {
            (Some(ToldMode::Off), _) if went_on => true,
            // Codes take the password's place only for those of whom nothing else is asked; a passkey that is on may for
            // others.
            (_, None) | (Some(ToldMode::Off), Some(Asked::Starts(_))) => false,
            (_, Some(Asked::Starts(_))) if plan.person.factors.contains(&Factor::WebAuthn) => false,
            (Some(ToldMode::Required), Some(Asked::Starts(_))) => true,
            (_, Some(Asked::Starts(_))) => !on.is_empty(),
            (Some(ToldMode::Off), Some(first)) => *first != Asked::Nothing,
            (Some(ToldMode::Required), Some(first)) => *first == Asked::Nothing,
            (_, Some(Asked::Nothing)) => on.iter().any(|factor| {
                let told = plan
                    .hints
                    .factors
                    .as_ref()
                    .is_some_and(|told| told.contains(&ours(*factor)));
                reachable(&plan.person, *factor) && (*factor == Factor::SoftwareToken || told)
            }),
            (_, Some(first)) => !on.iter().any(|factor| asks_for(first, *factor)),
        };
    }
    let (Some(first), Some(told)) = (first, &plan.hints.factors) else {
        return false;
    };
    let offers = plan.service.offers();
    Factor::ALL.into_iter().any(|factor| {
        match (told.contains(&ours(factor)), offers.contains(&factor)) {
            // The pool asks for an authenticator that is on, whatever it offers.
            (false, true) => asks_for(first, factor) && !(factor == Factor::SoftwareToken && on.contains(&factor)),
            (true, false) => was_passed_over(plan, first, factor),
            _ => false,
        }
    })
}

/// The factor was on and would have been asked for, had the pool offered it.
fn was_passed_over(plan: &Plan, first: &Asked, factor: Factor) -> bool {
    let person = &plan.person;
    plan.service.mode != MfaMode::Off
        && !matches!(first, Asked::Starts(_))
        && person.factors.contains(&factor)
        && reachable(person, factor)
        && person.preferred.is_none_or(|preferred| preferred == factor)
        && !asks_for(first, factor)
}

fn asks_for(asked: &Asked, factor: Factor) -> bool {
    match asked {
        Asked::Code(word) => word == factor.wire_name(),
        Asked::Choice(words) => words.contains(factor.wire_name()),
        Asked::Nothing | Asked::SetUp | Asked::Starts(_) | Asked::Refused(_) => false,
    }
}
