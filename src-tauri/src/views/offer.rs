//! A connection that somebody handed to the person, as it is shown before it is added.

use serde::Serialize;

use super::Help;

/// A connection that somebody handed to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct OfferedConnection {
    /// As it calls itself.
    pub name: String,
    /// Of Amazon's.
    pub region: String,
    /// The user pool's id.
    pub pool: String,
    /// Where it sends what is typed, with the port where that is not the usual one.
    pub host: String,
    /// That is not Amazon's address, but one that it brings.
    pub foreign: bool,
    /// Where the browser signs in, if it does.
    pub page: Option<SignInPage>,
    /// Whom it says to ask.
    pub help: Option<Help>,
    /// The name of the known organisation whose place it would take.
    pub replaces: Option<String>,
    /// What would be different then. Nothing: it says just what that one says.
    pub changes: Vec<OfferedChange>,
    /// A known organisation of another pool has the same name.
    pub namesake: bool,
    /// How it came.
    pub origin: OfferOrigin,
    /// That one was put in place by the organisation, and nothing takes its place.
    pub placed: bool,
}

/// How a connection came to be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum OfferOrigin {
    /// As a file or a link.
    Opened,
    /// The person typed it.
    Typed,
}

/// A page on which the browser signs in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct SignInPage {
    /// As the network spells it: letters that only look like others show.
    pub host: String,
    /// It is one of Amazon's. An organisation may as well have a name of its own for it.
    pub amazons: bool,
}

/// What a connection would change of the one whose place it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OfferedChange {
    /// What it is called.
    Name {
        /// Until now.
        before: String,
        /// Then.
        after: String,
    },
    /// Where it sends what is typed.
    Host {
        /// Until now.
        before: String,
        /// Then.
        after: String,
    },
    /// Where the browser signs in.
    Page {
        /// Until now.
        before: Option<String>,
        /// Then.
        after: Option<String>,
    },
    /// How people sign in.
    Doors {
        /// Until now.
        before: Vec<OfferedDoor>,
        /// Then.
        after: Vec<OfferedDoor>,
    },
    /// Whom to ask.
    Help {
        /// Until now.
        before: Option<Help>,
        /// Then.
        after: Option<Help>,
    },
    /// Something that is only for the app.
    Other,
}

/// A way to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum OfferedDoor {
    /// A password, typed here.
    Password,
    /// Questions of the organisation's own after it.
    Questions,
    /// The system's browser.
    Browser,
}
