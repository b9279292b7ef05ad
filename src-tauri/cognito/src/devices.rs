//! The devices that a pool remembers: `ConfirmDevice`, `UpdateDeviceStatus`, `ListDevices` and `ForgetDevice`.
//!
//! Owns the four requests and the reading of the list. The arithmetic of a device's password is in [`srp`]; where the
//! password is kept is the caller's affair. Whether a pool remembers devices at all shows only in
//! [`Tokens::new_device`](crate::Tokens::new_device).
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::{
    client::Client,
    failure::{Failure, InvalidInput, Operation},
    input, srp,
    tokens::AccessToken,
    user::Attribute,
    wire,
};

/// As many as the service lists at a time.
const PAGE: u8 = 60;

/// Pools that remember every device collect one with each sign-in elsewhere; a list that has no end is not the service's.
const MOST_PAGES: usize = 5;

/// A device that the pool knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The region, an underscore, a UUID. No secret.
    pub key: String,
    /// What the pool noted about it: `device_name`, `device_status`, `last_ip_used` and more, in no promised order.
    pub attributes: Vec<Attribute>,
    /// When it was first met, if the service tells.
    pub created: Option<SystemTime>,
    /// When the person last signed in with it, if the service tells.
    pub last_used: Option<SystemTime>,
}

/// The answer to [`NewDevice`](crate::NewDevice): from now on this device has a password of its own.
#[derive(Debug, Clone, Copy)]
pub struct DeviceConfirmation<'a> {
    /// [`NewDevice::key`](crate::NewDevice::key).
    pub device_key: &'a str,
    /// What the service checks the device's password by.
    pub verifier: &'a srp::DeviceVerifier,
    /// What the person sees in a list of devices: 1 to 1024 characters.
    pub name: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ConfirmDeviceRequest<'a> {
    access_token: &'a str,
    device_key: &'a str,
    device_secret_verifier_config: DeviceSecretVerifierConfig<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_name: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct DeviceSecretVerifierConfig<'a> {
    password_verifier: &'a str,
    salt: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct UpdateDeviceStatusRequest<'a> {
    access_token: &'a str,
    device_key: &'a str,
    device_remembered_status: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ListDevicesRequest<'a> {
    access_token: &'a str,
    limit: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ForgetDeviceRequest<'a> {
    access_token: &'a str,
    device_key: &'a str,
}

/// `DeviceType`.
#[derive(Deserialize)]
struct Entry {
    #[serde(rename = "DeviceKey")]
    key: String,
    #[serde(rename = "DeviceAttributes", default)]
    attributes: Option<Vec<Attribute>>,
    /// Seconds since 1970, with a fraction; so is the next.
    #[serde(rename = "DeviceCreateDate", default)]
    created: Option<f64>,
    #[serde(rename = "DeviceLastAuthenticatedDate", default)]
    last_used: Option<f64>,
}

impl From<Entry> for Device {
    fn from(entry: Entry) -> Self {
        Self {
            key: entry.key,
            attributes: entry.attributes.unwrap_or_default(),
            created: entry.created.and_then(wire::time),
            last_used: entry.last_used.and_then(wire::time),
        }
    }
}

impl Device {
    /// The name it was confirmed with.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.attribute("device_name")
    }

    /// The address on the network it was last seen at.
    #[must_use]
    pub fn last_ip_used(&self) -> Option<&str> {
        self.attribute("last_ip_used")
    }

    /// Whether it may stand in for a second step. `None` where the pool does not tell: the model does not name the
    /// attribute, and the service's published examples do.
    #[must_use]
    pub fn is_remembered(&self) -> Option<bool> {
        match self.attribute("dev:device_remembered_status")? {
            "remembered" => Some(true),
            "not_remembered" => Some(false),
            _ => None,
        }
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| attribute.name == name)?;
        Some(found.value.as_str()).filter(|value| !value.is_empty())
    }
}

impl Client {
    /// Makes a device known with a password of its own. True when the pool leaves it to the person whether the device
    /// is remembered: [`Client::update_device_status`] tells it. A device that is confirmed already is refused.
    pub async fn confirm_device(
        &self,
        token: &AccessToken,
        confirmation: DeviceConfirmation<'_>,
    ) -> Result<bool, Failure> {
        let operation = Operation::ConfirmDevice;
        confirmation.check().map_err(|why| Failure::not_sent(operation, why))?;
        let request = ConfirmDeviceRequest {
            access_token: token.expose(),
            device_key: confirmation.device_key,
            device_secret_verifier_config: DeviceSecretVerifierConfig {
                password_verifier: &confirmation.verifier.password_verifier,
                salt: &confirmation.verifier.salt,
            },
            device_name: confirmation.name,
        };
        self.call(operation, &request, |answer| {
            Ok(answer.optional("UserConfirmationNecessary")?.unwrap_or_default())
        })
        .await
    }

    /// Remembers a device, or stops remembering it, which it may do later again.
    pub async fn update_device_status(
        &self,
        token: &AccessToken,
        device_key: &str,
        remembered: bool,
    ) -> Result<(), Failure> {
        let operation = Operation::UpdateDeviceStatus;
        input::device_key(device_key).map_err(|why| Failure::not_sent(operation, why))?;
        let request = UpdateDeviceStatusRequest {
            access_token: token.expose(),
            device_key,
            device_remembered_status: if remembered { "remembered" } else { "not_remembered" },
        };
        self.call(operation, &request, |_| Ok(())).await
    }

    /// The devices that the pool knows of this person, 300 at most, in the service's order.
    pub async fn list_devices(&self, token: &AccessToken) -> Result<Vec<Device>, Failure> {
        let mut all = Vec::new();
        let mut next: Option<String> = None;
        for _ in 0..MOST_PAGES {
            let request = ListDevicesRequest {
                access_token: token.expose(),
                limit: PAGE,
                pagination_token: next.as_deref(),
            };
            let (page, following) = self
                .call(Operation::ListDevices, &request, |answer| {
                    let page: Option<Vec<Entry>> = answer.optional("Devices")?;
                    Ok((page.unwrap_or_default(), answer.text("PaginationToken")?))
                })
                .await?;
            all.extend(page.into_iter().map(Device::from));
            next = following;
            if next.is_none() {
                break;
            }
        }
        Ok(all)
    }

    /// Removes a device: its key and its password count for nothing from then on.
    pub async fn forget_device(&self, token: &AccessToken, device_key: &str) -> Result<(), Failure> {
        let operation = Operation::ForgetDevice;
        input::device_key(device_key).map_err(|why| Failure::not_sent(operation, why))?;
        let request = ForgetDeviceRequest {
            access_token: token.expose(),
            device_key,
        };
        self.call(operation, &request, |_| Ok(())).await
    }
}

impl DeviceConfirmation<'_> {
    fn check(&self) -> Result<(), InvalidInput> {
        input::device_key(self.device_key)?;
        self.name.map_or(Ok(()), input::device_name)
    }
}
