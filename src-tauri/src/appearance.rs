//! How the window looks to this person: its language, light or dark, and how large. Kept from one start to the next.

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, WebviewWindow};

use crate::{
    kept::Kept,
    views::{Appearance, Theme, ZoomStep},
};

/// In percent. The steps are those of the browsers; the largest is what people with a magnifier ask for.
const ZOOMS: [u16; 13] = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
/// The longest language tag that the standard promises to work (BCP 47, section 4.4.1).
const LONGEST_TAG: usize = 35;

/// What this person chose; the last one counts.
pub(crate) struct Appearances(Kept<Kind>);

/// As it is kept.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Kind {
    #[serde(flatten)]
    appearance: Appearance,
    zoom: u16,
}

impl Default for Kind {
    fn default() -> Self {
        Self {
            appearance: Appearance::default(),
            zoom: 100,
        }
    }
}

impl Appearances {
    pub(crate) fn load<R: Runtime>(handle: &AppHandle<R>) -> Self {
        Self(Kept::load(handle, "appearance", |_| true))
    }

    /// What the page has to know before it says a word.
    pub(crate) fn chosen(&self) -> Appearance {
        self.kind().appearance
    }

    /// From now on, and at the next start.
    pub(crate) fn choose<R: Runtime>(&self, window: &WebviewWindow<R>, appearance: Appearance) {
        let language = appearance.language.filter(|tag| is_tag(tag));
        let theme = appearance.theme;
        self.change(|kind| kind.appearance = Appearance { language, theme });
        dress(window, theme);
    }

    /// As on a computer where the app was never started.
    pub(crate) fn forget<R: Runtime>(&self, window: &WebviewWindow<R>) {
        self.0.change(Vec::clear);
        self.apply(window);
    }

    /// One step larger or smaller, or back to 100 %.
    pub(crate) fn zoom<R: Runtime>(&self, window: &WebviewWindow<R>, step: ZoomStep) {
        self.change(|kind| kind.zoom = zoomed(kind.zoom, step));
        self.magnify(window);
    }

    /// Puts a new window into what was chosen.
    pub(crate) fn apply<R: Runtime>(&self, window: &WebviewWindow<R>) {
        dress(window, self.chosen().theme);
        self.magnify(window);
    }

    fn kind(&self) -> Kind {
        self.0.entries().last().cloned().unwrap_or_default()
    }

    fn change(&self, change: impl FnOnce(&mut Kind)) {
        let mut kind = self.kind();
        change(&mut kind);
        self.0.change_in_passing(|kinds| *kinds = vec![kind]);
    }

    fn magnify<R: Runtime>(&self, window: &WebviewWindow<R>) {
        let zoom = self.kind().zoom;
        let known = if ZOOMS.contains(&zoom) { zoom } else { 100 };
        if let Err(error) = window.set_zoom(f64::from(known) / 100.0) {
            tracing::warn!(%error, "the page stays as large as it is");
        }
    }
}

/// The page learns of it by the system's own preference, so that the title bar and the page never differ.
fn dress<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) {
    let theme = match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    if let Err(error) = window.set_theme(theme) {
        tracing::warn!(%error, "the window stays as light or dark as it is");
    }
}

fn is_tag(tag: &str) -> bool {
    let letters = tag.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    letters && (2..=LONGEST_TAG).contains(&tag.len())
}

/// The next step from where it is, wherever that is.
fn zoomed(from: u16, step: ZoomStep) -> u16 {
    match step {
        ZoomStep::In => ZOOMS
            .into_iter()
            .find(|&zoom| zoom > from)
            .unwrap_or(ZOOMS[ZOOMS.len() - 1]),
        ZoomStep::Out => ZOOMS.into_iter().rfind(|&zoom| zoom < from).unwrap_or(ZOOMS[0]),
        ZoomStep::Reset => 100,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::{Value, json};

    use super::{Appearances, Kind, Theme, ZoomStep, is_tag, zoomed};
    use crate::kept::tests::is_read_whole;

    #[rstest]
    #[case(100, ZoomStep::In, 110)]
    #[case(100, ZoomStep::Out, 90)]
    #[case(400, ZoomStep::In, 400)]
    #[case(50, ZoomStep::Out, 50)]
    #[case(250, ZoomStep::Reset, 100)]
    #[case::by_hand(0, ZoomStep::In, 50)]
    #[case::by_hand(u16::MAX, ZoomStep::Out, 400)]
    fn zooming_goes_by_steps_and_ends_at_both_ends(#[case] from: u16, #[case] step: ZoomStep, #[case] to: u16) {
        assert_eq!(zoomed(from, step), to);
    }

    #[rstest]
    #[case("de", true)]
    #[case("pt-BR", true)]
    #[case("", false)]
    #[case("../de", false)]
    #[case("a-very-long-tag-that-goes-on-and-on-and-on", false)]
    fn a_language_is_a_tag(#[case] tag: &str, #[case] is: bool) {
        assert_eq!(is_tag(tag), is);
    }

    #[rstest]
    #[case(json!({}), (None, Theme::System, 100))]
    #[case(json!({"language": "ar", "theme": "dark", "zoom": 200}), (Some("ar"), Theme::Dark, 200))]
    fn what_was_kept_is_read(#[case] kept: Value, #[case] read: (Option<&str>, Theme, u16)) {
        let kind: Kind = serde_json::from_value(kept).unwrap_or_default();
        let appearance = &kind.appearance;
        assert_eq!((appearance.language.as_deref(), appearance.theme, kind.zoom), read);
    }

    #[test]
    fn what_an_earlier_version_kept_is_read_whole() {
        is_read_whole("appearance", |handle| {
            let appearances = Appearances::load(handle);
            let kind = appearances.kind();
            assert_eq!(kind.appearance.language.as_deref(), Some("pt-BR"));
            assert_eq!((kind.appearance.theme, kind.zoom), (Theme::Dark, 125));
            appearances.0.change(|_| ());
        });
    }
}
