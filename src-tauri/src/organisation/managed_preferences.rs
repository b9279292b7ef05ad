//! macOS: what a configuration profile set, as the system writes it down for every app, where only the system writes.
//!
//! `Connections` is a list, and each of its entries has the members of a connection file. What is set for one person of
//! the computer comes before what is set for all.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Organisation;
use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
};

const PLACE: &str = "/Library/Managed Preferences";
const FILE: &str = "app.secondstep.desktop.plist";

pub(super) fn read(found: &mut Organisation) {
    let own = std::env::var_os("USER").filter(|name| Path::new(name).components().count() == 1);
    let own = own.map(|name| Path::new(PLACE).join(name).join(FILE));
    for file in own.into_iter().chain([PathBuf::from(PLACE).join(FILE)]) {
        if !file.exists() {
            continue;
        }
        let place = file.display();
        let Ok(preferences) = plist::from_file::<_, Value>(&file) else {
            found.take(&place, Err(Failure::new(Code::ConnectionFileUnreadable)));
            continue;
        };
        match preferences.get("Connections") {
            None => {}
            Some(Value::Array(connections)) => {
                for (number, connection) in connections.iter().enumerate() {
                    let place = format!("{place}, Connections, {}", number + 1);
                    found.take(&place, Connection::from_value(connection.clone()));
                }
            }
            Some(_) => found.take(&place, Err(Failure::new(Code::ConnectionFileUnreadable))),
        }
    }
}
