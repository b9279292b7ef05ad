//! What the person knows, has and reads, and what is the right thing to do with it.

use std::{collections::BTreeMap, time::Duration};

use account::{Error, Factor, SignIn, StartWay, Step};
use cognito::Operation;
use practice_pool::{Medium, Message, totp};
use tokio::sync::mpsc::UnboundedReceiver;

use crate::{
    app::{Done, Door, Move},
    hands::Hands,
    plan::{ANSWERS, Has, Plan},
};

/// Where the mail of whoever stands in for the person goes.
pub(crate) const TWINS_EMAIL: &str = "twin@practice.example";
pub(crate) const TWINS_PHONE: &str = "+15555550199";

pub(crate) struct Human {
    pub(crate) has: Has,
    /// What they believe their password to be, likeliest first.
    pub(crate) passwords: Vec<String>,
    /// The keys in their authenticator app, newest first.
    pub(crate) keys: Vec<String>,
    inbox: Vec<Message>,
    messages: UnboundedReceiver<Message>,
    clock: Hands,
    likes: usize,
    /// How many new things they thought of.
    fresh: u32,
}

impl Human {
    pub(crate) fn of(plan: &Plan, messages: UnboundedReceiver<Message>, clock: Hands) -> Self {
        let knows = plan.has.password.then(|| plan.person.password.clone());
        Self {
            has: plan.has,
            passwords: knows.into_iter().collect(),
            keys: plan.person.authenticator.iter().cloned().collect(),
            inbox: Vec::new(),
            messages,
            clock,
            likes: plan.likes,
            fresh: 0,
        }
    }

    /// A password that nobody had before.
    pub(crate) fn fresh_password(&mut self) -> String {
        self.fresh += 1;
        format!("Fresh-Otter-{}x", 40 + self.fresh)
    }

    fn read_messages(&mut self) {
        while let Ok(message) = self.messages.try_recv() {
            if message.to != TWINS_EMAIL && message.to != TWINS_PHONE {
                self.inbox.push(message);
            }
        }
    }

    /// Every code that was ever sent to them, and every key.
    pub(crate) fn secrets(&mut self) -> Vec<String> {
        self.read_messages();
        let codes = self.inbox.iter().map(|message| message.code.clone());
        codes.chain(self.keys.iter().cloned()).collect()
    }

    /// The newest code that came this way; without a way, the newest of all.
    pub(crate) fn sent_code(&mut self, by: Option<Medium>) -> Option<String> {
        self.read_messages();
        let mut newest = self.inbox.iter().rev();
        let found = newest.find(|message| by.is_none_or(|by| by == message.medium) && self.reads(message.medium));
        found.map(|message| message.code.clone())
    }

    /// The code that went to this masked destination, if it was not lost. `None`: they can't read what goes there.
    #[expect(clippy::option_option, reason = "not readable and not there are two things")]
    fn told_code(&mut self, destination: Option<&str>) -> Option<Option<String>> {
        let by = medium(destination);
        let can_read = by.is_none_or(|by| self.reads(by));
        can_read.then(|| self.sent_code(by))
    }

    fn reads(&self, medium: Medium) -> bool {
        match medium {
            Medium::Sms => self.has.texts,
            Medium::Email => self.has.mail,
        }
    }

    /// One that came before the newest.
    pub(crate) fn older_code(&mut self) -> Option<String> {
        self.read_messages();
        let at = self.inbox.len().checked_sub(2)?;
        Some(self.inbox[at].code.clone())
    }

    pub(crate) fn shown_code(&self) -> Option<String> {
        let key = self.keys.first().filter(|_| self.has.app)?;
        totp(key, self.clock.time())
    }

    /// An authenticator's code is good once: they wait for the next.
    pub(crate) fn wait_for_next_code(&self) {
        self.wait(Duration::from_secs(31));
    }

    pub(crate) fn wait(&self, time: Duration) {
        self.clock.pass(time);
    }

    fn code(&mut self, factor: Factor) -> Option<String> {
        match factor {
            Factor::Sms => self.sent_code(Some(Medium::Sms)),
            Factor::Email => self.sent_code(Some(Medium::Email)),
            Factor::SoftwareToken => self.shown_code(),
            Factor::WebAuthn => None,
        }
    }

