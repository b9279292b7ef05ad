//! The app as far as a sign-in goes: what the person can press, and the sign-in that is under way.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU8, Ordering},
};

use account::{Entropy, Error, Factor, Next, NoEntropy, Outside, Pool, Session, SignIn, StartWay, Step};
use secrecy::{ExposeSecret as _, SecretString};

/// Bytes that differ from draw to draw.
pub(crate) struct Counting(pub(crate) AtomicU8);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(self.0.fetch_add(1, Ordering::Relaxed).max(1));
        Ok(())
    }
}

/// A way to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Door {
    Password(String),
    /// By the name alone.
    Name,
    /// The password was forgotten.
    Reset,
}

/// Something that the person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Move {
    Begin(Door),
    Agree,
    Code(String),
    Choose(Factor),
    ChooseStart(StartWay),
    Password(String),
    NewPassword(String, BTreeMap<String, String>),
    SetUpAuthenticator,
    SetUpEmail(String),
    AskKey,
    ProveKey(String),
    Answer(String),
    Reset(String, String),
    SendReset,
    Confirm(String),
    SendConfirmation,
    AnotherWay,
    StartOver,
    Cancel,
}

impl Move {
    /// Without what was typed.
    pub(crate) fn name(&self) -> String {
        let shown = format!("{self:?}");
        shown.split(['(', '{']).next().unwrap_or_default().to_owned()
    }

    /// What was typed that nobody is to see.
    pub(crate) fn typed(&self) -> Vec<&str> {
        match self {
            Self::Begin(Door::Password(text))
            | Self::Code(text)
            | Self::Password(text)
            | Self::ProveKey(text)
            | Self::Answer(text)
            | Self::Confirm(text)
            | Self::NewPassword(text, _) => vec![text],
            Self::Reset(code, password) => vec![code, password],
            _ => Vec::new(),
        }
    }
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum Done {
    Asks(Step),
    In(Session),
    /// A key for an authenticator.
    Key(String),
    Left,
}

impl From<Next> for Done {
    fn from(next: Next) -> Self {
        match next {
            Next::Asks(step) => Self::Asks(step),
            Next::SignedIn(session) => Self::In(session),
        }
    }
}

pub(crate) struct App {
    pub(crate) pool: Pool,
    pub(crate) outside: Outside,
    pub(crate) name: String,
    pub(crate) sign_in: Option<SignIn>,
}

impl App {
    pub(crate) fn step(&self) -> Option<&Step> {
        self.sign_in.as_ref()?.step()
    }

    pub(crate) async fn perform(&mut self, one: &Move) -> Result<Done, Error> {
        if let Move::Begin(door) = one {
            return self.begin(door).await;
        }
        if *one == Move::Cancel {
            self.sign_in = None;
            return Ok(Done::Left);
        }
        let Some(sign_in) = &mut self.sign_in else {
            return Err(Error::NoSuchStep);
        };
        let next = match one {
            Move::Begin(_) | Move::Cancel => return Err(Error::NoSuchStep),
            Move::Agree => sign_in.agree_to_send_password().await,
            Move::Code(code) => sign_in.answer_code(secret(code)).await,
            Move::Choose(factor) => sign_in.choose(*factor).await,
            Move::ChooseStart(way) => sign_in.choose_start(*way).await,
            Move::Password(password) => sign_in.answer_password(secret(password)).await,
            Move::NewPassword(password, attributes) => {
                let attributes = attributes.iter().map(|(name, value)| (name.clone(), secret(value)));
                sign_in.set_new_password(secret(password), attributes.collect()).await
            }
            Move::SetUpAuthenticator => sign_in.set_up_authenticator(),
            Move::SetUpEmail(address) => sign_in.set_up_email(&secret(address)).await,
            Move::AskKey => {
                let key = sign_in.begin_authenticator().await?;
                return Ok(Done::Key(key.key.expose_secret().to_owned()));
            }
            Move::ProveKey(code) => sign_in.finish_authenticator(&secret(code), Some("Phone")).await,
            Move::Answer(answer) => sign_in.answer_question(secret(answer)).await,
            Move::Reset(code, password) => sign_in.reset_password(secret(code), secret(password)).await,
            Move::SendReset => sign_in.send_reset_code().await,
            Move::Confirm(code) => sign_in.confirm_account(secret(code)).await,
            Move::SendConfirmation => sign_in.send_confirmation_code().await,
            Move::AnotherWay => sign_in.use_another_way().await,
            Move::StartOver => sign_in.start_over().await,
        };
        Ok(next?.into())
    }

    async fn begin(&mut self, door: &Door) -> Result<Done, Error> {
        self.sign_in = None;
        let (pool, outside, name) = (self.pool.clone(), self.outside.clone(), &self.name);
        let (sign_in, next) = match door {
            Door::Password(password) => SignIn::start(pool, outside, name, secret(password)).await?,
            Door::Name => SignIn::start_without_password(pool, outside, name).await?,
            Door::Reset => SignIn::start_with_reset(pool, outside, name).await?,
        };
        self.sign_in = Some(sign_in);
        Ok(next.into())
    }
}

fn secret(text: &str) -> SecretString {
    text.into()
}
