//! Takes out of an `error_description` what must not be shown or logged.
//!
//! A pool's own triggers and a company's identity provider may say anything in it, addresses and tokens included. What
//! is left is for a reader, never for a decision.

/// The longest text kept, in characters.
const LONGEST: usize = 300;
/// From this length on, an unbroken run of a token's alphabet counts as one. Names of things, which have no digits and
/// are joined by `_` and `=`, are measured between those.
const TOKEN_LENGTH: usize = 20;
/// From this many digits on, what holds them counts as a telephone number.
const PHONE_DIGITS: usize = 7;

/// The text without tokens, addresses and numbers to call; at most 300 characters.
pub(crate) fn scrub(text: &str) -> String {
    let words = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty());
    let kept: Vec<&str> = words
        .map(|word| if must_not_be_shown(word) { "…" } else { word })
        .collect();
    let kept = without_phone_numbers(&kept);
    match kept.char_indices().nth(LONGEST - 1) {
        Some((end, last)) if end + last.len_utf8() < kept.len() => format!("{}…", &kept[..end]),
        _ => kept,
    }
}

fn must_not_be_shown(word: &str) -> bool {
    word.contains('@')
        || word.contains("%40")
        || word
            .split(|c: char| !(c.is_ascii_alphanumeric() || "-_=.+/%".contains(c)))
            .any(|run| {
                let may_be_a_name = !run.bytes().any(|byte| byte.is_ascii_digit());
                run.split(|c| may_be_a_name && "_=".contains(c))
                    .any(|part| part.len() >= TOKEN_LENGTH)
            })
}

/// A number may be written in several words: runs of words of digits and what people put between them are counted
/// together.
fn without_phone_numbers(words: &[&str]) -> String {
    let is_numeric = |word: &str| word.chars().all(|c| c.is_ascii_digit() || "+-()./,;:".contains(c));
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    words
        .chunk_by(|one, next| is_numeric(one) && is_numeric(next))
        .map(|run| {
            if run.iter().map(|word| digits(word)).sum::<usize>() >= PHONE_DIGITS {
                "…".to_owned()
            } else {
                run.join(" ")
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    //! Not covered: secrets of fewer than 20 characters; nothing marks them as such.

    use proptest::prelude::*;
    use rstest::rstest;

    use super::scrub;

    #[rstest]
    #[case("User sam@example.com is disabled", "User … is disabled")]
    #[case("User sam%40example.com is disabled", "User … is disabled")]
    #[case("token eyJraWQiOiJLTzRVMWZs.eyJzdWIi is bad", "token … is bad")]
    #[case("call +1 (415) 555-0100 now", "call … now")]
    #[case("call +14155550100.", "call …")]
    #[case("invalid_scope requested at 12 of 24", "invalid_scope requested at 12 of 24")]
    #[case("PreSignUp failed with error: closed", "PreSignUp failed with error: closed")]
    #[case("two\r\nlines\u{7}", "two lines")]
    #[case("", "")]
    fn what_must_not_be_shown_is_replaced(#[case] text: &str, #[case] scrubbed: &str) {
        assert_eq!(scrub(text), scrubbed);
    }

    #[test]
    fn a_long_text_ends_after_300_characters() {
        let long = scrub(&"ä ".repeat(500));
        assert_eq!(long.chars().count(), 300);
        assert!(long.ends_with('…'));
    }

    proptest! {
        #[test]
        fn a_token_never_comes_through(token in "[A-Za-z0-9_-]{12}[0-9][A-Za-z0-9_-]{12}", before in "[a-z ]{0,30}") {
            let text = format!("{before} '{token}' after");
            prop_assert!(!scrub(&text).contains(&token));
        }

        #[test]
        fn no_text_makes_it_panic_or_run_on(text in any::<String>()) {
            prop_assert!(scrub(&text).chars().count() <= 300);
        }
    }
}
