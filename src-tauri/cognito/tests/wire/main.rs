//! The package from outside: real requests over the loopback, and what becomes of the answers.
//!
//! Not covered: TLS that succeeds and HTTP/2, which need a certificate that this computer trusts; the arithmetic of
//! SRP and the tables of failures, which have tests of their own beside the code.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of tests may fail as tests do"
)]

mod answers;
mod failures;
mod headers;
mod refusals;
mod secrets;

use cognito::{AccessToken, AppClient, Client, Endpoint, FactorSettings, Limits, MfaPreference, RefreshToken, Session};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

/// A server that gives the same answer to everything, and a client that speaks to it.
async fn pool(answer: ResponseTemplate) -> (MockServer, Client) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = client_of(
        &server.uri(),
        Limits {
            attempts: 1,
            ..Limits::default()
        },
    );
    (server, client)
}

fn client_of(url: &str, limits: Limits) -> Client {
    let app_client = AppClient::new("1example23456789", None).unwrap();
    Client::with_limits(Endpoint::custom(url).unwrap(), app_client, limits).unwrap()
}

fn access_token() -> AccessToken {
    AccessToken::new("example.access-token".into()).unwrap()
}

fn refresh_token() -> RefreshToken {
    RefreshToken::new("example.refresh-token".into()).unwrap()
}

fn session() -> Session {
    Session::new("example-session-of-20-characters".into()).unwrap()
}

fn sms_on() -> MfaPreference {
    MfaPreference {
        sms: Some(FactorSettings {
            enabled: true,
            preferred: false,
        }),
        ..MfaPreference::default()
    }
}
