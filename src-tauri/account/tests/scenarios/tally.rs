//! Counting what was played and what was found, and the lines that say so.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    eyes::Eyes,
    judge::{Excuse, Kind},
    plan::{CELLS, Cell, On, Place, Plan, Told, Trouble},
    stage::Report,
};

/// How many failing scenarios are shown: they mostly have one cause.
const SHOWN: usize = 20;

const MODES: [&str; 3] = ["off", "optional", "required"];

/// Every coordinate that the dice throw, and what it can be.
const PLACES: [(&str, &[&str]); 16] = [
    ("phone", &["none", "unconfirmed", "confirmed"]),
    ("email", &["none", "unconfirmed", "confirmed"]),
    ("authenticator", &["none", "registered", "on", "lost"]),
    ("passkeys", &["0", "1"]),
    ("preferred", &["no", "yes"]),
    ("password", &["no", "yes"]),
    ("offers text", &["no", "yes"]),
    ("offers app", &["no", "yes"]),
    ("offers email", &["no", "yes"]),
    ("offers passkey", &["no", "yes"]),
    ("first factors", &["password", "codes", "passkey", "all"]),
    ("recovery", &["email, text", "text, email", "email", "text", "admin"]),
    ("tier", &["lite", "essentials", "plus"]),
    ("computers", &["not tracked", "always", "opt-in"]),
    ("account", &["own", "linked", "federated"]),
    ("came", &["by password", "without", "remembered", "stayed"]),
];

