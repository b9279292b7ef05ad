//! Windows: what a group policy or a device management put into the part of the registry that only administrators write.
//!
//! Each value of the key is the JSON of one connection; its name is for the administrator alone.

use std::io::ErrorKind;

use windows_registry::LOCAL_MACHINE;

use super::Organisation;
use crate::{
    connection_file::{Connection, MOST_BYTES},
    failure::{Code, Failure},
};

const KEY: &str = r"SOFTWARE\Policies\Second Step\Connections";

pub(super) fn read(found: &mut Organisation) {
    let key = match LOCAL_MACHINE.open(KEY) {
        Ok(key) => key,
        Err(error) => {
            if std::io::Error::from(error).kind() != ErrorKind::NotFound {
                found.take(&format!(r"HKLM\{KEY}"), Err(Failure::new(Code::ConnectionFileNotFound)));
            }
            return;
        }
    };
    let Ok(values) = key.values() else {
        return found.take(&format!(r"HKLM\{KEY}"), Err(Failure::new(Code::ConnectionFileNotFound)));
    };
    let mut values: Vec<_> = values.collect();
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (name, value) in values {
        let text = String::try_from(value).ok();
        let text = text.filter(|text| text.len() as u64 <= MOST_BYTES);
        let read = text.map_or(Err(Failure::new(Code::ConnectionFileUnreadable)), |text| {
            Connection::read(text.as_bytes())
        });
        found.take(&format!(r"HKLM\{KEY}\{name}"), read);
    }
}
