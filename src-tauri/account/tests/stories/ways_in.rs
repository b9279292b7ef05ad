//! What a pool can ask before it lets somebody in, beyond password and code: a new password, a second step to set up,
//! another way to begin, a question of its own, a code for a password that was forgotten or an account never confirmed.
//!
//! Does not cover: random orders of all of these (`tests/sign_ins`), remembered computers (`devices.rs`).

use std::{collections::BTreeMap, time::Duration};

use account::{Error, Factor, Next, SignIn, StartWay, Step, Typed};
use cognito::ExceptionKind;
use practice_pool::{
    CustomChallenge, Factor as Pooled, FirstFactor, Flow, MfaMode, PRACTICE_EMAIL, PRACTICE_PASSWORD, Person, Question,
    Settings, Status, totp,
};
use secrecy::ExposeSecret as _;

use crate::house::{House, code_from, session, step};

const NEW: &str = "Another-Horse-9";

fn of_status(status: Status) -> Person {
    Person {
        status,
        ..Person::default()
    }
}

fn required(person: Person) -> Settings {
    Settings {
        mfa: MfaMode::Required,
        people: vec![person],
        ..Settings::default()
    }
}

fn kind(error: &Error) -> Option<ExceptionKind> {
    match error {
        Error::Service(failure) | Error::Password(failure) => failure.kind(),
        _ => None,
    }
}

#[tokio::test]
async fn a_temporary_password_is_replaced_on_the_way_in() {
    let settings = Settings {
        people: vec![of_status(Status::ForceChangePassword)],
        required_attributes: vec!["given_name".to_owned()],
        ..Settings::default()
    };
    let house = House::with(settings).await;
    let (mut sign_in, asked) = house.asked().await;
    let attributes = vec!["given_name".to_owned()];
    assert_eq!(asked, Step::NewPassword { attributes });

    let nothing = sign_in.set_new_password(NEW.into(), BTreeMap::new()).await;
    assert!(matches!(nothing, Err(Error::Typed(Typed::Attribute))));
    let named = || BTreeMap::from([("given_name".to_owned(), "Ada".into())]);
    let weak = sign_in.set_new_password("weak".into(), named()).await.unwrap_err();
    assert_eq!(kind(&weak), Some(ExceptionKind::InvalidPassword));
    session(sign_in.set_new_password(NEW.into(), named()).await.unwrap());

    assert_eq!(house.person().password, NEW);
    assert_eq!(house.person().attributes["given_name"], "Ada");
}

#[tokio::test]
async fn a_required_step_is_set_up_with_an_authenticator_on_the_way_in() {
    let person = Person {
        email: None,
        phone: None,
        ..Person::default()
    };
    let username = person.username.clone();
    let house = House::with(required(person)).await;
    let (mut sign_in, asked) = house.asked_as(&username).await;
    assert_eq!(asked, Step::SetUp([Factor::SoftwareToken, Factor::Email].into()));
    assert!(matches!(sign_in.begin_authenticator().await, Err(Error::NoSuchStep)));
    assert_eq!(
        step(sign_in.set_up_authenticator().unwrap()),
        Step::ConnectAuthenticator
    );
    let key = sign_in.begin_authenticator().await.unwrap();
    assert!(key.link.expose_secret().contains(key.key.expose_secret()));

    let wrong = sign_in.finish_authenticator(&"000000".into(), None).await.unwrap_err();
    assert_eq!(kind(&wrong), Some(ExceptionKind::EnableSoftwareTokenMfa));
    assert_eq!(sign_in.step(), Some(&Step::ConnectAuthenticator), "the same key counts");
    let code = totp(key.key.expose_secret(), house.clock.time()).unwrap();
    let next = sign_in.finish_authenticator(&code.into(), Some("Phone")).await.unwrap();
    let session = session(next);
    assert_eq!(session.state().authenticator, Some(true));
    assert!(session.required());
}

