//! The token and revocation endpoints: a code for tokens, a refresh token for tokens, the end of a refresh token.
//!
//! Owns the forms of the requests and the reading of the answers, errors included: `{"error": …}`, which is not the
//! form of the user pool's own operations. Follows
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html>.
//!
//! The crate `oauth2` keeps codes, verifiers and tokens in plain texts while a request is under way, and wipes none of
//! them; what is kept here longer than that is wiped.

use std::{
    borrow::Cow,
    time::{Duration, SystemTime},
};

use http::{Method, StatusCode, header::CONTENT_TYPE};
use oauth2::{
    AccessToken, AuthType, AuthorizationCode, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointNotSet,
    EndpointSet, HttpRequest, PkceCodeVerifier, RefreshToken, RequestTokenError, Scope, StandardErrorResponse,
    StandardRevocableToken, StandardTokenIntrospectionResponse, TokenResponse, TokenUrl,
    basic::{BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse, BasicTokenType},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use url::form_urlencoded;

use crate::{
    client::Shared,
    exchange::{Exchange, Seen, Unanswered},
    failure::{Endpoint, Failure, Refusal, Unreadable},
    id_token,
    sign_in::Answered,
};

/// What a sign-in or a refresh hands out.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// For the user pool's operations.
    pub access: SecretString,
    /// Says who signed in. Absent where the app client may not ask for `openid`.
    pub id: Option<SecretString>,
    /// Absent after a refresh, unless the app client rotates refresh tokens.
    pub refresh: Option<SecretString>,
    /// How long the access token lives from when it was issued.
    pub expires_in: Duration,
    /// The `Date` header of the answer: the service's clock.
    pub service_time: Option<SystemTime>,
}

/// The answer on the wire.
#[derive(Debug, Deserialize, Serialize)]
struct TokenAnswer {
    access_token: AccessToken,
    #[serde(deserialize_with = "oauth2::helpers::deserialize_untagged_enum_case_insensitive")]
    token_type: BasicTokenType,
    expires_in: u64,
    refresh_token: Option<RefreshToken>,
    /// Kept as what it is not, for want of a type that hides itself.
    id_token: Option<AccessToken>,
}

impl TokenResponse for TokenAnswer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        Some(Duration::from_secs(self.expires_in))
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

impl TokenAnswer {
    fn into_tokens(self, seen: Seen) -> Result<Tokens, Failure> {
        if self.token_type != BasicTokenType::Bearer || self.access_token.secret().is_empty() {
            return Err(unexpected_shape(seen));
        }
        Ok(Tokens {
            access: self.access_token.into_secret().into(),
            id: self.id_token.map(|token| token.into_secret().into()),
            refresh: self.refresh_token.map(|token| token.into_secret().into()),
            expires_in: Duration::from_secs(self.expires_in),
            service_time: seen.service_time,
        })
    }
}

/// The crate's client with our answer in it.
type OAuth = oauth2::Client<
    BasicErrorResponse,
    TokenAnswer,
    StandardTokenIntrospectionResponse<EmptyExtraTokenFields, BasicTokenType>,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

fn oauth(shared: &Shared) -> OAuth {
    let client = oauth2::Client::new(ClientId::new(shared.app_client.id.clone()))
        .set_token_uri(TokenUrl::from_url(shared.domain.at(Endpoint::Token.path())))
        // The service reads the secret here as well as in a header, and here there is one way only to write it.
        .set_auth_type(AuthType::RequestBody);
    match &shared.app_client.secret {
        Some(secret) => client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned())),
        None => client,
    }
}

