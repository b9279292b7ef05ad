//! What an administrator does while the pool runs, as it then shows on the wire.
//!
//! Not covered here: the mode, which the challenges and the preference change under way.

use practice_pool::{Factor, Flow, Person};
use serde_json::json;

use crate::support::Practice;

fn bob() -> Person {
    Person {
        username: "b0b00000-0000-4000-8000-000000000b0b".to_owned(),
        email: Some("bob@practice.example".to_owned()),
        phone: None,
        password: "Another-password-2".to_owned(),
        ..Person::default()
    }
}

#[tokio::test]
async fn factors_taken_from_the_pool_are_no_longer_asked_for_and_not_in_the_connection_file() {
    let practice = Practice::with_person(|person| person.factors = vec![Factor::Email]).await;
    let person = practice.person();
    let asked = practice.initiate(&person.username, &person.password).await.ok();
    assert_eq!(asked["ChallengeName"], "EMAIL_OTP");
    practice.pool.set_factors(&[Factor::SoftwareToken]);
    assert_eq!(practice.pool.connection()["factors"], json!(["softwareToken"]));
    practice.tokens().await;
}

#[tokio::test]
async fn a_flow_taken_from_the_app_client_is_refused() {
    let practice = Practice::start().await;
    practice.pool.set_flows(&[Flow::UserPassword]);
    let parameters = json!({"USERNAME": practice.person().username, "SRP_A": "a"});
    let refused = practice.initiate_with("USER_SRP_AUTH", parameters).await;
    refused.is_refused(
        "InvalidParameterException",
        "USER_SRP_AUTH is not enabled for the client.",
    );
    practice.tokens().await;
}

#[tokio::test]
async fn a_person_can_be_given_an_account_and_lose_it_with_everything_of_theirs() {
    let practice = Practice::start().await;
    let Person { username, password, .. } = bob();
    practice.pool.put_person(bob());
    let signed_in = practice.initiate(&username, &password).await.ok();
    let token = signed_in["AuthenticationResult"]["AccessToken"]
        .as_str()
        .expect("a token")
        .to_owned();
    practice.get_user(&token).await.ok();

    practice.pool.remove_person(&username);
    let refused = practice.get_user(&token).await;
    refused.is_refused("NotAuthorizedException", "Access Token has been revoked");
    let refused = practice.initiate(&username, &password).await;
    refused.is_refused("NotAuthorizedException", "Incorrect username or password.");

    practice.pool.put_person(bob());
    let refused = practice.get_user(&token).await;
    refused.is_refused("NotAuthorizedException", "Access Token has been revoked");
    practice.tokens().await;
}

#[tokio::test]
async fn requests_are_counted_by_operation() {
    let practice = Practice::start().await;
    assert_eq!(practice.pool.arrived("InitiateAuth"), 0);
    practice.tokens().await;
    practice.tokens().await;
    assert_eq!(practice.pool.arrived("InitiateAuth"), 2);
    assert_eq!(practice.pool.arrived("GetUser"), 0);
}
