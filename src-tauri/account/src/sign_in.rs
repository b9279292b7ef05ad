//! Signing in, as a state machine: password → challenge → signed in.
//!
//! The password is proved by SRP and does not leave this computer. It is sent itself in two cases only: where the
//! service says that SRP is not enabled for the app client, once the person (or, in a file of its own, the
//! organisation) agreed; and on a loopback endpoint where the service does not know the flow, since emulators often do
//! not. Never after a wrong password or any other failure.
//!
//! Service page: <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

use std::fmt;

use cognito::{
    AuthAnswer, AuthOutcome, ChallengeKind, ChallengeReply, ChallengeResponse, ExceptionKind, Failure, InitiateAuth,
    srp::{ChallengeRefused, Exchange, ServerChallenge},
};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::{
    code::six_digits,
    error::{Error, Typed},
    factor::{Factor, Factors},
    forecast::NextStep,
    outside::Outside,
    pool::Pool,
    session::Session,
};

/// What the person is asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Whether the password itself may be sent.
    AgreeToSendPassword,
    /// A code.
    Code {
        /// How it comes.
        factor: Factor,
        /// Where it went, masked by the service; for an authenticator app the name the person gave it.
        destination: Option<String>,
    },
    /// Which factor to use.
    Choose(Factors),
}

/// Where the sign-in stands after an answer.
#[derive(Debug)]
pub enum Next {
    /// The service asks something.
    Asks(Step),
    /// Done.
    SignedIn(Session),
}

/// A sign-in that is under way. It keeps the password until it ends, to start over when a code has to be sent anew: the
/// service has no other way to send one.
pub struct SignIn {
    pool: Pool,
    outside: Outside,
    typed_name: String,
    password: SecretString,
    password_may_be_sent: bool,
    /// The first thing that was asked after the password: what the next sign-in can be told by.
    met: Option<NextStep>,
    open: Option<Open>,
}

/// The step that is open, with what answering it needs.
#[derive(Clone)]
struct Open {
    step: Step,
    /// The user name to answer with: the service's own, kept for the whole chain.
    username: String,
    session: Option<cognito::Session>,
    /// The service's words for what may be chosen: to be echoed exactly.
    words: Vec<String>,
}

/// A challenge is answered at most this many times without the person: more is a service that goes in circles.
const MOST_SILENT_STEPS: usize = 4;

impl SignIn {
    /// Starts to sign in.
    ///
    /// # Errors
    /// What was typed can't be right, or what the service or the network said.
    pub async fn start(
        pool: Pool,
        outside: Outside,
        username: &str,
        password: SecretString,
    ) -> Result<(Self, Next), Error> {
        let typed_name = username.trim();
        if typed_name.is_empty() || typed_name.chars().count() > 128 || typed_name.contains(char::is_whitespace) {
            return Err(Error::Typed(Typed::Username));
        }
        let length = password.expose_secret().chars().count();
        if !(1..=256).contains(&length) {
            return Err(Error::Typed(Typed::Password));
        }
        let password_may_be_sent = pool.password_may_be_sent;
        let typed_name = typed_name.to_owned();
        let mut sign_in = Self {
            pool,
            outside,
            typed_name,
            password,
            password_may_be_sent,
            met: None,
            open: None,
        };
        let next = sign_in.begin().await?;
        Ok((sign_in, next))
    }

