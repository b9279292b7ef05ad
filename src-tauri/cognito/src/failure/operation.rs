//! The operations this package knows, and the service's names for them.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html>.

/// Declares the operations together with the names the service uses for them.
macro_rules! operations {
    ($($operation:ident = $name:literal,)+) => {
        /// The operations this package knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Operation {
            $(
                #[doc = concat!(
                    "<https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_", $name, ".html>"
                )]
                $operation,
            )+
            /// Building the client, before any request.
            Connect,
        }

        impl Operation {
            /// The operation as the service spells it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$operation => $name,)+
                    Self::Connect => "Connect",
                }
            }
        }
    };
}

operations! {
    InitiateAuth = "InitiateAuth",
    RespondToAuthChallenge = "RespondToAuthChallenge",
    GetUser = "GetUser",
    GetUserAuthFactors = "GetUserAuthFactors",
    SetUserMfaPreference = "SetUserMFAPreference",
    AssociateSoftwareToken = "AssociateSoftwareToken",
    VerifySoftwareToken = "VerifySoftwareToken",
    UpdateUserAttributes = "UpdateUserAttributes",
    GetUserAttributeVerificationCode = "GetUserAttributeVerificationCode",
    VerifyUserAttribute = "VerifyUserAttribute",
    ListWebAuthnCredentials = "ListWebAuthnCredentials",
    DeleteWebAuthnCredential = "DeleteWebAuthnCredential",
    RevokeToken = "RevokeToken",
    GlobalSignOut = "GlobalSignOut",
    GetTokensFromRefreshToken = "GetTokensFromRefreshToken",
    ForgotPassword = "ForgotPassword",
    ConfirmForgotPassword = "ConfirmForgotPassword",
    ChangePassword = "ChangePassword",
    ResendConfirmationCode = "ResendConfirmationCode",
    ConfirmSignUp = "ConfirmSignUp",
    ConfirmDevice = "ConfirmDevice",
    UpdateDeviceStatus = "UpdateDeviceStatus",
    ListDevices = "ListDevices",
    ForgetDevice = "ForgetDevice",
}

impl Operation {
    /// The only trigger of these is "post confirmation", which runs when the account is confirmed or the password set
    /// already: its failure takes nothing back.
    ///
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html>
    pub(super) fn runs_its_trigger_last(self) -> bool {
        matches!(self, Self::ConfirmSignUp | Self::ConfirmForgotPassword)
    }
}
