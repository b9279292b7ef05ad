//! A Debian package, taken apart and put together again: what the Tauri command line leaves undone to one, and the same
//! package as if it were older.
//!
//! Follows <https://www.debian.org/doc/debian-policy/>, and `dpkg-deb` and `dpkg-shlibdeps` do the work.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{app, bundle::Pressed, error::Error, notices, process::Job, window};

/// Where the policy wants what is to be read.
pub(crate) const DOCUMENTATION: &str = "/usr/share/doc/second-step";

/// What the program reads besides the libraries that it is linked with: whose certificates are good.
pub(crate) const BESIDE_LIBRARIES: &str = "ca-certificates";

/// The tools, on whose compression the package's size depends.
const FEWEST_BYTES: [&str; 2] = ["-Zxz", "-z9"];
const FEWEST_SECONDS: [&str; 2] = ["-Zgzip", "-z1"];

/// Has the package declare exactly what its program needs, and compresses what is to be read, as the policy wants it.
///
/// The Tauri command line always declares two libraries, in no version
/// (<https://v2.tauri.app/distribute/debian/#debian-packages>).
pub(crate) fn finish(package: &Path, pressed: Pressed) -> Result<(), Error> {
    let tree = Tree::of(package)?;
    let needed = format!("{}, {BESIDE_LIBRARIES}", tree.libraries()?);
    tree.change_control(|control| with_field(control, "Depends", &needed))?;
    Job::new("gzip")
        .inside(&tree.folder)
        .args(["--best", "--no-name", "usr/share/man/man1/second-step.1"])
        .arg(format!("{}/{}", &DOCUMENTATION[1..], notices::FILE))
        .run_unannounced()?;
    tree.pack(package, pressed)
}

/// Makes the same package in a version before its own.
pub(crate) fn earlier(package: &Path, earlier: &Path) -> Result<(), Error> {
    let tree = Tree::of(package)?;
    let version = field(package, "Version")?;
    // A tilde sorts before everything, the end as well:
    // <https://www.debian.org/doc/debian-policy/ch-controlfields.html#version>.
    tree.change_control(|control| with_field(control, "Version", &format!("{version}~earlier")))?;
    tree.pack(earlier, Pressed::Quickly)
}

/// What the package says of itself under this name.
pub(crate) fn field(package: &Path, name: &str) -> Result<String, Error> {
    let value = Job::new("dpkg-deb").arg("--field").arg(package).arg(name).answer()?;
    Ok(value.trim().to_owned())
}

/// A package's files in a folder of their own, which goes with this value.
pub(crate) struct Tree {
    pub(crate) folder: PathBuf,
}

impl Tree {
    /// Unpacks it beside the package.
    pub(crate) fn of(package: &Path) -> Result<Self, Error> {
        let folder = package.with_extension("tree");
        window::empty(&folder)?;
        let tree = Self { folder };
        Job::new("dpkg-deb")
            .arg("--raw-extract")
            .arg(package)
            .arg(&tree.folder)
            .run_unannounced()?;
        Ok(tree)
    }

    /// The packages of the libraries that the program is linked with, each from the version on that has what it calls.
    fn libraries(&self) -> Result<String, Error> {
        // It looks for the sources of a package around it, and finds in this file that there are none.
        let sources = self.folder.join("DEBIAN/shlibs/debian");
        let making = || Error::files(format!("making {}", sources.display()));
        fs::create_dir_all(&sources).map_err(making())?;
        fs::write(sources.join("control"), "Source: second-step\n").map_err(making())?;
        let inside = self.folder.join("DEBIAN/shlibs");
        let answer = Job::new("dpkg-shlibdeps")
            .inside(&inside)
            .arg("-O")
            .arg(self.folder.join("usr/bin").join(app::PROGRAM))
            .answer()?;
        fs::remove_dir_all(&inside).map_err(making())?;
        libraries(&answer)
            .map(str::to_owned)
            .ok_or_else(|| Error::Package(format!("dpkg-shlibdeps names no libraries: {answer}")))
    }

    fn change_control(&self, change: impl FnOnce(&str) -> String) -> Result<(), Error> {
        let control = self.folder.join("DEBIAN/control");
        let changing = || Error::files(format!("changing {}", control.display()));
        let text = fs::read_to_string(&control).map_err(changing())?;
        fs::write(&control, change(&text)).map_err(changing())
    }

    fn pack(&self, package: &Path, pressed: Pressed) -> Result<(), Error> {
        Job::new("sh")
            .inside(&self.folder)
            .args(["-c", "find usr -type f | LC_ALL=C sort | xargs md5sum > DEBIAN/md5sums"])
            .run_unannounced()?;
        Job::new("dpkg-deb")
            .args(["--root-owner-group"])
            .args(match pressed {
                Pressed::Hard => FEWEST_BYTES,
                Pressed::Quickly => FEWEST_SECONDS,
            })
            .arg("--build")
            .arg(&self.folder)
            .arg(package)
            .run()
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        // What stays is emptied by the next one.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The list in what `dpkg-shlibdeps -O` prints.
fn libraries(answer: &str) -> Option<&str> {
    answer.lines().find_map(|line| line.strip_prefix("shlibs:Depends="))
}

/// The control file with this value in the field, which is added after the first where it is missing. A value that was
/// there has to be on one line.
fn with_field(control: &str, name: &str, value: &str) -> String {
    let is_it = |line: &str| line.split_once(':').is_some_and(|(key, _)| key == name);
    let field = format!("{name}: {value}");
    let mut lines: Vec<&str> = control.lines().collect();
    match lines.iter().position(|line| is_it(line)) {
        Some(place) => lines[place] = &field,
        None => lines.insert(lines.len().min(1), &field),
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    //! Does not cover: dpkg's own programs; `cargo xtask test package` is their test.

    use super::*;
    use crate::house;

    const CONTROL: &str = "Package: second-step\nVersion: 1.0\nDescription: one\n Version: no field\n";

    #[test]
    fn a_field_is_changed_in_its_place_and_added_where_there_is_none() {
        let changed = with_field(CONTROL, "Version", "1.0~earlier");
        assert_eq!(changed, CONTROL.replacen("1.0", "1.0~earlier", 1));
        let added = with_field(CONTROL, "Depends", "a, b");
        assert_eq!(
            added,
            CONTROL.replace("Version: 1.0\n", "Depends: a, b\nVersion: 1.0\n")
        );
    }

    #[test]
    fn the_libraries_are_found_among_what_is_printed() {
        let answer = "shlibs:Depends=libc6 (>= 2.34), libgtk-3-0 (>= 3.21.4)\n";
        assert_eq!(libraries(answer), Some("libc6 (>= 2.34), libgtk-3-0 (>= 3.21.4)"));
        assert_eq!(libraries("shlibs:Recommends=x\n"), None);
    }

    #[test]
    fn the_changelogs_and_the_metainfos_first_version_is_the_one_that_is_packed() {
        let read = |file: &str| fs::read_to_string(house::root().join("src-tauri/installer").join(file)).unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert!(read("changelog").starts_with(&format!("second-step ({version})")));
        let metainfo = read("app.secondstep.desktop.metainfo.xml");
        let (_, first) = metainfo.split_once("<release version=\"").unwrap();
        assert!(first.starts_with(&format!("{version}\"")), "{first}");
    }
}
