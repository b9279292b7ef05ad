//! A change of preference: from what the person ticked to the one request that makes it so.
//!
//! The rules are those of
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>, and where
//! that page is silent the careful reading: blocks for what changes and for the preferred factor, the preference always
//! stated, never two preferred, a passkey only together with another factor, which is sent again as it is. All pure.

use cognito::{FactorSettings, MfaPreference, WebAuthnSettings};

use crate::{
    factor::{Factor, Factors, second_steps},
    hints::{Hints, MfaMode},
    state::{AccountState, Missing},
};

/// What the person asks for. A factor that is not named stays as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    /// Text message.
    pub sms: Option<Choice>,
    /// Authenticator app.
    pub software_token: Option<Choice>,
    /// E-mail.
    pub email: Option<Choice>,
    /// Passkey, on or off.
    pub web_authn: Option<bool>,
}

/// One factor's part of a [`Change`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// On or off.
    pub enabled: bool,
    /// The one that is asked for.
    pub preferred: bool,
}

/// Why a change is not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was asked for.
    Nothing,
    /// Two preferred, or one that is preferred and off.
    Contradiction,
    /// What has to be there first, by factor; never empty.
    NeedsSetUp(Vec<(Factor, Missing)>),
    /// The organisation requires a second step, and none would be left.
    KeepOne,
    /// A passkey can't be the only one.
    PasskeyNeedsAnother,
}

/// The end state that a change means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What shall be on.
    pub enabled: Factors,
    /// What shall be asked for.
    pub preferred: Option<Factor>,
    /// Passkey goes off although nobody asked, because nothing else stays on.
    pub passkey_goes_too: bool,
}

/// How the state read back differs from what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Asked on, still off.
    StillOff(Factor),
    /// Asked off, still on.
    StillOn(Factor),
    /// Asked to be preferred, and is not.
    NotPreferred(Factor),
    /// Asked not to be preferred, and still is.
    StillPreferred(Factor),
}

impl Change {
    fn choice(self, factor: Factor) -> Option<Choice> {
        match factor {
            Factor::Sms => self.sms,
            Factor::SoftwareToken => self.software_token,
            Factor::Email => self.email,
            Factor::WebAuthn => self.web_authn.map(|enabled| Choice {
                enabled,
                preferred: false,
            }),
        }
    }

    fn choices(self) -> impl Iterator<Item = (Factor, Choice)> {
        Factor::ALL
            .into_iter()
            .filter_map(move |factor| self.choice(factor).map(|choice| (factor, choice)))
    }

    /// What `state` would become. Also the basis of what the window shows before saving.
    ///
    /// # Errors
    /// Only [`Refusal::Nothing`] and [`Refusal::Contradiction`]: what makes no sense whatever the state is.
    pub fn wanted(self, state: &AccountState) -> Result<Wanted, Refusal> {
        if self.choices().next().is_none() {
            return Err(Refusal::Nothing);
        }
        let preferring: Vec<Factor> = self
            .choices()
            .filter(|(_, it)| it.preferred)
            .map(|(factor, _)| factor)
            .collect();
        if preferring.len() > 1 || self.choices().any(|(_, it)| it.preferred && !it.enabled) {
            return Err(Refusal::Contradiction);
        }
        let mut enabled = state.enabled.clone();
        for (factor, choice) in self.choices() {
            if choice.enabled {
                enabled.insert(factor);
            } else {
                enabled.remove(&factor);
            }
        }
        let passkey_goes_too = self.web_authn.is_none()
            && enabled.contains(&Factor::WebAuthn)
            && second_steps(&enabled).is_empty()
            && !state.second_steps().is_empty();
        if passkey_goes_too {
            enabled.remove(&Factor::WebAuthn);
        }
        let kept = state
            .preferred
            .filter(|factor| self.choice(*factor).is_none() && enabled.contains(factor));
        Ok(Wanted {
            preferred: preferring.first().copied().or(kept),
            enabled,
            passkey_goes_too,
        })
    }

