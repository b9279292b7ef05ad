//! The gallery: every screen of the window in every state, from fixtures. What the scenes are and how they are
//! photographed is the page's (`ui/src/gallery`); here is what surrounds that.

use std::{env, path::Path};

use crate::{
    error::Error,
    house,
    process::Job,
    setup,
    system::{self, NotOn, System, TO_PHOTOGRAPH, TO_TEST},
    window,
};

/// The photographs are WebKitGTK's.
pub(crate) const NOT_ON: NotOn = &[
    (System::MacOs, "the photographs are taken from WebKitGTK under X11"),
    (System::Windows, "the photographs are taken from WebKitGTK under X11"),
];

/// Both themes, the narrowest width with everything set apart, a language of longer words, one from right to left, and
/// colours forced by the system; four minutes on a quiet machine. All languages in both themes are one command away, and
/// four times as long.
const CHECKED: &str = "en-light,en-light-320-spaced,de-dark,ar-dark,en-dark-forced";

/// `cargo xtask gallery`: opens the list of scenes in the browser, or photographs them into the folder `out`.
pub(crate) fn open(out: Option<&str>, arguments: &[String]) -> Result<(), Error> {
    println!("What the gallery needs:");
    match out {
        None => {
            setup::page()?;
            Job::npm().args(["run", "gallery", "--"]).args(arguments).run()
        }
        Some(out) => {
            system::ensure(&[TO_TEST, TO_PHOTOGRAPH, system::chromium()])?;
            setup::page()?;
            let here = env::current_dir().map_err(Error::files("finding the current folder"))?;
            photograph(&here.join(out), arguments)
        }
    }
}

/// The step of `cargo xtask test`: fails where axe finds anything, a screen has to be scrolled sideways, words are cut off,
/// something moves or takes room for nothing, only a colour shows a control, or a scene can't be played.
pub(crate) fn check() -> Result<(), Error> {
    setup::page()?;
    let out = house::artefacts().join("gallery");
    window::empty(&out)?;
    photograph(&out, &["--series".to_owned(), CHECKED.to_owned()])
}

fn photograph(out: &Path, arguments: &[String]) -> Result<(), Error> {
    let driver = window::driver()?;
    Job::npm().args(["run", "gallery:build"]).run()?;
    Job::new("xvfb-run")
        .inside(&house::page())
        .args([
            "--auto-servernum",
            // As high as the highest screen: WebKit paints only what is within it.
            "--server-args=-screen 0 1280x8000x24 -noreset",
            "npm",
            "run",
            "gallery:shoot",
            "--",
        ])
        .args([Path::new("--driver"), driver, Path::new("--out"), out])
        .args(arguments)
        .run()
}
