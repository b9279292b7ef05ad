//! Signing in: `InitiateAuth` and `RespondToAuthChallenge`.
//!
//! Owns both requests and the reading of their common answer. Holds no state between the steps: the caller carries
//! username and session from one to the next. Neither is ever repeated: sessions and codes count once, and a step may
//! send a message to a telephone.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

mod answer;

use std::{collections::BTreeMap, time::SystemTime};

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    software_token::authenticator_code,
    srp,
    tokens::{RefreshToken, Session, Tokens},
};

/// How a sign-in begins.
#[derive(Debug, Clone, Copy)]
pub enum InitiateAuth<'a> {
    /// `USER_SRP_AUTH`: the password never leaves this computer.
    Srp {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// [`srp::Exchange::srp_a`].
        srp_a: &'a str,
    },
    /// `USER_PASSWORD_AUTH`: the service receives the password.
    Password {
        /// What the person typed: a username, or an alias.
        username: &'a str,
        /// The password as typed.
        password: &'a SecretString,
    },
    /// `REFRESH_TOKEN_AUTH`: no person involved.
    Refresh {
        /// From an earlier sign-in.
        refresh_token: &'a RefreshToken,
        /// The service's own name for the person, needed only by an app client with a secret.
        username: Option<&'a str>,
    },
}

/// The answer to a challenge.
#[derive(Debug, Clone, Copy)]
pub struct ChallengeReply<'a> {
    /// [`Challenge::username`], kept for the whole sign-in; it goes into the secret hash as well.
    pub username: &'a str,
    /// [`Challenge::session`] of the challenge being answered.
    pub session: Option<&'a Session>,
    /// What was asked for.
    pub response: ChallengeResponse<'a>,
}

/// What a challenge asked for.
#[derive(Debug, Clone, Copy)]
pub enum ChallengeResponse<'a> {
    /// `PASSWORD_VERIFIER`
    PasswordVerifier(&'a srp::Proof),
    /// `SMS_MFA`
    SmsMfa {
        /// From the text message.
        code: &'a SecretString,
    },
    /// `EMAIL_OTP`
    EmailOtp {
        /// From the email.
        code: &'a SecretString,
    },
    /// `SOFTWARE_TOKEN_MFA`
    SoftwareTokenMfa {
        /// The six digits the authenticator shows.
        code: &'a SecretString,
    },
    /// `SELECT_MFA_TYPE`
    SelectMfaType {
        /// One of the options, exactly as it was offered.
        answer: &'a str,
    },
}

/// What a step of a sign-in led to.
#[derive(Debug, Clone)]
pub struct AuthAnswer {
    /// Signed in, or asked for more.
    pub outcome: AuthOutcome,
    /// The `Date` header: the service's clock, which an SRP proof has to agree with.
    pub service_time: Option<SystemTime>,
}

/// Signed in, or asked for more.
#[derive(Debug, Clone)]
pub enum AuthOutcome {
    /// The sign-in is complete.
    SignedIn(Tokens),
    /// There is one more step.
    Challenge(Challenge),
}

