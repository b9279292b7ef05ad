//! `GetTokensFromRefreshToken`: new tokens for an earlier sign-in, whether or not the app client rotates refresh tokens.
//!
//! Owns the request. Where refresh tokens rotate, the old one counts for a minute at most after this call: the new one
//! has to be kept before anything else, and one call at a time is the caller's to see to. Never repeated, since what an
//! attempt without an answer has exchanged is not known.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>.

use serde::Serialize;

use super::answer;
use crate::{
    client::Client,
    failure::{Failure, Operation},
    input,
    tokens::{RefreshToken, Tokens},
};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct GetTokensFromRefreshTokenRequest<'a> {
    refresh_token: &'a str,
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_key: Option<&'a str>,
}

impl Client {
    /// Buys new tokens. `device_key` is this computer's, which a pool that remembers devices insists on.
    ///
    /// An emulator may not know the operation: [`InitiateAuth::Refresh`](crate::InitiateAuth::Refresh) is the older way.
    pub async fn get_tokens_from_refresh_token(
        &self,
        refresh_token: &RefreshToken,
        device_key: Option<&str>,
    ) -> Result<Tokens, Failure> {
        let operation = Operation::GetTokensFromRefreshToken;
        device_key
            .map_or(Ok(()), input::device_key)
            .map_err(|why| Failure::not_sent(operation, why))?;
        let request = GetTokensFromRefreshTokenRequest {
            refresh_token: refresh_token.expose(),
            client_id: self.app_client().id(),
            client_secret: self.app_client().secret(),
            device_key,
        };
        self.call(operation, &request, answer::tokens).await
    }
}
