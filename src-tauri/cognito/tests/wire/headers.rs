//! What every request carries beside its body.
//!
//! Not covered: what hyper adds of its own accord (`host`, `content-length`, `accept`).

use cognito::{Authority, Client, Contact, Failure, InitiateAuth, Limits, Operation, PasswordChange, PasswordReset};
use rstest::rstest;
use wiremock::{Request, ResponseTemplate};

use crate::{DEVICE_KEY, access_token, client_of, confirmation, pool, refresh_token, sms_on, verifier};

async fn call(client: &Client, operation: Operation) -> Result<(), Failure> {
    let token = access_token();
    match operation {
        Operation::GetUser => client.get_user(&token).await.map(drop),
        Operation::GetUserAuthFactors => client.get_user_auth_factors(&token).await.map(drop),
        Operation::SetUserMfaPreference => client.set_user_mfa_preference(&token, &sms_on()).await,
        Operation::AssociateSoftwareToken => client
            .associate_software_token(Authority::Token(&token))
            .await
            .map(drop),
        Operation::UpdateUserAttributes => client
            .update_contact(&token, Contact::Email, &"sam@example.com".into())
            .await
            .map(drop),
        Operation::GetUserAttributeVerificationCode => client.send_contact_code(&token, Contact::Email).await.map(drop),
        Operation::VerifyUserAttribute => client.verify_contact(&token, Contact::Email, &"123456".into()).await,
        Operation::ListWebAuthnCredentials => client.list_passkeys(&token).await.map(drop),
        Operation::DeleteWebAuthnCredential => client.delete_passkey(&token, "id").await,
        Operation::RevokeToken => client.revoke_token(&refresh_token()).await,
        Operation::GlobalSignOut => client.global_sign_out(&token).await,
        Operation::ForgotPassword => client.forgot_password("sam").await.map(drop),
        Operation::ResendConfirmationCode => client.resend_confirmation_code("sam").await.map(drop),
        Operation::ConfirmSignUp => client.confirm_sign_up("sam", &"123456".into()).await.map(drop),
        Operation::ConfirmForgotPassword => {
            let reset = PasswordReset {
                username: "sam",
                code: &"123456".into(),
                new_password: &"Correct-Horse-9".into(),
            };
            client.confirm_forgot_password(reset).await
        }
        Operation::ChangePassword => {
            let change = PasswordChange {
                previous: None,
                new_password: &"Correct-Horse-9".into(),
            };
            client.change_password(&token, change).await
        }
        Operation::ConfirmDevice => client.confirm_device(&token, confirmation(&verifier())).await.map(drop),
        Operation::UpdateDeviceStatus => client.update_device_status(&token, DEVICE_KEY, true).await,
        Operation::ListDevices => client.list_devices(&token).await.map(drop),
        Operation::ForgetDevice => client.forget_device(&token, DEVICE_KEY).await,
        Operation::GetTokensFromRefreshToken => client
            .get_tokens_from_refresh_token(&refresh_token(), None)
            .await
            .map(drop),
        _ => client
            .initiate_auth(InitiateAuth::Srp {
                username: "sam",
                srp_a: "1",
                device_key: None,
            })
            .await
            .map(drop),
    }
}

async fn sent(operation: Operation) -> Request {
    let (server, client) = pool(ResponseTemplate::new(400)).await;
    let failure = call(&client, operation).await.unwrap_err();
    assert_eq!(failure.operation, operation);
    server.received_requests().await.unwrap().remove(0)
}

#[rstest]
#[case(Operation::InitiateAuth, "InitiateAuth")]
#[case(Operation::GetUser, "GetUser")]
#[case(Operation::GetUserAuthFactors, "GetUserAuthFactors")]
#[case(Operation::SetUserMfaPreference, "SetUserMFAPreference")]
#[case(Operation::AssociateSoftwareToken, "AssociateSoftwareToken")]
#[case(Operation::UpdateUserAttributes, "UpdateUserAttributes")]
#[case(Operation::GetUserAttributeVerificationCode, "GetUserAttributeVerificationCode")]
#[case(Operation::VerifyUserAttribute, "VerifyUserAttribute")]
#[case(Operation::ListWebAuthnCredentials, "ListWebAuthnCredentials")]
#[case(Operation::DeleteWebAuthnCredential, "DeleteWebAuthnCredential")]
#[case(Operation::RevokeToken, "RevokeToken")]
#[case(Operation::GlobalSignOut, "GlobalSignOut")]
#[case(Operation::ForgotPassword, "ForgotPassword")]
#[case(Operation::ConfirmForgotPassword, "ConfirmForgotPassword")]
#[case(Operation::ChangePassword, "ChangePassword")]
#[case(Operation::ResendConfirmationCode, "ResendConfirmationCode")]
#[case(Operation::ConfirmSignUp, "ConfirmSignUp")]
#[case(Operation::ConfirmDevice, "ConfirmDevice")]
#[case(Operation::UpdateDeviceStatus, "UpdateDeviceStatus")]
#[case(Operation::ListDevices, "ListDevices")]
#[case(Operation::ForgetDevice, "ForgetDevice")]
#[case(Operation::GetTokensFromRefreshToken, "GetTokensFromRefreshToken")]
#[tokio::test]
async fn a_request_is_a_post_of_json_1_1_to_its_operation(#[case] operation: Operation, #[case] name: &str) {
    let request = sent(operation).await;
    assert_eq!((request.method.as_str(), request.url.path()), ("POST", "/"));
    assert_eq!(request.headers["content-type"], "application/x-amz-json-1.1");
    assert_eq!(
        request.headers["x-amz-target"],
        format!("AWSCognitoIdentityProviderService.{name}")
    );
}

#[tokio::test]
async fn a_request_says_which_program_sends_it() {
    let request = sent(Operation::GetUser).await;
    let expected = format!("SecondStep/{} ({})", env!("CARGO_PKG_VERSION"), std::env::consts::OS);
    assert_eq!(request.headers["user-agent"], expected);
}

#[tokio::test]
async fn a_token_travels_in_the_body_alone() {
    let request = sent(Operation::SetUserMfaPreference).await;
    for (name, value) in &request.headers {
        assert!(!value.to_str().unwrap().contains("example.access-token"), "{name}");
    }
    assert!(!request.headers.contains_key("authorization") && request.url.query().is_none());
}

#[tokio::test]
async fn the_path_of_an_endpoint_is_kept() {
    let (server, _) = pool(ResponseTemplate::new(200)).await;
    let client = client_of(&format!("{}/pools/idp", server.uri()), Limits::default());
    client.global_sign_out(&access_token()).await.unwrap();
    assert_eq!(server.received_requests().await.unwrap()[0].url.path(), "/pools/idp");
}