    /// The step that is open.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.open.as_ref().map(|open| &open.step)
    }

    /// The pool.
    #[must_use]
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// The person agreed that the password itself is sent, this once.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when nobody asked, or what the service or the network said.
    pub async fn agree_to_send_password(&mut self) -> Result<Next, Error> {
        if self.step() != Some(&Step::AgreeToSendPassword) {
            return Err(Error::NoSuchStep);
        }
        self.password_may_be_sent = true;
        self.begin().await
    }

    /// Answers with a code. After a wrong one the step stays open.
    ///
    /// # Errors
    /// A code that can't be right, or what the service or the network said.
    pub async fn answer_code(&mut self, code: SecretString) -> Result<Next, Error> {
        let open = self.open.clone().ok_or(Error::NoSuchStep)?;
        let Step::Code { factor, .. } = open.step else {
            return Err(Error::NoSuchStep);
        };
        let code = &six_digits(&code).map_err(Error::Typed)?;
        let response = match factor {
            Factor::Sms => ChallengeResponse::SmsMfa { code },
            Factor::SoftwareToken => ChallengeResponse::SoftwareTokenMfa { code },
            Factor::Email => ChallengeResponse::EmailOtp { code },
            Factor::WebAuthn => return Err(Error::NoSuchStep),
        };
        let answer = self.respond(&open.username, open.session.as_ref(), response).await?;
        self.follow(answer, open.username).await
    }

    /// Chooses a factor.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`] when it was not offered, or what the service or the network said.
    pub async fn choose(&mut self, factor: Factor) -> Result<Next, Error> {
        let open = self.open.clone().ok_or(Error::NoSuchStep)?;
        let offered = matches!(&open.step, Step::Choose(factors) if factors.contains(&factor));
        let word = open
            .words
            .iter()
            .find(|word| offered && Factor::from_service(word) == Some(factor));
        let answer = word.ok_or(Error::NoSuchStep)?;
        let response = ChallengeResponse::SelectMfaType { answer };
        let answer = self.respond(&open.username, open.session.as_ref(), response).await?;
        self.follow(answer, open.username).await
    }

    /// Starts over with what the person already typed: a new code is sent, and the earlier one is void.
    ///
    /// # Errors
    /// What the service or the network said.
    pub async fn start_over(&mut self) -> Result<Next, Error> {
        self.begin().await
    }

    async fn begin(&mut self) -> Result<Next, Error> {
        let exchange = self.exchange()?;
        let request = InitiateAuth::Srp {
            username: &self.typed_name,
            srp_a: exchange.srp_a(),
        };
        match self.pool.client.initiate_auth(request).await {
            Ok(answer) => {
                self.met = None;
                let AuthOutcome::Challenge(challenge) = &answer.outcome else {
                    return self.follow(answer, self.typed_name.clone()).await;
                };
                let ChallengeKind::PasswordVerifier(server) = &challenge.kind else {
                    return self.follow(answer, self.typed_name.clone()).await;
                };
                let username = challenge.username.clone().unwrap_or_else(|| server.user_id.clone());
                let proof = match self.prove(&exchange, server, &answer) {
                    Ok(proof) => proof,
                    // An emulator that goes through the motions of SRP with made-up values does not know it either.
                    Err(ChallengeRefused::NotHex | ChallengeRefused::NotBase64) if self.is_on_this_computer() => {
                        return self.send_password().await;
                    }
                    Err(_) => return Err(Error::Impostor),
                };
                let response = ChallengeResponse::PasswordVerifier(&proof);
                let next = self.respond(&username, challenge.session.as_ref(), response).await;
                self.follow(next.map_err(password_refused)?, username).await
            }
            Err(failure) if srp_is_not_enabled(&failure) && !self.password_may_be_sent => {
                let step = Step::AgreeToSendPassword;
                let username = self.typed_name.clone();
                self.open = Some(Open {
                    step: step.clone(),
                    username,
                    session: None,
                    words: Vec::new(),
                });
                Ok(Next::Asks(step))
            }
            Err(failure) if srp_is_not_enabled(&failure) || self.is_emulator_without_srp(&failure) => {
                self.send_password().await
            }
            Err(failure) => Err(failure.into()),
        }
    }

    async fn send_password(&mut self) -> Result<Next, Error> {
        let request = InitiateAuth::Password {
            username: &self.typed_name,
            password: &self.password,
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

    /// Takes in an answer: signed in, or the next step for the person.
    async fn follow(&mut self, answer: AuthAnswer, username: String) -> Result<Next, Error> {
        let mut answer = answer;
        let mut username = username;
        for _ in 0..MOST_SILENT_STEPS {
            let challenge = match answer.outcome {
                AuthOutcome::SignedIn(tokens) => {
                    // The tokens say how the service calls this person; what was typed may be an alias.
                    let name = tokens
                        .access
                        .claims()
                        .and_then(|claims| claims.username)
                        .unwrap_or(username);
                    // The challenge is spent, whatever the first read brings.
                    self.open = None;
                    let (pool, outside, met) = (self.pool.clone(), self.outside.clone(), self.met.clone());
                    let refresh = tokens.refresh.clone();
                    let session = match Session::open(pool, outside, name, tokens, met).await {
                        Ok(session) => session,
                        Err(error) => {
                            // A session that nobody will use is not left behind; if that fails too, it runs out.
                            if let Some(token) = &refresh {
                                drop(self.pool.client.revoke_token(token).await);
                            }
                            return Err(error);
                        }
                    };
                    return Ok(Next::SignedIn(session));
                }
                AuthOutcome::Challenge(challenge) => challenge,
            };
            username = challenge.username.unwrap_or(username);
            let mut words = Vec::new();
            let step = match challenge.kind {
                ChallengeKind::SmsMfa { destination } => Step::Code {
                    factor: Factor::Sms,
                    destination,
                },
                ChallengeKind::EmailOtp { destination } => Step::Code {
                    factor: Factor::Email,
                    destination,
                },
                ChallengeKind::SoftwareTokenMfa { device_name } => Step::Code {
                    factor: Factor::SoftwareToken,
                    destination: device_name,
                },
                ChallengeKind::SelectMfaType { options } => {
                    let known: Factors = options.iter().filter_map(|word| Factor::from_service(word)).collect();
                    words = options;
                    match (known.len(), words.as_slice()) {
                        (0, _) => return Err(Error::UnknownStep(words.join(", "))),
                        // One way only is no question.
                        (_, [only]) => {
                            let response = ChallengeResponse::SelectMfaType { answer: only };
                            answer = self.respond(&username, challenge.session.as_ref(), response).await?;
                            continue;
                        }
                        _ => Step::Choose(known),
                    }
                }
                ChallengeKind::PasswordVerifier(_) => return Err(Error::UnknownStep("PASSWORD_VERIFIER".to_owned())),
                ChallengeKind::Other { name } => return Err(Error::UnknownStep(name)),
            };
            self.met.get_or_insert_with(|| match &step {
                Step::Code { factor, .. } => NextStep::Code(*factor),
                Step::Choose(factors) => NextStep::Choice(factors.clone()),
                Step::AgreeToSendPassword => NextStep::PasswordOnly,
            });
            self.open = Some(Open {
                step: step.clone(),
                username,
                session: challenge.session,
                words,
            });
            return Ok(Next::Asks(step));
        }
        Err(Error::UnknownStep("SELECT_MFA_TYPE".to_owned()))
    }

    async fn respond(
        &self,
        username: &str,
        session: Option<&cognito::Session>,
        response: ChallengeResponse<'_>,
    ) -> Result<AuthAnswer, Failure> {
        self.pool
            .client
            .respond_to_auth_challenge(ChallengeReply {
                username,
                session,
                response,
            })
            .await
    }

    fn exchange(&self) -> Result<Exchange, Error> {
        let mut ephemeral = Zeroizing::new([0; 128]);
        // A second draw is needed once in far more sign-ins than there will ever be.
        for _ in 0..2 {
            self.outside.entropy.fill(ephemeral.as_mut_slice())?;
            if let Some(exchange) = Exchange::new(*ephemeral) {
                return Ok(exchange);
            }
        }
        Err(Error::NoEntropy(crate::outside::NoEntropy))
    }

    /// The proof carries the time. The service's own, where it told, so that a wrong clock here does no harm.
    fn prove(
        &self,
        exchange: &Exchange,
        server: &ServerChallenge,
        answer: &AuthAnswer,
    ) -> Result<cognito::srp::Proof, ChallengeRefused> {
        let at = answer.service_time.unwrap_or_else(|| self.outside.clock.now());
        exchange.prove(self.pool.name(), server, &self.password, at)
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

fn is_not_enabled(failure: &Failure) -> bool {
    failure.exception().is_some_and(|exception| {
        exception.kind == ExceptionKind::InvalidParameter && exception.message.contains("not enabled for")
    })
}

impl fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SignIn")
            .field("step", &self.step())
            .finish_non_exhaustive()
    }
}
