//! Does not cover: what the real service answers; `tests/` and the practice pool stand in for that. Here a model of its
//! documented rules, written from the API page and not from the plan, takes each planned request and must end up where
//! the person wanted to be.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::state::Contact;

fn contact(confirmed: bool) -> Contact {
    Contact {
        masked: "•".to_owned(),
        confirmed,
    }
}

/// Everything is there, nothing is on.
fn ready() -> AccountState {
    AccountState {
        person: "ada".to_owned(),
        enabled: Factors::new(),
        preferred: None,
        others: Vec::new(),
        phone: Some(contact(true)),
        email: Some(contact(true)),
        authenticator: Some(true),
        passkey: Some(true),
        password: Some(true),
        managed_elsewhere: false,
        linked: false,
        unknown: Factors::new(),
    }
}

fn with(enabled: &[Factor], preferred: Option<Factor>) -> AccountState {
    AccountState {
        enabled: enabled.iter().copied().collect(),
        preferred,
        ..ready()
    }
}

const ON: Option<Choice> = Some(Choice {
    enabled: true,
    preferred: false,
});

const PREFERRED: Option<Choice> = Some(Choice {
    enabled: true,
    preferred: true,
});

const OFF: Option<Choice> = Some(Choice {
    enabled: false,
    preferred: false,
});

/// The service: applies a request as its page describes, or refuses it.
fn service(state: &AccountState, request: &MfaPreference) -> Result<(Factors, Option<Factor>), &'static str> {
    let blocks = [
        (Factor::Sms, request.sms),
        (Factor::SoftwareToken, request.software_token),
        (Factor::Email, request.email),
    ];
    let given: Vec<_> = blocks
        .into_iter()
        .filter_map(|(factor, block)| Some((factor, block?)))
        .collect();
    if given.iter().filter(|(_, block)| block.preferred).count() > 1 {
        return Err("two preferred");
    }
    if given.iter().any(|(_, block)| block.preferred && !block.enabled) {
        return Err("preferred and off");
    }
    if given
        .iter()
        .any(|(factor, block)| block.enabled && state.missing(*factor).is_some())
    {
        return Err("no delivery config");
    }
    let another_in_the_request = given.iter().any(|(_, block)| block.enabled);
    let passkey_on = request.web_authn.is_some_and(|block| block.enabled);
    if passkey_on && !another_in_the_request {
        return Err("an additional setting is required");
    }
    if passkey_on && state.missing(Factor::WebAuthn).is_some() {
        return Err("no passkey");
    }
    let (mut enabled, mut preferred) = (state.enabled.clone(), state.preferred);
    for (factor, block) in &given {
        if block.enabled {
            enabled.insert(*factor);
        } else {
            enabled.remove(factor);
        }
        if preferred == Some(*factor) && !block.preferred {
            preferred = None;
        }
    }
    preferred = given
        .iter()
        .find(|(_, block)| block.preferred)
        .map(|(factor, _)| *factor)
        .or(preferred);
    match request.web_authn {
        Some(WebAuthnSettings { enabled: true }) => enabled.insert(Factor::WebAuthn),
        Some(WebAuthnSettings { enabled: false }) => enabled.remove(&Factor::WebAuthn),
        None => false,
    };
    Ok((enabled, preferred))
}

fn any_state() -> impl Strategy<Value = AccountState> {
    let factors = proptest::sample::subsequence(Factor::ALL.to_vec(), 0..=4);
    let contact_of = || prop_oneof![Just(None), any::<bool>().prop_map(|confirmed| Some(contact(confirmed)))];
    (
        factors,
        any::<usize>(),
        contact_of(),
        contact_of(),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
    )
        .prop_map(|(enabled, pick, phone, email, authenticator, passkey)| {
            let enabled: Factors = enabled.into_iter().collect();
            let steps: Vec<_> = second_steps(&enabled).into_iter().map(Some).chain([None]).collect();
            // What is on is there.
            let there = |factor, known: Option<bool>| if enabled.contains(&factor) { Some(true) } else { known };
            let confirmed = |factor, known: Option<Contact>| {
                if enabled.contains(&factor) {
                    Some(contact(true))
                } else {
                    known
                }
            };
            AccountState {
                preferred: steps[pick % steps.len()],
                phone: confirmed(Factor::Sms, phone),
                email: confirmed(Factor::Email, email),
                authenticator: there(Factor::SoftwareToken, authenticator),
                passkey: there(Factor::WebAuthn, passkey),
                enabled,
                ..ready()
            }
        })
}

