//! The same arithmetic for a device that a pool remembers, which proves a password of its own.
//!
//! Owns the making of that password and of what the service checks it by. The device's group takes the place of the
//! pool's name, its key that of the person; nothing else differs.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>
//! and, for what that page leaves open, Amazon's own client:
//! <https://github.com/aws-amplify/amplify-js/tree/main/packages/auth/src/providers/cognito/utils/srp>.

use std::{fmt, time::SystemTime};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use crypto_bigint::U256;
use secrecy::SecretString;
use zeroize::{Zeroize as _, Zeroizing};

use super::{ChallengeRefused, Exchange, Numbers, Proof, group::Element, pad, private};
use crate::tokens::NewDevice;

/// What the service sends with `DEVICE_PASSWORD_VERIFIER`. Checked when the proof is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceChallenge {
    /// `SRP_B`: hex of any length, since leading zeros are dropped.
    pub srp_b: String,
    /// `SALT`: hex of any length.
    pub salt: String,
    /// `SECRET_BLOCK`: base64, handed back verbatim.
    pub secret_block: String,
    /// `DEVICE_KEY`: the device that is to prove itself.
    pub device_key: String,
}

/// A new password for a device, made once when the device is confirmed.
#[derive(Debug)]
pub struct DeviceSecret {
    /// To be kept sealed on the device, together with its key and its group's.
    pub password: SecretString,
    /// To be sent to the service, and needed no more.
    pub verifier: DeviceVerifier,
}

/// What the service checks a device's password by: `DeviceSecretVerifierConfig`, both parts in base64.
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceVerifier {
    pub(crate) password_verifier: String,
    pub(crate) salt: String,
}

impl DeviceSecret {
    /// Makes a password and its verifier. `password` and `salt` are random bytes.
    #[must_use]
    pub fn new(device: &NewDevice, mut password: [u8; 40], salt: [u8; 16]) -> Self {
        let text = SecretString::from(STANDARD.encode(password));
        password.zeroize();
        let private = private(&salt, [device.group_key.as_bytes(), device.key.as_bytes()], &text);
        let exponent = Zeroizing::new(U256::from_be_slice(&*private));
        let verifier = DeviceVerifier {
            password_verifier: STANDARD.encode(pad(&Element::of_generator(&*exponent).to_bytes())),
            salt: STANDARD.encode(pad(&salt)),
        };
        Self {
            password: text,
            verifier,
        }
    }
}

impl Exchange {
    /// Proves that this is the device that was confirmed.
    ///
    /// `group_key` is [`NewDevice::group_key`], `password` is [`DeviceSecret::password`]; `at` is the service's time as
    /// well as it is known.
    pub fn prove_device(
        &self,
        group_key: &str,
        challenge: &DeviceChallenge,
        password: &SecretString,
        at: SystemTime,
    ) -> Result<Proof, ChallengeRefused> {
        let numbers = Numbers {
            srp_b: &challenge.srp_b,
            salt: &challenge.salt,
        };
        let identity = [group_key.as_bytes(), challenge.device_key.as_bytes()];
        self.sign(identity, numbers, &challenge.secret_block, password, at)
    }
}

impl fmt::Debug for DeviceVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DeviceVerifier(…)")
    }
}

#[cfg(test)]
#[path = "device_tests.rs"]
mod tests;
