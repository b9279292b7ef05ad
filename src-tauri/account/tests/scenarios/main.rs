//! The panel never lies: thousands of generated people, pools, hints, changes and failures, played through the real
//! package over HTTP against practice pools. Each is judged by an oracle that asks the pool itself by raw HTTP and shares
//! no rule with the package; what is fair is written in `judge.rs`. Two mutants prove that the judge catches what it is
//! there for. `cargo xtask scenarios` starts it; a failure names the seed and the index that play it again.
//!
//! Does not cover: the window's words, accounts without a password, signing in otherwise than by password, federated and
//! linked accounts, remembered computers, tiers, the password's recovery, passkeys at sign-in, a pool that an
//! administrator changes after the sign-in, answers that never come (the stories wait for those), and the real service.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod dice;
mod eyes;
mod judge;
mod oracle;
mod plan;
mod stage;
mod tally;

use std::{
    env,
    process::ExitCode,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use eyes::Eyes;
use plan::Plan;
use stage::Stage;
use tally::Tally;
use tokio::task::JoinSet;

/// What was typed.
struct Order {
    runs: u64,
    seed: u64,
    only: Option<u64>,
}

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    // Whoever lists the tests of all binaries, as nextest does, finds none here.
    if words.iter().any(|word| word == "--list") {
        return ExitCode::SUCCESS;
    }
    let order = match read(&words) {
        Ok(order) => order,
        Err(wrong) => {
            eprintln!("{wrong}\nscenarios [--runs N] [--seed S] [--only INDEX]");
            return ExitCode::from(2);
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(carry_out(&order))
}

fn read(words: &[String]) -> Result<Order, String> {
    let mut order = Order {
        runs: 10_000,
        seed: seed_of_now(),
        only: None,
    };
    for pair in words.chunks(2) {
        let [name, value] = pair else {
            return Err(format!("`{}` takes a number.", pair[0]));
        };
        let number = value
            .parse()
            .map_err(|_| format!("`{name}` takes a number, not `{value}`."))?;
        match name.as_str() {
            "--runs" => order.runs = number,
            "--seed" => order.seed = number,
            "--only" => order.only = Some(number),
            _ => return Err(format!("There is no option `{name}`.")),
        }
    }
    Ok(order)
}

fn seed_of_now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(since.subsec_nanos()) ^ since.as_secs().rotate_left(20)
}

/// How many scenarios a mutant is given: every cell meets every trouble twice.
const FOR_A_MUTANT: u64 = 2 * plan::ROUND;

async fn carry_out(order: &Order) -> ExitCode {
    let start = Instant::now();
    let seed = order.seed;
    // Twice as many as cores, since each waits for its own answers.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let making: JoinSet<Stage> = (0..cores * 2).map(|_| Stage::new()).collect();
    let mut stages = making.join_all().await;
    if let Some(index) = order.only {
        let plan = Plan::of(seed, index);
        let report = stages[0].play(&plan, Eyes::Honest).await;
        println!("{plan}\n{report:#?}");
        return exit_code(report.findings.is_empty());
    }
    println!("{} scenarios, --seed {seed}", order.runs);
    let (stages, tally) = play_all(stages, seed, order.runs, Eyes::Honest).await;
    print!("{}{}", tally.failures(), tally.coverage());
    let gaps = tally.gaps();
    print!("{gaps}");
    let mut good = tally.is_clean() && gaps.is_empty();
    let mut stages = stages;
    for (mutant, kind) in Eyes::MUTANTS {
        let (back, its) = play_all(stages, seed, FOR_A_MUTANT, mutant).await;
        stages = back;
        let caught = its.count(kind);
        println!("the mutant {mutant:?} is caught in {caught} of {FOR_A_MUTANT} scenarios");
        good &= caught > 0;
    }
    println!("{:.0} s", start.elapsed().as_secs_f64());
    println!("{}", tally.closing_line());
    exit_code(good)
}

fn exit_code(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Plays scenarios 0 to `runs`, one at a time on each stage.
async fn play_all(stages: Vec<Stage>, seed: u64, runs: u64, eyes: Eyes) -> (Vec<Stage>, Tally) {
    let next = Arc::new(AtomicU64::new(0));
    let tally = Arc::new(Mutex::new(Tally::default()));
    let mut playing = JoinSet::new();
    for mut stage in stages {
        let (next, tally) = (Arc::clone(&next), Arc::clone(&tally));
        playing.spawn(async move {
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                if index >= runs {
                    return stage;
                }
                let plan = Plan::of(seed, index);
                let report = stage.play(&plan, eyes).await;
                tally.lock().unwrap().add(&plan, &report);
            }
        });
    }
    let stages = playing.join_all().await;
    let tally = std::mem::take(&mut *tally.lock().unwrap());
    (stages, tally)
}