/// One more step of a sign-in.
#[derive(Debug, Clone)]
pub struct Challenge {
    /// What is asked for.
    pub kind: ChallengeKind,
    /// To be handed back with the reply. A wrong code does not spend it; a right one does.
    pub session: Option<Session>,
    /// `USERNAME`, else `USER_ID_FOR_SRP`: the name to reply with. A later challenge may leave it out.
    pub username: Option<String>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChallengeKind {
    /// Prove the password without sending it.
    PasswordVerifier(srp::ServerChallenge),
    /// A code was sent by text message.
    SmsMfa {
        /// Masked by the service, such as `+*******5309`.
        destination: Option<String>,
    },
    /// A code was sent by email.
    EmailOtp {
        /// Masked by the service, such as `s***@e***`.
        destination: Option<String>,
    },
    /// The authenticator's code.
    SoftwareTokenMfa {
        /// The name given when it was set up.
        device_name: Option<String>,
    },
    /// Which second step to use.
    SelectMfaType {
        /// The service's spelling, to be echoed exactly: both `EMAIL_OTP` and `EMAIL_MFA` occur.
        options: Vec<String>,
    },
    /// A challenge this version cannot answer.
    Other {
        /// As the service spells it.
        name: String,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct InitiateAuthRequest<'a> {
    auth_flow: &'static str,
    auth_parameters: BTreeMap<&'static str, &'a str>,
    client_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct RespondToAuthChallengeRequest<'a> {
    client_id: &'a str,
    challenge_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    challenge_responses: BTreeMap<&'static str, &'a str>,
}

impl Client {
    /// Begins a sign-in, or refreshes the tokens of one.
    pub async fn initiate_auth(&self, request: InitiateAuth<'_>) -> Result<AuthAnswer, Failure> {
        let operation = Operation::InitiateAuth;
        request.check().map_err(|why| Failure::not_sent(operation, why))?;
        let (auth_flow, username, mut parameters) = match request {
            InitiateAuth::Srp { username, srp_a } => (
                "USER_SRP_AUTH",
                Some(username),
                BTreeMap::from([("USERNAME", username), ("SRP_A", srp_a)]),
            ),
            InitiateAuth::Password { username, password } => (
                "USER_PASSWORD_AUTH",
                Some(username),
                BTreeMap::from([("USERNAME", username), ("PASSWORD", password.expose_secret())]),
            ),
            InitiateAuth::Refresh {
                refresh_token,
                username,
            } => (
                "REFRESH_TOKEN_AUTH",
                username,
                BTreeMap::from([("REFRESH_TOKEN", refresh_token.expose())]),
            ),
        };
        let secret_hash = username.and_then(|username| self.app_client().secret_hash(username));
        parameters.extend(secret_hash.as_deref().map(|hash| ("SECRET_HASH", hash)));
        let request = InitiateAuthRequest {
            auth_flow,
            auth_parameters: parameters,
            client_id: self.app_client().id(),
        };
        self.call(operation, &request, answer::read).await
    }

    /// Answers the challenge of the step before.
    pub async fn respond_to_auth_challenge(&self, reply: ChallengeReply<'_>) -> Result<AuthAnswer, Failure> {
        let operation = Operation::RespondToAuthChallenge;
        reply.check().map_err(|why| Failure::not_sent(operation, why))?;
        let (challenge_name, mut responses) = match reply.response {
            ChallengeResponse::PasswordVerifier(proof) => (
                "PASSWORD_VERIFIER",
                BTreeMap::from([
                    ("PASSWORD_CLAIM_SIGNATURE", proof.signature.as_str()),
                    ("PASSWORD_CLAIM_SECRET_BLOCK", proof.secret_block.as_str()),
                    ("TIMESTAMP", proof.timestamp.as_str()),
                ]),
            ),
            ChallengeResponse::SmsMfa { code } => ("SMS_MFA", BTreeMap::from([("SMS_MFA_CODE", code.expose_secret())])),
            ChallengeResponse::EmailOtp { code } => {
                ("EMAIL_OTP", BTreeMap::from([("EMAIL_OTP_CODE", code.expose_secret())]))
            }
            ChallengeResponse::SoftwareTokenMfa { code } => (
                "SOFTWARE_TOKEN_MFA",
                BTreeMap::from([("SOFTWARE_TOKEN_MFA_CODE", code.expose_secret())]),
            ),
            ChallengeResponse::SelectMfaType { answer } => ("SELECT_MFA_TYPE", BTreeMap::from([("ANSWER", answer)])),
        };
        responses.insert("USERNAME", reply.username);
        let secret_hash = self.app_client().secret_hash(reply.username);
        responses.extend(secret_hash.as_deref().map(|hash| ("SECRET_HASH", hash)));
        let request = RespondToAuthChallengeRequest {
            client_id: self.app_client().id(),
            challenge_name,
            session: reply.session.map(Session::expose),
            challenge_responses: responses,
        };
        self.call(operation, &request, answer::read).await
    }
}

impl InitiateAuth<'_> {
    fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Srp { username, .. } => check_username(username),
            Self::Password { username, password } => {
                let length = password.expose_secret().chars().count();
                let password = if (1..=256).contains(&length) {
                    Ok(())
                } else {
                    Err(InvalidInput::Password)
                };
                check_username(username).and(password)
            }
            Self::Refresh { username, .. } => username.map_or(Ok(()), check_username),
        }
    }
}

impl ChallengeReply<'_> {
    fn check(&self) -> Result<(), InvalidInput> {
        check_username(self.username)?;
        match self.response {
            ChallengeResponse::SmsMfa { code } | ChallengeResponse::EmailOtp { code } => check_message_code(code),
            ChallengeResponse::SoftwareTokenMfa { code } => authenticator_code(code).map(|_| ()),
            ChallengeResponse::PasswordVerifier(_) | ChallengeResponse::SelectMfaType { .. } => Ok(()),
        }
    }
}

/// 1 to 128 characters, none of them a space or a control character.
fn check_username(username: &str) -> Result<(), InvalidInput> {
    let is_username =
        (1..=128).contains(&username.chars().count()) && !username.chars().any(|c| c.is_whitespace() || c.is_control());
    if is_username {
        Ok(())
    } else {
        Err(InvalidInput::Username)
    }
}

/// 1 to 2048 characters, none of them a space: how many digits a message brings is the service's affair.
fn check_message_code(code: &SecretString) -> Result<(), InvalidInput> {
    let code = code.expose_secret();
    let is_code = (1..=2048).contains(&code.chars().count()) && !code.contains(char::is_whitespace);
    if is_code { Ok(()) } else { Err(InvalidInput::Code) }
}
