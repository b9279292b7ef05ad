//! A client of the practice pool that is not the app: it has what the app is to be handed, and asks the pool what is true.

use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_REDIRECT_PORTS, Person, PracticePool};
use reqwest::redirect::Policy;
use serde_json::{Value, json};
use url::Url;

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

    /// An access token as a website gets it that wants to know who somebody is, and nothing else.
    pub(crate) async fn token_of_a_website(&self) -> String {
        let browser = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
        let callback = format!("http://127.0.0.1:{}/callback", PRACTICE_REDIRECT_PORTS[0]);
        let client = ("client_id", self.0.client_id());
        let back = ("redirect_uri", callback.as_str());
        let request = [client, back, ("response_type", "code"), ("scope", "openid")];
        let page = format!("{}/login?{}", self.0.endpoint(), form(&request));
        let shown = browser.get(&page).send().await.unwrap();
        let cookie = shown.headers()["set-cookie"].clone();
        let html = shown.text().await.unwrap();
        let (_, rest) = html.split_once("name=\"_csrf\" value=\"").unwrap();
        let (csrf, _) = rest.split_once('"').unwrap();
        let who = [
            ("_csrf", csrf),
            ("username", PRACTICE_EMAIL),
            ("password", PRACTICE_PASSWORD),
        ];
        let post = |to: &str, fields: &[(&str, &str)]| {
            let form_type = "application/x-www-form-urlencoded";
            browser.post(to).header("Content-Type", form_type).body(form(fields))
        };
        let sent_back = post(&page, &who).header("Cookie", cookie).send().await.unwrap();
        let address = Url::parse(sent_back.headers()["location"].to_str().unwrap()).unwrap();
        let (_, code) = address.query_pairs().find(|(name, _)| name == "code").unwrap();
        let grant = [client, back, ("grant_type", "authorization_code"), ("code", &code)];
        let answer = post(&format!("{}/oauth2/token", self.0.endpoint()), &grant)
            .send()
            .await
            .unwrap();
        let answer: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        answer["access_token"].as_str().unwrap().to_owned()
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

fn form(fields: &[(&str, &str)]) -> String {
    let mut address = Url::parse("http://form").unwrap();
    address.query_pairs_mut().extend_pairs(fields);
    address.query().unwrap().to_owned()
}
