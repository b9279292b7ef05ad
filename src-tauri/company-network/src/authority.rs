//! A private certificate authority, such as companies have for looking into connections.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair, KeyUsagePurpose,
};
use rustls::{
    ServerConfig,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, PrivatePkcs8KeyDer},
};

/// As certificates count.
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whoever issues certificates, and is in no system's trust store by itself.
#[derive(Debug)]
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    /// "Example Corp Inspection CA" of "Example Corp".
    pub fn new() -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::OrganizationName, "Example Corp");
        params
            .distinguished_name
            .push(DnType::CommonName, "Example Corp Inspection CA");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// As it goes over the wire.
    pub fn der(&self) -> &CertificateDer<'static> {
        self.0.der()
    }

    /// As it is kept in files.
    pub fn pem(&self) -> String {
        use base64::{Engine as _, prelude::BASE64_STANDARD};
        let text = BASE64_STANDARD.encode(self.der());
        format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n")
    }

    /// A server's side of TLS, with a certificate for `host` that counts today.
    pub fn issue(&self, host: &str) -> ServerConfig {
        let now = SystemTime::now();
        self.issue_for(host, now - DAY, now + DAY)
    }

    /// The same for another time.
    pub fn issue_for(&self, host: &str, from: SystemTime, to: SystemTime) -> ServerConfig {
        let mut params = CertificateParams::new([host.to_owned()]).unwrap();
        params.not_before = from.into();
        params.not_after = to.into();
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        let provider = Arc::new(aws_lc_rs::default_provider());
        ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )
            .unwrap()
    }
}
