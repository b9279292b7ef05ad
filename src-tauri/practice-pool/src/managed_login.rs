//! The managed login: the pages on which people sign in in their browser, and the OAuth endpoints behind them.
//!
//! Owns the pages' addresses, what a browser and an app may ask for there, and codes for tokens. Passwords, second
//! steps and tokens follow the rules of the operations (`operations/browser.rs`). Pages:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html>.

mod browsers;
mod codes;
mod company;
mod discovery;
mod html;
mod leaving;
mod params;
mod passkey;
mod request;
mod settings;
mod sign_in;
mod token;
mod visitor;

use axum::Router;
use axum::routing::{get, post};

use crate::http::Shared;
use crate::managed_login::visitor::page;

pub(crate) use request::{may_administer, shows};
pub use settings::{Company, ManagedLogin, PRACTICE_REDIRECT_PORTS};

/// The scope that the user pool's own operations demand.
pub(crate) const ADMIN: &str = "aws.cognito.signin.user.admin";

/// What changes while the pool runs.
#[derive(Default)]
pub(crate) struct State {
    browsers: browsers::Browsers,
    codes: codes::Codes,
}

impl State {
    /// Forgets everything of one person. Their codes are worth nothing without an account.
    pub(crate) fn forget(&mut self, username: &str) {
        self.browsers.forget(username);
    }
}

/// Every address of the managed login.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/oauth2/authorize", get(page(sign_in::authorize)))
        .route("/login", get(page(sign_in::login)).post(page(sign_in::password)))
        .route("/mfa", get(page(sign_in::second_step)).post(page(sign_in::answer)))
        .route("/company", get(page(company::show)).post(page(company::choose)))
        .route("/passkeys/add", get(page(passkey::show)).post(page(passkey::choose)))
        .route("/logout", get(page(leaving::logout)))
        .route("/oauth2/token", post(token::token))
        .route("/oauth2/revoke", post(token::revoke))
        .route(
            "/{pool}/.well-known/openid-configuration",
            get(discovery::configuration),
        )
}
