//! Computers on which nothing can be sealed, now or at all: each says so at once, and writes nothing in clear.

use std::time::{Duration, Instant};

use account::SealedError;

use crate::{
    keyring::Keyring,
    sealed::{folder, read, token, vault, write},
    starts::{Start, Surroundings},
};

/// Far below what anybody would call waiting, and far above what a busy machine needs to find nobody there.
const AT_ONCE: Duration = Duration::from_secs(5);

#[test]
fn without_a_session_bus_or_a_service_on_it_there_is_no_keychain_and_nobody_waits_for_one() {
    let nowhere = [
        Surroundings::NoBus,
        Surroundings::BusThatIsGone,
        Surroundings::BusWithoutKeychain,
    ];
    for surroundings in nowhere {
        let start = Instant::now();
        let said = Start::new("write ada one", surroundings).said();
        assert_eq!(said, format!("{:?}\n", SealedError::NoKeychain), "{surroundings:?}");
        assert!(start.elapsed() < AT_ONCE, "{surroundings:?}: {:?}", start.elapsed());
        assert!(!folder().join("vault.json").exists());
    }
}

#[test]
fn a_service_without_a_keychain_as_after_an_automatic_login_is_none() {
    let _keyring = Keyring::locked();
    let start = Instant::now();
    assert_eq!(write(&vault(), &token("ada"), "one"), Err(SealedError::NoKeychain));
    assert!(start.elapsed() < AT_ONCE, "{:?}", start.elapsed());
    assert!(!folder().join("vault.json").exists());
}

#[test]
fn a_keychain_that_nobody_unlocks_refuses_and_loses_nothing() {
    let keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "one").unwrap();
    drop(keyring);
    let keyring = Keyring::locked();
    // The dialog finds no screen, which is to the service as if the person had dismissed it.
    assert_eq!(read(&vault(), &token("ada")), Err(SealedError::Refused));
    assert_eq!(write(&vault(), &token("ada"), "two"), Err(SealedError::Refused));
    drop(keyring);
    let _keyring = Keyring::unlocked();
    assert_eq!(read(&vault(), &token("ada")).unwrap().as_deref(), Some("one"));
}

#[test]
fn what_nobody_sealed_is_not_there_whatever_the_computer_has() {
    let said = Start::new("read ada", Surroundings::NoBus).said();
    assert_eq!(said, "nothing\n");
    assert!(!folder().exists());
}
