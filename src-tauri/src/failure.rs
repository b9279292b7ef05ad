//! The one error that crosses into the window.
//!
//! A [`Code`] exists only where the window behaves differently for it; the words live in the window's Fluent files,
//! by code. Nothing secret has a field here, and the service's message arrives already scrubbed.

mod classify;

use std::time::SystemTime;

use serde::Serialize;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::views::Factor;

/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[error("{code:?}")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// What the window branches on.
    pub code: Code,
    /// The box it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<Factor>,
    /// By how many seconds this computer's clock is ahead of the service's (behind: negative), where that may be why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<i32>,
    /// Seconds to wait, usually.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<u32>,
    /// The member of the connection file that is wrong, and what it should be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The organisation's own words, to be shown as a quotation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// For the IT team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Box<Reference>>,
}

/// A member of the connection file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// "userPoolId"
    pub name: String,
    /// What it should be.
    pub expected: Expected,
}

/// What a member of the connection file should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Expected {
    /// It is required and not there.
    Present,
    /// A text that is not empty, within its length.
    Text,
    /// A number, a list or an object of the documented shape.
    Shape,
    /// Version 1.
    VersionOne,
    /// A region that the service has, such as "eu-central-1".
    Region,
    /// A user pool id such as "eu-central-1_AbC123xyz", beginning with the region.
    UserPoolId,
    /// An app client id.
    ClientId,
    /// An app client secret.
    ClientSecret,
    /// An https address; http only for this computer.
    Https,
    /// One of the documented words.
    KnownWord,
}

/// For the IT team: enough to find the request in the service's logs. Never a token, code, number or address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// As the service spells it: "SetUserMFAPreference".
    pub operation: String,
    /// The exception's name, or what happened on the way.
    pub service_code: String,
    /// The service's own message, scrubbed.
    pub message: Option<String>,
    /// As the service gave it.
    pub request_id: Option<String>,
    /// HTTP status.
    pub status: Option<u16>,
    /// UTC, RFC 3339.
    pub time: String,
    /// Of this app.
    pub app_version: String,
}

/// What the window branches on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "camelCase")]
pub enum Code {
    // The connection file.
    /// The file given is not there or can't be opened.
    ConnectionFileNotFound,
    /// It is not JSON, or far too large.
    ConnectionFileUnreadable,
    /// One member is missing or wrong: see `field`.
    ConnectionFileField,
    /// The service does not know this pool or app client, or wants a secret the file does not have.
    OrganisationNotFound,

    // Signing in.
    /// User name or password.
    WrongPassword,
    /// The field is empty or has a space where none can be.
    UsernameShape,
    /// The field is empty.
    PasswordShape,
    /// The temporary password ran out.
    TemporaryPasswordExpired,
    /// A new password is needed first.
    NewPasswordNeeded,
    /// The service has counted too many tries.
    TooManyTries,
    /// The account is switched off.
    AccountOff,
    /// The account was never confirmed.
    AccountNotActive,
    /// The account is not there (any more).
    AccountGone,
    /// The pool offers neither of the two ways to sign in with a password.
    SignInNotOffered,
    /// The service asks for a step that this version does not know.
    UnknownStep,
    /// The sign-in took longer than the service waits.
    SignInTimedOut,

    // Passwords, and the way to a new one.
    /// The new password does not follow the organisation's rules: see `quote`.
    PasswordRules,
    /// It was used before.
    PasswordUsedBefore,
    /// The present password is not that one.
    PresentPasswordWrong,
    /// There is no number or address that a reset code could go to.
    NoResetContact,
    /// A reset is not possible while the account is as it is.
    NoResetNow,
    /// The account was confirmed before.
    AlreadyActive,
    /// A second step is required that only the organisation can set up.
    StepNeedsOrganisation,
    /// What the organisation wants to know is missing or not accepted.
    AttributeShape,

