//! What the script (PAC) says that Windows' settings name. Windows runs it.
//!
//! Networks that tell of a script by themselves (WPAD) are not asked: where there is none, that takes seconds.

use std::{io, ptr, time::Duration};

use tokio::{task::spawn_blocking, time::timeout};
use windows_registry::CURRENT_USER;
use windows_sys::Win32::{
    Foundation::GlobalFree,
    Networking::WinHttp::{
        WINHTTP_ACCESS_TYPE_NAMED_PROXY, WINHTTP_ACCESS_TYPE_NO_PROXY, WINHTTP_AUTOPROXY_CONFIG_URL,
        WINHTTP_AUTOPROXY_OPTIONS, WINHTTP_PROXY_INFO, WinHttpCloseHandle, WinHttpGetProxyForUrl, WinHttpOpen,
        WinHttpSetTimeouts,
    },
};

use super::PATIENCE;

/// Where Windows keeps them, for every program of this person's.
const SETTINGS: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";

/// Far longer than a list of proxies. Of a longer one the beginning counts.
const MOST: usize = 64 * 1024;

/// What the script says, as addresses of proxies; nothing where there is no script.
pub(super) async fn named(address: String) -> Vec<String> {
    let script = CURRENT_USER
        .open(SETTINGS)
        .and_then(|settings| settings.get_string("AutoConfigURL"));
    match script {
        Ok(script) if !script.trim().is_empty() => said_by(script, address, PATIENCE).await,
        _ => Vec::new(),
    }
}

async fn said_by(script: String, address: String, patience: Duration) -> Vec<String> {
    match timeout(patience, spawn_blocking(move || ask(&script, &address, patience))).await {
        Ok(Ok(Ok(proxies))) => return ways(&proxies),
        // The address of the script may be a secret of the company's, and is not told.
        Ok(Ok(Err(error))) => tracing::warn!(%error, "the script of the settings names no proxy"),
        Ok(Err(_)) => tracing::warn!("the script of the settings can't be asked"),
        Err(_) => tracing::warn!("the script of the settings did not name a proxy in time"),
    }
    Vec::new()
}

/// Windows' list, as addresses. An entry with a scheme of its own is none for HTTPS.
fn ways(proxies: &str) -> Vec<String> {
    let entries = proxies
        .split([';', ' '])
        .filter(|it| !it.is_empty() && !it.contains('='));
    entries.map(|entry| format!("http://{entry}")).collect()
}

/// Has Windows fetch and run it. Empty, where it says that no proxy is needed.
/// <https://learn.microsoft.com/windows/win32/api/winhttp/nf-winhttp-winhttpgetproxyforurl>
#[expect(unsafe_code, reason = "no safe crate that is kept well asks a script")]
fn ask(script: &str, address: &str, patience: Duration) -> io::Result<String> {
    let (script, address) = (wide(script), wide(address));
    let session = Session::open(patience)?;
    let mut options = WINHTTP_AUTOPROXY_OPTIONS {
        dwFlags: WINHTTP_AUTOPROXY_CONFIG_URL,
        lpszAutoConfigUrl: script.as_ptr(),
        ..Default::default()
    };
    let mut said = WINHTTP_PROXY_INFO::default();
    // SAFETY: both texts end with a zero and live until after the call, as do the two that it reads and writes.
    if unsafe { WinHttpGetProxyForUrl(session.0, address.as_ptr(), &raw mut options, &raw mut said) } == 0 {
        return Err(io::Error::last_os_error());
    }
    let proxies = Given(said.lpszProxy);
    let _exceptions = Given(said.lpszProxyBypass);
    Ok(if said.dwAccessType == WINHTTP_ACCESS_TYPE_NAMED_PROXY {
        proxies.text()
    } else {
        String::new()
    })
}

/// A text as Windows takes it.
fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// What a question to WinHTTP needs.
struct Session(*mut std::ffi::c_void);

impl Session {
    #[expect(unsafe_code, reason = "as `ask`")]
    fn open(patience: Duration) -> io::Result<Self> {
        // SAFETY: no name and no proxy is a case of its own that the two nulls stand for.
        let session =
            Self(unsafe { WinHttpOpen(ptr::null(), WINHTTP_ACCESS_TYPE_NO_PROXY, ptr::null(), ptr::null(), 0) });
        if session.0.is_null() {
            return Err(io::Error::last_os_error());
        }
        let limit = i32::try_from(patience.as_millis()).unwrap_or(i32::MAX);
        // SAFETY: the handle is open. It takes numbers.
        if unsafe { WinHttpSetTimeouts(session.0, limit, limit, limit, limit) } == 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(session)
    }
}

impl Drop for Session {
    #[expect(unsafe_code, reason = "as `ask`")]
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: it was opened by us, and is closed once.
            unsafe { WinHttpCloseHandle(self.0) };
        }
    }
}

/// A text that Windows gave away, or none.
struct Given(*mut u16);

impl Given {
    #[expect(unsafe_code, reason = "as `ask`")]
    fn text(&self) -> String {
        if self.0.is_null() {
            return String::new();
        }
        // SAFETY: Windows' texts end with a zero, up to which all of it is there; nobody else holds it.
        let text = unsafe {
            let length = (0..MOST).take_while(|&at| *self.0.add(at) != 0).count();
            std::slice::from_raw_parts(self.0, length)
        };
        String::from_utf16_lossy(text)
    }
}

impl Drop for Given {
    #[expect(unsafe_code, reason = "as `ask`")]
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: it is ours to free, by this call, and is freed once.
            unsafe { GlobalFree(self.0.cast()) };
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered: that the settings name a script, which they do for every program of the person's.

    use company_network::answer;
    use rstest::rstest;

    use super::*;

    const LIMIT: Duration = Duration::from_secs(30);

    const SCRIPT: &str = r#"function FindProxyForURL(url, host) {
        if (dnsDomainIs(host, ".amazonaws.com")) return "PROXY one.example:3128; PROXY two.example:8080; DIRECT";
        return "DIRECT";
    }"#;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_script_names_the_proxies_of_an_address() {
        let answered = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-ns-proxy-autoconfig\r\nContent-Length: {}\r\n\r\n{SCRIPT}",
            SCRIPT.len()
        );
        let (server, _) = answer(answered).await;
        let script = format!("http://{server}/proxy.pac");
        let said = said_by(
            script.clone(),
            "https://cognito-idp.eu-west-1.amazonaws.com".into(),
            LIMIT,
        )
        .await;
        // Wine tells of the first alone.
        assert_eq!(said.first().map(String::as_str), Some("http://one.example:3128"));
        let said = said_by(script, "https://login.example".into(), LIMIT).await;
        assert_eq!(said, Vec::<String>::new());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_script_that_is_none_names_nothing() {
        let (server, _) = answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned()).await;
        let said = said_by(format!("http://{server}/"), "https://login.example".into(), LIMIT).await;
        assert_eq!(said, Vec::<String>::new());
    }

    #[rstest]
    #[case::none("", &[])]
    #[case::with_spaces("a:1 b:2", &["http://a:1", "http://b:2"])]
    #[case::of_another_scheme("socks=a:1;b:2", &["http://b:2"])]
    fn windows_list_is_read(#[case] list: &str, #[case] addresses: &[&str]) {
        assert_eq!(ways(list), addresses);
    }
}
