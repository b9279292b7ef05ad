//! One scenario before it is played: who, in which pool, told what, changing what, and what goes wrong.
//!
//! Everything follows from a seed and an index. The pool's mode, how much is on, and the trouble go round with the index,
//! so that each meets each other equally often; the dice throw the rest.

mod person;
mod service;
mod trouble;

use std::fmt;

use account::{Change, Choice, Hints};
use practice_pool::{Devices, Factor, MfaMode, Person, Status, Tier};

pub(crate) use self::{
    person::{Came, Elsewhere, On, reachable},
    service::{Service, Told, ours},
    trouble::Trouble,
};
use crate::dice::Dice;

/// The corner of the matrix that a scenario lies in.
pub(crate) type Cell = (&'static str, On);

/// One coordinate of a scenario: of what, and which.
pub(crate) type Place = (&'static str, &'static str);

pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) index: u64,
    pub(crate) service: Service,
    pub(crate) person: Person,
    pub(crate) came: Came,
    pub(crate) on: On,
    pub(crate) told: Told,
    pub(crate) hints: Hints,
    /// The service does not tell what is registered.
    pub(crate) reticent: bool,
    /// The access token runs out before the save.
    pub(crate) idle: bool,
    pub(crate) saves: Vec<Save>,
    /// Which of several ways the person picks at sign-in.
    pub(crate) picks: Factor,
}

pub(crate) struct Save {
    pub(crate) change: Change,
    pub(crate) trouble: Trouble,
    pub(crate) elsewhere: Elsewhere,
}

pub(crate) const STEPS: [Factor; 3] = [Factor::Sms, Factor::SoftwareToken, Factor::Email];
const MODES: [MfaMode; 3] = [MfaMode::Off, MfaMode::Optional, MfaMode::Required];

/// Every corner.
pub(crate) const CELLS: [Cell; 12] = {
    let mut cells = [("", On::Nothing); 12];
    let mut at = 0;
    while at < cells.len() {
        cells[at] = (["off", "optional", "required"][at / 4], On::ALL[at % 4]);
        at += 1;
    }
    cells
};

impl Plan {
    pub(crate) fn of(seed: u64, index: u64) -> Self {
        let dice = &mut Dice::of(seed, index);
        let turn = |of: usize, after: u64| {
            let of = u64::try_from(of).unwrap_or(u64::MAX);
            usize::try_from(index / after % of).unwrap_or_default()
        };
        let mode = MODES[turn(3, 1)];
        let on = On::ALL[turn(4, 3)];
        let trouble = Trouble::ALL[turn(21, 12)];
        let person = person::person(dice, index, on);
        let service = Service::thrown(dice, mode, &person);
        let came = Came::thrown(dice, &person, &service);
        let told = dice.pick(&Told::ALL);
        let hints = told.hints(dice, &service);
        let first = Save {
            change: change(dice, &person, mode),
            trouble,
            elsewhere: dice.pick(&Elsewhere::ALL),
        };
        let mut saves = vec![first];
        // A client that sends things twice would spare a second save its trouble.
        if dice.percent(25) && trouble != Trouble::SentTwice {
            let trouble = if dice.percent(50) {
                Trouble::None
            } else {
                dice.pick(&Trouble::ALL)
            };
            saves.push(Save {
                change: change(dice, &person, mode),
                trouble: if trouble == Trouble::SentTwice {
                    Trouble::None
                } else {
                    trouble
                },
                elsewhere: dice.pick(&Elsewhere::ALL),
            });
        }
        Self {
            seed,
            index,
            service,
            person,
            came,
            on,
            told,
            hints,
            reticent: dice.percent(5),
            idle: dice.percent(4),
            saves,
            picks: dice.pick(&STEPS),
        }
    }

    pub(crate) fn cell(&self) -> Cell {
        (self.service.mode_name(), self.on)
    }

    /// Mode and factors both told, and both true.
    pub(crate) fn told_everything(&self) -> bool {
        self.told == Told::Right
    }

    /// Another provider signs them in.
    pub(crate) fn is_federated(&self) -> bool {
        self.person.status == Status::ExternalProvider
    }

    /// Another provider signs them in as well.
    pub(crate) fn is_linked(&self) -> bool {
        !self.is_federated() && !self.person.identities.is_empty()
    }

