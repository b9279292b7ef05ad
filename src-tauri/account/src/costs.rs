//! What a save would cost, and what would still get the person in if they lost something. Said before the save; nothing
//! here stops anybody.
//!
//! A factor counts as a way in only if the pool would ask for it or offer it, so everything is derived from the
//! forecast. What decides about resetting a password can't be read by a person; the documented rule is that the channel
//! of a second step is not the channel of a reset:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html>. A hint makes a cost graver,
//! and never removes one.

use crate::{
    change::Wanted,
    factor::{Factor, second_steps},
    forecast::NextStep,
    hints::Hints,
    state::AccountState,
};

/// What a save would cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Two-step sign-in goes off.
    LastOff,
    /// Two-step sign-in goes on: the password is needed from now on, and signing in with only a code or a passkey may
    /// stop working.
    FirstOn,
    /// As [`Cost::FirstOn`], and the account has no password.
    NoPassword,
    /// A forgotten password may not be reset by this factor's channel any more, and there is no other.
    ResetAtRisk(Factor),
    /// A forgotten password may not be reset by this factor's channel any more. There is another, and unless the
    /// organisation says that it resets passwords by that too, nobody knows.
    ResetMoves(Factor),
}

/// Something that a person can lose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// The phone, with its number and the authenticator app on it.
    Phone,
    /// The mailbox.
    Mailbox,
    /// This computer. Whatever a sign-in asks comes to another one too.
    Computer,
}

/// Something that gets the person in, besides the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Nothing more is asked for.
    PasswordOnly,
    /// A code from this factor.
    Code(Factor),
    /// A new second step can be set up on the way.
    SetUp,
    /// This takes the place of the password that the account does not have.
    WithoutPassword(Factor),
    /// The account's own provider lets them in.
    Elsewhere,
}

/// What would still get the person in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IfLost {
    /// What was lost.
    pub lost: Lost,
    /// None: nothing would.
    pub ways: Vec<Way>,
    /// Whatever the sign-in asks, one of the ways is enough. Otherwise it depends on the organisation.
    pub certain: bool,
}

/// What going from `before` to `wanted` would cost.
#[must_use]
pub fn costs(before: &AccountState, wanted: &Wanted, hints: &Hints) -> Vec<Cost> {
    let after = second_steps(&wanted.enabled);
    let mut found = Vec::new();
    match (before.second_steps().is_empty(), after.is_empty()) {
        (false, true) => found.push(Cost::LastOff),
        (true, false) if before.password == Some(false) => found.push(Cost::NoPassword),
        (true, false) => found.push(Cost::FirstOn),
        (true, true) | (false, false) => {}
    }
    let is_confirmed = |factor| before.missing(factor).is_none();
    for (factor, other) in [(Factor::Sms, Factor::Email), (Factor::Email, Factor::Sms)] {
        if !after.contains(&factor) || before.enabled.contains(&factor) {
            continue;
        }
        let resets = hints.password_reset.as_ref();
        let the_only_one = resets.is_some_and(|resets| resets.contains(&factor) && !resets.contains(&other));
        let no_other = after.contains(&other) || !is_confirmed(other) || the_only_one;
        found.push(if no_other {
            Cost::ResetAtRisk(factor)
        } else {
            Cost::ResetMoves(factor)
        });
    }
    found
}

/// What would still get the person in where a sign-in is foreseen to ask any of `possible`, and any of `untold` as far as
/// one can know without the organisation's word: that word may be wrong, so it makes nothing certain.
pub(crate) fn if_lost(lost: Lost, possible: &[NextStep], untold: &[NextStep]) -> IfLost {
    let mut ways = Vec::new();
    for way in possible.iter().flat_map(|step| lost.leaves(step)) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    // Which of several starts without a password the pool offers, nobody can read: all have to be left.
    let leaves_one = |step: &NextStep| match step {
        NextStep::WithoutPassword(factors) => lost.leaves(step).len() == factors.len(),
        step => !lost.leaves(step).is_empty(),
    };
    let certain = possible.iter().chain(untold).all(leaves_one);
    IfLost { lost, ways, certain }
}

