//! Arguments held against the service's model before a request leaves: what it would refuse is not sent.
//!
//! Owns what several operations share; the check of one operation alone stands beside it. Refuses only what is certain
//! to be refused: whether a password meets the pool's policy is the pool's affair.
//!
//! Follows the constraints on the members of
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_Operations.html>.

use secrecy::{ExposeSecret as _, SecretString};

use crate::failure::InvalidInput;

/// The longest text the model admits where it says nothing else (`StringType`), in characters.
const LONGEST_TEXT: usize = 131_072;

/// The longest value of an attribute, in characters.
const LONGEST_VALUE: usize = 2048;

/// 1 to 128 characters, none of them a space or a control character.
pub(crate) fn username(username: &str) -> Result<(), InvalidInput> {
    let is_username = has_length(username, 128) && !username.chars().any(|c| c.is_whitespace() || c.is_control());
    or(is_username, InvalidInput::Username)
}

/// 1 to 256 characters: as typed, since a password that counts today may have been set under older rules.
pub(crate) fn password(password: &SecretString) -> Result<(), InvalidInput> {
    or(has_length(password.expose_secret(), 256), InvalidInput::Password)
}

/// 1 to 256 characters, none of them a space as `\S` has it: other scripts' spaces are for the service to judge.
pub(crate) fn new_password(password: &SecretString) -> Result<(), InvalidInput> {
    let password = password.expose_secret();
    let has_space = password.contains([' ', '\t', '\n', '\u{b}', '\u{c}', '\r']);
    or(has_length(password, 256) && !has_space, InvalidInput::NewPassword)
}

/// 1 to 2048 characters, none of them a space: how many digits a message brings is the service's affair.
pub(crate) fn message_code(code: &SecretString) -> Result<(), InvalidInput> {
    let code = code.expose_secret();
    let is_code = has_length(code, 2048) && !code.contains(char::is_whitespace);
    or(is_code, InvalidInput::Code)
}

/// `[\w-]+_[0-9a-f-]+`, at most 55 characters.
pub(crate) fn device_key(key: &str) -> Result<(), InvalidInput> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let is_hex = |c: char| c.is_ascii_digit() || matches!(c, 'a'..='f' | '-');
    let is_key = key.len() <= 55
        && key.rsplit_once('_').is_some_and(|(region, id)| {
            !region.is_empty() && region.chars().all(is_word) && !id.is_empty() && id.chars().all(is_hex)
        });
    or(is_key, InvalidInput::DeviceKey)
}

/// The name of a device that is remembered: 1 to 1024 characters.
pub(crate) fn device_name(name: &str) -> Result<(), InvalidInput> {
    or(has_length(name, 1024), InvalidInput::DeviceName)
}

/// The name of an attribute, 1 to 32 characters without spaces, and a value of at most 2048.
pub(crate) fn attribute(name: &str, value: &SecretString) -> Result<(), InvalidInput> {
    let is_name = has_length(name, 32) && !name.chars().any(|c| c.is_whitespace() || c.is_control());
    let is_value = value.expose_secret().chars().count() <= LONGEST_VALUE;
    or(is_name && is_value, InvalidInput::Attribute)
}

/// An address, as far as the model goes: 1 to 2048 characters without spaces.
pub(crate) fn email_address(address: &SecretString) -> Result<(), InvalidInput> {
    let address = address.expose_secret();
    let is_address = has_length(address, LONGEST_VALUE) && !address.contains(char::is_whitespace);
    or(is_address, InvalidInput::EmailAddress)
}

/// An answer to a question of the pool's own, which may be anything of a possible length.
pub(crate) fn answer(answer: &SecretString) -> Result<(), InvalidInput> {
    let is_answer = answer.expose_secret().chars().count() <= LONGEST_TEXT;
    or(is_answer, InvalidInput::Answer)
}

fn has_length(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.chars().count())
}

fn or(is_good: bool, why: InvalidInput) -> Result<(), InvalidInput> {
    if is_good { Ok(()) } else { Err(why) }
}

#[cfg(test)]
mod tests {
    //! Not covered: which operation holds its arguments against what; `tests/wire` counts the requests.

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("eu-west-1_a1b2c3d4-5678-90ab-cdef-000000000002", true)]
    #[case("a_0", true)]
    #[case("under_score_-", true)]
    #[case(&format!("r_{}", "0".repeat(53)), true)]
    #[case(&format!("r_{}", "0".repeat(54)), false)]
    #[case("", false)]
    #[case("_0", false)]
    #[case("eu-west-1_", false)]
    #[case("eu-west-1", false)]
    #[case("eu-west-1_ABC", false)]
    #[case("eu-west-1_xyz", false)]
    #[case("eu west_0", false)]
    #[case("eü_0", false)]
    fn a_device_key_is_a_region_and_hex(#[case] key: &str, #[case] accepted: bool) {
        assert_eq!(device_key(key), or(accepted, InvalidInput::DeviceKey));
    }

    #[rstest]
    #[case("x", true)]
    #[case("Correct-Horse-9", true)]
    #[case("pass\u{a0}word\u{3000}", true)]
    #[case(&"ß".repeat(256), true)]
    #[case(&"ß".repeat(257), false)]
    #[case("", false)]
    #[case("correct horse", false)]
    #[case("tab\t", false)]
    #[case("\nline", false)]
    fn a_new_password_has_no_spaces(#[case] text: &str, #[case] accepted: bool) {
        assert_eq!(new_password(&text.into()), or(accepted, InvalidInput::NewPassword));
    }

    #[rstest]
    #[case("correct horse", true)]
    #[case("", false)]
    #[case(&"ß".repeat(257), false)]
    fn a_password_up_to_now_may_have_spaces(#[case] text: &str, #[case] accepted: bool) {
        assert_eq!(password(&text.into()), or(accepted, InvalidInput::Password));
    }

    #[rstest]
    #[case("given_name", "Sam", true)]
    #[case("custom:team", "", true)]
    #[case(&"n".repeat(32), &"v".repeat(2048), true)]
    #[case(&"n".repeat(33), "", false)]
    #[case("given_name", &"v".repeat(2049), false)]
    #[case("", "Sam", false)]
    #[case("given name", "Sam", false)]
    fn an_attribute_has_a_short_name_without_spaces(#[case] name: &str, #[case] value: &str, #[case] accepted: bool) {
        assert_eq!(attribute(name, &value.into()), or(accepted, InvalidInput::Attribute));
    }

    #[rstest]
    #[case("sam@example.com", true)]
    #[case("", false)]
    #[case("sam @example.com", false)]
    #[case(&"a".repeat(2049), false)]
    fn an_address_is_one_word(#[case] text: &str, #[case] accepted: bool) {
        assert_eq!(email_address(&text.into()), or(accepted, InvalidInput::EmailAddress));
    }

    #[rstest]
    #[case(0, true)]
    #[case(131_072, true)]
    #[case(131_073, false)]
    fn an_answer_to_a_pools_question_may_be_anything_of_a_possible_length(
        #[case] length: usize,
        #[case] accepted: bool,
    ) {
        assert_eq!(answer(&"é".repeat(length).into()), or(accepted, InvalidInput::Answer));
    }

    #[rstest]
    #[case(0, false)]
    #[case(1, true)]
    #[case(1024, true)]
    #[case(1025, false)]
    fn a_remembered_device_has_a_name_of_a_possible_length(#[case] length: usize, #[case] accepted: bool) {
        assert_eq!(device_name(&"é".repeat(length)), or(accepted, InvalidInput::DeviceName));
    }
}
