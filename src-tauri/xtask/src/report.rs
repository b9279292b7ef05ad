//! How the steps of `cargo xtask test` ended, as a table that closes with a count.

use std::{fmt::Write as _, time::Duration};

/// How a step ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    /// Nothing was found.
    Passed,
    /// Something was found, or the step could not be done; it was printed.
    Failed,
    /// Not possible on this machine, for a reason that was printed. In CI that is a failure.
    NotHere,
    /// Not possible on any machine with this system, for this reason.
    NotOnThisSystem(&'static str),
}

/// One line per step, and a last one that counts them.
pub(crate) fn table(results: &[(&str, Outcome, Duration)], whole: Duration) -> String {
    let mut text = String::new();
    for (name, outcome, time) in results {
        let time = clock(*time);
        let _ = match outcome {
            Outcome::Passed => writeln!(text, "{name:<10} {time:>8}  passed"),
            Outcome::Failed => writeln!(text, "{name:<10} {time:>8}  FAILED"),
            Outcome::NotHere => writeln!(text, "{name:<10} {time:>8}  not possible here"),
            Outcome::NotOnThisSystem(why) => writeln!(text, "{name:<10} {time:>8}  not on this system: {why}"),
        };
    }
    let _ = writeln!(text, "{:<10} {:>8}", "together", clock(whole));
    let count = |wanted| results.iter().filter(|(_, outcome, _)| *outcome == wanted).count();
    let (passed, failed) = (count(Outcome::Passed), count(Outcome::Failed));
    let _ = write!(text, "{passed} passed, {failed} failed");
    match results.len() - passed - failed {
        0 => {}
        skipped => {
            let _ = write!(text, ", {skipped} skipped");
        }
    }
    text
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02} min", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    //! Does not cover: which outcome a step has (steps.rs).

    use super::*;

    #[test]
    fn the_table_closes_with_a_plain_count() {
        let results = [
            ("fmt", Outcome::Passed, Duration::from_secs(1)),
            ("unit", Outcome::Failed, Duration::from_secs(75)),
        ];
        let table = table(&results, Duration::from_secs(76));
        assert_eq!(table.lines().last(), Some("1 passed, 1 failed"));
        assert!(table.contains("1:15 min  FAILED"), "{table}");
    }

    #[test]
    fn a_step_that_was_not_possible_is_counted_in_the_open() {
        let table = table(&[("window", Outcome::NotHere, Duration::ZERO)], Duration::ZERO);
        assert_eq!(table.lines().last(), Some("0 passed, 0 failed, 1 skipped"));
    }

    #[test]
    fn a_step_that_no_machine_of_this_system_can_do_is_counted_and_says_why() {
        let reason = Outcome::NotOnThisSystem("there is no display");
        let table = table(&[("window", reason, Duration::ZERO)], Duration::ZERO);
        assert!(table.contains("not on this system: there is no display"), "{table}");
        assert_eq!(table.lines().last(), Some("0 passed, 0 failed, 1 skipped"));
    }
}
