//! What both operations answer: tokens, or one more challenge.
//!
//! Owns the reading of `ChallengeParameters`, whose members differ by challenge and whose lists are texts that hold
//! JSON. Keeps the service's spelling wherever it has to be echoed.

use std::time::Duration;

use super::{AuthAnswer, AuthOutcome, Challenge, ChallengeKind};
use crate::{
    failure::Unreadable,
    srp,
    tokens::{AccessToken, IdToken, RefreshToken, Session, Tokens},
    wire::Answer,
};

/// The shortest life the service gives an access token, for an answer that does not say.
const SHORTEST_LIFE: u64 = 5 * 60;

pub(super) fn read(answer: &Answer<'_>) -> Result<AuthAnswer, Unreadable> {
    let outcome = match answer.text("ChallengeName")? {
        Some(name) => AuthOutcome::Challenge(challenge(name, answer)?),
        None => AuthOutcome::SignedIn(tokens(answer)?),
    };
    Ok(AuthAnswer {
        outcome,
        service_time: answer.service_time,
    })
}

fn tokens(answer: &Answer<'_>) -> Result<Tokens, Unreadable> {
    let result = answer
        .object("AuthenticationResult")?
        .ok_or(Unreadable::UnexpectedShape("AuthenticationResult"))?;
    Ok(Tokens {
        access: result
            .checked("AccessToken", AccessToken::new)?
            .ok_or(Unreadable::UnexpectedShape("AccessToken"))?,
        id: result.checked("IdToken", IdToken::new)?,
        refresh: result.checked("RefreshToken", RefreshToken::new)?,
        expires_in: Duration::from_secs(result.optional("ExpiresIn")?.unwrap_or(SHORTEST_LIFE)),
    })
}

fn challenge(name: String, answer: &Answer<'_>) -> Result<Challenge, Unreadable> {
    let parameters = answer.object("ChallengeParameters")?.unwrap_or_default();
    let destination = || parameters.text("CODE_DELIVERY_DESTINATION");
    let kind = match name.as_str() {
        "PASSWORD_VERIFIER" => ChallengeKind::PasswordVerifier(srp::ServerChallenge {
            srp_b: parameters.required("SRP_B")?,
            salt: parameters.required("SALT")?,
            secret_block: parameters.required("SECRET_BLOCK")?,
            user_id: parameters.required("USER_ID_FOR_SRP")?,
        }),
        "SMS_MFA" => ChallengeKind::SmsMfa {
            destination: destination()?,
        },
        "EMAIL_OTP" => ChallengeKind::EmailOtp {
            destination: destination()?,
        },
        "SOFTWARE_TOKEN_MFA" => ChallengeKind::SoftwareTokenMfa {
            device_name: parameters.text("FRIENDLY_DEVICE_NAME")?,
        },
        "SELECT_MFA_TYPE" => ChallengeKind::SelectMfaType {
            options: options(&parameters)?,
        },
        _ => ChallengeKind::Other { name },
    };
    let username = match parameters.text("USERNAME")? {
        None => parameters.text("USER_ID_FOR_SRP")?,
        username => username,
    };
    Ok(Challenge {
        kind,
        session: answer.checked("Session", Session::new)?,
        username,
    })
}

/// The API reference calls the member one way, the developer guide the other.
fn options(parameters: &Answer<'_>) -> Result<Vec<String>, Unreadable> {
    let unexpected = Unreadable::UnexpectedShape("MFAS_CAN_CHOOSE");
    let list = match parameters.text("MFAS_CAN_CHOOSE")? {
        None => parameters.text("MFAS_CAN_SELECT")?,
        list => list,
    };
    serde_json::from_str(&list.ok_or(unexpected)?).map_err(|_| unexpected)
}

#[cfg(test)]
mod tests {
    //! Not covered: which challenge a pool chooses; every one here is written by hand.

