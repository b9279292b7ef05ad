//! `ConfirmDevice` and the other operations on devices, and what a device changes about a sign-in.
//!
//! Pages: <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use num_bigint::BigUint;
use serde_json::{Value, json};

use super::{Call, second_step, token};
use crate::devices::{Device, Proof};
use crate::exception::{Answer, Exception};
use crate::fields::{Fields, Texts};
use crate::lineages::Lineage;
use crate::rules;
use crate::sessions::{SignIn, Step};
use crate::settings::Devices;
use crate::srp::is_verifier;

/// The most that one answer lists.
const PAGE: i64 = 60;
const REMEMBERED: &str = "remembered";
const NOT_REMEMBERED: &str = "not_remembered";

/// `ConfirmDevice`: the device sets what it will prove itself by.
pub(super) fn confirm(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let key = fields.required("DeviceKey", &rules::DEVICE_KEY)?;
    let name = fields.text("DeviceName", &rules::DEVICE_NAME)?.unwrap_or_default();
    let mut salt = None;
    let mut verifier = None;
    if let Some(mut config) = fields.structure("DeviceSecretVerifierConfig")? {
        salt = config.text("Salt", &rules::TEXT)?;
        verifier = config.text("PasswordVerifier", &rules::TEXT)?;
        fields.absorb(config);
    }
    fields.finish()?;
    let opt_in = match call.tracking()? {
        Devices::OptIn => true,
        Devices::Always | Devices::Off => false,
    };
    let now = call.now;
    let account = call.bearer(token)?;
    let (salt, verifier) = number(salt)
        .zip(number(verifier).filter(is_verifier))
        .ok_or_else(|| Exception::invalid_parameter("Invalid device secret verifier config given."))?;
    account
        .devices
        .confirm(key, name, Proof { salt, verifier }, !opt_in, now)?;
    Ok(json!({"UserConfirmationNecessary": opt_in}))
}

/// `UpdateDeviceStatus`: whether the person wants the device to be remembered.
pub(super) fn update_status(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let key = fields.required("DeviceKey", &rules::DEVICE_KEY)?;
    let status = fields.one_of("DeviceRememberedStatus", &[REMEMBERED, NOT_REMEMBERED])?;
    fields.finish()?;
    call.tracking()?;
    let now = call.now;
    let device = call.bearer(token)?.devices.find_mut(key)?;
    device.remembered = status == REMEMBERED;
    device.modified = now;
    Ok(json!({}))
}

/// `ListDevices`. `PaginationToken` is the number of devices listed before.
pub(super) fn list(call: &mut Call<'_>, body: &Value) -> Answer {
    let mut fields = Fields::of(body)?;
    let token = fields.required("AccessToken", &rules::TOKEN)?;
    let most = fields
        .number("Limit", 0, PAGE)?
        .filter(|most| *most > 0)
        .unwrap_or(PAGE);
    let next = fields.text("PaginationToken", &rules::PAGINATION_TOKEN)?;
    fields.finish()?;
    call.tracking()?;
    let devices = call.bearer(token)?.devices.confirmed();
    let from: usize = next
        .map_or(Ok(0), str::parse)
        .map_err(|_| Exception::invalid_parameter("Invalid pagination token"))?;
    let listed: Vec<Value> = devices
        .iter()
        .skip(from)
        .take(usize::try_from(most).unwrap_or_default())
        .map(described)
        .collect();
    let reached = from.saturating_add(listed.len());
    let mut answer = json!({"Devices": listed});
    if reached < devices.len() {
        answer["PaginationToken"] = reached.to_string().into();
    }
    Ok(answer)
}

/// `GetDevice`.
pub(super) fn get(call: &mut Call<'_>, body: &Value) -> Answer {
    let (token, key) = token_and_key(body)?;
    call.tracking()?;
    Ok(json!({"Device": described(call.bearer(token)?.devices.find(key)?)}))
}

/// `ForgetDevice`.
pub(super) fn forget(call: &mut Call<'_>, body: &Value) -> Answer {
    let (token, key) = token_and_key(body)?;
    call.tracking()?;
    call.bearer(token)?.devices.forget(key)?;
    Ok(json!({}))
}

/// The model lets the token be left out, and nobody could be meant then.
fn token_and_key(body: &Value) -> Result<(&str, &str), Exception> {
    let mut fields = Fields::of(body)?;
    let token = fields.text("AccessToken", &rules::TOKEN)?;
    let key = fields.required("DeviceKey", &rules::DEVICE_KEY)?;
    fields.finish()?;
    let token = token.ok_or_else(|| Exception::missing("AccessToken"))?;
    Ok((token, key))
}

