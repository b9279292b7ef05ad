//! Counting what was played and what was found, and the lines that say so.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    judge::Kind,
    plan::{CELLS, Cell, On, Plan, Told, Trouble},
    stage::Report,
};

/// How many failing scenarios are shown: they mostly have one cause.
const SHOWN: usize = 20;

#[derive(Debug, Default)]
pub(crate) struct Tally {
    runs: u64,
    signed_in: u64,
    not_single: u64,
    excused: u32,
    dead_ends: u32,
    met: BTreeMap<(Cell, Trouble), u64>,
    told: BTreeMap<(&'static str, Told), u64>,
    failed: BTreeMap<Kind, u64>,
    failures: BTreeMap<u64, String>,
}

impl Tally {
    pub(crate) fn add(&mut self, plan: &Plan, report: &Report) {
        self.runs += 1;
        self.signed_in += u64::from(report.signed_in);
        self.not_single += u64::from(report.not_single);
        self.excused += report.excused;
        self.dead_ends += report.dead_ends;
        if report.signed_in && report.struck {
            *self.met.entry((plan.cell(), plan.saves[0].trouble)).or_default() += 1;
            *self.told.entry((plan.cell().0, plan.told)).or_default() += 1;
        }
        for kind in [Kind::Lie, Kind::Prediction, Kind::Forecast] {
            if report.findings.iter().any(|finding| finding.kind == kind) {
                *self.failed.entry(kind).or_default() += 1;
            }
        }
        if !report.findings.is_empty() {
            let mut text = plan.to_string();
            for finding in &report.findings {
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

    /// How often each corner of the matrix met each trouble, and was told what.
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
        for mode in ["off", "optional", "required"] {
            let _ = write!(text, "{mode:<18}");
            for told in Told::ALL {
                let count = self.told.get(&(mode, told)).copied().unwrap_or_default();
                let _ = write!(text, " {told:?} {count}");
            }
            text.push('\n');
        }
        let _ = writeln!(
            text,
            "{} runs with a session, {} predictions that nobody could have made better, {} dead ends",
            self.signed_in, self.excused, self.dead_ends
        );
        text
    }

    /// What was met too seldom.
    ///
    /// The generator deals cells and troubles evenly, so that each pair's share is `runs / pairs`: 52 of 10,000. Much of it
    /// is lost: who can't sign in has no save, a save that sends nothing is spared the write's troubles, and one that is
    /// refused those of the read after it. Where no fewer than a sixteenth is left, 3 of 10,000, chance alone does not
    /// empty a corner; where less is, the generator no longer reaches it, and the closing line would say too much.
    pub(crate) fn gaps(&self) -> String {
        let pairs = CELLS.len() * Trouble::ALL.len();
        let floor = self.runs / u64::try_from(pairs * 16).unwrap_or(u64::MAX);
        let mut text = String::new();
        for cell in CELLS {
            for trouble in Trouble::ALL {
                let met = self.met(cell, trouble);
                // Nothing can be switched on there, and nothing is left to be switched off: no write is accepted.
                let impossible = cell == ("off", On::Nothing) && trouble.leaves_open() && trouble != Trouble::Tunnel;
                if met < floor && !impossible {
                    let _ = writeln!(text, "{cell:?} met {trouble:?} {met} times, and should {floor} times");
                }
            }
        }
        text
    }

    pub(crate) fn closing_line(&self) -> String {
        format!(
            "{} runs, {} lies, {} wrong predictions, {} wrong forecasts, {} not single",
            self.runs,
            self.count(Kind::Lie),
            self.count(Kind::Prediction),
            self.count(Kind::Forecast),
            self.not_single
        )
    }
}
