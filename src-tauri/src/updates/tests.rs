//! Updates on an app that stands somewhere, with somebody on this computer who lists versions. Not covered: what is done
//! with a newer version (tests/window/updates.rs); by which way the list is asked for (roads.rs).

use std::{
    ffi::OsString,
    io::{Read as _, Write as _},
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::SystemTime,
};

use practice_pool::PRACTICE_EMAIL;
use serde_json::json;
use tauri::{
    App as TauriApp, Manager as _,
    test::{MockRuntime, mock_builder},
};
use tempfile::TempDir;

use super::{Look, Looking, Source, Updates};
use crate::{
    app::App,
    arguments::Arguments,
    kept::{Kept, tests::is_read_whole},
    organisation::Organisation,
    views,
};

/// Somebody who says that there is no newer version, and counts who asks.
struct Place {
    source: Source,
    asked: Arc<AtomicUsize>,
}

impl Place {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                let mut stream = stream.unwrap();
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            }
        });
        let source = Source::new(&format!("http://{address}/latest.json"), "a key").unwrap();
        Self { source, asked }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// An app that was built with this source, on a computer on which an organisation may have put something.
pub(super) fn app(source: &Source, data: &TempDir, organisation: Organisation) -> TauriApp<MockRuntime> {
    let mut context = crate::context();
    data.path()
        .to_str()
        .unwrap()
        .clone_into(&mut context.config_mut().identifier);
    let builder = source.register(mock_builder(), &mut context);
    let arguments = Arguments::read([OsString::from("second-step")], &mut std::io::empty());
    let mut app = crate::compose_with(builder, arguments, organisation, None)
        .build(context)
        .unwrap();
    set_up(&mut app);
    app
}

/// As where the app sees to its own updates.
pub(super) fn updates(source: &Source, app: &TauriApp<MockRuntime>) -> Updates {
    let mine = Arc::clone(&app.state::<Arc<App>>());
    Updates::make(app.handle(), &mine, Some(source), SystemTime::now)
}

/// As `App::run` does it, and comes back.
#[expect(
    deprecated,
    reason = "there is no other way to run the set-up of an app that never ends"
)]
fn set_up(app: &mut TauriApp<MockRuntime>) {
    app.run_iteration(|_, _| {});
}

#[tokio::test]
async fn a_look_is_noted_and_is_todays() {
    let (place, data) = (Place::open(), TempDir::new().unwrap());
    let app = app(&place.source, &data, Organisation::none());
    let updates = updates(&place.source, &app);
    assert!(matches!(updates.shown(), views::Updates::NoneKnown));
    assert_eq!(updates.last_look(), None);
    updates.look().await.unwrap();
    assert_eq!(place.asked(), 1);
    assert!(!super::rules::is_time(updates.last_look(), SystemTime::now()));
}

#[tokio::test]
async fn it_is_not_quiet_while_a_code_is_waited_for() {
    let (place, data) = (Place::open(), TempDir::new().unwrap());
    let app = app(&place.source, &data, Organisation::none());
    let updates = updates(&place.source, &app);
    let mine = Arc::clone(&app.state::<Arc<App>>());
    assert!(updates.is_quiet().await, "on the first screen");
    mine.use_practice().await.unwrap();
    assert!(updates.is_quiet().await, "at the sign-in");
    mine.forgot_password(PRACTICE_EMAIL).await.unwrap();
    assert!(!updates.is_quiet().await, "where the code is entered");
    mine.cancel_sign_in().await;
    assert!(updates.is_quiet().await, "at the sign-in again");
}

#[tokio::test]
async fn where_the_organisation_says_no_nobody_is_asked_at_all() {
    let (place, data, put) = (Place::open(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let file = json!({
        "name": "A", "region": "eu-west-1", "userPoolId": "eu-west-1_A", "clientId": "c", "policy": { "updates": "off" },
    });
    std::fs::write(put.path().join("connection.json"), file.to_string()).unwrap();
    let app = app(&place.source, &data, Organisation::within(put.path()));
    let updates = updates(&place.source, &app);
    assert!(matches!(updates.shown(), views::Updates::SwitchedOff));
    updates.look().await.unwrap();
    Looking::look(&updates).await;
    assert_eq!(place.asked(), 0);
    assert!(updates.install(|| panic!("started again")).await.is_err());
}

#[test]
fn what_an_earlier_version_kept_is_read_whole() {
    is_read_whole("updates", |handle| {
        let looked = Kept::load(handle, "updates", |look: &Look| look.kept);
        assert_eq!(looked.entries().last().unwrap().at, 1_767_607_200);
        looked.change(|_| ());
    });
}
