//! Signing in on the pages: the authorization endpoint, the password, the second step.
//!
//! Pages: <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html>.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::html::{Field, Form, notice};
use super::params::Params;
use super::request::{CodeRequest, Purpose};
use super::visitor::{Stop, Visitor, redirect};
use crate::exception::{Answer, Exception};
use crate::operations::browser;

/// `GET /oauth2/authorize`: straight back with a code where somebody is signed in already.
pub(super) fn authorize(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    let Purpose::Code(request) = visitor.purpose()? else {
        return Ok(redirect(&visitor.on("/login")));
    };
    if let Some((username, since)) = visitor.signed_in().filter(|_| !request.wants_sign_in()) {
        return visitor.bring_code(&request, &username, since);
    }
    if request.prompt.as_deref() == Some("none") {
        return Err(request.refused("login_required", "Nobody is signed in.").into());
    }
    let company = visitor.settings().company.as_ref();
    let to_company = company.is_some_and(|company| Some(&company.provider) == request.identity_provider.as_ref());
    Ok(redirect(&visitor.on(if to_company { "/company" } else { "/login" })))
}

/// `GET /login`.
pub(super) fn login(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    let purpose = visitor.purpose()?;
    visitor.browser_mut()?.challenge = None;
    let hint = match &purpose {
        Purpose::Code(CodeRequest { login_hint, .. }) => login_hint.clone(),
        Purpose::Passkey { .. } => None,
    };
    login_page(visitor, &hint.unwrap_or_default(), None)
}

/// `POST /login`.
pub(super) fn password(visitor: &mut Visitor<'_, '_>, form: &Params) -> Result<Response, Stop> {
    visitor.purpose()?;
    let typed = form.get("username").unwrap_or_default();
    let password = form.get("password").unwrap_or_default();
    let answer = browser::password(visitor.call, typed, password);
    go_on(visitor, answer, |visitor, exception| {
        login_page(visitor, typed, Some(&exception.message))
    })
}

fn login_page(visitor: &Visitor<'_, '_>, typed: &str, problem: Option<&str>) -> Result<Response, Stop> {
    let company = visitor.settings().company.as_ref();
    let link = company.map(|_| (visitor.on("/company"), "Sign in with your company account".to_owned()));
    let form = Form {
        title: "Sign in",
        intro: "Sign in with your practice account. The app will go on by itself.",
        problem,
        csrf: &visitor.browser()?.csrf,
        fields: vec![
            Field::Text {
                name: "username",
                label: "Email address, phone number or user name",
                value: typed,
                complete: "username",
            },
            Field::Password {
                name: "password",
                label: "Password",
                complete: "current-password",
            },
        ],
        buttons: &[("sign-in", "Sign in")],
        link,
    };
    Ok(form.page())
}

/// `GET /mfa`: what is asked after the password.
pub(super) fn second_step(visitor: &mut Visitor<'_, '_>, _: &Params) -> Result<Response, Stop> {
    visitor.purpose()?;
    match visitor.browser()?.challenge.clone() {
        Some(asked) => second_step_page(visitor, &asked, None),
        None => Ok(redirect(&visitor.on("/login"))),
    }
}

/// `POST /mfa`.
pub(super) fn answer(visitor: &mut Visitor<'_, '_>, form: &Params) -> Result<Response, Stop> {
    visitor.purpose()?;
    let Some(asked) = visitor.browser()?.challenge.clone() else {
        return Ok(redirect(&visitor.on("/login")));
    };
    let (member, field) = match asked["ChallengeName"].as_str() {
        Some("SELECT_MFA_TYPE") => ("ANSWER".to_owned(), "factor"),
        Some("NEW_PASSWORD_REQUIRED") => ("NEW_PASSWORD".to_owned(), "new-password"),
        name => (format!("{}_CODE", name.unwrap_or_default()), "code"),
    };
    let given = form.get(field).unwrap_or_default();
    let answer = browser::respond(visitor.call, &asked, json!({member: given}));
    go_on(visitor, answer, |visitor, exception| {
        // What ends a session is a refusal of the whole sign-in.
        if exception.name == "NotAuthorizedException" {
            visitor.browser_mut()?.challenge = None;
            return login_page(visitor, "", Some(&exception.message));
        }
        second_step_page(visitor, &asked, Some(&exception.message))
    })
}

/// What comes after an answer: the app, the next question, or the same page with what is wrong.
fn go_on(
    visitor: &mut Visitor<'_, '_>,
    answer: Answer,
    again: impl FnOnce(&mut Visitor<'_, '_>, &Exception) -> Result<Response, Stop>,
) -> Result<Response, Stop> {
    match answer {
        Err(exception) => again(visitor, &exception),
        Ok(answer) => {
            if let Some(username) = answer[browser::SIGNED_IN].as_str() {
                return visitor.sign_in(username);
            }
            visitor.browser_mut()?.challenge = Some(answer);
            Ok(redirect(&visitor.on("/mfa")))
        }
    }
}

fn second_step_page(visitor: &Visitor<'_, '_>, asked: &Value, problem: Option<&str>) -> Result<Response, Stop> {
    let sent_to = asked["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"]
        .as_str()
        .unwrap_or_default();
    let by_message = format!("We sent a code to {sent_to}.");
    let (title, intro, field) = match asked["ChallengeName"].as_str() {
        Some("SMS_MFA") => ("Check your phone", by_message.as_str(), Field::Code),
        Some("EMAIL_OTP") => ("Check your email", by_message.as_str(), Field::Code),
        Some("SOFTWARE_TOKEN_MFA") => (
            "Open your authenticator app",
            "It shows a new code every 30 seconds.",
            Field::Code,
        ),
        Some("SELECT_MFA_TYPE") => (
            "Choose how to go on",
            "Either will do.",
            Field::Choice {
                name: "factor",
                legend: "How would you like to get a code?",
                options: options(asked),
            },
        ),
        Some("NEW_PASSWORD_REQUIRED") => (
            "Choose a new password",
            "The one you were given was for the first time only.",
            Field::Password {
                name: "new-password",
                label: "New password",
                complete: "new-password",
            },
        ),
        _ => {
            let text =
                "This sign-in needs something that the practice pages do not have. Sign in inside the app instead.";
            return Ok(notice(StatusCode::BAD_REQUEST, "Not on this page", text));
        }
    };
    let form = Form {
        title,
        intro,
        problem,
        csrf: &visitor.browser()?.csrf,
        fields: vec![field],
        buttons: &[("continue", "Continue")],
        link: Some((visitor.on("/login"), "Begin anew".to_owned())),
    };
    Ok(form.page())
}

/// The factors that may be chosen, with words.
fn options(asked: &Value) -> Vec<(String, String)> {
    let listed = asked["ChallengeParameters"]["MFAS_CAN_CHOOSE"]
        .as_str()
        .unwrap_or_default();
    let listed: Vec<String> = serde_json::from_str(listed).unwrap_or_default();
    let with_words = |name: String| {
        let words = match name.as_str() {
            "SMS_MFA" => "By text message",
            "EMAIL_OTP" => "By email",
            _ => "From an authenticator app",
        };
        (name, words.to_owned())
    };
    listed.into_iter().map(with_words).collect()
}
