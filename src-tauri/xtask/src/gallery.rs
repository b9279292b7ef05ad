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
/// colours forced by the system. All languages in both themes are one command away, and three times as long.
const CHECKED: &str = "en-light,en-light-320-spaced,de-dark,ar-dark,en-dark-forced";

/// Every other language, in one theme or the other: looked at as closely, but not photographed, which takes a third less.
const LOOKED_AT: &str = "es-light,fr-dark,ja-light,pt-BR-dark";

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
            photograph(&here.join(out), &named_from(&here, arguments))
        }
    }
}

/// The folder of an earlier run is named from where the command was given, and the photographs are taken elsewhere.
fn named_from(here: &Path, arguments: &[String]) -> Vec<String> {
    let mut named = arguments.to_vec();
    let folder = arguments.iter().position(|word| word == "--against").map(|at| at + 1);
    if let Some(folder) = folder.and_then(|at| named.get_mut(at)) {
        *folder = here.join(&*folder).to_string_lossy().into_owned();
    }
    named
}

/// The step of `cargo xtask test`: fails where axe finds anything, a screen has to be scrolled sideways, words are cut off,
/// something moves or takes room for nothing, only a colour shows a control, or a scene can't be played.
pub(crate) fn check() -> Result<(), Error> {
    setup::page()?;
    let out = house::artefacts().join("gallery");
    window::empty(&out)?;
    let arguments = ["--series", CHECKED, "--unphotographed", LOOKED_AT];
    photograph(&out, &arguments.map(str::to_owned))
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

#[cfg(test)]
mod tests {
    //! Does not cover: what the photographs show.

    use std::{collections::BTreeSet, fs};

    use super::*;

    #[test]
    fn an_earlier_run_is_found_from_where_the_command_was_given() {
        let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let here = Path::new("/home/jamie");
        assert_eq!(
            named_from(here, &words("--only panel --against before")),
            words("--only panel --against /home/jamie/before")
        );
        assert_eq!(named_from(here, &words("--against")), words("--against"));
    }

    #[test]
    fn every_language_is_looked_at() {
        let folders = fs::read_dir(house::page().join("src/l10n"))
            .unwrap()
            .map(Result::unwrap);
        let languages: BTreeSet<_> = folders
            .filter(|folder| folder.file_type().unwrap().is_dir())
            .map(|folder| folder.file_name().into_string().unwrap())
            .collect();
        let series = [CHECKED, LOOKED_AT].map(|list| list.split(',')).into_iter().flatten();
        let looked_at = series.map(|name| {
            let end = name.find("-light").or_else(|| name.find("-dark")).unwrap();
            name[..end].to_owned()
        });
        assert_eq!(looked_at.collect::<BTreeSet<_>>(), languages);
    }
}
