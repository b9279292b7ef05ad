//! Somebody who does only what is right, from wherever the sign-in stands, and follows what each refusal tells them.

use std::collections::VecDeque;

use account::{Session, Step};

use crate::{
    advice::Advice,
    app::{Done, Door, Move},
    scene::Scene,
};

/// More than any way in takes, with everything that can stand in it.
const MOST: usize = 60;
/// How often the same advice is followed at one door.
const PATIENT: usize = 4;

/// Where it ended.
#[derive(Debug)]
pub(crate) enum End {
    In,
    /// At a step or a refusal that says what to do, and the person can't.
    Named(String),
    /// Where nobody has words for it.
    Unnamed(String),
    Circles,
}

#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) end: End,
    /// Something was refused on the way.
    pub(crate) refused: bool,
}

struct Way {
    doors: VecDeque<Door>,
    /// The one that is open.
    door: Option<Door>,
    followed: usize,
    /// How often they began anew.
    anew: usize,
    refused: bool,
    last: String,
}

impl Scene<'_> {
    /// Signs in, and says with which session and access token.
    pub(crate) async fn finish_and_stay(&mut self) -> Option<(Session, String)> {
        let outcome = self.finish().await;
        self.last_entry.take().filter(|_| matches!(outcome.end, End::In))
    }

    pub(crate) async fn finish(&mut self) -> Outcome {
        let mut way = Way {
            doors: self.human.doors().into(),
            door: None,
            followed: 0,
            anew: 0,
            refused: false,
            last: "at the door".to_owned(),
        };
        for _ in 0..MOST {
            let Some(one) = self.next(&mut way) else {
                return way.ended(End::Named(way.last.clone()));
            };
            if matches!(one, Move::Code(_) | Move::ProveKey(_) | Move::Begin(_)) {
                self.human.wait_for_next_code();
            }
            // What is shown changes while they wait.
            let one = self.anew(&one).unwrap_or(one);
            let known = self.human.passwords.clone();
            let made = self.make(&one, None).await;
            if known != self.human.passwords {
                // With a new one the doors are others.
                way.doors.push_front(Door::Name);
                way.doors.push_front(Door::Password(self.human.passwords[0].clone()));
            }
            let error = match made {
                Ok(Done::In(_)) => return way.ended(End::In),
                Ok(_) => {
                    way.followed = 0;
                    continue;
                }
                Err(error) => error,
            };
            way.refused = true;
            way.followed += 1;
            let advice = Advice::of(&error);
            way.last = format!("{} refused: {error} ({advice:?})", one.name());
            match advice {
                Advice::Unnamed => return way.ended(End::Unnamed(format!("{}: {error:?}", one.name()))),
                _ if way.followed > PATIENT => self.leave(&mut way),
                Advice::Again => (),
                Advice::Later(time) => self.human.wait(time),
                Advice::NewCode => self.ask_for_new_code(&mut way).await,
                Advice::Anew => {
                    way.anew += 1;
                    let same = way.door.take().filter(|_| way.anew <= PATIENT);
                    self.leave(&mut way);
                    way.doors.extend(same);
                }
                Advice::OtherDoor | Advice::Organisation => self.leave(&mut way),
            }
        }
        way.ended(End::Circles)
    }

    /// The right thing to do now.
    fn next(&mut self, way: &mut Way) -> Option<Move> {
        if let Some(sign_in) = &self.app.sign_in
            && sign_in.step().is_some()
        {
            let other_way = sign_in.has_other_ways();
            if let Some(one) = self.human.right(sign_in) {
                return Some(one);
            }
            let cannot_use = matches!(sign_in.step(), Some(Step::Code { factor, .. }) if !self.human.can_use(*factor));
            if other_way && cannot_use {
                return Some(Move::AnotherWay);
            }
            if matches!(sign_in.step(), Some(Step::Code { .. })) && !cannot_use {
                // No code came: it was lost.
                return Some(Move::StartOver);
            }
            way.last = format!("at {:?}", sign_in.step());
            self.leave(way);
        }
        let door = way.doors.pop_front()?;
        way.door = Some(door.clone());
        Some(Move::Begin(door))
    }

    /// The same move with what is right by now.
    fn anew(&mut self, one: &Move) -> Option<Move> {
        let sign_in = self.app.sign_in.as_ref()?;
        match one {
            Move::Code(_) | Move::ProveKey(_) => self.human.right(sign_in),
            _ => None,
        }
    }

    fn leave(&mut self, way: &mut Way) {
        self.app.sign_in = None;
        way.door = None;
        way.followed = 0;
    }

    /// A code is asked for where one can be; an authenticator shows another one by itself.
    async fn ask_for_new_code(&mut self, way: &mut Way) {
        let one = match self.app.step() {
            Some(Step::Code { .. }) => Move::StartOver,
            Some(Step::ResetPassword { .. }) => Move::SendReset,
            Some(Step::ConfirmAccount { .. }) => Move::SendConfirmation,
            _ => return,
        };
        if let Err(error) = self.make(&one, None).await {
            way.last = format!("{} refused: {error}", one.name());
            match Advice::of(&error) {
                Advice::Again => (),
                Advice::Later(time) => self.human.wait(time),
                _ => self.leave(way),
            }
        }
    }
}

impl Way {
    fn ended(&self, end: End) -> Outcome {
        Outcome {
            end,
            refused: self.refused,
        }
    }
}
