//! Staying signed in beyond the end of the app, on the person's word only.

use std::{sync::Arc, time::Duration};

use account::{Answer, Error, Outside, SealedError, SealedKind, SealedName, SealedOwner, SealedStore, Session, SignIn};
use practice_pool::{Fault, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Settings, Times};
use secrecy::SecretString;
use tokio::{sync::Semaphore, task::JoinHandle};

use crate::house::{House, Shelf, exception, session};

/// Goes on with whatever is kept, as at the next start.
async fn resumed(house: &House) -> Result<Option<Session>, Error> {
    match &Session::kept(&house.outside()).await[..] {
        [] => Ok(None),
        [only] => Session::resume(house.pool.clone(), house.outside(), &only.subject, None).await,
        several => panic!("{several:?}"),
    }
}

#[tokio::test]
async fn nothing_is_kept_unless_the_person_wants_it() {
    let house = House::new().await;
    house.signed_in().await;
    assert_eq!(house.shelf.kinds(), []);
    assert!(resumed(&house).await.unwrap().is_none());
}

#[tokio::test]
async fn a_session_that_stays_goes_on_at_the_next_start_and_ends_with_signing_out() {
    let house = House::new().await;
    house.signed_in().await.stay().await.unwrap();
    assert_eq!(house.shelf.kinds(), [SealedKind::RefreshToken]);
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    let session = resumed(&house).await.unwrap().unwrap();
    assert_eq!(session.state().person, PRACTICE_EMAIL);
    session.sign_out().await;
    assert_eq!(house.shelf.kinds(), []);
    assert!(resumed(&house).await.unwrap().is_none());
}

#[tokio::test]
async fn only_a_definite_answer_ends_it() {
    let house = House::new().await;
    house.signed_in().await.stay().await.unwrap();
    for fault in [
        Fault::DropBefore,
        Fault::Html { status: 200 },
        exception("TooManyRequestsException", "Rate exceeded"),
        exception("InternalErrorException", ""),
    ] {
        house.service.fail("*", fault.clone(), Times::Once);
        assert!(resumed(&house).await.is_err(), "{fault:?}");
        house.service.recover();
        assert_eq!(house.shelf.kinds(), [SealedKind::RefreshToken], "{fault:?}");
    }
    house.service.revoke_all(PRACTICE_EMAIL);
    assert!(resumed(&house).await.unwrap().is_none());
    assert_eq!(house.shelf.kinds(), [], "it is over for good");
}

#[tokio::test]
async fn signing_out_everywhere_leaves_nothing_of_the_account_here() {
    let house = House::with(Settings {
        devices: practice_pool::Devices::Always,
        ..Settings::default()
    })
    .await;
    let session = house.signed_in().await;
    session.stay().await.unwrap();
    assert_eq!(house.shelf.kinds().len(), 2, "a token and a computer");
    session.sign_out_everywhere().await.unwrap();
    assert_eq!(house.shelf.kinds(), []);
}

#[tokio::test]
async fn it_goes_on_where_the_pool_tracks_computers_and_this_one_may_not_be_remembered() {
    let house = House::with(Settings {
        devices: practice_pool::Devices::OptIn,
        ..Settings::default()
    })
    .await;
    house.signed_in().await.stay().await.unwrap();
    assert_eq!(house.shelf.kinds(), [SealedKind::RefreshToken]);
    let session = resumed(&house).await.unwrap().unwrap();
    // And is renewed once more.
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    assert_eq!(session.read().await.unwrap().person, PRACTICE_EMAIL);
}

/// Two people of one pool who both stay signed in on this computer.
async fn shared_computer() -> (House, [Session; 2]) {
    let people = ["ada", "ben"].map(|name| Person {
        username: name.to_owned(),
        email: Some(format!("{name}@example.com")),
        phone: None,
        ..Person::default()
    });
    let house = House::with(Settings {
        people: people.to_vec(),
        ..Settings::default()
    })
    .await;
    let mut sessions = Vec::new();
    for name in ["ada", "ben"] {
        let session = session(house.start_as(name).await.unwrap().1);
        session.stay().await.unwrap();
        sessions.push(session);
    }
    (house, sessions.try_into().unwrap())
}

