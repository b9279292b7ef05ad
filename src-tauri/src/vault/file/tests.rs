//! Not covered: a power cut between a write and the disk's own cache; what another program does to the folder meanwhile.

use proptest::{prelude::*, sample::Index};
use tempfile::TempDir;

use super::*;

fn name(subject: &str, kind: SealedKind) -> SealedName {
    let connection = "eu-central-1_AbC123xyz/1h57kf5cpq17m0eml12EXAMPLE".to_owned();
    SealedOwner {
        connection,
        subject: subject.to_owned(),
    }
    .secret(kind)
}

fn key() -> Key {
    Key::from_bytes(&[7; 32]).unwrap()
}

fn holding(secrets: &[(&str, &str)]) -> Contents {
    let mut contents = Contents::of(&key()).unwrap();
    for (subject, secret) in secrets {
        let name = name(subject, SealedKind::RefreshToken);
        contents.put(Entry::seal(&name, secret.as_bytes(), &key()).unwrap());
    }
    contents
}

/// What opens as the refresh token of `subject`.
fn opened(contents: &Contents, subject: &str) -> Option<String> {
    let entry = contents.entry(&name(subject, SealedKind::RefreshToken))?;
    Some(String::from_utf8(entry.open(&key())?.to_vec()).unwrap())
}

fn on_disk() -> (TempDir, OnDisk) {
    let folder = TempDir::new().unwrap();
    let on_disk = OnDisk::within(folder.path().to_owned());
    (folder, on_disk)
}

fn secret_of_ada(disk: &OnDisk) -> Option<String> {
    opened(&disk.read().unwrap().unwrap(), "ada")
}

#[test]
fn what_is_written_is_read_again() {
    let (_folder, disk) = on_disk();
    assert!(disk.read().unwrap().is_none());
    disk.write(&holding(&[("ada", "one"), ("ben", "two")])).unwrap();
    let read = disk.read().unwrap().unwrap();
    assert_eq!(opened(&read, "ada").as_deref(), Some("one"));
    assert_eq!(opened(&read, "ben").as_deref(), Some("two"));
    assert_eq!(
        read.names(),
        [
            name("ada", SealedKind::RefreshToken),
            name("ben", SealedKind::RefreshToken)
        ]
    );
}

#[test]
fn a_write_cut_off_before_its_last_step_leaves_the_old_value() {
    let (folder, disk) = on_disk();
    disk.write(&holding(&[("ada", "old")])).unwrap();
    disk.write_beside(&holding(&[("ada", "new")])).unwrap();
    // Here the app is killed. What comes next is another start.
    let next = OnDisk::within(folder.path().to_owned());
    assert_eq!(secret_of_ada(&next).as_deref(), Some("old"));
    next.write(&holding(&[("ada", "newer")])).unwrap();
    assert_eq!(secret_of_ada(&next).as_deref(), Some("newer"));
    assert!(!next.newer().exists());
}

#[test]
fn a_write_cut_off_after_its_last_step_leaves_the_new_value() {
    let (folder, disk) = on_disk();
    disk.write(&holding(&[("ada", "old")])).unwrap();
    disk.write_beside(&holding(&[("ada", "new")])).unwrap();
    fs::rename(disk.newer(), disk.file()).unwrap();
    let next = OnDisk::within(folder.path().to_owned());
    assert_eq!(secret_of_ada(&next).as_deref(), Some("new"));
}

#[test]
fn a_write_that_was_cut_off_half_way_harms_nothing() {
    let (_folder, disk) = on_disk();
    disk.write(&holding(&[("ada", "old")])).unwrap();
    fs::write(disk.newer(), r#"{"version":1,"key":"#).unwrap();
    assert_eq!(secret_of_ada(&disk).as_deref(), Some("old"));
    disk.write(&holding(&[("ada", "new")])).unwrap();
    assert_eq!(secret_of_ada(&disk).as_deref(), Some("new"));
}

#[test]
fn a_write_for_which_there_is_no_room_leaves_the_old_value() {
    let (_folder, disk) = on_disk();
    disk.write(&holding(&[("ada", "old")])).unwrap();
    // A folder in its way stands for every reason why the first half can fail.
    fs::create_dir(disk.newer()).unwrap();
    let failed = disk.write(&holding(&[("ada", "new")])).unwrap_err();
    assert!(matches!(failed, SealedError::Disk(_)), "{failed}");
    assert_eq!(secret_of_ada(&disk).as_deref(), Some("old"));
}

#[test]
fn removing_takes_what_is_left_of_a_write_cut_off_as_well() {
    let (folder, disk) = on_disk();
    disk.write(&holding(&[("ada", "old")])).unwrap();
    disk.write_beside(&holding(&[("ada", "new")])).unwrap();
    disk.remove().unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    disk.remove().unwrap();
}

#[cfg(unix)]
#[test]
fn only_this_person_may_read_any_of_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let (folder, disk) = on_disk();
    // As another program or an earlier mistake could have left it.
    fs::write(disk.newer(), "").unwrap();
    fs::set_permissions(disk.newer(), fs::Permissions::from_mode(0o644)).unwrap();
    let _locked = disk.lock().unwrap();
    disk.write(&holding(&[("ada", "one")])).unwrap();
    for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
    }
}

