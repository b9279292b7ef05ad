//! `InitiateAuth`: which way in, for which app client, and the password where it is sent as it is.
//!
//! Page: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>. The
//! password's proof without sending it is in `proof.rs`.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use super::{Call, first_password, proof, questions, second_step, token, user_auth};
use crate::exception::{Answer, Exception};
use crate::fields::{Fields, Texts};
use crate::pool::CLIENT_ID;
use crate::rules;
use crate::sessions::SignIn;
use crate::settings::{Flow, Status};

const FLOWS: [&str; 8] = [
    "USER_SRP_AUTH",
    "REFRESH_TOKEN_AUTH",
    "REFRESH_TOKEN",
    "CUSTOM_AUTH",
    "ADMIN_NO_SRP_AUTH",
    "USER_PASSWORD_AUTH",
    "ADMIN_USER_PASSWORD_AUTH",
    "USER_AUTH",
];

/// `InitiateAuth`.
pub(super) fn initiate_auth(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let flow = fields.one_of("AuthFlow", &FLOWS)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let parameters = fields.texts("AuthParameters")?;
    let session = fields.text("Session", &rules::SESSION)?;
    fields.finish()?;
    check_client(client)?;

    let settings = &call.state.settings;
    // Where refresh tokens rotate, only `GetTokensFromRefreshToken` takes them.
    let rotates = settings.refresh_rotation.is_some();
    let allowed = |flow| settings.flows.contains(&flow) && !(rotates && flow == Flow::RefreshToken);
    match flow {
        "USER_SRP_AUTH" if allowed(Flow::UserSrp) => proof::begin(call, parameters),
        "USER_SRP_AUTH" => Err(Exception::invalid_parameter(
            "USER_SRP_AUTH is not enabled for the client.",
        )),
        "USER_PASSWORD_AUTH" if allowed(Flow::UserPassword) => with_password(call, parameters),
        "USER_AUTH" if allowed(Flow::UserAuth) => user_auth::begin(call, session, parameters),
        "CUSTOM_AUTH" if allowed(Flow::Custom) => questions::begin(call, parameters),
        "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" if allowed(Flow::RefreshToken) => token::refresh(call, parameters),
        flow if flow.starts_with("ADMIN_") => Err(Exception::invalid_parameter("Initiate Auth method not supported.")),
        flow => Err(Exception::invalid_parameter(format!(
            "{flow} flow not enabled for this client"
        ))),
    }
}

/// The pool has one app client.
pub(super) fn check_client(id: &str) -> Result<(), Exception> {
    if id == CLIENT_ID {
        return Ok(());
    }
    Err(Exception::resource_not_found(format!(
        "User pool client {id} does not exist."
    )))
}

fn with_password(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    let sign_in = call.sign_in_of(parameters)?;
    call.check_password(&sign_in, parameters)
}

impl Call<'_> {
    /// Who begins to sign in, and with which device. There need not be such a person.
    pub(super) fn sign_in_of(&self, parameters: Texts<'_>) -> Result<SignIn, Exception> {
        let typed = parameters.required("USERNAME")?;
        self.check_secret_hash(typed, parameters)?;
        let device = self.device_of(parameters)?;
        let account = self.state.find_native(typed);
        let username = account.map_or_else(
            || proof::disguise(self, typed),
            |account| account.person.username.clone(),
        );
        Ok(SignIn::new(&username, device.as_deref()))
    }

    /// `PASSWORD`, as it is.
    pub(super) fn check_password(&mut self, sign_in: &SignIn, parameters: Texts<'_>) -> Answer {
        let password = parameters.required("PASSWORD")?;
        let account = self.state.find_native(&sign_in.username);
        // An empty parameter is a missing one, so that an account without a password never gets here.
        let right = account.is_some_and(|account| account.person.password == password);
        self.password_given(sign_in, right)
    }

    /// What follows a password, right or wrong.
    pub(super) fn password_given(&mut self, sign_in: &SignIn, right: bool) -> Answer {
        let username = &sign_in.username;
        self.state.lockouts.check(username, self.now)?;
        let status = self.state.account(username).map(|account| account.person.status);
        // The service says so even for a wrong password.
        if status == Ok(Status::Unconfirmed) {
            return Err(Exception::unconfirmed());
        }
        if !right {
            self.state.lockouts.failed(username, self.now);
            return Err(Exception::wrong_password());
        }
        match status? {
            Status::Disabled => Err(Exception::disabled()),
            Status::ResetRequired => Err(Exception::reset_required()),
            Status::ForceChangePassword => first_password::ask(self, sign_in),
            Status::Confirmed | Status::Unconfirmed => second_step::after_password(self, sign_in),
            Status::ExternalProvider => Err(Exception::wrong_password()),
        }
    }

    /// The state of the account that signs in, if there is one.
    pub(super) fn status(&self, sign_in: &SignIn) -> Option<Status> {
        let account = self.state.find_native(&sign_in.username)?;
        Some(account.person.status)
    }

    /// Whether the account may go on; an administrator may have closed it in the meantime.
    pub(super) fn still_welcome(&mut self, username: &str) -> Result<(), Exception> {
        match self.state.account(username)?.person.status {
            Status::Disabled => Err(Exception::disabled()),
            Status::ResetRequired => Err(Exception::reset_required()),
            Status::Unconfirmed => Err(Exception::unconfirmed()),
            Status::Confirmed | Status::ForceChangePassword | Status::ExternalProvider => Ok(()),
        }
    }

    /// `SECRET_HASH` has to be there exactly if the app client has a secret, and to be made of this user name.
    pub(super) fn check_secret_hash(&self, username: &str, parameters: Texts<'_>) -> Result<(), Exception> {
        self.check_hash(username, parameters.get("SECRET_HASH"))
    }

    /// The same where it is called `SecretHash`.
    pub(super) fn check_hash(&self, username: &str, given: Option<&str>) -> Result<(), Exception> {
        let refused = |message: String| Err(Exception::not_authorized(message));
        match (&self.pool.settings.client_secret, given) {
            (None, None) => Ok(()),
            (None, Some(_)) => refused(format!(
                "Client {CLIENT_ID} is not configured with secret but secret hash was received"
            )),
            (Some(_), None) => refused(format!(
                "Client {CLIENT_ID} is configured with secret but SECRET_HASH was not received"
            )),
            (Some(secret), Some(given)) => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
                let hash = BASE64_STANDARD.encode(hmac::sign(&key, [username, CLIENT_ID].concat().as_bytes()));
                verify_slices_are_equal(hash.as_bytes(), given.as_bytes())
                    .or_else(|_| refused(format!("Unable to verify secret hash for client {CLIENT_ID}")))
            }
        }
    }
}
