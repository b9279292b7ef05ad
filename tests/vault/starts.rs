//! Other starts of the app, as processes: this very program again, that does what it is told and says what came of it.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _, Write as _, stdout},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
};

use crate::{
    keyring::Keyring,
    sealed::{folder, read, token, vault, write},
};

/// The variable that tells a start what to do.
const TOLD: &str = "SECOND_STEP_TOLD";

/// Where a start finds itself.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Surroundings {
    /// As the test.
    Same,
    /// In a session that has no bus, as over the network.
    NoBus,
    /// Told of a bus that is there no more.
    BusThatIsGone,
    /// On a bus where nobody keeps secrets, nor can be started to.
    BusWithoutKeychain,
}

/// A start of the app in a process of its own.
pub(crate) struct Start {
    process: Child,
    says: BufReader<ChildStdout>,
}

impl Start {
    pub(crate) fn new(told: &str, surroundings: Surroundings) -> Self {
        let ourselves = env::current_exe().unwrap();
        let mut command = match surroundings {
            Surroundings::BusWithoutKeychain => {
                let mut command = Command::new("dbus-run-session");
                command.arg("--config-file").arg(bare_bus()).arg("--").arg(ourselves);
                command
            }
            _ => Command::new(ourselves),
        };
        command
            .args(["--exact", "starts::what_a_start_does", "--ignored", "--nocapture"])
            .env(TOLD, told)
            .stdout(Stdio::piped());
        match surroundings {
            Surroundings::Same | Surroundings::BusWithoutKeychain => {}
            Surroundings::NoBus => {
                command.env_remove("DBUS_SESSION_BUS_ADDRESS");
            }
            Surroundings::BusThatIsGone => {
                command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
            }
        }
        let mut process = command.spawn().unwrap();
        let says = BufReader::new(process.stdout.take().unwrap());
        let mut start = Self { process, says };
        // What the test runner says of itself comes first.
        while start.line() != "begins" {}
        start
    }

    /// The next thing it says.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.says.read_line(&mut line).unwrap(), 0, "it has ended");
        line.trim_end().to_owned()
    }

    /// Everything it says up to its end.
    pub(crate) fn said(mut self) -> String {
        let mut said = String::new();
        self.says.read_to_string(&mut said).unwrap();
        assert!(self.process.wait().unwrap().success());
        said.split_once("ends\n").expect("it came to its end").0.to_owned()
    }

    /// Ends it in the middle of whatever it does, and returns what it had still said.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.says.lines().map(Result::unwrap).collect()
    }
}

/// The configuration of a session bus that knows of no services.
fn bare_bus() -> PathBuf {
    let file = PathBuf::from(env::var_os("XDG_CONFIG_HOME").unwrap()).join("bare-bus.conf");
    let configuration = r#"<busconfig>
        <type>session</type>
        <listen>unix:tmpdir=/tmp</listen>
        <policy context="default">
            <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
        </policy>
        </busconfig>"#;
    fs::write(&file, configuration).unwrap();
    file
}

fn say(words: &str) {
    // Not through the test runner, which could keep it for later; and at once, since this process may be killed.
    let mut out = stdout().lock();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}

#[test]
#[ignore = "what other tests start, in a process of its own"]
fn what_a_start_does() {
    let told = env::var(TOLD).unwrap();
    say("\nbegins");
    match told.split(' ').collect::<Vec<_>>().as_slice() {
        ["write", subject, secret] => match write(&vault(), &token(subject), secret) {
            Ok(()) => say("written"),
            Err(error) => say(&format!("{error:?}")),
        },
        ["read", subject] => match read(&vault(), &token(subject)) {
            Ok(secret) => say(secret.as_deref().unwrap_or("nothing")),
            Err(error) => say(&format!("{error:?}")),
        },
        ["rotate", subject, from] => {
            let vault = vault();
            let from: u64 = from.parse().unwrap();
            for number in from.. {
                write(&vault, &token(subject), &rotated(number)).unwrap();
                say(&number.to_string());
            }
        }
        ["log", subject, secret] => {
            let loudest = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE);
            loudest.with_writer(stdout).init();
            write(&vault(), &token(subject), secret).unwrap();
            read(&vault(), &token(subject)).unwrap();
            // And what it says of a failure.
            fs::write(folder().join("vault.json"), "damaged").unwrap();
            read(&vault(), &token(subject)).unwrap_err();
            write(&vault(), &token(subject), secret).unwrap();
        }
        ["fill", subject, number] => {
            let vault = vault();
            for number in 0..number.parse().unwrap() {
                write(&vault, &token(&format!("{subject}-{number}")), subject).unwrap();
            }
        }
        other => panic!("nobody knows how to {other:?}"),
    }
    say("ends");
}

/// As long as a real one, so that it takes a moment to be written.
fn rotated(number: u64) -> String {
    format!("{number} {}", "x".repeat(2000))
}

#[test]
fn a_kill_in_the_middle_of_rotating_a_token_loses_nothing_that_was_answered() {
    let _keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), &rotated(0)).unwrap();
    let mut last = 0;
    for round in 0..40 {
        let mut start = Start::new(&format!("rotate ada {}", last + 1), Surroundings::Same);
        // Another moment each time: between two lines it is somewhere in a write.
        for _ in 0..=round % 4 {
            last = start.line().parse().unwrap();
        }
        let still_said = start.kill();
        last = still_said.last().map_or(last, |line| line.parse().unwrap());
        let kept = read(&vault(), &token("ada")).unwrap().expect("one of the two is there");
        let (number, rest) = kept.split_once(' ').unwrap();
        let number: u64 = number.parse().unwrap();
        assert_eq!(rest.len(), 2000);
        // The last one that was answered, or the one that was under way.
        assert!(number == last || number == last + 1, "{number} after {last}");
        last = number;
    }
}

#[test]
fn starts_at_the_same_time_make_one_key_and_lose_nothing_of_each_others() {
    let _keyring = Keyring::unlocked();
    let starts = ["ada", "ben", "eve"];
    let running = starts.map(|subject| Start::new(&format!("fill {subject} 20"), Surroundings::Same));
    for start in running {
        assert_eq!(start.said(), "");
    }
    let vault = vault();
    for subject in starts {
        for number in 0..20 {
            let kept = read(&vault, &token(&format!("{subject}-{number}"))).unwrap();
            assert_eq!(kept.as_deref(), Some(subject));
        }
    }
}

#[test]
fn another_process_opens_what_this_one_sealed() {
    let _keyring = Keyring::unlocked();
    write(&vault(), &token("ada"), "one").unwrap();
    assert_eq!(Start::new("read ada", Surroundings::Same).said(), "one\n");
    assert_eq!(Start::new("write ada two", Surroundings::Same).said(), "written\n");
    assert_eq!(read(&vault(), &token("ada")).unwrap().as_deref(), Some("two"));
}
