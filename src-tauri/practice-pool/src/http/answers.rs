//! The forms of answers and refusals: the operations' JSON 1.1, OAuth's, and pages for people.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::exception::{Answer, Exception};
use crate::pool::Pool;

const CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/x-amz-json-1.1");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const ERROR_MESSAGE: HeaderName = HeaderName::from_static("x-amzn-errormessage");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// How refusals are written and what JSON is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// The operations' JSON 1.1.
    Operations,
    /// The managed login's OAuth, RFC 6749.
    OAuth,
}

/// An answer in the service's form, errors included.
pub(super) fn answer(pool: &Pool, answer: Answer) -> Response {
    let mut response = match answer {
        Ok(body) => json(Dialect::Operations, StatusCode::OK, Body::from(body.to_string())),
        Err(exception) => return refuse(pool, Dialect::Operations, exception),
    };
    name_request(pool, &mut response);
    response
}

/// A refusal in the words and the form of the dialect.
pub(super) fn refuse(pool: &Pool, dialect: Dialect, mut exception: Exception) -> Response {
    if pool.settings.reworded {
        exception.message = pool.random.words();
    }
    let (name, message) = (&exception.name, &exception.message);
    let body = match dialect {
        Dialect::Operations => serde_json::json!({"__type": name, "message": message}),
        Dialect::OAuth => serde_json::json!({"error": name, "error_description": message}),
    };
    let mut response = json(dialect, status_of(exception.status), Body::from(body.to_string()));
    if dialect == Dialect::Operations {
        // The service ends the type with a colon, behind which a namespace may follow.
        insert(&mut response, ERROR_TYPE, &format!("{name}:"));
        insert(&mut response, ERROR_MESSAGE, message);
    }
    name_request(pool, &mut response);
    response
}

/// Gives the answer the request's id.
pub(super) fn name_request(pool: &Pool, response: &mut Response) {
    if let Ok(id) = pool.random.uuid() {
        insert(response, REQUEST_ID, &id);
    }
}

pub(super) fn json(dialect: Dialect, status: StatusCode, body: Body) -> Response {
    let kind = match dialect {
        Dialect::Operations => CONTENT_TYPE,
        Dialect::OAuth => HeaderValue::from_static("application/json;charset=UTF-8"),
    };
    (status, [(header::CONTENT_TYPE, kind)], body).into_response()
}

pub(super) fn html(status: StatusCode) -> Response {
    let page =
        "<!DOCTYPE html><html><head><title>Guest network</title></head><body><h1>Please sign in</h1></body></html>";
    (
        status,
        [(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        )],
        page,
    )
        .into_response()
}

/// A header whose text fits into one; any other is left out.
fn insert(response: &mut Response, name: HeaderName, text: &str) {
    if let Ok(value) = HeaderValue::from_str(text) {
        response.headers_mut().insert(name, value);
    }
}

/// A status that was asked for by number.
pub(super) fn status_of(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
