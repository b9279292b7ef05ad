//! A change of preference, and what came of saving it.

use serde::{Deserialize, Serialize};

use super::{Factor, Panel};

/// A change of preference, as the service's request has it, without the token. An absent block means "leave it alone".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MfaPreference {
    /// Text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<FactorChoice>,
    /// Authenticator app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software_token: Option<FactorChoice>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<FactorChoice>,
    /// Passkey; it has no preference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_authn: Option<PasskeyChoice>,
}

/// One factor's part of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FactorChoice {
    /// On or off.
    pub enabled: bool,
    /// The one that is asked for.
    pub preferred: bool,
}

/// Passkey's part of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasskeyChoice {
    /// On or off.
    pub enabled: bool,
}

/// What came of a save: the state read back, and what differs from what was asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// The state read back from the service.
    pub panel: Panel,
    /// Empty when everything is as asked.
    pub differences: Vec<Difference>,
    /// False when the account already was as asked and nothing was sent.
    pub changed: bool,
}

/// Something the service accepted and did otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The box.
    pub factor: Factor,
    /// How it differs.
    pub kind: DifferenceKind,
}

/// How the state read back differs from what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum DifferenceKind {
    /// Asked on, still off.
    StillOff,
    /// Asked off, still on.
    StillOn,
    /// Asked to be the preferred one, and is not.
    NotPreferred,
    /// Asked not to be the preferred one, and still is.
    StillPreferred,
}
