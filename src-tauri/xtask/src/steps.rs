//! The one list of checks, the same for people and CI, in the order that finds the cheapest mistake first.

use std::{env, time::Instant};

use crate::{
    contracts,
    error::Error,
    gallery, keychain, nextest,
    process::Job,
    report::{Outcome, table},
    scenarios, setup, sign_ins,
    system::{self, NotOn, System},
    trial, types, window, workflows,
};

/// One check that can be run alone by its name.
pub(crate) struct Step {
    /// What to type after `cargo xtask test`.
    pub(crate) name: &'static str,
    /// One line for the list.
    pub(crate) about: &'static str,
    /// Where it can't be run at all. There it is printed with the reason, and fails nobody; what is missing anywhere
    /// else fails in CI.
    not_on: NotOn,
    run: fn() -> Result<(), Error>,
}

/// All that is compiled. Targets that run only when named are left out by `--all-targets`, and no names count beside it.
pub(crate) const EVERYTHING: [&str; 2] = [
    "--all-targets",
    "--test moto --test scenarios --test sign-ins --test vault --test window",
];

/// Every check, in order.
pub(crate) static STEPS: [Step; 16] = [
    Step {
        name: "setup",
        about: "install what is missing: system packages, cargo-nextest, cargo-deny, .venv",
        not_on: &[],
        run: set_up,
    },
    Step {
        name: "fmt",
        about: "every Rust file is as rustfmt has it",
        not_on: &[],
        run: || cargo("fmt --all --check -- --files-with-diff"),
    },
    Step {
        name: "ui",
        about: "the page: npm ci, svelte-check, eslint, vitest, and a build",
        not_on: &[],
        run: page,
    },
    Step {
        name: "clippy",
        about: "lints, warnings counted as errors",
        not_on: &[],
        run: || {
            EVERYTHING
                .iter()
                .try_for_each(|targets| cargo(&format!("clippy --workspace {targets} --locked -- -D warnings")))
        },
    },
    Step {
        name: "unit",
        about: "unit tests, properties, snapshots and user stories",
        not_on: &[],
        run: || Job::cargo().args(nextest::only(&nextest::plain())).run(),
    },
    Step {
        name: "types",
        about: "the window's generated types are what the Rust sources generate",
        not_on: &[],
        run: types::check,
    },
    Step {
        name: "doc",
        about: "the examples in the documentation",
        not_on: &[],
        run: || cargo("test --doc --workspace --locked --quiet"),
    },
    Step {
        name: "scenarios",
        about: "generated scenarios, 10000 in CI and 2000 elsewhere: the panel never says what is not so",
        not_on: &[],
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
        not_on: &[],
        // The same for everyone, as above.
        run: || sign_ins::play(&["--seed", "20261123", "--runs", "300"].map(str::to_owned)),
    },
    Step {
        name: "workflows",
        about: "what runs on GitHub: actionlint, actions pinned by digest, no more rights than needed",
        not_on: &[],
        run: workflows::check,
    },
    Step {
        name: "deny",
        about: "licences, sources and bans of every dependency",
        not_on: &[],
        run: || cargo("deny --locked --log-level error --config .deny.toml check bans licenses sources"),
    },
    Step {
        name: "contracts",
        about: "botocore's model, moto's server, boto3, pycognito and Authlib",
        not_on: &[],
        run: contracts::check,
    },
    Step {
        name: "keychain",
        about: "the key in a real keychain, and computers that have none",
        not_on: keychain::NOT_ON,
        run: keychain::check,
    },
    Step {
        name: "gallery",
        about: "every screen in every state, photographed from the real WebKit: axe finds nothing",
        not_on: gallery::NOT_ON,
        run: gallery::check,
    },
    Step {
        name: "window",
        about: "the real window, driven under Xvfb",
        not_on: window::NOT_ON,
        run: window::check,
    },
    Step {
        name: "package",
        about: "the packages: linted, installed in a clean Debian, driven, upgraded and removed",
        not_on: trial::NOT_ON,
        run: trial::check,
    },
];

impl Step {
    /// Why it can't be run on `system`, if it can't.
    fn not_on(&self, system: System) -> Option<&'static str> {
        let (_, reason) = self.not_on.iter().find(|(other, _)| *other == system)?;
        Some(reason)
    }

    /// Runs it where it can be run.
    fn carry_out(&self) -> Outcome {
        if let Some(reason) = self.not_on(System::HERE) {
            println!("Not on this system: {reason}.");
            return Outcome::NotOnThisSystem(reason);
        }
        match (self.run)() {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                println!("{error}");
                failing(&error, in_ci())
            }
        }
    }
}

/// What an error makes of a step: CI runs on machines that were made for it, and leaves nothing out.
fn failing(error: &Error, in_ci: bool) -> Outcome {
    match error {
        Error::NotHere(_) if !in_ci => Outcome::NotHere,
        _ => Outcome::Failed,
    }
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
        let outcome = step.carry_out();
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

/// Whether an automated run started this; then nothing may be left out.
fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Cargo with these arguments, none of which has a space in it.
fn cargo(arguments: &str) -> Result<(), Error> {
    Job::cargo().args(arguments.split(' ')).run()
}

fn set_up() -> Result<(), Error> {
    let lists = [
        system::TO_BUILD,
        system::TO_TEST,
        system::TO_PHOTOGRAPH,
        system::chromium(),
        system::TO_PACKAGE,
        system::TO_TRY,
    ];
    system::ensure(&lists)?;
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
    fn on_linux_every_step_can_be_done_and_elsewhere_all_but_those_of_its_desktop() {
        let without = |system| -> Vec<&str> {
            let steps = STEPS.iter().filter(|step| step.not_on(system).is_some());
            steps.map(|step| step.name).collect()
        };
        assert!(without(System::Linux).is_empty());
        assert_eq!(without(System::MacOs), ["keychain", "gallery", "window", "package"]);
        assert_eq!(without(System::Windows), ["keychain", "gallery", "window", "package"]);
    }

    #[test]
    fn what_is_missing_on_one_machine_is_left_out_by_people_and_fails_in_ci() {
        let missing = Error::NotHere("no display".to_owned());
        assert_eq!(failing(&missing, false), Outcome::NotHere);
        assert_eq!(failing(&missing, true), Outcome::Failed);
        assert_eq!(failing(&Error::Drift("changed".to_owned()), false), Outcome::Failed);
    }
}
