//! `SetUserMFAPreference`, row by row, and what `GetUser` then says.
//!
//! Not covered here: what the next sign-in asks (challenges.rs).

use practice_pool::{Factor, MfaMode, Person};
use serde_json::{Value, json};

use crate::support::{Practice, Reply, SECRET};
use Factor::{Email, Sms, SoftwareToken, WebAuthn};

/// A person who lacks nothing, with these factors on.
fn equipped(factors: &[Factor], preferred: Option<Factor>) -> Person {
    Person {
        factors: factors.to_vec(),
        preferred,
        authenticator: Some(SECRET.to_owned()),
        passkeys: 1,
        ..Person::default()
    }
}

async fn set(practice: &Practice, token: &str, blocks: &Value) -> Reply {
    let mut body = blocks.clone();
    body["AccessToken"] = token.into();
    practice.call("SetUserMFAPreference", body).await
}

/// The list and the preference as `GetUser` has them; `Null` is absent.
async fn read(practice: &Practice, token: &str) -> (Value, Value) {
    let user = practice.get_user(token).await.ok();
    (user["UserMFASettingList"].clone(), user["PreferredMfaSetting"].clone())
}

/// The factors of a text such as `sms totp!`, of which the one with `!` is preferred.
fn state(text: &str) -> (Vec<Factor>, Option<Factor>) {
    let named: Vec<(Factor, bool)> = text
        .split_whitespace()
        .map(|word| (factor(word), word.ends_with('!')))
        .collect();
    let preferred = named
        .iter()
        .find(|(_, preferred)| *preferred)
        .map(|(factor, _)| *factor);
    (named.into_iter().map(|(factor, _)| factor).collect(), preferred)
}

/// The request of a text such as `sms=on! totp=off`: `!` sends `PreferredMfa: true`, `?` sends `false`, nothing omits
/// it.
fn request(text: &str) -> Value {
    let mut blocks = json!({});
    for word in text.split_whitespace() {
        let (name, wish) = word.split_once('=').expect("a factor and a wish");
        let member = match factor(name) {
            Sms => "SMSMfaSettings",
            SoftwareToken => "SoftwareTokenMfaSettings",
            Email => "EmailMfaSettings",
            WebAuthn => "WebAuthnMfaSettings",
        };
        blocks[member] = json!({"Enabled": wish.starts_with("on")});
        if let Some(stated) = wish.chars().last().filter(|last| "!?".contains(*last)) {
            blocks[member]["PreferredMfa"] = json!(stated == '!');
        }
    }
    blocks
}

fn factor(word: &str) -> Factor {
    match word.trim_end_matches('!') {
        "sms" => Sms,
        "totp" => SoftwareToken,
        "email" => Email,
        "passkey" => WebAuthn,
        other => panic!("no factor is called {other}"),
    }
}

#[tokio::test]
async fn each_combination_of_blocks_ends_in_the_documented_state() {
    // What it is about, the state before, the request, the state after.
    let rows = [
        ("no blocks change nothing", "sms totp!", "", "sms totp!"),
        (
            "a factor that is left out stays preferred",
            "sms totp!",
            "sms=off",
            "totp!",
        ),
        (
            "a factor that is left out loses its preference to another",
            "sms totp!",
            "sms=on!",
            "sms! totp",
        ),
        ("enabled and preferred", "", "email=on!", "email!"),
        ("enabled only", "", "sms=on", "sms"),
        ("expressly no longer preferred", "sms totp!", "totp=on?", "sms totp"),
        (
            "enabled again without a word on preference",
            "sms totp!",
            "totp=on",
            "sms totp",
        ),
        (
            "another enabled without a word on preference",
            "totp!",
            "sms=on",
            "sms totp!",
        ),
        (
            "the preferred one off: the other is not promoted",
            "sms totp!",
            "totp=off",
            "sms",
        ),
        ("off and expressly not preferred", "sms totp!", "totp=off?", "sms"),
        (
            "off what was never on",
            "",
            "sms=off totp=off email=off passkey=off",
            "",
        ),
        (
            "everything off",
            "sms! totp email passkey",
            "sms=off totp=off email=off passkey=off",
            "",
        ),
        (
            "passkey together with another factor",
            "",
            "sms=on! passkey=on",
            "sms! passkey",
        ),
        (
            "passkey with a factor that is on already",
            "totp!",
            "totp=on! passkey=on",
            "totp! passkey",
        ),
        ("passkey off alone", "sms! passkey", "passkey=off", "sms!"),
        ("the last other factor off", "sms! passkey", "sms=off", "passkey"),
        (
            "all four",
            "",
            "sms=on totp=on email=on! passkey=on",
            "sms totp email! passkey",
        ),
    ];
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    for (row, before, blocks, after) in rows {
        let (before, after) = (state(before), state(after));
        practice.change(|person| *person = equipped(&before.0, before.1));
        let list: Vec<&str> = after.0.iter().map(|factor| factor.wire_name()).collect();
        let list = if list.is_empty() { Value::Null } else { json!(list) };
        let preferred = json!(after.1.map(Factor::wire_name));
        // Twice: the same request ends in the same state.
        for _ in 0..2 {
            assert_eq!(set(&practice, &token, &request(blocks)).await.ok(), json!({}), "{row}");
            assert_eq!(
                read(&practice, &token).await,
                (list.clone(), preferred.clone()),
                "{row}"
            );
        }
    }
}

#[tokio::test]
async fn a_block_that_the_service_does_not_know_is_ignored() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    set(&practice, &token, &json!({"SmsMfaSettings": {"Enabled": true}}))
        .await
        .ok();
    assert_eq!(practice.person().factors, []);
}

