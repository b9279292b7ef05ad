//! `RespondToAuthChallenge`: the replies to what was asked.
//!
//! Owns the reply of each challenge and the names of its members. Whether a reply fits the challenge that was asked is
//! the caller's affair: the session ties the two together, and the service refuses a pair that does not match.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use std::{borrow::Cow, collections::BTreeMap};

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use super::{AuthAnswer, FirstFactor, answer};
use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    input,
    software_token::authenticator_code,
    srp,
    tokens::Session,
};

/// The reply to a challenge.
#[derive(Debug, Clone, Copy)]
pub struct ChallengeReply<'a> {
    /// [`Challenge::username`](crate::Challenge::username), kept for the whole sign-in; it goes into the secret hash as
    /// well.
    pub username: &'a str,
    /// [`Challenge::session`](crate::Challenge::session) of the challenge being answered.
    pub session: Option<&'a Session>,
    /// What was asked for.
    pub response: ChallengeResponse<'a>,
    /// This computer, if the pool remembers it. The replies to a device's own challenges carry theirs themselves.
    pub device_key: Option<&'a str>,
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
    /// `SMS_OTP`
    SmsOtp {
        /// From the text message.
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
    /// `SELECT_CHALLENGE`
    SelectChallenge {
        /// One of the options, exactly as it was offered.
        answer: &'a str,
        /// What the chosen one would ask for next.
        with: Option<FirstFactor<'a>>,
    },
    /// `PASSWORD`: the service receives the password.
    Password {
        /// The password as typed.
        password: &'a SecretString,
    },
    /// `PASSWORD_SRP`
    PasswordSrp {
        /// [`srp::Exchange::srp_a`].
        srp_a: &'a str,
    },
    /// `NEW_PASSWORD_REQUIRED`
    NewPassword {
        /// 1 to 256 characters, no spaces.
        password: &'a SecretString,
        /// The required attributes by name, without a prefix. Leave out those that have a value already.
        attributes: &'a BTreeMap<String, SecretString>,
    },
    /// `MFA_SETUP` by an authenticator, whose code [`Client::verify_software_token`] has taken: the reply's session is
    /// the one that came back from there.
    MfaSetup,
    /// `MFA_SETUP` by email. A code is sent, and asked for next.
    MfaSetupEmail {
        /// Where codes are to be sent.
        address: &'a SecretString,
    },
    /// `CUSTOM_CHALLENGE`
    Custom {
        /// Whatever the pool's own trigger asked for.
        answer: &'a SecretString,
    },
    /// `DEVICE_SRP_AUTH`
    DeviceSrp {
        /// This computer.
        device_key: &'a str,
        /// [`srp::Exchange::srp_a`] of an exchange of its own.
        srp_a: &'a str,
    },
    /// `DEVICE_PASSWORD_VERIFIER`
    DevicePasswordVerifier {
        /// [`srp::Exchange::prove_device`].
        proof: &'a srp::Proof,
        /// This computer.
        device_key: &'a str,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct RespondToAuthChallengeRequest<'a> {
    client_id: &'a str,
    challenge_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    challenge_responses: Responses<'a>,
}

/// `ChallengeResponses`. Only the names of attributes are not fixed.
type Responses<'a> = BTreeMap<Cow<'static, str>, &'a str>;

impl Client {
    /// Answers the challenge of the step before.
    pub async fn respond_to_auth_challenge(&self, reply: ChallengeReply<'_>) -> Result<AuthAnswer, Failure> {
        let operation = Operation::RespondToAuthChallenge;
        reply.check().map_err(|why| Failure::not_sent(operation, why))?;
        let secret_hash = self.app_client().secret_hash(reply.username);
        let mut responses = reply.response.members();
        responses.insert("USERNAME".into(), reply.username);
        responses.extend(secret_hash.as_deref().map(|hash| ("SECRET_HASH".into(), hash)));
        responses.extend(reply.device_key().map(|key| ("DEVICE_KEY".into(), key)));
        let request = RespondToAuthChallengeRequest {
            client_id: self.app_client().id(),
            challenge_name: reply.response.challenge_name(),
            session: reply.session.map(Session::expose),
            challenge_responses: responses,
        };
        self.call(operation, &request, answer::read).await
    }
}

impl<'a> ChallengeReply<'a> {
    fn device_key(&self) -> Option<&'a str> {
        match self.response {
            ChallengeResponse::DeviceSrp { device_key, .. }
            | ChallengeResponse::DevicePasswordVerifier { device_key, .. } => Some(device_key),
            _ => self.device_key,
        }
    }

    fn check(&self) -> Result<(), InvalidInput> {
        input::username(self.username)?;
        self.device_key().map_or(Ok(()), input::device_key)?;
        self.response.check()
    }
}

impl<'a> ChallengeResponse<'a> {
    /// The challenge being answered, as the service spells it.
    fn challenge_name(&self) -> &'static str {
        match self {
            Self::PasswordVerifier(_) => "PASSWORD_VERIFIER",
            Self::SmsMfa { .. } => "SMS_MFA",
            Self::EmailOtp { .. } => "EMAIL_OTP",
            Self::SmsOtp { .. } => "SMS_OTP",
            Self::SoftwareTokenMfa { .. } => "SOFTWARE_TOKEN_MFA",
            Self::SelectMfaType { .. } => "SELECT_MFA_TYPE",
            Self::SelectChallenge { .. } => "SELECT_CHALLENGE",
            Self::Password { .. } => "PASSWORD",
            Self::PasswordSrp { .. } => "PASSWORD_SRP",
            Self::NewPassword { .. } => "NEW_PASSWORD_REQUIRED",
            Self::MfaSetup | Self::MfaSetupEmail { .. } => "MFA_SETUP",
            Self::Custom { .. } => "CUSTOM_CHALLENGE",
            Self::DeviceSrp { .. } => "DEVICE_SRP_AUTH",
            Self::DevicePasswordVerifier { .. } => "DEVICE_PASSWORD_VERIFIER",
        }
    }

    /// What the reply consists of, short of who replies and from where.
    fn members(&self) -> Responses<'a> {
        let one = |name: &'static str, value| Responses::from([(name.into(), value)]);
        match *self {
            Self::PasswordVerifier(proof) | Self::DevicePasswordVerifier { proof, .. } => Responses::from([
                ("PASSWORD_CLAIM_SIGNATURE".into(), proof.signature.as_str()),
                ("PASSWORD_CLAIM_SECRET_BLOCK".into(), proof.secret_block.as_str()),
                ("TIMESTAMP".into(), proof.timestamp.as_str()),
            ]),
            Self::SmsMfa { code } => one("SMS_MFA_CODE", code.expose_secret()),
            Self::EmailOtp { code } => one("EMAIL_OTP_CODE", code.expose_secret()),
            Self::SmsOtp { code } => one("SMS_OTP_CODE", code.expose_secret()),
            Self::SoftwareTokenMfa { code } => one("SOFTWARE_TOKEN_MFA_CODE", code.expose_secret()),
            Self::SelectMfaType { answer } => one("ANSWER", answer),
            Self::SelectChallenge { answer, with } => {
                let mut members = one("ANSWER", answer);
                members.extend(
                    with.map(FirstFactor::parameter)
                        .map(|(name, value)| (name.into(), value)),
                );
                members
            }
            Self::Password { password } => one("PASSWORD", password.expose_secret()),
            Self::PasswordSrp { srp_a } | Self::DeviceSrp { srp_a, .. } => one("SRP_A", srp_a),
            Self::NewPassword { password, attributes } => {
                let mut members = one("NEW_PASSWORD", password.expose_secret());
                members.extend(attributes.iter().map(|(name, value)| {
                    let name = format!("{}{name}", answer::ATTRIBUTE_PREFIX);
                    (name.into(), value.expose_secret())
                }));
                members
            }
            Self::MfaSetup => Responses::new(),
            Self::MfaSetupEmail { address } => one("EMAIL", address.expose_secret()),
            Self::Custom { answer } => one("ANSWER", answer.expose_secret()),
        }
    }

    fn check(&self) -> Result<(), InvalidInput> {
        match *self {
            Self::SmsMfa { code } | Self::EmailOtp { code } | Self::SmsOtp { code } => input::message_code(code),
            Self::SoftwareTokenMfa { code } => authenticator_code(code).map(|_| ()),
            Self::SelectChallenge { with, .. } => with.map_or(Ok(()), FirstFactor::check),
            Self::Password { password } => input::password(password),
            Self::NewPassword { password, attributes } => {
                input::new_password(password)?;
                attributes
                    .iter()
                    .try_for_each(|(name, value)| input::attribute(name, value))
            }
            Self::MfaSetupEmail { address } => input::email_address(address),
            Self::Custom { answer } => input::answer(answer),
            Self::PasswordVerifier(_)
            | Self::SelectMfaType { .. }
            | Self::PasswordSrp { .. }
            | Self::MfaSetup
            | Self::DeviceSrp { .. }
            | Self::DevicePasswordVerifier { .. } => Ok(()),
        }
    }
}
