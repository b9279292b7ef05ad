//! What the settings of a Linux desktop say.

use gio::{
    Cancellable, ProxyResolver,
    prelude::{CancellableExt as _, ProxyResolverExt as _},
};
use tokio::{task::spawn_blocking, time::timeout};

use super::PATIENCE;

/// What the desktop says, which may take as long as it likes.
pub(super) async fn named(address: String) -> Vec<String> {
    let called_off = Cancellable::new();
    let until = called_off.clone();
    let asking = spawn_blocking(move || ProxyResolver::default().lookup(&address, Some(&until)));
    match timeout(PATIENCE, asking).await {
        Ok(Ok(Ok(named))) => return named.into_iter().map(Into::into).collect(),
        // What it says of a script may hold what the person set.
        Ok(Ok(Err(error))) => tracing::warn!(kind = ?error.kind::<gio::IOErrorEnum>(), "the desktop names no proxy"),
        Ok(Err(_)) => tracing::warn!("the desktop's proxy can't be asked for"),
        Err(_) => {
            called_off.cancel();
            tracing::warn!("the desktop did not name a proxy in time");
        }
    }
    Vec::new()
}
