//! An account that was never confirmed: `ResendConfirmationCode` and `ConfirmSignUp`. Making one is not here.
//!
//! Owns both requests. Never repeats either: one sends a message, the other counts as a try. `ForceAliasCreation` is
//! left out, since it would take the address away from another account.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html>.

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use crate::{
    client::Client,
    contact::CodeDelivery,
    failure::{Failure, Operation},
    input,
    password::UsernameRequest,
    tokens::Session,
};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ConfirmSignUpRequest<'a> {
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_hash: Option<String>,
    username: &'a str,
    confirmation_code: &'a str,
}

impl Client {
    /// Sends another code to a person whose account was never confirmed. Five an hour for each person.
    pub async fn resend_confirmation_code(&self, username: &str) -> Result<CodeDelivery, Failure> {
        let operation = Operation::ResendConfirmationCode;
        let request = UsernameRequest::new(self, username).map_err(|why| Failure::not_sent(operation, why))?;
        self.call(operation, &request, CodeDelivery::read).await
    }

    /// Confirms an account with the code that was sent, 1 to 2048 characters without spaces.
    ///
    /// The session, if there is one, signs the person in at once: [`InitiateAuth::UserAuth`] takes it. One that makes no
    /// sense counts as none, since the account is confirmed all the same.
    ///
    /// [`InitiateAuth::UserAuth`]: crate::InitiateAuth::UserAuth
    pub async fn confirm_sign_up(&self, username: &str, code: &SecretString) -> Result<Option<Session>, Failure> {
        let operation = Operation::ConfirmSignUp;
        input::username(username)
            .and_then(|()| input::message_code(code))
            .map_err(|why| Failure::not_sent(operation, why))?;
        let request = ConfirmSignUpRequest {
            client_id: self.app_client().id(),
            secret_hash: self.app_client().secret_hash(username),
            username,
            confirmation_code: code.expose_secret(),
        };
        self.call(operation, &request, |answer| {
            Ok(answer.checked("Session", Session::new).ok().flatten())
        })
        .await
    }
}
