//! What is asked for: everything at first, and less where the app client may not ask for that much.
//!
//! The service refuses a request whole if a single scope is not on the app client's list, and says so by the browser.

/// From the most to the least. The last one is what the app cannot do without; without `openid` there is no ID token,
/// and `profile`, `email` and `phone` may only be asked for beside it.
const RUNGS: [&[&str]; 3] = [
    &["openid", "profile", "email", "phone", NEEDED],
    &["openid", NEEDED],
    &[NEEDED],
];

/// What the user pool's own operations demand of an access token.
const NEEDED: &str = "aws.cognito.signin.user.admin";

/// How much is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scopes(usize);

impl Scopes {
    pub(crate) fn each(self) -> &'static [&'static str] {
        RUNGS.get(self.0).copied().unwrap_or(&[NEEDED])
    }

    /// What the app cannot do without.
    pub(crate) fn least() -> Self {
        Self(RUNGS.len() - 1)
    }

    /// Whether an ID token comes of it.
    pub(crate) fn has_openid(self) -> bool {
        self.each().contains(&"openid")
    }

    /// Less than this, if there is less.
    pub(crate) fn fewer(self) -> Option<Self> {
        let next = self.0 + 1;
        (next < RUNGS.len()).then_some(Self(next))
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: what the service makes of them.

    use super::{NEEDED, Scopes};

    #[test]
    fn what_is_needed_is_asked_for_to_the_last() {
        let rungs: Vec<Scopes> = std::iter::successors(Some(Scopes::default()), |rung| rung.fewer()).collect();
        assert_eq!(rungs.len(), 3);
        assert!(rungs.iter().all(|rung| rung.each().contains(&NEEDED)));
        assert_eq!(
            rungs.iter().map(|rung| rung.has_openid()).collect::<Vec<_>>(),
            [true, true, false]
        );
    }
}
