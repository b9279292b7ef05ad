//! Not covered: a real keychain and two real processes (`tests/vault`); the disk (`file.rs`).

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    thread,
};

use account::SealedKind;
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::*;

/// A pretend keychain, which all starts of the app on one pretend computer share.
#[derive(Clone, Default)]
struct Pretend(Arc<Inside>);

#[derive(Default)]
struct Inside {
    key: Mutex<Option<Vec<u8>>>,
    /// What it says to every call, if it is not at the person's service.
    refuses: Mutex<Option<SealedError>>,
    /// Says that it kept a key, and didn't.
    forgetful: Mutex<bool>,
    asked: AtomicUsize,
}

impl Pretend {
    fn key(&self) -> Option<Vec<u8>> {
        self.0.key.lock().unwrap().clone()
    }

    fn set_key(&self, key: Option<&[u8]>) {
        *self.0.key.lock().unwrap() = key.map(<[u8]>::to_vec);
    }

    fn refuse(&self, error: Option<SealedError>) {
        *self.0.refuses.lock().unwrap() = error;
    }

    fn asked(&self) -> usize {
        self.0.asked.load(SeqCst)
    }

    fn ask(&self) -> Result<(), SealedError> {
        self.0.asked.fetch_add(1, SeqCst);
        self.0.refuses.lock().unwrap().map_or(Ok(()), Err)
    }
}

impl KeyPlace for Pretend {
    fn get(&self) -> Result<Option<Zeroizing<Vec<u8>>>, SealedError> {
        self.ask()?;
        Ok(self.key().map(Zeroizing::new))
    }

    fn put(&self, key: &[u8]) -> Result<(), SealedError> {
        self.ask()?;
        if !*self.0.forgetful.lock().unwrap() {
            self.set_key(Some(key));
        }
        Ok(())
    }

    fn clear(&self) -> Result<(), SealedError> {
        self.ask()?;
        self.set_key(None);
        Ok(())
    }
}

/// A pretend computer.
struct Computer {
    keychain: Pretend,
    folder: TempDir,
}

impl Computer {
    fn new() -> Self {
        Self {
            keychain: Pretend::default(),
            folder: TempDir::new().unwrap(),
        }
    }

    /// A start of the app.
    fn start(&self) -> Safe<Pretend> {
        Safe::new(self.folder.path().to_owned(), self.keychain.clone())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("vault.json")
    }
}

fn owner(subject: &str) -> SealedOwner {
    SealedOwner {
        connection: "eu-central-1_AbC123xyz/1h57kf5cpq17m0eml12EXAMPLE".to_owned(),
        subject: subject.to_owned(),
    }
}

fn token(subject: &str) -> SealedName {
    owner(subject).secret(SealedKind::RefreshToken)
}

fn device(subject: &str) -> SealedName {
    owner(subject).secret(SealedKind::Device)
}

#[track_caller]
fn write(safe: &Safe<Pretend>, name: &SealedName, secret: &str) {
    safe.write(name, &secret.into()).unwrap();
}

#[track_caller]
fn read(safe: &Safe<Pretend>, name: &SealedName) -> Option<String> {
    let secret = safe.read(name).unwrap();
    secret.map(|secret| secret.expose_secret().to_owned())
}

#[test]
fn a_secret_is_there_at_the_next_start() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    write(&computer.start(), &device("ada"), "two");
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("one"));
    assert_eq!(read(&computer.start(), &device("ada")).as_deref(), Some("two"));
    assert_eq!(read(&computer.start(), &token("ben")), None);
    assert_eq!(computer.start().names().unwrap(), [token("ada"), device("ada")]);
}

#[test]
fn a_new_secret_takes_the_place_of_the_old_one() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    write(&safe, &token("ada"), "two");
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("two"));
    assert_eq!(safe.names().unwrap().len(), 1);
}

