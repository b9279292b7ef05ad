//! Trying to get in, by everything that is asked for or offered, to the end; and trying to get a new password.

use std::{collections::BTreeSet, time::Duration};

use practice_pool::{Person, PracticePool};
use serde_json::{Value, json};

use super::{APP, Asked, EMAIL, Oracle, SMS, Words, words};

/// Something that gets a person in. The same words as the service's where it has any.
pub(crate) const PASSWORD: &str = "PASSWORD";
pub(crate) const SET_UP: &str = "MFA_SETUP";
pub(crate) const ELSEWHERE: &str = "another provider";

/// The same for what takes the password's place, as it is named here: the service calls two things `EMAIL_OTP`.
pub(crate) fn start(word: &str) -> String {
    format!("start by {word}")
}

impl Oracle {
    /// Everything that gets the person in where this is asked. Codes that come or are shown are typed.
    pub(crate) async fn ways_in(&mut self, pool: &PracticePool, person: &Person, asked: &Asked) -> BTreeSet<String> {
        let offered = match asked.clone() {
            Asked::Nothing => return [PASSWORD.to_owned()].into(),
            Asked::SetUp if self.sets_up(person).await => return [SET_UP.to_owned()].into(),
            Asked::Starts(starts) => return self.starts_that_let_in(person, starts).await,
            Asked::SetUp | Asked::Refused(_) => Words::new(),
            Asked::Code(word) => Words::from([word]),
            Asked::Choice(words) => words,
        };
        let mut found = BTreeSet::new();
        for word in offered {
            // An authenticator's code is good once.
            self.clock.pass(Duration::from_secs(60));
            if self.gets_in(pool, person, &word).await {
                found.insert(word);
            }
        }
        found
    }

    async fn gets_in(&mut self, pool: &PracticePool, person: &Person, word: &str) -> bool {
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
        let code = if word == APP {
            let has = pool.person(&person.username).and_then(|it| it.authenticator);
            has.map(|key| self.shown_code(&key))
        } else {
            self.sent_code()
        };
        let Some(code) = code else { return false };
        self.code_lets_in(person, &challenge, word, &code).await
    }

    async fn code_lets_in(&self, person: &Person, challenge: &Value, word: &str, code: &str) -> bool {
        let member = match word {
            SMS => "SMS_MFA_CODE",
            EMAIL => "EMAIL_OTP_CODE",
            APP => "SOFTWARE_TOKEN_MFA_CODE",
            _ => "SMS_OTP_CODE",
        };
        is_in(&self.answer(person, challenge, member, code).await)
    }

    /// A passkey's key is known to no pool here, so that it counts as a way wherever it is offered.
    async fn starts_that_let_in(&mut self, person: &Person, starts: Words) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for word in starts {
            self.sent_code();
            let lets_in = match self.begin(person, Some(&word)).await {
                Err(_) => false,
                Ok(_) if word == "WEB_AUTHN" => true,
                Ok(challenge) => match self.sent_code() {
                    Some(code) => self.code_lets_in(person, &challenge, &word, &code).await,
                    None => false,
                },
            };
            if lets_in {
                found.insert(start(&word));
            }
        }
        found
    }

    /// Sets up what may be set up on the way in, one after the other until one lets in.
    async fn sets_up(&mut self, person: &Person) -> bool {
        self.clock.pass(Duration::from_secs(60));
        let Ok(challenge) = self.password(person).await else {
            return false;
        };
        let listed = challenge["ChallengeParameters"]["MFAS_CAN_SETUP"]
            .as_str()
            .unwrap_or("[]");
        let listed = words(&serde_json::from_str(listed).unwrap());
        if listed.contains(APP) {
            return self.connects_authenticator(person, &challenge).await;
        }
        if !listed.contains(EMAIL) {
            return false;
        }
        self.sent_code();
        let address = "another@practice.example";
        let Ok(challenge) = self.answer(person, &challenge, "EMAIL", address).await else {
            return false;
        };
        match self.sent_code() {
            Some(code) => self.code_lets_in(person, &challenge, EMAIL, &code).await,
            None => false,
        }
    }

    async fn connects_authenticator(&self, person: &Person, challenge: &Value) -> bool {
        let session = json!({"Session": challenge["Session"]});
        let Ok(new) = self.call("AssociateSoftwareToken", session).await else {
            return false;
        };
        let code = self.shown_code(new["SecretCode"].as_str().unwrap());
        let body = json!({"Session": new["Session"], "UserCode": code});
        let Ok(verified) = self.call("VerifySoftwareToken", body).await else {
            return false;
        };
        let mut answered = challenge.clone();
        answered["Session"] = verified["Session"].clone();
        let name = person.username.as_str();
        is_in(&self.answer(person, &answered, "USERNAME", name).await)
    }

    /// Whether somebody who forgot their password gets a new one. Who has one gets the same again, so that nothing changes;
    /// of who has none, that a code came has to do.
    pub(crate) async fn resets(&mut self, person: &Person) -> bool {
        self.sent_code();
        let name = json!({"ClientId": self.client, "Username": person.username});
        if self.call("ForgotPassword", name.clone()).await.is_err() {
            return false;
        }
        let Some(code) = self.sent_code() else { return false };
        if !person.has_password() {
            return true;
        }
        let mut body = name;
        body["ConfirmationCode"] = code.into();
        body["Password"] = person.password.clone().into();
        self.call("ConfirmForgotPassword", body).await.is_ok()
    }
}

fn is_in(answer: &Result<Value, String>) -> bool {
    answer
        .as_ref()
        .is_ok_and(|answer| answer["AuthenticationResult"]["AccessToken"].is_string())
}
