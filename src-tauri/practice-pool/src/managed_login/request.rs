//! What a browser was sent here for: a code for an app, or adding a passkey.
//!
//! Owns the checks of the authorization endpoint, which every page on the way repeats: the pages carry the request in
//! their address and nothing of it is kept. Page:
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>.

use super::params::{Params, with_params};
use super::{ADMIN, ManagedLogin};
use crate::pool::CLIENT_ID;

/// What the browser does once somebody is signed in.
pub(super) enum Purpose {
    /// It brings a code to the app.
    Code(CodeRequest),
    /// It goes on to add a passkey, then back to this address.
    Passkey { redirect_uri: String },
}

/// A request for a code, checked.
pub(super) struct CodeRequest {
    pub(super) redirect_uri: String,
    pub(super) scopes: Vec<String>,
    pub(super) state: Option<String>,
    pub(super) nonce: Option<String>,
    /// The `code_challenge`; the method is S256.
    pub(super) challenge: Option<String>,
    pub(super) identity_provider: Option<String>,
    pub(super) login_hint: Option<String>,
    pub(super) prompt: Option<String>,
}

/// Why it goes no further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rejection {
    /// The app cannot be trusted to be the one that it says it is: the person is told, the app never hears.
    Page(&'static str),
    /// The app is told by the browser's return.
    Back(String),
}

/// Marks, in the address of the sign-in pages, that a passkey is to be added afterwards.
pub(super) const NEXT: (&str, &str) = ("next", "passkeys");

impl Purpose {
    /// Reads the request in an address.
    pub(super) fn read(settings: &ManagedLogin, query: &str) -> Result<Self, Rejection> {
        let params = Params::parse(query.as_bytes()).ok_or(Rejection::Page("A parameter was given twice."))?;
        let redirect_uri = callback(settings, &params)?;
        if params.get(NEXT.0) == Some(NEXT.1) {
            return Ok(Self::Passkey { redirect_uri });
        }
        CodeRequest::read(settings, &params, redirect_uri).map(Self::Code)
    }
}

/// The address to come back to, if app client and address are known here.
pub(super) fn callback(settings: &ManagedLogin, params: &Params) -> Result<String, Rejection> {
    if params.get("client_id") != Some(CLIENT_ID) {
        return Err(Rejection::Page("This app is not known here (client_id)."));
    }
    let redirect_uri = params.get("redirect_uri").unwrap_or_default();
    if settings.callback_urls.iter().all(|url| url != redirect_uri) {
        let message = "The address to come back to is not registered for this app (redirect_uri).";
        return Err(Rejection::Page(message));
    }
    Ok(redirect_uri.to_owned())
}

impl CodeRequest {
    fn read(settings: &ManagedLogin, params: &Params, redirect_uri: String) -> Result<Self, Rejection> {
        let text = |name: &str| params.get(name).map(str::to_owned);
        let request = Self {
            redirect_uri,
            scopes: match params.get("scope") {
                Some(scopes) => scopes.split_whitespace().map(str::to_owned).collect(),
                // Whoever names none gets all.
                None => settings.allowed_scopes.clone(),
            },
            state: text("state"),
            nonce: text("nonce"),
            challenge: text("code_challenge"),
            identity_provider: text("identity_provider"),
            login_hint: text("login_hint"),
            prompt: text("prompt"),
        };
        match params.get("response_type") {
            Some("code") => (),
            Some("token") => return Err(request.refused("unauthorized_client", "The implicit flow is off.")),
            _ => return Err(request.refused("invalid_request", "The response_type has to be code.")),
        }
        match (params.get("code_challenge_method"), &request.challenge) {
            (None, None) | (Some("S256"), Some(_)) => (),
            _ => {
                let description = "A code_challenge has to come with the code_challenge_method S256.";
                return Err(request.refused("invalid_request", description));
            }
        }
        if !request.may_ask_for(settings) {
            return Err(request.refused("invalid_scope", "A scope is not allowed for this app."));
        }
        let is_known = |name: &String| {
            let company = settings.company.as_ref();
            name == "COGNITO" || company.is_some_and(|company| company.provider == *name)
        };
        if !request.identity_provider.as_ref().is_none_or(is_known) {
            return Err(request.refused("invalid_request", "This identity provider is not known here."));
        }
        Ok(request)
    }

    fn may_ask_for(&self, settings: &ManagedLogin) -> bool {
        let asked_for = |scope: &str| self.scopes.iter().any(|asked| asked == scope);
        let needs_openid = ["profile", "email", "phone"].into_iter().any(asked_for);
        (asked_for("openid") || !needs_openid)
            && !self.scopes.is_empty()
            && self.scopes.iter().all(|scope| settings.allowed_scopes.contains(scope))
    }

    /// Whether the person has to prove who they are although the browser is signed in.
    pub(super) fn wants_sign_in(&self) -> bool {
        matches!(self.prompt.as_deref(), Some("login" | "select_account"))
    }

    /// The browser's return with a refusal.
    pub(super) fn refused(&self, error: &str, description: &str) -> Rejection {
        Rejection::Back(self.back([("error", error), ("error_description", description)]))
    }

