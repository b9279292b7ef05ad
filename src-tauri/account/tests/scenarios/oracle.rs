//! What is really so: asked of the pool by raw HTTP, with no rule of package `account` and none of `cognito`.
//!
//! It knows the service's words, the person's password, their authenticator's key and what was sent to them. It does not
//! know what anybody expects.

use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use practice_pool::{Factor, Message, MfaMode, Person, PracticePool, totp};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;

pub(crate) const SMS: &str = "SMS_MFA";
pub(crate) const APP: &str = "SOFTWARE_TOKEN_MFA";
pub(crate) const EMAIL: &str = "EMAIL_OTP";

/// The key of every authenticator here.
pub(crate) const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// The service's words for factors.
pub(crate) type Words = BTreeSet<String>;

/// A clock that only moves when it is told to, shared by one pool and one panel.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<SystemTime>>);

impl Hands {
    pub(crate) fn at_noon() -> Self {
        // Sunday, 22 November 2026.
        Self(Arc::new(Mutex::new(
            SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_348_800),
        )))
    }

    pub(crate) fn pass(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }

    pub(crate) fn time(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }
}

impl account::Clock for Hands {
    fn now(&self) -> SystemTime {
        self.time()
    }
}

impl practice_pool::Clock for Hands {
    fn now(&self) -> SystemTime {
        self.time()
    }
}

/// What a sign-in meets after the right password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    Nothing,
    Code(String),
    Choice(Words),
    SetUp,
    /// No way on: the service's exception.
    Refused(String),
}

/// What `GetUser` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Truth {
    pub(crate) on: Words,
    pub(crate) preferred: Option<String>,
    pub(crate) phone: bool,
    pub(crate) email: bool,
}

/// Something that gets a person in. The same words as the service's where it has any.
pub(crate) const PASSWORD: &str = "PASSWORD";
pub(crate) const SET_UP: &str = "MFA_SETUP";

/// Speaks raw HTTP to one pool.
pub(crate) struct Oracle {
    http: reqwest::Client,
    endpoint: String,
    client: String,
    clock: Hands,
    messages: UnboundedReceiver<Message>,
}

impl Oracle {
    pub(crate) fn of(pool: &PracticePool, clock: Hands) -> Self {
        Self {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            endpoint: pool.endpoint(),
            client: pool.client_id().to_owned(),
            clock,
            messages: pool.messages(),
        }
    }

    async fn call(&self, operation: &str, body: Value) -> Result<Value, String> {
        let request = self
            .http
            .post(&self.endpoint)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", format!("AWSCognitoIdentityProviderService.{operation}"))
            .body(body.to_string());
        let answer = request.send().await.unwrap();
        let good = answer.status().is_success();
        let body: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        if good {
            Ok(body)
        } else {
            Err(body["__type"].as_str().unwrap_or_default().to_owned())
        }
    }

    /// The code that was sent last.
    pub(crate) fn sent_code(&mut self) -> Option<String> {
        let mut last = None;
        while let Ok(message) = self.messages.try_recv() {
            last = Some(message.code);
        }
        last
    }

    /// The code that the authenticator shows.
    pub(crate) fn shown_code(&self) -> String {
        totp(KEY, self.clock.time()).unwrap()
    }

