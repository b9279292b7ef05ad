//! What the system has the app open: a connection file that was double-clicked, or a link. It is shown before anything is
//! added, whatever is on the screen then stays as it is, and a link can begin nothing.

use std::sync::{Arc, PoisonError};

use super::{
    App,
    stage::{AtDoor, Stage},
};
use crate::{
    arguments::Opened,
    connection_file::{CONNECT, Connection, SIGNED_IN},
    failure::{Code, Failure},
    views::{News, OfferedConnection, View},
};

/// Something that waits for the person's word.
pub(super) enum Offer {
    Connection(Box<Connection>),
    /// What was opened can't be used.
    Problem(Failure),
}

impl App {
    /// The system hands something over while the app runs.
    pub(crate) async fn open(&self, opened: Opened) {
        if let Opened::Link(link) = &opened
            && is_for(link, SIGNED_IN)
        {
            self.browser_came_by(link).await;
        }
        self.offer(&opened);
        self.tell(News::Changed);
    }

    /// Shows what would be added.
    pub(super) fn offer(&self, opened: &Opened) {
        let found = match opened {
            Opened::Link(link) if is_for(link, SIGNED_IN) => return,
            Opened::Link(link) if is_for(link, CONNECT) => Connection::from_link(link),
            Opened::Link(_) => Err(Failure::new(Code::ConnectionFileUnreadable)),
            Opened::File(path) => Connection::open(path),
        };
        let offer = match found {
            Ok(connection) => Offer::Connection(Box::new(connection)),
            Err(failure) => Offer::Problem(failure),
        };
        *self.offer.lock().unwrap_or_else(PoisonError::into_inner) = Some(offer);
    }

    async fn browser_came_by(&self, link: &str) {
        let stage = self.stage.lock().await;
        if let Some(door) = stage.place().and_then(|place| place.connection.doors.browser.as_ref()) {
            door.redirect.arrived(link);
        }
    }

    /// What waits for the person's word, which comes before anything else.
    pub(super) fn offered(&self) -> Option<View> {
        let offer = self.offer.lock().unwrap_or_else(PoisonError::into_inner);
        Some(match offer.as_ref()? {
            Offer::Problem(failure) => View::Offer {
                connection: None,
                problem: Some(failure.clone()),
            },
            Offer::Connection(connection) => {
                let known = self.connections.find(&connection.id());
                View::Offer {
                    connection: Some(OfferedConnection {
                        name: connection.name.clone(),
                        region: connection.region.clone(),
                        pool: connection.pool_id.clone(),
                        host: connection.host().to_owned(),
                        foreign: !connection.is_amazons(),
                        replaces: known.as_ref().map(|known| known.name.clone()),
                        same: known.is_some_and(|known| known.source == connection.source),
                        placed: self.connections.organisation().placed(&connection.id()).is_some(),
                    }),
                    problem: None,
                }
            }
        })
    }

    /// Adds what was offered. Nobody who is signed in, or on the way, is interrupted by that.
    pub(crate) async fn accept_offer(&self) -> Result<View, Failure> {
        let offer = self.offer.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Offer::Connection(connection)) = offer else {
            return Err(Failure::new(Code::NotAllowed));
        };
        if self.connections.organisation().placed(&connection.id()).is_some() {
            return Err(Failure::new(Code::NotAllowed));
        }
        let connection: Arc<Connection> = self.connections.add(*connection);
        let idle = matches!(
            &*self.stage.lock().await,
            Stage::First { .. }
                | Stage::SignIn {
                    now: AtDoor::Arriving | AtDoor::Open | AtDoor::Returning(_),
                    waiting: None,
                    ..
                }
        );
        if idle {
            return Ok(self.arrive(connection).await);
        }
        Ok(self.view().await)
    }

    /// Leaves everything as it is.
    pub(crate) async fn decline_offer(&self) -> View {
        *self.offer.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.view().await
    }
}

/// Some systems put a slash behind the name.
fn is_for(link: &str, own: &str) -> bool {
    let rest = link
        .strip_prefix(own)
        .map(|rest| rest.strip_prefix('/').unwrap_or(rest));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('?'))
}
