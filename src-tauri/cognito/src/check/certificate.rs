//! What a certificate says, as far as people who mend networks want to know it.
//!
//! Follows <https://www.rfc-editor.org/rfc/rfc5280#section-4.1>. Decides nothing: whether it is accepted is the system's
//! word.

use std::time::SystemTime;

use x509_cert::{
    Certificate as Parsed,
    der::Decode as _,
    ext::pkix::{SubjectAltName, name::GeneralName},
    name::Name,
};

use super::report::tame;

/// How many names are told. A certificate of a large site has hundreds.
const MOST_NAMES: usize = 5;

/// What the other end's certificate says of itself. Empty where it can't be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificate {
    /// Who issued it: the common name, or else the whole name.
    pub issuer: Option<String>,
    /// The issuer's organisation, if it names one. The service's own certificates are issued by `Amazon`.
    pub organisation: Option<String>,
    /// The first few host names it is for.
    pub names: Vec<String>,
    /// From when to when it counts.
    pub validity: Option<(SystemTime, SystemTime)>,
}

impl Certificate {
    pub(super) fn read(der: &[u8]) -> Self {
        let Ok(parsed) = Parsed::from_der(der) else {
            return Self::default();
        };
        let inner = parsed.tbs_certificate();
        let validity = inner.validity();
        Self {
            issuer: issuer(inner.issuer()),
            organisation: inner
                .issuer()
                .organization()
                .ok()
                .flatten()
                .map(|name| tame(&name.value())),
            names: match inner.get_extension::<SubjectAltName>() {
                Ok(Some((_, names))) => names.0.iter().filter_map(host).take(MOST_NAMES).collect(),
                _ => Vec::new(),
            },
            validity: Some((
                validity.not_before.to_system_time(),
                validity.not_after.to_system_time(),
            )),
        }
    }
}

fn issuer(name: &Name) -> Option<String> {
    match name.common_name() {
        Ok(Some(name)) => Some(tame(&name.value())),
        _ => Some(tame(&name.to_string())).filter(|name| !name.is_empty()),
    }
}

fn host(name: &GeneralName) -> Option<String> {
    match name {
        GeneralName::DnsName(name) => Some(tame(name.as_str())),
        _ => None,
    }
}
