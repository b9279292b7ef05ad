//! Takes out of a text what looks like a person's: addresses, numbers, tokens, and the name of their home folder.

use std::borrow::Cow;

/// Digits in a row that a number has at least, and ids of requests do not: those have letters in between.
const FEWEST_DIGITS: usize = 7;

/// The text without them, each replaced by what it was.
pub(super) fn redact(text: &str) -> String {
    let home = std::env::home_dir().and_then(|home| home.into_os_string().into_string().ok());
    without(text, home.as_deref())
}

fn without(text: &str, home: Option<&str>) -> String {
    let text = match home.filter(|home| home.len() > 1) {
        Some(home) => Cow::Owned(text.replace(home, "~")),
        None => Cow::Borrowed(text),
    };
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let bare = word.trim_end();
            match what(bare) {
                Some(kind) => Cow::Owned(format!("[{kind}]{}", &word[bare.len()..])),
                None => Cow::Borrowed(word),
            }
        })
        .collect()
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
    let digits_of = |number: &str| {
        let digits = number
            .chars()
            .take_while(|it| it.is_ascii_digit() || "-.()".contains(*it));
        digits.filter(char::is_ascii_digit).count()
    };
    let mut numbers = word.split('+').skip(1);
    numbers
        .any(|number| digits_of(number) >= FEWEST_DIGITS)
        .then_some("number")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_a_persons_is_taken_out() {
        let text = "WARN jamie@example.com, number=\"+49-30-1234567\" token=eyJhbGciOi.x.y in /home/jamie/.local\nnext";
        let left = without(text, Some("/home/jamie"));
        assert_eq!(left, "WARN [address] [number] [token] in ~/.local\nnext");
    }

    #[test]
    fn what_the_it_team_needs_stays() {
        let text = "2026-01-05T10:00:00Z  WARN id=a1b2c3d4-1111-2222-3333-444455556666 eu-central-1_AbC123xyz/1example23456789\n\
            wry 0.57.1+1 HTTP/1.1 400 @media";
        assert_eq!(without(text, Some("/")), text);
    }

    proptest! {
        #[test]
        fn no_address_is_left_wherever_it_stands(before in "[ -~]{0,20}", after in "[ -~]{0,20}") {
            let text = format!("{before}jamie@example.com{after}");
            prop_assert!(!without(&text, None).contains("jamie@example.com"));
        }
    }
}
