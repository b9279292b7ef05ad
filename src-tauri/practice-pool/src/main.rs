//! The practice pool as a program of its own, for people who try a client against it.
//!
//! `practice-pool --port 9229` prints the connection file as one JSON object on the first line, then who may sign in,
//! then each message that the pool "sends". It ends on Ctrl-C. Each further switch makes the pool differ from the
//! default in one respect; a wrong one prints them all.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use practice_pool::{
    CustomChallenge, Devices, FirstFactor, Flow, Medium, Message, MfaMode, Person, PracticePool, Question, Settings,
    Status,
};

const USAGE: &str = "practice-pool [--port PORT] [--mfa off|optional|required] [--password-flow] [--user-auth] \
                     [--custom-auth] [--devices always|opt-in] [--first-password] [--unconfirmed] \
                     [--reset-required] [--rotation SECONDS] [--client-secret SECRET] \
                     [--no-contacts] [--passkey]";

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
            "--user-auth" => {
                settings.flows.push(Flow::UserAuth);
                settings.first_factors = FirstFactor::ALL.to_vec();
            }
            "--custom-auth" => {
                settings.flows.push(Flow::Custom);
                settings.custom_challenge = CustomChallenge {
                    questions: vec![
                        Question::new("What is two and two?", "4"),
                        Question::new("And one more?", "5"),
                    ],
                    wrong_answers: 1,
                };
            }
            "--first-password" => {
                settings.required_attributes.push("nickname".to_owned());
                everybody(&mut settings, |person| person.status = Status::ForceChangePassword);
            }
            "--rotation" => {
                let seconds = arguments.next().unwrap_or_default();
                let seconds = seconds
                    .parse()
                    .map_err(|_| format!("--rotation wants a number of seconds, not {seconds:?}"))?;
                settings.refresh_rotation = Some(Duration::from_secs(seconds));
            }
            "--client-secret" => {
                let secret = arguments.next().ok_or("--client-secret wants a secret")?;
                settings.client_secret = Some(secret);
            }
            "--no-contacts" => everybody(&mut settings, |person| (person.email, person.phone) = (None, None)),
            "--passkey" => everybody(&mut settings, |person| person.passkeys = 1),
            "--unconfirmed" => everybody(&mut settings, |person| person.status = Status::Unconfirmed),
            "--reset-required" => everybody(&mut settings, |person| person.status = Status::ResetRequired),
            "--devices" => {
                settings.devices = match arguments.next().unwrap_or_default().as_str() {
                    "always" => Devices::Always,
                    "opt-in" => Devices::OptIn,
                    other => return Err(format!("--devices wants always or opt-in, not {other:?}")),
                };
            }
            other => return Err(format!("{other:?} is not known here")),
        }
    }
    Ok(settings)
}

/// Changes everybody who has an account.
fn everybody(settings: &mut Settings, change: impl Fn(&mut Person)) {
    settings.people.iter_mut().for_each(change);
}

#[cfg(test)]
mod tests {
    //! Not covered here: the running program (tests/wire/program.rs).
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Settings, String> {
        settings(arguments.iter().map(|argument| (*argument).to_owned()))
    }

    #[test]
    fn without_arguments_the_pool_is_the_default_one() {
        let settings = parsed(&[]).expect("settings");
        assert_eq!(format!("{settings:?}"), format!("{:?}", Settings::default()));
    }

    #[test]
    fn every_argument_is_taken() {
        let settings = parsed(&[
            "--port",
            "9229",
            "--mfa",
            "required",
            "--password-flow",
            "--user-auth",
            "--custom-auth",
            "--first-password",
            "--rotation",
            "60",
            "--client-secret",
            "practice0secret0practice0secret0",
            "--devices",
            "opt-in",
        ])
        .expect("settings");
        assert_eq!((settings.port, settings.mfa), (9229, MfaMode::Required));
        assert!(settings.flows.contains(&Flow::UserPassword) && settings.flows.contains(&Flow::UserAuth));
        assert_eq!(settings.first_factors, FirstFactor::ALL);
        assert_eq!(settings.devices, Devices::OptIn);
        assert_eq!(settings.refresh_rotation, Some(Duration::from_secs(60)));
        assert_eq!(
            settings.client_secret.as_deref(),
            Some("practice0secret0practice0secret0")
        );
        assert!(settings.flows.contains(&Flow::Custom) && settings.custom_challenge.questions.len() == 2);
        assert_eq!(settings.people[0].status, Status::ForceChangePassword);
    }

    #[test]
    fn an_account_may_wait_for_something() {
        for (argument, status) in [
            ("--unconfirmed", Status::Unconfirmed),
            ("--reset-required", Status::ResetRequired),
        ] {
            let settings = parsed(&[argument]).expect("settings");
            assert_eq!(settings.people[0].status, status);
        }
    }

    #[test]
    fn people_may_have_less_or_more() {
        let settings = parsed(&["--no-contacts", "--passkey"]).expect("settings");
        let person = &settings.people[0];
        assert_eq!((&person.email, &person.phone, person.passkeys), (&None, &None, 1));
    }

    #[test]
    fn a_wrong_argument_is_named() {
        for (arguments, named) in [
            (&["--port", "high"][..], "\"high\""),
            (&["--port"][..], "--port wants"),
            (&["--mfa", "maybe"][..], "\"maybe\""),
            (&["--devices"][..], "--devices wants"),
            (&["--rotation", "soon"][..], "\"soon\""),
            (&["--client-secret"][..], "--client-secret wants"),
            (&["--help"][..], "--help"),
        ] {
            let complaint = parsed(arguments).expect_err("a wrong argument");
            assert!(complaint.contains(named), "{complaint}");
        }
    }
}
