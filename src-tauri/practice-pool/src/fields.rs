//! Reading a request's members under the constraints that the API reference states for each.
//!
//! Owns the validation messages. Like the service it reads the whole request before it complains, counts what is
//! wrong, and ignores members it does not know. A wrong JSON type is a `SerializationException`, a broken constraint
//! an `InvalidParameterException`. Values are echoed only where the service was seen to echo them (the code for an
//! authenticator), never tokens, passwords or sessions.

use serde_json::{Map, Value};

use crate::exception::Exception;
use crate::rules::{Rule, TEXT};

/// The members of one structure in a request, and what is wrong with those read so far.
#[derive(Debug)]
pub(crate) struct Fields<'a> {
    members: &'a Map<String, Value>,
    complaints: Vec<String>,
}

impl<'a> Fields<'a> {
    /// Any structure but a JSON object cannot be read at all.
    pub(crate) fn of(body: &'a Value) -> Result<Self, Exception> {
        let members = body
            .as_object()
            .ok_or_else(|| Exception::serialization("Start of structure expected"))?;
        Ok(Self {
            members,
            complaints: Vec::new(),
        })
    }

    /// A text that may be left out.
    pub(crate) fn text(&mut self, name: &str, rule: &Rule) -> Result<Option<&'a str>, Exception> {
        let Some(value) = self.member(name) else {
            return Ok(None);
        };
        let text = value.as_str().ok_or_else(|| wrong_type(value, "a String"))?;
        self.check(name, text, rule);
        Ok(Some(text))
    }

    /// A text that must be there. Without it this is empty and [`Self::finish`] complains.
    pub(crate) fn required(&mut self, name: &str, rule: &Rule) -> Result<&'a str, Exception> {
        if self.member(name).is_none() {
            self.complain(name, Some("null"), "Member must not be null");
        }
        Ok(self.text(name, rule)?.unwrap_or_default())
    }

    /// A required text out of a closed list.
    pub(crate) fn one_of(&mut self, name: &str, choices: &[&str]) -> Result<&'a str, Exception> {
        let value = self.required(name, &TEXT)?;
        if self.member(name).is_some() && !choices.contains(&value) {
            let set = choices.join(", ");
            self.complain(
                name,
                Some(&format!("'{value}'")),
                &format!("Member must satisfy enum value set: [{set}]"),
            );
        }
        Ok(value)
    }

    /// A map from text to text, empty when left out.
    pub(crate) fn texts(&mut self, name: &str) -> Result<Texts<'a>, Exception> {
        let Some(value) = self.member(name) else {
            return Ok(Texts(None));
        };
        let map = value.as_object().ok_or_else(|| wrong_type(value, "a Map"))?;
        match map.values().find(|value| !value.is_string() && !value.is_null()) {
            Some(value) => Err(wrong_type(value, "a String")),
            None => Ok(Texts(Some(map))),
        }
    }

    /// A truth value; `false` when left out, as the model's default is.
    pub(crate) fn flag(&mut self, name: &str) -> Result<bool, Exception> {
        self.member(name).map_or(Ok(false), |value| {
            value.as_bool().ok_or_else(|| wrong_type(value, "a Boolean"))
        })
    }

    /// A whole number between two bounds, if it is there.
    pub(crate) fn number(&mut self, name: &str, least: i64, most: i64) -> Result<Option<i64>, Exception> {
        let Some(value) = self.member(name) else {
            return Ok(None);
        };
        let number = value.as_i64().ok_or_else(|| wrong_type(value, "an Integer"))?;
        let quoted = format!("'{number}'");
        if number < least {
            let constraint = format!("Member must have value greater than or equal to {least}");
            self.complain(name, Some(&quoted), &constraint);
        }
        if number > most {
            let constraint = format!("Member must have value less than or equal to {most}");
            self.complain(name, Some(&quoted), &constraint);
        }
        Ok(Some(number))
    }

    /// A structure inside this one.
    pub(crate) fn structure(&mut self, name: &str) -> Result<Option<Fields<'a>>, Exception> {
        self.member(name).map(Fields::of).transpose()
    }

    /// A required list of structures.
    pub(crate) fn structures(&mut self, name: &str) -> Result<Vec<Fields<'a>>, Exception> {
        let Some(value) = self.member(name) else {
            self.complain(name, Some("null"), "Member must not be null");
            return Ok(Vec::new());
        };
        value
            .as_array()
            .ok_or_else(|| wrong_type(value, "a List"))?
            .iter()
            .map(Fields::of)
            .collect()
    }

    /// Takes over what is wrong with an inner structure.
    pub(crate) fn absorb(&mut self, inner: Fields<'a>) {
        self.complaints.extend(inner.complaints);
    }

    /// All complaints in one exception, or none.
    pub(crate) fn finish(self) -> Result<(), Exception> {
        let count = self.complaints.len();
        if count == 0 {
            return Ok(());
        }
        let plural = if count == 1 { "error" } else { "errors" };
        let complaints = self.complaints.join("; ");
        Err(Exception::invalid_parameter(format!(
            "{count} validation {plural} detected: {complaints}"
        )))
    }

    /// JSON `null` is as good as absent.
    fn member(&self, name: &str) -> Option<&'a Value> {
        self.members.get(name).filter(|value| !value.is_null())
    }

    fn check(&mut self, name: &str, text: &str, rule: &Rule) {
        let quoted = format!("'{text}'");
        for constraint in rule.broken_by(text) {
            self.complain(name, rule.echo.then_some(&quoted), &constraint);
        }
    }

    fn complain(&mut self, name: &str, shown: Option<&str>, constraint: &str) {
        let value = shown.map(|value| format!("{value} ")).unwrap_or_default();
        let member = lower_camel(name);
        self.complaints.push(format!(
            "Value {value}at '{member}' failed to satisfy constraint: {constraint}"
        ));
    }
}

