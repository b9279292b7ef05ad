//! A browser as far as the managed login needs one: a cookie, forms, and redirects that are looked at one by one.

use std::sync::Mutex;

use practice_pool::PRACTICE_REDIRECT_PORTS;

use crate::support::Practice;

/// RFC 7636, appendix B.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A browser that was never here before.
pub(crate) struct Browser<'a> {
    practice: &'a Practice,
    cookie: Mutex<Option<String>>,
}

/// What a browser shows, or where it is sent.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) html: String,
    pub(crate) set_cookie: Option<String>,
    /// The page's own address, to which its form posts.
    url: String,
}

/// Where the default app comes back to.
pub(crate) fn callback() -> String {
    format!("http://127.0.0.1:{}/callback", PRACTICE_REDIRECT_PORTS[0])
}

/// An address with parameters.
pub(crate) fn url(base: &str, params: &[(&str, &str)]) -> String {
    let mut url = reqwest::Url::parse(base).expect("an address");
    url.query_pairs_mut().extend_pairs(params);
    url.to_string()
}

/// A parameter of an address.
pub(crate) fn param(url: &str, name: &str) -> Option<String> {
    let url = reqwest::Url::parse(url).expect("an address");
    let found = url.query_pairs().find(|(given, _)| given == name);
    found.map(|(_, value)| value.into_owned())
}

impl<'a> Browser<'a> {
    pub(crate) fn new(practice: &'a Practice) -> Self {
        Self {
            practice,
            cookie: Mutex::default(),
        }
    }

    /// An address at the pool.
    pub(crate) fn at(&self, path: &str, params: &[(&str, &str)]) -> String {
        url(&format!("{}{path}", self.practice.pool.endpoint()), params)
    }

    /// The address of the authorization endpoint for the default app, with more or other parameters.
    pub(crate) fn authorize_url(&self, more: &[(&str, &str)]) -> String {
        let callback = callback();
        let usual = [
            ("client_id", self.practice.pool.client_id()),
            ("redirect_uri", &callback),
            ("response_type", "code"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("scope", "openid email aws.cognito.signin.user.admin"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        let usual = usual
            .into_iter()
            .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
        let params: Vec<_> = usual.chain(more.iter().copied()).collect();
        self.at("/oauth2/authorize", &params)
    }

    pub(crate) async fn get(&self, url: &str) -> Shown {
        self.send(url, self.practice.http.get(url)).await
    }

    /// Fills in the form of a page and sends it.
    pub(crate) async fn submit(&self, page: &Shown, fields: &[(&str, &str)]) -> Shown {
        let csrf = page.hidden("_csrf");
        let fields: Vec<_> = [("_csrf", csrf.as_str())]
            .into_iter()
            .chain(fields.iter().copied())
            .collect();
        self.post(&page.url, &fields).await
    }

    pub(crate) async fn post(&self, to: &str, fields: &[(&str, &str)]) -> Shown {
        let form = url("http://form", fields);
        let origin = self.practice.pool.endpoint();
        let request = self
            .practice
            .http
            .post(to)
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(
                form.split_once('?')
                    .map_or_else(String::new, |(_, form)| form.to_owned()),
            );
        self.send(to, request).await
    }

    /// Goes where it is sent, within the pool.
    pub(crate) async fn follow(&self, shown: &Shown) -> Shown {
        assert_eq!(shown.status, 303, "{}", shown.html);
        let next = reqwest::Url::parse(&shown.url).and_then(|base| base.join(&shown.location));
        self.get(next.expect("an address").as_str()).await
    }

    /// From the authorization endpoint to the password, and on to what comes after it.
    pub(crate) async fn sign_in(&self, more: &[(&str, &str)]) -> Shown {
        let page = self.follow(&self.get(&self.authorize_url(more)).await).await;
        let (username, password) = (practice_pool::PRACTICE_EMAIL, practice_pool::PRACTICE_PASSWORD);
        self.submit(&page, &[("username", username), ("password", password)])
            .await
    }

    /// A code for the default app, whose person must have nothing switched on.
    pub(crate) async fn code(&self, more: &[(&str, &str)]) -> String {
        self.sign_in(more).await.code()
    }

    async fn send(&self, url: &str, mut request: reqwest::RequestBuilder) -> Shown {
        if let Some(cookie) = &*self.cookie.lock().expect("nobody panics with the cookie") {
            request = request.header("Cookie", format!("other=1; {cookie}"));
        }
        let response = request.send().await.expect("an answer");
        let header = |name: &str| {
            let value = response.headers().get(name)?;
            Some(value.to_str().expect("text").to_owned())
        };
        let set_cookie = header("set-cookie");
        if let Some(set) = &set_cookie {
            let cookie = set.split(';').next().map(str::to_owned);
            *self.cookie.lock().expect("nobody panics with the cookie") = cookie;
        }
        Shown {
            status: response.status().as_u16(),
            location: header("location").unwrap_or_default(),
            set_cookie,
            url: url.to_owned(),
            html: String::from_utf8(response.bytes().await.expect("a body").to_vec()).expect("text"),
        }
    }
}

impl Shown {
    /// The code with which the browser comes back to the app.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.status, 303, "{}", self.html);
        assert!(self.location.starts_with(&callback()), "{}", self.location);
        param(&self.location, "code").unwrap_or_else(|| panic!("a code in {}", self.location))
    }

    pub(crate) fn title(&self) -> &str {
        let (_, rest) = self.html.split_once("<h1>").unwrap_or_default();
        rest.split_once("</h1>").unwrap_or_default().0
    }

    fn hidden(&self, name: &str) -> String {
        let (_, rest) = self
            .html
            .split_once(&format!("name=\"{name}\" value=\""))
            .unwrap_or_else(|| panic!("a form in {}", self.html));
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}
