//! The operations of the service, one file per group of them.
//!
//! Owns the dispatch by name and what every operation with an access token has in common. Each operation reads its
//! request through `fields.rs`, changes the state under its one lock, and answers with JSON or an exception; none of
//! them knows of HTTP. Page:
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html>.

mod authenticator;
mod challenge;
mod contact;
mod ending;
mod passkeys;
mod preference;
pub(crate) mod proof;
mod reading;
mod second_step;
mod sign_in;
mod token;

use std::time::SystemTime;

use serde_json::Value;

use crate::account::Account;
use crate::exception::{Answer, Exception};
use crate::pool::{Pool, State};
use crate::settings::Status;
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
        "DeleteWebAuthnCredential" => passkeys::delete,
        "GetUser" => reading::get_user,
        "GetUserAttributeVerificationCode" => contact::send_code,
        "GetUserAuthFactors" => reading::get_user_auth_factors,
        "GlobalSignOut" => ending::global_sign_out,
        "InitiateAuth" => sign_in::initiate_auth,
        "ListWebAuthnCredentials" => passkeys::list,
        "RespondToAuthChallenge" => challenge::respond,
        "RevokeToken" => ending::revoke_token,
        "SetUserMFAPreference" => preference::set,
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
        let account = self.state.account(text("username"))?;
        match account.person.status {
            Status::Disabled => Err(Exception::disabled()),
            Status::ResetRequired => Err(Exception::reset_required()),
            Status::Unconfirmed => Err(Exception::unconfirmed()),
            Status::Confirmed | Status::ForceChangePassword => Ok(account),
        }
    }
}
