//! The first step: by the password, which is proved and stays here, by the organisation's own questions, or by whatever
//! the service offers to somebody without a password.

use cognito::{
    AuthAnswer, AuthOutcome, Challenge, ChallengeKind, ChallengeResponse, ExceptionKind, Failure, FirstFactor,
    InitiateAuth,
    srp::{ChallengeRefused, Exchange, Proof, ServerChallenge},
};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{
    SignIn, check_password,
    step::{Met, Next, Open, StartWay, Step},
};
use crate::{
    device::KnownDevice,
    error::Error,
    factor::Factors,
    outside::{NoEntropy, Outside},
};

impl SignIn {
    /// Begins, or begins anew with what the person already typed.
    pub(super) async fn begin(&mut self) -> Result<Next, Error> {
        self.met = Met::default();
        self.offered = Factors::new();
        self.began_anew = false;
        self.connecting = None;
        let outcome = if self.password.is_none() {
            self.begin_without_password().await
        } else if self.pool.own_questions {
            self.begin_with_questions().await
        } else {
            self.begin_with_password().await
        };
        self.settle(outcome).await
    }

    /// What a refusal leads to where it is not the end, whichever request met it.
    pub(super) async fn settle(&mut self, outcome: Result<Next, Error>) -> Result<Next, Error> {
        match outcome {
            Err(Error::Service(failure))
                if self.device.is_some() && failure.kind() == Some(ExceptionKind::ResourceNotFound) =>
            {
                self.begin_without_device().await
            }
            Err(Error::Service(failure)) => self.led_elsewhere(&failure).ok_or(Error::Service(failure)),
            other => other,
        }
    }

    /// The pool does not know this computer any more; if it is for another reason that it refused, it will again.
    pub(super) async fn begin_without_device(&mut self) -> Result<Next, Error> {
        self.device = None;
        if let Some((name, _)) = KnownDevice::find(&self.pool, &self.outside, &self.typed_name).await {
            // Why not is in the log. It would be dropped again the next time.
            let _is_gone = self.outside.sealed.remove(&name).await.is_ok();
        }
        Box::pin(self.begin()).await
    }

    async fn begin_with_password(&mut self) -> Result<Next, Error> {
        let exchange = exchange(&self.outside)?;
        let request = InitiateAuth::Srp {
            username: &self.typed_name,
            srp_a: exchange.srp_a(),
            device_key: self.device_key(),
        };
        match self.pool.client.initiate_auth(request).await {
            Ok(answer) => self.prove_and_follow(&exchange, answer).await,
            Err(failure) if srp_is_not_enabled(&failure) => self.begin_by_choice(&exchange).await,
            Err(failure) if self.is_emulator_without_srp(&failure) => self.send_password().await,
            Err(failure) => Err(failure.into()),
        }
    }

    /// An app client for the choice of the first step proves passwords too, whatever other ways it has. Where it does
    /// not, nothing is left but to send the password.
    async fn begin_by_choice(&mut self, exchange: &Exchange) -> Result<Next, Error> {
        let request = InitiateAuth::UserAuth {
            username: &self.typed_name,
            preferred_challenge: Some("PASSWORD_SRP"),
            first: Some(FirstFactor::SrpA(exchange.srp_a())),
            session: None,
            device_key: self.device_key(),
        };
        match self.pool.client.initiate_auth(request).await {
            Ok(answer) if asks_for_proof(&answer) => self.prove_and_follow(exchange, answer).await,
            Err(failure) if !refuses_choice(&failure) => Err(failure.into()),
            _ if self.password_may_be_sent => self.send_password().await,
            _ => {
                self.open = None;
                Ok(self.open_here(Step::AgreeToSendPassword))
            }
        }
    }

    /// Proves the password, if that is what is asked, and goes on with whatever is.
    async fn prove_and_follow(&mut self, exchange: &Exchange, answer: AuthAnswer) -> Result<Next, Error> {
        let AuthOutcome::Challenge(Challenge {
            kind: ChallengeKind::PasswordVerifier(server),
            username,
            session,
        }) = &answer.outcome
        else {
            return self.follow(answer, self.typed_name.clone()).await;
        };
        let username = username.clone().unwrap_or_else(|| server.user_id.clone());
        let proof = match self.prove(exchange, server, &answer) {
            Ok(proof) => proof,
            // An emulator that goes through the motions of SRP with made-up values does not know it either.
            Err(ChallengeRefused::NotHex | ChallengeRefused::NotBase64) if self.is_on_this_computer() => {
                return self.send_password().await;
            }
            Err(_) => return Err(Error::Impostor),
        };
        let response = ChallengeResponse::PasswordVerifier(&proof);
        let next = self.respond(&username, session.as_ref(), response).await;
        self.follow(next.map_err(password_refused)?, username).await
    }

