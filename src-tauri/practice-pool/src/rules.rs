//! What the API reference demands of texts: lengths and patterns, type by type.
//!
//! Owns the constraints and the words for breaking them. Reading members and putting complaints together is in
//! `fields.rs`. The name above each constant is that of the type in the service's public model.

/// A pattern as the API reference writes it, and which characters it allows.
type Pattern = (&'static str, fn(char) -> bool);

/// What a text member must look like. Every pattern of the operations here is one character class, repeated.
pub(crate) struct Rule {
    min: usize,
    max: usize,
    pattern: Option<Pattern>,
    /// Whether a complaint may quote the value.
    pub(crate) echo: bool,
}

impl Rule {
    /// Every constraint that a text breaks, in the service's words.
    pub(crate) fn broken_by(&self, text: &str) -> Vec<String> {
        let length = text.chars().count();
        let mut broken = Vec::new();
        if length < self.min {
            broken.push(format!("Member must have length greater than or equal to {}", self.min));
        }
        if length > self.max {
            broken.push(format!("Member must have length less than or equal to {}", self.max));
        }
        if let Some((pattern, allows)) = self.pattern
            && (text.is_empty() || !text.chars().all(allows))
        {
            broken.push(format!("Member must satisfy regular expression pattern: {pattern}"));
        }
        broken
    }
}

/// `TokenModelType`.
pub(crate) const TOKEN: Rule = Rule {
    min: 0,
    max: usize::MAX,
    pattern: Some(("[A-Za-z0-9-_=.]+", |c| c.is_ascii_alphanumeric() || "-_=.".contains(c))),
    echo: false,
};
/// `SessionType`.
pub(crate) const SESSION: Rule = Rule {
    min: 20,
    max: 4096,
    pattern: None,
    echo: false,
};
/// `ClientIdType`.
pub(crate) const CLIENT_ID: Rule = Rule {
    min: 1,
    max: 128,
    pattern: Some(("[\\w+]+", word_or_plus)),
    echo: false,
};
/// `ClientSecretType`.
pub(crate) const CLIENT_SECRET: Rule = Rule {
    min: 24,
    max: 64,
    pattern: Some(("[\\w+]+", word_or_plus)),
    echo: false,
};
/// `SoftwareTokenMFAUserCodeType`.
pub(crate) const USER_CODE: Rule = Rule {
    min: 6,
    max: 6,
    pattern: Some(("[0-9]+", |c| c.is_ascii_digit())),
    echo: true,
};
/// `ConfirmationCodeType`.
pub(crate) const CONFIRMATION_CODE: Rule = Rule {
    min: 1,
    max: 2048,
    pattern: Some(("[\\S]+", |c| !c.is_whitespace())),
    echo: false,
};
/// `AttributeNameType`.
pub(crate) const ATTRIBUTE_NAME: Rule = Rule {
    min: 1,
    max: 32,
    pattern: Some(("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", |c| {
        !c.is_whitespace() && !c.is_control()
    })),
    echo: true,
};
/// `AttributeValueType`.
pub(crate) const ATTRIBUTE_VALUE: Rule = Rule {
    min: 0,
    max: 2048,
    pattern: None,
    echo: false,
};
/// `UsernameType`. Never quoted: it may be an address.
pub(crate) const USERNAME: Rule = Rule {
    min: 1,
    max: 128,
    pattern: Some(("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", |c| {
        !c.is_whitespace() && !c.is_control()
    })),
    echo: false,
};
/// `SecretHashType`.
pub(crate) const SECRET_HASH: Rule = Rule {
    min: 1,
    max: 128,
    pattern: Some(("[\\w+=/]+", |c| word_or_plus(c) || "=/".contains(c))),
    echo: false,
};
/// `PasswordType`.
pub(crate) const PASSWORD: Rule = Rule {
    min: 0,
    max: 256,
    pattern: Some(("[\\S]+", |c| !c.is_whitespace())),
    echo: false,
};
/// `DeviceKeyType`. The service's pattern, `[\\w-]+_[0-9a-f-]+`, is no single class; keys are compared whole anyway.
pub(crate) const DEVICE_KEY: Rule = Rule {
    min: 1,
    max: 55,
    pattern: Some(("[\\w-]+_[0-9a-f-]+", |c| c.is_ascii_alphanumeric() || "-_".contains(c))),
    echo: false,
};
/// `DeviceNameType`.
pub(crate) const DEVICE_NAME: Rule = Rule {
    min: 1,
    max: 1024,
    pattern: None,
    echo: false,
};
/// `SearchPaginationTokenType`.
pub(crate) const PAGINATION_TOKEN: Rule = Rule {
    min: 1,
    max: 131_072,
    pattern: Some(("[\\S]+", |c| !c.is_whitespace())),
    echo: false,
};
/// `StringType`, and whatever else is only bounded by the size of the request.
pub(crate) const TEXT: Rule = Rule {
    min: 0,
    max: 131_072,
    pattern: None,
    echo: false,
};

fn word_or_plus(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '+'
}
