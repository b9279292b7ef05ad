//! Where the service is.
//!
//! Owns the host name of a region in each of Amazon's partitions, and the rule that nothing but this computer is ever
//! spoken to without TLS. Sends nothing.
//!
//! Follows <https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html>; the region names are told apart by
//! the expressions in botocore's `partitions.json`.

use std::fmt;

use url::Url;

use crate::network;

/// The address of one region's user pools, or of something that stands in for it.
///
/// ```
/// let dublin = cognito::Endpoint::for_region("eu-west-1")?;
/// assert_eq!(dublin.host(), "cognito-idp.eu-west-1.amazonaws.com");
/// # Ok::<(), cognito::InvalidEndpoint>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Endpoint {
    url: Url,
}

/// Why an address cannot be used as an [`Endpoint`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEndpoint {
    /// The name follows none of the partitions' patterns.
    #[error("no AWS region has this name")]
    UnknownRegion,
    /// It cannot be read as an address with a host.
    #[error("not a web address")]
    NotAUrl,
    /// `http` for a host that is not this computer: tokens and passwords would travel in the open.
    #[error("only this computer may be reached without TLS")]
    PlainHttp,
    /// Neither `https` nor `http`.
    #[error("the address must begin with https://")]
    UnsupportedScheme,
}

impl Endpoint {
    /// The service's own address in a region such as `eu-west-1`.
    pub fn for_region(region: &str) -> Result<Self, InvalidEndpoint> {
        let suffix = partition_suffix(region).ok_or(InvalidEndpoint::UnknownRegion)?;
        Self::custom(&format!("https://cognito-idp.{region}.{suffix}/"))
    }

    /// An address of the caller's choosing: `https` anywhere, `http` on this computer only.
    ///
    /// The path is kept; a user name, password, query or fragment in the address is refused.
    pub fn custom(url: &str) -> Result<Self, InvalidEndpoint> {
        let url = Url::parse(url).map_err(|_| InvalidEndpoint::NotAUrl)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(InvalidEndpoint::UnsupportedScheme);
        }
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
            return Err(InvalidEndpoint::NotAUrl);
        }
        let endpoint = Self { url };
        if endpoint.url.scheme() == "http" && !endpoint.is_loopback() {
            return Err(InvalidEndpoint::PlainHttp);
        }
        Ok(endpoint)
    }

    /// Whether the address names this computer: `127.0.0.0/8`, `::1` or `localhost`.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        network::is_loopback(&self.url)
    }

    /// The host alone, for showing; an IPv6 address is in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The whole address that requests are posted to.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Endpoint({})", self.url)
    }
}

/// What follows the region in the host name, by partition.
fn partition_suffix(region: &str) -> Option<&'static str> {
    const WORLD: [&str; 9] = ["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"];
    let (rest, number) = region.rsplit_once('-')?;
    let (area, place) = rest.split_once('-')?;
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (area, place.split_once('-')) {
        (area, None) if WORLD.contains(&area) && is_word(place) => Some("amazonaws.com"),
        ("us", Some(("gov", place))) if is_word(place) => Some("amazonaws.com"),
        ("eusc", Some(("de", place))) if is_word(place) => Some("amazonaws.eu"),
        ("cn", None) if is_word(place) => Some("amazonaws.com.cn"),
        _ => None,
    }
}

/// One part of a region's name. The expressions' `\w` also takes capitals and underscores, which no host name in use has.
fn is_word(part: &str) -> bool {
    !part.is_empty()
        && part
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    //! Not covered: whether a region exists today; a name that follows the pattern is taken at its word.

    use rstest::rstest;

    use super::{Endpoint, InvalidEndpoint};

    #[rstest]
    #[case("us-east-1", "cognito-idp.us-east-1.amazonaws.com")]
    #[case("ap-southeast-7", "cognito-idp.ap-southeast-7.amazonaws.com")]
    #[case("mx-central-1", "cognito-idp.mx-central-1.amazonaws.com")]
    #[case("us-gov-west-1", "cognito-idp.us-gov-west-1.amazonaws.com")]
    #[case("eusc-de-east-1", "cognito-idp.eusc-de-east-1.amazonaws.eu")]
    #[case("cn-north-1", "cognito-idp.cn-north-1.amazonaws.com.cn")]
    fn a_region_has_the_host_of_its_partition(#[case] region: &str, #[case] host: &str) {
        let endpoint = Endpoint::for_region(region).unwrap();
        assert_eq!(endpoint.host(), host);
        assert_eq!(endpoint.url().as_str(), format!("https://{host}/"));
        assert!(!endpoint.is_loopback());
    }

    #[rstest]
    #[case("")]
    #[case("europe")]
    #[case("eu-west")]
    #[case("eu-west-")]
    #[case("eu-west-one")]
    #[case("eu-west-1.example.com/?-1")]
    #[case("eu-west/-1")]
    #[case("zz-west-1")]
    #[case("us-iso-east-1")]
    #[case("eusc-fr-east-1")]
    #[case("cn-north-west-1")]
    fn a_name_outside_the_partitions_is_refused(#[case] region: &str) {
        assert_eq!(Endpoint::for_region(region), Err(InvalidEndpoint::UnknownRegion));
    }

    #[rstest]
    #[case("http://127.0.0.1:9229")]
    #[case("http://127.8.8.8/")]
    #[case("http://[::1]:5000/")]
    #[case("http://localhost:5000")]
    #[case("http://LOCALHOST:5000")]
    #[case("https://127.0.0.1/")]
    fn this_computer_may_be_reached_without_tls(#[case] url: &str) {
        assert!(Endpoint::custom(url).unwrap().is_loopback());
    }

    #[rstest]
    #[case("http://cognito-idp.eu-west-1.amazonaws.com", InvalidEndpoint::PlainHttp)]
    #[case("http://192.168.1.5:9229", InvalidEndpoint::PlainHttp)]
    #[case("http://localhost.example.com", InvalidEndpoint::PlainHttp)]
    #[case("http://127.0.0.1.example.com", InvalidEndpoint::PlainHttp)]
    #[case("ftp://127.0.0.1", InvalidEndpoint::UnsupportedScheme)]
    #[case("localhost:9229", InvalidEndpoint::UnsupportedScheme)]
    #[case("127.0.0.1:9229", InvalidEndpoint::NotAUrl)]
    #[case("https://", InvalidEndpoint::NotAUrl)]
    #[case("https://user:word@example.com", InvalidEndpoint::NotAUrl)]
    #[case("https://example.com/?a=b", InvalidEndpoint::NotAUrl)]
    fn an_address_that_would_leak_or_means_nothing_is_refused(#[case] url: &str, #[case] why: InvalidEndpoint) {
        assert_eq!(Endpoint::custom(url), Err(why));
    }
}
