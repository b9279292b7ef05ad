//! `/passkeys/add`: a signed-in browser adds a passkey. A pretend one: no authenticator is asked for.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>,
//! "Passkeys". The browser comes back with nothing, whatever was chosen.

use axum::http::StatusCode;
use axum::response::Response;

use super::html::{Form, notice};
use super::params::{Params, with_params};
use super::request::{NEXT, callback};
use super::visitor::{Stop, Visitor, redirect};
use crate::pool::CLIENT_ID;
use crate::settings::Factor;

/// How many passkeys a person can have.
const MOST: u8 = 20;

/// `GET /passkeys/add`.
pub(super) fn show(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    let redirect_uri = redirect_uri(visitor)?;
    if let Some(refusal) = not_offered(visitor) {
        return Ok(refusal);
    }
    if visitor.signed_in().is_none() {
        let params = [NEXT, ("client_id", CLIENT_ID), ("redirect_uri", &redirect_uri)];
        return Ok(redirect(&with_params("/login", params)));
    }
    let form = Form {
        title: "Add a passkey",
        intro: "On the real page your computer would ask for your fingerprint, face or PIN now.",
        problem: None,
        csrf: &visitor.browser()?.csrf,
        fields: Vec::new(),
        buttons: &[("add", "Add a pretend passkey"), ("later", "Not now")],
        link: None,
    };
    Ok(form.page())
}

/// `POST /passkeys/add`.
pub(super) fn choose(visitor: &mut Visitor<'_, '_>, form: &Params) -> Result<Response, Stop> {
    let redirect_uri = redirect_uri(visitor)?;
    if let Some(refusal) = not_offered(visitor) {
        return Ok(refusal);
    }
    let Some((username, _)) = visitor.signed_in() else {
        return Ok(redirect(&visitor.on("/passkeys/add")));
    };
    if form.get("choice") == Some("add") {
        let now = visitor.call.now;
        let account = visitor.call.state.account(&username)?;
        if account.is_federated() || account.person.passkeys >= MOST {
            let text = "This account cannot have another passkey here.";
            return Ok(notice(StatusCode::BAD_REQUEST, "No passkey was added", text));
        }
        account.change(now, |person| person.passkeys += 1);
    }
    Ok(redirect(&redirect_uri))
}

fn redirect_uri(visitor: &Visitor<'_, '_>) -> Result<String, Stop> {
    let params = Params::parse(visitor.query.as_bytes()).unwrap_or_default();
    Ok(callback(visitor.settings(), &params)?)
}

fn not_offered(visitor: &Visitor<'_, '_>) -> Option<Response> {
    let has_passkeys = visitor.call.state.settings.second_steps().contains(&Factor::WebAuthn);
    let text = "Your organisation has not switched on passkeys.";
    (!has_passkeys).then(|| notice(StatusCode::BAD_REQUEST, "No passkeys here", text))
}
