//! What a factor needs before it can be switched on.

use serde::{Deserialize, Serialize};

use super::Panel;

/// An authenticator's key while its step is open. The window keeps it on the page only.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct AuthenticatorSetUp {
    /// The key in groups of four, to be typed.
    pub key: String,
    /// The QR code of the otpauth link.
    pub qr: QrCode,
}

/// A set-up of an authenticator app that was not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Unfinished {
    /// A key was asked for, and no code proved it.
    Code {
        /// There was an app before, which may not work any more.
        replaces: bool,
    },
    /// The app is connected, and was never switched on.
    TurnOn,
}

/// A QR code as one SVG path on a square of `size` units.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct QrCode {
    /// Side of the square in units, quiet zone included.
    pub size: usize,
    /// The `d` attribute.
    pub path: String,
}

/// What follows a number or an address that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ContactSetUp {
    /// A code was sent there, to be typed.
    Code {
        /// Masked by the service.
        destination: Option<String>,
        /// The old one goes on being used until the new one is confirmed.
        old_one_stays: bool,
    },
    /// It is confirmed already.
    Confirmed,
}

/// The registered passkeys, and the panel as it is with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Passkeys {
    /// In the service's order.
    pub passkeys: Vec<Passkey>,
    /// What the service last said; removing the last passkey changes it.
    pub panel: Panel,
}

/// A registered passkey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Passkey {
    /// Opaque.
    pub id: String,
    /// Made up by the service; may be empty.
    pub name: String,
    /// When it was registered: UTC, RFC 3339.
    pub created: Option<String>,
}
