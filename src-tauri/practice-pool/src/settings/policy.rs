//! What a pool demands of passwords, in the service's words for what is wrong with one.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html>.

/// A kind of character that a password may have to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Character {
    /// `A` to `Z`.
    Uppercase,
    /// `a` to `z`.
    Lowercase,
    /// `0` to `9`.
    Number,
    /// Any other that is printed in ASCII, but not the space.
    Symbol,
}

impl Character {
    const fn is(self, c: char) -> bool {
        match self {
            Self::Uppercase => c.is_ascii_uppercase(),
            Self::Lowercase => c.is_ascii_lowercase(),
            Self::Number => c.is_ascii_digit(),
            Self::Symbol => c.is_ascii_punctuation(),
        }
    }

    const fn missing(self) -> &'static str {
        match self {
            Self::Uppercase => "Password must have uppercase characters",
            Self::Lowercase => "Password must have lowercase characters",
            Self::Number => "Password must have numeric characters",
            Self::Symbol => "Password must have symbol characters",
        }
    }
}

/// The rules for a new password: the service's `PasswordPolicyType`. `Default` is the service's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// How many characters it has at least.
    pub minimum_length: usize,
    /// Which kinds of characters it has to have, complained about in this order.
    pub required: Vec<Character>,
    /// How many of a person's last passwords, the present one included, may not come again.
    pub history: usize,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            minimum_length: 8,
            required: vec![
                Character::Uppercase,
                Character::Lowercase,
                Character::Number,
                Character::Symbol,
            ],
            history: 0,
        }
    }
}

impl PasswordPolicy {
    /// The first thing that is wrong with a password.
    pub(crate) fn violation(&self, password: &str) -> Option<&'static str> {
        if password.chars().count() < self.minimum_length {
            return Some("Password not long enough");
        }
        let lacks = |kind: &Character| !password.chars().any(|c| kind.is(c));
        let missing = self.required.iter().copied().find(lacks)?;
        Some(missing.missing())
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: passwords that may not come again (tests/wire/passwords.rs).
    use super::*;

    #[test]
    fn a_password_has_to_conform_with_the_default_policy() {
        for (password, complaint) in [
            ("Ab1-xyz", Some("Password not long enough")),
            ("ab1-wxyz", Some("Password must have uppercase characters")),
            ("AB1-WXYZ", Some("Password must have lowercase characters")),
            ("Abc-wxyz", Some("Password must have numeric characters")),
            ("Abc1wxyz", Some("Password must have symbol characters")),
            ("Ab1-wxyz", None),
        ] {
            assert_eq!(PasswordPolicy::default().violation(password), complaint, "{password}");
        }
    }

    #[test]
    fn a_policy_demands_what_it_is_told_to() {
        let policy = PasswordPolicy {
            minimum_length: 6,
            required: vec![Character::Number],
            history: 0,
        };
        assert_eq!(
            policy.violation("abcdef"),
            Some("Password must have numeric characters")
        );
        assert_eq!(policy.violation("abcde1"), None);
    }
}
