//! A corpus of secrets is planted, journeys and failures are run, and everything that leaves the app besides requests is
//! searched for it: the log at its most talkative, every failure, every file, and every answer but the two exceptions.
//!
//! Does not cover: the page's own state (ui/), and memory.

use std::{
    fs, io,
    rc::Rc,
    sync::{Arc, Mutex},
};

use practice_pool::{Factor, Fault, Message, PRACTICE_EMAIL, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::mpsc::UnboundedReceiver;
use tracing_subscriber::{filter::LevelFilter, fmt::MakeWriter};

use crate::app::TestApp;

const PASSWORD: &str = "Hush-0-the-password-7";
const WRONG_PASSWORD: &str = "Hush-1-not-the-password";
const NUMBER: &str = "+15555550187";
const NEW_NUMBER: &str = "+15555550143";
const ADDRESS: &str = "hush@practice.example";

/// All that is logged in this process.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What was found on the way: secrets that only exist once they are made, and texts to search.
#[derive(Default)]
struct Search {
    corpus: Vec<String>,
    /// Text, and where it is from.
    texts: Vec<(String, String)>,
}

impl Search {
    fn plant(&mut self, secret: &str) {
        self.corpus.push(secret.to_owned());
    }

    fn look_into(&mut self, from: &str, text: &impl ToString) {
        self.texts.push((from.to_owned(), text.to_string()));
    }

    fn assert_nothing_found(&self) {
        for (from, text) in &self.texts {
            for secret in &self.corpus {
                assert!(!text.contains(secret), "{secret} in {from}: {text}");
            }
            // Every token of a pool is a JWT or a JWE, and they all begin so.
            assert!(!text.contains("eyJ"), "a token in {from}: {text}");
        }
    }
}

fn person() -> Person {
    Person {
        password: PASSWORD.to_owned(),
        phone: Some(NUMBER.to_owned()),
        phone_confirmed: false,
        email: Some(ADDRESS.to_owned()),
        ..Person::default()
    }
}

/// What the service might echo of a request, in the words of its validation.
fn echoes(secret: &str) -> Fault {
    let message =
        format!("1 validation error detected: Value '{secret}' at 'accessToken' failed to satisfy constraint");
    Fault::Exception {
        name: "InvalidParameterException".to_owned(),
        message,
        status: 400,
    }
}

struct House {
    app: TestApp,
    pool: PracticePool,
    messages: UnboundedReceiver<Message>,
    search: Search,
}

impl House {
    fn sign_in(&mut self, password: &str) -> Result<Value, Value> {
        let arguments = json!({ "username": ADDRESS, "password": password, "stay": false });
        self.call("sign_in", arguments)
    }

    /// Makes a call, and searches a failure at once; answers are searched by those who know what may be in them.
    fn call(&mut self, command: &str, arguments: Value) -> Result<Value, Value> {
        let outcome = self.app.invoke(command, arguments);
        if let Err(failure) = &outcome {
            self.search.look_into(command, failure);
        }
        outcome
    }

    fn answer(&mut self, command: &str, arguments: Value) -> Value {
        let answer = self.call(command, arguments).unwrap();
        // The person's own address is how the panel calls them; nowhere else may it be.
        let mut shown = answer.clone();
        for person in ["/person", "/panel/person"] {
            if let Some(person) = shown.pointer_mut(person) {
                *person = Value::Null;
            }
        }
        self.search.look_into(command, &shown);
        answer
    }

    /// A number: refused with an echo, entered, confirmed.
    async fn add_a_number(&mut self) {
        let number = json!({ "factor": "sms", "value": NEW_NUMBER, "country": null });
        self.pool.fail("UpdateUserAttributes", echoes(NEW_NUMBER), Times::Once);
        self.call("begin_contact_set_up", number.clone()).unwrap_err();
        self.answer("begin_contact_set_up", number);
        let code = self.messages.recv().await.unwrap().code;
        self.search.plant(&code);
        self.pool.fail("VerifyUserAttribute", echoes(&code), Times::Once);
        self.call("finish_contact_set_up", json!({ "code": code })).unwrap_err();
        self.answer("finish_contact_set_up", json!({ "code": code }));
    }

    /// An authenticator: its key may be in the one answer that shows it.
    fn connect_an_authenticator(&mut self) {
        let key = self.call("begin_authenticator_set_up", json!({})).unwrap();
        let key = key["key"].as_str().unwrap().to_owned();
        let whole = key.replace(' ', "");
        self.search.plant(&key);
        self.search.plant(&whole);
        self.pool.fail("VerifySoftwareToken", echoes(&whole), Times::Once);
        let code = practice_pool::totp(&whole, std::time::SystemTime::now()).unwrap();
        self.search.plant(&code);
        let finish = json!({ "code": code, "deviceName": "Phone" });
        self.call("finish_authenticator_set_up", finish.clone()).unwrap_err();
        self.answer("finish_authenticator_set_up", finish);
    }

    /// Saves: refused with an echo, lost, saved.
    fn save(&mut self) {
        let preference = json!({ "preference": { "sms": { "enabled": true, "preferred": true } } });
        for fault in [
            echoes(NUMBER),
            Fault::DropBefore,
            Fault::Html { status: 403 },
            Fault::NotJson,
            Fault::Truncated,
        ] {
            self.pool.fail("SetUserMFAPreference", fault, Times::Next(3));
            self.call("set_mfa_preference", preference.clone()).unwrap_err();
            self.pool.recover();
        }
        self.pool
            .fail("SetUserMFAPreference", Fault::Tunnel { more: u32::MAX }, Times::Once);
        self.call("set_mfa_preference", preference.clone()).unwrap_err();
        self.pool.recover();
        self.answer("read_again", json!({}));
        self.answer("set_mfa_preference", preference);
        assert_eq!(self.pool.person(PRACTICE_EMAIL), None, "the person has another address");
        assert_eq!(self.pool.person(ADDRESS).unwrap().factors, [Factor::Sms]);
    }

    /// Signing in by code, and out.
    async fn sign_in_by_code(&mut self) {
        self.answer("sign_out", json!({}));
        self.sign_in(PASSWORD).unwrap();
        self.call("answer_code", json!({ "code": "00 00" })).unwrap_err();
        let code = self.messages.recv().await.unwrap().code;
        self.search.plant(&code);
        self.pool.fail("RespondToAuthChallenge", echoes(&code), Times::Once);
        self.call("answer_code", json!({ "code": code })).unwrap_err();
        self.answer("answer_code", json!({ "code": code }));
        self.answer("sign_out", json!({}));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_found_in_logs_failures_answers_or_files() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .init();
    let pool = PracticePool::start(Settings {
        people: vec![person()],
        ..Settings::default()
    })
    .await
    .unwrap();
    let messages = pool.messages();
    let computer = Rc::new(TempDir::new().unwrap());
    let app = TestApp::on_in(&computer, &pool);
    let mut house = House {
        app,
        pool,
        messages,
        search: Search::default(),
    };
    for secret in [
        PASSWORD,
        WRONG_PASSWORD,
        NUMBER,
        NEW_NUMBER,
        ADDRESS,
        &ADDRESS[1..],
        &NUMBER[1..],
        &NEW_NUMBER[1..],
    ] {
        house.search.plant(secret);
    }

    house.sign_in(WRONG_PASSWORD).unwrap_err();
    house.pool.fail("InitiateAuth", echoes(ADDRESS), Times::Once);
    house.sign_in(PASSWORD).unwrap_err();
    house.sign_in(PASSWORD).unwrap();

    house.add_a_number().await;
    house.connect_an_authenticator();
    house.save();
    house.sign_in_by_code().await;

    let mut files = 0;
    for entry in fs::read_dir(computer.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            house
                .search
                .look_into(&path.display().to_string(), &fs::read_to_string(path).unwrap());
            files += 1;
        }
    }
    assert!(files > 0, "there is something to search");
    let log = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(log.contains("SetUserMFAPreference"), "the log talks");
    house.search.look_into("the log", &log);
    house.search.assert_nothing_found();
}
