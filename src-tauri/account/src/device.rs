//! This computer, as a pool knows it that keeps track of computers: confirmed at the first sign-in, named at every later
//! one and at each renewal of the tokens, and dropped when the pool has forgotten it.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>.

use std::fmt;

use cognito::{
    AccessToken, Client, DeviceConfirmation, Failure, NewDevice,
    srp::{DeviceChallenge, DeviceSecret, Exchange, Proof},
};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use crate::{
    error::Error,
    outside::{Outside, SealedKind, SealedName, SealedOwner},
    pool::Pool,
};

/// A computer that a pool knows, and what proves that it is the one.
#[derive(Clone)]
pub(crate) struct KnownDevice {
    pub(crate) key: String,
    group_key: String,
    password: SecretString,
    /// Under which name the person signs in here, and how the service calls them.
    names: [String; 2],
}

impl KnownDevice {
    /// Makes this computer known to the pool. Whether the person is to be asked before it is remembered.
    pub(crate) async fn confirm(
        client: &Client,
        outside: &Outside,
        token: &AccessToken,
        new: &NewDevice,
        names: [String; 2],
    ) -> Result<(Self, bool), Error> {
        let (mut password, mut salt) = (Zeroizing::new([0; 40]), [0; 16]);
        outside.entropy.fill(password.as_mut_slice())?;
        outside.entropy.fill(&mut salt)?;
        let secret = DeviceSecret::new(new, *password, salt);
        let confirmation = DeviceConfirmation {
            device_key: &new.key,
            verifier: &secret.verifier,
            name: Some(NAME),
        };
        let asks = client.confirm_device(token, confirmation).await?;
        let known = Self {
            key: new.key.clone(),
            group_key: new.group_key.clone(),
            password: secret.password,
            names,
        };
        Ok((known, asks))
    }

    /// Proves that this is the computer.
    pub(crate) fn prove(
        &self,
        exchange: &Exchange,
        challenge: &DeviceChallenge,
        at: std::time::SystemTime,
    ) -> Result<Proof, Error> {
        exchange
            .prove_device(&self.group_key, challenge, &self.password, at)
            .map_err(|_| Error::Impostor)
    }

    /// The one by which this pool knows this computer for someone of that name, if there is one. A keychain that can't
    /// be opened is like none: the second step is then asked.
    pub(crate) async fn find(pool: &Pool, outside: &Outside, typed_name: &str) -> Option<(SealedName, Self)> {
        let names = outside.sealed.names().await.ok()?;
        let here = names
            .into_iter()
            .filter(|name| name.kind == SealedKind::Device && name.owner.connection == pool.connection());
        for name in here {
            let Ok(Some(sealed)) = outside.sealed.read(&name).await else {
                continue;
            };
            let known = Self::read(&sealed);
            let is_theirs = |known: &Self| known.names.iter().any(|it| it.eq_ignore_ascii_case(typed_name));
            if let Some(known) = known.filter(is_theirs) {
                return Some((name, known));
            }
        }
        None
    }

    /// Keeps it beyond the end of the app. Where that can't be done it is known for this session alone.
    pub(crate) async fn keep(&self, pool: &Pool, outside: &Outside, subject: &str) {
        let name = SealedOwner {
            connection: pool.connection(),
            subject: subject.to_owned(),
        }
        .secret(SealedKind::Device);
        // Why not is in the log.
        let _is_kept = outside.sealed.write(&name, self.sealed()).await.is_ok();
    }

    fn sealed(&self) -> SecretString {
        let [typed, service] = &self.names;
        let password = self.password.expose_secret();
        SecretString::from(format!(
            "{}\n{}\n{password}\n{typed}\n{service}",
            self.key, self.group_key
        ))
    }

    fn read(sealed: &SecretString) -> Option<Self> {
        let mut lines = sealed.expose_secret().split('\n').map(str::to_owned);
        let (key, group_key) = (lines.next()?, lines.next()?);
        let password = SecretString::from(lines.next()?);
        let names = [lines.next()?, lines.next()?];
        Some(Self {
            key,
            group_key,
            password,
            names,
        })
    }
}

/// What the pool's owner sees in their list.
const NAME: &str = "Second Step";

/// The proof of this computer was refused, for whatever reason: the sign-in goes on without it.
pub(crate) fn is_refused(failure: &Failure) -> bool {
    use cognito::ExceptionKind::{InvalidParameter, NotAuthorized, ResourceNotFound};
    matches!(
        failure.kind(),
        Some(ResourceNotFound | InvalidParameter | NotAuthorized)
    )
}

impl fmt::Debug for KnownDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("KnownDevice(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        let known = KnownDevice {
            key: "eu-west-1_0a".to_owned(),
            group_key: "-group".to_owned(),
            password: "c2VjcmV0".into(),
            names: ["ada@practice.example".to_owned(), "uuid".to_owned()],
        };
        let again = KnownDevice::read(&known.sealed()).unwrap();
        assert_eq!(
            (&again.key, &again.group_key, &again.names),
            (&known.key, &known.group_key, &known.names)
        );
        assert_eq!(again.password.expose_secret(), "c2VjcmV0");
        assert!(KnownDevice::read(&"one line".into()).is_none());
        assert!(!format!("{known:?}").contains("c2Vj"));
    }
}