    async fn send_password(&mut self) -> Result<Next, Error> {
        let password = self.password.clone().ok_or(Error::NoSuchStep)?;
        let request = InitiateAuth::Password {
            username: &self.typed_name,
            password: &password,
            device_key: self.device_key(),
        };
        let answer = self.pool.client.initiate_auth(request).await.map_err(|failure| {
            if is_not_enabled(&failure) {
                Error::NoPasswordSignIn(failure)
            } else {
                password_refused(failure)
            }
        })?;
        self.follow(answer, self.typed_name.clone()).await
    }

    /// The organisation asks questions of its own, before the password, after it or without it.
    async fn begin_with_questions(&mut self) -> Result<Next, Error> {
        let exchange = exchange(&self.outside)?;
        let request = InitiateAuth::Custom {
            username: &self.typed_name,
            srp_a: Some(exchange.srp_a()),
            device_key: self.device_key(),
        };
        let answer = self.pool.client.initiate_auth(request).await?;
        self.prove_and_follow(&exchange, answer).await
    }

    async fn begin_without_password(&mut self) -> Result<Next, Error> {
        let request = InitiateAuth::UserAuth {
            username: &self.typed_name,
            preferred_challenge: None,
            first: None,
            session: None,
            device_key: self.device_key(),
        };
        let answer = self.pool.client.initiate_auth(request).await.map_err(|failure| {
            if is_not_enabled(&failure) {
                Error::NoStartWithoutPassword(failure)
            } else {
                Error::Service(failure)
            }
        })?;
        self.follow(answer, self.typed_name.clone()).await
    }

    /// Chooses how to begin.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when it was not offered or needs the browser, or what the service or the network said.
    pub async fn choose_start(&mut self, way: StartWay) -> Result<Next, Error> {
        let open = self.open_at(|step| matches!(step, Step::ChooseStart(ways) if ways.contains(&way)))?;
        let answer = match way {
            StartWay::Password => {
                return Ok(self.turn_to(Step::Password, open));
            }
            StartWay::EmailCode => "EMAIL_OTP",
            StartWay::TextCode => "SMS_OTP",
            StartWay::Passkey => return Err(Error::NoSuchStep),
        };
        if open.session.is_none() {
            return self.begin_anew().await;
        }
        let response = ChallengeResponse::SelectChallenge { answer, with: None };
        let outcome = self.respond_and_follow(&open, response).await;
        if let (Err(Error::Service(failure)), Some(open)) = (&outcome, &mut self.open)
            && failure.may_have_been_carried_out()
        {
            // The choice may be made: whatever is chosen next, the password for one, needs another session.
            open.session = None;
        }
        outcome
    }

    /// Answers with the password, where the person had said only who they are.
    ///
    /// # Errors
    /// One that can't be right, or what the service or the network said. The step stays open.
    pub async fn answer_password(&mut self, password: SecretString) -> Result<Next, Error> {
        let mut open = self.open_at(|step| *step == Step::Password)?;
        check_password(&password)?;
        if !self.is_waited_for(&open) {
            // Late, a right password would be refused like a wrong one.
            let next = self.begin_without_password().await?;
            open = match self.open_for_password() {
                Some(open) => open,
                None => return Ok(next),
            };
        }
        self.password = Some(password);
        let outcome = self.start_by_password(open.clone()).await;
        let outcome = self.settle(outcome).await;
        if outcome.is_err() {
            // It may be the wrong one, and is not kept. The session is spent by it; the next answer gets one of its own.
            self.password = None;
            self.open = Some(Open { session: None, ..open });
        }
        outcome
    }

    /// The open step, answered by a choice of the password where it is one.
    fn open_for_password(&self) -> Option<Open> {
        let open = self.open.clone()?;
        let takes_it = match &open.step {
            Step::Password => true,
            Step::ChooseStart(ways) => ways.contains(&StartWay::Password),
            _ => false,
        };
        takes_it.then_some(Open {
            step: Step::Password,
            ..open
        })
    }

