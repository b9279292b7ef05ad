//! macOS: what a configuration profile set, as the system writes it down for every app, where only the system writes.
//!
//! `Connections` is a list, and each of its entries has the members of a connection file. What is set for one person of
//! the computer comes before what is set for all.

use std::path::Path;

use serde_json::Value;

use super::Organisation;
use crate::{
    connection_file::Connection,
    failure::{Code, Failure},
};

#[cfg(target_os = "macos")]
pub(super) const PLACE: &str = "/Library/Managed Preferences";
const FILE: &str = "app.secondstep.desktop.plist";

/// The name of the person whose process this is, by the system's own program: the variable `USER` says whatever whoever
/// starts the app wants.
#[cfg(target_os = "macos")]
pub(super) fn own() -> Option<String> {
    let asked = std::process::Command::new("/usr/bin/id").args(["-u", "-n"]).output();
    let asked = asked.inspect_err(|error| tracing::warn!(%error, "whose process this is can't be asked"));
    let name = String::from_utf8(asked.ok()?.stdout).ok()?;
    Some(name.trim().to_owned())
}

/// Reads what is set in this place. Nobody is asked who the person is where nothing is set for anybody.
pub(super) fn read(found: &mut Organisation, place: &Path, own: impl FnOnce() -> Option<String>) {
    if !place.is_dir() {
        return;
    }
    let own = own().filter(|name| Path::new(name).components().count() == 1);
    let own = own.map(|name| place.join(name).join(FILE));
    for file in own.into_iter().chain([place.join(FILE)]) {
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

#[cfg(test)]
mod tests {
    //! Not covered: that macOS writes such files, and who it says somebody is.

    use std::fs;

    use tempfile::TempDir;

    use super::*;

    /// As macOS writes down what the README's profile sets.
    fn put(place: &TempDir, folder: &str, connections: &str) {
        let folder = place.path().join(folder);
        fs::create_dir_all(&folder).unwrap();
        let text = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict><key>Connections</key>{connections}</dict></plist>"#
        );
        fs::write(folder.join(FILE), text).unwrap();
    }

    fn connection(name: &str) -> String {
        format!(
            "<dict><key>name</key><string>{name}</string><key>region</key><string>eu-west-1</string>\
             <key>userPoolId</key><string>eu-west-1_{name}</string><key>clientId</key><string>c</string>\
             <key>policy</key><dict><key>lockAfterMinutes</key><integer>15</integer></dict></dict>"
        )
    }

    fn found(place: &TempDir, own: Option<&str>) -> Organisation {
        let mut found = Organisation::none();
        read(&mut found, place.path(), || own.map(str::to_owned));
        found
    }

    fn names(found: &Organisation) -> Vec<&str> {
        found.connections.iter().map(|it| it.name.as_str()).collect()
    }

    #[test]
    fn what_is_set_for_the_person_comes_before_what_is_set_for_all() {
        let place = TempDir::new().unwrap();
        put(&place, "", &format!("<array>{}</array>", connection("All")));
        put(&place, "jo", &format!("<array>{}</array>", connection("Jo")));
        put(&place, "al", &format!("<array>{}</array>", connection("Al")));
        assert_eq!(names(&found(&place, Some("jo"))), ["Jo", "All"]);
        for nobody in [None, Some(""), Some("al/../jo"), Some("/"), Some("..")] {
            assert_eq!(names(&found(&place, nobody)), ["All"], "{nobody:?}");
        }
    }

    #[test]
    fn what_can_not_be_used_is_told_with_its_place() {
        let place = TempDir::new().unwrap();
        let broken = "<dict><key>name</key><string>B</string></dict>";
        put(&place, "", &format!("<array>{}{broken}</array>", connection("A")));
        put(&place, "jo", "<string>no list</string>");
        let found = found(&place, Some("jo"));
        assert_eq!(names(&found), ["A"]);
        let told: Vec<_> = found
            .unusable
            .iter()
            .map(|it| (it.place.as_str(), it.problem.code))
            .collect();
        let file = |folder: &str| place.path().join(folder).join(FILE).display().to_string();
        let second = format!("{}, Connections, 2", file(""));
        assert_eq!(
            told,
            [
                (file("jo").as_str(), Code::ConnectionFileUnreadable),
                (second.as_str(), Code::ConnectionFileField),
            ]
        );
    }

    #[test]
    fn nobody_is_asked_who_the_person_is_where_nothing_is_set() {
        let mut found = Organisation::none();
        read(&mut found, Path::new("/no/such/place"), || panic!("asked"));
        assert_eq!(names(&found), [""; 0]);
    }
}
