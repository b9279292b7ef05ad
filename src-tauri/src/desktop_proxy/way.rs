//! Which of the ways that a desktop names is gone.

use std::env;

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

/// Whether `NO_PROXY` has the address gone to straight.
pub(super) fn is_excepted(url: &Url, proxy: &Url) -> bool {
    let excepted = env::var("NO_PROXY").or_else(|_| env::var("no_proxy"));
    let matcher = Matcher::builder().all(proxy.as_str()).no(excepted.unwrap_or_default());
    let address = url.as_str().parse();
    address.is_ok_and(|address| matcher.build().intercept(&address).is_none())
}

/// The first way that this app can go; where there is none, the first, so that the check of the connection can say
/// what it is.
pub(super) fn first(named: &[String]) -> Option<Url> {
    let ways: Vec<_> = named.iter().filter_map(|way| Url::parse(way).ok()).collect();
    let can_go = |way: &&Url| matches!(way.scheme(), "http" | "https" | "direct");
    let way = ways.iter().find(can_go).or(ways.first())?;
    match way.scheme() {
        "direct" => None,
        // The kind that looks names up itself, as browsers take it.
        "socks" => Url::parse(&way.as_str().replacen("socks", "socks5h", 1)).ok(),
        _ => Some(way.clone()),
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: the desktop itself (desktop_proxy/tests.rs).

    use rstest::rstest;

    use super::first;

    #[rstest]
    #[case::straight(&["direct://"], None)]
    #[case::nothing(&[], None)]
    #[case::nonsense(&["proxy.example"], None)]
    #[case::one(&["http://proxy.example:3128"], Some("http://proxy.example:3128/"))]
    #[case::with_a_name(&["http://me:pass@proxy.example:3128"], Some("http://me:pass@proxy.example:3128/"))]
    #[case::the_first(&["http://one.example:3128", "http://two.example:3128", "direct://"], Some("http://one.example:3128/"))]
    #[case::one_that_can_be_gone(&["socks://old.example:1080", "http://proxy.example:80"], Some("http://proxy.example/"))]
    #[case::straight_rather_than_not(&["socks://old.example:1080", "direct://"], None)]
    #[case::none_that_can_be_gone(&["socks://old.example:1080"], Some("socks5h://old.example:1080"))]
    fn the_first_way_that_can_be_gone_is_taken(#[case] named: &[&str], #[case] way: Option<&str>) {
        let named: Vec<_> = named.iter().map(|&it| it.to_owned()).collect();
        assert_eq!(first(&named).as_ref().map(url::Url::as_str), way);
    }
}
