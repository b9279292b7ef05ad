//! The wire: Amazon Cognito user pools over JSON 1.1, SRP, and the classification of every failure.
//!
//! Owns requests, answers, repeats of what is safe to repeat, what a failure means for the request that failed, and the
//! check that names the hop at which a connection fails.
//! Must not touch storage, windows or the words a person reads, and decides nothing about what may be changed. Every
//! operation here is one that a person may call for themselves: none takes AWS credentials.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html>.
//!
//! # A sign-in and a change
//!
//! ```no_run
//! use std::time::SystemTime;
//!
//! use cognito::{
//!     AppClient, AuthOutcome, ChallengeKind, ChallengeReply, ChallengeResponse, Client, Endpoint, FactorSettings,
//!     InitiateAuth, MfaPreference, srp::Exchange,
//! };
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new(Endpoint::for_region("eu-west-1")?, AppClient::new("1example23456789", None)?)?;
//!
//! // SRP proves the password without sending it. Randomness and time are the caller's.
//! let mut ephemeral = [0; 128];
//! getrandom::fill(&mut ephemeral)?;
//! let exchange = Exchange::new(ephemeral).ok_or("draw again")?;
//! let request = InitiateAuth::Srp { username: "sam", srp_a: exchange.srp_a(), device_key: None };
//! let begun = client.initiate_auth(request).await?;
//! let AuthOutcome::Challenge(challenge) = begun.outcome else { return Err("nothing was asked".into()) };
//! let ChallengeKind::PasswordVerifier(asked) = challenge.kind else { return Err("something else was asked".into()) };
//! let now = begun.service_time.unwrap_or_else(SystemTime::now);
//! let proof = exchange.prove("EXAMPLE01", &asked, &"Correct-Horse-9".into(), now)?;
//! let reply = ChallengeReply {
//!     username: challenge.username.as_deref().unwrap_or("sam"),
//!     session: challenge.session.as_ref(),
//!     response: ChallengeResponse::PasswordVerifier(&proof),
//!     device_key: None,
//! };
//! let AuthOutcome::SignedIn(tokens) = client.respond_to_auth_challenge(reply).await?.outcome else {
//!     return Err("a second step is asked for".into());
//! };
//!
//! // A block that is not given keeps its factor as it is.
//! let sms = Some(FactorSettings { enabled: true, preferred: true });
//! match client.set_user_mfa_preference(&tokens.access, &MfaPreference { sms, ..MfaPreference::default() }).await {
//!     Ok(()) => println!("{:?}", client.get_user(&tokens.access).await?.factors),
//!     Err(failure) if failure.may_have_been_carried_out() => println!("not known yet: read it back"),
//!     Err(failure) => println!("not changed: {failure}"),
//! }
//! # Ok(())
//! # }
//! ```

pub mod check;
pub mod srp;

mod app_client;
mod claims;
mod client;
mod contact;
mod devices;
mod endpoint;
mod failure;
mod hmac;
mod input;
mod mfa_preference;
mod network;
mod passkeys;
mod password;
mod sign_in;
mod sign_out;
mod sign_up;
mod software_token;
mod tokens;
mod user;
mod wire;

#[cfg(test)]
mod request_bodies;

pub use app_client::AppClient;
pub use claims::Claims;
pub use client::{Client, Limits};
pub use contact::{CodeDelivery, Contact};
pub use devices::{Device, DeviceConfirmation};
pub use endpoint::{Endpoint, InvalidEndpoint};
pub use failure::{Cause, Exception, ExceptionKind, Failure, InvalidInput, Operation, Transport, Unreadable};
pub use mfa_preference::{FactorSettings, MfaPreference, WebAuthnSettings};
pub use passkeys::Passkey;
pub use password::{PasswordChange, PasswordReset};
pub use sign_in::{
    AuthAnswer, AuthOutcome, Challenge, ChallengeKind, ChallengeReply, ChallengeResponse, FirstFactor, InitiateAuth,
};
pub use software_token::{Authority, SoftwareTokenSecret, SoftwareTokenVerified};
pub use tokens::{AccessToken, IdToken, NewDevice, RefreshToken, Session, Tokens};
pub use user::{Attribute, User, UserAuthFactors};
