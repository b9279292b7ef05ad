//! Signing in: every question this version knows, and what happens after a wrong answer.

use account::{Error, Factor, Step, Typed};
use cognito::ExceptionKind;
use practice_pool::{Factor as Pooled, Fault, Flow, PRACTICE_PASSWORD, Person, Settings, Status, Times};

use crate::house::{House, code_from, session, step};

fn with_on(factors: &[Pooled], preferred: Option<Pooled>) -> Person {
    Person {
        factors: factors.to_vec(),
        preferred,
        ..Person::default()
    }
}

fn kind(error: &Error) -> Option<ExceptionKind> {
    match error {
        Error::Service(failure)
        | Error::Password(failure)
        | Error::SignedOut(failure)
        | Error::NoPasswordSignIn(failure) => failure.kind(),
        _ => None,
    }
}

#[tokio::test]
async fn the_password_alone_signs_in_where_nothing_is_on() {
    let house = House::new().await;
    let session = house.signed_in().await;
    assert_eq!(session.state().person, "ada@practice.example");
    assert!(session.state().enabled.is_empty());
    assert!(!house.operations().is_empty());
}

#[tokio::test]
async fn a_wrong_password_is_told_and_never_sent_itself() {
    let house = House::with(Settings {
        flows: vec![Flow::UserSrp, Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    let error = house.start("not-the-password").await.unwrap_err();
    assert_eq!(kind(&error), Some(ExceptionKind::NotAuthorized));
    assert_eq!(house.operations(), ["InitiateAuth", "RespondToAuthChallenge"]);
}

#[tokio::test]
async fn what_cannot_be_a_password_or_a_name_is_refused_without_a_request() {
    let house = House::new().await;
    assert!(matches!(house.start("").await, Err(Error::Typed(Typed::Password))));
    assert!(matches!(
        house.start(&"x".repeat(257)).await,
        Err(Error::Typed(Typed::Password))
    ));
    assert_eq!(house.operations(), [""; 0]);
}

#[tokio::test]
async fn a_texted_code_signs_in() {
    let mut house = House::of(with_on(&[Pooled::Sms], Some(Pooled::Sms))).await;
    let (mut sign_in, asked) = house.asked().await;
    assert!(code_from(Factor::Sms, &asked).is_some_and(|masked| masked.ends_with("0123")));
    let code = house.code().await;
    let session = session(sign_in.answer_code(code.into()).await.unwrap());
    assert_eq!(session.state().preferred, Some(Factor::Sms));
}

#[tokio::test]
async fn an_emailed_code_signs_in() {
    let mut house = House::of(with_on(&[Pooled::Email], Some(Pooled::Email))).await;
    let (mut sign_in, asked) = house.asked().await;
    code_from(Factor::Email, &asked);
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn an_authenticators_code_signs_in_once() {
    const KEY: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    let person = Person {
        authenticator: Some(KEY.to_owned()),
        ..with_on(&[Pooled::SoftwareToken], None)
    };
    let house = House::of(person).await;
    let code = practice_pool::totp(KEY, house.clock.time()).unwrap();

    let (mut sign_in, asked) = house.asked().await;
    code_from(Factor::SoftwareToken, &asked);
    session(sign_in.answer_code(code.clone().into()).await.unwrap());

    let (mut again, _) = house.asked().await;
    let error = again.answer_code(code.into()).await.unwrap_err();
    assert_eq!(kind(&error), Some(ExceptionKind::ExpiredCode));
}

#[tokio::test]
async fn a_person_with_several_ways_chooses_one() {
    let mut house = House::of(with_on(&[Pooled::Sms, Pooled::Email], None)).await;
    let (mut sign_in, asked) = house.asked().await;
    assert_eq!(asked, Step::Choose([Factor::Sms, Factor::Email].into()));
    assert!(
        matches!(sign_in.choose(Factor::SoftwareToken).await, Err(Error::NoSuchStep)),
        "it was not offered"
    );
    let asked = step(sign_in.choose(Factor::Email).await.unwrap());
    code_from(Factor::Email, &asked);
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn after_a_wrong_code_the_right_one_still_signs_in() {
    let mut house = House::of(with_on(&[Pooled::Sms], None)).await;
    let (mut sign_in, asked) = house.asked().await;
    let code = house.code().await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let error = sign_in.answer_code(wrong.into()).await.unwrap_err();
    assert_eq!(kind(&error), Some(ExceptionKind::CodeMismatch));
    assert_eq!(sign_in.step(), Some(&asked));
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn a_code_that_cannot_be_right_costs_no_try() {
    let mut house = House::of(with_on(&[Pooled::Sms], None)).await;
    let (mut sign_in, _) = house.asked().await;
    let before = house.operations();
    assert!(matches!(
        sign_in.answer_code("12345".into()).await,
        Err(Error::Typed(Typed::CodeLength))
    ));
    assert!(matches!(
        sign_in.answer_code("12a456".into()).await,
        Err(Error::Typed(Typed::CodeNotDigits))
    ));
    assert_eq!(house.operations(), before);
    let code = house.code().await;
    let grouped = format!(" {} {}", &code[..3], &code[3..]);
    session(sign_in.answer_code(grouped.into()).await.unwrap());
}

#[tokio::test]
async fn a_sign_in_that_took_too_long_starts_over_without_asking_for_the_password() {
    let mut house = House::of(with_on(&[Pooled::Sms], None)).await;
    let (mut sign_in, _) = house.asked().await;
    let late = house.code().await;
    house.clock.pass(std::time::Duration::from_secs(4 * 60));
    step(sign_in.answer_code(late.into()).await.unwrap());
    assert!(sign_in.began_anew());
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn where_srp_is_not_enabled_the_password_goes_only_after_the_person_agreed() {
    let house = House::with(Settings {
        flows: vec![Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    let (mut sign_in, asked) = house.asked().await;
    assert_eq!(asked, Step::AgreeToSendPassword);
    assert_eq!(
        house.operations(),
        ["InitiateAuth", "InitiateAuth"],
        "both ways to prove it were tried, and nothing more was sent before the person agreed"
    );
    session(sign_in.agree_to_send_password().await.unwrap());
    assert_eq!(house.count("InitiateAuth"), 5, "both asked again, then the password");
}

#[tokio::test]
async fn where_only_the_choice_of_the_first_step_is_enabled_the_password_is_proved_all_the_same() {
    let mut house = House::with(Settings {
        flows: vec![Flow::UserAuth, Flow::UserPassword],
        people: vec![with_on(&[Pooled::Sms], None)],
        ..Settings::default()
    })
    .await;
    let (mut sign_in, asked) = house.asked().await;
    code_from(Factor::Sms, &asked);
    assert_eq!(
        house.operations(),
        ["InitiateAuth", "InitiateAuth", "RespondToAuthChallenge"],
        "nobody was asked to send it"
    );
    house.code().await;
    code_from(Factor::Sms, &step(sign_in.start_over().await.unwrap()));
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn an_organisation_may_agree_for_its_people() {
    let mut house = House::with(Settings {
        flows: vec![Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    house.pool.password_may_be_sent = true;
    house.signed_in().await;
}

#[tokio::test]
async fn an_emulator_that_does_not_know_srp_gets_the_password_on_this_computer() {
    let house = House::with(Settings {
        flows: vec![Flow::UserSrp, Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    let words = "Unsupported feature: InitiateAuth with AuthFlow=USER_SRP_AUTH";
    let fault = Fault::Exception {
        name: "Emulator#Unsupported".to_owned(),
        message: words.to_owned(),
        status: 500,
    };
    house.service.fail("InitiateAuth", fault, Times::Once);
    house.signed_in().await;
}

/// A first challenge whose values are these.
fn challenge(srp_b: &str, secret_block: &str) -> Fault {
    let body = format!(
        r#"{{"ChallengeName": "PASSWORD_VERIFIER", "ChallengeParameters": {{"SALT": "0a", "SRP_B": "{srp_b}",
            "SECRET_BLOCK": "{secret_block}", "USER_ID_FOR_SRP": "ada", "USERNAME": "ada"}}}}"#
    );
    Fault::Answer { body }
}

#[tokio::test]
async fn an_emulator_that_makes_up_its_srp_values_gets_the_password_on_this_computer() {
    for made_up in [challenge("0b", "not base64!"), challenge("no number", "AAAA")] {
        let house = House::with(Settings {
            flows: vec![Flow::UserSrp, Flow::UserPassword],
            ..Settings::default()
        })
        .await;
        house.service.fail("InitiateAuth", made_up, Times::Once);
        house.signed_in().await;
        assert_eq!(
            house.operations()[..2],
            ["InitiateAuth", "InitiateAuth"],
            "no proof was made of such values"
        );
    }
}

#[tokio::test]
async fn whoever_makes_the_proof_worthless_learns_nothing_of_the_password() {
    let house = House::with(Settings {
        flows: vec![Flow::UserSrp, Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    house.service.fail("InitiateAuth", challenge("00", "AAAA"), Times::Once);
    assert!(matches!(house.start(PRACTICE_PASSWORD).await, Err(Error::Impostor)));
    assert_eq!(house.operations(), ["InitiateAuth"]);
}

#[tokio::test]
async fn trouble_at_the_service_never_makes_the_app_send_the_password() {
    let house = House::with(Settings {
        flows: vec![Flow::UserSrp, Flow::UserPassword],
        ..Settings::default()
    })
    .await;
    for (name, status) in [
        ("InternalErrorException", 500),
        ("TooManyRequestsException", 400),
        ("NewException", 400),
    ] {
        let message = "Something went wrong".to_owned();
        house.service.fail(
            "InitiateAuth",
            Fault::Exception {
                name: name.to_owned(),
                message,
                status,
            },
            Times::Once,
        );
        let before = house.count("InitiateAuth");
        assert!(house.start(PRACTICE_PASSWORD).await.is_err());
        assert_eq!(house.count("InitiateAuth"), before + 1, "{name}");
    }
}

#[tokio::test]
async fn an_account_that_is_switched_off_or_belongs_elsewhere_is_told_as_such() {
    for (status, expected) in [
        (Status::Disabled, ExceptionKind::NotAuthorized),
        (Status::ExternalProvider, ExceptionKind::NotAuthorized),
    ] {
        let house = House::of(Person {
            status,
            ..Person::default()
        })
        .await;
        let error = house.start(PRACTICE_PASSWORD).await.unwrap_err();
        assert_eq!(kind(&error), Some(expected));
    }
}

#[tokio::test]
async fn a_step_that_this_version_does_not_know_is_named() {
    let house = House::new().await;
    let body = r#"{ "ChallengeName": "BRAND_NEW", "ChallengeParameters": {} }"#.to_owned();
    let fault = Fault::Answer { body };
    house.service.fail("RespondToAuthChallenge", fault, Times::Once);
    let error = house.start(PRACTICE_PASSWORD).await.unwrap_err();
    assert!(matches!(error, Error::UnknownStep(name) if name == "BRAND_NEW"));
}

#[tokio::test]
async fn an_app_client_with_a_secret_works() {
    let secret = "5ecret5ecret5ecret5ecret5ecret".to_owned();
    let mut house = House::with(Settings {
        client_secret: Some(secret),
        people: vec![with_on(&[Pooled::Sms], None)],
        ..Settings::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    let code = house.code().await;
    let session = session(sign_in.answer_code(code.into()).await.unwrap());
    house.clock.pass(std::time::Duration::from_secs(2 * 60 * 60));
    session.read().await.unwrap();
}
