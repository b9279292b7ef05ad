//! `/.well-known/openid-configuration`: where everything is, for clients that find out for themselves.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html>. Listed is what is here:
//! there is no `userInfo`.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::http::Shared;
use crate::pool::POOL_ID;

/// `GET /{pool}/.well-known/openid-configuration`.
pub(super) async fn configuration(State(shared): State<Shared>, Path(pool): Path<String>) -> Response {
    if pool != POOL_ID {
        return StatusCode::NOT_FOUND.into_response();
    }
    let issuer = &shared.pool.issuer;
    let domain = issuer.trim_end_matches(POOL_ID).trim_end_matches('/');
    let at = |path: &str| format!("{domain}{path}");
    let body = json!({
        "authorization_endpoint": at("/oauth2/authorize"),
        "code_challenge_methods_supported": ["S256"],
        "end_session_endpoint": at("/logout"),
        "id_token_signing_alg_values_supported": ["RS256"],
        "issuer": issuer,
        "jwks_uri": format!("{issuer}/.well-known/jwks.json"),
        "response_types_supported": ["code"],
        "revocation_endpoint": at("/oauth2/revoke"),
        "scopes_supported": ["openid", "email", "phone", "profile"],
        "subject_types_supported": ["public"],
        "token_endpoint": at("/oauth2/token"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
    });
    let plain_json = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, plain_json)], body.to_string()).into_response()
}
