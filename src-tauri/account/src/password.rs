//! The password of a signed-in person.
//!
//! Service page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>. Five
//! tries an hour, so a refusal is never tried again with a renewed token: the token is made sure of first.

use cognito::{ExceptionKind, PasswordChange};
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    error::{Error, Typed},
    session::Session,
};

impl Session {
    /// Changes the password. Sessions elsewhere stay as they are.
    ///
    /// # Errors
    /// What can't be a password, [`Error::Password`] when the present one is not that one, or what the service or the
    /// network said.
    pub async fn change_password(&self, present: Option<&SecretString>, new: &SecretString) -> Result<(), Error> {
        let fits = |password: &SecretString| (1..=256).contains(&password.expose_secret().chars().count());
        if !fits(new) || !present.is_none_or(fits) {
            return Err(Error::Typed(Typed::Password));
        }
        self.user().await?;
        let token = self.inner.tokens.access().await?;
        let client = &self.inner.pool.client;
        let outcome = client
            .change_password(
                &token,
                PasswordChange {
                    previous: present,
                    new_password: new,
                },
            )
            .await;
        outcome.map_err(|failure| {
            if failure.kind() == Some(ExceptionKind::NotAuthorized) {
                Error::Password(failure)
            } else {
                Error::Service(failure)
            }
        })
    }
}
