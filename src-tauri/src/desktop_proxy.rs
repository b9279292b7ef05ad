//! The proxy of a Linux desktop's settings.
//!
//! GIO reads them: GNOME's itself, and by libproxy those of KDE and others. It is asked anew for whatever begins to use
//! the network, since a portable computer goes from one to another. Elsewhere there is nothing to do: reqwest and the
//! check of a connection read the settings of Windows and macOS.

#[cfg(target_os = "linux")]
mod settings;
#[cfg(test)]
mod tests;

use url::Url;

/// The proxy that leads to an address, where the desktop names one and the environment does not.
///
/// It may hold a password: not for the log.
pub(crate) async fn to(url: &Url) -> Option<Url> {
    #[cfg(target_os = "linux")]
    return settings::to(url).await;
    #[cfg(not(target_os = "linux"))]
    {
        let _ = url;
        std::future::ready(None).await
    }
}
