//! What the app is started with: a connection file, for support staff and testers an access token, or whatever the
//! system has it open.
//!
//! The token comes by standard input alone. On the command line every program on the computer could read it, and in the
//! window it would teach people to paste what phishers ask for.

use std::{
    ffi::{OsStr, OsString},
    io::{Read, Take},
    path::{Path, PathBuf},
};

use account::AccessToken;
use url::Url;
use zeroize::Zeroizing;

/// Far more than any real token.
const MOST_BYTES: u64 = 64 * 1024;

/// What the app was started with.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    /// `--connection FILE` or `--connection=FILE`.
    pub(crate) connection: Option<PathBuf>,
    /// What stood on standard input, with `--access-token-stdin`.
    pub(crate) access_token: Option<Result<AccessToken, NoToken>>,
    /// What the system hands over for a double click or a link.
    pub(crate) opened: Option<Opened>,
}

/// A file or a link that the system has the app open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opened {
    File(PathBuf),
    Link(String),
}

impl Opened {
    /// Reads a word of the command line. Options are none.
    pub(crate) fn read(word: &OsStr) -> Option<Self> {
        let Some(text) = word.to_str() else {
            return Some(Self::File(word.into()));
        };
        if text.is_empty() || text.starts_with('-') {
            return None;
        }
        if text.starts_with("second-step:") {
            return Some(Self::Link(text.to_owned()));
        }
        // Some desktops hand over files as addresses.
        let file = Url::parse(text).ok().filter(|url| url.scheme() == "file");
        let path = file.and_then(|url| url.to_file_path().ok());
        Some(Self::File(path.unwrap_or_else(|| text.into())))
    }

    /// As the start meant it that took place in this folder.
    pub(crate) fn seen_from(self, folder: &Path) -> Self {
        match self {
            Self::File(path) => Self::File(folder.join(path)),
            link @ Self::Link(_) => link,
        }
    }
}

/// What stood on standard input can't be a token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoToken;

impl Arguments {
    /// Other arguments are not for this app. Standard input is read only when asked for.
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>, input: &mut impl Read) -> Self {
        let mut found = Self::default();
        let mut arguments = arguments.into_iter().skip(1);
        while let Some(argument) = arguments.next() {
            if argument == "--connection" {
                found.connection = arguments.next().map(PathBuf::from);
            } else if let Some(file) = argument.to_str().and_then(|text| text.strip_prefix("--connection=")) {
                found.connection = Some(PathBuf::from(file));
            } else if argument == "--access-token-stdin" {
                found.access_token = Some(token(&mut input.take(MOST_BYTES)));
            } else if found.opened.is_none() {
                found.opened = Opened::read(&argument);
            }
        }
        found
    }
}

fn token(input: &mut Take<&mut impl Read>) -> Result<AccessToken, NoToken> {
    let mut text = Zeroizing::new(String::new());
    input.read_to_string(&mut text).map_err(|error| {
        tracing::warn!(kind = %error.kind(), "no access token could be read");
        NoToken
    })?;
    AccessToken::new(text.trim().to_owned()).map_err(|_| NoToken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str], mut input: &[u8]) -> Arguments {
        Arguments::read(arguments.iter().map(OsString::from), &mut input)
    }

    #[test]
    fn the_connection_is_found_in_both_forms() {
        let file = |arguments: &[&str]| read(arguments, b"").connection;
        assert_eq!(file(&["second-step", "--connection", "a.json"]), Some("a.json".into()));
        assert_eq!(
            file(&["second-step", "-x", "--connection=b.json"]),
            Some("b.json".into())
        );
    }

    #[test]
    fn without_a_file_there_is_no_connection() {
        let file = |arguments: &[&str]| read(arguments, b"").connection;
        assert_eq!(file(&["second-step"]), None);
        assert_eq!(file(&["--connection", "the program's own name is no argument"]), None);
        assert_eq!(file(&["second-step", "--connection"]), None);
    }

    #[test]
    fn what_the_system_hands_over_is_a_file_or_a_link() {
        let opened = |arguments: &[&str]| read(arguments, b"").opened;
        let file = |path: &str| Some(Opened::File(path.into()));
        assert_eq!(opened(&["second-step", "a.secondstep"]), file("a.secondstep"));
        assert_eq!(opened(&["second-step", "-x", "a.json", "b.json"]), file("a.json"));
        let link = "second-step://connect?name=a";
        assert_eq!(opened(&["second-step", link]), Some(Opened::Link(link.to_owned())));
        assert_eq!(opened(&["second-step", "--connection", "a.json"]), None);
        assert_eq!(opened(&["second-step", ""]), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_may_come_as_an_address_or_by_a_name_that_is_no_text() {
        use std::os::unix::ffi::OsStrExt as _;
        let opened = |word: &OsStr| Opened::read(word);
        let address = OsStr::new("file:///home/ada/our%20pool.secondstep");
        assert_eq!(
            opened(address),
            Some(Opened::File("/home/ada/our pool.secondstep".into()))
        );
        let odd = OsStr::from_bytes(b"/home/\xff.json");
        assert_eq!(opened(odd), Some(Opened::File(odd.into())));
    }

    #[test]
    fn a_token_is_read_when_asked_for_only() {
        let token = |arguments: &[&str]| read(arguments, b" a.b.c\n").access_token;
        let brought = token(&["second-step", "--access-token-stdin"]);
        assert_eq!(brought.unwrap().unwrap().expose(), "a.b.c");
        assert!(token(&["second-step"]).is_none());
    }

    #[test]
    fn what_can_be_no_token_is_told_from_none() {
        for input in [&b""[..], b" \n", b"not a token", b"\xff\xfe", b"a.b.c\nd.e.f"] {
            let brought = read(&["second-step", "--access-token-stdin"], input).access_token;
            assert!(brought.unwrap().is_err(), "{input:?}");
        }
    }
}
