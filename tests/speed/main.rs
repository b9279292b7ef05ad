//! `cargo xtask bench`: what this app adds to the bare work, side by side in one run.
//!
//! Each pair is measured in turns, so that whatever else the machine does hits both alike; the figure is the median.
//! Nothing here passes or fails: timings of a busy machine are no test.
#![expect(clippy::unwrap_used, reason = "a measurement that can't go on has failed")]

#[path = "../ipc/app.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod app;
#[cfg(target_os = "linux")]
mod started;

use std::{
    hint::black_box,
    time::{Duration, Instant, SystemTime},
};

use cognito::{
    AppClient, AuthOutcome, Client, Endpoint, FactorSettings, InitiateAuth, MfaPreference,
    srp::{Exchange, ServerChallenge},
};
use practice_pool::{Flow, PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticePool, Settings};
use serde_json::{Value, json};

use crate::app::TestApp;

const REQUESTS: u32 = 300;
const PROOFS: u32 = 40;

#[tokio::main]
async fn main() {
    // Cargo passes flags of its own harness; there is nothing to choose here.
    let flows = vec![Flow::UserSrp, Flow::UserPassword, Flow::RefreshToken];
    let pool = PracticePool::start(Settings {
        flows,
        ..Settings::default()
    })
    .await
    .unwrap();
    println!("{:<44} {:>10} {:>10} {:>7}", "", "this app", "bare", "times");
    one_request(&pool).await;
    whole_command(&pool).await;
    proof();
    #[cfg(target_os = "linux")]
    started::measure();
}

fn preference(enabled: bool) -> MfaPreference {
    MfaPreference {
        sms: Some(FactorSettings {
            enabled,
            preferred: false,
        }),
        ..MfaPreference::default()
    }
}

fn body(token: &str, enabled: bool) -> Vec<u8> {
    let settings = json!({ "Enabled": enabled, "PreferredMfa": false });
    json!({ "AccessToken": token, "SMSMfaSettings": settings })
        .to_string()
        .into_bytes()
}

/// A POST with nothing around it: what anybody would write.
async fn post(bare: &reqwest::Client, url: &str, operation: &str, body: Vec<u8>) {
    let answer = bare
        .post(url)
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("X-Amz-Target", format!("AWSCognitoIdentityProviderService.{operation}"))
        .body(body)
        .send()
        .await
        .unwrap();
    assert!(answer.status().is_success());
    black_box(answer.bytes().await.unwrap());
}

async fn token(client: &Client) -> cognito::AccessToken {
    let password = PRACTICE_PASSWORD.into();
    let answer = client.initiate_auth(InitiateAuth::Password {
        username: PRACTICE_EMAIL,
        password: &password,
        device_key: None,
    });
    match answer.await.unwrap().outcome {
        AuthOutcome::SignedIn(tokens) => tokens.access,
        AuthOutcome::Challenge(_) => unreachable!("nothing is on"),
    }
}

async fn one_request(pool: &PracticePool) {
    let endpoint = Endpoint::custom(&pool.endpoint()).unwrap();
    let client = Client::new(endpoint, AppClient::new(pool.client_id(), None).unwrap()).unwrap();
    let (bare, url) = (reqwest::Client::new(), pool.endpoint());
    let token = token(&client).await;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..REQUESTS {
        let enabled = turn % 2 == 0;
        let preference = preference(enabled);
        ours.push(timed(async { client.set_user_mfa_preference(&token, &preference).await.unwrap() }).await);
        let body = body(token.expose(), enabled);
        theirs.push(timed(post(&bare, &url, "SetUserMFAPreference", body)).await);
    }
    client
        .set_user_mfa_preference(&token, &preference(false))
        .await
        .unwrap();
    line("set_user_mfa_preference / one POST", &mut ours, &mut theirs);
}

