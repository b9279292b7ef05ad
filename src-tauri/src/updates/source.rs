//! Where a release of the app looks for newer ones, and whose signature they carry: compiled in where the release was
//! made, and nowhere else.

use serde_json::json;
use tauri::{Builder, Context, Runtime};
use tauri_plugin_updater::UpdaterBuilder;
use url::{Host, Url};

/// Where newer versions are listed, and the public half of the key that signs them.
#[derive(Clone)]
pub(crate) struct Source {
    endpoint: Url,
    key: String,
}

impl Source {
    /// What this program was built with (README.md, "Releasing").
    pub(crate) fn of_this_build() -> Option<Self> {
        Self::new(
            option_env!("SECOND_STEP_UPDATE_ENDPOINT")?,
            option_env!("SECOND_STEP_UPDATE_KEY")?,
        )
    }

    /// A release that has no such setting hands on an empty one.
    pub(super) fn new(endpoint: &str, key: &str) -> Option<Self> {
        if endpoint.is_empty() || key.is_empty() {
            return None;
        }
        let source = Self {
            endpoint: Url::parse(endpoint).ok()?,
            key: key.to_owned(),
        };
        let is_fine = source.endpoint.scheme() == "https" || source.is_of_this_computer();
        if !is_fine {
            tracing::warn!("newer versions are not looked for: the address they would be at is not https");
        }
        is_fine.then_some(source)
    }

    /// Registers the plugin, which the window is granted no command of.
    ///
    /// What it is told: <https://v2.tauri.app/plugin/updater/#tauri-configuration>. The list of versions is not signed:
    /// so the signature has to name the version, or somebody could sell an old release as a new one.
    pub(crate) fn register<R: Runtime>(&self, builder: Builder<R>, context: &mut Context<R>) -> Builder<R> {
        let config = json!({
            "endpoints": [self.endpoint],
            "pubkey": self.key,
            "requireSignedVersion": true,
            "dangerousInsecureTransportProtocol": self.is_of_this_computer(),
            "windows": { "installMode": "passive" },
        });
        context.config_mut().plugins.0.insert("updater".to_owned(), config);
        builder.plugin(tauri_plugin_updater::Builder::new().build())
    }

    pub(super) fn endpoint(&self) -> &Url {
        &self.endpoint
    }

    /// Goes onto the network as the rest of the app does, and says no more of the person.
    pub(super) fn prepare(&self, mut builder: UpdaterBuilder, proxy: Option<Url>) -> UpdaterBuilder {
        if let Some(proxy) = proxy {
            builder = builder.proxy(proxy);
        }
        let here = self.is_of_this_computer();
        builder.timeout(super::ANSWER).configure_client(move |client| {
            let client = client
                .user_agent(concat!("SecondStep/", env!("CARGO_PKG_VERSION")))
                .connect_timeout(super::CONNECT)
                .read_timeout(super::SILENCE);
            if here {
                client.no_proxy()
            } else {
                client.https_only(true)
            }
        })
    }

    /// For tests: TLS would protect nothing on the way to this computer itself.
    fn is_of_this_computer(&self) -> bool {
        self.endpoint.scheme() == "http"
            && match self.endpoint.host() {
                Some(Host::Ipv4(address)) => address.is_loopback(),
                Some(Host::Ipv6(address)) => address.is_loopback(),
                Some(Host::Domain(_)) | None => false,
            }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: what the plugin makes of it (tests/window/updates.rs).

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nothing_set("", "", false)]
    #[case::no_key("https://updates.example/latest.json", "", false)]
    #[case::no_endpoint("", "key", false)]
    #[case::no_address("updates.example", "key", false)]
    #[case::anybody_could_answer("http://updates.example/latest.json", "key", false)]
    #[case::a_name_may_lead_anywhere("http://localhost/latest.json", "key", false)]
    #[case("https://updates.example/latest.json", "key", true)]
    #[case("http://127.0.0.1:1234/latest.json", "key", true)]
    #[case("http://[::1]:1234/latest.json", "key", true)]
    fn a_source_is_an_address_of_ones_own_and_a_key(#[case] endpoint: &str, #[case] key: &str, #[case] is: bool) {
        assert_eq!(Source::new(endpoint, key).is_some(), is);
    }
}