    /// The browser's return with these parameters and the state.
    pub(super) fn back<'a>(&'a self, params: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
        let state = self.state.as_deref().map(|state| ("state", state));
        with_params(&self.redirect_uri, params.into_iter().chain(state))
    }
}

/// The claims about a person that the scopes of a grant put into an ID token: all of them if none is named beside
/// `openid`. `profile` covers what the other two do not. Who the person is, here and elsewhere, is always said.
pub(crate) fn shows(scopes: &[String], claim: &str) -> bool {
    let granted = |scope: &str| scopes.iter().any(|granted| granted == scope);
    match claim {
        "sub" | "identities" => true,
        _ if !["profile", "email", "phone"].into_iter().any(granted) => true,
        "email" | "email_verified" => granted("email"),
        "phone_number" | "phone_number_verified" => granted("phone"),
        _ => granted("profile"),
    }
}

/// Whether a token of these scopes is good for the user pool's own operations.
pub(crate) fn may_administer(scope: &str) -> bool {
    scope.split(' ').any(|scope| scope == ADMIN)
}

#[cfg(test)]
mod tests {
    //! Not covered here: what a browser sees of it (tests/wire/managed_login.rs).
    use super::*;
    use rstest::rstest;

    const BACK: &str = "http%3A%2F%2F127.0.0.1%3A21721%2Fcallback";

    fn read(more: &str) -> Result<Purpose, Rejection> {
        let query = format!("client_id={CLIENT_ID}&redirect_uri={BACK}&state=s&{more}");
        Purpose::read(&ManagedLogin::default(), &query)
    }

    fn refusal(more: &str) -> String {
        match read(more) {
            Err(Rejection::Back(url)) => url.split(['?', '&']).nth(1).unwrap_or_default().to_owned(),
            Err(Rejection::Page(page)) => page.to_owned(),
            Ok(_) => "accepted".to_owned(),
        }
    }

    #[rstest]
    #[case::plain("response_type=code", "accepted")]
    #[case::with_pkce("response_type=code&code_challenge=c&code_challenge_method=S256", "accepted")]
    #[case::own_people("response_type=code&identity_provider=COGNITO", "accepted")]
    #[case::company("response_type=code&identity_provider=Company", "accepted")]
    #[case::least("response_type=code&scope=aws.cognito.signin.user.admin", "accepted")]
    #[case::nothing("", "error=invalid_request")]
    #[case::implicit("response_type=token", "error=unauthorized_client")]
    #[case::plain_pkce(
        "response_type=code&code_challenge=c&code_challenge_method=plain",
        "error=invalid_request"
    )]
    #[case::half_pkce("response_type=code&code_challenge=c", "error=invalid_request")]
    #[case::other_half("response_type=code&code_challenge_method=S256", "error=invalid_request")]
    #[case::unknown_scope("response_type=code&scope=openid+files", "error=invalid_scope")]
    #[case::without_openid("response_type=code&scope=email", "error=invalid_scope")]
    #[case::blank_scope("response_type=code&scope=+", "error=invalid_scope")]
    #[case::stranger("response_type=code&identity_provider=Other", "error=invalid_request")]
    #[case::twice("response_type=code&state=t", "A parameter was given twice.")]
    fn a_request_is_checked(#[case] more: &str, #[case] outcome: &str) {
        assert_eq!(refusal(more), outcome);
    }

    #[rstest]
    #[case::no_client(format!("redirect_uri={BACK}"))]
    #[case::other_client(format!("client_id=other&redirect_uri={BACK}"))]
    #[case::no_address(format!("client_id={CLIENT_ID}"))]
    #[case::longer(format!("client_id={CLIENT_ID}&redirect_uri={BACK}%2F"))]
    #[case::other_port(format!("client_id={CLIENT_ID}&redirect_uri=http://127.0.0.1:21722/callback"))]
    #[case::other_name(format!("client_id={CLIENT_ID}&redirect_uri=http://localhost:21721/callback"))]
    fn an_app_or_address_that_is_not_known_ends_on_a_page(#[case] query: String) {
        let query = format!("{query}&response_type=code&state=s");
        let rejection = Purpose::read(&ManagedLogin::default(), &query).err();
        assert!(matches!(rejection, Some(Rejection::Page(_))), "{rejection:?}");
    }

    #[test]
    fn the_state_goes_back_with_a_refusal() {
        let Err(Rejection::Back(url)) = read("") else {
            panic!("it is sent back")
        };
        assert!(
            url.starts_with(
                "http://127.0.0.1:21721/callback?error=invalid_request&error_description=The+response_type"
            ),
            "{url}"
        );
        assert!(url.ends_with("&state=s"), "{url}");
    }

    #[test]
    fn an_id_token_shows_what_was_granted() {
        let shown = |scopes: &[&str]| {
            let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
            ["identities", "email", "phone_number_verified", "nickname"].map(|claim| shows(&scopes, claim))
        };
        assert_eq!(shown(&["openid"]), [true; 4]);
        assert_eq!(shown(&["openid", "email"]), [true, true, false, false]);
        assert_eq!(shown(&["openid", "phone", "profile"]), [true, false, true, true]);
    }
}
