//! Our client against moto's server, which nobody here wrote: every operation of ours that moto has.
//!
//! It proves shapes in both directions. It does not prove SRP, since moto takes any proof, nor codes, since it takes any
//! code, nor prerequisites beyond the one below. `RevokeToken` and `GetUserAuthFactors` are missing in moto; its answer
//! to those is used as an example of a server that breaks.
//!
//! `cargo xtask test contracts` starts the server (tests/contracts/with_moto.py) and says in `MOTO_POOL` where it is.
//! Each test has a person of its own, so that none meets the factors or sessions that another one changed.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests are not inside a test function, and stop the test in the same way"
)]

use std::{env, time::SystemTime};

use cognito::{
    AccessToken, AppClient, AuthOutcome, Authority, Cause, Challenge, ChallengeKind, ChallengeReply, ChallengeResponse,
    Client, Endpoint, ExceptionKind, FactorSettings, Failure, InitiateAuth, MfaPreference, Operation, RefreshToken,
    Tokens, Unreadable, WebAuthnSettings, srp,
};
use secrecy::SecretString;

const ON: FactorSettings = FactorSettings {
    enabled: true,
    preferred: false,
};
const PREFERRED: FactorSettings = FactorSettings {
    enabled: true,
    preferred: true,
};
const OFF: FactorSettings = FactorSettings {
    enabled: false,
    preferred: false,
};

/// What `MOTO_POOL` says.
struct Moto {
    client: Client,
    password: SecretString,
}

impl Moto {
    fn from_environment() -> Self {
        let pool = env::var("MOTO_POOL").expect("MOTO_POOL: run this through `cargo xtask test contracts`");
        let pool: serde_json::Value = serde_json::from_str(&pool).expect("MOTO_POOL is JSON");
        let text = |name: &str| pool[name].as_str().expect("MOTO_POOL is complete");
        let endpoint = Endpoint::custom(text("endpoint")).expect("moto's address");
        let app_client = AppClient::new(text("clientId"), None).expect("moto's client id");
        Self {
            client: Client::new(endpoint, app_client).expect("a client"),
            password: text("password").into(),
        }
    }

    async fn begin(&self, person: &str, password: &SecretString) -> Result<AuthOutcome, Failure> {
        let request = InitiateAuth::Password {
            username: person,
            password,
            device_key: None,
        };
        Ok(self.client.initiate_auth(request).await?.outcome)
    }

    async fn sign_in(&self, person: &str) -> Tokens {
        signed_in(
            self.begin(person, &self.password)
                .await
                .expect("moto lets the person in"),
        )
    }

    async fn challenged(&self, person: &str) -> Challenge {
        challenge(
            self.begin(person, &self.password)
                .await
                .expect("moto knows the password"),
        )
    }

    async fn reply(&self, person: &str, challenge: &Challenge, response: ChallengeResponse<'_>) -> AuthOutcome {
        let reply = ChallengeReply {
            username: person,
            session: challenge.session.as_ref(),
            response,
            device_key: None,
        };
        let answer = self.client.respond_to_auth_challenge(reply).await;
        answer.expect("moto takes the reply").outcome
    }

    async fn connect_authenticator(&self, token: &AccessToken) {
        self.client
            .verify_software_token(Authority::Token(token), &"123456".into(), Some("phone"))
            .await
            .expect("moto takes any code");
    }
}

fn signed_in(outcome: AuthOutcome) -> Tokens {
    match outcome {
        AuthOutcome::SignedIn(tokens) => tokens,
        AuthOutcome::Challenge(challenge) => panic!("asked for {:?} instead", challenge.kind),
    }
}

fn challenge(outcome: AuthOutcome) -> Challenge {
    match outcome {
        AuthOutcome::Challenge(challenge) => challenge,
        AuthOutcome::SignedIn(_) => panic!("signed in without being asked"),
    }
}

#[tokio::test]
async fn a_password_sign_in_brings_all_three_tokens_and_readable_claims() {
    let moto = Moto::from_environment();
    let tokens = moto.sign_in("ada").await;
    assert!(tokens.id.is_some());
    assert!(tokens.refresh.is_some());
    assert!(!tokens.expires_in.is_zero());
    let claims = tokens.access.claims().expect("moto's access tokens are JWTs");
    assert_eq!(claims.username.as_deref(), Some("ada"));
    assert_eq!(claims.token_use.as_deref(), Some("access"));
    assert_eq!(claims.client_id.as_deref(), Some(moto.client.app_client().id()));
    assert!(claims.expires_at > SystemTime::now());
}

