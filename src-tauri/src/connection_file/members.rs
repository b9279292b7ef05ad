//! The members of a file, each read and checked by itself.

use account::{Factor, Factors, MfaMode};
use cognito::{AppClient, Endpoint};
use managed_login::InvalidSetting;
use secrecy::SecretString;
use serde_json::{Map, Value};

use crate::{
    failure::{Expected, Failure},
    views::Help,
};

/// The region, and the service's address there.
pub(super) fn region(file: &Map<String, Value>) -> Result<(String, Endpoint), Failure> {
    let region = required(file, "region")?;
    let endpoint = Endpoint::for_region(&region).map_err(|_| Failure::field("region", Expected::Region))?;
    Ok((region, endpoint))
}

/// The address that the file gives, if it gives one.
pub(super) fn endpoint(file: &Map<String, Value>) -> Result<Option<Endpoint>, Failure> {
    optional(file, "endpoint")?
        .map(|url| Endpoint::custom(&url).map_err(|_| Failure::field("endpoint", Expected::Https)))
        .transpose()
}

/// The app client, once for the calls and once for the browser.
pub(super) fn app_client(file: &Map<String, Value>) -> Result<(AppClient, managed_login::AppClient), Failure> {
    let id = required(file, "clientId")?;
    let secret = optional(file, "clientSecret")?.map(SecretString::from);
    let wrong_id = || Failure::field("clientId", Expected::ClientId);
    let wrong_secret = || Failure::field("clientSecret", Expected::ClientSecret);
    AppClient::new(&id, None).map_err(|_| wrong_id())?;
    let client = AppClient::new(&id, secret.clone()).map_err(|_| wrong_secret())?;
    let of_browser = managed_login::AppClient::new(&id, secret).map_err(|invalid| match invalid {
        InvalidSetting::ClientSecret => wrong_secret(),
        _ => wrong_id(),
    })?;
    Ok((client, of_browser))
}

/// A pool's id that begins with the region, where there is one that it has to begin with.
pub(super) fn of_this_region(id: String, region: Option<&str>) -> Result<String, Failure> {
    let own = pool_id_region(&id).filter(|own| region.is_none_or(|region| region == *own));
    match own {
        Some(_) => Ok(id),
        None => Err(Failure::field("userPoolId", Expected::UserPoolId)),
    }
}

pub(super) fn required(file: &Map<String, Value>, member: &str) -> Result<String, Failure> {
    optional(file, member)?.ok_or_else(|| Failure::field(member, Expected::Present))
}

/// A text within bounds, or nothing: null is how a template says that.
pub(super) fn optional(file: &Map<String, Value>, member: &str) -> Result<Option<String>, Failure> {
    let text = match file.get(member) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(text)) => text.chars().filter(|&it| !turns_lines(it)).collect::<String>(),
        Some(_) => String::new(),
    };
    let text = text.trim();
    if !(1..=200).contains(&text.chars().count()) {
        return Err(Failure::field(member, Expected::Text));
    }
    Ok(Some(text.to_owned()))
}

/// Marks that only say which way a line runs. A name needs none, and could use them to look like another, or to turn
/// around what is said behind it (<https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters>).
fn turns_lines(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// `[\w-]+_[0-9a-zA-Z]+`, at most 55 characters; the region is what stands before the last underscore.
fn pool_id_region(id: &str) -> Option<&str> {
    let (region, suffix) = id.rsplit_once('_')?;
    let region_is_fine = !region.is_empty() && region.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it));
    let suffix_is_fine = !suffix.is_empty() && suffix.chars().all(|it| it.is_ascii_alphanumeric());
    (region_is_fine && suffix_is_fine && id.len() <= 55).then_some(region)
}

pub(super) fn mfa(file: &Map<String, Value>) -> Result<Option<MfaMode>, Failure> {
    match optional(file, "mfa")?.as_deref() {
        None => Ok(None),
        Some("off") => Ok(Some(MfaMode::Off)),
        Some("optional") => Ok(Some(MfaMode::Optional)),
        Some("required") => Ok(Some(MfaMode::Required)),
        Some(_) => Err(Failure::field("mfa", Expected::KnownWord)),
    }
}

pub(super) fn factors(file: &Map<String, Value>) -> Result<Option<Factors>, Failure> {
    let factor = |word: &str| match word {
        "sms" => Some(Some(Factor::Sms)),
        "softwareToken" => Some(Some(Factor::SoftwareToken)),
        "email" => Some(Some(Factor::Email)),
        "webAuthn" => Some(Some(Factor::WebAuthn)),
        _ => None,
    };
    some_factors(file, "factors", factor)
}

/// By what people reset a forgotten password. An administrator can in any case.
pub(super) fn password_reset(file: &Map<String, Value>) -> Result<Option<Factors>, Failure> {
    let channel = |word: &str| match word {
        "sms" => Some(Some(Factor::Sms)),
        "email" => Some(Some(Factor::Email)),
        "admin" => Some(None),
        _ => None,
    };
    some_factors(file, "passwordReset", channel)
}

/// A list of words, each of which stands for a factor, or for none.
fn some_factors(
    file: &Map<String, Value>,
    member: &str,
    known: impl Fn(&str) -> Option<Option<Factor>>,
) -> Result<Option<Factors>, Failure> {
    let list = match file.get(member) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(Failure::field(member, Expected::Shape)),
    };
    let known = |word: &Value| word.as_str().and_then(&known);
    let words: Option<Vec<_>> = list.iter().map(known).collect();
    let words = words.ok_or_else(|| Failure::field(member, Expected::KnownWord))?;
    Ok(Some(words.into_iter().flatten().collect()))
}

pub(super) fn help(file: &Map<String, Value>) -> Result<Option<Help>, Failure> {
    let help = match file.get("help") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(help)) => help,
        Some(_) => return Err(Failure::field("help", Expected::Shape)),
    };
    let member = |name: &str| optional(help, name).map_err(|_| Failure::field(&format!("help.{name}"), Expected::Text));
    let url = member("url")?;
    // The window makes a link of it; anything but https could run something.
    if url
        .as_deref()
        .is_some_and(|url| url::Url::parse(url).ok().is_none_or(|url| url.scheme() != "https"))
    {
        return Err(Failure::field("help.url", Expected::Https));
    }
    Ok(Some(Help {
        text: member("text")?,
        email: member("email")?,
        phone: member("phone")?,
        url,
    }))
}
