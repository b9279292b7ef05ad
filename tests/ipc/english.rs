//! The service's English is a last resort: a pool whose every refusal is worded at random behaves the same, and makes the
//! same failures, but for those that only the English tells apart.

use std::{sync::Arc, time::Duration};

use practice_pool::{Clock, Factor, Fault, PRACTICE_EMAIL, Person, PracticePool, Settings, Status, Times};
use serde_json::{Value, json};

use crate::app::TestApp;

/// A clock that is moved by hand.
#[derive(Clone, Default)]
struct Later(Arc<std::sync::Mutex<Duration>>);

impl Clock for Later {
    fn now(&self) -> std::time::SystemTime {
        std::time::SystemTime::now() + *self.0.lock().unwrap()
    }
}

struct House {
    pool: PracticePool,
    app: TestApp,
    clock: Later,
}

impl House {
    async fn of(person: Person, reworded: bool) -> Self {
        let clock = Later::default();
        let pool = PracticePool::start(Settings {
            people: vec![person],
            reworded,
            clock: Arc::new(clock.clone()),
            ..Settings::default()
        })
        .await
        .unwrap();
        let app = TestApp::on(&pool);
        Self { pool, app, clock }
    }

    fn sign_in(&self, password: &str) -> Result<Value, Value> {
        let arguments = json!({ "username": PRACTICE_EMAIL, "password": password, "stay": false });
        self.app.invoke("sign_in", arguments)
    }

    /// Saves a change of one factor: the code of the failure, or what differs.
    fn save(&self, factor: &str) -> String {
        told(
            &self
                .app
                .save(&json!({ factor: { "enabled": true, "preferred": false } })),
        )
    }

    fn refuse(&self, operation: &str, name: &str) {
        let fault = Fault::Exception {
            name: name.to_owned(),
            message: "In other words".to_owned(),
            status: 400,
        };
        self.pool.fail(operation, fault, Times::Once);
    }
}

/// What the person is told, in a word.
fn told(outcome: &Result<Value, Value>) -> String {
    match outcome {
        Ok(answer) => answer["screen"].as_str().unwrap_or("saved").to_owned(),
        Err(failure) => {
            let factor = failure["factor"].as_str().unwrap_or_default();
            format!(
                "{} {factor}",
                failure["code"].as_str().unwrap_or("refused by the boundary")
            )
        }
    }
}

fn with_text_message() -> Person {
    Person {
        factors: vec![Factor::Sms],
        ..Person::default()
    }
}

/// Everything that is told along the ways that the service refuses.
async fn all_told(reworded: bool) -> Vec<(&'static str, String)> {
    let password = practice_pool::PRACTICE_PASSWORD;
    let mut all = Vec::new();

    let house = House::of(Person::default(), reworded).await;
    all.push(("wrong password", told(&house.sign_in("not-the-password"))));
    all.push(("right password", told(&house.sign_in(password))));
    *house.clock.0.lock().unwrap() += Duration::from_secs(2 * 60 * 60);
    all.push((
        "a token that ran out at the service",
        told(&house.app.invoke("read_again", json!({}))),
    ));
    for (factor, name) in [
        ("sms", "InvalidParameterException"),
        ("email", "InvalidParameterException"),
        ("sms", "ResourceNotFoundException"),
        ("sms", "OperationNotEnabledException"),
        ("sms", "LimitExceededException"),
        ("sms", "UserLambdaValidationException"),
        ("sms", "UserNotFoundException"),
        ("sms", "ANewException"),
    ] {
        house.refuse("SetUserMFAPreference", name);
        all.push((name, house.save(factor)));
    }
    house.refuse("AssociateSoftwareToken", "SoftwareTokenMFANotFoundException");
    let begun = house.app.invoke("begin_authenticator_set_up", json!({}));
    all.push(("authenticators are off", told(&begun)));
    house.app.ask("begin_authenticator_set_up");
    let wrong = json!({ "code": "000000", "deviceName": null });
    all.push((
        "wrong code",
        told(&house.app.invoke("finish_authenticator_set_up", wrong)),
    ));
    house.pool.revoke_all(PRACTICE_EMAIL);
    all.push(("revoked", house.save("sms")));
    all.push(("and in again", told(&house.sign_in(password))));

    for (name, status) in [
        ("unconfirmed", Status::Unconfirmed),
        ("reset required", Status::ResetRequired),
    ] {
        let house = House::of(
            Person {
                status,
                ..Person::default()
            },
            reworded,
        )
        .await;
        all.push((name, told(&house.sign_in(password))));
    }

    let house = House::of(with_text_message(), reworded).await;
    all.push(("a code is asked for", told(&house.sign_in(password))));
    let code = json!({ "code": "000000" });
    all.push((
        "wrong code at sign-in",
        told(&house.app.invoke("answer_code", code.clone())),
    ));
    *house.clock.0.lock().unwrap() += Duration::from_secs(4 * 60);
    all.push(("too late", told(&house.app.invoke("answer_code", code))));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn in_other_words_the_service_is_understood_in_the_same_way() {
    let (plain, reworded) = (all_told(false).await, all_told(true).await);
    assert_eq!(plain, reworded);
    // And they are told apart, or the comparison would prove nothing.
    let different: std::collections::BTreeSet<_> = plain.iter().map(|(_, told)| told).collect();
    assert!(different.len() >= 15, "{plain:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_only_the_english_tells_less_is_said_and_nothing_false() {
    for (reworded, expected) in [(false, "accountOff "), (true, "wrongPassword ")] {
        let off = Person {
            status: Status::Disabled,
            ..Person::default()
        };
        let house = House::of(off, reworded).await;
        assert_eq!(told(&house.sign_in(practice_pool::PRACTICE_PASSWORD)), expected);
    }
}
