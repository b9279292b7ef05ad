//! Codes, as people type them.

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::error::Typed;

/// Checks a code before it costs a try. Spaces and dashes are how apps group it, and digits of other scripts are digits.
pub(crate) fn six_digits(typed: &SecretString) -> Result<SecretString, Typed> {
    let digits = digits(typed)?;
    if digits.len() == 6 {
        Ok(SecretString::from(digits.as_str()))
    } else {
        Err(Typed::CodeLength)
    }
}

/// Checks a code that was sent. The service sends six digits for some things and eight for others.
pub(crate) fn message_code(typed: &SecretString) -> Result<SecretString, Typed> {
    let digits = digits(typed)?;
    if (6..=10).contains(&digits.len()) {
        Ok(SecretString::from(digits.as_str()))
    } else {
        Err(Typed::CodeLength)
    }
}

/// The digits, without what groups them.
fn digits(typed: &SecretString) -> Result<Zeroizing<String>, Typed> {
    let mut digits = Zeroizing::new(String::with_capacity(typed.expose_secret().len()));
    for character in typed.expose_secret().chars() {
        match ascii_digit(character) {
            Some(digit) => digits.push(digit),
            None if character.is_whitespace() || matches!(character, '-' | '‐'..='―') => {}
            None => return Err(Typed::CodeNotDigits),
        }
    }
    Ok(digits)
}

/// ASCII, Arabic-Indic, Persian and full-width digits: what keyboards of the app's languages produce.
pub(crate) fn ascii_digit(character: char) -> Option<char> {
    const ZEROES: [char; 4] = ['0', '\u{0660}', '\u{06F0}', '\u{FF10}'];
    ZEROES.into_iter().find_map(|zero| {
        let value = u32::from(character)
            .checked_sub(u32::from(zero))
            .filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("123456")]
    #[case(" 123 456\n")]
    #[case("123-456")]
    #[case("123–456")]
    #[case("١٢٣٤٥٦")]
    #[case("１２３４５６")]
    fn digits_are_read_however_they_are_grouped(#[case] typed: &str) {
        assert_eq!(
            six_digits(&SecretString::from(typed)).unwrap().expose_secret(),
            "123456"
        );
    }

    #[rstest]
    #[case("", Typed::CodeLength)]
    #[case("12345", Typed::CodeLength)]
    #[case("1234567", Typed::CodeLength)]
    #[case("12345a", Typed::CodeNotDigits)]
    #[case("½23456", Typed::CodeNotDigits)]
    fn anything_else_is_refused_before_it_is_sent(#[case] typed: &str, #[case] why: Typed) {
        assert_eq!(six_digits(&SecretString::from(typed)).err(), Some(why));
    }
}