#[tokio::test]
async fn a_wrong_password_is_told_apart_from_an_unknown_person_and_an_unknown_client() {
    let moto = Moto::from_environment();
    let wrong = moto.begin("ada", &"Not-the-password-1".into()).await.unwrap_err();
    assert_eq!(wrong.kind(), Some(ExceptionKind::NotAuthorized));
    assert_eq!(wrong.operation, Operation::InitiateAuth);
    assert_eq!(wrong.status, Some(400));
    assert!(wrong.request_id.is_some());
    assert!(wrong.service_time.is_some());

    let unknown = moto.begin("nobody", &moto.password).await.unwrap_err();
    assert_eq!(unknown.kind(), Some(ExceptionKind::UserNotFound));

    let stranger = AppClient::new("strangersclientid", None).unwrap();
    let request = InitiateAuth::Password {
        username: "ada",
        password: &moto.password,
        device_key: None,
    };
    let elsewhere = Client::new(moto.client.endpoint().clone(), stranger).unwrap();
    let refused = elsewhere.initiate_auth(request).await.unwrap_err();
    assert_eq!(refused.kind(), Some(ExceptionKind::ResourceNotFound));
}

/// moto's `SECRET_BLOCK` is a UUID with hyphens where the service sends Base64, and its `SRP_B` and salt are no numbers of
/// the exchange: an honest proof cannot be made from them, so this one is made up. moto looks only whether it is there.
#[tokio::test]
async fn an_srp_sign_in_goes_through_its_two_steps() {
    let moto = Moto::from_environment();
    let exchange = srp::Exchange::new([7; 128]).unwrap();
    let request = InitiateAuth::Srp {
        username: "ben",
        srp_a: exchange.srp_a(),
        device_key: None,
    };
    let challenge = challenge(moto.client.initiate_auth(request).await.unwrap().outcome);
    assert_eq!(challenge.username.as_deref(), Some("ben"));
    let ChallengeKind::PasswordVerifier(server) = &challenge.kind else {
        panic!("asked for {:?} instead", challenge.kind);
    };
    assert_eq!(
        exchange
            .prove("Pool", server, &moto.password, SystemTime::now())
            .unwrap_err(),
        srp::ChallengeRefused::NotBase64
    );
    let proof = srp::Proof {
        signature: "c2lnbmF0dXJl".to_owned(),
        secret_block: server.secret_block.clone(),
        timestamp: srp::timestamp(SystemTime::now()).unwrap(),
    };
    let response = ChallengeResponse::PasswordVerifier(&proof);
    signed_in(moto.reply("ben", &challenge, response).await);
}

#[tokio::test]
async fn a_refresh_brings_a_new_access_token_and_a_revoked_one_is_refused() {
    let moto = Moto::from_environment();
    let tokens = moto.sign_in("cleo").await;
    let refresh_token = &tokens.refresh.unwrap();
    let request = InitiateAuth::Refresh {
        refresh_token,
        username: None,
        device_key: None,
    };
    let renewed = signed_in(moto.client.initiate_auth(request).await.unwrap().outcome);
    assert_eq!(moto.client.get_user(&renewed.access).await.unwrap().username, "cleo");

    let request = InitiateAuth::Refresh {
        refresh_token: &RefreshToken::new("never-given-out".to_owned()).unwrap(),
        username: None,
        device_key: None,
    };
    let refused = moto.client.initiate_auth(request).await.unwrap_err();
    assert_eq!(refused.kind(), Some(ExceptionKind::NotAuthorized));
    let exception = refused.exception().unwrap();
    assert_eq!(exception.message, "Refresh Token has been revoked");
}

#[tokio::test]
async fn a_person_is_read_with_attributes_and_with_nothing_switched_on() {
    let moto = Moto::from_environment();
    let tokens = moto.sign_in("dora").await;
    let user = moto.client.get_user(&tokens.access).await.unwrap();
    assert_eq!(user.username, "dora");
    assert_eq!(user.attribute("phone_number"), Some("+15555550123"));
    assert_eq!(user.attribute("email_verified"), Some("true"));
    assert_eq!(user.preferred, None);
    assert!(user.factors.is_empty());

    let stranger = AccessToken::new("not.a.token".to_owned()).unwrap();
    let refused = moto.client.get_user(&stranger).await.unwrap_err();
    assert_eq!(refused.kind(), Some(ExceptionKind::NotAuthorized));
}

