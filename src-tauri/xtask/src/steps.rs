//! The one list of checks, the same for people and CI, in the order that finds the cheapest mistake first.

use std::{
    env,
    fmt::Write as _,
    time::{Duration, Instant},
};

use crate::{
    contracts, error::Error, gallery, keychain, nextest, process::Job, scenarios, setup, sign_ins, system, trial,
    types, window,
};

/// One check that can be run alone by its name.
pub(crate) struct Step {
    /// What to type after `cargo xtask test`.
    pub(crate) name: &'static str,
    /// One line for the list.
    pub(crate) about: &'static str,
    run: fn() -> Result<(), Error>,
}

/// Every check, in order.
pub(crate) static STEPS: [Step; 15] = [
    Step {
        name: "setup",
        about: "install what is missing: system packages, cargo-nextest, cargo-deny, .venv",
        run: set_up,
    },
    Step {
        name: "fmt",
        about: "every Rust file is as rustfmt has it",
        run: || cargo("fmt --all --check -- --files-with-diff"),
    },
    Step {
        name: "ui",
        about: "the page: npm ci, svelte-check, eslint, vitest, and a build",
        run: page,
    },
    Step {
        name: "clippy",
        about: "lints, warnings counted as errors",
        // Targets that run only when named are linted only when named, and no names count beside `--all-targets`.
        run: || {
            let named = "--test moto --test scenarios --test sign-ins --test vault --test window";
            ["--all-targets", named]
                .iter()
                .try_for_each(|targets| cargo(&format!("clippy --workspace {targets} --locked -- -D warnings")))
        },
    },
    Step {
        name: "unit",
        about: "unit tests, properties, snapshots and user stories",
        run: || Job::cargo().args(nextest::only(&nextest::plain())).run(),
    },
    Step {
        name: "types",
        about: "the window's generated types are what the Rust sources generate",
        run: types::check,
    },
    Step {
        name: "doc",
        about: "the examples in the documentation",
        run: || cargo("test --doc --workspace --locked --quiet"),
    },
    Step {
        name: "scenarios",
        about: "generated scenarios, 10000 in CI and 2000 elsewhere: the panel never says what is not so",
        // The same for everyone, so that a run turns red by a change and not by chance; other seeds are played by hand.
        run: || {
            // `.ci/run` asks for more of them.
            let runs = env::var("SECOND_STEP_SCENARIOS").unwrap_or_else(|_| "2000".to_owned());
            scenarios::play(&["--seed", "20261123", "--runs", &runs].map(str::to_owned))
        },
    },
    Step {
        name: "sign-ins",
        about: "generated sign-ins, 300 of them: nobody is left at the door",
        // The same for everyone, as above.
        run: || sign_ins::play(&["--seed", "20261123", "--runs", "300"].map(str::to_owned)),
    },
    Step {
        name: "deny",
        about: "licences, sources and bans of every dependency",
        run: || cargo("deny --locked --log-level error --config .deny.toml check bans licenses sources"),
    },
    Step {
        name: "contracts",
        about: "botocore's model, moto's server, boto3, pycognito and Authlib",
        run: contracts::check,
    },
    Step {
        name: "keychain",
        about: "the key in a real keychain, and computers that have none",
        run: keychain::check,
    },
    Step {
        name: "gallery",
        about: "every screen in every state, photographed from the real WebKit: axe finds nothing",
        run: gallery::check,
    },
    Step {
        name: "window",
        about: "the real window, driven under Xvfb",
        run: window::check,
    },
    Step {
        name: "package",
        about: "the packages: linted, installed in a clean Debian, driven, upgraded and removed",
        run: trial::check,
    },
];

/// How a step ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    Passed,
    Failed,
    /// Not possible on this machine, for a reason that was printed. In CI that is a failure.
    NotHere,
}

/// `cargo xtask test`: runs the named steps, or all, in the list's order, stops at the first that fails, and closes
/// with a table.
pub(crate) fn test(names: &[String]) -> Result<(), Error> {
    let chosen = chosen(names)?;
    let start = Instant::now();
    let mut results = Vec::new();
    let mut failed = None;
    for step in chosen {
        println!("\n== {}: {}", step.name, step.about);
        let begin = Instant::now();
        let outcome = match (step.run)() {
            Ok(()) => Outcome::Passed,
            Err(error @ Error::NotHere(_)) if !in_ci() => {
                println!("{error}");
                Outcome::NotHere
            }
            Err(error) => {
                println!("{error}");
                Outcome::Failed
            }
        };
        results.push((step.name, outcome, begin.elapsed()));
        if outcome == Outcome::Failed {
            failed = Some(step.name);
            break;
        }
    }
    println!("\n{}", table(&results, start.elapsed()));
    failed.map_or(Ok(()), |name| Err(Error::Step(name)))
}

/// The steps of these names in the list's own order; all when there is no name.
fn chosen(names: &[String]) -> Result<Vec<&'static Step>, Error> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(Error::Usage(format!("There is no step `{unknown}`.")));
    }
    Ok(STEPS
        .iter()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name))
        .collect())
}

/// One line per step, and a last one that counts them.
fn table(results: &[(&str, Outcome, Duration)], whole: Duration) -> String {
    let mut text = String::new();
    for (name, outcome, time) in results {
        let word = match outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::NotHere => "not possible here",
        };
        let _ = writeln!(text, "{name:<10} {:>8}  {word}", clock(*time));
    }
    let _ = writeln!(text, "{:<10} {:>8}", "together", clock(whole));
    let count = |wanted| results.iter().filter(|(_, outcome, _)| *outcome == wanted).count();
    let _ = write!(
        text,
        "{} passed, {} failed",
        count(Outcome::Passed),
        count(Outcome::Failed)
    );
    match count(Outcome::NotHere) {
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

/// Whether an automated run started this; then nothing may be left out.
fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Cargo with these arguments, none of which has a space in it.
fn cargo(arguments: &str) -> Result<(), Error> {
    Job::cargo().args(arguments.split(' ')).run()
}

fn set_up() -> Result<(), Error> {
    system::ensure(&[system::TO_BUILD, system::TO_TEST, system::TO_PACKAGE, system::TO_TRY])?;
    setup::rust_components()?;
    setup::cargo_tools()?;
    setup::page()?;
    setup::python()
}

fn page() -> Result<(), Error> {
    setup::page()?;
    for script in ["check", "lint", "test", "build"] {
        Job::npm().args(["run", script]).run()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    //! Does not cover: what the steps do; running them is their test.

    use super::*;

    fn names(of: &[&str]) -> Result<Vec<&'static str>, Error> {
        let of: Vec<String> = of.iter().map(|name| (*name).to_owned()).collect();
        Ok(chosen(&of)?.into_iter().map(|step| step.name).collect())
    }

    #[test]
    fn all_steps_run_when_none_is_named() {
        assert_eq!(names(&[]).unwrap(), STEPS.each_ref().map(|step| step.name));
    }

    #[test]
    fn named_steps_run_once_each_and_in_the_lists_order() {
        assert_eq!(names(&["clippy", "fmt", "clippy"]).unwrap(), ["fmt", "clippy"]);
    }

    #[test]
    fn a_name_that_is_no_step_stops_before_anything_runs() {
        assert!(names(&["fmt", "lint"]).unwrap_err().to_string().contains("`lint`"));
    }

    #[test]
    fn no_two_steps_share_a_name() {
        let mut all = STEPS.each_ref().map(|step| step.name);
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
    }

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
}
