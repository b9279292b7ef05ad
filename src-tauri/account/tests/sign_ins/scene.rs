//! A sign-in that is being played: every move is made here, and judged at once.

mod checks;

use std::collections::{BTreeMap, BTreeSet};

use account::{Error, Session};

use crate::{
    app::{App, Done, Move},
    eyes::Eyes,
    human::Human,
    judge::{self, Finding, Kind},
    oracle::Oracle,
    plan::Plan,
    tally::Manner,
    tap::{At, Exchange, Fate, Tap, Trouble},
};

/// What a sign-in showed.
#[derive(Debug, Default)]
pub(crate) struct Report {
    findings: BTreeMap<Eyes, Vec<Finding>>,
    pub(crate) signed_in: bool,
    /// A raw try got in.
    pub(crate) oracle_in: bool,
    /// How often which challenge was answered how.
    pub(crate) met: BTreeMap<(String, Manner), u64>,
    /// How often what was done and went well.
    pub(crate) done: BTreeMap<String, u64>,
    /// What was done, for whoever plays it again.
    pub(crate) story: Vec<String>,
}

impl Report {
    /// What is wrong as these eyes see it.
    pub(crate) fn findings(&self, eyes: Eyes) -> &[Finding] {
        self.findings.get(&eyes).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn add(&mut self, eyes: Eyes, found: impl IntoIterator<Item = Finding>) {
        self.findings.entry(eyes).or_default().extend(found);
    }
}

pub(crate) struct Scene<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) app: App,
    pub(crate) human: Human,
    pub(crate) tap: &'a Tap,
    pub(crate) oracle: &'a mut Oracle,
    pub(crate) report: Report,
    /// Everything that nobody is to see.
    secrets: BTreeSet<String>,
    /// The challenge that is open at the pool.
    pub(crate) open: Option<String>,
    /// The person gave a password that was not refused since.
    password_is_held: bool,
    /// The pool let this sign-in begin.
    began_well: bool,
    /// The line is slow, or brings things twice.
    slow: bool,
    /// The last session that was opened, and the access token it began with.
    pub(crate) last_entry: Option<(Session, String)>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(plan: &'a Plan, app: App, human: Human, tap: &'a Tap, oracle: &'a mut Oracle) -> Self {
        let secrets = [plan.person.password.clone(), crate::oracle::CLIENT_SECRET.to_owned()];
        Self {
            plan,
            app,
            human,
            tap,
            oracle,
            report: Report::default(),
            secrets: secrets.into_iter().filter(|it| !it.is_empty()).collect(),
            open: None,
            password_is_held: false,
            began_well: false,
            slow: false,
            last_entry: None,
        }
    }

    pub(crate) fn find(&mut self, kind: Kind, what: impl Into<String>) {
        self.report.add(Eyes::Honest, [Finding::new(kind, what)]);
    }

    /// Makes one move, with this trouble on the line.
    pub(crate) async fn make(&mut self, one: &Move, trouble: Option<(Trouble, At)>) -> Result<Done, Error> {
        self.tap.take();
        self.tap.set(trouble);
        self.slow = matches!(trouble, Some((Trouble::Slow | Trouble::Twice, _)));
        let result = self.app.perform(one).await;
        self.tap.set(None);
        let exchanges = self.tap.take();
        self.report.story.push(told(one, trouble, &result, &exchanges));
        if result.is_ok() {
            *self.report.done.entry(one.name()).or_default() += 1;
        }
        self.count(&result, &exchanges);
        self.human.remember(one, &result);
        if let Ok(Done::Key(key)) = &result {
            self.human.keys.insert(0, key.clone());
        }
        for eyes in Eyes::ALL {
            self.report.add(eyes, judge::entry(eyes, one, &result, &exchanges));
        }
        self.check_secrets(one, &result, &exchanges);
        self.check_held(one, &result, &exchanges);
        self.check_beginning(one, &result, &exchanges);
        self.check_tokens(&result, &exchanges).await;
        if matches!(result, Ok(Done::In(_))) || result.is_err() && self.app.step().is_none() {
            self.check_ended().await;
        }
        result
    }

    fn count(&mut self, result: &Result<Done, Error>, exchanges: &[Exchange]) {
        for exchange in exchanges {
            if let (Some(name), Some(manner)) = (exchange.answered(), Manner::of(exchange)) {
                *self.report.met.entry((name.to_owned(), manner)).or_default() += 1;
            }
            if let Some(name) = exchange.brought() {
                self.open = Some(name.to_owned());
            }
        }
        // Refused here: no try was spent on it.
        let refused_here = exchanges.is_empty() && matches!(result, Err(Error::Typed(_) | Error::NoSuchStep));
        if let Some(name) = self.open.clone().filter(|_| refused_here) {
            *self.report.met.entry((name, Manner::Wrong)).or_default() += 1;
        }
    }
}

fn told(one: &Move, trouble: Option<(Trouble, At)>, result: &Result<Done, Error>, exchanges: &[Exchange]) -> String {
    let wire = exchanges.iter().map(|exchange| {
        let what = exchange.answered().unwrap_or(&exchange.operation);
        let answer = match (exchange.fate, exchange.good) {
            (Fate::Answered, true) => exchange.brought().unwrap_or("good").to_owned(),
            (Fate::Answered, false) => exchange.answer["message"].to_string(),
            (fate, _) => format!("{fate:?}"),
        };
        format!("{what} -> {answer}")
    });
    let wire: Vec<String> = wire.collect();
    let trouble = trouble.map(|(trouble, at)| format!(" with {trouble:?} {at:?}"));
    let came = match result {
        Ok(Done::In(_)) => "in".to_owned(),
        Ok(Done::Asks(step)) => format!("{step:?}"),
        Ok(Done::Key(_)) => "a key".to_owned(),
        Ok(Done::Left) => "at the door".to_owned(),
        Err(error) => error.to_string(),
    };
    format!("{one:?}{} [{}] = {came}", trouble.unwrap_or_default(), wire.join("; "))
}
