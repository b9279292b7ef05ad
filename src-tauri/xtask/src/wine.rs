//! What was compiled for Windows, run by Wine in a clean root: no Windows, but somebody else's reading of what Windows
//! does. It has no WebView2, so that no window of the app's opens there; what the app says of that is tried.

use std::{env, path::PathBuf};

use crate::{
    alone, app,
    elsewhere::{WINDOWS, windows_builds},
    error::Error,
    house,
    process::Job,
    root::{ROOT, Root},
    system,
};

/// The first Debian whose Wine has everything that Rust's standard library asks Windows for.
const DEBIAN: &str = "trixie";

/// Wine with letters to write in, a display, and hands.
const PACKAGES: [&str; 5] = ["wine64", "fonts-dejavu-core", "xvfb", "xauth", "xdotool"];

/// Without the script around it, which looks for a Wine for programs of 32 bits first.
const WINE: &str = "/usr/lib/wine/wine64";

/// What keeps Wine's registry, until nobody needs it any more.
const SERVER: &str = "/usr/lib/wine/wineserver";

/// Wine's own complaints are not ours, and what it offers to install is not used.
const QUIETLY: [&str; 2] = ["WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml="];

/// Tests that Wine can't pass, and Windows can. Wine lets no file take the place of one that somebody is just looking at;
/// it adds no authority for one program (`CertCreateCertificateChainEngine`), and takes a chain that ends before any
/// authority for whole (`verify_ssl_policy` in its `crypt32/chain.c`).
const NOT_IN_WINE: [&str; 5] = [
    "vault::safe::tests::starts_that_write_at_the_same_time_lose_nothing_of_each_others",
    "check::tests::certificates::",
    "check::tests::proxies::a_proxy_leads_to_a_service_that_only_it_can_find",
    "check::tests::proxies::a_proxy_may_be_spoken_to_by_tls",
    "check::tests::service::a_service_that_speaks_http_2_is_asked_in_it",
];

/// ts-rs writes the window's types by tests of these names.
const TYPES: &str = "export_bindings_";

/// Runs the tests of `test`, a beginning of cargo's line, and then the program.
pub(crate) fn try_out(test: Job) -> Result<(), Error> {
    println!("A Debian with Wine:");
    system::ensure(&[system::TO_TRY])?;
    let root = Root::of_release(DEBIAN)?;
    let outcome = root
        .apt(&[&["install"], &PACKAGES[..]].concat())
        .and_then(|()| set_up(&root))
        .and_then(|()| run_tests(&root, test))
        .and_then(|()| check_a_file(&root))
        .and_then(|()| start(&root));
    root.remove()?;
    outcome
}

/// What a Windows has on its disk and in its registry. Wine makes that at the first start, and would be cut off before it
/// is written: whatever runs in the root ends with its first program.
fn set_up(root: &Root) -> Result<(), Error> {
    in_wine(root)?
        .args(["sh", "-c", "\"$0\" wineboot --init && \"$1\" --wait", WINE, SERVER])
        .run_unannounced()
}

/// A process for each test would be a Wine for each: cargo's own runner keeps those of a binary together. They are written
/// to be alone, so one follows another.
fn run_tests(root: &Root, test: Job) -> Result<(), Error> {
    let left_out = NOT_IN_WINE.iter().chain([&TYPES]).flat_map(|test| ["--skip", test]);
    test.args(["--exclude", "xtask", "--no-fail-fast", "--lib", "--bins", "--tests"])
        .args(["--", "--quiet", "--test-threads=1"])
        .args(left_out)
        .env(&alone::runner_of(WINDOWS), alone::ourselves("within-wine")?)
        .env(ROOT, &root.folder)
        .run()
}

/// Runs a test binary as cargo wants it.
pub(crate) fn run(program: &str, arguments: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::files("finding the current folder"))?;
    in_wine(&Root::of_this_line()?)?
        // Snapshots are looked for below it, and cargo is not there to be asked.
        .arg(format!("INSTA_WORKSPACE_ROOT={}", house::root().display()))
        .args(["INSTA_UPDATE=no", "sh", "-c", "cd \"$0\" && exec \"$@\""])
        .arg(here)
        .args([WINE, program])
        .args(arguments)
        .run_unannounced()
}

/// What an administrator types, whose answer a program without a console has to bring to them.
fn check_a_file(root: &Root) -> Result<(), Error> {
    println!("What `--check-connection` says of a file with a mistake:");
    let file = "home/person/mistaken.json";
    root.write(file, r#"{ "name": "Example", "region": "the sea" }"#, "644")?;
    let said = in_wine(root)?
        .args(["sh", "-c", "\"$@\"; echo \"ended with $?\"", "sh", WINE])
        .arg(program())
        .args(["--check-connection", &format!(r"Z:\{}", file.replace('/', r"\"))])
        .answer()?;
    expect(&said, &["`region`", "ended with 1"])
}

/// There is no WebView2.
fn start(root: &Root) -> Result<(), Error> {
    println!("What the program says where it can open no window:");
    // Xvfb does not tell the very first process that it is there.
    let with_display = "xvfb-run --auto-servernum sh \"$@\"; exit $?";
    let said = in_wine(root)?
        .args(["sh", "-c", with_display, "sh"])
        .arg(house::root().join("src-tauri/xtask/src/no-web-engine.sh"))
        .arg(WINE)
        .arg(program())
        .answer()?;
    expect(
        &said,
        &[
            "the Microsoft Edge WebView2 Runtime",
            "shown: Second Step",
            "ended with 1",
        ],
    )
}

fn in_wine(root: &Root) -> Result<Job, Error> {
    let house = house::root();
    // What is loaded as the program starts lies beside the program, and the tests are in a folder of their own.
    let beside = windows_builds().display().to_string().replace('/', r"\");
    Ok(root
        .as_person(&[(house, house)])?
        .args(QUIETLY)
        .arg(format!("WINEPATH=Z:{beside}")))
}

fn program() -> PathBuf {
    windows_builds().join(format!("{}.exe", app::PROGRAM))
}

fn expect(said: &str, words: &[&str]) -> Result<(), Error> {
    println!("{said}");
    match words.iter().find(|words| !said.contains(**words)) {
        Some(words) => Err(Error::Package(format!("It was to say `{words}`."))),
        None => Ok(()),
    }
}
