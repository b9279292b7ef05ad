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
        linked: false,
        unknown: Factors::new(),
    }
}

fn factors(list: &[Factor]) -> Factors {
    list.iter().copied().collect()
}

const SILENT: Hints = Hints {
    mfa: None,
    factors: None,
    password_reset: None,
};
/// A sign-in with these on, by someone who has a number and an address.
fn seen(met: Option<NextStep>, on: &[Factor]) -> Evidence {
    let by = Grounds::of(&account(true, true), &factors(on), None);
    Evidence {
        met,
        by: Some(by),
        at_first: Some(factors(on)),
        set_up: None,
    }
}

fn hints(mfa: MfaMode) -> Hints {
    Hints {
        mfa: Some(mfa),
        factors: Some(factors(&[Factor::Sms, Factor::SoftwareToken])),
        ..SILENT
    }
}

#[rstest]
#[case::preferred(&[Factor::Sms, Factor::Email], Some(Factor::Email), NextStep::Code(Factor::Email))]
#[case::only_one(&[Factor::SoftwareToken], None, NextStep::Code(Factor::SoftwareToken))]
#[case::several(&[Factor::Sms, Factor::Email], None, NextStep::Choice(factors(&[Factor::Sms, Factor::Email])))]
#[case::passkey_is_no_second_step(&[Factor::Sms, Factor::WebAuthn], None, NextStep::Code(Factor::Sms))]
fn what_is_on_decides(#[case] on: &[Factor], #[case] preferred: Option<Factor>, #[case] expected: NextStep) {
    let state = account(true, true);
    let nothing_on_yet = Evidence::untold(&state);
    assert_eq!(
        forecast(&state, &factors(on), preferred, &SILENT, &nothing_on_yet),
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
    for told in [&SILENT, &hints(MfaMode::Required)] {
        let told = forecast(&account(true, true), &Factors::new(), None, told, &seen(None, &[]));
        assert_eq!(told, [NextStep::PasswordOnly]);
    }
}

#[test]
fn with_nothing_changed_since_what_was_asked_is_asked_again_whatever_was_told() {
    let state = AccountState {
        enabled: factors(&[Factor::Sms]),
        ..account(true, true)
    };
    for met in [None, Some(NextStep::Code(Factor::Email))] {
        let evidence = seen(met.clone(), &[Factor::Sms]);
        for told in [SILENT, hints(MfaMode::Optional), hints(MfaMode::Required)] {
            let told = forecast(&state, &state.enabled, None, &told, &evidence);
            assert_eq!(told, [met.clone().unwrap_or(NextStep::PasswordOnly)]);
        }
    }
}

#[test]
fn a_factor_that_was_on_and_passed_over_may_be_passed_over_again() {
    let evidence = seen(
        Some(NextStep::Code(Factor::SoftwareToken)),
        &[Factor::Sms, Factor::SoftwareToken],
    );
    let on = factors(&[Factor::Sms]);
    let told = forecast(&account(true, true), &on, None, &hints(MfaMode::Optional), &evidence);
    assert_eq!(told, [NextStep::Code(Factor::Sms), NextStep::PasswordOnly]);
}

#[test]
fn an_authenticator_that_was_passed_over_may_be_gone_and_then_nothing_else_lets_in() {
    let state = AccountState {
        // The service tells only that it is on.
        authenticator: Some(true),
        enabled: factors(&[Factor::Sms, Factor::SoftwareToken]),
        ..account(true, true)
    };
    let evidence = Evidence::after_password(&state, Some(NextStep::Code(Factor::Sms)));
    let told = forecast(
        &state,
        &factors(&[Factor::SoftwareToken]),
        None,
        &hints(MfaMode::Optional),
        &evidence,
    );
    assert_eq!(
        told,
        [
            NextStep::Code(Factor::SoftwareToken),
            NextStep::PasswordOnly,
            NextStep::NoWayIn(DeadEnd::Gone),
        ]
    );
}

#[test]
fn that_an_authenticator_was_asked_for_while_on_is_no_proof_that_it_is_imposed() {
    let state = AccountState {
        authenticator: Some(true),
        ..account(false, false)
    };
    let evidence = seen(Some(NextStep::Code(Factor::SoftwareToken)), &[Factor::SoftwareToken]);
    let told = forecast(&state, &Factors::new(), None, &SILENT, &evidence);
    assert_eq!(
        told,
        [
            NextStep::PasswordOnly,
            NextStep::Code(Factor::SoftwareToken),
            NextStep::SetUp,
            NextStep::NoWayIn(DeadEnd::NothingToSetUp)
        ]
    );
}

#[test]
fn a_factor_whose_number_is_gone_may_give_way_to_another() {
    let state = AccountState {
        enabled: factors(&[Factor::Sms, Factor::Email]),
        ..account(false, true)
    };
    let optional = Hints {
        mfa: Some(MfaMode::Optional),
        ..SILENT
    };
    let told = forecast(
        &state,
        &state.enabled,
        Some(Factor::Sms),
        &optional,
        &Evidence::default(),
    );
    assert_eq!(told, [NextStep::Code(Factor::Sms), NextStep::Code(Factor::Email)]);
}

#[test]
fn what_is_on_and_was_not_seen_to_be_asked_for_may_be_on_in_a_pool_that_is_off() {
    let state = AccountState {
        enabled: factors(&[Factor::Sms]),
        ..account(true, true)
    };
    let told = forecast(&state, &state.enabled, None, &SILENT, &Evidence::untold(&state));
    assert_eq!(told, [NextStep::Code(Factor::Sms), NextStep::PasswordOnly]);
}

#[test]
fn the_only_factor_on_without_its_number_may_let_in_by_the_password_or_not_at_all() {
    let state = AccountState {
        enabled: factors(&[Factor::Sms]),
        ..account(false, true)
    };
    let told = forecast(
        &state,
        &state.enabled,
        None,
        &hints(MfaMode::Optional),
        &Evidence::default(),
    );
    assert_eq!(
        told,
        [
            NextStep::Code(Factor::Sms),
            NextStep::PasswordOnly,
            NextStep::NoWayIn(DeadEnd::Gone)
        ]
    );
}

#[rstest]
#[case::an_authenticator_can_be_set_up(Some(vec![Factor::Sms, Factor::SoftwareToken]), vec![NextStep::SetUp])]
#[case::an_address_can(Some(vec![Factor::Sms, Factor::Email]), vec![NextStep::SetUp])]
#[case::a_number_can_not(Some(vec![Factor::Sms]), vec![NextStep::NoWayIn(DeadEnd::NothingToSetUp)])]
#[case::nobody_told(None, vec![NextStep::SetUp, NextStep::NoWayIn(DeadEnd::NothingToSetUp)])]
fn who_has_nothing_that_is_required_sets_it_up_or_stays_out(
    #[case] offered: Option<Vec<Factor>>,
    #[case] expected: Vec<NextStep>,
) {
    let hints = Hints {
        mfa: Some(MfaMode::Required),
        factors: offered.map(|offered| factors(&offered)),
        ..SILENT
    };
    let told = forecast(
        &account(false, false),
        &Factors::new(),
        None,
        &hints,
        &Evidence::default(),
    );
    assert_eq!(told, expected);
}

#[test]
fn what_was_set_up_on_the_way_in_is_asked_for_from_then_on() {
    let state = AccountState {
        authenticator: Some(true),
        ..account(false, false)
    };
    let evidence = Evidence::after_password(&state, Some(NextStep::SetUp));
    let told = forecast(&state, &Factors::new(), None, &SILENT, &evidence);
    assert_eq!(told, [NextStep::Code(Factor::SoftwareToken), NextStep::SetUp]);
    assert_eq!(evidence.required(&SILENT), Some(true));
    assert_eq!(evidence.unchosen(), Some(Factor::SoftwareToken));
}

#[test]
fn what_was_on_when_something_had_to_be_set_up_may_not_be_asked_for() {
    let state = AccountState {
        authenticator: Some(true),
        enabled: factors(&[Factor::Email]),
        ..account(false, true)
    };
    let evidence = Evidence::after_password(&state, Some(NextStep::SetUp));
    let told = forecast(&state, &state.enabled, None, &SILENT, &evidence);
    let app = Factor::SoftwareToken;
    assert_eq!(told[0], NextStep::Code(Factor::Email));
    assert!(told.contains(&NextStep::Code(app)), "{told:?}");
}

#[test]
fn a_pool_in_which_something_went_on_is_not_off_whatever_was_told() {
    let on = factors(&[Factor::Sms]);
    for evidence in [seen(None, &[]), Evidence::untold(&account(true, true))] {
        let told = forecast(&account(true, true), &on, None, &hints(MfaMode::Off), &evidence);
        assert_eq!(told, [NextStep::Code(Factor::Sms)]);
    }
}

#[test]
fn somebody_elses_sign_in_is_theirs_to_foresee() {
    let state = AccountState {
        managed_elsewhere: true,
        ..account(true, true)
    };
    let on = factors(&[Factor::Sms]);
    let told = forecast(&state, &on, None, &hints(MfaMode::Required), &Evidence::default());
    assert_eq!(told, [NextStep::Elsewhere]);
}

fn passwordless() -> AccountState {
    AccountState {
        password: Some(false),
        passkey: Some(false),
        ..account(true, true)
    }
}

#[test]
fn without_a_password_the_first_step_that_goes_on_locks_the_way_in() {
    let state = passwordless();
    let evidence = Evidence::without_password(&state);
    let either = NextStep::WithoutPassword(factors(&[Factor::Sms, Factor::Email]));
    let refused = NextStep::NoWayIn(DeadEnd::NoPassword);
    for hints in [SILENT, hints(MfaMode::Optional), hints(MfaMode::Off)] {
        let now = forecast(&state, &Factors::new(), None, &hints, &evidence);
        assert_eq!(now, std::slice::from_ref(&either));
        let after = forecast(&state, &factors(&[Factor::SoftwareToken]), None, &hints, &evidence);
        assert_eq!(after, std::slice::from_ref(&refused));
    }
}

#[test]
fn who_sets_a_password_will_be_asked_for_it() {
    let before = passwordless();
    let evidence = Evidence::without_password(&before);
    let state = AccountState {
        password: Some(true),
        ..before
    };
    for hints in [SILENT, hints(MfaMode::Optional), hints(MfaMode::Off)] {
        let told = forecast(&state, &Factors::new(), None, &hints, &evidence);
        assert_eq!(told, [NextStep::PasswordOnly]);
    }
}

#[test]
fn only_a_password_shows_what_comes_after_it() {
    let state = passwordless();
    assert_eq!(Evidence::without_password(&state).after_the_password(), None);
    assert_eq!(Evidence::untold(&state).after_the_password(), None);
    for (met, shown) in [
        (None, NextStep::PasswordOnly),
        (Some(NextStep::SetUp), NextStep::SetUp),
        (Some(NextStep::Code(Factor::Sms)), NextStep::Code(Factor::Sms)),
    ] {
        assert_eq!(Evidence::after_password(&state, met).after_the_password(), Some(shown));
    }
}

#[test]
fn without_a_password_a_passkey_that_counts_may_still_open() {
    let state = AccountState {
        passkey: Some(true),
        ..passwordless()
    };
    let on = factors(&[Factor::SoftwareToken, Factor::WebAuthn]);
    let told = forecast(&state, &on, None, &SILENT, &Evidence::without_password(&state));
    assert_eq!(
        told,
        [
            NextStep::NoWayIn(DeadEnd::NoPassword),
            NextStep::WithoutPassword(factors(&[Factor::WebAuthn]))
        ]
    );
}

#[rstest]
#[case::required(MfaMode::Required, true)]
#[case::optional(MfaMode::Optional, false)]
fn without_a_password_a_passkey_may_count_where_a_step_is_required(#[case] mode: MfaMode, #[case] counts: bool) {
    let state = AccountState {
        passkey: Some(true),
        enabled: factors(&[Factor::Sms]),
        ..passwordless()
    };
    let told = forecast(&state, &state.enabled, None, &hints(mode), &Evidence::untold(&state));
    let by_passkey = NextStep::WithoutPassword(factors(&[Factor::WebAuthn]));
    assert_eq!(told[0], NextStep::NoWayIn(DeadEnd::NoPassword));
    assert_eq!(told.contains(&by_passkey), counts);
}

#[test]
fn without_a_password_what_let_in_long_ago_may_not_let_in_now() {
    let state = passwordless();
    let told = forecast(
        &state,
        &Factors::new(),
        None,
        &hints(MfaMode::Optional),
        &Evidence::untold(&state),
    );
    assert_eq!(
        told,
        [
            NextStep::WithoutPassword(factors(&[Factor::Sms, Factor::Email])),
            NextStep::NoWayIn(DeadEnd::NoPassword)
        ]
    );
}

#[test]
fn a_factor_that_the_pool_does_not_offer_may_not_be_asked_for_at_all() {
    let on = factors(&[Factor::Email]);
    let told = forecast(
        &account(true, true),
        &on,
        None,
        &hints(MfaMode::Optional),
        &Evidence::default(),
    );
    assert_eq!(told, [NextStep::Code(Factor::Email), NextStep::PasswordOnly]);
}

#[test]
fn a_pool_that_asked_is_not_off_whatever_was_told() {
    let evidence = seen(Some(NextStep::Code(Factor::Sms)), &[Factor::Sms]);
    let told = forecast(
        &account(true, false),
        &Factors::new(),
        None,
        &hints(MfaMode::Off),
        &evidence,
    );
    assert_eq!(told, [NextStep::PasswordOnly, NextStep::Code(Factor::Sms)]);
}

#[test]
fn where_nobody_told_what_the_pool_offers_every_choice_is_possible() {
    let state = AccountState {
        authenticator: Some(true),
        ..account(true, true)
    };
    let required = Hints {
        mfa: Some(MfaMode::Required),
        ..SILENT
    };
    let told = forecast(&state, &Factors::new(), None, &required, &Evidence::default());
    let choice = |some: &[Factor]| NextStep::Choice(factors(some));
    let (sms, app, email) = (Factor::Sms, Factor::SoftwareToken, Factor::Email);
    assert_eq!(
        told,
        [
            NextStep::Code(sms),
            NextStep::Code(app),
            NextStep::Code(email),
            choice(&[sms, app, email]),
            choice(&[sms, app]),
            choice(&[sms, email]),
            choice(&[app, email]),
            NextStep::SetUp
        ]
    );
}

#[test]
fn with_nothing_on_the_code_that_was_asked_for_will_be_asked_for_again() {
    let evidence = seen(Some(NextStep::Code(Factor::Sms)), &[]);
    let told = forecast(&account(true, true), &Factors::new(), None, &SILENT, &evidence);
    assert_eq!(told, [NextStep::Code(Factor::Sms)]);
}

#[test]
fn after_turning_everything_off_both_are_possible_where_nobody_told() {
    let evidence = seen(Some(NextStep::Code(Factor::SoftwareToken)), &[Factor::SoftwareToken]);
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
    let seen = seen(Some(NextStep::Code(Factor::Sms)), &[]);
    for told in [MfaMode::Off, MfaMode::Optional] {
        let forecast = forecast(&account(true, true), &Factors::new(), None, &hints(told), &seen);
        assert_eq!(forecast, [NextStep::Code(Factor::Sms)]);
    }
}
