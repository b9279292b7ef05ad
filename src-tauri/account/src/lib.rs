//! What a person may do with their account in a user pool: sign in, see how they prove it's them, and change it.
//!
//! This package owns the sign-in steps ([`SignIn`]), the one session and its tokens ([`Session`]), which change may be
//! made and by which request ([`Change`]), and what the next sign-in will ask ([`forecast`]). It knows neither windows
//! nor keychains, neither JSON nor HTTP: it speaks through [`cognito::Client`], and takes the time, randomness and a
//! place for secrets that outlast the app from outside ([`Clock`], [`Entropy`], [`SealedStore`]). Words for people live
//! in the window.
//!
//! A save goes plan → write → read back → outcome, and its outcome is what the service then says, never what was asked:
//!
//! ```no_run
//! # async fn example(pool: account::Pool, outside: account::Outside) -> Result<(), account::Error> {
//! use account::{Change, Choice, Next, SignIn};
//!
//! let (mut sign_in, next) = SignIn::start(pool, outside, "ada@example.com", "a password".into()).await?;
//! let next = match next {
//!     Next::Asks(_step) => sign_in.answer_code("123456".into()).await?,
//!     signed_in => signed_in,
//! };
//! if let Next::SignedIn(session) = next {
//!     let text_message = Choice { enabled: true, preferred: true };
//!     let saved = session.save(&Change { sms: Some(text_message), ..Change::default() }).await?;
//!     assert!(saved.differences.is_empty());
//! }
//! # Ok(())
//! # }
//! ```

mod change;
mod code;
mod contact;
mod costs;
mod device;
mod door;
mod enrolment;
mod error;
mod factor;
mod forecast;
mod hints;
mod outside;
mod passkeys;
mod password;
mod pool;
mod session;
mod sign_in;
mod state;
mod staying;
mod tokens;

pub use change::{Change, Choice, Difference, Refusal, Wanted};
pub use cognito::{AccessToken, Passkey};
pub use contact::ContactStep;
pub use costs::{Cost, IfLost, Lost, Way, costs};
pub use door::{Door, Passage};
pub use enrolment::AuthenticatorKey;
pub use error::{Error, Typed, Unfit, Why};
pub use factor::{Factor, Factors};
pub use forecast::{DeadEnd, Evidence, Grounds, NextStep, forecast};
pub use hints::{Hints, MfaMode};
pub use outside::{
    Answer, Clock, Entropy, LONGEST_SECRET, NoEntropy, Outside, SealedError, SealedKind, SealedName, SealedOwner,
    SealedStore, SealsNothing,
};
pub use pool::Pool;
pub use session::{Preview, Saved, Session, SignedOut};
pub use sign_in::{Next, SignIn, StartWay, Step};
pub use state::{AccountState, Contact, Missing};
