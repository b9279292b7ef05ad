//! The app without a window.

use std::{ffi::OsString, io::Write as _};

use practice_pool::PracticePool;
use serde_json::{Value, json};
use tauri::{
    WebviewWindow,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::{NamedTempFile, TempDir};

pub(crate) struct TestApp {
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
    _data: TempDir,
}

impl TestApp {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let data = TempDir::new().unwrap();
        let mut context = second_step::context();
        // The settings' folder is the system's one joined with the identifier: an absolute one stands alone.
        data.path()
            .to_str()
            .unwrap()
            .clone_into(&mut context.config_mut().identifier);
        let arguments = ["second-step"].iter().chain(arguments).map(OsString::from);
        let mut app = second_step::compose(mock_builder(), arguments).build(context).unwrap();
        set_up(&mut app);
        let window = tauri::Manager::get_webview_window(&app, "main").unwrap();
        Self {
            window,
            _app: app,
            _data: data,
        }
    }

    /// On a pool of the test's own.
    pub(crate) fn on(pool: &PracticePool) -> Self {
        let mut file = NamedTempFile::new().unwrap();
        file.write_all(pool.connection().to_string().as_bytes()).unwrap();
        Self::start(&["--connection", file.path().to_str().unwrap()])
    }

    /// What the window would get: the answer, or the rejection.
    pub(crate) fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.invoke_from("tauri://localhost", command, arguments)
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

    /// Calls a command that takes nothing and succeeds.
    pub(crate) fn ask(&self, command: &str) -> Value {
        self.invoke(command, json!({})).unwrap()
    }

    pub(crate) fn sign_in(&self) -> Value {
        let (username, password) = (practice_pool::PRACTICE_EMAIL, practice_pool::PRACTICE_PASSWORD);
        self.invoke("sign_in", json!({ "username": username, "password": password }))
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
