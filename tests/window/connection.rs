//! `second-step --connection FILE`: on a pool of the test's own, so that what the window says can be held against what
//! the pool has; and on files that are no good.

use std::{io::Write as _, path::Path, rc::Rc};

use practice_pool::{Factor, Fault, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, PracticePool, Settings, Times};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::{closing::Screen, computer::Computer, window::Window};

pub(crate) struct House {
    pub(crate) pool: PracticePool,
    pub(crate) window: Window,
    pub(crate) computer: Rc<Computer>,
    file: NamedTempFile,
}

pub(crate) fn file_of(connection: &Value) -> NamedTempFile {
    let mut file = NamedTempFile::with_suffix(".secondstep").unwrap();
    file.write_all(connection.to_string().as_bytes()).unwrap();
    file
}

async fn open(file: &Path) -> Window {
    open_on(&Rc::new(Computer::new()), file).await
}

async fn open_on(computer: &Rc<Computer>, file: &Path) -> Window {
    Window::open_on(Rc::clone(computer), &["--connection", file.to_str().unwrap()]).await
}

impl House {
    pub(crate) async fn with(settings: Settings) -> Self {
        let pool = PracticePool::start(settings).await.unwrap();
        let connection = pool.connection();
        Self::opened(pool, &connection).await
    }

    /// With a file that need not be the pool's own.
    pub(crate) async fn opened(pool: PracticePool, connection: &Value) -> Self {
        let file = file_of(connection);
        let computer = Rc::new(Computer::new());
        let window = open_on(&computer, file.path()).await;
        Self {
            pool,
            window,
            computer,
            file,
        }
    }

    /// The window is closed, and the app started again on the same computer.
    pub(crate) async fn start_again(&mut self) {
        Screen::look().press_close();
        self.window.until_ended().await;
        self.window = open_on(&self.computer, self.file.path()).await;
    }

    async fn new() -> Self {
        Self::with(Settings::default()).await
    }

    /// A pool with this one person in it.
    pub(crate) async fn of(person: Person) -> Self {
        Self::with(Settings {
            people: vec![person],
            ..Settings::default()
        })
        .await
    }

    pub(crate) async fn sign_in(&self, password: &str) {
        self.sign_in_as(PRACTICE_EMAIL, password).await;
    }

    pub(crate) async fn sign_in_as(&self, name: &str, password: &str) {
        self.window.fill("Email or username", name).await;
        self.window.fill("Password", password).await;
        self.window.press("Sign in").await;
    }

    pub(crate) async fn signed_in() -> Self {
        let house = Self::new().await;
        house.sign_in(PRACTICE_PASSWORD).await;
        house.window.find("checkbox", "Text message").await;
        house
    }

    pub(crate) fn factors(&self) -> Vec<Factor> {
        self.pool.person(PRACTICE_EMAIL).unwrap().factors
    }

    pub(crate) fn count(&self, operation: &str) -> usize {
        self.pool
            .requests()
            .iter()
            .filter(|request| request.operation == operation)
            .count()
    }
}

#[tokio::test]
async fn the_file_opens_the_pool_and_a_save_changes_it() {
    let house = House::new().await;
    assert!(!house.window.text().await.contains("Practice: nothing here is real"));
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.tick("Text message").await;
    house.window.press("Save changes").await;
    house
        .window
        .until_shown("Saved. Two-step sign-in is on. Nothing more to do.")
        .await;
    assert_eq!(house.factors(), [Factor::Sms]);
}

#[tokio::test]
async fn a_wrong_password_is_explained_and_the_name_is_kept() {
    let house = House::new().await;
    house.sign_in("not-the-password").await;
    house.window.until_shown("don't go together").await;
    house.window.look("wrong-password").await;
    let name = house.window.find("textbox", "Email or username").await;
    assert_eq!(name.prop("value").await.unwrap().as_deref(), Some(PRACTICE_EMAIL));
    let password = house.window.find("textbox", "Password").await;
    assert_eq!(password.prop("value").await.unwrap().as_deref(), Some(""));
}

