//! The system's browser: opening a page in it, and `managed-login` as `account` and the window know it.

use std::sync::Arc;

use account::{Door, Passage};
use cognito::{AccessToken, Cause, Exception, ExceptionKind, Operation, RefreshToken, Tokens, Transport, Unreadable};
use managed_login::{Client, Endpoint, ErrorCode, Failure as Refused, Page, Words};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use crate::{
    connection_file::BrowserDoor,
    desktop_proxy,
    failure::{Code, Failure},
    views::BrowserWords,
};

/// The managed login of an organisation, from the network as it is now.
pub(crate) async fn client(door: &BrowserDoor) -> Result<Client, Failure> {
    let proxy = desktop_proxy::to(door.domain.url()).await;
    Client::through(
        proxy.as_ref(),
        door.domain.clone(),
        door.client.clone(),
        door.redirect.clone(),
    )
    .map_err(|refused| from_refused(&refused))
}

/// Opens a page in the system's browser. The page's address may hold what ties its answer to this sign-in.
pub(crate) fn open(url: &Url) -> Result<(), Failure> {
    open::that_detached(url.as_str()).map_err(|error| {
        tracing::warn!(kind = %error.kind(), "no browser can be opened");
        Failure::new(Code::NoBrowser)
    })
}

/// The page that the browser ends on.
pub(crate) fn words(words: BrowserWords) -> Words {
    Words {
        language: words.language,
        done: Page {
            title: words.done_title,
            text: words.done_text,
        },
        refused: Page {
            title: words.refused_title,
            text: words.refused_text,
        },
    }
}

/// Tokens as `account` takes them.
pub(crate) fn tokens(tokens: &managed_login::Tokens) -> Result<Tokens, Failure> {
    taken(tokens).map_err(|_| Failure::new(Code::NotTheService))
}

fn taken(tokens: &managed_login::Tokens) -> Result<Tokens, cognito::InvalidInput> {
    let text = |secret: &SecretString| secret.expose_secret().to_owned();
    Ok(Tokens {
        access: AccessToken::new(text(&tokens.access))?,
        id: None,
        refresh: tokens
            .refresh
            .as_ref()
            .map(|refresh| RefreshToken::new(text(refresh)))
            .transpose()?,
        expires_in: tokens.expires_in,
        new_device: None,
    })
}

/// The door for `account`: tokens that came from the browser are renewed and ended there.
pub(crate) struct ThroughBrowser(pub(crate) Client);

impl Door for ThroughBrowser {
    fn renew(&self, refresh: RefreshToken) -> Passage<Tokens> {
        let client = self.0.clone();
        Box::pin(async move {
            let operation = Operation::GetTokensFromRefreshToken;
            let refresh = SecretString::from(refresh.expose().to_owned());
            let renewed = client.refresh(&refresh).await;
            let renewed = renewed.map_err(|refused| as_the_service_says_it(&refused, operation))?;
            taken(&renewed).map_err(|input| failure(operation, Cause::NotSent(input), None))
        })
    }

    fn end(&self, refresh: RefreshToken) -> Passage<()> {
        let client = self.0.clone();
        Box::pin(async move {
            let refresh = SecretString::from(refresh.expose().to_owned());
            let ended = client.revoke(&refresh).await;
            ended.map_err(|refused| as_the_service_says_it(&refused, Operation::RevokeToken))
        })
    }
}

/// One door for each start of the app, whatever it is used for.
pub(crate) fn door(client: Client) -> Arc<dyn Door> {
    Arc::new(ThroughBrowser(client))
}

/// What went wrong on the way through the browser, as the window has words for it.
pub(crate) fn from_refused(refused: &Refused) -> Failure {
    let code = match refused {
        Refused::TimedOut => Code::BrowserTimedOut,
        Refused::Denied(_) | Refused::Cancelled => Code::BrowserRefused,
        Refused::ScopeRefused => Code::ScopeMissing,
        Refused::NonceMismatch => Code::NotTheService,
        Refused::NoRandomness => Code::Unexpected,
        Refused::Unreachable(_) | Refused::UnexpectedAnswer { .. } => {
            return as_the_service_says_it(refused, Operation::InitiateAuth).into();
        }
        Refused::PortsTaken { .. } => Code::PortsTaken,
    };
    let mut failure = Failure::new(code);
    if let Refused::Denied(refusal) = refused
        && refusal.endpoint != Endpoint::Token
    {
        // What the page said, and no other program: such an answer has this sign-in's own state.
        failure.quote.clone_from(&refusal.description);
    }
    failure
}

/// OAuth's refusals in the terms of the pool's own operations, of which the rest of the app knows what they mean.
fn as_the_service_says_it(refused: &Refused, operation: Operation) -> cognito::Failure {
    let (cause, status) = match refused {
        Refused::Denied(refusal) => {
            let exception = Exception {
                kind: match refusal.error {
                    ErrorCode::InvalidGrant => ExceptionKind::NotAuthorized,
                    ErrorCode::ServerError => ExceptionKind::InternalError,
                    ErrorCode::TemporarilyUnavailable => ExceptionKind::TooManyRequests,
                    _ => ExceptionKind::InvalidParameter,
                },
                name: refusal.error.as_str().to_owned(),
                message: refusal.description.clone().unwrap_or_default(),
                reason_code: None,
            };
            (Cause::Service(Box::new(exception)), refusal.status)
        }
        Refused::Unreachable(transport) => (Cause::Transport(same(*transport)), None),
        Refused::UnexpectedAnswer { status, .. } => (Cause::Unreadable(Unreadable::NotJson), *status),
        _ => (Cause::Transport(Transport::Other), None),
    };
    failure(operation, cause, status)
}

fn failure(operation: Operation, cause: Cause, status: Option<u16>) -> cognito::Failure {
    cognito::Failure {
        operation,
        cause,
        status,
        request_id: None,
        service_time: None,
    }
}

fn same(transport: managed_login::Transport) -> Transport {
    use managed_login::Transport as Theirs;
    match transport {
        Theirs::Dns => Transport::Dns,
        Theirs::Refused => Transport::Refused,
        Theirs::Unreachable => Transport::Unreachable,
        Theirs::Tls => Transport::Tls,
        Theirs::Proxy => Transport::Proxy,
        Theirs::TimedOut { connecting } => Transport::TimedOut { connecting },
        Theirs::Lost => Transport::Lost,
        Theirs::Other => Transport::Other,
    }
}

#[cfg(test)]
mod tests;