#[derive(Debug, Default)]
pub(crate) struct Tally {
    runs: u64,
    signed_in: u64,
    not_single: u64,
    excused: BTreeMap<Excuse, u64>,
    caught: BTreeMap<Eyes, u64>,
    shut_out: u64,
    priced: u32,
    met: BTreeMap<(Cell, Trouble), u64>,
    told: BTreeMap<(&'static str, Told), u64>,
    places: BTreeMap<(Place, &'static str), u64>,
    place_met: BTreeMap<(Place, Trouble), u64>,
    failed: BTreeMap<Kind, u64>,
    failures: BTreeMap<u64, String>,
}

impl Tally {
    pub(crate) fn add(&mut self, plan: &Plan, report: &Report) {
        self.runs += 1;
        self.signed_in += u64::from(report.signed_in);
        self.not_single += u64::from(report.not_single);
        for why in &report.excused {
            *self.excused.entry(*why).or_default() += 1;
        }
        for (mutant, kind) in Eyes::MUTANTS {
            let is_caught = report.findings(mutant).iter().any(|finding| finding.kind == kind);
            *self.caught.entry(mutant).or_default() += u64::from(is_caught);
        }
        let findings = report.findings(Eyes::Honest);
        self.shut_out += u64::from(report.shut_out);
        self.priced += report.priced;
        if report.signed_in && report.struck {
            let (mode, trouble) = (plan.cell().0, plan.saves[0].trouble);
            *self.met.entry((plan.cell(), trouble)).or_default() += 1;
            *self.told.entry((mode, plan.told)).or_default() += 1;
            for place in plan.places() {
                *self.places.entry((place, mode)).or_default() += 1;
                *self.place_met.entry((place, trouble)).or_default() += 1;
            }
        }
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

    /// How many scenarios showed something of this kind.
    pub(crate) fn count(&self, kind: Kind) -> u64 {
        self.failed.get(&kind).copied().unwrap_or_default()
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.failures.is_empty()
    }

    /// In how many scenarios this mutant was caught.
    pub(crate) fn caught(&self, mutant: Eyes) -> u64 {
        self.caught.get(&mutant).copied().unwrap_or_default()
    }

    /// The scenarios that failed, each with what reruns it.
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

    fn met(&self, cell: Cell, trouble: Trouble) -> u64 {
        self.met.get(&(cell, trouble)).copied().unwrap_or_default()
    }

    /// The trouble that this place met least often, and how often that was.
    fn least(&self, place: Place) -> (u64, Trouble) {
        let met = |trouble| self.place_met.get(&(place, trouble)).copied().unwrap_or_default();
        let all = Trouble::ALL.into_iter().map(|trouble| (met(trouble), trouble));
        all.min().unwrap_or((0, Trouble::None))
    }

    /// How often each corner of the matrix met each trouble, was told what, and lay where.
    pub(crate) fn coverage(&self) -> String {
        let mut text = String::from(
            "Runs in which the trouble came, by pool and what is on (0, 1, several and one preferred, several):\n",
        );
        let _ = write!(text, "{:<18}", "");
        for (mode, on) in CELLS {
            let on = match on {
                On::Nothing => "0",
                On::One => "1",
                On::SeveralOnePreferred => "2!",
                On::Several => "2",
            };
            let _ = write!(text, "{:>7}", format!("{} {on}", &mode[..3]));
        }
        for trouble in Trouble::ALL {
            let _ = write!(text, "\n{:<18}", format!("{trouble:?}"));
            for cell in CELLS {
                let _ = write!(text, "{:>7}", self.met(cell, trouble));
            }
        }
        text.push_str("\nThe same by pool and what the connection tells of it:\n");
        for mode in MODES {
            let _ = write!(text, "{mode:<18}");
            for told in Told::ALL {
                let count = self.told.get(&(mode, told)).copied().unwrap_or_default();
                let _ = write!(text, " {told:?} {count}");
            }
            text.push('\n');
        }
        text.push_str(
            "The same by everything else, with the pool off, optional and required, and the rarest trouble:\n",
        );
        for (what, all) in PLACES {
            for which in all {
                let place = (what, *which);
                let _ = write!(text, "{:<30}", format!("{what}: {which}"));
                for mode in MODES {
                    let count = self.places.get(&(place, mode)).copied().unwrap_or_default();
                    let _ = write!(text, "{count:>7}");
                }
                let (count, trouble) = self.least(place);
                let _ = writeln!(text, "   {count} {trouble:?}");
            }
        }
        let _ = writeln!(
            text,
            "{} runs with a session, {} ended without a way in, {} saves took a reset or a sign-in away\n\
             predictions that nobody could have made better: {:?}",
            self.signed_in, self.shut_out, self.priced, self.excused
        );
        text
    }

    /// What was met too seldom.
    ///
    /// The generator deals cells and troubles evenly, so that each pair's share is `runs / pairs`: 39 of 10,000. Much of it
    /// is lost: who can't sign in has no save, a save that sends nothing is spared the write's troubles, and one that is
    /// refused those of the read after it. Where no fewer than a sixteenth is left, 2 of 10,000, chance alone does not
    /// empty a corner; where less is, the generator no longer reaches it, and the closing line would say too much.
    ///
    /// Everything else is thrown: each value has to be met in each kind of pool by one run in 400, and to meet each trouble
    /// by one in 5,000.
    pub(crate) fn gaps(&self) -> String {
        let pairs = CELLS.len() * Trouble::ALL.len();
        let floor = self.runs / u64::try_from(pairs * 16).unwrap_or(u64::MAX);
        let mut text = String::new();
        for cell in CELLS {
            for trouble in Trouble::ALL {
                let met = self.met(cell, trouble);
                // Nothing can be switched on there, and nothing is left to be switched off: no write is accepted.
                let impossible =
                    cell == ("off", On::Nothing) && (trouble.is_of_the_read_back() || trouble == Trouble::SentTwice);
                if met < floor && !impossible {
                    let _ = writeln!(text, "{cell:?} met {trouble:?} {met} times, and should {floor} times");
                }
            }
        }
        let (by_mode, by_trouble) = (self.runs / 400, self.runs / 5000);
        for (what, all) in PLACES {
            for which in all {
                let place = (what, *which);
                for mode in MODES {
                    let count = self.places.get(&(place, mode)).copied().unwrap_or_default();
                    if count < by_mode {
                        let _ = writeln!(text, "{place:?}, {mode}: {count} times, and should be {by_mode} times");
                    }
                }
                let (count, trouble) = self.least(place);
                if count < by_trouble {
                    let _ = writeln!(
                        text,
                        "{place:?} met {trouble:?} {count} times, and should {by_trouble} times"
                    );
                }
            }
        }
        text
    }

    pub(crate) fn closing_line(&self) -> String {
        format!(
            "{} runs, {} lies, {} wrong predictions, {} wrong forecasts, {} untold costs, {} not single",
            self.runs,
            self.count(Kind::Lie),
            self.count(Kind::Prediction),
            self.count(Kind::Forecast),
            self.count(Kind::Cost),
            self.not_single
        )
    }
}
