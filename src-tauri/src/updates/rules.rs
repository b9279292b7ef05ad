//! Which installations update themselves, and when it is time to look.

use std::time::{Duration, SystemTime};

use tauri::utils::config::BundleType;

/// Between two looks that nobody asked for.
const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether the app sees to its own updates, by the kind of package that the bundler noted in the program: what a package
/// manager or an administrator installed is theirs. `appimage` says that an AppImage is running, which may be another
/// program's than this one.
pub(super) fn updates_itself(bundle: Option<&BundleType>, appimage: bool) -> bool {
    match bundle {
        Some(BundleType::AppImage) => appimage,
        // A person's own; the .dmg holds the app.
        Some(BundleType::Nsis | BundleType::App | BundleType::Dmg) => true,
        // The .msi is for the whole computer (README.md, "Packages").
        Some(BundleType::Deb | BundleType::Rpm | BundleType::Msi) | None => false,
    }
}

/// Whether a day has gone by since the last look. A clock that was put right, forward or back, may cost or save a day,
/// and no more: a look that lies days ahead says nothing.
pub(super) fn is_time(last: Option<SystemTime>, now: SystemTime) -> bool {
    let Some(last) = last else { return true };
    now.duration_since(last).unwrap_or_else(|ahead| ahead.duration()) >= A_DAY
}

#[cfg(test)]
mod tests {
    //! Not covered: that the bundler notes the kind in the program (Tauri's own), and the environment (tests/window).

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::appimage(Some(BundleType::AppImage), true, true)]
    #[case::appimage_unpacked(Some(BundleType::AppImage), false, false)]
    #[case::deb(Some(BundleType::Deb), false, false)]
    #[case::deb_out_of_anothers_appimage(Some(BundleType::Deb), true, false)]
    #[case::rpm(Some(BundleType::Rpm), true, false)]
    #[case::msi(Some(BundleType::Msi), false, false)]
    #[case::nsis(Some(BundleType::Nsis), false, true)]
    #[case::app(Some(BundleType::App), false, true)]
    #[case::dmg(Some(BundleType::Dmg), false, true)]
    #[case::built_by_hand(None, false, false)]
    #[case::built_by_hand_out_of_anothers_appimage(None, true, false)]
    fn only_what_a_person_installed_for_themselves_updates_itself(
        #[case] bundle: Option<BundleType>,
        #[case] appimage: bool,
        #[case] itself: bool,
    ) {
        assert_eq!(updates_itself(bundle.as_ref(), appimage), itself);
    }

    /// In hours, seen from the last look.
    #[rstest]
    #[case::at_once(0, false)]
    #[case::the_same_day(23, false)]
    #[case::a_day_later(24, true)]
    #[case::years_later(80_000, true)]
    #[case::put_back_an_hour(-1, false)]
    #[case::put_back_a_day(-24, true)]
    #[case::put_back_by_years(-80_000, true)]
    fn it_is_time_a_day_after_the_last_look_whatever_the_clock_did(#[case] hours: i64, #[case] is: bool) {
        let last = SystemTime::UNIX_EPOCH + Duration::from_hours(500_000);
        let gone = Duration::from_hours(hours.unsigned_abs());
        let now = if hours < 0 { last - gone } else { last + gone };
        assert_eq!(is_time(Some(last), now), is);
    }

    #[test]
    fn it_is_time_at_the_first_start() {
        assert!(is_time(None, SystemTime::now()));
    }
}
