//! The panel never lies: thousands of generated people, pools, hints, changes and failures, played through the real
//! package over HTTP against practice pools. Each is judged by an oracle that asks the pool itself by raw HTTP and shares
//! no rule with the package; what is fair is written in `judge.rs`. Mutants prove that the judge catches what it is
//! there for. `cargo xtask scenarios` starts it; a failure names the seed and the index that play it again.
//!
//! Does not cover: the window's words, passkeys that really sign in, the organisation's own questions, first passwords,
//! a sign-in in the browser, contacts that the client may not read, a pool that an administrator changes after the
//! sign-in, a write that is carried out only after its time-out was read back, and the real service.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod dice;
mod eyes;
mod hands;
mod judge;
mod oracle;
mod order;
mod plan;
mod shelf;
mod stage;
mod tally;

use std::{
    env,
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use eyes::Eyes;
use order::Order;
use plan::Plan;
use stage::Stage;
use tally::Tally;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    // Whoever lists the tests of all binaries, as nextest does, finds none here.
    if words.iter().any(|word| word == "--list") {
        return ExitCode::SUCCESS;
    }
    let order = match Order::read(&words, 10_000) {
        Ok(order) => order,
        Err(wrong) => {
            eprintln!("{wrong}\nscenarios [--runs N] [--seed S] [--only INDEX]");
            return ExitCode::from(2);
        }
    };
    carry_out(&order)
}

/// From here on chance alone does not spare a mutant.
const ENOUGH_FOR_MUTANTS: u64 = 2_000;

fn carry_out(order: &Order) -> ExitCode {
    let start = Instant::now();
    let seed = order.seed;
    if let Some(index) = order.only {
        let plan = Plan::of(seed, index);
        let report = on_a_stage(async |stage| stage.play(&plan).await);
        println!("{plan}\n{:#?}", report.findings(Eyes::Honest));
        return exit_code(report.findings(Eyes::Honest).is_empty());
    }
    println!("{} scenarios, --seed {seed}", order.runs);
    let next = AtomicU64::new(0);
    let tally = Mutex::new(Tally::default());
    // Twice as many stages as cores, since each waits for its own answers.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores * 2 {
            scope.spawn(|| {
                on_a_stage(async |stage| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= order.runs {
                            return;
                        }
                        let plan = Plan::of(seed, index);
                        let report = stage.play(&plan).await;
                        tally.lock().unwrap().add(&plan, &report);
                    }
                });
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    let gaps = tally.gaps();
    print!("{}{}{gaps}", tally.failures(), tally.coverage());
    let mut good = tally.is_clean() && gaps.is_empty();
    for (mutant, _) in Eyes::MUTANTS {
        let caught = tally.caught(mutant);
        println!(
            "the mutant {mutant:?} is caught in {caught} of {} scenarios",
            order.runs
        );
        // A few hundred may not have what it takes.
        good &= caught > 0 || order.runs < ENOUGH_FOR_MUTANTS;
    }
    println!("{:.0} s", start.elapsed().as_secs_f64());
    println!("{}", tally.closing_line());
    exit_code(good)
}

fn exit_code(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A stage has a thread of its own, and with it a time of its own: on it the wait for an answer can be skipped.
fn on_a_stage<T>(play: impl AsyncFnOnce(&mut Stage) -> T) -> T {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build().unwrap();
    runtime.block_on(async {
        let mut stage = Stage::new().await;
        play(&mut stage).await
    })
}
