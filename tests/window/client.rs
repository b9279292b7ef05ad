//! A client of the practice pool that is not the app: it has what the app is to be handed, and asks the pool what is true.

use practice_pool::{PRACTICE_PASSWORD, Person, PracticePool};
use serde_json::{Value, json};

pub(crate) struct Client<'a>(pub(crate) &'a PracticePool);

impl Client<'_> {
    /// The tokens of a sign-in without a second step, at a pool whose app client takes the password itself.
    pub(crate) async fn tokens(&self, name: &str) -> Value {
        let who = json!({ "USERNAME": name, "PASSWORD": PRACTICE_PASSWORD });
        let flow = json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": self.0.client_id(), "AuthParameters": who });
        let answer = self.ask("InitiateAuth", &flow).await;
        answer.expect("they are let in")["AuthenticationResult"].clone()
    }

    /// With what all access and ID tokens of this pool begin: they name the key that signs them.
    pub(crate) async fn beginning_of_tokens(&self) -> String {
        let another = "grace@practice.example".to_owned();
        self.0.put_person(Person {
            username: another.clone(),
            email: None,
            phone: None,
            ..Person::default()
        });
        let tokens = self.tokens(&another).await;
        let (beginning, _) = tokens["AccessToken"].as_str().unwrap().split_once('.').unwrap();
        beginning.to_owned()
    }

    /// What the pool answers, if it does not refuse.
    pub(crate) async fn ask(&self, operation: &str, request: &Value) -> Option<Value> {
        let answer = reqwest::Client::new()
            .post(self.0.endpoint())
            .header("X-Amz-Target", format!("AWSCognitoIdentityProviderService.{operation}"))
            .header("Content-Type", "application/x-amz-json-1.1")
            .body(request.to_string())
            .send()
            .await
            .unwrap();
        let is_fine = answer.status().is_success();
        let body = answer.text().await.unwrap();
        is_fine.then(|| serde_json::from_str(&body).unwrap())
    }
}
