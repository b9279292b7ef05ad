//! What is answered on the command line, without a window: `--check-connection FILE`, `--version` and `--help`.
//!
//! For administrators, in English. A file is checked by the code that reads it in the app, and everything that is wrong
//! with it is told; the program's exit code is 0 where nothing is, 1 where something is, 2 where it was asked wrongly.

use std::{ffi::OsString, fmt::Write as _, path::Path};

use serde_json::{Map, Value};

use crate::{
    connection_file::{Connection, KNOWN_MEMBERS, bytes_of, json_of},
    failure::{Code, Expected, Failure},
};

const HELP: &str = "Second Step: choose how you prove it's you when you sign in

second-step [FILE|LINK]                    open the app, and in it a connection file or a second-step: link
second-step --connection FILE              open the app on that organisation, without remembering it
second-step --connection FILE --access-token-stdin
                                           open the account that the access token on standard input belongs to
second-step --check-connection FILE        tell everything that is wrong with a connection file
second-step --version                      tell the version
second-step --help                         show this list
";

/// What is printed, and the exit code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) code: u8,
}

/// The answer, if these words ask for one; the first of them is the program's own name.
pub(crate) fn answer(words: &[OsString]) -> Option<Said> {
    let (first, rest) = words.get(1..)?.split_first()?;
    let said = |text: String, code| Some(Said { text, code });
    match first.to_str()? {
        "--help" | "-h" => said(HELP.to_owned(), 0),
        "--version" | "-V" => said(format!("second-step {}\n", env!("CARGO_PKG_VERSION")), 0),
        "--check-connection" => match rest {
            [file] => Some(check(Path::new(file))),
            _ => said("second-step --check-connection takes one file.\n".to_owned(), 2),
        },
        _ => None,
    }
}

fn check(file: &Path) -> Said {
    let place = file.display();
    let source = match bytes_of(file).and_then(|bytes| json_of(&bytes)) {
        Ok(source) => source,
        Err(failure) => {
            let what = match failure.code {
                Code::ConnectionFileNotFound => "can't be opened",
                _ => "is not JSON, or far too large",
            };
            return Said {
                text: format!("{place} {what}.\n"),
                code: 1,
            };
        }
    };
    let mut text = String::new();
    for member in unknown(&source, "", KNOWN_MEMBERS) {
        // A newer version may know it; more often it is a slip of the pen.
        let _ = writeln!(
            text,
            "{place}: note: this version does not know `{member}`, and leaves it alone."
        );
    }
    match Connection::examine(source) {
        Ok(connection) => {
            let _ = writeln!(text, "{place}: fine: {}, {}.", connection.name, connection.id());
            Said { text, code: 0 }
        }
        Err(problems) => {
            for problem in problems {
                let _ = writeln!(text, "{place}: {}", sentence(&problem));
            }
            Said { text, code: 1 }
        }
    }
}

/// Members that are not in this list, those of inner objects with a dot.
fn unknown(source: &Value, within: &str, known: &[&str]) -> Vec<String> {
    let none = Map::new();
    let members = source.as_object().unwrap_or(&none);
    let mut found = Vec::new();
    for (name, value) in members {
        let path = format!("{within}{name}");
        if known.contains(&path.as_str()) {
            continue;
        }
        let inner = format!("{path}.");
        if value.is_object() && known.iter().any(|it| it.starts_with(&inner)) {
            found.extend(unknown(value, &inner, known));
        } else if !known.iter().any(|it| it.starts_with(&inner)) {
            found.push(path);
        }
    }
    found
}

fn sentence(problem: &Failure) -> String {
    let Some(field) = &problem.field else {
        return "is no connection file: it should be one JSON object.".to_owned();
    };
    let should = match field.expected {
        Expected::Present => "is missing",
        Expected::Text => "should be a text of 1 to 200 characters",
        Expected::Shape => "does not have the documented form",
        Expected::VersionOne => "should be 1",
        Expected::Region => "should be a region of the service, such as \"eu-central-1\"",
        Expected::UserPoolId => {
            "should be a user pool's id that begins with the region, such as \"eu-central-1_AbC123xyz\""
        }
        Expected::ClientId => "should be an app client's id",
        Expected::ClientSecret => "should be the app client's secret, or be left out",
        Expected::Https => "should be an https address (http only for this computer)",
        Expected::KnownWord => "should be one of the documented words",
    };
    format!("`{}` {should}.", field.name)
}

