//! One account: the person as callers see them, and what the pool keeps to itself about them.
//!
//! Owns the authenticator's used codes, codes sent to confirm a contact, and passkey ids. It decides nothing about
//! requests; `operations/` does.

use std::collections::HashMap;
use std::time::SystemTime;

use aws_lc_rs::digest::{SHA256, digest};

use crate::contacts::{Contact, SentCode};
use crate::devices::Known;
use crate::hourly::Hourly;
use crate::random::uuid;
use crate::settings::{Factor, Person, Status};
use crate::totp::matching_step;

/// How many past passwords are kept: the most that the service's policy can ask for.
const PASSWORDS_KEPT: usize = 24;

/// A passkey, which this pool only ever lists and deletes.
#[derive(Debug, Clone)]
pub(crate) struct Passkey {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) created: SystemTime,
}

/// What became of an authenticator's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodeCheck {
    /// Right, and used up now.
    Right,
    /// No code of this authenticator at this time.
    Wrong,
    /// Right, but it was used before.
    Used,
}

/// A person's account. Not `Debug`: it holds secrets.
pub(crate) struct Account {
    pub(crate) person: Person,
    /// `sub`: the user name where that is a UUID.
    pub(crate) sub: String,
    /// The secret that was handed out and is not verified yet.
    pub(crate) offered_authenticator: Option<String>,
    /// The name that the person gave to their authenticator.
    pub(crate) authenticator_name: Option<String>,
    /// Codes on their way to a contact.
    pub(crate) contact_codes: HashMap<Contact, SentCode>,
    /// The code for a forgotten password.
    pub(crate) reset_code: Option<SentCode>,
    /// The code that confirms the account.
    pub(crate) sign_up_code: Option<SentCode>,
    /// New contacts that take the old one's place once they are confirmed.
    pub(crate) waiting_contacts: HashMap<Contact, String>,
    /// What is limited by the hour.
    pub(crate) hourly: Hourly,
    /// The devices that they signed in with.
    pub(crate) devices: Known,
    /// Since when the password is what it is, or is to be changed at the first sign-in.
    pub(crate) password_since: SystemTime,
    /// The passwords before the present one, the latest first.
    past_passwords: Vec<String>,
    used_steps: Vec<u64>,
    passkeys: Vec<Passkey>,
    passkeys_ever: u32,
}

impl Account {
    /// An account for a person.
    pub(crate) fn new(person: Person, now: SystemTime) -> Self {
        let sub = if is_uuid(&person.username) {
            person.username.clone()
        } else {
            derived_id(&person.username)
        };
        let mut account = Self {
            person,
            sub,
            offered_authenticator: None,
            authenticator_name: None,
            contact_codes: HashMap::new(),
            reset_code: None,
            sign_up_code: None,
            waiting_contacts: HashMap::new(),
            hourly: Hourly::default(),
            devices: Known::default(),
            password_since: now,
            past_passwords: Vec::new(),
            used_steps: Vec::new(),
            passkeys: Vec::new(),
            passkeys_ever: 0,
        };
        account.change(now, |_| ());
        account
    }

    /// Changes the person, then brings what is kept beside them in line.
    pub(crate) fn change(&mut self, now: SystemTime, change: impl FnOnce(&mut Person)) {
        let before = self.person.clone();
        change(&mut self.person);
        let first = |person: &Person| person.status == Status::ForceChangePassword;
        if self.person.password != before.password || first(&self.person) && !first(&before) {
            self.password_since = now;
        }
        if self.person.password != before.password && before.has_password() {
            self.past_passwords.insert(0, before.password);
            self.past_passwords.truncate(PASSWORDS_KEPT);
        }
        self.person.factors.sort_unstable();
        self.person.factors.dedup();
        if self.person.authenticator != before.authenticator {
            self.used_steps.clear();
        }
        self.passkeys.truncate(usize::from(self.person.passkeys));
        while self.passkeys.len() < usize::from(self.person.passkeys) {
            self.passkeys_ever += 1;
            let name = format!("Practice passkey {}", self.passkeys_ever);
            let id = derived_id(&format!("{} {name}", self.sub));
            self.passkeys.push(Passkey { id, name, created: now });
        }
    }