#[tokio::test]
async fn people_who_share_a_computer_go_on_and_end_each_by_themselves() {
    let (house, [ada, ben]) = shared_computer().await;
    let owners = Session::kept(&house.outside()).await;
    let subjects: Vec<_> = owners.iter().map(|owner| owner.subject.as_str()).collect();
    assert_eq!(subjects, [ada.subject().unwrap(), ben.subject().unwrap()]);
    let resume = async |subject: &str| {
        let resumed = Session::resume(house.pool.clone(), house.outside(), subject, None).await;
        resumed.unwrap().map(|session| session.state().person)
    };
    let [of_ada, of_ben] = [ada.subject().unwrap(), ben.subject().unwrap()];
    assert_eq!(resume(of_ben).await, Some(ben.state().person));
    assert_eq!(resume(of_ada).await, Some(ada.state().person));

    Session::end_kept(house.pool.clone(), house.outside(), of_ada, None)
        .await
        .unwrap();
    assert_eq!(house.count("RevokeToken"), 1);
    assert_eq!(resume(of_ada).await, None);
    assert_eq!(resume(of_ben).await, Some(ben.state().person));

    Session::forget_kept(&owners[1], &house.outside()).await;
    assert_eq!(house.count("RevokeToken"), 1, "the service was not told");
    assert_eq!(resume(of_ben).await, None);
}

#[tokio::test]
async fn a_session_that_the_service_was_not_told_of_is_gone_from_here_all_the_same() {
    let (house, [ada, _]) = shared_computer().await;
    house.service.fail("RevokeToken", Fault::DropBefore, Times::Once);
    let ended = Session::end_kept(house.pool.clone(), house.outside(), ada.subject().unwrap(), None).await;
    assert!(ended.is_err());
    assert_eq!(Session::kept(&house.outside()).await.len(), 1);
}

/// A keychain that is closed, and opens when the person says so.
#[derive(Clone)]
struct AsksFirst {
    shelf: Shelf,
    opened: Arc<Semaphore>,
    asked: Arc<Semaphore>,
}

impl SealedStore for AsksFirst {
    fn read(&self, name: &SealedName) -> Answer<Option<SecretString>> {
        self.shelf.read(name)
    }

    fn write(&self, name: &SealedName, secret: SecretString) -> Answer<()> {
        let (this, name) = (self.clone(), name.clone());
        Box::pin(async move {
            this.asked.add_permits(1);
            this.opened.acquire().await.unwrap().forget();
            this.shelf.write(&name, secret).await
        })
    }

    fn remove(&self, name: &SealedName) -> Answer<()> {
        self.shelf.remove(name)
    }

    fn remove_all(&self, owner: &SealedOwner) -> Answer<()> {
        self.shelf.remove_all(owner)
    }

    fn names(&self) -> Answer<Vec<SealedName>> {
        self.shelf.names()
    }
}

/// Signed in where the keychain is closed, with the wish to stay under way.
async fn staying_while_asked(settings: Settings) -> (House, AsksFirst, Session, JoinHandle<Result<(), SealedError>>) {
    let house = House::with(settings).await;
    let keychain = AsksFirst {
        shelf: house.shelf.clone(),
        opened: Arc::new(Semaphore::new(0)),
        asked: Arc::new(Semaphore::new(0)),
    };
    let outside = Outside {
        sealed: Arc::new(keychain.clone()),
        ..house.outside()
    };
    let password = PRACTICE_PASSWORD.into();
    let started = SignIn::start(house.pool.clone(), outside, PRACTICE_EMAIL, password).await;
    let session = session(started.unwrap().1);
    let under_way = tokio::spawn({
        let session = session.clone();
        async move { session.stay().await }
    });
    keychain.asked.acquire().await.unwrap().forget();
    (house, keychain, session, under_way)
}

#[tokio::test]
async fn a_keychain_that_waits_for_a_person_holds_nothing_up() {
    let (house, keychain, session, under_way) = staying_while_asked(Settings::default()).await;
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    assert_eq!(
        session.read().await.unwrap().person,
        PRACTICE_EMAIL,
        "renewed meanwhile"
    );
    keychain.opened.add_permits(2);
    under_way.await.unwrap().unwrap();
    assert!(session.stays().await);
    assert!(resumed(&house).await.unwrap().is_some());
}

#[tokio::test]
async fn a_token_that_rotated_while_the_keychain_waited_is_the_one_that_is_kept() {
    let settings = Settings {
        refresh_rotation: Some(Duration::from_secs(60)),
        ..Settings::default()
    };
    let (house, keychain, session, under_way) = staying_while_asked(settings).await;
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    session.read().await.unwrap();
    keychain.opened.add_permits(2);
    under_way.await.unwrap().unwrap();
    // The old one is good no longer.
    house.clock.pass(Duration::from_secs(90));
    assert!(resumed(&house).await.unwrap().is_some());
}

#[tokio::test]
async fn who_signs_out_while_the_keychain_waits_leaves_nothing_in_it() {
    let (house, keychain, session, under_way) = staying_while_asked(Settings::default()).await;
    assert!(session.sign_out().await.not_told.is_none());
    keychain.opened.add_permits(1);
    assert!(under_way.await.unwrap().is_err());
    assert_eq!(house.shelf.kinds(), []);
}
