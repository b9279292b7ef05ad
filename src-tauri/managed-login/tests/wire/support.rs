//! A practice pool, a client of its managed login, and a browser that does what it is told.

use std::{
    future,
    net::{Ipv4Addr, TcpListener},
    time::Duration,
};

use managed_login::{
    Answered, AppClient, Client, Domain, Failure, Page, Pending, Redirect, RedirectPorts, SignIn, Tokens, Words,
};
use practice_pool::{PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};
use url::Url;

/// No test waits for as long as this.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn words() -> Words {
    let page = |title: &str| Page {
        title: title.into(),
        text: "You can close this.".into(),
    };
    Words {
        language: "en".into(),
        done: page("Done"),
        refused: page("Refused"),
    }
}

/// A pool with a managed login, and a client that may come back to it.
pub(crate) struct House {
    pub(crate) pool: PracticePool,
    pub(crate) client: Client,
}

impl House {
    pub(crate) async fn start() -> Self {
        Self::with(|_| ()).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let ports = some_ports();
        let redirect_ports = RedirectPorts::new(&ports).unwrap();
        let urls: Vec<String> = redirect_ports.urls().map(str::to_owned).collect();
        let mut settings = Settings::default();
        settings.managed_login.callback_urls.clone_from(&urls);
        settings.managed_login.logout_urls = urls;
        change(&mut settings);
        let secret = settings.client_secret.clone().map(Into::into);
        let pool = PracticePool::start(settings).await.unwrap();
        let domain = Domain::new(&pool.endpoint()).unwrap();
        let app_client = AppClient::new(pool.client_id(), secret).unwrap();
        let client = Client::new(domain, app_client, Redirect::Ports(redirect_ports)).unwrap();
        Self { pool, client }
    }

    pub(crate) async fn begin(&self) -> Pending {
        self.client.begin(SignIn::default(), words()).await.unwrap()
    }

    /// Waits while the browser signs in, from this address.
    pub(crate) async fn answered_from(&self, pending: Pending, url: &str) -> Result<Answered, Failure> {
        let browser = Browser::new();
        let (answered, _page) = tokio::join!(pending.wait(PATIENCE, future::pending()), browser.sign_in(url));
        answered
    }

    pub(crate) async fn tokens(&self) -> Tokens {
        let pending = self.begin().await;
        let url = pending.url().to_string();
        let answered = self.answered_from(pending, &url).await.unwrap();
        self.client.exchange(answered).await.unwrap()
    }
}

/// Ports that were free a moment ago, so many that somebody else can hardly take them all meanwhile.
pub(crate) fn some_ports() -> Vec<u16> {
    let held: Vec<TcpListener> = (0..10)
        .map(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap())
        .collect();
    held.iter().map(|socket| socket.local_addr().unwrap().port()).collect()
}

/// One browser, with one cookie.
pub(crate) struct Browser {
    http: reqwest::Client,
    cookie: std::sync::Mutex<Option<String>>,
}

/// What a browser shows in the end.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) url: Url,
    pub(crate) html: String,
}

impl Browser {
    pub(crate) fn new() -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self {
            http,
            cookie: std::sync::Mutex::default(),
        }
    }

    /// Opens an address and fills in the password where it is asked for.
    pub(crate) async fn sign_in(&self, url: &str) -> Shown {
        let page = self.open(url).await;
        if !page.html.contains("name=\"password\"") {
            return page;
        }
        let fields = [("username", PRACTICE_EMAIL), ("password", PRACTICE_PASSWORD)];
        self.submit(&page, &fields).await
    }

    /// Opens an address and follows it to where it leads.
    pub(crate) async fn open(&self, url: &str) -> Shown {
        self.follow(self.http.get(url), Url::parse(url).unwrap()).await
    }

    /// Opens an address and says where it leads, without going there.
    pub(crate) async fn step(&self, url: &str) -> Url {
        let response = self.http.get(url).send().await.unwrap();
        let location = response.headers().get("location").unwrap().to_str().unwrap();
        Url::parse(url).unwrap().join(location).unwrap()
    }

    /// Sends a page's form back to it.
    pub(crate) async fn submit(&self, page: &Shown, fields: &[(&str, &str)]) -> Shown {
        self.follow(self.filled_in(page, fields), page.url.clone()).await
    }

    /// Sends a page's form back to it and says where that leads, without going there.
    pub(crate) async fn submit_step(&self, page: &Shown, fields: &[(&str, &str)]) -> Url {
        let mut request = self.filled_in(page, fields);
        if let Some(cookie) = &*self.cookie.lock().unwrap() {
            request = request.header("Cookie", cookie);
        }
        let response = request.send().await.unwrap();
        let location = response.headers().get("location").unwrap().to_str().unwrap();
        page.url.join(location).unwrap()
    }

    fn filled_in(&self, page: &Shown, fields: &[(&str, &str)]) -> reqwest::RequestBuilder {
        let (_, rest) = page.html.split_once("name=\"_csrf\" value=\"").unwrap();
        let csrf = rest.split('"').next().unwrap();
        let form = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("_csrf", csrf)
            .extend_pairs(fields)
            .finish();
        self.http
            .post(page.url.clone())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(form)
    }

    async fn follow(&self, mut request: reqwest::RequestBuilder, mut url: Url) -> Shown {
        loop {
            if let Some(cookie) = &*self.cookie.lock().unwrap() {
                request = request.header("Cookie", cookie);
            }
            let response = request.send().await.unwrap();
            let header = |name: &str| Some(response.headers().get(name)?.to_str().unwrap().to_owned());
            if let Some(set) = header("set-cookie") {
                *self.cookie.lock().unwrap() = set.split(';').next().map(str::to_owned);
            }
            let Some(location) = header("location") else {
                let html = String::from_utf8(response.bytes().await.unwrap().to_vec()).unwrap();
                return Shown { url, html };
            };
            url = url.join(&location).unwrap();
            request = self.http.get(url.clone());
        }
    }
}
