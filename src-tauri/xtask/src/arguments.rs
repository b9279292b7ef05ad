//! What was typed after `cargo xtask`, as one value. Pure.

use crate::error::Error;

/// One command with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Show the list of commands.
    Help,
    /// Build the app and open it with these arguments.
    Run(Vec<String>),
    /// Run the named steps, or all when none is named.
    Test(Vec<String>),
    /// Build the app as it ships and make packages, passing these arguments to the Tauri command line.
    Package(Vec<String>),
    /// Write the notices of others.
    Notices,
    /// Try the packages that were made.
    Trial,
    /// Compile the lines for Windows.
    CheckWindows,
    /// Compile the lines for macOS.
    CheckMacos,
    /// Run one test binary inside the clean root; what nextest calls, not people.
    Within(String, Vec<String>),
    /// The same for a program of Windows'.
    WithinWine(String, Vec<String>),
    /// Write the window's types anew.
    Types,
    /// Run one test binary in a world of its own; what nextest calls, not people.
    Alone(String, Vec<String>),
    /// Play generated scenarios, passing these arguments on.
    Scenarios(Vec<String>),
    /// Play generated sign-ins, passing these arguments on.
    SignIns(Vec<String>),
    /// Show the gallery, or photograph it into this folder, passing the other arguments on.
    Gallery(Option<String>, Vec<String>),
    /// Measure, passing these arguments to the benchmark.
    Bench(Vec<String>),
}

/// Reads the command line without the program's own name.
pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Order, Error> {
    let mut words = words.into_iter();
    let Some(command) = words.next() else {
        return Ok(Order::Help);
    };
    let rest: Vec<String> = words.collect();
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Order::Help),
        "run" => Ok(Order::Run(after_separator(rest))),
        "package" => Ok(Order::Package(after_separator(rest))),
        "bench" => Ok(Order::Bench(after_separator(rest))),
        "scenarios" => Ok(Order::Scenarios(after_separator(rest))),
        "sign-ins" => Ok(Order::SignIns(after_separator(rest))),
        "gallery" => gallery(rest),
        "alone" => program(&command, rest).map(|(program, arguments)| Order::Alone(program, arguments)),
        "within-wine" => program(&command, rest).map(|(program, arguments)| Order::WithinWine(program, arguments)),
        "within" => program(&command, rest).map(|(program, arguments)| Order::Within(program, arguments)),
        "test" => match rest.iter().find(|word| word.starts_with('-')) {
            Some(option) => Err(Error::Usage(format!("`test` takes names of steps, not `{option}`."))),
            None => Ok(Order::Test(rest)),
        },
        "types" => nothing(&command, &rest).map(|()| Order::Types),
        "check-windows" => nothing(&command, &rest).map(|()| Order::CheckWindows),
        "check-macos" => nothing(&command, &rest).map(|()| Order::CheckMacos),
        "notices" => nothing(&command, &rest).map(|()| Order::Notices),
        "trial" => nothing(&command, &rest).map(|()| Order::Trial),
        other => Err(Error::Usage(format!("There is no command `{other}`."))),
    }
}

/// A program and its arguments.
fn program(command: &str, words: Vec<String>) -> Result<(String, Vec<String>), Error> {
    let mut words = words.into_iter();
    match words.next() {
        Some(program) => Ok((program, words.collect())),
        None => Err(Error::Usage(format!("`{command}` takes a program."))),
    }
}

fn nothing(command: &str, words: &[String]) -> Result<(), Error> {
    match words.first() {
        Some(word) => Err(Error::Usage(format!("`{command}` takes nothing, not `{word}`."))),
        None => Ok(()),
    }
}

/// `--out DIR` may stand anywhere among the others.
fn gallery(mut words: Vec<String>) -> Result<Order, Error> {
    let Some(place) = words.iter().position(|word| word == "--out") else {
        return Ok(Order::Gallery(None, words));
    };
    let folder = words
        .drain(place..words.len().min(place + 2))
        .nth(1)
        .ok_or_else(|| Error::Usage("`--out` takes a folder.".to_owned()))?;
    Ok(Order::Gallery(Some(folder), words))
}

/// `run -- --connection x` and `run --connection x` mean the same.
fn after_separator(mut words: Vec<String>) -> Vec<String> {
    if words.first().is_some_and(|word| word == "--") {
        words.remove(0);
    }
    words
}

