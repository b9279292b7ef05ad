//! A company's network on this computer, for the tests of everything that goes onto one: a private certificate authority,
//! proxies of every temper, and servers whose every word is written out.
//!
//! The proxy of the environment and the system's trust store belong to a whole process: [`in_a_process`] starts a test
//! once more as another one. Nothing of this is in the app.
#![expect(
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::new_without_default,
    clippy::unwrap_used,
    reason = "only tests call it, and one that can't go on has failed"
)]

mod authority;
mod desktop;
mod servers;

use std::{env, fs, net::SocketAddr, process::Command};

pub use authority::{Authority, DAY};
pub use desktop::Desktop;
pub use servers::{
    Requests, answer, answer_by_tls, closed_port, cognitos_refusal, inspect, page, proxy, proxy_by_tls, serve,
};

/// In the environment of the other process.
const WITHIN: &str = "SECOND_STEP_TEST_WITHIN_A_COMPANY";

/// What the proxy says to whoever has not signed in to it.
pub const PROXY_SIGN_IN: &str =
    "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n";

/// What the test that runs in the other process was told; none in the first one.
pub fn within() -> Option<String> {
    env::var(WITHIN).ok()
}

/// Runs the test that calls this once more, as a process that is `told` something, whose environment names this proxy and
/// whose trust store holds this authority alone. On Linux; elsewhere the environment has no say. It fails where
/// that test does.
pub async fn in_a_process(told: &str, proxy: SocketAddr, authority: &Authority) {
    let by_environment = [("HTTPS_PROXY", format!("http://{proxy}"))];
    in_a_process_where(told, by_environment, authority).await;
}

/// The same in an environment of which more is written out.
pub async fn in_a_process_where<const N: usize>(told: &str, environment: [(&str, String); N], authority: &Authority) {
    let store = env::temp_dir().join(format!("second-step-store-{}-{told}.pem", std::process::id()));
    fs::write(&store, authority.pem()).unwrap();
    let this_test = std::thread::current().name().unwrap().to_owned();
    let mut again = Command::new(env::current_exe().unwrap());
    again
        .args(["--exact", &this_test, "--nocapture"])
        .env_clear()
        .env(WITHIN, told)
        .envs(environment)
        .env("SSL_CERT_FILE", &store);
    let output = tokio::task::spawn_blocking(move || again.output())
        .await
        .unwrap()
        .unwrap();
    fs::remove_file(store).unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{told}: {said}");
}
