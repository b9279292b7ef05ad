//! What a save took away against what it had said, and what gets the person in against what was named.

use std::collections::BTreeSet;

use account::{AccountState, Change, Cost, IfLost, Lost, Way};
use practice_pool::Factor;

use super::{Finding, Kind, foreseen::start_word, word};
use crate::{
    oracle::{APP, ELSEWHERE, EMAIL, PASSWORD, SET_UP, SMS, Truth, Words, start},
    plan::Plan,
};

/// What a save that went well was said to cost, and what it cost.
pub(crate) struct Price<'a> {
    pub(crate) told: Vec<Cost>,
    pub(crate) change: Change,
    /// When the costs were told.
    pub(crate) shown: &'a AccountState,
    pub(crate) before: &'a Truth,
    pub(crate) after: &'a Truth,
    pub(crate) reset_is_lost: bool,
    /// What had let in without the password.
    pub(crate) lost_starts: Words,
}

impl Price<'_> {
    /// Something was lost that the person may not have meant.
    pub(crate) fn is_one(&self) -> bool {
        self.reset_is_lost || self.any_start_is_lost()
    }

    /// Who turns the passkey off knows that it is lost.
    fn any_start_is_lost(&self) -> bool {
        let meant = |start: &String| start == "WEB_AUTHN" && self.change.web_authn == Some(false);
        self.lost_starts.iter().any(|start| !meant(start))
    }
}

/// Whether what a save took away was told, and whether what was told for certain is so.
pub(crate) fn costs(plan: &Plan, price: &Price<'_>) -> Vec<Finding> {
    let told = |which: fn(&Cost) -> bool| price.told.iter().any(which);
    let is_on = |truth: &Truth| truth.on.iter().any(|word| word != Factor::WebAuthn.wire_name());
    let (before, after) = (is_on(price.before), is_on(price.after));
    let goes_off = told(|cost| *cost == Cost::LastOff);
    let goes_on = told(|cost| matches!(cost, Cost::FirstOn | Cost::NoPassword));
    let no_password = told(|cost| *cost == Cost::NoPassword);
    let at_risk = told(|cost| matches!(cost, Cost::ResetAtRisk(_)));
    let reset = at_risk || told(|cost| matches!(cost, Cost::ResetMoves(_)));
    let resets_were_told = plan.hints.password_reset.is_some();
    // What was not known yet may have been either.
    let was_known = price.shown.unknown.is_empty();
    let lacks_password = !plan.person.has_password() && price.shown.password.is_some();
    let (went_off, went_on) = (before && !after, !before && after);
    let wrong = [
        (went_off && !goes_off, "the last one off"),
        (was_known && goes_off && !went_off, "the last one was not off"),
        (went_on && !goes_on, "the first one on"),
        (was_known && goes_on && !went_on, "the first one was not on"),
        (went_on && no_password != lacks_password, "whether there is a password"),
        (price.any_start_is_lost() && !goes_on, "no sign-in without the password"),
        (price.reset_is_lost && !reset, "no reset of the password"),
        (
            price.reset_is_lost && resets_were_told && !at_risk,
            "no reset of the password, for all that the organisation had told",
        ),
    ];
    wrong
        .into_iter()
        .filter(|(is_wrong, _)| *is_wrong)
        .map(|(_, what)| {
            let told = &price.told;
            Finding::new(
                Kind::Cost,
                format!(
                    "{what}: told {told:?}, before {:?}, after {:?}",
                    price.before, price.after
                ),
            )
        })
        .collect()
}

/// What is said to get the person in after a loss, against what does.
pub(crate) fn ways(all: &[IfLost], real: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in all {
        let lost = said.lost;
        // A passkey is in the phone or in the computer.
        let taken: &[&str] = match lost {
            Lost::Phone => &[SMS, APP, "start by SMS_OTP", "start by WEB_AUTHN"],
            Lost::Mailbox => &[EMAIL, "start by EMAIL_OTP"],
            Lost::Computer => &["start by WEB_AUTHN"],
        };
        let real: BTreeSet<String> = real
            .iter()
            .filter(|way| !taken.contains(&way.as_str()))
            .cloned()
            .collect();
        let named: BTreeSet<String> = said
            .ways
            .iter()
            .map(|way| match way {
                Way::PasswordOnly => PASSWORD.to_owned(),
                Way::Code(factor) => word(*factor).to_owned(),
                Way::SetUp => SET_UP.to_owned(),
                Way::WithoutPassword(factor) => start(start_word(*factor)),
                Way::Elsewhere => ELSEWHERE.to_owned(),
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
