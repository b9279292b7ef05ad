//! The app without a window.

use std::{
    ffi::OsString,
    io::Write as _,
    path::Path,
    rc::Rc,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender, channel},
    },
};

use practice_pool::PracticePool;
use second_step::Organisation;
use serde_json::{Value, json};
use tauri::{
    WebviewWindow,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::{NamedTempFile, TempDir};

/// Where the page is from. WebView2 takes no scheme of an app's own.
const PAGE: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

pub(crate) struct TestApp {
    heard: Arc<Mutex<Option<Sender<Value>>>>,
    window: WebviewWindow<MockRuntime>,
    app: tauri::App<MockRuntime>,
    _data: Rc<TempDir>,
}

impl TestApp {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::start_in(&Rc::new(TempDir::new().unwrap()), arguments)
    }

    /// On a computer that may know something from an earlier start.
    pub(crate) fn start_in(data: &Rc<TempDir>, arguments: &[&str]) -> Self {
        Self::start_at(Organisation::none(), data, arguments)
    }

    /// On a computer on which an organisation put something.
    pub(crate) fn start_at(organisation: Organisation, data: &Rc<TempDir>, arguments: &[&str]) -> Self {
        let mut context = second_step::context();
        // The settings' folder is the system's one joined with the identifier: an absolute one stands alone.
        data.path()
            .to_str()
            .unwrap()
            .clone_into(&mut context.config_mut().identifier);
        let arguments = ["second-step"].iter().chain(arguments).map(OsString::from);
        let heard = Arc::new(Mutex::new(None::<Sender<Value>>));
        let hear = Arc::clone(&heard);
        let builder = mock_builder().channel_interceptor(move |_, _, _, message| {
            if let Some(listener) = &*hear.lock().unwrap() {
                drop(listener.send(message.clone().deserialize().unwrap()));
            }
            true
        });
        let mut app = second_step::compose(builder, arguments, organisation)
            .build(context)
            .unwrap();
        set_up(&mut app);
        let window = tauri::Manager::get_webview_window(&app, "main").unwrap();
        Self {
            heard,
            window,
            app,
            _data: Rc::clone(data),
        }
    }

    /// On a pool of the test's own.
    pub(crate) fn on(pool: &PracticePool) -> Self {
        Self::on_in(&Rc::new(TempDir::new().unwrap()), pool)
    }

    /// On a pool of the test's own, and on a computer that may know something from an earlier start.
    pub(crate) fn on_in(data: &Rc<TempDir>, pool: &PracticePool) -> Self {
        let mut file = NamedTempFile::new().unwrap();
        file.write_all(pool.connection().to_string().as_bytes()).unwrap();
        Self::start_in(data, &["--connection", file.path().to_str().unwrap()])
    }

    /// What the window would get: the answer, or the rejection.
    pub(crate) fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.invoke_from(PAGE, command, arguments)
    }

    pub(crate) fn invoke_from(&self, page: &str, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: page.parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize().unwrap())
    }

    /// What the app tells the window from now on.
    pub(crate) fn news(&self) -> Receiver<Value> {
        let (tell, news) = channel();
        *self.heard.lock().unwrap() = Some(tell);
        self.invoke("watch_news", json!({ "channel": "__CHANNEL__:1" }))
            .unwrap();
        news
    }

    /// Somebody starts the app once more.
    pub(crate) fn start_again(&self, words: &[&str]) {
        self.start_again_in(Path::new("/"), words);
    }

    /// The same in a folder of theirs.
    pub(crate) fn start_again_in(&self, folder: &Path, words: &[&str]) {
        let words = ["second-step"].iter().chain(words).map(|word| (*word).to_owned());
        second_step::started_again(self.app.handle(), words, folder);
    }

    /// Calls a command that takes nothing and succeeds.
    pub(crate) fn ask(&self, command: &str) -> Value {
        self.invoke(command, json!({})).unwrap()
    }

    /// Adds what is offered now.
    pub(crate) fn accept_offer(&self) -> Value {
        self.answer_offer("accept_offer").unwrap()
    }

    /// Does not add it.
    pub(crate) fn decline_offer(&self) -> Value {
        self.answer_offer("decline_offer").unwrap()
    }

    pub(crate) fn answer_offer(&self, command: &str) -> Result<Value, Value> {
        let number = &self.ask("view")["number"];
        self.invoke(command, json!({ "number": number }))
    }

    pub(crate) fn sign_in(&self) -> Value {
        let (username, password) = (practice_pool::PRACTICE_EMAIL, practice_pool::PRACTICE_PASSWORD);
        self.invoke(
            "sign_in",
            json!({ "username": username, "password": password, "stay": false }),
        )
        .unwrap()
    }

    pub(crate) fn save(&self, preference: &Value) -> Result<Value, Value> {
        self.invoke("set_mfa_preference", json!({ "preference": preference }))
    }
}

/// Runs the set-up and opens the configured window, as the start of the event loop would.
#[expect(
    deprecated,
    reason = "the loop itself would never give the test its turn; one turn of it is all that is needed"
)]
fn set_up(app: &mut tauri::App<MockRuntime>) {
    app.run_iteration(|_, _| {});
}
