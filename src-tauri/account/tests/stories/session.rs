//! The session: renewed in silence and once, ended for good reasons only, and signed out in any case.

use std::time::Duration;

use account::{Change, Error};
use practice_pool::{Fault, PRACTICE_EMAIL, Status, Times};

use crate::house::{House, PREFERRED, exception};

const TWO_HOURS: Duration = Duration::from_secs(2 * 60 * 60);

fn text_message() -> Change {
    Change {
        sms: PREFERRED,
        ..Change::default()
    }
}

#[tokio::test]
async fn a_token_that_ran_out_is_renewed_once_for_all_who_need_it() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let before = house.count("GetTokensFromRefreshToken");
    house.clock.pass(TWO_HOURS);
    let (one, two, three) = tokio::join!(session.read(), session.read(), session.read());
    assert!(one.is_ok() && two.is_ok() && three.is_ok());
    assert_eq!(house.count("GetTokensFromRefreshToken"), before + 1);
}

#[tokio::test]
async fn a_token_that_the_service_calls_expired_early_is_renewed_and_the_save_goes_on() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let expired = exception("NotAuthorizedException", "Access Token has expired");
    house.service.fail("SetUserMFAPreference", expired, Times::Once);
    assert!(session.save(&text_message()).await.unwrap().changed);
    assert_eq!(house.count("SetUserMFAPreference"), 2);
}

#[tokio::test]
async fn a_token_that_stays_expired_is_not_renewed_for_ever() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let expired = exception("NotAuthorizedException", "Access Token has expired");
    house.service.fail("GetUser", expired, Times::Always);
    let before = house.count("GetTokensFromRefreshToken");
    assert!(matches!(session.read().await, Err(Error::SignedOut(_))));
    assert_eq!(house.count("GetTokensFromRefreshToken"), before + 1);
}

#[tokio::test]
async fn a_session_revoked_elsewhere_is_over_and_nothing_was_changed() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house.service.revoke_all(PRACTICE_EMAIL);
    assert!(matches!(session.save(&text_message()).await, Err(Error::SignedOut(_))));
    assert!(house.person().factors.is_empty());
}

#[tokio::test]
async fn a_network_that_fails_while_renewing_ends_nothing() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house.clock.pass(TWO_HOURS);
    house
        .service
        .fail("GetTokensFromRefreshToken", Fault::DropBefore, Times::Once);
    assert!(matches!(session.read().await, Err(Error::Service(_))));
    session.read().await.unwrap();
}

#[tokio::test]
async fn an_account_switched_off_by_an_administrator_is_no_lost_session() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house
        .service
        .change(PRACTICE_EMAIL, |person| person.status = Status::Disabled);
    let error = session.read().await.unwrap_err();
    let Error::Service(failure) = error else {
        panic!("{error:?}")
    };
    assert!(
        failure
            .exception()
            .is_some_and(|exception| exception.message.contains("disabled"))
    );
}

#[tokio::test]
async fn signing_out_revokes_the_session_at_the_service() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let other_hand = session.clone();
    assert!(session.sign_out().await.not_told.is_none());
    assert_eq!(house.count("RevokeToken"), 1);
    assert!(matches!(other_hand.read().await, Err(Error::SignedOut(_))));
}

#[tokio::test]
async fn signing_out_says_when_the_service_could_not_be_told() {
    let house = House::new().await;
    let session = house.signed_in().await;
    house.service.fail("RevokeToken", Fault::DropBefore, Times::Always);
    assert!(session.sign_out().await.not_told.is_some());
}

#[tokio::test]
async fn nothing_is_asked_while_nobody_does_anything() {
    let house = House::new().await;
    let _session = house.signed_in().await;
    let before = house.operations();
    house.clock.pass(TWO_HOURS * 12);
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert_eq!(house.operations(), before);
}

#[tokio::test]
async fn debug_shows_no_token() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let shown = format!("{session:?}");
    assert!(!shown.contains("eyJ"), "{shown}");
}

#[tokio::test]
async fn a_service_without_the_newer_renewal_is_asked_in_the_older_way() {
    let house = House::new().await;
    let session = house.signed_in().await;
    let unknown = exception("UnknownOperationException", "");
    house.service.fail("GetTokensFromRefreshToken", unknown, Times::Always);
    house.clock.pass(TWO_HOURS);
    session.read().await.unwrap();
}
