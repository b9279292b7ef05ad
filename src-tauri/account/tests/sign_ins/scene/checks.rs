//! What is looked at after each move.

use account::{Error, Step};

use super::Scene;
use crate::{
    advice::Advice,
    app::{Done, Door, Move},
    eyes::Eyes,
    judge::{self, Kind},
    tap::Exchange,
};

impl Scene<'_> {
    pub(super) fn check_secrets(&mut self, one: &Move, result: &Result<Done, Error>, exchanges: &[Exchange]) {
        self.secrets.extend(exchanges.iter().flat_map(Exchange::secrets));
        self.secrets.extend(one.typed().into_iter().map(str::to_owned));
        self.secrets.extend(self.human.secrets());
        // A name may be typed into any field, and is no secret.
        self.secrets.remove(&self.plan.name);
        let telling = judge::telling(one, result, self.app.sign_in.as_ref());
        for eyes in [Eyes::Honest, Eyes::WritesItDown] {
            let text = telling.clone() + &eyes.tells_besides(one);
            self.report.add(eyes, judge::told(&text, &self.secrets));
        }
        let sign_in = self.app.sign_in.as_ref();
        let key = sign_in.and_then(account::SignIn::authenticator_key).is_some();
        if key && self.app.step() != Some(&Step::ConnectAuthenticator) {
            self.find(Kind::SecretKept, format!("a key outlives its step, after {one:?}"));
        }
    }

    /// A password is used only while it is the person's last word, and was not refused.
    pub(super) fn check_held(&mut self, one: &Move, result: &Result<Done, Error>, exchanges: &[Exchange]) {
        let reset = exchanges
            .iter()
            .any(|it| it.operation == "ConfirmForgotPassword" && it.good);
        let gives = matches!(one, Move::Begin(Door::Password(_)) | Move::Password(_)) || reset;
        let uses = |exchange: &Exchange| {
            let flow = exchange.asked["AuthFlow"].as_str().unwrap_or_default();
            ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "CUSTOM_AUTH"].contains(&flow)
        };
        if !gives && !self.password_is_held && exchanges.iter().any(uses) {
            self.find(
                Kind::SecretKept,
                format!("a password that was refused is used by {one:?}"),
            );
        }
        match (one, result) {
            (Move::StartOver | Move::AnotherWay, Err(_)) | (_, Err(Error::NoSuchStep | Error::Typed(_))) => (),
            (Move::Begin(_), result) => {
                self.password_is_held = gives && result.is_ok();
            }
            // A lock passes.
            (_, Err(error @ Error::Password(_))) if matches!(Advice::of(error), Advice::Later(_)) => (),
            (Move::Password(_), Err(_)) | (_, Err(Error::Password(_))) => self.password_is_held = false,
            _ => self.password_is_held |= gives,
        }
    }

    /// What the pool lets somebody begin with once it lets them begin with again.
    pub(super) fn check_beginning(&mut self, one: &Move, result: &Result<Done, Error>, exchanges: &[Exchange]) {
        if matches!(one, Move::Begin(_)) {
            self.began_well = false;
        }
        let not_offered = matches!(
            result,
            Err(Error::NoPasswordSignIn(_) | Error::NoStartWithoutPassword(_))
        );
        if self.began_well && not_offered {
            let what = format!("it began, and does not begin anew: {one:?}, {result:?}");
            self.find(Kind::DeadEnd, what);
        }
        let refused = exchanges.iter().rev().find(|exchange| !exchange.good);
        let too_late = refused.is_some_and(|refused| refused.answer["message"].to_string().contains("Invalid session"));
        if matches!(result, Err(Error::Password(_))) && too_late && !self.slow {
            self.find(Kind::DeadEnd, format!("late, and taken for wrong: {one:?}, {result:?}"));
        }
        self.began_well |= exchanges.iter().any(|it| it.operation == "InitiateAuth" && it.good);
    }

    /// Who is in has tokens that work; and none that work are left behind where nobody is in.
    pub(super) async fn check_tokens(&mut self, result: &Result<Done, Error>, exchanges: &[Exchange]) {
        let handed: Vec<&str> = exchanges.iter().filter_map(Exchange::access_token).collect();
        let is_in = matches!(result, Ok(Done::In(_)));
        if let (Ok(Done::In(session)), Some(token)) = (result, handed.first()) {
            self.last_entry = Some((session.clone(), (*token).to_owned()));
        }
        for token in handed {
            let whose = self.oracle.whose(token).await;
            if is_in && whose.as_ref() != Some(&self.plan.person.username) {
                self.find(Kind::FalseEntry, format!("signed in with tokens of {whose:?}"));
            }
            if !is_in && whose.is_some() && judge::was_told(exchanges) {
                self.find(Kind::FalseEntry, "tokens that work are left behind");
            }
        }
    }

    /// A sign-in that is over does nothing more, whoever asks it to.
    pub(super) async fn check_ended(&mut self) {
        let again = self.app.perform(&Move::StartOver).await;
        let exchanges = self.tap.take();
        if self.app.sign_in.is_some() && !exchanges.is_empty() {
            let what = format!("a sign-in that is over begins anew by itself: {again:?}");
            self.find(Kind::SecretKept, what);
        }
        self.app.sign_in = None;
    }
}
