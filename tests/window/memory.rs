//! The memory of the app's own process, as it is now. Not that of the engine's processes, which let go of texts when they
//! like; and nothing that was typed: the driver's keystrokes pass through the app, and stay there.

use std::{
    fs::{self, File},
    io::{Read as _, Seek as _, SeekFrom},
    ops::Range,
    path::PathBuf,
};

use crate::computer::Computer;

/// The bits of an entry in `pagemap` that say that there is a page: <https://docs.kernel.org/admin-guide/mm/pagemap.html>.
const PRESENT: u64 = 0b11 << 62;

pub(crate) struct Memory {
    /// In `/proc`.
    process: PathBuf,
}

impl Memory {
    /// That of the app which runs on this computer.
    pub(crate) fn of(computer: &Computer) -> Self {
        Self {
            process: computer.process().expect("the app runs"),
        }
    }

    /// Whether this is anywhere in it.
    pub(crate) fn has(&self, text: &str) -> bool {
        let open = |file: &str| File::open(self.process.join(file)).unwrap();
        let (mut pages, mut memory) = (open("pagemap"), open("mem"));
        // What is not there any more when it is read has nothing in it.
        self.mappings().into_iter().any(|mapping| {
            let there = mapping.pages_there(&mut pages);
            there
                .into_iter()
                .any(|range| read(&mut memory, &range).is_some_and(|bytes| has(&bytes, text)))
        })
    }

    /// Whatever can be written to.
    fn mappings(&self) -> Vec<Mapping> {
        let about = fs::read_to_string(self.process.join("smaps")).unwrap();
        let mut mappings: Vec<Mapping> = Vec::new();
        for line in about.lines() {
            if let Some(kilobytes) = line.strip_prefix("KernelPageSize:") {
                let kilobytes: u64 = kilobytes.trim().trim_end_matches(" kB").parse().unwrap();
                mappings.last_mut().unwrap().page = kilobytes * 1024;
            } else if let Some(range) = range(line) {
                let writable = line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"));
                mappings.push(Mapping {
                    range,
                    writable,
                    page: 0,
                });
            }
        }
        mappings.retain(|mapping| mapping.writable);
        mappings
    }
}

struct Mapping {
    range: Range<u64>,
    writable: bool,
    /// The size of its pages.
    page: u64,
}

impl Mapping {
    /// The parts of it that have ever been used; engines reserve more than any computer has.
    fn pages_there(&self, pagemap: &mut File) -> Vec<Range<u64>> {
        let entries = self.range.start / self.page * 8..self.range.end / self.page * 8;
        let entries = read(pagemap, &entries).unwrap_or_default();
        let mut there: Vec<Range<u64>> = Vec::new();
        for (entry, start) in entries
            .chunks_exact(8)
            .zip((self.range.start..).step_by(usize::try_from(self.page).unwrap()))
        {
            if u64::from_ne_bytes(entry.try_into().unwrap()) & PRESENT == 0 {
                continue;
            }
            match there.last_mut() {
                Some(last) if last.end == start => last.end += self.page,
                _ => there.push(start..start + self.page),
            }
        }
        there
    }
}

/// `7f00-7f10 rw-p …`
fn range(line: &str) -> Option<Range<u64>> {
    let (start, end) = line.split(' ').next()?.split_once('-')?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    Some(number(start)?..number(end)?)
}

fn read(file: &mut File, range: &Range<u64>) -> Option<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(range.end - range.start).unwrap()];
    file.seek(SeekFrom::Start(range.start)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// Whether a text is among these bytes.
pub(crate) fn has(bytes: &[u8], text: &str) -> bool {
    let text = text.as_bytes();
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == text[0]) {
        if rest[at..].starts_with(text) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}
