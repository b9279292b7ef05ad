//! The package from outside: real requests over the loopback, and what becomes of the answers.
//!
//! Not covered: TLS that succeeds and HTTP/2, which the tests of the check of a connection have; the arithmetic of
//! SRP and the tables of failures, which have tests of their own beside the code.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of tests may fail as tests do"
)]

mod accounts;
mod answers;
mod failures;
mod headers;
mod refusals;
mod secrets;

use cognito::{
    AccessToken, AppClient, Client, DeviceConfirmation, Endpoint, FactorSettings, Limits, MfaPreference, NewDevice,
    RefreshToken, Session,
    srp::{DeviceSecret, DeviceVerifier},
};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

const DEVICE_KEY: &str = "eu-west-1_a1b2c3d4-5678-90ab-cdef-000000000002";

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

fn verifier() -> DeviceVerifier {
    let device = NewDevice {
        key: DEVICE_KEY.to_owned(),
        group_key: "-group".to_owned(),
    };
    DeviceSecret::new(&device, [1; 40], [2; 16]).verifier
}

fn confirmation(verifier: &DeviceVerifier) -> DeviceConfirmation<'_> {
    DeviceConfirmation {
        device_key: DEVICE_KEY,
        verifier,
        name: None,
    }
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
