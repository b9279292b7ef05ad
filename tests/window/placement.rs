//! Where the window is: on the screen wherever it was left, and in front when the app is started once more.
//!
//! Not covered: more than one screen, and a window manager, of which Xvfb has none.

use std::{rc::Rc, time::Instant};

use x11rb::{
    connection::Connection as _,
    protocol::xproto::{ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, WindowClass},
    wrapper::ConnectionExt as _,
};

use crate::{closing::Screen, computer::Computer, driver::PATIENCE, window::Window};

const OPEN: &str = "Open a connection file";

impl Screen {
    /// From the screen's edges, in its dots.
    fn place(&self) -> (i16, i16) {
        let place = self.display.translate_coordinates(self.window, self.root(), 0, 0);
        let place = place.unwrap().reply().unwrap();
        (place.dst_x, place.dst_y)
    }

    fn move_to(&self, x: i32, y: i32) {
        let place = ConfigureWindowAux::new().x(x).y(y);
        self.display.configure_window(self.window, &place).unwrap();
        self.display.sync().unwrap();
    }

    /// Another program's window comes over all there is.
    fn cover(&self) -> u32 {
        let (cover, root) = (self.display.generate_id().unwrap(), self.root());
        let (width, height) = self.size();
        let unmanaged = CreateWindowAux::new().override_redirect(1);
        let created = self.display.create_window(
            x11rb::COPY_DEPTH_FROM_PARENT,
            cover,
            root,
            0,
            0,
            width,
            height,
            0,
            WindowClass::INPUT_OUTPUT,
            x11rb::COPY_FROM_PARENT,
            &unmanaged,
        );
        created.unwrap();
        self.display.map_window(cover).unwrap();
        self.display.sync().unwrap();
        cover
    }

    /// The window that is in front of all others.
    fn front(&self) -> u32 {
        let all = self.display.query_tree(self.root()).unwrap().reply().unwrap().children;
        *all.last().unwrap()
    }

    fn size(&self) -> (u16, u16) {
        let root = self.display.get_geometry(self.root()).unwrap().reply().unwrap();
        (root.width, root.height)
    }

    fn root(&self) -> u32 {
        self.display.query_tree(self.window).unwrap().reply().unwrap().root
    }
}

#[tokio::test]
async fn a_window_that_was_left_where_no_screen_is_any_more_opens_on_one() {
    let computer = Rc::new(Computer::new());
    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.find("button", OPEN).await;
    let screen = Screen::look();
    screen.move_to(5000, 3000);
    // The page is told where it is by the same message as the app, and later.
    let start = Instant::now();
    while window.script("return window.screenX", vec![]).await.as_f64() < Some(5000.0) {
        assert!(
            start.elapsed() < PATIENCE,
            "the window does not learn that it was moved"
        );
    }
    screen.press_close();
    window.until_ended().await;
    drop(window);

    let window = Window::open_on(Rc::clone(&computer), &[]).await;
    window.find("button", OPEN).await;
    let screen = Screen::look();
    let ((x, y), (width, height)) = (screen.place(), screen.size());
    let size = window.script("return [outerWidth, outerHeight]", vec![]).await;
    let end = |at: i16, side: usize| i64::from(at) + size[side].as_i64().unwrap();
    assert!(x >= 0 && end(x, 0) <= i64::from(width), "from {x} to {}", end(x, 0));
    assert!(y >= 0 && end(y, 1) <= i64::from(height), "from {y} to {}", end(y, 1));
}

#[tokio::test]
async fn a_second_start_brings_the_window_before_all_others() {
    let window = Window::open(&[]).await;
    window.find("button", OPEN).await;
    let screen = Screen::look();
    let cover = screen.cover();
    assert_eq!(screen.front(), cover);
    window.start_again(&[]);
    let start = Instant::now();
    while screen.front() == cover {
        assert!(start.elapsed() < PATIENCE, "the window stays behind");
        tokio::task::yield_now().await;
    }
    assert_eq!(screen.front(), screen.window);
}
