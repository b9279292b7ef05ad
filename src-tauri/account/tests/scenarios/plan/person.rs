//! Who it is, how they come in, and what somebody else does to their account.

use practice_pool::{Devices, Factor, Identity, MfaMode, Person, Status, Tier};

use super::{STEPS, service::Service};
use crate::{dice::Dice, oracle};

/// How much is on at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum On {
    Nothing,
    One,
    SeveralOnePreferred,
    Several,
}

impl On {
    pub(crate) const ALL: [Self; 4] = [Self::Nothing, Self::One, Self::SeveralOnePreferred, Self::Several];
}

/// How the panel came to its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    /// By a sign-in with the password.
    ByPassword,
    /// By one that began without.
    WithoutPassword,
    /// By a second one, on a computer that was remembered at the first.
    Remembered,
    /// By what was kept of a sign-in of long ago, since when everything about account and pool may have changed.
    Stayed,
}

impl Came {
    pub(crate) fn thrown(dice: &mut Dice, person: &Person, service: &Service) -> Self {
        if person.status == Status::ExternalProvider {
            return Self::Stayed;
        }
        let without = service.tier != Tier::Lite && (!person.has_password() || dice.percent(5));
        match dice.below(100) {
            0..=19 => Self::Stayed,
            _ if without => Self::WithoutPassword,
            _ if !person.has_password() => Self::Stayed,
            20..=64 if service.computers != Devices::Off => Self::Remembered,
            _ => Self::ByPassword,
        }
    }
}

pub(crate) fn person(dice: &mut Dice, index: u64, on: On) -> Person {
    let steps = match on {
        On::Nothing => Vec::new(),
        On::One => vec![dice.pick(&STEPS)],
        On::SeveralOnePreferred | On::Several => {
            let left_out = dice.pick(&STEPS);
            let all = dice.percent(35);
            STEPS.into_iter().filter(|step| all || *step != left_out).collect()
        }
    };
    let preferred = match on {
        On::Nothing | On::Several => None,
        On::One => steps.first().copied().filter(|_| dice.percent(50)),
        On::SeveralOnePreferred => Some(dice.pick(&steps)),
    };
    let mut has = |factor, otherwise| steps.contains(&factor) || dice.percent(otherwise);
    let (phone, email, app) = (
        has(Factor::Sms, 70),
        has(Factor::Email, 75),
        has(Factor::SoftwareToken, 50),
    );
    let passkeys = u8::from(dice.percent(40));
    let mut factors = steps;
    if passkeys > 0 && !factors.is_empty() && dice.percent(40) {
        factors.push(Factor::WebAuthn);
    }
    let mut person = Person {
        username: format!("00000000-0000-4000-8000-{index:012x}"),
        email: email.then(|| format!("p{index}@practice.example")),
        email_confirmed: email && dice.percent(75),
        phone: phone.then(|| format!("+1555{index:08}")),
        phone_confirmed: phone && dice.percent(75),
        factors,
        preferred,
        authenticator: app.then(|| oracle::KEY.to_owned()),
        passkeys,
        ..Person::default()
    };
    // What was there when it was switched on can be gone since.
    if !person.factors.is_empty() && dice.percent(12) {
        match dice.pick(&person.factors) {
            Factor::Sms => person.phone = None,
            Factor::Email => person.email = None,
            Factor::SoftwareToken => person.authenticator = None,
            Factor::WebAuthn => person.passkeys = 0,
        }
    }
    if dice.percent(13) {
        person.password = String::new();
    }
    let belongs = dice.below(20);
    if belongs < 3 {
        person.identities.push(Identity {
            provider: "Example".to_owned(),
            kind: "SAML".to_owned(),
            user_id: format!("p{index}"),
        });
    }
    if belongs == 0 {
        person.username = format!("example_p{index}");
        person.status = Status::ExternalProvider;
    }
    person
}

/// The factors for which a pool could ask this person, whatever they switched on.
pub(crate) fn reachable(person: &Person, factor: Factor) -> bool {
    match factor {
        Factor::Sms => person.phone.is_some(),
        Factor::SoftwareToken => person.authenticator.is_some(),
        Factor::Email => person.email.is_some(),
        Factor::WebAuthn => false,
    }
}

/// What somebody else does to the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Elsewhere {
    NumberRemoved,
    AuthenticatorRemoved,
    AllOff,
    EmailPreferred,
    TextOn,
}

impl Elsewhere {
    pub(crate) const ALL: [Self; 5] = [
        Self::NumberRemoved,
        Self::AuthenticatorRemoved,
        Self::AllOff,
        Self::EmailPreferred,
        Self::TextOn,
    ];

    pub(crate) fn happen(self, person: &mut Person, mode: MfaMode) {
        // Nobody can switch anything on where the pool is off.
        let may_turn_on = mode != MfaMode::Off;
        let turn_on = |person: &mut Person, factor| {
            if !person.factors.contains(&factor) {
                person.factors.push(factor);
            }
        };
        match self {
            Self::NumberRemoved => (person.phone, person.phone_confirmed) = (None, false),
            Self::AuthenticatorRemoved => {
                person.authenticator = None;
                person.factors.retain(|factor| *factor != Factor::SoftwareToken);
                person.preferred = person.preferred.filter(|factor| *factor != Factor::SoftwareToken);
            }
            Self::AllOff => (person.factors, person.preferred) = (Vec::new(), None),
            Self::EmailPreferred if may_turn_on && person.email.is_some() => {
                turn_on(person, Factor::Email);
                person.preferred = Some(Factor::Email);
            }
            Self::TextOn if may_turn_on && person.phone.is_some() => turn_on(person, Factor::Sms),
            Self::EmailPreferred | Self::TextOn => {}
        }
    }
}
