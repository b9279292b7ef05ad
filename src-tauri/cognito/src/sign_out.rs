//! Ending a sign-in: `RevokeToken` for this computer, `GlobalSignOut` for every one.
//!
//! Owns both requests. Forgetting the tokens here is the caller's, and has to happen whatever the service says.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html>.

use serde::Serialize;

use crate::{
    client::Client,
    failure::{Failure, Operation},
    tokens::{AccessToken, RefreshToken},
    user::TokenRequest,
};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct RevokeTokenRequest<'a> {
    token: &'a str,
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<&'a str>,
}

impl Client {
    /// Revokes a refresh token and the access tokens made from it.
    pub async fn revoke_token(&self, token: &RefreshToken) -> Result<(), Failure> {
        let request = RevokeTokenRequest {
            token: token.expose(),
            client_id: self.app_client().id(),
            client_secret: self.app_client().secret(),
        };
        self.call(Operation::RevokeToken, &request, |_| Ok(())).await
    }

    /// Revokes all of the person's access and refresh tokens, everywhere.
    pub async fn global_sign_out(&self, token: &AccessToken) -> Result<(), Failure> {
        self.call(
            Operation::GlobalSignOut,
            &TokenRequest {
                access_token: token.expose(),
            },
            |_| Ok(()),
        )
        .await
    }
}
