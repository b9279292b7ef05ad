//! What was typed on the command line.

use std::time::{SystemTime, UNIX_EPOCH};

/// How many, from which seed, or only the one of this index.
pub(crate) struct Order {
    pub(crate) runs: u64,
    pub(crate) seed: u64,
    pub(crate) only: Option<u64>,
}

impl Order {
    /// `runs`: how many where nothing is said.
    pub(crate) fn read(words: &[String], runs: u64) -> Result<Self, String> {
        let mut order = Self {
            runs,
            seed: seed_of_now(),
            only: None,
        };
        for pair in words.chunks(2) {
            let [name, value] = pair else {
                return Err(format!("`{}` takes a number.", pair[0]));
            };
            let number = value
                .parse()
                .map_err(|_| format!("`{name}` takes a number, not `{value}`."))?;
            match name.as_str() {
                "--runs" => order.runs = number,
                "--seed" => order.seed = number,
                "--only" => order.only = Some(number),
                _ => return Err(format!("There is no option `{name}`.")),
            }
        }
        Ok(order)
    }
}

fn seed_of_now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(since.subsec_nanos()) ^ since.as_secs().rotate_left(20)
}