#[tokio::test]
async fn a_required_step_is_set_up_with_an_address_on_the_way_in() {
    let person = Person {
        email: None,
        phone: None,
        ..Person::default()
    };
    let username = person.username.clone();
    let mut house = House::with(required(person)).await;
    let (mut sign_in, _) = house.asked_as(&username).await;
    let odd = sign_in.set_up_email(&"no address".into()).await;
    assert!(matches!(odd, Err(Error::Typed(Typed::EmailAddress))));
    let asked = step(sign_in.set_up_email(&"ada@elsewhere.example".into()).await.unwrap());
    code_from(Factor::Email, &asked);
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn a_required_step_that_nobody_could_set_up_here_is_the_organisations_to_mend() {
    let person = Person {
        email: None,
        phone: None,
        ..Person::default()
    };
    let username = person.username.clone();
    let house = House::with(Settings {
        factors: vec![Pooled::Sms],
        ..required(person)
    })
    .await;
    let started = house.start_as(&username).await;
    let error = started.unwrap_err();
    assert!(matches!(error, Error::StepNeedsOrganisation) || kind(&error) == Some(ExceptionKind::MfaMethodNotFound));
}

/// Passwords, and codes in place of them.
fn with_choice(person: Person) -> Settings {
    Settings {
        flows: vec![Flow::UserAuth, Flow::UserSrp, Flow::RefreshToken],
        first_factors: vec![FirstFactor::Password, FirstFactor::EmailOtp, FirstFactor::SmsOtp],
        people: vec![person],
        ..Settings::default()
    }
}

#[tokio::test]
async fn a_code_by_email_stands_in_for_the_password() {
    let mut house = House::with(with_choice(Person::default())).await;
    let (mut sign_in, asked) = house.without_password().await;
    let ways = [StartWay::Password, StartWay::EmailCode, StartWay::TextCode];
    assert_eq!(asked, Step::ChooseStart(ways.into()));
    code_from(
        Factor::Email,
        &step(sign_in.choose_start(StartWay::EmailCode).await.unwrap()),
    );
    let code = house.code().await;
    let session = session(sign_in.answer_code(code.into()).await.unwrap());
    // What comes after a password was not seen.
    assert!(!session.required());
    assert!(session.forecast().len() > 1, "{:?}", session.forecast());
}

#[tokio::test]
async fn the_password_is_proved_where_the_person_came_without_it() {
    let house = House::with(with_choice(Person::default())).await;
    let (mut sign_in, _) = house.without_password().await;
    assert_eq!(
        step(sign_in.choose_start(StartWay::Password).await.unwrap()),
        Step::Password
    );
    let wrong = sign_in.answer_password("not-the-password".into()).await.unwrap_err();
    assert!(matches!(wrong, Error::Password(_)), "{wrong:?}");
    // The choice is spent with it, and made anew.
    assert_eq!(sign_in.step(), Some(&Step::Password));
    session(sign_in.answer_password(PRACTICE_PASSWORD.into()).await.unwrap());
}

#[tokio::test]
async fn without_a_way_to_begin_without_a_password_that_is_said() {
    let house = House::new().await;
    let started = SignIn::start_without_password(house.pool.clone(), house.outside(), PRACTICE_EMAIL).await;
    let error = started.unwrap_err();
    assert!(matches!(error, Error::NoStartWithoutPassword(_)), "{error:?}");
}

#[tokio::test]
async fn questions_of_the_organisations_own_are_asked_in_its_words() {
    let settings = Settings {
        flows: vec![Flow::Custom, Flow::RefreshToken],
        custom_challenge: CustomChallenge {
            questions: vec![
                Question::new("What is on your badge?", "blue"),
                Question::new("Which floor?", "3"),
            ],
            ..CustomChallenge::default()
        },
        ..Settings::default()
    };
    let mut house = House::with(settings).await;
    house.pool.own_questions = true;
    let (mut sign_in, asked) = house.asked().await;
    let Step::Question { parts, again: false } = asked else {
        panic!("{asked:?}")
    };
    assert!(
        parts.iter().any(|(_, text)| text == "What is on your badge?"),
        "{parts:?}"
    );
    assert!(matches!(
        sign_in.answer_question(" ".into()).await,
        Err(Error::Typed(Typed::Answer))
    ));
    let asked = step(sign_in.answer_question("blue".into()).await.unwrap());
    assert!(matches!(asked, Step::Question { again: true, .. }), "{asked:?}");
    session(sign_in.answer_question("3".into()).await.unwrap());
}

#[tokio::test]
async fn an_answer_that_is_not_the_right_one_ends_the_sign_in_where_there_is_no_other_try() {
    let settings = Settings {
        flows: vec![Flow::Custom, Flow::RefreshToken],
        custom_challenge: CustomChallenge {
            questions: vec![Question::new("What is on your badge?", "blue")],
            ..CustomChallenge::default()
        },
        ..Settings::default()
    };
    let mut house = House::with(settings).await;
    house.pool.own_questions = true;
    let (mut sign_in, _) = house.asked().await;
    let refused = sign_in.answer_question("red".into()).await.unwrap_err();
    assert!(matches!(refused, Error::AnswerRefused(_)), "{refused:?}");
    assert_eq!(sign_in.step(), None);
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_signs_in() {
    let mut house = House::new().await;
    let started = SignIn::start_with_reset(house.pool.clone(), house.outside(), PRACTICE_EMAIL).await;
    let (mut sign_in, next) = started.unwrap();
    assert!(matches!(step(next), Step::ResetPassword { destination: Some(_) }));
    let code = house.code().await;
    let wrong = sign_in.reset_password("000000".into(), NEW.into()).await.unwrap_err();
    assert_eq!(kind(&wrong), Some(ExceptionKind::CodeMismatch));
    let weak = sign_in
        .reset_password(code.clone().into(), "weak".into())
        .await
        .unwrap_err();
    assert_eq!(kind(&weak), Some(ExceptionKind::InvalidPassword));
    session(sign_in.reset_password(code.into(), NEW.into()).await.unwrap());
    assert_eq!(house.person().password, NEW);
}

#[tokio::test]
async fn a_reset_that_an_administrator_asked_for_leads_straight_to_the_code() {
    let mut house = House::of(of_status(Status::ResetRequired)).await;
    let (mut sign_in, asked) = house.asked().await;
    assert_eq!(asked, Step::ResetPassword { destination: None });
    assert_eq!(
        house.count("ForgotPassword"),
        0,
        "the administrator's reset sent the code"
    );
    step(sign_in.send_reset_code().await.unwrap());
    let code = house.code().await;
    session(sign_in.reset_password(code.into(), NEW.into()).await.unwrap());
}

#[tokio::test]
async fn an_account_that_was_never_confirmed_is_confirmed_on_the_way_in() {
    let mut house = House::of(of_status(Status::Unconfirmed)).await;
    let (mut sign_in, asked) = house.asked().await;
    assert_eq!(asked, Step::ConfirmAccount { destination: None });
    let sent = step(sign_in.send_confirmation_code().await.unwrap());
    assert!(matches!(sent, Step::ConfirmAccount { destination: Some(_) }));
    let code = house.code().await;
    let wrong = sign_in.confirm_account("000000".into()).await.unwrap_err();
    assert_eq!(kind(&wrong), Some(ExceptionKind::CodeMismatch));
    session(sign_in.confirm_account(code.into()).await.unwrap());
}

#[tokio::test]
async fn another_way_is_there_again_after_one_was_chosen() {
    let person = Person {
        factors: vec![Pooled::Sms, Pooled::Email],
        ..Person::default()
    };
    let mut house = House::of(person).await;
    let (mut sign_in, asked) = house.asked().await;
    assert!(!sign_in.has_other_ways());
    step(sign_in.choose(Factor::Sms).await.unwrap());
    assert!(sign_in.has_other_ways());
    assert_eq!(step(sign_in.use_another_way().await.unwrap()), asked);
    step(sign_in.choose(Factor::Email).await.unwrap());
    house.code().await;
    let code = house.code().await;
    session(sign_in.answer_code(code.into()).await.unwrap());
}

#[tokio::test]
async fn how_long_the_service_waits_runs_down_and_begins_anew_with_each_step() {
    let house = House::of(Person {
        factors: vec![Pooled::Sms],
        ..Person::default()
    })
    .await;
    let (mut sign_in, _) = house.asked().await;
    assert_eq!(sign_in.runs_out(), Duration::from_secs(180));
    house.clock.pass(Duration::from_secs(170));
    assert_eq!(sign_in.runs_out(), Duration::from_secs(10));
    house.clock.pass(Duration::from_secs(60));
    assert_eq!(sign_in.runs_out(), Duration::ZERO);
    step(sign_in.start_over().await.unwrap());
    assert_eq!(sign_in.runs_out(), Duration::from_secs(180));
    assert!(!sign_in.began_anew(), "the person asked for it");
}

#[tokio::test]
async fn the_password_is_changed_while_signed_in_and_a_wrong_one_costs_one_try() {
    let house = House::new().await;
    let signed_in = house.signed_in().await;
    let wrong = signed_in
        .change_password(Some(&"not-the-password".into()), &NEW.into())
        .await
        .unwrap_err();
    assert!(matches!(wrong, Error::Password(_)), "{wrong:?}");
    assert_eq!(house.count("ChangePassword"), 1);
    let present = PRACTICE_PASSWORD.into();
    signed_in.change_password(Some(&present), &NEW.into()).await.unwrap();
    session(house.start(NEW).await.unwrap().1);
}

#[tokio::test]
async fn signing_out_everywhere_ends_the_other_sessions_too() {
    let house = House::new().await;
    let (here, elsewhere) = (house.signed_in().await, house.signed_in().await);
    here.sign_out_everywhere().await.unwrap();
    assert!(matches!(elsewhere.read().await, Err(Error::SignedOut(_))));
    let Next::SignedIn(_) = house.start(PRACTICE_PASSWORD).await.unwrap().1 else {
        panic!("the account is as it was")
    };
}
