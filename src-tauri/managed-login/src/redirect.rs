//! Where the browser comes back to: a port of this computer, or a link of the app's own that the system hands to it.
//!
//! Owns the waiting for a link. Must not register the scheme with the system, which an installer does, nor receive the
//! link from it: whoever does hands it in. RFC 8252, section 7.1: another program may claim the same scheme, so a link is
//! judged by its state like any other return, and what it brings is worth nothing without the verifier.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use oauth2::RedirectUrl;
use tokio::sync::mpsc;
use url::Url;

use crate::{
    client::Shared,
    domain::{InvalidSetting, RedirectPorts},
    failure::Failure,
    listener::{Farewell, Listener, Returned, Verdict},
    words::Words,
};

/// The longest link that is read, in bytes.
const LONGEST: usize = 16 * 1024;

/// Where the browser comes back to.
#[derive(Debug, Clone)]
pub enum Redirect {
    /// One of these ports of this computer.
    Ports(RedirectPorts),
    /// A link that the system hands to the app.
    Link(RedirectLink),
}

impl Redirect {
    /// Takes in a link that the system handed to the app.
    pub fn arrived(&self, link: &str) {
        if let Self::Link(own) = self {
            own.arrived(link);
        }
    }
}

/// A link of the app's own, such as `example-app://signed-in`, to be registered with the app client as a callback URL
/// and as a sign-out URL. Clones are the same link.
#[derive(Clone)]
pub struct RedirectLink {
    url: RedirectUrl,
    /// Who waits for it. With two sign-ins at once, the newer one.
    waiting: Arc<Mutex<Option<mpsc::Sender<Returned>>>>,
}

impl RedirectLink {
    /// A scheme of the app's own, a name, and nothing else.
    pub fn new(url: &str) -> Result<Self, InvalidSetting> {
        let parsed = Url::parse(url).map_err(|_| InvalidSetting::RedirectLink)?;
        // The web's schemes are nobody's own.
        let own = parsed.scheme().contains(['-', '.', '+']) && parsed.host_str().is_some();
        let bare = parsed.path().is_empty() && parsed.query().is_none() && parsed.fragment().is_none();
        if !own || !bare || url.len() > 200 {
            return Err(InvalidSetting::RedirectLink);
        }
        Ok(Self {
            url: RedirectUrl::new(url.to_owned()).map_err(|_| InvalidSetting::RedirectLink)?,
            waiting: Arc::default(),
        })
    }

    /// Takes in a link that the system handed to the app. Whether it is an answer, who waits for one decides.
    pub fn arrived(&self, link: &str) {
        let Some(rest) = link.strip_prefix(self.url.as_str()).filter(|_| link.len() <= LONGEST) else {
            return;
        };
        // Some browsers put a slash between.
        let query = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('?');
        let Some(returned) = query.and_then(Returned::of_query) else {
            return;
        };
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(waiting) = &*waiting {
            // Nobody waits any more, or so many links came that this one is not the person's.
            let _not_taken = waiting.try_send(returned);
        }
    }

    fn wait(&self) -> mpsc::Receiver<Returned> {
        let (sender, receiver) = mpsc::channel(8);
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
        receiver
    }
}

impl fmt::Debug for RedirectLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RedirectLink({})", self.url.as_str())
    }
}

/// The waiting for a browser that is to come back.
#[derive(Debug)]
pub(crate) enum Return {
    Port(Listener),
    Link(RedirectUrl, mpsc::Receiver<Returned>),
}

impl Return {
    /// From now on the browser may come back.
    pub(crate) async fn open(shared: &Shared) -> Result<Self, Failure> {
        Ok(match &shared.redirect {
            Redirect::Ports(ports) => Self::Port(Listener::bind(ports, shared.listening).await?),
            Redirect::Link(link) => Self::Link(link.url.clone(), link.wait()),
        })
    }

    /// Where the browser is told to come back to.
    pub(crate) fn url(&self) -> &RedirectUrl {
        match self {
            Self::Port(listener) => listener.redirect_url(),
            Self::Link(url, _) => url,
        }
    }

    /// Whether the same browser can be asked something else when it is back.
    pub(crate) fn can_go_onward(&self) -> bool {
        matches!(self, Self::Port(_))
    }

    /// Waits until the judge has the answer. A browser that came by a link has its page from the system.
    pub(crate) async fn serve<T>(
        self,
        words: &Words,
        mut judge: impl FnMut(&Returned) -> Verdict<T>,
    ) -> Result<(T, Option<Farewell>), Failure> {
        match self {
            Self::Port(listener) => {
                let (outcome, farewell) = listener.serve(words, judge).await;
                Ok((outcome, Some(farewell)))
            }
            Self::Link(_, mut links) => {
                while let Some(returned) = links.recv().await {
                    if let Verdict::Done { outcome, .. } = judge(&returned) {
                        return Ok((outcome, None));
                    }
                }
                // A newer sign-in waits in its place.
                Err(Failure::Cancelled)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: whole sign-ins (tests/wire/links.rs).

    use rstest::rstest;

    use super::{InvalidSetting, RedirectLink};

    #[rstest]
    #[case("second-step://signed-in", true)]
    #[case("com.example.app://back", true)]
    #[case::web("https://example.com", false)]
    #[case::anybodys("app://signed-in", false)]
    #[case::no_name("second-step:signed-in", false)]
    #[case::path("second-step://signed-in/there", false)]
    #[case::query("second-step://signed-in?a=b", false)]
    #[case::fragment("second-step://signed-in#a", false)]
    #[case::not_a_link("signed in", false)]
    fn a_link_is_a_scheme_of_the_apps_own_and_a_name(#[case] url: &str, #[case] fits: bool) {
        let link = RedirectLink::new(url);
        assert_eq!(link.err(), (!fits).then_some(InvalidSetting::RedirectLink));
    }

    #[rstest]
    #[case("second-step://signed-in?code=a&state=b", true)]
    #[case("second-step://signed-in/?code=a&state=b", true)]
    #[case::other("second-step://connect?code=a&state=b", false)]
    #[case::longer_name("second-step://signed-in.example?code=a", false)]
    #[case::twice("second-step://signed-in?code=a&code=b", false)]
    #[case::nothing("second-step://signed-in", false)]
    #[tokio::test]
    async fn only_its_own_links_reach_who_waits(#[case] link: &str, #[case] reaches: bool) {
        let own = RedirectLink::new("second-step://signed-in").unwrap();
        let mut waiting = own.wait();
        own.arrived(link);
        assert_eq!(waiting.try_recv().is_ok(), reaches);
    }

    #[test]
    fn a_link_that_nobody_waits_for_changes_nothing() {
        let own = RedirectLink::new("second-step://signed-in").unwrap();
        own.arrived("second-step://signed-in?code=a");
        drop(own.wait());
        own.arrived("second-step://signed-in?code=a");
    }
}
