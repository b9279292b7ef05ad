//! Who signs in.

use practice_pool::{Factor, Person, Status};

use super::Theme;
use crate::dice::Dice;

/// What an authenticator has that was connected before.
const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// The password, in words that nothing else has.
const PASSWORD: &str = "Plum-Kestrel-41";

pub(super) fn thrown(dice: &mut Dice, theme: Theme) -> Person {
    let bare = theme == Theme::SetUp && dice.percent(85);
    let percent = if bare { 0 } else { 88 };
    let mut person = Person {
        password: PASSWORD.to_owned(),
        authenticator: (!bare && dice.percent(55)).then(|| KEY.to_owned()),
        passkeys: u8::from(dice.percent(15)),
        email_confirmed: dice.percent(85),
        phone_confirmed: dice.percent(85),
        ..Person::default()
    };
    person.email = person.email.filter(|_| dice.percent(percent));
    person.phone = person.phone.filter(|_| dice.percent(percent));
    person.factors = factors(dice, theme, &person);
    if theme != Theme::Choice && dice.percent(45) && !person.factors.is_empty() {
        person.preferred = Some(dice.pick(&person.factors)).filter(|factor| *factor != Factor::WebAuthn);
    }
    if dice.percent(if theme == Theme::FirstStep { 25 } else { 2 }) {
        person.password = String::new();
    }
    person.status = status(dice, theme);
    if person.status == Status::ForceChangePassword {
        PASSWORD.clone_into(&mut person.password);
    }
    person
}

/// What is on: mostly what can be had.
fn factors(dice: &mut Dice, theme: Theme, person: &Person) -> Vec<Factor> {
    let percent = match theme {
        Theme::Choice => 90,
        Theme::SecondStep | Theme::Computer => 55,
        Theme::FirstStep => 10,
        _ => 25,
    };
    let has = |factor: &Factor| match factor {
        Factor::Sms => person.phone.is_some(),
        Factor::SoftwareToken => person.authenticator.is_some(),
        Factor::Email => person.email.is_some(),
        Factor::WebAuthn => false,
    };
    let lost = dice.percent(5);
    let all = Factor::ALL.into_iter().filter(|factor| lost || has(factor));
    all.filter(|_| dice.percent(percent)).collect()
}

fn status(dice: &mut Dice, theme: Theme) -> Status {
    match theme {
        Theme::FirstPassword => Status::ForceChangePassword,
        Theme::Unconfirmed => Status::Unconfirmed,
        Theme::Reset if dice.percent(50) => Status::ResetRequired,
        Theme::Odd => dice.pick(&[
            Status::Confirmed,
            Status::Confirmed,
            Status::Confirmed,
            Status::Disabled,
            Status::ExternalProvider,
        ]),
        _ => Status::Confirmed,
    }
}
