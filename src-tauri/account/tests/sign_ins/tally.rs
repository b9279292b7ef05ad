//! Counting what was played and what was found, and the lines that say so.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    eyes::Eyes,
    judge::Kind,
    plan::Plan,
    scene::Report,
    tap::{Exchange, Fate},
};

/// How many failing sign-ins are shown: they mostly have one cause.
const SHOWN: usize = 12;

/// How a challenge was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Manner {
    Right,
    Wrong,
    Late,
    Repeated,
    Lost,
}

impl Manner {
    const ALL: [Self; 5] = [Self::Right, Self::Wrong, Self::Late, Self::Repeated, Self::Lost];

    pub(crate) fn of(exchange: &Exchange) -> Option<Self> {
        match exchange.fate {
            Fate::Busy => None,
            Fate::LostBefore | Fate::LostAfter => Some(Self::Lost),
            Fate::Answered if exchange.late => Some(Self::Late),
            Fate::Answered if exchange.repeated => Some(Self::Repeated),
            Fate::Answered if exchange.good => Some(Self::Right),
            Fate::Answered if exchange.is_put_off() => None,
            Fate::Answered => Some(Self::Wrong),
        }
    }
}

/// Every challenge that this app answers. `WEB_AUTHN` is answered in a browser.
pub(crate) const CHALLENGES: [&str; 14] = [
    "PASSWORD_VERIFIER",
    "SMS_MFA",
    "EMAIL_OTP",
    "SOFTWARE_TOKEN_MFA",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "NEW_PASSWORD_REQUIRED",
    "SELECT_CHALLENGE",
    "SMS_OTP",
    "PASSWORD",
    "PASSWORD_SRP",
    "CUSTOM_CHALLENGE",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
];

/// Everything that somebody can do.
const MOVES: [&str; 19] = [
    "Begin",
    "Agree",
    "Code",
    "Choose",
    "ChooseStart",
    "Password",
    "NewPassword",
    "SetUpAuthenticator",
    "SetUpEmail",
    "AskKey",
    "ProveKey",
    "Answer",
    "Reset",
    "SendReset",
    "Confirm",
    "SendConfirmation",
    "AnotherWay",
    "StartOver",
    "Cancel",
];

/// The beginning of a proof can't be wrong.
const IMPOSSIBLE: [(&str, Manner); 2] = [("PASSWORD_SRP", Manner::Wrong), ("DEVICE_SRP_AUTH", Manner::Wrong)];

/// From here on chance alone empties no cell.
const ENOUGH: u64 = 1_000;

#[derive(Debug, Default)]
pub(crate) struct Tally {
    runs: u64,
    signed_in: u64,
    oracle_in: u64,
    met: BTreeMap<(String, Manner), u64>,
    done: BTreeMap<String, u64>,
    caught: BTreeMap<Eyes, u64>,
    failed: BTreeMap<Kind, u64>,
    failures: BTreeMap<u64, String>,
}

impl Tally {
    pub(crate) fn add(&mut self, plan: &Plan, report: &Report) {
        self.runs += 1;
        self.signed_in += u64::from(report.signed_in);
        self.oracle_in += u64::from(report.oracle_in);
        for (cell, count) in &report.met {
            *self.met.entry(cell.clone()).or_default() += count;
        }
        for (name, count) in &report.done {
            *self.done.entry(name.clone()).or_default() += count;
        }
        for (mutant, kind) in Eyes::MUTANTS {
            let is_caught = report.findings(mutant).iter().any(|finding| finding.kind == kind);
            *self.caught.entry(mutant).or_default() += u64::from(is_caught);
        }
        let findings = report.findings(Eyes::Honest);
        for kind in Kind::ALL {
            if findings.iter().any(|finding| finding.kind == kind) {
                *self.failed.entry(kind).or_default() += 1;
            }
        }
        if !findings.is_empty() {
            let mut text = plan.to_string();
            for finding in findings {
                let _ = write!(text, "\n    {:?}: {}", finding.kind, finding.what);
            }
            self.failures.insert(plan.index, text);
        }
    }

    fn count(&self, kind: Kind) -> u64 {
        self.failed.get(&kind).copied().unwrap_or_default()
    }

    fn met(&self, challenge: &str, manner: Manner) -> u64 {
        self.met
            .get(&(challenge.to_owned(), manner))
            .copied()
            .unwrap_or_default()
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.failures.is_empty()
    }

    /// In how many sign-ins this mutant was caught.
    pub(crate) fn caught(&self, mutant: Eyes) -> u64 {
        self.caught.get(&mutant).copied().unwrap_or_default()
    }

    /// The sign-ins that failed, each with what reruns it.
    pub(crate) fn failures(&self) -> String {
        let mut text = String::new();
        for failure in self.failures.values().take(SHOWN) {
            let _ = writeln!(text, "{failure}");
        }
        if let Some(more) = self.failures.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let _ = writeln!(text, "and {more} more");
        }
        text
    }

    pub(crate) fn coverage(&self) -> String {
        let mut text = format!("{:<26}", "How challenges were answered");
        for manner in Manner::ALL {
            let _ = write!(text, "{:>10}", format!("{manner:?}").to_lowercase());
        }
        for challenge in CHALLENGES {
            let _ = write!(text, "\n{challenge:<28}");
            for manner in Manner::ALL {
                let _ = write!(text, "{:>10}", self.met(challenge, manner));
            }
        }
        text.push_str("\nWhat was done and went well:");
        for name in MOVES {
            let _ = write!(text, " {name} {}", self.done(name));
        }
        let _ = writeln!(text, "\na raw try got in at the end of {} walks", self.oracle_in);
        text
    }

    fn done(&self, name: &str) -> u64 {
        self.done.get(name).copied().unwrap_or_default()
    }

    /// What was met or done too seldom: everything has to be by one sign-in in 1,000, where there are enough of them.
    /// The dice have it in mind for five times as many.
    pub(crate) fn gaps(&self) -> String {
        let mut text = String::new();
        if self.runs < ENOUGH {
            return text;
        }
        let floor = self.runs / 1_000;
        for name in MOVES {
            let done = self.done(name);
            if done < floor {
                let _ = writeln!(text, "{name}: {done} times, and should be {floor} times");
            }
        }
        for challenge in CHALLENGES {
            for manner in Manner::ALL {
                let met = self.met(challenge, manner);
                if met < floor && !IMPOSSIBLE.contains(&(challenge, manner)) {
                    let _ = writeln!(
                        text,
                        "{challenge}, {manner:?}: {met} times, and should be {floor} times"
                    );
                }
            }
        }
        text
    }

    /// Whether a mutant that was not caught says something.
    pub(crate) fn is_enough(&self) -> bool {
        self.runs >= ENOUGH
    }

    pub(crate) fn closing_line(&self) -> String {
        format!(
            "{} sign-ins, {} panics, {} dead ends, {} false entries, {} secrets kept, {} signed in",
            self.runs,
            self.count(Kind::Panic),
            self.count(Kind::DeadEnd),
            self.count(Kind::FalseEntry),
            self.count(Kind::SecretKept),
            self.signed_in
        )
    }
}
