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
    /// No second step was on when it happened, so what was met is the pool's own doing.
    pub nothing_was_on: bool,
}

impl Evidence {
    /// Whether the pool asks of its own accord: as told, else as seen, else unknown.
    #[must_use]
    pub fn required(&self, hints: &Hints) -> Option<bool> {
        match hints.mfa {
            // What was seen outweighs what was told.
            _ if self.nothing_was_on && self.met.is_some() => Some(true),
            Some(mode) => Some(mode == MfaMode::Required),
            None if self.nothing_was_on => Some(false),
            None => None,
        }
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
    if hints.mfa == Some(MfaMode::Off) && evidence.met.is_none() {
        return vec![NextStep::PasswordOnly];
    }
    let on = second_steps(enabled);
    if let Some(factor) = preferred.filter(|factor| on.contains(factor)) {
        let mut possible = vec![NextStep::Code(factor)];
        if hints.factors.as_ref().is_some_and(|offered| !offered.contains(&factor)) {
            // The service accepts a factor that the pool does not offer, and then asks for another.
            possible.extend(
                imposed(state, hints, evidence)
                    .into_iter()
                    .filter(|step| *step != NextStep::Code(factor)),
            );
        }
        return possible;
    }
    match (on.len(), on.first()) {
        (1, Some(factor)) => vec![NextStep::Code(*factor)],
        (2.., _) => vec![NextStep::Choice(on)],
        _ => match evidence.required(hints) {
            Some(false) => vec![NextStep::PasswordOnly],
            Some(true) => imposed(state, hints, evidence),
            None => {
                let mut possible = vec![NextStep::PasswordOnly];
                possible.extend(imposed(state, hints, evidence));
                possible
            }
        },
    }
}

/// What a pool that requires a second step asks of someone who has chosen none: a code to what the account has, else it
/// makes them set one up. With several the service's choice is not documented, so each is possible.
fn imposed(state: &AccountState, hints: &Hints, evidence: &Evidence) -> Vec<NextStep> {
    if let Some(met) = evidence.met.as_ref().filter(|_| evidence.nothing_was_on) {
        return vec![met.clone()];
    }
    let has = |factor| match factor {
        Factor::Sms => state.phone.is_some(),
        Factor::Email => state.email.is_some(),
        Factor::SoftwareToken => state.authenticator == Some(true),
        Factor::WebAuthn => false,
    };
    let offered = |factor: &Factor| hints.factors.as_ref().is_none_or(|offered| offered.contains(factor));
    let usable: Factors = Factor::ALL
        .into_iter()
        .filter(|factor| has(*factor))
        .filter(offered)
        .collect();
    let mut possible: Vec<_> = usable.iter().map(|factor| NextStep::Code(*factor)).collect();
    if usable.len() > 1 {
        possible.push(NextStep::Choice(usable));
    }
    // Without the list of what the pool offers, none of these may be, and then it asks to set one up.
    if possible.is_empty() || hints.factors.is_none() {
        possible.push(NextStep::SetUp);
    }
    possible
}

#[cfg(test)]
mod tests;
