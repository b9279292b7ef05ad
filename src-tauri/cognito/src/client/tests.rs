//! Not covered: how long a pause really lasts; the pauses are recorded here, not waited for.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use super::{Client, Limits};
use crate::{AccessToken, AppClient, Endpoint, FactorSettings, Failure, MfaPreference};

type Pauses = Arc<Mutex<Vec<Duration>>>;

fn client(server: &MockServer) -> (Client, Pauses) {
    let pauses = Pauses::default();
    let record = pauses.clone();
    let sleep = move |pause| {
        record.lock().unwrap().push(pause);
        Box::pin(std::future::ready(())) as _
    };
    let endpoint = Endpoint::custom(&server.uri()).unwrap();
    let app_client = AppClient::new("client", None).unwrap();
    (
        Client::with(None, endpoint, app_client, Limits::default(), Box::new(sleep)).unwrap(),
        pauses,
    )
}

async fn set_preference(client: &Client) -> Result<(), Failure> {
    let preference = MfaPreference {
        sms: Some(FactorSettings {
            enabled: true,
            preferred: false,
        }),
        ..MfaPreference::default()
    };
    client
        .set_user_mfa_preference(&AccessToken::new("token".into()).unwrap(), &preference)
        .await
}

/// Answers in this order, the last one for good.
async fn server(answers: impl IntoIterator<Item = ResponseTemplate>) -> MockServer {
    let server = MockServer::start().await;
    let mut answers = answers.into_iter().peekable();
    while let Some(answer) = answers.next() {
        let mock = Mock::given(any()).respond_with(answer);
        let mock = if answers.peek().is_some() {
            mock.up_to_n_times(1)
        } else {
            mock
        };
        mock.mount(&server).await;
    }
    server
}

async fn bodies(server: &MockServer) -> Vec<Vec<u8>> {
    server
        .received_requests()
        .await
        .unwrap()
        .into_iter()
        .map(|request| request.body)
        .collect()
}

#[tokio::test]
async fn a_write_is_repeated_with_the_same_bytes_until_it_succeeds() {
    let server = server([
        ResponseTemplate::new(503),
        ResponseTemplate::new(500),
        ResponseTemplate::new(200),
    ])
    .await;
    let (client, pauses) = client(&server);
    set_preference(&client).await.unwrap();
    let bodies = bodies(&server).await;
    assert_eq!(bodies.len(), 3);
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert_eq!(pauses.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn a_call_gives_up_after_three_attempts_with_the_services_last_word() {
    let server = server([ResponseTemplate::new(503).insert_header("x-amzn-requestid", "reference")]).await;
    let (client, _) = client(&server);
    let failure = set_preference(&client).await.unwrap_err();
    assert_eq!(
        (failure.status, failure.request_id.as_deref()),
        (Some(503), Some("reference"))
    );
    assert!(failure.may_have_been_carried_out());
    assert_eq!(bodies(&server).await.len(), 3);
}

#[tokio::test]
async fn the_services_own_pause_is_kept() {
    let busy = || ResponseTemplate::new(400).insert_header("x-amzn-errortype", "TooManyRequestsException");
    let server = server([
        busy().insert_header("x-amz-retry-after", "1234"),
        busy().insert_header("retry-after", "3"),
        ResponseTemplate::new(200),
    ])
    .await;
    let (client, pauses) = client(&server);
    set_preference(&client).await.unwrap();
    assert_eq!(
        *pauses.lock().unwrap(),
        [Duration::from_millis(1234), Duration::from_secs(3)]
    );
}

#[tokio::test]
async fn a_lock_on_the_person_is_not_prolonged() {
    let server = server([ResponseTemplate::new(400).insert_header("x-amzn-errortype", "LimitExceededException")]).await;
    let (client, pauses) = client(&server);
    set_preference(&client).await.unwrap_err();
    assert_eq!(bodies(&server).await.len(), 1);
    assert!(pauses.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_write_with_an_unreadable_answer_is_left_to_be_read_back() {
    let server = server([ResponseTemplate::new(200).set_body_string("<html>")]).await;
    let (client, _) = client(&server);
    assert!(set_preference(&client).await.unwrap_err().may_have_been_carried_out());
    assert_eq!(bodies(&server).await.len(), 1);
}

#[test]
fn a_client_prints_neither_connections_nor_secrets() {
    let endpoint = Endpoint::for_region("eu-west-1").unwrap();
    let app_client = AppClient::new("client", Some("hidden0hidden0hidden0hidden0".into())).unwrap();
    let printed = format!("{:?}", Client::new(endpoint, app_client).unwrap());
    assert!(
        printed.contains("eu-west-1") && !printed.contains("hidden"),
        "{printed}"
    );
}