/// moto knows no email and no passkey: it takes those two blocks and forgets them, and answers `{}` all the same.
#[tokio::test]
async fn a_text_message_is_switched_on_asked_for_and_switched_off() {
    let moto = Moto::from_environment();
    let token = moto.sign_in("emil").await.access;
    let all = MfaPreference {
        sms: Some(PREFERRED),
        email: Some(ON),
        web_authn: Some(WebAuthnSettings { enabled: true }),
        software_token: None,
    };
    moto.client.set_user_mfa_preference(&token, &all).await.unwrap();
    let user = moto.client.get_user(&token).await.unwrap();
    assert_eq!(user.factors, ["SMS_MFA"]);
    assert_eq!(user.preferred.as_deref(), Some("SMS_MFA"));

    let asked = moto.challenged("emil").await;
    assert_eq!(asked.kind, ChallengeKind::SmsMfa { destination: None });
    let code = &"000000".into();
    signed_in(moto.reply("emil", &asked, ChallengeResponse::SmsMfa { code }).await);

    let off = MfaPreference {
        sms: Some(OFF),
        ..MfaPreference::default()
    };
    moto.client.set_user_mfa_preference(&token, &off).await.unwrap();
    let user = moto.client.get_user(&token).await.unwrap();
    assert!(user.factors.is_empty());
    assert_eq!(user.preferred, None);
}

/// The one prerequisite that moto has, in an older wording of the service.
#[tokio::test]
async fn an_authenticator_that_was_never_connected_is_refused() {
    let moto = Moto::from_environment();
    let token = moto.sign_in("fay").await.access;
    let preference = MfaPreference {
        software_token: Some(PREFERRED),
        ..MfaPreference::default()
    };
    let refused = moto
        .client
        .set_user_mfa_preference(&token, &preference)
        .await
        .unwrap_err();
    assert_eq!(refused.kind(), Some(ExceptionKind::InvalidParameter));
    assert_eq!(refused.operation, Operation::SetUserMfaPreference);
    let exception = refused.exception().unwrap();
    assert_eq!(exception.message, "User has not verified software token mfa");
    assert!(!refused.may_have_been_carried_out());
}

/// moto's key is `asdfasdfasdf` for everybody: 12 characters, where the service's model asks for 16 at least. It is
/// refused as unreadable rather than shown to a person.
#[tokio::test]
async fn an_authenticator_is_connected_asked_for_and_answered() {
    let moto = Moto::from_environment();
    let token = moto.sign_in("gus").await.access;
    let key = moto.client.associate_software_token(Authority::Token(&token)).await;
    assert!(
        matches!(
            key.as_ref().map_err(|failure| &failure.cause),
            Err(Cause::Unreadable(Unreadable::UnexpectedShape("SecretCode")))
        ),
        "{key:?}"
    );
    moto.connect_authenticator(&token).await;
    let preference = MfaPreference {
        software_token: Some(PREFERRED),
        sms: Some(ON),
        ..MfaPreference::default()
    };
    moto.client.set_user_mfa_preference(&token, &preference).await.unwrap();
    let user = moto.client.get_user(&token).await.unwrap();
    assert_eq!(user.preferred.as_deref(), Some("SOFTWARE_TOKEN_MFA"));
    assert_eq!(user.factors.len(), 2, "{:?}", user.factors);

    let asked = moto.challenged("gus").await;
    assert_eq!(asked.kind, ChallengeKind::SoftwareTokenMfa { device_name: None });
    let code = &"123456".into();
    signed_in(
        moto.reply("gus", &asked, ChallengeResponse::SoftwareTokenMfa { code })
            .await,
    );
}

/// moto puts the token itself into the message of its refusal: nothing of it may be kept.
#[tokio::test]
async fn after_signing_out_everywhere_the_token_is_refused_and_kept_out_of_the_failure() {
    let moto = Moto::from_environment();
    let token = moto.sign_in("hedy").await.access;
    moto.client.global_sign_out(&token).await.unwrap();
    let refused = moto.client.global_sign_out(&token).await.unwrap_err();
    assert_eq!(refused.kind(), Some(ExceptionKind::NotAuthorized));
    let shown = format!("{refused} {refused:?}");
    assert!(!token.expose().split('.').any(|part| shown.contains(part)), "{shown}");

    let reading = moto.client.get_user(&token).await.unwrap_err();
    assert_eq!(reading.kind(), Some(ExceptionKind::NotAuthorized));
}

/// moto has neither operation and answers with an HTML page and status 500.
#[tokio::test]
async fn a_server_that_breaks_is_known_by_its_status_and_its_page_is_not_kept() {
    let moto = Moto::from_environment();
    let tokens = moto.sign_in("ivan").await;
    let refresh = tokens.refresh.unwrap();
    let broken = [
        moto.client.get_user_auth_factors(&tokens.access).await.unwrap_err(),
        moto.client.revoke_token(&refresh).await.unwrap_err(),
    ];
    for failure in broken {
        assert_eq!(failure.kind(), Some(ExceptionKind::InternalError));
        assert_eq!(failure.status, Some(500));
        assert_eq!(failure.exception().unwrap().message, "");
        assert!(failure.may_have_been_carried_out());
    }
}