    /// Whether `state` already is what the person asked for.
    #[must_use]
    pub fn is_met_by(self, state: &AccountState) -> bool {
        self.choices().all(|(factor, choice)| {
            state.enabled.contains(&factor) == choice.enabled && (state.preferred == Some(factor)) == choice.preferred
        })
    }

    /// Whether the change, planned when the account was as in `before`, still means the same to the person now: the same
    /// ways on, the same one asked for, and the codes of what it switches on going to the same places.
    #[must_use]
    pub fn means_the_same(self, before: &AccountState, now: &AccountState) -> bool {
        before.enabled == now.enabled
            && before.preferred == now.preferred
            && self
                .choices()
                .filter(|(_, choice)| choice.enabled)
                .all(|(factor, _)| before.destination(factor) == now.destination(factor))
    }

    /// The request that makes `state` what the person asks for; `None` when it already is.
    ///
    /// # Errors
    /// Any [`Refusal`]: then nothing may be sent.
    pub(crate) fn plan(self, state: &AccountState, hints: &Hints) -> Result<Option<(Wanted, MfaPreference)>, Refusal> {
        let wanted = self.wanted(state)?;
        if wanted.enabled == state.enabled && wanted.preferred == state.preferred {
            return Ok(None);
        }
        let left = second_steps(&wanted.enabled);
        if left.is_empty() && !state.second_steps().is_empty() && hints.mfa == Some(MfaMode::Required) {
            return Err(Refusal::KeepOne);
        }
        if left.is_empty() && wanted.enabled.contains(&Factor::WebAuthn) && !state.enabled.contains(&Factor::WebAuthn) {
            return Err(Refusal::PasskeyNeedsAnother);
        }
        let missing: Vec<_> = wanted
            .enabled
            .difference(&state.enabled)
            .filter_map(|factor| state.missing(*factor).map(|missing| (*factor, missing)))
            .collect();
        if !missing.is_empty() {
            return Err(Refusal::NeedsSetUp(missing));
        }
        let request = request(state, &wanted);
        Ok(Some((wanted, request)))
    }
}

fn request(state: &AccountState, wanted: &Wanted) -> MfaPreference {
    let mut sent: Factors = Factor::ALL
        .into_iter()
        .filter(|factor| {
            wanted.enabled.contains(factor) != state.enabled.contains(factor)
                || (wanted.preferred == Some(*factor)) != (state.preferred == Some(*factor))
        })
        .collect();
    sent.extend(wanted.preferred);
    let passkey_on = sent.contains(&Factor::WebAuthn) && wanted.enabled.contains(&Factor::WebAuthn);
    if passkey_on && sent.intersection(&second_steps(&wanted.enabled)).next().is_none() {
        // With none preferred any one will do: the service only wants to see another factor in the same request.
        sent.extend(second_steps(&wanted.enabled).first());
    }
    let settings = |factor| {
        sent.contains(&factor).then(|| FactorSettings {
            enabled: wanted.enabled.contains(&factor),
            preferred: wanted.preferred == Some(factor),
        })
    };
    MfaPreference {
        sms: settings(Factor::Sms),
        software_token: settings(Factor::SoftwareToken),
        email: settings(Factor::Email),
        web_authn: settings(Factor::WebAuthn).map(|it| WebAuthnSettings { enabled: it.enabled }),
    }
}

impl Wanted {
    /// What `after` has otherwise. Empty: everything is as asked.
    pub(crate) fn differences(&self, after: &AccountState) -> Vec<Difference> {
        let mut found = Vec::new();
        for factor in Factor::ALL {
            match (self.enabled.contains(&factor), after.enabled.contains(&factor)) {
                (true, false) => found.push(Difference::StillOff(factor)),
                (false, true) => found.push(Difference::StillOn(factor)),
                (true, true) | (false, false) => {}
            }
        }
        if self.preferred != after.preferred {
            match (self.preferred, after.preferred) {
                // Off and not preferred is one difference, told once.
                (Some(factor), _) if after.enabled.contains(&factor) => found.push(Difference::NotPreferred(factor)),
                (None, Some(factor)) if self.enabled.contains(&factor) => {
                    found.push(Difference::StillPreferred(factor));
                }
                _ => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests;
