//! What the service may ask for on the way to the tokens.
//!
//! Owns the kinds and the service's names for them. Their reading is in `answer.rs`, the replies in `replies.rs`.
//!
//! Follows `ChallengeName` in
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use std::collections::BTreeMap;

use crate::{srp, tokens::Session};

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
    /// A code was sent by text message, as the second step.
    SmsMfa {
        /// Masked by the service, such as `+*******5309`.
        destination: Option<String>,
    },
    /// A code was sent by email, as the first step or as the second: the service calls both the same.
    EmailOtp {
        /// Masked by the service, such as `s***@e***`.
        destination: Option<String>,
    },
    /// A code was sent by text message, as the first step.
    SmsOtp {
        /// Masked by the service, such as `+*******5309`.
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
    /// Which first step to use.
    SelectChallenge {
        /// The service's spelling, to be echoed exactly: `PASSWORD`, `PASSWORD_SRP`, `EMAIL_OTP`, `SMS_OTP`,
        /// `WEB_AUTHN`.
        options: Vec<String>,
    },
    /// The password, which the service is to receive.
    Password,
    /// `SRP_A`, to prove the password without sending it.
    PasswordSrp,
    /// A passkey. Only a page of the pool's own domain can answer.
    WebAuthn,
    /// A password of the person's own, in place of a temporary one.
    NewPasswordRequired {
        /// The attributes to be given along with it: `given_name`, `custom:team`.
        required: Vec<String>,
        /// The attributes that have a value already. The service refuses to be given one of these again.
        known: Vec<String>,
    },
    /// A second step has to be set up first.
    MfaSetup {
        /// What may be set up, in the service's spelling: `SOFTWARE_TOKEN_MFA`, `EMAIL_OTP`, `SMS_MFA`. Empty where the
        /// service names nothing.
        options: Vec<String>,
    },
    /// A question of the pool's own triggers.
    Custom {
        /// What the pool chose to tell about it, under names of its own.
        parameters: BTreeMap<String, String>,
    },
    /// `SRP_A`, to prove that this is the device that was confirmed.
    DeviceSrp,
    /// Prove the device's password without sending it.
    DevicePasswordVerifier(srp::DeviceChallenge),
    /// A challenge this version cannot answer.
    Other {
        /// As the service spells it.
        name: String,
    },
}

impl ChallengeKind {
    /// The challenge as the service spells it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::PasswordVerifier(_) => "PASSWORD_VERIFIER",
            Self::SmsMfa { .. } => "SMS_MFA",
            Self::EmailOtp { .. } => "EMAIL_OTP",
            Self::SmsOtp { .. } => "SMS_OTP",
            Self::SoftwareTokenMfa { .. } => "SOFTWARE_TOKEN_MFA",
            Self::SelectMfaType { .. } => "SELECT_MFA_TYPE",
            Self::SelectChallenge { .. } => "SELECT_CHALLENGE",
            Self::Password => "PASSWORD",
            Self::PasswordSrp => "PASSWORD_SRP",
            Self::WebAuthn => "WEB_AUTHN",
            Self::NewPasswordRequired { .. } => "NEW_PASSWORD_REQUIRED",
            Self::MfaSetup { .. } => "MFA_SETUP",
            Self::Custom { .. } => "CUSTOM_CHALLENGE",
            Self::DeviceSrp => "DEVICE_SRP_AUTH",
            Self::DevicePasswordVerifier(_) => "DEVICE_PASSWORD_VERIFIER",
            Self::Other { name } => name,
        }
    }
}
