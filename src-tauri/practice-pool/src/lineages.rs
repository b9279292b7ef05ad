//! Token lineages: each sign-in starts one, its refresh token names it, and revoking it ends every token that came of
//! it.
//!
//! Owns refresh tokens and what was revoked. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html>.

use std::time::{Duration, SystemTime};

use crate::exception::Exception;
use crate::managed_login::ADMIN;

/// How long a refresh token is good for: the service's default of 30 days.
const REFRESH_LIFE: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What an app may do with the tokens of a sign-in.
#[derive(Clone)]
pub(crate) struct Grant {
    /// `scope` of the access tokens.
    pub(crate) scopes: Vec<String>,
    /// What the app wants to find in the first ID token.
    pub(crate) nonce: Option<String>,
}

impl Default for Grant {
    /// Signing in by the operations grants their own use, and nothing else.
    fn default() -> Self {
        Self {
            scopes: vec![ADMIN.to_owned()],
            nonce: None,
        }
    }
}

/// One sign-in and the tokens that come of it. Not `Debug`: the refresh token is as good as a password.
#[derive(Clone)]
pub(crate) struct Lineage {
    /// `origin_jti` of every token in it.
    pub(crate) origin: String,
    /// The refresh token that the sign-in brought.
    pub(crate) refresh_token: String,
    /// Whose sign-in it was.
    pub(crate) username: String,
    /// When the person proved who they are: `auth_time`.
    pub(crate) since: SystemTime,
    /// `event_id` of the sign-in.
    pub(crate) event: String,
    /// The key of the device that it happened on, where devices are tracked.
    pub(crate) device: Option<String>,
    /// What its tokens may be used for.
    pub(crate) grant: Grant,
    /// Every refresh token, and until when it is good if a newer one took its place.
    issued: Vec<(String, Option<SystemTime>)>,
    revoked: bool,
}

impl Lineage {
    /// A sign-in that happened now.
    pub(crate) fn new(
        origin: String,
        refresh_token: String,
        username: String,
        since: SystemTime,
        event: String,
    ) -> Self {
        Self {
            origin,
            issued: vec![(refresh_token.clone(), None)],
            refresh_token,
            username,
            since,
            event,
            device: None,
            grant: Grant::default(),
            revoked: false,
        }
    }

    /// The same, with what an app was granted.
    pub(crate) fn granted(self, grant: Grant) -> Self {
        Self { grant, ..self }
    }

    /// The same, with the nonce forgotten.
    pub(crate) fn without_nonce(mut self) -> Self {
        self.grant.nonce = None;
        self
    }

    /// The same, on a device that is tracked.
    pub(crate) fn on_device(self, device: Option<String>) -> Self {
        Self { device, ..self }
    }

    /// Whether a refresh token is of this lineage.
    fn issued(&self, token: &str) -> bool {
        self.issued.iter().any(|(issued, _)| issued == token)
    }
}

/// Every sign-in that the pool remembers.
#[derive(Default)]
pub(crate) struct Lineages(Vec<Lineage>);

impl Lineages {
    /// Remembers a sign-in.
    pub(crate) fn start(&mut self, lineage: Lineage) {
        self.0.push(lineage);
    }

    /// Every refresh token of everybody, oldest sign-in first, whether it is still good or not.
    pub(crate) fn refresh_tokens(&self) -> impl Iterator<Item = &str> {
        let issued = self.0.iter().flat_map(|lineage| &lineage.issued);
        issued.map(|(token, _)| token.as_str())
    }

    /// Whether tokens of this origin are no longer good. One that was never started here is not good either.
    pub(crate) fn is_revoked(&self, origin: &str) -> bool {
        !self
            .0
            .iter()
            .any(|lineage| lineage.origin == origin && !lineage.revoked)
    }

    /// The sign-in that a refresh token belongs to, if the token is still good.
    pub(crate) fn by_refresh_token(&self, token: &str, now: SystemTime) -> Result<&Lineage, Exception> {
        let lineage = self
            .0
            .iter()
            .find(|lineage| lineage.issued(token))
            .ok_or_else(|| Exception::not_authorized("Invalid Refresh Token"))?;
        if lineage.revoked {
            return Err(Exception::not_authorized("Refresh Token has been revoked"));
        }
        if now >= lineage.since + REFRESH_LIFE {
            return Err(Exception::not_authorized("Refresh Token has expired"));
        }
        let over =
            |(issued, until): &(String, Option<SystemTime>)| issued == token && until.is_some_and(|until| now >= until);
        if lineage.issued.iter().any(over) {
            let message = "Refresh token has been reused";
            return Err(Exception::new("RefreshTokenReuseException", message));
        }
        Ok(lineage)
    }

