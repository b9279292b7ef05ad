//! Newer versions of the app: looked for at most once a day and when somebody asks, told, and installed only at the
//! person's word. What is fetched counts only with the signature of the app's makers, for just that version; the plugin
//! checks it, and leaves this version where it is in every other case.
//!
//! Nothing of it is there in a program that was built without a [`Source`], where a package manager or an administrator
//! sees to updates ([`rules`]), or where the organisation says so.

mod daily;
#[cfg(test)]
mod roads;
mod rules;
mod source;
#[cfg(test)]
mod tests;

use std::{
    sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager as _, Runtime, utils::platform::bundle_type};
use tauri_plugin_updater::{Error, Update, Updater, UpdaterExt as _};
use tokio::sync::{Mutex, Notify};
use url::Url;

use self::daily::Looking;
pub(crate) use self::source::Source;
use crate::{
    app::App,
    desktop_proxy,
    failure::{Code, Failure},
    kept::Kept,
    views::{self, News},
};

/// For the whole answer that lists the versions.
const ANSWER: Duration = Duration::from_secs(30);
/// For reaching whoever answers.
const CONNECT: Duration = Duration::from_secs(15);
/// Without a byte.
const SILENCE: Duration = Duration::from_secs(30);
/// Far more than any real version of the app.
const MOST_BYTES: usize = 512 * 1024 * 1024;

/// What is known of newer versions.
pub(crate) struct Updates {
    app: Arc<App>,
    /// None where they are somebody else's affair.
    own: Option<Own>,
    found: StdMutex<Option<Found>>,
    /// One look or installation at a time.
    at_work: Mutex<()>,
    called_off: Notify,
    clock: Clock,
}

/// Says what time it is.
pub(crate) type Clock = fn() -> SystemTime;

/// What looking takes.
struct Own {
    updater: MakeUpdater,
    /// Where newer versions are listed.
    list: Url,
    /// The last look.
    looked: Kept<Look>,
}

/// Looks through this proxy or the system's.
type MakeUpdater = Box<dyn Fn(Option<Url>) -> Result<Updater, Error> + Send + Sync>;

/// A look, as it is kept.
#[derive(Serialize, Deserialize)]
struct Look {
    /// Seconds since 1970.
    at: u64,
    /// Known the next time too.
    #[serde(skip, default = "was_kept")]
    kept: bool,
}

fn was_kept() -> bool {
    true
}

/// A newer version.
struct Found {
    update: Update,
    /// The person does not want to hear of it before the next start.
    later: bool,
}

impl Updates {
    /// Begins to look, where that is the app's own affair.
    pub(crate) fn start<R: Runtime>(
        handle: &AppHandle<R>,
        app: &Arc<App>,
        source: Option<&Source>,
        clock: Clock,
    ) -> Arc<Self> {
        let updates = Arc::new(Self::make(handle, app, source.filter(|_| is_ones_own(handle)), clock));
        if updates.own.is_some() {
            let looking = Arc::clone(&updates);
            tauri::async_runtime::spawn(async move { daily::look(&*looking).await });
        }
        updates
    }

    fn make<R: Runtime>(handle: &AppHandle<R>, app: &Arc<App>, source: Option<&Source>, clock: Clock) -> Self {
        let source = source.filter(|_| app.updates_itself());
        Self {
            app: Arc::clone(app),
            own: source.and_then(|source| Own::make(handle, source)),
            found: StdMutex::default(),
            at_work: Mutex::default(),
            called_off: Notify::new(),
            clock,
        }
    }

    /// What the window may say.
    pub(crate) fn shown(&self) -> views::Updates {
        if !self.app.may_look_for_updates() {
            return views::Updates::SwitchedOff;
        }
        if self.own.is_none() {
            return views::Updates::Elsewhere;
        }
        match &*self.found() {
            None => views::Updates::NoneKnown,
            Some(Found { update, later }) => views::Updates::Ready {
                version: update.version.clone(),
                later: *later,
            },
        }
    }

    /// Asks which version is the newest, at the person's word.
    pub(crate) async fn look(&self) -> Result<(), Failure> {
        Ok(self.ask().await.inspect_err(tell)?)
    }

    /// Fetches the newer version, puts it in this one's place and has it started. Comes back without having done that
    /// where the person put it off meanwhile.
    pub(crate) async fn install(&self, start_it: impl FnOnce()) -> Result<(), Failure> {
        let not_now = || Failure::new(Code::NotAllowed);
        // A look may be on, and what it brings is what counts.
        let _alone = tokio::select! {
            alone = self.at_work.lock() => alone,
            () = self.called_off.notified() => return Ok(()),
        };
        let update = self.found().as_ref().map(|found| found.update.clone());
        let mut update = update.ok_or_else(not_now)?;
        if !self.app.may_start_again().await {
            return Err(not_now());
        }
        // It may lie elsewhere than the list does.
        update.proxy = desktop_proxy::to(&update.download_url).await;
        let Some(fetched) = self.fetch(&update).await.inspect_err(tell)? else {
            return Ok(());
        };
        let saving = self.app.saving();
        let _nothing_on_its_way = saving.lock().await;
        // The network took its time, and the person may have gone on.
        if !self.app.may_start_again().await {
            return Err(not_now());
        }
        let installing = tokio::task::spawn_blocking(move || update.install(fetched));
        let installed = installing.await.map_err(|_| Failure::new(Code::Unexpected))?;
        installed.map_err(Trouble::from).inspect_err(tell)?;
        start_it();
        Ok(())
    }