#[test]
fn secrets_of_every_length_up_to_the_longest_are_kept() {
    let computer = Computer::new();
    let safe = computer.start();
    for secret in [String::new(), "é".repeat(LONGEST_SECRET / 2)] {
        write(&safe, &token("ada"), &secret);
        assert_eq!(read(&computer.start(), &token("ada")), Some(secret));
    }
    let longer = SecretString::from("e".repeat(LONGEST_SECRET + 1));
    assert_eq!(safe.write(&token("ada"), &longer), Err(SealedError::TooLong));
}

#[test]
fn before_the_first_secret_nobody_is_asked_and_nothing_is_left_on_the_disk() {
    let computer = Computer::new();
    let safe = computer.start();
    assert_eq!(read(&safe, &token("ada")), None);
    assert!(safe.names().unwrap().is_empty());
    safe.remove(&token("ada")).unwrap();
    safe.remove_all(&owner("ada")).unwrap();
    assert_eq!(computer.keychain.asked(), 0);
    assert_eq!(fs::read_dir(computer.folder.path()).unwrap().count(), 0);
}

#[test]
fn names_are_told_without_asking_the_keychain() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    let before = computer.keychain.asked();
    assert_eq!(computer.start().names().unwrap(), [token("ada")]);
    assert_eq!(computer.keychain.asked(), before);
}

#[test]
fn the_keychain_is_asked_once_a_start() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    let before = computer.keychain.asked();
    let safe = computer.start();
    for secret in ["two", "three"] {
        read(&safe, &token("ada"));
        write(&safe, &token("ada"), secret);
    }
    assert_eq!(computer.keychain.asked(), before + 1);
}

#[test]
fn a_rotated_token_is_kept_although_the_keychain_has_locked_itself_meanwhile() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    computer.keychain.refuse(Some(SealedError::Refused));
    write(&safe, &token("ada"), "two");
    computer.keychain.refuse(None);
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("two"));
}

#[test]
fn without_a_keychain_nothing_is_written_not_even_in_clear() {
    for error in [SealedError::NoKeychain, SealedError::Refused] {
        let computer = Computer::new();
        computer.keychain.refuse(Some(error));
        assert_eq!(computer.start().write(&token("ada"), &"one".into()), Err(error));
        assert!(!computer.file().exists());
        assert_eq!(read(&computer.start(), &token("ada")), None);
    }
}

#[test]
fn a_keychain_that_is_locked_now_loses_nothing() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    computer.keychain.refuse(Some(SealedError::Refused));
    let safe = computer.start();
    assert_eq!(safe.read(&token("ada")).unwrap_err(), SealedError::Refused);
    assert_eq!(safe.write(&token("ada"), &"two".into()), Err(SealedError::Refused));
    computer.keychain.refuse(None);
    assert_eq!(read(&safe, &token("ada")).as_deref(), Some("one"));
}

#[test]
fn a_keychain_that_keeps_nothing_is_found_out_at_once() {
    let computer = Computer::new();
    *computer.keychain.0.forgetful.lock().unwrap() = true;
    assert_eq!(
        computer.start().write(&token("ada"), &"one".into()),
        Err(SealedError::Refused)
    );
    assert!(!computer.file().exists());
}

#[test]
fn a_file_without_its_key_is_damaged_and_the_next_write_replaces_it() {
    for key in [None, Some([1; 32].as_slice()), Some(b"a password".as_slice())] {
        let computer = Computer::new();
        write(&computer.start(), &token("ada"), "one");
        computer.keychain.set_key(key);
        let safe = computer.start();
        assert_eq!(safe.read(&token("ada")).unwrap_err(), SealedError::Damaged);
        write(&safe, &token("ben"), "two");
        assert_eq!(read(&computer.start(), &token("ben")).as_deref(), Some("two"));
        assert_eq!(read(&computer.start(), &token("ada")), None);
    }
}