    /// Lets a newer refresh token take this one's place, which is good for a while yet, counted from its first use.
    pub(crate) fn rotate(&mut self, token: &str, newer: &str, until: SystemTime) {
        for lineage in self.0.iter_mut().filter(|lineage| lineage.issued(token)) {
            for (_, end) in lineage.issued.iter_mut().filter(|(issued, _)| issued == token) {
                end.get_or_insert(until);
            }
            lineage.issued.push((newer.to_owned(), None));
        }
    }

    /// Revokes what came of one refresh token. Nothing happens if there is none such, or it was revoked before.
    pub(crate) fn revoke(&mut self, refresh_token: &str) {
        self.revoke_where(|lineage| lineage.issued(refresh_token));
    }

    /// Revokes everything of one person.
    pub(crate) fn revoke_all(&mut self, username: &str) {
        self.revoke_where(|lineage| lineage.username == username);
    }

    /// Forgets everything of one person, whose tokens are then no longer good either.
    pub(crate) fn forget(&mut self, username: &str) {
        self.0.retain(|lineage| lineage.username != username);
    }

    fn revoke_where(&mut self, concerned: impl Fn(&Lineage) -> bool) {
        self.0
            .iter_mut()
            .filter(|lineage| concerned(lineage))
            .for_each(|lineage| lineage.revoked = true);
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: the tokens themselves (tests/wire/tokens.rs).
    use super::*;
    use std::time::UNIX_EPOCH;

    fn lineages() -> Lineages {
        let mut lineages = Lineages::default();
        for (name, username) in [("one", "ada"), ("two", "ada"), ("three", "bob")] {
            let text = |kind: &str| format!("{kind}-{name}");
            let (origin, refresh) = (text("origin"), text("refresh"));
            lineages.start(Lineage::new(
                origin,
                refresh,
                username.into(),
                UNIX_EPOCH,
                text("event"),
            ));
        }
        lineages
    }

    fn refused(lineages: &Lineages, token: &str, now: SystemTime) -> Option<String> {
        lineages
            .by_refresh_token(token, now)
            .err()
            .map(|exception| exception.message)
    }

    #[test]
    fn revoking_one_sign_in_leaves_the_others() {
        let mut lineages = lineages();
        lineages.revoke("refresh-one");
        assert!(lineages.is_revoked("origin-one") && !lineages.is_revoked("origin-two"));
        let message = refused(&lineages, "refresh-one", UNIX_EPOCH);
        assert_eq!(message.as_deref(), Some("Refresh Token has been revoked"));
        assert_eq!(refused(&lineages, "refresh-two", UNIX_EPOCH), None);
    }

    #[test]
    fn revoking_a_person_leaves_the_others() {
        let mut lineages = lineages();
        lineages.revoke_all("ada");
        assert!(lineages.is_revoked("origin-one") && lineages.is_revoked("origin-two"));
        assert!(!lineages.is_revoked("origin-three"));
    }

    #[test]
    fn a_refresh_token_lasts_thirty_days() {
        let lineages = lineages();
        assert_eq!(
            refused(
                &lineages,
                "refresh-one",
                UNIX_EPOCH + REFRESH_LIFE - Duration::from_secs(1)
            ),
            None
        );
        let message = refused(&lineages, "refresh-one", UNIX_EPOCH + REFRESH_LIFE);
        assert_eq!(message.as_deref(), Some("Refresh Token has expired"));
    }

    #[test]
    fn a_rotated_token_is_good_until_its_first_end_and_revoking_any_revokes_all() {
        let mut lineages = lineages();
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        lineages.rotate("refresh-one", "newer", at(60));
        assert_eq!(refused(&lineages, "refresh-one", at(59)), None);
        lineages.rotate("refresh-one", "newest", at(119));
        let message = refused(&lineages, "refresh-one", at(60));
        assert_eq!(message.as_deref(), Some("Refresh token has been reused"));
        assert_eq!(refused(&lineages, "newer", at(9999)), None);
        assert_eq!(refused(&lineages, "newest", at(9999)), None);
        lineages.revoke("newer");
        let message = refused(&lineages, "newest", at(60));
        assert_eq!(message.as_deref(), Some("Refresh Token has been revoked"));
        assert!(lineages.is_revoked("origin-one"));
    }

    #[test]
    fn an_unknown_refresh_token_is_invalid_and_an_unknown_origin_revoked() {
        let lineages = lineages();
        assert_eq!(
            refused(&lineages, "refresh-four", UNIX_EPOCH).as_deref(),
            Some("Invalid Refresh Token")
        );
        assert!(lineages.is_revoked("origin-four"));
    }
}
