//! `CUSTOM_AUTH` and `CUSTOM_CHALLENGE`: questions of the pool's own, after the password's proof or without any.
//!
//! Page: <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html>. Every answer spends
//! its session; a wrong one brings the same question again, as often as the pool allows.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use serde_json::json;

use super::{Call, proof, second_step};
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::sessions::{SignIn, Step};
use crate::settings::Status;

/// `InitiateAuth` with `CUSTOM_AUTH`.
pub(super) fn begin(call: &mut Call<'_>, parameters: Texts<'_>) -> Answer {
    if call.state.settings.custom_challenge.questions.is_empty() {
        let message = "Custom auth lambda trigger is not configured for the user pool.";
        return Err(Exception::invalid_parameter(message));
    }
    let sign_in = SignIn {
        questions: true,
        ..call.sign_in_of(parameters)?
    };
    match parameters.get("CHALLENGE_NAME") {
        Some("SRP_A") => proof::ask_password(call, &sign_in, parameters, true),
        Some(_) => Err(Exception::invalid_parameter("Invalid challenge name given.")),
        None => {
            if call.status(&sign_in) == Some(Status::Unconfirmed) {
                return Err(Exception::unconfirmed());
            }
            ask(call, &sign_in, 0, 0)
        }
    }
}

/// Asks the question of this number, or ends the sign-in where there is none left. `wrong` answers came before.
pub(super) fn ask(call: &mut Call<'_>, sign_in: &SignIn, number: usize, wrong: u32) -> Answer {
    let Some(question) = call.state.settings.custom_challenge.questions.get(number) else {
        return second_step::finish(call, sign_in);
    };
    let mut parameters = json!(question.shown);
    parameters["USERNAME"] = sign_in.username.clone().into();
    let step = Step::Question { number, wrong };
    let name = step.challenge_name();
    let session = call.open_session(sign_in, step)?;
    Ok(json!({"ChallengeName": name, "ChallengeParameters": parameters, "Session": session}))
}

/// The answer to a question. Nobody knows the answers for a stranger.
pub(super) fn answer(
    call: &mut Call<'_>,
    session: &str,
    sign_in: &SignIn,
    (number, wrong): (usize, u32),
    responses: Texts<'_>,
) -> Answer {
    let given = responses.required("ANSWER")?;
    call.state.lockouts.check(&sign_in.username, call.now)?;
    call.state.sessions.spend(session);
    let asked = &call.state.settings.custom_challenge;
    let right = call.state.find_native(&sign_in.username).is_some()
        && asked
            .questions
            .get(number)
            .is_some_and(|question| verify_slices_are_equal(question.answer.as_bytes(), given.as_bytes()).is_ok());
    let survived = wrong < asked.wrong_answers;
    if right {
        return ask(call, sign_in, number + 1, wrong);
    }
    call.state.lockouts.failed(&sign_in.username, call.now);
    if survived {
        return ask(call, sign_in, number, wrong + 1);
    }
    Err(Exception::wrong_password())
}
