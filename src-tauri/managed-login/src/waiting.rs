//! How long anything is waited for.

use std::time::Duration;

use crate::failure::Failure;

/// Does the work, unless the caller gives up or the time is over before it is done.
pub(crate) async fn until<T>(
    limit: Duration,
    cancel: impl Future<Output = ()>,
    work: impl Future<Output = T>,
) -> Result<T, Failure> {
    tokio::select! {
        biased;
        done = work => Ok(done),
        () = cancel => Err(Failure::Cancelled),
        () = tokio::time::sleep(limit) => Err(Failure::TimedOut),
    }
}