async fn whole_command(pool: &PracticePool) {
    let endpoint = Endpoint::custom(&pool.endpoint()).unwrap();
    let client = Client::new(endpoint, AppClient::new(pool.client_id(), None).unwrap()).unwrap();
    let token = token(&client).await;
    let (bare, url) = (reqwest::Client::new(), pool.endpoint());
    let app = TestApp::on(pool);
    assert_eq!(app.sign_in(), app.ask("view"));
    let read = json!({ "AccessToken": token.expose() }).to_string().into_bytes();
    let (mut ours, mut theirs, mut boundary) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..REQUESTS {
        let enabled = turn % 2 == 0;
        // What crossing the boundary costs, whatever the command does: this one asks nobody.
        let begin = Instant::now();
        black_box(tokio::task::block_in_place(|| app.ask("view")));
        boundary.push(begin.elapsed());
        // From a thread of its own, as the window would call: the answer is waited for without the runtime.
        let begin = Instant::now();
        let saved =
            tokio::task::block_in_place(|| app.save(&json!({ "sms": { "enabled": enabled, "preferred": false } })));
        ours.push(begin.elapsed());
        assert_eq!(saved.unwrap()["changed"], Value::Bool(true));

        // As a command would that did nothing else: on the runtime that commands run on, and waited for in the same way.
        let (bare, url, read, body) = (bare.clone(), url.clone(), read.clone(), body(token.expose(), enabled));
        let posts = async move {
            post(&bare, &url, "GetUser", read.clone()).await;
            post(&bare, &url, "SetUserMFAPreference", body).await;
            post(&bare, &url, "GetUser", read).await;
        };
        let begin = Instant::now();
        tokio::task::block_in_place(|| {
            let (done, wait) = std::sync::mpsc::channel();
            tauri::async_runtime::spawn(async move {
                posts.await;
                done.send(()).unwrap();
            });
            wait.recv().unwrap();
        });
        theirs.push(begin.elapsed());
    }
    line("the command set_mfa_preference / three POSTs", &mut ours, &mut theirs);
    let boundary = median(&mut boundary);
    println!(
        "{:<44} {:>10}",
        "  of which crossing the boundary",
        milliseconds(boundary)
    );
}

/// Our proof against an independent implementation's, on the same challenge.
fn proof() {
    let password = PRACTICE_PASSWORD.into();
    let challenge = ServerChallenge {
        srp_b: "9b07da5ea5534e7d".repeat(48),
        salt: "00c0ffee00c0ffee00c0ffee00c0ffee".to_owned(),
        secret_block: "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".to_owned(),
        user_id: "a1b2c3d4-0000-4000-8000-000000000001".to_owned(),
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..PROOFS {
        let ephemeral = [u8::try_from(turn % 200).unwrap() + 1; 128];
        let begin = Instant::now();
        let exchange = Exchange::new(ephemeral).unwrap();
        black_box(
            exchange
                .prove("EXAMPLE01", &challenge, &password, SystemTime::now())
                .unwrap(),
        );
        ours.push(begin.elapsed());

        let begin = Instant::now();
        let client = aws_cognito_srp::SrpClient::new(
            aws_cognito_srp::User::new("us-east-1_EXAMPLE01", &challenge.user_id, PRACTICE_PASSWORD),
            "clientid",
            None,
        );
        let _ = black_box(client.get_auth_parameters());
        let parameters = client.verify(
            &challenge.secret_block,
            &challenge.user_id,
            &challenge.salt,
            &challenge.srp_b,
        );
        let _ = black_box(parameters.unwrap());
        theirs.push(begin.elapsed());
    }
    line("SRP exchange and proof / aws-cognito-srp", &mut ours, &mut theirs);
}

async fn timed(work: impl Future<Output = ()>) -> Duration {
    let begin = Instant::now();
    work.await;
    begin.elapsed()
}

fn line(what: &str, ours: &mut [Duration], theirs: &mut [Duration]) {
    let (ours, theirs) = (median(ours), median(theirs));
    let times = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "{what:<44} {:>10} {:>10} {times:>7.2}",
        milliseconds(ours),
        milliseconds(theirs)
    );
}

fn milliseconds(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
