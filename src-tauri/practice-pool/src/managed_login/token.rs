//! `/oauth2/token` and `/oauth2/revoke`: what an app asks for without the browser.
//!
//! Pages: <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html>. Both go wrong on request, under
//! the names `oauth2/token` and `oauth2/revoke`.

use std::sync::Arc;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use axum::body::{Body, Bytes};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tokio::task::spawn_blocking;
use url::form_urlencoded;

use super::params::Params;
use crate::cut::Line;
use crate::exception::Exception;
use crate::http::{Dialect, Shared, with_faults};
use crate::lineages::Grant;
use crate::operations::{Call, browser};
use crate::pool::{CLIENT_ID, Pool};

/// A refusal: the code and the status.
struct Refusal(&'static str, StatusCode);

const fn refused(error: &'static str) -> Refusal {
    Refusal(error, StatusCode::BAD_REQUEST)
}

type Outcome = Result<Response, Refusal>;

/// `POST /oauth2/token`.
pub(super) async fn token(
    State(shared): State<Shared>,
    Extension(line): Extension<Line>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let work = carry_out(&shared.pool, headers, body, exchange);
    with_faults(&shared.pool, line, "oauth2/token", Dialect::OAuth, work).await
}

/// `POST /oauth2/revoke`.
pub(super) async fn revoke(
    State(shared): State<Shared>,
    Extension(line): Extension<Line>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let work = carry_out(&shared.pool, headers, body, end);
    with_faults(&shared.pool, line, "oauth2/revoke", Dialect::OAuth, work).await
}

/// Carries a request out beside the connections, since signatures take computing.
async fn carry_out(
    pool: &Arc<Pool>,
    headers: HeaderMap,
    body: Bytes,
    work: fn(&mut Call<'_>, &HeaderMap, &Params) -> Outcome,
) -> Response {
    let worker = Arc::clone(pool);
    let outcome = spawn_blocking(move || match form(&headers, &body) {
        Some(form) => worker.call(|call| work(call, &headers, &form)),
        None => Err(refused("invalid_request")),
    });
    let server_error = Refusal("server_error", StatusCode::INTERNAL_SERVER_ERROR);
    outcome
        .await
        .unwrap_or(Err(server_error))
        .unwrap_or_else(|Refusal(error, status)| answer(status, &json!({"error": error})))
}

/// A form as it has to come: called so, and every parameter once.
fn form(headers: &HeaderMap, body: &[u8]) -> Option<Params> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
        .then(|| Params::parse(body))?
}

fn exchange(call: &mut Call<'_>, headers: &HeaderMap, form: &Params) -> Outcome {
    check_client(call, headers, form)?;
    let (mut tokens, scopes) = match form.get("grant_type") {
        Some("authorization_code") => {
            let code = form.get("code").ok_or(refused("invalid_request"))?;
            let (redirect_uri, verifier) = (form.get("redirect_uri"), form.get("code_verifier"));
            let codes = &mut call.state.managed_login.codes;
            let granted = codes.redeem(code, redirect_uri, verifier, call.now);
            let granted = granted.ok_or(refused("invalid_grant"))?;
            let grant = Grant {
                scopes: granted.scopes.clone(),
                nonce: granted.nonce,
            };
            let tokens = browser::issue(call, &granted.username, granted.since, grant).map_err(|it| in_oauth(&it))?;
            (tokens, granted.scopes)
        }
        Some("refresh_token") => {
            let token = form.get("refresh_token").ok_or(refused("invalid_request"))?;
            browser::renew(call, token).map_err(|it| in_oauth(&it))?
        }
        Some("client_credentials") => return Err(refused("unauthorized_client")),
        Some(_) => return Err(refused("unsupported_grant_type")),
        None => return Err(refused("invalid_request")),
    };
    let mut body = json!({
        "access_token": tokens["AccessToken"].take(),
        "expires_in": tokens["ExpiresIn"].take(),
        "token_type": "Bearer",
    });
    if scopes.iter().any(|scope| scope == "openid") {
        body["id_token"] = tokens["IdToken"].take();
    }
    if tokens["RefreshToken"].is_string() {
        body["refresh_token"] = tokens["RefreshToken"].take();
    }
    Ok(answer(StatusCode::OK, &body))
}

/// Whatever is wrong with an account or a token, the grant is no longer good.
fn in_oauth(exception: &Exception) -> Refusal {
    if exception.status >= 500 {
        Refusal("server_error", StatusCode::INTERNAL_SERVER_ERROR)
    } else {
        refused("invalid_grant")
    }
}

fn end(call: &mut Call<'_>, headers: &HeaderMap, form: &Params) -> Outcome {
    let stranger = Refusal("invalid_client", StatusCode::UNAUTHORIZED);
    check_client(call, headers, form).map_err(|refusal| match refusal {
        Refusal("invalid_client", _) => stranger,
        other => other,
    })?;
    let token = form.get("token").ok_or(refused("invalid_request"))?;
    if call.pool.signer.read(token).is_ok() {
        return Err(refused("unsupported_token_type"));
    }
    call.state.lineages.revoke(token);
    Ok(StatusCode::OK.into_response())
}

/// The app client with its secret, if it has one: in the form or by HTTP Basic, and not both.
fn check_client(call: &Call<'_>, headers: &HeaderMap, form: &Params) -> Result<(), Refusal> {
    let stranger = refused("invalid_client");
    let (id, secret) = match (headers.get(header::AUTHORIZATION), form.get("client_secret")) {
        (Some(_), Some(_)) => return Err(refused("invalid_request")),
        (Some(basic), None) => {
            let (id, secret) = basic.to_str().ok().and_then(credentials).ok_or(stranger)?;
            if form.get("client_id").is_some_and(|other| other != id) {
                return Err(refused("invalid_request"));
            }
            (id, Some(secret))
        }
        (None, secret) => {
            let id = form.get("client_id").ok_or(refused("invalid_request"))?;
            (id.to_owned(), secret.map(str::to_owned))
        }
    };
    let is_right = match (&call.pool.settings.client_secret, secret) {
        (None, None) => true,
        (Some(secret), Some(given)) => verify_slices_are_equal(secret.as_bytes(), given.as_bytes()).is_ok(),
        _ => false,
    };
    (id == CLIENT_ID && is_right)
        .then_some(())
        .ok_or(refused("invalid_client"))
}

/// RFC 6749, section 2.3.1: both halves are written as in a form.
fn credentials(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    let decoded = BASE64_STANDARD.decode(encoded.trim()).ok()?;
    let decoded = String::from_utf8(decoded).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    let plain = |text: &str| {
        form_urlencoded::parse(text.as_bytes())
            .map(|(text, _)| text.into_owned())
            .next()
    };
    scheme
        .eq_ignore_ascii_case("basic")
        .then(|| Some((plain(id)?, plain(secret)?)))?
}

fn answer(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json;charset=UTF-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, Body::from(body.to_string())).into_response()
}
