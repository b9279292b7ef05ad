//! A place for what must outlast the app: a list, emptied before each scenario.

use std::sync::{Arc, Mutex};

use account::{Answer, SealedName, SealedOwner, SealedStore};
use secrecy::{ExposeSecret as _, SecretString};

#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Vec<(SealedName, String)>>>);

fn done<T: Send + 'static>(value: T) -> Answer<T> {
    Box::pin(std::future::ready(Ok(value)))
}

impl SealedStore for Shelf {
    fn read(&self, name: &SealedName) -> Answer<Option<SecretString>> {
        let all = self.0.lock().unwrap();
        let found = all.iter().find(|(it, _)| it == name);
        done(found.map(|(_, secret)| secret.as_str().into()))
    }

    fn write(&self, name: &SealedName, secret: SecretString) -> Answer<()> {
        let mut all = self.0.lock().unwrap();
        all.retain(|(it, _)| it != name);
        all.push((name.clone(), secret.expose_secret().to_owned()));
        done(())
    }

    fn remove(&self, name: &SealedName) -> Answer<()> {
        self.0.lock().unwrap().retain(|(it, _)| it != name);
        done(())
    }

    fn remove_all(&self, owner: &SealedOwner) -> Answer<()> {
        self.0.lock().unwrap().retain(|(it, _)| it.owner != *owner);
        done(())
    }

    fn names(&self) -> Answer<Vec<SealedName>> {
        done(self.0.lock().unwrap().iter().map(|(name, _)| name.clone()).collect())
    }
}

impl Shelf {
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}
