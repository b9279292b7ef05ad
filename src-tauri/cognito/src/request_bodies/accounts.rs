//! The bodies beside a sign-in: passwords, accounts that were never confirmed, devices.

use insta::assert_json_snapshot;
use rstest::rstest;
use secrecy::SecretString;

use super::{DEVICE_KEY, access_token, named, sent};
use crate::{
    Client, DeviceConfirmation, NewDevice, PasswordChange, PasswordReset,
    srp::{DeviceSecret, DeviceVerifier},
};

#[rstest]
#[tokio::test]
async fn codes_are_asked_for_by_name(#[values(false, true)] secret: bool) {
    let call = async |client: Client| client.forgot_password("sam@example.com").await;
    assert_json_snapshot!(named("forgot_password", secret), sent(secret, call).await);
    let call = async |client: Client| client.resend_confirmation_code("sam@example.com").await;
    assert_json_snapshot!(named("resend_confirmation_code", secret), sent(secret, call).await);
}

#[rstest]
#[tokio::test]
async fn codes_are_handed_in_by_name(#[values(false, true)] secret: bool) {
    let (code, new_password) = ("123456".into(), "Correct-Horse-9".into());
    let reset = PasswordReset {
        username: "sam@example.com",
        code: &code,
        new_password: &new_password,
    };
    let call = async |client: Client| client.confirm_forgot_password(reset).await;
    assert_json_snapshot!(named("confirm_forgot_password", secret), sent(secret, call).await);
    let call = async |client: Client| client.confirm_sign_up("sam@example.com", &code).await;
    assert_json_snapshot!(named("confirm_sign_up", secret), sent(secret, call).await);
}

#[tokio::test]
async fn a_password_is_changed_with_the_former_one_if_there_is_one() {
    let (former, new_password) = (
        SecretString::from("Wrong-Horse-8"),
        SecretString::from("Correct-Horse-9"),
    );
    for (name, previous) in [("", Some(&former)), ("_of_a_person_who_had_none", None)] {
        let change = PasswordChange {
            previous,
            new_password: &new_password,
        };
        let call = async |client: Client| client.change_password(&access_token(), change).await;
        assert_json_snapshot!(format!("change_password{name}"), sent(false, call).await);
    }
}

fn verifier() -> DeviceVerifier {
    let device = NewDevice {
        key: DEVICE_KEY.to_owned(),
        group_key: "-group".to_owned(),
    };
    DeviceSecret::new(&device, [1; 40], [0xf0; 16]).verifier
}

#[tokio::test]
async fn a_device_is_confirmed_with_and_without_a_name() {
    let verifier = verifier();
    for (suffix, name) in [("", None), ("_with_name", Some("Sam's computer"))] {
        let confirmation = DeviceConfirmation {
            device_key: DEVICE_KEY,
            verifier: &verifier,
            name,
        };
        let call = async |client: Client| client.confirm_device(&access_token(), confirmation).await;
        assert_json_snapshot!(format!("confirm_device{suffix}"), sent(false, call).await);
    }
}

#[tokio::test]
async fn devices_are_remembered_listed_and_forgotten_by_their_key() {
    let token = access_token();
    for (name, remembered) in [("remembered", true), ("not_remembered", false)] {
        let call = async |client: Client| client.update_device_status(&token, DEVICE_KEY, remembered).await;
        assert_json_snapshot!(format!("update_device_status_{name}"), sent(false, call).await);
    }
    let body = sent(false, async |client: Client| client.list_devices(&token).await).await;
    assert_json_snapshot!("list_devices", body);
    let body = sent(false, async |client: Client| {
        client.forget_device(&token, DEVICE_KEY).await
    })
    .await;
    assert_json_snapshot!("forget_device", body);
}
