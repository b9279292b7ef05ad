//! `ResendConfirmationCode` and `ConfirmSignUp`: the end of a sign-up that happened elsewhere.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>
//! and <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html>.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Call, recovery, second_step, sign_in};
use crate::contacts::{Contact, SentCode};
use crate::exception::{Answer, Exception};
use crate::fields::Fields;
use crate::hourly::Counted;
use crate::rules;
use crate::sessions::{SignIn, Step};
use crate::settings::{Flow, Status, Tier};

/// How long a code that confirms an account is good.
const CODE_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// `ResendConfirmationCode`: to the address, or to the number where there is none.
pub(super) fn resend(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let hash = fields.text("SecretHash", &rules::SECRET_HASH)?;
    let typed = fields.required("Username", &rules::USERNAME)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    call.check_hash(typed, hash)?;
    let now = call.now;
    let Some(account) = call.state.find_mut(typed) else {
        return Ok(recovery::pretended(call, typed));
    };
    if account.person.status != Status::Unconfirmed {
        return Err(Exception::invalid_parameter("User is already confirmed."));
    }
    let there = [Contact::Email, Contact::Phone]
        .into_iter()
        .find_map(|contact| Some((contact, account.contact(contact)?.to_owned())));
    let (contact, to) =
        there.ok_or_else(|| Exception::invalid_parameter("Cannot resend codes. Auto verification not turned on."))?;
    account.hourly.check_and_count(Counted::SignUpCode, now)?;
    let username = account.person.username.clone();
    let (sent, delivery) = call.send_code(contact, &to, CODE_LIFE)?;
    call.state.account(&username)?.sign_up_code = Some(sent);
    Ok(json!({"CodeDeliveryDetails": delivery}))
}

/// `ConfirmSignUp`. Where the first factor can be chosen, the answer's session signs in without asking for one.
pub(super) fn confirm(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let client = fields.required("ClientId", &rules::CLIENT_ID)?;
    let hash = fields.text("SecretHash", &rules::SECRET_HASH)?;
    let typed = fields.required("Username", &rules::USERNAME)?;
    let code = fields.required("ConfirmationCode", &rules::CONFIRMATION_CODE)?;
    let take_over = fields.flag("ForceAliasCreation")?;
    fields.text("Session", &rules::SESSION)?;
    fields.finish()?;
    sign_in::check_client(client)?;
    call.check_hash(typed, hash)?;
    let now = call.now;
    let account = call.state.find_mut(typed).ok_or_else(Exception::stale_code)?;
    if account.person.status != Status::Unconfirmed {
        let status = wire_name(account.person.status);
        let message = format!("User cannot be confirmed. Current status is {status}");
        return Err(Exception::not_authorized(message));
    }
    account.hourly.check_and_count(Counted::SignUpTry, now)?;
    let contact = SentCode::check(account.sign_up_code.as_ref(), code, now)?;
    let username = account.person.username.clone();
    let value = account.contact(contact).unwrap_or_default().to_owned();
    if call.is_taken(contact, &value, &username) {
        if !take_over {
            return Err(Exception::alias_exists(contact));
        }
        call.disprove(contact, &value);
    }
    let account = call.state.account(&username)?;
    account.sign_up_code = None;
    account.person.status = Status::Confirmed;
    account.set_confirmed(contact, true);
    let settings = &call.state.settings;
    if settings.tier == Tier::Lite || !settings.flows.contains(&Flow::UserAuth) {
        return Ok(json!({}));
    }
    let session = call.open_session(&SignIn::new(&username, None), Step::SignedUp)?;
    Ok(json!({"Session": session}))
}

/// `USER_AUTH` with the session of a sign-up. The code that confirmed it was the proof of who signs in.
pub(super) fn go_on(call: &mut Call<'_>, session: &str, sign_in: &SignIn) -> Answer {
    let found = call.state.sessions.find(session, call.now)?;
    let fits = matches!(found.step, Step::SignedUp) && found.sign_in.username == sign_in.username;
    if !fits {
        return Err(Exception::invalid_session());
    }
    call.still_welcome(&sign_in.username)?;
    call.state.sessions.spend(session);
    second_step::finish(call, sign_in)
}

const fn wire_name(status: Status) -> &'static str {
    match status {
        Status::Confirmed | Status::Disabled => "CONFIRMED",
        Status::Unconfirmed => "UNCONFIRMED",
        Status::ResetRequired => "RESET_REQUIRED",
        Status::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
        Status::ExternalProvider => "EXTERNAL_PROVIDER",
    }
}

impl Call<'_> {
    /// Whoever had confirmed this contact has not any more.
    fn disprove(&mut self, contact: Contact, value: &str) {
        for other in &mut self.state.accounts {
            let theirs = other.contact(contact);
            if theirs.is_some_and(|theirs| theirs.eq_ignore_ascii_case(value)) {
                other.set_confirmed(contact, false);
            }
        }
    }
}
