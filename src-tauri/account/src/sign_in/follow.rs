//! From the service's answer to the next step for the person, whatever is asked, in any order.

use std::time::SystemTime;

use cognito::{AuthAnswer, AuthOutcome, Challenge, ChallengeKind, ChallengeResponse, Tokens};

use super::{
    SignIn,
    begin::exchange,
    step::{Met, Next, Open, StartWay, Step},
};
use crate::{
    device::{KnownDevice, is_refused},
    error::Error,
    factor::{Factor, Factors},
    forecast::NextStep,
    session::{Arrival, Session},
};

/// A challenge is answered at most this many times without the person: more is a service that goes in circles.
const MOST_SILENT_STEPS: usize = 4;

impl SignIn {
    /// Takes in an answer: signed in, or the next step for the person.
    pub(super) async fn follow(&mut self, answer: AuthAnswer, username: String) -> Result<Next, Error> {
        let mut answer = answer;
        let mut username = username;
        for _ in 0..MOST_SILENT_STEPS {
            let challenge = match answer.outcome {
                AuthOutcome::SignedIn(tokens) => return self.signed_in(tokens, username).await,
                AuthOutcome::Challenge(challenge) => challenge,
            };
            username = challenge.username.clone().unwrap_or(username);
            if let ChallengeKind::SelectMfaType { options } = &challenge.kind
                && let [only] = options.as_slice()
                && Factor::from_service(only).is_some()
            {
                // One way only is no question.
                let response = ChallengeResponse::SelectMfaType { answer: only };
                answer = self.respond(&username, challenge.session.as_ref(), response).await?;
                continue;
            }
            if let Some(next) = self.prove_device(&challenge, &username, answer.service_time).await {
                self.met = Met::Untold;
                answer = match next {
                    Err(Error::Service(failure)) if is_refused(&failure) => return self.begin_without_device().await,
                    next => next?,
                };
                continue;
            }
            let open = self.step_of(challenge, username)?;
            self.note(&open);
            return Ok(self.ask(open));
        }
        Err(Error::UnknownStep("SELECT_MFA_TYPE".to_owned()))
    }

    /// What a computer is asked that the pool knows, without the person.
    async fn prove_device(
        &self,
        challenge: &Challenge,
        username: &str,
        service_time: Option<SystemTime>,
    ) -> Option<Result<AuthAnswer, Error>> {
        let device = self.device.as_ref()?;
        if challenge.kind != ChallengeKind::DeviceSrp {
            return None;
        }
        Some(
            self.exchange_with_device(device, challenge, username, service_time)
                .await,
        )
    }

    async fn exchange_with_device(
        &self,
        device: &KnownDevice,
        challenge: &Challenge,
        username: &str,
        service_time: Option<SystemTime>,
    ) -> Result<AuthAnswer, Error> {
        let exchange = exchange(&self.outside)?;
        let response = ChallengeResponse::DeviceSrp {
            device_key: &device.key,
            srp_a: exchange.srp_a(),
        };
        let answer = self.respond(username, challenge.session.as_ref(), response).await?;
        let AuthOutcome::Challenge(challenge) = &answer.outcome else {
            return Ok(answer);
        };
        let ChallengeKind::DevicePasswordVerifier(server) = &challenge.kind else {
            return Ok(answer);
        };
        let at = answer.service_time.or(service_time);
        let proof = device.prove(&exchange, server, at.unwrap_or_else(|| self.outside.clock.now()))?;
        let response = ChallengeResponse::DevicePasswordVerifier {
            device_key: &device.key,
            proof: &proof,
        };
        Ok(self.respond(username, challenge.session.as_ref(), response).await?)
    }