    // A token that somebody brought.
    /// It is no access token.
    TokenKind,
    /// Another organisation's.
    TokenElsewhere,
    /// Its time has run out.
    TokenExpired,

    // The browser.
    /// Nobody came back from it in time.
    BrowserTimedOut,
    /// It came back with a refusal.
    BrowserRefused,
    /// No browser could be opened.
    NoBrowser,
    /// All ports that the organisation registered are taken.
    PortsTaken,

    // Codes.
    /// It did not match.
    CodeWrong,
    /// It is too old.
    CodeExpired,
    /// It was already used.
    CodeUsed,
    /// Fewer or more digits than six, or nothing.
    CodeTooShort,
    /// Something else than digits.
    CodeNotDigits,

    // Numbers and addresses.
    /// No phone number, or one whose country is not known.
    PhoneNumberShape,
    /// No e-mail address.
    EmailAddressShape,
    /// It belongs to another account.
    ContactTaken,
    /// The organisation does not let it be changed from here.
    ContactFixed,

    // This computer.
    /// It has no clipboard that can be used now.
    ClipboardUnavailable,
    /// It can't open links.
    NothingOpened,
    /// It does not let a file be written or removed.
    NotWritten,

    // A newer version of the app.
    /// Where it would be, nobody answers with anything that can be used.
    UpdateNotFound,
    /// What came is not what the app's makers signed, or not all of it.
    UpdateNotGenuine,

    // The session.
    /// Revoked or signed out elsewhere.
    SignedOut,
    /// The token lacks the scope that changing settings needs.
    ScopeMissing,

    // Saving.
    /// A ticked box lacks something: see `missing` of each box. Nothing was sent.
    NeedsSetUp,
    /// The organisation has not switched this factor on.
    FactorNotOffered,
    /// Passkey can't be the only one.
    PasskeyNeedsAnother,
    /// The organisation requires at least one.
    KeepOne,
    /// Nothing was asked for.
    NothingToSave,
    /// The answer was lost; read back: not saved.
    NotSaved,
    /// The answer was lost, and the state could not be read back.
    Unclear,
    /// The service refused the change for a reason this app does not know.
    Refused,

    // The organisation's side.
    /// The service does not offer this operation here.
    NotOffered,
    /// A firewall stopped the request.
    Stopped,
    /// Messages can't be sent.
    MessagesNotSent,
    /// A check of the organisation's own said no: see `quote`.
    OrganisationCheck,

    // Service and network.
    /// Throttled.
    Busy,
    /// The service is in trouble.
    ServiceTrouble,
    /// No network, or the name can't be found.
    Offline,
    /// Nobody answers at the address.
    NobodyAnswers,
    /// No answer in time.
    TimedOut,
    /// The certificate is not trusted.
    NotTrusted,
    /// The proxy stands in the way.
    Proxy,
    /// The connection broke.
    ConnectionLost,
    /// What answered is not the service.
    NotTheService,

    // The app.
    /// The window asked for something this app does not know.
    NotAllowed,
    /// None of the above.
    Unexpected,
}

impl Failure {
    /// A failure with nothing but its code.
    pub(crate) fn new(code: Code) -> Self {
        Self {
            code,
            factor: None,
            clock: None,
            wait: None,
            field: None,
            quote: None,
            reference: None,
        }
    }

    fn about(mut self, factor: Factor) -> Self {
        self.factor = Some(factor);
        self
    }
}

/// By the service's clock where it told the time, since the IT team will look there.
fn utc(at: Option<SystemTime>) -> String {
    rfc3339(at.unwrap_or_else(SystemTime::now))
}

/// UTC, to the second.
pub(crate) fn rfc3339(at: SystemTime) -> String {
    let at = OffsetDateTime::from(at);
    let whole_seconds = at.replace_nanosecond(0).unwrap_or(at);
    // Only years beyond 9999 have no such form.
    whole_seconds.format(&Rfc3339).unwrap_or_default()
}
