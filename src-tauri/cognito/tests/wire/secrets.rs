//! That no secret is ever printed, whichever way one tries.
//!
//! Not covered: memory. Bodies are wiped after use, and what reqwest and the system copy on the way is theirs.

use std::{
    collections::BTreeMap,
    fmt::Debug,
    io,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use cognito::{
    AccessToken, AppClient, Attribute, Authority, ChallengeReply, ChallengeResponse, Client, Endpoint, FirstFactor,
    IdToken, InitiateAuth, PasswordChange, PasswordReset, RefreshToken, Session, SoftwareTokenSecret,
    SoftwareTokenVerified, Tokens, User, srp,
};
use rstest::rstest;
use secrecy::SecretString;
use tracing_subscriber::fmt::MakeWriter;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

/// Part of every secret here, and long enough to be admitted as any of them.
const SECRET: &str = "hush0hush0hush0hush0hush0";

fn assert_silent(printed: &impl Debug) {
    for text in [format!("{printed:?}"), format!("{printed:#?}")] {
        assert!(!text.contains("hush"), "{text}");
    }
}

fn session() -> Session {
    Session::new(SECRET.into()).unwrap()
}

fn access_token() -> AccessToken {
    AccessToken::new(SECRET.into()).unwrap()
}

fn refresh_token() -> RefreshToken {
    RefreshToken::new(SECRET.into()).unwrap()
}

fn client(url: &str) -> Client {
    Client::new(
        Endpoint::custom(url).unwrap(),
        AppClient::new("client", Some(SECRET.into())).unwrap(),
    )
    .unwrap()
}

#[test]
fn tokens_and_sessions_print_nothing_of_themselves() {
    assert_silent(&(
        access_token(),
        refresh_token(),
        session(),
        IdToken::new(SECRET.into()).unwrap(),
    ));
    assert_silent(&Tokens {
        access: access_token(),
        id: IdToken::new(SECRET.into()).ok(),
        refresh: Some(refresh_token()),
        expires_in: Duration::from_hours(1),
        new_device: None,
    });
    assert_silent(&(Authority::Token(&access_token()), Authority::Session(&session())));
    assert_silent(&SoftwareTokenSecret::new(SECRET.into(), Some(session())).unwrap());
    assert_silent(&SoftwareTokenVerified {
        session: Some(session()),
    });
}

#[test]
fn a_client_prints_nothing_of_its_secret() {
    assert_silent(&client("https://cognito-idp.example.com"));
    assert_silent(client("https://cognito-idp.example.com").app_client());
}

#[test]
fn requests_print_nothing_of_passwords_and_codes() {
    let (secret, refresh_token, session) = (SecretString::from(SECRET), refresh_token(), session());
    assert_silent(&InitiateAuth::Password {
        username: "sam",
        password: &secret,
        device_key: None,
    });
    assert_silent(&InitiateAuth::Refresh {
        refresh_token: &refresh_token,
        username: None,
        device_key: None,
    });
    assert_silent(&InitiateAuth::UserAuth {
        username: "sam",
        preferred_challenge: None,
        first: Some(FirstFactor::Password(&secret)),
        session: Some(&session),
        device_key: None,
    });
    assert_silent(&PasswordReset {
        username: "sam",
        code: &secret,
        new_password: &secret,
    });
    assert_silent(&PasswordChange {
        previous: Some(&secret),
        new_password: &secret,
    });
    let attributes = BTreeMap::from([("given_name".to_owned(), secret.clone())]);
    for response in [
        ChallengeResponse::SmsMfa { code: &secret },
        ChallengeResponse::EmailOtp { code: &secret },
        ChallengeResponse::SmsOtp { code: &secret },
        ChallengeResponse::SoftwareTokenMfa { code: &secret },
        ChallengeResponse::Password { password: &secret },
        ChallengeResponse::SelectChallenge {
            answer: "PASSWORD",
            with: Some(FirstFactor::Password(&secret)),
        },
        ChallengeResponse::NewPassword {
            password: &secret,
            attributes: &attributes,
        },
        ChallengeResponse::MfaSetupEmail { address: &secret },
        ChallengeResponse::Custom { answer: &secret },
    ] {
        assert_silent(&ChallengeReply {
            username: "sam",
            session: Some(&session),
            response,
            device_key: None,
        });
    }
}

#[test]
fn a_proof_prints_nothing_but_its_time() {
    let exchange = srp::Exchange::new([7; 128]).unwrap();
    assert_eq!(format!("{exchange:?}"), "Exchange(…)");
    let challenge = srp::ServerChallenge {
        srp_b: "b".into(),
        salt: "5a".into(),
        secret_block: String::new(),
        user_id: "sam".into(),
    };
    let proof = exchange
        .prove("pool", &challenge, &SECRET.into(), SystemTime::UNIX_EPOCH)
        .unwrap();
    assert!(!format!("{proof:?}").contains(&proof.signature));
}

#[test]
fn a_person_prints_the_names_of_attributes_only() {
    let attribute = Attribute {
        name: "phone_number".into(),
        value: SECRET.into(),
    };
    let user = User {
        username: "sam".into(),
        attributes: vec![attribute],
        preferred: None,
        factors: vec![],
    };
    assert_silent(&user);
    assert!(format!("{user:?}").contains("phone_number"));
}

/// Everything that is written to the log, down to the finest.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[rstest]
#[case::echoed_by_an_exception(ResponseTemplate::new(400).set_body_string(format!(
    r#"{{"__type":"InvalidParameterException","message":"Value '{SECRET}' at 'x' failed, {SECRET}","reasonCode":"{SECRET}"}}"#
)))]
#[case::echoed_by_a_page(ResponseTemplate::new(200).set_body_string(SECRET))]
#[case::echoed_by_a_member(ResponseTemplate::new(200).set_body_string(format!(
    r#"{{"Username":["{SECRET}"],"ChallengeName":["{SECRET}"],"SecretCode":["{SECRET}"],"Status":"{SECRET}"}}"#
)))]
#[case::granted(ResponseTemplate::new(200).set_body_string(format!(
    r#"{{"Username":"sam","AuthenticationResult":{{"AccessToken":"{SECRET}"}},"SecretCode":"{SECRET}","Status":"SUCCESS"}}"#
)))]
#[tokio::test]
async fn no_call_prints_or_logs_what_it_sends_or_is_told(#[case] answer: ResponseTemplate) {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(answer.insert_header("x-amzn-requestid", "5ad2b3a4"))
        .mount(&server)
        .await;
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let (client, secret, code) = (
        client(&server.uri()),
        SecretString::from(SECRET),
        SecretString::from("123456"),
    );
    let (token, session) = (access_token(), session());
    let reply = ChallengeReply {
        username: "sam",
        session: Some(&session),
        response: ChallengeResponse::SmsMfa { code: &secret },
        device_key: None,
    };
    assert_silent(
        &client
            .initiate_auth(InitiateAuth::Password {
                username: "sam",
                password: &secret,
                device_key: None,
            })
            .await,
    );
    assert_silent(&client.respond_to_auth_challenge(reply).await);
    assert_silent(&client.get_user(&token).await);
    let (reset, change) = (
        PasswordReset {
            username: "sam",
            code: &secret,
            new_password: &secret,
        },
        PasswordChange {
            previous: Some(&secret),
            new_password: &secret,
        },
    );
    assert_silent(&client.confirm_sign_up("sam", &secret).await);
    assert_silent(&client.confirm_forgot_password(reset).await);
    assert_silent(&client.change_password(&token, change).await);
    assert_silent(&client.list_devices(&token).await);
    assert_silent(&client.get_tokens_from_refresh_token(&refresh_token(), None).await);
    assert_silent(&client.associate_software_token(Authority::Token(&token)).await);
    assert_silent(
        &client
            .verify_software_token(Authority::Session(&session), &code, None)
            .await,
    );
    assert_silent(&client.revoke_token(&refresh_token()).await);
    assert_silent(
        &client
            .global_sign_out(&token)
            .await
            .map_err(|failure| failure.to_string()),
    );

    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("InitiateAuth") && log.contains("5ad2b3a4"), "{log}");
    assert!(!log.contains("hush") && !log.contains("123456"), "{log}");
}