#[cfg(test)]
mod tests {
    //! Does not cover: which step names exist (steps.rs).

    use super::*;

    fn parsed(line: &str) -> Result<Order, Error> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_typed_asks_for_help() {
        assert_eq!(parsed("").unwrap(), Order::Help);
        assert_eq!(parsed("--help").unwrap(), Order::Help);
    }

    #[test]
    fn the_apps_own_arguments_pass_through_with_or_without_a_separator() {
        let expected = Order::Run(vec!["--connection".into(), "pool.json".into()]);
        assert_eq!(parsed("run -- --connection pool.json").unwrap(), expected);
        assert_eq!(parsed("run --connection pool.json").unwrap(), expected);
    }

    #[test]
    fn the_scenarios_own_arguments_pass_through() {
        assert_eq!(
            parsed("scenarios --runs 500 --seed 7").unwrap(),
            Order::Scenarios(vec!["--runs".into(), "500".into(), "--seed".into(), "7".into()])
        );
        assert_eq!(parsed("scenarios").unwrap(), Order::Scenarios(Vec::new()));
        assert_eq!(
            parsed("sign-ins --only 7").unwrap(),
            Order::SignIns(vec!["--only".into(), "7".into()])
        );
    }

    #[test]
    fn the_gallery_is_shown_or_goes_into_a_folder() {
        assert_eq!(parsed("gallery").unwrap(), Order::Gallery(None, Vec::new()));
        for line in ["gallery --only panel --out shots", "gallery --out shots --only panel"] {
            let others = vec!["--only".into(), "panel".into()];
            assert_eq!(parsed(line).unwrap(), Order::Gallery(Some("shots".into()), others));
        }
        assert!(matches!(parsed("gallery --only panel --out"), Err(Error::Usage(_))));
    }

    #[test]
    fn only_the_first_separator_is_ours() {
        assert_eq!(
            parsed("bench -- a -- b").unwrap(),
            Order::Bench(vec!["a".into(), "--".into(), "b".into()])
        );
    }

    #[test]
    fn a_program_to_run_alone_keeps_its_arguments_as_they_are() {
        assert_eq!(
            parsed("alone window --exact a::b --nocapture").unwrap(),
            Order::Alone(
                "window".into(),
                vec!["--exact".into(), "a::b".into(), "--nocapture".into()]
            )
        );
        assert_eq!(
            parsed("within window").unwrap(),
            Order::Within("window".into(), Vec::new())
        );
        assert_eq!(
            parsed("within-wine ipc.exe --quiet").unwrap(),
            Order::WithinWine("ipc.exe".into(), vec!["--quiet".into()])
        );
        for line in ["alone", "within", "within-wine"] {
            assert!(matches!(parsed(line), Err(Error::Usage(_))), "{line}");
        }
    }

    #[test]
    fn test_keeps_the_named_steps_in_order_and_refuses_options() {
        assert_eq!(
            parsed("test clippy fmt").unwrap(),
            Order::Test(vec!["clippy".into(), "fmt".into()])
        );
        assert!(matches!(parsed("test --fast"), Err(Error::Usage(_))));
    }

    #[test]
    fn an_unknown_command_is_named_in_the_answer() {
        let answer = parsed("tset").unwrap_err().to_string();
        assert!(answer.contains("`tset`"), "{answer}");
        assert!(answer.contains("cargo xtask help"), "{answer}");
    }

    #[test]
    fn what_takes_no_arguments_says_so() {
        assert_eq!(parsed("types").unwrap(), Order::Types);
        assert_eq!(parsed("trial").unwrap(), Order::Trial);
        assert_eq!(parsed("notices").unwrap(), Order::Notices);
        assert_eq!(parsed("check-windows").unwrap(), Order::CheckWindows);
        assert_eq!(parsed("check-macos").unwrap(), Order::CheckMacos);
        for line in ["types again", "trial again", "check-macos 13", "check-windows 11"] {
            assert!(matches!(parsed(line), Err(Error::Usage(_))), "{line}");
        }
    }

    #[test]
    fn the_bundlers_own_arguments_pass_through() {
        let expected = Order::Package(vec!["--bundles".into(), "deb".into()]);
        assert_eq!(parsed("package -- --bundles deb").unwrap(), expected);
    }
}