    /// Whether the account is the one meant by what was typed: user name, address (in any case) or number.
    pub(crate) fn answers_to(&self, typed: &str) -> bool {
        self.person.username == typed
            || self
                .person
                .email
                .as_ref()
                .is_some_and(|email| email.eq_ignore_ascii_case(typed))
            || self.person.phone.as_deref() == Some(typed)
    }

    /// Their passwords, the present one first.
    pub(crate) fn last_passwords(&self) -> impl Iterator<Item = &String> {
        [&self.person.password].into_iter().chain(&self.past_passwords)
    }

    /// Whether another identity provider signs them in.
    pub(crate) fn is_federated(&self) -> bool {
        self.person.status == Status::ExternalProvider
    }

    /// Checks a code of the verified authenticator. Each code is good once.
    pub(crate) fn check_code(&mut self, code: &str, now: SystemTime) -> CodeCheck {
        let secret = self.person.authenticator.as_deref();
        let Some(step) = secret.and_then(|secret| matching_step(secret, code, now)) else {
            return CodeCheck::Wrong;
        };
        if self.used_steps.contains(&step) {
            return CodeCheck::Used;
        }
        // A step older than the window can never match again.
        self.used_steps.retain(|used| used + 2 >= step);
        self.used_steps.push(step);
        CodeCheck::Right
    }

    /// Verifies the authenticator that was offered, which then replaces the one before, or the present one again if
    /// none was offered. The code counts as used.
    pub(crate) fn verify_authenticator(&mut self, code: &str, name: Option<&str>, now: SystemTime) -> bool {
        if let Some(offered) = &self.offered_authenticator {
            if matching_step(offered, code, now).is_none() {
                return false;
            }
            self.person.authenticator = self.offered_authenticator.take();
            self.used_steps.clear();
        }
        let right = self.check_code(code, now) == CodeCheck::Right;
        if right && let Some(name) = name {
            self.authenticator_name = Some(name.to_owned());
        }
        right
    }

    /// The passkeys, oldest first.
    pub(crate) fn passkeys(&self) -> &[Passkey] {
        &self.passkeys
    }

    /// Removes a passkey. With the last one passkey MFA goes too. `false` if there is none with this id.
    pub(crate) fn delete_passkey(&mut self, id: &str) -> bool {
        let before = self.passkeys.len();
        self.passkeys.retain(|passkey| passkey.id != id);
        self.person.passkeys = u8::try_from(self.passkeys.len()).unwrap_or(u8::MAX);
        if self.passkeys.is_empty() {
            self.person.factors.retain(|factor| *factor != Factor::WebAuthn);
        }
        self.passkeys.len() < before
    }

    /// The value of a contact.
    pub(crate) fn contact(&self, contact: Contact) -> Option<&str> {
        match contact {
            Contact::Email => self.person.email.as_deref(),
            Contact::Phone => self.person.phone.as_deref(),
        }
    }

    /// Whether a contact was confirmed.
    pub(crate) const fn is_confirmed(&self, contact: Contact) -> bool {
        match contact {
            Contact::Email => self.person.email_confirmed,
            Contact::Phone => self.person.phone_confirmed,
        }
    }

    /// Sets whether a contact counts as confirmed.
    pub(crate) const fn set_confirmed(&mut self, contact: Contact, confirmed: bool) {
        match contact {
            Contact::Email => self.person.email_confirmed = confirmed,
            Contact::Phone => self.person.phone_confirmed = confirmed,
        }
    }

    /// Sets a contact, unconfirmed; empty removes it. A code on its way to the old one is no longer good.
    pub(crate) fn set_contact(&mut self, contact: Contact, value: &str) {
        let value = (!value.is_empty()).then(|| value.to_owned());
        match contact {
            Contact::Email => self.person.email = value,
            Contact::Phone => self.person.phone = value,
        }
        self.set_confirmed(contact, false);
        self.waiting_contacts.remove(&contact);
        self.contact_codes.remove(&contact);
    }