    use proptest::prelude::*;
    use rstest::rstest;
    use serde_json::{Value, json};

    use super::*;

    const SESSION: &str = "a-session-of-at-least-20-characters";

    fn read_json(answer: &Value) -> Result<AuthAnswer, Unreadable> {
        Answer::read(answer.to_string().as_bytes(), None).and_then(|answer| read(&answer))
    }

    fn challenge_of(name: &str, parameters: &Value) -> Result<Challenge, Unreadable> {
        let answer = json!({ "ChallengeName": name, "Session": SESSION, "ChallengeParameters": parameters });
        match read_json(&answer)?.outcome {
            AuthOutcome::Challenge(challenge) => Ok(challenge),
            AuthOutcome::SignedIn(_) => panic!("signed in"),
        }
    }

    fn tokens_of(result: &Value) -> Result<Tokens, Unreadable> {
        match read_json(&json!({ "AuthenticationResult": result, "ChallengeParameters": {} }))?.outcome {
            AuthOutcome::SignedIn(tokens) => Ok(tokens),
            AuthOutcome::Challenge(_) => panic!("a challenge"),
        }
    }

    #[test]
    fn all_tokens_of_a_sign_in_are_read() {
        let tokens = tokens_of(&json!({
            "AccessToken": "access", "IdToken": "id", "RefreshToken": "refresh", "ExpiresIn": 3600, "TokenType": "Bearer",
        }));
        let tokens = tokens.unwrap();
        assert_eq!(tokens.access.expose(), "access");
        assert_eq!(tokens.id.unwrap().expose(), "id");
        assert_eq!(tokens.refresh.unwrap().expose(), "refresh");
        assert_eq!(tokens.expires_in, Duration::from_hours(1));
    }

    #[test]
    fn a_refresh_gives_no_refresh_token_and_may_leave_out_the_life() {
        let tokens = tokens_of(&json!({ "AccessToken": "access", "RefreshToken": null })).unwrap();
        assert!(tokens.refresh.is_none() && tokens.id.is_none());
        assert_eq!(tokens.expires_in, Duration::from_mins(5));
    }

    #[rstest]
    #[case(json!({}), "AccessToken")]
    #[case(json!({ "AccessToken": "not a token" }), "AccessToken")]
    #[case(json!({ "AccessToken": "a", "ExpiresIn": -1 }), "ExpiresIn")]
    #[case(json!({ "AccessToken": "a", "ExpiresIn": "soon" }), "ExpiresIn")]
    #[case(json!(null), "AuthenticationResult")]
    #[case(json!("tokens"), "AuthenticationResult")]
    fn a_result_of_another_shape_names_the_member(#[case] result: Value, #[case] member: &'static str) {
        assert_eq!(tokens_of(&result).err(), Some(Unreadable::UnexpectedShape(member)));
    }

