//! A clean root folder of the system that this machine runs: Debian with nothing in it but what every Debian has, made
//! by debootstrap once and kept as an archive. Where it comes from is read from this machine's apt (sources.rs).
//!
//! Everything in it runs in namespaces of its own (inside.sh): no mount and no process outlasts its program.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use crate::{error::Error, house, process::Job, sources::Sources, system};

/// The variable by which `xtask within` learns of the folder.
pub(crate) const ROOT: &str = "SECOND_STEP_ROOT";

/// Whom the app runs as. Nobody's app runs as root.
const PERSON: &str = "person";

/// Where things of the trial are inside.
const TESTS: &str = "/trial/tests";
const AUTHORITY: &str = "/trial/Xauthority";
const PICTURES: &str = "/trial/pictures";

const PATH: &str = "PATH=/usr/sbin:/usr/bin:/sbin:/bin";

/// For unshare: mounts and processes of its own, which end with it.
const ALONE: [&str; 6] = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"];

/// What a program that fetches something needs to know of the network here.
const PROXIES: [&str; 6] = [
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
];

/// The folder.
pub(crate) struct Root {
    pub(crate) folder: PathBuf,
}

impl Root {
    /// Unpacks a fresh one, and makes the archive first where there is none.
    pub(crate) fn fresh() -> Result<Self, Error> {
        Self::made("root", Sources::of_this_machine)
    }

    /// One of another release of this system, such as `trixie`, beside the one that `fresh` makes.
    pub(crate) fn of_release(suite: &str) -> Result<Self, Error> {
        Self::made(suite, || Ok(Sources::of_this_machine()?.of_release(suite)))
    }

    /// The one that a line started by us runs in.
    pub(crate) fn of_this_line() -> Result<Self, Error> {
        let folder = env::var_os(ROOT).ok_or_else(|| usage(ROOT))?.into();
        Ok(Self { folder })
    }

    fn made(name: &str, sources: impl FnOnce() -> Result<Sources, Error>) -> Result<Self, Error> {
        let kept = house::clean_root();
        let root = Self {
            folder: kept.join(name),
        };
        root.remove()?;
        let making = || Error::files(format!("making {}", root.folder.display()));
        fs::create_dir_all(root.folder.join("proc")).map_err(making())?;
        fs::create_dir_all(root.folder.join("dev")).map_err(making())?;
        let all_of_it = "mount -t proc proc \"$0\" && chroot / true";
        let attempt = as_root()?.arg("unshare").args(ALONE).args(["sh", "-c", all_of_it]);
        if !attempt.arg(root.folder.join("proc")).succeeds() {
            return Err(not_here());
        }
        // Ours, so that it can be cleaned away without being root.
        fs::create_dir_all(archives().join("partial")).map_err(making())?;
        let sources = sources()?;
        let archive = kept.join(format!("{}.tar", sources.suite()));
        if archive.exists() {
            as_root()?
                .args(["tar", "--extract", "--file"])
                .arg(&archive)
                .arg("--directory")
                .arg(&root.folder)
                .run()?;
        } else {
            root.bootstrap(&sources, &archive)?;
        }
        root.furnish(&sources)?;
        Ok(root)
    }

    /// Takes it away.
    pub(crate) fn remove(&self) -> Result<(), Error> {
        if self.folder.exists() {
            as_root()?
                .args(["rm", "--recursive", "--force", "--one-file-system"])
                .arg(&self.folder)
                .run_unannounced()?;
        }
        Ok(())
    }

    fn bootstrap(&self, sources: &Sources, archive: &Path) -> Result<(), Error> {
        as_root()?
            .args(["debootstrap", "--variant=minbase", sources.suite()])
            .arg(&self.folder)
            .arg(sources.mirror())
            .run()?;
        // The name is there only once all of the archive is.
        let part = archive.with_extension("part");
        as_root()?
            .args(["tar", "--create", "--one-file-system", "--file"])
            .arg(&part)
            .arg("--directory")
            .arg(&self.folder)
            .arg(".")
            .run()?;
        as_root()?.arg("mv").arg(&part).arg(archive).run_unannounced()
    }

    /// Gives it this machine's way to the packages, and a person.
    fn furnish(&self, sources: &Sources) -> Result<(), Error> {
        self.write("etc/apt/sources.list", &sources.list(), "644")?;
        self.write("etc/apt/apt.conf.d/99here", &sources.configuration()?, "644")?;
        // Nothing here has to outlast a power cut.
        self.write("etc/dpkg/dpkg.cfg.d/here", "force-unsafe-io\n", "644")?;
        // No service is started in a root that nobody booted.
        self.write("usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n", "755")?;
        for file in ["/etc/resolv.conf", "/etc/hosts"] {
            if let Ok(text) = fs::read_to_string(file) {
                self.write(&file[1..], &text, "644")?;
            }
        }
        if let Some(certificates) = sources.certificates() {
            self.write("etc/apt/certificates.crt", &certificates?, "644")?;
        }
        self.run(&["useradd", "--create-home", PERSON])?;
        for folder in ["/run/person", PICTURES] {
            self.run(&["install", "--directory", "--mode=700", "--owner", PERSON, folder])?;
        }
        self.apt(&["update"])
    }

    /// Writes a file in it, which is root's.
    pub(crate) fn write(&self, place: &str, text: &str, mode: &str) -> Result<(), Error> {
        let file = house::clean_root().join("file");
        fs::write(&file, text).map_err(Error::files(format!("writing {}", file.display())))?;
        self.copy(&file, place, mode)
    }

