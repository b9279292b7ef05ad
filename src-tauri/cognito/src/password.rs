//! A password of the person's own choice: `ForgotPassword`, `ConfirmForgotPassword` and `ChangePassword`.
//!
//! Owns the three requests. Whether a password is good enough is for the pool's policy to say: nothing a person's
//! program may call tells it beforehand. Never repeats any: one sends a message, and the others count as tries.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>.

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use crate::{
    client::Client,
    contact::CodeDelivery,
    failure::{Failure, InvalidInput, Operation},
    input,
    tokens::AccessToken,
};

/// A new password in place of a forgotten one.
#[derive(Debug, Clone, Copy)]
pub struct PasswordReset<'a> {
    /// What the person typed when they asked for the code: a username, or an alias.
    pub username: &'a str,
    /// From the message, 1 to 2048 characters without spaces. Lives an hour.
    pub code: &'a SecretString,
    /// 1 to 256 characters without spaces.
    pub new_password: &'a SecretString,
}

/// A new password in place of one that the person knows.
#[derive(Debug, Clone, Copy)]
pub struct PasswordChange<'a> {
    /// The password up to now. Absent for a person who has none.
    pub previous: Option<&'a SecretString>,
    /// 1 to 256 characters without spaces.
    pub new_password: &'a SecretString,
}

/// The body of the operations that take nothing but a name.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UsernameRequest<'a> {
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_hash: Option<String>,
    username: &'a str,
}

impl<'a> UsernameRequest<'a> {
    pub(crate) fn new(client: &'a Client, username: &'a str) -> Result<Self, InvalidInput> {
        input::username(username)?;
        Ok(Self {
            client_id: client.app_client().id(),
            secret_hash: client.app_client().secret_hash(username),
            username,
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ConfirmForgotPasswordRequest<'a> {
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_hash: Option<String>,
    username: &'a str,
    confirmation_code: &'a str,
    password: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ChangePasswordRequest<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_password: Option<&'a str>,
    proposed_password: &'a str,
    access_token: &'a str,
}

impl Client {
    /// Sends a code for a new password to where the pool sees fit. A pool that does not tell who has an account says
    /// so of people it does not know as well.
    ///
    /// After an administrator's reset the code is there already: this one sends another.
    pub async fn forgot_password(&self, username: &str) -> Result<CodeDelivery, Failure> {
        let operation = Operation::ForgotPassword;
        let request = UsernameRequest::new(self, username).map_err(|why| Failure::not_sent(operation, why))?;
        self.call(operation, &request, CodeDelivery::read).await
    }

    /// Sets a new password with the code that was sent. Signs nobody in, and nobody out.
    pub async fn confirm_forgot_password(&self, reset: PasswordReset<'_>) -> Result<(), Failure> {
        let operation = Operation::ConfirmForgotPassword;
        reset.check().map_err(|why| Failure::not_sent(operation, why))?;
        let request = ConfirmForgotPasswordRequest {
            client_id: self.app_client().id(),
            secret_hash: self.app_client().secret_hash(reset.username),
            username: reset.username,
            confirmation_code: reset.code.expose_secret(),
            password: reset.new_password.expose_secret(),
        };
        self.call(operation, &request, |_| Ok(())).await
    }

    /// Changes the password of a signed-in person. Other sessions stay. Five an hour for each person.
    pub async fn change_password(&self, token: &AccessToken, change: PasswordChange<'_>) -> Result<(), Failure> {
        let operation = Operation::ChangePassword;
        change.check().map_err(|why| Failure::not_sent(operation, why))?;
        let request = ChangePasswordRequest {
            previous_password: change.previous.map(SecretString::expose_secret),
            proposed_password: change.new_password.expose_secret(),
            access_token: token.expose(),
        };
        self.call(operation, &request, |_| Ok(())).await
    }
}

impl PasswordReset<'_> {
    fn check(&self) -> Result<(), InvalidInput> {
        input::username(self.username)?;
        input::message_code(self.code)?;
        input::new_password(self.new_password)
    }
}

impl PasswordChange<'_> {
    fn check(&self) -> Result<(), InvalidInput> {
        self.previous.map_or(Ok(()), input::password)?;
        input::new_password(self.new_password)
    }
}
