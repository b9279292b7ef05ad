//! The ways back in: a new password by a code, and a code that confirms an account.
//!
//! Service pages: `API_ForgotPassword`, `API_ConfirmForgotPassword`, `API_ResendConfirmationCode`, `API_ConfirmSignUp` under
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/>. Each code that is sent counts against
//! a limit of a few an hour, so none is sent but on the person's word.

use cognito::{ExceptionKind, Failure, PasswordReset};
use secrecy::SecretString;

use super::{
    SignIn, check_password,
    step::{Next, Step},
};
use crate::{code::message_code, error::Error};

impl SignIn {
    /// Has a code for a new password sent.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn send_reset_code(&mut self) -> Result<Next, Error> {
        let sent = self.pool.client.forgot_password(&self.typed_name).await?;
        Ok(self.open_here(Step::ResetPassword {
            destination: sent.destination,
        }))
    }

    /// Sets a new password, and signs in with it.
    ///
    /// # Errors
    /// A code or a password that can't be right, or what the service or the network said. The step stays open.
    pub async fn reset_password(&mut self, code: SecretString, password: SecretString) -> Result<Next, Error> {
        self.open_at(|step| matches!(step, Step::ResetPassword { .. }))?;
        let code = message_code(&code).map_err(Error::Typed)?;
        check_password(&password)?;
        let client = &self.pool.client;
        client
            .confirm_forgot_password(PasswordReset {
                username: &self.typed_name,
                code: &code,
                new_password: &password,
            })
            .await?;
        self.password = Some(password);
        self.go_on().await
    }

    /// Has a code that confirms the account sent once more.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn send_confirmation_code(&mut self) -> Result<Next, Error> {
        self.open_at(|step| matches!(step, Step::ConfirmAccount { .. }))?;
        let sent = self.pool.client.resend_confirmation_code(&self.typed_name).await?;
        Ok(self.open_here(Step::ConfirmAccount {
            destination: sent.destination,
        }))
    }

    /// Confirms the account, and goes on signing in.
    ///
    /// # Errors
    /// A code that can't be right, or what the service or the network said. The step stays open.
    pub async fn confirm_account(&mut self, code: SecretString) -> Result<Next, Error> {
        self.open_at(|step| matches!(step, Step::ConfirmAccount { .. }))?;
        let code = message_code(&code).map_err(Error::Typed)?;
        self.pool.client.confirm_sign_up(&self.typed_name, &code).await?;
        self.go_on().await
    }

    /// The code is spent, whatever comes next.
    async fn go_on(&mut self) -> Result<Next, Error> {
        self.open = None;
        let next = self.begin().await;
        if next.is_err() {
            self.end();
        }
        next
    }

    /// A beginning that the service refuses for want of something that a code mends.
    pub(super) fn led_elsewhere(&mut self, failure: &Failure) -> Option<Next> {
        let step = match failure.kind()? {
            // An administrator's reset has sent the code already.
            ExceptionKind::PasswordResetRequired => Step::ResetPassword { destination: None },
            ExceptionKind::UserNotConfirmed => Step::ConfirmAccount { destination: None },
            _ => return None,
        };
        self.open = None;
        Some(self.open_here(step))
    }
}
