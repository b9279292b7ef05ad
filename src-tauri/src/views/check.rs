//! What a check of the connection found.

use serde::Serialize;

/// The hops to the organisation, and where they end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct ConnectionCheck {
    /// What a person is told.
    pub verdict: CheckVerdict,
    /// The service can be reached: the verdict is about the sign-in page in the browser.
    pub page_only: bool,
    /// By how many seconds this computer's clock is ahead of the service's (behind: negative), where that is the verdict.
    pub clock: Option<i32>,
    /// Hop by hop, for the IT team.
    pub places: Vec<CheckedPlace>,
    /// UTC, RFC 3339.
    pub time: String,
    /// Of this app.
    pub app_version: String,
}

/// What keeps this computer from the organisation, as far as the advice differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum CheckVerdict {
    /// Nothing does.
    Reached,
    /// The name is not found: no network, most often.
    NameNotFound,
    /// The name is found, and nobody takes the connection.
    NobodyAnswers,
    /// The proxy of the settings is not there, or of a kind that this app can't use.
    ProxyUnusable,
    /// The proxy wants a name and password.
    ProxySignIn,
    /// The proxy won't open a connection.
    ProxyRefuses,
    /// The certificate is not accepted.
    NotTrusted,
    /// The certificate is not accepted for its time alone.
    CertificateTime,
    /// This computer's clock is wrong.
    Clock,
    /// A page of the network answers.
    AnotherAnswered,
    /// A firewall refuses.
    Blocked,
    /// The service is there, and can't do its work.
    ServiceFails,
    /// The connection ends on the way, for no reason that anybody gave.
    CutOff,
}

/// One address, and the hops to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CheckedPlace {
    /// What is there.
    pub part: CheckedPart,
    /// Host and port.
    pub address: String,
    /// In their order.
    pub hops: Vec<CheckedHop>,
}

/// What an organisation's connection consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum CheckedPart {
    /// The user pool.
    Service,
    /// The managed login, for the browser.
    SignInPage,
}

/// A hop, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CheckedHop {
    /// Which.
    pub hop: CheckHop,
    /// What became of it.
    pub outcome: HopOutcome,
    /// For the IT team.
    pub facts: Vec<CheckFact>,
}

/// The hops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum CheckHop {
    /// Which way this computer's settings lead.
    Route,
    /// Looking up the name.
    Name,
    /// TCP.
    Connect,
    /// The proxy's consent.
    Proxy,
    /// TLS.
    Certificate,
    /// The two clocks.
    Clock,
    /// The answer.
    Service,
}

/// What became of a hop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum HopOutcome {
    /// It is fine.
    Passed,
    /// It is not.
    Failed,
    /// An earlier one failed.
    NotReached,
}

/// Something that the IT team wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct CheckFact {
    /// What it is.
    pub kind: FactKind,
    /// In technical terms; empty where the kind says it all.
    pub value: String,
}

/// What the IT team wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum FactKind {
    /// No proxy is used.
    Direct,
    /// The proxy that is used.
    Proxy,
    /// The addresses that were found.
    Addresses,
    /// The address that took the connection.
    Connected,
    /// Why the hop failed: one technical word.
    Cause,
    /// HTTP status.
    Status,
    /// How one could sign in to the proxy.
    Schemes,
    /// What the proxy calls itself.
    Realm,
    /// The name and password of the settings were refused.
    CredentialsRefused,
    /// Who issued the certificate.
    Issuer,
    /// The names that the certificate is for.
    Names,
    /// From when to when the certificate counts.
    Validity,
    /// The issuer is not Amazon, which issues the service's own certificates.
    NotAmazons,
    /// This computer's clock.
    ClockHere,
    /// The service's clock.
    ClockThere,
    /// The host that a redirect leads to.
    LeadsTo,
}
