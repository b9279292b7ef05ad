//! The pretend company: an identity provider with one pretend person, who has an account here once they were here.
//!
//! Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html>. Nothing of
//! SAML or OpenID Connect is spoken; the browser stays on this server.

use axum::http::StatusCode;
use axum::response::Response;

use super::Company;
use super::html::{Form, notice};
use super::params::Params;
use super::request::Purpose;
use super::visitor::{Stop, Visitor, redirect};
use crate::account::Account;
use crate::operations::browser;

/// `GET /company`.
pub(super) fn show(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    visitor.purpose()?;
    let Some(company) = visitor.settings().company.clone() else {
        return Ok(none());
    };
    let form = Form {
        title: "Your company's sign-in",
        intro: "This stands for your company. It already knows who you are.",
        problem: None,
        csrf: &visitor.browser()?.csrf,
        fields: Vec::new(),
        buttons: &[
            ("continue", &format!("Continue as {}", company.email)),
            ("cancel", "Cancel"),
        ],
        link: None,
    };
    Ok(form.page())
}

/// `POST /company`.
pub(super) fn choose(visitor: &mut Visitor<'_, '_>, form: &Params) -> Result<Response, Stop> {
    let purpose = visitor.purpose()?;
    let Some(company) = visitor.settings().company.clone() else {
        return Ok(none());
    };
    match (form.get("choice"), purpose) {
        (Some("continue"), _) => {
            let username = account_of(visitor, &company);
            if browser::is_welcome(visitor.call, &username) {
                visitor.sign_in(&username)
            } else {
                let text = "Your company knows you, but this account is switched off.";
                Ok(notice(StatusCode::FORBIDDEN, "You cannot sign in", text))
            }
        }
        (_, Purpose::Code(request)) => Err(request.refused("access_denied", "The company said no.").into()),
        (_, Purpose::Passkey { .. }) => Ok(redirect(&visitor.on("/login"))),
    }
}

/// The account here that belongs to the company's person, also one that it is only linked to; a new one if there is
/// none.
fn account_of(visitor: &mut Visitor<'_, '_>, company: &Company) -> String {
    let is_theirs = |account: &&Account| {
        let mut identities = account.person.identities.iter();
        identities.any(|identity| identity.provider == company.provider && identity.user_id == company.email)
    };
    let accounts = &mut visitor.call.state.accounts;
    if let Some(account) = accounts.iter().find(is_theirs) {
        return account.person.username.clone();
    }
    let account = Account::new(company.person(), visitor.call.now);
    let username = account.person.username.clone();
    accounts.push(account);
    username
}

fn none() -> Response {
    let text = "No company is set up here.";
    notice(StatusCode::NOT_FOUND, "Nothing here", text)
}