    /// An access token for reading. It is got in a moment in which the pool asks nobody for a second step, so that
    /// everybody gets one and nothing of theirs changes by it.
    pub(crate) async fn token(&self, pool: &PracticePool, mode: MfaMode, person: &Person) -> String {
        pool.set_mfa(MfaMode::Off);
        let answer = self.password(person).await.unwrap();
        pool.set_mfa(mode);
        answer["AuthenticationResult"]["AccessToken"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub(crate) async fn truth(&self, token: &str) -> Truth {
        let user = self.call("GetUser", json!({"AccessToken": token})).await.unwrap();
        let has = |name: &str| {
            user["UserAttributes"]
                .as_array()
                .is_some_and(|list| list.iter().any(|entry| entry["Name"] == name))
        };
        Truth {
            on: words(&user["UserMFASettingList"]),
            preferred: user["PreferredMfaSetting"].as_str().map(str::to_owned),
            phone: has("phone_number"),
            email: has("email"),
        }
    }

    async fn password(&self, person: &Person) -> Result<Value, String> {
        let parameters = json!({"USERNAME": person.username, "PASSWORD": person.password});
        let body = json!({"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": self.client, "AuthParameters": parameters});
        self.call("InitiateAuth", body).await
    }

    async fn answer(&self, person: &Person, asked: &Value, member: &str, with: &str) -> Result<Value, String> {
        let body = json!({
            "ClientId": self.client,
            "ChallengeName": asked["ChallengeName"],
            "Session": asked["Session"],
            "ChallengeResponses": {"USERNAME": person.username, member: with},
        });
        self.call("RespondToAuthChallenge", body).await
    }

    /// What a new sign-in asks after the password.
    pub(crate) async fn asked(&self, person: &Person) -> Asked {
        asked(&self.password(person).await)
    }

    /// The same, with a token to read by.
    pub(crate) async fn asked_with_token(
        &self,
        pool: &PracticePool,
        mode: MfaMode,
        person: &Person,
    ) -> (Asked, String) {
        let answer = self.password(person).await;
        let asked = asked(&answer);
        let token = match answer {
            Ok(answer) if asked == Asked::Nothing => access_token(&answer),
            _ => self.token(pool, mode, person).await,
        };
        (asked, token)
    }

    /// Everything that gets the person in where this is asked, tried to the end. Codes that come or are shown are typed.
    pub(crate) async fn ways_in(&mut self, person: &Person, asked: &Asked) -> BTreeSet<String> {
        let offered = match asked.clone() {
            Asked::Nothing => return [PASSWORD.to_owned()].into(),
            Asked::SetUp => return [SET_UP.to_owned()].into(),
            Asked::Refused(_) => Words::new(),
            Asked::Code(word) => Words::from([word]),
            Asked::Choice(words) => words,
        };
        let mut found = BTreeSet::new();
        for word in offered {
            // An authenticator's code is good once.
            self.clock.pass(Duration::from_secs(60));
            if self.gets_in(person, &word).await {
                found.insert(word);
            }
        }
        found
    }

    async fn gets_in(&mut self, person: &Person, word: &str) -> bool {
        self.sent_code();
        let Ok(mut challenge) = self.password(person).await else {
            return false;
        };
        if challenge["ChallengeName"] == "SELECT_MFA_TYPE" {
            match self.answer(person, &challenge, "ANSWER", word).await {
                Ok(next) => challenge = next,
                Err(_) => return false,
            }
        }
        let (member, code) = match word {
            SMS => ("SMS_MFA_CODE", self.sent_code()),
            EMAIL => ("EMAIL_OTP_CODE", self.sent_code()),
            _ => ("SOFTWARE_TOKEN_MFA_CODE", Some(self.shown_code())),
        };
        let Some(code) = code else { return false };
        let answer = self.answer(person, &challenge, member, &code).await;
        answer.is_ok_and(|answer| answer["AuthenticationResult"]["AccessToken"].is_string())
    }
}

fn access_token(answer: &Value) -> String {
    answer["AuthenticationResult"]["AccessToken"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn asked(answer: &Result<Value, String>) -> Asked {
    let answer = match answer {
        Ok(answer) => answer,
        Err(exception) => return Asked::Refused(exception.clone()),
    };
    match answer["ChallengeName"].as_str() {
        None => Asked::Nothing,
        Some("SELECT_MFA_TYPE") => {
            let listed = answer["ChallengeParameters"]["MFAS_CAN_CHOOSE"].as_str().unwrap();
            Asked::Choice(words(&serde_json::from_str(listed).unwrap()))
        }
        Some("MFA_SETUP") => Asked::SetUp,
        Some(word) => Asked::Code(word.to_owned()),
    }
}

fn words(list: &Value) -> Words {
    let entries = list.as_array().into_iter().flatten();
    entries.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The factors for which a pool could ask this person, whatever they switched on.
pub(crate) fn reachable(person: &Person, factor: Factor) -> bool {
    match factor {
        Factor::Sms => person.phone.is_some(),
        Factor::SoftwareToken => person.authenticator.is_some(),
        Factor::Email => person.email.is_some(),
        Factor::WebAuthn => false,
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => formatter.write_str("nothing"),
            Self::Code(word) => write!(formatter, "{word}"),
            Self::Choice(words) => write!(formatter, "choice{words:?}"),
            Self::SetUp => formatter.write_str("set-up"),
            Self::Refused(exception) => write!(formatter, "refused:{exception}"),
        }
    }
}
