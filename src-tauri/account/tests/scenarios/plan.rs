//! One scenario before it is played: who, in which pool, told what, changing what, and what goes wrong.
//!
//! Everything follows from a seed and an index. The pool's mode, how much is on, and the trouble go round with the index,
//! so that each meets each other equally often; the dice throw the rest.

use std::fmt;

use account::{Change, Choice, Hints, MfaMode as ToldMode};
use practice_pool::{Factor, MfaMode, Person};

use crate::dice::Dice;

/// What goes wrong during a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Trouble {
    /// Nothing.
    None,
    /// The read before the write is lost.
    FirstReadLost,
    /// The write does not arrive.
    WriteLost,
    /// The write is carried out, its answer lost.
    AnswerLost,
    /// As before, and the read that looks it up is lost too.
    Tunnel,
    /// The write's answer ends in the middle; nothing was done.
    AnswerTruncated,
    /// The service has too much to do.
    TooManyRequests,
    /// The service has trouble of its own.
    InternalError,
    /// The service says yes and does nothing.
    WithoutEffect,
    /// The write is answered, the read after it lost.
    ReadBackLost,
    /// As before, by an answer that ends in the middle.
    ReadBackTruncated,
    /// The write is answered, the read after it refused.
    ReadBackTooMany,
    /// Save is pressed twice.
    PressedTwice,
    /// The account is changed elsewhere between the read and the write.
    Elsewhere,
    /// All sessions are revoked before the save.
    Revoked,
    /// All sessions are revoked between the read and the write.
    RevokedMeanwhile,
}

impl Trouble {
    pub(crate) const ALL: [Self; 16] = [
        Self::None,
        Self::FirstReadLost,
        Self::WriteLost,
        Self::AnswerLost,
        Self::Tunnel,
        Self::AnswerTruncated,
        Self::TooManyRequests,
        Self::InternalError,
        Self::WithoutEffect,
        Self::ReadBackLost,
        Self::ReadBackTruncated,
        Self::ReadBackTooMany,
        Self::PressedTwice,
        Self::Elsewhere,
        Self::Revoked,
        Self::RevokedMeanwhile,
    ];

    /// Whether the panel can be left without knowing what became of the write.
    pub(crate) fn leaves_open(self) -> bool {
        matches!(
            self,
            Self::Tunnel | Self::ReadBackLost | Self::ReadBackTruncated | Self::ReadBackTooMany
        )
    }
}

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

/// The corner of the matrix that a scenario lies in.
pub(crate) type Cell = (&'static str, On);

/// What the connection says of the pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Told {
    Nothing,
    Right,
    RightMode,
    RightFactors,
    WrongMode,
    WrongFactors,
}

impl Told {
    pub(crate) const ALL: [Self; 6] = [
        Self::Nothing,
        Self::Right,
        Self::RightMode,
        Self::RightFactors,
        Self::WrongMode,
        Self::WrongFactors,
    ];
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

pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) index: u64,
    pub(crate) mode: MfaMode,
    pub(crate) offered: Vec<Factor>,
    pub(crate) person: Person,
    pub(crate) on: On,
    pub(crate) told: Told,
    pub(crate) hints: Hints,
    /// The app client proves the password by SRP instead of sending it.
    pub(crate) srp: bool,
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

const STEPS: [Factor; 3] = [Factor::Sms, Factor::SoftwareToken, Factor::Email];
const MODES: [MfaMode; 3] = [MfaMode::Off, MfaMode::Optional, MfaMode::Required];

/// How many scenarios it takes until every cell met every trouble once.
pub(crate) const ROUND: u64 = 3 * 4 * 16;

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
        let trouble = Trouble::ALL[turn(16, 12)];
        let person = person(dice, index, on);
        let offered = offered(dice, &person);
        let told = dice.pick(&Told::ALL);
        let hints = hints(dice, told, mode, &offered);
        let first = Save {
            change: change(dice, &person, mode),
            trouble,
            elsewhere: elsewhere(dice),
        };
        let mut saves = vec![first];
        if dice.percent(25) {
            let trouble = if dice.percent(50) {
                Trouble::None
            } else {
                dice.pick(&Trouble::ALL)
            };
            let change = change(dice, &person, mode);
            let elsewhere = elsewhere(dice);
            saves.push(Save {
                change,
                trouble,
                elsewhere,
            });
        }
        Self {
            seed,
            index,
            mode,
            offered,
            person,
            on,
            told,
            hints,
            srp: dice.percent(2),
            reticent: dice.percent(5),
            idle: dice.percent(4),
            saves,
            picks: dice.pick(&STEPS),
        }
    }

    pub(crate) fn cell(&self) -> Cell {
        (mode_name(self.mode), self.on)
    }

    /// Mode and factors both told, and both true.
    pub(crate) fn told_everything(&self) -> bool {
        self.told == Told::Right
    }
}

fn mode_name(mode: MfaMode) -> &'static str {
    match mode {
        MfaMode::Off => "off",
        MfaMode::Optional => "optional",
        MfaMode::Required => "required",
    }
}

