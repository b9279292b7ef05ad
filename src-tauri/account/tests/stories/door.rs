//! Tokens that somebody brought: what they are good for, and that they are left alone.

use std::time::Duration;

use account::{AccessToken, Error, Pool, Session, Unfit};
use cognito::{AuthOutcome, InitiateAuth};
use practice_pool::{Flow, PRACTICE_EMAIL, PRACTICE_PASSWORD, Settings};
use rstest::rstest;
use secrecy::SecretString;

use crate::house::House;

/// A house, and an access token that somebody in it got elsewhere.
async fn with_token() -> (House, AccessToken) {
    let house = House::with(Settings {
        flows: [Flow::UserSrp, Flow::UserPassword].into(),
        ..Settings::default()
    })
    .await;
    let request = InitiateAuth::Password {
        username: PRACTICE_EMAIL,
        password: &SecretString::from(PRACTICE_PASSWORD),
        device_key: None,
    };
    match house.pool.client.initiate_auth(request).await.unwrap().outcome {
        AuthOutcome::SignedIn(tokens) => (house, tokens.access),
        AuthOutcome::Challenge(challenge) => panic!("{challenge:?}"),
    }
}

fn unfit(outcome: Result<Session, Error>) -> Unfit {
    match outcome {
        Err(Error::Unfit(unfit)) => unfit,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_borrowed_token_opens_the_account_and_outlives_the_session() {
    let (house, token) = with_token().await;
    let session = Session::borrow(house.pool.clone(), house.outside(), token.clone())
        .await
        .unwrap();
    assert_eq!(session.state().person, PRACTICE_EMAIL);
    assert!(session.stay().await.is_err(), "there is nothing that could be kept");
    assert!(session.sign_out().await.not_told.is_none());
    assert!(
        house.pool.client.get_user(&token).await.is_ok(),
        "whose it is goes on using it"
    );
}

#[tokio::test]
async fn a_borrowed_token_is_never_renewed() {
    let (house, token) = with_token().await;
    let session = Session::borrow(house.pool.clone(), house.outside(), token)
        .await
        .unwrap();
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    assert!(matches!(session.read().await, Err(Error::SignedOut(_))));
    assert_eq!(house.service.arrived("GetTokensFromRefreshToken"), 0);
}

#[tokio::test]
async fn a_token_of_another_pool_or_of_yesterday_is_told_before_anything_is_asked() {
    let (house, token) = with_token().await;
    let elsewhere = Pool {
        id: "eu-west-1_Elsewhere".to_owned(),
        ..house.pool.clone()
    };
    let asked = house.service.arrived("GetUser");
    let borrowed = Session::borrow(elsewhere, house.outside(), token.clone()).await;
    assert_eq!(unfit(borrowed), Unfit::OtherPool);
    house.clock.pass(Duration::from_secs(2 * 60 * 60));
    let borrowed = Session::borrow(house.pool.clone(), house.outside(), token).await;
    assert_eq!(unfit(borrowed), Unfit::Expired);
    assert_eq!(house.service.arrived("GetUser"), asked);
}

#[tokio::test]
async fn a_token_that_was_ended_meanwhile_is_of_no_use_and_that_is_no_matter_of_scopes() {
    let (house, token) = with_token().await;
    house.service.revoke_all(PRACTICE_EMAIL);
    let borrowed = Session::borrow(house.pool.clone(), house.outside(), token).await;
    assert_eq!(unfit(borrowed), Unfit::Expired);
}

#[rstest]
#[case::without_the_scope(
    "e30.eyJzdWIiOiJhIiwiaXNzIjoiaHR0cHM6Ly9leGFtcGxlLmludmFsaWQvdXMtZWFzdC0xX1ByYWN0aWNlMSIsImV4cCI6OTk5OTk5OTk5OTksInRva2VuX3VzZSI6ImFjY2VzcyIsInNjb3BlIjoib3BlbmlkIn0.c2ln",
    Unfit::NoScope
)]
#[case::for_who_it_is(
    "e30.eyJzdWIiOiJhIiwiaXNzIjoiaHR0cHM6Ly9leGFtcGxlLmludmFsaWQvdXMtZWFzdC0xX1ByYWN0aWNlMSIsImV4cCI6OTk5OTk5OTk5OTksInRva2VuX3VzZSI6ImlkIn0.c2ln",
    Unfit::NotAccess
)]
#[case::no_token_at_all("abc", Unfit::NotAccess)]
#[tokio::test]
async fn a_token_that_can_change_nothing_is_told_by_why(#[case] token: &str, #[case] why: Unfit) {
    let house = House::new().await;
    let token = AccessToken::new(token.to_owned()).unwrap();
    assert_eq!(
        unfit(Session::borrow(house.pool.clone(), house.outside(), token).await),
        why
    );
}