#[test]
fn a_damaged_file_says_so_and_the_next_write_replaces_it() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    fs::write(computer.file(), "not ours").unwrap();
    let safe = computer.start();
    assert_eq!(safe.read(&token("ada")).unwrap_err(), SealedError::Damaged);
    assert_eq!(safe.names().unwrap_err(), SealedError::Damaged);
    write(&safe, &token("ada"), "two");
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("two"));
}

#[test]
fn one_damaged_entry_takes_no_other_with_it() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    write(&safe, &token("ben"), "two");
    let text = fs::read_to_string(computer.file()).unwrap();
    fs::write(computer.file(), text.replacen("\"ada\"", "\"eve\"", 1)).unwrap();
    assert_eq!(safe.read(&token("eve")).unwrap_err(), SealedError::Damaged);
    assert_eq!(read(&safe, &token("ben")).as_deref(), Some("two"));
    write(&safe, &token("eve"), "three");
    assert_eq!(read(&safe, &token("eve")).as_deref(), Some("three"));
    assert_eq!(read(&safe, &token("ben")).as_deref(), Some("two"));
}

#[test]
fn with_the_last_secret_the_file_and_the_key_go() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    write(&safe, &token("ben"), "two");
    safe.remove(&token("ada")).unwrap();
    assert!(computer.file().exists() && computer.keychain.key().is_some());
    assert_eq!(read(&safe, &token("ada")), None);
    safe.remove(&token("ada")).unwrap();
    safe.remove(&token("ben")).unwrap();
    assert!(!computer.file().exists());
    assert_eq!(computer.keychain.key(), None);
    write(&safe, &token("ben"), "three");
    assert_eq!(read(&computer.start(), &token("ben")).as_deref(), Some("three"));
}

#[test]
fn signing_out_takes_everything_of_that_account_and_nothing_of_others() {
    let computer = Computer::new();
    let safe = computer.start();
    let elsewhere = SealedOwner {
        connection: "another".to_owned(),
        ..owner("ada")
    };
    write(&safe, &token("ada"), "one");
    write(&safe, &device("ada"), "two");
    write(&safe, &token("ben"), "three");
    write(&safe, &elsewhere.clone().secret(SealedKind::Device), "four");
    safe.remove_all(&owner("ada")).unwrap();
    assert_eq!(
        safe.names().unwrap(),
        [token("ben"), elsewhere.secret(SealedKind::Device)]
    );
}

#[test]
fn a_keychain_that_refuses_does_not_keep_the_secrets_from_being_removed() {
    for (error, answer) in [
        (SealedError::Refused, Err(SealedError::Refused)),
        // What can't be reached has nothing to be removed from it.
        (SealedError::NoKeychain, Ok(())),
    ] {
        let computer = Computer::new();
        let safe = computer.start();
        write(&safe, &token("ada"), "one");
        computer.keychain.refuse(Some(error));
        assert_eq!(safe.remove_all(&owner("ada")), answer);
        assert!(!computer.file().exists());
    }
}

#[test]
fn what_is_to_be_removed_goes_with_a_damaged_file() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    let mut damaged = fs::read(computer.file()).unwrap();
    damaged.truncate(damaged.len() - 1);
    fs::write(computer.file(), damaged).unwrap();
    safe.remove_all(&owner("ada")).unwrap();
    assert!(!computer.file().exists());
    assert_eq!(computer.keychain.key(), None);
}

#[test]
fn emptying_removes_everybodys_and_what_is_left_of_a_write_cut_off() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), "one");
    write(&safe, &device("ben"), "two");
    fs::copy(computer.file(), computer.folder.path().join("vault.new")).unwrap();
    safe.empty().unwrap();
    assert_eq!(computer.keychain.key(), None);
    let left = fs::read_dir(computer.folder.path()).unwrap();
    let left: Vec<_> = left.map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left, ["vault.lock"]);
    assert_eq!(fs::read(computer.folder.path().join("vault.lock")).unwrap(), b"");
    safe.empty().unwrap();
}

