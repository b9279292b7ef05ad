//! Parameters of an address or a form.

use url::form_urlencoded;

/// Names with their values. RFC 6749, section 3.1: none comes twice, and one without a value counts as left out.
#[derive(Default)]
pub(super) struct Params(Vec<(String, String)>);

impl Params {
    /// Reads `a=b&c=d`; `None` if a name comes twice.
    pub(super) fn parse(text: &[u8]) -> Option<Self> {
        let mut params: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(text) {
            if params.iter().any(|(seen, _)| *seen == name) {
                return None;
            }
            params.push((name.into_owned(), value.into_owned()));
        }
        Some(Self(params))
    }

    /// A value that is not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(given, _)| given == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }
}

/// An address with more parameters behind those that it has.
pub(super) fn with_params<'a>(url: &str, params: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let more = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(params)
        .finish();
    let joint = if url.contains('?') { '&' } else { '?' };
    format!("{url}{joint}{more}")
}

#[cfg(test)]
mod tests {
    //! Not covered here: which parameters there are.
    use super::*;

    #[test]
    fn a_parameter_comes_once_and_an_empty_one_not_at_all() {
        let params = Params::parse(b"a=1&b=&c=x+y%26z").expect("once each");
        assert_eq!(
            (params.get("a"), params.get("b"), params.get("c")),
            (Some("1"), None, Some("x y&z"))
        );
        assert!(Params::parse(b"a=1&%61=2").is_none());
    }

    #[test]
    fn parameters_are_put_behind_those_that_are_there() {
        assert_eq!(with_params("http://a/b", [("c", "d e")]), "http://a/b?c=d+e");
        assert_eq!(with_params("http://a/b?x=y", [("c", "&")]), "http://a/b?x=y&c=%26");
    }
}
