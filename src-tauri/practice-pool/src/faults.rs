//! Failing on request: which operation goes wrong, how, and how often.
//!
//! Owns the rules and their order. Carrying a fault out on a connection is `http.rs`'s part.

use std::collections::{HashMap, VecDeque};

/// A way to go wrong. Where nothing else is said the request is *not* carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing goes wrong: the request is carried out and answered, so that the fault behind this one hits a later one.
    Spare,
    /// The service answers with this exception.
    Exception {
        /// The type, for example `TooManyRequestsException`.
        name: String,
        /// The message.
        message: String,
        /// The HTTP status, 400 for most.
        status: u16,
    },
    /// A page for people, as a captive portal or a load balancer sends it.
    Html {
        /// The HTTP status.
        status: u16,
    },
    /// 200 with a body that ends, with its connection, before the length it promised.
    Truncated,
    /// 200 with a JSON body of 8 MiB.
    TooLarge,
    /// 302 to another page of this server.
    Redirect,
    /// No body at all.
    Empty {
        /// The HTTP status.
        status: u16,
    },
    /// 200, called JSON, but it is not.
    NotJson,
    /// The connection is closed; nothing was done.
    DropBefore,
    /// The request is carried out, then the connection is closed without an answer.
    DropAfter,
    /// The request is carried out, then the connection is gone: no answer, and the next so many requests, of whatever
    /// kind, do not get through.
    Tunnel {
        /// How many.
        more: u32,
    },
    /// Nothing is done and no answer ever comes.
    Hang,
    /// The request is carried out and no answer ever comes.
    HangAfter,
    /// Nothing is done before [`crate::PracticePool::recover`]; then the request is carried out and answered.
    Held,
    /// The request is carried out at once, and not answered before [`crate::PracticePool::recover`].
    AnswerHeld,
    /// 200 with this JSON, whatever it is.
    Answer {
        /// The JSON.
        body: String,
    },
    /// `200 {}`, and nothing changed.
    AcceptedWithoutEffect,
}

/// How often a fault happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// At the next request only.
    Once,
    /// Until [`crate::PracticePool::recover`], or until a newer fault is set for the same operation.
    Always,
    /// At the next so many requests.
    Next(u32),
}

/// What stands for "any operation".
pub(crate) const ANY: &str = "*";

#[derive(Debug)]
struct Rule {
    fault: Fault,
    /// `None`: for ever.
    left: Option<u32>,
}

/// The faults that are still to happen.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    rules: HashMap<String, VecDeque<Rule>>,
}

impl Faults {
    /// Lines a fault up behind those already set for the operation; one that would last for ever makes room.
    pub(crate) fn set(&mut self, operation: &str, fault: Fault, times: Times) {
        let left = match times {
            Times::Once => Some(1),
            Times::Next(count) => Some(count),
            Times::Always => None,
        };
        let rules = self.rules.entry(operation.to_owned()).or_default();
        rules.retain(|rule| rule.left.is_some());
        rules.push_back(Rule { fault, left });
    }

    /// The fault for a request that just arrived, used up by one. The operation's own faults come before `*`.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Fault> {
        self.take_for(operation).or_else(|| self.take_for(ANY))
    }

    /// No faults any more.
    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    fn take_for(&mut self, operation: &str) -> Option<Fault> {
        let rules = self.rules.get_mut(operation)?;
        rules.retain(|rule| rule.left != Some(0));
        let rule = rules.front_mut()?;
        if let Some(left) = &mut rule.left {
            *left -= 1;
        }
        Some(rule.fault.clone())
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: what a fault looks like on the wire (tests/wire/faults.rs).
    use super::*;

    fn taken(faults: &mut Faults, count: usize) -> Vec<Option<Fault>> {
        (0..count).map(|_| faults.take("GetUser")).collect()
    }

    #[test]
    fn a_fault_for_the_next_two_requests_spares_the_third() {
        let mut faults = Faults::default();
        faults.set("GetUser", Fault::Hang, Times::Next(2));
        assert_eq!(taken(&mut faults, 3), [Some(Fault::Hang), Some(Fault::Hang), None]);
    }

    #[test]
    fn faults_of_one_operation_happen_in_the_order_they_were_set() {
        let mut faults = Faults::default();
        faults.set("GetUser", Fault::Hang, Times::Once);
        faults.set("GetUser", Fault::NotJson, Times::Once);
        assert_eq!(taken(&mut faults, 3), [Some(Fault::Hang), Some(Fault::NotJson), None]);
    }

    #[test]
    fn a_newer_fault_takes_the_place_of_one_that_lasts_for_ever() {
        let mut faults = Faults::default();
        faults.set("GetUser", Fault::Hang, Times::Always);
        assert_eq!(taken(&mut faults, 2), [Some(Fault::Hang), Some(Fault::Hang)]);
        faults.set("GetUser", Fault::NotJson, Times::Once);
        assert_eq!(taken(&mut faults, 2), [Some(Fault::NotJson), None]);
    }

    #[test]
    fn a_fault_for_any_operation_waits_until_the_operations_own_are_used_up() {
        let mut faults = Faults::default();
        faults.set("*", Fault::Truncated, Times::Once);
        faults.set("GetUser", Fault::Hang, Times::Once);
        assert_eq!(taken(&mut faults, 3), [Some(Fault::Hang), Some(Fault::Truncated), None]);
    }

    #[test]
    fn a_fault_for_no_request_at_all_never_happens() {
        let mut faults = Faults::default();
        faults.set("GetUser", Fault::Hang, Times::Next(0));
        assert_eq!(faults.take("GetUser"), None);
    }

    #[test]
    fn recovering_forgets_every_fault() {
        let mut faults = Faults::default();
        faults.set("*", Fault::Hang, Times::Always);
        faults.clear();
        assert_eq!(faults.take("GetUser"), None);
    }
}
