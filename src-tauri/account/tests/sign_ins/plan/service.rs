//! How the pool and its app client are set.

use std::time::Duration;

use practice_pool::{
    CustomChallenge, Devices, Factor, FirstFactor, Flow, Medium, MfaMode, Person, PracticePool, Question, Tier,
};

use super::Theme;
use crate::dice::Dice;

/// The organisation's own questions, and what is right.
pub(crate) const ANSWERS: [(&str, &str); 2] = [
    ("What is on your badge?", "Heron over Sedge"),
    ("Which door is yours?", "Lantern Gate"),
];

/// How a pool is set.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub(crate) struct Service {
    pub(crate) mode: MfaMode,
    pub(crate) factors: Vec<Factor>,
    pub(crate) flows: Vec<Flow>,
    pub(crate) first: Vec<FirstFactor>,
    pub(crate) recovery: Vec<Medium>,
    pub(crate) tier: Tier,
    pub(crate) computers: Devices,
    pub(crate) remembered_is_enough: bool,
    /// How many questions of its own it asks.
    pub(crate) questions: usize,
    pub(crate) wrong_answers: u32,
    pub(crate) required_attributes: Vec<String>,
    /// A first password is good for no time at all.
    pub(crate) first_password_expired: bool,
    pub(crate) history: usize,
    pub(crate) patience: Duration,
    /// The app client has a secret.
    pub(crate) secret: bool,
    /// The first step by password is offered without SRP.
    pub(crate) plain_only: bool,
    /// The organisation agreed for its people that the password itself is sent.
    pub(crate) may_be_sent: bool,
}

impl Service {
    pub(super) fn thrown(dice: &mut Dice, theme: Theme, person: &Person) -> Self {
        let mode = mode(dice, theme);
        let factors = factors(dice, theme, person);
        let asks = theme == Theme::Questions;
        let names = ["given_name", "custom:team"].map(str::to_owned);
        Self {
            mode,
            factors,
            flows: flows(dice, theme),
            first: first(dice, theme),
            recovery: recovery(dice),
            tier: if dice.percent(4) { Tier::Lite } else { Tier::Essentials },
            computers: if theme == Theme::Computer || dice.percent(10) {
                dice.pick(&[Devices::Always, Devices::OptIn])
            } else {
                Devices::Off
            },
            remembered_is_enough: dice.percent(75),
            questions: if asks { usize::from(dice.percent(50)) + 1 } else { 0 },
            wrong_answers: u32::try_from(dice.below(3)).unwrap_or_default(),
            required_attributes: if dice.percent(50) { names.to_vec() } else { Vec::new() },
            first_password_expired: theme == Theme::FirstPassword && dice.percent(6),
            history: if dice.percent(20) { 3 } else { 0 },
            patience: Duration::from_secs(60 * if dice.percent(80) { 3 } else { 15 }),
            secret: dice.percent(15),
            plain_only: theme == Theme::FirstStep && dice.percent(50),
            may_be_sent: dice.percent(30),
        }
    }

    pub(crate) fn set(&self, pool: &PracticePool) {
        let service = self.clone();
        let questions = ANSWERS.iter().take(self.questions);
        let questions = questions.map(|(question, answer)| Question::new(question, answer));
        let week = Duration::from_secs(7 * 24 * 60 * 60);
        pool.configure(|settings| {
            settings.mfa = service.mode;
            settings.factors = service.factors;
            settings.flows = service.flows;
            settings.first_factors = service.first;
            settings.recovery = service.recovery;
            settings.tier = service.tier;
            settings.devices = service.computers;
            settings.challenge_required_on_new_device = service.remembered_is_enough;
            settings.custom_challenge = CustomChallenge {
                questions: questions.collect(),
                wrong_answers: service.wrong_answers,
            };
            settings.required_attributes = service.required_attributes;
            settings.temporary_password_life = if service.first_password_expired {
                Duration::ZERO
            } else {
                week
            };
            settings.password_policy.history = service.history;
            settings.session_life = service.patience;
        });
    }
}

fn mode(dice: &mut Dice, theme: Theme) -> MfaMode {
    let likely = match theme {
        Theme::SetUp => MfaMode::Required,
        Theme::FirstStep if dice.percent(50) => MfaMode::Off,
        _ => MfaMode::Optional,
    };
    if dice.percent(70) {
        return likely;
    }
    dice.pick(&[MfaMode::Off, MfaMode::Optional, MfaMode::Required])
}

fn factors(dice: &mut Dice, theme: Theme, person: &Person) -> Vec<Factor> {
    if theme != Theme::SetUp && dice.percent(70) {
        return Factor::ALL.to_vec();
    }
    let mut some = dice.some(&Factor::ALL, 55);
    some.extend(person.factors.iter().copied().filter(|_| dice.percent(50)));
    some.sort_unstable();
    some.dedup();
    if some.is_empty() {
        some.push(Factor::SoftwareToken);
    }
    some
}

fn flows(dice: &mut Dice, theme: Theme) -> Vec<Flow> {
    let mut flows = vec![Flow::RefreshToken];
    match theme {
        Theme::Questions => flows.push(Flow::Custom),
        Theme::Odd => flows.extend(dice.some(&[Flow::UserSrp, Flow::UserPassword, Flow::UserAuth], 40)),
        // Its arithmetic is most of the time that this test takes.
        _ if dice.percent(35) => flows.push(Flow::UserSrp),
        _ => flows.push(Flow::UserPassword),
    }
    if theme == Theme::FirstStep || dice.percent(15) {
        flows.push(Flow::UserAuth);
    }
    flows
}

fn first(dice: &mut Dice, theme: Theme) -> Vec<FirstFactor> {
    let others = [FirstFactor::EmailOtp, FirstFactor::SmsOtp, FirstFactor::WebAuthn];
    let more = dice.some(&others, if theme == Theme::FirstStep { 75 } else { 30 });
    let password = (theme != Theme::FirstStep || dice.percent(90)).then_some(FirstFactor::Password);
    password.into_iter().chain(more).collect()
}

fn recovery(dice: &mut Dice) -> Vec<Medium> {
    match dice.below(10) {
        0 => Vec::new(),
        1 => vec![Medium::Email],
        2 => vec![Medium::Sms],
        3 | 4 => vec![Medium::Sms, Medium::Email],
        _ => vec![Medium::Email, Medium::Sms],
    }
}