fn described(device: &Device) -> Value {
    let status = if device.remembered { REMEMBERED } else { NOT_REMEMBERED };
    json!({
        "DeviceKey": device.key,
        "DeviceAttributes": [
            {"Name": "device_status", "Value": status},
            {"Name": "device_name", "Value": device.name},
            {"Name": "last_ip_used", "Value": "127.0.0.1"},
        ],
        "DeviceCreateDate": token::seconds(device.created),
        "DeviceLastModifiedDate": token::seconds(device.modified),
        "DeviceLastAuthenticatedDate": token::seconds(device.authenticated),
    })
}

/// A number from base64 of its big-endian bytes.
fn number(base64: Option<&str>) -> Option<BigUint> {
    let bytes = BASE64_STANDARD.decode(base64?).ok().filter(|bytes| !bytes.is_empty())?;
    Some(BigUint::from_bytes_be(&bytes))
}

/// Whether a remembered device takes the second step's place in this sign-in.
pub(super) fn stands_in(call: &mut Call<'_>, sign_in: &SignIn) -> Result<bool, Exception> {
    let instead = call.state.settings.challenge_required_on_new_device;
    Ok(call.device_in(sign_in)?.is_some_and(|device| device.remembered) && instead)
}

/// Whether the sign-in names a device that has not proved itself yet.
pub(super) fn has_to_prove_itself(call: &mut Call<'_>, sign_in: &SignIn) -> Result<bool, Exception> {
    Ok(call.device_in(sign_in)?.is_some() && !sign_in.device_proved)
}

/// `DEVICE_SRP_AUTH`.
pub(super) fn ask(call: &mut Call<'_>, sign_in: &SignIn) -> Answer {
    let key = sign_in.device.clone().map(|key| ("DEVICE_KEY", key));
    second_step::open(call, sign_in, Step::DeviceProof, key)
}

impl Call<'_> {
    /// How devices are tracked, if they are.
    fn tracking(&self) -> Result<Devices, Exception> {
        match self.state.settings.devices {
            Devices::Off => Err(Exception::new(
                "InvalidUserPoolConfigurationException",
                "The user pool is not configured to track devices.",
            )),
            tracking => Ok(tracking),
        }
    }

    /// The device key that a request names. Where devices are not tracked it means nothing.
    pub(super) fn device_of(&self, parameters: Texts<'_>) -> Result<Option<String>, Exception> {
        let key = parameters.get("DEVICE_KEY");
        let key = key.filter(|_| self.state.settings.devices != Devices::Off);
        if key.is_some_and(|key| !rules::DEVICE_KEY.broken_by(key).is_empty()) {
            return Err(Exception::invalid_parameter("Invalid device key given."));
        }
        Ok(key.map(str::to_owned))
    }

    /// The device that a sign-in names. One that is not known ends the sign-in.
    fn device_in(&mut self, sign_in: &SignIn) -> Result<Option<&Device>, Exception> {
        let Some(key) = &sign_in.device else {
            return Ok(None);
        };
        if self.state.settings.devices == Devices::Off {
            return Ok(None);
        }
        self.state.account(&sign_in.username)?.devices.find(key).map(Some)
    }

    /// Key and group for a device that signed in without proving itself.
    pub(super) fn new_device(&mut self, sign_in: &SignIn) -> Result<Option<(String, String)>, Exception> {
        if self.state.settings.devices == Devices::Off || sign_in.device_proved {
            return Ok(None);
        }
        let random = &self.pool.random;
        let offered = self.state.account(&sign_in.username)?.devices.offer(random)?;
        Ok(Some(offered))
    }

    /// Whether tokens of this lineage may be renewed: where devices are tracked, only with the key of the device that
    /// it began on, and once that was confirmed.
    pub(super) fn check_device_of(&mut self, lineage: &Lineage, given: Option<&str>) -> Result<(), Exception> {
        if self.state.settings.devices == Devices::Off {
            return Ok(());
        }
        let devices = &self.state.account(&lineage.username)?.devices;
        let confirmed = given.is_some_and(|key| lineage.device.as_deref() == Some(key) && devices.find(key).is_ok());
        confirmed
            .then_some(())
            .ok_or_else(|| Exception::not_authorized("Invalid Refresh Token"))
    }

    /// The session that waits for this device, for clients that begin its proof without naming one.
    pub(super) fn waiting_device(&self, challenge: &str, typed: &str, responses: Texts<'_>) -> Option<String> {
        let key = responses.get("DEVICE_KEY").filter(|_| challenge == "DEVICE_SRP_AUTH")?;
        let username = &self.state.find_native(typed)?.person.username;
        self.state.sessions.of_device(username, key, self.now)
    }
}
