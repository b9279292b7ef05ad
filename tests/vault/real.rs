//! What a person has of it.

use std::fs;

use account::{SealedError, SealedKind, SealedStore as _};
use secrecy::ExposeSecret as _;
use secret_service::{EncryptionType, blocking::SecretService};

use crate::{
    keyring::{self, Keyring},
    sealed::{APP, folder, owner, read, token, vault, wait, write},
    starts::{Start, Surroundings},
};

#[test]
fn a_secret_is_there_at_the_next_start_and_only_a_key_is_in_the_keychain() {
    let _keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "a-secret-to-look-for").unwrap();
    let read = read(&vault(), &token("ada")).unwrap();
    assert_eq!(read.as_deref(), Some("a-secret-to-look-for"));
    let kept = keyring::holds(APP);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].0.as_str(), kept[0].1.len()), ("Second Step", 32));
    let file = fs::read_to_string(folder().join("vault.json")).unwrap();
    assert!(!file.contains("a-secret-to-look-for"), "{file}");
}

#[test]
fn a_secret_outlasts_a_new_login() {
    let keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "one").unwrap();
    drop(keyring);
    let _keyring = Keyring::unlocked();
    assert_eq!(read(&vault(), &token("ada")).unwrap().as_deref(), Some("one"));
}

#[test]
fn a_restart_of_the_keychain_service_is_not_noticed() {
    let keyring = Keyring::unlocked();
    let vault = vault();
    write(&vault, &token("ada"), "one").unwrap();
    drop(keyring);
    let _keyring = Keyring::unlocked();
    wait(vault.empty()).unwrap();
    write(&vault, &token("ada"), "two").unwrap();
    assert_eq!(read(&vault, &token("ada")).unwrap().as_deref(), Some("two"));
}

#[test]
fn signing_out_the_last_account_leaves_neither_file_nor_key() {
    let _keyring = Keyring::unlocked();
    let vault = vault();
    write(&vault, &token("ada"), "one").unwrap();
    write(&vault, &owner("ada").secret(SealedKind::Device), "two").unwrap();
    write(&vault, &token("ben"), "three").unwrap();
    wait(vault.remove_all(&owner("ada"))).unwrap();
    assert_eq!(wait(vault.names()).unwrap(), [token("ben")]);
    assert_eq!(keyring::holds(APP).len(), 1);
    wait(vault.remove(&token("ben"))).unwrap();
    assert!(!folder().join("vault.json").exists());
    assert_eq!(keyring::holds(APP), []);
}

#[test]
fn a_key_that_somebody_took_from_the_keychain_costs_only_a_sign_in() {
    let _keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "one").unwrap();
    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    let found = service.search_items([("service", APP)].into()).unwrap();
    found.unlocked[0].delete().unwrap();
    assert_eq!(read(&vault(), &token("ada")).unwrap_err(), SealedError::Damaged);
    write(&vault(), &token("ada"), "two").unwrap();
    assert_eq!(read(&vault(), &token("ada")).unwrap().as_deref(), Some("two"));
}

#[test]
fn two_keys_in_the_keychain_as_after_restoring_one_are_replaced_by_one() {
    let _keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "one").unwrap();
    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    let attributes = [("service", APP), ("username", "key"), ("restored", "yes")];
    service
        .get_default_collection()
        .unwrap()
        .create_item(
            "Second Step",
            attributes.into(),
            &[1; 32],
            false,
            "application/octet-stream",
        )
        .unwrap();
    assert_eq!(keyring::holds(APP).len(), 2);
    assert_eq!(read(&vault(), &token("ada")).unwrap_err(), SealedError::Damaged);
    write(&vault(), &token("ada"), "two").unwrap();
    assert_eq!(read(&vault(), &token("ada")).unwrap().as_deref(), Some("two"));
    assert_eq!(keyring::holds(APP).len(), 1);
}

#[tokio::test]
async fn a_keychain_that_waits_for_a_person_keeps_no_other_work_waiting() {
    let keyring = Keyring::unlocked();
    keyring.pause();
    let vault = vault();
    let mut writing = vault.write(&token("ada"), "one".into());
    // All of this runs on one thread: each turn of it is other work that is done meanwhile.
    for _ in 0..1000 {
        tokio::select! {
            biased;
            answer = &mut writing => panic!("nobody can have answered: {answer:?}"),
            () = tokio::task::yield_now() => {}
        }
    }
    keyring.go_on();
    writing.await.unwrap();
    let read = vault.read(&token("ada")).await.unwrap().unwrap();
    assert_eq!(read.expose_secret(), "one");
}

#[test]
fn the_loudest_log_has_nothing_of_a_secret_or_the_key() {
    let _keyring = Keyring::unlocked();
    let log = Start::new("log ada a-secret-to-look-for", Surroundings::Same).said();
    assert!(log.contains("the file of sealed secrets is damaged"), "{log}");
    assert!(!log.contains("a-secret-to-look-for"), "{log}");
    let key = keyring::holds(APP).remove(0).1;
    let shown = format!("{:?}", &key[..8]);
    assert!(!log.contains(shown.trim_matches(['[', ']'])), "{log}");
}
