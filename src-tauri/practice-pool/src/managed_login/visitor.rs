//! One request for a page: the browser that it comes from, and how the page ends.
//!
//! Owns the cookie's coming and going and the check of forms. What is on the pages is in the handlers.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::browsers::{self, Browser};
use super::html::notice;
use super::params::{Params, with_params};
use super::request::{Purpose, Rejection};
use super::{ManagedLogin, codes::Granted};
use crate::exception::Exception;
use crate::http::Shared;
use crate::operations::{Call, browser};

/// What a page does with a visitor and the form that they filled in.
pub(super) type Work = fn(&mut Visitor<'_, '_>, &Params) -> Result<Response, Stop>;

/// Why there is no page.
pub(super) enum Stop {
    /// The request that led here is not good.
    Rejected(Rejection),
    /// The form was not one of this browser's own.
    NotOurForm,
    /// The pool itself failed.
    Failed,
}

impl From<Rejection> for Stop {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<aws_lc_rs::error::Unspecified> for Stop {
    fn from(_: aws_lc_rs::error::Unspecified) -> Self {
        Self::Failed
    }
}

impl From<Exception> for Stop {
    fn from(_: Exception) -> Self {
        Self::Failed
    }
}

/// A request as it came.
pub(super) struct Visit {
    shared: Shared,
    query: String,
    headers: HeaderMap,
    /// What was posted, if anything was.
    form: Option<Bytes>,
}

impl FromRequest<Shared> for Visit {
    type Rejection = Response;

    async fn from_request(request: Request, shared: &Shared) -> Result<Self, Response> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let headers = request.headers().clone();
        let form = if request.method() == Method::POST {
            let form = Bytes::from_request(request, shared).await;
            Some(form.map_err(IntoResponse::into_response)?)
        } else {
            None
        };
        Ok(Self {
            shared: shared.clone(),
            query,
            headers,
            form,
        })
    }
}

/// A handler for this work.
pub(super) fn page(work: Work) -> impl Fn(Visit) -> std::future::Ready<Response> + Clone + Send + Sync + 'static {
    move |visit| std::future::ready(visit.respond(work))
}

impl Visit {
    fn respond(self, work: Work) -> Response {
        self.shared.pool.call(|call| {
            let known = call.state.managed_login.browsers.known(&self.headers, call.now);
            let Ok(id) = known.clone().map_or_else(|| welcome(call), Ok) else {
                return stopped(Stop::Failed);
            };
            let mut visitor = Visitor {
                call,
                query: &self.query,
                id,
            };
            let mut response = visitor.respond(self.form.as_deref(), work).unwrap_or_else(stopped);
            let id = visitor.id;
            let cookie = match (call.state.managed_login.browsers.get(&id), known) {
                (None, _) => Some(browsers::clear()),
                (Some(_), Some(known)) if known == id => None,
                (Some(_), _) => Some(browsers::set(&id)),
            };
            if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::try_from(cookie).ok()) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        })
    }
}

fn welcome(call: &mut Call<'_>) -> Result<String, aws_lc_rs::error::Unspecified> {
    let (now, random) = (call.now, &call.pool.random);
    call.state.managed_login.browsers.welcome(None, now, random)
}

fn stopped(stop: Stop) -> Response {
    match stop {
        Stop::Rejected(Rejection::Page(text)) => notice(StatusCode::BAD_REQUEST, "This link does not work", text),
        Stop::Rejected(Rejection::Back(url)) => redirect(&url),
        Stop::NotOurForm => {
            let text =
                "This page was open for too long, or came from somewhere else. Go back to the app and begin anew.";
            notice(StatusCode::FORBIDDEN, "Begin anew", text)
        }
        Stop::Failed => {
            let text = "The practice pool could not do this.";
            notice(StatusCode::INTERNAL_SERVER_ERROR, "Something failed", text)
        }
    }
}

/// Sends the browser on, by GET whatever it came with.
pub(super) fn redirect(url: &str) -> Response {
    HeaderValue::from_str(url).map_or_else(
        |_| stopped(Stop::Failed),
        |location| (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
    )
}

/// A person at a browser, and the state of the pool.
pub(super) struct Visitor<'c, 'p> {
    pub(super) call: &'c mut Call<'p>,
    /// What stands behind the `?` of the address.
    pub(super) query: &'c str,
    id: String,
}

impl Visitor<'_, '_> {
    fn respond(&mut self, form: Option<&[u8]>, work: Work) -> Result<Response, Stop> {
        let Some(form) = form else {
            return work(self, &Params::default());
        };
        let form = Params::parse(form).ok_or(Stop::NotOurForm)?;
        if !self.browser()?.trusts(form.get("_csrf")) {
            return Err(Stop::NotOurForm);
        }
        work(self, &form)
    }

    pub(super) fn settings(&self) -> &ManagedLogin {
        &self.call.state.settings.managed_login
    }

    /// What the browser was sent here for.
    pub(super) fn purpose(&self) -> Result<Purpose, Stop> {
        Ok(Purpose::read(self.settings(), self.query)?)
    }

    /// A page on the way, which carries the same request.
    pub(super) fn on(&self, path: &str) -> String {
        format!("{path}?{}", self.query)
    }

    pub(super) fn browser(&self) -> Result<&Browser, Stop> {
        self.call.state.managed_login.browsers.get(&self.id).ok_or(Stop::Failed)
    }

    pub(super) fn browser_mut(&mut self) -> Result<&mut Browser, Stop> {
        let browsers = &mut self.call.state.managed_login.browsers;
        browsers.get_mut(&self.id).ok_or(Stop::Failed)
    }

    /// Whoever is signed in to the browser, and since when.
    pub(super) fn signed_in(&mut self) -> Option<(String, std::time::SystemTime)> {
        let signed_in = self.browser().ok()?.signed_in.clone()?;
        browser::is_welcome(self.call, &signed_in.0).then_some(signed_in)
    }

    /// Somebody is signed in from now on, under another cookie; the browser goes on to what it was sent here for.
    pub(super) fn sign_in(&mut self, username: &str) -> Result<Response, Stop> {
        let (now, random) = (self.call.now, &self.call.pool.random);
        let browsers = &mut self.call.state.managed_login.browsers;
        browsers.remove(&self.id);
        self.id = browsers.welcome(Some((username.to_owned(), now)), now, random)?;
        match self.purpose()? {
            Purpose::Code(request) => self.bring_code(&request, username, now),
            Purpose::Passkey { redirect_uri } => {
                let params = [("client_id", crate::pool::CLIENT_ID), ("redirect_uri", &redirect_uri)];
                Ok(redirect(&with_params("/passkeys/add", params)))
            }
        }
    }

    /// Sends the browser back to the app with a code.
    pub(super) fn bring_code(
        &mut self,
        request: &super::request::CodeRequest,
        username: &str,
        since: std::time::SystemTime,
    ) -> Result<Response, Stop> {
        let granted = Granted {
            username: username.to_owned(),
            scopes: request.scopes.clone(),
            nonce: request.nonce.clone(),
            since,
            redirect_uri: request.redirect_uri.clone(),
            challenge: request.challenge.clone(),
        };
        let (now, random) = (self.call.now, &self.call.pool.random);
        let code = self.call.state.managed_login.codes.give(granted, now, random)?;
        Ok(redirect(&request.back([("code", code.as_str())])))
    }

    /// Nobody is signed in any more, and the cookie goes.
    pub(super) fn sign_out(&mut self) {
        self.call.state.managed_login.browsers.remove(&self.id);
    }
}
