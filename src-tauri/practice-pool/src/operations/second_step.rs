//! What comes after the right password: nothing, a code, a choice, or setting up a first factor.
//!
//! Owns the choice of the factor and the challenges that ask for it. The rules are those of "MFA user setup logic" on
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

use serde_json::{Map, Value, json};

use super::{Call, device, questions, token};
use crate::contacts::Contact;
use crate::exception::{Answer, Exception};
use crate::messages::masked;
use crate::sessions::{SignIn, Step};
use crate::settings::{Factor, MfaMode, Person};

/// What a person meets after their password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NextStep {
    /// Nothing more is asked.
    Tokens,
    /// This factor.
    Ask(Factor),
    /// One of these, as they like.
    Choose(Vec<Factor>),
    /// One of these has to be set up first.
    SetUp(Vec<Factor>),
    /// Something is asked, but nothing can be.
    NoWay,
}

/// Chooses the step after the password. `pool_factors` are those switched on in the pool.
pub(super) fn next_step(mode: MfaMode, pool_factors: &[Factor], person: &Person) -> NextStep {
    if mode == MfaMode::Off {
        return NextStep::Tokens;
    }
    let reachable = |factor: &Factor| match factor {
        Factor::Sms => person.phone.is_some(),
        Factor::SoftwareToken => person.authenticator.is_some(),
        Factor::Email => person.email.is_some(),
        // A passkey is a first step, never asked after a password.
        Factor::WebAuthn => false,
    };
    // Who has an authenticator switched on is asked for it even where the pool has since switched it off.
    let in_pool = |factor: &Factor| *factor == Factor::SoftwareToken || pool_factors.contains(factor);
    let chosen = person
        .factors
        .iter()
        .filter(|factor| **factor != Factor::WebAuthn && in_pool(factor));
    let chosen: Vec<Factor> = chosen.copied().collect();
    if let Some(preferred) = person
        .preferred
        .filter(|factor| chosen.contains(factor) && reachable(factor))
    {
        return NextStep::Ask(preferred);
    }
    let usable: Vec<Factor> = chosen.iter().copied().filter(reachable).collect();
    match (mode, chosen.is_empty()) {
        (MfaMode::Optional | MfaMode::Off, true) => NextStep::Tokens,
        (MfaMode::Required, _) if usable.is_empty() => {
            let available = pool_factors.iter().copied().filter(reachable).collect();
            one_of(available, to_set_up(pool_factors))
        }
        _ => one_of(usable, Vec::new()),
    }
}

/// What `MFA_SETUP` lists: all that the pool has, if any of it can be set up on the way in. A number cannot.
fn to_set_up(pool_factors: &[Factor]) -> Vec<Factor> {
    let asked_for = |factor: &Factor| *factor != Factor::WebAuthn;
    let mut listed: Vec<Factor> = pool_factors.iter().copied().filter(asked_for).collect();
    listed.sort_unstable();
    if listed.iter().all(|factor| *factor == Factor::Sms) {
        listed.clear();
    }
    listed
}

fn one_of(mut usable: Vec<Factor>, to_set_up: Vec<Factor>) -> NextStep {
    usable.sort_unstable();
    match (usable.as_slice(), to_set_up.is_empty()) {
        ([], true) => NextStep::NoWay,
        ([], false) => NextStep::SetUp(to_set_up),
        ([only], _) => NextStep::Ask(*only),
        _ => NextStep::Choose(usable),
    }
}

/// Goes on with a sign-in whose password was right.
pub(super) fn after_password(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    if sign_in.questions {
        return questions::ask(call, sign_in, 0, 0);
    }
    if device::stands_in(call, sign_in)? {
        return finish(call, sign_in);
    }
    let settings = &call.state.settings;
    let (mode, pool_factors) = (settings.mfa, settings.second_steps());
    let person = &call.state.account(&sign_in.username)?.person;
    match next_step(mode, &pool_factors, person) {
        NextStep::Tokens => finish(call, sign_in),
        NextStep::Ask(factor) => ask_for(call, sign_in, factor),
        NextStep::Choose(factors) => {
            let listed = [("MFAS_CAN_CHOOSE", wire_list(&factors))];
            open(call, sign_in, Step::Choice(factors), listed)
        }
        NextStep::SetUp(choices) => {
            // What the pool has is listed; a number cannot be given here all the same.
            let listed = [("MFAS_CAN_SETUP", wire_list(&choices))];
            let step = Step::SetUp {
                choices,
                verified: false,
            };
            open(call, sign_in, step, listed)
        }
        NextStep::NoWay => Err(no_way()),
    }
}

/// Ends a sign-in in which nothing is left to ask but whether the device is the one that it says it is.
pub(super) fn finish(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    if device::has_to_prove_itself(call, sign_in)? {
        return device::ask(call, sign_in);
    }
    token::issue(call, sign_in)
}

/// Asks for one factor, which includes sending a code where there is one to send.
pub(super) fn ask_for(call: &mut Call<'_>, sign_in: &SignIn, factor: Factor) -> Answer {
    match factor {
        Factor::Sms => send_code(call, sign_in, factor.wire_name(), Contact::Phone),
        Factor::Email => send_code(call, sign_in, factor.wire_name(), Contact::Email),
        Factor::SoftwareToken => {
            let name = call.state.account(&sign_in.username)?.authenticator_name.clone();
            let name = name.map(|name| ("FRIENDLY_DEVICE_NAME", name));
            open(call, sign_in, Step::AuthenticatorCode, name)
        }
        Factor::WebAuthn => Err(no_way()),
    }
}

