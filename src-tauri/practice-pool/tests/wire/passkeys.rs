//! Listing and deleting passkeys.
//!
//! Not covered here: adding one, which takes a browser.

use practice_pool::Factor;
use serde_json::json;

use crate::support::{Practice, START};

#[tokio::test]
async fn passkeys_are_listed_page_by_page() {
    let practice = Practice::with_person(|person| person.passkeys = 3).await;
    let token = practice.access_token().await;
    let first = practice
        .call(
            "ListWebAuthnCredentials",
            json!({"AccessToken": token, "MaxResults": 2}),
        )
        .await
        .ok();
    let credentials = first["Credentials"].as_array().expect("a list");
    assert_eq!(credentials.len(), 2);
    assert_eq!(credentials[0]["FriendlyCredentialName"], "Practice passkey 1");
    assert_eq!(credentials[0]["CreatedAt"], START);
    let body = json!({"AccessToken": token, "MaxResults": 2, "NextToken": first["NextToken"]});
    let second = practice.call("ListWebAuthnCredentials", body).await.ok();
    assert_eq!(second["Credentials"][0]["FriendlyCredentialName"], "Practice passkey 3");
    assert_eq!(
        (second["Credentials"].as_array().map(Vec::len), second.get("NextToken")),
        (Some(1), None)
    );
    let too_many = practice
        .call(
            "ListWebAuthnCredentials",
            json!({"AccessToken": token, "MaxResults": 21}),
        )
        .await;
    assert_eq!(too_many.refused().0, "InvalidParameterException");
}

#[tokio::test]
async fn deleting_the_last_passkey_switches_passkey_mfa_off() {
    let practice = Practice::with_person(|person| {
        (person.passkeys, person.factors) = (2, vec![Factor::WebAuthn]);
    })
    .await;
    let token = practice.access_token().await;
    let listed = practice
        .call("ListWebAuthnCredentials", json!({"AccessToken": token}))
        .await
        .ok();
    let delete = async |at: usize| {
        let body = json!({"AccessToken": token, "CredentialId": listed["Credentials"][at]["CredentialId"]});
        practice.call("DeleteWebAuthnCredential", body).await
    };
    assert_eq!(delete(0).await.ok(), json!({}));
    assert_eq!(practice.person().factors, [Factor::WebAuthn]);
    delete(0)
        .await
        .is_refused("ResourceNotFoundException", "The WebAuthn credential does not exist.");
    delete(1).await.ok();
    let person = practice.person();
    assert_eq!((person.passkeys, person.factors), (0, vec![]));
}
