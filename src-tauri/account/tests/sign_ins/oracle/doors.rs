//! Every way to begin, tried one after the other until one leads in.

use std::cell::Cell;

use practice_pool::{Flow, Medium, Person, PracticePool};
use serde_json::{Value, json};

use super::Oracle;
use crate::{
    human::{Human, TWINS_EMAIL, TWINS_PHONE},
    plan::{Has, Plan},
};

/// The twin's name.
pub(super) const TWIN: &str = "the-twin";
/// What the twin thinks of where a new password is wanted.
pub(super) const NEW: &str = "Twin-Osprey-77";

/// What the twin has at hand, and which of several ways they take.
pub(super) struct Twin {
    pub(super) has: Has,
    pub(super) keys: Vec<String>,
    pub(super) pick: usize,
    pub(super) had_to_pick: Cell<bool>,
}

/// As many as the longest list of ways.
const PICKS: usize = 5;

impl Oracle {
    /// How somebody gets in who is as the person is now and has what they have; `None` if nothing leads in.
    pub(crate) async fn way_in(&mut self, pool: &PracticePool, plan: &Plan, human: &Human) -> Option<String> {
        let now = pool.person(&plan.person.username)?;
        let known = human.passwords.iter().map(|it| (Some(it.as_str()), false));
        // Without one: the name alone. In the end by a new one.
        for (password, reset) in known.chain([(None, false), (Some(NEW), true)]) {
            for pick in 0..PICKS {
                pool.put_person(twin_of(&now));
                let twin = Twin {
                    has: plan.has,
                    keys: human.keys.clone(),
                    pick,
                    had_to_pick: Cell::default(),
                };
                let is_in = self.tries(pool, plan, &twin, password, reset).await;
                pool.remove_person(TWIN);
                if is_in {
                    let by = if password.is_some() { "password" } else { "name" };
                    return Some(format!("{by}, reset first: {reset}, way {pick}"));
                }
                if !twin.had_to_pick.get() {
                    break;
                }
            }
        }
        None
    }

    async fn tries(
        &mut self,
        pool: &PracticePool,
        plan: &Plan,
        twin: &Twin,
        password: Option<&str>,
        reset: bool,
    ) -> bool {
        self.sent_code();
        if reset && !self.resets(twin).await {
            return false;
        }
        let mut begun = self.begins(pool, plan, password).await;
        if begun.as_ref().is_err_and(|name| name == "UserNotConfirmedException") && self.confirms(twin).await {
            begun = self.begins(pool, plan, password).await;
        }
        let answer = match begun {
            Ok(answer) => answer,
            Err(_) => match self.begins_by_name().await {
                Ok(answer) => answer,
                Err(_) => return false,
            },
        };
        self.follows(answer, twin, password).await
    }

    /// By the password as it is: what comes after it does not depend on how it was proved.
    async fn begins(&self, pool: &PracticePool, plan: &Plan, password: Option<&str>) -> Result<Value, String> {
        let flows = &plan.service.flows;
        let Some(password) = password else {
            return self.begins_by_name().await;
        };
        let asks = flows.contains(&Flow::Custom);
        if !asks && !flows.contains(&Flow::UserSrp) && !flows.contains(&Flow::UserPassword) {
            return Err("no such flow".to_owned());
        }
        pool.set_flows(&[flows.clone(), vec![Flow::UserPassword]].concat());
        let parameters = json!({"USERNAME": TWIN, "PASSWORD": password});
        let mut answer = self.initiates("USER_PASSWORD_AUTH", parameters).await;
        // The questions come in place of the second step, whether there is one or not.
        let is_right = match &answer {
            Ok(answer) => answer["ChallengeName"] != "NEW_PASSWORD_REQUIRED",
            Err(name) => name == "MFAMethodNotFoundException",
        };
        if asks && is_right {
            answer = self.initiates("CUSTOM_AUTH", json!({"USERNAME": TWIN})).await;
        }
        pool.set_flows(flows);
        answer
    }

    async fn begins_by_name(&self) -> Result<Value, String> {
        self.initiates("USER_AUTH", json!({"USERNAME": TWIN})).await
    }

    async fn initiates(&self, flow: &str, parameters: Value) -> Result<Value, String> {
        let parameters = self.hashed(parameters, "SECRET_HASH", TWIN);
        let body = json!({"AuthFlow": flow, "ClientId": self.client, "AuthParameters": parameters});
        self.call("InitiateAuth", body).await
    }

    async fn resets(&mut self, twin: &Twin) -> bool {
        let name = self.named();
        if self.call("ForgotPassword", name.clone()).await.is_err() {
            return false;
        }
        let Some(code) = self.read_code(twin) else { return false };
        let mut body = name;
        body["ConfirmationCode"] = code.into();
        body["Password"] = NEW.into();
        self.call("ConfirmForgotPassword", body).await.is_ok()
    }

    async fn confirms(&mut self, twin: &Twin) -> bool {
        let name = self.named();
        if self.call("ResendConfirmationCode", name.clone()).await.is_err() {
            return false;
        }
        let Some(code) = self.read_code(twin) else { return false };
        let mut body = name;
        body["ConfirmationCode"] = code.into();
        self.call("ConfirmSignUp", body).await.is_ok()
    }

    fn named(&self) -> Value {
        self.hashed(json!({"ClientId": self.client, "Username": TWIN}), "SecretHash", TWIN)
    }

    /// The code that was sent, where the person reads what comes this way.
    pub(super) fn read_code(&mut self, twin: &Twin) -> Option<String> {
        let message = self.sent_code()?;
        let reads = match message.medium {
            Medium::Sms => twin.has.texts,
            Medium::Email => twin.has.mail,
        };
        reads.then_some(message.code)
    }
}

fn twin_of(person: &Person) -> Person {
    Person {
        username: TWIN.to_owned(),
        email: person.email.as_ref().map(|_| TWINS_EMAIL.to_owned()),
        phone: person.phone.as_ref().map(|_| TWINS_PHONE.to_owned()),
        ..person.clone()
    }
}