    /// Where the scenario lies in everything that the dice throw.
    pub(crate) fn places(&self) -> Vec<Place> {
        let person = &self.person;
        let contact = |there: bool, confirmed: bool| match (there, confirmed) {
            (false, _) => "none",
            (true, false) => "unconfirmed",
            (true, true) => "confirmed",
        };
        let yes = |is: bool| if is { "yes" } else { "no" };
        let app_is_on = person.factors.contains(&Factor::SoftwareToken);
        let offers = self.service.offers();
        vec![
            ("phone", contact(person.phone.is_some(), person.phone_confirmed)),
            ("email", contact(person.email.is_some(), person.email_confirmed)),
            (
                "authenticator",
                match (person.authenticator.is_some(), app_is_on) {
                    (true, true) => "on",
                    (true, false) => "registered",
                    (false, true) => "lost",
                    (false, false) => "none",
                },
            ),
            ("passkeys", if person.passkeys > 0 { "1" } else { "0" }),
            ("preferred", yes(person.preferred.is_some())),
            ("password", yes(person.has_password())),
            ("offers text", yes(offers.contains(&Factor::Sms))),
            ("offers app", yes(offers.contains(&Factor::SoftwareToken))),
            ("offers email", yes(offers.contains(&Factor::Email))),
            ("offers passkey", yes(offers.contains(&Factor::WebAuthn))),
            ("first factors", self.service.first_name()),
            ("recovery", self.service.recovery_name()),
            (
                "tier",
                match self.service.tier {
                    Tier::Lite => "lite",
                    Tier::Essentials => "essentials",
                    Tier::Plus => "plus",
                },
            ),
            (
                "computers",
                match self.service.computers {
                    Devices::Off => "not tracked",
                    Devices::Always => "always",
                    Devices::OptIn => "opt-in",
                },
            ),
            (
                "account",
                match (self.is_federated(), person.identities.is_empty()) {
                    (true, _) => "federated",
                    (false, false) => "linked",
                    (false, true) => "own",
                },
            ),
            (
                "came",
                match self.came {
                    Came::ByPassword => "by password",
                    Came::WithoutPassword => "without",
                    Came::Remembered => "remembered",
                    Came::Stayed => "stayed",
                },
            ),
        ]
    }
}

fn change(dice: &mut Dice, person: &Person, mode: MfaMode) -> Change {
    let mut choices = STEPS.map(|factor| {
        // Mostly what can be had: a refusal is soon told.
        let towards_on = match (reachable(person, factor), mode) {
            (true, MfaMode::Off) => 25,
            (true, _) => 55,
            (false, _) => 8,
        };
        let named = dice.percent(if person.factors.contains(&factor) { 75 } else { 60 });
        named.then(|| Choice {
            enabled: dice.percent(towards_on),
            preferred: false,
        })
    });
    let one = dice.pick(&[0, 1, 2]);
    let contradiction = dice.percent(2);
    if let Some(choice) = &mut choices[one] {
        choice.preferred = (choice.enabled && dice.percent(60)) || contradiction;
    }
    let passkey = dice.percent(if person.passkeys > 0 { 40 } else { 5 });
    Change {
        sms: choices[0],
        software_token: choices[1],
        email: choices[2],
        web_authn: passkey.then(|| dice.percent(60)),
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "--seed {} --only {}: pool {}, on {:?}, preferred {:?}; told {:?}: {:?}{:?};",
            self.seed,
            self.index,
            self.service.mode_name(),
            self.person.factors,
            self.person.preferred,
            self.told,
            self.hints.mfa,
            self.hints.factors,
        )?;
        for (what, which) in self.places() {
            write!(formatter, " {what}: {which},")?;
        }
        for (so, word) in [
            (self.service.srp, " SRP,"),
            (self.reticent, " reticent,"),
            (self.idle, " idle,"),
        ] {
            formatter.write_str(if so { word } else { "" })?;
        }
        for save in &self.saves {
            write!(formatter, " save{} with {:?}", Shown(save.change), save.trouble)?;
            if save.trouble == Trouble::Elsewhere {
                write!(formatter, " ({:?})", save.elsewhere)?;
            }
        }
        Ok(())
    }
}

struct Shown(Change);

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change {
            sms,
            software_token,
            email,
            web_authn,
        } = self.0;
        for (name, choice) in [("sms", sms), ("app", software_token), ("email", email)] {
            if let Some(choice) = choice {
                let word = if choice.enabled { "on" } else { "off" };
                write!(formatter, " {name}:{word}{}", if choice.preferred { "!" } else { "" })?;
            }
        }
        match web_authn {
            Some(enabled) => write!(formatter, " passkey:{}", if enabled { "on" } else { "off" }),
            None => Ok(()),
        }
    }
}
