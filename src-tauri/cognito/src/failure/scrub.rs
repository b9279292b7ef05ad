//! Takes out of the service's English what must not be shown or logged.
//!
//! Constraint texts echo what was sent ("Value 'Aaaa' at 'userCode' failed to satisfy constraint"), and a pool's own
//! triggers may say anything. What is left is for a reader, never for a decision.

/// The longest text kept, in characters.
const LONGEST: usize = 300;

/// From this length on, an unbroken run of a token's alphabet counts as one. Names of things, which have no digits and
/// are joined by `_` and `=` ("AuthFlow=USER_SRP_AUTH"), are measured between those.
const TOKEN_LENGTH: usize = 20;

/// From this many digits on, a run of them counts as a telephone number.
const PHONE_DIGITS: usize = 7;

/// The text without echoed values, tokens, addresses and numbers to call; at most 300 characters.
pub(super) fn scrub(text: &str) -> String {
    let words = without_echoed_values(text)
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .map(|word| {
            if word.contains('@') || holds_token(word) {
                "…"
            } else {
                word
            }
        })
        .collect::<Vec<_>>()
        .join(" ");
    shortened(without_phone_numbers(&words))
}

/// `Value 'x' at 'y'` becomes `Value '…' at 'y'`; without an end in sight, the rest goes.
fn without_echoed_values(text: &str) -> String {
    let mut parts = text.split("alue '");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.find("' at '").map_or("'", |end| &part[end..]);
        kept.push_str("alue '…");
        kept.push_str(rest);
    }
    kept
}

fn holds_token(word: &str) -> bool {
    word.split(|c: char| !(c.is_ascii_alphanumeric() || "-_=.+/".contains(c)))
        .any(|run| {
            let may_be_a_name = !run.bytes().any(|byte| byte.is_ascii_digit());
            run.split(|c| may_be_a_name && "_=".contains(c))
                .any(|part| part.len() >= TOKEN_LENGTH)
        })
}

/// Digits with what people put between them.
fn without_phone_numbers(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_digit() || "+-() ./".contains(c);
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let run = &rest[start..];
        let run = &run[..run.find(|c| !is_part(c)).unwrap_or(run.len())];
        let run = &run[..run.rfind(|c: char| c.is_ascii_digit()).map_or(1, |last| last + 1)];
        kept.push_str(&rest[..start]);
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        kept.push_str(if digits >= PHONE_DIGITS { "…" } else { run });
        rest = &rest[start + run.len()..];
    }
    kept + rest
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST - 1) {
        Some((end, last)) if end + last.len_utf8() < text.len() => format!("{}…", &text[..end]),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: secrets of fewer than 20 characters outside a quoted value; nothing marks them as such.

    use proptest::prelude::*;
    use rstest::rstest;

    use super::scrub;

    #[rstest]
    #[case(
        "2 validation errors detected: Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [0-9]+; Value 'it's 12' at 'session' failed",
        "2 validation errors detected: Value '…' at 'userCode' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [0-9]+; Value '…' at 'session' failed"
    )]
    #[case("value 'no end of it", "value '…'")]
    #[case("Value at 'password' failed", "Value at 'password' failed")]
    #[case("Unsupported: AuthFlow=USER_SRP_AUTH", "Unsupported: AuthFlow=USER_SRP_AUTH")]
    #[case("Token eyJraWQiOiJLTzRVMWZs.eyJzdWIi is bad", "Token … is bad")]
    #[case("key='JBSWY3DPEHPK3PXPJBSWY3DP'.", "…")]
    #[case("mail sam@example.com now", "mail … now")]
    #[case("call +1 (415) 555-0100 now", "call … now")]
    #[case("call 0800 1234567.", "call ….")]
    #[case("wait 30 s, then 2 more + one", "wait 30 s, then 2 more + one")]
    #[case(
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"
    )]
    #[case("two\r\nlines\u{7}", "two lines")]
    #[case("", "")]
    fn what_must_not_be_shown_is_replaced(#[case] text: &str, #[case] scrubbed: &str) {
        assert_eq!(scrub(text), scrubbed);
    }

    #[test]
    fn a_long_text_ends_after_300_characters() {
        assert_eq!(scrub(&"ä ".repeat(150)).chars().count(), 299);
        let long = scrub(&"ä ".repeat(500));
        assert_eq!(long.chars().count(), 300);
        assert!(long.ends_with('…'));
    }

    proptest! {
        #[test]
        fn an_echoed_value_never_comes_through(secret in "[a-zA-Z0-9!?#%]{8,40}", before in "[a-z ]{0,30}") {
            let text = format!("{before}Value '{secret}' at 'userCode' failed to satisfy constraint");
            prop_assert!(!scrub(&text).contains(&secret));
        }

        #[test]
        fn no_text_makes_it_panic_or_run_on(text in any::<String>()) {
            prop_assert!(scrub(&text).chars().count() <= 300);
        }
    }
}