fn any_change() -> impl Strategy<Value = Change> {
    let choice = || {
        proptest::option::of(
            (any::<bool>(), any::<bool>()).prop_map(|(enabled, preferred)| Choice { enabled, preferred }),
        )
    };
    (choice(), choice(), choice(), any::<Option<bool>>()).prop_map(|(sms, software_token, email, web_authn)| Change {
        sms,
        software_token,
        email,
        web_authn,
    })
}

proptest! {
    #[test]
    fn every_planned_request_is_accepted_and_ends_where_the_person_wanted(state in any_state(), change in any_change()) {
        match change.plan(&state, &Hints::default()) {
            Ok(Some((wanted, request))) => {
                prop_assert!(!request.is_empty());
                // Where the service does not tell what is registered, only the service can refuse.
                match service(&state, &request) {
                    Ok((enabled, preferred)) => {
                        prop_assert_eq!(enabled, wanted.enabled);
                        prop_assert_eq!(preferred, wanted.preferred);
                    }
                    Err(why) => prop_assert!(false, "{}", why),
                }
            }
            Ok(None) => {
                for (factor, choice) in change.choices() {
                    prop_assert_eq!(choice.enabled, state.enabled.contains(&factor));
                }
            }
            Err(_) => {}
        }
    }

    #[test]
    fn a_factor_nobody_named_is_left_on_and_off_as_it_was(state in any_state(), change in any_change()) {
        if let Ok(wanted) = change.wanted(&state) {
            for factor in Factor::ALL.into_iter().filter(|factor| change.choice(*factor).is_none()) {
                let passkey_went = factor == Factor::WebAuthn && wanted.passkey_goes_too;
                prop_assert_eq!(wanted.enabled.contains(&factor), state.enabled.contains(&factor) && !passkey_went);
            }
        }
    }

    #[test]
    fn the_same_change_twice_has_nothing_left_to_do(state in any_state(), change in any_change()) {
        if let Ok(Some((wanted, _))) = change.plan(&state, &Hints::default()) {
            let after = AccountState { enabled: wanted.enabled, preferred: wanted.preferred, ..state };
            prop_assert!(!matches!(change.plan(&after, &Hints::default()), Ok(Some(_))));
        }
    }
}

#[test]
fn the_preferred_factor_is_sent_again_when_another_is_switched_on() {
    let change = Change {
        email: ON,
        ..Change::default()
    };
    let (_, request) = change
        .plan(&with(&[Factor::Sms], Some(Factor::Sms)), &Hints::default())
        .unwrap()
        .unwrap();
    insta::assert_debug_snapshot!(request);
}

#[test]
fn turning_off_the_last_other_factor_turns_passkey_off_in_the_same_request() {
    let change = Change {
        sms: OFF,
        ..Change::default()
    };
    let state = with(&[Factor::Sms, Factor::WebAuthn], Some(Factor::Sms));
    let (wanted, request) = change.plan(&state, &Hints::default()).unwrap().unwrap();
    assert!(wanted.passkey_goes_too);
    insta::assert_debug_snapshot!(request);
}

#[rstest]
#[case::preferred(Some(Factor::Email), Some(Choice { enabled: true, preferred: true }))]
#[case::none_preferred(None, None)]
fn a_passkey_goes_out_with_another_factor_as_it_is(#[case] preferred: Option<Factor>, #[case] email: Option<Choice>) {
    let state = with(&[Factor::Sms, Factor::Email], preferred);
    let change = Change {
        web_authn: Some(true),
        ..Change::default()
    };
    let (_, request) = change.plan(&state, &Hints::default()).unwrap().unwrap();
    let sent = |block: Option<FactorSettings>| {
        block.map(|it| Choice {
            enabled: it.enabled,
            preferred: it.preferred,
        })
    };
    assert_eq!(sent(request.email), email);
    assert_eq!(sent(request.sms), if preferred.is_none() { ON } else { None });
    assert_eq!(request.web_authn, Some(WebAuthnSettings { enabled: true }));
}

