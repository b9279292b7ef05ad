//! Takes out of a text what looks like a person's: addresses, numbers, tokens, and the name of their home folder.

use std::{borrow::Cow, net::Ipv4Addr};

/// Digits that a number has at least.
const FEWEST_DIGITS: usize = 7;

/// The text without them, each replaced by what it was.
pub(super) fn redact(text: &str) -> String {
    let home = std::env::home_dir().and_then(|home| home.into_os_string().into_string().ok());
    without(text, home.as_deref())
}

fn without(text: &str, home: Option<&str>) -> String {
    let text = match home.filter(|home| home.len() > 1) {
        Some(home) => Cow::Owned(without_home(text, home)),
        None => Cow::Borrowed(text),
    };
    without_numbers(&text)
        .split_inclusive(char::is_whitespace)
        .map(|word| {
            let bare = word.trim_end();
            match what(bare) {
                Some(kind) => Cow::Owned(format!("[{kind}]{}", &word[bare.len()..])),
                None => Cow::Borrowed(word),
            }
        })
        .collect()
}

/// Also as a Windows path stands in quotation marks and in an address.
fn without_home(text: &str, home: &str) -> String {
    let in_quotes = home.replace('\\', r"\\");
    let in_address = home.replace('\\', "/");
    text.replace(&in_quotes, "~")
        .replace(home, "~")
        .replace(&in_address, "~")
}

/// What a word is, if it is a person's.
fn what(word: &str) -> Option<&'static str> {
    // Every JSON Web Token begins so.
    if word.contains("eyJ") {
        return Some("token");
    }
    let mut signs = word.match_indices('@');
    if signs.any(|(at, sign)| at > 0 && word[at + sign.len()..].contains('.')) {
        return Some("address");
    }
    None
}

/// Digits that stand together as people write a number, whether it begins with a plus or not. Ids of requests and times
/// have letters beside theirs.
fn without_numbers(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it == '+' || it == '(' || it.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        left.push_str(before);
        let run = run(from);
        let (number, after) = from.split_at(run);
        let beside = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        let stands_alone =
            number.starts_with('+') || !(beside(left.chars().next_back()) || beside(after.chars().next()));
        if stands_alone && is_number(number) {
            left.push_str("[number]");
        } else {
            left.push_str(number);
        }
        rest = after;
    }
    left.push_str(rest);
    left
}

/// Of versions and of addresses of a network some have as many digits, with dots between.
fn is_number(run: &str) -> bool {
    let is_version = run.contains('.') && run.split('.').any(|part| part.len() == 1);
    let digits = run.chars().filter(char::is_ascii_digit).count();
    digits >= FEWEST_DIGITS && !is_version && run.parse::<Ipv4Addr>().is_err()
}

/// How far what begins here may be one number: to its last digit, with no more than two signs between two digits.
fn run(text: &str) -> usize {
    let mut end = 1;
    let mut between = 0;
    for (place, sign) in text.char_indices().skip(1) {
        if sign.is_ascii_digit() {
            end = place + 1;
            between = 0;
        } else if " -.()/".contains(sign) && between < 2 {
            between += 1;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_a_persons_is_taken_out() {
        let text = "WARN jamie@example.com, number=\"+49-30-1234567\" token=eyJhbGciOi.x.y in /home/jamie/.local\nnext";
        let left = without(text, Some("/home/jamie"));
        assert_eq!(left, "WARN [address] number=\"[number]\" [token] in ~/.local\nnext");
    }

    #[test]
    fn what_the_it_team_needs_stays() {
        let text = "2026-01-05T10:00:00Z  WARN id=a1b2c3d4-1111-2222-3333-444455556666 eu-central-1_AbC123xyz/1example23456789\n\
            wry 0.57.1+1 HTTP/1.1 400 @media 192.168.100.200:8080 2026-01-05T10:00:00.123456Z 10.0.26100 131.0.2903.112 v20.20.2";
        assert_eq!(without(text, Some("/")), text);
    }

    #[test]
    fn a_number_is_taken_out_however_people_write_it() {
        for number in [
            "+4930123456",
            "+49 171 123 45 67",
            "+1 (415) 555-0100",
            "0171 1234567",
            "0171/123 45 67",
            "(030) 123-4567",
            "030-1234567",
            "4155550100",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "415.555.0100",
        ] {
            for (before, after) in [("call ", " now"), ("number=\"", "\""), ("", ""), ("\n", ",")] {
                let left = without(&format!("{before}{number}{after}"), None);
                assert_eq!(left, format!("{before}[number]{after}"), "{number}");
            }
        }
    }

    #[test]
    fn the_home_folder_of_windows_is_taken_out_in_every_form() {
        let home = Some(r"C:\Users\jamie");
        for (text, left) in [
            (r"C:\Users\jamie\AppData", r"~\AppData"),
            (
                r#"Os { path: "C:\\Users\\jamie\\AppData" }"#,
                r#"Os { path: "~\\AppData" }"#,
            ),
            ("file:///C:/Users/jamie/pool.secondstep", "file:///~/pool.secondstep"),
        ] {
            assert_eq!(without(text, home), left);
        }
    }

    proptest! {
        #[test]
        fn no_address_is_left_wherever_it_stands(before in "[ -~]{0,20}", after in "[ -~]{0,20}") {
            let text = format!("{before}jamie@example.com{after}");
            prop_assert!(!without(&text, None).contains("jamie@example.com"));
        }
    }
}
