//! A page of the managed login that the browser visits and comes back from with nothing in its hands.
//!
//! Owns adding a passkey and signing out of the browser. Neither page is known to send a `state` back: the public
//! pages name `client_id` and `redirect_uri` for the one, `client_id` and `logout_uri` for the other, and nothing
//! about what the browser brings. So whatever navigation comes to the callback ends the visit, and its end says no
//! more than that the browser came back: whether there is a new passkey is to be read from the service.

use std::{fmt, time::Duration};

use url::Url;

use crate::{
    client::Shared,
    failure::{Endpoint, Failure, Refusal},
    listener::{Returned, Verdict},
    redirect::Return,
    waiting::until,
    words::Words,
};

/// A visit that waits for the browser's return. Dropping it frees the port.
pub struct Visit {
    back: Return,
    words: Words,
    endpoint: Endpoint,
    url: Url,
}

impl Visit {
    pub(crate) async fn begin(
        shared: &Shared,
        endpoint: Endpoint,
        return_parameter: &str,
        words: Words,
    ) -> Result<Self, Failure> {
        let back = Return::open(shared).await?;
        let mut url = shared.domain.at(endpoint.path());
        url.query_pairs_mut()
            .append_pair("client_id", &shared.app_client.id)
            .append_pair(return_parameter, back.url());
        Ok(Self {
            back,
            words,
            endpoint,
            url,
        })
    }

    /// What to open in the system's browser.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Waits until the browser is back. `Ok` says that it is, and nothing else.
    ///
    /// The time runs from here. `cancel` ends the waiting when it is ready; `std::future::pending()` never does.
    pub async fn wait(self, limit: Duration, cancel: impl Future<Output = ()>) -> Result<(), Failure> {
        let Self {
            back, words, endpoint, ..
        } = self;
        let serving = back.serve(&words, |returned| judge(endpoint, returned));
        let (outcome, farewell) = until(limit, cancel, serving).await??;
        if let Some(farewell) = farewell {
            farewell.finish().await;
        }
        outcome
    }
}

fn judge(endpoint: Endpoint, returned: &Returned) -> Verdict<Result<(), Failure>> {
    let outcome = match &returned.error {
        None => Ok(()),
        Some(error) => {
            let description = returned.error_description.as_deref();
            Err(Failure::Denied(Refusal::new(endpoint, error, description, None)))
        }
    };
    Verdict::Done {
        refused: outcome.is_err(),
        outcome,
    }
}

impl fmt::Debug for Visit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Visit({})", self.url)
    }
}
