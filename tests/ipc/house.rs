//! What the journeys across the boundary begin with.

use practice_pool::{PracticePool, Settings};
use serde_json::{Value, json};

use crate::app::TestApp;

/// What differs from run to run: request ids and times.
macro_rules! snapshot {
    ($name:literal, $value:expr) => {
        insta::assert_json_snapshot!($name, $value, {
            ".reference.requestId" => "[request id]",
            ".reference.time" => "[time]",
            ".reference.appVersion" => "[version]",
            ".key" => "[key]",
            ".qr" => "[QR code]",
        })
    };
}
pub(crate) use snapshot;

/// Signed in to the practice account.
pub(crate) fn practising() -> TestApp {
    let app = TestApp::start(&[]);
    app.ask("use_practice");
    app.sign_in();
    app
}

pub(crate) async fn pool(settings: Settings) -> PracticePool {
    PracticePool::start(settings).await.unwrap()
}

/// A preference: text message on, and asked for.
pub(crate) fn text_message() -> Value {
    json!({ "sms": { "enabled": true, "preferred": true } })
}
