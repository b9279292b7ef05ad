//! The report for the IT team: what the app is, what it knows and what went wrong lately, as a text that the person reads
//! before it goes anywhere.
//!
//! In English, since it is read elsewhere. What it is made of holds no password, code, token, whole number or address;
//! [`redact`] is the second lock on that door.

mod redact;

use std::{env, fmt::Write as _, time::SystemTime};

use self::redact::redact;
use crate::{connections::Connections, failure::rfc3339, logging};

/// Variables that decide how the network is reached. Their values may hold a password.
const NETWORK: [&str; 6] = [
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
];

/// Makes the report.
pub(crate) fn report(connections: &Connections) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(text, "{name}: {value}");
    };
    line("Second Step", env!("CARGO_PKG_VERSION"));
    line("Made", &rfc3339(SystemTime::now()));
    line("System", &format!("{} {}", env::consts::OS, env::consts::ARCH));
    let engine = tauri::webview_version();
    line("Web engine", engine.as_deref().unwrap_or("not known"));
    let set = NETWORK.into_iter().filter(|name| {
        let lower = name.to_ascii_lowercase();
        env::var_os(name).or_else(|| env::var_os(lower)).is_some()
    });
    let set: Vec<_> = set.collect();
    let set = if set.is_empty() {
        "nothing".to_owned()
    } else {
        set.join(", ")
    };
    line("Of the network the environment sets", &set);
    for connection in connections.told() {
        line("\nOrganisation", &connection);
    }
    for unusable in &connections.organisation().unusable {
        let field = unusable.problem.field.as_ref().map(|field| field.name.as_str());
        let why = format!("{:?} {}", unusable.problem.code, field.unwrap_or_default());
        line("\nCan't be used", &format!("{}\n  {}", unusable.place, why.trim()));
    }
    let log = logging::latest();
    line("\nLog", if log.is_empty() { "empty" } else { "\n" });
    text.push_str(&log);
    redact(&text)
}
