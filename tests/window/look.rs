//! Language, light or dark, size, and where the window was: what the system makes of it, and the next start.
//!
//! Not covered: screens of other sizes and more than one, see `src-tauri/src/window.rs`.

use std::{rc::Rc, time::Instant};

use fantoccini::key::Key;
use serde_json::json;

use crate::{closing::Screen, computer::Computer, connection::House, driver::PATIENCE, window::Window};

const OPENER: &str = "English · Language and look";
/// The page's own colour, as tokens.css has it.
const LIGHT: &str = "rgb(244, 246, 245)";
const DARK: &str = "rgb(17, 25, 28)";

impl Window {
    async fn until_painted(&self, colour: &str) {
        let start = Instant::now();
        let asked = "return getComputedStyle(document.documentElement).backgroundColor";
        loop {
            let painted = self.script(asked, vec![]).await;
            if painted == colour {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "the page is {painted}, not {colour}");
        }
    }

    /// How many dots of the screen a pixel of the page takes, in percent.
    async fn until_zoomed(&self, percent: i64) {
        let start = Instant::now();
        let asked = "return Math.round((window.outerWidth / window.innerWidth) * 100)";
        loop {
            let zoomed = self.script(asked, vec![]).await;
            if zoomed == percent {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "the page is at {zoomed} %, not at {percent} %"
            );
        }
    }

    async fn mark(&self, radio: &str) {
        self.click(self.find("radio", radio).await).await;
    }

    /// From the first screen, until it is dark.
    pub(crate) async fn choose_dark(&self) {
        self.press(OPENER).await;
        self.mark("Dark").await;
        self.until_painted(DARK).await;
    }

    async fn hold_control_and_type(&self, key: char) {
        let control = char::from(Key::Control);
        self.type_here(&format!("{control}{key}{control}")).await;
    }
}

/// Closes the window, and starts the app again on the same computer.
async fn start_again(window: Window, computer: &Rc<Computer>) -> Window {
    Screen::look().press_close();
    window.until_ended().await;
    drop(window);
    Window::open_on(Rc::clone(computer), &[]).await
}

#[tokio::test]
async fn the_language_is_chosen_on_the_first_screen_and_kept() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.press(OPENER).await;
    window.until_focused("button", "Done").await;
    window.look("language-and-look").await;
    window.choose("Language", "العربية").await;
    window.find("combobox", "اللغة").await;
    window.look("language-and-look-arabic").await;
    window.key(Key::Escape).await;
    window.until_focused("button", "العربية · اللغة والمظهر").await;
    window.look("first-arabic").await;

    let window = start_again(window, &computer).await;
    window.find("button", "العربية · اللغة والمظهر").await;
    assert_eq!(window.script("return document.dir", vec![]).await, json!("rtl"));
}

#[tokio::test]
async fn light_or_dark_is_chosen_in_force_at_once_and_kept() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.until_painted(LIGHT).await;
    window.choose_dark().await;
    window.look("language-and-look-dark").await;

    let window = start_again(window, &computer).await;
    window.until_painted(DARK).await;
    window.press(OPENER).await;
    window.mark("Light").await;
    window.until_painted(LIGHT).await;
    window.mark("As on this computer").await;
    window.until_painted(LIGHT).await;
}

#[tokio::test]
async fn everything_is_made_larger_and_smaller_by_key_and_by_button_and_stays_so() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.find("button", OPENER).await;
    window.until_zoomed(100).await;
    window.hold_control_and_type('+').await;
    window.until_zoomed(110).await;
    window.hold_control_and_type('-').await;
    window.until_zoomed(100).await;
    window.press(OPENER).await;
    window.press("Larger").await;
    window.until_zoomed(110).await;
    for larger in [125, 150, 175, 200] {
        window.key(Key::Enter).await;
        window.until_zoomed(larger).await;
    }
    window.look("language-and-look-large").await;

    let window = start_again(window, &computer).await;
    window.find("button", OPENER).await;
    window.until_zoomed(200).await;
    window.hold_control_and_type('0').await;
    window.until_zoomed(100).await;
}

/// WCAG 2.2, 1.4.10: a window 1280 pixels wide at 400 % leaves 320 for the page.
#[tokio::test]
async fn at_400_percent_everything_is_there_and_nothing_has_to_be_scrolled_sideways() {
    let house = House::signed_in().await;
    let window = &house.window;
    window.resize(1280, 1000).await;
    for larger in [110, 125, 150, 175, 200, 250, 300, 400] {
        window.hold_control_and_type('+').await;
        window.until_zoomed(larger).await;
    }
    let wide = "const wider = [...document.querySelectorAll('*')].filter((it) => it.checkVisibility() && \
                it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(it).overflowX)); \
                return [innerWidth, document.scrollingElement.scrollWidth, wider.map((it) => it.className)]";
    assert_eq!(window.script(wide, vec![]).await, json!([320, 320, []]));
    // By keyboard: the driver does not know where on the screen a page of this size has what.
    for (role, name, key) in [
        ("checkbox", "Text message", ' '),
        ("button", "Save changes", Key::Enter.into()),
    ] {
        let control = serde_json::to_value(window.find(role, name).await).unwrap();
        window.script("arguments[0].focus()", vec![control]).await;
        window.type_here(&key.to_string()).await;
    }
    window.until_described("Text message", "On").await;
    window.look("panel-at-400-percent").await;
}

#[tokio::test]
async fn the_window_opens_as_large_as_it_was() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.find("button", OPENER).await;
    let size = "return [window.outerWidth, window.outerHeight]";
    let first = window.script(size, vec![]).await;
    window.resize(600, 700).await;
    let smaller = window.script(size, vec![]).await;
    assert_ne!(smaller, first);

    let window = start_again(window, &computer).await;
    window.find("button", OPENER).await;
    assert_eq!(window.script(size, vec![]).await, smaller);
}
