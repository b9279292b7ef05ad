//! How the pool is set, and what its connection tells of it.

use account::{Factors, Hints, MfaMode as ToldMode};
use practice_pool::{Devices, Factor, FirstFactor, Medium, MfaMode, Person, Tier};

use super::STEPS;
use crate::dice::Dice;

/// How a pool is set.
#[derive(Debug, Clone)]
pub(crate) struct Service {
    pub(crate) mode: MfaMode,
    /// The second steps that are switched on.
    pub(crate) factors: Vec<Factor>,
    /// The first factors that it allows.
    pub(crate) first: Vec<FirstFactor>,
    /// Where a code for a forgotten password may go.
    pub(crate) recovery: Vec<Medium>,
    pub(crate) tier: Tier,
    /// Whether it keeps track of computers.
    pub(crate) computers: Devices,
    /// A remembered computer takes the second step's place.
    pub(crate) remembered_is_enough: bool,
    /// The app client proves the password by SRP instead of sending it.
    pub(crate) srp: bool,
}

impl Service {
    pub(crate) fn thrown(dice: &mut Dice, mode: MfaMode, person: &Person) -> Self {
        let mut service = Self {
            mode,
            factors: factors(dice, person),
            first: first(dice),
            recovery: recovery(dice),
            tier: tier(dice),
            computers: match dice.below(20) {
                0 => Devices::Always,
                1 | 2 => Devices::OptIn,
                _ => Devices::Off,
            },
            remembered_is_enough: dice.percent(80),
            srp: dice.percent(1),
        };
        // The service does not let anybody require a second step and offer none.
        if mode == MfaMode::Required && !service.offers().iter().any(|factor| STEPS.contains(factor)) {
            service.factors.push(Factor::SoftwareToken);
        }
        service
    }

    /// The second steps that people really get: the plan has to include them, and the one medium by which passwords are
    /// recovered is none. The stage checks it against what the pool says of itself.
    pub(crate) fn offers(&self) -> Vec<Factor> {
        let lite = self.tier == Tier::Lite;
        let withheld = |factor: &Factor| match factor {
            Factor::Sms => self.recovery == [Medium::Sms],
            Factor::SoftwareToken => false,
            Factor::Email => lite || self.recovery == [Medium::Email],
            Factor::WebAuthn => lite,
        };
        self.factors
            .iter()
            .copied()
            .filter(|factor| !withheld(factor))
            .collect()
    }

    pub(crate) fn mode_name(&self) -> &'static str {
        match self.mode {
            MfaMode::Off => "off",
            MfaMode::Optional => "optional",
            MfaMode::Required => "required",
        }
    }

    pub(crate) fn recovery_name(&self) -> &'static str {
        match self.recovery.as_slice() {
            [] => "admin",
            [Medium::Email] => "email",
            [Medium::Sms] => "text",
            [Medium::Email, ..] => "email, text",
            [Medium::Sms, ..] => "text, email",
        }
    }

    pub(crate) fn first_name(&self) -> &'static str {
        let has = |factor| self.first.contains(&factor);
        match (
            has(FirstFactor::EmailOtp) || has(FirstFactor::SmsOtp),
            has(FirstFactor::WebAuthn),
        ) {
            (false, false) => "password",
            (true, false) => "codes",
            (false, true) => "passkey",
            (true, true) => "all",
        }
    }
}

/// All in most pools; else some, among which what the person has on need not be.
fn factors(dice: &mut Dice, person: &Person) -> Vec<Factor> {
    if dice.percent(45) {
        return Factor::ALL.to_vec();
    }
    let mut some = dice.some(&Factor::ALL, 60);
    if dice.percent(60) {
        let theirs = person.factors.iter().copied();
        let more: Vec<_> = theirs.filter(|factor| !some.contains(factor)).collect();
        some.extend(more);
    }
    if some.is_empty() {
        some.push(dice.pick(&Factor::ALL));
    }
    some
}

/// The password always; in half of the pools more.
fn first(dice: &mut Dice) -> Vec<FirstFactor> {
    let others = [FirstFactor::EmailOtp, FirstFactor::SmsOtp, FirstFactor::WebAuthn];
    let more = if dice.percent(55) {
        dice.some(&others, 65)
    } else {
        Vec::new()
    };
    [vec![FirstFactor::Password], more].concat()
}

fn recovery(dice: &mut Dice) -> Vec<Medium> {
    match dice.below(10) {
        0 => Vec::new(),
        1 => vec![Medium::Email],
        2 | 3 => vec![Medium::Sms],
        4 | 5 => vec![Medium::Sms, Medium::Email],
        _ => vec![Medium::Email, Medium::Sms],
    }
}

fn tier(dice: &mut Dice) -> Tier {
    match dice.below(10) {
        0 => Tier::Lite,
        1 => Tier::Plus,
        _ => Tier::Essentials,
    }
}

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

    pub(crate) fn hints(self, dice: &mut Dice, service: &Service) -> Hints {
        let offers = service.offers();
        let right_mode = Some(told_mode(service.mode));
        let right_factors = Some(offers.iter().map(|factor| ours(*factor)).collect());
        let other_is_told = dice.percent(50);
        match self {
            Self::Nothing => Hints::default(),
            Self::Right => Hints {
                mfa: right_mode,
                factors: right_factors,
                password_reset: Some(resets(service)),
            },
            Self::RightMode => Hints {
                mfa: right_mode,
                ..Hints::default()
            },
            Self::RightFactors => Hints {
                factors: right_factors,
                ..Hints::default()
            },
            Self::WrongMode => {
                let wrong: Vec<_> = super::MODES.into_iter().filter(|it| *it != service.mode).collect();
                Hints {
                    mfa: Some(told_mode(dice.pick(&wrong))),
                    factors: right_factors.filter(|_| other_is_told),
                    ..Hints::default()
                }
            }
            Self::WrongFactors => {
                // One too many or one too few, so that it is wrong for certain.
                let one = dice.pick(&Factor::ALL);
                let wrong = Factor::ALL
                    .into_iter()
                    .filter(|factor| (*factor == one) != offers.contains(factor));
                Hints {
                    mfa: right_mode.filter(|_| other_is_told),
                    factors: Some(wrong.map(ours).collect()),
                    ..Hints::default()
                }
            }
        }
    }
}

fn resets(service: &Service) -> Factors {
    let ours = |medium: &Medium| match medium {
        Medium::Sms => account::Factor::Sms,
        Medium::Email => account::Factor::Email,
    };
    service.recovery.iter().map(ours).collect()
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