/// A map of parameters, as `AuthParameters` and `ChallengeResponses` are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts<'a>(Option<&'a Map<String, Value>>);

impl<'a> Texts<'a> {
    /// The parameter, if it is there and not empty.
    pub(crate) fn get(self, name: &str) -> Option<&'a str> {
        self.0?.get(name)?.as_str().filter(|text| !text.is_empty())
    }

    /// The parameters whose names begin like this, with the rest of their names.
    pub(crate) fn beginning_with(self, prefix: &str) -> Vec<(&'a str, &'a str)> {
        let all = self.0.into_iter().flatten();
        all.filter_map(|(name, value)| Some((name.strip_prefix(prefix)?, value.as_str()?)))
            .collect()
    }

    /// The parameter, or the service's complaint that it is missing.
    pub(crate) fn required(self, name: &str) -> Result<&'a str, Exception> {
        self.get(name).ok_or_else(|| Exception::missing(name))
    }
}

/// Complaints name members as `accessToken`, whatever the request calls them.
fn lower_camel(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_ascii_lowercase().to_string() + letters.as_str())
        .unwrap_or_default()
}

fn wrong_type(value: &Value, wanted: &str) -> Exception {
    let found = match value {
        Value::Null => "NULL_VALUE",
        Value::Bool(true) => "TRUE_VALUE",
        Value::Bool(false) => "FALSE_VALUE",
        Value::Number(_) => "NUMBER_VALUE",
        Value::String(_) => "STRING_VALUE",
        Value::Array(_) => "START_ARRAY",
        Value::Object(_) => "START_OBJECT",
    };
    Exception::serialization(format!("{found} can not be converted to {wanted}"))
}

#[cfg(test)]
mod tests {
    //! Not covered here: which operation has which members (tests/wire/).
    use super::*;
    use crate::rules::{SESSION, TOKEN, USER_CODE};
    use serde_json::json;

    fn complaint(body: &Value, read: impl FnOnce(&mut Fields<'_>)) -> String {
        let mut fields = Fields::of(body).expect("an object");
        read(&mut fields);
        fields.finish().expect_err("something is wrong").message
    }

    #[test]
    fn two_broken_constraints_are_counted_and_the_code_is_quoted() {
        let message = complaint(&json!({"UserCode": "Aaaa"}), |fields| {
            fields.required("UserCode", &USER_CODE).expect("a text");
        });
        assert_eq!(
            message,
            "2 validation errors detected: Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must have \
             length greater than or equal to 6; Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must \
             satisfy regular expression pattern: [0-9]+"
        );
    }

    #[test]
    fn a_token_is_never_quoted() {
        let message = complaint(&json!({"AccessToken": "se cret"}), |fields| {
            fields.required("AccessToken", &TOKEN).expect("a text");
        });
        assert_eq!(
            message,
            "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: [A-Za-z0-9-_=.]+"
        );
    }

    #[test]
    fn a_missing_member_and_a_null_one_are_the_same() {
        for body in [json!({}), json!({"AccessToken": null})] {
            let message = complaint(&body, |fields| {
                fields.required("AccessToken", &SESSION).expect("nothing to convert");
            });
            assert!(message.contains("Value null at 'accessToken' failed to satisfy constraint: Member must not be"));
        }
    }

    #[test]
    fn a_wrong_json_type_cannot_be_read() {
        let body = json!({"AccessToken": 7, "Enabled": "yes", "Map": {"A": []}});
        let mut fields = Fields::of(&body).expect("an object");
        let names = [
            fields.required("AccessToken", &TOKEN).expect_err("a number").message,
            fields.flag("Enabled").expect_err("a text").message,
            fields.texts("Map").expect_err("a list").message,
            Fields::of(&json!([])).expect_err("not an object").message,
        ];
        assert_eq!(
            names,
            [
                "NUMBER_VALUE can not be converted to a String",
                "STRING_VALUE can not be converted to a Boolean",
                "START_ARRAY can not be converted to a String",
                "Start of structure expected"
            ]
        );
    }

    #[test]
    fn a_choice_outside_the_list_is_told_the_list() {
        let message = complaint(&json!({"AuthFlow": "GUESS"}), |fields| {
            fields.one_of("AuthFlow", &["A", "B"]).expect("a text");
        });
        assert!(
            message.ends_with("Member must satisfy enum value set: [A, B]"),
            "{message}"
        );
    }

    #[test]
    fn numbers_have_bounds() {
        let message = complaint(&json!({"Low": -1, "High": 21}), |fields| {
            fields.number("Low", 0, 20).expect("a number");
            fields.number("High", 0, 20).expect("a number");
        });
        assert!(
            message.starts_with("2 validation errors detected: Value '-1' at 'low'"),
            "{message}"
        );
    }
}