    fn copy(&self, file: &Path, place: &str, mode: &str) -> Result<(), Error> {
        as_root()?
            .args(["install", "-D", "--no-target-directory", "--mode", mode])
            .arg(file)
            .arg(self.folder.join(place))
            .run_unannounced()
    }

    /// Has apt do this: install what is named and whatever that depends on, but nothing that is merely recommended, or
    /// remove or purge it. Of what it says only complaints are shown.
    pub(crate) fn apt(&self, words: &[&str]) -> Result<(), Error> {
        println!("  # apt-get {}", words.join(" "));
        let apt = ["apt-get", "--quiet", "--quiet", "--yes", "--no-install-recommends"];
        self.answer(&[&apt, words].concat()).map(drop)
    }

    /// Installs a package from a file, in place of an earlier version if there is one.
    pub(crate) fn install_file(&self, package: &Path) -> Result<(), Error> {
        let place = "/trial/package.deb";
        self.copy(package, &place[1..], "644")?;
        self.apt(&["install", place])
    }

    /// Has this machine's rpm do something in it, with a database of its own.
    pub(crate) fn rpm(&self, words: &[&OsStr]) -> Result<(), Error> {
        as_root()?
            .args(["rpm", "--root"])
            .arg(&self.folder)
            .args(["--dbpath", "/trial/rpm"])
            .args(words)
            .run()
    }

    /// Runs a program in it, as root.
    pub(crate) fn run(&self, words: &[&str]) -> Result<(), Error> {
        println!("  # {}", words.join(" "));
        self.job(words)?.run_unannounced()
    }

    /// What a program in it prints, as root.
    pub(crate) fn answer(&self, words: &[&str]) -> Result<String, Error> {
        self.job(words)?.answer()
    }

    fn job(&self, words: &[&str]) -> Result<Job, Error> {
        let mut job = self
            .unshared()?
            .arg("--bind")
            .arg(archives())
            .arg("/var/cache/apt/archives")
            .args(["env", "-i", PATH, "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]);
        for name in PROXIES {
            if let Ok(value) = env::var(name) {
                job = job.arg(format!("{name}={value}"));
            }
        }
        Ok(job.args(words))
    }

    /// The beginning of what a person runs in it, with these folders of this machine at these places there. Variables may
    /// follow, and a program has to.
    pub(crate) fn as_person(&self, folders: &[(&Path, &Path)]) -> Result<Job, Error> {
        let mut job = self.unshared()?;
        for (folder, place) in folders {
            job = job.arg("--bind").arg(folder).arg(place);
        }
        Ok(job
            .args(["setpriv", "--reuid", PERSON, "--regid", PERSON, "--init-groups"])
            .args(["env", "-i", PATH, "HOME=/home/person", "USER=person"])
            .args(["LANG=C.UTF-8", "XDG_RUNTIME_DIR=/run/person"]))
    }

    /// The beginning of every line that runs something inside.
    fn unshared(&self) -> Result<Job, Error> {
        let script = house::root().join("src-tauri/xtask/src/inside.sh");
        Ok(as_root()?
            .arg("unshare")
            .args(ALONE)
            .arg("sh")
            .arg(script)
            .arg(&self.folder))
    }
}

/// Runs the test binary `program` with `arguments` in the root, as a person with a display, where nextest wants it.
pub(crate) fn run_test(program: &str, arguments: &[String]) -> Result<(), Error> {
    let here = env::current_dir().map_err(Error::files("finding the current folder"))?;
    if arguments.iter().any(|argument| argument == "--list") {
        return Job::new(program).inside(&here).args(arguments).run_unannounced();
    }
    let root = Root::of_this_line()?;
    let display = env::var("DISPLAY").map_err(|_| usage("DISPLAY"))?;
    if let Some(authority) = env::var_os("XAUTHORITY") {
        root.copy(Path::new(&authority), &AUTHORITY[1..], "644")?;
    }
    let program = Path::new(program);
    let folder = program.parent().ok_or_else(|| usage("a path"))?;
    let name = program.file_name().ok_or_else(|| usage("a program"))?;
    // What looks for faults in a screen, where the tests look for it.
    let axe = house::page().join("node_modules/axe-core");
    root.as_person(&[(folder, Path::new(TESTS)), (&axe, &axe)])?
        .arg(format!("DISPLAY={display}"))
        .arg(format!("XAUTHORITY={AUTHORITY}"))
        .args([
            "SECOND_STEP_APP=/usr/bin/second-step",
            "WEBKIT_DRIVER=/usr/bin/WebKitWebDriver",
        ])
        .arg(format!("SECOND_STEP_ARTEFACTS={PICTURES}"))
        // File choosers of GTK's own, not of a desktop portal that nobody answers.
        .arg("GTK_USE_PORTAL=0")
        .args(["dbus-run-session", "--"])
        .arg(Path::new(TESTS).join(name))
        .args(arguments)
        .run_unannounced()
}

fn usage(what: &str) -> Error {
    Error::Usage(format!("What runs in a clean root needs {what}."))
}

/// What apt has fetched, for the next time as well.
fn archives() -> PathBuf {
    house::clean_root().join("archives")
}

fn as_root() -> Result<Job, Error> {
    system::as_root().ok_or_else(not_here)
}

fn not_here() -> Error {
    Error::NotHere(
        "Installing a package in a clean root takes root (or sudo without a password), and the right to mount and to \
         chroot, which containers often lack."
            .to_owned(),
    )
}
