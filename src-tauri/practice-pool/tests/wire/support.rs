//! A pool, a clock that stands still until it is moved, and a bare HTTP client.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use practice_pool::{Clock, Flow, Message, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, PracticePool, Settings, totp};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;

/// 2026-01-05 03:04:05 UTC.
pub(crate) const START: u64 = 1_767_582_245;

/// The secret of an authenticator that tests hand out.
pub(crate) const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A secret for pools whose app client has one.
pub(crate) const CLIENT_SECRET: &str = "practice0secret0practice0secret0";

/// A clock that moves only when told to.
pub(crate) struct TestClock(Mutex<SystemTime>);

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        *self.0.lock().expect("nobody panics with the clock")
    }
}

/// A pool that allows the password to be sent as it is, which most tests sign in with.
pub(crate) struct Practice {
    pub(crate) pool: PracticePool,
    pub(crate) http: reqwest::Client,
    clock: Arc<TestClock>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl Practice {
    pub(crate) async fn start() -> Self {
        Self::with(|_| ()).await
    }

    /// A pool with settings of one's own.
    pub(crate) async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let clock = Arc::new(TestClock(Mutex::new(UNIX_EPOCH + Duration::from_secs(START))));
        let mut settings = Settings {
            flows: vec![Flow::UserSrp, Flow::UserPassword, Flow::RefreshToken],
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            ..Settings::default()
        };
        change(&mut settings);
        let pool = PracticePool::start(settings).await.expect("the pool starts");
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        Self { pool, http, clock }
    }

    /// A pool with one person who is not quite the default one.
    pub(crate) async fn with_person(change: impl FnOnce(&mut Person)) -> Self {
        let mut person = Person::default();
        change(&mut person);
        Self::with(|settings| settings.people = vec![person]).await
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    pub(crate) fn pass(&self, seconds: u64) {
        *self.clock.0.lock().expect("nobody panics with the clock") += Duration::from_secs(seconds);
    }

    /// The code that an authenticator with [`SECRET`] shows now.
    pub(crate) fn code(&self) -> String {
        totp(SECRET, self.now()).expect("a code")
    }

    pub(crate) async fn send(&self, operation: &str, body: impl Into<String>) -> reqwest::Result<reqwest::Response> {
        request(&self.http, &self.pool.endpoint(), operation, body.into())
            .send()
            .await
    }

    pub(crate) async fn call(&self, operation: &str, body: Value) -> Reply {
        let response = self.send(operation, body.to_string()).await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.expect("a whole body");
        Reply {
            status,
            headers,
            body: serde_json::from_slice(&body).expect("JSON"),
        }
    }

    /// `InitiateAuth` with the password as it is.
    pub(crate) async fn initiate(&self, username: &str, password: &str) -> Reply {
        let parameters = json!({"USERNAME": username, "PASSWORD": password});
        self.initiate_with("USER_PASSWORD_AUTH", parameters).await
    }

    pub(crate) async fn initiate_with(&self, flow: &str, parameters: Value) -> Reply {
        let body = json!({"AuthFlow": flow, "ClientId": self.pool.client_id(), "AuthParameters": parameters});
        self.call("InitiateAuth", body).await
    }

    pub(crate) async fn respond(&self, challenge: &str, session: &Value, responses: Value) -> Reply {
        let mut responses = responses;
        if responses.get("USERNAME").is_none() {
            responses["USERNAME"] = Person::default().username.into();
        }
        let body = json!({
            "ChallengeName": challenge,
            "ClientId": self.pool.client_id(),
            "Session": session,
            "ChallengeResponses": responses,
        });
        self.call("RespondToAuthChallenge", body).await
    }

    /// Tokens of the practice person, who must have nothing switched on.
    pub(crate) async fn tokens(&self) -> Value {
        self.initiate(PRACTICE_EMAIL, PRACTICE_PASSWORD).await.ok()["AuthenticationResult"].clone()
    }

    pub(crate) async fn access_token(&self) -> String {
        self.tokens().await["AccessToken"]
            .as_str()
            .expect("an access token")
            .to_owned()
    }

    pub(crate) async fn get_user(&self, token: &str) -> Reply {
        self.call("GetUser", json!({"AccessToken": token})).await
    }

    /// Changes the practice person behind their back.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Person)) {
        self.pool.change(PRACTICE_EMAIL, change);
    }

    pub(crate) fn person(&self) -> Person {
        self.pool
            .person(&Person::default().username)
            .expect("the practice person")
    }
}

impl Reply {
    /// The body of a success.
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.body
    }

    /// Type and message of a refusal with HTTP 400, which the headers have to repeat.
    pub(crate) fn refused(&self) -> (String, String) {
        assert_eq!(self.status, 400, "{}", self.body);
        let text = |name: &str| self.body[name].as_str().unwrap_or_default().to_owned();
        let (name, message) = (text("__type"), text("message"));
        let header = |name: &str| {
            self.headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        assert_eq!(header("x-amzn-errortype"), Some(format!("{name}:")));
        assert_eq!(header("x-amzn-errormessage").as_deref(), Some(message.as_str()));
        (name, message)
    }

    pub(crate) fn is_refused(&self, name: &str, message: &str) {
        assert_eq!(self.refused(), (name.to_owned(), message.to_owned()));
    }
}

/// A request that is yet to be sent.
pub(crate) fn request(
    http: &reqwest::Client,
    endpoint: &str,
    operation: &str,
    body: String,
) -> reqwest::RequestBuilder {
    http.post(endpoint)
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", format!("AWSCognitoIdentityProviderService.{operation}"))
        .body(body)
}

/// Whether a sign-in is over.
pub(crate) fn has_tokens(answer: &Value) -> bool {
    answer["AuthenticationResult"]["AccessToken"].is_string()
}

/// The code of the one message that was sent since the last look.
pub(crate) fn only_code(messages: &mut UnboundedReceiver<Message>) -> String {
    let message = messages.try_recv().expect("a message was sent");
    assert!(messages.try_recv().is_err(), "one message was sent");
    message.code
}

/// A six-digit code that is not this one.
pub(crate) fn other_code(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}