/// Sends a code to a contact and asks for it.
pub(super) fn send_code(call: &mut Call<'_>, sign_in: &SignIn, challenge: &'static str, contact: Contact) -> Answer {
    let medium = contact.medium();
    let account = call.state.account(&sign_in.username)?;
    let to = account.contact(contact).ok_or_else(no_way)?.to_owned();
    let code = call.pool.random.code()?;
    call.state.outbox.send(medium, &to, &code);
    let delivery = [
        ("CODE_DELIVERY_DELIVERY_MEDIUM", medium.wire_name().to_owned()),
        ("CODE_DELIVERY_DESTINATION", masked(medium, &to)),
    ];
    let step = Step::SentCode {
        challenge,
        contact,
        code,
    };
    open(call, sign_in, step, delivery)
}

/// Opens a session for a step and words the challenge.
pub(super) fn open(
    call: &mut Call<'_>,
    sign_in: &SignIn,
    step: Step,
    parameters: impl IntoIterator<Item = (&'static str, String)>,
) -> Answer {
    let name = step.challenge_name();
    let mut parameters: Map<String, Value> = parameters
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::String(value)))
        .collect();
    parameters.insert("USER_ID_FOR_SRP".to_owned(), sign_in.username.clone().into());
    let session = call.open_session(sign_in, step)?;
    Ok(json!({"ChallengeName": name, "ChallengeParameters": parameters, "Session": session}))
}

/// A list inside a parameter is a text that holds JSON.
fn wire_list(factors: &[Factor]) -> String {
    Value::from(factors.iter().map(|factor| factor.wire_name()).collect::<Vec<_>>()).to_string()
}

fn no_way() -> Exception {
    Exception::new("MFAMethodNotFoundException", "No MFA method is available for the user")
}

#[cfg(test)]
mod tests {
    //! Not covered here: the challenges that come of it (tests/wire/challenges.rs).
    use super::*;
    use Factor::{Email, Sms, SoftwareToken, WebAuthn};
    use MfaMode::{Off, Optional, Required};
    use NextStep::{Ask, Choose, NoWay, SetUp, Tokens};
    use rstest::rstest;

    const ALL: &[Factor] = &Factor::ALL;

    /// A person who has everything: each row takes away what it is about.
    fn person(factors: &[Factor], preferred: Option<Factor>) -> Person {
        Person {
            factors: factors.to_vec(),
            preferred,
            authenticator: Some("GEZDGNBVGY3TQOJQ".to_owned()),
            passkeys: 1,
            ..Person::default()
        }
    }

    fn without_anything() -> Person {
        Person {
            email: None,
            phone: None,
            authenticator: None,
            ..person(&[], None)
        }
    }

    #[rstest]
    #[case::off_asks_nobody(Off, ALL, person(&[Sms], Some(Sms)), Tokens)]
    #[case::optional_with_nothing_on(Optional, ALL, person(&[], None), Tokens)]
    #[case::the_preferred_one(Optional, ALL, person(&[Sms, SoftwareToken, Email], Some(Email)), Ask(Email))]
    #[case::the_only_one(Optional, ALL, person(&[SoftwareToken], None), Ask(SoftwareToken))]
    #[case::several_and_no_preference(Optional, ALL, person(&[Sms, Email], None), Choose(vec![Sms, Email]))]
    #[case::a_passkey_is_no_second_step(Optional, ALL, person(&[WebAuthn], None), Tokens)]
    #[case::a_passkey_is_no_choice(Optional, ALL, person(&[Email, WebAuthn], None), Ask(Email))]
    #[case::text_not_in_the_pool(Optional, &[SoftwareToken], person(&[Sms], Some(Sms)), Tokens)]
    #[case::text_not_in_the_required_pool(Required, &[SoftwareToken], person(&[Sms], Some(Sms)), Ask(SoftwareToken))]
    #[case::authenticator_no_longer_in_the_pool(Optional, &[Sms], person(&[SoftwareToken], None), Ask(SoftwareToken))]
    #[case::number_removed(Optional, ALL, Person { phone: None, ..person(&[Sms], Some(Sms)) }, NoWay)]
    #[case::number_removed_but_another(
        Optional, ALL, Person { phone: None, ..person(&[Sms, Email], Some(Sms)) }, Ask(Email)
    )]
    #[case::required_with_a_choice_made(Required, ALL, person(&[Sms], None), Ask(Sms))]
    #[case::required_takes_what_there_is(Required, &[Sms], person(&[], None), Ask(Sms))]
    #[case::required_takes_a_verified_authenticator(
        Required, ALL, Person { email: None, phone: None, ..person(&[], None) }, Ask(SoftwareToken)
    )]
    #[case::required_with_much(Required, ALL, person(&[], None), Choose(vec![Sms, SoftwareToken, Email]))]
    #[case::required_with_nothing(Required, ALL, without_anything(), SetUp(vec![Sms, SoftwareToken, Email]))]
    #[case::required_text_without_a_number(Required, &[Sms], without_anything(), NoWay)]
    fn the_step_after_the_password(
        #[case] mode: MfaMode,
        #[case] pool: &[Factor],
        #[case] person: Person,
        #[case] expected: NextStep,
    ) {
        assert_eq!(next_step(mode, pool, &person), expected);
    }
}