    pub(crate) fn can_use(&self, factor: Factor) -> bool {
        match factor {
            Factor::Sms => self.has.texts,
            Factor::Email => self.has.mail,
            Factor::SoftwareToken => self.has.app && !self.keys.is_empty(),
            Factor::WebAuthn => false,
        }
    }

    fn can_start(&self, way: StartWay) -> bool {
        match way {
            StartWay::Password => !self.passwords.is_empty(),
            StartWay::EmailCode => self.has.mail,
            StartWay::TextCode => self.has.texts,
            StartWay::Passkey => false,
        }
    }

    /// The way they like best of those that they can go.
    fn liked<T: Copy>(&self, ways: impl IntoIterator<Item = T>, can: impl Fn(T) -> bool) -> Option<T> {
        let ways: Vec<T> = ways.into_iter().filter(|way| can(*way)).collect();
        let at = self.likes.checked_rem(ways.len())?;
        Some(ways[at])
    }

    /// The right thing to do at the open step. `None`: they can't.
    pub(crate) fn right(&mut self, sign_in: &SignIn) -> Option<Move> {
        Some(match sign_in.step()? {
            Step::AgreeToSendPassword => Move::Agree,
            Step::Code { factor, .. } => Move::Code(self.code(*factor)?),
            Step::Choose(factors) => Move::Choose(self.liked(factors.iter().copied(), |factor| self.can_use(factor))?),
            Step::ChooseStart(ways) => Move::ChooseStart(self.liked(ways.iter().copied(), |way| self.can_start(way))?),
            Step::Password => Move::Password(self.passwords.first()?.clone()),
            Step::NewPassword { attributes } => {
                let attributes = attributes.iter().map(|name| (name.clone(), "Augusta".to_owned()));
                let attributes: BTreeMap<_, _> = attributes.collect();
                Move::NewPassword(self.fresh_password(), attributes)
            }
            Step::SetUp(ways) if ways.contains(&Factor::SoftwareToken) && self.has.app => Move::SetUpAuthenticator,
            Step::SetUp(ways) if ways.contains(&Factor::Email) && self.has.mail => {
                Move::SetUpEmail("augusta@elsewhere.example".to_owned())
            }
            Step::SetUp(_) => return None,
            Step::ConnectAuthenticator if sign_in.authenticator_key().is_none() => Move::AskKey,
            Step::ConnectAuthenticator => Move::ProveKey(self.shown_code()?),
            Step::Question { parts, .. } => {
                let known = |(_, text): &&(String, String)| ANSWERS.iter().any(|(question, _)| text == question);
                let (_, text) = parts.iter().find(known)?;
                let (_, answer) = ANSWERS.iter().find(|(question, _)| text == question)?;
                Move::Answer((*answer).to_owned())
            }
            Step::ResetPassword { destination } => match self.told_code(destination.as_deref())? {
                Some(code) => Move::Reset(code, self.fresh_password()),
                None => Move::SendReset,
            },
            Step::ConfirmAccount { destination } => match self.told_code(destination.as_deref())? {
                Some(code) => Move::Confirm(code),
                None => Move::SendConfirmation,
            },
        })
    }

    /// What they remember of a password that they set, unless they were told that it was not taken.
    pub(crate) fn remember(&mut self, one: &Move, result: &Result<Done, Error>) {
        let (Move::NewPassword(password, _) | Move::Reset(_, password)) = one else {
            return;
        };
        let refused = match result {
            Err(Error::Typed(_) | Error::NoSuchStep | Error::AttributesRefused(_)) => true,
            Err(Error::Service(said)) => {
                let setting = [Operation::ConfirmForgotPassword, Operation::RespondToAuthChallenge];
                said.exception().is_some() && setting.contains(&said.operation)
            }
            _ => false,
        };
        if !refused && !self.passwords.contains(password) {
            self.passwords.insert(0, password.clone());
        }
    }

    /// The doors, in the order in which somebody tries them.
    pub(crate) fn doors(&self) -> Vec<Door> {
        let by_password = self.passwords.iter().cloned().map(Door::Password);
        by_password.chain([Door::Name, Door::Reset]).collect()
    }
}

/// How a code came, by its masked destination.
fn medium(destination: Option<&str>) -> Option<Medium> {
    let destination = destination?;
    Some(if destination.starts_with('+') {
        Medium::Sms
    } else {
        Medium::Email
    })
}
