//! `cargo xtask`: every command that the README, people and CI use, in one implementation.
//!
//! Owns installing what a machine lacks, building, opening, testing and measuring. Must not touch product code: it
//! starts programs and reads what they leave.

mod alone;
mod app;
mod arguments;
mod bundle;
mod contracts;
mod deb;
mod elsewhere;
mod error;
mod gallery;
mod house;
mod keychain;
mod lint;
mod nextest;
mod notices;
mod package;
mod process;
mod report;
mod root;
mod rpm;
mod scenarios;
mod setup;
mod sign_ins;
mod sources;
mod stamp;
mod steps;
mod system;
mod trial;
mod types;
mod window;
mod wine;
mod workflows;

use std::{env, process::ExitCode};

use arguments::Order;
use error::Error;

fn main() -> ExitCode {
    match arguments::parse(env::args().skip(1)).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            match error {
                Error::Usage(_) => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

fn carry_out(order: Order) -> Result<(), Error> {
    match order {
        Order::Help => {
            print!("{}", help());
            Ok(())
        }
        Order::Run(arguments) => app::run(&arguments),
        Order::Test(names) => steps::test(&names),
        Order::Alone(program, arguments) => alone::run(&program, &arguments),
        Order::Package(arguments) => package::make(&arguments),
        Order::Notices => notices::make(),
        Order::Trial => trial::of_what_was_made(),
        Order::CheckWindows => elsewhere::windows(),
        Order::CheckMacos => elsewhere::macos(),
        Order::Within(program, arguments) => root::run_test(&program, &arguments),
        Order::WithinWine(program, arguments) => wine::run(&program, &arguments),
        Order::Types => types::write(),
        Order::Scenarios(arguments) => scenarios::play(&arguments),
        Order::SignIns(arguments) => sign_ins::play(&arguments),
        Order::Gallery(out, arguments) => gallery::open(out.as_deref(), &arguments),
        Order::Bench(arguments) => app::bench(&arguments),
    }
}

fn help() -> String {
    let steps = steps::STEPS
        .each_ref()
        .map(|step| format!("    {:<10} {}\n", step.name, step.about))
        .concat();
    format!(
        "cargo xtask run [-- ARGUMENTS]   install what is missing, build the app and open it, for example
                                 cargo xtask run -- --connection pool.secondstep
cargo xtask test [STEP…]         install what is missing and run every check, or only the named steps
cargo xtask package [-- ARGUMENTS] build the app as it ships, and make and check this system's packages
                                 ARGUMENTS are those of `tauri bundle`, such as --bundles appimage
cargo xtask notices              write down whose work the app is made with, and under which licences
cargo xtask trial                install those packages in a clean Debian, drive, upgrade and remove them
cargo xtask check-windows        compile the lines for Windows here, link them, and try in Wine what can be tried there
                                 (an hour of one processor)
cargo xtask check-macos          compile the lines for macOS here, as far as that goes without Apple's tools
cargo xtask types                write ui/src/ipc/bindings anew from the Rust sources
cargo xtask scenarios            play 10000 generated scenarios against practice pools: the panel never lies
                                 [--runs N] [--seed S], and [--only INDEX] for the one that failed
cargo xtask sign-ins             play 2000 generated sign-ins against practice pools: nobody is left at the door
                                 with the same options
cargo xtask gallery              open every screen in every state, language and theme in the browser, from fixtures
                                 with --out DIR photographs of all of them, a contact sheet and what axe finds
                                 [--only TEXT] for some scenes, [--series en-light,ar-dark] for some languages,
                                 [--against DIR] to see what changed since an earlier run was written there
cargo xtask bench [-- ARGUMENTS] measure saves, sign-in arithmetic and the start, each beside its yardstick
cargo xtask help                 this list

Steps of `test`, in order:
{steps}"
    )
}
