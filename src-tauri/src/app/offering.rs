//! What the system has the app open, a connection file that was double-clicked or a link, and what the person chose or
//! typed where it would do more than add an organisation of Amazon's. It is shown before anything is added, whatever is on
//! the screen then stays as it is, and a link can begin nothing.

use std::{
    path::Path,
    sync::{Arc, MutexGuard, PoisonError},
};

use super::{
    App,
    stage::{AtDoor, Stage},
};
use crate::{
    arguments::Opened,
    connection_file::{Beside, CONNECT, Connection, SIGNED_IN},
    failure::{Code, Failure},
    views::{ByHand, News, OfferOrigin, View},
};

/// What waits for the person's word.
#[derive(Default)]
pub(super) struct Offers {
    waiting: Option<Offer>,
    /// Its own. What comes later has another, so that a word is given for what was shown.
    number: u32,
}

enum Offer {
    Connection {
        connection: Box<Connection>,
        origin: OfferOrigin,
    },
    /// What was opened can't be used.
    Problem(Failure),
}

impl Offer {
    fn of(connection: Connection, origin: OfferOrigin) -> Self {
        let connection = Box::new(connection);
        Self::Connection { connection, origin }
    }
}

impl Offers {
    fn put(&mut self, offer: Offer) {
        self.waiting = Some(offer);
        self.number = self.number.wrapping_add(1);
    }

