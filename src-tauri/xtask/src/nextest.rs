//! Selecting tests. Every step that runs some selects them from one and the same set of built binaries: a narrower build
//! (`--package`, `--test NAME`) unites fewer features, and cargo compiles half of the dependencies again.

/// The tests that talk to moto's server.
pub(crate) const MOTO: &str = "package(cognito) & binary(moto)";

/// The tests that drive the real window.
pub(crate) const WINDOW: &str = "package(second-step) & binary(window) & not test(/^installed::/)";

/// Those of them that want an installed app, each by its name.
pub(crate) const INSTALLED: &str = "package(second-step) & binary(window) & test(/^installed::/)";

/// The tests that seal secrets with a real keychain.
pub(crate) const KEYCHAIN: &str = "package(second-step) & binary(vault)";

/// The tests by which ts-rs writes the window's types.
pub(crate) const TYPES: &str = "test(/(^|::)export_bindings_/)";

/// The tests that need no surroundings: all others.
pub(crate) fn plain() -> String {
    format!("not ({MOTO}) and not ({WINDOW}) and not ({INSTALLED}) and not ({KEYCHAIN}) and not ({TYPES})")
}

/// Cargo's arguments for running the tests of one filter expression: built are every library, program and test binary
/// of the workspace, those that only run when named (`test = false`) as well.
pub(crate) fn only(filter: &str) -> [&str; 11] {
    [
        "nextest",
        "run",
        "--workspace",
        "--locked",
        "--lib",
        "--bins",
        "--test",
        "*",
        "--ignore-default-filter",
        "-E",
        filter,
    ]
}
