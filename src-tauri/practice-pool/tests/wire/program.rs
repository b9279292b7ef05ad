//! The built program: what it prints, in which order, and that somebody can sign in with it.
//!
//! Not covered here: Ctrl-C, which only a terminal sends portably.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// Ends the program with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().expect("it runs");
        self.0.wait().expect("it ends");
    }
}

#[tokio::test]
async fn the_connection_file_comes_first_then_who_may_sign_in_then_what_is_sent() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_practice-pool"))
        .args(["--mfa", "required", "--password-flow"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
    let _running = Running(program);
    let mut line = || lines.next().expect("a line").expect("text");

    let connection: Value = serde_json::from_str(&line()).expect("one JSON object");
    assert_eq!(
        (&connection["version"], &connection["mfa"]),
        (&json!(1), &json!("required"))
    );
    assert_eq!(connection["userPoolId"], "us-east-1_Practice1");
    let username = line();
    let username = username.strip_prefix("username: ").expect("who");
    let password = line();
    let password = password.strip_prefix("password: ").expect("with what");

    let call = async |operation: &str, body: Value| {
        let answer = reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client")
            .post(connection["endpoint"].as_str().expect("an endpoint"))
            .header("X-Amz-Target", format!("AWSCognitoIdentityProviderService.{operation}"))
            .body(body.to_string())
            .send()
            .await
            .expect("an answer");
        serde_json::from_slice::<Value>(&answer.bytes().await.expect("a body")).expect("JSON")
    };
    let client = &connection["clientId"];
    let parameters = json!({"USERNAME": username, "PASSWORD": password});
    let body = json!({"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters});
    let asked = call("InitiateAuth", body).await;
    assert_eq!(asked["ChallengeName"], "SELECT_MFA_TYPE", "{asked}");
    let responses = json!({"USERNAME": username, "ANSWER": "SMS_MFA"});
    let body = json!({
        "ChallengeName": "SELECT_MFA_TYPE",
        "ClientId": client,
        "Session": asked["Session"],
        "ChallengeResponses": responses,
    });
    assert_eq!(call("RespondToAuthChallenge", body).await["ChallengeName"], "SMS_MFA");
    let message = line();
    let code = message
        .strip_prefix("message: sms to +15555550123: Your code is ")
        .expect("a message");
    assert_eq!(code.len(), 6);
}

#[test]
fn a_wrong_argument_ends_the_program_with_its_usage() {
    let ended = Command::new(env!("CARGO_BIN_EXE_practice-pool"))
        .arg("--prot")
        .output()
        .expect("the program starts");
    let said = String::from_utf8(ended.stderr).expect("text");
    assert_eq!(ended.status.code(), Some(2));
    assert!(
        said.contains("\"--prot\"") && said.contains("Usage: practice-pool"),
        "{said}"
    );
}