    #[rstest]
    #[case("SMS_MFA", json!({ "CODE_DELIVERY_DESTINATION": "+*******5309" }),
        ChallengeKind::SmsMfa { destination: Some("+*******5309".into()) })]
    #[case("EMAIL_OTP", json!({ "CODE_DELIVERY_DESTINATION": "s***@e***" }),
        ChallengeKind::EmailOtp { destination: Some("s***@e***".into()) })]
    #[case("EMAIL_OTP", json!({}), ChallengeKind::EmailOtp { destination: None })]
    #[case("SOFTWARE_TOKEN_MFA", json!({ "FRIENDLY_DEVICE_NAME": "My telephone" }),
        ChallengeKind::SoftwareTokenMfa { device_name: Some("My telephone".into()) })]
    #[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_CHOOSE": "[\"SMS_MFA\",\"EMAIL_OTP\"]" }),
        ChallengeKind::SelectMfaType { options: vec!["SMS_MFA".into(), "EMAIL_OTP".into()] })]
    #[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_SELECT": "[ \"EMAIL_MFA\" ]" }),
        ChallengeKind::SelectMfaType { options: vec!["EMAIL_MFA".into()] })]
    #[case("MFA_SETUP", json!({ "MFAS_CAN_SETUP": "[]" }), ChallengeKind::Other { name: "MFA_SETUP".into() })]
    #[case("A_NEW_ONE", json!(null), ChallengeKind::Other { name: "A_NEW_ONE".into() })]
    fn each_challenge_is_read(#[case] name: &str, #[case] parameters: Value, #[case] kind: ChallengeKind) {
        let challenge = challenge_of(name, &parameters).unwrap();
        assert_eq!(challenge.kind, kind);
        assert_eq!(challenge.session.unwrap().expose(), SESSION);
    }

    #[test]
    fn a_password_verifier_is_read_as_it_came() {
        let parameters = json!({
            "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==", "USER_ID_FOR_SRP": "uuid", "USERNAME": "sam",
        });
        let challenge = challenge_of("PASSWORD_VERIFIER", &parameters).unwrap();
        let expected = srp::ServerChallenge {
            srp_b: "0b".into(),
            salt: "5a".into(),
            secret_block: "AA==".into(),
            user_id: "uuid".into(),
        };
        assert_eq!(challenge.kind, ChallengeKind::PasswordVerifier(expected));
        assert_eq!(challenge.username.as_deref(), Some("sam"));
    }

    #[rstest]
    #[case(json!({ "USERNAME": "sam", "USER_ID_FOR_SRP": "uuid" }), Some("sam"))]
    #[case(json!({ "USERNAME": "", "USER_ID_FOR_SRP": "uuid" }), Some("uuid"))]
    #[case(json!({ "USER_ID_FOR_SRP": "uuid" }), Some("uuid"))]
    #[case(json!({}), None)]
    fn the_name_to_reply_with_is_the_services(#[case] parameters: Value, #[case] username: Option<&str>) {
        assert_eq!(
            challenge_of("SMS_MFA", &parameters).unwrap().username.as_deref(),
            username
        );
    }

    #[rstest]
    #[case("PASSWORD_VERIFIER", json!({ "SRP_B": "0b", "SALT": "5a", "SECRET_BLOCK": "AA==" }), "USER_ID_FOR_SRP")]
    #[case("PASSWORD_VERIFIER", json!({ "SALT": "5a" }), "SRP_B")]
    #[case("SELECT_MFA_TYPE", json!({}), "MFAS_CAN_CHOOSE")]
    #[case("SELECT_MFA_TYPE", json!({ "MFAS_CAN_CHOOSE": "SMS_MFA" }), "MFAS_CAN_CHOOSE")]
    #[case("SMS_MFA", json!([]), "ChallengeParameters")]
    fn a_challenge_of_another_shape_names_the_member(
        #[case] name: &str,
        #[case] parameters: Value,
        #[case] member: &'static str,
    ) {
        assert_eq!(
            challenge_of(name, &parameters).err(),
            Some(Unreadable::UnexpectedShape(member))
        );
    }

    #[test]
    fn a_session_that_is_too_short_names_the_member() {
        let answer = json!({ "ChallengeName": "SMS_MFA", "Session": "short" });
        assert_eq!(read_json(&answer).err(), Some(Unreadable::UnexpectedShape("Session")));
    }

    proptest! {
        #[test]
        fn no_answer_makes_the_reader_panic(
            name in "PASSWORD_VERIFIER|SMS_MFA|SELECT_MFA_TYPE|[A-Z_]{0,9}",
            parameters in prop::collection::btree_map("SRP_B|SALT|MFAS_CAN_CHOOSE|USERNAME", any::<Option<String>>(), 0..4),
            session in any::<Option<String>>(),
        ) {
            let answer = json!({ "ChallengeName": name, "Session": session, "ChallengeParameters": parameters });
            let _ = read_json(&answer);
        }
    }
}
