//! What the next sign-in will ask, as the set of everything that may happen.
//!
//! Derived only from what the service told this person, the organisation's hints, and what this sign-in showed. It is
//! wrong if what happens lies outside it, and vague if it names more than those three leave open. The selection rules
//! are those of <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

use crate::{
    factor::{Factor, Factors, second_steps},
    hints::{Hints, MfaMode},
    state::AccountState,
};

/// What comes after the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Nothing.
    PasswordOnly,
    /// A code from this factor.
    Code(Factor),
    /// The person picks one of these.
    Choice(Factors),
    /// The organisation makes the person set one up.
    SetUp,
}

/// What this sign-in showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What was asked after the password, if anything.
    pub met: Option<NextStep>,
    /// What decided about it on the person's side. `None`: not known, and then nothing follows from `met` being empty.
    pub by: Option<Grounds>,
}

/// What decides, on the person's side, what a sign-in asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The second steps that are on.
    pub on: Factors,
    /// The one among them that is asked for.
    pub preferred: Option<Factor>,
    /// The factors for which there is a number, an address or an app.
    pub has: Factors,
}

impl Grounds {
    /// Those of `state`, were `enabled` on and `preferred` asked for.
    #[must_use]
    pub fn of(state: &AccountState, enabled: &Factors, preferred: Option<Factor>) -> Self {
        let on = second_steps(enabled);
        let has = |factor: &Factor| match factor {
            Factor::Sms => state.phone.is_some(),
            Factor::Email => state.email.is_some(),
            Factor::SoftwareToken => state.authenticator == Some(true),
            Factor::WebAuthn => false,
        };
        Self {
            preferred: preferred.filter(|factor| on.contains(factor)),
            on,
            has: Factor::ALL.into_iter().filter(has).collect(),
        }
    }
}

impl Evidence {
    /// Whether the pool asks of its own accord: as seen, else as told, else unknown.
    #[must_use]
    pub fn required(&self, hints: &Hints) -> Option<bool> {
        match (&self.met, &self.by) {
            // What was seen outweighs what was told.
            (Some(_), Some(by)) if self.asked().is_disjoint(&by.on) => return Some(true),
            (None, Some(_)) => return Some(false),
            _ => {}
        }
        match hints.mfa? {
            // It has just asked.
            MfaMode::Off if self.met.is_some() => None,
            mode => Some(mode == MfaMode::Required),
        }
    }

    /// The factor that was asked for although it was not on.
    #[must_use]
    pub fn unchosen(&self) -> Option<Factor> {
        match (&self.met, &self.by) {
            (Some(NextStep::Code(factor)), Some(by)) if !by.on.contains(factor) => Some(*factor),
            _ => None,
        }
    }

    /// The factors that were asked for or offered.
    fn asked(&self) -> Factors {
        match &self.met {
            Some(NextStep::Code(factor)) => Factors::from([*factor]),
            Some(NextStep::Choice(factors)) => factors.clone(),
            Some(NextStep::PasswordOnly | NextStep::SetUp) | None => Factors::new(),
        }
    }

    /// Whether the pool asks someone for `factor` who has it on: as seen, else as told, else unknown.
    fn asks_for(&self, factor: Factor, hints: &Hints) -> Option<bool> {
        let asked = self.asked();
        if asked.contains(&factor) {
            return Some(true);
        }
        let passed_over = self.by.as_ref().is_some_and(|by| {
            let others_come_first = by.preferred.is_some_and(|preferred| asked.contains(&preferred));
            by.on.contains(&factor) && by.has.contains(&factor) && !others_come_first
        });
        if passed_over {
            return Some(false);
        }
        hints.factors.as_ref().map(|offered| offered.contains(&factor))
    }

    /// Whether the pool asks someone for `factor` who has not chosen it. That it asked for an authenticator that was on
    /// proves nothing: one that was connected once may be asked for after the pool has given authenticators up.
    fn imposes(&self, factor: Factor, hints: &Hints) -> Option<bool> {
        let was_on = self.by.as_ref().is_some_and(|by| by.on.contains(&factor));
        if factor == Factor::SoftwareToken && was_on {
            // Passed over, it may have been deleted, or the pool does not offer it.
            return match self.asks_for(factor, hints) {
                Some(false) => None,
                _ => hints.factors.as_ref().map(|offered| offered.contains(&factor)),
            };
        }
        self.asks_for(factor, hints)
    }
}

