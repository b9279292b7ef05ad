//! Contracts with programs that nobody here wrote: botocore's model of the service, moto's server, and boto3 with a
//! third-party SRP client and an OAuth client. What is asserted stands in `tests/contracts` and in `src-tauri/cognito/tests/moto.rs`;
//! this file only starts them.

use crate::{error::Error, house, nextest, process::Job, setup};

/// Runs the three contracts.
pub(crate) fn check() -> Result<(), Error> {
    setup::python()?;
    println!("Every request body against botocore's model of the service:");
    script("bodies.py").run()?;
    println!("Our client against moto's server:");
    // The script starts the server, makes a pool and people, and runs what follows with their names in its environment;
    // the server ends with it.
    script("with_moto.py")
        .args(["cargo"])
        .args(nextest::only(nextest::MOTO))
        .env("REMOVE_UNUSED_COMMANDS", house::root())
        .run()?;
    println!("boto3, pycognito and Authlib against the practice pool:");
    // Cargo has just built the program: the practice pool's own tests run it.
    script("practice_pool.py").args([house::built("practice-pool")]).run()
}

fn script(name: &str) -> Job {
    Job::new(house::python())
        .args([house::contracts().join(name)])
        // What the scripts print appears when it happens, and they leave nothing beside themselves.
        .env("PYTHONUNBUFFERED", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
}
