//! `SetUserMFAPreference`: which second steps are on, and which one is asked for first.
//!
//! Owns the request: a settings block goes out only if it is given, and both of its members always do, because what
//! the service makes of an absent `PreferredMfa` is not documented. Does not decide which blocks a change needs.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>.

use serde::Serialize;

use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    tokens::AccessToken,
};

/// The settings blocks of one change. A factor whose block is `None` keeps its state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MfaPreference {
    /// Codes by text message.
    pub sms: Option<FactorSettings>,
    /// Codes from an authenticator app.
    pub software_token: Option<FactorSettings>,
    /// Codes by email.
    pub email: Option<FactorSettings>,
    /// A passkey that counts as both steps. Accepted only together with another factor in the same request.
    pub web_authn: Option<WebAuthnSettings>,
}

/// The state a factor is to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FactorSettings {
    /// On or off.
    pub enabled: bool,
    /// The one asked for at sign-in. At most one factor is; making one preferred moves the preference.
    #[serde(rename = "PreferredMfa")]
    pub preferred: bool,
}

/// The state passkeys are to have as a second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct WebAuthnSettings {
    /// On or off. A passkey is never "preferred".
    pub enabled: bool,
}

impl MfaPreference {
    /// Whether no block is given: there would be nothing to ask for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The combinations the service refuses, found before sending.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        if self.is_empty() {
            return Err(InvalidInput::EmptyPreference);
        }
        let preferred = [self.sms, self.software_token, self.email]
            .into_iter()
            .flatten()
            .filter(|factor| factor.preferred);
        if preferred.clone().any(|factor| !factor.enabled) {
            return Err(InvalidInput::DisabledAndPreferred);
        }
        if preferred.count() > 1 {
            return Err(InvalidInput::TwoPreferred);
        }
        Ok(())
    }
}

/// The body as the API reference has it, capital SMS included.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct SetUserMfaPreferenceRequest<'a> {
    access_token: &'a str,
    #[serde(rename = "SMSMfaSettings", skip_serializing_if = "Option::is_none")]
    sms: Option<FactorSettings>,
    #[serde(rename = "SoftwareTokenMfaSettings", skip_serializing_if = "Option::is_none")]
    software_token: Option<FactorSettings>,
    #[serde(rename = "EmailMfaSettings", skip_serializing_if = "Option::is_none")]
    email: Option<FactorSettings>,
    #[serde(rename = "WebAuthnMfaSettings", skip_serializing_if = "Option::is_none")]
    web_authn: Option<WebAuthnSettings>,
}

impl Client {
    /// Sets the state of the factors whose blocks are given. Repeated where that is safe: the same request twice ends
    /// in the same state.
    ///
    /// Success is what the service says, not that the next sign-in will ask: read the state back.
    pub async fn set_user_mfa_preference(
        &self,
        token: &AccessToken,
        preference: &MfaPreference,
    ) -> Result<(), Failure> {
        let operation = Operation::SetUserMfaPreference;
        preference.check().map_err(|why| Failure::not_sent(operation, why))?;
        let MfaPreference {
            sms,
            software_token,
            email,
            web_authn,
        } = *preference;
        let request = SetUserMfaPreferenceRequest {
            access_token: token.expose(),
            sms,
            software_token,
            email,
            web_authn,
        };
        // `{}` and no body at all are both documented.
        self.call(operation, &request, |_| Ok(())).await
    }
}