/// What a sign-in will ask with `enabled` on and `preferred` asked for. Likeliest first, never empty.
#[must_use]
pub fn forecast(
    state: &AccountState,
    enabled: &Factors,
    preferred: Option<Factor>,
    hints: &Hints,
    evidence: &Evidence,
) -> Vec<NextStep> {
    let grounds = Grounds::of(state, enabled, preferred);
    if evidence.by.as_ref() == Some(&grounds) {
        // Nothing has changed since: what was asked then is asked again, whatever was told.
        return vec![evidence.met.clone().unwrap_or(NextStep::PasswordOnly)];
    }
    if hints.mfa == Some(MfaMode::Off) && evidence.met.is_none() {
        return vec![NextStep::PasswordOnly];
    }
    let Grounds { on, preferred, has } = &grounds;
    // The service accepts a factor that the pool does not offer, and keeps one whose number is gone; whether it then
    // asks for it, for another, or for none is on no page. One that is yet to be switched on is not sent without.
    let worked_without = |factor: &Factor| {
        let by = evidence.by.as_ref();
        evidence.asked().contains(factor) && by.is_some_and(|by| !by.has.contains(factor))
    };
    let is_gone = |factor: &Factor| state.enabled.contains(factor) && !has.contains(factor) && !worked_without(factor);
    let doubtful = |factor: &Factor| is_gone(factor) || evidence.asks_for(*factor, hints) == Some(false);
    let mut possible = Vec::new();
    for on in with_and_without(on, doubtful) {
        match (preferred.filter(|factor| on.contains(factor)), on.first()) {
            (Some(factor), _) => add(&mut possible, NextStep::Code(factor)),
            (None, Some(factor)) if on.len() == 1 => add(&mut possible, NextStep::Code(*factor)),
            (None, Some(_)) => add(&mut possible, NextStep::Choice(on)),
            (None, None) => {
                let required = evidence.required(hints);
                if required != Some(true) {
                    add(&mut possible, NextStep::PasswordOnly);
                }
                if required != Some(false) {
                    for step in imposed(state, &grounds, hints, evidence) {
                        add(&mut possible, step);
                    }
                }
            }
        }
    }
    possible
}

/// What a pool that requires a second step asks of someone who has chosen none: a code to what the account has, else it
/// makes them set one up. With several the service's choice is not documented, so each is possible.
fn imposed(state: &AccountState, grounds: &Grounds, hints: &Hints, evidence: &Evidence) -> Vec<NextStep> {
    if let (Some(met), Some(by)) = (&evidence.met, &evidence.by)
        && by.on.is_empty()
        && by.has == grounds.has
    {
        return vec![met.clone()];
    }
    let mut usable: Factors = grounds.has.clone();
    if state.authenticator.is_none() {
        usable.insert(Factor::SoftwareToken);
    }
    usable.retain(|factor| evidence.imposes(*factor, hints) != Some(false));
    let mut possible: Vec<_> = usable.iter().map(|factor| NextStep::Code(*factor)).collect();
    // Without the list of what the pool offers, any of these may not be, and if none is, it asks to set one up.
    let doubtful = |factor: &Factor| !grounds.has.contains(factor) || evidence.imposes(*factor, hints).is_none();
    for usable in with_and_without(&usable, doubtful) {
        match usable.len() {
            0 => add(&mut possible, NextStep::SetUp),
            1 => {}
            _ => add(&mut possible, NextStep::Choice(usable)),
        }
    }
    possible
}

fn add(possible: &mut Vec<NextStep>, step: NextStep) {
    if !possible.contains(&step) {
        possible.push(step);
    }
}

/// `all`, and everything that is left of it when some of the doubtful ones are not there. The whole first.
fn with_and_without(all: &Factors, doubtful: impl Fn(&Factor) -> bool) -> Vec<Factors> {
    let mut found = vec![Factors::new()];
    for factor in all.iter().rev() {
        let with = found.iter().map(|some| {
            let mut some = some.clone();
            some.insert(*factor);
            some
        });
        let with: Vec<Factors> = with.collect();
        let without = if doubtful(factor) { found } else { Vec::new() };
        found = with.into_iter().chain(without).collect();
    }
    found
}

#[cfg(test)]
mod tests;
