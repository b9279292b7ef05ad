//! A save, and what goes wrong meanwhile.

use std::time::Duration;

use account::{Error, Saved};
use practice_pool::{Fault, Times};

use super::{READ, Scene, Stage, WRITE, exception};
use crate::{
    oracle::Truth,
    plan::{Plan, Save, Trouble},
};

/// Longer than any client waits here for an answer.
const PATIENCE: Duration = Duration::from_secs(61);

/// What was said to a save.
pub(super) struct Said {
    pub(super) outcome: Result<Saved, Error>,
    /// To the second press.
    pub(super) again: Option<Result<Saved, Error>>,
    /// What was so after what somebody else did.
    pub(super) meanwhile: Option<Truth>,
}

impl From<Result<Saved, Error>> for Said {
    fn from(outcome: Result<Saved, Error>) -> Self {
        Self {
            outcome,
            again: None,
            meanwhile: None,
        }
    }
}

impl Stage {
    pub(super) fn arm(&self, trouble: Trouble, plan: &Plan) {
        let pool = &self.pool;
        let write = |fault| pool.fail(WRITE, fault, Times::Once);
        let read_back = |fault| {
            pool.fail(READ, Fault::Spare, Times::Once);
            pool.fail(READ, fault, Times::Once);
        };
        let too_many = || exception("TooManyRequestsException", "Rate exceeded", 400);
        match trouble {
            Trouble::None | Trouble::PressedTwice => (),
            Trouble::FirstReadLost => pool.fail(READ, Fault::DropBefore, Times::Once),
            Trouble::WriteLost => write(Fault::DropBefore),
            Trouble::AnswerLost | Trouble::SentTwice => write(Fault::DropAfter),
            Trouble::Tunnel => write(Fault::Tunnel { more: 1 }),
            Trouble::AnswerTruncated => write(Fault::Truncated),
            Trouble::Hangs => write(Fault::Hang),
            Trouble::HangsAfter => write(Fault::HangAfter),
            Trouble::TooManyRequests => write(too_many()),
            Trouble::InternalError => write(exception("InternalErrorException", "", 500)),
            Trouble::WithoutEffect => write(Fault::AcceptedWithoutEffect),
            Trouble::ReadBackLost => read_back(Fault::DropBefore),
            Trouble::ReadBackTruncated => read_back(Fault::Truncated),
            Trouble::ReadBackHangs => read_back(Fault::Hang),
            Trouble::ReadBackTooMany => read_back(too_many()),
            Trouble::Overtaken => pool.fail(READ, Fault::AnswerHeld, Times::Once),
            Trouble::Elsewhere | Trouble::RevokedMeanwhile => write(Fault::Held),
            Trouble::Revoked => pool.revoke_all(&plan.person.username),
        }
    }

    /// Saves, and meanwhile lets happen what the trouble is.
    pub(super) async fn save(&self, scene: &Scene<'_>, save: &Save) -> Said {
        let session = &scene.session;
        let change = &save.change;
        match save.trouble {
            Trouble::PressedTwice => {
                let (said, again) = tokio::join!(session.save(change), session.save(change));
                Said {
                    again: Some(again),
                    ..said.into()
                }
            }
            Trouble::Overtaken => self.save_while_reading(scene, save).await.into(),
            Trouble::Hangs | Trouble::HangsAfter | Trouble::ReadBackHangs => {
                self.save_without_answer(scene, save).await.into()
            }
            Trouble::Elsewhere | Trouble::RevokedMeanwhile => self.save_meanwhile(scene, save).await,
            _ => session.save(change).await.into(),
        }
    }

    /// The window reads whenever it is looked at, and this answer takes its time.
    async fn save_while_reading(&self, scene: &Scene<'_>, save: &Save) -> Result<Saved, Error> {
        let before = self.pool.performed(READ);
        let reading = scene.session.read();
        tokio::pin!(reading);
        let answered = tokio::select! {
            early = &mut reading => Some(early),
            () = until(|| self.pool.performed(READ) > before) => None,
        };
        let said = scene.session.save(&save.change).await;
        self.pool.recover();
        if answered.is_none() {
            // Whatever it brings is judged by what is shown then.
            drop(reading.await);
        }
        said
    }

    /// Nobody answers, and nobody here waits for that: the time in which the client loses its patience is skipped.
    async fn save_without_answer(&self, scene: &Scene<'_>, save: &Save) -> Result<Saved, Error> {
        let (arrived, performed) = (self.pool.arrived(WRITE), self.pool.performed(WRITE));
        let reads = self.pool.arrived(READ);
        let hangs = || match save.trouble {
            Trouble::Hangs => self.pool.arrived(WRITE) > arrived,
            // From then on it has happened.
            Trouble::HangsAfter => self.pool.performed(WRITE) > performed,
            _ => self.pool.arrived(READ) > reads + 1,
        };
        let saving = scene.session.save(&save.change);
        tokio::pin!(saving);
        tokio::select! {
            said = &mut saving => return said,
            () = until(hangs) => (),
        }
        tokio::time::pause();
        tokio::time::advance(PATIENCE).await;
        tokio::time::resume();
        saving.await
    }

    async fn save_meanwhile(&self, scene: &Scene<'_>, save: &Save) -> Said {
        let plan = scene.plan;
        let before = self.pool.arrived(WRITE);
        let saving = scene.session.save(&save.change);
        tokio::pin!(saving);
        tokio::select! {
            said = &mut saving => return said.into(),
            () = until(|| self.pool.arrived(WRITE) > before) => (),
        }
        let username = &plan.person.username;
        let mut meanwhile = None;
        if save.trouble == Trouble::Elsewhere {
            self.pool
                .change(username, |person| save.elsewhere.happen(person, plan.service.mode));
            meanwhile = Some(self.oracle.truth(&scene.token).await);
        } else {
            self.pool.revoke_all(username);
        }
        self.pool.recover();
        Said {
            meanwhile,
            ..saving.await.into()
        }
    }
}

/// Gives way to everything else until something is so.
async fn until(so: impl Fn() -> bool) {
    while !so() {
        tokio::task::yield_now().await;
    }
}

/// Whether the trouble could come at all: a save that sends nothing is spared those of the write.
pub(super) fn struck(trouble: Trouble, writes: u32, reads: u32) -> bool {
    match trouble {
        Trouble::None | Trouble::PressedTwice | Trouble::Revoked | Trouble::FirstReadLost => true,
        Trouble::SentTwice => writes > 1,
        trouble if trouble.is_of_the_read_back() => writes > 0 && reads > 1,
        _ => writes > 0,
    }
}
