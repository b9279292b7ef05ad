//! One person's devices: keys handed out at sign-in, and what the device itself set to prove it later.
//!
//! Owns which of them were confirmed and are remembered. What a sign-in makes of it is in `operations/`. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>.

use std::time::SystemTime;

use aws_lc_rs::error::Unspecified;
use num_bigint::BigUint;

use crate::exception::Exception;
use crate::pool::REGION;
use crate::random::Random;

/// What a device proves itself by. It holds what a password's verifier holds, so it is not `Debug`.
#[derive(Clone)]
pub(crate) struct Proof {
    pub(crate) salt: BigUint,
    pub(crate) verifier: BigUint,
}

/// A device that was confirmed.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) key: String,
    pub(crate) group: String,
    pub(crate) name: String,
    pub(crate) proof: Proof,
    /// Whether the person wants it to be remembered.
    pub(crate) remembered: bool,
    pub(crate) created: SystemTime,
    pub(crate) modified: SystemTime,
    pub(crate) authenticated: SystemTime,
}

/// Every device of one person.
#[derive(Default)]
pub(crate) struct Known {
    /// Key and group of devices that were never confirmed.
    offered: Vec<(String, String)>,
    confirmed: Vec<Device>,
}

impl Known {
    /// A key and its group for a device that was not seen before.
    pub(crate) fn offer(&mut self, random: &Random) -> Result<(String, String), Unspecified> {
        let key = format!("{REGION}_{}", random.uuid()?);
        let group = format!("-{}", random.token::<6>()?);
        self.offered.push((key.clone(), group.clone()));
        Ok((key, group))
    }

    /// Confirms a device whose key was handed out. Each key can be confirmed once.
    pub(crate) fn confirm(
        &mut self,
        key: &str,
        name: &str,
        proof: Proof,
        remembered: bool,
        now: SystemTime,
    ) -> Result<(), Exception> {
        if self.find(key).is_ok() {
            let message = "Device already exists.";
            return Err(Exception::new("DeviceKeyExistsException", message));
        }
        let offered = self.offered.iter().position(|(offered, _)| offered == key);
        let offered = offered.ok_or_else(|| Exception::invalid_parameter("Invalid device key given."))?;
        let (key, group) = self.offered.swap_remove(offered);
        self.confirmed.push(Device {
            key,
            group,
            name: name.to_owned(),
            proof,
            remembered,
            created: now,
            modified: now,
            authenticated: now,
        });
        Ok(())
    }

    /// A confirmed device.
    pub(crate) fn find(&self, key: &str) -> Result<&Device, Exception> {
        let device = self.confirmed.iter().find(|device| device.key == key);
        device.ok_or_else(unknown)
    }

    /// The same, to be changed.
    pub(crate) fn find_mut(&mut self, key: &str) -> Result<&mut Device, Exception> {
        let device = self.confirmed.iter_mut().find(|device| device.key == key);
        device.ok_or_else(unknown)
    }

    /// Forgets a confirmed device.
    pub(crate) fn forget(&mut self, key: &str) -> Result<(), Exception> {
        self.find(key)?;
        self.confirmed.retain(|device| device.key != key);
        Ok(())
    }

    /// The confirmed devices, oldest first.
    pub(crate) fn confirmed(&self) -> &[Device] {
        &self.confirmed
    }
}

fn unknown() -> Exception {
    Exception::resource_not_found("Device does not exist.")
}

#[cfg(test)]
mod tests {
    //! Not covered here: the proof's arithmetic (srp.rs) and the operations (tests/wire/devices.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    fn proof() -> Proof {
        Proof {
            salt: BigUint::from(1_u8),
            verifier: BigUint::from(2_u8),
        }
    }

    #[test]
    fn only_a_key_that_was_handed_out_can_be_confirmed_and_only_once() {
        let mut known = Known::default();
        let (key, _) = known.offer(&Random::default()).expect("a key");
        let confirm = |known: &mut Known, key: &str| {
            let confirmed = known.confirm(key, "laptop", proof(), true, UNIX_EPOCH);
            confirmed.map_err(|exception| exception.name)
        };
        assert_eq!(
            confirm(&mut known, "us-east-1_0"),
            Err("InvalidParameterException".to_owned())
        );
        assert!(known.find(&key).is_err(), "not before it is confirmed");
        assert_eq!(confirm(&mut known, &key), Ok(()));
        assert_eq!(confirm(&mut known, &key), Err("DeviceKeyExistsException".to_owned()));
        assert_eq!(known.confirmed().len(), 1);
    }

    #[test]
    fn a_forgotten_device_does_not_exist() {
        let mut known = Known::default();
        let (key, _) = known.offer(&Random::default()).expect("a key");
        known
            .confirm(&key, "laptop", proof(), true, UNIX_EPOCH)
            .expect("confirmed");
        known.forget(&key).expect("forgotten");
        let message = known.forget(&key).expect_err("there is none").message;
        assert_eq!(message, "Device does not exist.");
    }

    #[test]
    fn a_key_has_the_form_that_the_service_gives_it() {
        let (key, group) = Known::default().offer(&Random::default()).expect("a key");
        assert!(key.starts_with("us-east-1_") && key.len() <= 55, "{key}");
        assert_eq!(group.len(), 9);
    }
}
