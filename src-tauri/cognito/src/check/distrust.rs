//! Why the system refused a certificate, in one language for three systems.
//!
//! Each system's verifier names its reasons in its own way, and rustls has no words for some of them. What it has none for
//! comes as a text that ends in the system's number. Windows calls every certificate out of its time expired, tomorrow's
//! too, and there the certificate itself says which it is.

use std::time::{Duration, SystemTime};

use rustls::{CertificateError, Error, pki_types::UnixTime};

use super::{
    certificate::Certificate,
    report::{Distrust, tame},
};

/// Ends of texts, and what they mean. The numbers of Apple are those of
/// <https://developer.apple.com/documentation/security/security-framework-result-codes>, that of Windows is
/// `CERT_E_CHAINING` of <https://learn.microsoft.com/windows/win32/com/com-error-codes-4>.
const BY_NUMBER: [(&str, Distrust); 4] = [
    // errSecCertificateExpired
    (": -67818", Distrust::Expired),
    // errSecCertificateNotValidYet
    (": -67819", Distrust::NotYetValid),
    // errSecNotTrusted
    (": -67843", Distrust::UnknownIssuer),
    // The chain ends before anybody whom the system knows.
    ("(os error -2146762486)", Distrust::UnknownIssuer),
];

/// Why this certificate was refused, `now`.
pub(super) fn of(error: &Error, certificate: &Certificate, now: UnixTime) -> Distrust {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now.as_secs());
    match said(error) {
        Distrust::Expired if certificate.validity.is_some_and(|(from, _)| now < from) => Distrust::NotYetValid,
        said => said,
    }
}

fn said(error: &Error) -> Distrust {
    let Error::InvalidCertificate(error) = error else {
        return Distrust::Other(tame(&error.to_string()));
    };
    match error {
        CertificateError::UnknownIssuer => Distrust::UnknownIssuer,
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Distrust::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Distrust::NotYetValid,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => Distrust::WrongName,
        CertificateError::Revoked => Distrust::Revoked,
        CertificateError::Other(other) => by_number(&other.to_string()),
        other => Distrust::Other(tame(&other.to_string())),
    }
}

fn by_number(text: &str) -> Distrust {
    let known = BY_NUMBER.iter().find(|(end, _)| text.ends_with(end));
    known.map_or_else(|| Distrust::Other(tame(text)), |(_, distrust)| distrust.clone())
}

#[cfg(test)]
mod tests {
    //! Not covered: that Windows and macOS say so. The texts are as the library puts them together.

    use std::sync::Arc;

    use rstest::rstest;
    use rustls::OtherError;

    use super::*;

    const TODAY: u64 = 1_800_000_000;
    const DAY: u64 = 24 * 60 * 60;

    fn in_other_words(text: &str) -> CertificateError {
        CertificateError::Other(OtherError(Arc::from(Box::<dyn std::error::Error + Send + Sync>::from(
            text,
        ))))
    }

    #[rstest]
    #[case::windows_of_yesterdays(CertificateError::Expired, -2, Distrust::Expired)]
    #[case::windows_of_tomorrows(CertificateError::Expired, 1, Distrust::NotYetValid)]
    #[case::windows_of_half_a_chain(
        in_other_words("A certificate chain could not be built. (os error -2146762486)"),
        0,
        Distrust::UnknownIssuer
    )]
    #[case::macos_of_yesterdays(in_other_words("“a” certificate is expired: -67818"), -2, Distrust::Expired)]
    #[case::macos_of_tomorrows(in_other_words("“a” certificate is not yet valid: -67819"), 1, Distrust::NotYetValid)]
    #[case::macos_in_doubt(in_other_words("“a” certificate is expired: -67818"), 1, Distrust::NotYetValid)]
    #[case::macos_of_a_stranger(in_other_words("“a” certificate is not trusted: -67843"), 0, Distrust::UnknownIssuer)]
    fn a_reason_is_the_same_on_every_system(
        #[case] said: CertificateError,
        #[case] begins_in_days: i64,
        #[case] is: Distrust,
    ) {
        let begins = TODAY.saturating_add_signed(begins_in_days * DAY.cast_signed());
        let time = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let certificate = Certificate {
            validity: Some((time(begins), time(begins + DAY))),
            ..Certificate::default()
        };
        let now = UnixTime::since_unix_epoch(Duration::from_secs(TODAY));
        assert_eq!(of(&Error::InvalidCertificate(said), &certificate, now), is);
    }

    #[test]
    fn what_nobody_has_a_word_for_is_told_as_it_is() {
        let error = Error::InvalidCertificate(in_other_words("“a” certificate is odd: -67999"));
        let now = UnixTime::since_unix_epoch(Duration::from_secs(TODAY));
        let Distrust::Other(text) = of(&error, &Certificate::default(), now) else {
            panic!("it was known");
        };
        assert!(text.contains("-67999"), "{text}");
    }
}
