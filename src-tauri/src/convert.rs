//! Between the domain's types and the window's.

use account::{
    AccountState, Change, Choice, ContactStep, Cost, DeadEnd, Difference, IfLost, Lost, Missing, NextStep, Session,
    StartWay, Way,
};

use crate::views;

impl From<views::Factor> for account::Factor {
    fn from(factor: views::Factor) -> Self {
        match factor {
            views::Factor::Sms => Self::Sms,
            views::Factor::SoftwareToken => Self::SoftwareToken,
            views::Factor::Email => Self::Email,
            views::Factor::WebAuthn => Self::WebAuthn,
        }
    }
}

impl From<account::Factor> for views::Factor {
    fn from(factor: account::Factor) -> Self {
        match factor {
            account::Factor::Sms => Self::Sms,
            account::Factor::SoftwareToken => Self::SoftwareToken,
            account::Factor::Email => Self::Email,
            account::Factor::WebAuthn => Self::WebAuthn,
        }
    }
}

impl From<views::MfaPreference> for Change {
    fn from(preference: views::MfaPreference) -> Self {
        let choice = |it: views::FactorChoice| Choice {
            enabled: it.enabled,
            preferred: it.preferred,
        };
        Self {
            sms: preference.sms.map(choice),
            software_token: preference.software_token.map(choice),
            email: preference.email.map(choice),
            web_authn: preference.web_authn.map(|it| it.enabled),
        }
    }
}

impl From<Change> for views::MfaPreference {
    fn from(change: Change) -> Self {
        let choice = |it: Choice| views::FactorChoice {
            enabled: it.enabled,
            preferred: it.preferred,
        };
        Self {
            sms: change.sms.map(choice),
            software_token: change.software_token.map(choice),
            email: change.email.map(choice),
            web_authn: change.web_authn.map(|enabled| views::PasskeyChoice { enabled }),
        }
    }
}

impl From<Missing> for views::Missing {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Authenticator => Self::Authenticator,
            Missing::MobileNumber => Self::MobileNumber,
            Missing::ConfirmedMobileNumber => Self::ConfirmedMobileNumber,
            Missing::EmailAddress => Self::EmailAddress,
            Missing::ConfirmedEmailAddress => Self::ConfirmedEmailAddress,
            Missing::Passkey => Self::Passkey,
        }
    }
}

impl From<Difference> for views::Difference {
    fn from(difference: Difference) -> Self {
        use views::DifferenceKind::{NotPreferred, StillOff, StillOn, StillPreferred};
        let (factor, kind) = match difference {
            Difference::StillOff(factor) => (factor, StillOff),
            Difference::StillOn(factor) => (factor, StillOn),
            Difference::NotPreferred(factor) => (factor, NotPreferred),
            Difference::StillPreferred(factor) => (factor, StillPreferred),
        };
        Self {
            factor: factor.into(),
            kind,
        }
    }
}

/// The panel of a session, as the service last said.
pub(crate) fn panel(session: &Session) -> views::Panel {
    let state = session.state();
    let offered = session.pool().hints.factors.as_ref();
    let factors = account::Factor::ALL
        .into_iter()
        .map(|factor| views::FactorState {
            factor: factor.into(),
            state: match (state.unknown.contains(&factor), state.enabled.contains(&factor)) {
                (true, _) => views::OnOff::Unknown,
                (false, true) => views::OnOff::On,
                (false, false) => views::OnOff::Off,
            },
            destination: state.destination(factor).map(str::to_owned),
            missing: state.missing(factor).map(Into::into),
            offered: offered.is_none_or(|offered| offered.contains(&factor)),
        })
        .collect();
    views::Panel {
        two_step: two_step(&state, session.required()),
        factors,
        preferred: state.preferred.map(Into::into),
        if_lost: session.if_lost().into_iter().map(Into::into).collect(),
        next: next_sign_in(&state, session.forecast()),
        managed_elsewhere: state.managed_elsewhere,
        linked: state.linked,
        person: state.person,
        others: state.others,
    }
}

/// What this sign-in asked, where it needs explaining.
pub(crate) fn asked(session: &Session, unexpected: bool) -> Option<views::Asked> {
    let state = session.state();
    match session.unchosen() {
        Some(factor) if !state.enabled.contains(&factor) => Some(views::Asked::Unchosen { factor: factor.into() }),
        _ => session
            .met()
            .filter(|_| unexpected)
            .map(|met| views::Asked::Unexpected {
                step: next_step(&state, met),
            }),
    }
}

/// The passkeys of a session.
pub(crate) fn passkeys(session: &Session, passkeys: Vec<account::Passkey>) -> views::Passkeys {
    let shown = |passkey: account::Passkey| views::Passkey {
        id: passkey.id,
        name: passkey.name,
        created: passkey.created.map(crate::failure::rfc3339),
    };
    views::Passkeys {
        passkeys: passkeys.into_iter().map(shown).collect(),
        panel: panel(session),
    }
}

