//! What somebody may do at random: right things, wrong things, in any order, too late, twice, and somewhere else.

use std::collections::BTreeMap;

use account::{Factor, SignIn, StartWay, Step};

use crate::{
    app::{Done, Door, Move},
    dice::Dice,
    plan::Theme,
    scene::Scene,
    tally::CHALLENGES,
    tap::{At, TOO_LONG, Trouble},
};

const WRONG: &str = "Wrong-Walrus-13";
const FACTORS: [Factor; 4] = [Factor::Sms, Factor::SoftwareToken, Factor::Email, Factor::WebAuthn];
const STARTS: [StartWay; 4] = [
    StartWay::Password,
    StartWay::EmailCode,
    StartWay::TextCode,
    StartWay::Passkey,
];

impl Scene<'_> {
    /// True: they got in.
    pub(crate) async fn walk(&mut self, dice: &mut Dice) -> bool {
        let mut last: Option<Move> = None;
        for _ in 0..self.plan.moves {
            let one = match last.take().filter(|_| dice.percent(8)) {
                Some(again) => again,
                None => self.throw(dice),
            };
            if self.app.sign_in.is_none() && !matches!(one, Move::Begin(_)) {
                continue;
            }
            let rare = self.is_rare();
            if dice.percent(if rare { 15 } else { 8 }) {
                self.human.wait(TOO_LONG);
            }
            let trouble = dice
                .percent(if rare { 55 } else { 25 })
                .then(|| self.trouble(dice, &one));
            let result = self.make(&one, trouble).await;
            if matches!(result, Ok(Done::In(_))) {
                return true;
            }
            last = Some(one);
        }
        false
    }

    /// Where few sign-ins come by.
    fn is_rare(&self) -> bool {
        match self.app.step() {
            Some(Step::Code { .. }) if self.open.as_deref() == Some("SMS_OTP") => true,
            Some(Step::Code { .. } | Step::ResetPassword { .. } | Step::ConfirmAccount { .. }) => false,
            Some(_) => true,
            None => self.plan.theme == Theme::Computer,
        }
    }

    /// Beginning takes several requests, most other things take one.
    fn trouble(&self, dice: &mut Dice, one: &Move) -> (Trouble, At) {
        let by_password = matches!(one, Move::Password(_) | Move::Agree);
        let trouble = dice.pick(&[
            match self.plan.theme {
                Theme::FirstPassword => Trouble::Twice,
                _ if by_password => Trouble::Slow,
                _ => Trouble::LostAfter,
            },
            // Nothing but a slow line brings a password or a computer's proof too late.
            if by_password || self.plan.theme == Theme::Computer {
                Trouble::Slow
            } else {
                Trouble::Busy
            },
            Trouble::LostBefore,
            Trouble::LostAfter,
            Trouble::Slow,
            Trouble::Slow,
            Trouble::Twice,
            Trouble::Twice,
            Trouble::Busy,
        ]);
        let of_the_computer = ["DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"];
        let at = match one {
            Move::Begin(_) if self.plan.theme == Theme::Computer && dice.percent(80) => {
                At::Answer(dice.pick(&of_the_computer))
            }
            Move::Password(_) | Move::Agree if dice.percent(70) => At::Answer(if self.plan.service.plain_only {
                "PASSWORD"
            } else {
                "PASSWORD_SRP"
            }),
            _ if dice.percent(20) => At::Answer(dice.pick(&CHALLENGES)),
            Move::Begin(_) => At::After(dice.pick(&[0, 1, 1, 2, 2, 3])),
            _ => At::After(dice.pick(&[0, 0, 0, 0, 0, 1, 2])),
        };
        (trouble, at)
    }

    fn throw(&mut self, dice: &mut Dice) -> Move {
        if self.app.sign_in.is_none() {
            return Move::Begin(self.throw_door(dice));
        }
        let by_password = self.app.step() == Some(&Step::Password);
        let other_ways = self.app.sign_in.as_ref().is_some_and(SignIn::has_other_ways);
        match dice.below(100) {
            0..12 if other_ways => Move::AnotherWay,
            0..25 if by_password => self.throw_wrong(dice),
            0..50 => self.throw_right(),
            50..80 => self.throw_wrong(dice),
            80..86 => stray(dice),
            86..91 => Move::StartOver,
            91..94 => Move::AnotherWay,
            94..96 => Move::SendReset,
            96..98 => Move::SendConfirmation,
            _ => Move::Cancel,
        }
    }

    fn throw_door(&mut self, dice: &mut Dice) -> Door {
        let known = self.human.passwords.first().cloned();
        let wrong = || Door::Password(WRONG.to_owned());
        if self.plan.theme == Theme::FirstStep && dice.percent(65) {
            return Door::Name;
        }
        match dice.below(100) {
            0..62 => known.map_or_else(wrong, Door::Password),
            62..72 => wrong(),
            72..75 => Door::Password(String::new()),
            75..92 => Door::Name,
            _ => Door::Reset,
        }
    }

    fn throw_right(&mut self) -> Move {
        let sign_in = self.app.sign_in.as_ref();
        let right = sign_in.and_then(|sign_in| self.human.right(sign_in));
        right.unwrap_or(Move::StartOver)
    }

    fn throw_wrong(&mut self, dice: &mut Dice) -> Move {
        let step = self.app.step().cloned();
        let right = self.throw_right();
        let wrong_code = |dice: &mut Dice, human: &mut crate::human::Human| match dice.below(10) {
            0..5 => "048213".to_owned(),
            5..7 => human.older_code().unwrap_or_else(|| "731904".to_owned()),
            7 => "1234".to_owned(),
            8 => "12ab56".to_owned(),
            _ => String::new(),
        };
        match step {
            Some(Step::Code { .. }) => Move::Code(wrong_code(dice, &mut self.human)),
            Some(Step::Choose(_)) => Move::Choose(dice.pick(&FACTORS)),
            Some(Step::ChooseStart(_)) => Move::ChooseStart(dice.pick(&STARTS)),
            Some(Step::Password) => Move::Password(if dice.percent(80) { WRONG } else { "" }.to_owned()),
            Some(Step::NewPassword { attributes }) => {
                let named = attributes.iter().filter(|_| dice.percent(60));
                let named: BTreeMap<_, _> = named.map(|name| (name.clone(), "Augusta".to_owned())).collect();
                let password = dice.pick(&["feeble", "", "Fresh-Otter-99x", "feeble-but-long"]);
                Move::NewPassword(password.to_owned(), named)
            }
            Some(Step::SetUp(_)) => match dice.below(3) {
                0 => Move::SetUpEmail("nowhere at all".to_owned()),
                1 => Move::SetUpEmail("augusta@elsewhere.example".to_owned()),
                _ => Move::SetUpAuthenticator,
            },
            Some(Step::ConnectAuthenticator) => match dice.below(3) {
                0 => Move::AskKey,
                _ => Move::ProveKey(wrong_code(dice, &mut self.human)),
            },
            Some(Step::Question { .. }) => {
                Move::Answer(dice.pick(&["Somewhere else entirely", " ", "Lantern Gate"]).to_owned())
            }
            Some(Step::ResetPassword { .. }) => match right {
                Move::Reset(code, _) if dice.percent(40) => Move::Reset(code, "feeble".to_owned()),
                _ => Move::Reset(wrong_code(dice, &mut self.human), self.human.fresh_password()),
            },
            Some(Step::ConfirmAccount { .. }) => Move::Confirm(wrong_code(dice, &mut self.human)),
            Some(Step::AgreeToSendPassword) | None => Move::Cancel,
        }
    }
}

/// What belongs to another step, mostly.
fn stray(dice: &mut Dice) -> Move {
    match dice.below(12) {
        0 => Move::Agree,
        1 => Move::Code("048213".to_owned()),
        2 => Move::Choose(dice.pick(&FACTORS)),
        3 => Move::ChooseStart(dice.pick(&STARTS)),
        4 => Move::Password(WRONG.to_owned()),
        5 => Move::NewPassword("Fresh-Otter-98x".to_owned(), BTreeMap::new()),
        6 => Move::SetUpAuthenticator,
        7 => Move::AskKey,
        8 => Move::ProveKey("048213".to_owned()),
        9 => Move::Answer("Lantern Gate".to_owned()),
        10 => Move::Reset("048213".to_owned(), "Fresh-Otter-97x".to_owned()),
        _ => Move::Confirm("048213".to_owned()),
    }
}
