//! The steps between the first screen and the panel, and what each of them holds.

use std::sync::Arc;

use account::{AccountState, Change, Pool, Session, SignIn};

use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
    kept::Owner,
    practice::Practice,
    views::{Doors, Earlier, Organisation, SignInNote, Unfinished},
};

/// Where the app stands.
pub(super) enum Stage {
    First {
        problem: Option<Failure>,
    },
    SignIn {
        place: Place,
        note: Option<SignInNote>,
        waiting: Option<Waiting>,
    },
    SigningIn {
        place: Place,
        sign_in: Box<SignIn>,
        waiting: Option<Waiting>,
    },
    Panel {
        place: Place,
        session: Session,
        earlier: Option<Earlier>,
        /// This sign-in asked something else than had been said.
        unexpected: bool,
        unfinished: Option<Unfinished>,
    },
}

/// The organisation in front of the person.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) connection: Arc<Connection>,
    pub(super) practice: Option<Practice>,
}

/// The account in front of the person, as this computer keeps things about it.
pub(super) struct Account {
    connection: String,
    subject: String,
    /// What is kept about it outlasts the app. Practice ends with it, and so does what happened in practice.
    pub(super) lasting: bool,
}

impl Account {
    pub(super) fn owner(&self) -> Owner<'_> {
        Owner {
            connection: &self.connection,
            subject: &self.subject,
        }
    }
}

/// A change that was not made because the session ended. It is finished only for the same person, and only as long as
/// it means what it meant.
pub(super) struct Waiting {
    pub(super) subject: Option<String>,
    pub(super) change: Change,
    pub(super) planned_on: Box<AccountState>,
}

impl Waiting {
    /// What becomes of it now that somebody signed in.
    pub(super) fn resume(self, session: &Session) -> Earlier {
        if self.subject.is_none() || self.subject.as_deref() != session.subject() {
            Earlier::SomeoneElse
        } else if self.change.means_the_same(&self.planned_on, &session.state()) {
            Earlier::Finish {
                preference: self.change.into(),
            }
        } else {
            Earlier::Ask {
                preference: self.change.into(),
            }
        }
    }
}

impl Stage {
    pub(super) fn place(&self) -> Option<&Place> {
        match self {
            Self::First { .. } => None,
            Self::SignIn { place, .. } | Self::SigningIn { place, .. } | Self::Panel { place, .. } => Some(place),
        }
    }

    pub(super) fn signing_in(&mut self) -> Result<&mut SignIn, Failure> {
        match self {
            Self::SigningIn { sign_in, .. } => Ok(sign_in),
            _ => Err(Failure::new(Code::NotAllowed)),
        }
    }

    /// Where a sign-in may begin.
    pub(super) fn at_the_door(&self) -> Result<Place, Failure> {
        match self {
            Self::SignIn { place, .. } => Ok(place.clone()),
            _ => Err(Failure::new(Code::NotAllowed)),
        }
    }

    /// From the panel back to the sign-in.
    pub(super) fn leave_panel(&mut self, note: SignInNote) {
        if let Self::Panel { place, .. } = self {
            *self = Self::SignIn {
                place: place.clone(),
                note: Some(note),
                waiting: None,
            };
        }
    }

    /// Ends a sign-in that is under way; choices that wait go on waiting.
    pub(super) fn back_to_sign_in(&mut self) {
        if let Self::SigningIn { place, .. } = self {
            let place = place.clone();
            let waiting = self.take_waiting();
            let note = waiting.as_ref().map(|_| SignInNote::SessionEnded);
            *self = Self::SignIn { place, note, waiting };
        }
    }

    pub(super) fn take_waiting(&mut self) -> Option<Waiting> {
        match self {
            Self::SignIn { waiting, .. } | Self::SigningIn { waiting, .. } => waiting.take(),
            Self::First { .. } | Self::Panel { .. } => None,
        }
    }
}

impl Place {
    /// Whose session it is; `None` where the tokens do not say.
    pub(super) fn account(&self, session: &Session) -> Option<Account> {
        Some(Account {
            connection: self.connection.known().id,
            subject: session.subject()?.to_owned(),
            lasting: self.practice.is_none(),
        })
    }

    /// The pool that a sign-in which begins now goes to.
    pub(super) fn pool(&self) -> Result<Pool, Failure> {
        match self.practice.as_ref().and_then(Practice::detour) {
            Some(astray) => self.connection.pool_at(astray),
            None => self.connection.pool(),
        }
    }

    /// The doors that this version knows.
    pub(super) const DOORS: Doors = Doors {
        password: true,
        browser: false,
        stay: false,
    };

    pub(super) fn shown(&self) -> Organisation {
        Organisation {
            name: self.connection.name.clone(),
            practice: self.practice.is_some(),
            help: self.connection.help.clone(),
        }
    }
}