    async fn signed_in(&mut self, tokens: Tokens, username: String) -> Result<Next, Error> {
        // The tokens say how the service calls this person; what was typed may be an alias.
        let name = tokens
            .access
            .claims()
            .and_then(|claims| claims.username)
            .unwrap_or(username);
        if self.password.is_none() {
            self.met = Met::Untold;
        }
        // The challenge is spent, whatever the first read brings.
        self.end();
        let refresh = tokens.refresh.clone();
        let arrival = Arrival {
            met: self.met.clone(),
            typed_name: self.typed_name.clone(),
            device: self.device.clone(),
            ..Arrival::default()
        };
        let opened = Session::open(self.pool.clone(), self.outside.clone(), name, tokens, arrival).await;
        match opened {
            Ok(session) => Ok(Next::SignedIn(session)),
            Err(error) => {
                // A session that nobody will use is not left behind; if that fails too, it runs out.
                if let Some(token) = &refresh {
                    drop(self.pool.client.revoke_token(token).await);
                }
                Err(error)
            }
        }
    }

    fn step_of(&self, challenge: Challenge, username: String) -> Result<Open, Error> {
        let mut words = Vec::new();
        let mut first = false;
        let step = match challenge.kind {
            ChallengeKind::SmsMfa { destination } => code(Factor::Sms, destination),
            ChallengeKind::EmailOtp { destination } => code(Factor::Email, destination),
            ChallengeKind::SoftwareTokenMfa { device_name } => code(Factor::SoftwareToken, device_name),
            ChallengeKind::SmsOtp { destination } => {
                first = true;
                code(Factor::Sms, destination)
            }
            ChallengeKind::SelectMfaType { options } => {
                let known: Factors = options.iter().filter_map(|word| Factor::from_service(word)).collect();
                if known.is_empty() {
                    return Err(Error::UnknownStep(options.join(", ")));
                }
                words = options;
                Step::Choose(known)
            }
            ChallengeKind::SelectChallenge { options } => {
                let mut ways: Vec<StartWay> = options.iter().filter_map(|word| StartWay::from_service(word)).collect();
                ways.sort_unstable();
                ways.dedup();
                if ways.is_empty() {
                    return Err(Error::UnknownStep(options.join(", ")));
                }
                words = options;
                Step::ChooseStart(ways)
            }
            ChallengeKind::Password => Step::Password,
            ChallengeKind::NewPasswordRequired { required, .. } => Step::NewPassword { attributes: required },
            ChallengeKind::MfaSetup { options } => {
                let known: Factors = options.iter().filter_map(|word| Factor::from_service(word)).collect();
                let here: Factors = known
                    .into_iter()
                    .filter(|factor| SET_UP_HERE.contains(factor))
                    .collect();
                if here.is_empty() {
                    return Err(Error::StepNeedsOrganisation);
                }
                Step::SetUp(here)
            }
            ChallengeKind::Custom { parameters } => Step::Question {
                parts: parameters.into_iter().collect(),
                again: matches!(self.step(), Some(Step::Question { .. })),
            },
            other => return Err(Error::UnknownStep(other.name().to_owned())),
        };
        // An e-mailed code is called the same whether it stands in for the password or follows it.
        first |= self.password.is_none()
            && matches!(
                step,
                Step::Code {
                    factor: Factor::Email,
                    ..
                }
            );
        Ok(Open {
            step,
            username,
            session: challenge.session,
            words,
            first,
        })
    }

    /// Remembers what this sign-in shows of the next one.
    fn note(&mut self, open: &Open) {
        if let Step::Choose(factors) = &open.step {
            self.offered.clone_from(factors);
        }
        if self.met != Met::Nothing {
            return;
        }
        self.met = match &open.step {
            Step::Code { .. } if open.first => Met::Untold,
            Step::Code { factor, .. } => Met::Step(NextStep::Code(*factor)),
            Step::Choose(factors) => Met::Step(NextStep::Choice(factors.clone())),
            Step::SetUp(_) => Met::Step(NextStep::SetUp),
            Step::Question { .. } => Met::Untold,
            _ => Met::Nothing,
        };
    }
}

/// What can be set up on the way in. A number can't: the service wants it to be there before.
const SET_UP_HERE: [Factor; 2] = [Factor::SoftwareToken, Factor::Email];

fn code(factor: Factor, destination: Option<String>) -> Step {
    Step::Code { factor, destination }
}
