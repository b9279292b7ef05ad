//! From the sign-in screen to the panel, and back: one call for each thing the person can do on the way.
//!
//! Which steps are allowed, and what the service is asked, is decided in `account`.

use std::collections::BTreeMap;

use account::{AuthenticatorKey, Error, Factor, Next, Session, SignIn, StartWay, Step};
use secrecy::SecretString;
use tokio::sync::MutexGuard;

use super::{
    App,
    stage::{Place, Stage},
};
use crate::{
    failure::{Code, Failure},
    views::{QuestionPart, SignInNote, Staying, View},
};

impl App {
    pub(crate) async fn sign_in(&self, username: &str, password: SecretString, stay: bool) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let place = stage.at_the_door()?;
        let started = SignIn::start(place.pool().await?, self.outside_of(&place), username, password).await;
        self.started(&mut stage, place, started, stay)
    }

    pub(crate) async fn sign_in_without_password(&self, username: &str) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let place = stage.at_the_door()?;
        let started = SignIn::start_without_password(place.pool().await?, self.outside_of(&place), username).await;
        self.started(&mut stage, place, started, false)
    }

    pub(crate) async fn remember_computer(&self, remember: bool) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.remember_computer(remember).await;
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }

    pub(crate) async fn forgot_password(&self, username: &str) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let place = stage.at_the_door()?;
        let started = SignIn::start_with_reset(place.pool().await?, self.outside_of(&place), username).await;
        self.started(&mut stage, place, started, false)
    }

    fn started(
        &self,
        stage: &mut MutexGuard<'_, Stage>,
        place: Place,
        started: Result<(SignIn, Next), Error>,
        stay: bool,
    ) -> Result<View, Failure> {
        let (sign_in, next) = started?;
        let waiting = stage.take_waiting();
        **stage = Stage::SigningIn {
            place,
            sign_in: Box::new(sign_in),
            stay,
            waiting,
        };
        Ok(self.follow(stage, next))
    }

    /// After a refusal, a wrong password for one, the screen is the sign-in again: agreeing once more would not help.
    pub(crate) async fn agree_to_send_password(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        match stage.signing_in()?.agree_to_send_password().await {
            Ok(next) => Ok(self.follow(&mut stage, next)),
            Err(error) => {
                stage.back_to_sign_in();
                Err(error.into())
            }
        }
    }

    pub(crate) async fn answer_code(&self, code: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.answer_code(code).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn choose_factor(&self, factor: Factor) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.choose(factor).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn choose_start(&self, way: StartWay) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.choose_start(way).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn answer_password(&self, password: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.answer_password(password).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn set_new_password(
        &self,
        password: SecretString,
        attributes: BTreeMap<String, SecretString>,
    ) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.set_new_password(password, attributes).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn set_up_step(&self, factor: Factor, address: Option<&SecretString>) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let sign_in = stage.signing_in()?;
        let outcome = match (factor, address) {
            (Factor::Email, Some(address)) => sign_in.set_up_email(address).await,
            (Factor::SoftwareToken, None) => sign_in.set_up_authenticator(),
            _ => Err(Error::NoSuchStep),
        };
        self.answered(&mut stage, outcome)
    }

    /// Asks for the key of an authenticator that is connected on the way in.
    pub(super) async fn begin_authenticator_on_the_way(&self) -> Option<Result<AuthenticatorKey, Failure>> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in().ok()?.begin_authenticator().await;
        Some(outcome.map_err(|error| self.failed(&mut stage, error)))
    }

    /// Proves that the authenticator has the key, on the way in.
    pub(super) async fn finish_authenticator_on_the_way(
        &self,
        code: &SecretString,
        device_name: Option<&str>,
    ) -> Option<Result<View, Failure>> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in().ok()?.finish_authenticator(code, device_name).await;
        Some(self.answered(&mut stage, outcome))
    }

    pub(crate) async fn answer_question(&self, answer: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.answer_question(answer).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn use_another_way(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.use_another_way().await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn send_new_code(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.start_over().await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn send_reset_code(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.send_reset_code().await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn reset_password(&self, code: SecretString, password: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.reset_password(code, password).await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn send_confirmation_code(&self) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.send_confirmation_code().await;
        self.answered(&mut stage, outcome)
    }

    pub(crate) async fn confirm_account(&self, code: SecretString) -> Result<View, Failure> {
        let mut stage = self.stage.lock().await;
        let outcome = stage.signing_in()?.confirm_account(code).await;
        self.answered(&mut stage, outcome)
    }

    /// Back to the empty sign-in; the password that was kept for a new code is gone.
    pub(crate) async fn cancel_sign_in(&self) -> View {
        let mut stage = self.stage.lock().await;
        stage.back_to_sign_in();
        self.shown(&stage)
    }

    pub(crate) async fn sign_out(&self) -> View {
        // A change that is on its way ends first: its outcome belongs to this session.
        let _nothing_on_its_way = self.saving.lock().await;
        let mut stage = self.stage.lock().await;
        if let Stage::Panel { session, .. } = &*stage {
            // Whatever the service answers, here it is over.
            let told = session.clone().sign_out().await.not_told.is_none();
            self.forget_name(&stage);
            stage.leave_panel(if told {
                SignInNote::SignedOut
            } else {
                SignInNote::SignedOutHereOnly
            });
        }
        self.shown(&stage)
    }

    /// Ends every session of the person. Where the service can't be asked, none has ended.
    pub(crate) async fn sign_out_everywhere(&self) -> Result<View, Failure> {
        let _nothing_on_its_way = self.saving.lock().await;
        let session = self.session().await?;
        session.clone().sign_out_everywhere().await?;
        let mut stage = self.stage.lock().await;
        if matches!(&*stage, Stage::Panel { session: now, .. } if now.is(&session)) {
            self.forget_name(&stage);
            stage.leave_panel(SignInNote::SignedOutEverywhere);
        }
        Ok(self.shown(&stage))
    }

    pub(crate) async fn change_password(
        &self,
        present: Option<&SecretString>,
        new: &SecretString,
    ) -> Result<View, Failure> {
        let session = self.session().await?;
        let outcome = session.change_password(present, new).await;
        self.settle(&session, outcome, None).await?;
        Ok(self.view().await)
    }

    /// The screen after a step of the sign-in.
    fn follow(&self, stage: &mut MutexGuard<'_, Stage>, next: Next) -> View {
        if let Next::SignedIn(session) = next
            && let Stage::SigningIn { place, stay, .. } = &**stage
        {
            let (place, stay) = (place.clone(), *stay);
            self.enter(stage, place, session, stay);
        }
        self.shown(stage)
    }

    pub(super) fn arrive_at_panel(&self, stage: &mut Stage, place: Place, session: Session, staying: Staying) {
        let known_now = self.settled(&place, &session);
        let unexpected = self.is_unexpected(&place, &session);
        let unfinished = self.left_unfinished(&place, &session);
        let waited = stage.take_waiting().map(|waiting| waiting.resume(&session));
        *stage = Stage::Panel {
            place,
            session,
            earlier: waited.or(known_now),
            unexpected,
            unfinished,
            staying,
            lent_by: None,
            by_browser: false,
            visiting: None,
            visit_failed: None,
        };
    }

    /// The screen after an answer of the person's.
    fn answered(&self, stage: &mut MutexGuard<'_, Stage>, outcome: Result<Next, Error>) -> Result<View, Failure> {
        match outcome {
            Ok(next) => Ok(self.follow(stage, next)),
            Err(error) => Err(self.failed(stage, error)),
        }
    }

    /// A sign-in that can't go on from here is over.
    #[expect(clippy::unused_self, reason = "the screen that follows is this app's")]
    fn failed(&self, stage: &mut Stage, error: Error) -> Failure {
        let failure = Failure::from(error);
        let over = matches!(
            failure.code,
            Code::SignInTimedOut | Code::UnknownStep | Code::AccountOff | Code::StepNeedsOrganisation
        );
        if over || stage.signing_in().is_ok_and(|sign_in| sign_in.step().is_none()) {
            stage.back_to_sign_in();
        }
        failure
    }
}

/// The screen of the open step.
pub(super) fn shown(place: &Place, sign_in: &SignIn) -> View {
    let organisation = place.shown();
    let username = sign_in.username().to_owned();
    match sign_in.step().cloned() {
        Some(Step::AgreeToSendPassword) => View::PasswordConsent { organisation },
        Some(Step::Code { factor, destination }) => View::Code {
            organisation,
            factor: factor.into(),
            destination,
            runs_out: u32::try_from(sign_in.runs_out().as_secs()).unwrap_or(u32::MAX),
            began_anew: sign_in.began_anew(),
            other_ways: sign_in.has_other_ways(),
        },
        Some(Step::Choose(factors)) => View::ChooseFactor {
            organisation,
            factors: factors.into_iter().map(Into::into).collect(),
        },
        Some(Step::ChooseStart(ways)) => View::ChooseStart {
            organisation,
            // A passkey works only in the browser.
            ways: ways
                .into_iter()
                .filter(|way| *way != StartWay::Passkey || place.doors().browser)
                .map(Into::into)
                .collect(),
        },
        Some(Step::Password) => View::Password { organisation, username },
        Some(Step::NewPassword { attributes }) => View::NewPassword {
            organisation,
            attributes,
        },
        Some(Step::SetUp(ways)) => View::SetUpStep {
            organisation,
            ways: ways.into_iter().map(Into::into).collect(),
        },
        Some(Step::ConnectAuthenticator) => View::ConnectAuthenticator { organisation },
        Some(Step::Question { parts, again }) => View::Question {
            organisation,
            parts: parts
                .into_iter()
                .map(|(name, text)| QuestionPart { name, text })
                .collect(),
            again,
        },
        Some(Step::ResetPassword { destination }) => View::ResetPassword {
            organisation,
            username,
            destination,
        },
        Some(Step::ConfirmAccount { destination }) => View::ConfirmAccount {
            organisation,
            username,
            destination,
        },
        None => View::SignIn {
            organisation,
            note: None,
            practice: None,
            doors: place.doors(),
            problem: None,
            browser_too: false,
            removable: None,
        },
    }
}