    /// Takes it away, unless it is another one by now.
    fn take(&mut self, number: u32) -> Option<Offer> {
        self.waiting.take_if(|_| self.number == number)
    }
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
        self.offers().put(match found {
            Ok(connection) => Offer::of(connection, OfferOrigin::Opened),
            Err(failure) => Offer::Problem(failure),
        });
    }

    /// A file that the person chose.
    pub(crate) async fn open_connection_file(&self, path: &Path) -> Result<View, Failure> {
        let connection = Connection::open(path)?;
        Ok(self.go_straight_on(connection, OfferOrigin::Opened).await)
    }

    /// The four values of a connection, as somebody who has them typed them.
    pub(crate) async fn connect_by_hand(&self, values: &ByHand) -> Result<View, Failure> {
        let connection = Connection::by_hand(values)?;
        Ok(self.go_straight_on(connection, OfferOrigin::Typed).await)
    }

    /// Unless there is something that the person could not know of it.
    async fn go_straight_on(&self, connection: Connection, origin: OfferOrigin) -> View {
        if self.is_as_expected(&connection) {
            return self.arrive(self.connections.add(connection)).await;
        }
        self.offers().put(Offer::of(connection, origin));
        self.view().await
    }

    /// Nothing of it is used where the organisation put one in place, it changes nothing of the one that is known, or it
    /// sends people to Amazon alone and is called as no other.
    fn is_as_expected(&self, connection: &Connection) -> bool {
        let id = connection.id();
        self.connections.organisation().placed(&id).is_some()
            || match self.connections.find(&id) {
                Some(known) => known.changes(connection).is_empty(),
                None => connection.stays_with_amazon() && !self.connections.has_namesake_of(connection),
            }
    }

    async fn browser_came_by(&self, link: &str) {
        let stage = self.stage.lock().await;
        if let Some(door) = stage.place().and_then(|place| place.connection.doors.browser.as_ref()) {
            door.redirect.arrived(link);
        }
    }

    /// What waits for the person's word, which comes before anything else.
    pub(super) fn offered(&self) -> Option<View> {
        let offers = self.offers();
        let number = offers.number;
        Some(match offers.waiting.as_ref()? {
            Offer::Problem(failure) => View::Offer {
                number,
                connection: None,
                problem: Some(failure.clone()),
            },
            Offer::Connection { connection, origin } => {
                let known = self.connections.find(&connection.id());
                let beside = Beside {
                    known: known.as_deref(),
                    placed: self.connections.organisation().placed(&connection.id()).is_some(),
                    namesake: self.connections.has_namesake_of(connection),
                };
                View::Offer {
                    number,
                    connection: Some(connection.offered(&beside, *origin)),
                    problem: None,
                }
            }
        })
    }

    /// Adds what was shown under this number. Nobody who is signed in, or on the way, is interrupted by that, but where
    /// it leads their own organisation elsewhere: what is kept of a session would go there.
    pub(crate) async fn accept_offer(&self, number: u32) -> Result<View, Failure> {
        let Some(Offer::Connection { connection, .. }) = self.offers().take(number) else {
            return Err(Failure::new(Code::NotAllowed));
        };
        let id = connection.id();
        if self.connections.organisation().placed(&id).is_some() {
            return Err(Failure::new(Code::NotAllowed));
        }
        if self.connections.find(&id).is_some_and(|known| known.moves(&connection)) {
            let _nothing_on_its_way = self.saving.lock().await;
            self.leave(&id).await;
            let _is_told = self.end_all_at(&id).await?;
            self.accounts.forget_at(&id);
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

    /// Leaves everything as it is. What came meanwhile goes on waiting.
    pub(crate) async fn decline_offer(&self, number: u32) -> View {
        let _is_declined = self.offers().take(number);
        self.view().await
    }

    fn offers(&self) -> MutexGuard<'_, Offers> {
        self.offers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Some systems put a slash behind the name.
fn is_for(link: &str, own: &str) -> bool {
    let rest = link
        .strip_prefix(own)
        .map(|rest| rest.strip_prefix('/').unwrap_or(rest));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('?'))
}

#[cfg(test)]
mod tests {
    //! A file from the open dialog, which no test can press, and what is typed. Not covered: what comes from outside
    //! (tests/ipc/connections.rs).

    use std::{fs, io, path::PathBuf};

    use serde_json::{Value, json};
    use tempfile::TempDir;

    use super::*;
    use crate::{arguments::Arguments, kept::tests::keeping_in, organisation::Organisation};

    const POOL: &str = "eu-central-1_AbC123xyz";
    const ANOTHER: &str = "eu-central-1_Zyx321CbA";

    /// A computer on which the app runs, and the folder that the person has files in.
    struct Computer {
        app: Arc<App>,
        folder: TempDir,
        _data: TempDir,
    }

    impl Computer {
        fn new(organisation: Organisation) -> Self {
            let data = TempDir::new().unwrap();
            let running = keeping_in(&data);
            let with = Arguments::read(["second-step".into()], &mut io::empty());
            Self {
                app: App::start(running.handle(), &with, organisation),
                folder: TempDir::new().unwrap(),
                _data: data,
            }
        }

        fn file(&self, file: &Value) -> PathBuf {
            let path = self.folder.path().join("chosen.secondstep");
            fs::write(&path, file.to_string()).unwrap();
            path
        }

        async fn open(&self, file: &Value) -> Value {
            json!(self.app.open_connection_file(&self.file(file)).await.unwrap())
        }
    }

    fn by_hand(name: &str, pool: &str, client_id: &str) -> ByHand {
        ByHand {
            name: name.to_owned(),
            region: "eu-central-1".to_owned(),
            user_pool_id: pool.to_owned(),
            client_id: client_id.to_owned(),
        }
    }

    fn example(member: &str, value: Value) -> Value {
        let mut file = json!({ "name": "Example Ltd", "region": "eu-central-1", "userPoolId": POOL,
            "clientId": "1example23456789" });
        file[member] = value;
        file
    }

    #[tokio::test]
    async fn a_new_file_that_stays_with_amazon_goes_straight_on_and_so_does_the_same_one_again() {
        let computer = Computer::new(Organisation::none());
        let domain = "example.auth.eu-central-1.amazoncognito.com";
        let file = example("managedLogin", json!({ "domain": domain, "redirectPorts": [49215] }));
        assert_eq!(computer.open(&file).await["screen"], "signIn");
        assert_eq!(computer.open(&file).await["screen"], "signIn");
    }

    #[tokio::test]
    async fn one_that_leads_elsewhere_is_shown_first() {
        let computer = Computer::new(Organisation::none());
        let page = json!({ "domain": "login.example.com", "redirectPorts": [49215] });
        for file in [
            example("endpoint", json!("https://evil.example")),
            example("managedLogin", page),
        ] {
            let offered = computer.open(&file).await;
            assert_eq!(
                (&offered["screen"], &offered["connection"]["replaces"]),
                (&json!("offer"), &json!(null))
            );
            assert!(computer.app.connections.shown().is_empty());
            let number = u32::try_from(offered["number"].as_u64().unwrap()).unwrap();
            assert_eq!(json!(computer.app.decline_offer(number).await)["screen"], "first");
        }
        let offered = computer.open(&example("endpoint", json!("https://evil.example"))).await;
        let number = u32::try_from(offered["number"].as_u64().unwrap()).unwrap();
        assert_eq!(
            json!(computer.app.accept_offer(number).await.unwrap())["screen"],
            "signIn"
        );
        // Agreed to once.
        let again = computer.open(&example("endpoint", json!("https://evil.example"))).await;
        assert_eq!(again["screen"], "signIn");
    }

    #[tokio::test]
    async fn one_that_changes_a_known_organisation_is_shown_first() {
        let computer = Computer::new(Organisation::none());
        computer.open(&example("mfa", json!("optional"))).await;
        let offered = computer
            .open(&example("help", json!({ "phone": "+1 900 5550100" })))
            .await;
        assert_eq!(offered["connection"]["replaces"], "Example Ltd");
        assert_eq!(offered["connection"]["changes"][0]["kind"], "help");
    }

    #[tokio::test]
    async fn what_is_typed_takes_nothing_from_a_known_organisation_unasked() {
        let computer = Computer::new(Organisation::none());
        let domain = "example.auth.eu-central-1.amazoncognito.com";
        let file = example("managedLogin", json!({ "domain": domain, "redirectPorts": [49215] }));
        computer.open(&file).await;
        let typed = by_hand("Example Ltd", POOL, "1example23456789");
        let view = json!(computer.app.connect_by_hand(&typed).await.unwrap());
        assert_eq!(view["screen"], "offer");
        assert_eq!(view["connection"]["origin"], "typed");
        assert_eq!(view["connection"]["changes"][0]["kind"], "page");
        let known = computer
            .app
            .connections
            .find("eu-central-1_AbC123xyz/1example23456789")
            .unwrap();
        assert!(known.doors.browser.is_some());
    }

    #[tokio::test]
    async fn a_namesake_of_a_known_organisation_is_shown_first_whoever_brings_it() {
        let computer = Computer::new(Organisation::none());
        let known = computer
            .app
            .connect_by_hand(&by_hand("Example Ltd", POOL, "1example23456789"))
            .await;
        assert_eq!(json!(known.unwrap())["screen"], "signIn");
        let typed = by_hand("EXAMPLE\u{202e} \u{2069} Ltd", ANOTHER, "1example23456789");
        let typed = json!(computer.app.connect_by_hand(&typed).await.unwrap());
        let chosen = computer.open(&example("userPoolId", json!(ANOTHER))).await;
        computer
            .app
            .offer(&Opened::File(computer.file(&example("userPoolId", json!(ANOTHER)))));
        let handed = json!(computer.app.view().await);
        for (view, origin) in [(&typed, "typed"), (&chosen, "opened"), (&handed, "opened")] {
            let offered = &view["connection"];
            assert_eq!(
                (&offered["namesake"], &offered["origin"]),
                (&json!(true), &json!(origin))
            );
        }
        assert_eq!(typed["connection"]["name"], "EXAMPLE  Ltd");
        let number = u32::try_from(handed["number"].as_u64().unwrap()).unwrap();
        computer.app.accept_offer(number).await.unwrap();
        assert_eq!(computer.app.connections.shown().len(), 2);
    }

    #[tokio::test]
    async fn another_app_client_of_a_pool_is_no_namesake() {
        let computer = Computer::new(Organisation::none());
        for client_id in ["1example23456789", "another"] {
            let typed = by_hand("Example Ltd", POOL, client_id);
            let view = json!(computer.app.connect_by_hand(&typed).await.unwrap());
            assert_eq!(view["screen"], "signIn", "their accounts are the same");
        }
    }

    #[tokio::test]
    async fn one_of_an_organisation_that_is_in_place_leads_to_that() {
        let place = TempDir::new().unwrap();
        let placed = example("mfa", json!("optional")).to_string();
        fs::write(place.path().join("connection.json"), placed).unwrap();
        let computer = Computer::new(Organisation::within(place.path()));
        let view = computer.open(&example("name", json!("Impostor"))).await;
        assert_eq!(
            (&view["screen"], &view["organisation"]["name"]),
            (&json!("signIn"), &json!("Example Ltd"))
        );
    }
}
