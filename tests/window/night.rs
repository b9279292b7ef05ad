//! In the dark nothing flashes while the app opens: what is on the display is looked at again and again from the start of
//! the program to its painted page. A flash shorter than a look, a hundredth of a second, is not seen.

use std::{process::Command, rc::Rc, time::Instant};

use x11rb::{
    connection::Connection as _,
    protocol::xproto::{ConnectionExt as _, ImageFormat},
    rust_connection::RustConnection,
};

use crate::{
    closing::Screen,
    computer::{Computer, Running},
    driver::PATIENCE,
    window::Window,
};

/// The page's own colour in the dark, as tokens.css has it and the display gives it: blue first.
const PAGE: [u8; 3] = [0x1c, 0x19, 0x11];

/// What a dark colour has none of.
const LIGHT: u8 = 0xa0;

/// Within the page's margin of the window in the middle, where no words are: from the left, and how wide.
const MARGIN: (i16, u16) = (272, 8);

/// The shares of the margin, from the top of the display to its end and in percent, that are light and that are the
/// page's.
fn shares(display: &RustConnection) -> (usize, usize) {
    let screen = &display.setup().roots[0];
    let (left, width) = MARGIN;
    let image = display.get_image(
        ImageFormat::Z_PIXMAP,
        screen.root,
        left,
        0,
        width,
        screen.height_in_pixels,
        !0,
    );
    let dots = image.unwrap().reply().unwrap().data;
    let percent = |is: fn(&[u8]) -> bool| {
        let them = dots.chunks_exact(4).filter(|dot| is(&dot[..3])).count();
        them * 100 / (dots.len() / 4)
    };
    (
        percent(|dot| dot.iter().all(|part| *part > LIGHT)),
        percent(|dot| dot == PAGE),
    )
}

#[tokio::test]
async fn nothing_light_is_seen_while_the_app_opens_in_the_dark() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.choose_dark().await;
    Screen::look().press_close();
    window.until_ended().await;
    drop(window);

    let (display, _) = x11rb::connect(None).unwrap();
    let start = Instant::now();
    let app = Command::new(computer.app())
        .env("XDG_DATA_HOME", computer.data())
        .spawn();
    let mut app = Running(app.unwrap());
    let mut looks = 0;
    loop {
        let (light, page) = shares(&display);
        assert!(
            light < 5,
            "{light} % of the margin is light after {:?}",
            start.elapsed()
        );
        if page > 50 {
            break;
        }
        looks += 1;
        assert!(start.elapsed() < PATIENCE, "no page after {looks} looks");
    }
    assert!(looks > 20, "too few looks to see a flash: {looks}");
    Screen::look().press_close();
    app.0.wait().unwrap();
}
