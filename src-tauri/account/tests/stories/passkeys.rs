//! Seeing and removing passkeys.

use account::{Error, Factor, Missing};
use practice_pool::{Factor as Pooled, Fault, Person, Times};

use crate::house::{House, exception, session};

async fn house(passkeys: u8) -> (House, account::Session) {
    let mut house = House::of(Person {
        passkeys,
        factors: vec![Pooled::Sms, Pooled::WebAuthn],
        ..Person::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    let code = house.code().await;
    let session = session(sign_in.answer_code(code.into()).await.unwrap());
    (house, session)
}

#[tokio::test]
async fn removing_one_of_several_leaves_passkey_on() {
    let (house, session) = house(2).await;
    let passkeys = session.passkeys().await.unwrap();
    assert_eq!(passkeys.len(), 2);
    assert!(
        passkeys
            .iter()
            .all(|passkey| passkey.created.is_some() && !passkey.name.is_empty())
    );
    let left = session.remove_passkey(&passkeys[0].id).await.unwrap();
    assert_eq!(left, passkeys[1..]);
    assert_eq!(house.count("SetUserMFAPreference"), 0);
    assert!(session.state().enabled.contains(&Factor::WebAuthn));
}

#[tokio::test]
async fn removing_the_last_one_switches_passkey_off_first() {
    let (house, session) = house(1).await;
    let passkeys = session.passkeys().await.unwrap();
    assert_eq!(session.remove_passkey(&passkeys[0].id).await.unwrap(), []);
    let order: Vec<_> = house
        .operations()
        .into_iter()
        .filter(|name| name.starts_with("Set") || name.starts_with("Delete"))
        .collect();
    assert_eq!(order, ["SetUserMFAPreference", "DeleteWebAuthnCredential"]);
    let state = session.state();
    assert_eq!(state.enabled, [Factor::Sms].into());
    assert_eq!(state.missing(Factor::WebAuthn), Some(Missing::Passkey));
}

#[tokio::test]
async fn one_that_is_gone_already_is_removed_and_one_that_could_not_be_is_still_there() {
    let (house, session) = house(2).await;
    let passkeys = session.passkeys().await.unwrap();
    assert_eq!(session.remove_passkey("gone").await.unwrap(), passkeys);
    let refusal = exception("LimitExceededException", "");
    house.service.fail("DeleteWebAuthnCredential", refusal, Times::Once);
    assert!(matches!(
        session.remove_passkey(&passkeys[0].id).await,
        Err(Error::Service(_))
    ));
    house
        .service
        .fail("DeleteWebAuthnCredential", Fault::DropAfter, Times::Once);
    assert!(session.remove_passkey(&passkeys[0].id).await.is_err());
    assert_eq!(session.passkeys().await.unwrap(), passkeys[1..], "the next look tells");
}
