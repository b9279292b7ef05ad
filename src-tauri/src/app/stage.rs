//! The steps between the first screen and the panel, and what each of them holds.

use std::sync::Arc;

use account::{AccessToken, AccountState, Change, Pool, SealedOwner, Session, SignIn, StartWay, Step};
use managed_login::Client;

use super::browsing::Visit;
use crate::{
    arguments::NoToken,
    browser,
    connection_file::Connection,
    failure::{Code, Failure},
    kept::Owner,
    practice::Practice,
    views::{Doors, Earlier, KnownAccount, MayStay, Organisation, SignInNote, Staying, Unfinished},
};

/// Where the app stands.
pub(super) enum Stage {
    First {
        /// What went wrong while opening the file given at the start.
        problem: Option<Failure>,
        note: Option<SignInNote>,
        /// Those that stay signed in.
        accounts: Vec<KnownAccount>,
    },
    SignIn {
        place: Place,
        note: Option<SignInNote>,
        waiting: Option<Waiting>,
        /// What went wrong while the window waited.
        problem: Option<Failure>,
        /// The session that ended came by the browser, which may still be signed in.
        browser_too: bool,
        now: AtDoor,
    },
    SigningIn {
        place: Place,
        sign_in: Box<SignIn>,
        /// The session is to outlast the app.
        stay: bool,
        waiting: Option<Waiting>,
    },
    Panel {
        place: Place,
        session: Session,
        earlier: Option<Earlier>,
        /// This sign-in asked something else than had been said.
        unexpected: bool,
        unfinished: Option<Unfinished>,
        staying: Staying,
        /// Whose account it is, where somebody else opened it with a token.
        lent_by: Option<String>,
        /// The session came by the browser.
        by_browser: bool,
        /// The browser does something for this account.
        visiting: Option<Visit>,
        /// Why the last visit did nothing.
        visit_failed: Option<Failure>,
    },
}

/// What goes on at the sign-in.
pub(super) enum AtDoor {
    /// Nobody has looked yet whether a session of an earlier start may go on.
    Arriving,
    /// Somebody may sign in.
    Open,
    /// This person's session of an earlier start goes on, if it can.
    Returning(String),
    /// Somebody brought an access token.
    Bringing(AccessToken),
    /// The browser is at it.
    Visiting(Visit),
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

    /// The same, as secrets are sealed for it.
    pub(super) fn sealed_owner(&self) -> SealedOwner {
        SealedOwner {
            connection: self.connection.clone(),
            subject: self.subject.clone(),
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
            Self::SignIn {
                place,
                now: AtDoor::Arriving | AtDoor::Open,
                ..
            } => Ok(place.clone()),
            _ => Err(Failure::new(Code::NotAllowed)),
        }
    }

