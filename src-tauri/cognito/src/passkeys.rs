//! A person's passkeys: `ListWebAuthnCredentials` and `DeleteWebAuthnCredential`. Adding one takes a browser on the
//! pool's own domain, so it is not here.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html>.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    tokens::AccessToken,
    wire,
};

/// The service allows 20 passkeys and lists 20 at a time; a list that has no end is not the service's.
const MOST_PAGES: usize = 5;

/// A registered passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Opaque; no secret.
    pub id: String,
    /// Made up by the service: "iCloud Keychain".
    pub name: String,
    /// When it was registered, if the service tells.
    pub created: Option<SystemTime>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ListWebAuthnCredentialsRequest<'a> {
    access_token: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct DeleteWebAuthnCredentialRequest<'a> {
    access_token: &'a str,
    credential_id: &'a str,
}

/// `WebAuthnCredentialDescription`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Description {
    credential_id: String,
    #[serde(default)]
    friendly_credential_name: String,
    /// Seconds since 1970, with a fraction.
    #[serde(default)]
    created_at: Option<f64>,
}

impl From<Description> for Passkey {
    fn from(description: Description) -> Self {
        Self {
            id: description.credential_id,
            name: description.friendly_credential_name,
            created: description.created_at.and_then(wire::time),
        }
    }
}

impl Client {
    /// The registered passkeys, in the service's order.
    pub async fn list_passkeys(&self, token: &AccessToken) -> Result<Vec<Passkey>, Failure> {
        let mut all = Vec::new();
        let mut next: Option<String> = None;
        for _ in 0..MOST_PAGES {
            let request = ListWebAuthnCredentialsRequest {
                access_token: token.expose(),
                next_token: next.as_deref(),
            };
            let (page, following) = self
                .call(Operation::ListWebAuthnCredentials, &request, |answer| {
                    let page: Option<Vec<Description>> = answer.optional("Credentials")?;
                    Ok((page.unwrap_or_default(), answer.text("NextToken")?))
                })
                .await?;
            all.extend(page.into_iter().map(Passkey::from));
            next = following;
            if next.is_none() {
                break;
            }
        }
        Ok(all)
    }

    /// Removes a passkey. What becomes of the passkey as a factor with the last one is on no page: switch it off first.
    pub async fn delete_passkey(&self, token: &AccessToken, id: &str) -> Result<(), Failure> {
        let operation = Operation::DeleteWebAuthnCredential;
        if id.is_empty() {
            return Err(Failure::not_sent(operation, InvalidInput::Credential));
        }
        let request = DeleteWebAuthnCredentialRequest {
            access_token: token.expose(),
            credential_id: id,
        };
        self.call(operation, &request, |_| Ok(())).await
    }
}