fn two_step(state: &AccountState, required: bool) -> views::TwoStep {
    if !state.unknown.is_empty() {
        views::TwoStep::Unknown
    } else if required {
        views::TwoStep::Required
    } else if state.second_steps().is_empty() {
        views::TwoStep::Off
    } else {
        views::TwoStep::On
    }
}

/// What a save would bring.
pub(crate) fn preview(state: &AccountState, preview: account::Preview) -> views::Preview {
    views::Preview {
        if_lost: preview.if_lost.into_iter().map(Into::into).collect(),
        next: next_sign_in(state, preview.next),
        passkey_goes_too: preview.wanted.passkey_goes_too,
        costs: preview.costs.into_iter().map(Into::into).collect(),
    }
}

impl From<Cost> for views::Cost {
    fn from(cost: Cost) -> Self {
        match cost {
            Cost::LastOff => Self::LastOff,
            Cost::FirstOn => Self::FirstOn,
            Cost::NoPassword => Self::NoPassword,
            Cost::ResetAtRisk(factor) => Self::ResetAtRisk { factor: factor.into() },
            Cost::ResetMoves(factor) => Self::ResetMoves { factor: factor.into() },
        }
    }
}

impl From<DeadEnd> for views::DeadEnd {
    fn from(why: DeadEnd) -> Self {
        match why {
            DeadEnd::Gone => Self::Gone,
            DeadEnd::NothingToSetUp => Self::NothingToSetUp,
            DeadEnd::NoPassword => Self::NoPassword,
        }
    }
}

impl From<views::DeadEnd> for DeadEnd {
    fn from(why: views::DeadEnd) -> Self {
        match why {
            views::DeadEnd::Gone => Self::Gone,
            views::DeadEnd::NothingToSetUp => Self::NothingToSetUp,
            views::DeadEnd::NoPassword => Self::NoPassword,
        }
    }
}

impl From<IfLost> for views::IfLost {
    fn from(left: IfLost) -> Self {
        Self {
            lost: match left.lost {
                Lost::Phone => views::Lost::Phone,
                Lost::Mailbox => views::Lost::Mailbox,
                Lost::Computer => views::Lost::Computer,
            },
            ways: left.ways.into_iter().map(Into::into).collect(),
            certain: left.certain,
        }
    }
}

impl From<StartWay> for views::StartWay {
    fn from(way: StartWay) -> Self {
        match way {
            StartWay::Password => Self::Password,
            StartWay::EmailCode => Self::EmailCode,
            StartWay::TextCode => Self::TextCode,
            StartWay::Passkey => Self::Passkey,
        }
    }
}

impl From<views::StartWay> for StartWay {
    fn from(way: views::StartWay) -> Self {
        match way {
            views::StartWay::Password => Self::Password,
            views::StartWay::EmailCode => Self::EmailCode,
            views::StartWay::TextCode => Self::TextCode,
            views::StartWay::Passkey => Self::Passkey,
        }
    }
}

impl From<Way> for views::Way {
    fn from(way: Way) -> Self {
        match way {
            Way::PasswordOnly => Self::PasswordOnly,
            Way::Code(factor) => Self::Code { factor: factor.into() },
            Way::SetUp => Self::SetUp,
            Way::WithoutPassword(factor) => Self::WithoutPassword { factor: factor.into() },
            Way::Elsewhere => Self::Elsewhere,
        }
    }
}

impl From<ContactStep> for views::ContactSetUp {
    fn from(step: ContactStep) -> Self {
        match step {
            ContactStep::Code {
                destination,
                old_one_stays,
            } => Self::Code {
                destination,
                old_one_stays,
            },
            ContactStep::Confirmed => Self::Confirmed,
        }
    }
}

/// A forecast, with where each code would go.
pub(crate) fn next_sign_in(state: &AccountState, possibilities: Vec<NextStep>) -> views::Forecast {
    let possibilities = possibilities.into_iter().map(|step| next_step(state, step)).collect();
    views::Forecast { possibilities }
}

fn next_step(state: &AccountState, step: NextStep) -> views::NextStep {
    match step {
        NextStep::PasswordOnly => views::NextStep::PasswordOnly,
        NextStep::Code(factor) => views::NextStep::Code {
            factor: factor.into(),
            destination: state.destination(factor).map(str::to_owned),
        },
        NextStep::Choice(factors) => views::NextStep::Choice {
            factors: factors.into_iter().map(Into::into).collect(),
        },
        NextStep::SetUp => views::NextStep::SetUp,
        NextStep::WithoutPassword(factors) => views::NextStep::WithoutPassword {
            factors: factors.into_iter().map(Into::into).collect(),
        },
        NextStep::Elsewhere => views::NextStep::Elsewhere,
        NextStep::NoWayIn(why) => views::NextStep::NoWayIn { why: why.into() },
    }
}
