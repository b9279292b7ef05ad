//! One sign-in before it is played: whose, in which pool, and what the person has at hand.
//!
//! Everything follows from a seed and an index. The theme goes round with the index, so that what is rare comes as often
//! as what is common; the dice throw the rest.

mod person;
mod service;

use std::fmt;

use practice_pool::Person;

pub(crate) use self::service::{ANSWERS, Service};
use crate::dice::Dice;

pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) index: u64,
    pub(crate) theme: Theme,
    pub(crate) service: Service,
    pub(crate) person: Person,
    pub(crate) has: Has,
    /// What they type as their name.
    pub(crate) name: String,
    /// They signed in on this computer before.
    pub(crate) before: Option<Before>,
    /// An administrator's reset has sent a code already.
    pub(crate) reset_by_administrator: bool,
    /// Which of several ways they like best.
    pub(crate) likes: usize,
    /// How much is done at random before only right things are.
    pub(crate) moves: u64,
}

/// What a plan is about; the rest of it is thrown all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Theme {
    SecondStep,
    Choice,
    SetUp,
    FirstPassword,
    Reset,
    Unconfirmed,
    FirstStep,
    Questions,
    Computer,
    Odd,
}

/// What the person has at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each may be lost alone")]
pub(crate) struct Has {
    /// They know their password.
    pub(crate) password: bool,
    /// They read their text messages.
    pub(crate) texts: bool,
    /// They read their e-mail.
    pub(crate) mail: bool,
    /// They have their authenticator app.
    pub(crate) app: bool,
}

/// What became of this computer since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    Remembered,
    /// The pool has forgotten it.
    Forgotten,
    /// What is kept of it here is not what it proved itself by.
    Damaged,
}

impl Theme {
    const ROUND: [Self; 16] = [
        Self::FirstStep,
        Self::Computer,
        Self::SecondStep,
        Self::Computer,
        Self::SetUp,
        Self::FirstStep,
        Self::FirstPassword,
        Self::Choice,
        Self::Questions,
        Self::Reset,
        Self::SecondStep,
        Self::FirstStep,
        Self::Unconfirmed,
        Self::Computer,
        Self::Odd,
        Self::SetUp,
    ];

    fn of(index: u64) -> Self {
        let round = u64::try_from(Self::ROUND.len()).unwrap_or(u64::MAX);
        Self::ROUND[usize::try_from(index % round).unwrap_or_default()]
    }
}

impl Plan {
    pub(crate) fn of(seed: u64, index: u64) -> Self {
        let dice = &mut Dice::of(seed, index);
        let theme = Theme::of(index);
        let person = person::thrown(dice, theme);
        let service = Service::thrown(dice, theme, &person);
        let has = Has {
            password: person.has_password() && dice.percent(if theme == Theme::Reset { 40 } else { 95 }),
            texts: dice.percent(95),
            mail: dice.percent(95),
            app: dice.percent(92),
        };
        let mut names = vec![person.username.clone()];
        names.extend([person.email.clone(), person.phone.clone()].into_iter().flatten());
        let name = names[usize::try_from(dice.below(3)).unwrap_or_default() % names.len()].clone();
        let before = (theme == Theme::Computer).then(|| {
            dice.pick(&[
                Before::Remembered,
                Before::Remembered,
                Before::Remembered,
                Before::Forgotten,
                Before::Damaged,
            ])
        });
        // What is offered without SRP is rare enough to be liked best.
        let likes = if service.plain_only { 0 } else { dice.below(4) };
        Self {
            seed,
            index,
            theme,
            service,
            person,
            has,
            name,
            before,
            reset_by_administrator: theme == Theme::Reset && dice.percent(40),
            likes: usize::try_from(likes).unwrap_or_default(),
            moves: dice.below(13),
        }
    }

    /// The dice of what is done, which are not those of the plan.
    pub(crate) fn dice(&self) -> Dice {
        Dice::of(!self.seed, self.index)
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            seed,
            index,
            theme,
            service,
            person,
            has,
            before,
            moves,
            ..
        } = self;
        let has_contact = |there: bool, confirmed: bool| match (there, confirmed) {
            (false, _) => "none",
            (true, false) => "unconfirmed",
            (true, true) => "confirmed",
        };
        write!(
            formatter,
            "--seed {seed} --only {index}: {theme:?}, {moves} moves, pool {service:?}, {:?}, on {:?}, preferred {:?}, \
             phone {}, email {}, authenticator {}, passkeys {}, password {}, reset by administrator {}, {has:?}, \
             before {before:?}",
            person.status,
            person.factors,
            person.preferred,
            has_contact(person.phone.is_some(), person.phone_confirmed),
            has_contact(person.email.is_some(), person.email_confirmed),
            person.authenticator.is_some(),
            person.passkeys,
            person.has_password(),
            self.reset_by_administrator,
        )
    }
}
