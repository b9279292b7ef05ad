//! `InitiateAuth`: the ways a sign-in begins.
//!
//! Owns the flows and their parameters. Which flow a pool's app client allows is on no page that a person's program can
//! read: the service refuses the others.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

use std::collections::BTreeMap;

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use super::{AuthAnswer, FirstFactor, answer};
use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    input,
    tokens::{RefreshToken, Session},
};

/// How a sign-in begins.
///
/// `device_key` is the key of this computer where the pool remembers it: [`NewDevice::key`](crate::NewDevice::key) of
/// an earlier sign-in of the same person, confirmed since.
#[derive(Debug, Clone, Copy)]
pub enum InitiateAuth<'a> {
    /// `USER_SRP_AUTH`: the password never leaves this computer.
    Srp {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// [`srp::Exchange::srp_a`](crate::srp::Exchange::srp_a).
        srp_a: &'a str,
        /// This computer, if the pool remembers it.
        device_key: Option<&'a str>,
    },
    /// `USER_PASSWORD_AUTH`: the service receives the password.
    Password {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// The password as typed.
        password: &'a SecretString,
        /// This computer, if the pool remembers it.
        device_key: Option<&'a str>,
    },
    /// `USER_AUTH`: the pool offers first factors to choose from.
    UserAuth {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// The first factor to go for, as the service spells it (`PASSWORD_SRP`, `EMAIL_OTP`). Without one, or with one
        /// that the person does not have, the service answers with the choice.
        preferred_challenge: Option<&'a str>,
        /// What the preferred one would ask for next.
        first: Option<FirstFactor<'a>>,
        /// From [`Client::confirm_sign_up`]: signs in the person who just confirmed their account.
        session: Option<&'a Session>,
        /// This computer, if the pool remembers it.
        device_key: Option<&'a str>,
    },
    /// `CUSTOM_AUTH`: the pool's own triggers ask, after the password where there is an `srp_a`.
    Custom {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// [`srp::Exchange::srp_a`](crate::srp::Exchange::srp_a), to prove the password first.
        srp_a: Option<&'a str>,
        /// This computer, if the pool remembers it.
        device_key: Option<&'a str>,
    },
    /// `REFRESH_TOKEN_AUTH`: no person involved. Refused by an app client that rotates refresh tokens, for which
    /// [`Client::get_tokens_from_refresh_token`] is.
    Refresh {
        /// From an earlier sign-in.
        refresh_token: &'a RefreshToken,
        /// The service's own name for the person, needed only by an app client with a secret.
        username: Option<&'a str>,
        /// This computer, if the pool remembers devices: without it such a pool takes no refresh token.
        device_key: Option<&'a str>,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct InitiateAuthRequest<'a> {
    auth_flow: &'static str,
    auth_parameters: BTreeMap<&'static str, &'a str>,
    client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
}

impl Client {
    /// Begins a sign-in, or refreshes the tokens of one.
    pub async fn initiate_auth(&self, request: InitiateAuth<'_>) -> Result<AuthAnswer, Failure> {
        let operation = Operation::InitiateAuth;
        request.check().map_err(|why| Failure::not_sent(operation, why))?;
        let mut parameters = request.parameters();
        let secret_hash = request
            .username()
            .and_then(|username| self.app_client().secret_hash(username));
        parameters.extend(secret_hash.as_deref().map(|hash| ("SECRET_HASH", hash)));
        parameters.extend(request.device_key().map(|key| ("DEVICE_KEY", key)));
        let request = InitiateAuthRequest {
            auth_flow: request.flow(),
            auth_parameters: parameters,
            client_id: self.app_client().id(),
            session: request.session().map(Session::expose),
        };
        self.call(operation, &request, answer::read).await
    }
}

impl<'a> InitiateAuth<'a> {
    /// The flow as the service spells it.
    fn flow(&self) -> &'static str {
        match self {
            Self::Srp { .. } => "USER_SRP_AUTH",
            Self::Password { .. } => "USER_PASSWORD_AUTH",
            Self::UserAuth { .. } => "USER_AUTH",
            Self::Custom { .. } => "CUSTOM_AUTH",
            Self::Refresh { .. } => "REFRESH_TOKEN_AUTH",
        }
    }

    /// Whose sign-in it is, as far as the caller told.
    fn username(&self) -> Option<&'a str> {
        match *self {
            Self::Srp { username, .. }
            | Self::Password { username, .. }
            | Self::UserAuth { username, .. }
            | Self::Custom { username, .. } => Some(username),
            Self::Refresh { username, .. } => username,
        }
    }

    fn device_key(&self) -> Option<&'a str> {
        match *self {
            Self::Srp { device_key, .. }
            | Self::Password { device_key, .. }
            | Self::UserAuth { device_key, .. }
            | Self::Custom { device_key, .. }
            | Self::Refresh { device_key, .. } => device_key,
        }
    }

    fn session(&self) -> Option<&'a Session> {
        match *self {
            Self::UserAuth { session, .. } => session,
            _ => None,
        }
    }

    /// What the flow takes, short of the secret hash and the device.
    fn parameters(&self) -> BTreeMap<&'static str, &'a str> {
        match *self {
            Self::Srp { username, srp_a, .. } => BTreeMap::from([("USERNAME", username), ("SRP_A", srp_a)]),
            Self::Password { username, password, .. } => {
                BTreeMap::from([("USERNAME", username), ("PASSWORD", password.expose_secret())])
            }
            Self::UserAuth {
                username,
                preferred_challenge,
                first,
                ..
            } => {
                let mut parameters = BTreeMap::from([("USERNAME", username)]);
                parameters.extend(preferred_challenge.map(|challenge| ("PREFERRED_CHALLENGE", challenge)));
                parameters.extend(first.map(FirstFactor::parameter));
                parameters
            }
            Self::Custom { username, srp_a, .. } => {
                let mut parameters = BTreeMap::from([("USERNAME", username)]);
                if let Some(srp_a) = srp_a {
                    parameters.extend([("CHALLENGE_NAME", "SRP_A"), ("SRP_A", srp_a)]);
                }
                parameters
            }
            Self::Refresh { refresh_token, .. } => BTreeMap::from([("REFRESH_TOKEN", refresh_token.expose())]),
        }
    }

    fn check(&self) -> Result<(), InvalidInput> {
        self.username().map_or(Ok(()), input::username)?;
        self.device_key().map_or(Ok(()), input::device_key)?;
        match self {
            Self::Password { password, .. } => input::password(password),
            Self::UserAuth { first, .. } => first.map_or(Ok(()), FirstFactor::check),
            Self::Srp { .. } | Self::Custom { .. } | Self::Refresh { .. } => Ok(()),
        }
    }
}
