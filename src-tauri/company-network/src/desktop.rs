//! A person's desktop on Linux, whose settings name a proxy.

use std::{fs, net::SocketAddr};

use tempfile::TempDir;

/// GNOME's settings, in a file.
pub struct Desktop(TempDir);

impl Desktop {
    /// They name this proxy, but for what is `excepted`: `'localhost', '*.example.com'`.
    pub fn new(proxy: SocketAddr, excepted: &str) -> Self {
        let home = TempDir::new().unwrap();
        let folder = home.path().join("glib-2.0/settings");
        fs::create_dir_all(&folder).unwrap();
        let (host, port) = (proxy.ip(), proxy.port());
        let settings = format!(
            "[system/proxy]\nmode='manual'\nignore-hosts=[{excepted}]\n\n\
             [system/proxy/https]\nhost='{host}'\nport={port}\n"
        );
        fs::write(folder.join("keyfile"), settings).unwrap();
        Self(home)
    }

    /// In which those settings hold.
    pub fn environment(&self) -> [(&'static str, String); 3] {
        [
            ("XDG_CURRENT_DESKTOP", "GNOME".to_owned()),
            ("GSETTINGS_BACKEND", "keyfile".to_owned()),
            ("XDG_CONFIG_HOME", self.0.path().display().to_string()),
        ]
    }
}
