//! The practice pool as a program of its own, for people who try a client against it.
//!
//! `practice-pool --port 9229 [--mfa off|optional|required] [--password-flow]` prints the connection file as one JSON
//! object on the first line, then who may sign in, then each message that the pool "sends". It ends on Ctrl-C.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use practice_pool::{Flow, Medium, Message, MfaMode, Person, PracticePool, Settings};

const USAGE: &str = "practice-pool [--port PORT] [--mfa off|optional|required] [--password-flow]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let settings = match settings(std::env::args().skip(1)) {
        Ok(settings) => settings,
        Err(complaint) => {
            eprintln!("practice-pool: {complaint}\n\nUsage: {USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("practice-pool: {complaint}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a pool until Ctrl-C, which is listened for before the first line is printed.
async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let people = settings.people.clone();
    let pool = PracticePool::start(settings).await?;
    tokio::select! {
        biased;
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        told = tell(&pool, &people) => told?,
    }
    pool.stop().await;
    Ok(())
}

/// Prints how to sign in, then every message, for as long as the pool runs.
async fn tell(pool: &PracticePool, people: &[Person]) -> io::Result<()> {
    let mut messages = pool.messages();
    say(&pool.connection().to_string())?;
    for person in people {
        say(&format!(
            "username: {}",
            person.email.as_ref().unwrap_or(&person.username)
        ))?;
        say(&format!("password: {}", person.password))?;
    }
    while let Some(message) = messages.recv().await {
        say(&line(&message))?;
    }
    Ok(())
}

/// One message as one line.
fn line(message: &Message) -> String {
    let medium = match message.medium {
        Medium::Sms => "sms",
        Medium::Email => "email",
    };
    format!("message: {medium} to {}: {}", message.to, message.text)
}

/// Prints a line at once, for readers that wait for it.
fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// The settings that the arguments ask for.
fn settings(mut arguments: impl Iterator<Item = String>) -> Result<Settings, String> {
    let mut settings = Settings::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--port" => {
                let port = arguments.next().unwrap_or_default();
                settings.port = port
                    .parse()
                    .map_err(|_| format!("--port wants a number from 0 to 65535, not {port:?}"))?;
            }
            "--mfa" => {
                settings.mfa = match arguments.next().unwrap_or_default().as_str() {
                    "off" => MfaMode::Off,
                    "optional" => MfaMode::Optional,
                    "required" => MfaMode::Required,
                    other => return Err(format!("--mfa wants off, optional or required, not {other:?}")),
                };
            }
            "--password-flow" => settings.flows.push(Flow::UserPassword),
            other => return Err(format!("{other:?} is not known here")),
        }
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    //! Not covered here: the running program (tests/wire/program.rs).
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<(u16, MfaMode, bool), String> {
        let settings = settings(arguments.iter().map(|argument| (*argument).to_owned()))?;
        Ok((
            settings.port,
            settings.mfa,
            settings.flows.contains(&Flow::UserPassword),
        ))
    }

    #[test]
    fn without_arguments_the_pool_is_the_default_one() {
        assert_eq!(parsed(&[]), Ok((0, MfaMode::Optional, false)));
    }

    #[test]
    fn every_argument_is_taken() {
        let arguments = ["--port", "9229", "--mfa", "required", "--password-flow"];
        assert_eq!(parsed(&arguments), Ok((9229, MfaMode::Required, true)));
    }

    #[test]
    fn a_wrong_argument_is_named() {
        for (arguments, named) in [
            (&["--port", "high"][..], "\"high\""),
            (&["--port"][..], "--port wants"),
            (&["--mfa", "maybe"][..], "\"maybe\""),
            (&["--help"][..], "--help"),
        ] {
            let complaint = parsed(arguments).expect_err("a wrong argument");
            assert!(complaint.contains(named), "{complaint}");
        }
    }
}