#[test]
fn emptying_takes_a_key_of_which_there_is_no_file_any_more() {
    let computer = Computer::new();
    write(&computer.start(), &token("ada"), "one");
    fs::remove_file(computer.file()).unwrap();
    computer.start().empty().unwrap();
    assert_eq!(computer.keychain.key(), None);
}

#[test]
fn a_start_that_was_cut_off_after_making_the_key_leaves_one_that_is_used() {
    let computer = Computer::new();
    computer.keychain.set_key(Some(&[9; 32]));
    write(&computer.start(), &token("ada"), "one");
    assert_eq!(computer.keychain.key().as_deref(), Some([9; 32].as_slice()));
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("one"));
}

/// Two starts that know the same key, of which the first then removed it and made another.
fn with_an_old_key() -> (Computer, Safe<Pretend>, Safe<Pretend>) {
    let computer = Computer::new();
    let (one, other) = (computer.start(), computer.start());
    write(&one, &token("ada"), "one");
    assert_eq!(read(&other, &token("ada")).as_deref(), Some("one"));
    one.empty().unwrap();
    (computer, one, other)
}

#[test]
fn a_start_whose_key_another_start_removed_does_not_write_with_it() {
    let (computer, _one, other) = with_an_old_key();
    write(&other, &token("ada"), "two");
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("two"));
}

#[test]
fn a_start_whose_key_another_start_replaced_reads_with_the_new_one() {
    let (_computer, one, other) = with_an_old_key();
    write(&one, &token("ada"), "two");
    assert_eq!(read(&other, &token("ada")).as_deref(), Some("two"));
}

#[test]
fn a_start_whose_key_another_start_replaced_writes_with_the_new_one() {
    let (computer, one, other) = with_an_old_key();
    write(&one, &token("ada"), "two");
    write(&other, &device("ada"), "three");
    assert_eq!(read(&computer.start(), &token("ada")).as_deref(), Some("two"));
    assert_eq!(read(&computer.start(), &device("ada")).as_deref(), Some("three"));
}

#[test]
fn starts_that_write_at_the_same_time_lose_nothing_of_each_others() {
    const STARTS: usize = 4;
    const WRITES: usize = 12;
    let computer = Computer::new();
    thread::scope(|scope| {
        for start in 0..STARTS {
            let safe = computer.start();
            scope.spawn(move || {
                for turn in 0..WRITES {
                    write(&safe, &token(&format!("{start}-{turn}")), &format!("{start}, {turn}"));
                    write(&safe, &device("all"), &format!("of {start}"));
                    if turn > 0 {
                        safe.remove(&token(&format!("{start}-{}", turn - 1))).unwrap();
                    }
                }
            });
        }
    });
    let safe = computer.start();
    for start in 0..STARTS {
        let last = WRITES - 1;
        let secret = read(&safe, &token(&format!("{start}-{last}")));
        assert_eq!(secret, Some(format!("{start}, {last}")));
    }
    assert!(read(&safe, &device("all")).unwrap().starts_with("of "));
    assert_eq!(safe.names().unwrap().len(), STARTS + 1);
}

#[test]
fn threads_of_one_start_find_whole_secrets_while_another_writes() {
    let computer = Computer::new();
    let safe = computer.start();
    write(&safe, &token("ada"), &"0".repeat(5000));
    thread::scope(|scope| {
        scope.spawn(|| {
            for digit in 1..10 {
                write(&safe, &token("ada"), &digit.to_string().repeat(5000));
            }
        });
        for _ in 0..3 {
            let other = computer.start();
            scope.spawn(move || {
                for _ in 0..20 {
                    let secret = read(&other, &token("ada")).unwrap();
                    assert_eq!(secret, secret[..1].repeat(5000));
                }
            });
        }
    });
    assert_eq!(read(&safe, &token("ada")), Some("9".repeat(5000)));
}
