//! What is really so: asked of the pool by raw HTTP, with no rule of package `account` and none of `cognito`.
//!
//! It knows the service's words, the person's password, their authenticator's key and what was sent to them. It does not
//! know what anybody expects. It always asks from another computer: it never names one.

mod ways;

use std::{collections::BTreeSet, fmt};

use practice_pool::{Message, MfaMode, PRACTICE_PASSWORD, Person, PracticePool, Status, totp};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;

pub(crate) use self::ways::{ELSEWHERE, PASSWORD, SET_UP, start};
use crate::hands::Hands;

pub(crate) const SMS: &str = "SMS_MFA";
pub(crate) const APP: &str = "SOFTWARE_TOKEN_MFA";
pub(crate) const EMAIL: &str = "EMAIL_OTP";

/// What an authenticator has that was connected before.
pub(crate) const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// The service's words for factors.
pub(crate) type Words = BTreeSet<String>;

/// What a sign-in meets after the right password, or in its place where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    Nothing,
    Code(String),
    Choice(Words),
    SetUp,
    /// There is no password, and these are offered in its place.
    Starts(Words),
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

    /// The code that an authenticator with this key shows.
    pub(crate) fn shown_code(&self, key: &str) -> String {
        totp(key, self.clock.time()).unwrap()
    }

    /// An access token for reading. It is got in a moment in which everybody has a password and nobody is asked for a
    /// second step, so that everybody gets one and nothing of theirs changes by it.
    pub(crate) async fn token(&self, pool: &PracticePool, mode: MfaMode, person: &Person) -> String {
        pool.set_mfa(MfaMode::Off);
        let native = as_native(pool, &person.username);
        let answer = self.password(&native).await.unwrap();
        pool.change(&person.username, |it| {
            person.password.clone_into(&mut it.password);
            it.status = person.status;
        });
        pool.set_mfa(mode);
        access_token(&answer)
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

    /// What a new sign-in asks.
    pub(crate) async fn asked(&self, person: &Person) -> Asked {
        if person.has_password() || person.status == Status::ExternalProvider {
            return asked(&self.password(person).await);
        }
        match self.starts(person).await {
            Ok(starts) => Asked::Starts(starts),
            Err(exception) => Asked::Refused(exception),
        }
    }

    /// The same, with a token to read by.
    pub(crate) async fn asked_with_token(
        &self,
        pool: &PracticePool,
        mode: MfaMode,
        person: &Person,
    ) -> (Asked, String) {
        if !person.has_password() {
            return (self.asked(person).await, self.token(pool, mode, person).await);
        }
        let answer = self.password(person).await;
        let asked = asked(&answer);
        let token = match answer {
            Ok(answer) if asked == Asked::Nothing => access_token(&answer),
            _ => self.token(pool, mode, person).await,
        };
        (asked, token)
    }

    /// What the pool offers this person in place of a password.
    pub(crate) async fn starts(&self, person: &Person) -> Result<Words, String> {
        let answer = self.begin(person, None).await?;
        let mut starts = words(&answer["AvailableChallenges"]);
        starts.retain(|start| !start.starts_with("PASSWORD"));
        Ok(starts)
    }

    async fn begin(&self, person: &Person, start: Option<&str>) -> Result<Value, String> {
        let mut parameters = json!({"USERNAME": person.username});
        if let Some(start) = start {
            parameters["PREFERRED_CHALLENGE"] = start.into();
        }
        let body = json!({"AuthFlow": "USER_AUTH", "ClientId": self.client, "AuthParameters": parameters});
        self.call("InitiateAuth", body).await
    }
}

/// Gives the person a password and an account of their own, until it is taken back.
pub(crate) fn as_native(pool: &PracticePool, username: &str) -> Person {
    pool.change(username, |it| {
        it.status = Status::Confirmed;
        if !it.has_password() {
            PRACTICE_PASSWORD.clone_into(&mut it.password);
        }
    });
    pool.person(username).unwrap()
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

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => formatter.write_str("nothing"),
            Self::Code(word) => write!(formatter, "{word}"),
            Self::Choice(words) => write!(formatter, "choice{words:?}"),
            Self::SetUp => formatter.write_str("set-up"),
            Self::Starts(words) => write!(formatter, "starts{words:?}"),
            Self::Refused(exception) => write!(formatter, "refused:{exception}"),
        }
    }
}
