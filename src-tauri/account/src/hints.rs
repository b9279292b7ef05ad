//! What the organisation told about its pool. A signed-in person's token can't read the pool's settings, so these come
//! with the connection. They sharpen words and forecasts; they never remove a warning and are no proof.

use crate::factor::Factors;

/// Whether the pool asks for a second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MfaMode {
    /// Never.
    Off,
    /// When the person switched it on.
    Optional,
    /// Always.
    Required,
}

/// What the organisation told about its pool; `None` where it did not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Whether the pool asks for a second step.
    pub mfa: Option<MfaMode>,
    /// The factors it offers.
    pub factors: Option<Factors>,
    /// By which of text message and email people can reset a forgotten password; none of them, where only the organisation
    /// can.
    pub password_reset: Option<Factors>,
}
