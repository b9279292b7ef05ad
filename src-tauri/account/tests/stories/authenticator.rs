//! Connecting an authenticator app, to the save that switches it on.

use account::{Change, Error, Factor, Typed};
use cognito::ExceptionKind;
use secrecy::ExposeSecret as _;

use crate::house::{House, PREFERRED, code_from, session};

#[tokio::test]
async fn an_authenticator_is_connected_switched_on_and_asked_for() {
    let house = House::new().await;
    let panel = house.signed_in().await;
    assert_eq!(panel.state().authenticator, Some(false));
    let key = panel.begin_authenticator().await.unwrap().key;
    let code = practice_pool::totp(key.expose_secret(), house.clock.time()).unwrap();
    panel
        .finish_authenticator(&code.into(), Some("  Ada's phone "))
        .await
        .unwrap();
    assert!(house.person().factors.is_empty(), "connected is not yet on");

    let saved = panel
        .save(&Change {
            software_token: PREFERRED,
            ..Change::default()
        })
        .await
        .unwrap();
    assert_eq!(saved.state.preferred, Some(Factor::SoftwareToken));

    house.clock.pass(std::time::Duration::from_secs(60));
    let (mut sign_in, asked) = house.asked().await;
    assert_eq!(code_from(Factor::SoftwareToken, &asked).as_deref(), Some("Ada's phone"));
    let code = practice_pool::totp(key.expose_secret(), house.clock.time()).unwrap();
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn the_key_survives_a_wrong_code() {
    let house = House::new().await;
    let panel = house.signed_in().await;
    let key = panel.begin_authenticator().await.unwrap().key;
    let right = practice_pool::totp(key.expose_secret(), house.clock.time()).unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let error = panel.finish_authenticator(&wrong.into(), None).await.unwrap_err();
    let Error::Service(failure) = error else {
        panic!("{error:?}")
    };
    assert_eq!(failure.kind(), Some(ExceptionKind::EnableSoftwareTokenMfa));
    panel.finish_authenticator(&right.into(), None).await.unwrap();
    assert_eq!(house.count("AssociateSoftwareToken"), 1);
}

#[tokio::test]
async fn a_code_for_no_key_or_of_no_shape_is_refused_here() {
    let house = House::new().await;
    let panel = house.signed_in().await;
    assert!(matches!(
        panel.finish_authenticator(&"123456".into(), None).await,
        Err(Error::NoSuchStep)
    ));
    panel.begin_authenticator().await.unwrap();
    let short = panel.finish_authenticator(&"123".into(), None).await;
    assert!(matches!(short, Err(Error::Typed(Typed::CodeLength))));
    panel.cancel_authenticator().await;
    assert!(panel.authenticator_key().await.is_none());
    assert_eq!(house.count("VerifySoftwareToken"), 0);
}

#[tokio::test]
async fn debug_shows_no_key() {
    let house = House::new().await;
    let panel = house.signed_in().await;
    let key = panel.begin_authenticator().await.unwrap();
    let shown = format!("{key:?} {panel:?}");
    assert!(!shown.contains(key.key.expose_secret()));
}
