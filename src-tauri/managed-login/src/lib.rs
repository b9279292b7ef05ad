//! Signing in by the browser: OAuth's authorization code with PKCE, and the loopback listener that it comes back to.
//!
//! Owns the addresses to open, the listener, the redeeming of codes, renewing and revoking by the same door, signing
//! out of the browser, and adding a passkey there. Must not open a browser, show a window, keep a token or decide what
//! happens after a failure. It knows nothing of the other packages: tokens leave it as secret texts.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html>,
//! RFC 6749, RFC 7636 and RFC 8252.
//!
//! ```no_run
//! use std::{future, time::Duration};
//!
//! use managed_login::{AppClient, Client, Domain, Page, Redirect, RedirectPorts, SignIn, Words};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let domain = Domain::new("https://example.auth.eu-west-1.amazoncognito.com")?;
//! let ports = Redirect::Ports(RedirectPorts::new(&[21721, 24724, 27727])?);
//! let client = Client::new(domain, AppClient::new("1example23456789", None)?, ports)?;
//!
//! let page = |title: &str, text: &str| Page { title: title.to_owned(), text: text.to_owned() };
//! let words = Words {
//!     language: "en".to_owned(),
//!     done: page("You can close this window", "Second Step goes on."),
//!     refused: page("You are not signed in", "You can close this window. Second Step says more."),
//! };
//! let pending = client.begin(SignIn::default(), words).await?;
//! println!("open {} in the browser", pending.url());
//! let answered = pending.wait(Duration::from_secs(600), future::pending()).await?;
//! let tokens = client.exchange(answered).await?;
//! println!("good for {:?}", tokens.expires_in);
//! # Ok(()) }
//! ```
//!
//! # What an administrator sets up
//!
//! The app client needs the authorization code grant, the scopes `openid profile email phone
//! aws.cognito.signin.user.admin` (the last one at least), and for each port of the connection file the callback URL
//! and the sign-out URL `http://127.0.0.1:PORT/callback`, written exactly so: the service compares letter by letter.
//! 127.0.0.1 and not `localhost`, which a computer may look up as `::1` or send to a proxy (RFC 8252, section 8.3).
//! Ports below 32768 are best, since systems hand out those above for connections of their own. Where no port is
//! wanted, a link of the app's own takes their place ([`RedirectLink`]); then only the last of the scopes is asked for,
//! since a browser that came back by a link cannot be sent on to ask for less.
//!
//! # What can be counted on
//!
//! - The listener is on 127.0.0.1 only, from `begin` until the answer, the time-out, the cancelling or the drop.
//! - It takes one answer: by GET, to the callback, for 127.0.0.1, by a navigation, with the state that was sent.
//!   Whatever else comes is answered with an empty 400, 404 or 405 and changes nothing; nobody may hold a connection
//!   for longer than ten seconds, and when there are too many, the newest wins.
//! - A code that somebody else planted is refused by the state, by the verifier at the token endpoint and by the nonce
//!   in the ID token.
//! - State, nonce, verifier, code and tokens are in no `Debug`, no log and no error.
//! - The page in the browser runs no script, loads nothing and is not kept.

mod client;
mod domain;
mod exchange;
mod failure;
mod id_token;
mod listener;
mod redirect;
mod scopes;
mod secrets;
mod sign_in;
mod token;
mod visit;
mod waiting;
mod words;

pub use client::Client;
pub use domain::{AppClient, Domain, InvalidSetting, RedirectPorts};
pub use failure::{Endpoint, ErrorCode, Failure, Refusal, Transport, Unreadable};
pub use redirect::{Redirect, RedirectLink};
pub use sign_in::{Answered, Pending, Prompt, SignIn};
pub use token::Tokens;
pub use visit::Visit;
pub use words::{Page, Words};
