//! What must not be shown: nothing that belongs to a sign-in is printed or logged.

use std::{
    fmt::Write as _,
    future, io,
    sync::{Arc, Mutex},
};

use practice_pool::{Fault, Times};
use secrecy::ExposeSecret as _;
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{Browser, House, PATIENCE};

/// Everything that is written to the log, down to the finest.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn no_sign_in_prints_or_logs_what_it_is_made_of() {
    let secret = "practice0secret0practice0secret0";
    let house = House::with(|settings| settings.client_secret = Some(secret.to_owned())).await;
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let pending = house.begin().await;
    let url = pending.url().clone();
    let mut shown = format!("{:?} {pending:?}", house.client);
    let browser = Browser::new();
    let url_text = url.to_string();
    let (answered, page) = tokio::join!(pending.wait(PATIENCE, future::pending()), browser.sign_in(&url_text));
    let answered = answered.unwrap();
    write!(shown, "{answered:?}").unwrap();
    let tokens = house.client.exchange(answered).await.unwrap();
    write!(shown, "{tokens:?}").unwrap();
    let refresh = tokens.refresh.unwrap();
    house.client.refresh(&refresh).await.unwrap();
    let echo = Fault::Exception {
        name: refresh.expose_secret().to_owned(),
        message: format!("no good: {}", refresh.expose_secret()),
        status: 400,
    };
    for fault in [
        echo,
        Fault::Answer {
            body: format!("{{\"access_token\":[\"{secret}\"]}}"),
        },
    ] {
        house.pool.fail("oauth2/token", fault, Times::Once);
        let failure = house.client.refresh(&refresh).await.unwrap_err();
        write!(shown, "{failure} {failure:?}").unwrap();
    }
    house.client.revoke(&refresh).await.unwrap();
    drop(guard);

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("/oauth2/token") && log.contains("/oauth2/revoke"), "{log}");
    let back = page.url;
    let of = |url: &url::Url, wanted: &str| {
        let found = url.query_pairs().find(|(name, _)| name == wanted);
        found.unwrap().1.into_owned()
    };
    let secrets = [
        secret.to_owned(),
        of(&url, "state"),
        of(&url, "nonce"),
        of(&url, "code_challenge"),
        of(&back, "code"),
        tokens.access.expose_secret().to_owned(),
        tokens.id.unwrap().expose_secret().to_owned(),
        refresh.expose_secret().to_owned(),
    ];
    for secret in secrets {
        assert!(
            !log.contains(&secret) && !shown.contains(&secret),
            "{secret} in {shown} or {log}"
        );
    }
}
