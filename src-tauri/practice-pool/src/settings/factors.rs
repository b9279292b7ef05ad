//! First and second steps, and what the pool's feature plan allows of them.

/// Whether the pool asks for a second step at all: the service's `MfaConfiguration`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MfaMode {
    /// Nobody is asked and nobody may switch a factor on.
    Off,
    /// Each person decides.
    #[default]
    Optional,
    /// Everybody is asked, whatever they chose.
    Required,
}

/// A second step. The order is the one in which the service's lists are written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// A code by text message (`SMS_MFA`).
    Sms,
    /// A code from an authenticator app (`SOFTWARE_TOKEN_MFA`).
    SoftwareToken,
    /// A code by email (`EMAIL_OTP`).
    Email,
    /// A passkey with user verification (`WEB_AUTHN_MFA`). Never asked after a password.
    WebAuthn,
}

impl Factor {
    /// Every factor there is.
    pub const ALL: [Self; 4] = [Self::Sms, Self::SoftwareToken, Self::Email, Self::WebAuthn];

    /// The factor's name in `UserMFASettingList` and in challenges.
    #[must_use]
    pub const fn wire_name(self) -> &'static str {
        match self {
            Self::Sms => "SMS_MFA",
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Email => "EMAIL_OTP",
            Self::WebAuthn => "WEB_AUTHN_MFA",
        }
    }

    /// The factor's name in a connection file.
    pub(crate) const fn connection_name(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::SoftwareToken => "softwareToken",
            Self::Email => "email",
            Self::WebAuthn => "webAuthn",
        }
    }
}

/// A first step that `USER_AUTH` may offer: the service's `AllowedFirstAuthFactors`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FirstFactor {
    /// The password, sent as it is (`PASSWORD`) or proved (`PASSWORD_SRP`).
    Password,
    /// A code by email (`EMAIL_OTP`).
    EmailOtp,
    /// A code by text message (`SMS_OTP`).
    SmsOtp,
    /// A passkey (`WEB_AUTHN`). This pool offers it and refuses every answer: it knows no passkey's key.
    WebAuthn,
}

impl FirstFactor {
    /// Every first factor there is.
    pub const ALL: [Self; 4] = [Self::Password, Self::EmailOtp, Self::SmsOtp, Self::WebAuthn];
}

/// What the pool's owner pays for: the service's `UserPoolTier`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tier {
    /// No codes by email, no passkeys, no `USER_AUTH`, whatever the other settings say.
    Lite,
    /// All that this pool has.
    #[default]
    Essentials,
    /// The same, here.
    Plus,
}
