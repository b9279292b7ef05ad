//! How the window looks to this person.

use serde::{Deserialize, Serialize};

/// What a person may choose of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default, rename_all = "camelCase")]
pub struct Appearance {
    /// The tag of the language; none is the system's.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the rest of the computer.
    #[default]
    System,
    /// Dark letters on a light page.
    Light,
    /// Light letters on a dark page.
    Dark,
}

/// Which way to make everything larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum ZoomStep {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// As at the first start.
    Reset,
}
