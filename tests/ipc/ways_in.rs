//! Ways in that the connection file opens: the organisation's own questions, and the browser for a passkey.

use std::{fs, rc::Rc};

use practice_pool::{CustomChallenge, FirstFactor, Flow, PRACTICE_EMAIL, Person, PracticePool, Question, Settings};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{app::TestApp, house::pool};

/// The app on this pool, by a file with more in it than the pool says of itself.
fn on(pool: &PracticePool, members: &Value) -> TestApp {
    let data = Rc::new(TempDir::new().unwrap());
    let mut connection = pool.connection();
    for (name, value) in members.as_object().unwrap() {
        connection[name] = value.clone();
    }
    let file = data.path().join("practice.secondstep");
    fs::write(&file, connection.to_string()).unwrap();
    TestApp::start_in(&data, &["--connection", file.to_str().unwrap()])
}

#[tokio::test(flavor = "multi_thread")]
async fn the_organisations_own_questions_follow_the_password() {
    let settings = Settings {
        flows: vec![Flow::Custom, Flow::RefreshToken],
        custom_challenge: CustomChallenge {
            questions: vec![Question::new("What is on your badge?", "blue")],
            ..CustomChallenge::default()
        },
        ..Settings::default()
    };
    let pool = pool(settings).await;
    let app = on(&pool, &json!({ "signIn": ["questions"] }));
    assert_eq!(app.ask("view")["doors"]["password"], true);
    assert_eq!(app.sign_in()["screen"], "question");
    let answered = app.invoke("answer_question", json!({ "answer": "blue" })).unwrap();
    assert_eq!(answered["screen"], "panel");
}

fn with_a_passkey() -> Settings {
    Settings {
        people: vec![Person {
            passkeys: 1,
            ..Person::default()
        }],
        flows: vec![Flow::UserAuth, Flow::UserSrp, Flow::RefreshToken],
        first_factors: vec![FirstFactor::Password, FirstFactor::WebAuthn],
        ..Settings::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_a_way_to_begin_only_where_a_browser_can_use_it() {
    let pool = pool(with_a_passkey()).await;
    let begin = |app: &TestApp| {
        app.invoke("sign_in_without_password", json!({ "username": PRACTICE_EMAIL }))
            .unwrap()
    };
    let without = on(&pool, &json!({ "managedLogin": null }));
    assert_eq!(begin(&without)["ways"], json!(["password"]));
    let browser = json!({ "domain": "https://example.com", "redirectPorts": [21721] });
    let with = on(&pool, &json!({ "managedLogin": browser }));
    assert_eq!(begin(&with)["ways"], json!(["password", "passkey"]));
}
