//! The proxy of the desktop's settings, where reqwest and the check of a connection can't read it themselves.
//!
//! - Linux: GIO reads them, GNOME's itself, and by libproxy those of KDE and others.
//! - Windows: the script that they name (PAC). A proxy that they name themselves the two read.
//! - macOS: nothing; the two read what they can.
//!
//! It is asked anew for whatever begins to use the network, since a portable computer goes from one to another.

#[cfg(windows)]
mod script;
#[cfg(target_os = "linux")]
mod settings;
#[cfg(test)]
mod tests;
#[cfg(any(target_os = "linux", windows))]
mod way;

use url::Url;

/// A script may have to be fetched first. Whoever waits has just pressed a button.
#[cfg(any(target_os = "linux", windows))]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(3);

/// What has a say before the desktop.
#[cfg(any(target_os = "linux", windows))]
const BY_HAND: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// The proxy that leads to an address, where the desktop names one and the environment does not.
///
/// It may hold a password: not for the log.
#[cfg(any(target_os = "linux", windows))]
pub(crate) async fn to(url: &Url) -> Option<Url> {
    #[cfg(windows)]
    use script::named;
    #[cfg(target_os = "linux")]
    use settings::named;

    let by_hand = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    // Without TLS only this computer is spoken to.
    if url.scheme() != "https" || BY_HAND.into_iter().any(by_hand) {
        return None;
    }
    // The rest of an address is no business of a script's.
    let named = named(url.origin().ascii_serialization()).await;
    way::first(&named).filter(|proxy| !way::is_excepted(url, proxy))
}

/// None that the two would not read.
#[cfg(not(any(target_os = "linux", windows)))]
pub(crate) async fn to(_: &Url) -> Option<Url> {
    std::future::ready(None).await
}