#[tokio::test]
async fn each_refusal_has_the_services_words_and_changes_nothing() {
    let as_it_is: fn(&mut Person) = |_| ();
    let rows = [
        (
            as_it_is,
            "sms=on! totp=on!",
            "Only one MFA method can be set as preferred",
        ),
        (
            as_it_is,
            "sms=off!",
            "Cannot set SMS_MFA as preferred when it is not enabled",
        ),
        (
            as_it_is,
            "passkey=on",
            "WebAuthn MFA requires enabling an additional MFA setting.",
        ),
        (
            as_it_is,
            "passkey=on email=off",
            "WebAuthn MFA requires enabling an additional MFA setting.",
        ),
        (
            |person| person.authenticator = None,
            "sms=on totp=on",
            "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
        ),
        (
            |person| person.phone = None,
            "sms=on",
            "User does not have delivery config set to turn on SMS_MFA",
        ),
        (
            |person| person.email = None,
            "email=on",
            "User does not have delivery config set to turn on EMAIL_OTP",
        ),
        (
            |person| person.passkeys = 0,
            "sms=on passkey=on",
            "User does not have applicable WebAuthn credentials to enable WebAuthn MFA.",
        ),
    ];
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    for (change, blocks, message) in rows {
        let mut before = equipped(&[Email], Some(Email));
        change(&mut before);
        practice
            .pool
            .change(&before.username, |person| *person = before.clone());
        let refused = set(&practice, &token, &request(blocks)).await.refused();
        assert_eq!(
            refused,
            ("InvalidParameterException".to_owned(), message.to_owned()),
            "{blocks}"
        );
        assert_eq!(practice.person(), before, "{blocks}");
    }
}

#[tokio::test]
async fn contacts_need_not_be_confirmed() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| (person.phone_confirmed, person.email_confirmed) = (false, false));
    let on = json!({"Enabled": true});
    set(
        &practice,
        &token,
        &json!({"SMSMfaSettings": on, "EmailMfaSettings": on}),
    )
    .await
    .ok();
    assert_eq!(practice.person().factors, [Sms, Email]);
}

#[tokio::test]
async fn a_pool_without_mfa_refuses_to_switch_on_and_lets_switch_off() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| person.factors = vec![Sms]);
    practice.pool.set_mfa(MfaMode::Off);
    let refused = set(&practice, &token, &json!({"EmailMfaSettings": {"Enabled": true}})).await;
    refused.is_refused("OperationNotEnabledException", "MFA is not enabled for this user pool.");
    set(&practice, &token, &json!({"SMSMfaSettings": {"Enabled": false}}))
        .await
        .ok();
    assert_eq!(practice.person().factors, []);
}

#[tokio::test]
async fn a_required_pool_accepts_switching_off_and_empties_the_list() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    practice.change(|person| *person = equipped(&[Sms], Some(Sms)));
    practice.pool.set_mfa(MfaMode::Required);
    set(&practice, &token, &json!({"SMSMfaSettings": {"Enabled": false}}))
        .await
        .ok();
    assert_eq!(read(&practice, &token).await, (Value::Null, Value::Null));
}

#[tokio::test]
async fn factors_that_the_pool_lacks_are_taken_or_refused_as_the_service_does() {
    let practice = Practice::with(|settings| settings.factors = vec![SoftwareToken]).await;
    let token = practice.access_token().await;
    practice.change(|person| person.passkeys = 1);
    let on = json!({"Enabled": true, "PreferredMfa": true});
    set(&practice, &token, &json!({"SMSMfaSettings": on})).await.ok();
    assert_eq!(read(&practice, &token).await, (json!(["SMS_MFA"]), json!("SMS_MFA")));
    let email = set(&practice, &token, &json!({"EmailMfaSettings": on})).await;
    email.is_refused(
        "InvalidParameterException",
        "User does not have delivery config set to turn on EMAIL_OTP",
    );
    let passkey = set(
        &practice,
        &token,
        &json!({"SMSMfaSettings": on, "WebAuthnMfaSettings": on}),
    )
    .await;
    passkey.is_refused(
        "InvalidParameterException",
        "WebAuthn is not configured as a multi-factor credential for this user pool.",
    );
}

#[tokio::test]
async fn passkeys_count_only_where_the_pool_has_them_as_a_second_factor() {
    let practice = Practice::with(|settings| settings.web_authn_as_second_factor = false).await;
    let token = practice.access_token().await;
    practice.change(|person| person.passkeys = 1);
    let on = json!({"Enabled": true});
    let refused = set(
        &practice,
        &token,
        &json!({"SMSMfaSettings": on, "WebAuthnMfaSettings": on}),
    )
    .await;
    refused.is_refused(
        "InvalidParameterException",
        "WebAuthn is not configured as a multi-factor credential for this user pool.",
    );
    assert_eq!(practice.person().factors, []);
}

#[tokio::test]
async fn a_person_reads_what_they_could_sign_in_with() {
    let practice = Practice::start().await;
    let token = practice.access_token().await;
    let read = async || {
        practice
            .call("GetUserAuthFactors", json!({"AccessToken": token}))
            .await
            .ok()
    };
    practice.change(|person| person.phone_confirmed = false);
    let plain = read().await;
    assert_eq!(plain["ConfiguredUserAuthFactors"], json!(["PASSWORD", "EMAIL_OTP"]));
    assert_eq!(
        (plain.get("UserMFASettingList"), plain.get("PreferredMfaSetting")),
        (None, None)
    );
    practice.change(|person| *person = equipped(&[Sms, WebAuthn], Some(Sms)));
    assert_eq!(
        read().await,
        json!({
            "Username": Person::default().username,
            "PreferredMfaSetting": "SMS_MFA",
            "UserMFASettingList": ["SMS_MFA", "WEB_AUTHN_MFA"],
            "ConfiguredUserAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN"],
        })
    );
}