    /// Where a code for a contact goes: to the one that waits to be confirmed, else to the one that counts.
    pub(crate) fn to_confirm(&self, contact: Contact) -> Option<&str> {
        let waiting = self.waiting_contacts.get(&contact).map(String::as_str);
        waiting.or_else(|| self.contact(contact))
    }

    /// A contact's code was right.
    pub(crate) fn confirm(&mut self, contact: Contact) {
        if let Some(waiting) = self.waiting_contacts.remove(&contact) {
            self.set_contact(contact, &waiting);
        }
        self.contact_codes.remove(&contact);
        self.set_confirmed(contact, true);
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.char_indices().all(|(at, c)| match at {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_hexdigit(),
        })
}

/// An id that is always the same for the same text.
fn derived_id(text: &str) -> String {
    let hash = digest(&SHA256, text.as_bytes());
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(hash.as_ref())
        .for_each(|(byte, hashed)| *byte = *hashed);
    uuid(bytes)
}

#[cfg(test)]
mod tests {
    //! Not covered here: what requests make of it (tests/wire/).
    use super::*;
    use crate::totp::totp;
    use std::time::{Duration, UNIX_EPOCH};

    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn now() -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_800_000_000)
    }

    fn account() -> Account {
        Account::new(
            Person {
                authenticator: Some(SECRET.to_owned()),
                ..Person::default()
            },
            now(),
        )
    }

    fn code_at(at: SystemTime) -> String {
        totp(SECRET, at).expect("a code")
    }

    #[test]
    fn a_code_is_good_once_and_the_next_one_is_good_again() {
        let (mut account, next) = (account(), now() + Duration::from_secs(30));
        assert_eq!(account.check_code(&code_at(now()), now()), CodeCheck::Right);
        assert_eq!(account.check_code(&code_at(now()), now()), CodeCheck::Used);
        assert_eq!(account.check_code(&code_at(now()), next), CodeCheck::Used);
        assert_eq!(account.check_code(&code_at(next), next), CodeCheck::Right);
    }

    #[test]
    fn a_code_of_the_step_before_is_good_after_that_of_the_step_ahead() {
        let mut account = account();
        let (before, ahead) = (now() - Duration::from_secs(30), now() + Duration::from_secs(30));
        assert_eq!(account.check_code(&code_at(ahead), now()), CodeCheck::Right);
        assert_eq!(account.check_code(&code_at(before), now()), CodeCheck::Right);
        assert_eq!(account.check_code(&code_at(ahead), now()), CodeCheck::Used);
    }

    #[test]
    fn another_authenticator_starts_without_used_codes() {
        let mut account = account();
        assert_eq!(account.check_code(&code_at(now()), now()), CodeCheck::Right);
        account.change(now(), |person| person.authenticator = None);
        account.change(now(), |person| person.authenticator = Some(SECRET.to_owned()));
        assert_eq!(account.check_code(&code_at(now()), now()), CodeCheck::Right);
    }

    #[test]
    fn passkeys_keep_their_ids_when_others_come_and_go() {
        let mut account = account();
        account.change(now(), |person| person.passkeys = 2);
        let ids: Vec<String> = account.passkeys().iter().map(|passkey| passkey.id.clone()).collect();
        assert!(account.delete_passkey(&ids[0]) && !account.delete_passkey(&ids[0]));
        account.change(now(), |person| person.passkeys = 2);
        assert_eq!(account.passkeys()[0].id, ids[1]);
        assert!(!ids.contains(&account.passkeys()[1].id));
    }

    #[test]
    fn sub_is_the_user_name_only_where_that_is_a_uuid() {
        let person = Person {
            username: "ada".to_owned(),
            ..Person::default()
        };
        let named = Account::new(person, now());
        assert!(is_uuid(&named.sub));
        assert_eq!(account().sub, Person::default().username);
    }
}