pub(crate) async fn exchange(shared: &Shared, answered: Answered) -> Result<Tokens, Failure> {
    let exchange = Exchange::new(&shared.http, Endpoint::Token);
    let text = |secret: &SecretString| secret.expose_secret().to_owned();
    let oauth = oauth(shared);
    let answer = oauth
        .exchange_code(AuthorizationCode::new(text(&answered.code)))
        .set_pkce_verifier(PkceCodeVerifier::new(text(&answered.verifier)))
        .set_redirect_uri(Cow::Borrowed(&answered.redirect_url))
        .request_async(&exchange)
        .await;
    let tokens = tokens(answer, exchange.seen())?;
    let Some(nonce) = &answered.nonce else {
        return Ok(tokens);
    };
    let id = tokens.id.as_ref().ok_or_else(|| unexpected_shape(exchange.seen()))?;
    id_token::check(id, &shared.app_client.id, nonce)?;
    Ok(tokens)
}

pub(crate) async fn refresh(shared: &Shared, refresh_token: &SecretString) -> Result<Tokens, Failure> {
    let exchange = Exchange::new(&shared.http, Endpoint::Token);
    let refresh_token = RefreshToken::new(refresh_token.expose_secret().to_owned());
    let oauth = oauth(shared);
    let answer = oauth
        .exchange_refresh_token(&refresh_token)
        .request_async(&exchange)
        .await;
    tokens(answer, exchange.seen())
}

/// By hand, since the crate revokes over https only, which would leave out the practice pool and emulators.
pub(crate) async fn revoke(shared: &Shared, refresh_token: &SecretString) -> Result<(), Failure> {
    let mut request = HttpRequest::new(revocation_form(shared, refresh_token).into_bytes());
    *request.method_mut() = Method::POST;
    let exchange = Exchange::new(&shared.http, Endpoint::Revoke);
    let not_sent = |()| Failure::Unreachable(crate::Transport::Other);
    let url = shared.domain.at(Endpoint::Revoke.path());
    *request.uri_mut() = url.as_str().parse().map_err(|_| not_sent(()))?;
    let form_type = http::HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers_mut().insert(CONTENT_TYPE, form_type);
    let sent = exchange.send(request).await;
    let seen = exchange.seen();
    let answer = sent.map_err(|unanswered| unanswered.into_failure(seen))?;
    if answer.status() == StatusCode::OK {
        return Ok(());
    }
    Err(match serde_json::from_slice::<BasicErrorResponse>(answer.body()) {
        Ok(refusal) => denied(Endpoint::Revoke, &refusal, seen),
        Err(_) => Failure::UnexpectedAnswer {
            status: seen.status,
            unreadable: Unreadable::NotJson,
        },
    })
}

/// Apart, since what writes it can't be carried from one thread to another.
fn revocation_form(shared: &Shared, refresh_token: &SecretString) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("token", refresh_token.expose_secret())
        .append_pair("client_id", &shared.app_client.id);
    if let Some(secret) = &shared.app_client.secret {
        form.append_pair("client_secret", secret.expose_secret());
    }
    form.finish()
}

fn tokens(
    answer: Result<TokenAnswer, RequestTokenError<Unanswered, BasicErrorResponse>>,
    seen: Seen,
) -> Result<Tokens, Failure> {
    match answer {
        Ok(answer) => answer.into_tokens(seen),
        Err(RequestTokenError::ServerResponse(refusal)) => Err(denied(Endpoint::Token, &refusal, seen)),
        Err(RequestTokenError::Request(unanswered)) => Err(unanswered.into_failure(seen)),
        // Holds the whole body, tokens and all: it ends here.
        Err(RequestTokenError::Parse(error, _)) if error.inner().is_data() => Err(unexpected_shape(seen)),
        Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => Err(Failure::UnexpectedAnswer {
            status: seen.status,
            unreadable: Unreadable::NotJson,
        }),
    }
}

fn denied(endpoint: Endpoint, refusal: &StandardErrorResponse<BasicErrorResponseType>, seen: Seen) -> Failure {
    let description = refusal.error_description().map(String::as_str);
    Failure::Denied(Refusal::new(
        endpoint,
        refusal.error().as_ref(),
        description,
        seen.status,
    ))
}

fn unexpected_shape(seen: Seen) -> Failure {
    Failure::UnexpectedAnswer {
        status: seen.status,
        unreadable: Unreadable::UnexpectedShape,
    }
}
