//! `USER_AUTH`: a sign-in that begins with the first factor of the person's choice.
//!
//! Owns which first factors a person is offered. Pages:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html>, "Choice-based sign-in", and for the
//! factors that are withheld from people with MFA
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

use serde_json::{Value, json};

use super::{Call, proof, second_step, sign_up};
use crate::contacts::Contact;
use crate::exception::{Answer, Exception};
use crate::fields::Texts;
use crate::sessions::{SignIn, Step};
use crate::settings::{Factor, FirstFactor, MfaMode, Person, Settings, Status, Tier};

/// Every challenge that begins a sign-in, in the order in which they are listed.
const CHALLENGES: [(&str, FirstFactor); 5] = [
    ("PASSWORD", FirstFactor::Password),
    ("PASSWORD_SRP", FirstFactor::Password),
    ("EMAIL_OTP", FirstFactor::EmailOtp),
    ("SMS_OTP", FirstFactor::SmsOtp),
    ("WEB_AUTHN", FirstFactor::WebAuthn),
];

/// What a first factor is to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Offered,
    /// They have it, and their second step stands in its way.
    Withheld,
    Absent,
}

/// `InitiateAuth` with `USER_AUTH`. A session is that of a sign-up which was confirmed a moment ago.
pub(super) fn begin(call: &mut Call<'_>, session: Option<&str>, parameters: Texts<'_>) -> Answer {
    if call.state.settings.tier == Tier::Lite {
        return Err(Exception::not_in_tier());
    }
    let sign_in = call.sign_in_of(parameters)?;
    if let Some(session) = session {
        return sign_up::go_on(call, session, &sign_in);
    }
    if call.status(&sign_in) == Some(Status::Unconfirmed) {
        return Err(Exception::unconfirmed());
    }
    let preferred = parameters.get("PREFERRED_CHALLENGE");
    match preferred.map(|wanted| call.standing(&sign_in, wanted)).transpose()? {
        Some(Standing::Offered) => start(call, &sign_in, preferred.unwrap_or_default(), parameters),
        Some(Standing::Withheld) => Err(withheld()),
        Some(Standing::Absent) | None => offer(call, &sign_in),
    }
}

/// The answer to `SELECT_CHALLENGE`, which may bring along what the chosen challenge asks for.
pub(super) fn choose(call: &mut Call<'_>, session: &str, sign_in: &SignIn, responses: Texts<'_>) -> Answer {
    let wanted = responses.required("ANSWER")?;
    match call.standing(sign_in, wanted)? {
        Standing::Offered => {
            call.state.sessions.spend(session);
            start(call, sign_in, wanted, responses)
        }
        Standing::Withheld => Err(withheld()),
        Standing::Absent => Err(Exception::invalid_parameter("Selected challenge is not available.")),
    }
}

/// `SELECT_CHALLENGE`.
fn offer(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    let mut available = Vec::new();
    for (name, _) in CHALLENGES {
        if call.standing(sign_in, name)? == Standing::Offered {
            available.push(name);
        }
    }
    if available.is_empty() {
        return Err(Exception::not_authorized(
            "No sign-in method is available for the user.",
        ));
    }
    let mut answer = second_step::open(call, sign_in, Step::FirstChoice, None)?;
    answer["AvailableChallenges"] = available.into();
    Ok(answer)
}

/// Begins with a challenge that is offered, or takes its answer at once where it came along.
fn start(call: &mut Call<'_>, sign_in: &SignIn, challenge: &str, given: Texts<'_>) -> Answer {
    match challenge {
        "PASSWORD" if given.get("PASSWORD").is_some() => call.check_password(sign_in, given),
        "PASSWORD" => second_step::open(call, sign_in, Step::Password, None),
        "PASSWORD_SRP" if given.get("SRP_A").is_some() => proof::ask_password(call, sign_in, given, true),
        "PASSWORD_SRP" => second_step::open(call, sign_in, Step::PasswordProof, None),
        "EMAIL_OTP" => second_step::send_code(call, sign_in, "EMAIL_OTP", Contact::Email),
        "SMS_OTP" => second_step::send_code(call, sign_in, "SMS_OTP", Contact::Phone),
        _ => {
            let options = call.credential_request(sign_in)?.to_string();
            second_step::open(call, sign_in, Step::Passkey, [("CREDENTIAL_REQUEST_OPTIONS", options)])
        }
    }
}

/// What a first factor is to this person, as the pool is.
fn standing(settings: &Settings, person: &Person, factor: FirstFactor) -> Standing {
    let has = match factor {
        FirstFactor::Password => person.has_password(),
        FirstFactor::EmailOtp => person.email.is_some() && person.email_confirmed,
        FirstFactor::SmsOtp => person.phone.is_some() && person.phone_confirmed,
        FirstFactor::WebAuthn => person.passkeys > 0,
    };
    let only_password = matches!(person.status, Status::ForceChangePassword | Status::ResetRequired);
    if !has || !settings.first_factors.contains(&factor) || only_password && factor != FirstFactor::Password {
        return Standing::Absent;
    }
    let asked_for_more = match settings.mfa {
        MfaMode::Off => false,
        MfaMode::Optional => person.factors.iter().any(|factor| *factor != Factor::WebAuthn),
        MfaMode::Required => true,
    };
    let passkey_is_enough =
        settings.passkeys_count() && (settings.mfa == MfaMode::Required || person.factors.contains(&Factor::WebAuthn));
    match factor {
        FirstFactor::EmailOtp | FirstFactor::SmsOtp if asked_for_more => Standing::Withheld,
        FirstFactor::WebAuthn if asked_for_more && !passkey_is_enough => Standing::Withheld,
        _ => Standing::Offered,
    }
}