    /// Who is at the choice of how to begin, where a passkey is among the ways.
    pub(super) fn name_where_browser_is_a_way(&self) -> Option<String> {
        match self {
            Self::SigningIn { sign_in, .. } => match sign_in.step() {
                Some(Step::ChooseStart(ways)) if ways.contains(&StartWay::Passkey) => {
                    Some(sign_in.username().to_owned())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// From the panel back to the sign-in.
    pub(super) fn leave_panel(&mut self, note: SignInNote) {
        if let Self::Panel { place, by_browser, .. } = self {
            let by_browser = *by_browser;
            *self = Self::door(place.clone(), Some(note), None);
            if let Self::SignIn { browser_too, .. } = self {
                *browser_too = by_browser;
            }
        }
    }

    /// Nobody is signed in and no organisation is chosen.
    pub(super) const fn first(problem: Option<Failure>) -> Self {
        Self::First {
            problem,
            note: None,
            accounts: Vec::new(),
        }
    }

    /// Whose session may go on here, if anybody's.
    pub(super) fn found(&mut self, subject: Option<String>) {
        if let Self::SignIn { now, .. } = self {
            *now = subject.map_or(AtDoor::Open, AtDoor::Returning);
        }
    }

    /// The sign-in, open to anybody.
    pub(super) const fn door(place: Place, note: Option<SignInNote>, waiting: Option<Waiting>) -> Self {
        Self::SignIn {
            place,
            note,
            waiting,
            problem: None,
            browser_too: false,
            now: AtDoor::Open,
        }
    }

    /// Somebody brought an access token, or what they took for one.
    pub(super) fn bring(&mut self, brought: Result<AccessToken, NoToken>) {
        match (self, brought) {
            (Self::SignIn { now, .. }, Ok(access)) => *now = AtDoor::Bringing(access),
            (stage, Err(NoToken)) => stage.back_at_door(Some(Failure::new(Code::TokenKind))),
            (_, Ok(_)) => {}
        }
    }

    /// The browser is at it from now on.
    pub(super) fn wait_at_door(&mut self, visit: Visit) {
        if let Self::SignIn { problem, now, .. } = self {
            *problem = None;
            *now = AtDoor::Visiting(visit);
        }
    }

    /// Whatever went on at the sign-in is over, and anybody may sign in.
    pub(super) fn back_at_door(&mut self, failure: Option<Failure>) {
        if let Self::SignIn { problem, now, .. } = self {
            *problem = failure;
            *now = AtDoor::Open;
        }
    }

    /// The browser is signed out as well: that is said, and not offered again.
    pub(super) fn out_of_browser(&mut self) {
        self.back_at_door(None);
        if let Self::SignIn { note, browser_too, .. } = self {
            *browser_too = false;
            if *note == Some(SignInNote::SignedOut) {
                *note = Some(SignInNote::SignedOutOfBrowserToo);
            }
        }
    }

    /// The session of an earlier start does not go on.
    pub(super) fn over_at_door(&mut self) {
        self.back_at_door(None);
        if let Self::SignIn { note, .. } = self {
            *note = note.or(Some(SignInNote::SessionOver));
        }
    }

    /// Ends a sign-in that is under way; choices that wait go on waiting.
    pub(super) fn back_to_sign_in(&mut self) {
        if let Self::SigningIn { place, .. } = self {
            let place = place.clone();
            let waiting = self.take_waiting();
            let note = waiting.as_ref().map(|_| SignInNote::SessionEnded);
            *self = Self::door(place, note, waiting);
        }
        self.back_at_door(None);
        if let Self::Panel { visiting, .. } = self {
            *visiting = None;
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
            connection: self.connection.id(),
            subject: session.subject()?.to_owned(),
            lasting: self.practice.is_none(),
        })
    }

    /// The pool that a sign-in which begins now goes to.
    pub(super) async fn pool(&self) -> Result<Pool, Failure> {
        match self.practice.as_ref().and_then(Practice::detour) {
            Some(astray) => self.connection.pool_at(astray).await,
            None => self.connection.pool().await,
        }
    }

    /// Which doors there are.
    pub(super) fn doors(&self) -> Doors {
        let doors = &self.connection.doors;
        Doors {
            password: doors.password,
            browser: doors.browser.is_some(),
            stay: self.may_stay(),
        }
    }

    fn may_stay(&self) -> MayStay {
        if self.practice.is_some() || !self.connection.may_be_remembered() {
            MayStay::No
        } else if self.connection.doors.policy.may_stay {
            MayStay::Ask
        } else {
            MayStay::SwitchedOff
        }
    }

    /// The organisation's managed login, if it has one.
    pub(super) async fn browser(&self) -> Result<Option<Client>, Failure> {
        match &self.connection.doors.browser {
            Some(door) => browser::client(door).await.map(Some),
            None => Ok(None),
        }
    }

    /// After how many minutes without anybody the app is locked.
    pub(super) fn lock_after(&self) -> Option<u16> {
        self.connection.doors.policy.lock_after
    }

    pub(super) fn shown(&self) -> Organisation {
        Organisation {
            name: self.connection.name.clone(),
            practice: self.practice.is_some(),
            help: self.connection.help.clone(),
        }
    }
}
