//! Does not cover: whether the service then does so; the stories in `tests/` sign in again and compare.

use rstest::rstest;

use super::*;
use crate::state::Contact;

fn account(phone: bool, email: bool) -> AccountState {
    let contact = |there: bool| {
        there.then(|| Contact {
            masked: "•".to_owned(),
            confirmed: true,
        })
    };
    AccountState {
        person: "ada".to_owned(),
        enabled: Factors::new(),
        preferred: None,
        others: Vec::new(),
        phone: contact(phone),
        email: contact(email),
        authenticator: Some(false),
        passkey: None,
        password: Some(true),
        managed_elsewhere: false,
        unknown: Factors::new(),
    }
}

fn factors(list: &[Factor]) -> Factors {
    list.iter().copied().collect()
}

const SILENT: Hints = Hints {
    mfa: None,
    factors: None,
};
const PASSED_WITHOUT: Evidence = Evidence {
    met: None,
    nothing_was_on: true,
};

fn hints(mfa: MfaMode) -> Hints {
    Hints {
        mfa: Some(mfa),
        factors: Some(factors(&[Factor::Sms, Factor::SoftwareToken])),
    }
}

#[rstest]
#[case::preferred(&[Factor::Sms, Factor::Email], Some(Factor::Email), NextStep::Code(Factor::Email))]
#[case::only_one(&[Factor::SoftwareToken], None, NextStep::Code(Factor::SoftwareToken))]
#[case::several(&[Factor::Sms, Factor::Email], None, NextStep::Choice(factors(&[Factor::Sms, Factor::Email])))]
#[case::passkey_is_no_second_step(&[Factor::Sms, Factor::WebAuthn], None, NextStep::Code(Factor::Sms))]
fn what_is_on_decides(#[case] on: &[Factor], #[case] preferred: Option<Factor>, #[case] expected: NextStep) {
    let state = account(true, true);
    assert_eq!(
        forecast(&state, &factors(on), preferred, &SILENT, &Evidence::default()),
        [expected]
    );
}

#[test]
fn a_pool_without_second_steps_asks_for_none() {
    let on = factors(&[Factor::Sms]);
    let told = forecast(
        &account(true, true),
        &on,
        Some(Factor::Sms),
        &hints(MfaMode::Off),
        &Evidence::default(),
    );
    assert_eq!(told, [NextStep::PasswordOnly]);
}

#[test]
fn with_nothing_on_a_sign_in_that_asked_for_nothing_is_proof_that_nothing_is_required() {
    let told = forecast(&account(true, true), &Factors::new(), None, &SILENT, &PASSED_WITHOUT);
    assert_eq!(told, [NextStep::PasswordOnly]);
}

#[test]
fn with_nothing_on_the_code_that_was_asked_for_will_be_asked_for_again() {
    let evidence = Evidence {
        met: Some(NextStep::Code(Factor::Sms)),
        nothing_was_on: true,
    };
    let told = forecast(&account(true, true), &Factors::new(), None, &SILENT, &evidence);
    assert_eq!(told, [NextStep::Code(Factor::Sms)]);
}

#[test]
fn after_turning_everything_off_both_are_possible_where_nobody_told() {
    let evidence = Evidence {
        met: Some(NextStep::Code(Factor::Sms)),
        nothing_was_on: false,
    };
    let told = forecast(&account(true, false), &Factors::new(), None, &SILENT, &evidence);
    assert_eq!(
        told,
        [NextStep::PasswordOnly, NextStep::Code(Factor::Sms), NextStep::SetUp]
    );
}

#[rstest]
#[case::number(true, true, vec![NextStep::Code(Factor::Sms)])]
#[case::nothing(false, true, vec![NextStep::SetUp])]
fn a_required_step_falls_on_what_the_account_has_and_the_pool_offers(
    #[case] phone: bool,
    #[case] email: bool,
    #[case] expected: Vec<NextStep>,
) {
    let state = account(phone, email);
    assert_eq!(
        forecast(
            &state,
            &Factors::new(),
            None,
            &hints(MfaMode::Required),
            &Evidence::default()
        ),
        expected
    );
}

#[test]
fn a_required_step_with_several_ways_names_each_and_the_choice() {
    let state = AccountState {
        authenticator: Some(true),
        ..account(true, true)
    };
    let told = forecast(
        &state,
        &Factors::new(),
        None,
        &hints(MfaMode::Required),
        &Evidence::default(),
    );
    let both = factors(&[Factor::Sms, Factor::SoftwareToken]);
    assert_eq!(
        told,
        [
            NextStep::Code(Factor::Sms),
            NextStep::Code(Factor::SoftwareToken),
            NextStep::Choice(both)
        ]
    );
}

#[test]
fn what_was_seen_outweighs_what_was_told() {
    let seen = Evidence {
        met: Some(NextStep::Code(Factor::Sms)),
        nothing_was_on: true,
    };
    for told in [MfaMode::Off, MfaMode::Optional] {
        let forecast = forecast(&account(true, true), &Factors::new(), None, &hints(told), &seen);
        assert_eq!(forecast, [NextStep::Code(Factor::Sms)]);
    }
}