impl Lost {
    /// Everything there is.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Mailbox, Self::Computer];

    /// What of `step` the person could still do.
    fn leaves(self, step: &NextStep) -> Vec<Way> {
        let ways = match step {
            NextStep::PasswordOnly => vec![Way::PasswordOnly],
            NextStep::SetUp => vec![Way::SetUp],
            NextStep::Code(factor) => vec![Way::Code(*factor)],
            NextStep::Choice(factors) => factors.iter().copied().map(Way::Code).collect(),
            NextStep::WithoutPassword(factors) => factors.iter().copied().map(Way::WithoutPassword).collect(),
            NextStep::Elsewhere => vec![Way::Elsewhere],
            NextStep::NoWayIn(_) => Vec::new(),
        };
        ways.into_iter().filter(|way| !self.takes(*way)).collect()
    }

    fn takes(self, way: Way) -> bool {
        match way {
            Way::PasswordOnly | Way::SetUp | Way::Elsewhere => false,
            // A passkey is in the phone or in the computer, and nobody tells in which.
            Way::Code(factor) | Way::WithoutPassword(factor) => match self {
                Self::Phone => factor != Factor::Email,
                Self::Mailbox => factor == Factor::Email,
                Self::Computer => factor == Factor::WebAuthn,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::{factor::Factors, forecast::DeadEnd, state::Contact};

    fn account(on: &[Factor]) -> AccountState {
        let contact = Some(Contact {
            masked: "•".to_owned(),
            confirmed: true,
        });
        AccountState {
            person: "ada".to_owned(),
            enabled: on.iter().copied().collect(),
            preferred: None,
            others: Vec::new(),
            phone: contact.clone(),
            email: contact,
            authenticator: Some(true),
            passkey: Some(true),
            password: Some(true),
            managed_elsewhere: false,
            linked: false,
            unknown: Factors::new(),
        }
    }

    fn wanted(on: &[Factor]) -> Wanted {
        Wanted {
            enabled: on.iter().copied().collect(),
            preferred: None,
            passkey_goes_too: false,
        }
    }

    const SMS: Factor = Factor::Sms;
    const APP: Factor = Factor::SoftwareToken;
    const EMAIL: Factor = Factor::Email;

    #[rstest]
    #[case::nothing_changes(&[APP], &[APP], &[])]
    #[case::last_off(&[APP], &[], &[Cost::LastOff])]
    #[case::passkey_is_no_second_step(&[APP, Factor::WebAuthn], &[Factor::WebAuthn], &[Cost::LastOff])]
    #[case::first_on(&[], &[APP], &[Cost::FirstOn])]
    #[case::the_other_contact_may_still_reset(&[APP], &[APP, SMS], &[Cost::ResetMoves(SMS)])]
    #[case::both_contacts_on(&[APP, EMAIL], &[APP, EMAIL, SMS], &[Cost::ResetAtRisk(SMS)])]
    #[case::both_go_on(&[APP], &[APP, EMAIL, SMS], &[Cost::ResetAtRisk(SMS), Cost::ResetAtRisk(EMAIL)])]
    #[case::the_other_goes_off(&[EMAIL], &[SMS], &[Cost::ResetMoves(SMS)])]
    fn a_save_costs_what_it_takes_away(#[case] before: &[Factor], #[case] after: &[Factor], #[case] cost: &[Cost]) {
        assert_eq!(costs(&account(before), &wanted(after), &Hints::default()), cost);
    }

    #[rstest]
    #[case::the_other_one_resets_too(&[SMS, EMAIL], Cost::ResetMoves(SMS))]
    #[case::no_other_one_does(&[SMS], Cost::ResetAtRisk(SMS))]
    #[case::this_one_does_not_anyway(&[EMAIL], Cost::ResetMoves(SMS))]
    #[case::only_the_organisation_does(&[], Cost::ResetMoves(SMS))]
    fn the_organisations_word_on_resets_makes_a_cost_graver_and_removes_none(
        #[case] by: &[Factor],
        #[case] cost: Cost,
    ) {
        let hints = Hints {
            password_reset: Some(by.iter().copied().collect()),
            ..Hints::default()
        };
        assert_eq!(costs(&account(&[APP]), &wanted(&[APP, SMS]), &hints), [cost]);
    }

    #[test]
    fn an_unconfirmed_address_resets_nothing() {
        let mut before = account(&[APP]);
        before.email.as_mut().unwrap().confirmed = false;
        assert_eq!(
            costs(&before, &wanted(&[APP, SMS]), &Hints::default()),
            [Cost::ResetAtRisk(SMS)]
        );
        before.email = None;
        assert_eq!(
            costs(&before, &wanted(&[APP, SMS]), &Hints::default()),
            [Cost::ResetAtRisk(SMS)]
        );
    }

    #[test]
    fn the_first_step_without_a_password_is_a_cost_of_its_own() {
        let mut before = account(&[]);
        before.password = Some(false);
        assert_eq!(costs(&before, &wanted(&[APP]), &Hints::default()), [Cost::NoPassword]);
        before.password = None;
        assert_eq!(costs(&before, &wanted(&[APP]), &Hints::default()), [Cost::FirstOn]);
    }

    #[rstest]
    #[case(Lost::Phone, vec![NextStep::Code(SMS)], vec![], false)]
    #[case(Lost::Phone, vec![NextStep::Code(APP)], vec![], false)]
    #[case(Lost::Phone, vec![NextStep::Code(EMAIL)], vec![Way::Code(EMAIL)], true)]
    #[case(Lost::Phone, vec![NextStep::Choice([SMS, EMAIL].into())], vec![Way::Code(EMAIL)], true)]
    #[case(Lost::Mailbox, vec![NextStep::Choice([SMS, APP, EMAIL].into())], vec![Way::Code(SMS), Way::Code(APP)], true)]
    #[case(Lost::Mailbox, vec![NextStep::PasswordOnly], vec![Way::PasswordOnly], true)]
    #[case(Lost::Computer, vec![NextStep::Code(EMAIL)], vec![Way::Code(EMAIL)], true)]
    #[case(Lost::Computer, vec![NextStep::NoWayIn(DeadEnd::Gone)], vec![], false)]
    #[case(
        Lost::Computer,
        vec![NextStep::PasswordOnly, NextStep::NoWayIn(DeadEnd::NothingToSetUp)],
        vec![Way::PasswordOnly],
        false
    )]
    #[case(
        Lost::Mailbox,
        vec![NextStep::WithoutPassword([SMS, EMAIL].into())],
        vec![Way::WithoutPassword(SMS)],
        false
    )]
    #[case(Lost::Mailbox, vec![NextStep::WithoutPassword([SMS].into())], vec![Way::WithoutPassword(SMS)], true)]
    #[case(Lost::Phone, vec![NextStep::WithoutPassword([Factor::WebAuthn].into())], vec![], false)]
    #[case(Lost::Phone, vec![NextStep::Elsewhere], vec![Way::Elsewhere], true)]
    #[case(
        Lost::Phone,
        vec![NextStep::PasswordOnly, NextStep::Code(SMS), NextStep::SetUp],
        vec![Way::PasswordOnly, Way::SetUp],
        false
    )]
    fn what_is_left_is_what_the_sign_in_would_take(
        #[case] lost: Lost,
        #[case] possible: Vec<NextStep>,
        #[case] ways: Vec<Way>,
        #[case] certain: bool,
    ) {
        assert_eq!(if_lost(lost, &possible, &possible), IfLost { lost, ways, certain });
    }

    #[test]
    fn what_the_organisation_told_makes_nothing_certain() {
        let (told, untold) = ([NextStep::PasswordOnly], [NextStep::PasswordOnly, NextStep::Code(SMS)]);
        let ways = vec![Way::PasswordOnly];
        let expected = IfLost {
            lost: Lost::Phone,
            ways,
            certain: false,
        };
        assert_eq!(if_lost(Lost::Phone, &told, &untold), expected);
    }
}