#[test]
fn nothing_of_a_secret_is_in_the_file_nor_shown() {
    let (_folder, disk) = on_disk();
    let contents = holding(&[("ada", "a-secret-to-look-for")]);
    disk.write(&contents).unwrap();
    let written = fs::read_to_string(disk.file()).unwrap();
    assert!(!written.contains("a-secret-to-look-for"));
    assert!(!format!("{contents:?}").contains("a-secret-to-look-for"));
}

#[test]
fn entries_that_changed_places_do_not_open() {
    let text = serde_json::to_string(&holding(&[("ada", "one"), ("ben", "two")])).unwrap();
    let swapped = text
        .replace("\"ada\"", "\"?\"")
        .replace("\"ben\"", "\"ada\"")
        .replace("\"?\"", "\"ben\"");
    let contents: Contents = serde_json::from_str(&swapped).unwrap();
    assert!(contents.entry(&name("ada", SealedKind::RefreshToken)).is_some());
    assert_eq!(opened(&contents, "ada"), None);
    assert_eq!(opened(&contents, "ben"), None);
}

#[test]
fn a_secret_does_not_open_as_one_of_another_kind() {
    let text = serde_json::to_string(&holding(&[("ada", "one")])).unwrap();
    let contents: Contents = serde_json::from_str(&text.replace("refreshToken", "device")).unwrap();
    let entry = contents.entry(&name("ada", SealedKind::Device)).unwrap();
    assert!(entry.open(&key()).is_none());
}

#[test]
fn what_a_later_version_keeps_stays_and_has_no_name_here() {
    let (_folder, disk) = on_disk();
    let text = serde_json::to_string(&holding(&[("ada", "one")])).unwrap();
    fs::write(disk.file(), text.replace("refreshToken", "somethingNew")).unwrap();
    let mut contents = disk.read().unwrap().unwrap();
    assert!(contents.names().is_empty());
    contents.put(Entry::seal(&name("ben", SealedKind::Device), b"two", &key()).unwrap());
    disk.write(&contents).unwrap();
    assert!(fs::read_to_string(disk.file()).unwrap().contains("somethingNew"));
}

#[test]
fn another_version_and_other_programs_files_are_told_apart_from_nothing() {
    let (_folder, disk) = on_disk();
    let ours = serde_json::to_string(&holding(&[("ada", "one")])).unwrap();
    let later = ours.replace("\"version\":1", "\"version\":2");
    let padded = format!("{ours}{}", " ".repeat(usize::try_from(MOST_BYTES).unwrap()));
    for foreign in [
        "",
        "{}",
        "[]",
        "null",
        "\u{feff}",
        "a poem",
        later.as_str(),
        padded.as_str(),
    ] {
        fs::write(disk.file(), foreign).unwrap();
        assert_eq!(disk.read().unwrap_err(), SealedError::Damaged);
    }
    fs::write(disk.file(), [0xFF, 0xFE, 0x00]).unwrap();
    assert_eq!(disk.read().unwrap_err(), SealedError::Damaged);
}

proptest! {
    /// No damage is taken for a secret: each opens as it was or not at all.
    #[test]
    fn a_damaged_file_gives_the_secret_as_it_was_or_none(
        at in any::<Index>(),
        bit in 0..8,
        cut in any::<bool>(),
    ) {
        let (_folder, disk) = on_disk();
        let mut bytes = serde_json::to_vec(&holding(&[("ada", "one"), ("ben", "two")])).unwrap();
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1_u8 << bit;
        }
        fs::write(disk.file(), bytes).unwrap();
        match disk.read() {
            Ok(read) => {
                let read = read.unwrap();
                prop_assert!(matches!(opened(&read, "ada").as_deref(), Some("one") | None));
                prop_assert!(matches!(opened(&read, "ben").as_deref(), Some("two") | None));
            }
            Err(error) => prop_assert_eq!(error, SealedError::Damaged),
        }
    }
}
