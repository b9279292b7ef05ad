//! The page that the browser shows when it is done: the caller's words, and nothing that could run or be fetched.
//!
//! Owns the page's form and the headers of everything that the listener says. The words themselves are the caller's.

use http::{
    HeaderValue, Response, StatusCode,
    header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
        X_FRAME_OPTIONS,
    },
};
use url::Url;

/// What the browser shows, in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language of the words, as BCP 47 has it: `en`, `pt-BR`.
    pub language: String,
    /// The browser's part is done. Whether the sign-in comes to a good end is not known yet: it says that the window
    /// may be closed and that the app goes on.
    pub done: Page,
    /// The service or the person said no.
    pub refused: Page,
}

/// A page of one headline and one paragraph, as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The headline, also the title of the browser's tab.
    pub title: String,
    /// The paragraph.
    pub text: String,
}

const STYLE: &str = ":root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;margin:15vh auto;\
                     max-width:34rem;padding:0 1.5rem}";

/// Nothing but the style above, which is named by its hash.
const POLICY: &str = "default-src 'none'; style-src 'sha256-+kP60ZvVwP2BWfYfkpKn/nucMRkYFg+NsjgDGm/Mw7E='; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// What the listener says, other than the pages.
pub(crate) fn bare(status: StatusCode) -> Response<String> {
    with_headers(status, String::new())
}

/// Sends the browser on.
pub(crate) fn onward(url: &Url) -> Response<String> {
    let mut response = bare(StatusCode::FOUND);
    match HeaderValue::from_str(url.as_str()) {
        Ok(location) => {
            response.headers_mut().insert(LOCATION, location);
            response
        }
        Err(_) => bare(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// One of the pages.
pub(crate) fn page(language: &str, Page { title, text }: &Page) -> Response<String> {
    let (language, title, text) = (escaped(language), escaped(title), escaped(text));
    let body = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{text}</p>\n</main>\n</body>\n</html>\n"
    );
    let mut response = with_headers(StatusCode::OK, body);
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, html);
    response
}

fn with_headers(status: StatusCode, body: String) -> Response<String> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
        // The address of this page holds the code.
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Fit for text and for a quoted attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    //! Not covered: what a browser makes of it.

    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use sha2::{Digest as _, Sha256};

    use super::{POLICY, Page, STYLE, page};

    #[test]
    fn the_policy_names_the_style_by_its_hash() {
        let hash = STANDARD.encode(Sha256::digest(STYLE));
        assert!(POLICY.contains(&format!("'sha256-{hash}'")), "{hash}");
    }

    #[test]
    fn the_words_are_text_whatever_is_in_them() {
        let hostile = Page {
            title: "</title><script>alert(1)</script>".into(),
            text: "Tom & \"Jerry\" <img src=x onerror='alert(1)'>".into(),
        };
        let shown = page("en\" onload=\"alert(1)", &hostile).into_body();
        assert!(!shown.contains("<script") && !shown.contains("<img"), "{shown}");
        insta::assert_snapshot!(shown);
    }
}
