//! From the first answer to the tokens, whatever is asked.

use std::time::Duration;

use practice_pool::totp;
use serde_json::{Value, json};

use super::{
    Oracle,
    doors::{NEW, TWIN, Twin},
};
use crate::plan::ANSWERS;

/// No sign-in asks more.
const MOST: usize = 9;

impl Oracle {
    pub(super) async fn follows(&mut self, answer: Value, twin: &Twin, password: Option<&str>) -> bool {
        let mut answer = answer;
        for _ in 0..MOST {
            if answer["AuthenticationResult"]["AccessToken"].is_string() {
                return true;
            }
            // An authenticator's code is good once.
            self.clock.pass(Duration::from_secs(31));
            match self.answers(&answer, twin, password).await {
                Some(next) => answer = next,
                None => return false,
            }
        }
        false
    }

    async fn answers(&mut self, asked: &Value, twin: &Twin, password: Option<&str>) -> Option<Value> {
        let name = asked["ChallengeName"].as_str()?;
        let parameters = &asked["ChallengeParameters"];
        let responses = match name {
            "SMS_MFA" | "SMS_OTP" | "EMAIL_OTP" => {
                let code = self.read_code(twin)?;
                json!({format!("{name}_CODE"): code})
            }
            "SOFTWARE_TOKEN_MFA" => return self.shows_a_code(asked, twin).await,
            "SELECT_MFA_TYPE" => {
                let listed: Vec<String> = serde_json::from_str(parameters["MFAS_CAN_CHOOSE"].as_str()?).ok()?;
                json!({"ANSWER": listed.get(twin.picks())?})
            }
            "SELECT_CHALLENGE" => {
                let chosen = asked["AvailableChallenges"].get(twin.picks())?.as_str()?;
                match chosen {
                    "PASSWORD" => json!({"ANSWER": chosen, "PASSWORD": password?}),
                    // The same as the one before, and not to be done without arithmetic.
                    "PASSWORD_SRP" => return None,
                    _ => json!({"ANSWER": chosen}),
                }
            }
            "NEW_PASSWORD_REQUIRED" => {
                let wanted: Vec<String> = serde_json::from_str(parameters["requiredAttributes"].as_str()?).ok()?;
                let mut responses = json!({"NEW_PASSWORD": NEW});
                for attribute in wanted {
                    responses[attribute] = "Augusta".into();
                }
                responses
            }
            "CUSTOM_CHALLENGE" => {
                let question = parameters["question"].as_str()?;
                let (_, answer) = ANSWERS.iter().find(|(text, _)| *text == question)?;
                json!({"ANSWER": answer})
            }
            "MFA_SETUP" => return self.sets_up(asked, twin).await,
            _ => return None,
        };
        self.responds(asked, responses).await
    }

    async fn responds(&self, asked: &Value, responses: Value) -> Option<Value> {
        let mut responses = self.hashed(responses, "SECRET_HASH", TWIN);
        responses["USERNAME"] = TWIN.into();
        let body = json!({
            "ClientId": self.client,
            "ChallengeName": asked["ChallengeName"],
            "Session": asked["Session"],
            "ChallengeResponses": responses,
        });
        self.call("RespondToAuthChallenge", body).await.ok()
    }

    async fn shows_a_code(&self, asked: &Value, twin: &Twin) -> Option<Value> {
        for key in twin.keys.iter().filter(|_| twin.has.app) {
            let code = totp(key, self.clock.time())?;
            let answer = self.responds(asked, json!({"SOFTWARE_TOKEN_MFA_CODE": code})).await;
            if answer.is_some() {
                return answer;
            }
        }
        None
    }

    async fn sets_up(&self, asked: &Value, twin: &Twin) -> Option<Value> {
        let listed: Vec<String> =
            serde_json::from_str(asked["ChallengeParameters"]["MFAS_CAN_SETUP"].as_str()?).ok()?;
        let chosen = listed.get(twin.picks())?;
        match chosen.as_str() {
            "EMAIL_OTP" if twin.has.mail => self.responds(asked, json!({"EMAIL": crate::human::TWINS_EMAIL})).await,
            "SOFTWARE_TOKEN_MFA" if twin.has.app => {
                let session = json!({"Session": asked["Session"]});
                let new = self.call("AssociateSoftwareToken", session).await.ok()?;
                let code = totp(new["SecretCode"].as_str()?, self.clock.time())?;
                let body = json!({"Session": new["Session"], "UserCode": code});
                let verified = self.call("VerifySoftwareToken", body).await.ok()?;
                let mut answered = asked.clone();
                answered["Session"] = verified["Session"].clone();
                self.responds(&answered, json!({})).await
            }
            _ => None,
        }
    }
}

impl Twin {
    fn picks(&self) -> usize {
        self.had_to_pick.set(true);
        self.pick
    }
}