#[tokio::test]
async fn a_session_that_ended_meanwhile_asks_to_sign_in_and_then_finishes_the_save() {
    let house = House::signed_in().await;
    house.window.tick("Text message").await;
    house.pool.revoke_all(PRACTICE_EMAIL);
    house.window.press("Save changes").await;
    house.window.find("textbox", "Password").await;
    house.window.look("session-ended").await;
    assert_eq!(house.factors(), []);
    house.sign_in(PRACTICE_PASSWORD).await;
    house.window.until_described("Text message", "On").await;
    assert_eq!(house.factors(), [Factor::Sms]);
}

#[tokio::test]
async fn a_refusal_is_explained_beside_its_box_and_nothing_is_lost() {
    let house = House::signed_in().await;
    let message = "User does not have delivery config set to turn on SMS_MFA".to_owned();
    let fault = Fault::Exception {
        name: "InvalidParameterException".to_owned(),
        message,
        status: 400,
    };
    house.pool.fail("SetUserMFAPreference", fault, Times::Once);
    house.window.tick("Text message").await;
    house.window.press("Save changes").await;
    let description = house.window.until_described("Text message", "Text message:").await;
    assert!(description.starts_with("Off"), "{description}");
    assert!(house.window.is_ticked("Text message").await, "the choice is kept");
    assert!(house.window.focused_text().await.contains("There is a problem"));
    house.window.look("refused").await;
    house.window.press("Save changes").await;
    house.window.until_described("Text message", "On").await;
}

#[tokio::test]
async fn an_answer_that_was_lost_is_looked_up_before_anything_is_said() {
    let house = House::signed_in().await;
    house.pool.fail("SetUserMFAPreference", Fault::DropAfter, Times::Once);
    house.window.tick("Email").await;
    house.window.press("Save changes").await;
    house.window.until_described("Email", "On").await;
    assert_eq!(house.factors(), [Factor::Email]);
}

#[tokio::test]
async fn save_pressed_twice_writes_once() {
    let house = House::signed_in().await;
    house.window.tick("Text message").await;
    let save = house.window.find("button", "Save changes").await;
    let twice = "arguments[0].click(); arguments[0].click()";
    house
        .window
        .script(twice, vec![serde_json::to_value(save).unwrap()])
        .await;
    house.window.until_described("Text message", "On").await;
    assert_eq!(house.count("SetUserMFAPreference"), 1);
}

#[tokio::test]
async fn the_password_itself_is_sent_only_after_the_person_agreed() {
    let flows = vec![practice_pool::Flow::UserPassword];
    let house = House::with(Settings {
        flows,
        ..Settings::default()
    })
    .await;
    house.sign_in(PRACTICE_PASSWORD).await;
    house
        .window
        .until_shown("This organisation's sign-in receives your password itself. Continue?")
        .await;
    house.window.look("consent").await;
    house.window.press("Continue").await;
    house.window.find("checkbox", "Text message").await;
}

#[tokio::test]
async fn an_endpoint_that_nobody_answers_at_is_told_at_sign_in() {
    let pool = PracticePool::start(Settings::default()).await.unwrap();
    let file = file_of(&pool.connection());
    pool.stop().await;
    let window = open(file.path()).await;
    window.fill("Email or username", PRACTICE_EMAIL).await;
    window.fill("Password", PRACTICE_PASSWORD).await;
    window.press("Sign in").await;
    window.until_shown("Nobody answers").await;
    window.look("nobody-answers").await;
}

#[tokio::test]
async fn a_file_with_a_mistake_names_the_field() {
    let file = file_of(&json!({ "name": "Example", "region": "mars-north", "userPoolId": "x_y", "clientId": "abc" }));
    let window = open(file.path()).await;
    window.until_shown("“region”").await;
    window.look("bad-connection-file").await;
    window.find("button", "Open a connection file").await;
}

#[tokio::test]
async fn a_file_that_is_not_there_is_told_as_such() {
    let window = open(Path::new("no/such/file.secondstep")).await;
    window.until_shown("We can't open that file").await;
}

#[tokio::test]
async fn a_file_that_is_no_json_is_told_as_such() {
    let mut file = NamedTempFile::with_suffix(".json").unwrap();
    file.write_all(b"<html>not a connection</html>").unwrap();
    let window = open(file.path()).await;
    window.until_shown("That is not a connection file").await;
}