fn person(dice: &mut Dice, index: u64, on: On) -> Person {
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
        authenticator: app.then(|| crate::oracle::KEY.to_owned()),
        passkeys,
        ..Person::default()
    };
    // What was there when it was switched on can be gone since.
    if !person.factors.is_empty() && dice.percent(8) {
        match dice.pick(&person.factors) {
            Factor::Sms => person.phone = None,
            Factor::Email => person.email = None,
            Factor::SoftwareToken => person.authenticator = None,
            Factor::WebAuthn => person.passkeys = 0,
        }
    }
    person
}

/// All in most pools; else some, among which what the person has on need not be.
fn offered(dice: &mut Dice, person: &Person) -> Vec<Factor> {
    if dice.percent(45) {
        return Factor::ALL.to_vec();
    }
    let mut some = dice.some(&Factor::ALL, 60);
    if dice.percent(60) {
        some.extend(
            person
                .factors
                .iter()
                .copied()
                .filter(|factor| !some.contains(factor))
                .collect::<Vec<_>>(),
        );
    }
    if some.is_empty() {
        some.push(dice.pick(&Factor::ALL));
    }
    some
}

fn hints(dice: &mut Dice, told: Told, mode: MfaMode, offered: &[Factor]) -> Hints {
    let right_mode = Some(told_mode(mode));
    let right_factors = Some(offered.iter().map(|factor| ours(*factor)).collect());
    let other_is_told = dice.percent(50);
    match told {
        Told::Nothing => Hints::default(),
        Told::Right => Hints {
            mfa: right_mode,
            factors: right_factors,
        },
        Told::RightMode => Hints {
            mfa: right_mode,
            factors: None,
        },
        Told::RightFactors => Hints {
            mfa: None,
            factors: right_factors,
        },
        Told::WrongMode => {
            let wrong: Vec<_> = MODES.into_iter().filter(|it| *it != mode).collect();
            Hints {
                mfa: Some(told_mode(dice.pick(&wrong))),
                factors: right_factors.filter(|_| other_is_told),
            }
        }
        Told::WrongFactors => {
            // One too many or one too few, so that it is wrong for certain.
            let one = dice.pick(&Factor::ALL);
            let wrong = Factor::ALL
                .into_iter()
                .filter(|factor| (*factor == one) != offered.contains(factor));
            Hints {
                mfa: right_mode.filter(|_| other_is_told),
                factors: Some(wrong.map(ours).collect()),
            }
        }
    }
}

fn told_mode(mode: MfaMode) -> ToldMode {
    match mode {
        MfaMode::Off => ToldMode::Off,
        MfaMode::Optional => ToldMode::Optional,
        MfaMode::Required => ToldMode::Required,
    }
}

/// The panel's name for a factor of the pool.
pub(crate) fn ours(factor: Factor) -> account::Factor {
    match factor {
        Factor::Sms => account::Factor::Sms,
        Factor::SoftwareToken => account::Factor::SoftwareToken,
        Factor::Email => account::Factor::Email,
        Factor::WebAuthn => account::Factor::WebAuthn,
    }
}

fn change(dice: &mut Dice, person: &Person, mode: MfaMode) -> Change {
    let mut choices = STEPS.map(|factor| {
        // Mostly what can be had: a refusal is soon told.
        let towards_on = match (crate::oracle::reachable(person, factor), mode) {
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

fn elsewhere(dice: &mut Dice) -> Elsewhere {
    dice.pick(&[
        Elsewhere::NumberRemoved,
        Elsewhere::AuthenticatorRemoved,
        Elsewhere::AllOff,
        Elsewhere::EmailPreferred,
        Elsewhere::TextOn,
    ])
}

impl fmt::Display for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Person {
            email,
            email_confirmed,
            phone,
            phone_confirmed,
            factors,
            preferred,
            authenticator,
            passkeys,
            ..
        } = &self.person;
        let contact = |there: bool, confirmed: bool| match (there, confirmed) {
            (false, _) => "none",
            (true, false) => "unconfirmed",
            (true, true) => "confirmed",
        };
        write!(
            formatter,
            "--seed {} --only {}: pool {} {:?}; phone {}, email {}, authenticator {}, {passkeys} passkeys, on {factors:?}, \
             preferred {preferred:?}; told {:?}: {:?}{:?}{}{}{}",
            self.seed,
            self.index,
            mode_name(self.mode),
            self.offered,
            contact(phone.is_some(), *phone_confirmed),
            contact(email.is_some(), *email_confirmed),
            authenticator.is_some(),
            self.told,
            self.hints.mfa,
            self.hints.factors,
            if self.srp { ", SRP" } else { "" },
            if self.reticent { ", reticent" } else { "" },
            if self.idle { ", idle" } else { "" },
        )?;
        for save in &self.saves {
            write!(formatter, "; save{} with {:?}", Shown(save.change), save.trouble)?;
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