    /// The password in answer to the choice of how to begin: proved where that is offered, else sent as agreed.
    pub(super) async fn start_by_password(&mut self, open: Open) -> Result<Next, Error> {
        let offers = |word: &str| open.words.iter().any(|offered| offered == word);
        if offers("PASSWORD_SRP") {
            let exchange = exchange(&self.outside)?;
            let response = ChallengeResponse::SelectChallenge {
                answer: "PASSWORD_SRP",
                with: Some(FirstFactor::SrpA(exchange.srp_a())),
            };
            let answer = self.respond(&open.username, open.session.as_ref(), response).await?;
            return self.prove_and_follow(&exchange, answer).await;
        }
        if !self.password_may_be_sent {
            return Ok(self.turn_to(Step::AgreeToSendPassword, open));
        }
        let password = self.password.clone().ok_or(Error::NoSuchStep)?;
        let response = if offers("PASSWORD") {
            ChallengeResponse::SelectChallenge {
                answer: "PASSWORD",
                with: Some(FirstFactor::Password(&password)),
            }
        } else {
            ChallengeResponse::Password { password: &password }
        };
        let answer = self.respond(&open.username, open.session.as_ref(), response).await;
        self.follow(answer.map_err(password_refused)?, open.username).await
    }

    /// The proof carries the time. The service's own, where it told, so that a wrong clock here does no harm.
    fn prove(
        &self,
        exchange: &Exchange,
        server: &ServerChallenge,
        answer: &AuthAnswer,
    ) -> Result<Proof, ChallengeRefused> {
        let at = answer.service_time.unwrap_or_else(|| self.outside.clock.now());
        let Some(password) = &self.password else {
            return Err(ChallengeRefused::NotHex);
        };
        exchange.prove(self.pool.name(), server, password, at)
    }

    fn is_on_this_computer(&self) -> bool {
        self.pool.client.endpoint().is_loopback()
    }

    /// An emulator on this computer that does not know SRP: with whatever type and status, in words that name the flow.
    /// What a service says of the person, of trouble of its own or of anything else is not such an answer.
    fn is_emulator_without_srp(&self, failure: &Failure) -> bool {
        self.is_on_this_computer()
            && failure.exception().is_some_and(|exception| {
                let message = exception.message.to_lowercase();
                let names_the_flow = message.contains("srp") || message.contains("flow");
                match exception.kind {
                    ExceptionKind::UnknownOperation | ExceptionKind::UnsupportedOperation => true,
                    ExceptionKind::Unknown | ExceptionKind::InvalidParameter | ExceptionKind::InternalError => {
                        names_the_flow
                    }
                    _ => false,
                }
            })
    }
}

pub(crate) fn exchange(outside: &Outside) -> Result<Exchange, Error> {
    let mut ephemeral = Zeroizing::new([0; 128]);
    // A second draw is needed once in far more sign-ins than there will ever be.
    for _ in 0..2 {
        outside.entropy.fill(ephemeral.as_mut_slice())?;
        if let Some(exchange) = Exchange::new(*ephemeral) {
            return Ok(exchange);
        }
    }
    Err(Error::NoEntropy(NoEntropy))
}

/// The same refusal in a later step is about that step.
fn password_refused(failure: Failure) -> Error {
    if failure.kind() == Some(ExceptionKind::NotAuthorized) {
        Error::Password(failure)
    } else {
        Error::Service(failure)
    }
}

/// "USER_SRP_AUTH is not enabled for the client." and its variants.
fn srp_is_not_enabled(failure: &Failure) -> bool {
    is_not_enabled(failure)
        && failure
            .exception()
            .is_some_and(|it| it.message.to_uppercase().contains("SRP"))
}

fn asks_for_proof(answer: &AuthAnswer) -> bool {
    matches!(
        &answer.outcome,
        AuthOutcome::Challenge(Challenge {
            kind: ChallengeKind::PasswordVerifier(_),
            ..
        })
    )
}

/// The choice of the first step is not to be had here: not at all, or not by this person.
fn refuses_choice(failure: &Failure) -> bool {
    use ExceptionKind::{
        FeatureUnavailableInTier, InvalidParameter, NotAuthorized, OperationNotEnabled, UnknownOperation,
        UnsupportedOperation,
    };
    matches!(
        failure.kind(),
        Some(
            FeatureUnavailableInTier
                | InvalidParameter
                | NotAuthorized
                | OperationNotEnabled
                | UnknownOperation
                | UnsupportedOperation
        )
    )
}

fn is_not_enabled(failure: &Failure) -> bool {
    failure.exception().is_some_and(|exception| {
        exception.kind == ExceptionKind::InvalidParameter && exception.message.contains("not enabled for")
    })
}
