//! Where this machine's apt has its system from, and how it gets there. Read each time, and not kept.

use std::{fs, io};

use crate::{error::Error, process::Job};

/// Every index of packages: <https://manpages.debian.org/bookworm/apt/apt-get.8.en.html>, "indextargets".
const FORMAT: &str = "$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)";

/// The settings about the network that hold in a clean root as well.
const SETTINGS: [&str; 5] = [
    "Acquire::http",
    "Acquire::Check-",
    "Acquire::Retries",
    "Acquire::ForceIPv",
    "Acquire::Languages",
];

/// The machine's certificates, in one file, where Debian's package `ca-certificates` puts them.
const CERTIFICATES: &str = "/etc/ssl/certs/ca-certificates.crt";

/// The sources of the system itself.
pub(crate) struct Sources(Vec<Source>);

#[derive(Debug, PartialEq, Eq)]
struct Source {
    mirror: String,
    suite: String,
    component: String,
}

impl Sources {
    /// Asks apt.
    pub(crate) fn of_this_machine() -> Result<Self, Error> {
        let unknown =
            || Error::NotHere("A clean root is made from the sources that Debian's apt names here.".to_owned());
        let about = fs::read_to_string("/etc/os-release").map_err(|_| unknown())?;
        let told = Job::new("apt-get")
            .args(["indextargets", "--format", FORMAT, "Created-By: Packages"])
            .answer()
            .map_err(|_| unknown())?;
        let mut sources = value(&about, "ID").map(|system| of(system, &told)).unwrap_or_default();
        for source in &mut sources {
            // One of them will do: <https://manpages.debian.org/bookworm/apt/apt-transport-mirror.1.en.html>.
            if let Some(list) = source.mirror.strip_prefix("mirror+file:") {
                let list = fs::read_to_string(list.trim_end_matches('/')).map_err(|_| unknown())?;
                first_of(&list).ok_or_else(unknown)?.clone_into(&mut source.mirror);
            }
        }
        // The first is what a system is made from; the others add to it.
        if sources.first().is_some_and(|first| !first.suite.contains(['-', '/'])) {
            Ok(Self(sources))
        } else {
            Err(unknown())
        }
    }

    /// Another release of the same system, from the same mirror.
    pub(crate) fn of_release(mut self, suite: &str) -> Self {
        self.0.truncate(1);
        for source in &mut self.0 {
            suite.clone_into(&mut source.suite);
        }
        self
    }

    /// Such as `bookworm`.
    pub(crate) fn suite(&self) -> &str {
        self.0.first().map_or("", |source| &source.suite)
    }

    pub(crate) fn mirror(&self) -> &str {
        self.0.first().map_or("", |source| &source.mirror)
    }

    /// As apt reads it.
    pub(crate) fn list(&self) -> String {
        let line = |source: &Source| format!("deb {} {} {}\n", source.mirror, source.suite, source.component);
        self.0.iter().map(line).collect()
    }

    /// apt's settings.
    pub(crate) fn configuration(&self) -> Result<String, Error> {
        let dump = Job::new("apt-config").arg("dump").answer()?;
        let mut settings = settings(&dump);
        if self.are_by_https() {
            settings.push_str("Acquire::https::CaInfo \"/etc/apt/certificates.crt\";\n");
        }
        // The folder of archives belongs to whoever runs this.
        settings.push_str("APT::Sandbox::User \"root\";\nBinary::apt-get::APT::Keep-Downloaded-Packages \"true\";\n");
        Ok(settings)
    }

    /// The certificates, where they are needed.
    pub(crate) fn certificates(&self) -> Option<Result<String, Error>> {
        let read: fn(&str) -> io::Result<String> = |file| fs::read_to_string(file);
        self.are_by_https()
            .then(|| read(CERTIFICATES).map_err(Error::files(format!("reading {CERTIFICATES}"))))
    }

    fn are_by_https(&self) -> bool {
        self.0.iter().any(|source| source.mirror.starts_with("https:"))
    }
}

/// The first mirror of a list.
fn first_of(list: &str) -> Option<&str> {
    let mut lines = list.lines().map(str::trim);
    let line = lines.find(|line| !line.is_empty() && !line.starts_with('#'))?;
    line.split_whitespace().next()
}

/// The sources of the system with this ID, the one that systems are made from first.
fn of(system: &str, told: &str) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for line in told.lines() {
        let mut words = line.split(' ');
        let (Some(mirror), Some(suite), Some(component), Some(origin)) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            continue;
        };
        let source = Source {
            mirror: mirror.to_owned(),
            suite: suite.to_owned(),
            component: component.to_owned(),
        };
        if origin.eq_ignore_ascii_case(system) && !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.sort_by_key(|source| source.suite.contains(['-', '/']));
    sources
}

fn settings(dump: &str) -> String {
    let wanted = |line: &&str| SETTINGS.iter().any(|setting| line.starts_with(setting));
    dump.split_inclusive('\n').filter(wanted).collect()
}

/// A value of `/etc/os-release`.
fn value<'a>(about: &'a str, name: &str) -> Option<&'a str> {
    let line = about
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
    Some(line.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    //! Does not cover: apt; `cargo xtask test package` is its test.

    use super::*;

    const TOLD: &str = "http://a.example/debian/ bookworm-updates main Debian\n\
                        http://a.example/debian/ bookworm main Debian\n\
                        http://a.example/debian/ bookworm main Debian\n\
                        https://tools.example/ nodistro main Tools\n";

    #[test]
    fn only_the_systems_own_sources_count_and_its_base_comes_first() {
        let sources = Sources(of("debian", TOLD));
        assert_eq!(
            (sources.suite(), sources.mirror()),
            ("bookworm", "http://a.example/debian/")
        );
        let list = "deb http://a.example/debian/ bookworm main\ndeb http://a.example/debian/ bookworm-updates main\n";
        assert_eq!(sources.list(), list);
        assert!(!sources.are_by_https());
        assert!(of("ubuntu", TOLD).is_empty());
    }

    #[test]
    fn another_release_comes_from_the_same_mirror_without_this_ones_updates() {
        let sources = Sources(of("debian", TOLD)).of_release("trixie");
        assert_eq!(sources.suite(), "trixie");
        assert_eq!(sources.list(), "deb http://a.example/debian/ trixie main\n");
    }

    #[test]
    fn of_a_list_of_mirrors_the_first_will_do() {
        let list = "# near\n\nhttp://a.example/ubuntu/\tpriority:1\nhttp://b.example/ubuntu/\tpriority:2\n";
        assert_eq!(first_of(list), Some("http://a.example/ubuntu/"));
        assert_eq!(first_of("\n# none\n"), None);
    }

    #[test]
    fn settings_of_the_network_are_taken_over_and_others_are_not() {
        let dump = "APT::Architecture \"amd64\";\nAcquire::http::Proxy \"http://proxy.example:3128\";\nDir \"/\";\n";
        assert_eq!(settings(dump), "Acquire::http::Proxy \"http://proxy.example:3128\";\n");
    }

    #[test]
    fn the_system_is_named_in_its_own_file() {
        let about = "PRETTY_NAME=\"Debian\"\nID=debian\nVERSION_ID=\"12\"\n";
        assert_eq!(value(about, "ID"), Some("debian"));
        assert_eq!(value(about, "VERSION_ID"), Some("12"));
        assert_eq!(value(about, "HOME"), None);
    }
}
