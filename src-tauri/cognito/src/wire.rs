//! JSON on the wire: bodies out, members in.
//!
//! Owns what all operations share about their bodies. A body going out is written once into a buffer of the right size
//! that is wiped when the last holder lets go; an answer is read member by member from the bytes it came in, so that a
//! failure can name the member. Knows no operation.
//!
//! Follows <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.

use std::{
    collections::HashMap,
    io,
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use crate::failure::Unreadable;

/// The name that [`Unreadable::UnexpectedShape`] gives to the answer as a whole.
const WHOLE_ANSWER: &str = "(the whole answer)";

/// Writes a request. Measured first: a growing buffer would leave copies of passwords behind.
pub(crate) fn body(request: &impl Serialize) -> serde_json::Result<Bytes> {
    let mut length = Length(0);
    serde_json::to_writer(&mut length, request)?;
    let mut body = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *body, request)?;
    Ok(Bytes::from_owner(body))
}

struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A time on the wire: seconds since 1970, with a fraction. `None` for a time that no clock can show.
pub(crate) fn time(seconds: f64) -> Option<SystemTime> {
    let since_1970 = Duration::try_from_secs_f64(seconds).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(since_1970)
}

/// The members of one JSON object, each unread until it is asked for.
#[derive(Default)]
pub(crate) struct Answer<'a> {
    members: HashMap<String, &'a RawValue>,
    /// The `Date` header that came with it.
    pub(crate) service_time: Option<SystemTime>,
}

impl<'a> Answer<'a> {
    /// Reads a body; an empty one has no members, which some operations document as success.
    pub(crate) fn read(body: &'a [u8], service_time: Option<SystemTime>) -> Result<Self, Unreadable> {
        if body.trim_ascii().is_empty() {
            return Ok(Self {
                service_time,
                ..Self::default()
            });
        }
        let members = serde_json::from_slice(body).map_err(|error| match error.classify() {
            serde_json::error::Category::Eof => Unreadable::Truncated,
            serde_json::error::Category::Data => Unreadable::UnexpectedShape(WHOLE_ANSWER),
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => Unreadable::NotJson,
        })?;
        Ok(Self { members, service_time })
    }

    /// A member that has to be there.
    pub(crate) fn required<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, Unreadable> {
        self.optional(name)?.ok_or(Unreadable::UnexpectedShape(name))
    }

    /// A member that may be absent or `null`.
    pub(crate) fn optional<T: DeserializeOwned>(&self, name: &'static str) -> Result<Option<T>, Unreadable> {
        match self.members.get(name) {
            None => Ok(None),
            Some(raw) => Option::deserialize(*raw).map_err(|_| Unreadable::UnexpectedShape(name)),
        }
    }

    /// A text, where absent, `null` and empty mean the same.
    pub(crate) fn text(&self, name: &'static str) -> Result<Option<String>, Unreadable> {
        Ok(self.optional(name)?.filter(|text: &String| !text.is_empty()))
    }

    /// A member that is an object itself.
    pub(crate) fn object(&self, name: &'static str) -> Result<Option<Answer<'a>>, Unreadable> {
        let Some(raw) = self.members.get(name) else {
            return Ok(None);
        };
        let members = Option::deserialize(*raw).map_err(|_| Unreadable::UnexpectedShape(name))?;
        Ok(members.map(|members| Answer {
            members,
            service_time: self.service_time,
        }))
    }

    /// A text that becomes a type of its own, which may refuse it.
    pub(crate) fn checked<T, E>(
        &self,
        name: &'static str,
        new: impl FnOnce(String) -> Result<T, E>,
    ) -> Result<Option<T>, Unreadable> {
        self.text(name)?
            .map(new)
            .transpose()
            .map_err(|_| Unreadable::UnexpectedShape(name))
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: what each operation makes of its members; the answer tests of the operations show that.

    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Answer, body};
    use crate::failure::Unreadable;

    fn read(body: &str) -> Result<Answer<'_>, Unreadable> {
        Answer::read(body.as_bytes(), None)
    }

    #[rstest]
    #[case("<html>", Unreadable::NotJson)]
    #[case("{\"a\":1}}", Unreadable::NotJson)]
    #[case("{\"a\":", Unreadable::Truncated)]
    #[case("{\"a\":\"b", Unreadable::Truncated)]
    #[case("[]", Unreadable::UnexpectedShape("(the whole answer)"))]
    #[case("null", Unreadable::UnexpectedShape("(the whole answer)"))]
    fn a_body_that_is_no_object_is_unreadable(#[case] body: &str, #[case] why: Unreadable) {
        assert_eq!(read(body).err(), Some(why));
    }

    #[test]
    fn absent_null_and_empty_texts_are_the_same() {
        for body in ["", " \r\n", "{}", r#"{"A":null}"#, r#"{"A":""}"#] {
            assert_eq!(read(body).unwrap().text("A"), Ok(None), "{body}");
        }
    }

    #[test]
    fn a_member_of_another_type_is_named() {
        let answer = read(r#"{"A":{"deep":[1,2]},"B":"text"}"#).unwrap();
        assert_eq!(answer.text("A"), Err(Unreadable::UnexpectedShape("A")));
        assert_eq!(answer.required::<u64>("B"), Err(Unreadable::UnexpectedShape("B")));
        assert_eq!(answer.required::<String>("C"), Err(Unreadable::UnexpectedShape("C")));
        assert_eq!(answer.object("B").err(), Some(Unreadable::UnexpectedShape("B")));
        assert_eq!(
            answer.object("A").unwrap().unwrap().required::<Vec<u8>>("deep"),
            Ok(vec![1, 2])
        );
    }

    #[test]
    fn a_body_is_written_into_a_buffer_of_its_own_size() {
        let request = BTreeMap::from([("Password", "say \"friend\"\n"), ("Übung", "ß")]);
        assert_eq!(body(&request).unwrap(), serde_json::to_vec(&request).unwrap());
    }

    proptest! {
        #[test]
        fn no_body_makes_the_reader_panic(bytes in any::<Vec<u8>>(), json in "[\\[\\]{}\":,a0-9 ]{0,40}") {
            for body in [&bytes[..], json.as_bytes()] {
                if let Ok(answer) = Answer::read(body, None) {
                    let _ = (answer.text("a"), answer.required::<u64>("a"), answer.object("a").is_ok());
                }
            }
        }
    }
}
