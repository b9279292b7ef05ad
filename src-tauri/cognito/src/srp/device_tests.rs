//! Not covered: the arithmetic that devices share with people, whose own tests are beside this file.

use proptest::prelude::*;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};

use super::*;
use crate::srp::tests::{Person, SECRET_BLOCK, Server, at, hex_of};

fn device(group_key: &str) -> NewDevice {
    NewDevice {
        key: "us-east-1_00000000-0000-4000-8000-000000000002".to_owned(),
        group_key: group_key.to_owned(),
    }
}

fn bytes(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

#[test]
fn the_password_the_salt_and_the_verifier_are_the_vectors() {
    let password = std::array::from_fn(|index| u8::try_from(index).unwrap());
    let secret = DeviceSecret::new(&device("us-east-1_grp"), password, [0xf0; 16]);
    assert_eq!(
        secret.password.expose_secret(),
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJw=="
    );
    assert_eq!(secret.verifier.salt, "APDw8PDw8PDw8PDw8PDw8PA=");
    let verifier = bytes(&secret.verifier.password_verifier);
    assert_eq!(verifier.len(), 384);
    assert_eq!(
        hex_of(&Sha256::digest(&verifier)),
        "b679ffb8a89ea34cbabaa18f71dff8c0e32f4f5978754eaa62911ee15229e9db"
    );
}

#[test]
fn a_salt_of_small_numbers_is_sent_as_a_number() {
    let mut salt = [0; 16];
    salt[15] = 7;
    let secret = DeviceSecret::new(&device("group"), [1; 40], salt);
    assert_eq!(bytes(&secret.verifier.salt), [7]);
}

#[test]
fn nothing_of_a_device_secret_is_printed() {
    let secret = DeviceSecret::new(&device("group"), [1; 40], [2; 16]);
    let printed = format!("{secret:?}");
    for hidden in [
        secret.password.expose_secret(),
        &secret.verifier.salt,
        &secret.verifier.password_verifier,
    ] {
        assert!(!printed.contains(hidden), "{printed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn an_independent_server_accepts_the_device_by_the_verifier_it_was_sent(
        group_key in "-?[a-zA-Z0-9]{1,12}",
        password in any::<[[u8; 20]; 2]>(),
        salt in any::<[u8; 16]>(),
        b in any::<[u8; 32]>(),
        ephemeral in any::<[[u8; 32]; 4]>(),
    ) {
        let device = device(&group_key);
        let secret = DeviceSecret::new(&device, password.concat().try_into().unwrap(), salt);
        let proves = Person {
            group: group_key.clone(),
            user_id: device.key.clone(),
            password: secret.password.expose_secret().to_owned(),
        };
        let salt = hex_of(&bytes(&secret.verifier.salt));
        let server = Server::new(&proves, &salt, &b);
        // Both are signed numbers: one zero in front where the top bit is set.
        let sent = num_bigint::BigInt::from_signed_bytes_be(&bytes(&secret.verifier.password_verifier));
        prop_assert_eq!(sent, server.verifier.clone().into());

        let exchange = Exchange::new(ephemeral.concat().try_into().unwrap()).unwrap();
        let challenge = DeviceChallenge {
            srp_b: server.srp_b(),
            salt,
            secret_block: SECRET_BLOCK.to_owned(),
            device_key: device.key.clone(),
        };
        let proof = exchange.prove_device(&group_key, &challenge, &secret.password, at()).unwrap();
        prop_assert_eq!(proof.signature, server.signature(&proves, exchange.srp_a(), &proof.timestamp));
    }
}
