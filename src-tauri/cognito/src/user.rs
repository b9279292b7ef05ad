//! Reading a person's state: `GetUser` and `GetUserAuthFactors`.
//!
//! Owns the reading of both answers; keeps the service's spelling of factors, known or not. A value that is absent,
//! `null`, empty text or an empty list means the same: nothing set.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    client::Client,
    failure::{Failure, Operation, Unreadable},
    tokens::AccessToken,
    wire::Answer,
};

/// The answer of `GetUser`. The legacy `MFAOptions` are left where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// What the service calls the person; often a UUID.
    pub username: String,
    /// The attributes that the app client may read. What is not here may exist all the same.
    pub attributes: Vec<Attribute>,
    /// The factor asked for first, as the service spells it (`SMS_MFA`, `EMAIL_OTP`, `SOFTWARE_TOKEN_MFA`).
    pub preferred: Option<String>,
    /// The factors that are on, as the service spells them; `WEB_AUTHN_MFA` occurs beside the documented ones.
    pub factors: Vec<String>,
}

/// One attribute of a person.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Attribute {
    /// Such as `phone_number` or `custom:team`.
    pub name: String,
    /// Always a text: `"true"` and `"false"` too. Empty where the service left it out.
    #[serde(default)]
    pub value: String,
}

impl User {
    /// The value of an attribute, if the answer holds it.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| attribute.value.as_str())
    }

    /// Whether the account itself belongs to a company or social sign-in. One that is merely linked to such a sign-in
    /// has `identities` too, and a user name of its own; theirs is the provider's name, an underscore and their id.
    ///
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html>
    #[must_use]
    pub fn is_external(&self) -> bool {
        self.identities().iter().any(|identity| {
            let rest = self.username.get(identity.provider_name.len()..).unwrap_or_default();
            let begins = self.username.get(..identity.provider_name.len());
            begins.is_some_and(|begin| begin.eq_ignore_ascii_case(&identity.provider_name)) && rest.starts_with('_')
        })
    }

    /// Whether a company or social sign-in leads to this account as well, which is the pool's own.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        !self.is_external() && !self.identities().is_empty()
    }

    fn identities(&self) -> Vec<Identity> {
        let identities = self.attribute("identities");
        identities
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }
}

/// One entry of the attribute `identities`, a text that holds JSON.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    provider_name: String,
}

impl fmt::Debug for Attribute {
    /// Names only: the values are phone numbers and addresses.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: …", self.name)
    }
}

/// The answer of `GetUserAuthFactors`. An older region or an emulator may not know the operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserAuthFactors {
    /// What the person could sign in with: `PASSWORD`, `EMAIL_OTP`, `SMS_OTP`, `WEB_AUTHN`, `SOFTWARE_TOKEN`.
    pub configured: Vec<String>,
    /// As in [`User::preferred`].
    pub preferred: Option<String>,
    /// As in [`User::factors`].
    pub factors: Vec<String>,
}

/// The body of every operation that takes nothing but the token.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TokenRequest<'a> {
    pub(crate) access_token: &'a str,
}

impl Client {
    /// Reads the person's attributes and second steps.
    pub async fn get_user(&self, token: &AccessToken) -> Result<User, Failure> {
        self.call(
            Operation::GetUser,
            &TokenRequest {
                access_token: token.expose(),
            },
            |answer| {
                Ok(User {
                    username: answer.required("Username")?,
                    attributes: answer.optional("UserAttributes")?.unwrap_or_default(),
                    preferred: answer.text("PreferredMfaSetting")?,
                    factors: names(answer, "UserMFASettingList")?,
                })
            },
        )
        .await
    }

    /// Reads what the person could sign in with, an authenticator that is registered but off included.
    pub async fn get_user_auth_factors(&self, token: &AccessToken) -> Result<UserAuthFactors, Failure> {
        self.call(
            Operation::GetUserAuthFactors,
            &TokenRequest {
                access_token: token.expose(),
            },
            |answer| {
                Ok(UserAuthFactors {
                    configured: names(answer, "ConfiguredUserAuthFactors")?,
                    preferred: answer.text("PreferredMfaSetting")?,
                    factors: names(answer, "UserMFASettingList")?,
                })
            },
        )
        .await
    }
}

fn names(answer: &Answer<'_>, member: &'static str) -> Result<Vec<String>, Unreadable> {
    Ok(answer.optional(member)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    //! Does not cover: reading the answers, which tests/ does over HTTP.

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::company(
        "Okta_ada@example.com",
        r#"[{"userId":"ada","providerName":"Okta","primary":true}]"#,
        (true, false)
    )]
    #[case::written_small("google_1234", r#"[{"userId":"1234","providerName":"Google"}]"#, (true, false))]
    #[case::merely_linked("5ec0dd5e-0000", r#"[{"userId":"1234","providerName":"Google"}]"#, (false, true))]
    #[case::another_name("Googles_1", r#"[{"providerName":"Google"}]"#, (false, true))]
    #[case::no_json("Google_1234", "Google", (false, false))]
    #[case::native("ada", "[]", (false, false))]
    fn an_account_of_a_company_or_social_sign_in_is_told_from_a_linked_one(
        #[case] username: &str,
        #[case] identities: &str,
        #[case] external_or_linked: (bool, bool),
    ) {
        let identities = Attribute {
            name: "identities".to_owned(),
            value: identities.to_owned(),
        };
        let user = User {
            username: username.to_owned(),
            attributes: vec![identities],
            preferred: None,
            factors: vec![],
        };
        assert_eq!((user.is_external(), user.is_linked()), external_or_linked);
    }
}
