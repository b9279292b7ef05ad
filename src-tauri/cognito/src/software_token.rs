//! Setting up an authenticator app: `AssociateSoftwareToken` and `VerifySoftwareToken`.
//!
//! Owns both requests and the check of the key that comes back. Neither is ever repeated: each association makes a new
//! key, and a code counts once.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.

use secrecy::{ExposeSecret as _, SecretString};

use serde::Serialize;

use crate::{
    client::Client,
    failure::{Cause, Exception, ExceptionKind, Failure, InvalidInput, Operation, Unreadable},
    tokens::{AccessToken, Session},
};

/// The longest name of a device the service's model admits, in characters.
const LONGEST_DEVICE_NAME: usize = 131_072;

/// On whose behalf an authenticator is set up.
#[derive(Debug, Clone, Copy)]
pub enum Authority<'a> {
    /// A signed-in person.
    Token(&'a AccessToken),
    /// A person in the middle of a sign-in that demands an authenticator.
    Session(&'a Session),
}

/// The key to put into the authenticator app.
#[derive(Debug, Clone)]
pub struct SoftwareTokenSecret {
    /// Base32; 52 characters is typical.
    pub secret: SecretString,
    /// The next session, when a session was the authority.
    pub session: Option<Session>,
}

impl SoftwareTokenSecret {
    /// Refuses a key outside `[A-Za-z0-9]{16,}`.
    pub fn new(secret: SecretString, session: Option<Session>) -> Result<Self, InvalidInput> {
        let text = secret.expose_secret();
        if text.len() < 16 || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(InvalidInput::SecretCode);
        }
        Ok(Self { secret, session })
    }
}

/// The authenticator's code matched. It is on only once `SetUserMFAPreference` says so.
#[derive(Debug, Clone)]
pub struct SoftwareTokenVerified {
    /// The next session, when a session was the authority.
    pub session: Option<Session>,
}

impl<'a> Authority<'a> {
    fn token(self) -> Option<&'a str> {
        match self {
            Self::Token(token) => Some(token.expose()),
            Self::Session(_) => None,
        }
    }

    fn session(self) -> Option<&'a str> {
        match self {
            Self::Token(_) => None,
            Self::Session(session) => Some(session.expose()),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct AssociateSoftwareTokenRequest<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    access_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct VerifySoftwareTokenRequest<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    access_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    user_code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    friendly_device_name: Option<&'a str>,
}

impl Client {
    /// Makes a new authenticator key. An authenticator set up before may stop counting at once.
    pub async fn associate_software_token(&self, authority: Authority<'_>) -> Result<SoftwareTokenSecret, Failure> {
        let request = AssociateSoftwareTokenRequest {
            access_token: authority.token(),
            session: authority.session(),
        };
        self.call(Operation::AssociateSoftwareToken, &request, |answer| {
            let session = answer.checked("Session", Session::new)?;
            answer
                .checked("SecretCode", |secret| SoftwareTokenSecret::new(secret.into(), session))?
                .ok_or(Unreadable::UnexpectedShape("SecretCode"))
        })
        .await
    }

    /// Proves that the authenticator has the key. After a wrong code the same key may be tried again.
    ///
    /// `code` is six digits; `device_name` is shown when the authenticator is asked for.
    pub async fn verify_software_token(
        &self,
        authority: Authority<'_>,
        code: &SecretString,
        device_name: Option<&str>,
    ) -> Result<SoftwareTokenVerified, Failure> {
        let operation = Operation::VerifySoftwareToken;
        let refused = |why| Failure::not_sent(operation, why);
        let user_code = authenticator_code(code).map_err(refused)?;
        if device_name.is_some_and(|name| !(1..=LONGEST_DEVICE_NAME).contains(&name.chars().count())) {
            return Err(refused(InvalidInput::DeviceName));
        }
        let request = VerifySoftwareTokenRequest {
            access_token: authority.token(),
            session: authority.session(),
            user_code,
            friendly_device_name: device_name,
        };
        let (status, verified) = self
            .call(operation, &request, |answer| {
                let session = answer.checked("Session", Session::new)?;
                Ok((answer.required::<String>("Status")?, SoftwareTokenVerified { session }))
            })
            .await?;
        // The model admits a refusal in a good answer, and gives no reason with it.
        if status == "SUCCESS" {
            Ok(verified)
        } else {
            Err(Failure::unanswered(operation, Cause::Service(Box::new(mismatch()))))
        }
    }
}

/// What the service otherwise throws for a code that does not match the key.
fn mismatch() -> Exception {
    Exception {
        kind: ExceptionKind::EnableSoftwareTokenMfa,
        name: "EnableSoftwareTokenMFAException".to_owned(),
        message: String::new(),
        reason_code: None,
    }
}

/// Exactly six digits.
pub(crate) fn authenticator_code(code: &SecretString) -> Result<&str, InvalidInput> {
    let code = code.expose_secret();
    let is_code = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { Ok(code) } else { Err(InvalidInput::Code) }
}
