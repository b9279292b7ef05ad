//! Nobody is left standing at the door: thousands of generated people, pools and random walks through signing in, played
//! through the real package over HTTP against practice pools. The line between app and pool is this test's own: it loses,
//! delays and repeats what it likes, and knows what went over it. After the walk somebody who does only right things has
//! to get in wherever a raw try gets in. `cargo xtask sign-ins` starts it; a failure names the seed and the index that
//! play it again.
//!
//! Does not cover: the window, passkeys and the browser, the service's English worded otherwise, two sign-ins at once, an
//! administrator who changes the account meanwhile, and the real service.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod advice;
mod app;
#[path = "../scenarios/dice.rs"]
mod dice;
mod diligent;
mod eyes;
#[path = "../scenarios/hands.rs"]
mod hands;
mod human;
mod judge;
mod oracle;
#[path = "../scenarios/order.rs"]
mod order;
mod plan;
mod scene;
#[path = "../scenarios/shelf.rs"]
mod shelf;
mod stage;
mod tally;
mod tap;
mod walk;

use std::{
    env,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use eyes::Eyes;
use judge::{Finding, Kind};
use order::Order;
use plan::Plan;
use scene::Report;
use stage::Stage;
use tally::Tally;
use tokio::runtime::{Builder, Runtime};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    // Whoever lists the tests of all binaries, as nextest does, finds none here.
    if words.iter().any(|word| word == "--list") {
        return ExitCode::SUCCESS;
    }
    match Order::read(&words, 2_000) {
        Ok(order) => carry_out(&order),
        Err(wrong) => {
            eprintln!("{wrong}\nsign-ins [--runs N] [--seed S] [--only INDEX]");
            ExitCode::from(2)
        }
    }
}

fn carry_out(order: &Order) -> ExitCode {
    let start = Instant::now();
    let seed = order.seed;
    if let Some(index) = order.only {
        let plan = Plan::of(seed, index);
        let report = Theatre::new().play(&plan);
        let findings = report.findings(Eyes::Honest);
        println!("{plan}\n{:#?}\n{findings:#?}", report.story);
        return exit_code(findings.is_empty());
    }
    println!("{} sign-ins, --seed {seed}", order.runs);
    let next = AtomicU64::new(0);
    let tally = Mutex::new(Tally::default());
    // A stage computes for both sides and hardly ever waits.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                let mut theatre = Theatre::new();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= order.runs {
                        return;
                    }
                    let plan = Plan::of(seed, index);
                    let report = theatre.play(&plan);
                    tally.lock().unwrap().add(&plan, &report);
                }
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    let gaps = tally.gaps();
    print!("{}{}{gaps}", tally.failures(), tally.coverage());
    let mut good = tally.is_clean() && gaps.is_empty();
    for (mutant, _) in Eyes::MUTANTS {
        let caught = tally.caught(mutant);
        println!("the mutant {mutant:?} is caught in {caught} of {} sign-ins", order.runs);
        good &= caught > 0 || !tally.is_enough();
    }
    println!("{:.0} s", start.elapsed().as_secs_f64());
    println!("{}", tally.closing_line());
    exit_code(good)
}

fn exit_code(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A stage and the thread's own runtime under it, both built anew after a panic.
struct Theatre {
    runtime: Runtime,
    stage: Stage,
}

impl Theatre {
    fn new() -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let stage = runtime.block_on(Stage::new());
        Self { runtime, stage }
    }

    fn play(&mut self, plan: &Plan) -> Report {
        let played = panic::catch_unwind(AssertUnwindSafe(|| self.runtime.block_on(self.stage.play(plan))));
        played.unwrap_or_else(|panicked| {
            let text = panicked.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panicked.downcast_ref::<&str>().copied());
            let mut report = Report::default();
            report.add(
                Eyes::Honest,
                [Finding::new(Kind::Panic, text.unwrap_or("of another kind"))],
            );
            *self = Self::new();
            report
        })
    }
}
