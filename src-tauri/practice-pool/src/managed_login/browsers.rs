//! The browsers that were here: who is signed in to which, and how far a sign-in has come.
//!
//! Owns the cookie and the token against forged forms. A cookie is good for an hour, counted from when it was set.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::error::Unspecified;
use axum::http::{HeaderMap, header};
use serde_json::Value;

use crate::random::Random;

const COOKIE: &str = "practice-login";
const LIFE: Duration = Duration::from_secs(60 * 60);

/// One browser. Not `Debug`: it holds sessions.
#[derive(Clone)]
pub(crate) struct Browser {
    /// What the forms on the pages have to bring.
    pub(super) csrf: String,
    /// The challenge that waits for an answer, as the operations word it.
    pub(super) challenge: Option<Value>,
    /// Whoever is signed in, and since when.
    pub(super) signed_in: Option<(String, SystemTime)>,
    expires: SystemTime,
}

impl Browser {
    /// Whether a form came from one of our own pages in this browser.
    pub(super) fn trusts(&self, csrf: Option<&str>) -> bool {
        csrf.is_some_and(|given| verify_slices_are_equal(given.as_bytes(), self.csrf.as_bytes()).is_ok())
    }
}

/// Every browser by its cookie.
#[derive(Default)]
pub(crate) struct Browsers(HashMap<String, Browser>);

impl Browsers {
    /// The cookie of a request, if it is one of ours and still good.
    pub(super) fn known(&self, headers: &HeaderMap, now: SystemTime) -> Option<String> {
        let cookies = headers.get_all(header::COOKIE).into_iter();
        let mut cookies = cookies
            .filter_map(|value| value.to_str().ok())
            .flat_map(|all| all.split(';'));
        let ours = |cookie: &str| Some(cookie.trim().strip_prefix(COOKIE)?.strip_prefix('=')?.to_owned());
        let id = cookies.find_map(ours)?;
        self.0.get(&id).filter(|browser| now < browser.expires).map(|_| id)
    }

    /// A new browser, or the same one anew: with another cookie, so that one that was planted is worth nothing after
    /// a sign-in.
    pub(super) fn welcome(
        &mut self,
        signed_in: Option<(String, SystemTime)>,
        now: SystemTime,
        random: &Random,
    ) -> Result<String, Unspecified> {
        self.0.retain(|_, browser| now < browser.expires);
        let (id, csrf) = (random.token::<32>()?, random.token::<32>()?);
        let browser = Browser {
            csrf,
            challenge: None,
            signed_in,
            expires: now + LIFE,
        };
        self.0.insert(id.clone(), browser);
        Ok(id)
    }

    pub(super) fn get(&self, id: &str) -> Option<&Browser> {
        self.0.get(id)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Browser> {
        self.0.get_mut(id)
    }

    pub(super) fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Forgets everything of one person.
    pub(crate) fn forget(&mut self, username: &str) {
        let theirs = |browser: &Browser| browser.signed_in.as_ref().is_some_and(|(who, _)| who == username);
        self.0.retain(|_, browser| !theirs(browser));
    }
}

/// Sets the cookie. `Lax`, since the browser comes from elsewhere; no `Secure`, since this is no https.
pub(super) fn set(id: &str) -> String {
    format!(
        "{COOKIE}={id}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax",
        LIFE.as_secs()
    )
}

/// Takes the cookie away.
pub(super) fn clear() -> String {
    format!("{COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
}