#[cfg(test)]
mod tests {
    //! Not covered: that the program prints it (tests/window/client.rs), and Windows' console.

    use tempfile::TempDir;

    use super::*;

    fn said(words: &[&str]) -> Option<Said> {
        let words = std::iter::once("second-step").chain(words.iter().copied());
        answer(&words.map(OsString::from).collect::<Vec<_>>())
    }

    /// What is said of a file that holds this, without its name.
    fn of(text: &str) -> (String, u8) {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("it.json");
        std::fs::write(&file, text).unwrap();
        let file = file.to_str().unwrap();
        let said = said(&["--check-connection", file]).unwrap();
        (said.text.replace(file, "it"), said.code)
    }

    const GOOD: &str =
        r#"{ "name": "Example Ltd", "region": "eu-west-1", "userPoolId": "eu-west-1_a", "clientId": "c" "#;

    #[test]
    fn a_good_file_is_told_as_such() {
        let (text, code) = of(&format!("{GOOD}}}"));
        assert_eq!((text.as_str(), code), ("it: fine: Example Ltd, eu-west-1_a/c.\n", 0));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let (text, code) = of(r#"{ "region": "mars-1", "userPoolId": "x", "policy": { "staySignedIn": "always" } }"#);
        let expected = "it: `name` is missing.
it: `region` should be a region of the service, such as \"eu-central-1\".
it: `userPoolId` should be a user pool's id that begins with the region, such as \"eu-central-1_AbC123xyz\".
it: `clientId` is missing.
it: `policy.staySignedIn` should be one of the documented words.
";
        assert_eq!((text.as_str(), code), (expected, 1));
    }

    #[test]
    fn a_slip_of_the_pen_is_noted_and_the_file_is_still_fine() {
        let (text, code) = of(&format!(
            r#"{GOOD}, "mfaa": "off", "policy": {{ "lockAfterMinuts": 5 }}, "help": {{ "text": "IT" }} }}"#
        ));
        let expected = "it: note: this version does not know `mfaa`, and leaves it alone.
it: note: this version does not know `policy.lockAfterMinuts`, and leaves it alone.
it: fine: Example Ltd, eu-west-1_a/c.
";
        assert_eq!((text.as_str(), code), (expected, 0));
    }

    #[test]
    fn what_is_no_connection_file_is_told_as_such() {
        assert_eq!(of("<html>"), ("it is not JSON, or far too large.\n".to_owned(), 1));
        let (text, code) = of("[1]");
        assert_eq!(
            (text.as_str(), code),
            ("it: is no connection file: it should be one JSON object.\n", 1)
        );
        let nowhere = said(&["--check-connection", "/nowhere/at-all.json"]).unwrap();
        assert_eq!(
            (nowhere.text.as_str(), nowhere.code),
            ("/nowhere/at-all.json can't be opened.\n", 1)
        );
    }

    #[test]
    fn what_is_asked_wrongly_is_told_from_what_is_wrong() {
        assert_eq!(said(&["--check-connection"]).unwrap().code, 2);
        assert_eq!(said(&["--check-connection", "a", "b"]).unwrap().code, 2);
    }

    #[test]
    fn everything_else_opens_the_app() {
        for words in [
            &[][..],
            &["--connection", "a.json"],
            &["a.json"],
            &["second-step://connect"],
            &[""],
        ] {
            assert_eq!(said(words), None);
        }
        assert!(said(&["--help"]).unwrap().text.contains("--check-connection FILE"));
        assert!(said(&["--version"]).unwrap().text.starts_with("second-step 0."));
    }
}
