//! What a browser brings back in the address that it was sent to.
//!
//! Owns the question whether a request can be the browser's return at all: the right method, host and path, by a
//! navigation, every parameter once.

use http::{HeaderMap, Method, StatusCode, header::HOST, request::Parts};
use secrecy::SecretString;
use url::form_urlencoded;

use crate::domain::CALLBACK;

/// The parameters of the callback. Others are left alone.
#[derive(Debug, Default)]
pub(crate) struct Returned {
    pub(crate) code: Option<SecretString>,
    pub(crate) state: Option<SecretString>,
    pub(crate) error: Option<String>,
    pub(crate) error_description: Option<String>,
}

impl Returned {
    /// Reads a request, or says with which status it is turned away.
    pub(super) fn read(head: &Parts, port: u16) -> Result<Self, StatusCode> {
        // A name that was made to point here, by whoever wants to be taken for the browser's return.
        if !is_for_us(head, port) {
            return Err(StatusCode::BAD_REQUEST);
        }
        if head.uri.path() != CALLBACK {
            return Err(StatusCode::NOT_FOUND);
        }
        if head.method != Method::GET {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        if !is_navigation(&head.headers) {
            return Err(StatusCode::BAD_REQUEST);
        }
        Self::of_query(head.uri.query().unwrap_or_default()).ok_or(StatusCode::BAD_REQUEST)
    }

    /// RFC 6749, section 3.1: no parameter comes twice, and one without a value counts as left out.
    pub(crate) fn of_query(query: &str) -> Option<Self> {
        let mut seen = Vec::new();
        let mut returned = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if seen.contains(&name) {
                return None;
            }
            if !value.is_empty() {
                match &*name {
                    "code" => returned.code = Some(value.into_owned().into()),
                    "state" => returned.state = Some(value.into_owned().into()),
                    "error" => returned.error = Some(value.into_owned()),
                    "error_description" => returned.error_description = Some(value.into_owned()),
                    _ => (),
                }
            }
            seen.push(name);
        }
        Some(returned)
    }
}

fn is_for_us(head: &Parts, port: u16) -> bool {
    let ours = format!("127.0.0.1:{port}");
    let mut hosts = head.headers.get_all(HOST).iter();
    let host_is_ours = hosts.next().is_some_and(|host| host.as_bytes() == ours.as_bytes()) && hosts.next().is_none();
    let target_is_ours = head.uri.authority().is_none_or(|authority| authority.as_str() == ours);
    host_is_ours && target_is_ours
}

/// Browsers say what a request is for: an image or a script of some page is not the person's return. Old ones say
/// nothing.
fn is_navigation(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-dest")
        .is_none_or(|destination| destination == "document")
}

#[cfg(test)]
mod tests {
    //! Not covered: whole connections (listener/tests.rs).

    use http::{Request, StatusCode};
    use proptest::prelude::*;
    use rstest::rstest;
    use secrecy::ExposeSecret as _;

    use super::Returned;

    fn read(request: http::request::Builder) -> Result<Returned, StatusCode> {
        Returned::read(&request.body(()).unwrap().into_parts().0, 21721)
    }

    fn to(target: &str) -> http::request::Builder {
        Request::get(target).header("host", "127.0.0.1:21721")
    }

    #[test]
    fn the_parameters_are_decoded_and_others_left_alone() {
        let returned = read(to("/callback?code=a%2Bb&state=c+d&iss=x&error_description=")).unwrap();
        assert_eq!(returned.code.unwrap().expose_secret(), "a+b");
        assert_eq!(returned.state.unwrap().expose_secret(), "c d");
        assert_eq!((returned.error, returned.error_description), (None, None));
    }

    #[rstest]
    #[case::favicon(to("/favicon.ico"), StatusCode::NOT_FOUND)]
    #[case::root(to("/?code=a"), StatusCode::NOT_FOUND)]
    #[case::below(to("/callback/?code=a"), StatusCode::NOT_FOUND)]
    #[case::encoded(to("/%63allback?code=a"), StatusCode::NOT_FOUND)]
    #[case::posted(to("/callback").method("POST"), StatusCode::METHOD_NOT_ALLOWED)]
    #[case::looked_at(to("/callback").method("HEAD"), StatusCode::METHOD_NOT_ALLOWED)]
    #[case::code_twice(to("/callback?code=a&code=b"), StatusCode::BAD_REQUEST)]
    #[case::encoded_twice(to("/callback?state=a&st%61te=a"), StatusCode::BAD_REQUEST)]
    #[case::second_host(to("/callback").header("host", "127.0.0.1:21721"), StatusCode::BAD_REQUEST)]
    #[case::no_host(Request::get("/callback"), StatusCode::BAD_REQUEST)]
    #[case::foreign_host(Request::get("/callback").header("host", "evil.example:21721"), StatusCode::BAD_REQUEST)]
    #[case::other_port(Request::get("/callback").header("host", "127.0.0.1:80"), StatusCode::BAD_REQUEST)]
    #[case::name(Request::get("/callback").header("host", "localhost:21721"), StatusCode::BAD_REQUEST)]
    #[case::foreign_target(to("http://evil.example/callback"), StatusCode::BAD_REQUEST)]
    #[case::image(to("/callback").header("sec-fetch-dest", "image"), StatusCode::BAD_REQUEST)]
    #[case::script(to("/callback").header("sec-fetch-dest", "empty"), StatusCode::BAD_REQUEST)]
    fn what_is_no_return_of_the_browser_is_turned_away(
        #[case] request: http::request::Builder,
        #[case] status: StatusCode,
    ) {
        assert_eq!(read(request).unwrap_err(), status);
    }

    #[test]
    fn a_navigation_that_says_so_is_taken() {
        assert!(read(to("/callback?state=a").header("sec-fetch-dest", "document")).is_ok());
    }

    #[test]
    fn what_came_back_is_not_printed() {
        let shown = format!("{:?}", read(to("/callback?code=the-code&state=the-state")).unwrap());
        assert!(!shown.contains("the-code") && !shown.contains("the-state"), "{shown}");
    }

    proptest! {
        #[test]
        fn no_query_makes_it_panic(query in any::<String>()) {
            let _ = Returned::of_query(&query);
        }
    }
}
