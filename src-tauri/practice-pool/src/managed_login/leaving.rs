//! `/logout`: nobody is signed in to the browser any more. Tokens stay good.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html>.

use axum::response::Response;

use super::params::Params;
use super::request::Rejection;
use super::visitor::{Stop, Visitor, redirect};
use crate::pool::CLIENT_ID;

/// `GET /logout`: on to a registered address, or, with what the authorization endpoint takes, to a new sign-in.
pub(super) fn logout(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    let params = Params::parse(visitor.query.as_bytes()).unwrap_or_default();
    let to = if let Some(uri) = params.get("logout_uri") {
        let is_registered = visitor.settings().logout_urls.iter().any(|url| url == uri);
        if !is_registered || params.get("client_id") != Some(CLIENT_ID) {
            let text = "The address to go to is not registered for this app (logout_uri).";
            return Err(Rejection::Page(text).into());
        }
        uri.to_owned()
    } else {
        visitor.purpose()?;
        visitor.on("/login")
    };
    visitor.sign_out();
    Ok(redirect(&to))
}