    /// Not before the next start. What is being fetched is dropped.
    pub(crate) fn put_off(&self) {
        if let Some(found) = &mut *self.found() {
            found.later = true;
        }
        self.called_off.notify_waiters();
    }

    /// Nothing of it is kept any more, and today's look has been all the same.
    pub(crate) fn forget(&self) {
        if let Some(own) = &self.own {
            own.looked
                .change(|looks| looks.iter_mut().for_each(|look| look.kept = false));
        }
    }

    async fn ask(&self) -> Result<(), Trouble> {
        let Some(own) = &self.own else {
            return Ok(());
        };
        let _alone = self.at_work.lock().await;
        // It counts whatever comes of it: once a day is what was promised.
        own.note_look((self.clock)());
        let updater = (own.updater)(desktop_proxy::to(&own.list).await)?;
        let newest = updater.check().await?;
        let mut found = self.found();
        let known = found.take();
        *found = newest.map(|update| Found {
            // Said of that version, not of the next.
            later: known.is_some_and(|known| known.later && known.update.version == update.version),
            update,
        });
        Ok(())
    }

    /// What the makers signed, unless the person thinks otherwise.
    async fn fetch(&self, update: &Update) -> Result<Option<Vec<u8>>, Trouble> {
        let too_much = Notify::new();
        let mut came = 0;
        let fetching = update.download(
            |bytes, _| {
                came += bytes;
                if came > MOST_BYTES {
                    too_much.notify_one();
                }
            },
            || {},
        );
        tokio::select! {
            fetched = fetching => Ok(Some(fetched?)),
            () = too_much.notified() => Err(Trouble::TooMuch),
            () = self.called_off.notified() => Ok(None),
        }
    }

    fn found(&self) -> MutexGuard<'_, Option<Found>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Looking for Updates {
    fn now(&self) -> SystemTime {
        (self.clock)()
    }

    fn last_look(&self) -> Option<SystemTime> {
        self.own.as_ref().and_then(Own::last_look)
    }

    /// Where a code is entered nothing else goes onto the network, and nothing is told.
    async fn is_quiet(&self) -> bool {
        self.app.may_start_again().await
    }

    /// Whatever goes wrong is nobody's trouble: tomorrow is another day.
    async fn look(&self) {
        if let Err(trouble) = self.ask().await {
            tell(&trouble);
        }
        if self.found().is_some() {
            self.app.tell(News::Update);
        }
    }
}

impl Own {
    fn make<R: Runtime>(handle: &AppHandle<R>, source: &Source) -> Option<Self> {
        let (app, of_this_build) = (handle.clone(), source.clone());
        let updater: MakeUpdater = Box::new(move |proxy| of_this_build.prepare(app.updater_builder(), proxy).build());
        if let Err(error) = updater(None) {
            tracing::warn!(%error, "newer versions can't be looked for");
            return None;
        }
        Some(Self {
            updater,
            list: source.endpoint().clone(),
            looked: Kept::load(handle, "updates", |look: &Look| look.kept),
        })
    }

    fn last_look(&self) -> Option<SystemTime> {
        let at = self.looked.entries().last()?.at;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(at))
    }

    fn note_look(&self, now: SystemTime) {
        let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let look = Look {
            at: since.as_secs(),
            kept: true,
        };
        self.looked.change_in_passing(|looks| *looks = vec![look]);
    }
}

/// Whether this installation is the person's own.
fn is_ones_own<R: Runtime>(handle: &AppHandle<R>) -> bool {
    let env = handle.env();
    #[cfg(target_os = "linux")]
    let appimage = env.appimage.is_some();
    #[cfg(not(target_os = "linux"))]
    let appimage = {
        drop(env);
        false
    };
    rules::updates_itself(bundle_type().as_ref(), appimage)
}

/// Why there is no newer version here.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Plugin(#[from] Error),
    #[error("more than any real version has")]
    TooMuch,
}

/// Networks come and go; anything else somebody should know of.
fn tell(trouble: &Trouble) {
    if let Trouble::Plugin(error @ (Error::Reqwest(_) | Error::Network(_) | Error::ReleaseNotFound)) = trouble {
        tracing::info!(%error, "no newer version could be had");
    } else {
        tracing::warn!(%trouble, "no newer version was installed");
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        use Error::{
            AuthenticationFailed, Base64, InvalidUpdaterFormat, Io, Minisign, MissingSignedVersion,
            PreviousAppNotRestored, SignatureUtf8, SignedVersionMismatch, TempDirNotFound, TempDirNotOnSameMountPoint,
        };
        Self::new(match trouble {
            Trouble::Plugin(
                Minisign(_)
                | Base64(_)
                | SignatureUtf8(_)
                | SignedVersionMismatch { .. }
                | MissingSignedVersion
                | InvalidUpdaterFormat,
            )
            | Trouble::TooMuch => Code::UpdateNotGenuine,
            Trouble::Plugin(
                Io(_) | TempDirNotFound | TempDirNotOnSameMountPoint | PreviousAppNotRestored(_) | AuthenticationFailed,
            ) => Code::NotWritten,
            Trouble::Plugin(_) => Code::UpdateNotFound,
        })
    }
}