fn withheld() -> Exception {
    Exception::not_authorized("Password Challenge is Required to SignIn")
}

impl Call<'_> {
    /// What the challenge of this name is to whoever signs in. A stranger seems to have a password.
    fn standing(&self, sign_in: &SignIn, challenge: &str) -> Result<Standing, Exception> {
        let known = CHALLENGES.iter().find(|(name, _)| *name == challenge);
        let (_, factor) = known.ok_or_else(|| Exception::invalid_parameter("Invalid challenge name given."))?;
        let stranger = Person {
            email: None,
            phone: None,
            ..Person::default()
        };
        let account = self.state.find_native(&sign_in.username);
        let person = account.map_or(&stranger, |account| &account.person);
        match standing(&self.state.settings, person, *factor) {
            Standing::Offered if person.status == Status::Disabled && *factor != FirstFactor::Password => {
                Err(Exception::disabled())
            }
            standing => Ok(standing),
        }
    }

    /// What a browser is to ask of a passkey.
    fn credential_request(&mut self, sign_in: &SignIn) -> Result<Value, Exception> {
        let challenge = self.pool.random.token::<32>()?;
        let account = self.state.account(&sign_in.username)?;
        let allowed: Vec<Value> = account
            .passkeys()
            .iter()
            .map(|passkey| json!({"type": "public-key", "id": passkey.id, "transports": ["internal"]}))
            .collect();
        Ok(json!({
            "challenge": challenge,
            "timeout": 180_000,
            "rpId": "practice.example",
            "allowCredentials": allowed,
            "userVerification": "preferred",
        }))
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: the challenges over HTTP (tests/wire/user_auth.rs).
    use super::*;
    use FirstFactor::{EmailOtp, Password, SmsOtp, WebAuthn};
    use MfaMode::{Off, Optional, Required};
    use rstest::rstest;

    /// A pool that allows everything.
    fn pool(mfa: MfaMode) -> Settings {
        Settings {
            mfa,
            first_factors: FirstFactor::ALL.to_vec(),
            ..Settings::default()
        }
    }

    /// A person who has everything, with these second steps on.
    fn person(factors: &[Factor]) -> Person {
        Person {
            factors: factors.to_vec(),
            passkeys: 1,
            ..Person::default()
        }
    }

    #[rstest]
    #[case::nothing_on(pool(Optional), person(&[]), &[Password, EmailOtp, SmsOtp, WebAuthn], &[])]
    #[case::a_second_step_on(pool(Optional), person(&[Factor::Sms]), &[Password], &[EmailOtp, SmsOtp, WebAuthn])]
    #[case::a_passkey_that_counts(
        pool(Optional), person(&[Factor::Sms, Factor::WebAuthn]), &[Password, WebAuthn], &[EmailOtp, SmsOtp]
    )]
    #[case::a_second_step_on_in_a_pool_without(
        pool(Off), person(&[Factor::Sms]), &[Password, EmailOtp, SmsOtp, WebAuthn], &[]
    )]
    #[case::required(pool(Required), person(&[]), &[Password, WebAuthn], &[EmailOtp, SmsOtp])]
    #[case::required_and_passkeys_do_not_count(
        Settings { web_authn_as_second_factor: false, ..pool(Required) },
        person(&[]), &[Password], &[EmailOtp, SmsOtp, WebAuthn]
    )]
    #[case::not_allowed_in_the_pool(Settings { first_factors: vec![Password], ..pool(Off) }, person(&[]), &[Password], &[])]
    #[case::no_password(
        pool(Off), Person { password: String::new(), ..person(&[]) }, &[EmailOtp, SmsOtp, WebAuthn], &[]
    )]
    #[case::contacts_not_confirmed(
        pool(Off),
        Person { email_confirmed: false, phone_confirmed: false, passkeys: 0, ..person(&[]) },
        &[Password], &[]
    )]
    #[case::a_password_to_be_changed(
        pool(Off), Person { status: Status::ForceChangePassword, ..person(&[]) }, &[Password], &[]
    )]
    fn the_first_factors_that_a_person_is_offered(
        #[case] settings: Settings,
        #[case] person: Person,
        #[case] offered: &[FirstFactor],
        #[case] withheld: &[FirstFactor],
    ) {
        let those = |wanted| {
            let all = FirstFactor::ALL.into_iter();
            all.filter(|factor| standing(&settings, &person, *factor) == wanted)
                .collect::<Vec<_>>()
        };
        assert_eq!(those(Standing::Offered), offered);
        assert_eq!(those(Standing::Withheld), withheld);
    }
}
