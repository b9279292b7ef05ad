//! One request and its answer, as they went over the line.

use serde_json::Value;

/// What became of a request on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Answered,
    /// It did not arrive.
    LostBefore,
    /// It was carried out, and the app knows nothing of it.
    LostAfter,
    /// It was refused before anybody looked at it.
    Busy,
}

#[derive(Debug, Clone)]
pub(crate) struct Exchange {
    pub(crate) operation: String,
    pub(crate) asked: Value,
    /// Null where there was none.
    pub(crate) answer: Value,
    pub(crate) good: bool,
    pub(crate) fate: Fate,
    pub(crate) late: bool,
    pub(crate) repeated: bool,
}

/// Members whose text nobody but app and pool is to see.
const SECRET: [&str; 13] = [
    "AccessToken",
    "ANSWER",
    "IdToken",
    "NEW_PASSWORD",
    "PASSWORD",
    "PASSWORD_CLAIM_SECRET_BLOCK",
    "PASSWORD_CLAIM_SIGNATURE",
    "Password",
    "RefreshToken",
    "SECRET_BLOCK",
    "SECRET_HASH",
    "SecretCode",
    "Session",
];

/// What ties an answer to its challenge: the session, or the secret block where there is none.
pub(super) fn challenge_names(body: &Value) -> Vec<String> {
    let found = [
        &body["Session"],
        &body["ChallengeParameters"]["SECRET_BLOCK"],
        &body["ChallengeResponses"]["PASSWORD_CLAIM_SECRET_BLOCK"],
    ];
    let texts = found.into_iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The challenge that a request answers.
pub(super) fn answered<'a>(operation: &str, asked: &'a Value) -> Option<&'a str> {
    let of_the_set_up = ["AssociateSoftwareToken", "VerifySoftwareToken"].contains(&operation);
    if of_the_set_up && asked["Session"].is_string() {
        return Some("MFA_SETUP");
    }
    let name = asked["ChallengeName"].as_str()?;
    let chosen = asked["ChallengeResponses"]["ANSWER"].as_str();
    match (name, chosen) {
        // Such an answer brings along what the chosen challenge asks for.
        ("SELECT_CHALLENGE", Some("PASSWORD" | "PASSWORD_SRP")) => chosen,
        _ => Some(name),
    }
}

impl Exchange {
    /// The challenge that was answered, by the service's name.
    pub(crate) fn answered(&self) -> Option<&str> {
        answered(&self.operation, &self.asked)
    }

    /// The challenge that the answer to this brought to the app.
    pub(crate) fn brought(&self) -> Option<&str> {
        self.answer["ChallengeName"]
            .as_str()
            .filter(|_| self.fate == Fate::Answered)
    }

    /// The answer was refused, and not for what it was: the account needs something else first.
    pub(crate) fn is_put_off(&self) -> bool {
        let put_off = [
            "MFAMethodNotFoundException",
            "PasswordResetRequiredException",
            "ResourceNotFoundException",
            "UserNotConfirmedException",
        ];
        self.answer["__type"]
            .as_str()
            .is_some_and(|name| put_off.contains(&name))
    }

    /// The access token that the app was handed at the end of a sign-in.
    pub(crate) fn access_token(&self) -> Option<&str> {
        let of_a_sign_in = ["InitiateAuth", "RespondToAuthChallenge"].contains(&self.operation.as_str());
        self.answer["AuthenticationResult"]["AccessToken"]
            .as_str()
            .filter(|_| of_a_sign_in && self.fate == Fate::Answered)
    }

    /// Every text in it that is a secret.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.asked, &mut found);
        collect(&self.answer, &mut found);
        found
    }
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(text) if SECRET.contains(&name.as_str()) => found.push(text.to_owned()),
                    _ => collect(member, found),
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| collect(entry, found)),
        _ => (),
    }
}
