//! TLS with a witness: the system decides about the certificate, and what it decided about which is remembered.
//!
//! A certificate that is refused for its time alone is let pass, marked as refused: then the answer's `Date` can tell
//! whether it is this computer's clock that is wrong. What is asked after that holds no secret, and what is answered
//! decides nothing but the clock's part of the report.

use std::sync::{Arc, OnceLock};

use rustls::{
    ClientConfig, DigitallySignedStruct, Error, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use tokio_rustls::TlsConnector;
use url::Url;

use super::{
    Certificate, distrust,
    report::{Distrust, Refused, Trouble},
    road::Stream,
};
use crate::network::Trust;

/// A connection to speak HTTP on.
pub(super) struct Line {
    pub(super) stream: Stream,
    /// True where HTTP/2 was agreed on.
    pub(super) http2: bool,
}

/// A connection with TLS.
pub(super) struct Secured {
    pub(super) line: Line,
    /// Refused only for its time, if at all.
    pub(super) certificate: Result<Certificate, Trouble>,
}

/// Speaks TLS on `stream` with the host of `url`, as `tls` sets it up.
pub(super) async fn secure(
    stream: Stream,
    url: &Url,
    trust: Option<Trust>,
    tls: fn(Trust) -> Result<ClientConfig, Error>,
) -> Result<Secured, Trouble> {
    let witness = Arc::new(Witness {
        trust: trust.ok_or(Trouble::EmptyTrustStore)?,
        seen: OnceLock::new(),
    });
    let config = tls(witness.clone()).map_err(|_| Trouble::NoTls)?;
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let name = ServerName::try_from(host.to_owned()).map_err(|_| Trouble::NoTls)?;
    let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    let seen = witness.seen.get().cloned();
    match (connected, seen) {
        (Ok(stream), Some(certificate)) => Ok(Secured {
            line: Line {
                http2: stream.get_ref().1.alpn_protocol() == Some(b"h2"),
                stream: Box::new(stream),
            },
            certificate,
        }),
        (Err(_), Some(Err(trouble))) => Err(trouble),
        // Cut off before or after the certificate, or none came.
        _ => Err(Trouble::NoTls),
    }
}

/// Lets the system decide, and remembers.
#[derive(Debug)]
struct Witness {
    trust: Trust,
    seen: OnceLock<Result<Certificate, Trouble>>,
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verdict = self
            .trust
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        let certificate = Certificate::read(end_entity);
        let why = verdict
            .as_ref()
            .err()
            .map(|error| distrust::of(error, &certificate, now));
        let is_for_its_time = matches!(why, Some(Distrust::Expired | Distrust::NotYetValid));
        let seen = match why {
            None => Ok(certificate),
            Some(why) => Err(Trouble::Certificate(Box::new(Refused { why, certificate }))),
        };
        // A connection has one handshake.
        let _ = self.seen.set(seen);
        if is_for_its_time {
            Ok(ServerCertVerified::assertion())
        } else {
            verdict
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.trust.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.trust.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.trust.supported_verify_schemes()
    }
}
