//! What earlier versions wrote is read whole: each list as that version left it on the disk. What a later version writes
//! differently gets a folder of its own beside it, and none of these is ever changed. Not covered: what is sealed
//! (vault/file/tests.rs).

use std::{
    fs, io,
    path::Path,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use tauri::{
    App, AppHandle,
    test::{MockRuntime, mock_builder, mock_context, noop_assets},
};
use tempfile::TempDir;
use tracing_subscriber::fmt::MakeWriter;

use super::{Kept, Owner};
use crate::{accounts::Accounts, expected::Expected, unfinished, unsettled, views::Unfinished};

const JAMIE: Owner<'_> = Owner {
    connection: "eu-central-1_AbC123xyz/1example23456789",
    subject: "6f1c2d34-0000-4000-8000-000000000001",
};
/// Where nobody has an account.
const NOWHERE: &str = "eu-west-1_None/none";

/// Has `change` read a list as version 0.1.0 wrote it, and write it again without changing anything of it: not an entry or
/// member may be lost.
pub(crate) fn is_read_whole(name: &str, change: impl FnOnce(&AppHandle<MockRuntime>)) {
    let written = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src-tauri/src/kept/written-by-0.1.0")
        .join(format!("{name}.json"));
    let written = fs::read(written).unwrap();
    let (again, log) = on_a_computer_with(name, &written, change);
    let json = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap();
    assert_eq!(json(&again), json(&written));
    assert_eq!(log, "");
}

/// What is on the disk after `change`, and what was logged meanwhile.
fn on_a_computer_with(name: &str, written: &[u8], change: impl FnOnce(&AppHandle<MockRuntime>)) -> (Vec<u8>, String) {
    let data = TempDir::new().unwrap();
    let file = data.path().join(format!("{name}.json"));
    fs::write(&file, written).unwrap();
    let app = keeping_in(&data);
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(log.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || change(app.handle()));
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    drop(app);
    (fs::read(file).unwrap(), said)
}

/// An app without a window and without anything of this one's but its lists.
pub(crate) fn keeping_in(data: &TempDir) -> App<MockRuntime> {
    let mut context = mock_context(noop_assets());
    // The settings' folder is the system's one joined with the identifier: an absolute one stands alone.
    data.path()
        .to_str()
        .unwrap()
        .clone_into(&mut context.config_mut().identifier);
    let builder = mock_builder().plugin(tauri_plugin_store::Builder::new().build());
    builder.build(context).unwrap()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn the_names_of_accounts() {
    is_read_whole("accounts", |handle| {
        let accounts = Accounts::load(handle);
        let owner = account::SealedOwner {
            connection: JAMIE.connection.to_owned(),
            subject: JAMIE.subject.to_owned(),
        };
        assert_eq!(accounts.name(&owner).as_deref(), Some("jamie@example.com"));
        accounts.forget_at(NOWHERE);
    });
}

#[test]
fn what_was_said_of_the_next_sign_in() {
    is_read_whole("expected", |handle| {
        let expected = Expected::load(handle);
        assert_eq!(
            expected.of(JAMIE),
            Some(vec![account::NextStep::Code(account::Factor::Sms)])
        );
        expected.forget_at(NOWHERE);
    });
}

#[test]
fn changes_whose_outcome_is_not_known() {
    is_read_whole("unsettled", |handle| {
        let unsettled = unsettled::load(handle);
        let sms = unsettled.of(JAMIE).unwrap().sms.unwrap();
        assert_eq!((sms.enabled, sms.preferred), (true, true));
        unsettled.forget_at(NOWHERE);
    });
}

#[test]
fn set_ups_that_were_not_finished() {
    is_read_whole("unfinished", |handle| {
        let unfinished = unfinished::load(handle);
        assert_eq!(unfinished.of(JAMIE), Some(Unfinished::Code { replaces: true }));
        unfinished.forget_at(NOWHERE);
    });
}

#[test]
fn what_can_not_be_read_is_left_out_and_the_log_says_so() {
    let load = |written: &[u8], entries: &[u8], said: &str| {
        let (_, log) = on_a_computer_with("numbers", written, |handle| {
            let kept = Kept::<u8>::load(handle, "numbers", |_| true);
            assert_eq!(*kept.entries(), entries);
        });
        assert!(log.contains(said) && log.contains("numbers"), "{log}");
    };
    load(br#"{ "numbers": [1, "two", 3] }"#, &[1, 3], "an entry was left out");
    load(br#"{ "numbers": { "one": 1 } }"#, &[], "what was kept is no list");
    load(br#"{ "numbers": [1, "#, &[], "what was kept can't be read");
}

#[test]
fn a_first_start_finds_nothing_to_say() {
    let (_, log) = on_a_computer_with("others", b"{}", |handle| {
        assert_eq!(*Kept::<u8>::load(handle, "numbers", |_| true).entries(), [0; 0]);
    });
    assert_eq!(log, "");
}
