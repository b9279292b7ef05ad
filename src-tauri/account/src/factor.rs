//! The ways to prove it's you, and how the service spells them.
//!
//! Spellings: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html> for what is
//! switched on, <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
//! for what is registered. `WEB_AUTHN_MFA` is in neither page, and the service answers it.

use std::collections::BTreeSet;

/// A way to prove it's you, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A text message with a code.
    Sms,
    /// A code from an authenticator app.
    SoftwareToken,
    /// An e-mail with a code.
    Email,
    /// A passkey: never a second step, it stands in for password and code together, and has no preference.
    WebAuthn,
}

/// Some of the four factors.
pub type Factors = BTreeSet<Factor>;

impl Factor {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Sms, Self::SoftwareToken, Self::Email, Self::WebAuthn];

    /// The factor that the service's word means, in a list of what is switched on or offered at sign-in.
    #[must_use]
    pub fn from_service(word: &str) -> Option<Self> {
        match word {
            "SMS_MFA" => Some(Self::Sms),
            "SOFTWARE_TOKEN_MFA" => Some(Self::SoftwareToken),
            "EMAIL_OTP" | "EMAIL_MFA" => Some(Self::Email),
            "WEB_AUTHN_MFA" => Some(Self::WebAuthn),
            _ => None,
        }
    }

    /// Whether it can be the one that is asked for.
    #[must_use]
    pub fn can_be_preferred(self) -> bool {
        self != Self::WebAuthn
    }
}

/// The factors among `all` that are asked for as a second step: all but the passkey.
pub(crate) fn second_steps(all: &Factors) -> Factors {
    all.iter().copied().filter(|factor| factor.can_be_preferred()).collect()
}
