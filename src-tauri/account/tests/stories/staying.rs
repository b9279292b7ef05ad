//! Staying signed in beyond the end of the app, on the person's word only.

use std::time::Duration;

use account::{Error, SealedKind, Session};
use practice_pool::{Fault, PRACTICE_EMAIL, Settings, Times};

use crate::house::{House, exception};

async fn resumed(house: &House) -> Result<Option<Session>, Error> {
    Session::resume(house.pool.clone(), house.outside(), None).await
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
