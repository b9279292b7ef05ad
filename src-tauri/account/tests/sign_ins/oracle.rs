//! What is really so: asked of the pool by raw HTTP, with no rule of package `account` and none of `cognito`.
//!
//! To find out whether somebody gets in at all it tries, as a twin: somebody just like the person as they are now, with
//! contacts of their own, on another computer. So nothing of the person's changes by it.

mod chain;
mod doors;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use practice_pool::{Message, PracticePool};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::sync::mpsc::UnboundedReceiver;

use crate::hands::Hands;

/// The app client's secret, where it has one.
pub(crate) const CLIENT_SECRET: &str = "5edge5edge5edge5edge5edge5edge5edge";

/// Speaks raw HTTP to one pool.
pub(crate) struct Oracle {
    http: reqwest::Client,
    endpoint: String,
    client: String,
    has_secret: bool,
    clock: Hands,
    messages: UnboundedReceiver<Message>,
}

impl Oracle {
    pub(crate) fn of(pool: &PracticePool, clock: Hands, has_secret: bool) -> Self {
        Self {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            endpoint: pool.endpoint(),
            client: pool.client_id().to_owned(),
            has_secret,
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

    /// Whose access token this is, if it works.
    pub(crate) async fn whose(&self, token: &str) -> Option<String> {
        let user = self.call("GetUser", json!({"AccessToken": token})).await.ok()?;
        user["Username"].as_str().map(str::to_owned)
    }

    /// The computer of this key is the pool's no longer.
    pub(crate) async fn forget_device(&self, token: &str, key: &str) -> bool {
        let body = json!({"AccessToken": token, "DeviceKey": key});
        self.call("ForgetDevice", body).await.is_ok()
    }

    /// `SECRET_HASH`, or `SecretHash`, as a member of this object.
    fn hashed(&self, mut body: Value, member: &str, username: &str) -> Value {
        if self.has_secret {
            let mut mac = Hmac::<Sha256>::new_from_slice(CLIENT_SECRET.as_bytes()).unwrap();
            mac.update(username.as_bytes());
            mac.update(self.client.as_bytes());
            body[member] = BASE64_STANDARD.encode(mac.finalize().into_bytes()).into();
        }
        body
    }

    /// The code that was sent to the twin last.
    fn sent_code(&mut self) -> Option<Message> {
        let mut last = None;
        while let Ok(message) = self.messages.try_recv() {
            if message.to == crate::human::TWINS_EMAIL || message.to == crate::human::TWINS_PHONE {
                last = Some(message);
            }
        }
        last
    }
}
