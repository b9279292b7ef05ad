//! The operations of the service, one file per group of them.
//!
//! Owns the dispatch by name and what every operation with an access token has in common. Each operation reads its
//! request through `fields.rs`, changes the state under its one lock, and answers with JSON or an exception; none of
//! them knows of HTTP. Page:
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html>.

mod authenticator;
pub(crate) mod browser;
mod challenge;
mod contact;
mod device;
mod ending;
mod first_password;
mod passkeys;
mod password;
mod preference;
pub(crate) mod proof;
mod questions;
mod reading;
pub(crate) mod recovery;
mod renewal;
mod second_step;
mod sign_in;
mod sign_up;
mod token;
mod user_auth;

use std::time::SystemTime;

use serde_json::Value;

use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::managed_login;
use crate::pool::{Pool, State};
use crate::sessions::{SignIn, Step};
use crate::tokens::Disbelief;

/// One request being carried out.
pub(crate) struct Call<'a> {
    pub(crate) pool: &'a Pool,
    pub(crate) state: &'a mut State,
    pub(crate) now: SystemTime,
}

/// Carries out one operation. An unknown one is refused whatever the body is.
pub(crate) fn perform(call: &mut Call<'_>, operation: &str, body: Result<Value, Exception>) -> Answer {
    let operation: fn(&mut Call<'_>, &Value) -> Answer = match operation {
        "AssociateSoftwareToken" => authenticator::associate,
        "ChangePassword" => password::change,
        "ConfirmDevice" => device::confirm,
        "ConfirmForgotPassword" => recovery::confirm,
        "ConfirmSignUp" => sign_up::confirm,
        "DeleteWebAuthnCredential" => passkeys::delete,
        "ForgetDevice" => device::forget,
        "ForgotPassword" => recovery::forgot,
        "GetDevice" => device::get,
        "GetTokensFromRefreshToken" => renewal::renew,
        "GetUser" => reading::get_user,
        "GetUserAttributeVerificationCode" => contact::send_code,
        "GetUserAuthFactors" => reading::get_user_auth_factors,
        "GlobalSignOut" => ending::global_sign_out,
        "InitiateAuth" => sign_in::initiate_auth,
        "ListDevices" => device::list,
        "ListWebAuthnCredentials" => passkeys::list,
        "ResendConfirmationCode" => sign_up::resend,
        "RespondToAuthChallenge" => challenge::respond,
        "RevokeToken" => ending::revoke_token,
        "SetUserMFAPreference" => preference::set,
        "UpdateDeviceStatus" => device::update_status,
        "UpdateUserAttributes" => contact::update,
        "VerifySoftwareToken" => authenticator::verify,
        "VerifyUserAttribute" => contact::verify,
        _ => return Err(Exception::unknown_operation()),
    };
    operation(call, &body?)
}

impl Call<'_> {
    /// The account that an access token speaks for, if the token is good at this moment.
    fn bearer(&mut self, token: &str) -> Result<&mut Account, Exception> {
        let claims = self.pool.signer.read(token).map_err(|disbelief| {
            Exception::not_authorized(match disbelief {
                Disbelief::NotAToken => "Invalid Access Token",
                Disbelief::ForeignSignature => "Could not verify signature for Access Token",
            })
        })?;
        if claims["token_use"] != "access" {
            return Err(Exception::not_authorized("Invalid Access Token"));
        }
        let text = |name: &str| claims[name].as_str().unwrap_or_default();
        if token::seconds(self.now) >= claims["exp"].as_u64().unwrap_or_default() {
            return Err(Exception::not_authorized("Access Token has expired"));
        }
        if self.state.lineages.is_revoked(text("origin_jti")) {
            return Err(Exception::not_authorized("Access Token has been revoked"));
        }
        if !managed_login::may_administer(text("scope")) {
            let message = "Access Token does not have required scopes";
            return Err(Exception::not_authorized(message));
        }
        self.still_welcome(text("username"))?;
        self.state.account(text("username"))
    }

    /// Opens a session for a step of a sign-in.
    fn open_session(&mut self, sign_in: &SignIn, step: Step) -> Result<String, Exception> {
        let (now, expires) = (self.now, self.session_end());
        let random = &self.pool.random;
        Ok(self.state.sessions.open(sign_in, step, now, expires, random)?)
    }

    /// When a challenge that is set now can no longer be answered.
    fn session_end(&self) -> SystemTime {
        self.now + self.state.settings.session_life
    }
}