#[rstest]
#[case::nothing(Change::default(), Refusal::Nothing)]
#[case::two_preferred(Change { sms: PREFERRED, email: PREFERRED, ..Change::default() }, Refusal::Contradiction)]
#[case::off_and_preferred(
    Change { sms: Some(Choice { enabled: false, preferred: true }), ..Change::default() },
    Refusal::Contradiction
)]
#[case::passkey_alone(Change { web_authn: Some(true), ..Change::default() }, Refusal::PasskeyNeedsAnother)]
fn what_makes_no_sense_is_refused_before_anything_is_sent(#[case] change: Change, #[case] why: Refusal) {
    assert_eq!(change.plan(&ready(), &Hints::default()), Err(why));
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let state = AccountState {
        phone: Some(contact(false)),
        email: None,
        authenticator: Some(false),
        ..ready()
    };
    let change = Change {
        sms: ON,
        software_token: ON,
        email: ON,
        web_authn: None,
    };
    assert_eq!(
        change.plan(&state, &Hints::default()),
        Err(Refusal::NeedsSetUp(vec![
            (Factor::Sms, Missing::ConfirmedMobileNumber),
            (Factor::SoftwareToken, Missing::Authenticator),
            (Factor::Email, Missing::EmailAddress),
        ]))
    );
}

#[test]
fn an_authenticator_that_nobody_can_tell_about_is_left_to_the_service() {
    let state = AccountState {
        authenticator: None,
        ..ready()
    };
    let change = Change {
        software_token: ON,
        ..Change::default()
    };
    assert!(matches!(change.plan(&state, &Hints::default()), Ok(Some(_))));
}

#[test]
fn where_a_second_step_is_required_the_last_one_is_kept() {
    let hints = Hints {
        mfa: Some(MfaMode::Required),
        ..Hints::default()
    };
    let change = Change {
        sms: OFF,
        ..Change::default()
    };
    assert_eq!(change.plan(&with(&[Factor::Sms], None), &hints), Err(Refusal::KeepOne));
    assert!(change.plan(&with(&[Factor::Sms, Factor::Email], None), &hints).is_ok());
}

#[test]
fn a_broken_number_never_keeps_a_factor_from_being_turned_off() {
    let state = AccountState {
        phone: None,
        ..with(&[Factor::Sms], Some(Factor::Sms))
    };
    let change = Change {
        sms: OFF,
        ..Change::default()
    };
    assert!(matches!(change.plan(&state, &Hints::default()), Ok(Some(_))));
}

#[rstest]
#[case::still_off(&[], None, &[Difference::StillOff(Factor::Sms)])]
#[case::another_is_on(&[Factor::Sms, Factor::Email], Some(Factor::Sms), &[Difference::StillOn(Factor::Email)])]
#[case::not_preferred(&[Factor::Sms], None, &[Difference::NotPreferred(Factor::Sms)])]
#[case::as_asked(&[Factor::Sms], Some(Factor::Sms), &[])]
fn what_the_service_did_otherwise_is_told(
    #[case] enabled: &[Factor],
    #[case] preferred: Option<Factor>,
    #[case] expected: &[Difference],
) {
    let wanted = Change {
        sms: PREFERRED,
        ..Change::default()
    }
    .wanted(&ready())
    .unwrap();
    assert_eq!(wanted.differences(&with(enabled, preferred)), expected);
}

#[rstest]
#[case::on_and_asked_for(with(&[Factor::Sms], Some(Factor::Sms)), true)]
#[case::on_and_not_asked_for(with(&[Factor::Sms], None), false)]
#[case::off(ready(), false)]
#[case::beside_others(with(&[Factor::Sms, Factor::Email], Some(Factor::Sms)), true)]
fn a_change_is_met_when_what_it_names_is_so(#[case] state: AccountState, #[case] met: bool) {
    let change = Change {
        sms: PREFERRED,
        ..Change::default()
    };
    assert_eq!(change.is_met_by(&state), met);
}

#[test]
fn a_change_means_something_else_once_the_account_has_changed() {
    let change = Change {
        sms: ON,
        email: OFF,
        ..Change::default()
    };
    let before = with(&[Factor::Email], Some(Factor::Email));
    assert!(change.means_the_same(&before, &before));
    assert!(!change.means_the_same(&before, &with(&[Factor::Email], None)));
    assert!(!change.means_the_same(&before, &with(&[], Some(Factor::Email))));
    let mut moved = before.clone();
    moved.phone = Some(Contact {
        masked: "+•••••••0199".to_owned(),
        confirmed: true,
    });
    assert!(
        !change.means_the_same(&before, &moved),
        "codes would go to another phone"
    );
    moved.phone.clone_from(&before.phone);
    moved.email = None;
    assert!(change.means_the_same(&before, &moved), "it only turns email off");
}
