//! After the sign-out nothing of the session is left on the computer, though the person had wished to stay signed in and
//! the organisation remembers the computer: no password, code or token in any file of the app's, the engine's or the
//! keychain's, none in the page, and no token in the app's memory.
//!
//! Not covered: what the engine keeps of what was typed, until it uses that memory for something else.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use practice_pool::{Devices, Factor, Flow, Person, Settings};

use crate::{
    client::Client,
    connection::House,
    driver::PATIENCE,
    keyring::Keyring,
    memory::{Memory, has},
    secrets::left,
    staying::STAY,
};

const PASSWORD: &str = "Planted-Quokka-4711!";

/// The folders that programs of this test may write to, besides the app's own.
const FOLDERS: [&str; 6] = [
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
];

/// Every file below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => found.extend(files(&entry.path())),
            kind if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

impl House {
    /// The files in which this is, as programs or as a page writes it.
    fn files_with(&self, text: &str) -> Vec<String> {
        let mut folders: Vec<PathBuf> = FOLDERS.iter().filter_map(env::var_os).map(PathBuf::from).collect();
        folders.push(self.computer.data().to_owned());
        // UTF-16, without the last zero.
        let wide = text.chars().map(String::from).collect::<Vec<_>>().join("\0");
        let mut found: Vec<PathBuf> = folders.iter().flat_map(|folder| files(folder)).collect();
        found.retain(|file| fs::read(file).is_ok_and(|bytes| has(&bytes, text) || has(&bytes, &wide)));
        found.iter().map(|file| file.display().to_string()).collect()
    }

    fn assert_not_on_the_disk(&self, secrets: &[&str]) {
        for secret in secrets {
            assert_eq!(self.files_with(secret), [""; 0], "{secret}");
        }
    }
}

#[tokio::test]
async fn after_the_sign_out_no_password_code_or_token_is_left_in_files_page_or_memory() {
    let _keyring = Keyring::unlocked();
    let mut house = House::with(Settings {
        devices: Devices::OptIn,
        flows: vec![Flow::UserSrp, Flow::UserPassword, Flow::RefreshToken],
        people: vec![Person {
            password: PASSWORD.to_owned(),
            factors: vec![Factor::Sms],
            ..Person::default()
        }],
        ..Settings::default()
    })
    .await;
    let mut messages = house.pool.messages();
    house.window.tick(STAY).await;
    house.sign_in(PASSWORD).await;
    house.window.find("textbox", "Code").await;
    let code = messages.recv().await.unwrap().code;
    house.window.fill("Code", &code).await;
    house.window.press("Continue").await;
    house.window.press("Remember it").await;
    house.window.until_shown("This computer is remembered.").await;
    house.until_kept().await;
    let refresh = house.pool.refresh_tokens().remove(0);
    let header = Client(&house.pool).beginning_of_tokens().await;
    let secrets = [PASSWORD, &code, &refresh, &header];

    let memory = Memory::of(&house.computer);
    for token in [&refresh, &header] {
        assert!(memory.has(token), "while it is needed it is found");
    }
    assert_ne!(house.files_with(house.pool.pool_id()), [""; 0], "files are searched");
    house.assert_not_on_the_disk(&secrets);

    house.window.press("Sign out").await;
    house.window.until_shown("You are signed out.").await;
    assert_eq!(left(&house.window, &secrets).await, [""; 0]);
    house.assert_not_on_the_disk(&secrets);
    // The connections, with what they received, are closed soon afterwards.
    let start = Instant::now();
    while memory.has(&refresh) || memory.has(&header) {
        assert!(start.elapsed() < PATIENCE, "a token is left in memory");
    }

    house.start_again().await;
    house.window.find("textbox", "Password").await;
    house.assert_not_on_the_disk(&secrets);
    assert_eq!(left(&house.window, &secrets).await, [""; 0]);
    let vault = fs::read_to_string(house.vault()).unwrap();
    assert!(vault.contains("device") && !vault.contains("refreshToken"), "{vault}");
}
