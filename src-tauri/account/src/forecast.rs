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

/// What comes after the password, or instead of it.
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
    /// The account has no password: one of these takes its place, and nothing comes after it. Which of them the pool
    /// offers, nobody can read.
    WithoutPassword(Factors),
    /// The account belongs to another provider, which asks what it likes.
    Elsewhere,
    /// Nothing that the person could do: the sign-in is refused.
    NoWayIn(DeadEnd),
}

/// Why a sign-in has no way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadEnd {
    /// What is on lacks its number, its address or its app.
    Gone,
    /// A second step is required, and of those that the pool offers the person has none and can set none up on the way.
    NothingToSetUp,
    /// A second step is on or required, so that a password has to come first, and there is none.
    NoPassword,
}

/// What this sign-in showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What was asked after the password, if anything.
    pub met: Option<NextStep>,
    /// What decided about it on the person's side. `None`: not known, and then nothing follows from `met` being empty.
    pub by: Option<Grounds>,
    /// The second steps that were on when the session began. `None`: not known.
    pub at_first: Option<Factors>,
    /// What had to be set up on the way in. The pool asks for it from then on, whether it is on or not.
    pub set_up: Option<Factor>,
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
    /// What a sign-in shows that was asked `met` after the password.
    pub(crate) fn after_password(state: &AccountState, met: Option<NextStep>) -> Self {
        let grounds = Grounds::of(state, &state.enabled, state.preferred);
        let set_up = Some(NextStep::SetUp) == met;
        Self {
            at_first: Some(grounds.on.clone()),
            // Nothing else can be set up on the way, and who had it before was not asked to.
            set_up: [Factor::SoftwareToken, Factor::Email]
                .into_iter()
                .find(|factor| set_up && grounds.has.contains(factor)),
            // What was set up on the way was not there yet when the pool decided.
            by: Some(grounds).filter(|_| !set_up),
            met,
        }
    }

    /// What a sign-in shows that went without the password. Of somebody who has none it shows that nothing else is asked.
    pub(crate) fn without_password(state: &AccountState) -> Self {
        if state.password != Some(false) {
            return Self::untold(state);
        }
        let grounds = Grounds::of(state, &state.enabled, state.preferred);
        Self {
            met: Some(NextStep::WithoutPassword(instead(state))),
            at_first: Some(grounds.on.clone()),
            by: Some(grounds),
            set_up: None,
        }
    }

    /// What nobody can tell anything from but how things stood: the computer was known, or it was long ago.
    pub(crate) fn untold(state: &AccountState) -> Self {
        Self {
            at_first: Some(state.second_steps()),
            ..Self::default()
        }
    }

    /// What was asked after the password, if there was one and it shows anything.
    pub(crate) fn after_the_password(&self) -> Option<NextStep> {
        match &self.met {
            Some(NextStep::WithoutPassword(_)) => None,
            Some(met) => Some(met.clone()),
            None => self.by.as_ref().map(|_| NextStep::PasswordOnly),
        }
    }

    /// Something was switched on since the session began: then the pool has second steps, whatever was told.
    fn saw_it_go_on(&self, on: &Factors) -> bool {
        self.at_first.as_ref().is_some_and(|at_first| !on.is_subset(at_first))
    }

    /// Whether the pool asks of its own accord: as seen, else as told, else unknown.
    #[must_use]
    pub fn required(&self, hints: &Hints) -> Option<bool> {
        match (&self.met, &self.by) {
            // What was seen outweighs what was told.
            (None | Some(NextStep::WithoutPassword(_)), Some(_)) => return Some(false),
            (Some(NextStep::SetUp), _) => return Some(true),
            (Some(_), Some(by)) if self.asked().is_disjoint(&by.on) => return Some(true),
            _ => {}
        }
        match hints.mfa? {
            // It has just asked.
            MfaMode::Off if self.met.is_some() => None,
            mode => Some(mode == MfaMode::Required),
        }
    }

    /// The factor that was asked for, or had to be set up, although it was not on.
    #[must_use]
    pub fn unchosen(&self) -> Option<Factor> {
        match (&self.met, &self.by) {
            (Some(NextStep::Code(factor)), Some(by)) if !by.on.contains(factor) => Some(*factor),
            _ => self.set_up,
        }
    }

    /// The factors that were asked for or offered.
    fn asked(&self) -> Factors {
        match &self.met {
            Some(NextStep::Code(factor)) => Factors::from([*factor]),
            Some(NextStep::Choice(factors)) => factors.clone(),
            Some(
                NextStep::PasswordOnly
                | NextStep::SetUp
                | NextStep::WithoutPassword(_)
                | NextStep::Elsewhere
                | NextStep::NoWayIn(_),
            )
            | None => Factors::new(),
        }
    }

    /// Whether the pool asks someone for `factor` who has it on: as seen, else as told, else unknown.
    fn asks_for(&self, factor: Factor, hints: &Hints) -> Option<bool> {
        let asked = self.asked();
        if asked.contains(&factor) {
            return Some(true);
        }
        if self.passed_over(factor) {
            return Some(false);
        }
        hints.factors.as_ref().map(|offered| offered.contains(&factor))
    }

    /// Whether this sign-in did not ask for `factor` although it was on and its turn.
    fn passed_over(&self, factor: Factor) -> bool {
        let asked = self.asked();
        self.by.as_ref().is_some_and(|by| {
            let others_come_first = by.preferred.is_some_and(|preferred| asked.contains(&preferred));
            by.on.contains(&factor) && by.has.contains(&factor) && !asked.contains(&factor) && !others_come_first
        })
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
    if state.managed_elsewhere {
        return vec![NextStep::Elsewhere];
    }
    let grounds = Grounds::of(state, enabled, preferred);
    // Who got a password since will be asked for it.
    let came_otherwise = matches!(evidence.met, Some(NextStep::WithoutPassword(_))) && state.password != Some(false);
    if evidence.by.as_ref() == Some(&grounds) && !came_otherwise {
        // Nothing has changed since: what was asked then is asked again, whatever was told.
        return vec![evidence.met.clone().unwrap_or(NextStep::PasswordOnly)];
    }
    let told_off = hints.mfa == Some(MfaMode::Off);
    let disproved = told_off && evidence.saw_it_go_on(&grounds.on);
    let undisputed = Hints {
        mfa: hints.mfa.filter(|_| !disproved),
        ..hints.clone()
    };
    let hints = &undisputed;
    if state.password == Some(false) {
        return without_password(state, enabled, hints, evidence);
    }
    if hints.mfa == Some(MfaMode::Off) && (evidence.met.is_none() || came_otherwise) {
        return vec![NextStep::PasswordOnly];
    }
    let Grounds { on, preferred, has } = &grounds;
    // The service accepts a factor that the pool does not offer, and keeps one whose number is gone; whether it then
    // asks for it, for another, or for none, or refuses the sign-in, is on no page. One that is yet to be switched on is
    // not sent without.
    let worked_without = |factor: &Factor| {
        let by = evidence.by.as_ref();
        evidence.asked().contains(factor) && by.is_some_and(|by| !by.has.contains(factor))
    };
    let is_gone = |factor: &Factor| state.enabled.contains(factor) && !has.contains(factor) && !worked_without(factor);
    // Who had to set something up was not asked for what was on: it was gone, or the pool does not offer it.
    let did_not_do = |factor: &Factor| {
        let at_first = evidence.at_first.as_ref();
        evidence.met == Some(NextStep::SetUp) && at_first.is_some_and(|at_first| at_first.contains(factor))
    };
    let doubtful =
        |factor: &Factor| is_gone(factor) || did_not_do(factor) || evidence.asks_for(*factor, hints) == Some(false);
    // Passed over although it was on, it may have been deleted without the service telling.
    let any_gone =
        on.iter().any(is_gone) || (on.contains(&Factor::SoftwareToken) && evidence.passed_over(Factor::SoftwareToken));
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
                    if any_gone {
                        add(&mut possible, NextStep::NoWayIn(DeadEnd::Gone));
                    }
                }
                if required != Some(false) {
                    for step in imposed(state, &grounds, hints, evidence) {
                        let step = match step {
                            NextStep::NoWayIn(_) if any_gone => NextStep::NoWayIn(DeadEnd::Gone),
                            step => step,
                        };
                        add(&mut possible, step);
                    }
                }
            }
        }
    }
    // What is on stays on in a pool that was switched off since.
    let nothing_shows = evidence.met.is_none() && evidence.by.is_none() && !evidence.saw_it_go_on(on);
    if nothing_shows && hints.mfa.is_none() {
        add(&mut possible, NextStep::PasswordOnly);
    }
    possible
}

