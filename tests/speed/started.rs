//! What a person waits for, and what it costs them: the time from the start of the program to its first screen, and the
//! memory of all its processes then, beside a Tauri app with nothing in it (`empty/`).

use std::{
    env,
    ffi::OsString,
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use x11rb::{
    connection::Connection as _,
    protocol::xproto::{ConnectionExt as _, ImageFormat},
    rust_connection::RustConnection,
};

/// Odd, so that there is one in the middle.
const ROUNDS: usize = 9;

/// The colour of what can be pressed, blue first, which is on both first screens and on no empty window.
const PAINTED: [u8; 3] = [0x72, 0x64, 0x0b];

/// More of it than the app's mark at the top has: what can be pressed has come.
const ENOUGH: usize = 3000;

/// Between two looks at the screen: looking costs time itself, and would take it from the program.
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// For the program to let go of what it needed only to start.
const REST: Duration = Duration::from_secs(2);

struct Started {
    shown: Duration,
    /// Each page of memory that several processes share counts once among them
    /// (Pss, <https://docs.kernel.org/filesystems/proc.html>).
    kib: u64,
}

/// Prints both, of the programs that `SECOND_STEP_APP` and `SECOND_STEP_EMPTY` name.
pub(crate) fn measure() {
    let programs = ["SECOND_STEP_APP", "SECOND_STEP_EMPTY"].map(|name| env::var_os(name).unwrap());
    let (display, screen) = x11rb::connect(None).unwrap();
    let root = display.setup().roots[screen].root;
    let mut started = [vec![], vec![]];
    // The first round warms what the system keeps of files, and does not count.
    for round in 0..=ROUNDS {
        for (program, started) in programs.iter().zip(&mut started) {
            let once = start(program, &display, root);
            if round > 0 {
                started.push(once);
            }
        }
    }
    let [app, empty] = started;
    let seconds = |all: &[Started]| median(all.iter().map(|it| it.shown.as_secs_f64()));
    #[expect(clippy::cast_precision_loss, reason = "no program takes that much memory")]
    let mebibytes = |all: &[Started]| median(all.iter().map(|it| it.kib as f64 / 1024.0));
    line("Start to first screen", seconds(&app), seconds(&empty), "s");
    line(
        "Memory of all processes then",
        mebibytes(&app),
        mebibytes(&empty),
        "MiB",
    );
}

fn line(what: &str, app: f64, empty: f64, unit: &str) {
    let (app_told, empty_told) = (format!("{app:.2} {unit}"), format!("{empty:.2} {unit}"));
    println!("{what:<44} {app_told:>10} {empty_told:>10} {:>7.2}", app / empty);
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// On a computer that knows nothing yet.
fn start(program: &OsString, display: &RustConnection, root: u32) -> Started {
    let home = TempDir::new().unwrap();
    let begin = Instant::now();
    let mut app = Command::new(program)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_CACHE_HOME", home.path().join("cache"))
        .spawn()
        .unwrap();
    while !painted(display, root) {
        thread::sleep(BETWEEN_LOOKS);
    }
    let shown = begin.elapsed();
    thread::sleep(REST);
    let processes = with_children(app.id());
    let kib = processes.iter().map(|process| memory(*process)).sum();
    app.kill().unwrap();
    app.wait().unwrap();
    // The web engine's processes end when they find themselves alone.
    while painted(display, root) || processes.iter().any(|process| parent(*process).is_some()) {
        thread::sleep(BETWEEN_LOOKS);
    }
    Started { shown, kib }
}

fn painted(display: &RustConnection, root: u32) -> bool {
    let screen = display.get_geometry(root).unwrap().reply().unwrap();
    let image = display.get_image(ImageFormat::Z_PIXMAP, root, 0, 0, screen.width, screen.height, !0);
    let pixels = image.unwrap().reply().unwrap().data;
    let painted = pixels.chunks_exact(4).filter(|pixel| pixel.starts_with(&PAINTED));
    painted.count() > ENOUGH
}

/// A process and all that it started, and so on.
fn with_children(process: u32) -> Vec<u32> {
    let everyone: Vec<u32> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok())
        .collect();
    let mut family = vec![process];
    let mut at = 0;
    while let Some(one) = family.get(at).copied() {
        family.extend(everyone.iter().filter(|child| parent(**child) == Some(one)));
        at += 1;
    }
    family
}

/// Nothing, if it has ended.
fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    field(&status, "PPid:")?.parse().ok()
}

fn memory(process: u32) -> u64 {
    let memory = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap();
    field(&memory, "Pss:").unwrap().parse().unwrap()
}

/// The first word after the name.
fn field<'text>(text: &'text str, name: &str) -> Option<&'text str> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()
}