/// What can take the password's place: codes go only to what is confirmed.
fn instead(state: &AccountState) -> Factors {
    let can = |factor: &Factor| match factor {
        Factor::Sms | Factor::Email => state.missing(*factor).is_none(),
        Factor::WebAuthn => state.passkey != Some(false),
        Factor::SoftwareToken => false,
    };
    Factor::ALL.into_iter().filter(can).collect()
}

/// What somebody without a password meets. Codes in its place are for those only of whom no second step is asked; a
/// passkey gets in nonetheless where it counts as one.
fn without_password(state: &AccountState, enabled: &Factors, hints: &Hints, evidence: &Evidence) -> Vec<NextStep> {
    let refused = NextStep::NoWayIn(DeadEnd::NoPassword);
    let nothing_on = second_steps(enabled).is_empty();
    let required = evidence.required(hints);
    let mut instead = instead(state);
    // Codes let them in although something was on: then the pool has no second steps.
    let is_off = evidence.by.as_ref().is_some_and(|by| !by.on.is_empty())
        && matches!(evidence.met, Some(NextStep::WithoutPassword(_)))
        && !state.enabled.contains(&Factor::WebAuthn);
    let asks = match hints.mfa {
        _ if is_off => Some(false),
        Some(MfaMode::Off) => Some(false),
        Some(MfaMode::Optional | MfaMode::Required) if !nothing_on => Some(true),
        _ if evidence.saw_it_go_on(&second_steps(enabled)) => Some(true),
        _ if nothing_on => required,
        _ => None,
    };
    if asks == Some(true) {
        // Where a second step is required, a passkey may count as one whether the person switched it on or not.
        let may_count = enabled.contains(&Factor::WebAuthn) || required != Some(false);
        instead.retain(|factor| *factor == Factor::WebAuthn && may_count);
    }
    if instead.is_empty() {
        return vec![refused];
    }
    let as_before = evidence
        .by
        .as_ref()
        .is_some_and(|by| by.has == Grounds::of(state, enabled, None).has);
    match asks {
        Some(false) if as_before => vec![NextStep::WithoutPassword(instead)],
        Some(false) => vec![NextStep::WithoutPassword(instead), refused],
        None if nothing_on => vec![NextStep::WithoutPassword(instead), refused],
        Some(true) | None => vec![refused, NextStep::WithoutPassword(instead)],
    }
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
            0 => {
                for step in to_set_up(grounds, hints, evidence) {
                    add(&mut possible, step);
                }
            }
            1 => {}
            _ => add(&mut possible, NextStep::Choice(usable)),
        }
    }
    possible
}

/// What a pool asks of someone who has none of the steps that it requires. An authenticator or an address can be set up
/// on the way, a number can't; and a pool that requires a step offers one at least.
fn to_set_up(grounds: &Grounds, hints: &Hints, evidence: &Evidence) -> Vec<NextStep> {
    let refused = NextStep::NoWayIn(DeadEnd::NothingToSetUp);
    let offers = |factor| evidence.imposes(factor, hints);
    let here = [Factor::SoftwareToken, Factor::Email].map(offers);
    if here.contains(&Some(true)) || evidence.met == Some(NextStep::SetUp) {
        return vec![NextStep::SetUp];
    }
    if here == [Some(false); 2] {
        return vec![refused];
    }
    if grounds.has.contains(&Factor::Sms) || offers(Factor::Sms) == Some(false) {
        return vec![NextStep::SetUp];
    }
    vec![NextStep::SetUp, refused]
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
